// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/trend/reviews.h"
#include "ui/trend/readingsmodel.h"
#include "ui/trend/silences.h"
#include "ui/trend/ticks.h"

#include <QLocale>

namespace trendward::ui
{

using namespace trendward::tests;

class TrendContentTest : public QObject
{
    Q_OBJECT
private slots:
    void headingSaysWhatCoreTrendSays()
    {
        const auto review = reviewOf(clinic());
        const TrendContent content = contentOf(*review, vitalOf(*review, "blood-pressure"));
        QCOMPARE(content.lines.size(), 2u);
        const Instant from = now - 30 * Instant::ticksPerDay;
        const TrendFigures figures = figuresOf(content, from, now);
        const trend::Window window{from - Instant::ticksPerMillisecond, now};
        const auto &high = content.lines[0].readings->series, &low = content.lines[1].readings->series;
        QCOMPARE(figures.count, QString("%1 readings").arg(*trend::count(high, window).value));
        QCOMPARE(figures.mean, QString("mean %1/%2")
                                   .arg(std::lround(*trend::mean(high, window).value))
                                   .arg(std::lround(*trend::mean(low, window).value)));
        QCOMPARE(figures.high, QString("max %1/%2").arg(trend::range(high, window).high->value).arg(84));
        const trend::Met met = trend::met(high, window, *content.lines[0].limits);
        QVERIFY(
            figures.inGoal.startsWith(QString::number(std::lround(100.0 * double(met.met) / double(met.decided())))));
        QVERIFY(figures.sentence.contains("mmHg"));
    }

    void aReadingOnTheEdgeIsCounted()
    {
        const auto content = chartOf({pointAt(now - Instant::ticksPerDay, 70), pointAt(now, 80)});
        QCOMPARE(figuresOf(*content, now - Instant::ticksPerDay, now).readings, 2u);
    }

    void comparatorsAreCountedAndNotInTheMean()
    {
        const auto content = chartOf({pointAt(now - 100, 70), pointAt(now - 10, 300, Comparator::Greater)});
        const TrendFigures figures = figuresOf(*content, now - Instant::ticksPerDay, now);
        QCOMPARE(figures.mean, QString("mean 70"));
        QCOMPARE(figures.readings, 2u);
        QVERIFY(figures.beyond.startsWith("1 "));
    }

    void anEmptySeriesSaysSo()
    {
        const auto content = chartOf(std::vector<trend::Point>{});
        const TrendFigures figures = figuresOf(*content, now - Instant::ticksPerDay, now);
        QCOMPARE(figures.readings, 0u);
        QVERIFY(figures.mean.isEmpty());
        QVERIFY(!figures.sentence.isEmpty());
        QVERIFY(!nearestReading(*content, now));
        QVERIFY(!nextReading(*content, now, -1));
    }

    void theCursorGoesFromReadingToReading()
    {
        const auto review = reviewOf(clinic());
        const TrendContent content = contentOf(*review, vitalOf(*review, "blood-pressure"));
        const auto newest = nearestReading(content, now);
        QVERIFY(newest);
        QCOMPARE(valueText(content, *newest), QString("130/80 mmHg"));
        const auto before = nextReading(content, newest->at, -1);
        QVERIFY(before && before->at == newest->at - Instant::ticksPerDay);
        QVERIFY(nextReading(content, before->at, 1)->at == newest->at);
        QVERIFY(!nextReading(content, newest->at, 1));
    }

    void aReadingOfTwoSourcesIsOneAndNamesBoth()
    {
        AskedRecord record = clinic();
        trend::TrendSeries &saturation = record.all[3].second;
        add(saturation, now - Instant::ticksPerDay + 30 * Instant::ticksPerSecond, 95);
        saturation.sources.back() = 2;
        saturation.sourceNames = {{1, "Oximeter"}, {2, "Watch"}};
        const auto review = reviewOf(record);
        const TrendContent content = contentOf(*review, vitalOf(*review, "oxygen-saturation"));
        QCOMPARE(content.count(now - 3 * Instant::ticksPerDay, now), 1u);
        QCOMPARE(figuresOf(content, now - 3 * Instant::ticksPerDay, now).count, QString("1 reading"));
        const auto reading = nearestReading(content, now);
        QVERIFY(reading);
        QCOMPARE(twinText(content, *reading), QString("Oximeter and Watch, counted once"));
        const TrendContent pressure = contentOf(*review, vitalOf(*review, "blood-pressure"));
        QCOMPARE(twinText(pressure, *nearestReading(pressure, now)), QString());
        QCOMPARE(twinsOf(*review).size(), 2u);
    }

