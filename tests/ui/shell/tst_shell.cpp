// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/shell/sampledesk.h"
#include "ui/desk/settings.h"
#include "ui/import/importpage.h"
#include "ui/import/patientdialog.h"
#include "ui/plan/goaldialog.h"
#include "ui/plan/planpane.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notice.h"
#include "ui/shell/palette.h"
#include "ui/shell/reviewpage.h"
#include "ui/shell/topbar.h"
#include "ui/summary/eventdialog.h"
#include "ui/summary/summarydialog.h"
#include "ui/trend/patientpane.h"
#include "ui/trend/trendscard.h"
#include "ui/worklist/worklistpage.h"
#include "ui/worklist/worklistpane.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>
#include <QTranslator>

using namespace trendward;
using namespace trendward::ui;

namespace
{

/// Every sentence 40 % longer, as German is beside English.
class Longer : public QTranslator
{
public:
    QString translate(const char *, const char *text, const char *, int n) const override
    {
        QString whole = QString::fromUtf8(text);
        if (n >= 0) whole.replace("%n", QString::number(n));
        // Field names, placeholders and keys are no prose.
        static const QRegularExpression word("[a-z]{3}");
        if (whole.size() < 4 || !whole.contains(word)) return whole;
        return whole + QString((whole.size() * 2 + 4) / 5, 'x');
    }
    bool isEmpty() const override { return false; }
};

QString placeOf(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *one = widget; one; one = one->parentWidget())
        path.prepend(one->objectName().isEmpty() ? one->metaObject()->className() : one->objectName());
    return path.join('/');
}

}  // namespace

class ShellTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    void open(QSize size = {1366, 768})
    {
        m_window =
            std::make_unique<MainWindow>(std::make_unique<Desk>(tests::samplePlace(m_folder.filePath("sample"))));
        m_window->resize(size);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        settle();
        QTRY_VERIFY(m_window->review().person());
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!m_window->desk().busy(), 30'000); }
    QList<QAction *> pages() const
    {
        const Actions &a = m_window->actions();
        return {a.review, a.worklist, a.import, a.servers, a.rules, a.settings};
    }

private slots:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.filePath("config").toUtf8());
        QCoreApplication::setApplicationName("trendward");
    }
    void cleanup() { m_window.reset(); }

    void opensOnTheFirstPatientOfTheWorklist()
    {
        open();
        QCOMPARE(m_window->review().worklist().current(), m_window->review().patient());
        QVERIFY(m_window->windowTitle().contains("SAMPLE"));
    }
    void nextAndPreviousPatientByKey()
    {
        open();
        const auto first = m_window->review().patient();
        QTest::keyClick(m_window.get(), Qt::Key_J);
        QTRY_VERIFY(m_window->review().patient() != first);
        settle();
        QTRY_VERIFY(m_window->review().person() && m_window->review().person()->key == m_window->review().patient());
        QTest::keyClick(m_window.get(), Qt::Key_K);
        QTRY_COMPARE(m_window->review().patient(), first);
    }
    void keysOpenTheEventComparisonAndTheViewsOfTheCharts()
    {
        open();
        const Actions &actions = m_window->actions();
        const TrendsCard &card = *m_window->review().trends().trends();
        QTest::keyClick(m_window.get(), Qt::Key_L);
        QVERIFY(card.course() == Course::Calendar && actions.calendar->isChecked());
        QTest::keyClick(m_window.get(), Qt::Key_O);
        QVERIFY(card.course() == Course::TimeOfDay && actions.timeOfDay->isChecked() && !actions.calendar->isChecked());
        QTest::keyClick(m_window.get(), Qt::Key_O);
        QVERIFY(card.course() == Course::OverTime && !actions.timeOfDay->isChecked());
        QTest::keyClick(m_window.get(), Qt::Key_V);
        QVERIFY(card.beside() == Beside::PeriodBefore);
        QTest::keyClick(m_window.get(), Qt::Key_V);
        QVERIFY(card.beside() == Beside::Nothing);
        QTest::keyClick(m_window.get(), Qt::Key_E);
        auto *dialog = m_window->findChild<EventDialog *>();
        QVERIFY(dialog);
        const store::Patient person = *m_window->review().person();
        QVERIFY(dialog->windowTitle().contains(QString::fromStdString(person.id)));
        QVERIFY(!dialog->windowTitle().contains(QString::fromStdString(person.name)));
        settle();
        QTRY_VERIFY(dialog->report());
        QCOMPARE(dialog->report()->patient, person.id);
        dialog->close();
        actions.worklist->trigger();
        QVERIFY(!actions.compareEvent->isEnabled() && !actions.before->isEnabled());
    }
    void keysMoveInTheWorklistsOwnPage()
    {
        open();
        m_window->actions().worklist->trigger();
        auto *page = m_window->findChild<WorklistPage *>();
        auto *filter = page->findChild<QLineEdit *>();
        QTRY_VERIFY(page->list()->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_J);
        const auto first = page->current();
        QVERIFY(first != 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_J);
        QVERIFY(page->current() != first && page->current() != 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_K);
        QCOMPARE(page->current(), first);
        QVERIFY(filter->text().isEmpty());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Slash);
        QVERIFY(filter->hasFocus());
        QTest::keyClicks(filter, QStringLiteral("jk/"));
        QCOMPARE(filter->text(), QStringLiteral("jk/"));
        m_window->actions().review->trigger();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Slash);
        QTRY_VERIFY(m_window->findChild<QLineEdit *>()->hasFocus());
    }
    void lettersAreTextWhileAFieldHasTheFocus()
    {
        open();
        const auto first = m_window->review().patient();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *search = m_window->findChild<QLineEdit *>();
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, "jjk739d");
        QCOMPARE(search->text(), QString("jjk739d"));
        QCOMPARE(m_window->review().patient(), first);
    }
    void aPatientIsFoundByKeyboard()
    {
        open();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *search = m_window->findChild<QLineEdit *>();
        QTest::keyClicks(search, "p-014");
        QTest::keyClick(search, Qt::Key_Return);
        settle();
        QTRY_VERIFY(m_window->review().person() && m_window->review().person()->id == "p-014");
    }
    void commandsAreFoundToo()
    {
        open();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *search = m_window->findChild<QLineEdit *>();
        QTest::keyClicks(search, "settings");
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(m_window->actions().settings->isChecked());
    }
    void theSearchKnowsWordsAccentsAndNumbers()
    {
        store::Patient person;
        person.id = "004-218-77";
        person.name = "MÜLLER-Østby, Renée";
        person.identifiers = {{"urn:mrn", "X99"}};
        using Match = Palette::Match;
        for (const char *start : {"", "muller", "renee mull", "218", "x99", "østby 004"})
            QVERIFY2(Palette::match(person, start) == Match::Start, start);
        for (const char *inside : {"ller", "renee tby", "ull 218"})
            QVERIFY2(Palette::match(person, inside) == Match::Inside, inside);
        QVERIFY(Palette::match(person, "muller hans") == Match::No);
        QVERIFY(Palette::match(QString("Import files…"), "file") == Match::Start);
        QVERIFY(Palette::match(QString("Import files…"), "port") == Match::Inside);
        QVERIFY(Palette::match(QString("Import files…"), "sport") == Match::No);
    }
    void whatBeginsWithTheWordsStandsFirst()
    {
        open();
        auto ward = std::make_shared<jobs::Ward>();
        for (const char *name : {"ALBRECHT, Inga", "BREWER, Tom", "DOE, Jane"}) {
            jobs::WardPatient one;
            one.person.key = static_cast<store::PatientKey>(ward->patients.size() + 1);
            one.person.id = "0";
            one.person.name = name;
            ward->patients.push_back(one);
        }
        auto *palette = m_window->findChild<Palette *>();
        palette->show(ward);
        palette->open();
        QTest::keyClicks(m_window->findChild<QLineEdit *>(), "bre");
        const auto *list = m_window->findChild<QFrame *>("palette")->findChild<QListWidget *>();
        QVERIFY(list->count() >= 2);
        QVERIFY2(list->item(0)->text().startsWith("BREWER"), qPrintable(list->item(0)->text()));
        QVERIFY2(list->item(1)->text().startsWith("ALBRECHT"), qPrintable(list->item(1)->text()));
        palette->close();
    }
    void everyKeyIsAMenuItemAndNoneStandsForTwo()
    {
        open();
        QMap<QString, QString> seen;
        for (const Actions::Menu &menu : m_window->actions().menus())
            for (const QAction *action : menu.items) {
                if (!action) continue;
                for (const QKeySequence &key : action->shortcuts()) {
                    const QString name = key.toString();
                    QVERIFY2(!seen.contains(name), qPrintable(name + ": " + action->text() + ", " + seen[name]));
                    seen[name] = action->text();
                }
            }
        for (const char *key : {"J", "K", "Return", "7", "3", "9", "D", "P", "?", "F6", "Ctrl+1", "Ctrl+2", "Ctrl+3",
                                "Ctrl+4", "Ctrl+5", "Ctrl+6", "Ctrl+7"})
            QVERIFY2(seen.contains(key), key);
        KeySheet sheet(m_window->actions(), m_window.get());
        QVERIFY(sheet.findChild<QTableWidget *>()->rowCount() > 20);
    }
    void everyPageIsChosenByKey()
    {
        open();
        auto *tabs = m_window->findChild<ImportPage *>()->findChild<QTabBar *>();
        const Actions &a = m_window->actions();
        const std::tuple<Qt::Key, QAction *, int> pages[] = {{Qt::Key_2, a.worklist, -1},
                                                             {Qt::Key_4, a.import, ImportPage::HeldReadings},
                                                             {Qt::Key_5, a.import, ImportPage::PastImports},
                                                             {Qt::Key_3, a.import, ImportPage::BringInPart},
                                                             {Qt::Key_7, a.servers, -1},
                                                             {Qt::Key_6, a.settings, -1},
                                                             {Qt::Key_1, a.review, -1}};
        for (const auto &[key, page, part] : pages) {
            QTest::keyClick(m_window.get(), key, Qt::ControlModifier);
            QVERIFY2(page->isChecked(), qPrintable(QString::number(key)));
            if (part >= 0) QCOMPARE(tabs->currentIndex(), part);
        }
    }
    void everyPageFitsAScreenOf960By540()
    {
        open({960, 540});
        for (QAction *page : pages()) {
            page->trigger();
            settle();
            QCoreApplication::processEvents();
            QStringList heights;
            auto *all = m_window->findChild<QStackedWidget *>();
            for (int i = 0; i < all->count(); ++i)
                heights << QString("%1 %2")
                               .arg(all->widget(i)->metaObject()->className())
                               .arg(all->widget(i)->minimumSizeHint().height());
            QVERIFY2(m_window->size() == QSize(960, 540), qPrintable(heights.join('\n')));
            // The frame of a window takes its part.
            const QSize least = m_window->minimumSizeHint();
            QVERIFY2(least.width() <= 960 && least.height() <= 530,
                     qPrintable(QString("%1: %2 x %3").arg(page->text()).arg(least.width()).arg(least.height())));
            const QWidget *foot = m_window->statusBar();
            QVERIFY(foot->mapTo(m_window.get(), QPoint(0, foot->height())).y() <= 540);
            for (const QWidget *pane : m_window->findChildren<QWidget *>())
                if (pane->isVisible() && pane->parentWidget() == m_window->centralWidget())
                    QVERIFY2(pane->geometry().right() <= 960, qPrintable(placeOf(pane)));
        }
    }
    void everyDialogFitsAScreenOf960By540()
    {
        open();
        PlanPane &plan = m_window->review().plan();
        Actions &a = m_window->actions();
        const std::function<void()> ways[] = {[&] { a.why->trigger(); },       [&] { plan.addGoal({}); },
                                              [&] { plan.addAction(); },       [&] { a.printSummary->trigger(); },
                                              [&] { a.enrolment->trigger(); }, [&] { a.assign->trigger(); }};
        // A window's frame takes its part.
        const auto fits = [](const QWidget &dialog) {
            const QSize least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize());
            return least.width() <= 940 && least.height() <= 505;
        };
        int met = 0;
        for (const auto &way : ways) {
            way();
            settle();
            for (QDialog *dialog : m_window->findChildren<QDialog *>()) {
                if (!dialog->isVisible()) continue;
                ++met;
                QVERIFY2(fits(*dialog), qPrintable(QString("%1: %2 x %3")
                                                       .arg(dialog->windowTitle())
                                                       .arg(dialog->minimumSizeHint().width())
                                                       .arg(dialog->minimumSizeHint().height())));
                dialog->reject();
            }
        }
        QVERIFY2(met >= 6, qPrintable(QString::number(met)));
        KeySheet keys(a, m_window.get());
        PatientDialog patient(m_window->desk(), m_window.get());
        QVERIFY(fits(keys) && fits(patient));
    }
    void nobodySignsUntilANameIsSaid()
    {
        Settings::setSigner({}, {});
        open();
        const auto top = [this] {
            QStringList said;
            for (const QLabel *label : m_window->findChildren<TopBar *>().front()->findChildren<QLabel *>())
                said << label->text() << label->accessibleName();
            return said;
        };
        QVERIFY2(top().contains("No name for signing yet"), qPrintable(top().join('|')));
        QVERIFY(!top().contains(QString::fromStdString(m_window->desk().place().user)));
        Settings::setSigner("Rosa Alvarez", "RN");
        emit m_window->desk().recordChanged(0);
        QVERIFY2(top().contains("Reviews are signed by Rosa Alvarez, RN"), qPrintable(top().join('|')));
        Settings::setSigner({}, {});
    }
    void periodsAreChosenByKey()
    {
        open();
        PatientPane &trends = m_window->review().trends();
        for (const auto &[key, days] : {std::pair{Qt::Key_7, 7}, std::pair{Qt::Key_9, 90}, std::pair{Qt::Key_3, 30}}) {
            QTest::keyClick(m_window.get(), key);
            QCOMPARE(trends.days(), days);
        }
        QTest::keyClick(m_window.get(), Qt::Key_D);
        QVERIFY(trends.tableShown());
        QTest::keyClick(m_window.get(), Qt::Key_D);
        QVERIFY(!trends.tableShown());
    }
    void f6GoesRoundThePanes()
    {
        open();
        QSet<QWidget *> met;
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(m_window.get(), Qt::Key_F6);
            QVERIFY(QApplication::focusWidget());
            met << QApplication::focusWidget();
        }
        QVERIFY2(met.size() >= 4, qPrintable(QString::number(met.size())));
    }

    void everythingThatCanHaveTheFocusHasAName()
    {
        open();
        QStringList nameless;
        for (QAction *page : pages()) {
            page->trigger();
            settle();
            for (QWidget *widget : m_window->findChildren<QWidget *>()) {
                if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->inherits("QMenuBar"))
                    continue;
                QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
                if (told && told->text(QAccessible::Name).isEmpty() && told->text(QAccessible::Description).isEmpty())
                    nameless << page->text() + ": " + placeOf(widget);
            }
        }
        QVERIFY2(nameless.isEmpty(), qPrintable("\n" + nameless.join('\n')));
    }
    void theTabKeyGoesFromLeftToRight()
    {
        open();
        // On the review page: worklist, then patient, then plan, each once.
        const auto stops = m_window->review().stops();
        QList<int> columns;
        QStringList first;
        const QWidget *start = m_window->review().worklist().list();
        const QWidget *one = start;
        do {
            if (one->isVisible() && one->focusPolicy() & Qt::TabFocus && m_window->review().isAncestorOf(one)) {
                const int x = one->mapTo(m_window.get(), QPoint()).x();
                const int column = x < 340 ? 0 : x > m_window->width() - 320 ? 2 : 1;
                if (columns.isEmpty() || columns.last() != column) {
                    columns << column;
                    first << placeOf(one) + (one->focusProxy() ? " (proxy)" : "");
                }
            }
            one = one->nextInFocusChain();
        } while (one != start);
        if (columns.size() > 1 && columns.last() == columns.first()) columns.removeLast();
        QStringList way;
        for (const int column : columns) way << QString::number(column);
        QVERIFY2(way.join(' ') == "0 1 2", qPrintable("\n" + first.join('\n')));
    }
    void onEveryPageTheTabKeyGoesRightOrDown()
    {
        open();
        const QString file = m_folder.filePath("cuff.csv");
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(
            "\"Measurement Date\",\"Timezone\",\"SYS(mmHg)\",\"DIA(mmHg)\",\"Pulse(bpm)\",\"Device\"\n"
            "\"2026/11/07 20:50\",\"Europe/Rome\",\"127\",\"75\",\"70\",\"Cuff\"\n");
        out.close();
        const Actions &a = m_window->actions();
        const std::pair<const char *, std::function<void()>> ways[] = {
            {"review", [&] { a.review->trigger(); }},       {"worklist", [&] { a.worklist->trigger(); }},
            {"bring in", [&] { a.import->trigger(); }},     {"held", [&] { a.heldReadings->trigger(); }},
            {"past", [&] { a.pastImports->trigger(); }},    {"settings", [&] { a.settings->trigger(); }},
            {"check", [&] { m_window->openFiles({file}); }}};
        QStringList wrong;
        const auto said = [](const QWidget *one) {
            return QString("%1 (%2)").arg(one->accessibleName(), one->metaObject()->className());
        };
        for (const auto &[name, go] : ways) {
            go();
            settle();
            QCoreApplication::processEvents();
            QWidget *page = m_window->findChild<QStackedWidget *>()->currentWidget();
            QList<QWidget *> stops;
            for (QWidget *one = page->nextInFocusChain(); one != page; one = one->nextInFocusChain())
                if (page->isAncestorOf(one) && one->isVisible() && one->isEnabled() && !one->focusProxy() &&
                    (one->focusPolicy() & Qt::TabFocus) && !one->visibleRegion().isEmpty())
                    stops << one;
            QVERIFY2(stops.size() > 1, name);
            for (int i = 1; i < stops.size(); ++i) {
                const auto place = [this](const QWidget *one) {
                    return QRect(one->mapTo(m_window.get(), QPoint()), one->size());
                };
                const QRect from = place(stops[i - 1]), to = place(stops[i]);
                if (to.top() < from.top() - 6 && to.bottom() <= from.top() + 6 && to.left() < from.right())
                    wrong << QString("%1: from %2 up to %3").arg(name, said(stops[i - 1]), said(stops[i]));
                if (std::abs(to.center().y() - from.center().y()) < 6 && to.left() < from.left())
                    wrong << QString("%1: from %2 back to %3").arg(name, said(stops[i - 1]), said(stops[i]));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable("\n" + wrong.join('\n')));
    }
    void theLongestTextsAreNotCut_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1366 x 768") << QSize(1366, 768);
        QTest::newRow("1920 x 1080") << QSize(1920, 1080);
    }
    void theLongestTextsAreNotCut()
    {
        QFETCH(QSize, size);
        Longer longer;
        QCoreApplication::installTranslator(&longer);
        open(size);
        QStringList cut;
        for (QAction *page : pages()) {
            page->trigger();
            settle();
            QCoreApplication::processEvents();
            for (QWidget *widget : m_window->findChildren<QWidget *>()) {
                if (!widget->isVisible() || widget->visibleRegion().isEmpty()) continue;
                auto *label = qobject_cast<QLabel *>(widget);
                auto *button = qobject_cast<QPushButton *>(widget);
                const bool elides = widget->inherits("trendward::ui::ElidedLabel");
                if ((!label && !button) || elides || (label && (label->wordWrap() || label->text().isEmpty())))
                    continue;
                if (widget->width() + 1 < widget->minimumSizeHint().width())
                    cut << QString("%1: %2 has %3 of %4: %5")
                               .arg(page->text(), placeOf(widget))
                               .arg(widget->width())
                               .arg(widget->minimumSizeHint().width())
                               .arg(label ? label->text() : button->text());
            }
        }
        QCoreApplication::removeTranslator(&longer);
        QVERIFY2(cut.isEmpty(), qPrintable("\n" + cut.join('\n')));
        QVERIFY2(m_window->minimumSizeHint().width() <= size.width(),
                 qPrintable(QString::number(m_window->minimumSizeHint().width())));
    }
    void thePanesFollowTheWindow()
    {
        open({1366, 768});
        const int narrow = m_window->review().worklist().width();
        m_window->resize(1920, 1080);
        QTRY_VERIFY(m_window->review().worklist().width() > narrow);
        m_window->resize(1366, 768);
        QTRY_COMPARE(m_window->review().worklist().width(), narrow);
    }
    void inANarrowWindowWorklistOrPlanStandsBesideThePatient()
    {
        open({1000, 700});
        QCOMPARE(m_window->width(), 1000);
        ReviewPage &review = m_window->review();
        const auto allInSight = [&] {
            for (const QWidget *pane :
                 {static_cast<const QWidget *>(&review.worklist()), static_cast<const QWidget *>(&review.trends()),
                  static_cast<const QWidget *>(&review.plan())})
                if (pane->isVisible() && pane->mapTo(m_window.get(), QPoint(pane->width(), 0)).x() > m_window->width())
                    return false;
            return true;
        };
        QVERIFY(review.worklist().isVisible() && review.trends().isVisible() && !review.plan().isVisible());
        QVERIFY(allInSight());
        QTest::keyClick(m_window.get(), Qt::Key_F7);
        QVERIFY(!review.worklist().isVisible() && review.trends().isVisible() && review.plan().isVisible());
        QTRY_VERIFY(allInSight());
        QVERIFY(review.plan().isAncestorOf(QApplication::focusWidget()));
        bool list = false, plan = false;
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(m_window.get(), Qt::Key_F6);
            QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
            list = list || review.worklist().isAncestorOf(QApplication::focusWidget());
            plan = plan || review.plan().isAncestorOf(QApplication::focusWidget());
        }
        QVERIFY(list && plan);
        review.reveal(review.worklist().list());
        m_window->actions().note->trigger();
        QVERIFY(review.plan().isVisible());
        QVERIFY(review.plan().isAncestorOf(QApplication::focusWidget()));
        m_window->resize(1366, 768);
        QTRY_VERIFY(review.worklist().isVisible() && review.plan().isVisible());
        QVERIFY(!m_window->actions().otherSide->isEnabled());
    }
    void panesAreReadFromLeftToRight()
    {
        open();
        QList<int> lefts;
        for (QWidget *pane : std::initializer_list<QWidget *>{
                 &m_window->review().worklist(), &m_window->review().trends(), &m_window->review().plan()}) {
            QAccessibleInterface *in = QAccessible::queryAccessibleInterface(pane->parentWidget());
            lefts << in->indexOfChild(QAccessible::queryAccessibleInterface(pane));
        }
        QVERIFY(lefts[0] >= 0 && lefts[0] < lefts[1] && lefts[1] < lefts[2]);
    }
    void nothingIsReadWithTagsOrTwice()
    {
        open();
        QStringList wrong;
        for (QAction *page : pages()) {
            page->trigger();
            settle();
            for (QWidget *widget : m_window->findChildren<QWidget *>()) {
                // The plan's actions are of ui/plan, which describes its rows itself.
                if (!widget->isVisible() || widget->inherits("trendward::ui::LineButton")) continue;
                QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
                if (!told) continue;
                const QString name = told->text(QAccessible::Name), more = told->text(QAccessible::Description);
                const bool twice = widget->inherits("QLabel") && !more.isEmpty() && more == name;
                if (more.contains("<p>") || more.contains("&lt;") || twice)
                    wrong << page->text() + ": " + placeOf(widget) + ": " + more;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable("\n" + wrong.join('\n')));
    }
    void whatIsUndoneIsSaidWhereItIsSeen()
    {
        open();
        int undone = 0;
        emit m_window->review().trends().done("exclusion of Heart rate of R&D, Jane", [&undone] { ++undone; });
        QCOMPARE(m_window->actions().undo->text(), QString("&Undo: exclusion of Heart rate of R&&D, Jane"));
        m_window->actions().undo->trigger();
        QCOMPARE(undone, 1);
        auto *notice = m_window->findChild<Notice *>();
        QVERIFY(notice->isVisible());
        QCOMPARE(notice->sentence(), QString("Undone: exclusion of Heart rate of R&D, Jane"));
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(notice);
        QCOMPARE(told->role(), QAccessible::AlertMessage);
        QCOMPARE(told->text(QAccessible::Name), notice->sentence());
        QVERIFY(!m_window->actions().undo->isEnabled());
        notice->findChild<QToolButton *>()->click();
        QVERIFY(!notice->isVisible());
    }
    void whatComesOfAnUndoIsSaidOnceAndInOnePlace()
    {
        open();
        emit m_window->review().trends().done("placing of 3 held readings", [this] {
            m_window->say("Taken back: placing of 3 held readings. The readings are held again.");
        });
        m_window->actions().undo->trigger();
        QStringList said;
        for (const QLabel *label : m_window->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains("placing of 3 held readings")) said << label->text();
        QCOMPARE(said, QStringList("Taken back: placing of 3 held readings. The readings are held again."));
    }
    void printOnTheWorklistPageIsOfTheRowThere()
    {
        open();
        const auto reviewed = m_window->review().patient();
        m_window->actions().worklist->trigger();
        auto *page = m_window->findChild<WorklistPage *>();
        auto *table = page->findChild<QTableView *>();
        QTRY_VERIFY(table->model()->rowCount() > 3);
        table->selectionModel()->setCurrentIndex(table->model()->index(3, 0),
                                                 QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QVERIFY(page->current() != 0 && page->current() != reviewed);
        QTest::keyClick(m_window.get(), Qt::Key_P);
        auto *dialog = m_window->findChild<SummaryDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->summary());
        const std::string printed = dialog->summary()->patient.id;
        dialog->reject();
        QTRY_VERIFY(!m_window->findChild<SummaryDialog *>());
        QCOMPARE(m_window->review().patient(), reviewed);
        m_window->openPatient(page->current());
        QTRY_VERIFY(m_window->review().person());
        QCOMPARE(printed, m_window->review().person()->id);
    }
    void escapeLeavesTheNoteAndLettersAreKeysAgain()
    {
        open();
        const auto first = m_window->review().patient();
        m_window->actions().note->trigger();
        QWidget *note = QApplication::focusWidget();
        QVERIFY(note && note->inherits("QPlainTextEdit"));
        QTest::keyClick(note, Qt::Key_Escape);
        QVERIFY(!note->hasFocus());
        QTest::keyClick(m_window.get(), Qt::Key_J);
        QTRY_VERIFY(m_window->review().patient() != first);
    }
    void theGoalsFieldsKeepTheirHeightWhenTheTextGrows()
    {
        open();
        m_window->review().plan().addGoal("blood-pressure");
        auto *dialog = m_window->findChild<GoalDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isVisible());
        const int before = dialog->height();
        auto *baseline = dialog->findChild<QLabel *>("baseline");
        QVERIFY(baseline);
        for (QLineEdit *field : dialog->findChildren<QLineEdit *>())
            if (field->placeholderText() == "at most") field->setText("135");
        QVERIFY(!baseline->text().isEmpty());
        QCoreApplication::processEvents();
        for (const QLineEdit *field : dialog->findChildren<QLineEdit *>())
            if (field->isVisible())
                QVERIFY2(field->height() >= field->minimumSizeHint().height(), qPrintable(field->accessibleName()));
        QVERIFY(baseline->height() >= baseline->heightForWidth(baseline->width()));
        QVERIFY(dialog->height() >= before);
        dialog->reject();
    }
    void closingWhileWorkRunsWaitsAndCloses()
    {
        open();
        m_window->actions().nextPatient->trigger();
        m_window->actions().nextPatient->trigger();
        m_window.reset();
    }
    void aDroppedFileOpensTheCheckPage()
    {
        open();
        const QString file = m_folder.filePath("not-a-device-file.bin");
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("\x01\x02\x03 nothing that is known");
        out.close();
        m_window->openFiles({file});
        QVERIFY(m_window->actions().import->isChecked());
        settle();
    }
};
TRENDWARD_TEST(ShellTest)

#include "tst_shell.moc"
