// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/io/jobs/fakerecord.h"
#include "tests/support/testmain.h"
#include "tests/ui/worklist/wards.h"
#include "ui/worklist/rowtext.h"
#include "ui/worklist/standingchip.h"
#include "ui/worklist/tablecolumns.h"
#include "ui/worklist/worklistpage.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

#include <numeric>

using namespace trendward;
using namespace trendward::ui;

namespace
{

/// A desk whose work finds nobody in its store.
Workplace noStore()
{
    Workplace place;
    place.openStore = []() -> Result<std::unique_ptr<store::RecordStore>> {
        return std::unique_ptr<store::RecordStore>(std::make_unique<tests::FakeRecord>());
    };
    place.now = [] { return tests::nine(); };
    return place;
}

QStringList shown(const QTableView &table, int column)
{
    QStringList all;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        all << table.model()->index(row, column).data().toString().section('\n', 0, 0);
    return all;
}

QString words(const WardTableModel &model, int row, int column)
{
    return model.index(row, column).data(Qt::AccessibleTextRole).toString();
}

struct Page {
    Desk desk{noStore()};
    WorklistPage page{desk, nullptr};
    QTableView &table = *page.findChild<QTableView *>();
    QList<StandingChip *> chips = page.findChildren<StandingChip *>();
    Page() { page.show(tests::smallWard()); }
    void pressHead(int column) const { emit table.horizontalHeader()->sectionClicked(column); }
};

}  // namespace

class WorklistPageTest : public QObject
{
    Q_OBJECT

private slots:
    void modelHoldsTheWholeWard()
    {
        WardTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(tests::smallWard(), Standings().set(), {});
        QCOMPARE(model.rowCount(), 6);
        QVERIFY(!model.headerData(WardTableModel::columns, Qt::Horizontal, Qt::DisplayRole).isValid());
        QVERIFY(!model.headerData(-1, Qt::Horizontal, Qt::DisplayRole).isValid());
        QVERIFY(!model.data(model.index(0, 99), Qt::DisplayRole).isValid());
        for (int column = 0; column < WardTableModel::columns; ++column) {
            model.setOrder(column, Qt::DescendingOrder);
            model.show(tests::smallWard(), Standings().set(), {});
            QCOMPARE(model.rowCount(), 6);
        }
    }

    void aValueThatIsTooOldHasNoStatus()
    {
        WardTableModel model;
        model.show(tests::smallWard(), Standings().set(), {});
        const QString old = words(model, 1, WardTableModel::BloodPressure);
        QVERIFY2(old.contains("150/90 mmHg, too old"), qPrintable(old));
        QVERIFY(!old.contains("above goal") && !old.contains("in goal"));
        QVERIFY(words(model, 0, WardTableModel::BloodPressure).contains("184/101 mmHg, above goal"));
        QCOMPARE(model.index(0, WardTableModel::Glucose).data().toString(), QStringLiteral("–"));
        QCOMPARE(words(model, 0, WardTableModel::Glucose), QStringLiteral("No readings"));
    }

    void aValueInAnotherUnitSaysIt()
    {
        auto patient = tests::wardPatient(1, "p-1", "DOE, Jane", care::Bucket::Review, "Why.");
        patient.vitals = {tests::glance("glucose", 9.2, care::GlanceStanding::Above, {"mmol/L", "mmol/L"}, 1)};
        const care::VitalGlance *vital = WardTableModel::vital(patient, WardTableModel::Glucose);
        QCOMPARE(RowText::belowValue(vital, WardTableModel::usualUnit(WardTableModel::Glucose), tests::nine()),
                 QStringLiteral("mmol/L"));
        QCOMPARE(RowText::belowValue(vital, "mmol/L", tests::nine()), QString());
    }

    void halfABloodPressureShowsWhichHalf()
    {
        auto vital = tests::bloodPressure(120, 80, care::GlanceStanding::NoGoal);
        vital.newest.erase(vital.newest.begin());
        QCOMPARE(RowText::value(&vital), QStringLiteral("–/80"));
    }

    void sortsByValueAndKeepsTheUnknownLast()
    {
        Page p;
        p.pressHead(WardTableModel::BloodPressure);
        QCOMPARE(shown(p.table, WardTableModel::BloodPressure),
                 QStringList({"118/76", "184/101", "150/90", QStringLiteral("–"), QStringLiteral("–"), ""}));
        p.pressHead(WardTableModel::BloodPressure);
        QCOMPARE(shown(p.table, WardTableModel::BloodPressure),
                 QStringList({"184/101", "118/76", "150/90", QStringLiteral("–"), QStringLiteral("–"), ""}));
        p.pressHead(WardTableModel::BloodPressure);  // and back to the worklist's own order
        QCOMPARE(shown(p.table, WardTableModel::Patient).constFirst(), QStringLiteral("DOE, Jane"));
    }

