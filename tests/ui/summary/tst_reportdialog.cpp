// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/sqlcipherstore.h"
#include "tests/support/testmain.h"
#include "ui/summary/reportdialog.h"

#include <QComboBox>
#include <QFileInfo>
#include <QPdfDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBrowser>

using namespace trendward;
using namespace trendward::ui;

namespace
{

const std::string reportKey(32, 'k');

}  // namespace

class ReportDialogTest : public QObject
{
    Q_OBJECT
private slots:
    void aMonthIsShownAndSavedInThreeForms()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(store::databaseName).toStdString();
        auto record = std::move(*store::openSqlcipherStore(path, reportKey, store::Absent::Create));
        store::Patient person;
        person.id = "p-1";
        person.name = "DOE, Jane";
        person.key = *record->addPatient(person);
        const Instant now = *Instant::parse("2026-11-22T09:00:00Z");
        QVERIFY(record->addAttended({person.key, now - Instant::ticksPerDay, 660, "anna", {}}));
        QVERIFY(record->addAttended({person.key, *Instant::parse("2026-10-31T23:00:00Z"), 6000, "anna", {}}));
        Workplace place;
        place.openStore = [path] { return store::openSqlcipherStore(path, reportKey, store::Absent::Refuse); };
        place.now = [now] { return now; };
        Desk desk(place);
        auto *dialog = new ReportDialog(desk, nullptr);
        dialog->show();
        QTRY_VERIFY(!desk.busy());
        auto *page = dialog->findChild<QTextBrowser *>();
        QVERIFY2(page->toPlainText().contains("DOE, Jane, p-1"), qPrintable(page->toPlainText()));
        QVERIFY(page->toPlainText().contains("99470") && page->toPlainText().contains("The month is not over"));
        QSignalSpy said(dialog, &ReportDialog::message);
        for (const char *name : {"report.pdf", "report.html", "report.csv"}) {
            dialog->write(folder.filePath(name));
            QTRY_VERIFY(!desk.busy());
            QVERIFY(!(QFileInfo(folder.filePath(name)).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        }
        QCOMPARE(said.size(), 3);
        QFile csv(folder.filePath("report.csv"));
        QVERIFY(csv.open(QFile::ReadOnly));
        QVERIFY(csv.readAll().contains("2026-11,,p-1,\"DOE, Jane\",,,,,0,11,0,,99470,"));
        QPdfDocument pdf;
        QCOMPARE(pdf.load(folder.filePath("report.pdf")), QPdfDocument::Error::None);
        QVERIFY(pdf.pageCount() >= 1);
        // The month before has its own minutes.
        dialog->findChild<QComboBox *>()->setCurrentIndex(1);
        QTRY_VERIFY(!desk.busy());
        QVERIFY2(page->toPlainText().contains("99457, 99458"), qPrintable(page->toPlainText()));
        delete dialog;
    }
};
TRENDWARD_TEST(ReportDialogTest)

#include "tst_reportdialog.moc"
