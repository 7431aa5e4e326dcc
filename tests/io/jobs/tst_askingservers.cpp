// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/backgroundjob.h"
#include "core/io/jobs/planthere.h"
#include "core/io/jobs/pulljob.h"
#include "core/io/server/authorizer.h"
#include "core/io/server/httpclient.h"
#include "core/io/store/sqlcipherstore.h"
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
