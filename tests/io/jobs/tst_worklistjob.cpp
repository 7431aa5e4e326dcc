// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/phrase.h"
#include "core/io/jobs/summaryjob.h"
#include "core/io/jobs/worklistjob.h"
#include "tests/core/trend/spans.h"
#include "tests/io/jobs/clinic.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace trendward;
using namespace trendward::tests;

namespace
{

const Instant lookedAt = at("2026-11-22T09:00:00Z");

/// Twice a day for so many days until yesterday evening.
trend::TrendSeries steady(const std::string &measure, const std::string &unit, int days, double value)
{
    trend::TrendSeries series = seriesOf(measure, unit);
    for (int back = days; back >= 1; --back)
        for (const int hour : {7, 20})
            add(series, lookedAt - back * day + (hour - 9) * std::int64_t{3600} * Instant::ticksPerSecond, value);
    return series;
}

}  // namespace

class WorklistJob : public QObject
{
    Q_OBJECT

private slots:
    void givesTheKnownAnswersOfTheClinic()
    {
        const auto clinic = sample::sampleClinic({2026, 11, 22}, 1);
        const auto list = jobs::worklistOf(clinicOf(clinic), rules(), lookedAt);
        QVERIFY(list);
        QCOMPARE(list->headline(), std::string("24 of 24 patients ranked, 0 failed"));
        QVERIFY(list->sample);
        for (const care::Assessment &one : list->patients)
            for (const sample::SamplePatient &patient : clinic.patients)
                if (patient.id == one.id)
                    QVERIFY2(patient.answer.bucket == care::words(one.bucket), (one.id + ": " + one.why).c_str());
    }
    void listForMachinesIsTheSameInEveryLanguage()
    {
        const auto record = clinicOf(sample::sampleClinic({2026, 11, 22}, 1));
        const auto english = jobs::worklistOf(record, rules(), lookedAt);
        speak([](const char *, const char *, const char *, std::optional<long long>) { return std::string("anders"); });
        const auto list = jobs::worklistOf(record, rules(), lookedAt);
        const auto shown = jobs::worklistOf(record, rules(), lookedAt, jobs::Reach::Rules,
                                            [](const jobs::LoadedPatient &) { return Done{}; });
        const std::string json = list ? care::worklistJson(*list) : std::string();
        speak({});
        QVERIFY(english && list && shown);
        QCOMPARE(json, care::worklistJson(*english));
        QCOMPARE(shown->patients[0].why, std::string("anders"));
    }
    void loadsOnlyWhatRulesNeed()
    {
        FakeRecord record;
        const auto key = record.person("p-1", "A");
        record.goalsOf[key] = {goalFor("systolic-blood-pressure", {}, 135, "mm[Hg]")};
        record.give(key, steady("systolic-blood-pressure", "mmHg", 400, 120));
        record.give(key, steady("steps", "{steps}", 400, 4000));  // no rule, no goal
        const auto list = jobs::worklistOf(record, rules(), lookedAt);
        QVERIFY(list);
        QCOMPARE(record.trendsAsked, std::size_t{2});  // of the steps only the newest row
        QVERIFY2(record.readingsHandedOut < 100, std::to_string(record.readingsHandedOut).c_str());
        QCOMPARE(list->patients[0].bucket, care::Bucket::WithinGoals);
    }
    void ofOldReadingsOnlyTheNewestIsLoaded()
    {
        FakeRecord record;
        const auto key = record.person("p-1", "A");
        record.goalsOf[key] = {goalFor("systolic-blood-pressure", {}, 135, "mm[Hg]")};
        trend::TrendSeries old = seriesOf("systolic-blood-pressure", "mmHg");
        for (int back = 300; back >= 100; --back) add(old, lookedAt - back * day, 120);
        record.give(key, old);
        const auto list = jobs::worklistOf(record, rules(), lookedAt);
        QCOMPARE(record.readingsHandedOut, std::size_t{1});
        QCOMPARE(list->patients[0].bucket, care::Bucket::NoRecentData);
        QVERIFY2(list->patients[0].why.find("(100 days)") != std::string::npos, list->patients[0].why.c_str());
    }
    void newestRowCountsOnlyWhenItIsUsable_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<quint32>("flags");
        QTest::newRow("implausible value") << 900.0 << quint32{0};
        QTest::newRow("no value") << std::nan("") << quint32{0};
        QTest::newRow("flagged implausible") << 80.0 << quint32{Implausible};
        QTest::newRow("flagged clock") << 80.0 << quint32{ClockSuspect};
    }
    void newestRowCountsOnlyWhenItIsUsable()
    {
        QFETCH(double, value);
        QFETCH(quint32, flags);
        FakeRecord record;
        const auto key = record.person("p-1", "A");
        record.goalsOf[key] = {goalFor("body-weight", 70, 90, "kg")};
        trend::TrendSeries weights = seriesOf("body-weight", "kg");
        add(weights, lookedAt - 60 * day, 80);
        add(weights, lookedAt - 50 * day, value, Comparator::None, flags);
        record.give(key, weights);
        const auto list = jobs::worklistOf(record, rules(), lookedAt);
        const std::string &why = list->patients[0].why;
        QVERIFY2(why.find("(60 days)") != std::string::npos, why.c_str());
        const auto summary = jobs::summaryOf(record, key, rules(), lookedAt);
        QVERIFY(summary);
        QCOMPARE(summary->assessment.why, why);
    }
    void readingsOfAResetClockAreCountedAndNotUsed()
    {
        FakeRecord record;
        const auto key = record.person("p-1", "A");
        record.goalsOf[key] = {goalFor("systolic-blood-pressure", {}, 135, "mm[Hg]")};
        trend::TrendSeries series = seriesOf("systolic-blood-pressure", "mmHg");
        for (int i = 0; i < 3; ++i) add(series, at("2001-01-01T00:00:00Z") + i * day, 220);
        const trend::TrendSeries real = steady("systolic-blood-pressure", "mmHg", 30, 120);
        for (std::size_t i = 0; i < real.size(); ++i) add(series, Instant::fromMilliseconds(real.times[i]), 120);
        record.give(key, series);
        const auto list = jobs::worklistOf(record, rules(), lookedAt);
        const std::string &why = list->patients[0].why;
        QCOMPARE(list->patients[0].bucket, care::Bucket::WithinGoals);
        QVERIFY2(why.ends_with(" 3 readings carry a date that cannot be right."), why.c_str());
        const auto summary = jobs::summaryOf(record, key, rules(), lookedAt);
        QCOMPARE(summary->assessment.why, why);
        QCOMPARE(*summary->measures[0].statistics[3].value, 120.0);  // the highest
    }
    void readingFromTheFutureIsNotRecent()
    {
        FakeRecord record;
        const auto key = record.person("p-1", "A");
        record.goalsOf[key] = {goalFor("body-weight", 70, 90, "kg")};
        trend::TrendSeries wrong = seriesOf("body-weight", "kg");
        add(wrong, lookedAt - 60 * day, 80);
        add(wrong, lookedAt + 30 * day, 80);
        record.give(key, wrong);
        const auto list = jobs::worklistOf(record, rules(), lookedAt);
        QCOMPARE(list->patients[0].bucket, care::Bucket::NoRecentData);
        QVERIFY2(list->patients[0].why.find("(60 days)") != std::string::npos, list->patients[0].why.c_str());
    }
    void unitsOfOneMeasureAreHeldTogether()
    {
        FakeRecord record;
        const auto key = record.person("p-1", "A");
        record.goalsOf[key] = {goalFor("body-weight", 70, 90, "kg")};
        trend::TrendSeries kilograms = seriesOf("body-weight", "kg"), pounds = seriesOf("body-weight", "lb");
        for (int back = 14; back >= 1; --back)
            add(back > 7 ? kilograms : pounds, lookedAt - back * day + day / 2, back > 7 ? 80 : 80 / 0.45359237);
        record.give(key, kilograms);
        record.give(key, pounds);
        const auto list = jobs::worklistOf(record, rules(), lookedAt);
        QVERIFY2(list->patients[0].bucket == care::Bucket::WithinGoals, list->patients[0].why.c_str());
        QCOMPARE(list->patients[0].goals[0].met.met, std::size_t{14});
    }
    void patientWhoCannotBeReadIsListed()
    {
        FakeRecord record;
        record.person("p-1", "A");
        record.broken.insert(record.person("p-2", "B"));
        const auto list = jobs::worklistOf(record, rules(), lookedAt);
        QVERIFY(list);
        QCOMPARE(list->headline(), std::string("1 of 2 patients ranked, 1 failed"));
        QCOMPARE(list->failed[0].id, std::string("p-2"));
        QVERIFY(!list->failed[0].reason.empty());
    }
    void theServerThatTheListIsSharedThroughIsNamed()
    {
        FakeRecord record;
        record.person("p-1", "A");
        QCOMPARE(jobs::worklistOf(record, rules(), lookedAt)->sharingWords(),
                 std::string("Reviews and calls: this workstation only"));
        store::Exchange one{"https://clinic.example/fhir", 1, 1, 1, lookedAt, lookedAt, lookedAt - day};
        record.shared = {one};
        const auto list = jobs::worklistOf(record, rules(), lookedAt);
        QVERIFY2(list->sharingWords().starts_with("Reviews and calls: shared through clinic.example, last exchanged 21 "
                                                  "Nov "),
                 list->sharingWords().c_str());
        const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(care::worklistJson(*list))).object();
        const QJsonObject shared = json["sharedThrough"].toArray()[0].toObject();
        QCOMPARE(shared["server"].toString(), QString("clinic.example"));
        QCOMPARE(shared["exchanged"].toString(), QString("2026-11-21T09:00:00Z"));
        QCOMPARE(shared["patients"].toInt(), 1);
    }
    void sayItInJson()
    {
        const auto list = jobs::worklistOf(clinicOf(sample::sampleClinic({2026, 11, 22}, 1)), rules(), lookedAt);
        const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(care::worklistJson(*list))).object();
        QCOMPARE(json["now"].toString(), QString("2026-11-22T09:00:00Z"));
        QVERIFY(json["sample"].toBool());
        QCOMPARE(json["ranked"].toInt(), 24);
        QCOMPARE(json["of"].toInt(), 24);
        QCOMPARE(json["failed"].toInt(), 0);
        QCOMPARE(json["patients"].toArray().size(), 24);
        const auto first = json["patients"].toArray()[0].toObject();
        QCOMPARE(first["bucket"].toString(), QString("Look first"));
        const QJsonArray findings = first["findings"].toArray();
        for (const auto value : findings) {
            const auto finding = value.toObject();
            QVERIFY(!finding["sentence"].toString().isEmpty());
            const int shown = static_cast<int>(finding["evidence"].toArray().size());
            QCOMPARE(shown, std::min(50, finding["evidenceCount"].toInt()));
            QVERIFY(shown > 0);
        }
    }
    void fiveHundredPatientsAreQuick()
    {
        FakeRecord record;
        for (int i = 0; i < 500; ++i) {
            const auto key = record.person("p-" + std::to_string(i), "Somebody", "Europe/Berlin");
            record.goalsOf[key] = {goalFor("systolic-blood-pressure", {}, 135, "mm[Hg]")};
            record.give(key, steady("systolic-blood-pressure", "mmHg", 60, 120 + i % 30));
        }
        QElapsedTimer timer;
        timer.start();
        const auto list = jobs::worklistOf(record, rules(), lookedAt);
        QCOMPARE(list->patients.size(), std::size_t{500});
        // 136 to 149 mmHg are above the goal: 14 of each 30, and 4 of the last 20.
        QCOMPARE(list->count(care::Bucket::LookFirst) + list->count(care::Bucket::Review), std::size_t{16 * 14 + 4});
        // A bound far above what it takes; what it guards against is a scan of everything for every patient.
        QVERIFY2(timer.elapsed() < 20'000, std::to_string(timer.elapsed()).c_str());
    }
};
TRENDWARD_TEST(WorklistJob)

#include "tst_worklistjob.moc"
