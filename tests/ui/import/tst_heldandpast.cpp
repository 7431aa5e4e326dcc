// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/import/importdesk.h"
#include "ui/import/choosers.h"
#include "ui/import/heldpart.h"
#include "ui/import/pastpart.h"
#include "ui/import/patientdialog.h"
#include "ui/import/placedialog.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QCheckBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace trendward;
using namespace trendward::ui;
using trendward::tests::allText;
using trendward::tests::button;
using trendward::tests::cuffFile;
using trendward::tests::ImportDesk;
using trendward::tests::pulseMessage;
using trendward::tests::still;

namespace
{

jobs::ImportReport bringIn(ImportDesk &place, const QString &file, const char *patient = nullptr)
{
    jobs::ImportSettings settings;
    if (patient) settings.patient = patient;
    settings.now = place.desk().now();
    Progress progress;
    const auto store = place.open();
    return *jobs::importFile(file.toStdString(), settings, *place.desk().place().mappings, store.get(), progress);
}

void choose(PlaceDialog &dialog, store::PatientKey patient)
{
    auto *box = dialog.findChild<PatientBox *>();
    const int entry = box->findData(static_cast<qlonglong>(patient));
    box->setCurrentIndex(entry);
    emit box->activated(entry);
}

QByteArray heldMessages()
{
    return pulseMessage("Quill", "2026-11-20T08:00:00Z", "71") + pulseMessage("Quill", "2026-11-21T08:00:00Z", "72");
}

std::vector<HeldRow> heldRows(ImportDesk &place)
{
    Progress progress;
    auto groups = heldGroups(*place.open(), progress);
    return groups->empty() ? std::vector<HeldRow>() : groups->front().rows;
}

}  // namespace

class HeldAndPast : public QObject
{
    Q_OBJECT

private slots:
    void heldReadingsAreGroupedAndPlaced()
    {
        ImportDesk place;
        QCOMPARE(bringIn(place, place.write("m.ndjson", heldMessages())).held, 2u);
        UndoSteps undo;
        HeldPart part(place.desk(), undo);
        part.resize(1000, 500);
        part.show();
        part.setPeople(*place.open()->patients());
        QSignalSpy counted(&part, &HeldPart::counted);
        part.read();
        QVERIFY(still(place));
        QCOMPARE(counted.last()[0].toULongLong(), 2u);
        auto *table = part.findChild<QTableView *>();
        QCOMPARE(table->model()->rowCount(), 2);
        QVERIFY(!button(part, "Place with")->isEnabled());
        table->selectAll();
        QVERIFY(button(part, "Place with")->isEnabled());
        button(part, "Place with")->click();
        auto *dialog = part.findChild<PlaceDialog *>();
        QVERIFY(dialog);
        QVERIFY(still(place));
        QVERIFY2(allText(*dialog).contains("By name it may be: Quill, Ada · p-1"), qPrintable(allText(*dialog)));
        QVERIFY(!button(*dialog, "Place")->isEnabled());
        choose(*dialog, place.ada);
        // The source's word is no identifier of hers: a person says so.
        QVERIFY(!button(*dialog, "Place")->isEnabled());
        QVERIFY(allText(*dialog).contains("names another patient"));
        for (QCheckBox *box : dialog->findChildren<QCheckBox *>()) {
            QVERIFY(box->text().contains("Quill, Ada (p-1)"));
            QVERIFY(!box->isChecked());
            if (box->text().startsWith("These readings")) box->setChecked(true);
        }
        QVERIFY(button(*dialog, "Place with Quill, Ada (p-1)")->isEnabled());
        button(*dialog, "Place")->click();
        QVERIFY(still(place));
        QCOMPARE(place.readings(), 2u);
        QCOMPARE(*place.open()->heldCount(), 0u);
        QVERIFY(place.open()->assignments()->empty());

        QVERIFY2(undo.text().startsWith("placing of 2 held") && undo.text().endsWith("with Quill, Ada (p-1)"),
                 qPrintable(undo.text()));
        QSignalSpy message(&part, &HeldPart::message);
        undo.undo();
        QVERIFY(still(place));
        QCOMPARE(place.readings(), 0u);
        QCOMPARE(*place.open()->heldCount(), 2u);
        QCOMPARE(table->model()->rowCount(), 2);
        QVERIFY(message.last()[0].toString().startsWith("Taken back: placing of 2 held"));
        QVERIFY(undo.empty());
    }

