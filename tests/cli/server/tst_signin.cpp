// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/connectiontest.h"
#include "core/io/server/serversignin.h"
#include "tests/cli/program.h"
#include "tests/cli/server/testserver.h"
#include "tests/support/fakekeychain.h"
#include "tests/support/signingkeys.h"
#include "tests/support/testmain.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace trendward;
using namespace trendward::server;
using namespace trendward::tests;

namespace
{

/// Asks for the page and follows it back, as a browser does with somebody who is signed in already.
class FollowingBrowser final : public Browser
{
public:
    void open(const QUrl &page) override
    {
        ++opened;
        m_network.get(QNetworkRequest(page));
    }
    int opened = 0;

private:
    QNetworkAccessManager m_network;
};

ServerProfile personAt(const QString &base)
{
    ServerProfile profile;
    profile.id = "one";
    profile.address = base.toStdString();
    profile.signIn = SignIn::Person;
    profile.user = "trendward";
    return profile;
}

QByteArray tokenIn(const FakeKeychain &keychain, const char *name)
{
    const auto found = keychain.entries.find("trendward/server/one/tokens");
    if (found == keychain.entries.end()) return {};
    return QJsonDocument::fromJson(QByteArray::fromStdString(found->second))
        .object()[QLatin1String(name)]
        .toString()
        .toLatin1();
}

/// What the server's answer to one question with the kept sign-in is.
Result<Connection> asked(const ServerProfile &profile, FakeKeychain &keychain)
{
    Progress progress;
    const auto authorizer = authorizerFor(profile, keychain, progress);
    if (!authorizer) return authorizer.error();
    return testConnection(profile, **authorizer, progress);
}

}  // namespace

class SignInTest : public QObject
{
    Q_OBJECT

private slots:
    void aPersonSignsInOnceAndTheSignInRenewsItself()
    {
        const TestServer running({"--auth", "client", "--token-life", "2"});
        QVERIFY2(!running.base().isEmpty(), qPrintable(running.said()));
        const ServerProfile profile = personAt(running.base());
        FakeKeychain keychain;
        FollowingBrowser browser;
        Progress progress;
        QVERIFY(!isSignedIn(profile, keychain));
        QCOMPARE(asked(profile, keychain).error().code, Error::Code::KeyNeeded);
        const auto done = signIn(profile, keychain, browser, progress);
        QVERIFY2(done.has_value(), done ? "" : done.error().detail.c_str());
        QVERIFY(isSignedIn(profile, keychain));
        const QByteArray first = tokenIn(keychain, "refresh");
        QVERIFY(!first.isEmpty());
        // Tokens of two seconds: each question needs a new one, and each refresh token is good once.
        QSet<QByteArray> seen{first};
        for (int i = 0; i < 3; ++i) {
            const auto answer = asked(profile, keychain);
            QVERIFY2(answer.has_value(), answer ? "" : answer.error().detail.c_str());
            seen << tokenIn(keychain, "refresh");
        }
        QCOMPARE(seen.size(), qsizetype{4});
        QCOMPARE(browser.opened, 1);
        QVERIFY(signOut(profile, keychain).has_value());
        QVERIFY(keychain.entries.empty());
        QVERIFY(!asked(profile, keychain));
    }

