// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/io/jobs/fakerecord.h"
#include "tests/support/testmain.h"
#include "ui/desk/desk.h"

#include <QSignalSpy>
#include <QThread>

#include <atomic>

using namespace trendward;
using namespace trendward::ui;

namespace
{

Workplace place()
{
    Workplace place;
    place.openStore = []() -> Result<std::unique_ptr<store::RecordStore>> {
        return {std::make_unique<tests::FakeRecord>()};
    };
    place.now = [] { return Instant::fromSeconds(1'790'000'000); };
    return place;
}

}  // namespace

class DeskTest : public QObject
{
    Q_OBJECT
private slots:
    void worksOnAnotherThreadAndAnswersHere()
    {
        Desk desk(place());
        Asked asked;
        QThread *worked = nullptr, *answered = nullptr;
        desk.ask<int>(
            this, asked,
            [&worked](const store::RecordStore &, Progress &) -> Result<int> {
                worked = QThread::currentThread();
                return 7;
            },
            [&](Result<int> result) {
                QCOMPARE(*result, 7);
                answered = QThread::currentThread();
            });
        QVERIFY(desk.busy());
        QTRY_VERIFY(answered);
        QCOMPARE(answered, QThread::currentThread());
        QVERIFY(worked != answered);
        QTRY_VERIFY(!desk.busy());
    }
    void onlyTheNewestQuestionIsAnswered()
    {
        Desk desk(place());
        Asked asked;
        QList<int> answers;
        std::atomic<bool> go = false;
        for (int i = 0; i < 3; ++i)
            desk.ask<int>(
                this, asked,
                [i, &go](const store::RecordStore &, Progress &progress) -> Result<int> {
                    while (!go && !progress.cancelled()) QThread::yieldCurrentThread();
                    return i;
                },
                [&](Result<int> result) { answers << *result; });
        go = true;
        QTRY_VERIFY(!desk.busy());
        QCOMPARE(answers, QList<int>{2});
    }
    void noAnswerComesToAPageThatIsGone()
    {
        Desk desk(place());
        Asked asked;
        bool answered = false;
        auto page = std::make_unique<QObject>();
        desk.ask<int>(
            page.get(), asked, [](const store::RecordStore &, Progress &) -> Result<int> { return 1; },
            [&](Result<int>) { answered = true; });
        page.reset();
        QTRY_VERIFY(!desk.busy());
        QVERIFY(!answered);
    }
    void changesRunOneAtATimeInOrderAndAreTold()
    {
        Desk desk(place());
        QSignalSpy told(&desk, &Desk::recordChanged);
        std::atomic<int> running = 0, most = 0;
        QList<int> order;
        for (int i = 0; i < 5; ++i)
            desk.change<int>(
                this, i + 1,
                [&, i](store::RecordStore &, Progress &) -> Result<int> {
                    most = std::max(most.load(), ++running);
                    QThread::msleep(1);
                    --running;
                    return i;
                },
                [&](Result<int> result) { order << *result; });
        QTRY_COMPARE(told.size(), 5);
        QCOMPARE(most.load(), 1);
        QCOMPARE(order, (QList<int>{0, 1, 2, 3, 4}));
        QCOMPARE(told.first().first().toLongLong(), 1);
    }
    void aChangeThatFailedIsNotTold()
    {
        Desk desk(place());
        QSignalSpy told(&desk, &Desk::recordChanged);
        bool answered = false;
        desk.change<int>(
            this, 1,
            [](store::RecordStore &, Progress &) -> Result<int> {
                return Error{Error::Code::BadValue, "no", {}};
            },
            [&](Result<int> result) { answered = !result; });
        QTRY_VERIFY(answered);
        QTRY_VERIFY(!desk.busy());
        QCOMPARE(told.size(), 0);
    }
    void closingStopsLongWorkAndWaitsForIt()
    {
        std::atomic<bool> ended = false;
        {
            Desk desk(place());
            Asked asked;
            std::atomic<bool> begun = false;
            desk.ask<int>(
                this, asked,
                [&](const store::RecordStore &, Progress &progress) -> Result<int> {
                    begun = true;
                    while (!progress.cancelled()) QThread::yieldCurrentThread();
                    ended = true;
                    return 1;
                },
                [](Result<int>) { QFAIL("nobody asks any more"); });
            QTRY_VERIFY(begun);
        }
        QVERIFY(ended);
    }
};
TRENDWARD_TEST(DeskTest)

#include "tst_desk.moc"
