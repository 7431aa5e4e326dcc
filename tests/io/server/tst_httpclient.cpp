// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/gunzip.h"
#include "core/io/server/httpclient.h"
#include "tests/io/server/rawserver.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QLocale>

using namespace trendward;
using namespace trendward::server;
using tests::RawServer;

namespace
{

HttpLimits shortLimits()
{
    HttpLimits limits;
    limits.silence = std::chrono::milliseconds(500);
    limits.whole = std::chrono::milliseconds(1500);
    limits.bytes = 100'000;
    limits.firstWait = std::chrono::milliseconds(1);
    return limits;
}

/// A token that is refused until it was renewed.
class Renewing final : public Authorizer
{
public:
    Result<QByteArray> header() override { return QByteArray(renewals > 0 ? "Bearer new" : "Bearer old"); }
    bool renew() override
    {
        ++renewals;
        return true;
    }
    int renewals = 0;
};

struct Talk {
    RawServer server;
    FixedAuthorizer bearer = FixedAuthorizer::bearer("secret");
    Progress progress;

    explicit Talk(RawServer::Answer answer) : server(std::move(answer)) {}
    Result<HttpAnswer> get(HttpLimits limits = shortLimits())
    {
        const auto address = ServerAddress::parse(server.base());
        HttpClient client(*address, bearer, progress, limits);
        HttpRequest request;
        request.url = address->at("Patient");
        return client.send(request);
    }
};

QByteArray zeros(int megabytes)
{
    return QByteArray(megabytes << 20, '0');
}

/// qCompress writes its own size in front of a zlib stream.
QByteArray packed(const QByteArray &plain)
{
    return qCompress(plain).mid(4);
}

}  // namespace

