// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/shell/sampledesk.h"
#include "ui/shell/wardkeeper.h"

#include <QSignalSpy>

namespace trendward::ui
{

class WardKeeperTest : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhomAChangeConcernsIsAssessedAgain()
    {
        const QTemporaryDir folder;
        Workplace place = tests::samplePlace(folder.path());
        const auto clock = std::make_shared<Instant>(place.now());
        place.now = [clock] { return *clock; };
        Desk desk(std::move(place));
        WardKeeper keeper(desk, nullptr);
        const QSignalSpy read(&keeper, &WardKeeper::read);
        qsizetype wanted = 0;
        // How many were assessed by the newest list.
        const auto assessed = [&] {
            ++wanted;
            if (!QTest::qWaitFor([&] { return read.size() == wanted && !desk.busy(); }, 60'000)) return qsizetype{-1};
            qsizetype n = 0;
            for (const jobs::WardPatient &one : keeper.ward()->patients) n += one.assessed == *clock;
            return n;
        };
        keeper.ask();
        const qsizetype everybody = assessed();
        QCOMPARE(everybody, 24);
        const auto later = [&] { *clock = *clock + 20 * Instant::ticksPerSecond; };
        later();
        emit desk.recordChanged(keeper.ward()->patients.at(3).person.key);
        QCOMPARE(assessed(), 1);
        later();
        emit desk.workChanged(0);
        QCOMPARE(assessed(), 0);
        later();
        emit desk.recordChanged(0);
        QCOMPARE(assessed(), everybody);
        // Of two changes in succession the first one's question is never answered.
        later();
        emit desk.recordChanged(keeper.ward()->patients.at(1).person.key);
        emit desk.recordChanged(keeper.ward()->patients.at(2).person.key);
        QCOMPARE(assessed(), 2);
    }
};
TRENDWARD_TEST(WardKeeperTest)

}  // namespace trendward::ui

#include "tst_wardkeeper.moc"
