// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/backgroundjob.h"
#include "core/io/jobs/planthere.h"
#include "core/io/jobs/pulljob.h"
#include "core/io/jobs/reviewjob.h"
#include "core/io/server/authorizer.h"
#include "core/io/server/httpclient.h"
#include "core/io/store/sqlcipherstore.h"
#include "tests/io/jobs/clinic.h"
#include "tests/io/server/rawserver.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

using namespace trendward;
using tests::RawServer;

namespace
{

const auto asked = *Instant::parse("2026-11-22T09:00:00Z");

std::unique_ptr<store::RecordStore> openIn(const QTemporaryDir &folder)
{
    auto store = store::openSqlcipherStore(folder.filePath("records.db").toStdString(), std::string(32, 'k'),
                                           store::Absent::Create);
    return store ? std::move(*store) : nullptr;
}

QByteArray searchAnswer(const QByteArray &entries, int total)
{
    return RawServer::ok(R"({"resourceType":"Bundle","type":"searchset","total":)" + QByteArray::number(total) +
                         R"(,"entry":[)" + entries + "]}");
}

std::string planThere(const std::string &id, const std::string &title)
{
    return R"({"resourceType":"CarePlan","id":")" + id + R"(","status":"active","title":")" + title + "\"}";
}

}  // namespace

class AskingServersTest : public QObject
{
    Q_OBJECT

private slots:
    /// The comparing of ids may take minutes.
    void othersCanWriteWhileIdsAreCompared()
    {
        const QTemporaryDir folder;
        const auto store = openIn(folder), other = openIn(folder);
        QVERIFY(store && other);
        std::vector<bool> written;
        RawServer server([&](const QByteArray &request) {
            if (request.startsWith("GET /fhir/Observation") && request.contains("_elements=id"))
                written.push_back(other->setFact("x", "y").has_value());
            if (request.startsWith("GET /fhir/Patient"))
                return searchAnswer(R"({"resource":{"resourceType":"Patient","id":"s-1"}})", 1);
            return searchAnswer({}, 0);
        });
        const auto address = server::ServerAddress::parse(server.base());
        QVERIFY(address.has_value());
        auto none = server::FixedAuthorizer::none();
        Progress progress;
        server::HttpClient client(*address, none, progress);
        jobs::PullSettings settings;
        settings.idCheck = jobs::PullSettings::IdCheck::Now;
        settings.now = asked;
        const auto report = jobs::pull(client, settings, *store, progress);
        QVERIFY(report && report->patients.size() == 1 && report->patients.front().compared);
        QCOMPARE(written, std::vector<bool>{true});
    }

    /// One page of 1000 rows, keyed by day, would show 3 of these 2,500 readings.
    void t01_readingsBeyondAThousandAreOnFurtherPages()
    {
        const QTemporaryDir folder;
        const auto store = openIn(folder);
        QVERIFY(store != nullptr);
        const auto pulses = [](int first) {
            QByteArray entries;
            for (int i = first; i < std::min(first + 1000, 2500); ++i)
                entries += QByteArray(entries.isEmpty() ? "" : ",") +
                           "{\"resource\":{\"resourceType\":\"Observation\",\"id\":\"o-" + QByteArray::number(i) +
                           "\",\"status\":\"final\",\"subject\":{\"reference\":\"Patient/"
                           "s-1\"},\"code\":{\"coding\":[{\"system\":\"http:" +
                           "//loinc.org\",\"code\":\"8867-4\"}]},\"effectiveDateTime\":\"" +
                           QByteArray::fromStdString((asked - (2500 - i) * 60 * Instant::ticksPerSecond).text()) +
                           "\",\"valueQuantity\":{\"value\":" + QByteArray::number(60 + i % 30) +
                           ",\"unit\":\"/min\",\"system\":\"http:" + "//unitsofmeasure.org\",\"code\":\"/min\"}}}";
            return entries;
        };
        RawServer server([&](const QByteArray &request) {
            if (request.startsWith("GET /fhir/Patient"))
                return searchAnswer(R"({"resource":{"resourceType":"Patient","id":"s-1"}})", 1);
            if (!request.startsWith("GET /fhir/Observation")) return searchAnswer({}, 0);
            const qsizetype at = request.indexOf("from=");
            const int first = at < 0 ? 0 : request.mid(at + 5, 4).toInt();
            const QByteArray next = first + 1000 < 2500
                                        ? "\"link\":[{\"relation\":\"next\",\"url\":\"Observation?from=" +
                                              QByteArray::number(first + 1000) + "\"}],"
                                        : QByteArray();
            return RawServer::ok(R"({"resourceType":"Bundle","type":"searchset","total":2500,)" + next + "\"entry\":[" +
                                 pulses(first) + "]}");
        });
        const auto address = server::ServerAddress::parse(server.base());
        QVERIFY(address.has_value());
        auto none = server::FixedAuthorizer::none();
        Progress progress;
        server::HttpClient client(*address, none, progress);
        jobs::PullSettings settings;
        settings.now = asked;
        const auto report = jobs::pull(client, settings, *store, progress);
        QVERIFY(report && report->patients.size() == 1);
        QVERIFY(report->complete());
        QCOMPARE(report->patients[0].stored, std::uint64_t{2500});
        const auto patients = store->patients();
        QVERIFY(patients && patients->size() == 1);
        const auto review = jobs::reviewOf(*store, patients->front().key, tests::rules(), asked);
        QVERIFY(review && review->series.size() == 1);
        QCOMPARE(review->series[0]->series.points.size(), std::size_t{2500});
    }

    void plansOfOneWhomTheServerReplacedAreThoseOfTheOther()
    {
        const QTemporaryDir folder;
        const auto store = openIn(folder);
        const std::string base = "https:" + std::string("//clinic.example/fhir");
        const auto keep = [&](const std::string &serverId, const std::string &moment, const std::string &title) {
            return store->setFact("plan elsewhere " + base + ' ' + serverId,
                                  moment + '\n' + planThere(serverId, title));
        };
        QVERIFY(keep("7", "2026-11-20T09:00:00Z", "Of the old one").has_value());
        QVERIFY(keep("12", "2026-11-22T09:00:00Z", "Of the new one").has_value());
        store::Patient patient;
        patient.id = "p-1";
        patient.identifiers = {{base + "/Patient", "12"}};
        QCOMPARE(jobs::plansElsewhere(*store, patient)->front().parts.size(), std::size_t{1});
        QVERIFY(jobs::noteReplaced(*store, base, "7", "12").has_value());
        const auto plans = jobs::plansElsewhere(*store, patient);
        QVERIFY(plans && plans->size() == 1);
        QCOMPARE(plans->front().parts.size(), std::size_t{2});
        QCOMPARE(plans->front().parts.front().text, std::string("Of the old one"));
        QCOMPARE(plans->front().asked.text(), std::string("2026-11-20T09:00:00Z"));
    }
};

TRENDWARD_TEST(AskingServersTest)
#include "tst_askingservers.moc"