    void aHeadThatIsPressedOrdersTheRowsOnce()
    {
        Page p;
        p.page.select(1);
        const QSignalSpy ordered(p.table.model(), &QAbstractItemModel::modelReset);
        p.pressHead(WardTableModel::BloodPressure);
        QCOMPARE(ordered.size(), 1);
        QCOMPARE(p.page.current(), 1);
        QCOMPARE(p.table.horizontalHeader()->sortIndicatorSection(), int(WardTableModel::BloodPressure));
        // The order stays when a chip is pressed and when the ward is read again.
        p.chips[4]->setChecked(true);
        p.chips[0]->setChecked(true);
        QCOMPARE(shown(p.table, WardTableModel::BloodPressure), QStringList({"118/76", "184/101"}));
        p.page.show(tests::smallWard());
        QCOMPARE(shown(p.table, WardTableModel::BloodPressure), QStringList({"118/76", "184/101"}));
        QVERIFY(p.page.findChild<QPushButton *>(QStringLiteral("refresh"))->isHidden());
    }

    void glucoseOfAnotherUnitIsSortedByWhatItIs()
    {
        auto low = tests::wardPatient(1, "p-1", "LOW, A", care::Bucket::Review, "Why.");
        low.vitals = {tests::glance("glucose", 90, care::GlanceStanding::NoGoal, {"mg/dL", "mg/dL"})};
        auto high = tests::wardPatient(2, "p-2", "HIGH, B", care::Bucket::Review, "Why.");
        high.vitals = {tests::glance("glucose", 12, care::GlanceStanding::NoGoal, {"mmol/L", "mmol/L"}, 1)};
        WardTableModel model;
        model.setOrder(WardTableModel::Glucose, Qt::DescendingOrder);
        model.show(tests::wardOf({low, high}), Standings().set(), {});
        QCOMPARE(model.index(0, 0).data(WardTableModel::KeyRole).toInt(), 2);
    }

    void chipsCountEveryPatientOnceAndFilter()
    {
        Page p;
        QCOMPARE(p.chips.size(), 8);
        int all = 0;
        for (const StandingChip *chip : p.chips) all += chip->text().section(' ', 0, 0).toInt();
        QCOMPARE(all, 6);
        p.chips[0]->setChecked(true);
        QCOMPARE(shown(p.table, WardTableModel::Patient), QStringList({"DOE, Jane"}));
        p.chips[4]->setChecked(true);
        QCOMPARE(p.table.model()->rowCount(), 2);
        p.chips[0]->setChecked(false);
        p.chips[4]->setChecked(false);
        QCOMPARE(p.table.model()->rowCount(), 6);
        p.page.setFilter("muller");
        QCOMPARE(shown(p.table, WardTableModel::Patient), QStringList({QStringLiteral("MÜLLER, Zoë")}));
    }

    void withinGoalsHasItsDateAndTheTableSaysWhenItEnds()
    {
        Page p;
        QCOMPARE(p.chips[4]->text(), QStringLiteral("1 Within goals to 22 Nov"));
        QCOMPARE(shown(p.table, WardTableModel::Status).at(4), QStringLiteral("Within goals to 22 Nov"));
        QCOMPARE(shown(p.table, WardTableModel::NeededBy).at(4), QStringLiteral("3 Dec"));
        WardTableModel model;
        model.show(tests::smallWard(), Standings().set(), {});
        QCOMPARE(words(model, 4, WardTableModel::NeededBy),
                 QStringLiteral("The first goal needs a new reading by 3 Dec"));
        WardRows rows;
        rows.show(tests::smallWard());
        rows.choose(Standings().set(), {});
        QVERIFY(jobs::worklistCsv(*rows.ward(), rows.places()).find(",22 Nov 2026,3 Dec 2026,2026-11-22T09:00:00Z,") !=
                std::string::npos);
    }

