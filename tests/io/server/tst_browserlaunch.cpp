// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/browserlaunch.h"
#include "tests/io/server/rawserver.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QUrlQuery>

using namespace trendward;
using namespace trendward::server;
using tests::RawServer;

namespace
{

/// Calls back as a browser would, each address once, in turn.
class Caller final : public Browser
{
public:
    using Back = std::function<QList<QByteArray>(const QUrlQuery &asked)>;
    explicit Caller(Back calls) : m_back(std::move(calls)) {}
    void open(const QUrl &page) override
    {
        opened = page;
        asked = QUrlQuery(page);
        back = QUrl(item("redirect_uri"));
        QTimer::singleShot(0, &m_context, [this] { call(m_back(asked)); });
    }
    QString item(const char *name) const { return asked.queryItemValue(QLatin1String(name), QUrl::FullyDecoded); }

    QUrl opened, back;
    QUrlQuery asked;
    QList<QByteArray> answers;

private:
    void call(QList<QByteArray> targets)
    {
        if (targets.isEmpty()) return;
        const QByteArray target = targets.takeFirst();
        auto *socket = new QTcpSocket(&m_context);
        QObject::connect(socket, &QTcpSocket::connected, socket,
                         [socket, target] { socket->write("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"); });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, [this, socket, targets] {
            answers << socket->readAll();
            call(targets);
        });
        socket->connectToHost(QHostAddress::LocalHost, static_cast<quint16>(back.port()));
    }
    Back m_back;
    QObject m_context;
};

QByteArray stateOf(const QUrlQuery &asked)
{
    return asked.queryItemValue(QStringLiteral("state")).toLatin1();
}

struct SignInServer {
    RawServer server{[this](const QByteArray &request) {
        form = QUrlQuery(QString::fromLatin1(request.mid(request.indexOf("\r\n\r\n") + 4)));
        return RawServer::ok(R"({"access_token":"a","refresh_token":"r","expires_in":"3600","token_type":"Bearer"})");
    }};
    QUrlQuery form;
    BrowserLaunch launch() const
    {
        BrowserLaunch launch;
        launch.places.token = QUrl(server.base() + "/token");
        launch.places.authorize = QUrl("https://sign.in.example/authorize?tenant=a%20b");
        launch.client = "the client";
        launch.scope = "user/Observation.rs offline_access";
        launch.audience = "https://host/fhir";
        launch.patience = std::chrono::seconds(20);
        return launch;
    }
    QString said(const char *name) const { return form.queryItemValue(QLatin1String(name), QUrl::FullyDecoded); }
};

}  // namespace

