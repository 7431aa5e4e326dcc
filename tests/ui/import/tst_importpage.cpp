// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/import/importdesk.h"
#include "ui/import/bringin.h"
#include "ui/import/checkdetail.h"
#include "ui/import/choosers.h"
#include "ui/import/importpage.h"
#include "ui/import/importresults.h"
#include "ui/import/words.h"
#include "ui/style/rowtable.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace trendward;
using namespace trendward::ui;
using trendward::tests::allText;
using trendward::tests::cuffFile;
using trendward::tests::ImportDesk;
using trendward::tests::sensorFile;

namespace
{

/// The page with a store behind it.
struct Page {
    ImportDesk place;
    UndoSteps undo;
    ImportPage page{place.desk(), undo};
    BringIn &bringIn = *page.findChild<BringIn *>();
    FileChecks &checks = bringIn.checks();
    QPushButton *accept = page.findChild<QPushButton *>(QStringLiteral("import"));

    Page()
    {
        page.resize(1280, 700);
        page.show();
    }
    bool still() { return !place.desk().busy() && !checks.checking(); }
    bool open(const QStringList &files, store::PatientKey patient = 0)
    {
        page.open(files, patient);
        return QTest::qWaitFor([this, &files] { return checks.size() >= files.size() && still(); }, 60'000);
    }
    bool bringInAll()
    {
        accept->click();
        return QTest::qWaitFor([this] { return !bringIn.importing() && still(); }, 60'000);
    }
};

const QList<QByteArray> threeRows{"2026/11/07 20:50=127/75/70", "2026/11/06 07:11=184/95/68",
                                  "2026/11/05 07:11=126/75/66"};

}  // namespace

class ImportPageTest : public QObject
{
    Q_OBJECT

private slots:
    void theCheckSaysTheNumbersThatTheImportBrings()
    {
        Page p;
        const QString file = p.place.write("cuff.csv", cuffFile(threeRows));
        QVERIFY(p.open({file}, p.place.ada));
        const auto checked = p.checks.at(0).report;
        QVERIFY(checked);
        QCOMPARE(checked->stored, 9u);
        QCOMPARE(p.place.readings(), 0u);
        QCOMPARE(p.place.imports(), 0u);
        QVERIFY(p.accept->isEnabled());
        QVERIFY(p.accept->text().contains("9"));
        QSignalSpy imported(&p.page, &ImportPage::imported);
        QVERIFY(p.bringInAll());
        QCOMPARE(p.place.readings(), checked->stored);
        QCOMPARE(imported.size(), 1);
        QCOMPARE(imported[0][0].toLongLong(), p.place.ada);
        const auto stored = p.place.open()->imports()->front();
        QCOMPARE(stored.stored, checked->stored);
        QCOMPARE(stored.duplicates, checked->duplicates);
    }

    void whileFilesAreCheckedNothingCanBeBroughtInAndTheCheckCanBeStopped()
    {
        Page p;
        const QString file = p.place.write("cuff.csv", cuffFile(threeRows));
        QVERIFY(QTest::qWaitFor([&p] { return p.still(); }, 20000));  // who there is, is known
        p.page.open({file}, p.place.ada);
        QVERIFY(p.checks.checking());
        QVERIFY(!p.accept->isEnabled());
        QVERIFY2(allText(p.page).contains("Checking the files…"), qPrintable(allText(p.page)));
        QCOMPARE(p.accept->accessibleDescription(), QString("Checking the files…"));
        QPushButton *stop = nullptr;
        for (auto *button : p.page.findChildren<QPushButton *>())
            if (button->text() == "Stop" && button->isVisibleTo(&p.page)) stop = button;
        QVERIFY(stop);
        emit p.accept->clicked();  // a press that was on its way
        QVERIFY(!p.bringIn.importing());
        QVERIFY(QTest::qWaitFor([&p] { return p.still(); }, 20000));
        QTRY_VERIFY(p.accept->isEnabled());
        QCOMPARE(stop->text(), QString("Cancel"));
        QCOMPARE(p.place.readings(), 0u);
    }

