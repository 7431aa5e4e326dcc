// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/searchpages.h"
#include "tests/io/server/rawserver.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::server;
using tests::RawServer;

namespace
{

QByteArray bundle(const QList<QByteArray> &ids, const QByteArray &next = {}, const QByteArray &more = {})
{
    QByteArray entries;
    for (const QByteArray &id : ids)
        entries += QByteArray(entries.isEmpty() ? "" : ",") + R"({"resource":{"resourceType":"Patient","id":")" + id +
                   R"("}})";
    QByteArray links = next.isEmpty() ? QByteArray() : R"({"relation":"next","url":")" + next + R"("})";
    return R"({"resourceType":"Bundle","type":"searchset")" + more + R"(,"link":[)" + links + R"(],"entry":[)" +
           entries + "]}";
}

struct Walk {
    RawServer server;
    std::vector<std::string> ids;
    explicit Walk(RawServer::Answer answer) : server(std::move(answer)) {}
    Result<Walked> operator()()
    {
        const auto address = ServerAddress::parse(server.base());
        auto none = FixedAuthorizer::none();
        Progress progress;
        HttpClient client(*address, none, progress);
        SearchPages pages(client);
        return pages.walk(address->at("Patient"), [this](const json::Token &resource) -> Outcome {
            ids.emplace_back(resource.member("id").text());
            return Done{};
        });
    }
};

}  // namespace

class SearchPagesTest : public QObject
{
    Q_OBJECT

private slots:
    void pagesAreFollowedWordForWordAndEachResourceComesOnce()
    {
        Walk walk([](const QByteArray &request) {
            if (request.startsWith("GET /fhir/Patient "))
                return RawServer::ok(bundle({"a", "b"}, "Patient?_cursor=x%2By", R"(,"total":3)"),
                                     "Date: Sun, 29 Nov 2026 06:00:00 GMT\r\n");
            return RawServer::ok(bundle({"b", "c"}));
        });
        const auto walked = walk();
        QVERIFY(walked && walked->complete && !walked->isShort());
        QCOMPARE(walk.ids, (std::vector<std::string>{"a", "b", "c"}));
        QCOMPARE(walked->resources, std::uint64_t{3});
        QCOMPARE(walked->repeated, std::uint64_t{1});
        QCOMPARE(walked->asOf->text(), std::string("2026-11-29T06:00:00Z"));
        QVERIFY(walk.server.requests[1].startsWith("GET /fhir/Patient?_cursor=x%2By "));
    }

    void fewerThanTheServerCountsIsSaid()
    {
        Walk walk([](const QByteArray &) { return RawServer::ok(bundle({"a"}, {}, R"(,"total":2)")); });
        const auto walked = walk();
        QVERIFY(walked && walked->complete && walked->isShort());
    }

    void whatTheServerRemarksIsNoHit()
    {
        Walk walk([](const QByteArray &) {
            return RawServer::ok(
                R"({"resourceType":"Bundle","type":"searchset","entry":[{"search":{"mode":"outcome"},"resource":{"resourceType":"OperationOutcome","id":"x"}},{"resource":{"resourceType":"Patient","id":"a"}},{},{"resource":7}]})");
        });
        QVERIFY(walk());
        QCOMPARE(walk.ids, (std::vector<std::string>{"a"}));
    }

    void aNextPageElsewhereOrInACircleBreaksTheWalkOff_data()
    {
        QTest::addColumn<QByteArray>("next");
        const QByteArray scheme = "http:";
        QTest::newRow("another host") << scheme + "//example.invalid/fhir/Patient";
        QTest::newRow("another port") << scheme + "//127.0.0.1:1/fhir/Patient";
        QTest::newRow("with a user") << scheme + "//a@127.0.0.1/fhir/Patient";
        QTest::newRow("without a scheme") << QByteArray("//example.invalid/fhir/Patient");
        QTest::newRow("itself") << QByteArray("Patient");
        QTest::newRow("a file") << QByteArray("file:///etc/passwd");
    }
    void aNextPageElsewhereOrInACircleBreaksTheWalkOff()
    {
        QFETCH(QByteArray, next);
        Walk walk([&](const QByteArray &) { return RawServer::ok(bundle({"a"}, next)); });
        const auto walked = walk();
        QVERIFY(walked);
        QCOMPARE(walk.ids.size(), std::size_t{1});
        QVERIFY(!walked->complete);
        QVERIFY(walked->why && !walked->why->detail.empty());
        QCOMPARE(walk.server.requests.size(), qsizetype{1});
    }

    /// Qt takes a connection that ends within a piece for the end of the answer.
    void anAnswerInPiecesThatEndsEarlyIsNone()
    {
        Walk walk([](const QByteArray &) {
            const QByteArray half = bundle({"a", "b"}).chopped(9);
            return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + QByteArray::number(half.size() + 9, 16) +
                   "\r\n" + half;
        });
        const auto walked = walk();
        QVERIFY(!walked && !walked.error().detail.empty());
        QVERIFY(walk.ids.empty());
    }

    void anAnswerWithoutContentIsSaid()
    {
        Walk walk([](const QByteArray &) { return QByteArray("HTTP/1.1 204 No Content\r\n\r\n"); });
        const auto walked = walk();
        QVERIFY(!walked && walked.error().detail.find("gives no answer to it (204)") != std::string::npos);
    }

    void aByteOrderMarkIsNoFault()
    {
        Walk walk([](const QByteArray &) { return RawServer::ok("\xef\xbb\xbf" + bundle({"a"})); });
        QVERIFY(walk());
        QCOMPARE(walk.ids.size(), std::size_t{1});
    }

    void aLaterPageThatFailsLeavesWhatCame()
    {
        Walk walk([](const QByteArray &request) {
            if (request.startsWith("GET /fhir/Patient ")) return RawServer::ok(bundle({"a"}, "Patient?p=2"));
            return RawServer::status("500 Broken");
        });
        const auto walked = walk();
        QVERIFY(walked && !walked->complete && walked->why);
        QCOMPARE(walk.ids.size(), std::size_t{1});
    }

    void whatIsNoBundleIsSaid_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("said");
        QTest::newRow("login page") << QByteArray("<!DOCTYPE html><title>Sign in") << "web page";
        QTest::newRow("nothing") << QByteArray("") << "with nothing";
        QTest::newRow("cut") << bundle({"a"}).chopped(3) << "broken off";
        QTest::newRow("other JSON") << QByteArray("[1,2]") << "no FHIR resource";
        QTest::newRow("another encoding")
            << QByteArray("{\"resourceType\":\"Bundle\",\"x\":\"M\xfcller\"}") << "no JSON";
        QTest::newRow("a Patient") << QByteArray(R"({"resourceType":"Patient"})") << "something else than a Bundle";
    }
    void whatIsNoBundleIsSaid()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, said);
        Walk walk([&](const QByteArray &) { return RawServer::ok(body); });
        const auto walked = walk();
        QVERIFY(!walked);
        QVERIFY2(walked.error().detail.find(said.toStdString()) != std::string::npos, walked.error().detail.c_str());
    }
};

TRENDWARD_TEST(SearchPagesTest)
#include "tst_searchpages.moc"
