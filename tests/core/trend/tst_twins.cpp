// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/statistics.h"
#include "core/trend/twins.h"
#include "tests/core/trend/series.h"
#include "tests/support/testmain.h"
#include "tests/support/textcases.h"

#include <algorithm>

using namespace trendward;
using namespace trendward::trend;
using tests::TextCase;

namespace
{

const Instant start = tests::at("2026-11-20T08:00:00Z"), now = tests::at("2026-11-22T12:00:00Z");

const std::vector<TextCase> &cases()
{
    static const auto all = tests::readCases("trend/twins.txt");
    return all;
}

QStringList wordsOf(const std::string &line)
{
    return QString::fromStdString(line).split(' ', Qt::SkipEmptyParts);
}

/// The series of a case, one a unit, in the order of time, and the numbers of its sources.
struct Given {
    std::map<QString, std::uint32_t> sources;

    std::vector<TrendSeries> seriesOf(const std::string &measure, const std::vector<std::string> &lines,
                                      std::int64_t firstNumber)
    {
        std::vector<TrendSeries> all;
        for (const std::string &line : lines) {
            const QStringList words = wordsOf(line);
            const std::string unit = words[0].toStdString();
            auto series = std::find_if(all.begin(), all.end(), [&](const auto &one) { return one.unit.code == unit; });
            if (series == all.end()) {
                all.push_back(tests::seriesOf(measure, unit, firstNumber + static_cast<std::int64_t>(all.size())));
                series = std::prev(all.end());
            }
            QString value = words[3];
            const bool less = value.startsWith('<');
            if (less) value.remove(0, 1);
            tests::add(*series, start + words[2].toLongLong() * Instant::ticksPerSecond, value.toDouble(),
                       less ? Comparator::Less : Comparator::None);
            series->scales.back() = static_cast<std::uint8_t>(value.section('.', 1).size());
            const auto source = sources.try_emplace(words[1], sources.size() + 1).first->second;
            series->sources.back() = source;
            series->sourceNames[source] = words[1].toStdString();
            series->nths.back() = words.size() > 5 ? words[5].toUInt() : 0;
        }
        return all;
    }
};

QStringList told(const MeasureSeries &series)
{
    QStringList lines;
    for (const Point &point : series.points) {
        QString names = QString::fromStdString(series.sourceNames.at(point.source));
        for (const Twin &twin : series.twinsOf(point))
            names += '+' + QString::fromStdString(series.sourceNames.at(twin.source));
        lines << QStringLiteral("%1 %2%3 %4")
                     .arg((point.time - start.milliseconds()) / 1000)
                     .arg(point.comparator == Comparator::Less ? "<" : "")
                     .arg(point.value, 0, 'g', 10)
                     .arg(names);
    }
    return lines;
}

}  // namespace

class TwinsTest : public QObject
{
    Q_OBJECT

private slots:
    void countOnceAsTheCaseSays_data() { tests::addRows(cases()); }
    void countOnceAsTheCaseSays()
    {
        QFETCH(int, index);
        const TextCase &one = cases()[static_cast<std::size_t>(index)];
        const std::string measure = one.text("measure");
        Given given;
        const auto series = given.seriesOf(measure, one.lines("readings"), 1);
        const auto half = given.seriesOf(std::string(otherHalfOf(measure)), one.lines("half"), 10);
        const MeasureSeries joined = inOneUnit(series, now, half);
        QStringList wanted;
        for (const std::string &line : one.lines("points")) {
            QStringList words = wordsOf(line);
            if (words[1].contains('.')) words[1] = QString::number(words[1].toDouble(), 'g', 10);
            wanted << words.join(' ');
        }
        QVERIFY2(told(joined) == wanted, qPrintable('\n' + told(joined).join('\n')));
        // Nothing is lost: what is no point is among the twins, and told with the statistics.
        QCOMPARE(joined.points.size() + joined.twins.size(), one.lines("readings").size());
        QCOMPARE(count(joined, {}).account.leftOut[static_cast<std::size_t>(LeftOut::Twin)], joined.twins.size());
    }

    void eachReadingNamesTheOtherSources()
    {
        Given given;
        const auto series = given.seriesOf(
            "body-weight", {"kg scale 0 81.4", "kg phone 5 81.4", "kg cloud 9 81.4", "kg scale 999 80"}, 1);
        const MeasureSeries joined = inOneUnit(series, now);
        const auto named = twinSources(joined);
        QCOMPARE(named.size(), std::size_t{3});
        const std::int64_t time = start.milliseconds();
        QCOMPARE(named.at({1, time, given.sources["scale"], 0}), (std::vector<std::string>{"phone", "cloud"}));
        QCOMPARE(named.at({1, time + 9000, given.sources["cloud"], 0}), (std::vector<std::string>{"scale", "phone"}));
    }
};

TRENDWARD_TEST(TwinsTest)
#include "tst_twins.moc"
