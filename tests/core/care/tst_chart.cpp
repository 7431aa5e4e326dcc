// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/chart.h"
#include "tests/core/care/carecases.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>

using namespace trendward;
using namespace trendward::care;
using namespace trendward::tests;

namespace
{

std::string chartOf(const trend::MeasureSeries &series, const std::optional<trend::Limits> &limits = {})
{
    const std::vector<ChartLine> lines{{&series, limits}};
    const trend::Window window = chartWindow(lines, Zone::utc(), morning);
    return chartSvg({"c1", "Title <&>", lines, Zone::utc(), *window.from, *window.to});
}

/// The part of a chart that has this class.
std::string pathOf(const std::string &svg, const std::string &style)
{
    const std::string start = "class=\"" + style + "\" d=\"";
    const std::size_t from = svg.find(start);
    if (from == std::string::npos) return {};
    return svg.substr(from + start.size(), svg.find('"', from + start.size()) - from - start.size());
}

}  // namespace

class ChartTest : public QObject
{
    Q_OBJECT

private slots:
    void gapIsNotBridged()
    {
        auto series = twiceADay(
            "systolic-blood-pressure", "mmHg", 30, [](int) { return 120.0; }, 21);
        const auto later = twiceADay("systolic-blood-pressure", "mmHg", 10, [](int) { return 125.0; });
        for (std::size_t i = 0; i < later.size(); ++i)
            add(series, Instant::fromMilliseconds(later.times[i]), later.values[i]);
        const std::string svg = chartOf(trend::inOneUnit({&series, 1}, morning));
        QCOMPARE(countOf(pathOf(svg, "line"), "M"), std::size_t{2});
        QCOMPARE(countOf(svg, "fill=\"url(#c1h)\""), std::size_t{1});
        const auto whole = twiceADay("systolic-blood-pressure", "mmHg", 30, [](int) { return 120.0; });
        QCOMPARE(countOf(pathOf(chartOf(trend::inOneUnit({&whole, 1}, morning)), "line"), "M"), std::size_t{1});
    }
    void aLineTakesEightDays()
    {
        for (const int days : {7, 8}) {
            const auto stored = twiceADay("heart-rate", "/min", days, [](int) { return 60.0; });
            const std::string svg = chartOf(trend::inOneUnit({&stored, 1}, morning));
            QCOMPARE(countOf(svg, "class=\"line\""), std::size_t(days == 8));
            QCOMPARE(countOf(pathOf(svg, "dots"), "h0"), std::size_t(2 * days));
        }
    }
    void moreThanAWeekIsNeverBridged()
    {
        trend::TrendSeries stored = seriesOf("heart-rate", "/min");
        for (int back = 80; back >= 0; back -= 8) add(stored, morning - back * oneDay, 60);
        QCOMPARE(countOf(pathOf(chartOf(trend::inOneUnit({&stored, 1}, morning)), "line"), "L"), std::size_t{0});
    }
    void nameOfALineIsNotStruckThrough()
    {
        for (int value = 120; value <= 150; ++value) {
            const auto over = twiceADay("systolic-blood-pressure", "mmHg", 20, [&](int) { return double(value); });
            const auto under = twiceADay("diastolic-blood-pressure", "mmHg", 20, [&](int) { return value - 50.0; });
            const trend::MeasureSeries a = trend::inOneUnit({&over, 1}, morning),
                                       b = trend::inOneUnit({&under, 1}, morning);
            const std::vector<ChartLine> lines{{&a, trend::Limits{std::nullopt, 135}},
                                               {&b, trend::Limits{std::nullopt, 85}}};
            const QString svg =
                QString::fromStdString(chartSvg({"c1", "t", lines, Zone::utc(), morning - 21 * oneDay, morning}));
            std::vector<double> edges, names;
            static const QRegularExpression name("y=\"([0-9.]+)\"[^>]*>(Systolic|Diastolic)<"),
                edge("class=\"edge\" d=\"M[0-9.]+ ([0-9.]+)H");
            for (auto it = edge.globalMatch(svg); it.hasNext();) edges.push_back(it.next().captured(1).toDouble());
            for (auto it = name.globalMatch(svg); it.hasNext();) names.push_back(it.next().captured(1).toDouble());
            QCOMPARE(edges.size(), std::size_t{2});
            QCOMPARE(names.size(), std::size_t{2});
            for (const double y : names)
                for (const double line : edges) QVERIFY2(line <= y - 10.9 || line >= y + 3.9, qPrintable(svg));
        }
    }
    void silenceUpToNowIsHatched()
    {
        const auto stored = twiceADay(
            "systolic-blood-pressure", "mmHg", 30, [](int) { return 120.0; }, 12);
        QCOMPARE(countOf(chartOf(trend::inOneUnit({&stored, 1}, morning)), "fill=\"url(#c1h)\""), std::size_t{1});
    }
    void everyReadingOfAShortSeriesHasItsMark()
    {
        const auto stored =
            twiceADay("systolic-blood-pressure", "mmHg", 30, [](int back) { return back == 3 ? 150.0 : 120.0; });
        const std::string svg = chartOf(trend::inOneUnit({&stored, 1}, morning), trend::Limits{std::nullopt, 135});
        QCOMPARE(countOf(pathOf(svg, "dots"), "h0"), std::size_t{58});
        QCOMPARE(countOf(svg, "class=\"out\""), std::size_t{2});
    }
    void spikeOfALongSeriesStays()
    {
        trend::TrendSeries stored = seriesOf("heart-rate", "/min");
        for (int i = 0; i < 20000; ++i) add(stored, morning - (20000 - i) * oneHour / 60, i == 12345 ? 180 : 60);
        const trend::MeasureSeries series = trend::inOneUnit({&stored, 1}, morning);
        const std::string svg = chartOf(series, trend::Limits{50, 90});
        QVERIFY(svg.size() < 40'000);
        QCOMPARE(countOf(svg, "class=\"out\""), std::size_t{1});
    }
    void comparatorIsAnOpenMarkAndNoPointOfTheLine()
    {
        trend::TrendSeries stored = seriesOf("glucose", "mg/dL");
        for (int back = 8; back >= 1; --back) add(stored, morning - back * oneDay, 100);
        add(stored, morning - 2 * oneHour, 40, Comparator::Less);
        add(stored, morning - oneHour, 110);
        const std::string svg = chartOf(trend::inOneUnit({&stored, 1}, morning), trend::Limits{70, 180});
        QCOMPARE(countOf(svg, "class=\"bound\""), std::size_t{1});
        QCOMPARE(countOf(pathOf(svg, "line"), "L"), std::size_t{8});
    }
    void saysItselfToAScreenReader()
    {
        const auto stored = twiceADay("systolic-blood-pressure", "mmHg", 10, [](int back) { return 130.0 + back; });
        const std::string svg = chartOf(trend::inOneUnit({&stored, 1}, morning), trend::Limits{std::nullopt, 135});
        QVERIFY(has(svg, "role=\"img\" aria-labelledby=\"c1t c1d\""));
        QVERIFY(has(svg, "<title id=\"c1t\">Title &lt;&amp;&gt;</title>"));
        QVERIFY(has(svg,
                    "20 readings, lowest 131 mmHg on 21 Nov 2026, 07:00, highest 140 mmHg on 12 Nov 2026, 07:00; goal "
                    "at most 135 mmHg."));
        QVERIFY(has(svg, ">mmHg</text>"));
        QVERIFY(has(svg, ">≤ 135</text>"));
    }
    void windowEndsNowOrWithOldData()
    {
        const auto fresh = twiceADay("heart-rate", "/min", 200, [](int) { return 60.0; });
        const trend::MeasureSeries recent = trend::inOneUnit({&fresh, 1}, morning);
        const trend::Window now = chartWindow({{&recent, std::nullopt}}, Zone::utc(), morning);
        QCOMPARE(now.to->text(), morning.text());
        QCOMPARE(now.from->text(), std::string("2026-08-24T00:00:00Z"));
        const auto old = twiceADay(
            "heart-rate", "/min", 500, [](int) { return 60.0; }, 400);
        const trend::MeasureSeries past = trend::inOneUnit({&old, 1}, morning);
        const trend::Window then = chartWindow({{&past, std::nullopt}}, Zone::utc(), morning);
        QCOMPARE(then.to->text(), std::string("2025-10-19T00:00:00Z"));
    }
    void flatZeroHasAnAxis()
    {
        const auto stored = twiceADay("inhaler-puffs", "{puff}", 10, [](int) { return 0.0; });
        const std::string svg = chartOf(trend::inOneUnit({&stored, 1}, morning));
        QVERIFY(!has(svg, "nan") && !has(svg, "inf") && !has(svg, "not a number"));
        QCOMPARE(countOf(pathOf(svg, "dots"), "h0"), std::size_t{20});
    }
};
TRENDWARD_TEST(ChartTest)

#include "tst_chart.moc"
