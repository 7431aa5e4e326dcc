// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/searchpages.h"
#include "tests/io/server/rawserver.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>

using namespace trendward;
using namespace trendward::server;
using tests::RawServer;

namespace
{

/// Answers nobody until so many wait at a time, then all of them: what asks one after the other would wait for ever.
class Gate : public QTcpServer
{
public:
    explicit Gate(int together) : m_together(together)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *const socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                socket->readAll();
                m_waiting << socket;
                if (m_waiting.size() < m_together) return;
                for (QTcpSocket *const one : std::exchange(m_waiting, {})) {
                    one->write(RawServer::ok("{}"));
                    one->disconnectFromHost();
                }
            });
        });
    }
    QString base() const { return QStringLiteral("http://127.0.0.1:%1/fhir").arg(serverPort()); }

private:
    const qsizetype m_together;
    QList<QTcpSocket *> m_waiting;
};

/// A token that the server takes no more; counts how often another one was fetched.
class Rotating final : public Authorizer
{
public:
    Result<QByteArray> header() override
    {
        return m_renewals == 0 ? QByteArray("Bearer old") : QByteArray("Bearer new");
    }
    bool renew() override { return ++m_renewals > 0; }
    int renewals() const { return m_renewals; }

private:
    int m_renewals = 0;
};

class Stopped final : public Progress
{
public:
    bool stopped = false;
    bool cancelled() const override { return stopped; }
};

struct Reader {
    ServerAddress address;
    FixedAuthorizer none = FixedAuthorizer::none();
    Stopped progress;
    HttpClient client;
    explicit Reader(const QString &base) : address(*ServerAddress::parse(base)), client(address, none, progress) {}
    QUrl at(int number) const { return address.at("Observation", {{"patient", QString::number(number)}}); }
    Result<HttpAnswer> get(int number)
    {
        HttpRequest request;
        request.url = at(number);
        return client.send(request);
    }
};

}  // namespace

class ReadAheadTest : public QObject
{
    Q_OBJECT

private slots:
    void severalAreUnderWayAtATime()
    {
        Gate gate(4);
        Reader reader(gate.base());
        reader.client.readAhead(4);
        for (int i = 0; i < 4; ++i) reader.client.expect(reader.at(i));
        for (int i = 0; i < 4; ++i) {
            const auto answer = reader.get(i);
            QVERIFY2(answer.has_value(), answer ? "" : answer.error().detail.c_str());
            QCOMPARE(answer->body, QByteArray("{}"));
        }
    }

    void eachIsAskedForOnceAndAnswersGoToWhoAskedForThem()
    {
        RawServer server([](const QByteArray &request) {
            const auto at = request.indexOf("patient=") + 8;
            const QByteArray number = request.mid(at, request.indexOf(' ', at) - at);
            return number == "3" ? RawServer::status("404 Not Found") : RawServer::ok(number);
        });
        Reader reader(server.base());
        reader.client.readAhead(3);
        for (int i = 0; i < 10; ++i) reader.client.expect(reader.at(i));
        for (const int i : {9, 0, 3, 8, 1, 2, 4, 7, 6, 5, 10}) {
            const auto answer = reader.get(i);
            QVERIFY(answer.has_value());
            QCOMPARE(answer->status, i == 3 ? 404 : 200);
            if (i != 3) QCOMPARE(answer->body, QByteArray::number(i));
        }
        QCOMPARE(server.requests.size(), qsizetype{11});
        // Asked again it is asked again: nothing is kept.
        QVERIFY(reader.get(0).has_value());
        QCOMPARE(server.requests.size(), qsizetype{12});
    }

