// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/sqlcipherstore.h"
#include "tests/support/testmain.h"
#include "tests/ui/worklist/wards.h"
#include "ui/worklist/enrolmentdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace trendward;
using namespace trendward::ui;

namespace
{

const std::string enrolmentKey(32, 'k');

/// A record with one patient, who has an open action, and the dialog about that patient.
struct Enrolling {
    QTemporaryDir folder;
    std::string path = folder.filePath(store::databaseName).toStdString();
    std::unique_ptr<store::RecordStore> record =
        std::move(*store::openSqlcipherStore(path, enrolmentKey, store::Absent::Create));
    store::Patient person;
    Desk desk{place()};
    UndoSteps undo;
    QWidget window;
    QPointer<EnrolmentDialog> dialog;

    Enrolling()
    {
        person.id = "p-1";
        person.name = "DOE, Jane";
        person.key = *record->addPatient(person);
        care::Action call;
        call.text = "Call";
        if (!record->saveAction(person.key, call)) qFatal("no action");
        open();
    }
    Workplace place() const
    {
        Workplace place;
        place.openStore = [path = path] {
            return store::openSqlcipherStore(path, enrolmentKey, store::Absent::Refuse);
        };
        place.now = [] { return tests::nine(); };
        place.user = "anna";
        return place;
    }
    void open()
    {
        dialog = new EnrolmentDialog(desk, undo, person, &window);
        dialog->show();
        settle();
    }
    void settle() { QTRY_VERIFY(!desk.busy()); }
    QLineEdit *field(const QString &name) const
    {
        for (QLineEdit *one : dialog->findChildren<QLineEdit *>())
            if (one->accessibleName() == name) return one;
        return nullptr;
    }
    QComboBox *box(const QString &name) const
    {
        for (QComboBox *one : dialog->findChildren<QComboBox *>())
            if (one->accessibleName() == name) return one;
        return nullptr;
    }
    QPushButton *save() const
    {
        for (QPushButton *one : dialog->findChildren<QPushButton *>())
            if (one->text() == "Save") return one;
        return nullptr;
    }
    void choose(const QString &beginning)
    {
        QComboBox *what = box("What to do");
        for (int i = 0; i < what->count(); ++i)
            if (what->itemText(i).startsWith(beginning)) return what->setCurrentIndex(i);
        QFAIL(qPrintable("no choice begins with " + beginning));
    }
    QString words() const
    {
        QStringList all;
        for (const QLabel *one : dialog->findChildren<QLabel *>())
            if (one->isVisibleTo(dialog)) all << one->text();
        return all.join('|');
    }
    std::vector<care::Enrolment> enrolments() const
    {
        return care::enrolmentsFrom(*record->enrolmentSteps(person.key));
    }
    void enrol()
    {
        box("Programme")->setEditText("Lungs at home");
        save()->click();
        settle();
        open();
    }
};

}  // namespace

class EnrolmentDialogTest : public QObject
{
    Q_OBJECT
private slots:
    void enrolsWhomItNamesAndIsUndone()
    {
        Enrolling one;
        QVERIFY2(one.words().contains("DOE, Jane") && one.words().contains("Nobody is enrolled yet"),
                 qPrintable(one.words()));
        QVERIFY(!one.save()->isEnabled());
        one.box("Programme")->setEditText("Lungs at home");
        one.field("Clinician")->setText("R. Alvarez");
        one.field("Day of the consent")->setText("2026-11");
        QVERIFY(!one.save()->isEnabled());
        one.field("Day of the consent")->setText("2026-11-20");
        QVERIFY(one.save()->isEnabled());
        QVERIFY(!one.field("Reason")->isVisibleTo(one.dialog));
        one.save()->click();
        one.settle();
        QTRY_VERIFY(!one.dialog);
        const auto all = one.enrolments();
        QCOMPARE(all.size(), std::size_t{1});
        QCOMPARE(all[0].clinician, std::string("R. Alvarez"));
        QVERIFY(all[0].start == (Date{2026, 11, 22}) && all[0].consent == (Date{2026, 11, 20}));
        QVERIFY2(one.undo.text().contains("DOE, Jane"), qPrintable(one.undo.text()));
        one.undo.undo();
        one.settle();
        QVERIFY(one.enrolments().empty());
    }
    void aDischargeWantsAReasonSaysWhatItEndsAndOffersASummary()
    {
        Enrolling one;
        one.enrol();
        QSignalSpy summary(one.dialog, &EnrolmentDialog::summaryWanted);
        one.choose("Discharge");
        QVERIFY2(one.words().contains("1 open action"), qPrintable(one.words()));
        QVERIFY(!one.save()->isEnabled());
        QVERIFY(one.dialog->findChild<QCheckBox *>()->isVisibleTo(one.dialog));
        one.field("Reason")->setText("moved away");
        one.field("From which day on")->setText("2026-11-23");
        QVERIFY2(one.words().contains("has not come yet"), qPrintable(one.words()));
        one.field("From which day on")->setText("2026-11-22");
        one.save()->click();
        one.settle();
        QTRY_COMPARE(summary.size(), 1);
        QCOMPARE(one.enrolments().at(0).endReason, std::string("moved away"));
        QCOMPARE(one.record->actions(one.person.key)->at(0).state, std::string("cancelled"));
        one.undo.undo();
        one.settle();
        QCOMPARE(one.record->actions(one.person.key)->at(0).state, std::string("scheduled"));
    }
    void aPauseIsFollowedByGoingOn()
    {
        Enrolling one;
        one.enrol();
        one.choose("Pause");
        one.field("Reason")->setText("holiday");
        one.save()->click();
        one.settle();
        QVERIFY(one.enrolments().at(0).isPaused());
        one.open();
        QVERIFY2(one.words().contains("Paused since 22 Nov 2026: holiday"), qPrintable(one.words()));
        one.choose("Go on");
        QVERIFY(one.save()->isEnabled());
        one.save()->click();
        one.settle();
        QVERIFY(!one.enrolments().at(0).isPaused());
    }
};
TRENDWARD_TEST(EnrolmentDialogTest)

#include "tst_enrolmentdialog.moc"
