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
#include <QThread>

#include <atomic>

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
    /// A step of the record's own, as another window makes it.
    std::int64_t elsewhere(care::EnrolmentStep::Kind kind, store::PatientKey whose, const std::string &text)
    {
        store::PatientEnrolmentStep made{whose, {}};
        made.step.kind = kind;
        if (kind != care::EnrolmentStep::Kind::Enrolled) made.step.enrolment = enrolments().front().key;
        made.step.day = {2026, 11, 22};
        (kind == care::EnrolmentStep::Kind::Enrolled ? made.step.programme : made.step.reason) = text;
        made.step.at = tests::nine();
        made.step.who = "ben";
        return record->addEnrolmentSteps({&made, 1})->front();
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
    void whatIsSavedWhileTheDialogClosesCanBeTakenBack()
    {
        std::atomic<bool> go = false;
        Enrolling one;
        one.enrol();
        one.desk.change<Done>(
            &one.window, 0,
            [&go](store::RecordStore &, Progress &progress) -> Outcome {
                while (!go && !progress.cancelled()) QThread::msleep(1);
                return Done{};
            },
            [](const Outcome &) {}, Desk::Touches::Nothing);
        one.choose("Discharge");
        one.field("Reason")->setText("moved away");
        one.save()->click();
        one.dialog->reject();
        QTRY_VERIFY(!one.dialog);
        go = true;
        one.settle();
        QVERIFY(!one.enrolments()[0].isOpen());
        one.undo.undo();
        one.settle();
        QVERIFY(one.enrolments().at(0).isOpen());
    }
    void anUndoingThatIsRefusedIsSaid()
    {
        Enrolling one;
        one.enrol();
        const QSignalSpy failed(&one.undo, &UndoSteps::failed);
        one.elsewhere(care::EnrolmentStep::Kind::Paused, one.person.key, "holiday");
        one.undo.undo();
        one.settle();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY2(failed[0][0].toString().contains("has gone on since"), qPrintable(failed[0][0].toString()));
        QCOMPARE(one.enrolments().size(), std::size_t{1});
    }
    void whatIsRefusedCanBeSavedAgain()
    {
        Enrolling one;
        one.enrol();
        one.choose("Discharge");
        one.field("Reason")->setText("moved away");
        care::PlanDraft draft;
        draft.note = "seen";
        QVERIFY(one.record->saveDraft(one.person.key, draft, std::nullopt));
        one.save()->click();
        one.settle();
        QTRY_VERIFY2(one.words().contains("nobody has signed"), qPrintable(one.words()));
        QVERIFY(one.save()->isEnabled() && one.enrolments()[0].isOpen());
        QVERIFY(one.record->saveDraft(one.person.key, {}, draft));
        one.save()->click();
        one.settle();
        QTRY_VERIFY(!one.enrolments()[0].isOpen());
    }
    void twoEnrolmentsOfOneProgrammeAreToldApart()
    {
        Enrolling one;
        store::Patient other;
        other.id = "p-2";
        other.key = *one.record->addPatient(other);
        one.elsewhere(care::EnrolmentStep::Kind::Enrolled, one.person.key, "Lungs at home");
        one.elsewhere(care::EnrolmentStep::Kind::Enrolled, other.key, "Lungs at home");
        QVERIFY(one.record->merge(other.key, one.person.key, "anna", "one person", tests::nine()));
        one.open();
        one.choose("Discharge: Lungs at home since 22 Nov 2026");
        QVERIFY2(one.words().contains("stays in this programme by another enrolment"), qPrintable(one.words()));
        one.elsewhere(care::EnrolmentStep::Kind::Enrolled, one.person.key, "Diabetes at home");
        one.open();
        one.choose("Discharge: Lungs at home");
        QVERIFY2(one.words().contains("stays in another programme"), qPrintable(one.words()));
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