    void aSystolicAloneHasADashForItsDiastolic()
    {
        AskedRecord record = clinic();
        trend::TrendSeries &low = record.all[1].second;
        low.times.pop_back();
        low.values.pop_back();
        const auto review = reviewOf(record);
        const TrendContent content = contentOf(*review, vitalOf(*review, "blood-pressure"));
        QCOMPARE(valueText(content, *nearestReading(content, now)), QString("130/– mmHg"));
    }

    void goalsOfOneDayAreOneEvent()
    {
        const auto events = eventsOf(*reviewOf(clinic()));
        QCOMPARE(events.size(), 1u);
        QCOMPARE(events[0].text, QString("Goals set"));
        QVERIFY(events[0].at == at("2026-10-31T23:00:00Z"));
    }

    void aSilenceIsLongerThanThreeUsualIntervals()
    {
        std::vector<trend::Point> points;
        for (const int hour : {0, 1, 2, 3, 10, 11})
            points.push_back(pointAt(now + hour * 3600 * Instant::ticksPerSecond, 1));
        const Silences silences(points);
        const auto found = silences.between(points.front().time, points.back().time, 0, 10);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(found[0].from, points[3].time);
        QCOMPARE(found[0].to, points[4].time);
    }

    void valueTicksAreRoundAndCoverTheReadings()
    {
        for (const auto &[low, high] :
             {std::pair(121.0, 175.0), {80.8, 84.1}, {0.0, 0.0}, {-3.0, 4.0}, {0.001, 0.002}, {70.0, 70.0}}) {
            const ValueAxis axis = valueAxis(low, high, 4);
            QVERIFY2(axis.low <= low && axis.high >= high, qPrintable(QString("%1 %2").arg(axis.low).arg(axis.high)));
            QVERIFY(axis.ticks().size() >= 2 && axis.ticks().size() <= 8);
        }
        QCOMPARE(valueAxis(121, 175, 4).step, 20.0);
    }

    void daysStandOnMidnightsWhereTheClocksWereMoved()
    {
        const Zone berlin = *Zone::named("Europe/Berlin");
        const auto ticks = timeTicks(at("2026-10-22T22:00:00Z"), at("2026-10-28T22:59:00Z"), berlin, 8);
        QVERIFY(ticks.size() >= 6);
        for (const TimeTick &tick : ticks) QVERIFY(tick.at == berlin.startOfDay(tick.at));
        QCOMPARE(ticks[2].text, QString("25 Oct"));
        QVERIFY(ticks[3].at - ticks[2].at == 25 * 3600 * Instant::ticksPerSecond);
    }

    void theHourThatTheClockSkippedHasNoTick()
    {
        const Zone berlin = *Zone::named("Europe/Berlin");
        const auto ticks = timeTicks(at("2026-03-28T23:30:00Z"), at("2026-03-29T04:30:00Z"), berlin, 8);
        QStringList texts;
        for (const TimeTick &tick : ticks) texts << tick.text;
        QCOMPARE(texts, QStringList({"01:00", "03:00", "04:00", "05:00", "06:00"}));
    }

    void ticksDoNotMoveWithTheWindow()
    {
        const Zone berlin = *Zone::named("Europe/Berlin");
        const auto first = timeTicks(now - 30 * Instant::ticksPerDay, now, berlin, 7);
        const auto moved = timeTicks(now - 29 * Instant::ticksPerDay, now + Instant::ticksPerDay, berlin, 7);
        int shared = 0;
        for (const TimeTick &a : first)
            for (const TimeTick &b : moved) shared += a.at == b.at;
        QVERIFY(shared >= static_cast<int>(first.size()) - 1);
    }

    void windowsStayBetweenTheFirstReadingAndNow()
    {
        const Instant first = now - 100 * Instant::ticksPerDay;
        const std::int64_t week = 7 * Instant::ticksPerDay;
        QVERIFY(clamped({now - week / 2, now + week / 2}, first, now) == (ShownWindow{now - week, now}));
        QVERIFY(clamped({first - week, first}, first, now) == (ShownWindow{first, first + week}));
        QVERIFY(clamped({first - week, now + week}, first, now) == (ShownWindow{first, now}));
        const ShownWindow least = clamped({now, now}, first, now);
        QCOMPARE(least.to - least.from, 3600 * Instant::ticksPerSecond);
    }
};
TRENDWARD_TEST(TrendContentTest)

}  // namespace trendward::ui

#include "tst_trendcontent.moc"
