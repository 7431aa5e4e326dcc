// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/plan/plans.h"
#include "ui/desk/settings.h"
#include "ui/desk/texts.h"
#include "ui/plan/actiondialog.h"
#include "ui/plan/actionrow.h"
#include "ui/plan/goaldialog.h"
#include "ui/plan/goalrow.h"
#include "ui/plan/noteedit.h"
#include "ui/plan/otherdraft.h"
#include "ui/plan/plansection.h"
#include "ui/plan/signdialog.h"
#include "ui/style/chip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QMenu>
#include <QPlainTextEdit>

using namespace trendward;
using namespace trendward::tests;
using namespace trendward::ui;

namespace
{

void addWeightGoal(Ward &ward, const QString &high)
{
    ward.pane->addGoal(QStringLiteral("body-weight"));
    auto *dialog = ward.dialog<GoalDialog>();
    QVERIFY(dialog);
    Ward::type(dialog, QStringLiteral("Upper limit, Weight"), high);
    QVERIFY2(dialog->refusal().isEmpty(), qPrintable(dialog->refusal()));
    dialog->accept();
    ward.settle();
}

void signAs(Ward &ward, const QString &name)
{
    ward.pane->sign();
    QTRY_VERIFY(ward.dialog<SignDialog>());
    auto *dialog = ward.dialog<SignDialog>();
    Ward::type(dialog, QStringLiteral("Your name"), name);
    dialog->accept();
    ward.settle();
}

NoteEdit *noteOf(const Ward &ward)
{
    return ward.pane->findChild<NoteEdit *>();
}

QPushButton *signButton(const Ward &ward)
{
    return ward.pane->findChild<PlanFoot *>()->signButton();
}

GoalRow *rowOf(const Ward &ward)
{
    return ward.pane->findChild<GoalRow *>();
}

}  // namespace

class PlanPaneTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { useOwnSettings(); }
    void init() { QVERIFY(Settings::setSigner({}, {})); }

    void aNewGoalIsADraftThatOutlivesTheProgram()
    {
        Ward ward;
        ward.open();
        QVERIFY(!ward.pane->findChild<Chip *>()->isVisible());
        addWeightGoal(ward, QStringLiteral("82.7"));
        ward.folder.open();
        const auto draft = ward.draft();
        QVERIFY(draft);
        QCOMPARE(draft->goals.at(0).measure, std::string("body-weight"));
        QCOMPARE(*draft->goals.at(0).high, 82.7);
        QCOMPARE(draft->goals.at(0).setBy, std::string("root"));
        QVERIFY(VALUE(ward.folder.record->goals(ward.patient)).empty());
        // It is in the charts and in the pane at once.
        QCOMPARE(ward.review->progress.size(), std::size_t{1});
        QVERIFY(ward.pane->findChild<Chip *>()->isVisible());
        QVERIFY(rowOf(ward)->line().drafted);
        QVERIFY(rowOf(ward)->accessibleName().contains(QLatin1String("draft, not signed")));
    }
    void aGoalIsTakenBack()
    {
        Ward ward;
        ward.open();
        addWeightGoal(ward, QStringLiteral("82.7"));
        QVERIFY(ward.undo.text().contains(QStringLiteral("Weight ≤ 82.7 kg")));
        QVERIFY(ward.undo.text().contains(QLatin1String("OKAFOR, Grace")));
        ward.undo.undo();
        ward.settle();
        QVERIFY(!ward.draft());
        QVERIFY(!ward.pane->findChild<Chip *>()->isVisible());
    }
    void takingBackAGoalKeepsTheNote()
    {
        Ward ward;
        ward.open();
        addWeightGoal(ward, QStringLiteral("82.7"));
        QTest::keyClicks(noteOf(ward), QStringLiteral("Seen"));
        noteOf(ward)->flush();
        ward.settle();
        ward.undo.undo();
        ward.settle();
        QVERIFY(ward.draft());
        QCOMPARE(ward.draft()->note, std::string("Seen"));
        QVERIFY(ward.draft()->goals.empty());
    }
    /// Else the goal would be in the plan and in the draft.
    void whatWasSignedIsNotTakenBack()
    {
        Ward ward;
        ward.open();
        addWeightGoal(ward, QStringLiteral("82.7"));
        signAs(ward, QStringLiteral("R. Alvarez"));
        ward.undo.undo();
        ward.settle();
        QVERIFY(!ward.draft());
        QCOMPARE(VALUE(ward.folder.record->goals(ward.patient)).size(), std::size_t{1});
        QVERIFY(ward.messages.last().contains(QLatin1String("signed meanwhile")));
    }
    void aGoalEndsAndIsKept()
    {
        Ward ward;
        ward.setGoal(goalOf("body-weight", {}, 82.7, "kg"));
        ward.open();
        QMenu *menu = rowOf(ward)->menu();
        emit rowOf(ward)->endRequested();
        ward.settle();
        QVERIFY(ward.draft()->goals.at(0).ended);
        QVERIFY(rowOf(ward)->line().ending);
        int visible = 0;
        for (const QAction *action : menu->actions()) visible += action->isVisible();
        QCOMPARE(visible, 1);
        emit rowOf(ward)->keepRequested();
        ward.settle();
        QVERIFY(!ward.draft());
    }
    void aGoalThatIsThereIsEditedNotDoubled()
    {
        Ward ward;
        ward.setGoal(goalOf("systolic-blood-pressure", {}, 140, "mm[Hg]"));
        ward.setGoal(goalOf("diastolic-blood-pressure", {}, 90, "mm[Hg]"));
        ward.open();
        QCOMPARE(rowOf(ward)->text(), QStringLiteral("Blood pressure ≤ 140/90 mmHg"));
        ward.pane->addGoal(QStringLiteral("blood-pressure"));
        auto *dialog = ward.dialog<GoalDialog>();
        Ward::type(dialog, QStringLiteral("Upper limit, systolic"), QStringLiteral("135"));
        Ward::type(dialog, QStringLiteral("Upper limit, diastolic"), QString());
        dialog->accept();
        ward.settle();
        const auto draft = ward.draft();
        QCOMPARE(draft->goals.size(), std::size_t{2});
        QVERIFY(draft->goals[0].key > 0 && *draft->goals[0].high == 135 && !draft->goals[0].ended);
        QVERIFY(draft->goals[1].ended);
    }
    void lookingAtAGoalChangesNothing()
    {
        Ward ward;
        care::Goal goal = goalOf("body-weight", 70.5, 82.7, "kg");
        goal.due = Date{2026, 9, std::nullopt};
        goal.setBy = "Dr Who";
        ward.setGoal(goal);
        ward.open();
        emit rowOf(ward)->editRequested();
        ward.dialog<GoalDialog>()->accept();
        ward.settle();
        QVERIFY(!ward.draft());
        QVERIFY(ward.undo.empty());
    }
    void actionsAreAddedDoneAndTakenOff()
    {
        Ward ward;
        ward.open();
        ward.pane->addAction();
        auto *dialog = ward.dialog<ActionDialog>();
        QVERIFY(!dialog->refusal().isEmpty());
        Ward::type(dialog, QStringLiteral("What is to be done"), QStringLiteral("Call <b>"));
        dialog->accept();
        ward.settle();
        auto *row = ward.pane->findChild<ActionRow *>();
        QVERIFY(row);
        row->box()->setChecked(true);
        ward.settle();
        QCOMPARE(ward.draft()->actions.at(0).state, std::string("completed"));
        QCOMPARE(row->button()->text(), QStringLiteral("Call <b>"));
        row->button()->click();
        auto *edit = ward.dialog<ActionDialog>();
        for (auto *button : edit->findChildren<QPushButton *>())
            if (button->text().contains(QLatin1String("off the plan"))) button->click();
        ward.settle();
        QVERIFY(!ward.draft());
        ward.undo.undo();
        ward.settle();
        QCOMPARE(ward.draft()->actions.size(), std::size_t{1});
    }
    /// A draft that differs in nothing is none, else the chip would speak of changes that nobody can find.
    void takingTheTickAwayLeavesNoDraft()
    {
        Ward ward;
        care::Action action;
        action.text = "Call";
        VALUE(ward.folder.record->saveAction(ward.patient, action));
        ward.open();
        auto *row = ward.pane->findChild<ActionRow *>();
        row->box()->setChecked(true);
        ward.settle();
        QVERIFY(ward.draft());
        row->box()->setChecked(false);
        ward.settle();
        QVERIFY(!ward.draft());
    }

    void theNoteIsSavedAMomentAfterTheLastKey()
    {
        Ward ward;
        ward.open();
        QTest::keyClicks(noteOf(ward), QStringLiteral("Seen"));
        QVERIFY(!noteOf(ward)->settled());
        QTRY_VERIFY(noteOf(ward)->settled());
        ward.folder.open();
        QCOMPARE(ward.draft()->note, std::string("Seen"));
    }
    void whatIsTypedIsNotOverwritten()
    {
        Ward ward;
        ward.open();
        QTest::keyClicks(noteOf(ward), QStringLiteral("Se"));
        ward.show();  // of a review that was read before the note was saved
        QCOMPARE(noteOf(ward)->toPlainText(), QStringLiteral("Se"));
        noteOf(ward)->flush();
        QTest::keyClicks(noteOf(ward), QStringLiteral("en"));
        ward.settle();
        QCOMPARE(noteOf(ward)->toPlainText(), QStringLiteral("Seen"));
    }
    void theNoteOfOnePatientNeverComesToAnother()
    {
        Ward ward;
        ward.open();
        QTest::keyClicks(noteOf(ward), QStringLiteral("For Grace"));
        QObject::disconnect(ward.desk.get(), &Desk::recordChanged, nullptr, nullptr);
        QObject::disconnect(ward.desk.get(), &Desk::draftChanged, nullptr, nullptr);
        ward.show(ward.folder.bob);
        QVERIFY(noteOf(ward)->toPlainText().isEmpty());
        QTest::keyClicks(noteOf(ward), QStringLiteral("For Bob"));
        ward.pane->showNobody();
        ward.settle();
        QCOMPARE(ward.draft()->note, std::string("For Grace"));
        QCOMPARE(VALUE(ward.folder.record->draft(ward.folder.bob))->note, std::string("For Bob"));
    }

    void signingMakesAVersion()
    {
        Ward ward;
        ward.setGoal(goalOf("heart-rate", 50, 100, "/min"));
        ward.open();
        addWeightGoal(ward, QStringLiteral("82.7"));
        QTest::keyClicks(noteOf(ward), QStringLiteral("Seen today"));
        ward.pane->sign();
        QTRY_VERIFY(ward.dialog<SignDialog>());
        auto *dialog = ward.dialog<SignDialog>();
        const QString changes = dialog->findChild<QPlainTextEdit *>(QStringLiteral("changes"))->toPlainText();
        QVERIFY2(changes.contains(QStringLiteral("Goal added: Weight ≤ 82.7 kg")), qPrintable(changes));
        QVERIFY2(changes.contains(QLatin1String("Seen today")), qPrintable(changes));
        QVERIFY(!dialog->refusal().isEmpty());
        QVERIFY(!dialog->acceptButton()->isEnabled());
        Ward::type(dialog, QStringLiteral("Your name"), QStringLiteral("R. Alvarez"));
        Ward::type(dialog, QStringLiteral("Your role"), QStringLiteral("RN"));
        QCOMPARE(dialog->findChild<QLabel *>(QStringLiteral("signer"))->text(),
                 QStringLiteral("You sign as R. Alvarez, RN (system user root)."));
        dialog->accept();
        ward.settle();
        const auto reviews = VALUE(ward.folder.record->reviews(ward.patient));
        QCOMPARE(reviews.size(), std::size_t{1});
        QCOMPARE(reviews[0].version, std::int64_t{1});
        QCOMPARE(reviews[0].who, std::string("root"));
        QCOMPARE(reviews[0].signer(), std::string("R. Alvarez, RN"));
        QCOMPARE(reviews[0].note, std::string("Seen today"));
        QCOMPARE(VALUE(ward.folder.record->goals(ward.patient)).size(), std::size_t{2});
        QVERIFY(noteOf(ward)->toPlainText().isEmpty());
        QVERIFY(!ward.draft());
        QVERIFY(ward.messages.last().contains(QLatin1String("Version 1")));
        QCOMPARE(Settings::signerName(), QStringLiteral("R. Alvarez"));
    }
    void aDoublePressSignsOnce()
    {
        Ward ward;
        ward.setGoal(goalOf("heart-rate", 50, 100, "/min"));
        ward.open();
        QVERIFY(Settings::setSigner(QStringLiteral("R. Alvarez"), {}));
        signButton(ward)->click();
        ward.pane->sign();
        signButton(ward)->click();
        QTRY_VERIFY(ward.dialog<SignDialog>());
        QCOMPARE(ward.pane->findChildren<SignDialog *>().size(), 1);
        auto *dialog = ward.dialog<SignDialog>();
        dialog->acceptButton()->click();
        ward.pane->sign();
        ward.settle();
        QCOMPARE(VALUE(ward.folder.record->reviews(ward.patient)).size(), std::size_t{1});
        QTRY_VERIFY(signButton(ward)->isEnabled());
    }
    void cancellingSignsNothing()
    {
        Ward ward;
        ward.open();
        ward.pane->sign();
        QTRY_VERIFY(ward.dialog<SignDialog>());
        ward.dialog<SignDialog>()->reject();
        QVERIFY(signButton(ward)->isEnabled());
        ward.settle();
        QVERIFY(VALUE(ward.folder.record->reviews(ward.patient)).empty());
    }
    void onlyWhatWasShownIsSigned()
    {
        Ward ward;
        ward.setGoal(goalOf("heart-rate", 50, 100, "/min"));
        ward.open();
        ward.pane->sign();
        QTRY_VERIFY(ward.dialog<SignDialog>());
        ward.writeElsewhere("from elsewhere");
        auto *dialog = ward.dialog<SignDialog>();
        Ward::type(dialog, QStringLiteral("Your name"), QStringLiteral("R. Alvarez"));
        dialog->accept();
        ward.settle();
        QVERIFY(VALUE(ward.folder.record->reviews(ward.patient)).empty());
        QVERIFY(ward.draft());
        QVERIFY(ward.messages.last().contains(QLatin1String("nothing was signed")));
    }
    /// The note is still on its way when somebody else's plan comes into view.
    void signingEndsWithThePatientWhoIsLeft()
    {
        Ward ward;
        ward.open();
        QTest::keyClicks(noteOf(ward), QStringLiteral("For Grace"));
        QObject::disconnect(ward.desk.get(), &Desk::draftChanged, nullptr, nullptr);
        ward.pane->sign();
        ward.show(ward.folder.bob);
        ward.settle();
        QVERIFY(!ward.dialog<SignDialog>());
        QVERIFY(signButton(ward)->isEnabled());
        QCOMPARE(ward.draft()->note, std::string("For Grace"));
    }
    void whatAnotherWindowSignedIsNotSignedAgain()
    {
        Ward ward;
        ward.setGoal(goalOf("heart-rate", 50, 100, "/min"));
        ward.open();
        ward.pane->sign();
        QTRY_VERIFY(ward.dialog<SignDialog>());
        ward.signElsewhere("Seen first");
        auto *dialog = ward.dialog<SignDialog>();
        Ward::type(dialog, QStringLiteral("Your name"), QStringLiteral("R. Alvarez"));
        dialog->accept();
        ward.settle();
        QCOMPARE(VALUE(ward.folder.record->reviews(ward.patient)).size(), std::size_t{1});
        QVERIFY(ward.messages.last().contains(QLatin1String("Another window signed version 1")));
        // The pane shows what is signed by now, and the next signature is the second version.
        QCOMPARE(ward.review->reviews.size(), std::size_t{1});
        QTest::keyClicks(noteOf(ward), QStringLiteral("Seen too"));
        signAs(ward, QStringLiteral("R. Alvarez"));
        QCOMPARE(VALUE(ward.folder.record->reviews(ward.patient)).back().version, std::int64_t{2});
    }
    void nothingAtAllIsNotSigned()
    {
        Ward ward;
        ward.open();
        QVERIFY(Settings::setSigner(QStringLiteral("R. Alvarez"), {}));
        ward.pane->sign();
        QTRY_VERIFY(ward.dialog<SignDialog>());
        auto *dialog = ward.dialog<SignDialog>();
        QVERIFY2(dialog->refusal().contains(QLatin1String("nothing to sign")), qPrintable(dialog->refusal()));
        QVERIFY(!dialog->acceptButton()->isEnabled());
        dialog->reject();
        QTest::keyClicks(noteOf(ward), QStringLiteral("Called; all well"));
        signAs(ward, QStringLiteral("R. Alvarez"));
        QCOMPARE(VALUE(ward.folder.record->reviews(ward.patient)).size(), std::size_t{1});
    }
    /// Name and role are known, so one press would do: it says what is missing, or what it is that is signed.
    void anUnchangedPlanIsNotSignedOnceMore()
    {
        Ward ward;
        ward.setGoal(goalOf("heart-rate", 50, 100, "/min"));
        ward.open();
        QVERIFY(Settings::setSigner(QStringLiteral("R. Alvarez"), QStringLiteral("RN")));
        ward.pane->sign();
        QTRY_VERIFY(ward.dialog<SignDialog>());
        auto *first = ward.dialog<SignDialog>();
        QVERIFY2(first->refusal().isEmpty(), qPrintable(first->refusal()));
        const QString whole = first->findChild<QPlainTextEdit *>(QStringLiteral("changes"))->toPlainText();
        QVERIFY2(whole.startsWith(QStringLiteral("Goal: Heart rate 50 – 100 /min\n")), qPrintable(whole));
        first->accept();
        ward.settle();
        QCOMPARE(VALUE(ward.folder.record->reviews(ward.patient)).size(), std::size_t{1});
        ward.pane->sign();
        QTRY_VERIFY(ward.dialog<SignDialog>());
        auto *again = ward.dialog<SignDialog>();
        QVERIFY2(again->refusal().contains(QLatin1String("since version 1")), qPrintable(again->refusal()));
        QVERIFY2(again->refusal().contains(QLatin1String("Write a note")), qPrintable(again->refusal()));
        QVERIFY(!again->acceptButton()->isEnabled());
        again->reject();
        QCOMPARE(VALUE(ward.folder.record->reviews(ward.patient)).size(), std::size_t{1});
    }

    void anotherWindowsDraftIsShownOrReplaced()
    {
        for (const bool keep : {true, false}) {
            Ward ward;
            ward.open();
            addWeightGoal(ward, QStringLiteral("82.7"));
            ward.writeElsewhere("from elsewhere");
            QTest::keyClicks(noteOf(ward), QStringLiteral("Mine"));
            noteOf(ward)->flush();
            ward.settle();
            auto *other = ward.pane->findChild<OtherDraft *>();
            QVERIFY(other->isVisible());
            const QString words = other->findChild<QLabel *>(QStringLiteral("otherDraft"))->text();
            QVERIFY2(words.contains(QLatin1String("Another window changed this draft (1 Jun 2026, 12:00).")),
                     qPrintable(words));
            QCOMPARE(ward.draft()->note, std::string("from elsewhere"));
            QCOMPARE(noteOf(ward)->toPlainText(), QStringLiteral("Mine"));
            QVERIFY(!noteOf(ward)->settled());
            QVERIFY(!signButton(ward)->isEnabled());
            // Nothing is saved before somebody has chosen, whatever is done meanwhile.
            QTest::keyClicks(noteOf(ward), QStringLiteral(" too"));
            noteOf(ward)->flush();
            ward.show();
            ward.settle();
            QCOMPARE(ward.draft()->note, std::string("from elsewhere"));
            (keep ? other->keepButton() : other->takeButton())->click();
            ward.settle();
            QVERIFY(!other->isVisible());
            QVERIFY(signButton(ward)->isEnabled());
            QVERIFY(noteOf(ward)->settled());
            QCOMPARE(ward.draft()->note, std::string(keep ? "Mine too" : "from elsewhere"));
            QCOMPARE(noteOf(ward)->toPlainText(), text(ward.draft()->note));
            QCOMPARE(ward.draft()->goals.size(), std::size_t{keep ? 1u : 0u});
        }
    }
    /// The goal that was a draft here is the plan's there, under another number: writing both would double it.
    void ofWhatWasSignedElsewhereOnlyTheNoteIsKept()
    {
        Ward ward;
        ward.open();
        addWeightGoal(ward, QStringLiteral("82.7"));
        ward.signElsewhere({});
        QTest::keyClicks(noteOf(ward), QStringLiteral("Mine"));
        noteOf(ward)->flush();
        ward.settle();
        auto *other = ward.pane->findChild<OtherDraft *>();
        QVERIFY(other->isVisible());
        const QString words = other->findChild<QLabel *>(QStringLiteral("otherDraft"))->text();
        QVERIFY2(words.contains(QLatin1String("signed version 1")), qPrintable(words));
        QVERIFY(!ward.draft());
        other->keepButton()->click();
        ward.settle();
        QVERIFY(!other->isVisible());
        QCOMPARE(ward.draft()->note, std::string("Mine"));
        QVERIFY(ward.draft()->goals.empty());
        QCOMPARE(VALUE(ward.folder.record->goals(ward.patient)).size(), std::size_t{1});
    }
    /// What another window wrote while somebody types here is not written over by the note either.
    void aNoteDoesNotReplaceOneThatWasReadMeanwhile()
    {
        Ward ward;
        ward.open();
        QTest::keyClicks(noteOf(ward), QStringLiteral("Mine"));
        ward.writeElsewhere("from elsewhere");
        ward.show();  // something else made the page read again
        QVERIFY(ward.pane->findChild<OtherDraft *>()->isVisible());
        noteOf(ward)->flush();
        ward.settle();
        QCOMPARE(ward.draft()->note, std::string("from elsewhere"));
        QCOMPARE(noteOf(ward)->toPlainText(), QStringLiteral("Mine"));
    }
    void quickChangesOfOneWindowAreOneDraft()
    {
        Ward ward;
        care::Action first, second;
        first.text = "Call";
        second.text = "Send";
        VALUE(ward.folder.record->saveAction(ward.patient, first));
        VALUE(ward.folder.record->saveAction(ward.patient, second));
        ward.open();
        for (auto *row : ward.pane->findChildren<ActionRow *>()) row->box()->setChecked(true);
        QTest::keyClicks(noteOf(ward), QStringLiteral("Done both"));
        noteOf(ward)->flush();
        ward.settle();
        QVERIFY(!ward.pane->findChild<OtherDraft *>()->isVisible());
        QCOMPARE(ward.draft()->actions.size(), std::size_t{2});
        QCOMPARE(ward.draft()->note, std::string("Done both"));
    }
    void takingBackDoesNotUndoAnotherWindowsWork()
    {
        Ward ward;
        ward.open();
        addWeightGoal(ward, QStringLiteral("82.7"));
        ward.writeElsewhere("from elsewhere");
        ward.undo.undo();
        ward.settle();
        QCOMPARE(ward.draft()->note, std::string("from elsewhere"));
        QVERIFY(ward.pane->findChild<OtherDraft *>()->isVisible());
    }
    void aPatientWhoWasLeftIsNamedByOpeningAgain()
    {
        Ward ward;
        ward.open();
        QTest::keyClicks(noteOf(ward), QStringLiteral("Mine"));
        ward.writeElsewhere("from elsewhere");
        QObject::disconnect(ward.desk.get(), &Desk::draftChanged, nullptr, nullptr);
        ward.show(ward.folder.bob);
        ward.settle();
        QVERIFY(!ward.pane->findChild<OtherDraft *>()->isVisible());
        QVERIFY(ward.messages.last().contains(QLatin1String("whom you have left")));
        ward.show();
        auto *other = ward.pane->findChild<OtherDraft *>();
        QVERIFY(other->isVisible());
        other->keepButton()->click();
        ward.settle();
        QCOMPARE(ward.draft()->note, std::string("Mine"));
    }
    void discardingIsTakenBackWithTheNote()
    {
        Ward ward;
        ward.writeElsewhere("Seen");
        ward.open();
        QCOMPARE(noteOf(ward)->toPlainText(), QStringLiteral("Seen"));
        for (QMenu *menu : ward.pane->findChildren<QMenu *>())
            for (QAction *action : menu->actions())
                if (action->text().contains(QLatin1String("Discard"))) action->trigger();
        ward.settle();
        QVERIFY(!ward.draft());
        QVERIFY(noteOf(ward)->toPlainText().isEmpty());
        ward.undo.undo();
        ward.settle();
        QCOMPARE(ward.draft()->note, std::string("Seen"));
        QCOMPARE(noteOf(ward)->toPlainText(), QStringLiteral("Seen"));
    }
    void aStoreThatFailsIsSaid()
    {
        Ward ward;
        ward.open();
        ward.folder.record.reset();
        QVERIFY(QFile::remove(QString::fromStdString(ward.folder.path())));
        QTest::keyClicks(noteOf(ward), QStringLiteral("Seen"));
        noteOf(ward)->flush();
        QTRY_VERIFY(!ward.messages.isEmpty());
        QVERIFY(ward.messages.last().contains(QLatin1String("not saved")));
        QVERIFY(!noteOf(ward)->settled());
        QCOMPARE(noteOf(ward)->toPlainText(), QStringLiteral("Seen"));
    }

    void everyDialogNamesItsPatient()
    {
        const QString name = QStringLiteral("<img src=x>, Bobby");
        Ward ward(name.toStdString());
        ward.open();
        ward.pane->addGoal({});
        ward.pane->addAction();
        ward.pane->sign();
        QTRY_COMPARE(ward.pane->findChildren<PlanDialog *>().size(), 3);
        for (const auto *dialog : ward.pane->findChildren<PlanDialog *>()) {
            QVERIFY(dialog->windowTitle().contains(name));
            const auto *label = dialog->findChild<QLabel *>(QStringLiteral("patient"));
            QVERIFY(label->text().startsWith(name));
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }
    void everyControlHasAName()
    {
        Ward ward;
        ward.setGoal(goalOf("body-weight", {}, 82.7, "kg"));
        ward.open();
        ward.pane->addGoal({});
        ward.pane->addAction();
        ward.pane->sign();
        QTRY_COMPARE(ward.pane->findChildren<PlanDialog *>().size(), 3);
        for (const auto *one : ward.pane->findChildren<QWidget *>()) {
            if (one->focusPolicy() == Qt::NoFocus || !one->isVisibleTo(ward.pane.get())) continue;
            if (one->objectName().startsWith(QLatin1String("qt_")) || one->inherits("QComboBoxListView")) continue;
            const auto *button = qobject_cast<const QAbstractButton *>(one);
            const bool named = !one->accessibleName().isEmpty() || (button && !button->text().isEmpty()) ||
                               one->inherits("QDialog") || one->inherits("QMenu") || one->inherits("QScrollArea");
            QVERIFY2(named, one->metaObject()->className());
        }
    }
    void nobodyIsShownAsNobody()
    {
        Ward ward;
        ward.open();
        ward.pane->showNobody();
        QVERIFY(!rowOf(ward) || !rowOf(ward)->isVisible());
        QVERIFY(!signButton(ward)->isEnabled());
        QVERIFY(ward.pane->stops().empty());
        ward.pane->addGoal({});
        ward.pane->addAction();
        ward.pane->sign();
        ward.pane->focusNote();
        QVERIFY(ward.pane->findChildren<PlanDialog *>().isEmpty());
    }
};

TRENDWARD_TEST(PlanPaneTest)
#include "tst_planpane.moc"