    void theNextPageComesWhileThisOneIsRead()
    {
        RawServer server([](const QByteArray &request) {
            const bool first = !request.contains("page=2");
            const QByteArray next = first ? "{\"relation\":\"next\",\"url\":\"Observation?page=2\"}" : "";
            const QByteArray id = first ? "a" : "b";
            return RawServer::ok("{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"link\":[" + next +
                                 "],\"entry\":[{\"resource\":{\"resourceType\":\"Observation\",\"id\":\"" + id +
                                 "\"}}]}");
        });
        Reader reader(server.base());
        reader.client.readAhead(1);
        std::vector<std::string> ids;
        qsizetype asked = 0;
        SearchPages pages(reader.client);
        const auto walked = pages.walk(reader.address.at("Observation"), [&](const json::Token &resource) -> Outcome {
            ids.emplace_back(resource.member("id").text());
            if (ids.size() > 1) return Done{};
            (void)QTest::qWaitFor([&] { return server.requests.size() == 2; });
            asked = server.requests.size();
            return Done{};
        });
        QVERIFY(walked && walked->complete);
        QCOMPARE(ids, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(asked, qsizetype{2});
        QCOMPARE(server.requests.size(), qsizetype{2});
    }

    /// A token that several find refused is fetched once more, not once by each of them.
    void allShareOneSignIn()
    {
        RawServer server([](const QByteArray &request) {
            return request.contains("Bearer new") ? RawServer::ok("{}") : RawServer::status("401 Unauthorized");
        });
        const auto address = *ServerAddress::parse(server.base());
        Rotating rotating;
        Progress progress;
        HttpClient client(address, rotating, progress);
        client.readAhead(4);
        for (int i = 0; i < 12; ++i) client.expect(address.at("Observation", {{"patient", QString::number(i)}}));
        for (int i = 0; i < 12; ++i) {
            HttpRequest request;
            request.url = address.at("Observation", {{"patient", QString::number(i)}});
            QCOMPARE(client.send(request)->status, 200);
        }
        client.readAhead(0);
        QCOMPARE(rotating.renewals(), 1);
    }

    void aServerThatAsksForPatienceIsAskedOneQuestionAtATime()
    {
        int asked = 0;
        RawServer server([&](const QByteArray &) {
            return ++asked == 1 ? RawServer::status("429 Too Many Requests", "Retry-After: 0\r\n")
                                : RawServer::ok("{}");
        });
        Reader reader(server.base());
        reader.client.readAhead(1);
        for (int i = 0; i < 6; ++i) reader.client.expect(reader.at(i));
        QVERIFY(QTest::qWaitFor([&] { return asked == 1; }));
        for (int i = 0; i < 6; ++i) {
            QCOMPARE(asked, i + 1);
            QCOMPARE(reader.get(i)->status, 200);
        }
        QCOMPARE(asked, 7);
    }

    void whatTheServerAskedOfOneOfThemHoldsForAll()
    {
        RawServer server([](const QByteArray &request) {
            return request.contains("patient=0") ? RawServer::status("429 Too Many Requests", "Retry-After: 2\r\n")
                                                 : RawServer::ok("{}");
        });
        Reader reader(server.base());
        reader.client.readAhead(1);
        reader.client.expect(reader.at(0));
        QVERIFY(QTest::qWaitFor([&] { return server.requests.size() == 1; }));
        QElapsedTimer since;
        since.start();
        QTest::qWait(300);  // the answer is on its way to the thread
        QCOMPARE(reader.get(1)->status, 200);
        QVERIFY(since.elapsed() >= 1500);
    }

    /// A server that was away for a moment before anybody needed it.
    void aTroubleThatIsOverIsNoAnswer()
    {
        int asked = 0;
        RawServer server([&](const QByteArray &) {
            return ++asked <= 2 ? RawServer::status("500 Internal Server Error") : RawServer::ok("{}");
        });
        Reader reader(server.base());
        reader.client.readAhead(1);
        reader.client.expect(reader.at(0));
        reader.client.expect(reader.at(1));
        reader.client.expect(reader.at(2));
        QVERIFY(QTest::qWaitFor([&] { return asked == 3; }));
        QTest::qWait(300);
        for (int i = 0; i < 3; ++i) QCOMPARE(reader.get(i)->status, 200);
        QCOMPARE(asked, 5);
    }

    void whatIsDroppedIsNotAskedFor()
    {
        RawServer server([](const QByteArray &) { return RawServer::ok("{}"); });
        Reader reader(server.base());
        reader.client.readAhead(1);
        for (int i = 0; i < 3; ++i) reader.client.expect(reader.at(i));
        reader.client.dropExpected([](const QUrl &url) { return !url.toString().contains("patient=0"); });
        QVERIFY(reader.get(0).has_value());
        QTest::qWait(200);
        QCOMPARE(server.requests.size(), qsizetype{1});
    }

    void whoStopsWaitsForNothing()
    {
        RawServer silent([](const QByteArray &) { return QByteArray(); });
        silent.keepOpen = true;
        Reader reader(silent.base());
        reader.client.readAhead(2);
        for (int i = 0; i < 6; ++i) reader.client.expect(reader.at(i));
        QVERIFY(QTest::qWaitFor([&] { return silent.requests.size() == 2; }));
        reader.progress.stopped = true;
        for (int i = 0; i < 6; ++i) {
            const auto answer = reader.get(i);
            QVERIFY(!answer);
            QCOMPARE(answer.error().code, Error::Code::Cancelled);
        }
        QCOMPARE(silent.requests.size(), qsizetype{2});
    }

    void whatNobodyAskedForIsDroppedAtTheEnd()
    {
        RawServer server([](const QByteArray &) { return RawServer::ok("{}"); });
        {
            Reader reader(server.base());
            reader.client.readAhead(2);
            for (int i = 0; i < 4; ++i) reader.client.expect(reader.at(i));
            QVERIFY(QTest::qWaitFor([&] { return server.requests.size() == 4; }));
        }
        Reader without(server.base());
        without.client.expect(without.at(1));
        QVERIFY(without.get(1).has_value());
        QCOMPARE(server.requests.size(), qsizetype{5});
    }
};
TRENDWARD_TEST(ReadAheadTest)

#include "tst_readahead.moc"