    void theFileSaysWhomItNames_data()
    {
        using Said = std::optional<std::string>;
        QTest::addColumn<Said>("name");
        QTest::addColumn<Said>("birth");
        QTest::addColumn<QString>("words");
        QTest::newRow("nobody") << Said() << Said() << "names nobody";
        QTest::newRow("a name") << Said("Quill, Ada") << Said() << "names Quill, Ada";
        QTest::newRow("a birth date alone") << Said() << Said("1951-03-14") << "names born 14 Mar 1951";
        QTest::newRow("both") << Said("Quill, Ada") << Said("1951-03-14") << "names Quill, Ada, born 14 Mar 1951";
        QTest::newRow("no date") << Said("Quill, Ada") << Said("14/3/51") << "names Quill, Ada, born 14/3/51";
        QTest::newRow("no name in the field") << Said("") << Said() << "names No name";
    }
    void theFileSaysWhomItNames()
    {
        QFETCH(std::optional<std::string>, name);
        QFETCH(std::optional<std::string>, birth);
        QFETCH(QString, words);
        jobs::ImportReport report;
        report.personNamed = name;
        report.personBirth = birth;
        QCOMPARE(ImportWords::personNamed(report), words);
    }

    void aReadingBeyondALimitIsToldWithItsAge()
    {
        Page p;
        QVERIFY(p.open({p.place.write("cuff.csv", cuffFile(threeRows))}, p.place.ada));
        const QString text = allText(p.page);
        QVERIFY2(text.contains("Systolic blood pressure at or above 180 mmHg"), qPrintable(text));
        QVERIFY2(text.contains("newest 184 mmHg 16 day"), qPrintable(text));
    }

    void limitsForAdultsAreNotHeldAgainstEverybody()
    {
        Page p;
        QVERIFY(p.place.open()->setBirth(p.place.ada, std::nullopt, "nurse", *Instant::parse("2026-11-22T08:00:00Z")));
        QVERIFY(p.open({p.place.write("cuff.csv", cuffFile(threeRows))}, p.place.ada));
        const QString text = allText(p.page);
        QVERIFY2(!text.contains("at or above 180 mmHg"), qPrintable(text));
        QVERIFY2(text.contains("Not held against the limits for adults"), qPrintable(text));
        QVERIFY2(text.contains("No rule set: the birth date is not known: 9 reading"), qPrintable(text));
    }

    void aSecondImportAddsNothingAndSaysWhy()
    {
        Page p;
        const QString file = p.place.write("cuff.csv", cuffFile(threeRows));
        QVERIFY(p.open({file}, p.place.ada));
        QVERIFY(p.bringInAll());
        QVERIFY(p.open({file}, p.place.ada));
        QCOMPARE(p.checks.at(0).report->stored, 0u);
        QCOMPARE(p.checks.at(0).report->duplicates, 9u);
        QVERIFY(!p.accept->isEnabled());
        QVERIFY(allText(p.page).contains("nothing new to store"));
        QCOMPARE(p.place.readings(), 9u);
    }

    void heldReadingsThatComeAgainAreSaidToWaitStill()
    {
        Page p;
        const QString file = p.place.write("m.ndjson", tests::pulseMessage("Nobody", "2026-11-20T08:00:00Z", "71"));
        QVERIFY(p.open({file}));
        QVERIFY(p.bringInAll());
        QVERIFY(p.open({file}));
        QCOMPARE(p.checks.at(0).report->waiting, 1u);
        QVERIFY2(allText(p.page).contains("wait among the held readings"), qPrintable(allText(p.page)));
    }

