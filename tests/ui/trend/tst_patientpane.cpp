// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/trend/reviews.h"
#include "ui/desk/texts.h"
#include "ui/style/chip.h"
#include "ui/style/elided.h"
#include "ui/style/segments.h"
#include "ui/style/statepanel.h"
#include "ui/trend/banner.h"
#include "ui/trend/chartstack.h"
#include "ui/trend/excludedialog.h"
#include "ui/trend/patientpane.h"
#include "ui/trend/qtcharttrendview.h"
#include "ui/trend/readingsmodel.h"
#include "ui/trend/readingspage.h"
#include "ui/trend/trendscard.h"
#include "ui/trend/vitalrow.h"
#include "ui/trend/vitaltile.h"
#include "ui/trend/whypopup.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTranslator>

#include <algorithm>

namespace trendward::ui
{

using namespace trendward::tests;

namespace
{

/// A pane with its desk, shown off screen.
struct Room {
    explicit Room(AskedRecord known = clinic()) : record(std::move(known)), desk(placeOf(record)), pane(desk, nullptr)
    {
        pane.resize(672, 640);
        pane.show();
        pane.show(reviewOf(record));
    }
    const VitalTile &tile(const std::string &key) const
    {
        for (const VitalTile *one : pane.vitals()->tiles())
            if (one->vital().key == key) return *one;
        qFatal("no such tile");
    }
    ReadingsPage &readings() { return *pane.trends()->readings(); }
    void showTable()
    {
        pane.setTableShown(true);
        QTRY_VERIFY(readings().model().rowCount() > 0);
    }

    AskedRecord record;
    Desk desk;
    PatientPane pane;
};

/// As long as another language may have it.
class LongerWayBack : public QTranslator
{
public:
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return qstrcmp(text, "Back to %1 d") == 0 ? QStringLiteral("Retour aux %1 derniers jours") : QString();
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

class PatientPaneTest : public QObject
{
    Q_OBJECT
private slots:
    void bannerSaysWhatIsNotKnown()
    {
        Room room;
        const QString facts = factsText(*reviewOf(room.record));
        QCOMPARE(facts, QString("Born 14 Mar 1951 (75 y)  ·  Female  ·  MRN p-001  ·  Problems not known"));
        QStringList chips;
        for (const QLabel *label : room.pane.banner()->findChildren<QLabel *>()) chips << label->text();
        QVERIFY(chips.contains("Allergies not known"));
        QVERIFY(chips.contains("OKAFOR, Grace"));
    }

    void theNameIsNotCutByChipsAndTheStandingStays_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {420, 560, 672, 900}) QTest::newRow(qPrintable(QString::number(width))) << width;
    }
    void theNameIsNotCutByChipsAndTheStandingStays()
    {
        QFETCH(int, width);
        Room room(clinic("VAN DER BERGHE, Wilhelmina"));
        room.pane.resize(width, 640);
        QCoreApplication::processEvents();
        const PatientBanner *banner = room.pane.banner();
        int chips = 0;
        for (const QLabel *label : banner->findChildren<QLabel *>()) {
            const auto *name = qobject_cast<const ElidedLabel *>(label);
            if (name && name->text().startsWith("VAN")) QVERIFY(!name->isCut());
            if (!qobject_cast<const Chip *>(label) || label->text() == "SAMPLE") continue;
            ++chips;
            QVERIFY2(label->isVisible(), qPrintable(label->text()));
            QVERIFY2(banner->rect().contains(label->geometry()), qPrintable(label->text()));
        }
        QCOMPARE(chips, 2);  // allergies and standing
    }

