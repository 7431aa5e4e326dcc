// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/sqlcipherstore.h"
#include "tests/support/testmain.h"
#include "tests/ui/worklist/wards.h"
#include "ui/desk/settings.h"
#include "ui/worklist/stepdialogs.h"
#include "ui/worklist/wardsteps.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace trendward;
using namespace trendward::ui;

namespace
{

const std::string stepKey(32, 'k');

/// A record with the patients of smallWard, and the window's part that writes what is done with them.
struct Steps {
    QTemporaryDir folder;
    std::string path = folder.filePath(store::databaseName).toStdString();
    std::unique_ptr<store::RecordStore> record =
        std::move(*store::openSqlcipherStore(path, stepKey, store::Absent::Create));
    std::shared_ptr<jobs::Ward> ward = tests::smallWard();
    Desk desk{place()};
    UndoSteps undo;
    QWidget window;
    WardSteps steps{desk, undo, &window};
    QStringList said;

    Steps()
    {
        // The keys of smallWard, in their order.
        std::vector<jobs::WardPatient *> all;
        for (jobs::WardPatient &one : ward->patients) all.push_back(&one);
        for (jobs::WardPatient *one : all) one->person.key = *record->addPatient(one->person);
        steps.show(ward);
        QObject::connect(&steps, &WardSteps::message, &window, [this](const QString &text) { said << text; });
        window.show();
    }
    Workplace place() const
    {
        Workplace place;
        place.openStore = [path = path] { return store::openSqlcipherStore(path, stepKey, store::Absent::Refuse); };
        place.now = [] { return tests::nine(); };
        place.user = "anna";
        return place;
    }
    store::PatientKey key(std::size_t row) const { return ward->patients[row].person.key; }
    std::vector<care::WorkStep> log(std::size_t row) const { return *record->steps(key(row)); }
    void settle() { QTRY_VERIFY(!desk.busy()); }
    /// The list as it is read after a step, without what makes it long.
    void takenBy(std::size_t row, const std::string &who)
    {
        care::WorkStep step;
        step.kind = care::WorkStep::Kind::Claimed;
        step.who = who;
        ward->patients[row].attention.owner = step;
    }
    template <class Dialog>
    Dialog *dialog()
    {
        for (Dialog *one : window.findChildren<Dialog *>())
            if (one->isVisible()) return one;
        return nullptr;
    }
};

void accept(QDialog *dialog)
{
    for (QPushButton *button : dialog->findChildren<QPushButton *>())
        if (button->isDefault()) button->click();
}

}  // namespace

class WardStepsTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_home;

