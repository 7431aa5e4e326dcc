// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/homebloodpressure.h"
#include "core/trend/spread.h"
#include "core/trend/statistics.h"
#include "tests/core/trend/spans.h"
#include "tests/support/testmain.h"

#include <QFile>

using namespace trendward;
using namespace trendward::trend;
using namespace trendward::tests;

namespace
{

std::string tableText()
{
    QFile file(QStringLiteral(TRENDWARD_SOURCE_DIR "/resources/statistics/blood-pressure.json"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return file.readAll().toStdString();
}

const PressureTables &tables()
{
    static const PressureTables read = *pressureTablesFrom(tableText());
    return read;
}

struct Week {
    TrendSeries systolic = seriesOf("systolic-blood-pressure", "mmHg", 1);
    TrendSeries diastolic = seriesOf("diastolic-blood-pressure", "mmHg", 2);

    void measure(Instant when, double high, double low)
    {
        add(systolic, when, high);
        add(diastolic, when, low);
    }
    /// Two measurements a minute apart.
    void session(Instant when, double high, double low)
    {
        measure(when, high, low);
        measure(when + minute, high + 2, low + 2);
    }
    HomeBloodPressure average(const PressureProtocol &protocol, const Zone &zone, Instant now) const
    {
        return homeBloodPressure(usable(systolic, now), usable(diastolic, now), protocol, zone, now);
    }
};

/// 7 days of duplicates at 07:00 and 20:00 of a zone; the first day is 20 mmHg higher.
Week fullWeek(const Zone &zone, int days = 7)
{
    Week week;
    for (int day = 0; day < days; ++day) {
        const double more = day == 0 ? 20 : 0;
        const int date = 16 + day;
        week.session(zone.moment({2026, 11, date, 7}).at, 133 + more, 83 + more);
        week.session(zone.moment({2026, 11, date, 20}).at, 127 + more, 79 + more);
    }
    return week;
}

}  // namespace

class PressureTest : public QObject
{
    Q_OBJECT

private slots:
    void weekIsAveragedWithoutItsFirstDay()
    {
        const Zone berlin = *Zone::named("Europe/Berlin");
        const Instant now = at("2026-11-22T21:00:00Z");
        const HomeBloodPressure result = fullWeek(berlin).average(tables().protocols.front(), berlin, now);
        QVERIFY(result.mean.has_value());
        QCOMPARE(result.mean->readings, std::size_t{24});
        QCOMPARE(result.mean->systolic, 131.0);
        QCOMPARE(result.mean->diastolic, 82.0);
        QCOMPARE(result.morning->systolic, 134.0);
        QCOMPARE(result.evening->systolic, 128.0);
        QCOMPARE(*result.morningRise(), 6.0);
        QVERIFY(agrees(*result.meanArterial(), 98.333333, 6));
        QCOMPARE(*result.pulsePressure(), 49.0);
        QCOMPARE(result.days, std::size_t{6});
        QCOMPARE(result.account.used, std::size_t{24});
        QCOMPARE(result.account.notUsed.size(), std::size_t{1});
        QCOMPARE(result.account.notUsed[0].readings, std::size_t{4});
        // 135, 133, 127, 129 and so on: differences of 2, 4 or 6 of 23.
        QVERIFY(result.realVariability && *result.realVariability > 2 && *result.realVariability < 6);
        QVERIFY(!result.account.source.empty());
    }
    void tooFewReadingsGiveNoMeanAndSayWhichAreMissing()
    {
        const Zone zone = Zone::utc();
        Week week;
        for (int date = 17; date <= 20; ++date) week.session(zone.moment({2026, 11, date, 7}).at, 130, 80);
        const HomeBloodPressure result = week.average(tables().protocols.front(), zone, at("2026-11-20T23:59:59Z"));
        QVERIFY(!result.mean && !result.morning && !result.meanArterial() && !result.deviation);
        QCOMPARE(result.account.used, std::size_t{6});
        QCOMPARE(result.missingMornings, std::size_t{0});
        QCOMPARE(result.missingEvenings, std::size_t{2});  // of the 18th and 19th; today's is not over
        QVERIFY(result.account.shortfall.find("12 readings on 3 days") != std::string::npos);
        QVERIFY(result.account.shortfall.find("there are 6 on 3") != std::string::npos);
        QVERIFY(result.account.shortfall.find("evenings: 2") != std::string::npos);
    }
    void twelveReadingsAreEnoughAndElevenAreNot_data()
    {
        QTest::addColumn<int>("readings");
        QTest::addColumn<bool>("enough");
        QTest::newRow("11") << 11 << false;
        QTest::newRow("12") << 12 << true;
    }
    void twelveReadingsAreEnoughAndElevenAreNot()
    {
        QFETCH(int, readings);
        QFETCH(bool, enough);
        Week week;
        const Instant first = at("2026-11-16T08:00:00Z");
        week.measure(first, 150, 90);  // the day that is discarded
        for (int i = 0; i < readings; ++i)
            week.measure(first + (1 + i / 4) * 24 * hour + (i % 4 / 2) * 12 * hour + (i % 2) * minute, 130, 80);
        const auto result = week.average(tables().protocols.front(), Zone::utc(), at("2026-11-22T10:00:00Z"));
        QCOMPARE(result.mean.has_value(), enough);
        QCOMPARE(result.account.shortfall.empty(), enough);
    }
    void everyReadingOfTheWindowIsUsedOrNamed()
    {
        Week week = fullWeek(Zone::utc());
        week.measure(at("2026-11-20T13:00:00Z"), 140, 90);    // neither morning nor evening
        week.measure(at("2026-11-20T07:05:00Z"), 140, 90);    // the third of its session
        add(week.systolic, at("2026-11-20T07:10:00Z"), 150);  // without its other part
        add(week.systolic, at("2026-11-20T07:20:00Z"), 900);  // not plausible
        const auto result = week.average(tables().protocols.front(), Zone::utc(), at("2026-11-22T21:00:00Z"));
        std::size_t named = 0;
        for (const NotUsed &one : result.account.notUsed) named += one.readings;
        QCOMPARE(result.account.used, std::size_t{24});
        QCOMPARE(named, std::size_t{4 + 1 + 1 + 1});
        QCOMPARE(result.account.leftOut[static_cast<std::size_t>(LeftOut::Implausible)], std::size_t{1});
        QCOMPARE(result.mean->systolic, 131.0);
    }
    void triplicatesLoseTheFirstOfEachSession()
    {
        const PressureProtocol &protocol = tables().protocols.at(1);
        Week week;
        for (int date = 18; date <= 22; ++date)
            for (const int clock : {7, 20}) {
                const Instant session = Zone::utc().moment({2026, 11, date, clock}).at;
                for (int i = 0; i < 3; ++i) week.measure(session + i * minute, i == 0 ? 160 : 130, i == 0 ? 100 : 80);
            }
        const auto result = week.average(protocol, Zone::utc(), at("2026-11-22T21:00:00Z"));
        QCOMPARE(result.mean->readings, std::size_t{12});
        QCOMPARE(result.mean->systolic, 130.0);
        QCOMPARE(result.mean->diastolic, 80.0);
    }
    /// A window that begins at noon loses the mornings of its first day.
    void t08_daysBeginAtThePatientsMidnightAlsoWhenClocksAreMoved()
    {
        const Zone berlin = *Zone::named("Europe/Berlin");
        Week week;
        for (int date = 20; date <= 26; ++date) {  // October; the clocks go back on the 25th
            week.session(berlin.moment({2026, 10, date, 4}).at, 130, 80);
            week.session(berlin.moment({2026, 10, date, 23, 50}).at, 130, 80);
        }
        for (const char *now : {"2026-10-26T23:55:00+01:00", "2026-10-26T23:59:59+01:00"}) {
            const auto result = week.average(tables().protocols.front(), berlin, at(now));
            QCOMPARE(result.account.window.from->milliseconds(), at("2026-10-20T00:00:00+02:00").milliseconds() - 1);
            QCOMPARE(result.account.used, std::size_t{24});
            QCOMPARE(result.morning->readings, std::size_t{12});
            QCOMPARE(result.missingMornings + result.missingEvenings, std::size_t{0});
        }
    }
    /// A window that was written down once ends in the past.
    void t13_windowEndsNow()
    {
        const Week week = fullWeek(Zone::utc());
        const Instant later = at("2027-05-01T12:00:00Z");
        const auto result = week.average(tables().protocols.front(), Zone::utc(), later);
        QCOMPARE(result.account.window.to->text(), later.text());
        QCOMPARE(result.account.used, std::size_t{0});
        QVERIFY(!result.mean);
    }
    /// The text of the guideline says "130 or more".
    void t07_classesBeginAtTheirLimit_data()
    {
        QTest::addColumn<double>("systolic");
        QTest::addColumn<double>("diastolic");
        QTest::addColumn<QString>("band");
        QTest::newRow("119/79") << 119.0 << 79.0 << "normal";
        QTest::newRow("120/79") << 120.0 << 79.0 << "elevated";
        QTest::newRow("129/79") << 129.0 << 79.0 << "elevated";
        QTest::newRow("130/79") << 130.0 << 79.0 << "stage-1";
        QTest::newRow("119/80") << 119.0 << 80.0 << "stage-1";
        QTest::newRow("130/80") << 130.0 << 80.0 << "stage-1";
        QTest::newRow("139/89") << 139.0 << 89.0 << "stage-1";
        QTest::newRow("140/79") << 140.0 << 79.0 << "stage-2";
        QTest::newRow("119/90") << 119.0 << 90.0 << "stage-2";
    }
    void t07_classesBeginAtTheirLimit()
    {
        QFETCH(double, systolic);
        QFETCH(double, diastolic);
        QFETCH(QString, band);
        QCOMPARE(QString::fromStdString(bandOf(tables().classes.front(), systolic, diastolic).id), band);
    }
    void homeMeanHasItsOwnLimits()
    {
        const PressureClasses &home = tables().classes.at(1);
        QCOMPARE(bandOf(home, 129, 79).id, std::string("normal"));
        QCOMPARE(bandOf(home, 130, 70).id, std::string("borderline"));
        QCOMPARE(bandOf(home, 120, 85).id, std::string("high"));
        QCOMPARE(bandOf(home, 135, 70).id, std::string("high"));
    }
    /// A set that needs more than a score of 4 never has 4 readings of the office.
    void t06_fourOfficeReadingsAreASet()
    {
        std::vector<PlacedPressure> placed;
        for (int i = 0; i < 3; ++i) placed.push_back({{i, 130, 80}, true});
        QVERIFY(!newestSet(placed).mean);
        QVERIFY(!newestSet(placed).shortfall.empty());
        placed.push_back({{3, 134, 84}, true});
        const PressureSet set = newestSet(placed);
        QCOMPARE(set.mean->readings, std::size_t{4});
        QCOMPARE(set.mean->systolic, 131.0);
        QVERIFY(set.shortfall.empty());
    }
    void twelveHomeReadingsAreASetAndOlderOnesAreNoPart()
    {
        std::vector<PlacedPressure> placed{{{0, 200, 120}, false}};
        for (int i = 1; i <= 11; ++i) placed.push_back({{i, 130, 80}, false});
        QCOMPARE(newestSet(placed).mean->readings, std::size_t{12});
        placed.push_back({{12, 130, 80}, false});
        QCOMPARE(newestSet(placed).mean->systolic, 130.0);
        placed.erase(placed.begin(), placed.begin() + 2);
        QVERIFY(!newestSet(placed).mean);
    }
    void timeInTargetIsInterpolated()
    {
        const Instant start = at("2026-09-01T08:00:00Z"), now = at("2026-11-22T12:00:00Z");
        const MeasureSeries series = usable(
            onDays("systolic-blood-pressure", "mmHg", start, {0, 10, 20, 35, 60}, {142, 132, 126, 118, 136}), now);
        const Statistic result = timeInTarget(series, {}, 110, 130);
        QVERIFY(agrees(*result.value, 63.89, 2));
        // By count it is 2 of 5: another number under another name.
        QCOMPARE(100.0 * static_cast<double>(met(series, {}, {110, 130}).met) / 5, 40.0);
        QVERIFY(result.account.words.find("straight lines") != std::string::npos);
    }
    void longGapsHaveNoTimeInTarget()
    {
        const Instant start = at("2026-01-01T08:00:00Z"), now = at("2026-11-22T12:00:00Z");
        const auto of = [&](const std::vector<double> &days, const std::vector<double> &values) {
            return timeInTarget(usable(onDays("systolic-blood-pressure", "mmHg", start, days, values), now), {}, 110,
                                130);
        };
        QCOMPARE(*of({0, 56, 60}, {120, 120, 140}).value, 100 * (56.0 + 2) / 60);
        QCOMPARE(*of({0, 57, 61}, {120, 120, 140}).value, 50.0);
        QVERIFY(!of({0, 57}, {120, 120}).value);
        QVERIFY(!of({0}, {120}).account.shortfall.empty());
        QCOMPARE(*of({0, 10}, {130, 130}).value, 100.0);
        QCOMPARE(*of({0, 10}, {131, 131}).value, 0.0);
    }
    void loadSaysEarlyWhenTheMeanIsHigh_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("above");
        QTest::addColumn<int>("readings");
        QTest::addColumn<bool>("answer");
        QTest::newRow("84 % of a day") << 1 << 21 << 25 << true;
        QTest::newRow("80 % of a day") << 1 << 20 << 25 << false;
        QTest::newRow("68 % of 3 days") << 3 << 17 << 25 << true;
        QTest::newRow("64 % of 3 days") << 3 << 16 << 25 << false;
        QTest::newRow("60 % of 10 days") << 10 << 15 << 25 << true;
        QTest::newRow("56 % of 10 days") << 10 << 14 << 25 << false;
    }
    void loadSaysEarlyWhenTheMeanIsHigh()
    {
        QFETCH(int, days);
        QFETCH(int, above);
        QFETCH(int, readings);
        QFETCH(bool, answer);
        TrendSeries stored = seriesOf("systolic-blood-pressure", "mmHg");
        // 130 itself is not above the partition.
        std::vector<double> values;
        for (int i = 0; i < readings; ++i) values.push_back(i < above ? 131 : 130);
        const Instant start = at("2026-11-01T06:00:00Z");
        for (int i = 0; i < readings; ++i)
            tests::add(stored, start + (i % days) * 24 * hour + (i / days) * minute,
                       values[static_cast<std::size_t>(i)]);
        const Instant now = at("2026-11-22T12:00:00Z");
        const MeasureSeries series = usable(stored, now);
        const PressureLoad load = pressureLoad(series, {}, tables().load, Zone::utc());
        QCOMPARE(load.days, static_cast<std::size_t>(days));
        QCOMPARE(*load.percent, 100.0 * above / readings);
        QCOMPARE(load.above, answer);
    }
    void threeReadingsHaveNoLoad()
    {
        const MeasureSeries series =
            usable(onDays("systolic-blood-pressure", "mmHg", at("2026-11-01T06:00:00Z"), {0, 1, 2}, {150, 150, 150}),
                   at("2026-11-22T12:00:00Z"));
        const PressureLoad load = pressureLoad(series, {}, tables().load, Zone::utc());
        QVERIFY(!load.percent && !load.above);
        QVERIFY(!load.account.shortfall.empty());
    }
    void spreadHasItsTextbookNumbers()
    {
        const std::vector<double> values{2, 4, 4, 4, 5, 5, 7, 9};
        QVERIFY(agrees(*sampleDeviation(values), 2.13809, 5));
        QVERIFY(agrees(*variationPercent(values), 42.7618, 4));
        QCOMPARE(*realVariability(values), 7.0 / 7);
        QVERIFY(!sampleDeviation(std::vector<double>{1}) && !realVariability(std::vector<double>{1}));
        QCOMPARE(*quantile(std::vector<double>{1, 2, 3, 4}, 0.25), 1.75);
        QCOMPARE(*quantile(std::vector<double>{1, 2, 3, 4}, 1), 4.0);
        QVERIFY(!quantile({}, 0.5));
    }
    void tablesWithASlipAreRefused_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("unknown member") << "\"perSession\": 2"
                                        << "\"perSesion\": 2";
        QTest::newRow("discards every day") << "\"discardDays\": 1"
                                            << "\"discardDays\": 7";
        QTest::newRow("more days than there are") << "\"minDays\": 3"
                                                  << "\"minDays\": 7";
        QTest::newRow("evening before morning") << "\"eveningFromHour\": 16"
                                                << "\"eveningFromHour\": 11";
        QTest::newRow("days go back") << "\"days\": 3, \"share\""
                                      << "\"days\": 1, \"share\"";
        QTest::newRow("no JSON") << "\"version\""
                                 << "version";
        QTest::newRow("no load") << "\"load\""
                                 << "\"lode\"";
    }
    void tablesWithASlipAreRefused()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QString text = QString::fromStdString(tableText());
        QVERIFY(text.contains(from));
        text.replace(text.indexOf(from), from.size(), to);
        const auto read = pressureTablesFrom(text.toStdString());
        QVERIFY(!read);
        QCOMPARE(read.error().code, Error::Code::BadTemplate);
        QVERIFY(!read.error().detail.empty());
    }
};
TRENDWARD_TEST(PressureTest)

#include "tst_pressure.moc"
