// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/connectiontest.h"
#include "core/io/server/serversignin.h"
#include "tests/io/server/rawserver.h"
#include "tests/io/server/tlsserver.h"
#include "tests/support/fakekeychain.h"
#include "tests/support/signingkeys.h"
#include "tests/support/testmain.h"

#include <QTemporaryFile>

using namespace trendward;
using namespace trendward::server;
using tests::Certificate;
using tests::FakeKeychain;
using tests::RawServer;
using tests::TlsServer;

namespace
{

const QByteArray capability =
    R"({"resourceType":"CapabilityStatement","fhirVersion":"4.0.1","software":{"name":"A server"}})";
const QString secure = "https:";
const QByteArray people = R"({"resourceType":"Bundle","type":"searchset","total":12})";

ServerProfile profileOf(const QString &address, SignIn kind = SignIn::None)
{
    ServerProfile profile;
    profile.id = "one";
    profile.address = address.toStdString();
    profile.signIn = kind;
    profile.user = "trendward";
    return profile;
}

Result<Connection> tested(const ServerProfile &profile)
{
    Progress progress;
    auto none = FixedAuthorizer::bearer("secret");
    return testConnection(profile, none, progress);
}

/// A server with these answers at metadata and at searches.
RawServer::Answer answers(const QByteArray &metadata, const QByteArray &patients = RawServer::ok(people),
                          const QByteArray &observations = RawServer::ok(people))
{
    return [=](const QByteArray &request) {
        if (request.startsWith("GET /fhir/metadata")) return metadata;
        return request.startsWith("GET /fhir/Patient") ? patients : observations;
    };
}

}  // namespace

class ConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void aGoodServerIsToldByItsNameAndItsPatients()
    {
        RawServer server(answers(RawServer::ok(capability)));
        const auto connection = tested(profileOf(server.base()));
        QVERIFY2(connection.has_value(), connection ? "" : connection.error().detail.c_str());
        QCOMPARE(connection->facts.software, std::string("A server"));
        QCOMPARE(connection->patients.value_or(0), std::uint64_t{12});
        // What is open to everybody is asked without the sign-in.
        QVERIFY(!server.requests.value(0).contains("Bearer"));
        QVERIFY(server.requests.value(1).contains("Bearer secret"));
    }

    void eachFailureHasItsSentence_data()
    {
        QTest::addColumn<QByteArray>("metadata");
        QTest::addColumn<QByteArray>("patients");
        QTest::addColumn<QByteArray>("observations");
        QTest::addColumn<QString>("said");
        const QByteArray good = RawServer::ok(capability), found = RawServer::ok(people);
        const QByteArray page = "<!DOCTYPE html><title>Sign in</title>";
        QTest::newRow("no such place") << RawServer::status("404 Not Found") << found << found << "no metadata, 404";
        QTest::newRow("a web page") << RawServer::ok(page) << found << found << "answers with a web page";
        QTest::newRow("nothing") << RawServer::ok({}) << found << found << "answers with nothing";
        QTest::newRow("other JSON") << RawServer::ok("{\"hello\":1}") << found << found << "no FHIR resource";
        QTest::newRow("half") << RawServer::ok(capability.chopped(9)) << found << found << "broken off";
        QTest::newRow("another resource")
            << RawServer::ok(R"({"resourceType":"Patient"})") << found << found << "no CapabilityStatement";
        QTest::newRow("R5") << RawServer::ok(QByteArray(capability).replace("4.0.1", "5.0.0")) << found << found
                            << "speaks FHIR 5.0.0";
        QTest::newRow("DSTU2") << RawServer::ok(QByteArray(capability).replace("4.0.1", "1.0.2")) << found << found
                               << "speaks FHIR 1.0.2";
        QTest::newRow("trouble") << RawServer::status("500 Oh") << found << found << "trouble of its own (500)";
        QTest::newRow("not signed in") << good << RawServer::status("401 Unauthorized") << found << "(401)";
        QTest::newRow("not for this one, in its own words")
            << good
            << RawServer::status("403 Forbidden", "WWW-Authenticate: Bearer scope=\"user/Patient.rs\"\r\n",
                                 R"({"resourceType":"OperationOutcome","issue":[{"diagnostics":"ask the clinic"}]})")
            << found << "the scope user/Patient.rs is missing. Ask whoever";
        QTest::newRow("readings not for this one")
            << good << found << RawServer::status("403 Forbidden") << "may not read Observation (403)";
        QTest::newRow("sign-in page at a search") << good << RawServer::ok(page) << found << "answers with a web page";
        QTest::newRow("a search that is none") << good << RawServer::ok(capability) << found << "else than a Bundle";
        QTest::newRow("elsewhere") << RawServer::status("302 Found",
                                                        "Location: https:"
                                                        "//sign.in.example/\r\n")
                                   << found << found << "sends its callers on to another place (sign.in.example)";
    }
    void eachFailureHasItsSentence()
    {
        QFETCH(QByteArray, metadata);
        QFETCH(QByteArray, patients);
        QFETCH(QByteArray, observations);
        QFETCH(QString, said);
        RawServer server(answers(metadata, patients, observations));
        const auto connection = tested(profileOf(server.base()));
        QVERIFY(!connection);
        QVERIFY2(QString::fromStdString(connection.error().detail).contains(said), connection.error().detail.c_str());
    }

    void theMissingScopeIsNamedByTheKindOfSignIn()
    {
        RawServer server(answers(RawServer::ok(capability), RawServer::status("403 Forbidden")));
        for (const auto &[kind, scope] : {std::pair{SignIn::Person, "user/Patient.rs"},
                                          {SignIn::Client, "system/Patient.rs"},
                                          {SignIn::Backend, "system/Patient.rs"}}) {
            const auto connection = tested(profileOf(server.base(), kind));
            QVERIFY2(connection.error().detail.find(scope) != std::string::npos, connection.error().detail.c_str());
        }
    }

    /// Some servers give readings of a named patient only: the pull will name one.
    void aServerThatWantsToBeAskedMoreExactlyIsWell()
    {
        RawServer server(answers(RawServer::ok(capability), RawServer::status("400 Bad Request"),
                                 RawServer::status("400 Bad Request")));
        const auto connection = tested(profileOf(server.base()));
        QVERIFY(connection.has_value());
        QVERIFY(!connection->patients);
    }

    void aServerThatTellsItselfToTheSignedInOnlyIsAskedAgain()
    {
        RawServer server([](const QByteArray &request) {
            if (!request.contains("Bearer secret")) return RawServer::status("401 Unauthorized");
            return RawServer::ok(request.startsWith("GET /fhir/metadata") ? capability : people);
        });
        QVERIFY(tested(profileOf(server.base())).has_value());
    }

    void whoIsNotThereIsSaid()
    {
        const auto unknown = tested(profileOf(secure + "//no-such-host.invalid/fhir"));
        QVERIFY2(unknown.error().detail.find("No computer was found by the name no-such-host.invalid") == 0,
                 unknown.error().detail.c_str());
        const auto refused =
            tested(profileOf("http:"
                             "//127.0.0.1:1/fhir"));
        QVERIFY2(refused.error().detail.find("does not take calls") != std::string::npos,
                 refused.error().detail.c_str());
        // A server without TLS that is greeted with it.
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        QObject::connect(&plain, &QTcpServer::newConnection, &plain, [&] {
            QTcpSocket *socket = plain.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write(RawServer::status("400 Bad Request"));
                socket->disconnectFromHost();
            });
        });
        const auto noTls = tested(profileOf(secure + QString("//127.0.0.1:%1/fhir").arg(plain.serverPort())));
        QVERIFY2(noTls.error().detail.find("No safe connection") != std::string::npos, noTls.error().detail.c_str());
    }

    void aCertificateThatDoesNotHoldIsSaid_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<QString>("said");
        QTest::newRow("good, of an authority of our own") << QByteArray("IP:127.0.0.1") << -1 << 1 << true << "";
        QTest::newRow("of itself") << QByteArray("IP:127.0.0.1") << -1 << 1 << false << "signed by itself alone";
        QTest::newRow("expired") << QByteArray("IP:127.0.0.1") << -9 << -1 << true << "has expired";
        QTest::newRow("not yet") << QByteArray("IP:127.0.0.1") << 1 << 9 << true << "is not valid yet";
        QTest::newRow("another host's") << QByteArray("DNS:other.example") << -1 << 1 << true
                                        << "belongs to another host";
    }
    void aCertificateThatDoesNotHoldIsSaid()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(bool, trusted);
        QFETCH(QString, said);
        const Certificate certificate = Certificate::selfSigned(name, from, to);
        const TlsServer server(
            certificate,
            RawServer::ok(
                QByteArray(capability).replace("\"CapabilityStatement\"", "\"CapabilityStatement\",\"total\":3")));
        QTemporaryFile ca;
        QVERIFY(ca.open());
        ca.write(certificate.certificate);
        ca.close();
        ServerProfile profile = profileOf(server.base());
        if (trusted) profile.caFile = ca.fileName().toStdString();
        const auto connection = tested(profile);
        QVERIFY(!connection);
        // The good one comes as far as the search, which this server answers with its capabilities.
        const QString expected = said.isEmpty() ? QString("else than a Bundle") : said;
        QVERIFY2(QString::fromStdString(connection.error().detail).contains(expected),
                 connection.error().detail.c_str());
    }

    void whoHasSignedACertificateDecides_data()
    {
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<QByteArray>("usage");
        QTest::addColumn<QString>("said");
        QTest::newRow("an authority of our own") << true << QByteArray() << "else than a Bundle";
        QTest::newRow("somebody whom nobody knows")
            << false << QByteArray() << "Nobody whom this computer trusts has signed";
        QTest::newRow("meant for something else") << true << QByteArray("clientAuth") << "is not good enough";
    }
    void whoHasSignedACertificateDecides()
    {
        QFETCH(bool, trusted);
        QFETCH(QByteArray, usage);
        QFETCH(QString, said);
        const Certificate authority = Certificate::authority("ours"), stranger = Certificate::authority("another");
        Certificate::Wish wish;
        wish.usage = usage;
        const TlsServer server(authority.signs(wish), RawServer::ok(QByteArray(capability)));
        QTemporaryFile ca;
        QVERIFY(ca.open());
        ca.write((trusted ? authority : stranger).certificate);
        ca.close();
        ServerProfile profile = profileOf(server.base());
        profile.caFile = ca.fileName().toStdString();
        const auto connection = tested(profile);
        QVERIFY(!connection);
        QVERIFY2(QString::fromStdString(connection.error().detail).contains(said), connection.error().detail.c_str());
    }

    void encryptionThatIsTooOldIsSaid_data()
    {
        QTest::addColumn<QByteArray>("answer");
        // As a server that knows TLS 1.0 only refuses what it is greeted with, and as one that insists on 1.1.
        QTest::newRow("refuses the greeting") << QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7);
        QTest::newRow("insists on TLS 1.1") << QByteArray("\x16\x03\x02\x00\x2a\x02\x00\x00\x26\x03\x02", 11) +
                                                   QByteArray(32, 'r') + QByteArray("\x00\xc0\x14\x00", 4);
    }
    void encryptionThatIsTooOldIsSaid()
    {
        QFETCH(QByteArray, answer);
        QTcpServer old;
        QVERIFY(old.listen(QHostAddress::LocalHost));
        QObject::connect(&old, &QTcpServer::newConnection, &old, [&] {
            QTcpSocket *socket = old.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] { socket->write(answer); });
        });
        const auto connection = tested(profileOf(secure + QString("//127.0.0.1:%1/fhir").arg(old.serverPort())));
        QVERIFY(!connection);
        QVERIFY2(connection.error().detail.find("speaks no encryption that is in use today") != std::string::npos,
                 connection.error().detail.c_str());
    }

    void aFileOfCertificatesThatHoldsNoneIsSaid()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("words");
        file.close();
        ServerProfile profile = profileOf(secure + "//127.0.0.1:1/fhir");
        profile.caFile = file.fileName().toStdString();
        QVERIFY(tested(profile).error().detail.find("holds no certificate") != std::string::npos);
        profile.caFile += ".gone";
        QVERIFY(tested(profile).error().detail.find("cannot be opened") != std::string::npos);
    }

    void whereTokensAreGivenOut_data()
    {
        QTest::addColumn<QByteArray>("smart");
        QTest::addColumn<QByteArray>("metadata");
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("said");
        const QByteArray none = RawServer::status("404 Not Found");
        // A slash may be escaped in JSON, and moc takes two of them for a comment.
        const QByteArray old =
            R"({"resourceType":"CapabilityStatement","rest":[{"security":{"extension":[{"url":"http:\/\/fhir-registry.smarthealthit.org\/StructureDefinition\/oauth-uris","extension":[{"url":"token","valueUri":"https:\/\/host\/token"},{"url":"authorize","valueUri":"https:\/\/host\/authorize"}]}]}}]})";
        QTest::newRow("as SMART 2 says it")
            << RawServer::ok(R"({"token_endpoint":"https:\/\/else.example\/t"})") << none << secure + "//else.example/t"
            << "";
        QTest::newRow("as SMART 1 said it") << none << RawServer::ok(old) << secure + "//host/token"
                                            << "";
        QTest::newRow("nowhere") << none << RawServer::ok(capability) << ""
                                 << "does not say where tokens";
        QTest::newRow("readable on the way")
            << RawServer::ok(R"({"token_endpoint":"http:\/\/else.example\/t"})") << none << ""
            << "not safe";
        QTest::newRow("no address") << RawServer::ok(R"({"token_endpoint":"\/token"})") << none << ""
                                    << "not safe";
    }
    void whereTokensAreGivenOut()
    {
        QFETCH(QByteArray, smart);
        QFETCH(QByteArray, metadata);
        QFETCH(QString, token);
        QFETCH(QString, said);
        RawServer server(
            [&](const QByteArray &request) { return request.contains("smart-configuration") ? smart : metadata; });
        Progress progress;
        const auto places = tokenPlaces(profileOf(server.base()), progress);
        QCOMPARE(places.has_value(), said.isEmpty());
        if (places) QCOMPARE(places->token.toString(), token);
        if (!places)
            QVERIFY2(QString::fromStdString(places.error().detail).contains(said), places.error().detail.c_str());
    }

    void aTenantsPlacesAndScopesAreMicrosofts()
    {
        ServerProfile profile = profileOf(secure + "//ws-fhir.fhir.azurehealthcareapis.com/", SignIn::Person);
        profile.tenant = "clinic.onmicrosoft.com";
        Progress progress;
        const auto places = tokenPlaces(profile, progress);
        QVERIFY(places.has_value());
        QCOMPARE(places->token.toString(),
                 (secure + "//login.microsoftonline.com/clinic.onmicrosoft.com/oauth2/v2.0/token"));
        QCOMPARE(places->authorize.toString(),
                 (secure + "//login.microsoftonline.com/clinic.onmicrosoft.com/oauth2/v2.0/authorize"));
        const QByteArray scope = (secure + "//ws-fhir.fhir.azurehealthcareapis.com/.default").toLatin1();
        QCOMPARE(scopeFor(profile, *places), scope + " offline_access");
        profile.signIn = SignIn::Client;
        QCOMPARE(scopeFor(profile, *places), scope);
        profile.authority = (secure + "//login.microsoftonline.us").toStdString();
        QCOMPARE(tokenPlaces(profile, progress)->token.host(), QString("login.microsoftonline.us"));
        profile.tenant = "../x";
        QVERIFY(!tokenPlaces(profile, progress));
    }

    void scopesAreAskedForAsTheServerKnowsThem()
    {
        TokenPlaces places;
        ServerProfile profile = profileOf(secure + "//host/fhir", SignIn::Person);
        QCOMPARE(scopeFor(profile, places),
                 QByteArray("offline_access user/Patient.rs user/Condition.rs user/AllergyIntolerance.rs "
                            "user/MedicationRequest.rs user/Encounter.rs user/Task.rs user/Communication.rs "
                            "user/Observation.rs user/Goal.rs user/CarePlan.rs user/DocumentReference.rs"));
        QCOMPARE(scopeFor(profile, places, Plans::None),
                 QByteArray("offline_access user/Patient.rs user/Condition.rs user/AllergyIntolerance.rs "
                            "user/MedicationRequest.rs user/Encounter.rs user/Observation.rs"));
        places.newScopes = false;
        profile.signIn = SignIn::Backend;
        QCOMPARE(scopeFor(profile, places),
                 QByteArray("system/Patient.read system/Condition.read system/AllergyIntolerance.read "
                            "system/MedicationRequest.read system/Encounter.read system/Task.read "
                            "system/Communication.read system/Observation.read system/Goal.read system/CarePlan.read "
                            "system/DocumentReference.read"));
        profile.sends = true;
        QCOMPARE(scopeFor(profile, places),
                 QByteArray("system/Patient.read system/Condition.read system/AllergyIntolerance.read "
                            "system/MedicationRequest.read system/Encounter.read system/Task.* system/Communication.* "
                            "system/Observation.* system/Goal.* system/CarePlan.* "
                            "system/DocumentReference.* system/Provenance.*"));
        profile.scope = " system/*.rs ";
        QCOMPARE(scopeFor(profile, places), QByteArray("system/*.rs"));
    }

    void aSecretLiesInTheKeychainAndSigningOutForgetsIt()
    {
        FakeKeychain keychain;
        const ServerProfile profile = profileOf(secure + "//host/fhir", SignIn::Basic);
        Progress progress;
        QVERIFY(authorizerFor(profile, keychain, progress).error().code == Error::Code::KeyNeeded);
        QVERIFY(keepSecret(profile, {"open sesame"}, keychain).has_value());
        const auto authorizer = authorizerFor(profile, keychain, progress);
        QCOMPARE(*(*authorizer)->header(), "Basic " + QByteArray("trendward:open sesame").toBase64());
        QVERIFY(signOut(profile, keychain).has_value());
        QVERIFY(keychain.entries.empty());
        QVERIFY(!authorizerFor(profile, keychain, progress));
    }

    void whatIsNoKeyIsNotKeptAsOne()
    {
        FakeKeychain keychain;
        const ServerProfile profile = profileOf(secure + "//host/fhir", SignIn::Backend);
        QVERIFY(!keepSecret(profile, {"{}"}, keychain));
        QVERIFY(keychain.entries.empty());
        const auto pair = tests::KeyPair::p384();
        QVERIFY(keepSecret(profile, {pair.privateJwk("k")}, keychain).has_value());
    }

    void aKeychainThatDoesNotTakeItIsSaid()
    {
        FakeKeychain keychain;
        keychain.writeMood = secrets::Keychain::Reply{secrets::Keychain::Answer::Unavailable, {}, "no bus"};
        const auto kept = keepSecret(profileOf(secure + "//host/fhir", SignIn::Token), {"t"}, keychain);
        QVERIFY(!kept);
        QVERIFY(kept.error().detail.find("not available (no bus)") != std::string::npos);
        keychain.writeMood = secrets::Keychain::Reply{secrets::Keychain::Answer::TimedOut, {}, {}};
        QVERIFY(keepSecret(profileOf({}, SignIn::Token), {"t"}, keychain).error().detail.find("within 20 s") !=
                std::string::npos);
    }
};

TRENDWARD_TEST(ConnectionTest)
#include "tst_connection.moc"