    /// Some servers refuse a whole sign-in for one scope that they do not know.
    void aServerThatKnowsNoScopeForPlansIsSignedInToWithoutThem()
    {
        const TestServer running({"--auth", "client", "--unknown-scope", "Task"});
        const ServerProfile profile = personAt(running.base());
        FakeKeychain keychain;
        FollowingBrowser browser;
        Progress progress;
        const auto done = signIn(profile, keychain, browser, progress);
        QVERIFY2(done.has_value(), done ? "" : done.error().detail.c_str());
        QCOMPARE(browser.opened, 2);
        QVERIFY(asked(profile, keychain).has_value());

        const StoreFolder folder;
        const QByteArray patient = "{\"resourceType\":\"Patient\",\"id\":\"pat-1\"}\n";
        const TestServer other(
            {"--auth", "client", "--unknown-scope", "Task", "--load", folder.write("data.ndjson", patient)});
        const QString secret = folder.write("secret", "battery staple\n");
        QFile::setPermissions(secret, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        const Ran ran = folder({"pull", "--server", other.base(), "--all", "--json", "--auth", "client", "--user",
                                "trendward", "--secret-file", secret});
        QVERIFY2(ran.exit == 0, ran.err.constData());
        QVERIFY2(ran.err.contains("no Goal is given"), ran.err.constData());
        QVERIFY(ran.lines().value(0)["notGiven"].toObject().contains("CarePlan"));
    }

    void aStolenRefreshTokenEndsTheSignIn()
    {
        const TestServer running({"--auth", "client", "--token-life", "2"});
        const ServerProfile profile = personAt(running.base());
        FakeKeychain keychain;
        FollowingBrowser browser;
        Progress progress;
        QVERIFY(signIn(profile, keychain, browser, progress).has_value());
        const auto before = keychain.entries;
        QVERIFY(asked(profile, keychain).has_value());
        // The old one comes again, as from a thief: the server ends the sign-in, and so do we.
        keychain.entries = before;
        const auto answer = asked(profile, keychain);
        QCOMPARE(answer.error().code, Error::Code::KeyNeeded);
        QVERIFY2(answer.error().detail.find("has ended") != std::string::npos, answer.error().detail.c_str());
        QVERIFY(keychain.entries.empty());
    }

    void whoDoesNotConsentIsNotSignedIn()
    {
        const TestServer running({"--auth", "client", "--consent", "no"});
        FakeKeychain keychain;
        FollowingBrowser browser;
        Progress progress;
        const auto done = signIn(personAt(running.base()), keychain, browser, progress);
        QVERIFY(!done);
        QVERIFY2(done.error().detail.find("access_denied") != std::string::npos, done.error().detail.c_str());
        QVERIFY(keychain.entries.empty());
    }

    void aScopeThatIsMissingIsNamed()
    {
        const TestServer running({"--auth", "client", "--grant", "user/Patient.rs"});
        const ServerProfile profile = personAt(running.base());
        FakeKeychain keychain;
        FollowingBrowser browser;
        Progress progress;
        QVERIFY(signIn(profile, keychain, browser, progress).has_value());
        const auto answer = asked(profile, keychain);
        QVERIFY(!answer);
        QVERIFY2(answer.error().detail.find(
                     "may not read Observation (403): the scope user/Observation.rs is missing") != std::string::npos,
                 answer.error().detail.c_str());
    }

    void aBackendServicePulls_data()
    {
        QTest::addColumn<bool>("rsa");
        QTest::newRow("RS384") << true;
        QTest::newRow("ES384") << false;
    }
    /// The signature is checked by another program, with the public half only.
    void aBackendServicePulls()
    {
        QFETCH(bool, rsa);
        const KeyPair ours = rsa ? KeyPair::rsa() : KeyPair::p384(), other = rsa ? KeyPair::rsa() : KeyPair::p384();
        const StoreFolder folder;
        const QString keys = folder.write("keys.json", R"({"keys":[)" + ours.publicJwk("ours") + "]}");
        const QString data = folder.write(
            "data.ndjson",
            R"({"resourceType":"Patient","id":"pat-1","identifier":[{"system":"urn:clinic","value":"m-1"}]})");
        const TestServer running({"--load", data, "--auth", "client", "--jwks", keys});
        QVERIFY2(!running.base().isEmpty(), qPrintable(running.said()));
        const auto pull = [&](const QByteArray &key, int mode = 0600) {
            const QString file = folder.write("key.json", key);
            QFile::setPermissions(file, mode == 0600 ? QFile::ReadOwner | QFile::WriteOwner
                                                     : QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
            return folder({"pull", "--server", running.base(), "--all", "--json", "--auth", "backend", "--user",
                           "trendward", "--secret-file", file});
        };
        const Ran well = pull(ours.privateJwk("ours"));
        QVERIFY2(well.exit == 0, well.err.constData());
        QCOMPARE(well.lines().size(), qsizetype{1});
        const Ran wrong = pull(other.privateJwk("ours"));
        QCOMPARE(wrong.exit, 1);
        QVERIFY2(wrong.err.contains("invalid_client") && wrong.err.contains("bad signature"), wrong.err.constData());
        const Ran half = pull(ours.publicJwk("ours"));
        QVERIFY2(half.err.contains("only the public half"), half.err.constData());
        const Ran open = pull(ours.privateJwk("ours"), 0644);
        QVERIFY2(open.err.contains("allow it to nobody else"), open.err.constData());
    }

    void theHelpTellsEveryKindOfSignIn()
    {
        const Ran help = cli({"pull", "--help"});
        QCOMPARE(help.exit, 0);
        for (const char *word : {"none", "basic", "bearer", "client", "backend", "--tenant", "--secret-file", "JWK"})
            QVERIFY2(help.out.contains(word), word);
        const StoreFolder folder;
        const Ran wrong = folder({"pull", "--server", "http://127.0.0.1:1/fhir", "--all", "--auth", "person"});
        QCOMPARE(wrong.exit, 2);
        QVERIFY2(wrong.err.contains("client or backend"), wrong.err.constData());
    }
};

TRENDWARD_TEST(SignInTest)
#include "tst_signin.moc"