    void enterInTheChoiceOfAPatientPlacesNothing()
    {
        ImportDesk place;
        (void)bringIn(place, place.write("m.ndjson", pulseMessage("", "2026-11-20T08:00:00Z", "71")));
        PlaceDialog dialog(place.desk(), heldRows(place), *place.open()->patients());
        dialog.show();
        auto *box = dialog.findChild<PatientBox *>();
        box->setFocus();
        QTest::keyClick(box->lineEdit(), Qt::Key_Down);
        QTest::keyClick(box->lineEdit(), Qt::Key_Return);
        QVERIFY(box->patient());
        QVERIFY(button(dialog, "Place with")->isEnabled());
        QVERIFY(still(place));
        QVERIFY(dialog.isVisible());
        QCOMPARE(place.readings(), 0u);
        QCOMPARE(*place.open()->heldCount(), 1u);
        // From the button it does.
        button(dialog, "Place with")->setFocus();
        QTest::keyClick(button(dialog, "Place with"), Qt::Key_Return);
        QVERIFY(still(place));
        QCOMPARE(place.readings(), 1u);
    }

    void enterInTheListOfMatchesChoosesAndClosesIt()
    {
        ImportDesk place;
        (void)bringIn(place, place.write("m.ndjson", pulseMessage("", "2026-11-20T08:00:00Z", "71")));
        PlaceDialog dialog(place.desk(), heldRows(place), *place.open()->patients());
        dialog.show();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *box = dialog.findChild<PatientBox *>();
        box->setFocus();
        box->lineEdit()->selectAll();
        QTest::keyClicks(box->lineEdit(), "ada");
        auto *matches = box->completer()->popup();
        QTRY_VERIFY(matches->isVisible());
        QTest::keyClick(matches, Qt::Key_Down);
        QTest::keyClick(matches, Qt::Key_Return);
        QVERIFY(!matches->isVisible());
        QVERIFY(box->patient() && box->patient()->key == place.ada);
        QVERIFY(still(place));
        QVERIFY(dialog.isVisible());
        QCOMPARE(place.readings(), 0u);
    }

    void aDeviceThatIsTickedBelongsToThePatientFromThatDayOn()
    {
        ImportDesk place;
        (void)bringIn(place, place.write("m.ndjson", heldMessages()));
        PlaceDialog dialog(place.desk(), heldRows(place), *place.open()->patients());
        dialog.show();
        choose(dialog, place.ada);
        for (QCheckBox *box : dialog.findChildren<QCheckBox *>()) box->setChecked(true);
        QSignalSpy placed(&dialog, &PlaceDialog::placed);
        button(dialog, "Place")->click();
        QVERIFY(still(place));
        QCOMPARE(placed.size(), 1);
        const auto assignments = *place.open()->assignments();
        QCOMPARE(assignments.size(), 1u);
        QCOMPARE(assignments[0].patient, place.ada);
        QCOMPARE(assignments[0].from.text(), std::string("2026-11-20T00:00:00Z"));
    }

    void whereTheDeviceIsAnothersNothingIsPlaced()
    {
        ImportDesk place;
        const auto store = place.open();
        QVERIFY(store->assignDevice({0, "watch-1", place.moulin, *Instant::parse("2026-01-01T00:00:00Z"),
                                     *Instant::parse("2026-11-20T12:00:00Z"), 0}));
        (void)bringIn(place, place.write("m.ndjson", heldMessages()));
        PlaceDialog dialog(place.desk(), heldRows(place), *store->patients());
        dialog.show();
        choose(dialog, place.ada);
        for (QCheckBox *box : dialog.findChildren<QCheckBox *>()) box->setChecked(true);
        button(dialog, "Place")->click();
        QVERIFY(still(place));
        QCOMPARE(place.readings(), 0u);
        QVERIFY(dialog.isVisible());
        QVERIFY2(allText(dialog).contains("assigned to another patient"), qPrintable(allText(dialog)));
    }

