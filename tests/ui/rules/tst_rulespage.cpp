// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/clinicrules.h"
#include "core/io/jobs/pregnancies.h"
#include "tests/support/testmain.h"
#include "tests/ui/shell/sampledesk.h"
#include "ui/rules/patientfacts.h"
#include "ui/rules/ruledetail.h"
#include "ui/rules/rulespage.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

#include <atomic>

using namespace trendward;
using namespace trendward::ui;

namespace
{

QString allSaid(const QWidget &in)
{
    QString said;
    for (const QLabel *label : in.findChildren<QLabel *>()) said += label->text() + u'\n';
    return said;
}

QPushButton *buttonNamed(const QWidget &in, const QString &text)
{
    for (QPushButton *one : in.findChildren<QPushButton *>())
        if (one->text().remove('&').startsWith(text)) return one;
    return nullptr;
}

}  // namespace

class RulesPageTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<UndoSteps> m_undo;
    std::unique_ptr<RulesPage> m_page;

    void settle()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->busy() && !allSaid(*m_page).contains("Trying it"), 60'000);
        QTest::qWait(200);  // the field waits for the next key
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->busy() && !allSaid(*m_page).contains("Trying it"), 60'000);
    }
    void choose(const QString &title)
    {
        auto *list = m_page->findChild<QTableWidget *>();
        const auto found = list->findItems(title, Qt::MatchStartsWith);
        QVERIFY2(!found.isEmpty(), qPrintable(title));
        list->setCurrentItem(found.front());
        settle();
    }
    QDoubleSpinBox *limit() const { return m_page->findChild<QDoubleSpinBox *>(); }
    std::unique_ptr<store::RecordStore> store() const { return *m_desk->place().openStore(); }
    care::Rules kept() const { return *jobs::clinicRules(*store(), *m_desk->place().rules); }

