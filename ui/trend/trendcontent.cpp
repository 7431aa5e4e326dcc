// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/trendcontent.h"

#include "core/care/fieldstatistics.h"
#include "core/care/glance.h"
#include "core/care/words.h"
#include "ui/desk/texts.h"
#include "ui/trend/ticks.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <span>

namespace trendward::ui
{

namespace
{

constexpr const char *firstPart = "systolic-blood-pressure", *secondPart = "diastolic-blood-pressure";

bool earlier(const trend::Point &point, std::int64_t time)
{
    return point.time < time;
}

std::span<const trend::Point> between(const TrendLine &line, Instant from, Instant to)
{
    const auto &points = line.points();
    const auto begin = std::lower_bound(points.begin(), points.end(), from.milliseconds(), earlier);
    const auto end = std::lower_bound(begin, points.end(), to.milliseconds() + 1, earlier);
    return {begin, end};
}

CursorReading readingAt(const TrendContent &content, std::int64_t time)
{
    CursorReading reading{Instant::fromMilliseconds(time), {}};
    std::optional<trend::Point> first;
    for (const TrendLine &line : content.lines) {
        std::optional<trend::Point> chosen;
        const auto &points = line.points();
        for (auto it = std::lower_bound(points.begin(), points.end(), time, earlier);
             it != points.end() && it->time == time; ++it) {
            // A diastolic belongs to the systolic of its own device only.
            const bool fits = !first || (it->source == first->source && it->nth == first->nth);
            if (fits && !chosen) chosen = *it;
        }
        if (!first) first = chosen;
        reading.points.push_back(chosen);
    }
    return reading;
}

/// "140/84", or "140" where there is one line.
QString joined(const QStringList &parts)
{
    return parts.join(QLatin1Char('/'));
}

}  // namespace

std::optional<Instant> TrendContent::first() const
{
    std::optional<Instant> found;
    for (const TrendLine &line : lines)
        if (!line.points().empty() && (!found || line.points().front().at() < *found))
            found = line.points().front().at();
    return found;
}

std::optional<Instant> TrendContent::newest() const
{
    std::optional<Instant> found;
    for (const TrendLine &line : lines)
        if (!line.points().empty() && (!found || line.points().back().at() > *found)) found = line.points().back().at();
    return found;
}

std::size_t TrendContent::count(Instant from, Instant to) const
{
    std::size_t most = 0;
    for (const TrendLine &line : lines) most = std::max(most, between(line, from, to).size());
    return most;
}

TrendContent contentOf(const jobs::PatientReview &review, const care::VitalGlance &vital)
{
    TrendContent content;
    content.key = vital.key;
    content.name = text(vital.display);
    content.unit = vital.unit;
    content.decimals = vital.decimals;
    content.zone = review.zone;
    content.now = review.now;
    content.events = eventsOf(review);
    content.changes = care::goalBeginnings(review.goals, vital.key, review.zone);
    for (const auto &series : review.series) {
        const trend::MeasureSeries &one = series->series;
        if (care::vitalKey(one.measure, one.code, one.display) != vital.key || one.points.empty()) continue;
        content.lines.push_back({series, one.measure == secondPart ? vital.secondLimits : vital.limits});
    }
    return content;
}

std::vector<TrendEvent> eventsOf(const jobs::PatientReview &review)
{
    using Kind = care::Event::Kind;
    std::vector<TrendEvent> events;
    std::optional<Instant> goalDay;
    for (const care::Event &one : review.events) {
        if (one.kind == Kind::GoalSet) {
            const Instant day = review.zone.startOfDay(one.at);
            if (goalDay == day) {
                events.back().text = QCoreApplication::translate("TrendContent", "Goals set");
                continue;
            }
            goalDay = day;
        } else {
            goalDay.reset();
        }
        events.push_back({one.at, text(one.text)});
    }
    return events;
}

std::optional<CursorReading> nearestReading(const TrendContent &content, Instant moment)
{
    const std::int64_t wanted = moment.milliseconds();
    std::optional<std::int64_t> best;
    const auto consider = [&](std::int64_t time) {
        if (!best || std::llabs(time - wanted) < std::llabs(*best - wanted)) best = time;
    };
    for (const TrendLine &line : content.lines) {
        const auto &points = line.points();
        const auto after = std::lower_bound(points.begin(), points.end(), wanted, earlier);
        if (after != points.end()) consider(after->time);
        if (after != points.begin()) consider(std::prev(after)->time);
    }
    if (!best) return std::nullopt;
    return readingAt(content, *best);
}

std::optional<CursorReading> nextReading(const TrendContent &content, Instant moment, int step)
{
    std::optional<std::int64_t> best;
    for (const TrendLine &line : content.lines) {
        const auto &points = line.points();
        const std::int64_t time = moment.milliseconds();
        if (step > 0) {
            const auto after = std::lower_bound(points.begin(), points.end(), time + 1, earlier);
            if (after != points.end() && (!best || after->time < *best)) best = after->time;
        } else {
            const auto after = std::lower_bound(points.begin(), points.end(), time, earlier);
            if (after != points.begin() && (!best || std::prev(after)->time > *best)) best = std::prev(after)->time;
        }
    }
    if (!best) return std::nullopt;
    return readingAt(content, *best);
}

QString pointText(const trend::Point &point, int decimals)
{
    return text(std::string(care::sign(static_cast<int>(point.comparator)))) + numberText(point.value, decimals);
}

QString valueText(const TrendContent &content, const CursorReading &reading)
{
    QStringList parts;
    for (const auto &point : reading.points)
        parts << (point ? pointText(*point, content.decimals) : QStringLiteral("–"));
    return joined(parts) + QLatin1Char(' ') + unitText(content.unit, joined(parts));
}

QString shortPart(const TrendContent &content, const TrendLine &line)
{
    if (content.lines.size() < 2) return {};
    const std::string &measure = line.readings->series.measure;
    if (measure == firstPart) return QCoreApplication::translate("TrendContent", "sys", "short for systolic");
    if (measure == secondPart) return QCoreApplication::translate("TrendContent", "dia", "short for diastolic");
    return {};
}

QString twinText(const TrendContent &content, const CursorReading &reading)
{
    QStringList names;
    const auto add = [&](const trend::MeasureSeries &series, std::uint32_t source) {
        const auto found = series.sourceNames.find(source);
        const QString name = found == series.sourceNames.end() ? QString() : text(found->second).simplified();
        if (!name.isEmpty() && !names.contains(name)) names << name;
    };
    bool any = false;
    for (std::size_t i = 0; i < reading.points.size() && i < content.lines.size(); ++i) {
        if (!reading.points[i] || reading.points[i]->twins == 0) continue;
        any = true;
        const trend::MeasureSeries &series = content.lines[i].readings->series;
        add(series, reading.points[i]->source);
        for (const trend::Twin &twin : series.twinsOf(*reading.points[i])) add(series, twin.source);
    }
    if (!any) return {};
    const QString last = names.isEmpty() ? QString() : names.takeLast();
    return QCoreApplication::translate("TrendContent", "%1 and %2, counted once")
        .arg(names.join(QStringLiteral(", ")), last);
}

namespace
{

/// Of one line, and how the texts of two lines are put together.
struct LineFigures {
    std::size_t numbers = 0, comparators = 0;
    std::optional<double> mean, low, high, share;
};

LineFigures figuresOf(const TrendLine &line, const trend::Window &window)
{
    LineFigures figures;
    const trend::MeasureSeries &series = line.readings->series;
    const auto shown = trend::within(series, window);
    figures.numbers = static_cast<std::size_t>(trend::count(series, window).value.value_or(0));
    figures.comparators = shown.size() - std::min(shown.size(), figures.numbers);
    figures.mean = trend::mean(series, window).value;
    const trend::Range range = trend::range(series, window);
    if (range.low) figures.low = range.low->value;
    if (range.high) figures.high = range.high->value;
    if (line.limits) {
        const trend::Met met = trend::met(series, window, *line.limits);
        if (met.decided() > 0) figures.share = static_cast<double>(met.met) / static_cast<double>(met.decided());
    }
    return figures;
}

QString joinedNumbers(const std::vector<LineFigures> &lines, std::optional<double> LineFigures::*member, int decimals,
                      double factor = 1)
{
    QStringList parts;
    bool any = false;
    for (const LineFigures &line : lines) {
        any = any || (line.*member).has_value();
        parts << ((line.*member) ? numberText(*(line.*member) * factor, decimals) : QStringLiteral("–"));
    }
    return any ? joined(parts) : QString();
}

/// The word for one number, or nothing where there is none.
QString named(const QString &words, const QString &number)
{
    return number.isEmpty() ? QString() : words.arg(number);
}

/// A window of core/trend leaves its first moment out; the chart shows a reading on its edge.
trend::Window windowOf(ShownWindow shown)
{
    return {shown.from - Instant::ticksPerMillisecond, shown.to};
}

/// "9 above the 30 days before", "9/2 below …", "+9/-2 against …", or that there are too few readings.
QString changeText(const TrendContent &content, ShownWindow shown)
{
    const trend::Window now = windowOf(shown);
    trend::Window before = windowOf(windowBefore(shown));
    before.to = now.from;  // a reading on the edge between them counts once
    const QString name = nameOfBefore(shown);
    std::vector<double> changes;
    for (const TrendLine &line : content.lines) {
        const trend::MeasureSeries &series = line.readings->series;
        if (!trend::isEnoughToCompare(series, before, content.zone))
            //: "the 30 days before"
            return QCoreApplication::translate("PeriodBefore", "too few readings in %1").arg(name);
        if (!trend::isEnoughToCompare(series, now, content.zone))
            return QCoreApplication::translate("PeriodBefore", "too few readings to compare with %1").arg(name);
        changes.push_back(care::shownDifference(*trend::mean(series, now).value, *trend::mean(series, before).value,
                                                content.decimals));
    }
    const auto all = [&](auto holds) { return std::all_of(changes.begin(), changes.end(), holds); };
    const auto numbers = [&](auto words) {
        QStringList parts;
        for (const double change : changes) parts << words(change);
        return joined(parts);
    };
    const auto plain = [&](double change) { return numberText(std::abs(change), content.decimals); };
    const auto withSign = [&](double change) {
        return (change > 0 ? QStringLiteral("+") : QString()) + numberText(change, content.decimals);
    };
    if (all([](double change) { return change == 0; }))
        return QCoreApplication::translate("PeriodBefore", "the same as in %1").arg(name);
    if (all([](double change) { return change >= 0; }))
        //: a difference, "the 30 days before"
        return QCoreApplication::translate("PeriodBefore", "%1 above %2").arg(numbers(plain), name);
    if (all([](double change) { return change <= 0; }))
        return QCoreApplication::translate("PeriodBefore", "%1 below %2").arg(numbers(plain), name);
    return QCoreApplication::translate("PeriodBefore", "%1 against %2").arg(numbers(withSign), name);
}

}  // namespace

TrendFigures figuresOf(const TrendContent &content, Instant from, Instant to, Beside beside)
{
    const trend::Window window = windowOf({from, to});
    std::vector<LineFigures> lines;
    TrendFigures figures;
    std::size_t comparators = 0;
    for (const TrendLine &line : content.lines) {
        lines.push_back(figuresOf(line, window));
        figures.readings = std::max(figures.readings, lines.back().numbers + lines.back().comparators);
        comparators = std::max(comparators, lines.back().comparators);
    }
    if (figures.readings == 0) {
        figures.sentence = QCoreApplication::translate("TrendContent", "No readings in this period");
        return figures;
    }
    const int shown = static_cast<int>(figures.readings);
    figures.count = shown == 1 ? QCoreApplication::translate("TrendContent", "1 reading")
                               : QCoreApplication::translate("TrendContent", "%n readings", nullptr, shown);
    figures.mean = named(QCoreApplication::translate("TrendContent", "mean %1"),
                         joinedNumbers(lines, &LineFigures::mean, content.decimals));
    figures.low = named(QCoreApplication::translate("TrendContent", "min %1"),
                        joinedNumbers(lines, &LineFigures::low, content.decimals));
    figures.high = named(QCoreApplication::translate("TrendContent", "max %1"),
                         joinedNumbers(lines, &LineFigures::high, content.decimals));
    figures.inGoal = named(QCoreApplication::translate("TrendContent", "%1 % in goal"),
                           joinedNumbers(lines, &LineFigures::share, 0, 100));
    // A cast within the call would keep lupdate from seeing the text.
    if (const int beyond = static_cast<int>(comparators); beyond > 0)
        figures.beyond = QCoreApplication::translate("TrendContent", "%n beyond a limit", nullptr, beyond);
    figures.sentence = QCoreApplication::translate("TrendContent", "%1 from %2 to %3")
                           .arg(figures.count, timeText(from, content.zone), timeText(to, content.zone));
    for (const QString &part : {figures.mean, figures.low, figures.high})
        if (!part.isEmpty())
            figures.sentence += QStringLiteral(", ") + part + QLatin1Char(' ') +
                                unitText(content.unit, part.section(QLatin1Char(' '), -1));
    if (beside == Beside::PeriodBefore) figures.change = changeText(content, {from, to});
    for (const QString &part : {figures.change, figures.inGoal, figures.beyond})
        if (!part.isEmpty()) figures.sentence += QStringLiteral(", ") + part;
    return figures;
}

}  // namespace trendward::ui