    void undoTakesAllOfItBack()
    {
        Page p;
        QVERIFY(p.open({p.place.write("cuff.csv", cuffFile(threeRows))}, p.place.ada));
        QVERIFY(p.bringInAll());
        QVERIFY(!p.undo.empty());
        QVERIFY(p.undo.text().contains("cuff.csv"));
        QVERIFY(p.undo.text().contains("Quill, Ada"));
        p.undo.undo();
        QVERIFY(QTest::qWaitFor([&] { return p.still(); }));
        QCOMPARE(p.place.readings(), 0u);
        QVERIFY(p.place.open()->imports()->front().undone);
    }

    void pressedTwiceItImportsOnce()
    {
        Page p;
        QVERIFY(p.open({p.place.write("cuff.csv", cuffFile(threeRows))}, p.place.ada));
        p.accept->click();
        p.accept->click();
        emit p.accept->clicked();  // one that was on its way when the button was switched off
        QVERIFY(QTest::qWaitFor([&] { return !p.bringIn.importing() && p.still(); }));
        QCOMPARE(p.place.imports(), 1u);
    }

    void cancelLeavesTheStoreUntouched()
    {
        Page p;
        QList<QByteArray> rows;
        for (int day = 1; day <= 28; ++day)
            for (int minute = 0; minute < 720; ++minute)
                rows << QStringLiteral("2026/10/%1 %2:%3=127/75/70")
                            .arg(day, 2, 10, QChar('0'))
                            .arg(minute / 60, 2, 10, QChar('0'))
                            .arg(minute % 60, 2, 10, QChar('0'))
                            .toLatin1();
        QVERIFY(p.open({p.place.write("cuff.csv", cuffFile(rows))}, p.place.ada));
        QSignalSpy said(&p.page, &ImportPage::message);
        p.accept->click();
        for (QPushButton *one : p.page.findChildren<QPushButton *>())
            if (one->text() == "Stop") one->click();
        QVERIFY(QTest::qWaitFor([&] { return !p.bringIn.importing() && p.still(); }));
        QCOMPARE(p.place.imports(), 0u);
        QCOMPARE(p.place.readings(), 0u);
        QCOMPARE(said.size(), 1);
        QVERIFY(said[0][0].toString().contains("Nothing was stored"));
        QVERIFY(p.accept->isEnabled());  // the check still stands
    }

    void anotherPersonBlocksUntilItIsTicked()
    {
        Page p;
        const QString file = p.place.write("sensor.csv", sensorFile("Mira", "Quist", "1950-04-02"));
        QVERIFY(p.open({file}, p.place.ada));
        QVERIFY(p.checks.at(0).report->personDiffers);
        QVERIFY(!p.accept->isEnabled());
        auto *tick = p.page.findChild<QCheckBox *>("confirmPerson");
        QVERIFY(tick && tick->isVisibleTo(&p.page));
        QVERIFY(tick->text().contains("Quill, Ada (p-1)"));
        QVERIFY(allText(p.page).contains("Mira Quist"));
        emit p.accept->clicked();
        QVERIFY(!p.bringIn.importing());
        tick->setChecked(true);
        QVERIFY(p.accept->isEnabled());
        // Another patient is another question.
        p.checks.setPatient(0, p.place.open()->patient(p.place.moulin).value());
        QVERIFY(QTest::qWaitFor([&] { return p.still(); }));
        QVERIFY(!p.checks.at(0).personConfirmed);
        QVERIFY(!p.accept->isEnabled());
    }

    void aZoneThatIsNeededIsAskedForAndThenStores()
    {
        Page p;
        QVERIFY(p.open({p.place.write("sensor.csv", sensorFile("Bo", "Moulin", "1940-01-02"))}, p.place.moulin));
        QVERIFY(p.checks.at(0).report->zoneNeeded);
        QVERIFY(!p.accept->isEnabled());
        QVERIFY(allText(p.page).contains("needs a time zone"));
        auto *zone = p.page.findChild<ZoneBox *>();
        zone->setFocus();
        zone->lineEdit()->selectAll();
        QTest::keyClicks(zone->lineEdit(), "Europe/Berlin");
        QTest::keyClick(zone->lineEdit(), Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return p.checks.at(0).zone && p.still(); }));
        QCOMPARE(*p.checks.at(0).zone, std::string("Europe/Berlin"));
        QVERIFY(p.accept->isEnabled());
        QVERIFY(allText(p.page).contains("zone assumed Europe/Berlin"));
        QVERIFY(p.bringInAll());
        QCOMPARE(p.place.readings(), 2u);
    }

