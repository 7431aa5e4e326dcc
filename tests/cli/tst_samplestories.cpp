// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/sampleclinic.h"
#include "core/base/measure.h"
#include "tests/support/sampleanchors.h"
#include "tests/support/testmain.h"

#include <algorithm>
#include <numeric>
#include <set>

using namespace trendward;
using namespace trendward::sample;

namespace
{

struct Point {
    double day, value;  ///< days before the anchor's midnight, positive; in the measure's own unit
};

/// One story's facts, computed from the readings that the generator says it told.
class Facts
{
public:
    Facts(const SampleClinic &clinic, std::string_view id)
        : m_patient(*std::find_if(clinic.patients.begin(), clinic.patients.end(),
                                  [&](const SamplePatient &patient) { return patient.id == id; })),
          m_zone(*Zone::named(m_patient.zone)),
          m_midnight(m_zone.moment({clinic.anchor.year, *clinic.anchor.month, *clinic.anchor.day}).at)
    {
    }

    const SamplePatient &patient() const { return m_patient; }
    const Zone &zone() const { return m_zone; }

    /// Points of a measure no older than so many days.
    std::vector<Point> points(std::string_view measure, double days = 1e9, double newest = 0) const
    {
        std::vector<Point> points;
        for (const SampleReading &reading : m_patient.readings) {
            const double day = static_cast<double>(m_midnight - reading.at) / static_cast<double>(Instant::ticksPerDay);
            if (reading.measure != measure || day > days || day < newest) continue;
            points.push_back(
                {day, inMeasureUnit(*measureNamed(measure), reading.value.toDouble(), reading.unit).value_or(0)});
        }
        return points;
    }

    bool holds(std::string_view name, double value) const
    {
        for (const KnownFact &fact : m_patient.answer.facts)
            if (fact.name == name) return value >= fact.low.toDouble() - 1e-9 && value <= fact.high.toDouble() + 1e-9;
        return false;
    }

private:
    const SamplePatient &m_patient;
    Zone m_zone;
    Instant m_midnight;
};

double mean(const std::vector<Point> &points)
{
    const double sum = std::accumulate(points.begin(), points.end(), 0.0,
                                       [](double total, const Point &point) { return total + point.value; });
    return sum / static_cast<double>(points.size());
}

double theilSen(const std::vector<Point> &points)
{
    std::vector<double> slopes;
    for (std::size_t i = 0; i < points.size(); ++i)
        for (std::size_t j = i + 1; j < points.size(); ++j)
            if (points[i].day != points[j].day)
                slopes.push_back((points[j].value - points[i].value) / (points[i].day - points[j].day));
    std::nth_element(slopes.begin(), slopes.begin() + static_cast<std::ptrdiff_t>(slopes.size() / 2), slopes.end());
    return slopes[slopes.size() / 2];
}

template <class Test>
double countOf(const std::vector<Point> &points, Test test)
{
    return static_cast<double>(
        std::count_if(points.begin(), points.end(), [&](const Point &point) { return test(point.value); }));
}

double withUnit(const SamplePatient &patient, std::string_view unit)
{
    return static_cast<double>(std::count_if(patient.readings.begin(), patient.readings.end(),
                                             [&](const SampleReading &reading) { return reading.unit == unit; }));
}

double before(const SamplePatient &patient, std::string_view time)
{
    const Instant limit = *Instant::parse(time);
    return static_cast<double>(std::count_if(patient.readings.begin(), patient.readings.end(),
                                             [&](const SampleReading &reading) { return reading.at < limit; }));
}

}  // namespace

/// Each story's facts, for several anchors (one just after each change of the clocks) and seeds.
class SampleStories : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void risingPressureRises();
    void heartFailureGainsTwoPointSixKilogramsInFiveDays();
    void hypoNightsAreFourAndDaysAreInRange();
    void copdSaturationFallsAndPuffsRise();
    void secondPersonIsAClusterOfItsOwn();
    void wrongClockDatesNothingWithinThirteenDays();
    void clockChangeDayHasAnHourMoreOrLess();
    void unitMixIsOneFlatLineInOneUnit();
    void silenceLastsTwelveDaysAndNeverMeansNone();
    void handedOverDeviceSplitsAtNoon();
    void slowPulseLiesBelowItsGoalForAWeek();
    void weightFallsOutOfItsGoal();
    void crisisIsOneReadingAndTheLast();
    void withinGoalsMeansEveryReadingOfTwoWeeks();
    void childIsUnderEighteenAndOneBirthDateIsUnknown();

private:
    SampleClinic m_clinic;
};

void SampleStories::initTestCase_data()
{
    tests::addSampleAnchors();
}

