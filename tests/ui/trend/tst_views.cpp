// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/trend/reviews.h"
#include "ui/style/rowtable.h"
#include "ui/style/segments.h"
#include "ui/style/theme.h"
#include "ui/trend/accountpopup.h"
#include "ui/trend/banner.h"
#include "ui/trend/calendarchart.h"
#include "ui/trend/chartlegend.h"
#include "ui/trend/chartstack.h"
#include "ui/trend/daytable.h"
#include "ui/trend/fieldstrip.h"
#include "ui/trend/patientpane.h"
#include "ui/trend/qtcharttrendview.h"
#include "ui/trend/trendscard.h"
#include "ui/trend/trustpopup.h"

#include <QAccessible>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace trendward::ui
{

using namespace trendward::tests;

namespace
{

constexpr std::int64_t wholeDay = Instant::ticksPerDay;

/// A reading on each of the last days: `earlier` until 30 days ago, `later` since.
std::shared_ptr<TrendContent> twoMonths(double earlier, double later, int days = 60)
{
    std::vector<trend::Point> points;
    for (int day = days; day >= 0; --day)
        points.push_back(pointAt(now - day * wholeDay - wholeDay / 24, (day >= 30 ? earlier : later) + day % 3 - 1));
    return chartOf(std::move(points));
}

ShownWindow lastDaysOf(const TrendContent &content, int days)
{
    return {trend::daysBefore(content.now, content.zone, days), content.now};
}

QString changeOver(const TrendContent &content, int days)
{
    const ShownWindow window = lastDaysOf(content, days);
    return figuresOf(content, window.from, window.to, Beside::PeriodBefore).change;
}

struct ViewRoom {
    explicit ViewRoom(AskedRecord known = clinic())
        : record(std::move(known)), desk(placeOf(record)), pane(desk, nullptr)
    {
        pane.resize(680, 760);
        pane.show();
        pane.show(reviewOf(record));
    }
    TrendsCard &card() const { return *pane.trends(); }
    ChartStack &charts() const { return *card().charts(); }
    bool known() const { return charts().field(charts().count() - 1) != nullptr; }
    QStringList legend() const { return pane.findChild<ChartLegend *>()->words(); }

    AskedRecord record;
    Desk desk;
    PatientPane pane;
};

/// Pulses around 70 and, in the last days, around 85.
AskedRecord faster(int days)
{
    AskedRecord record;
    const auto key = record.person("p-001", "OKAFOR, Grace", "Europe/Berlin");
    record.people.back().birth = *Date::parse("1951-03-14");
    trend::TrendSeries pulse = seriesOf("heart-rate", "/min");
    for (int day = 40; day >= 0; --day)
        add(pulse, now - day * wholeDay - wholeDay / 24, (day < days ? 85 : 70) + day % 4);
    record.give(key, pulse);
    return record;
}

QString saidIn(const QWidget &widget)
{
    QStringList said;
    for (const QLabel *label : widget.findChildren<QLabel *>()) said << label->text();
    return said.join('\n');
}

}  // namespace

class ViewsTest : public QObject
{
    Q_OBJECT
private slots:
    void thePeriodBeforeIsExactlyAsLong()
    {
        const Zone berlin = *Zone::named("Europe/Berlin");
        // 30 days by the clock, one of them of 25 hours; a window that was drawn by hand; hours.
        const Instant moment = at("2026-11-10T09:00:00Z");
        for (const Instant from : {trend::daysBefore(moment, berlin, 30), moment - wholeDay * 13 / 5,
                                   moment - wholeDay * 8 / 5, moment - wholeDay / 4}) {
            const ShownWindow before = windowBefore({from, moment});
            QVERIFY(before.to == from);
            QVERIFY(before.to - before.from == moment - from);
        }
    }
    void aWindowOfTwoOrThreeDaysCanBeCompared()
    {
        std::vector<trend::Point> points;
        for (int half = 20; half > 0; --half)
            points.push_back(pointAt(now - half * wholeDay / 2 + wholeDay / 8, half > 4 ? 70 : 80));
        const auto content = chartOf(std::move(points));
        QVERIFY2(changeOver(*content, 2).startsWith("10 above the 2 day"), qPrintable(changeOver(*content, 2)));
        QVERIFY2(changeOver(*content, 3).startsWith("7 above the 3 day"), qPrintable(changeOver(*content, 3)));
    }
    void aReadingBetweenTheTwoPeriodsCountsInOneOfThem()
    {
        std::vector<trend::Point> points;
        for (int hour = 47; hour >= 0; hour -= 4) points.push_back(pointAt(now - hour * wholeDay / 24, 70));
        points.push_back(pointAt(now - wholeDay, 700));
        std::sort(points.begin(), points.end(), [](const auto &a, const auto &b) { return a.time < b.time; });
        const auto content = chartOf(std::move(points));
        const TrendFigures figures = figuresOf(*content, now - wholeDay, now, Beside::PeriodBefore);
        QVERIFY2(figures.change.startsWith("90 above the 24 hour"), qPrintable(figures.change));
    }
    void theDifferenceIsSaidWhereBothPeriodsSuffice()
    {
        const auto content = twoMonths(140, 149, 180);
        for (const int days : {7, 30, 90}) QVERIFY(!changeOver(*content, days).contains("too few"));
        QVERIFY2(changeOver(*content, 30).startsWith("9 above the 30 "), qPrintable(changeOver(*content, 30)));
        QVERIFY(changeOver(*twoMonths(149, 140), 30).startsWith("9 below the 30 "));
        QVERIFY(changeOver(*twoMonths(140, 140), 30).startsWith("the same as in the 30 "));
        const ShownWindow window = lastDaysOf(*content, 30);
        QVERIFY(figuresOf(*content, window.from, window.to).change.isEmpty());
    }
    void tooFewReadingsInOneOfThemGiveNoDifference()
    {
        QVERIFY(changeOver(*twoMonths(140, 149, 40), 30).startsWith("too few readings in the 30 "));
        std::vector<trend::Point> points;
        for (int day = 60; day > 30; --day) points.push_back(pointAt(now - day * wholeDay, 70));
        points.push_back(pointAt(now - wholeDay, 90));
        QVERIFY(changeOver(*chartOf(std::move(points)), 30).startsWith("too few readings to compare with the 30 "));
    }
    void thePeriodBeforeIsDrawnWhereThisOneIs()
    {
        QtChartTrendView view;
        view.resize(600, 160);
        view.show();
        const auto content = twoMonths(140, 149);
        view.setData(content);
        view.setWindow(lastDaysOf(*content, 30));
        view.flush();
        QVERIFY(view.drawnBefore(0).empty());
        view.setBeside(Beside::PeriodBefore);
        view.flush();
        QCOMPARE(view.drawnBefore(0).size(), std::size_t{1});
        const QPolygonF &drawn = view.drawnBefore(0).front();
        QVERIFY(drawn.size() >= 28);
        const ShownWindow window = view.window();
        QVERIFY(drawn.front().x() >= static_cast<double>(window.from.milliseconds()));
        QVERIFY(drawn.back().x() <= static_cast<double>(window.to.milliseconds()));
        QVERIFY(drawn.front().y() < 142);
        QVERIFY(view.valueTicks().low <= 139);
    }
    void theLegendSaysWhatIsBehindTheReadings()
    {
        ViewRoom room;
        QTRY_VERIFY(room.known());
        QVERIFY2(room.legend().contains("Usual for this person"), qPrintable(room.legend().join('|')));
        QVERIFY(room.legend().filter("before").isEmpty());
        room.pane.setBeforeShown(true);
        QCOMPARE(room.legend().filter("before").size(), 1);
        QVERIFY(room.legend().filter("before").front().startsWith("The 30 "));
        room.pane.setDays(7);
        QVERIFY(room.legend().filter("before").front().startsWith("The 7 "));
        room.pane.setBeforeShown(false);
        QVERIFY(room.legend().filter("before").isEmpty());
    }
    void daysBeyondTheUsualLevelAreMarkedAndSaid()
    {
        ViewRoom room(faster(5));
        QTRY_VERIFY(room.known());
        const FieldFigures &field = *room.charts().field(0);
        QVERIFY(field.bands.at(0));
        QVERIFY(field.bands[0]->low > 60 && field.bands[0]->high < 82);
        QVERIFY(field.bands[0]->since);
        const QString words = field.bands[0]->change;
        QVERIFY2(words.contains("days above the usual level since"), qPrintable(words));
        QVERIFY(room.charts().strip(0)->accessibleDescription().contains("Change: " + words));
        QVERIFY(room.legend().contains("Beyond the usual level"));
        ViewRoom steady(faster(0));
        QTRY_VERIFY(steady.known());
        QVERIFY(steady.charts().field(0)->bands.at(0) && !steady.charts().field(0)->bands[0]->since);
        QVERIFY(!steady.charts().strip(0)->accessibleDescription().contains("Change:"));
    }
    void theUsualBeginsAnewWithAGoal()
    {
        AskedRecord record = faster(25);
        record.goalsOf[1] = {goalOf("heart-rate", {}, 95, "/min")};
        record.goalsOf[1][0].start = Date{2026, 10, 30};
        ViewRoom room(std::move(record));
        QTRY_VERIFY(room.known());
        const auto &band = room.charts().field(0)->bands.at(0);
        QVERIFY(band && band->low > 80);
        QVERIFY(!band->since);
        QVERIFY(band->from == at("2026-10-29T23:00:00Z"));
    }
    void theCalendarHasADayOfEveryLength()
    {
        std::vector<trend::Point> points;
        for (int hour = 0; hour < 72; hour += 6)
            points.push_back(pointAt(at("2026-10-23T22:30:00Z") + hour * (wholeDay / 24), 60 + hour));
        const auto content = chartOf(points);
        content->lines[0].limits = trend::Limits{{}, 90.0};
        const auto days = calendarDays(*content, {at("2026-10-22T22:00:00Z"), at("2026-10-27T10:00:00Z")});
        QCOMPARE(days.size(), std::size_t{5});
        QVERIFY(days[0].empty() && days[4].empty());
        QCOMPARE(days[2].day, 25);
        QVERIFY(days[2].to - days[2].from == 25 * (wholeDay / 24));
        std::size_t readings = 0;
        for (const CalendarDay &day : days) readings += day.readings;
        QCOMPARE(readings, points.size());
        QCOMPARE(*days[1].values[0], 69.0);  // 60, 66, 72, 78
        QVERIFY(days[1].standing == care::GlanceStanding::Within && days[3].isOutside());
        QVERIFY2(daySentence(*content, days[2]).contains("(25 h)"), qPrintable(daySentence(*content, days[2])));
        QVERIFY(daySentence(*content, days[3]).contains("above the goal"));
        QVERIFY(daySentence(*content, days[0]).contains("no readings"));
    }
    void aDayBeyondWhatTheDeviceMeasuresIsNotEmpty()
    {
        const auto content = std::make_shared<TrendContent>(
            *chartOf({pointAt(now - 3 * wholeDay, 65), pointAt(now - 2 * wholeDay, 40, Comparator::Less)}));
        content->lines[0].limits = trend::Limits{60, 70};
        const ShownWindow window{now - 3 * wholeDay, now};
        auto figures = std::make_shared<FieldFigures>();
        figures->days = calendarDays(*content, window);
        QCOMPARE(figures->days.size(), std::size_t{4});
        const CalendarDay &beyond = figures->days[1];
        QVERIFY(!beyond.empty() && !beyond.values[0] && beyond.standing == care::GlanceStanding::Below);
        const QString said = daySentence(*content, beyond);
        QVERIFY2(said.contains("<40 /min   below the goal   1 reading"), qPrintable(said));
        QVERIFY(calendarSentence(*content, figures->days).startsWith("2 of 4 day(s) with readings, 1 outside"));
        CalendarChart calendar;
        calendar.resize(600, 120);
        calendar.setData(content, figures);
        const QImage picture = calendar.grab().toImage();
        const auto cell = [&](std::size_t day) { return picture.copy(calendar.cellOf(day).toAlignedRect()); };
        const auto inks = [&](std::size_t day) {
            QSet<QRgb> all;
            const QImage of = cell(day);
            for (int y = 2; y < of.height() - 2; ++y)
                for (int x = 2; x < of.width() - 2; ++x) all << of.pixel(x, y);
            return all;
        };
        const QRgb hatching = color(Token::Border).rgb();
        QVERIFY(inks(2).contains(hatching) && inks(3).contains(hatching));
        QVERIFY(!inks(1).contains(hatching) && inks(1).size() > 1);
    }
    void stepsOfADayAddUp()
    {
        std::vector<trend::Point> points;
        for (int hour = 1; hour <= 5; ++hour) points.push_back(pointAt(now - hour * (wholeDay / 24), 1000));
        const auto hearts = chartOf(points);
        trend::MeasureSeries series = hearts->lines[0].readings->series;
        series.measure = "steps";
        auto content = std::make_shared<TrendContent>(*hearts);
        content->lines = {{std::make_shared<const jobs::PatientReview::Series>(std::move(series)), {}}};
        QCOMPARE(*calendarDays(*content, {now - wholeDay / 4, now}).back().values[0], 5000.0);
    }
    void theCalendarIsReadByKeysAndAsATable()
    {
        ViewRoom room;
        room.card().setCourse(Course::Calendar);
        QTRY_VERIFY(room.known());
        CalendarChart *calendar = room.charts().calendar(0);
        QVERIFY(calendar->isVisible() && !room.charts().view(0)->isVisible() && room.card().segments());
        QVERIFY(calendar->accessibleDescription().contains("with readings"));
        const std::size_t last = room.charts().field(0)->days.size() - 1;
        QVERIFY(!calendar->cellOf(last).isEmpty());
        calendar->setFocus();
        QTest::keyClick(calendar, Qt::Key_End);
        QVERIFY2(room.card().status().contains("130/80 mmHg"), qPrintable(room.card().status()));
        QTest::keyClick(calendar, Qt::Key_Left);
        QVERIFY(room.card().status().contains("131/81 mmHg"));
        const QPointF middle = calendar->cellOf(last).center();
        QMouseEvent moved(QEvent::MouseMove, middle, calendar->mapToGlobal(middle), Qt::NoButton, {}, {});
        QCoreApplication::sendEvent(calendar, &moved);
        QVERIFY(room.card().status().contains("130/80 mmHg"));
        QVERIFY(room.legend().contains("Outside goal") && room.legend().contains("No readings"));
        room.pane.setTableShown(true);
        const RowTable &table = *room.card().hours()->table();
        QVERIFY(table.isVisible());
        QCOMPARE(table.rowCount(), static_cast<int>(room.charts().count() * (last + 1)));
        QCOMPARE(table.item(0, 3)->text(), QString("130/80 mmHg"));
        QCOMPARE(table.item(0, 4)->text(), QString("within the goal"));
    }
    void whatMayNotBeTheReadingsOwnIsSaidBesideTheName()
    {
        AskedRecord record = clinic();
        trend::TrendSeries &weight = record.all[2].second;
        for (std::size_t i = 0; i < weight.size(); ++i)
            weight.values[i] = (i % 3 == 0 ? 61 : 82) + 0.1 * static_cast<double>(i % 5);
        ViewRoom room(std::move(record));
        QPushButton *trust = room.pane.banner()->trust();
        QVERIFY(trust->isVisible());
        QCOMPARE(trust->text(), QString("Data trust: look at weight"));
        const TrustPopup popup(*reviewOf(room.record), &room.pane);
        const QString said = saidIn(popup);
        QVERIFY2(said.contains("p-001") && said.contains("Two groups of values that take turns"), qPrintable(said));
        QVERIFY(said.contains("Consider asking whether two people use the device."));
    }
    void nothingSeenIsNotSaidAndTooLittleIsInTheAccount()
    {
        AskedRecord record = faster(0);
        ViewRoom room(record);
        QVERIFY(!room.pane.banner()->trust()->isVisible());
        trend::TrendSeries few = seriesOf("body-weight", "kg");
        for (int day = 3; day > 0; --day) add(few, now - day * wholeDay, 80 + day);
        record.give(1, few);
        const TrustPopup popup(*reviewOf(record), &room.pane);
        QVERIFY2(saidIn(popup).contains("Not looked at: it takes 10 readings"), qPrintable(saidIn(popup)));
    }
    void theAccountHasTheEarlyWarningInParts()
    {
        ViewRoom room;
        QTRY_VERIFY(room.known());
        const AccountPopup popup(*reviewOf(room.record), *room.charts().contents()[0], *room.charts().field(0),
                                 &room.pane);
        const QString said = saidIn(popup);
        QVERIFY2(said.contains("NEWS2: partial, 2 of 7 inputs, the oldest of them"), qPrintable(said));
        AskedRecord child = clinic();
        child.people.back().birth = *Date::parse("2012-03-14");
        const auto review = reviewOf(child);
        const AccountPopup other(*review, *room.charts().contents()[0], *room.charts().field(0), &room.pane);
        QVERIFY(saidIn(other).contains("NEWS2: No rule set: under 18"));
    }
};
TRENDWARD_TEST(ViewsTest)

}  // namespace trendward::ui

#include "tst_views.moc"