    void thePeriodIsNeverCutByTheWayBack_data() { theNameIsNotCutByChipsAndTheStandingStays_data(); }
    void thePeriodIsNeverCutByTheWayBack()
    {
        QFETCH(int, width);
        LongerWayBack longer;
        QCoreApplication::installTranslator(&longer);
        Room room;
        room.pane.resize(width, 640);
        room.pane.pan(-0.5);
        QCoreApplication::processEvents();
        const TrendsCard *card = room.pane.trends();
        bool back = false;
        for (const QAbstractButton *button : card->findChildren<QAbstractButton *>()) {
            if (!button->isVisible() || button->parentWidget()->inherits("QScrollArea")) continue;
            back = back || button->accessibleName().startsWith("Back to the last 30 days");
            QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->accessibleName()));
            const QRect place(button->mapTo(card, QPoint()), button->size());
            // The charts scroll up and down where they are low.
            const bool scrolls = card->charts()->isAncestorOf(button);
            const QRect inside = scrolls ? QRect(0, place.top(), card->width(), place.height()) : card->rect();
            QVERIFY2(inside.contains(place), qPrintable(button->accessibleName()));
        }
        QCoreApplication::removeTranslator(&longer);
        QVERIFY(back);
        QCOMPARE(room.pane.width(), width);  // nothing asked for more room than there is
        QVERIFY(card->segments()->width() >= card->segments()->sizeHint().width());
    }

    void chartsFollowTheRoomUntilSomebodyChooses()
    {
        AskedRecord record = clinic();
        for (const char *measure : {"heart-rate", "respiratory-rate"}) {
            trend::TrendSeries series = seriesOf(measure, "/min");
            add(series, now - Instant::ticksPerDay, 70);
            record.give(1, series);
        }
        Room room(record);
        const auto charts = [&room] { return room.pane.trends()->charts()->count(); };
        QCOMPARE(charts(), std::size_t{3});
        room.pane.resize(900, 1000);
        QCOMPARE(charts(), std::size_t{5});
        room.pane.resize(900, 640);
        QCOMPARE(charts(), std::size_t{3});
        const_cast<VitalTile &>(room.tile("blood-pressure")).setChecked(false);
        QCOMPARE(charts(), std::size_t{2});
        room.pane.resize(900, 1000);
        QCOMPARE(charts(), std::size_t{2});
    }

    void oneTileFillsTheRow()
    {
        AskedRecord record;
        const auto key = record.person("p-2", "DOE, Jane", "UTC");
        trend::TrendSeries pulse = seriesOf("heart-rate", "/min");
        for (int i = 0; i < 20; ++i) add(pulse, now - i * Instant::ticksPerDay, 70);
        record.give(key, pulse);
        Room room(record);
        QCoreApplication::processEvents();
        QCOMPARE(room.pane.vitals()->count(), std::size_t{1});
        QCOMPARE(room.pane.vitals()->tiles().front()->width(), room.pane.vitals()->width());
    }

    void aHostileNameStaysPlainText()
    {
        const QString hostile = "<img src=x>Doe\u202E, <b>A</b> %1 %2 &amp;";
        Room room(clinic(hostile.toStdString()));
        bool shown = false;
        for (const QLabel *label : room.pane.findChildren<QLabel *>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(!label->toolTip().contains("<img"));
            shown = shown || label->text().contains("<img src=x>Doe");
            QVERIFY(!label->text().contains(QChar(0x202E)));
        }
        QVERIFY(shown);
        WhyPopup popup(reviewOf(room.record), nullptr);
        for (const QLabel *label : popup.findChildren<QLabel *>()) QCOMPARE(label->textFormat(), Qt::PlainText);
        store::Patient person;
        person.name = hostile.toStdString();
        ExcludeDialog dialog(person, "reading", nullptr);
        for (const QLabel *label : dialog.findChildren<QLabel *>()) QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void aTooOldValueHasNoStatus()
    {
        Room room;
        const VitalTile &weight = room.tile("body-weight");
        QVERIFY(weight.vital().tooOld);
        const TileState state = tileState(weight.vital(), now);
        QVERIFY(!state.mark);
        QCOMPARE(state.text, QString("Too old: 12 d"));
        QVERIFY(state.ink != Token::Within && state.ink != Token::First);
        QVERIFY(!weight.accessibleName().contains("goal", Qt::CaseInsensitive));
        QVERIFY(weight.accessibleName().contains("82.5 kg"));
    }

    void aTileSaysValueUnitStateAndAge()
    {
        Room room;
        QVERIFY(
            room.tile("blood-pressure").accessibleName().startsWith("Blood pressure 130/80 mmHg, In goal, 60 minute"));
        const TileState none = tileState(room.tile("oxygen-saturation").vital(), now);
        QCOMPARE(none.text, QString("No goal set"));
        QVERIFY(!none.mark);
    }

    void aChangeSaysWhatItIsIn()
    {
        care::VitalGlance vital = vitalOf(*reviewOf(clinic()), "body-weight");
        vital.tooOld = false;
        vital.change = 3.2;
        QCOMPARE(changeText(vital), QString("↑ 3.2 kg"));
        vital.change = -3.2;
        QCOMPARE(changeText(vital), QString("↓ 3.2 kg"));
        vital.tooOld = true;
        QVERIFY(changeText(vital).isEmpty());
    }

    void theReasonAndTheFactsAreNeverCut_data() { theNameIsNotCutByChipsAndTheStandingStays_data(); }
    void theReasonAndTheFactsAreNeverCut()
    {
        QFETCH(int, width);
        Room room;
        room.pane.resize(width, 700);
        QCoreApplication::processEvents();
        const QString facts = factsText(*reviewOf(room.record)), why = text(reviewOf(room.record)->assessment.why);
        int met = 0;
        for (const QLabel *label : room.pane.banner()->findChildren<QLabel *>()) {
            if (label->text() != facts && label->text() != why) continue;
            ++met;
            QVERIFY(!qobject_cast<const ElidedLabel *>(label));
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
        QCOMPARE(met, 2);
    }

    void allColumnsOfTheTableAreInSight_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {672, 1000}) QTest::newRow(qPrintable(QString::number(width))) << width;
    }
    void allColumnsOfTheTableAreInSight()
    {
        QFETCH(int, width);
        Room room;
        room.pane.resize(width, 640);
        room.pane.setDays(7);  // without the night in which the clocks were moved
        room.showTable();
        const QTableView *table = room.readings().table();
        int wide = 0;
        for (int column = 0; column < ReadingsModel::ColumnCount; ++column) wide += table->columnWidth(column);
        QVERIFY2(wide <= table->viewport()->width(),
                 qPrintable(QString("%1 of %2").arg(wide).arg(table->viewport()->width())));
        const ReadingsModel &model = room.readings().model();
        for (const int column : {ReadingsModel::Time, ReadingsModel::Value, ReadingsModel::UnitName})
            QVERIFY(table->columnWidth(column) >
                    table->fontMetrics().horizontalAdvance(model.index(0, column).data().toString()));
        // All rows are of one clock, which the heading says.
        QCOMPARE(model.headerData(ReadingsModel::Time, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QString("Time, UTC+01:00"));
        QCOMPARE(model.index(0, ReadingsModel::Time).data().toString(), QString("22 Nov 2026, 09:00"));
        // Nobody has excluded anything: the column is not there.
        QVERIFY(table->isColumnHidden(ReadingsModel::Excluded));
    }

    void whyNamesThePatientAsEveryDialogDoes()
    {
        const auto review = reviewOf(clinic());
        const WhyPopup popup(review, nullptr);
        QStringList said;
        for (const QLabel *label : popup.findChildren<QLabel *>()) said << label->text();
        QVERIFY2(said.contains(patientLine(review->person)), qPrintable(said.join('\n')));
    }

    void aGoalWithoutReadingsIsNotKnown()
    {
        AskedRecord record = clinic();
        record.goalsOf[1].push_back(goalOf("heart-rate", {}, 100, "/min"));
        Room room(record);
        const TileState state = tileState(room.tile("heart-rate").vital(), now);
        QCOMPARE(state.text, QString("No readings"));
        QVERIFY(state.mark == Mark::QuestionRing);
        QCOMPARE(room.tile("heart-rate").value(), QString("–"));
    }

    void checkedTilesHaveChartsAndAreRememberedByPatient()
    {
        Room room;
        QCOMPARE(room.pane.trends()->charts()->count(), room.pane.vitals()->chosen().size());
        const auto before = room.pane.vitals()->chosen();
        QVERIFY(std::find(before.begin(), before.end(), "blood-pressure") != before.end());
        const_cast<VitalTile &>(room.tile("body-weight")).setChecked(false);
        const auto chosen = room.pane.vitals()->chosen();
        QCOMPARE(room.pane.trends()->charts()->count(), before.size() - 1);
        room.pane.showBusy("Somebody else");
        QVERIFY(!room.pane.showsPatient());
        room.pane.show(reviewOf(room.record));
        QVERIFY(room.pane.vitals()->chosen() == chosen);
    }

    void theFirstReadingsOfAPatientHaveTheirCharts()
    {
        AskedRecord nothingYet;
        nothingYet.person("p-001", "OKAFOR, Grace", "Europe/Berlin");
        Room room(nothingYet);
        QCOMPARE(room.pane.vitals()->count(), std::size_t{0});
        room.pane.show(reviewOf(clinic()));
        QVERIFY(room.pane.trends()->charts()->count() > 0);
    }

    void everyTileCanBeReached()
    {
        Room room;
        room.pane.resize(420, 640);
        QCOMPARE(room.pane.width(), 420);
        room.pane.vitals()->resize(300, 100);
        QVERIFY(!room.pane.vitals()->more()->isHidden());
        int shown = 0;
        const auto count = [&] {
            shown = 0;
            for (const VitalTile *tile : room.pane.vitals()->tiles()) shown += tile->isVisibleTo(room.pane.vitals());
            return shown;
        };
        const int before = count();
        room.pane.vitals()->more()->click();
        QVERIFY(count() > before);
        QCOMPARE(count(), 3);
    }

    void daysEndAtNowAndAreTold()
    {
        Room room;
        QSignalSpy told(&room.pane, &PatientPane::daysChanged);
        room.pane.setDays(7);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0][0].toInt(), 7);
        QCOMPARE(room.pane.trends()->segments()->current(), 1);
        QVERIFY(room.pane.trends()->window().to == now);
        QVERIFY(room.pane.trends()->window().from == now - 7 * Instant::ticksPerDay);
        room.pane.setDays(0);
        QVERIFY(room.pane.trends()->window().from < now - 60 * Instant::ticksPerDay);
        room.pane.setDays(12345);
        QCOMPARE(room.pane.days(), 0);
        room.pane.trends()->segments()->setCurrent(3);
        QCOMPARE(room.pane.days(), 90);
    }

    void panningStopsAtNowAndComesBack()
    {
        Room room;
        room.pane.pan(0.5);
        QVERIFY(room.pane.trends()->window().to == now);
        room.pane.pan(-0.5);
        const ShownWindow panned = room.pane.trends()->window();
        QVERIFY(panned.to < now);
        room.pane.show(reviewOf(room.record));
        QVERIFY(room.pane.trends()->window() == panned);
        room.pane.setDays(30);
        QVERIFY(room.pane.trends()->window().to == now);
        room.pane.zoom(100);
        QVERIFY(room.pane.trends()->window().to == now);
    }

    void theCursorsReadingSaysWhereItCameFrom()
    {
        Room room;
        room.pane.nextPoint(-1);
        QVERIFY(
            room.pane.trends()->status().contains("Blood pressure 130/80 mmHg, 22 Nov 2026, 09:00 (Europe/Berlin)"));
        QTRY_VERIFY(room.pane.trends()->status().contains("device-1 · file-1.csv · record"));
    }

    void theTableHoldsTheChartsReadings()
    {
        Room room;
        const_cast<VitalTile &>(room.tile("oxygen-saturation")).setChecked(false);
        room.pane.setDays(7);
        room.showTable();
        const auto *pressure = static_cast<const QtChartTrendView *>(room.pane.trends()->charts()->view(0));
        const_cast<QtChartTrendView *>(pressure)->flush();
        std::size_t points = 0;
        for (std::size_t line = 0; line < 2; ++line)
            for (const QPointF &point : pressure->drawnPoints(line))
                points += point.x() >= double((now - 7 * Instant::ticksPerDay).milliseconds());
        QTRY_COMPARE(std::size_t(room.readings().model().rowCount()), points);
        const ReadingRow &newest = room.readings().model().row(0);
        QVERIFY(newest.time.contains("22 Nov 2026, 09:00 UTC+01:00"));
        QVERIFY(room.readings().headline().startsWith(QString::number(points)));
        for (int i = 1; i < room.readings().model().rowCount(); ++i)
            QVERIFY(room.readings().model().row(i).stored.key.time <=
                    room.readings().model().row(i - 1).stored.key.time);
    }

    void theTableSaysWhenItIsCut()
    {
        AskedRecord record;
        const auto key = record.person("p-2", "DOE, Jane", "UTC");
        trend::TrendSeries pulse = seriesOf("heart-rate", "/min");
        for (int i = 0; i < 5200; ++i) add(pulse, now - (5300 - i) * 60 * Instant::ticksPerSecond, 70);
        record.give(key, pulse);
        Room room(record);
        room.showTable();
        QCOMPARE(room.readings().model().rowCount(), 5000);
        QVERIFY2(room.readings().headline().startsWith("The newest 5,000 of 5,200 readings"),
                 qPrintable(room.readings().headline()));
    }

    void theModelKeepsTheRules()
    {
        AskedRecord record = clinic();
        record.hidden.insert({1, (now - 3600 * Instant::ticksPerSecond).milliseconds()});
        Room room(record);
        auto &model = const_cast<ReadingsModel &>(room.readings().model());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        room.showTable();
        for (int column = 0; column < model.columnCount(); ++column) {
            model.sort(column, Qt::AscendingOrder);
            model.sort(column, Qt::DescendingOrder);
        }
        QVERIFY(!model.headerData(ReadingsModel::ColumnCount, Qt::Horizontal, Qt::DisplayRole).isValid());
        QVERIFY(!model.headerData(-1, Qt::Horizontal, Qt::DisplayRole).isValid());
        QVERIFY(!model.headerData(model.rowCount(), Qt::Vertical, Qt::DisplayRole).isValid());
        QVERIFY(!model.data(model.index(model.rowCount(), 0), Qt::DisplayRole).isValid());
        model.sort(ReadingsModel::Value, Qt::DescendingOrder);
        QCOMPARE(model.row(0).value, QString("188.0"));
        QCOMPARE(model.row(0).goal, QString("▲ Above goal"));
        int excluded = 0;
        for (int i = 0; i < model.rowCount(); ++i)
            excluded += model.data(model.index(i, ReadingsModel::Excluded), Qt::DisplayRole).toString() == "Excluded";
        QCOMPARE(excluded, 1);
        QVERIFY(model.data(model.index(0, ReadingsModel::Time), ReadingsModel::SortRole).typeId() ==
                QMetaType::LongLong);
    }

    void rowsAreCopiedWithTheirHeadings()
    {
        Room room;
        room.showTable();
        room.readings().table()->selectRow(0);
        const QString text = room.readings().model().tabbed({0, 1});
        QCOMPARE(text.count('\n'), 2);
        QVERIFY(text.startsWith("Time\tMeasure\tValue\tUnit"));
    }

    void excludingNeedsAReasonAndCanBeTakenBack()
    {
        Room room;
        room.showTable();
        room.readings().table()->setFocus();
        room.readings().table()->selectRow(0);
        QSignalSpy done(&room.pane, &PatientPane::done);
        QTest::keyClick(room.readings().table(), Qt::Key_Delete);
        auto *dialog = room.readings().findChild<ExcludeDialog *>();
        if (!dialog) {
            // Without an active window no shortcut works off screen: the same action from the context menu.
            room.readings().table()->actions().constFirst()->trigger();
            dialog = room.readings().findChild<ExcludeDialog *>();
        }
        QVERIFY(dialog);
        QCOMPARE(dialog->findChildren<QLabel *>().constFirst()->text(),
                 QString("OKAFOR, Grace · p-001 · born 14 Mar 1951"));
        QPushButton *exclude = nullptr;
        for (auto *button : dialog->findChildren<QPushButton *>())
            if (button->text().contains("Exclude")) exclude = button;
        QVERIFY(exclude && !exclude->isEnabled());
        dialog->findChild<QComboBox *>()->setEditText("  ");
        QVERIFY(!exclude->isEnabled());
        dialog->findChild<QComboBox *>()->setEditText("cuff slipped");
        QVERIFY(exclude->isEnabled());
        exclude->click();
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(room.record.asks->all().size(), 1u);
        QVERIFY(room.record.asks->all()[0].ends_with("nurse: cuff slipped"));
        done[0][1].value<std::function<void()>>()();
        QTRY_COMPARE(room.record.asks->all().size(), 2u);
        QCOMPARE(room.record.asks->all()[1], std::string("undo 7 nurse"));
    }

    void bothSourcesOfOneReadingAreNamedInTheTableAndBeforeItIsExcluded()
    {
        AskedRecord record = clinic();
        for (const std::size_t part : {std::size_t{0}, std::size_t{1}}) {
            trend::TrendSeries &series = record.all[part].second;
            add(series, now - 3570 * Instant::ticksPerSecond, series.values.back());
            series.sources.back() = 2;
            series.sourceNames = {{1, "Cuff"}, {2, "Phone"}};
        }
        Room room(record);
        room.showTable();
        const ReadingsModel &model = room.readings().model();
        QCOMPARE(model.row(0).remarks, QString("also from Cuff, counted once"));
        QCOMPARE(model.row(2).remarks, QString("also from Phone, counted once"));
        QCOMPARE(model.row(4).remarks, QString());
        room.readings().table()->selectRow(0);
        room.readings().table()->actions().constFirst()->trigger();
        const auto *dialog = room.readings().findChild<ExcludeDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->findChildren<QLabel *>().at(1)->text().endsWith(
            "\nCuff brought the same reading, and it counts once. It is excluded with this one."));
    }

    void statesSayWhatAndTheNextStep()
    {
        Room room;
        room.pane.showNobody();
        QVERIFY(!room.pane.showsPatient());
        QStringList texts;
        for (const QLabel *label : room.pane.state()->findChildren<QLabel *>()) texts << label->text();
        QVERIFY(texts.join(' ').contains("Choose a patient from the worklist"));
        QVERIFY(room.pane.stops().empty());
        room.pane.showError("The store is locked.");
        room.pane.show(reviewOf(room.record));
        QVERIFY(room.pane.showsPatient());
        QCOMPARE(room.pane.stops().size(), 3u);
        for (QWidget *stop : room.pane.stops()) QVERIFY(!stop->accessibleName().isEmpty());
    }

    void everyControlHasANameAndAKey()
    {
        Room room;
        for (const QWidget *one : room.pane.findChildren<QWidget *>()) {
            if (one->focusPolicy() == Qt::NoFocus || !one->isVisible()) continue;
            const auto *button = qobject_cast<const QAbstractButton *>(one);
            QVERIFY2(!one->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     one->metaObject()->className());
        }
    }
};
TRENDWARD_TEST(PatientPaneTest)

}  // namespace trendward::ui

#include "tst_patientpane.moc"
