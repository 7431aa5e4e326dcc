// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/fieldstatistics.h"
#include "core/care/words.h"
#include "core/trend/homebloodpressure.h"
#include "tests/support/testmain.h"
#include "tests/ui/trend/reviews.h"
#include "ui/desk/texts.h"
#include "ui/style/enterpresses.h"
#include "ui/style/rowtable.h"
#include "ui/style/segments.h"
#include "ui/style/theme.h"
#include "ui/trend/accountpopup.h"
#include "ui/trend/chartheading.h"
#include "ui/trend/chartlegend.h"
#include "ui/trend/chartstack.h"
#include "ui/trend/daychart.h"
#include "ui/trend/daytable.h"
#include "ui/trend/fieldstrip.h"
#include "ui/trend/patientpane.h"
#include "ui/trend/trendscard.h"

#include <QAccessible>
#include <QApplication>
#include <QFontMetrics>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace trendward::ui
{

using namespace trendward::tests;

namespace
{

constexpr std::int64_t hourLength = 3600 * Instant::ticksPerSecond;

/// Duplicates every morning and evening of the last 20 days, a pulse with each, and one saturation.
AskedRecord measuredTwiceADay()
{
    AskedRecord record;
    const auto key = record.person("p-001", "OKAFOR, Grace", "Europe/Berlin");
    record.people.back().birth = *Date::parse("1951-03-14");
    trend::TrendSeries high = seriesOf("systolic-blood-pressure", "mm[Hg]"),
                       low = seriesOf("diastolic-blood-pressure", "mm[Hg]"), pulse = seriesOf("heart-rate", "/min"),
                       saturation = seriesOf("oxygen-saturation", "%");
    for (int day = 20; day >= 1; --day)
        for (const int hour : {7, 19})
            for (const int again : {0, 1}) {
                const Instant when =
                    now - day * Instant::ticksPerDay + (hour - 9) * hourLength + again * hourLength / 60;
                add(high, when, (hour == 7 ? 140 : 130) + day % 7 + again);
                add(low, when, 80 + day % 5 + again);
                add(pulse, when, 62 + day % 9);
            }
    add(saturation, now - Instant::ticksPerDay, 95);
    for (const auto &one : {high, low, pulse, saturation}) record.give(key, one);
    return record;
}

struct FieldRoom {
    explicit FieldRoom(AskedRecord known = measuredTwiceADay())
        : record(std::move(known)), desk(placeOf(record)), pane(desk, nullptr)
    {
        pane.resize(672, 760);
        pane.show();
        pane.show(reviewOf(record));
    }
    TrendsCard &card() const { return *pane.trends(); }
    ChartStack &charts() const { return *card().charts(); }
    bool known() const { return charts().field(charts().count() - 1) != nullptr; }
    std::size_t placeIn(const std::string &key) const
    {
        for (std::size_t i = 0; i < charts().count(); ++i)
            if (charts().contents()[i]->key == key) return i;
        qFatal("no such chart");
    }
    const trend::MeasureSeries &series(std::size_t chart, std::size_t line) const
    {
        return charts().contents()[chart]->lines[line].readings->series;
    }

    AskedRecord record;
    Desk desk;
    PatientPane pane;
};

QStringList labelsOf(const QWidget &widget)
{
    QStringList said;
    for (const QLabel *label : widget.findChildren<QLabel *>()) said << label->text();
    return said;
}

}  // namespace

class FieldsTest : public QObject
{
    Q_OBJECT
private slots:
    void aChartHasTheNumbersOfCoreTrendForItsReadings()
    {
        FieldRoom room;
        QTRY_VERIFY(room.known());
        const std::size_t chart = room.placeIn("blood-pressure");
        const trend::HomeBloodPressure home =
            trend::homeBloodPressure(room.series(chart, 0), room.series(chart, 1),
                                     builtInRules().pressure.protocols.front(), *Zone::named("Europe/Berlin"), now);
        QVERIFY(home.mean && home.account.used < 28);
        const QString average =
            QString("%1/%2 mmHg")
                .arg(text(care::numberText(home.mean->systolic, 0)), text(care::numberText(home.mean->diastolic, 0)));
        const FieldStrip &strip = *room.charts().strip(chart);
        const QString said = strip.accessibleDescription();
        QVERIFY2(said.startsWith("Home average: " + average + QString(" (%1 of ").arg(home.account.used)),
                 qPrintable(said));
        QVERIFY(strip.accessibleName().contains("Blood pressure"));
        QVERIFY(strip.toolTip().contains(average));
        QVERIFY2(strip.lines(strip.width()).join(' ').contains(average), qPrintable(strip.lines(600).join('|')));
    }

    void tooFewReadingsSayWhatIsMissingAndNoNumber()
    {
        FieldRoom room(clinic());  // one reading a day
        QTRY_VERIFY(room.known());
        const std::size_t pressure = room.placeIn("blood-pressure"), saturation = room.placeIn("oxygen-saturation");
        for (const auto &one : {std::pair{pressure, "Home average: the average takes 12 readings on 3 days"},
                                {saturation, "Time below 90 %, last 7 days: it takes an hour of readings"}}) {
            const std::size_t chart = one.first;
            const char *missing = one.second;
            const auto &numbers = room.charts().field(chart)->numbers;
            const auto first = std::find_if(numbers.begin(), numbers.end(), [&](const care::FieldNumber &number) {
                return text(number.words()).startsWith(QLatin1String(missing));
            });
            QVERIFY2(first != numbers.end(), missing);
            QVERIFY(first->value.empty());
            const QString said = room.charts().strip(chart)->lines(10'000).join(' ');
            QVERIFY2(said.contains(QLatin1String(missing)), qPrintable(said));
        }
    }

    void numbersGoByTheLastMomentInViewAndNeverStandBesideAnotherOne()
    {
        FieldRoom room;
        QTRY_VERIFY(room.known());
        room.pane.setDays(7);
        // The last moment is the same: so are the numbers.
        QVERIFY(room.known());
        room.pane.pan(-1);
        QVERIFY(!room.known());
        QVERIFY(!room.charts().strip(0)->figures());
        QTRY_VERIFY(room.known());
        const std::size_t chart = room.placeIn("blood-pressure");
        const Instant last = room.card().window().to;
        QVERIFY(last < now);
        const auto then = care::fieldStatistics(room.series(chart, 0), room.series(chart, 1), builtInRules(),
                                                *Zone::named("Europe/Berlin"), last, {});
        QVERIFY(then.front().value.has_value());
        QCOMPARE(*room.charts().field(chart)->parts[0].statistics.front().value, *then.front().value);
    }

    void pressedItSaysHowEachNumberWasMadeAndOfWhom()
    {
        FieldRoom room;
        QTRY_VERIFY(room.known());
        EnterPresses presses;
        QCoreApplication::instance()->installEventFilter(&presses);
        const std::size_t chart = room.placeIn("blood-pressure");
        QTest::keyClick(room.charts().strip(chart), Qt::Key_Return);
        QCoreApplication::instance()->removeEventFilter(&presses);
        auto *popup = room.card().findChild<AccountPopup *>();
        QVERIFY(popup);
        const QString said = labelsOf(*popup).join('\n');
        const auto review = reviewOf(room.record);
        for (const QString &words :
             {patientLine(review->person), QString("Systolic blood pressure"), QString("Diastolic blood pressure"),
              QString("Home average: "), QString("Formula: (p₁ + … + pₙ) / n"),
              QString("of the days that the protocol discards"), QString("Used: "), QString("Source: "),
              QString("Looked at: "), QString("(Europe/Berlin)")})
            QVERIFY2(said.contains(words), qPrintable(words + " is not in:\n" + said));
        popup->close();
    }

    void keysGoFromTheHeadDownChartByChart()
    {
        FieldRoom room;
        QTRY_VERIFY(room.known());
        std::vector<const QWidget *> wanted{room.card().courses()->findChild<QPushButton *>()};
        for (std::size_t i = 0; i < room.charts().count(); ++i) {
            wanted.push_back(room.charts().strip(i));
            wanted.push_back(room.charts().view(i));
        }
        const QWidget *at = wanted.front();
        for (std::size_t i = 1; i < wanted.size(); ++i) {
            do at = at->nextInFocusChain();
            while (at != wanted.front() && !(at->isVisible() && (at->focusPolicy() & Qt::TabFocus)));
            QVERIFY2(at == wanted[i],
                     qPrintable(
                         QString("stop %1 is %2 %3").arg(i).arg(at->metaObject()->className(), at->accessibleName())));
        }
    }

    void nothingOfTheNumbersIsCut_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {250, 420, 640, 900}) QTest::newRow(qPrintable(QString::number(width))) << width;
    }
    void nothingOfTheNumbersIsCut()
    {
        QFETCH(int, width);
        // As long as they are in German.
        const auto figures = std::make_shared<FieldFigures>();
        figures->numbers = {
            {"Durchschnitt zu Hause", "138/84 mmHg", "24 von 46 Messwerten, 16. Nov. bis 22. Nov.", ""},
            {"Durchschnitt zu Hause, morgens", "140/86 mmHg", "", ""},
            {"Anteil hoher systolischer Werte, letzte 10 Tage", "", "",
             "es braucht 12 Messwerte an 3 Tagen nach Abzug dessen, was das Protokoll verwirft; es sind 8 an 2"}};
        FieldStrip strip;
        strip.resize(width, 20);
        strip.setFigures("Blutdruck", figures);
        const QFontMetrics metrics(ui::font(Type::Sub));
        const QStringList lines = strip.lines(width);
        for (const QString &line : lines) QVERIFY2(metrics.horizontalAdvance(line) <= width, qPrintable(line));
        QVERIFY(strip.height() >= lines.size() * metrics.height());
        // Whole numbers go; what is left is whole, and says that there is more.
        const QString said = lines.join(' ');
        QVERIFY2(said.startsWith(figures->words().constFirst()), qPrintable(said));
        QVERIFY(said.contains(figures->words().constLast()) || said.endsWith(QStringLiteral("…")));
    }

    void noLineEndsBetweenANumberAndItsUnit()
    {
        const auto figures = std::make_shared<FieldFigures>();
        figures->numbers = {{"Own usual range", "69–79 /min", "", ""}, {"Above target", "0 %", "", ""}};
        FieldStrip strip;
        strip.setFigures("Heart rate", figures);
        for (int width = 140; width < 300; width += 7) {
            const QString said = strip.lines(width).join('\n');
            QVERIFY2(said.contains("69–79 /min"), qPrintable(said));
            if (said.contains("Above")) QVERIFY2(said.contains("0 %") || said.endsWith("…"), qPrintable(said));
        }
    }

    void theDayIsCoreTrendsProfileOfTheDaysInView()
    {
        FieldRoom room;
        room.card().setCourse(Course::TimeOfDay);
        QTRY_VERIFY(room.known());
        const std::size_t chart = room.placeIn("blood-pressure");
        const ShownWindow window = room.card().window();
        const trend::DayProfile wanted =
            trend::dayProfile(room.series(chart, 0), {window.from - Instant::ticksPerMillisecond, window.to},
                              *Zone::named("Europe/Berlin"), 60, trend::Smoothing::None);
        const FieldFigures &figures = *room.charts().field(chart);
        QCOMPARE(figures.courses.size(), std::size_t{2});
        const auto &bins = figures.courses[0].profile.bins;
        QCOMPARE(bins.size(), std::size_t{24});
        for (std::size_t i = 0; i < bins.size(); ++i) {
            QCOMPARE(bins[i].readings, wanted.bins[i].readings);
            for (std::size_t level = 0; level < trend::profileShares.size(); ++level)
                QCOMPARE(bins[i].levels[level], wanted.bins[i].levels[level]);
        }
        QCOMPARE(bins[8].readings, std::size_t{40});  // 07:00 in UTC is 08:00 in Berlin in winter
        QVERIFY(!room.charts().view(chart)->isVisible() && room.charts().day(chart)->isVisible());
        const QAccessibleInterface *access = QAccessible::queryAccessibleInterface(room.charts().day(chart));
        QCOMPARE(access->role(), QAccessible::Chart);
        QCOMPARE(access->text(QAccessible::Name), QString("Blood pressure by the time of day"));
        const QString said = access->text(QAccessible::Description);
        QVERIFY2(said.startsWith("80 reading(s) on 20 day(s). Lowest median 13"), qPrintable(said));
        QVERIFY2(said.contains("mmHg at 20:00 – 21:00, highest 14"), qPrintable(said));
        QVERIFY(room.charts().heading(chart)->shownTexts(900).contains("80 reading(s) on 20 day(s)"));
    }

    void tooFewDaysAreSaidAndNotDrawn()
    {
        FieldRoom room;
        room.card().setCourse(Course::TimeOfDay);
        QTRY_VERIFY(room.known());
        const std::size_t chart = room.placeIn("oxygen-saturation");
        QVERIFY(!room.charts().emptyNote(chart)->isHidden());
        const QString said = room.charts().emptyNote(chart)->findChild<QLabel *>()->text();
        QVERIFY2(said.contains("it takes 7 days with readings; there is 1"), qPrintable(said));
        QVERIFY(room.charts().emptyNote(room.placeIn("heart-rate"))->isHidden());
        QCOMPARE(room.charts().day(chart)->accessibleDescription(), said);
    }

    void arrowKeysReadTheHoursOfAllCharts()
    {
        FieldRoom room;
        room.card().setCourse(Course::TimeOfDay);
        QTRY_VERIFY(room.known());
        const std::size_t chart = room.placeIn("blood-pressure");
        QTest::keyClick(room.charts().day(chart), Qt::Key_Right);
        QCOMPARE(room.charts().hour(), std::optional<std::size_t>(8));
        QVERIFY2(room.card().status().startsWith("Blood pressure   08:00 – 09:00   median 14"),
                 qPrintable(room.card().status()));
        QVERIFY2(room.card().status().endsWith("40 reading(s)"), qPrintable(room.card().status()));
        QTest::keyClick(room.charts().day(chart), Qt::Key_Right);
        QCOMPARE(room.charts().hour(), std::optional<std::size_t>(20));
        QTest::keyClick(room.charts().day(chart), Qt::Key_Home);
        QCOMPARE(room.charts().hour(), std::optional<std::size_t>(8));
        QTest::keyClick(room.charts().day(chart), Qt::Key_Escape);
        QVERIFY(!room.charts().hour());
    }

    void theTableOfTheDayHasTheSameHours()
    {
        FieldRoom room;
        room.card().setCourse(Course::TimeOfDay);
        room.pane.setTableShown(true);
        QVERIFY(room.card().tableShown());
        QTRY_VERIFY(room.known());
        const RowTable &table = *room.card().hours()->table();
        QVERIFY(table.isVisible());
        const std::size_t chart = room.placeIn("blood-pressure");
        QStringList row;
        for (int i = 0; i < table.rowCount() && row.isEmpty(); ++i)
            if (table.item(i, 0)->text() == "Blood pressure")
                for (int column = 0; column < table.columnCount(); ++column) row << table.item(i, column)->text();
        const TrendContent &content = *room.charts().contents()[chart];
        const FieldFigures &figures = *room.charts().field(chart);
        QCOMPARE(row,
                 QStringList({"Blood pressure", "08:00 – 09:00", "40", levelText(content, figures, 8, Median) + " mmHg",
                              levelsText(content, figures, 8, LowQuarter, HighQuarter) + " mmHg", ""}));
        QVERIFY2(room.card().hours()->headline().contains("Blood pressure: 80 reading(s) on 20 day(s)."),
                 qPrintable(room.card().hours()->headline()));
        QVERIFY(table.isColumnHidden(5));  // of glucose alone
        // And back: the readings of the charts over time.
        room.card().setCourse(Course::OverTime);
        QVERIFY(room.card().tableShown() && !table.isVisible());
    }

    void theLegendSaysWhatTheBandsOfTheDayAre()
    {
        const auto review = reviewOf(clinic());
        ChartLegend legend;
        legend.setCourse(Course::TimeOfDay);
        legend.setContents(std::vector<std::shared_ptr<const TrendContent>>{
            std::make_shared<const TrendContent>(contentOf(*review, vitalOf(*review, "blood-pressure")))});
        QCOMPARE(legend.words(),
                 QStringList({"Systolic", "Diastolic", "Median of each hour", "Middle half of the readings", "Goal"}));
    }

    void theDayIsDrawnInDarkAndInLight()
    {
        const auto review = reviewOf(measuredTwiceADay());
        const auto content =
            std::make_shared<const TrendContent>(contentOf(*review, vitalOf(*review, "blood-pressure")));
        DayChart chart;
        chart.resize(640, 200);
        chart.setData(content,
                      std::make_shared<const FieldFigures>(fieldFiguresOf(
                          *content, builtInRules(), {now - 30 * Instant::ticksPerDay, now}, Course::TimeOfDay)));
        for (const Scheme scheme : {Scheme::Dark, Scheme::Light}) {
            useScheme(scheme);
            QImage image(chart.size(), QImage::Format_RGB32);
            image.fill(color(Token::Surface));
            chart.render(&image, {}, {}, QWidget::DrawChildren);
            int linePixels = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    linePixels += image.pixelColor(x, y) == color(Token::Line, scheme);
            QVERIFY2(linePixels > 10, qPrintable(QString::number(linePixels)));
        }
    }
};
TRENDWARD_TEST(FieldsTest)

}  // namespace trendward::ui

#include "tst_fields.moc"
