// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/clinicrules.h"
#include "core/io/jobs/pregnancies.h"
#include "core/io/jobs/rehearsaljob.h"
#include "core/io/jobs/reviewjob.h"
#include "core/io/jobs/summaryjob.h"
#include "core/io/jobs/ward.h"
#include "core/io/jobs/worklistjob.h"
#include "core/io/store/sqlcipherstore.h"
#include "tests/core/trend/series.h"
#include "tests/core/trend/spans.h"
#include "tests/io/jobs/clinic.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>
#include <thread>

using namespace trendward;
using namespace trendward::tests;

namespace
{

const Instant ruleDay = at("2026-11-22T09:00:00Z");

/// Twice a day at 124 mmHg, with one peak so many days ago.
trend::TrendSeries withOnePeak(double peak, int daysAgo, int days = 90)
{
    trend::TrendSeries series = seriesOf("systolic-blood-pressure", "mm[Hg]");
    for (int back = days; back >= 1; --back)
        for (const int hour : {7, 20})
            add(series, ruleDay - back * day + (hour - 9) * std::int64_t{3600} * Instant::ticksPerSecond,
                back == daysAgo && hour == 20 ? peak : 124);
    return series;
}

/// What worklist, ward, page and summary say of the only patient: one and the same.
struct Said {
    std::string why, version;
    care::Bucket bucket = care::Bucket::WithinGoals;
    care::RuleSet set = care::RuleSet::Adults;
    bool together = false;
};

Said saidOf(const FakeRecord &record)
{
    const auto list = jobs::worklistOf(record, rules(), ruleDay);
    const auto ward = jobs::wardOf(record, rules(), ruleDay);
    const auto review = jobs::reviewOf(record, 1, rules(), ruleDay);
    const auto summary = jobs::summaryOf(record, 1, rules(), ruleDay);
    if (!list || !ward || !review || !summary || list->patients.size() != 1) return {};
    const care::Assessment &one = list->patients.front();
    Said said{one.why, list->rulesVersion, one.bucket, one.ruleSet, true};
    for (const care::Assessment *other :
         {&ward->patients.front().assessment, &review->assessment, &summary->assessment})
        said.together = said.together && other->why == one.why && other->bucket == one.bucket;
    for (const std::string &version : {ward->worklist.rulesVersion, review->rulesVersion, summary->rulesVersion})
        said.together = said.together && version == list->rulesVersion;
    return said;
}

/// A record on disk of p-1 and p-2.
std::unique_ptr<store::RecordStore> changingStore(const QTemporaryDir &folder,
                                                  store::Absent absent = store::Absent::Create)
{
    auto opened = store::openSqlcipherStore(folder.filePath("records.db").toStdString(), std::string(32, 'k'), absent);
    if (!opened) return nullptr;
    for (const char *id : {"p-1", "p-2"}) {
        store::Patient patient;
        patient.id = id;
        if (absent == store::Absent::Create && !(*opened)->addPatient(patient)) return nullptr;
    }
    return *std::move(opened);
}

}  // namespace

class ClinicRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void changedLimitHoldsEverywhereAtOnce()
    {
        FakeRecord record;
        record.give(record.person("p-1", "A"), withOnePeak(172, 1));
        const Said before = saidOf(record);
        QVERIFY(before.together);
        QCOMPARE(before.bucket, care::Bucket::NotEnoughKnown);
        QVERIFY(jobs::changeRule(record, rules(), {"systolic-180", 170, {}, "nurse", ruleDay}));
        const Said after = saidOf(record);
        QVERIFY(after.together);
        QCOMPARE(after.bucket, care::Bucket::LookFirst);
        QVERIFY2(after.why.find("at or above 170") != std::string::npos, after.why.c_str());
        QCOMPARE(after.version, before.version + ", clinic 1");
        QVERIFY(jobs::changeRule(record, rules(), {"systolic-180", {}, {}, "nurse", ruleDay}));
        QCOMPARE(saidOf(record).bucket, care::Bucket::NotEnoughKnown);
        QCOMPARE(saidOf(record).version, before.version);
        QCOMPARE(jobs::ruleChanges(record)->size(), std::size_t{2});
    }
    void changeThatCannotBeIsRefused()
    {
        FakeRecord record;
        QCOMPARE(jobs::changeRule(record, rules(), {"moon", 1, {}, "nurse", ruleDay}).error().code,
                 Error::Code::NotFound);
        QCOMPARE(jobs::changeRule(record, rules(), {"systolic-180", 999, {}, "nurse", ruleDay}).error().code,
                 Error::Code::BadValue);
        QVERIFY(jobs::ruleChanges(record)->empty());
        record.facts["rule changes"] = "{";
        QVERIFY(!jobs::worklistOf(record, rules(), ruleDay));
    }
    void withoutABirthDateEveryPageSaysThatThereAreNoRules()
    {
        FakeRecord record;
        record.give(record.person("p-1", "A"), withOnePeak(190, 1));
        QCOMPARE(saidOf(record).bucket, care::Bucket::LookFirst);
        record.people.front().birth.reset();
        const Said said = saidOf(record);
        QVERIFY(said.together);
        QCOMPARE(said.bucket, care::Bucket::NotEnoughKnown);
        QCOMPARE(said.set, care::RuleSet::BirthUnknown);
        QVERIFY2(said.why.starts_with("No rule set for this patient: the birth date is not known."), said.why.c_str());
    }
    void pregnancyHasDatesASourceAndGoesWithAMerge()
    {
        FakeRecord record;
        record.give(record.person("p-1", "A"), withOnePeak(190, 1));
        const care::Pregnancy one{{2026, 5, 3}, Date{2027, 1, 30}, "midwife's letter", "nurse", ruleDay};
        store::Patient other;
        other.id = "p-9";
        QVERIFY(jobs::changePregnancies(record, other, {{}, one}));
        QCOMPARE(saidOf(record).set, care::RuleSet::Adults);
        // A merge brings the identifiers of the other one.
        store::Patient &person = record.people.front();
        person.identifiers.push_back({"", "p-9"});
        const Said said = saidOf(record);
        QVERIFY(said.together);
        QCOMPARE(said.set, care::RuleSet::Pregnant);
        QVERIFY(jobs::pregnanciesOf(record, person)->front() == one);
        QVERIFY(jobs::changePregnancies(record, person, {one, {}}));
        QCOMPARE(saidOf(record).set, care::RuleSet::Adults);
        QCOMPARE(jobs::changePregnancies(record, person, {one, {}}).error().code, Error::Code::NotFound);
        care::Pregnancy nobody = one;
        nobody.source.clear();
        QVERIFY(!jobs::changePregnancies(record, person, {{}, nobody}));
    }
    void undoneMergeGivesEachTheirPregnancies()
    {
        const QTemporaryDir folder;
        const auto opened = changingStore(folder);
        QVERIFY(opened);
        store::RecordStore &record = *opened;
        const auto named = [&](const char *id) { return *record.patient(**record.patientByIdentifier({{}, id})); };
        const auto told = [](Date from, std::optional<Date> to, const char *source) {
            return care::Pregnancy{from, to, source, "nurse", ruleDay};
        };
        const care::Pregnancy early = told({2019, 2, 1}, Date{2019, 11, 2}, "B"), later = told({2026, 5, 3}, {}, "B"),
                              own = told({2022, 1, 1}, Date{2022, 9, 9}, "A"),
                              meanwhile = told({2024, 3, 1}, Date{2024, 12, 1}, "A");
        QVERIFY(jobs::changePregnancies(record, named("p-2"), {{}, later}));
        QVERIFY(jobs::changePregnancies(record, named("p-2"), {{}, early}));
        QVERIFY(jobs::changePregnancies(record, named("p-1"), {{}, own}));
        const auto merge = record.merge(named("p-2").key, named("p-1").key, "nurse", "one person", ruleDay);
        QVERIFY(merge);
        QVERIFY(jobs::changePregnancies(record, named("p-1"), {{}, meanwhile}));
        // The end of one that came with the merge is told: it stays where it came from.
        care::Pregnancy ended = later;
        ended.to = Date{2027, 1, 30};
        QVERIFY(jobs::changePregnancies(record, named("p-1"), {later, ended}));
        QVERIFY((*jobs::pregnanciesOf(record, named("p-1")) == std::vector{early, own, meanwhile, ended}));
        QVERIFY(record.undo(*merge, "nurse", ruleDay));
        QVERIFY((*jobs::pregnanciesOf(record, named("p-1")) == std::vector{own, meanwhile}));
        QVERIFY((*jobs::pregnanciesOf(record, named("p-2")) == std::vector{early, ended}));
    }
    void nothingIsLostWhereTwoProgramsWriteAtOnce()
    {
        const QTemporaryDir folder;
        QVERIFY(changingStore(folder));
        constexpr int each = 40;
        const auto write = [&folder](int who) {
            const auto record = changingStore(folder, store::Absent::Refuse);
            if (!record) return;
            const auto patient = record->patient(**record->patientByIdentifier({{}, "p-1"}));
            for (int i = 0; i < each; ++i) {
                const std::string name = std::to_string(who) + "-" + std::to_string(i);
                const auto rule = jobs::changeRule(*record, rules(), {"systolic-180", 170, {}, name, ruleDay});
                const auto told = jobs::changePregnancies(*record, *patient,
                                                          {{}, care::Pregnancy{{2020, 1, 1}, {}, name, "", ruleDay}});
                if (!rule || !told) return;
            }
        };
        std::thread one(write, 1), other(write, 2);
        one.join();
        other.join();
        const auto record = changingStore(folder, store::Absent::Refuse);
        QCOMPARE(jobs::ruleChanges(*record)->size(), std::size_t{2 * each});
        const auto patient = record->patient(**record->patientByIdentifier({{}, "p-1"}));
        QCOMPARE(jobs::pregnanciesOf(*record, *patient)->size(), std::size_t{2 * each});
    }
    void panelHoldsTheDaysThatARehearsalAsksFor()
    {
        FakeRecord record;
        record.give(record.person("p-1", "A"), withOnePeak(172, 55));
        record.give(1, seriesOf("body-weight", "kg", 2));
        record.person("p-2", "B");
        Progress progress;
        const auto panel = jobs::panelFor(record, rules(), "systolic-180", ruleDay, 60, progress);
        QVERIFY(panel);
        QCOMPARE(panel->patients.size(), std::size_t{2});
        QCOMPARE(panel->patients[0].measures.size(), std::size_t{1});
        const auto done =
            care::rehearse(panel->patients, panel->rules, "systolic-180", 170, care::RuleState::Live, ruleDay, 60);
        QVERIFY(done);
        QCOMPARE(done->panel, std::size_t{2});
        QCOMPARE(done->judged, std::size_t{1});
        QCOMPARE(done->now.alerts, std::size_t{0});
        QCOMPARE(done->changed.alerts, std::size_t{1});
        QVERIFY(!jobs::panelFor(record, rules(), "moon", ruleDay, 60, progress));
    }
    void sampleClinicsRehearsalAddsUp()
    {
        const auto record = clinicOf(sample::sampleClinic({2026, 11, 22}, 1));
        Progress progress;
        for (const char *rule : {"systolic-180", "weight-gain", "mean-outside-goal", "systolic-own-level"}) {
            QElapsedTimer clock;
            clock.start();
            const auto panel = jobs::panelFor(record, rules(), rule, ruleDay, 60, progress);
            QVERIFY(panel);
            const qint64 read = clock.restart();
            const double limit = panel->rules.rule(rule)->limit();
            const auto same =
                care::rehearse(panel->patients, panel->rules, rule, limit, care::RuleState::Live, ruleDay, 60);
            QVERIFY(same);
            qInfo("%s: read in %lld ms, tried in %lld ms, %zu alerts of %zu patients", rule, read, clock.elapsed(),
                  same->now.alerts, same->now.patients);
            QCOMPARE(same->panel, std::size_t{24});
            QCOMPARE(same->changed.alerts, same->now.alerts);
            QCOMPARE(same->changed.firing, same->now.firing);
            QVERIFY(same->now.patients <= same->judged && same->now.alerts <= same->now.firing);
            // A limit that is harder to reach never finds more days.
            const auto harder =
                care::rehearse(panel->patients, panel->rules, rule, limit + 5, care::RuleState::Live, ruleDay, 60);
            QVERIFY(harder);
            QVERIFY(harder->changed.firing <= same->now.firing);
        }
    }
};
TRENDWARD_TEST(ClinicRulesTest)

#include "tst_clinicrules.moc"
