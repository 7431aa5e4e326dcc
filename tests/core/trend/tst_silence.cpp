// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/silence.h"
#include "tests/support/testmain.h"

using namespace trendward;

class SilenceTest : public QObject
{
    Q_OBJECT

    static std::vector<trend::Point> every(std::int64_t milliseconds, int n)
    {
        std::vector<trend::Point> points(static_cast<std::size_t>(n));
        for (std::size_t i = 0; i < points.size(); ++i) points[i].time = static_cast<std::int64_t>(i) * milliseconds;
        return points;
    }

private slots:
    void isThreeUsualIntervals()
    {
        auto points = every(3'600'000, 10);
        points.back().time += 86'400'000;  // one long pause does not make long pauses usual
        QCOMPARE(trend::longestUsualInterval(points), std::int64_t{3 * 3'600'000});
    }
    void neverBelowAQuarterOfAnHourNorAboveAWeek()
    {
        QCOMPARE(trend::longestUsualInterval(every(1'000, 100)), std::int64_t{15 * 60'000});
        QCOMPARE(trend::longestUsualInterval(every(30LL * 86'400'000, 5)), std::int64_t{7LL * 86'400'000});
    }
    void ofNoneAndOneReadingIsTheShortest()
    {
        QCOMPARE(trend::longestUsualInterval({}), std::int64_t{15 * 60'000});
        QCOMPARE(trend::longestUsualInterval(every(1, 1)), std::int64_t{15 * 60'000});
    }
    void manyReadingsAreSampled()
    {
        QCOMPARE(trend::longestUsualInterval(every(3'600'000, 100'000)), std::int64_t{3 * 3'600'000});
    }
};
TRENDWARD_TEST(SilenceTest)

#include "tst_silence.moc"
