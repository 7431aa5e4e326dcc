// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/presetfiles.h"
#include "tests/support/testmain.h"
#include "tests/ui/import/importdesk.h"
#include "ui/import/checkdetail.h"
#include "ui/import/tabledialog.h"
#include "ui/style/rowtable.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

using namespace trendward;
using namespace trendward::ui;
using trendward::tests::allText;
using trendward::tests::ImportDesk;

namespace
{

const QByteArray scale =
    "Datum;Uhrzeit;Gewicht;Notiz\n"
    "13.11.2026;07:30;81,25;n\xc3\xbc"
    "chtern\n"
    "14.11.2026;07:31;81,05;\n";

/// The check page's parts with one file on them.
struct Checked {
    ImportDesk place;
    FileChecks checks{place.desk()};
    CheckDetail detail{place.desk(), checks};
    QPushButton *setUp = detail.findChild<QPushButton *>(QStringLiteral("setUpTable"));

    bool open(const QStringList &files, bool forAda = true)
    {
        std::optional<store::Patient> patient;
        if (forAda) patient = *place.open()->patient(place.ada);
        checks.open(files, patient);
        if (!still(static_cast<int>(files.size()))) return false;
        detail.resize(900, 700);
        static_cast<QWidget &>(detail).show();
        detail.show(0);
        return true;
    }
    bool still(int files)
    {
        return QTest::qWaitFor(
            [this, files] { return checks.size() == files && !place.desk().busy() && !checks.checking(); }, 20000);
    }
    TableDialog *dialog()
    {
        setUp->click();
        auto *opened = detail.findChild<TableDialog *>();
        return opened && QTest::qWaitFor([this] { return !place.desk().busy(); }, 20000) ? opened : nullptr;
    }
};

QComboBox *choice(TableDialog &dialog, const QString &name)
{
    for (auto *box : dialog.findChildren<QComboBox *>())
        if (box->accessibleName() == name) return box;
    return nullptr;
}

/// As a person does it: the entry is chosen, and the box tells of it.
void say(QComboBox *box, const QVariant &data)
{
    box->setCurrentIndex(box->findData(data));
    emit box->activated(box->currentIndex());
}

QPushButton *tableButton(TableDialog &dialog, const QString &text)
{
    for (auto *one : dialog.findChildren<QPushButton *>())
        if (one->text() == text) return one;
    return nullptr;
}

}  // namespace

class TableDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void anUnknownTableIsSetUpKeptAndRead()
    {
        Checked c;
        const QStringList files{c.place.write("a.csv", scale),
                                c.place.write("b.csv", scale + "15.11.2026;07:30;81,0;\n")};
        QVERIFY(c.open(files));
        QCOMPARE(FileChecks::resultText(c.checks.at(0)), QString("A table to be set up"));
        QVERIFY(c.setUp->isVisibleTo(&c.detail));
        TableDialog *dialog = c.dialog();
        QVERIFY(dialog);
        QVERIFY2(allText(*dialog).contains("Quill, Ada"), qPrintable(allText(*dialog)));
        QVERIFY2(allText(*dialog).contains("Say the unit of column Gewicht"), qPrintable(allText(*dialog)));
        auto *keep = tableButton(*dialog, "Keep and read the file");
        auto *name = dialog->findChild<QLineEdit *>();
        name->setText("Waage");
        QVERIFY(!keep->isEnabled());  // the unit is open
        say(choice(*dialog, "Unit of column Gewicht"), "kg");
        QVERIFY(QTest::qWaitFor([&c] { return !c.place.desk().busy(); }, 20000));
        const auto *readings = dialog->findChild<RowTable *>();
        QVERIFY(readings->isVisibleTo(dialog));
        QCOMPARE(readings->rowCount(), 2);
        QCOMPARE(readings->item(0, 1)->text(), QString("2026-11-13T07:30:00+00:00"));
        QCOMPARE(readings->item(0, 3)->text(), QString("81.25"));
        QCOMPARE(readings->item(0, 4)->text(), QString("kg"));
        QVERIFY(keep->isEnabled());
        keep->click();
        QVERIFY(c.still(2));
        // Both files are read by it now, and nothing is stored yet.
        for (int row = 0; row < 2; ++row) {
            QVERIFY(c.checks.at(row).report);
            QCOMPARE(c.checks.at(row).report->format, std::string("Waage"));
        }
        QCOMPARE(c.checks.at(1).report->stored, 3u);
        QCOMPARE(c.place.readings(), 0u);
        const auto kept = jobs::presetsIn(jobs::presetFolder(c.place.folder().toStdString())).presets;
        QCOMPARE(kept.size(), std::size_t{1});
        QCOMPARE(kept.front().name, std::string("Waage"));
        // The next time it is read without a question, and can be changed.
        QVERIFY(c.open({files.front()}));
        QCOMPARE(c.checks.at(0).report->format, std::string("Waage"));
        QVERIFY(!c.setUp->isVisibleTo(&c.detail));
        QVERIFY(c.detail.findChild<QPushButton *>(QStringLiteral("changeTable"))->isVisibleTo(&c.detail));
    }

    void oneMarkStandsForOneThing()
    {
        Checked c;
        QVERIFY(c.open({c.place.write("a.csv", scale)}));
        TableDialog *dialog = c.dialog();
        QVERIFY(dialog);
        say(choice(*dialog, "Unit of column Gewicht"), "kg");
        dialog->findChild<QLineEdit *>()->setText("Waage");
        say(choice(*dialog, "Thousands"), int(','));
        QVERIFY2(allText(*dialog).contains("Choose different marks"), qPrintable(allText(*dialog)));
        QVERIFY(!tableButton(*dialog, "Keep and read the file")->isEnabled());
        say(choice(*dialog, "Thousands"), int('.'));
        QVERIFY(!allText(*dialog).contains("Choose different marks"));
    }

    void twoPresetsForOneHeaderAreChosenFrom()
    {
        Checked c;
        const std::string folder = jobs::presetFolder(c.place.folder().toStdString());
        auto proposal = jobs::tableProposal(c.place.write("a.csv", scale).toStdString(), {});
        QVERIFY(proposal);
        for (device::TableProposal::Column &column : proposal->columns)
            if (!column.guess.measure.empty()) column.guess.unit = "kg";
        setColumns(proposal->preset, proposal->columns);
        for (const char *name : {"Ward A", "Ward B"}) {
            proposal->preset.name = name;
            QVERIFY(jobs::savePreset(folder, proposal->preset));
        }
        QVERIFY(c.open({c.place.write("b.csv", scale)}));
        QVERIFY(!c.checks.at(0).report);
        TableDialog *dialog = c.dialog();
        QVERIFY(dialog);
        QComboBox *from = choice(*dialog, "Begin with");
        from->setCurrentIndex(from->findText("Ward B"));
        emit from->activated(from->currentIndex());
        QCOMPARE(dialog->findChild<QLineEdit *>()->text(), QString("Ward B"));
        QVERIFY(QTest::qWaitFor([&c] { return !c.place.desk().busy(); }, 20000));
        tableButton(*dialog, "Keep and read the file")->click();
        QVERIFY(c.still(1));
        QCOMPARE(c.checks.at(0).report->format, std::string("Ward B"));
    }

    void withoutAColumnForTheTimeItKeepsNothing()
    {
        Checked c;
        QVERIFY(c.open({c.place.write("a.csv", "Clock,Weight (kg)\n07:30,81.2\n07:31,81.1\n")}, false));
        TableDialog *dialog = c.dialog();
        QVERIFY(dialog);
        QVERIFY(allText(*dialog).contains("No patient is chosen"));
        QVERIFY2(allText(*dialog).contains("Say which column holds date and clock"), qPrintable(allText(*dialog)));
        dialog->findChild<QLineEdit *>()->setText("Scale");
        QVERIFY(!tableButton(*dialog, "Keep and read the file")->isEnabled());
        dialog->reject();
        QVERIFY(jobs::presetsIn(jobs::presetFolder(c.place.folder().toStdString())).presets.empty());
    }

    void daysWithoutAClockComeInAsWholeDays()
    {
        Checked c;
        QVERIFY(c.open({c.place.write("a.csv", "Date,Weight (kg)\n2026-11-13,81.2\n2026-11-14,81.1\n")}));
        TableDialog *dialog = c.dialog();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>()->setText("Scale");
        tableButton(*dialog, "Keep and read the file")->click();
        QVERIFY(c.still(1));
        QVERIFY(c.checks.at(0).report);
        QCOMPARE(c.checks.at(0).report->stored, 2u);
        QCOMPARE(c.checks.at(0).report->wholeDays, 2u);
        QVERIFY2(allText(c.detail).contains("2 readings have a day and no clock"), qPrintable(allText(c.detail)));
    }

    void aLetterOffersNoTable()
    {
        Checked c;
        QVERIFY(c.open({c.place.write("letter.txt", "Dear nurse,\nI feel fine.\n")}));
        QVERIFY(!c.setUp->isVisibleTo(&c.detail));
        QCOMPARE(FileChecks::resultText(c.checks.at(0)), QString("Not a format that is read"));
    }

    void everyControlHasANameAndTheDialogIsSmallEnough()
    {
        Checked c;
        QVERIFY(c.open({c.place.write("a.csv", scale)}));
        TableDialog *dialog = c.dialog();
        QVERIFY(dialog);
        for (const auto *box : dialog->findChildren<QComboBox *>()) QVERIFY(!box->accessibleName().isEmpty());
        QVERIFY(!dialog->findChild<QLineEdit *>()->accessibleName().isEmpty());
        for (const auto *table : dialog->findChildren<QTableWidget *>()) QVERIFY(!table->accessibleName().isEmpty());
        const QSize least = dialog->minimumSizeHint();
        QVERIFY2(least.width() <= 900 && least.height() <= 500,
                 qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
    }
};

TRENDWARD_TEST(TableDialogTest)
#include "tst_tabledialog.moc"
