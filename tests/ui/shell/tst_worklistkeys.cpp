// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/shell/sampledesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/reviewpage.h"
#include "ui/shell/wardkeeper.h"
#include "ui/summary/handoverdialog.h"
#include "ui/worklist/stepdialogs.h"
#include "ui/worklist/worklistpane.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QMenu>

#include <algorithm>

using namespace trendward;
using namespace trendward::ui;

/// The morning round through the list without a mouse, every key counted.
class WorklistKeysTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    int m_keys = 0;

    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!m_window->desk().busy(), 30'000); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_keys;
        QWidget *popup = QApplication::activePopupWidget();
        QWidget *dialog = QApplication::activeModalWidget();
        if (!popup && !dialog) {  // a desktop gives the window back its activation; the offscreen one does not
            m_window->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        }
        QTest::keyClick(popup ? popup : dialog ? dialog : m_window.get(), Qt::Key(key), modifiers);
    }
    const jobs::Ward &ward() const { return *m_window->findChild<WardKeeper *>()->ward(); }
    std::size_t count(care::Queue queue) const
    {
        return static_cast<std::size_t>(std::count_if(
            ward().patients.begin(), ward().patients.end(),
            [&](const jobs::WardPatient &one) { return care::queueOf(one.assessment, one.attention) == queue; }));
    }
    const jobs::WardPatient *shown() const
    {
        for (const jobs::WardPatient &one : ward().patients)
            if (one.person.key == m_window->review().patient()) return &one;
        return nullptr;
    }
    const QListView &list() const { return *qobject_cast<QListView *>(m_window->review().worklist().list()); }

private slots:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath("config").toUtf8());
        QCoreApplication::setApplicationName("trendward");
    }
    void init()
    {
        static int number = 0;
        m_keys = 0;
        m_window = std::make_unique<MainWindow>(
            std::make_unique<Desk>(tests::samplePlace(m_folder.filePath(QString::number(++number)))));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        settle();
        QTRY_VERIFY(m_window->review().person());
    }
    void cleanup() { m_window.reset(); }

    void theRoundTakesTwoKeysAPatientAndTwoForAllWithinGoals()
    {
        const std::size_t stable = count(care::Queue::Stable), clinical = count(care::Queue::Clinical);
        QVERIFY(stable > 1 && clinical > 4);
        press(Qt::Key_R, Qt::ShiftModifier);
        QTRY_VERIFY(qobject_cast<StableDialog *>(QApplication::activeModalWidget()));
        press(Qt::Key_Return);
        settle();
        QTRY_COMPARE(count(care::Queue::Done), stable);
        QVERIFY2(m_keys <= 3, "the stable take three keys at most");

        m_keys = 0;
        const int rows = list().model()->rowCount();
        for (std::size_t i = 0; i < clinical; ++i) {
            if (i == 1) {
                press(Qt::Key_S);
                QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
                press(Qt::Key_3);
            } else {
                press(Qt::Key_R);
            }
            settle();
            QTRY_VERIFY2(shown() && shown()->attention.isDone(),
                         qPrintable(QStringLiteral("the one at place %1 is done").arg(i)));
            QCOMPARE(list().model()->rowCount(), rows);  // nothing moves under the cursor
            press(Qt::Key_J);
            settle();
        }
        QTRY_COMPARE(count(care::Queue::Clinical), std::size_t{0});
        QVERIFY2(m_keys <= static_cast<int>(clinical * 2 + 1), qPrintable(QString::number(m_keys)));
        press(Qt::Key_F5);
        QTRY_COMPARE(list().model()->rowCount(), static_cast<int>(ward().worklist.failed.size()));
        press(Qt::Key_H);
        QTRY_VERIFY(qobject_cast<HandoverDialog *>(QApplication::activeModalWidget()));
        press(Qt::Key_Escape);
    }
    void undoTakesBackOneStepWhoeverIsChosen()
    {
        const auto first = m_window->review().patient();
        press(Qt::Key_R);
        settle();
        QTRY_VERIFY(shown()->attention.isDone());
        press(Qt::Key_J);
        settle();
        press(Qt::Key_Z, Qt::ControlModifier);
        settle();
        QTRY_COMPARE(count(care::Queue::Done), std::size_t{0});
        QVERIFY(m_window->review().patient() != first);
    }
    void aCallIsLoggedAndThePatientTakenByKeys()
    {
        press(Qt::Key_A);
        settle();
        QTRY_VERIFY(shown()->attention.owner);
        press(Qt::Key_C);
        QTRY_VERIFY(qobject_cast<CallDialog *>(QApplication::activeModalWidget()));
        QTest::keyClicks(QApplication::activeModalWidget()->findChild<QLineEdit *>(), "no answer");
        press(Qt::Key_Return);
        settle();
        QTRY_VERIFY(shown()->attention.state == care::Attention::State::Called);
        QCOMPARE(shown()->attention.call->note, std::string("no answer"));
        press(Qt::Key_A);
        settle();
        QTRY_VERIFY(!shown()->attention.owner);
    }
    void lettersThatAreSwitchedOffDoNothingAndComeBack()
    {
        m_window->actions().useLetterKeys(false);
        press(Qt::Key_R);
        press(Qt::Key_A, Qt::ShiftModifier);
        press(Qt::Key_H);
        settle();
        QVERIFY(!QApplication::activeModalWidget());
        QCOMPARE(count(care::Queue::Done), std::size_t{0});
        QVERIFY(m_window->actions().reviewed->shortcuts().isEmpty());
        QCOMPARE(m_window->actions().printSummary->shortcuts().size(), 1);  // Ctrl+P
        m_window->actions().useLetterKeys(true);
        press(Qt::Key_R);
        settle();
        QTRY_COMPARE(count(care::Queue::Done), std::size_t{1});
    }
    void lettersOfTheWorkAreTextInAField()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        auto *search = m_window->findChild<QLineEdit *>();
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, "rscah");
        QCOMPARE(search->text(), QStringLiteral("rscah"));
        settle();
        QCOMPARE(count(care::Queue::Done), std::size_t{0});
        QVERIFY(!QApplication::activeModalWidget());
    }
};
TRENDWARD_TEST(WorklistKeysTest)

#include "tst_worklistkeys.moc"