class HttpClientTest : public QObject
{
    Q_OBJECT

private slots:
    void anAnswerComesWithItsStatusAndHeaders()
    {
        Talk talk([](const QByteArray &) { return RawServer::ok("{}", "ETag: W/\"3\"\r\nSet-Cookie: a=b\r\n"); });
        const auto answer = talk.get();
        QVERIFY2(answer, answer ? "" : answer.error().detail.c_str());
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->body, QByteArray("{}"));
        QCOMPARE(answer->header("ETag"), QByteArray("W/\"3\""));
        QVERIFY(talk.server.requests[0].contains("Authorization: Bearer secret"));
        QVERIFY(talk.server.requests[0].contains("User-Agent: Trendward/"));
        QVERIFY(talk.get());
        QVERIFY(!talk.server.requests[1].contains("Cookie"));
    }

    void aPackedAnswerIsUnpackedAndADamagedOneIsSaid()
    {
        const QByteArray plain(50'000, 'x');
        QByteArray bytes = packed(plain);
        Talk talk([&](const QByteArray &) { return RawServer::ok(bytes, "Content-Encoding: deflate\r\n"); });
        QCOMPARE(talk.get()->body, plain);
        bytes.chop(10);
        const auto cut = talk.get();
        QVERIFY(!cut);
        QVERIFY(cut.error().detail.find("cannot be unpacked") != std::string::npos);
        // Some say that they pack and do not.
        Talk lie([](const QByteArray &) { return RawServer::ok("{}", "Content-Encoding: gzip\r\n"); });
        const auto unpacked = lie.get();
        QVERIFY(!unpacked && unpacked.error().detail.find("cannot be unpacked") != std::string::npos);
    }

    void tooMuchIsNotRead()
    {
        Talk large([](const QByteArray &) { return RawServer::ok(zeros(1)); });
        QCOMPARE(large.get().error().code, Error::Code::TooLarge);
        // A thousand times smaller on its way. Packed before anybody waits, for that takes its time.
        const QByteArray small = packed(zeros(50));
        Talk bomb([&](const QByteArray &) { return RawServer::ok(small, "Content-Encoding: deflate\r\n"); });
        QCOMPARE(bomb.get().error().code, Error::Code::TooLarge);
        QCOMPARE(gunzipped(small, 1000)->size(), qsizetype{1001});
    }

    void theSignInStaysWithTheServer()
    {
        RawServer elsewhere([](const QByteArray &) { return RawServer::ok("{}"); });
        Talk talk([&](const QByteArray &) {
            return RawServer::status("302 Found", "Location: " + elsewhere.base().toUtf8() + "\r\n");
        });
        const auto answer = talk.get();
        QVERIFY(!answer);
        QVERIFY(answer.error().detail.find("sends its callers on") != std::string::npos);
        QVERIFY(elsewhere.requests.isEmpty());
        const auto address = ServerAddress::parse(talk.server.base());
        HttpClient client(*address, talk.bearer, talk.progress, shortLimits());
        HttpRequest request;
        request.url = QUrl(elsewhere.base());
        QVERIFY(!client.send(request));
        QVERIFY(elsewhere.requests.isEmpty());
    }

    void aRedirectWithinTheServerIsFollowedThreeTimes()
    {
        int times = 0, wanted = 3;
        Talk talk([&](const QByteArray &) {
            return times++ < wanted ? RawServer::status("307 Temporary Redirect", "Location: /fhir/next\r\n")
                                    : RawServer::ok("{}");
        });
        QVERIFY(talk.get());
        QVERIFY(talk.server.requests.last().startsWith("GET /fhir/next "));
        times = 0;
        wanted = 100;
        const auto circle = talk.get();
        QVERIFY(!circle && circle.error().detail.find("from one of its places to the next") != std::string::npos);
        QCOMPARE(times, 4);
    }

    void aRedirectToAFileIsNamedAndNotFollowed()
    {
        Talk talk(
            [](const QByteArray &) { return RawServer::status("302 Found", "Location: file:///etc/passwd\r\n"); });
        const auto answer = talk.get();
        QVERIFY(!answer && answer.error().detail.find("(file:///etc/passwd)") != std::string::npos);
    }

    /// Asked once more it would be sent with its body; nobody has said that it may be.
    void whatIsSentFollowsNoRedirect()
    {
        Talk talk(
            [](const QByteArray &) { return RawServer::status("307 Temporary Redirect", "Location: /fhir/next\r\n"); });
        const auto address = ServerAddress::parse(talk.server.base());
        HttpClient client(*address, talk.bearer, talk.progress, shortLimits());
        HttpRequest request;
        request.verb = "POST";
        request.url = address->at("Patient");
        request.body = "{}";
        request.contentType = "application/fhir+json";
        QVERIFY(!client.send(request));
        QCOMPARE(talk.server.requests.size(), qsizetype{1});
    }

    void whenToComeBackMayBeADate()
    {
        int times = 0;
        QElapsedTimer clock;
        Talk talk([&](const QByteArray &) {
            const QByteArray soon =
                QLocale::c()
                    .toString(QDateTime::currentDateTimeUtc().addSecs(2), "ddd, dd MMM yyyy HH:mm:ss")
                    .toLatin1();
            return ++times == 1 ? RawServer::status("503 Unavailable", "Retry-After: " + soon + " GMT\r\n")
                                : RawServer::ok("{}");
        });
        clock.start();
        QCOMPARE(talk.get()->status, 200);
        QVERIFY2(clock.elapsed() >= 900, "it has waited");
    }

    /// Headers one by one, or a line of them without end.
    void headersWithoutEndEndWithASentence()
    {
        RawServer server(
            [](const QByteArray &) { return QByteArray("HTTP/1.1 200 OK\r\n\r\n") + QByteArray(1000, 'x'); });
        server.headless = true;
        server.dripEvery = 50;
        const auto address = ServerAddress::parse(server.base());
        auto none = FixedAuthorizer::none();
        Progress progress;
        HttpClient client(*address, none, progress, shortLimits());
        HttpRequest request;
        request.url = address->at("Patient");
        QElapsedTimer clock;
        clock.start();
        QVERIFY(!client.send(request));
        QVERIFY(clock.elapsed() < 5000);
    }

    void whatTheServerAsksToTryLaterIsTriedLater()
    {
        int times = 0;
        Talk talk([&](const QByteArray &) {
            return ++times < 4 ? RawServer::status(times == 1 ? "429 Too Many Requests" : "503 Unavailable",
                                                   "Retry-After: 0\r\n")
                               : RawServer::ok("{}");
        });
        QCOMPARE(talk.get()->status, 200);
        QCOMPARE(times, 4);
        Talk never([](const QByteArray &) { return RawServer::status("503 Unavailable", "Retry-After: 0\r\n"); });
        QCOMPARE(never.get()->status, 503);
        QCOMPARE(never.server.requests.size(), qsizetype{6});
        // A year is not waited for; the limit is.
        auto limits = shortLimits();
        limits.retries = 1;
        limits.longestWait = std::chrono::milliseconds(10);
        Talk year(
            [](const QByteArray &) { return RawServer::status("429 Too Many Requests", "Retry-After: 31536000\r\n"); });
        QCOMPARE(year.get(limits)->status, 429);
    }

    void aRefusedTokenIsRenewedOnce()
    {
        RawServer server([](const QByteArray &request) {
            return request.contains("Bearer new") ? RawServer::ok("{}") : RawServer::status("401 Unauthorized");
        });
        Renewing renewing;
        Progress progress;
        const auto address = ServerAddress::parse(server.base());
        HttpClient client(*address, renewing, progress, shortLimits());
        HttpRequest request;
        request.url = address->at("Patient");
        QCOMPARE(client.send(request)->status, 200);
        QCOMPARE(renewing.renewals, 1);
        Talk never([](const QByteArray &) { return RawServer::status("401 Unauthorized"); });
        QCOMPARE(never.get()->status, 401);
        QCOMPARE(never.server.requests.size(), qsizetype{1});
    }

    void silenceDripsAndBreaksEndWithASentence()
    {
        QElapsedTimer clock;
        clock.start();
        Talk silent([](const QByteArray &) { return QByteArray(); });
        silent.server.keepOpen = true;
        QVERIFY(silent.get().error().detail.find("was silent") != std::string::npos);
        Talk drips([](const QByteArray &) { return RawServer::ok(QByteArray(1000, ' ')); });
        drips.server.dripEvery = 50;
        QVERIFY(drips.get().error().detail.find("did not finish") != std::string::npos);
        Talk cut([](const QByteArray &) { return RawServer::ok(QByteArray(1000, ' ')).chopped(500); });
        QVERIFY(cut.get().error().detail.find("broke the connection off") != std::string::npos);
        Talk closes([](const QByteArray &) { return QByteArray(); });
        QVERIFY(!closes.get());
        Talk noise([](const QByteArray &) { return QByteArray(2000, '\x8f'); });
        QVERIFY(!noise.get());
        QVERIFY2(clock.elapsed() < 20'000, "each of them has its limit");
    }

    /// Asked again is only what may be: a server may have taken what was sent.
    void aReadThatWasBrokenOffBeforeItsAnswerIsAskedAgain()
    {
        int times = 0, broken = 2;
        Talk talk([&](const QByteArray &) { return times++ < broken ? QByteArray() : RawServer::ok("{}"); });
        QVERIFY(talk.get());
        QCOMPARE(times, 3);
        times = 0;
        broken = 100;
        QVERIFY(talk.get().error().detail.find("broke the connection off") != std::string::npos);
        QVERIFY2(times >= 3 && times <= 6, "each question, and Qt's own second one over an old connection");
        times = 0;
        const auto address = ServerAddress::parse(talk.server.base());
        HttpClient client(*address, talk.bearer, talk.progress, shortLimits());
        HttpRequest request;
        request.verb = "POST";
        request.url = address->at("Observation");
        QVERIFY(!client.send(request));
        QVERIFY2(times <= 2, "Qt's own second one over an old connection, and none of ours");
    }

    void whoIsNotThereIsSaid()
    {
        Talk gone([](const QByteArray &) { return QByteArray(); });
        gone.server.close();
        Progress progress;
        const auto refused = ServerAddress::parse("http://127.0.0.1:1/fhir");
        HttpClient client(*refused, gone.bearer, progress, shortLimits());
        HttpRequest request;
        request.url = refused->at("Patient");
        QVERIFY(client.send(request).error().detail.find("does not take calls") != std::string::npos);
    }

    void aPersonCanStopIt()
    {
        class Stopped final : public Progress
        {
        public:
            bool cancelled() const override { return ++asked > 2; }
            mutable int asked = 0;
        } stopped;
        RawServer server([](const QByteArray &) { return QByteArray(); });
        server.keepOpen = true;
        const auto address = ServerAddress::parse(server.base());
        auto none = FixedAuthorizer::none();
        HttpClient client(*address, none, stopped, shortLimits());
        HttpRequest request;
        request.url = address->at("Patient");
        QCOMPARE(client.send(request).error().code, Error::Code::Cancelled);
    }

    void anErrorSaysWhatTheServerSays()
    {
        HttpAnswer answer;
        answer.status = 403;
        answer.body =
            R"({"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"forbidden","diagnostics":"scope user/Patient.rs is missing"}]})";
        const std::string said = errorOf(answer).detail;
        QVERIFY2(said.find("may not do this (403)") != std::string::npos, said.c_str());
        QVERIFY2(said.find("scope user/Patient.rs is missing") != std::string::npos, said.c_str());
        answer.status = 999;
        answer.body = "<html>";
        QVERIFY(errorOf(answer).detail.find("999") != std::string::npos);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::addColumn<QString>("base");
        const QString secure = "https:", plain = "http:";
        QTest::newRow("plain") << secure + "//host/fhir/R4" << true << secure + "//host/fhir/R4/";
        QTest::newRow("slash") << secure + "//host:8443/fhir/" << true << secure + "//host:8443/fhir/";
        QTest::newRow("no path") << secure + "//host" << true << secure + "//host/";
        QTest::newRow("the port that goes without saying")
            << secure + "//Host:443/fhir/" << true << secure + "//host/fhir/";
        QTest::newRow("the root's slash") << secure + "//host/" << true << secure + "//host/";
        QTest::newRow("this machine") << plain + "//127.0.0.1:8080/fhir" << true << plain + "//127.0.0.1:8080/fhir/";
        QTest::newRow("readable on the way") << plain + "//host/fhir" << false << "";
        QTest::newRow("looks like this machine") << plain + "//127.0.0.1.example.org/fhir" << false << "";
        QTest::newRow("user") << secure + "//ada:secret@host/fhir" << false << "";
        QTest::newRow("query") << secure + "//host/fhir?x=1" << false << "";
        QTest::newRow("file") << "file:///etc/passwd" << false << "";
        QTest::newRow("words") << "our server" << false << "";
        QTest::newRow("nothing") << "" << false << "";
    }
    void addresses()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QFETCH(QString, base);
        const auto address = ServerAddress::parse(text);
        QCOMPARE(address.has_value(), good);
        if (good) QCOMPARE(address->base().toString(), base);
        if (good) QCOMPARE(QString::fromStdString(address->written()) + '/', base);
        if (good) QCOMPARE(QString::fromStdString(address->text()) + '/', base);
        if (!good) QVERIFY(!address.error().detail.empty());
    }

    void thisMachineHasOneName()
    {
        const auto one = ServerAddress::parse("http:" + QString("//127.0.0.1:8080/fhir"));
        const auto other = ServerAddress::parse("http:" + QString("//localhost:8080/fhir/"));
        QCOMPARE(other->text(), one->text());
        // What is asked stays what was written: a certificate may name only that, and a sign-in belongs to it.
        QCOMPARE(other->written(), std::string("http:") + "//localhost:8080/fhir");
        QVERIFY(!other->isSameOrigin(one->base()));
    }

    void valuesOfAQueryAreEncodedWhole()
    {
        const auto address = ServerAddress::parse("https:" + QString("//host/fhir"));
        const QUrl url =
            address->at("Observation", {{"_lastUpdated", "ge2026-01-01T00:00:00+02:00"}, {"identifier", "a|b&c"}});
        QCOMPARE(url.toEncoded(),
                 QByteArray("https:") +
                     "//host/fhir/Observation?_lastUpdated=ge2026-01-01T00%3A00%3A00%2B02%3A00&identifier=a%7Cb%26c");
    }
};

TRENDWARD_TEST(HttpClientTest)
#include "tst_httpclient.moc"