void SampleStories::init()
{
    QFETCH_GLOBAL(int, year);
    QFETCH_GLOBAL(int, month);
    QFETCH_GLOBAL(int, day);
    QFETCH_GLOBAL(quint64, seed);
    m_clinic = sampleClinic({year, month, day}, seed);
}

void SampleStories::risingPressureRises()
{
    const Facts facts(m_clinic, "p-001");
    QVERIFY(facts.holds("systolic slope per day, last 30 days", theilSen(facts.points("systolic-blood-pressure", 30))));
    QVERIFY(facts.holds("systolic mean, last 7 days", mean(facts.points("systolic-blood-pressure", 7))));
    QVERIFY(mean(facts.points("systolic-blood-pressure", 60, 31)) < 130);
}

void SampleStories::heartFailureGainsTwoPointSixKilogramsInFiveDays()
{
    const Facts facts(m_clinic, "p-002");
    const auto week = facts.points("body-weight", 6);
    QCOMPARE(week.size(), std::size_t{6});
    QVERIFY(facts.holds("weight gained in the last five days, kg", week.back().value - week.front().value));
}

void SampleStories::hypoNightsAreFourAndDaysAreInRange()
{
    const Facts facts(m_clinic, "p-003");
    std::set<std::string> nights;
    int low = 0, words = 0;
    for (const SampleReading &reading : facts.patient().readings) {
        const LocalTime local = facts.zone().local(reading.at);
        words += reading.comparator == Comparator::Less;
        if (reading.value.toDouble() < 70) QVERIFY(local.hour == 2 || local.hour == 3);
        QVERIFY(reading.value.toDouble() <= 180);
        if (reading.value.toDouble() >= 54) continue;
        nights.insert(local.text().substr(0, 10));
        ++low;
    }
    QVERIFY(facts.holds("nights below 54 mg/dL", static_cast<double>(nights.size())));
    QVERIFY(facts.holds("readings too low for a number", words));
    QVERIFY(low >= 4 * 8);
}

void SampleStories::copdSaturationFallsAndPuffsRise()
{
    const Facts facts(m_clinic, "p-004");
    const auto week = facts.points("oxygen-saturation", 7);
    QVERIFY(facts.holds("oxygen saturation mean, last 7 days", mean(week)));
    QVERIFY(facts.holds("oxygen saturation mean, days 15 to 60", mean(facts.points("oxygen-saturation", 60, 14))));
    QCOMPARE(week.back().value, 87.0);
    const auto puffs = facts.points("inhaler-puffs", 7);
    QVERIFY(facts.holds("rescue puffs, last 7 days", mean(puffs) * static_cast<double>(puffs.size())));
}

void SampleStories::secondPersonIsAClusterOfItsOwn()
{
    const Facts facts(m_clinic, "p-005");
    const auto all = facts.points("body-weight");
    QVERIFY(facts.holds("readings below 70 kg", countOf(all, [](double kg) { return kg < 70; })));
    QCOMPARE(countOf(all, [](double kg) { return kg > 63 && kg < 80; }), 0.0);
    const auto week = facts.points("body-weight", 7);
    QVERIFY(countOf(week, [](double kg) { return kg < 70; }) >= 1);
    QVERIFY(week.back().value > 80);
}

void SampleStories::wrongClockDatesNothingWithinThirteenDays()
{
    const Facts facts(m_clinic, "p-006");
    QVERIFY(facts.holds("readings dated before 2000", before(facts.patient(), "2000-01-01T00:00:00Z")));
    QVERIFY(facts.holds("readings dated before 2001", before(facts.patient(), "2001-01-01T00:00:00Z")));
    QVERIFY(facts.points("systolic-blood-pressure", 13).empty());
}

void SampleStories::clockChangeDayHasAnHourMoreOrLess()
{
    const Facts facts(m_clinic, "p-007");
    std::map<std::string, int> perDay;
    for (const SampleReading &reading : facts.patient().readings)
        ++perDay[facts.zone().local(reading.at).text().substr(0, 10)];
    int changed = 0;
    for (const auto &[day, count] : perDay) {
        if (count == 288) continue;
        ++changed;
        QVERIFY(count == 300 || count == 276);
        QVERIFY(facts.holds("readings on the day of the clock change", count));
    }
    QCOMPARE(changed, 1);
}

void SampleStories::unitMixIsOneFlatLineInOneUnit()
{
    const Facts facts(m_clinic, "p-008");
    QVERIFY(facts.holds("weights in pounds", withUnit(facts.patient(), "[lb_av]")));
    QVERIFY(facts.holds("glucose readings in mmol/L", withUnit(facts.patient(), "mmol/L")));
    QVERIFY(facts.holds("mean weight in kg, last 30 days", mean(facts.points("body-weight", 30))));
    QVERIFY(std::abs(theilSen(facts.points("body-weight"))) < 0.01);
    QVERIFY(std::abs(theilSen(facts.points("glucose"))) < 0.2);
}

