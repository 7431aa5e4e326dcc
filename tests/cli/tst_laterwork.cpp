// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/laterwork.h"
#include "tests/support/testmain.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

using trendward::cli::LaterWork;

class LaterWorkTest : public QObject
{
    Q_OBJECT

private slots:
    void allIsDoneInTheOrderInWhichItCame()
    {
        std::vector<int> done;
        LaterWork later;
        for (int i = 0; i < 5000; ++i) later.give([&done, i] { done.push_back(i); });
        later.finish();
        QCOMPARE(done.size(), std::size_t{5000});
        QVERIFY(std::is_sorted(done.begin(), done.end()));
    }
    void largePiecesWaitForTheirTurn()
    {
        constexpr std::size_t each = 4 * 1024 * 1024, most = 16 * 1024 * 1024;
        std::atomic<std::size_t> held = 0;
        std::size_t highest = 0;
        LaterWork later;
        // Once there is no room the rest has time to come in, if it could.
        later.give([&held] {
            while (held < most) std::this_thread::yield();
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        });
        for (int i = 0; i < 200; ++i) {
            later.give([&held] { held -= each; }, each);
            highest = std::max<std::size_t>(highest, held += each);
        }
        later.finish();
        QCOMPARE(held.load(), std::size_t{0});
        // One that is given while there is room may be larger than the room.
        QVERIFY2(highest <= most + each, std::to_string(highest).c_str());
    }
    void aPieceLargerThanAllRoomIsDone()
    {
        int done = 0;
        LaterWork later;
        for (int i = 0; i < 3; ++i) later.give([&done] { ++done; }, 100 * 1024 * 1024);
        later.finish();
        QCOMPARE(done, 3);
    }
};
TRENDWARD_TEST(LaterWorkTest)

#include "tst_laterwork.moc"
