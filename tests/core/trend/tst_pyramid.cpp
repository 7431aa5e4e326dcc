// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/pyramid.h"
#include "core/trend/thinning.h"
#include "tests/core/trend/series.h"
#include "tests/support/testmain.h"

#include <algorithm>
#include <array>
#include <random>

using namespace trendward;
using namespace trendward::trend;

namespace
{

std::vector<Point> randomPoints(std::size_t n, std::int64_t mostApart, int levels, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<Point> points;
    std::int64_t time = 1'700'000'000'000;
    for (std::size_t i = 0; i < n; ++i) {
        Point point;
        point.time = time;
        point.value = static_cast<double>(random() % static_cast<unsigned>(levels));
        points.push_back(point);
        time += static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(mostApart + 1));
    }
    return points;
}

Instant ms(std::int64_t milliseconds)
{
    return Instant::fromMilliseconds(milliseconds);
}

bool holds(const std::vector<std::size_t> &kept, std::size_t index)
{
    return std::binary_search(kept.begin(), kept.end(), index);
}

}  // namespace

class PyramidTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatThinningKeeps_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<qint64>("mostApart");
        QTest::addColumn<int>("levels");
        QTest::newRow("nothing") << 0 << qint64{1000} << 10;
        QTest::newRow("one point") << 1 << qint64{1000} << 10;
        QTest::newRow("two points") << 2 << qint64{1000} << 10;
        QTest::newRow("one block") << 16 << qint64{1000} << 10;
        QTest::newRow("one block and one") << 17 << qint64{1000} << 10;
        QTest::newRow("many") << 20'000 << qint64{300'000} << 10'000;
        QTest::newRow("many of equal value") << 20'000 << qint64{300'000} << 3;
        QTest::newRow("at few times") << 5'000 << qint64{1} << 100;
        QTest::newRow("all at one time") << 5'000 << qint64{0} << 100;
    }
    void keepsWhatThinningKeeps()
    {
        QFETCH(int, points);
        QFETCH(qint64, mostApart);
        QFETCH(int, levels);
        for (const int fanout : {1, 2, 7, 16}) {
            const auto all = randomPoints(static_cast<std::size_t>(points), mostApart, levels, 7);
            const Pyramid pyramid(all, fanout);
            std::mt19937 random(11);
            const std::int64_t first = all.empty() ? 0 : all.front().time, last = all.empty() ? 0 : all.back().time;
            for (int i = 0; i < 60; ++i) {
                const auto inside = [&] {
                    return ms(first - 5000 +
                              static_cast<std::int64_t>(random() % std::uint64_t(last - first + 10'000)));
                };
                // Every sixth is the whole; the others may also end before they begin.
                const Instant from = i % 6 == 0 ? ms(first) : inside(), to = i % 6 == 0 ? ms(last) : inside();
                const int columns = std::array{1, 2, 3, 50, 1200}[static_cast<std::size_t>(i) % 5];
                QCOMPARE(pyramid.thinned(from, to, columns), thinned(all, from, to, columns));
            }
            QVERIFY(pyramid.thinned(ms(first), ms(last), 0).empty());
        }
    }
    void everyExtremeStaysVisible()
    {
        auto all = randomPoints(30'000, 600'000, 100, 3);
        all[12'345].value = 900;
        all[23'456].value = -5;
        const Pyramid pyramid(all);
        const auto kept = pyramid.thinned(all.front().at(), all.back().at(), 20);
        QVERIFY(kept.size() <= 80);
        QVERIFY(holds(kept, 12'345) && holds(kept, 23'456));
        const auto span = pyramid.span(all.front().at(), all.back().at());
        QCOMPARE(span->first, -5.0);
        QCOMPARE(span->second, 900.0);
        QCOMPARE(pyramid.span(all[12'346].at() + 10'000, all.back().at())->first, -5.0);
        QVERIFY(!pyramid.span(all.back().at() + 10'000, all.back().at() + 20'000));
        QVERIFY(!pyramid.span(all.back().at(), all.front().at()));
    }
    void comparatorsAreNeverMergedAway()
    {
        auto all = randomPoints(10'000, 300'000, 100, 5);
        for (const std::size_t i : {100U, 101U, 102U, 103U, 104U, 105U, 9'000U}) {
            all[i].value = 40;  // no extreme of its column
            all[i].comparator = Comparator::Less;
        }
        const Pyramid pyramid(all);
        const auto kept = pyramid.thinned(all.front().at(), all.back().at(), 10);
        QVERIFY(std::is_sorted(kept.begin(), kept.end()));
        QVERIFY(std::adjacent_find(kept.begin(), kept.end()) == kept.end());
        for (const std::size_t i : {100U, 101U, 102U, 103U, 104U, 105U, 9'000U}) QVERIFY(holds(kept, i));
        for (const std::size_t i : thinned(all, all.front().at(), all.back().at(), 10)) QVERIFY(holds(kept, i));
        // Of those outside the window none comes.
        QVERIFY(!holds(pyramid.thinned(all[200].at(), all.back().at(), 10), 105));
    }
    void thousandsOfComparatorsAreThinnedByThemselves()
    {
        auto all = randomPoints(20'000, 300'000, 100, 9);
        for (std::size_t i = 0; i < all.size(); i += 2) all[i].comparator = Comparator::Less;
        const auto kept = Pyramid(all).thinned(all.front().at(), all.back().at(), 50);
        QVERIFY(kept.size() <= 400);
        std::size_t lowest = 0;
        for (std::size_t i = 0; i < all.size(); i += 2)
            if (all[i].value < all[lowest].value) lowest = i;
        QVERIFY(holds(kept, lowest));
    }
    void neighboursReachBeyondTheEdge()
    {
        const auto all = randomPoints(100, 1000, 100, 1);
        const Pyramid pyramid(all);
        const auto kept = pyramid.thinnedWithNeighbours(all[40].at(), all[60].at(), 1200);
        QVERIFY(all[kept.front()].time < all[40].time && all[kept.back()].time > all[60].time);
        const auto whole = pyramid.thinnedWithNeighbours(all.front().at(), all.back().at(), 1200);
        QCOMPARE(whole, pyramid.thinned(all.front().at(), all.back().at(), 1200));
        // A line also crosses a window that holds no reading.
        std::vector<Point> two(2);
        two[0].time = 1000;
        two[1].time = 9000;
        QCOMPARE(Pyramid(two).thinnedWithNeighbours(ms(2000), ms(3000), 100), (std::vector<std::size_t>{0, 1}));
        QVERIFY(Pyramid({}).thinnedWithNeighbours(ms(2000), ms(3000), 100).empty());
    }
};
TRENDWARD_TEST(PyramidTest)

#include "tst_pyramid.moc"