void SampleStories::silenceLastsTwelveDaysAndNeverMeansNone()
{
    const Facts silent(m_clinic, "p-011"), never(m_clinic, "p-012"), sparse(m_clinic, "p-009"),
        perfect(m_clinic, "p-010");
    QVERIFY(silent.holds("whole days since the last reading",
                         std::floor(silent.points("systolic-blood-pressure").back().day + 9.0 / 24)));
    QVERIFY(never.holds("readings", static_cast<double>(never.patient().readings.size())));
    QVERIFY(sparse.holds("blood pressures", static_cast<double>(sparse.points("systolic-blood-pressure").size())));
    std::set<std::string> days;
    for (const SampleReading &reading : perfect.patient().readings)
        days.insert(perfect.zone().local(reading.at).text().substr(0, 10));
    QCOMPARE(days.size(), std::size_t{60});
}

void SampleStories::handedOverDeviceSplitsAtNoon()
{
    const Facts first(m_clinic, "p-015"), then(m_clinic, "p-016");
    const auto handed = first.patient().deviceAssignments.front().to;
    QVERIFY(handed);
    QCOMPARE(then.patient().deviceAssignments.front().from, *handed);
    QVERIFY(first.patient().readings.back().at < *handed);
    QVERIFY(then.patient().readings.front().at >= *handed);
}

void SampleStories::slowPulseLiesBelowItsGoalForAWeek()
{
    const Facts facts(m_clinic, "p-019");
    const auto week = facts.points("heart-rate", 7);
    QVERIFY(facts.holds("heart rate mean, last 7 days", mean(week)));
    QCOMPARE(countOf(week, [](double bpm) { return bpm >= 50 || bpm < 40; }), 0.0);
    QVERIFY(mean(facts.points("heart-rate", 14, 7)) > 55);
}

void SampleStories::weightFallsOutOfItsGoal()
{
    const Facts facts(m_clinic, "p-020");
    QVERIFY(facts.holds("weight slope per day, kg", theilSen(facts.points("body-weight"))));
    QCOMPARE(countOf(facts.points("body-weight", 14), [](double kg) { return kg >= 58; }), 0.0);
    QVERIFY(facts.points("body-weight").front().value > 61);
}

void SampleStories::crisisIsOneReadingAndTheLast()
{
    const Facts facts(m_clinic, "p-022");
    const auto systolic = facts.points("systolic-blood-pressure"), diastolic = facts.points("diastolic-blood-pressure");
    QVERIFY(facts.holds("systolic readings of 180 or more", countOf(systolic, [](double v) { return v >= 180; })));
    QVERIFY(facts.holds("diastolic readings of 120 or more", countOf(diastolic, [](double v) { return v >= 120; })));
    QCOMPARE(systolic.back().value, 188.0);
}

void SampleStories::withinGoalsMeansEveryReadingOfTwoWeeks()
{
    int patients = 0;
    for (const SamplePatient &patient : m_clinic.patients) {
        if (patient.answer.bucket != "Within goals") continue;
        ++patients;
        QVERIFY(!patient.goals.empty());
        const Facts facts(m_clinic, patient.id);
        for (const care::Goal &goal : patient.goals) {
            const auto points = facts.points(goal.measure, 14);
            QVERIFY2(points.size() >= 12, patient.id.c_str());
            QCOMPARE(countOf(points, [&](double v) { return v < goal.low.value_or(v) || v > goal.high.value_or(v); }),
                     0.0);
        }
    }
    QCOMPARE(patients, 9);
}

void SampleStories::childIsUnderEighteenAndOneBirthDateIsUnknown()
{
    QFETCH_GLOBAL(int, year);
    QFETCH_GLOBAL(int, month);
    QFETCH_GLOBAL(int, day);
    int children = 0, unknown = 0;
    for (const SamplePatient &patient : m_clinic.patients) {
        unknown += !patient.birth;
        const auto age = patient.birth ? ageInYears(*patient.birth, LocalTime{year, month, day}) : std::nullopt;
        children += age && *age < 18;
    }
    QCOMPARE(children, 1);
    QCOMPARE(unknown, 1);
    const SamplePatient &child = m_clinic.patients.back();
    QVERIFY(Facts(m_clinic, child.id).holds("age in years", *ageInYears(*child.birth, LocalTime{year, month, day})));
}

TRENDWARD_TEST(SampleStories)
#include "tst_samplestories.moc"
