// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/shell/reviewclock.h"

#include <QSignalSpy>
#include <QWidget>

using namespace trendward::ui;

class ReviewClockTest : public QObject
{
    Q_OBJECT
    qint64 m_now = 0;
    QWidget m_page;

    /// A key so many seconds later.
    void useAfter(int seconds)
    {
        m_now += seconds * 1000;
        QTest::keyClick(&m_page, Qt::Key_Shift);
    }

private slots:
    void init() { m_now = 5'000; }
    void aPageThatIsUsedCountsAndOneThatIsLeftStopsAfterAMinute()
    {
        ReviewClock clock(nullptr, [this] { return m_now; });
        QSignalSpy told(&clock, &ReviewClock::attended);
        clock.attend(7);
        useAfter(40);
        useAfter(50);
        useAfter(3600);  // at lunch
        useAfter(10);
        m_now += 5'000;
        clock.attend(8);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0][0].toLongLong(), 7);
        QCOMPARE(told[0][1].toLongLong(), 40 + 50 + 60 + 10 + 5);
        m_now += 2'000;
        clock.attend(0);
        QCOMPARE(told.last()[0].toLongLong(), 8);
        QCOMPARE(told.last()[1].toLongLong(), 2);
        useAfter(30);
        clock.attend(7);
        QCOMPARE(told.size(), 2);  // nobody's page was open
    }
    void aLongLookIsToldOnItsWay()
    {
        ReviewClock clock(nullptr, [this] { return m_now; });
        QSignalSpy told(&clock, &ReviewClock::attended);
        clock.attend(7);
        for (int i = 0; i < 6; ++i) useAfter(50);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0][1].toLongLong(), 300);
        useAfter(20);
        clock.attend(0);
        QCOMPARE(told[1][1].toLongLong(), 20);
    }
};
TRENDWARD_TEST(ReviewClockTest)

#include "tst_reviewclock.moc"
