// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/theilsen.h"
#include "tests/support/testmain.h"
#include "tests/support/textcases.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <random>
#include <sstream>

using namespace trendward::trend;
using namespace trendward::tests;

namespace
{

std::vector<double> numbers(const std::string &text)
{
    std::istringstream in(text);
    std::vector<double> values;
    for (std::string word; in >> word;) values.push_back(std::strtod(word.c_str(), nullptr));
    return values;
}

/// Every slope, sorted: the slow and certain way.
double slowly(const std::vector<double> &x, const std::vector<double> &y)
{
    std::vector<double> slopes;
    for (std::size_t i = 0; i < x.size(); ++i)
        for (std::size_t j = i + 1; j < x.size(); ++j)
            if (x[i] != x[j]) slopes.push_back((y[j] - y[i]) / (x[j] - x[i]));
    std::sort(slopes.begin(), slopes.end());
    const std::size_t n = slopes.size();
    return n % 2 == 1 ? slopes[n / 2] : slopes[n / 2 - 1] + (slopes[n / 2] - slopes[n / 2 - 1]) / 2;
}

}  // namespace

class TheilSenTest : public QObject
{
    Q_OBJECT

private slots:
    void isWhatTheLiteratureSays_data() { addRows(readCases("trend/slopes.txt")); }
    void isWhatTheLiteratureSays()
    {
        QFETCH(int, index);
        const TextCase example = readCases("trend/slopes.txt").at(static_cast<std::size_t>(index));
        const auto x = numbers(example.text("x")), y = numbers(example.text("y"));
        const auto slope = theilSenSlope(x, y);
        if (example.text("slope") == "none") {
            QVERIFY(!slope);
            return;
        }
        QVERIFY(slope);
        QVERIFY2(std::abs(*slope - numbers(example.text("slope"))[0]) < 1e-12,
                 qPrintable(QString::number(*slope, 'g', 17)));
        const auto intercept = theilSenIntercept(x, y, *slope);
        QVERIFY(intercept);
        QVERIFY(std::abs(*intercept - numbers(example.text("intercept"))[0]) < 1e-9);
    }
    void doesNotDependOnTheOrderOfReadings()
    {
        const std::vector<double> x{1, 2, 3, 4, 10, 12, 18}, y{9, 15, 19, 20, 45, 55, 78};
        const std::vector<double> backX(x.rbegin(), x.rend()), backY(y.rbegin(), y.rend());
        QCOMPARE(*theilSenSlope(backX, backY), *theilSenSlope(x, y));
    }
    void countingAgreesWithEverySlope_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<int>("places");
        QTest::addColumn<int>("levels");
        QTest::newRow("distinct times") << 1600 << 1000000 << 1000000;
        QTest::newRow("even number of pairs") << 1601 << 1000000 << 1000000;
        QTest::newRow("many at one time") << 1700 << 300 << 1000000;
        QTest::newRow("many of one value") << 1700 << 1000000 << 12;
        QTest::newRow("times and values repeat") << 1900 << 150 << 9;
    }
    void countingAgreesWithEverySlope()
    {
        QFETCH(int, n);
        QFETCH(int, places);
        QFETCH(int, levels);
        std::mt19937 dice(7);
        std::vector<double> x, y;
        for (int i = 0; i < n; ++i) {
            x.push_back(static_cast<double>(dice() % static_cast<unsigned>(places)) / places * 60);
            y.push_back(x.back() * 0.1 + static_cast<double>(dice() % static_cast<unsigned>(levels)) / levels * 20);
        }
        const auto slope = theilSenSlope(x, y);
        QVERIFY(slope);
        QVERIFY2(std::abs(*slope - slowly(x, y)) < 1e-11, qPrintable(QString::number(*slope - slowly(x, y))));
    }
    void manyReadingsAtOneTimeHaveNoSlope()
    {
        const std::vector<double> x(2000, 4.0);
        std::vector<double> y(2000);
        for (std::size_t i = 0; i < y.size(); ++i) y[i] = static_cast<double>(i);
        QVERIFY(!theilSenSlope(x, y));
    }
    void medianOfTwoIsBetweenThem()
    {
        const std::vector<double> two{4, 1}, three{9, 1, 4};
        QCOMPARE(*median(two), 2.5);
        QCOMPARE(*median(three), 4.0);
        QVERIFY(!median({}));
    }
};
TRENDWARD_TEST(TheilSenTest)

#include "tst_theilsen.moc"