private slots:
    void initTestCase() { qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8()); }
    void init() { Settings::setSigner({}, {}); }

    void aReviewIsWrittenWithWhatWasShownAndUndone()
    {
        Steps s;
        Settings::setSigner("R. Alvarez", "RN");
        const QSignalSpy record(&s.desk, &Desk::recordChanged), work(&s.desk, &Desk::workChanged);
        s.ward->patients[0].counts = {{"heart-rate", 12}};
        s.steps.review(s.key(0));
        s.settle();
        const auto log = s.log(0);
        QCOMPARE(log.size(), std::size_t{1});
        QVERIFY(log[0].kind == care::WorkStep::Kind::Reviewed && log[0].shown == tests::nine());
        QCOMPARE(log[0].signer(), std::string("R. Alvarez, RN"));
        QCOMPARE(log[0].who, std::string("anna"));
        QVERIFY(log[0].covered == care::coveredBy(s.ward->patients[0].assessment, {{"heart-rate", 12}}));
        // No reading and no plan has changed, so no page reads a patient again.
        QCOMPARE(record.size(), 0);
        QCOMPARE(work.size(), 1);
        QVERIFY2(s.undo.text().startsWith("review of DOE, Jane"), qPrintable(s.undo.text()));
        s.undo.undo();
        s.settle();
        QVERIFY(s.log(0)[0].takenBack.has_value());
        QCOMPARE(work.size(), 2);
    }
    void whoIsReviewedAlreadyIsNotReviewedTwice()
    {
        Steps s;
        tests::withDone(s.ward, s.key(1));
        s.steps.review(s.key(1));
        s.settle();
        QVERIFY(s.log(1).empty());
        QVERIFY2(s.said.value(0).contains("reviewed already"), qPrintable(s.said.join('|')));
        s.steps.review(0);
        s.steps.review(9999);
        QVERIFY(!s.desk.busy());
    }
    void snoozeIsAMenuThatNamesThePatient()
    {
        Steps s;
        s.steps.chooseSnooze(s.key(0), {});
        auto *menu = s.window.findChild<QMenu *>(QStringLiteral("snooze"));
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(menu->actions().constFirst()->text(), QStringLiteral("DOE, Jane"));
        QVERIFY(!menu->actions().constFirst()->isEnabled());
        QTest::keyClick(menu, Qt::Key_3);
        s.settle();
        QVERIFY(s.log(0).at(0).until == (Date{2026, 11, 25}));
        // Any later day, and none before tomorrow.
        s.steps.chooseSnooze(s.key(1), {});
        for (QMenu *one : s.window.findChildren<QMenu *>(QStringLiteral("snooze")))
            if (one->isVisible()) QTest::keyClick(one, Qt::Key_D);
        auto *dialog = s.dialog<SnoozeDialog>();
        QVERIFY(dialog && dialog->findChild<QLabel *>("patient")->text().contains(QStringLiteral("MÜLLER")));
        accept(dialog);
        s.settle();
        QVERIFY(s.log(1).at(0).until == (Date{2026, 12, 6}));
    }
    void aSnoozeCoversWhatWasSeenWhenItsMenuOpened()
    {
        const auto snoozeAfterAnotherReading = [](Qt::Key key) {
            Steps s;
            s.ward->patients[0].counts = {{"heart-rate", 12}};
            const care::Covered seen = care::coveredBy(s.ward->patients[0].assessment, {{"heart-rate", 12}});
            s.steps.chooseSnooze(s.key(0), {});
            // The list is read again behind the menu, with another reading.
            auto later = std::make_shared<jobs::Ward>(*s.ward);
            later->now = tests::nine() + Instant::ticksPerDay;
            later->patients[0].counts = {{"heart-rate", 13}};
            s.steps.show(later);
            QTest::keyClick(s.window.findChild<QMenu *>(QStringLiteral("snooze")), key);
            if (auto *dialog = s.dialog<SnoozeDialog>()) accept(dialog);
            s.settle();
            const auto log = s.log(0);
            return log.size() == 1 && log[0].covered == seen && log[0].shown == tests::nine();
        };
        QVERIFY(snoozeAfterAnotherReading(Qt::Key_7));
        QVERIFY(snoozeAfterAnotherReading(Qt::Key_D));
    }
    void aCallStaysWithThePatientWhomItsDialogNames()
    {
        Steps s;
        s.steps.logCall(s.key(0));
        auto *dialog = s.dialog<CallDialog>();
        QVERIFY(dialog && dialog->findChild<QLabel *>("patient")->text().contains("DOE, Jane"));
        dialog->findChild<QLineEdit *>()->setText("  feels   well ");
        // The list is read again behind it, without the patient.
        auto other = tests::smallWard();
        other->patients.erase(other->patients.begin());
        s.steps.show(other);
        accept(dialog);
        s.settle();
        QCOMPARE(s.log(0).at(0).note, std::string("feels well"));
        QVERIFY(s.log(1).empty());
    }
    void takenByOneselfIsGivenBackByAnotherTakenOver()
    {
        Steps s;
        s.steps.takeOrGiveBack(s.key(0));
        s.settle();
        QVERIFY(s.log(0).at(0).kind == care::WorkStep::Kind::Claimed);
        s.takenBy(0, "anna");
        s.takenBy(1, "ben");
        s.steps.takeOrGiveBack(s.key(0));
        s.steps.takeOrGiveBack(s.key(1));
        s.settle();
        QVERIFY(s.log(0).at(1).kind == care::WorkStep::Kind::Released);
        QVERIFY(s.log(1).at(0).kind == care::WorkStep::Kind::Claimed);
        QVERIFY2(s.said.last().contains("Taken over from ben"), qPrintable(s.said.join('|')));
    }
    void aPatientIsGivenToSomebodyByName()
    {
        Steps s;
        s.takenBy(1, "ben");
        s.ward->patients[1].attention.owner->name = "B. Chen";
        s.steps.assign(s.key(0));
        auto *dialog = s.dialog<AssignDialog>();
        QVERIFY(dialog && dialog->findChild<QLabel *>("patient")->text().contains("DOE, Jane"));
        auto *name = dialog->findChild<QComboBox *>();
        QCOMPARE(name->itemText(0), QStringLiteral("B. Chen"));
        accept(dialog);  // nobody is named yet
        QVERIFY(dialog->isVisible());
        name->setEditText("  D.  Roe ");
        accept(dialog);
        s.settle();
        QVERIFY(s.log(0).at(0).kind == care::WorkStep::Kind::Assigned);
        QCOMPARE(s.log(0).at(0).whom, std::string("D. Roe"));
        QVERIFY2(s.said.last().contains("Given to D. Roe"), qPrintable(s.said.join('|')));
        s.undo.undo();
        s.settle();
        QVERIFY(s.log(0).at(0).takenBack.has_value());
    }
    void oneStandsInForWhoHasThePatient()
    {
        Steps s;
        s.steps.cover(s.key(0));
        QVERIFY2(s.said.value(0).contains("nobody has the patient"), qPrintable(s.said.join('|')));
        s.takenBy(0, "ben");
        s.steps.cover(s.key(0));
        s.settle();
        QVERIFY(s.log(0).at(0).kind == care::WorkStep::Kind::Covering);
        QCOMPARE(s.log(0).at(0).whom, std::string("ben"));
        s.ward->patients[0].attention.owner = s.log(0).at(0);
        s.steps.takeOrGiveBack(s.key(0));
        s.settle();
        QVERIFY(s.log(0).at(1).kind == care::WorkStep::Kind::Released);
        QCOMPARE(s.log(0).at(1).whom, std::string("ben"));
    }
    void theStableAreReviewedTogetherAndUndoneTogether()
    {
        Steps s;
        for (const std::size_t row : {0U, 1U, 2U}) s.ward->patients[row].assessment.bucket = care::Bucket::WithinGoals;
        s.ward->patients[1].assessment.misdated = 1;
        s.takenBy(2, "ben");
        s.steps.reviewStable();
        auto *dialog = s.dialog<StableDialog>();
        QVERIFY(dialog);
        const auto *list = dialog->findChild<QListWidget *>();
        QCOMPARE(list->count(), 2);
        QVERIFY(list->item(0)->text().startsWith("DOE, Jane"));
        QTest::keyClick(dialog, Qt::Key_Return);
        s.settle();
        QCOMPARE(s.record->latestSteps()->size(), std::size_t{2});
        QVERIFY(!s.log(0).empty() && !s.log(4).empty());
        s.undo.undo();
        s.settle();
        QVERIFY(s.record->latestSteps()->empty());
        QVERIFY(s.undo.empty());
    }
    void nobodyStableIsSaid()
    {
        Steps s;
        s.ward->patients[4].assessment.bucket = care::Bucket::Review;
        s.steps.reviewStable();
        QVERIFY(!s.dialog<StableDialog>());
        QCOMPARE(s.said.size(), 1);
    }
};
TRENDWARD_TEST(WardStepsTest)

#include "tst_wardsteps.moc"