    void aUnitThatIsNeededIsChosen()
    {
        Page p;
        QByteArray file = cuffFile(threeRows);
        file.replace("SYS(mmHg)", "SYS").replace("DIA(mmHg)", "DIA");
        QVERIFY(p.open({p.place.write("cuff.csv", file)}, p.place.ada));
        QVERIFY(!p.accept->isEnabled());
        QVERIFY(allText(p.page).contains("needs a unit"));
        QComboBox *chooser = nullptr;
        for (QComboBox *box : p.page.findChildren<QComboBox *>())
            if (box->accessibleName() == "Unit of Systolic blood pressure") chooser = box;
        QVERIFY(chooser);
        chooser->setCurrentIndex(chooser->findData("mm[Hg]"));
        QVERIFY(QTest::qWaitFor([&] { return !p.checks.at(0).units.empty() && p.still(); }));
        QVERIFY(p.checks.at(0).report->unitsNeeded.empty());
        QCOMPARE(p.checks.at(0).toStore(), 9u);
    }

    void oneBadFileDoesNotStopTheOthersAndFoldersAreOpened()
    {
        Page p;
        QVERIFY(QDir(p.place.folder()).mkpath("in/deep"));
        p.place.write("in/deep/cuff.csv", cuffFile(threeRows));
        p.place.write("in/letter.pdf", "%PDF-1.7 nothing");
        p.page.open({p.place.folder() + "/in"}, p.place.ada);
        // Of a folder's many files, those of no format are counted and left out.
        QVERIFY(QTest::qWaitFor([&] { return p.checks.size() == 1 && p.still(); }));
        QCOMPARE(FileChecks::resultText(p.checks.at(0)), QString("Ready"));
        QVERIFY2(allText(p.page).contains("left out"), qPrintable(allText(p.page)));
        QVERIFY(p.bringInAll());
        QCOMPARE(p.place.readings(), 9u);
    }

    void anEmptyFileIsCalledEmptyAndSaysWhatToDo()
    {
        Page p;
        QVERIFY(p.open({p.place.write("empty.csv", "")}, p.place.ada));
        QCOMPARE(FileChecks::resultText(p.checks.at(0)), QString("Empty file"));
        const QString said = allText(p.page);
        QVERIFY2(said.contains("This file is empty"), qPrintable(said));
        QVERIFY2(said.contains("Export it from the device or its app again"), qPrintable(said));
        QVERIFY(!p.accept->isEnabled());
    }

    void theSameFileTwiceIsToldAndBroughtInOnce()
    {
        Page p;
        const QString first = p.place.write("cuff.csv", cuffFile(threeRows));
        const QString copy = p.place.write("cuff (1).csv", cuffFile(threeRows));
        const QString other = p.place.write("other.csv", cuffFile({"2026/11/01 08:00=120/70/60"}));
        p.page.open({first, copy, other, first}, p.place.ada);
        QVERIFY(QTest::qWaitFor([&] { return p.checks.size() == 3 && p.still(); }));
        QVERIFY2(allText(p.page).contains("1 file(s) were chosen twice"), qPrintable(allText(p.page)));
        QCOMPARE(FileChecks::resultText(p.checks.at(0)), QString("Ready"));
        QCOMPARE(FileChecks::resultText(p.checks.at(1)), QString("Same file again"));
        QCOMPARE(p.checks.at(1).sameAs, QString("cuff.csv"));
        QCOMPARE(FileChecks::resultText(p.checks.at(2)), QString("Ready"));
        QVERIFY(p.accept->text().contains("12"));
        p.page.findChild<CheckDetail *>()->show(1);
        QVERIFY2(allText(p.page).contains("This is the same file as cuff.csv"), qPrintable(allText(p.page)));
        QVERIFY(p.bringInAll());
        QCOMPARE(p.place.imports(), 2u);
        QCOMPARE(p.place.readings(), 12u);
    }