class BrowserLaunchTest : public QObject
{
    Q_OBJECT

private slots:
    void aCodeIsTradedForTokensWithWhatOnlyWeKnow()
    {
        SignInServer there;
        Caller browser(
            [](const QUrlQuery &asked) { return QList<QByteArray>{"/?code=c%2B1&state=" + stateOf(asked)}; });
        Progress progress;
        const auto tokens = signInByBrowser(there.launch(), browser, progress);
        QVERIFY2(tokens.has_value(), tokens ? "" : tokens.error().detail.c_str());
        QCOMPARE(tokens->access, QByteArray("a"));
        QCOMPARE(tokens->refresh, QByteArray("r"));
        QCOMPARE(tokens->life.count(), 3600);
        QCOMPARE(browser.opened.host(), QString("sign.in.example"));
        QCOMPARE(browser.item("tenant"), QString("a b"));
        QCOMPARE(browser.item("response_type"), QString("code"));
        QCOMPARE(browser.item("client_id"), QString("the client"));
        QCOMPARE(browser.item("scope"), QString("user/Observation.rs offline_access"));
        QCOMPARE(browser.item("aud"), QString("https://host/fhir"));
        QCOMPARE(browser.item("code_challenge_method"), QString("S256"));
        QCOMPARE(browser.back.host(), QString("127.0.0.1"));
        QCOMPARE(there.said("grant_type"), QString("authorization_code"));
        QCOMPARE(there.said("code"), QString("c+1"));
        QCOMPARE(there.said("redirect_uri"), browser.item("redirect_uri"));
        QCOMPARE(QString(QCryptographicHash::hash(there.said("code_verifier").toLatin1(), QCryptographicHash::Sha256)
                             .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)),
                 browser.item("code_challenge"));
        QVERIFY(there.said("code_verifier").size() >= 43);
        QVERIFY(browser.answers.value(0).contains("You are signed in"));
        QVERIFY(browser.answers.value(0).contains("Referrer-Policy: no-referrer"));
    }

    void stateAndVerifierAreNewEachTimeAndLongEnough()
    {
        QSet<QString> states, challenges;
        for (int i = 0; i < 8; ++i) {
            SignInServer there;
            Caller browser(
                [](const QUrlQuery &asked) { return QList<QByteArray>{"/?code=c&state=" + stateOf(asked)}; });
            Progress progress;
            QVERIFY(signInByBrowser(there.launch(), browser, progress).has_value());
            states << browser.item("state");
            challenges << browser.item("code_challenge");
            // 122 bits are 21 letters of base64url.
            QVERIFY(browser.item("state").size() >= 43);
        }
        QCOMPARE(states.size(), qsizetype{8});
        QCOMPARE(challenges.size(), qsizetype{8});
    }

    void whoDoesNotKnowTheStateCountsForNothing()
    {
        SignInServer there;
        Caller browser([](const QUrlQuery &asked) {
            return QList<QByteArray>{"/?code=stolen&state=guess",
                                     "/?code=stolen",
                                     "/favicon.ico",
                                     "/else?code=stolen&state=" + stateOf(asked),
                                     "//x?" + QByteArray(100, 'y'),
                                     "/?code=ours&state=" + stateOf(asked)};
        });
        Progress progress;
        QVERIFY(signInByBrowser(there.launch(), browser, progress).has_value());
        QCOMPARE(there.said("code"), QString("ours"));
        QCOMPARE(there.server.requests.size(), qsizetype{1});
        for (int i = 0; i < 5; ++i) QVERIFY2(browser.answers.value(i).contains("404"), browser.answers.value(i));
    }

    void aDeclinedSignInIsSaidAndNoTokenIsAskedFor()
    {
        SignInServer there;
        Caller browser([](const QUrlQuery &asked) {
            return QList<QByteArray>{"/?error=access_denied&error_description=not%20<b>today</b>&state=" +
                                     stateOf(asked)};
        });
        Progress progress;
        const auto tokens = signInByBrowser(there.launch(), browser, progress);
        QVERIFY(!tokens);
        QVERIFY2(tokens.error().detail.find("not granted (not <b>today</b>)") != std::string::npos,
                 tokens.error().detail.c_str());
        QVERIFY(!browser.answers.value(0).contains("<b>"));
        QVERIFY(there.server.requests.isEmpty());
    }

    void whoeverWaitsCanStopAndNobodyWaitsForEver()
    {
        SignInServer there;
        Caller nobody([](const QUrlQuery &) { return QList<QByteArray>(); });
        auto launch = there.launch();
        launch.patience = std::chrono::milliseconds(200);
        Progress progress;
        const auto late = signInByBrowser(launch, nobody, progress);
        QVERIFY(!late && late.error().detail.find("Nobody signed in") != std::string::npos);
        class Stopped final : public Progress
        {
        public:
            bool cancelled() const override { return ++asked > 2; }
            mutable int asked = 0;
        } stopped;
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(signInByBrowser(there.launch(), nobody, stopped).error().code, Error::Code::Cancelled);
        QVERIFY(clock.elapsed() < 10'000);
        // Nobody listens any more.
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(nobody.back.port()));
        QVERIFY(!socket.waitForConnected(1000));
    }

    void itListensOnThisMachineOnly()
    {
        QTcpSocket other;
        bool reached = true;
        SignInServer there;
        Caller browser([&](const QUrlQuery &asked) {
            // Any other address of this machine stands for the network: 127.0.0.2 is one that is always there.
            other.connectToHost(QHostAddress("127.0.0.2"), static_cast<quint16>(browser.back.port()));
            reached = other.waitForConnected(1000);
            return QList<QByteArray>{"/?code=c&state=" + stateOf(asked)};
        });
        Progress progress;
        QVERIFY(signInByBrowser(there.launch(), browser, progress).has_value());
        QVERIFY(!reached);
    }

    void aPortThatIsTakenIsSaid()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        SignInServer there;
        auto launch = there.launch();
        launch.port = taken.serverPort();
        Caller browser([](const QUrlQuery &) { return QList<QByteArray>(); });
        Progress progress;
        const auto tokens = signInByBrowser(launch, browser, progress);
        QVERIFY(!tokens);
        QVERIFY(tokens.error().detail.find("is taken by another program") != std::string::npos);
        QVERIFY(browser.opened.isEmpty());
    }

    void withoutPkceNobodySignsIn()
    {
        SignInServer there;
        auto launch = there.launch();
        launch.places.pkce = false;
        Caller browser([](const QUrlQuery &) { return QList<QByteArray>(); });
        Progress progress;
        QVERIFY(signInByBrowser(launch, browser, progress).error().detail.find("PKCE") != std::string::npos);
        QVERIFY(browser.opened.isEmpty());
    }
};

TRENDWARD_TEST(BrowserLaunchTest)
#include "tst_browserlaunch.moc"
