// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"
#include "tests/support/testmain.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/welcome.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QTemporaryDir>

using namespace trendward;

namespace
{

ui::Welcome *welcomeShown()
{
    for (QWidget *window : QApplication::topLevelWidgets())
        if (auto *welcome = qobject_cast<ui::Welcome *>(window); welcome && welcome->isVisible()) return welcome;
    return nullptr;
}

void press(const QString &text)
{
    for (auto *button : welcomeShown()->findChildren<QPushButton *>())
        if (button->text() == text) return button->click();
    QFAIL(qPrintable("no button " + text));
}

}  // namespace

class DesktopTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

private slots:
    void init()
    {
        QCoreApplication::setApplicationName("trendward");
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
        QApplication::setQuitOnLastWindowClosed(false);
    }

    void aFirstRunSaysWhatCanBeDone()
    {
        session::Desktop desktop({});
        desktop.start();
        QVERIFY(welcomeShown());
        QVERIFY(!desktop.window());
        QCOMPARE(welcomeShown()->findChildren<QPushButton *>().size(), 2);
    }
    void theSampleClinicIsOpenedAndTakenAwayAgain()
    {
        session::Desktop desktop({});
        desktop.start();
        press("Open the sample clinic");
        QTRY_VERIFY_WITH_TIMEOUT(desktop.window(), 60'000);
        QVERIFY(desktop.window()->desk().place().sample);
        QVERIFY(QDir(QString::fromStdString(session::sampleStoreFolder())).exists());
        QVERIFY(desktop.window()->actions().removeSample->isVisible());
        QVERIFY(!desktop.window()->actions().sampleClinic->isVisible());
        desktop.window()->actions().removeSample->trigger();
        QTRY_VERIFY(!desktop.window());
        QVERIFY(!QDir(QString::fromStdString(session::sampleStoreFolder())).exists());
        QTRY_VERIFY(welcomeShown());
    }
    void withoutAKeychainTheRecordIsNotMadeAndThatIsSaid()
    {
        session::Desktop desktop({});
        desktop.start();
        press("Start my own record");
        QTRY_VERIFY_WITH_TIMEOUT(welcomeShown() && welcomeShown()->findChildren<QPushButton *>().value(0) &&
                                     welcomeShown()->findChildren<QPushButton *>()[0]->text() == "Try again",
                                 60'000);
        QVERIFY(!desktop.window());
    }
};
TRENDWARD_TEST(DesktopTest)

#include "tst_desktop.moc"
