// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/group/seriesnumbers.h"
#include "tests/support/testmain.h"

#include <cstdint>
#include <ctime>
#include <string>
#include <vector>

using namespace trendward;
using namespace trendward::group;

namespace
{

/// One step of the numbers' mix as it can be read, without what is drawn.
std::uint64_t readStep(std::uint64_t hash, std::uint64_t word)
{
    hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
    return hash ^ hash >> 32;
}

/// Ids of two words that all come to the same after `start`: the second word undoes the first.
std::vector<std::string> chosenIds(std::uint64_t start, std::size_t count)
{
    std::vector<std::string> ids;
    for (std::uint64_t first = 1; first <= count; ++first) {
        const std::uint64_t words[] = {first * 0x0101010101u, readStep(start + 16, first * 0x0101010101u) ^ 42};
        ids.emplace_back(reinterpret_cast<const char *>(words), sizeof words);
    }
    return ids;
}

/// Of its highest bits only: what they come to does not depend on where the mix starts.
std::vector<std::string> highBitIds(int pairs)
{
    constexpr std::uint64_t first = 1ULL << 63, second = 1ULL << 63 | 1ULL << 31;
    std::vector<std::string> ids;
    for (std::uint32_t choice = 0; choice < 1U << pairs; ++choice) {
        std::string id;
        for (int i = 0; i < pairs; ++i) {
            const bool flipped = (choice >> i & 1U) != 0;
            const std::uint64_t words[] = {flipped ? first : 0, flipped ? second : 0};
            id.append(reinterpret_cast<const char *>(words), sizeof words);
        }
        ids.push_back(std::move(id));
    }
    return ids;
}

/// Processor time, which stands still while the machine does something else.
double secondsFor(const std::vector<std::string> &ids)
{
    const std::clock_t begun = std::clock();
    SeriesNumbers numbers;
    for (const std::string &id : ids) numbers.numberOf(SeriesIds{"", id, {}, {}, {}});
    const double took = static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
    return numbers.count() == ids.size() ? took : -1;
}

}  // namespace

class ChosenIdsTest : public QObject
{
    Q_OBJECT

private slots:
    void idsThatSomebodyChoseCostNoMoreThanOthers_data()
    {
        QTest::addColumn<bool>("highBits");
        QTest::newRow("the second word undoes the first") << false;
        QTest::newRow("differences that no start changes") << true;
    }
    void idsThatSomebodyChoseCostNoMoreThanOthers()
    {
        QFETCH(bool, highBits);
        const auto chosen = highBits ? highBitIds(14) : chosenIds(0, 1U << 14);
        std::vector<std::string> others;
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            std::string id(chosen[i].size(), '.');
            id.replace(0, std::to_string(i).size(), std::to_string(i));
            others.push_back(std::move(id));
        }
        const double usual = secondsFor(others), took = secondsFor(chosen);
        QVERIFY(usual >= 0 && took >= 0);
        // Each against all before it would be thousands of times as much.
        QVERIFY2(took < 30 * usual + 0.1, std::to_string(took / usual).c_str());
    }
};
TRENDWARD_TEST(ChosenIdsTest)

#include "tst_chosenids.moc"