private slots:
    void init()
    {
        m_desk = std::make_unique<Desk>(tests::samplePlace(m_folder.filePath("sample")));
        m_undo = std::make_unique<UndoSteps>();
        m_page = std::make_unique<RulesPage>(*m_desk, *m_undo, nullptr);
        m_page->resize(1280, 700);
        m_page->show();
        settle();
    }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
    }

    void listsEveryRuleAndOpensOneWithItsWords()
    {
        auto *list = m_page->findChild<QTableWidget *>();
        QCOMPARE(list->rowCount(), static_cast<int>(m_desk->place().rules->rules.size()));
        for (int row = 0; row < list->rowCount(); ++row)
            for (int column = 0; column < list->columnCount(); ++column)
                QVERIFY(!list->item(row, column)->text().isEmpty());
        choose("Systolic blood pressure at or above 180 mmHg");
        const QString said = allSaid(*m_page);
        for (const char *part : {"1 reading within 3 days.", "For: Adults who are not pregnant.", "Look first",
                                 "Consider also: a cuff that is too small or too loose; ", "OHSU COACH",
                                 "Version 1, to be looked at again by 30 Nov 2027.", "a goal in the plan"})
            QVERIFY2(said.contains(part), qPrintable(said));
        choose("Oxygen saturation below 88 %");
        QVERIFY(allSaid(*m_page).contains("the goal takes this limit's place"));
    }
    void anotherLimitIsTriedBeforeItIsKept()
    {
        choose("Systolic blood pressure at or above 180 mmHg");
        QVERIFY2(allSaid(*m_page).contains("of 24 patients have such readings"), qPrintable(allSaid(*m_page)));
        QVERIFY(allSaid(*m_page).contains("Now, 180 mmHg: "));
        QVERIFY(!buttonNamed(*m_page, "Save")->isEnabled());
        QElapsedTimer clock;
        clock.start();
        limit()->setValue(150);
        settle();
        qInfo("another limit: %lld ms", clock.elapsed());
        QVERIFY2(allSaid(*m_page).contains("Changed, 150 mmHg: "), qPrintable(allSaid(*m_page)));
        QVERIFY(buttonNamed(*m_page, "Save")->isEnabled());
        QCOMPARE(kept().rule("systolic-180")->limit(), 180.0);
        limit()->setValue(900);
        settle();
        QVERIFY(allSaid(*m_page).contains("No person has such a reading"));
        QVERIFY(!buttonNamed(*m_page, "Save")->isEnabled());
    }
    void aStateThatIsNotAskedFindsNothing()
    {
        choose("Systolic blood pressure at or above 180 mmHg");
        auto *state = m_page->findChild<QComboBox *>();
        state->setCurrentIndex(state->findText("draft", Qt::MatchFixedString));
        settle();
        QVERIFY2(allSaid(*m_page).contains("Changed, 180 mmHg: Nothing: the rule is not asked."),
                 qPrintable(allSaid(*m_page)));
    }
    void keptLimitIsUndoneAndTakenBackToTheBuiltIn()
    {
        choose("Systolic blood pressure at or above 180 mmHg");
        limit()->setValue(175);
        QSignalSpy told(m_desk.get(), &Desk::recordChanged);
        buttonNamed(*m_page, "Save")->click();
        settle();
        QCOMPARE(told.count(), 1);
        QCOMPARE(kept().rule("systolic-180")->limit(), 175.0);
        QVERIFY2(allSaid(*m_page).contains("Changed by "), qPrintable(allSaid(*m_page)));
        QVERIFY(!m_page->findChild<QTableWidget *>()
                     ->findItems("Systolic blood pressure at or above 175 mmHg", Qt::MatchExactly)
                     .isEmpty());
        QVERIFY(m_undo->text().contains("Systolic blood pressure"));
        m_undo->undo();
        settle();
        QCOMPARE(kept().rule("systolic-180")->limit(), 180.0);
        QCOMPARE(limit()->value(), 180.0);
        m_page->findChild<QComboBox *>()->setCurrentIndex(1);
        buttonNamed(*m_page, "Save")->click();
        settle();
        QCOMPARE(kept().rule("systolic-180")->state, care::RuleState::Shadow);
        buttonNamed(*m_page, "Back to")->click();
        settle();
        QCOMPARE(kept().rule("systolic-180")->state, care::RuleState::Live);
        QVERIFY(!buttonNamed(*m_page, "Back to")->isEnabled());
        QCOMPARE(kept().version, m_desk->place().rules->version);
    }
    void changeIsOfTheDayThatTheDesksClockShowed()
    {
        const QByteArray before = qgetenv("TZ");
        qputenv("TZ", "Asia/Tokyo");
        const care::Rule &rule = *m_desk->place().rules->rule("systolic-180");
        const care::RuleChange change{rule.id, 170, {}, "nurse", *Instant::parse("2026-11-22T23:30:00Z")};
        RuleDetail detail(nullptr);
        detail.show(rule, rule, &change);
        const QString said = allSaid(detail);
        before.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", before);
        QVERIFY2(said.contains("Changed by nurse on 23 Nov 2026"), qPrintable(said));
    }
    void patientsFactsSayWhichRulesHoldAndCanBeUndone()
    {
        const auto person = store()->patients()->front();
        PatientFacts dialog(*m_desk, *m_undo, person, nullptr);
        dialog.show();
        QVERIFY(dialog.windowTitle().contains(person.name.substr(0, 4).c_str(), Qt::CaseInsensitive));
        const auto fields = dialog.findChildren<QLineEdit *>();
        QCOMPARE(fields.size(), 4);
        QTRY_COMPARE(fields[0]->text(), QString::fromStdString(person.birth->text()));
        QPushButton *save = buttonNamed(dialog, "Save");
        QVERIFY(!save->isEnabled());
        QVERIFY(allSaid(dialog).contains("Adult rules are held against this patient."));
        fields[1]->setText("2026-05-03");
        QVERIFY(!save->isEnabled());  // who tells of it?
        fields[3]->setText("midwife's letter");
        QVERIFY(allSaid(dialog).contains("No rule set for this patient: pregnant."));
        fields[2]->setText("soon");
        QVERIFY(!save->isEnabled());
        fields[2]->setText("2027-01-30");
        QVERIFY(save->isEnabled());
        save->click();
        QTRY_VERIFY(!dialog.isVisible());
        const auto kept = jobs::pregnanciesOf(*store(), person);
        QCOMPARE(kept->size(), std::size_t{1});
        QCOMPARE(kept->front().source, std::string("midwife's letter"));
        QCOMPARE(kept->front().who, m_desk->place().user);
        m_undo->undo();
        QTRY_VERIFY(!m_desk->busy());
        QVERIFY(jobs::pregnanciesOf(*store(), person)->empty());
    }
    void aSaveThatFailsCanBeTriedAgain()
    {
        const auto person = store()->patients()->front();
        Workplace place = m_desk->place();
        const auto isFull = std::make_shared<std::atomic<bool>>(false);
        place.openStore = [isFull, open = place.openStore]() -> Result<std::unique_ptr<store::RecordStore>> {
            if (*isFull) return Error{Error::Code::NotReadable, "the disk is full", {}};
            return open();
        };
        Desk desk(place);
        UndoSteps undo;
        PatientFacts dialog(desk, undo, person, nullptr);
        dialog.show();
        auto *birth = dialog.findChildren<QLineEdit *>().constFirst();
        QTRY_VERIFY(!birth->text().isEmpty());
        birth->setText("1950-02-01");
        QPushButton *save = buttonNamed(dialog, "Save");
        *isFull = true;
        save->click();
        QVERIFY(!save->isEnabled());
        QTRY_VERIFY2(allSaid(dialog).contains("The disk is full"), qPrintable(allSaid(dialog)));
        QVERIFY(save->isEnabled() && undo.empty());
        *isFull = false;
        save->click();
        QTRY_VERIFY(!dialog.isVisible());
        QCOMPARE(store()->patient(person.key)->birth, (Date{1950, 2, 1}));
        // An undo that fails is said: nobody may take it for done.
        const QSignalSpy failed(&undo, &UndoSteps::failed);
        *isFull = true;
        undo.undo();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.front().front().toString().contains("The disk is full"));
        QVERIFY(store()->setBirth(person.key, person.birth, "tester", m_desk->now()).has_value());
    }
    void whatIsSavedAsTheDialogClosesCanBeUndone()
    {
        const auto person = store()->patients()->front();
        {
            PatientFacts dialog(*m_desk, *m_undo, person, nullptr);
            dialog.show();
            auto *birth = dialog.findChildren<QLineEdit *>().constFirst();
            QTRY_VERIFY(!birth->text().isEmpty());
            birth->setText("1950-02-01");
            buttonNamed(dialog, "Save")->click();
        }
        QTRY_VERIFY(!m_undo->empty());
        QCOMPARE(store()->patient(person.key)->birth, (Date{1950, 2, 1}));
        m_undo->undo();
        QTRY_VERIFY(!m_desk->busy());
        QCOMPARE(store()->patient(person.key)->birth, person.birth);
    }
    void whatSomebodyElseHasEnteredSinceIsNotOverwrittenByAnUndo()
    {
        const auto person = store()->patients()->front();
        {
            PatientFacts dialog(*m_desk, *m_undo, person, nullptr);
            dialog.show();
            auto *birth = dialog.findChildren<QLineEdit *>().constFirst();
            QTRY_VERIFY(!birth->text().isEmpty());
            birth->setText("1950-02-01");
            buttonNamed(dialog, "Save")->click();
            QTRY_VERIFY(!dialog.isVisible());
        }
        const care::Pregnancy other{{2026, 5, 3}, {}, "midwife", "ben", m_desk->now()};
        QVERIFY(jobs::changePregnancies(*store(), person, {{}, other}).has_value());
        QVERIFY(store()->setBirth(person.key, Date{1950, 3, 1}, "ben", m_desk->now()).has_value());
        const QSignalSpy failed(m_undo.get(), &UndoSteps::failed);
        m_undo->undo();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(jobs::pregnanciesOf(*store(), person)->size(), std::size_t{1});
        QCOMPARE(store()->patient(person.key)->birth, (Date{1950, 3, 1}));
        QVERIFY(jobs::changePregnancies(*store(), person, {other, {}}).has_value());
        QVERIFY(store()->setBirth(person.key, person.birth, "tester", m_desk->now()).has_value());
    }
    void birthDateThatIsTakenAwaySaysSo()
    {
        const auto person = store()->patients()->front();
        {
            PatientFacts dialog(*m_desk, *m_undo, person, nullptr);
            dialog.show();
            auto *birth = dialog.findChildren<QLineEdit *>().constFirst();
            QTRY_VERIFY(!birth->text().isEmpty());
            birth->setText("12/5");
            QVERIFY(allSaid(dialog).contains("The birth date is not one"));
            birth->clear();
            QVERIFY(allSaid(dialog).contains("the birth date is not known"));
            buttonNamed(dialog, "Save")->click();
            QTRY_VERIFY(!dialog.isVisible());
        }
        QVERIFY(!store()->patient(person.key)->birth);
        m_undo->undo();
        QTRY_VERIFY(!m_desk->busy());
        QCOMPARE(store()->patient(person.key)->birth, person.birth);
    }
};
TRENDWARD_TEST(RulesPageTest)

#include "tst_rulespage.moc"