    void aFileThatChangedAfterItsCheckIsNotStored()
    {
        Page p;
        const QString file = p.place.write("cuff.csv", cuffFile(threeRows));
        QVERIFY(p.open({file}, p.place.ada));
        p.place.write("cuff.csv", cuffFile({"2026/11/07 20:50=99/55/50"}));
        QVERIFY(p.bringInAll());
        QCOMPARE(p.place.readings(), 0u);
        const auto *table = p.page.findChild<ImportResults *>()->findChild<RowTable *>();
        QVERIFY(table->item(0, 6)->text().contains("changed after it was checked"));
    }

    void aRefusalOfTheSampleClinicIsSaidInWords()
    {
        Page p;
        p.place.refuse = true;
        QVERIFY(p.open({p.place.write("cuff.csv", cuffFile(threeRows))}, p.place.ada));
        QCOMPARE(FileChecks::resultText(p.checks.at(0)), QString("Not taken"));
        QVERIFY(allText(p.page).contains("sample clinic"));
        QVERIFY(!p.accept->isEnabled());
    }

    void hostileFileNamesStayPlainText()
    {
        Page p;
        const QString name = QString("<img src=x>&%1") + QChar(0x202E) + "vsc.csv";
        QVERIFY(p.open({p.place.write(name, cuffFile(threeRows))}, p.place.moulin));
        QVERIFY(!p.checks.data(p.checks.index(0, 0)).toString().contains(QChar(0x202E)));
        for (const QLabel *label : p.page.findChildren<QLabel *>()) QCOMPARE(label->textFormat(), Qt::PlainText);
        for (int column = 0; column < p.checks.columnCount(); ++column)
            QVERIFY(!p.checks.index(0, column).data(Qt::ToolTipRole).toString().contains("<img"));
        QVERIFY(p.bringInAll());
        QVERIFY(p.undo.text().contains("<img src=x>&%1"));
        QVERIFY(p.undo.text().contains("Moulin, <b>Bo</b> & Co (p-2)"));
    }

    void modelsKeepTheirPromises()
    {
        ImportDesk place;
        FileChecks checks(place.desk());
        const QAbstractItemModelTester tester(&checks, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QString file = place.write("cuff.csv", cuffFile(threeRows));
        checks.open({file, place.write("nothing.txt", "")}, {});
        QVERIFY(QTest::qWaitFor([&] { return checks.size() == 2 && !checks.checking(); }));
        QVERIFY(!checks.headerData(FileChecks::ColumnCount, Qt::Horizontal).isValid());
        QVERIFY(!checks.headerData(-1, Qt::Horizontal).isValid());
        // Nobody says whose they are: they can be brought in to be held.
        QVERIFY(checks.at(0).report->held > 0);
        QVERIFY(checks.setData(checks.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(checks.toImport().empty());
        checks.clear();
        QCOMPARE(checks.rowCount(), 0);
    }

    void everyControlHasAName()
    {
        Page p;
        QVERIFY(p.open({p.place.write("cuff.csv", cuffFile(threeRows))}, p.place.ada));
        for (const QWidget *one : p.page.findChildren<QWidget *>()) {
            if (!one->isVisibleTo(&p.page) || !(one->focusPolicy() & Qt::TabFocus)) continue;
            const auto *button = qobject_cast<const QAbstractButton *>(one);
            const auto *edit = qobject_cast<const QLineEdit *>(one);
            if (edit && qobject_cast<const QComboBox *>(edit->parent())) continue;
            QVERIFY2(!one->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     one->metaObject()->className());
        }
    }
};

TRENDWARD_TEST(ImportPageTest)
#include "tst_importpage.moc"