    void aReasonThatIsCutCanBeReadWithoutAMouse()
    {
        const std::string why =
            std::string("Systolic blood pressure: mean of the last 7 days ") + std::string(200, 'x') + " and its end.";
        Page p;
        p.page.show(tests::wardOf({tests::wardPatient(4, "004", "DOE, Jane", care::Bucket::Review, why)}));
        const auto *label = p.page.findChild<QLabel *>(QStringLiteral("why"));
        QVERIFY(!label->text().contains("and its end."));
        p.page.next();
        QCOMPARE(label->text(), QStringLiteral("DOE, Jane, MRN 004: ") + QString::fromStdString(why));
        QVERIFY(label->wordWrap() && label->textFormat() == Qt::PlainText);
        const QModelIndex cell = p.table.model()->index(0, WardTableModel::Why);
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains("and its end."));
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains("and its end."));
    }

    void keysGoDownTheTableAndPassWhoCouldNotBeRead()
    {
        Page p;
        p.page.previous();
        QCOMPARE(p.page.current(), 1);  // the last row is of one whom nobody could rank
        p.page.next();
        QCOMPARE(p.page.current(), 1);
        p.page.previous();
        QCOMPARE(p.page.current(), 3);
        p.table.keyboardSearch(QStringLiteral("d"));
        QCOMPARE(p.page.current(), 3);
    }

    void theChosenRowStaysThroughSortingAndReading()
    {
        Page p;
        p.page.select(2);
        p.page.show(tests::smallWard());
        QCOMPARE(p.page.current(), 2);
        p.page.setFilter("silva");
        QCOMPARE(p.page.current(), 0);
    }

    void enterOpensThePatientAndNotOneWhoCouldNotBeRead()
    {
        Page p;
        const QSignalSpy opened(&p.page, &WorklistPage::patientOpened);
        emit p.table.activated(p.table.model()->index(1, 2));
        emit p.table.activated(p.table.model()->index(5, 2));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.front().front().toLongLong(), 7);
    }

    void sparklinesGoBeforeText()
    {
        const auto needs = TableColumns::needs();
        const int all = std::accumulate(needs.begin(), needs.end(), 0);
        const TableColumns wide = TableColumns::fitted(1800, needs), narrow = TableColumns::fitted(all + 60, needs);
        QVERIFY(wide.sparklines);
        QVERIFY(!narrow.sparklines);
        QCOMPARE(std::accumulate(wide.widths.begin(), wide.widths.end(), 0), 1800);
        QCOMPARE(std::accumulate(narrow.widths.begin(), narrow.widths.end(), 0), all + 60);
        for (std::size_t i = 0; i < needs.size(); ++i) QVERIFY(narrow.widths[i] >= needs[i]);
        QVERIFY2(TableColumns::fitted(1260, needs).sparklines, "a window of 1366 has room for them");
    }

    void drawsEveryKindOfCell()
    {
        Page p;
        for (const int width : {700, 1274, 1828}) {
            p.page.resize(width, 500);
            QVERIFY(!p.page.grab().isNull());
        }
    }

    void csvIsWhatIsShownAndRunsNoFormula()
    {
        auto ward = tests::smallWard();
        ward->patients[0].person.name = "=HYPERLINK(\"http://x\",\"y\")";
        ward->patients[1].person.id = "@SUM(1)";
        WardRows rows;
        rows.show(ward);
        rows.choose(Standings().set(), {});
        const QString csv = QString::fromStdString(jobs::worklistCsv(*rows.ward(), rows.places()));
        const QStringList lines = csv.split("\r\n", Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 7);
        QVERIFY2(lines[1].contains(R"x("'=HYPERLINK(""http://x"",""y"")")x"), qPrintable(lines[1]));
        QVERIFY2(lines[2].contains(",'@SUM(1),"), qPrintable(lines[2]));
        QVERIFY2(lines[1].contains(",184/101,mmHg,2026-11-22T06:00:00Z,above goal,72,/min,"), qPrintable(lines[1]));
        QVERIFY2(lines[2].contains(",150/90,mmHg,2026-11-22T06:00:00Z,too old,"), qPrintable(lines[2]));
        QVERIFY2(lines[6].startsWith(",Not ranked,,p-009,\"BROKEN, Bo\",,,The goals could not be read,"),
                 qPrintable(lines[6]));
        const auto commas = [](QString line) {
            static const QRegularExpression quoted("\"[^\"]*\"");
            return line.remove(quoted).count(',');
        };
        for (const QString &line : lines) QCOMPARE(commas(line), commas(lines[0]));
        rows.choose(standing(care::Bucket::Review), {});
        QVERIFY(jobs::worklistCsv(*rows.ward(), rows.places()).find("This file holds 1 of 6 patients.") !=
                std::string::npos);
    }

    void whatIsShownIsPrinted()
    {
        Page p;
        std::optional<care::Handover> sheet;
        connect(&p.page, &WorklistPage::printRequested, this, [&](const care::Handover &one) { sheet = one; });
        p.page.printList();
        QVERIFY(sheet && sheet->sheet == care::Handover::Sheet::List);
        QCOMPARE(sheet->listed.size(), std::size_t{5});
        QCOMPARE(sheet->failed.size(), std::size_t{1});
        p.page.setFilter("doe");
        p.page.printList();
        QCOMPARE(sheet->listed.size(), std::size_t{1});
        QCOMPARE(sheet->listed[0].name, std::string("DOE, Jane"));
        QVERIFY2(sheet->completeness.find("This list holds 1 of 6 patients.") != std::string::npos,
                 sheet->completeness.c_str());
        sheet.reset();
        p.page.setFilter("nobody of that name");
        p.page.printList();
        QVERIFY(!sheet);
    }
    void daysOfDevicesAndMinutesAreSaid()
    {
        auto ward = tests::smallWard();
        ward->patients[0].monitoring = {17, 720};
        WardTableModel model;
        model.show(ward, Standings().set(), {});
        QCOMPARE(
            words(model, 0, WardTableModel::DataDays),
            QStringLiteral("Readings on 13 of the last 14 days\nDevice readings on 17 of 30 days (99454); 12 min of "
                           "review this month (99470)"));
    }
    void whoIsNotEnrolledStandsApart()
    {
        auto ward = tests::smallWard();
        ward->patients[4].attention.membership = care::Membership::Paused;
        ward->patients[4].attention.apart = "Paused since 12 Nov 2026: in hospital";
        for (const jobs::WardPatient &one : ward->patients) ward->worklist.attention.push_back(one.attention);
        WardTableModel model;
        model.show(ward, Standings().set(apartStanding), {});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(standingsOf(*ward)[apartStanding], std::size_t{1});
        QCOMPARE(RowText::ranked(ward->worklist), QStringLiteral("4 of 5 patients ranked, 1 failed; 1 paused"));
        QVERIFY(RowText::state(ward->patients[4], Zone::utc()).startsWith("Paused since 12 Nov 2026: in hospital"));
        QVERIFY(jobs::worklistCsv(*ward, jobs::everybodyOf(*ward)).find(",paused,") != std::string::npos);
    }

    void whoWasGivenThePatientStandsBesideWhatIsNew()
    {
        auto ward = tests::smallWard();
        care::Attention &attention = ward->patients[0].attention;
        care::WorkStep done, given;
        done.at = given.at = tests::nine() - Instant::ticksPerDay;
        done.who = given.who = "anna";
        given.kind = care::WorkStep::Kind::Assigned;
        given.whom = "B. Chen";
        attention.done = done;
        attention.owner = given;
        attention.back = true;
        QCOMPARE(RowText::state(ward->patients[0], Zone::utc()),
                 QStringLiteral("New since the review of 21 Nov 09:00 · B. Chen since 21 Nov 09:00, given by anna"));
        // Who has begun says so alone, and what is new stands beside it.
        attention.state = care::Attention::State::InReview;
        attention.owner->kind = care::WorkStep::Kind::Claimed;
        attention.newSince = done.at;
        QCOMPARE(RowText::state(ward->patients[0], Zone::utc()),
                 QStringLiteral("In review: anna since 21 Nov 09:00 · New since you looked on 21 Nov 09:00"));
    }

    void exportWritesForItsOwnerOnly()
    {
        const QTemporaryDir folder;
        Page p;
        const QSignalSpy said(&p.page, &WorklistPage::message);
        const QString path = folder.filePath("list.csv");
        p.page.exportTo(path);
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(QFile::exists(path));
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
        QVERIFY(!(QFileInfo(path).permissions() & others));
        p.page.exportTo(folder.path());
        QTRY_COMPARE(said.size(), 2);
        QVERIFY2(said.back().front().toString().contains(folder.path()), qPrintable(said.back().front().toString()));
    }

    void everythingThatTakesTheFocusHasAName()
    {
        Page p;
        p.page.show();
        for (const QWidget *one : p.page.findChildren<QWidget *>())
            if (one->focusPolicy() & Qt::TabFocus && one->isVisible())
                QVERIFY2(!one->accessibleName().isEmpty(), one->metaObject()->className());
    }
};
TRENDWARD_TEST(WorklistPageTest)

#include "tst_worklistpage.moc"