    void theQuestionBeforeAnUndoNamesTheFileAndThePatient()
    {
        ImportDesk place;
        (void)bringIn(place, place.write("cuff.csv", cuffFile({"2026/11/07 20:50=127/75/70"})), "p-2");
        PastPart part(place.desk());
        part.resize(1000, 500);
        part.show();
        part.read();
        QVERIFY(still(place));
        auto *undo = button(part, "Undo this import");
        QVERIFY(!undo->isEnabled());
        part.findChild<QTableView *>()->selectRow(0);
        QVERIFY(undo->isEnabled());
        undo->click();
        QVERIFY(still(place));
        auto *box = part.findChild<QMessageBox *>();
        QVERIFY(box);
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QVERIFY(box->text().contains("cuff.csv"));
        QVERIFY2(
            box->text().contains("3 reading") && box->text().contains("Moulin, <b>Bo</b> & Co · p-2 · born 2 Jan 1940"),
            qPrintable(box->text()));
        QVERIFY(box->text().contains("can be brought in again"));
        button(*box, "Undo the import")->click();
        QVERIFY(still(place));
        QCOMPARE(place.readings(), 0u);
        part.read();
        QVERIFY(still(place));
        part.findChild<QTableView *>()->selectRow(0);
        QVERIFY(!undo->isEnabled());
    }

    void undoneTwiceIsRefusedInWords()
    {
        ImportDesk place;
        const auto report = bringIn(place, place.write("cuff.csv", cuffFile({"2026/11/07 20:50=127/75/70"})), "p-1");
        QStringList answers;
        QObject page;
        for (int i = 0; i < 2; ++i)
            undoImport(place.desk(), &page, report.import, [&](Outcome done) {
                answers << (done ? QStringLiteral("done") : QString::fromStdString(done.error().detail));
            });
        QVERIFY(still(place));
        QCOMPARE(answers, QStringList({"done", "the import of cuff.csv was taken back already"}));
    }

    void modelsKeepTheirPromises()
    {
        HeldModel held;
        PastModel past;
        const QAbstractItemModelTester one(&held, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester two(&past, QAbstractItemModelTester::FailureReportingMode::QtTest);
        HeldRow row;
        row.device = "<b>cuff</b>";
        held.show({row, row});
        store::ImportInfo info;
        info.file = "a.csv";
        past.show({info});
        QVERIFY(!held.headerData(HeldModel::ColumnCount, Qt::Horizontal).isValid());
        QVERIFY(!past.headerData(PastModel::ColumnCount, Qt::Horizontal).isValid());
        QVERIFY(!held.index(0, HeldModel::Device).data(Qt::ToolTipRole).toString().contains("<b>cuff"));
        QCOMPARE(held.index(0, HeldModel::Time).data().toString(), QString("not known"));
        held.show({});
        QCOMPARE(held.rowCount(), 0);
    }

    void aPatientIsAddedOnceAndAlikeOnesAreShown()
    {
        ImportDesk place;
        PatientDialog dialog(place.desk());
        dialog.show();
        auto *add = button(dialog, "Add patient");
        QVERIFY(!add->isEnabled());
        const auto fields = dialog.findChildren<QLineEdit *>();
        const auto field = [&](const char *name) {
            for (QLineEdit *one : fields)
                if (one->accessibleName() == QLatin1String(name)) return one;
            return static_cast<QLineEdit *>(nullptr);
        };
        field("Identifier")->setText("p-1");
        field("Name")->setText("Quill, Adam");
        field("Birth date")->setText("14.3.1951");
        QVERIFY(allText(dialog).contains("The birth date is not one"));
        QVERIFY(!add->isEnabled());
        field("Birth date")->setText("1951-03-14");
        QVERIFY(add->isEnabled());
        QVERIFY(QTest::qWaitFor([&] { return allText(dialog).contains("Quill, Ada · p-1 · born 14 Mar 1951"); }));
        add->click();
        QVERIFY(still(place));
        QVERIFY2(allText(dialog).contains("has the identifier \"p-1\" already"), qPrintable(allText(dialog)));
        field("Name")->setText(QString("Quill") + QChar(0x202E));
        QVERIFY(allText(dialog).contains("hidden character"));
        field("Name")->setText("Quill, Adam");
        field("Identifier")->setText("p-3");
        add->click();
        emit add->clicked();
        QVERIFY(still(place));
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        QVERIFY(dialog.added() != 0);
        QCOMPARE(place.open()->patients()->size(), 3u);
        QCOMPARE(place.open()->patient(dialog.added())->name, std::string("Quill, Adam"));
    }
};

TRENDWARD_TEST(HeldAndPast)
#include "tst_heldandpast.moc"
