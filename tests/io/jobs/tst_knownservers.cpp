// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/knownservers.h"
#include "core/io/server/authorizer.h"
#include "core/io/store/sqlcipherstore.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

using namespace trendward;
using namespace trendward::jobs;

namespace
{

struct Record {
    QTemporaryDir folder;
    std::unique_ptr<store::RecordStore> store = *store::openSqlcipherStore(folder.filePath("records.db").toStdString(),
                                                                           std::string(32, 'k'), store::Absent::Create);
};

KnownServer everything(const std::string &id)
{
    KnownServer server;
    server.profile = {id,         "City \"hospital\" Ö",
                      "https:",   server::SignIn::Backend,
                      "client",   "system/*.rs",
                      "a tenant", "https:",
                      "/a/b",     1234,
                      true};
    server.patients = {"4711", "urn:mrn|5"};
    return server;
}

}  // namespace

class KnownServersTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsKeptComesBackAsItWas()
    {
        Record record;
        QVERIFY(knownServers(*record.store)->empty());
        const KnownServer one = everything("one"), two = everything("two");
        QVERIFY(keepServer(*record.store, one).has_value());
        QVERIFY(keepServer(*record.store, two).has_value());
        QVERIFY(*knownServers(*record.store) == (std::vector<KnownServer>{one, two}));
        KnownServer changed = one;
        changed.profile.name = "Another";
        changed.profile.signIn = server::SignIn::Person;
        QVERIFY(keepServer(*record.store, changed).has_value());
        QVERIFY(*knownServers(*record.store) == (std::vector<KnownServer>{changed, two}));
        QVERIFY(forgetServer(*record.store, "one").has_value());
        QVERIFY(forgetServer(*record.store, "nobody").has_value());
        QVERIFY(*knownServers(*record.store) == (std::vector<KnownServer>{two}));
    }

    /// Under two entries it would be pulled twice.
    void oneServerIsListedOnceHoweverItsAddressIsWritten()
    {
        Record record;
        KnownServer one = everything("one"), two = everything("two");
        one.profile.name = "City";
        one.profile.address = "https:" + std::string("//host/fhir");
        QVERIFY(keepServer(*record.store, one).has_value());
        for (const char *const same : {"//host/fhir/", "//HOST:443/fhir", "//host/fhir"}) {
            two.profile.address = "https:" + std::string(same);
            const auto kept = keepServer(*record.store, two);
            QVERIFY2(!kept && kept.error().detail.find("in the list already, as City") != std::string::npos, same);
        }
        two.profile.address = "https:" + std::string("//host:8443/fhir");
        QVERIFY(keepServer(*record.store, two).has_value());
        QVERIFY(keepServer(*record.store, one).has_value());
        one.profile.address = two.profile.address;
        QVERIFY(!keepServer(*record.store, one));
        QCOMPARE(knownServers(*record.store)->size(), std::size_t{2});
    }

    void aListThatCannotBeUnderstoodIsSaidAndNotOverwritten()
    {
        Record record;
        QVERIFY(record.store->setFact("servers", "[{\"name\":1}]").has_value());
        QCOMPARE(knownServers(*record.store).error().code, Error::Code::StoreDamaged);
        QVERIFY(!keepServer(*record.store, everything("one")));
        QCOMPARE(**record.store->fact("servers"), std::string("[{\"name\":1}]"));
    }

    void aKindThatANewerProgramKnowsKeepsItsServer()
    {
        Record record;
        QVERIFY(record.store->setFact("servers", R"([{"id":"one","address":"x","signIn":"smile","more":[1]}])")
                    .has_value());
        const auto servers = knownServers(*record.store);
        QVERIFY(servers && servers->size() == 1 && servers->front().profile.signIn == server::SignIn::None);
    }

    void aTallyCountsItsPatientsAndKnowsWhenItIsPartial()
    {
        PullReport report;
        report.listed = 3;
        PulledPatient whole;
        whole.observations = 800;
        whole.total = 800;
        whole.stored = 790;
        whole.complete = true;
        PulledPatient half;
        half.observations = 12;
        half.total = 300;
        half.why = Error{Error::Code::NotReadable, "it broke off", {}};
        report.patients = {whole, half};
        const auto at = *Instant::parse("2026-11-22T09:00:00Z");
        PullTally tally = tallyOf(report, at);
        QCOMPARE(tally.observations, std::uint64_t{812});
        QCOMPARE(tally.partial, std::uint64_t{1});
        QCOMPARE(tally.why, std::string("it broke off"));
        QVERIFY(!tally.complete);
        // One patient was not asked for, so that nobody knows how much there is.
        QVERIFY(!tally.total);
        report.listed = 2;
        QCOMPARE(*tallyOf(report, at).total, std::uint64_t{1100});
        report.patients = {whole};
        report.listed = 1;
        QVERIFY(tallyOf(report, at).complete);
    }

    void aTallyKnowsWithWhomDeletionsWereLookedFor()
    {
        PulledPatient looked, refused;
        looked.compared = true;
        looked.deleted = 2;
        looked.ofAnother = 1;
        refused.notCompared = Error{Error::Code::NotReadable, "half a list", {}};
        PullReport report;
        report.patients = {looked, refused};
        const PullTally tally = tallyOf(report, *Instant::parse("2026-11-22T09:00:00Z"));
        QCOMPARE(tally.deleted, std::uint64_t{2});
        QCOMPARE(tally.withdrawn, std::uint64_t{1});
        QCOMPARE(tally.compared, std::uint64_t{1});
        QCOMPARE(tally.notCompared, std::string("half a list"));
        Record record;
        const KnownServer server = everything("one");
        QVERIFY(keepServer(*record.store, server).has_value());
        QVERIFY(keepTally(*record.store, "one", tally).has_value());
        QVERIFY(knownServers(*record.store)->front().last == tally);
    }

    void aPullThatBreaksOffIsKeptBesideWhenItWasLastWhole()
    {
        Record record;
        KnownServer server = everything("one");
        server.profile.address = "no address";
        server.profile.caFile.clear();
        QVERIFY(keepServer(*record.store, server).has_value());
        QVERIFY(record.store->setFact("server one", R"({"wholeAt":"2026-11-01T09:00:00Z"})").has_value());
        auto none = server::FixedAuthorizer::none();
        Progress progress;
        const auto at = *Instant::parse("2026-11-22T09:00:00Z");
        const auto tally = pullFrom(server, none, "tester", at, *record.store, progress);
        QVERIFY(tally && !tally->complete && tally->why.find("no address of a server") != std::string::npos);
        const auto known = knownServers(*record.store);
        QVERIFY(known->front().wholeAt == *Instant::parse("2026-11-01T09:00:00Z"));
        QVERIFY(known->front().last == *tally);
    }
};

TRENDWARD_TEST(KnownServersTest)
#include "tst_knownservers.moc"
