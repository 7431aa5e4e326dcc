// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/dayprofile.h"
#include "core/trend/glucose.h"
#include "core/trend/spread.h"
#include "core/trend/statistics.h"
#include "tests/core/trend/spans.h"
#include "tests/support/testmain.h"

#include <QFile>

#include <numeric>

using namespace trendward;
using namespace trendward::trend;
using namespace trendward::tests;

namespace
{

/// The published vector.
const std::vector<double> vectorG{52, 60, 68, 69, 70, 95, 110, 112, 113, 150, 180, 181, 200, 250, 251, 300};

std::string presetText()
{
    QFile file(QStringLiteral(TRENDWARD_SOURCE_DIR "/resources/statistics/glucose.json"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return file.readAll().toStdString();
}

const std::vector<GlucosePreset> &presets()
{
    static const std::vector<GlucosePreset> read = *glucosePresetsFrom(presetText());
    return read;
}

const GlucosePreset &standard()
{
    return presets().front();
}

Point pointOf(double value, Comparator comparator = Comparator::None)
{
    Point point;
    point.value = value;
    point.comparator = comparator;
    return point;
}

GlucoseBands bandsOf(const std::vector<double> &values, const GlucosePreset &preset)
{
    GlucoseBands bands;
    for (const double value : values) {
        const auto band = bandOf(pointOf(value), preset);
        ++(band ? bands.readings[static_cast<std::size_t>(*band)] : bands.unknown);
    }
    return bands;
}

/// A sensor's reading every 5 minutes up to noon; the values come round again.
MeasureSeries sensor(std::size_t readings, const std::vector<double> &values, Instant now = noon)
{
    TrendSeries series = seriesOf("sensor-glucose", "mg/dL");
    for (std::size_t i = 0; i < readings; ++i)
        add(series, now - static_cast<std::int64_t>(readings - 1 - i) * 5 * minute, values[i % values.size()]);
    return usable(series, now);
}

constexpr std::size_t twoWeeks = 14 * 288;

/// Blocks of equal values, 5 minutes apart, from midnight on.
MeasureSeries blocks(const std::vector<std::pair<double, int>> &parts)
{
    std::vector<double> values;
    for (const auto &[value, n] : parts) values.insert(values.end(), static_cast<std::size_t>(n), value);
    return sensor(values.size(), values);
}

}  // namespace

class GlucoseTest : public QObject
{
    Q_OBJECT

private slots:
    void vectorHasItsPublishedNumbers()
    {
        const double mean = *meanOf(vectorG);
        QCOMPARE(mean, 141.3125);
        QVERIFY(agrees(*sampleDeviation(vectorG), 77.752358, 6));
        QVERIFY(agrees(*variationPercent(vectorG), 55.021571, 6));
        QVERIFY(agrees(gmiOf(mean), 6.690195, 6));
        QVERIFY(agrees(estimatedA1cOf(mean), 6.550958, 6));
        const GlucoseRisk risk = glucoseRisk(vectorG);
        QVERIFY(agrees(risk.low, 3.730366, 6));
        QVERIFY(agrees(risk.high, 6.824033, 6));
        QVERIFY(agrees(glucoseRiskOf(40), -1.908338, 6));
        QVERIFY(agrees(glucoseRiskOf(400), 2.388433, 6));
        QVERIFY(glucoseRiskOf(112.516) < 0 && glucoseRiskOf(112.518) > 0);
        // GMI and eA1c say the same near 154.
        QVERIFY(agrees(gmiOf(154), 6.99, 2) && agrees(estimatedA1cOf(154), 6.99, 2));
        QVERIFY(agrees(ifccOf(6.99), 52.9, 1));
    }
    void vectorHasItsPublishedBandsAndRisk()
    {
        const GlucoseBands bands = bandsOf(vectorG, standard());
        QCOMPARE(bands.percent(GlucoseBand::VeryLow), 6.25);
        QCOMPARE(bands.percent(GlucoseBand::Low), 18.75);
        QCOMPARE(bands.percent(GlucoseBand::Target), 43.75);
        QCOMPARE(bands.percent(GlucoseBand::High), 18.75);
        QCOMPARE(bands.percent(GlucoseBand::VeryHigh), 12.5);
        const GlycemiaRisk risk = glycemiaRisk(bands);
        QVERIFY(agrees(risk.index, 98.75, 2));
        QVERIFY(agrees(risk.hypo, 21.25, 2));
        QVERIFY(agrees(risk.hyper, 21.875, 3));
        QCOMPARE(risk.zone, 'E');
    }
    void riskHasItsZonesAndAnEnd_data()
    {
        QTest::addColumn<int>("veryHigh");  // of 1000 readings, the rest in target
        QTest::addColumn<char>("zone");
        QTest::newRow("0") << 0 << 'A';
        QTest::newRow("20") << 125 << 'A';
        QTest::newRow("20.16") << 126 << 'B';
        QTest::newRow("40") << 250 << 'B';
        QTest::newRow("60") << 375 << 'C';
        QTest::newRow("80") << 500 << 'D';
        QTest::newRow("80.16") << 501 << 'E';
        QTest::newRow("all") << 1000 << 'E';
    }
    void riskHasItsZonesAndAnEnd()
    {
        QFETCH(int, veryHigh);
        QFETCH(char, zone);
        GlucoseBands bands;
        bands.readings[4] = static_cast<std::size_t>(veryHigh);
        bands.readings[2] = static_cast<std::size_t>(1000 - veryHigh);
        const GlycemiaRisk risk = glycemiaRisk(bands);
        QCOMPARE(risk.zone, zone);
        QVERIFY(risk.index <= 100);
    }
    /// Whoever rounds the number that is shown moves 181 and 251 when the unit changes.
    void t04_unitChangesNoBand()
    {
        for (const GlucosePreset &preset : presets()) {
            for (int g = 30; g <= 400; ++g) {
                const double there = g / glucoseMgPerDlPerMmolPerL;
                const MeasureSeries molar = usable(onDays("sensor-glucose", "mmol/L", noon - day, {0}, {there}), noon);
                QCOMPARE(molar.points.size(), std::size_t{1});
                // By whole numbers, without any rounding.
                const GlucoseBand band = g < preset.veryLow     ? GlucoseBand::VeryLow
                                         : g < preset.low       ? GlucoseBand::Low
                                         : g <= preset.high     ? GlucoseBand::Target
                                         : g <= preset.veryHigh ? GlucoseBand::High
                                                                : GlucoseBand::VeryHigh;
                QVERIFY2(bandOf(pointOf(g), preset) == band, qPrintable(QString::number(g)));
                QVERIFY2(bandOf(molar.points[0], preset) == band, qPrintable(QString::number(g)));
            }
        }
    }
    /// What rounding leaves over is given to the largest remainders, and the sum is 100.
    void t05_wholePercentsAlwaysAddUp()
    {
        QCOMPARE(wholePercents(std::vector<std::size_t>{1, 1, 1}), (std::vector<int>{34, 33, 33}));
        QCOMPARE(wholePercents(std::vector<std::size_t>{1, 3, 7, 3, 2}), (std::vector<int>{6, 19, 44, 19, 12}));
        QCOMPARE(wholePercents(std::vector<std::size_t>{0, 0}), (std::vector<int>{0, 0}));
        for (std::size_t a = 0; a < 40; ++a)
            for (std::size_t b = 0; b < 40; ++b) {
                const std::vector<std::size_t> counts{a, b, 13, 7, 1};
                const auto percents = wholePercents(counts);
                QCOMPARE(std::accumulate(percents.begin(), percents.end(), 0), 100);
                const double all = static_cast<double>(a + b + 21);
                for (std::size_t i = 0; i < counts.size(); ++i)
                    QVERIFY(std::abs(percents[i] - 100 * static_cast<double>(counts[i]) / all) < 1);
            }
    }
    void populationsHaveTheTargetsOfTheirSource()
    {
        using Share = std::optional<double>;
        struct Row {
            const char *id;
            double low, high;
            Share inTarget, below, veryLow, above, veryHigh;
        };
        const std::vector<Row> rows{{"standard", 70, 180, 70, 4, 1, 25, 5},
                                    {"older", 70, 180, 50, 1, {}, {}, 10},
                                    {"pregnancy-type-1", 63, 140, 70, 4, 1, 25, {}},
                                    {"pregnancy-other", 63, 140, {}, {}, {}, {}, {}}};
        QCOMPARE(presets().size(), rows.size());
        // Of 1000 readings: exactly the target is not met, one reading to the better side is.
        const auto holds = [](Share target, int better, auto answerOf) {
            if (!target) return !answerOf(100);
            const int at = static_cast<int>(*target * 10);
            return !*answerOf(at) && *answerOf(at + better);
        };
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const Row &row = rows[i];
            const GlucosePreset &preset = presets()[i];
            QCOMPARE(preset.id, std::string(row.id));
            QCOMPARE(*bandOf(pointOf(row.low), preset), GlucoseBand::Target);
            QCOMPARE(*bandOf(pointOf(row.low - 0.1), preset), GlucoseBand::Low);
            QCOMPARE(*bandOf(pointOf(row.high), preset), GlucoseBand::Target);
            QCOMPARE(*bandOf(pointOf(row.high + 0.1), preset), GlucoseBand::High);
            QCOMPARE(*bandOf(pointOf(54), preset), GlucoseBand::Low);
            QCOMPARE(*bandOf(pointOf(53.9), preset), GlucoseBand::VeryLow);
            QCOMPARE(*bandOf(pointOf(250), preset), GlucoseBand::High);
            QCOMPARE(*bandOf(pointOf(250.1), preset), GlucoseBand::VeryHigh);
            const auto met = [&](std::size_t band, int n, int rest) {
                GlucoseBands bands;
                bands.readings[band] = static_cast<std::size_t>(n);
                bands.readings[static_cast<std::size_t>(rest)] = static_cast<std::size_t>(1000 - n);
                return targetsMet(bands, preset);
            };
            QVERIFY2(holds(row.inTarget, 1, [&](int n) { return met(2, n, 3).inTarget; }), row.id);
            QVERIFY2(holds(row.below, -1, [&](int n) { return met(1, n, 2).low; }), row.id);
            QVERIFY2(holds(row.below, -1, [&](int n) { return met(0, n, 2).low; }), row.id);  // very low is low, too
            QVERIFY2(holds(row.veryLow, -1, [&](int n) { return met(0, n, 2).veryLow; }), row.id);
            QVERIFY2(holds(row.above, -1, [&](int n) { return met(3, n, 2).high; }), row.id);
            QVERIFY2(holds(row.above, -1, [&](int n) { return met(4, n, 2).high; }), row.id);
            QVERIFY2(holds(row.veryHigh, -1, [&](int n) { return met(4, n, 2).veryHigh; }), row.id);
        }
    }
    void comparatorsLieInABandWhereTheyAreCertain()
    {
        QCOMPARE(*bandOf(pointOf(54, Comparator::Less), standard()), GlucoseBand::VeryLow);
        QVERIFY(!bandOf(pointOf(54, Comparator::LessOrEqual), standard()));
        QVERIFY(!bandOf(pointOf(70, Comparator::Less), standard()));
        QCOMPARE(*bandOf(pointOf(400, Comparator::Greater), standard()), GlucoseBand::VeryHigh);
        QCOMPARE(*bandOf(pointOf(250, Comparator::Greater), standard()), GlucoseBand::VeryHigh);
        QVERIFY(!bandOf(pointOf(250, Comparator::GreaterOrEqual), standard()));
        QVERIFY(!bandOf(pointOf(180, Comparator::Greater), standard()));
    }
    void reportOfTwoWeeksHasAllItsNumbers()
    {
        const GlucoseReport report = glucoseReport(sensor(twoWeeks, vectorG), standard(), Zone::utc(), noon);
        QVERIFY(report.data.shortfall.empty());
        QVERIFY(agrees(report.data.active, 100, 6));
        QVERIFY(agrees(report.data.use, 100, 6));
        QCOMPARE(*report.data.minutes, 5.0);
        QVERIFY(agrees(*report.mean.value, 141.3125, 9));
        QVERIFY(agrees(*report.gmi.value, 6.690195, 6));
        QVERIFY(agrees(*report.estimatedA1c.value, 6.550958, 6));
        QVERIFY(agrees(report.glycemia->index, 98.75, 2));
        QVERIFY(agrees(report.risk->low, 3.730366, 6));
        QVERIFY(report.variation.value.has_value());
        QCOMPARE(report.bands->total(), twoWeeks);
        for (const Account *account :
             {&report.bandsAccount, &report.mean.account, &report.gmi.account, &report.variation.account,
              &report.riskAccount, &report.glycemiaAccount, &report.estimatedA1c.account}) {
            QVERIFY(!account->words.empty() && !account->symbols.empty() && !account->source.empty());
            QCOMPARE(account->used, twoWeeks);
            QVERIFY(account->shortfall.empty());
        }
    }
    void sensorOfTooFewDaysHasNoNumbersAndSaysSo_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("enough");
        QTest::newRow("69 %") << 69 << false;
        QTest::newRow("70 %") << 70 << true;
    }
    void sensorOfTooFewDaysHasNoNumbersAndSaysSo()
    {
        QFETCH(int, percent);
        QFETCH(bool, enough);
        const std::size_t n = (twoWeeks * static_cast<std::size_t>(percent) + 99) / 100;
        const GlucoseReport report = glucoseReport(sensor(n, vectorG), standard(), Zone::utc(), noon);
        QCOMPARE(report.bands.has_value(), enough);
        QCOMPARE(report.mean.value.has_value(), enough);
        QCOMPARE(report.gmi.value.has_value(), enough);
        QCOMPARE(report.variation.value.has_value(), enough);
        QCOMPARE(report.risk.has_value(), enough);
        QCOMPARE(report.glycemia.has_value(), enough);
        QCOMPARE(report.data.shortfall.empty(), enough);
        if (!enough) QVERIFY(report.gmi.account.shortfall.find("there are 69 %") != std::string::npos);
    }
    void oneReadingADayIsNoSensorThatWasWorn()
    {
        std::vector<double> days, values(40, 100);
        for (int i = 0; i < 40; ++i) days.push_back(i);
        const MeasureSeries sparse = usable(onDays("sensor-glucose", "mg/dL", noon - 39 * day, days, values), noon);
        const GlucoseReport report = glucoseReport(sparse, standard(), Zone::utc(), noon);
        QVERIFY(!report.bands && !report.gmi.value && !report.variation.value);
        QVERIFY(report.data.shortfall.find("there are 1 %") != std::string::npos);
        QVERIFY(dayProfile(sparse, {}, Zone::utc(), 60, Smoothing::None).bins.empty());
    }
    void limitsWithoutANumberHaveBandsAndNoMean()
    {
        TrendSeries stored = seriesOf("sensor-glucose", "mg/dL");
        for (std::size_t i = 0; i < twoWeeks; ++i)
            add(stored, noon - static_cast<std::int64_t>(twoWeeks - 1 - i) * 5 * minute, 400, Comparator::Greater);
        const GlucoseReport report = glucoseReport(usable(stored, noon), standard(), Zone::utc(), noon);
        QCOMPARE(report.bands->readings[static_cast<std::size_t>(GlucoseBand::VeryHigh)], twoWeeks);
        QCOMPARE(report.bandsAccount.used, twoWeeks);
        QVERIFY(!report.mean.value && !report.mean.account.shortfall.empty());
        QVERIFY(!report.variation.value && !report.variation.account.shortfall.empty());
        QVERIFY(!report.risk && !report.riskAccount.shortfall.empty());
    }
    void meterHasBandsAndNoManagementIndicator()
    {
        std::vector<double> days, values;
        for (int i = 0; i < 30; ++i) {
            days.push_back(i * 0.45);
            values.push_back(vectorG[static_cast<std::size_t>(i) % vectorG.size()]);
        }
        const MeasureSeries meter = usable(onDays("glucose", "mg/dL", noon - 14 * day + hour, days, values), noon);
        const GlucoseReport report = glucoseReport(meter, standard(), Zone::utc(), noon);
        QVERIFY(report.bands && report.mean.value && report.variation.value && report.estimatedA1c.value);
        QVERIFY(!report.gmi.value && !report.glycemia);
        QVERIFY(report.gmi.account.shortfall.find("sensor") != std::string::npos);
        days.pop_back();
        values.pop_back();
        const MeasureSeries fewer = usable(onDays("glucose", "mg/dL", noon - 14 * day + hour, days, values), noon);
        QVERIFY(!glucoseReport(fewer, standard(), Zone::utc(), noon).bands);
        QVERIFY(!glucoseReport(fewer, standard(), Zone::utc(), noon).mean.value);
    }
    /// Nothing is put into gaps, and every stored reading counts, equal ones too.
    void t11_onlyStoredReadingsCount()
    {
        TrendSeries stored = seriesOf("sensor-glucose", "mg/dL");
        for (std::size_t i = 0; i < twoWeeks; ++i)
            if (i % 10 < 8)
                add(stored, noon - static_cast<std::int64_t>(twoWeeks - 1 - i) * 5 * minute, i % 10 == 0 ? 250 : 100);
        const GlucoseReport report = glucoseReport(usable(stored, noon), standard(), Zone::utc(), noon);
        QCOMPARE(report.bands->total(), stored.size());
        QCOMPARE(report.bands->readings[static_cast<std::size_t>(GlucoseBand::High)], (twoWeeks + 9) / 10);
    }
    void episodesTakeFifteenMinutes()
    {
        const MeasureSeries series =
            blocks({{100, 12}, {65, 2}, {100, 12}, {65, 3}, {100, 12}, {50, 3}, {65, 2}, {100, 12}});
        const GlucoseEpisodes found = glucoseEpisodes(series, {}, standard());
        QVERIFY(found.account.shortfall.empty());
        QCOMPARE(found.low.size(), std::size_t{2});
        QCOMPARE(found.low[0].minutes(), 15.0);
        QCOMPARE(found.low[1].minutes(), 25.0);
        QCOMPARE(found.low[1].extreme, 50.0);
        QCOMPARE(found.veryLow.size(), std::size_t{1});
        QVERIFY(!found.low[0].beyondSecond && found.low[1].beyondSecond);
        QCOMPARE(GlucoseEpisodes::exclusive(found.low), std::size_t{1});
        QVERIFY(found.high.empty());
    }
    void shortReturnEndsNoEpisodeAndAGapDoes()
    {
        const GlucoseEpisodes one =
            glucoseEpisodes(blocks({{100, 5}, {200, 5}, {170, 2}, {200, 5}, {100, 5}}), {}, standard());
        QCOMPARE(one.high.size(), std::size_t{1});
        QCOMPARE(one.high[0].minutes(), 60.0);
        QCOMPARE(one.high[0].extreme, 200.0);
        TrendSeries stored = seriesOf("sensor-glucose", "mg/dL");
        for (int i = 0; i < 6; ++i) add(stored, noon - 3 * hour + i * 5 * minute, 60);
        for (int i = 0; i < 6; ++i) add(stored, noon - hour + i * 5 * minute, 60);
        const GlucoseEpisodes two = glucoseEpisodes(usable(stored, noon), {}, standard());
        QCOMPARE(two.low.size(), std::size_t{2});
        QCOMPARE(two.low[0].minutes(), 25.0);
    }
    void longLowIsExtended()
    {
        QVERIFY(!glucoseEpisodes(blocks({{100, 5}, {65, 24}, {100, 5}}), {}, standard()).low[0].extended());
        QVERIFY(glucoseEpisodes(blocks({{100, 5}, {65, 25}, {100, 5}}), {}, standard()).low[0].extended());
    }
    void meterHasNoEpisodes()
    {
        const MeasureSeries meter = usable(onDays("glucose", "mg/dL", noon - 5 * day, {0, 1, 2}, {50, 50, 50}), noon);
        const GlucoseEpisodes found = glucoseEpisodes(meter, {}, standard());
        QVERIFY(found.low.empty());
        QVERIFY(!found.account.shortfall.empty());
    }
    void profileHasPercentilesOfEachHour()
    {
        // The hour of the day is the value; 12 equal readings an hour.
        TrendSeries stored = seriesOf("sensor-glucose", "mg/dL");
        for (std::size_t i = 0; i < twoWeeks; ++i) {
            const Instant when = noon - static_cast<std::int64_t>(twoWeeks - 1 - i) * 5 * minute;
            add(stored, when, 100 + Zone::utc().local(when).hour);
        }
        const MeasureSeries series = usable(stored, noon);
        const DayProfile raw = dayProfile(series, {}, Zone::utc(), 60, Smoothing::None);
        QCOMPARE(raw.bins.size(), std::size_t{24});
        QCOMPARE(raw.bins[7].minute, 420);
        QCOMPARE(raw.bins[7].levels[0], 107.0);
        QCOMPARE(raw.bins[7].levels[2], 107.0);
        const DayProfile smooth = dayProfile(series, {}, Zone::utc(), 60, Smoothing::OneFourOne);
        QCOMPARE(smooth.bins[7].levels[2], (106.0 + 4 * 107 + 108) / 6);
        QCOMPARE(smooth.bins[0].levels[2], (123.0 + 4 * 100 + 101) / 6);  // midnight's neighbour is 23 o'clock
        QCOMPARE(dayProfile(series, {}, Zone::utc(), 15, Smoothing::None).bins.size(), std::size_t{96});
    }
    void profileOfAnEmptyNeighbourWeighsFiveParts()
    {
        TrendSeries stored = seriesOf("heart-rate", "/min");
        for (int d = 0; d < 7; ++d) {
            add(stored, at("2026-11-10T08:30:00Z") + d * day, 60);
            add(stored, at("2026-11-10T09:30:00Z") + d * day, 70);
        }
        const DayProfile profile = dayProfile(usable(stored, noon), {}, Zone::utc(), 60, Smoothing::OneFourOne);
        QCOMPARE(profile.bins[8].levels[2], (4 * 60.0 + 70) / 5);
        QCOMPARE(profile.bins[9].levels[2], (4 * 70.0 + 60) / 5);
        QCOMPARE(profile.bins[10].readings, std::size_t{0});
    }
    void whatLiesBelowALimitStaysInTheProfile()
    {
        TrendSeries stored = seriesOf("heart-rate", "/min");
        for (int d = 0; d < 8; ++d) {
            add(stored, at("2026-11-10T08:30:00Z") + d * day, 60 + d);
            if (d < 4) add(stored, at("2026-11-10T08:45:00Z") + d * day, 40, Comparator::Less);
        }
        const DayProfile profile = dayProfile(usable(stored, noon), {}, Zone::utc(), 60, Smoothing::None);
        QCOMPARE(profile.bins.size(), std::size_t{24});
        QCOMPARE(profile.bins[8].readings, std::size_t{12});
        QCOMPARE(profile.bins[8].levels[0], 40.0);
        QCOMPARE(profile.bins[8].levels[2], 61.5);
        QCOMPARE(profile.account.used, std::size_t{12});
        QCOMPARE(profile.account.leftOut[static_cast<std::size_t>(LeftOut::Comparator)], std::size_t{0});
    }
    void profileTakesAWeek()
    {
        QVERIFY(dayProfile(sensor(5 * 288, vectorG), {}, Zone::utc(), 60, Smoothing::None).bins.empty());
        QVERIFY(!dayProfile(sensor(5 * 288, vectorG), {}, Zone::utc(), 60, Smoothing::None).account.shortfall.empty());
        const MeasureSeries six =
            usable(onDays("heart-rate", "/min", noon - 6 * day, {0, 1, 2, 3, 4, 5}, {60, 60, 60, 60, 60, 60}), noon);
        QVERIFY(dayProfile(six, {}, Zone::utc(), 60, Smoothing::None).account.shortfall.find("there are 6") !=
                std::string::npos);
    }
    void presetsWithASlipAreRefused()
    {
        QString text = QString::fromStdString(presetText());
        text.replace(text.indexOf("\"low\": 70"), 9, "\"low\": 190");
        QVERIFY(!glucosePresetsFrom(text.toStdString()));
        QVERIFY(!glucosePresetsFrom("{\"version\": \"1\"}"));
        QVERIFY(!glucosePresetsFrom("nothing"));
    }
};
TRENDWARD_TEST(GlucoseTest)

#include "tst_glucose.moc"
