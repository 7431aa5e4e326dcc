// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/style/enterpresses.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>

using namespace trendward;

class EnterPressesTest : public QObject
{
    Q_OBJECT
private slots:
    void enterPressesTheButtonThatHasTheFocus()
    {
        QWidget window;
        QPushButton button(&window), off(&window);
        off.setEnabled(false);
        QSignalSpy pressed(&button, &QPushButton::clicked), dead(&off, &QPushButton::clicked);
        QTest::keyClick(&button, Qt::Key_Return);
        QCOMPARE(pressed.size(), 0);  // Qt alone does not
        ui::EnterPresses enter;
        qApp->installEventFilter(&enter);
        QTest::keyClick(&button, Qt::Key_Return);
        QTest::keyClick(&button, Qt::Key_Enter);
        QTest::keyClick(&off, Qt::Key_Return);
        qApp->removeEventFilter(&enter);
        QCOMPARE(pressed.size(), 2);
        QCOMPARE(dead.size(), 0);
    }
};
TRENDWARD_TEST(EnterPressesTest)

#include "tst_enterpresses.moc"
