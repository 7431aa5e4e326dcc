// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/trend/reviews.h"
#include "ui/desk/texts.h"
#include "ui/style/theme.h"
#include "ui/trend/chartheading.h"
#include "ui/trend/chartlegend.h"
#include "ui/trend/chartstack.h"
#include "ui/trend/qtcharttrendview.h"
#include "ui/trend/trendpainter.h"

#include <QAccessible>
#include <QBuffer>
#include <QImage>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QSvgGenerator>
#include <QTest>

#include <algorithm>
#include <random>

namespace trendward::ui
{

using namespace trendward::tests;

namespace
{

const ShownWindow month{now - 30 * Instant::ticksPerDay, now};

QtChartTrendView &chart(ChartStack &stack, std::size_t index)
{
    return *static_cast<QtChartTrendView *>(stack.view(index));
}

/// Shown off screen with everything up to date.
void settle(QtChartTrendView &view)
{
    view.resize(700, 200);
    view.show();
    view.flush();
}

bool drawn(const QtChartTrendView &view, double value)
{
    const auto points = view.drawnPoints(0);
    return std::any_of(points.begin(), points.end(), [&](const QPointF &point) { return point.y() == value; });
}

std::vector<trend::Point> minutes(int count)
{
    std::vector<trend::Point> points;
    std::mt19937 random(7);
    std::uniform_real_distribution<double> around(60, 90);
    for (int i = 0; i < count; ++i)
        points.push_back(pointAt(now - (count - i) * 60 * Instant::ticksPerSecond, around(random)));
    return points;
}

}  // namespace

class ChartsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyExtremeIsDrawn()
    {
        auto points = minutes(40'000);
        points[12'345].value = 199;
        points[30'001].value = 31;
        points[30'002].value = 198;
        QtChartTrendView view;
        view.setData(chartOf(points));
        view.setWindow({now - 40'000 * 60 * Instant::ticksPerSecond, now});
        settle(view);
        for (const double value : {199.0, 31.0, 198.0}) QVERIFY(drawn(view, value));
        QVERIFY(view.drawnPoints(0).size() < 4u * 700u);
        QVERIFY(view.valueTicks().low < 31 && view.valueTicks().high > 199);
    }

    void aComparatorIsAMarkAndNoPartOfTheLine()
    {
        const auto content = chartOf({pointAt(now - 3 * Instant::ticksPerDay, 70),
                                      pointAt(now - 2 * Instant::ticksPerDay, 40, Comparator::Less),
                                      pointAt(now - Instant::ticksPerDay, 72)});
        QtChartTrendView view;
        view.setData(content);
        view.setWindow(month);
        settle(view);
        QVERIFY(!drawn(view, 40));
        QCOMPARE(view.drawnMarks(0).size(), 3u);
        QVERIFY(view.drawnMarks(0)[1].shape == TrendMark::Shape::BeyondBelow);
    }

    void outsideTheGoalIsATriangleThatPointsAway()
    {
        auto content = chartOf({pointAt(now - 300, 120), pointAt(now - 200, 45), pointAt(now - 100, 80)});
        content->lines[0].limits = trend::Limits{50, 100};
        QtChartTrendView view;
        view.setData(content);
        view.setWindow(month);
        settle(view);
        using Shape = TrendMark::Shape;
        const auto &marks = view.drawnMarks(0);
        QVERIFY(marks[0].shape == Shape::Above && marks[1].shape == Shape::Below && marks[2].shape == Shape::Dot);
        QVERIFY(view.valueTicks().low <= 45 && view.valueTicks().high >= 120);
    }

    void manyReadingsHaveFewMarksAndKeepTheFarthest()
    {
        auto points = minutes(5000);
        points[2500].value = 250;
        auto content = chartOf(points);
        content->lines[0].limits = trend::Limits{{}, 85};
        QtChartTrendView view;
        view.setData(content);
        view.setWindow({points.front().at(), now});
        settle(view);
        const auto &marks = view.drawnMarks(0);
        QVERIFY(marks.size() < 100);
        QVERIFY(std::any_of(marks.begin(), marks.end(), [](const TrendMark &mark) { return mark.value == 250; }));
    }

    void aSilenceBreaksTheLine()
    {
        std::vector<trend::Point> points;
        for (const int day : {28, 27, 26, 25, 10, 9, 8})
            points.push_back(pointAt(now - day * Instant::ticksPerDay, 70 + day));
        QtChartTrendView view;
        view.setData(chartOf(points));
        view.setWindow(month);
        settle(view);
        QCOMPARE(view.drawnPoints(0).size(), points.size());
        QCOMPARE(view.stretches(0), 2);
        QImage image(view.size(), QImage::Format_RGB32);
        view.render(&image);
        const QRectF plot = view.plotArea();
        const double x = plot.left() + plot.width() * 12.5 / 30;
        // Hatched ground, and no pixel in the colour of the line.
        for (int y = int(plot.top()) + 1; y < int(plot.bottom()); ++y)
            QVERIFY(image.pixelColor(int(x), y) != color(Token::Line));
    }

    void anEmptyAndAOnePointSeriesAreDrawn()
    {
        for (const auto &points : {std::vector<trend::Point>{}, {pointAt(now - 100, 70)}}) {
            QtChartTrendView view;
            view.setData(chartOf(points));
            view.setWindow(month);
            settle(view);
            QCOMPARE(view.drawnPoints(0).size(), points.size());
            QImage image(view.size(), QImage::Format_RGB32);
            view.render(&image);
        }
    }

    void theLineRunsToTheEdge()
    {
        QtChartTrendView view;
        view.setData(
            chartOf({pointAt(now - 40 * Instant::ticksPerDay, 60), pointAt(now - 35 * Instant::ticksPerDay, 62),
                     pointAt(now - 28 * Instant::ticksPerDay, 70)}));
        view.setWindow(month);
        settle(view);
        QVERIFY(drawn(view, 62));
        QVERIFY(!drawn(view, 60));
    }

    void theCrosshairIsTheSameInAllCharts()
    {
        ChartStack stack;
        stack.resize(700, 500);
        const auto first = chartOf({pointAt(now - 5 * Instant::ticksPerDay, 70), pointAt(now - 100, 90)});
        const auto second = chartOf({pointAt(now - 5 * Instant::ticksPerDay + 1000, 97)});
        stack.show({first, second});
        stack.setWindow(month);
        const QtChartTrendView &a = chart(stack, 0), &b = chart(stack, 1);
        const Instant moment = now - 5 * Instant::ticksPerDay + 60 * Instant::ticksPerSecond;
        emit chart(stack, 0).hovered(moment);
        QVERIFY(a.crosshair() == moment && b.crosshair() == moment);
        QCOMPARE(a.cursorReading()->points[0]->value, 70.0);
        QCOMPARE(b.cursorReading()->points[0]->value, 97.0);
        emit chart(stack, 1).left();
        QVERIFY(!a.crosshair() && !b.crosshair());
    }

    void inASilenceTheCrosshairSaysNothing()
    {
        QtChartTrendView view;
        view.setData(chartOf({pointAt(now - 29 * Instant::ticksPerDay, 70),
                              pointAt(now - 28 * Instant::ticksPerDay, 70), pointAt(now - 100, 90)}));
        view.setWindow(month);
        settle(view);
        view.setCrosshair(now - 14 * Instant::ticksPerDay);
        QVERIFY(!view.cursorReading());
        view.setCrosshair(now - 28 * Instant::ticksPerDay);
        QVERIFY(view.cursorReading());
    }

    void arrowKeysGoFromReadingToReading()
    {
        ChartStack stack;
        stack.resize(700, 300);
        const Instant older = now - 5 * Instant::ticksPerDay, newer = now - 2 * Instant::ticksPerDay;
        stack.show({chartOf({pointAt(now - 60 * Instant::ticksPerDay, 1), pointAt(older, 70), pointAt(newer, 90)})});
        stack.setWindow(month);
        QSignalSpy wanted(&stack, &ChartStack::windowWanted);
        QTest::keyClick(stack.view(0), Qt::Key_Left);
        QVERIFY(stack.crosshair() == newer);
        QTest::keyClick(stack.view(0), Qt::Key_Left);
        QVERIFY(stack.crosshair() == older);
        QTest::keyClick(stack.view(0), Qt::Key_Right);
        QVERIFY(stack.crosshair() == newer);
        QCOMPARE(wanted.size(), 0);
        QTest::keyClick(stack.view(0), Qt::Key_Home);
        QVERIFY(stack.crosshair() == now - 60 * Instant::ticksPerDay);
        QCOMPARE(wanted.size(), 1);
        QTest::keyClick(stack.view(0), Qt::Key_End);
        QVERIFY(stack.crosshair() == newer);
    }

    void draggingPansAndCtrlWheelZoomsAroundThePointer()
    {
        QtChartTrendView view;
        view.setData(chartOf(minutes(100)));
        view.setWindow(month);
        settle(view);
        QSignalSpy wanted(&view, &TrendView::windowWanted);
        const QPoint from = view.plotArea().center().toPoint();
        QTest::mousePress(&view, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, QPointF(from) + QPointF(view.plotArea().width() / 10, 0),
                         view.mapToGlobal(QPointF(from)), Qt::LeftButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&view, &move);
        QCOMPARE(wanted.size(), 1);
        const auto panned = wanted[0][0].value<ShownWindow>();
        QVERIFY(std::abs((month.from - panned.from) - 3 * Instant::ticksPerDay) < Instant::ticksPerSecond * 3600);
        QCOMPARE(panned.to - panned.from, month.to - month.from);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, from);
        QTest::keyClick(&view, Qt::Key_Plus);
        const auto zoomed = wanted[1][0].value<ShownWindow>();
        QVERIFY(zoomed.from > month.from && zoomed.to < month.to);
    }

    void eachGoalOfAPressureSaysInTheChartWhoseItIs()
    {
        const auto review = reviewOf(clinic());
        const TrendContent pressure = contentOf(*review, vitalOf(*review, "blood-pressure"));
        Plot plot;
        plot.area = {42, 6, 560, 180};
        plot.axis = valueAxis(70, 190, 6);
        QBuffer picture;
        QSvgGenerator svg;
        svg.setOutputDevice(&picture);
        svg.setSize({700, 200});
        QPainter painter(&svg);
        TrendPainter(painter, plot, pressure).edges();
        painter.end();
        const QString drawn = QString::fromUtf8(picture.data());
        for (const char *words : {"goal sys", "≤ 140", "goal dia", "≤ 90"})
            QVERIFY2(drawn.contains(QString::fromUtf8(words)), qPrintable(drawn));
        // One line has one goal, which needs no such words.
        const TrendContent weight = contentOf(*review, vitalOf(*review, "body-weight"));
        QVERIFY(shortPart(weight, weight.lines.front()).isEmpty());
    }

    void theHeadingSaysWhatItsNumbersAreIn()
    {
        const auto review = reviewOf(clinic());
        const TrendContent content = contentOf(*review, vitalOf(*review, "blood-pressure"));
        ChartHeading heading;
        heading.show(content.name, unitText(content.unit));
        heading.setFigures(figuresOf(content, month.from, month.to));
        for (const int width : {900, 520, 420, 380}) {
            const QStringList texts = heading.shownTexts(width);
            for (const QString &text : texts)
                if (text.startsWith("mean")) QVERIFY2(text.endsWith(" mmHg"), qPrintable(texts.join('|')));
        }
        QVERIFY(heading.shownTexts(900).filter("mean").size() == 1);
    }

    void theLegendNamesEveryMarkOfTheseChartsAndNoOther()
    {
        const auto review = reviewOf(clinic());
        const auto pressure =
            std::make_shared<const TrendContent>(contentOf(*review, vitalOf(*review, "blood-pressure")));
        ChartLegend legend;
        legend.setContents(std::vector<std::shared_ptr<const TrendContent>>{pressure});
        QCOMPARE(legend.words(),
                 QStringList({"Systolic", "Diastolic", "Goal", "Outside goal", "Event", "No readings"}));
        QVERIFY(legend.accessibleDescription().contains("Diastolic"));
        legend.setBeyond(true);
        QVERIFY(legend.words().contains("Beyond what the device measures"));
        legend.setBeyond(false);
        trend::MeasureSeries rate;
        rate.measure = "heart-rate";
        rate.points = {pointAt(now - 100, 70)};
        rate.leftOut = {{(now - 50).milliseconds(), trend::LeftOut::Excluded}};
        auto plain = std::make_shared<TrendContent>();
        plain->lines.push_back({std::make_shared<const jobs::PatientReview::Series>(std::move(rate)), {}});
        legend.setContents(std::vector<std::shared_ptr<const TrendContent>>{plain});
        QCOMPARE(legend.words(),
                 QStringList({"No readings", "Excluded readings are not drawn; the table (D) has them"}));
        // Where one line is too short it takes more.
        legend.setContents(std::vector<std::shared_ptr<const TrendContent>>{pressure});
        QVERIFY(legend.heightForWidth(160) > legend.heightForWidth(900));
    }

    void anEmptyChartSaysWhatWhyAndTheNextStep()
    {
        const auto review = reviewOf(clinic());
        ChartStack stack;
        stack.resize(700, 300);
        stack.show({std::make_shared<TrendContent>(contentOf(*review, vitalOf(*review, "body-weight")))});
        stack.setWindow({now - 7 * Instant::ticksPerDay, now});
        QVERIFY(!stack.emptyNote(0)->isHidden());
        const auto *label = stack.emptyNote(0)->findChild<QLabel *>();
        QVERIFY2(label->text().startsWith("Weight: no readings in these 7 days; the newest is of 10 Nov (12 day"),
                 qPrintable(label->text()));
        QSignalSpy all(&stack, &ChartStack::showAllWanted);
        stack.emptyNote(0)->findChild<QPushButton *>()->click();
        QCOMPARE(all.size(), 1);
        stack.setWindow(month);
        QVERIFY(stack.emptyNote(0)->isHidden());
    }

    void aChartIsAChartToAScreenReader()
    {
        const auto review = reviewOf(clinic());
        ChartStack stack;
        stack.resize(700, 300);
        stack.show({std::make_shared<TrendContent>(contentOf(*review, vitalOf(*review, "blood-pressure")))});
        stack.setWindow(month);
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(stack.view(0));
        QVERIFY(access);
        QCOMPARE(access->role(), QAccessible::Chart);
        QCOMPARE(access->text(QAccessible::Name), QString("Blood pressure trend"));
        QVERIFY(access->text(QAccessible::Description).contains("readings from"));
        QVERIFY(access->text(QAccessible::Description).contains("in goal"));
        QCOMPARE(chart(stack, 0).viewport()->accessibleName(), QString("Blood pressure trend"));
        QCOMPARE(stack.view(0)->focusPolicy(), Qt::StrongFocus);
    }

    void aNarrowHeadingLeavesOutWholeNumbers()
    {
        ChartHeading heading;
        heading.show("Blood pressure", "mmHg");
        const auto review = reviewOf(clinic());
        heading.setFigures(figuresOf(contentOf(*review, vitalOf(*review, "blood-pressure")), month.from, month.to));
        QCOMPARE(heading.shownTexts(900).size(), 3);  // count, values, share in goal
        QCOMPARE(heading.shownTexts(400).size(), 2);
        QVERIFY(heading.shownTexts(340).constLast().contains("in goal"));
        QVERIFY(heading.toolTip().contains("max 188"));
    }

    void darkIsDrawnInDark()
    {
        QtChartTrendView view;
        view.setData(chartOf(minutes(50)));
        view.setWindow({now - 3000 * Instant::ticksPerSecond, now});
        settle(view);
        const auto linePixels = [&](Scheme scheme) {
            useScheme(scheme);
            QImage image(view.size(), QImage::Format_RGB32);
            image.fill(color(Token::Surface));
            view.render(&image, {}, {}, QWidget::DrawChildren);
            int count = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x) count += image.pixelColor(x, y) == color(Token::Line, scheme);
            return count;
        };
        QVERIFY(linePixels(Scheme::Dark) > 50);
        QVERIFY(linePixels(Scheme::Light) > 50);
    }
};
TRENDWARD_TEST(ChartsTest)

}  // namespace trendward::ui

#include "tst_charts.moc"
