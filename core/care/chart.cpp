// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/chart.h"

#include "core/base/phrase.h"
#include "core/care/words.h"
#include "core/fhir/document.h"
#include "core/trend/silence.h"
#include "core/trend/thinning.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace trendward::care
{

namespace
{

using trend::Point;

constexpr double width = 760, height = 200, left = 46, right = 96, top = 22, bottom = 26;
constexpr int columns = 320;
constexpr std::size_t marksUpTo = 400;  // beyond, marks would cover the line
constexpr std::size_t daysForALine = 8;

std::string px(double value)
{
    return fixedNumber(value, 1);
}

/// A round step that gives four to six lines over a span.
double niceStep(double span)
{
    const double rough = span / 4, power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double step : {1.0, 2.0, 5.0})
        if (rough <= step * power) return step * power;
    return 10 * power;
}

class Axis
{
public:
    explicit Axis(const Chart &chart) : m_chart(chart)
    {
        double low = INFINITY, high = -INFINITY;
        const auto take = [&](double value) {
            low = std::min(low, value);
            high = std::max(high, value);
        };
        for (const ChartLine &line : chart.lines) {
            for (const Point &point : shown(line)) take(point.value);
            if (line.limits && line.limits->low) take(*line.limits->low);
            if (line.limits && line.limits->high) take(*line.limits->high);
        }
        if (!(low <= high)) low = 0, high = 1;
        if (high - low < 1e-9) low -= 1, high += 1;
        m_step = niceStep(high - low);
        m_low = std::floor(low / m_step) * m_step;
        m_high = std::ceil(high / m_step) * m_step;
        // Room above the greatest and below the smallest reading, so that no mark touches the edge.
        if (high > m_high - m_step * 0.05) m_high += m_step;
        if (low < m_low + m_step * 0.05 && m_low != 0) m_low -= m_step;
    }

    std::span<const Point> shown(const ChartLine &line) const
    {
        return trend::within(*line.series, {m_chart.from - Instant::ticksPerMillisecond, m_chart.to});
    }
    double x(std::int64_t milliseconds) const
    {
        const auto from = static_cast<double>(m_chart.from.milliseconds()),
                   to = static_cast<double>(m_chart.to.milliseconds());
        return left + (static_cast<double>(milliseconds) - from) / std::max(1.0, to - from) * (width - left - right);
    }
    double y(double value) const { return top + (m_high - value) / (m_high - m_low) * (height - top - bottom); }
    double low() const { return m_low; }
    double high() const { return m_high; }
    double step() const { return m_step; }

private:
    const Chart &m_chart;
    double m_low = 0, m_high = 1, m_step = 1;
};

/// Where a line ends because nothing was measured for longer than usual.
class Gaps
{
public:
    explicit Gaps(std::span<const Point> points)
        : m_most(trend::longestUsualInterval(points)), m_before(points.size(), 0)
    {
        for (std::size_t i = 1; i < points.size(); ++i)
            m_before[i] = m_before[i - 1] + isOne(points[i].time - points[i - 1].time);
    }
    bool between(std::size_t a, std::size_t b) const { return m_before[a] != m_before[b]; }
    bool isOne(std::int64_t milliseconds) const { return milliseconds > m_most; }

private:
    std::int64_t m_most = 0;
    std::vector<std::size_t> m_before;
};

class Drawing
{
public:
    explicit Drawing(const Chart &chart) : m_chart(chart), m_axis(chart) {}

    std::string svg()
    {
        const std::string &id = m_chart.id;
        m_out = "<svg class=\"chart\" viewBox=\"0 0 760 200\" role=\"img\" aria-labelledby=\"" + id + "t " + id +
                "d\"><title id=\"" + id + "t\">" + fhir::xhtmlText(m_chart.title) + "</title><desc id=\"" + id +
                "d\">" + fhir::xhtmlText(chartDescription(m_chart)) + "</desc><defs><pattern id=\"" + id +
                "h\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                "<path d=\"M0 0V6\" class=\"hatch\"/></pattern></defs>";
        for (const ChartLine &line : m_chart.lines) band(line);
        grid();
        for (std::size_t i = 0; i < m_chart.lines.size(); ++i) line(m_chart.lines[i], i);
        for (const ChartLine &one : m_chart.lines) limitTexts(one);
        return m_out + "</svg>";
    }

private:
    void text(double x, double y, std::string_view anchor, std::string_view style, const std::string &words)
    {
        m_out += "<text x=\"" + px(x) + "\" y=\"" + px(y) + "\" text-anchor=\"" + std::string(anchor) + "\" class=\"" +
                 std::string(style) + "\">" + fhir::xhtmlText(words) + "</text>";
    }
    void path(const std::string &style, const std::string &commands)
    {
        if (!commands.empty()) m_out += "<path class=\"" + style + "\" d=\"" + commands + "\"/>";
    }
    void rect(double x, double y, double w, double h, const std::string &attributes)
    {
        m_out += "<rect x=\"" + px(x) + "\" y=\"" + px(y) + "\" width=\"" + px(std::max(0.0, w)) + "\" height=\"" +
                 px(std::max(0.0, h)) + "\" " + attributes + "/>";
    }

    void band(const ChartLine &line)
    {
        if (!line.limits) return;
        const double over = m_axis.y(line.limits->high.value_or(m_axis.high()));
        const double under = m_axis.y(line.limits->low.value_or(m_axis.low()));
        // Two open bands would cover each other: with two measures the edges alone are drawn.
        if (m_chart.lines.size() == 1) rect(left, over, width - left - right, under - over, "class=\"band\"");
        std::string edges;
        const auto edge = [&](double y) { edges += "M" + px(left) + " " + px(y) + "H" + px(width - right); };
        if (line.limits->high) edge(over);
        if (line.limits->low) edge(under);
        path("edge", edges);
    }

    void limitTexts(const ChartLine &line)
    {
        if (!line.limits) return;
        const auto write = [&](double value, const char *sign) {
            // Two lines have two goals: each limit says whose it is.
            const std::string whose = m_chart.lines.size() > 1 ? lineName(*line.series) + " " : std::string();
            text(width - right + 6, m_axis.y(value) + 4, "start", "limit", whose + sign + shownNumber(rounded(value)));
        };
        if (line.limits->high) write(*line.limits->high, "≤ ");
        if (line.limits->low) write(*line.limits->low, "≥ ");
    }

    static double rounded(double value) { return std::round(value * 100) / 100; }

    void grid()
    {
        const int digits = m_axis.step() < 0.1 ? 2 : m_axis.step() < 1 ? 1 : 0;
        for (int i = 0;; ++i) {
            const double value = m_axis.low() + m_axis.step() * i;
            if (value > m_axis.high() + m_axis.step() * 0.01) break;
            const double y = m_axis.y(value);
            path("grid", "M" + px(left) + " " + px(y) + "H" + px(width - right));
            text(left - 6, y + 4, "end", "tick", numberText(value, digits));
        }
        text(left - 6, 11, "end", "tick", unitAfterName(m_chart.lines.front().series->unit));
        days();
    }

    void days()
    {
        const int all = std::max(1, daysSince(m_chart.from, m_chart.to, m_chart.zone));
        const int step = all <= 7 ? 1 : all <= 16 ? 2 : all <= 45 ? 7 : 14;
        for (int day = 0; day <= all; day += step) {
            const Instant midnight = m_chart.zone.startOfDay(m_chart.from, day);
            if (midnight < m_chart.from || midnight > m_chart.to) continue;
            const double x = m_axis.x(midnight.milliseconds());
            path("grid", "M" + px(x) + " " + px(top) + "V" + px(height - bottom));
            if (x > width - right - 20) continue;
            text(x, height - 8, "middle", "tick", dayText(midnight, m_chart.zone));
        }
    }

    void line(const ChartLine &line, std::size_t number)
    {
        std::vector<Point> numbers, limits;
        for (const Point &point : m_axis.shown(line)) (point.isNumber() ? numbers : limits).push_back(point);
        const auto kept = trend::thinned(numbers, m_chart.from, m_chart.to, columns);
        const Gaps gaps(numbers);
        std::string commands;
        for (std::size_t k = 0; k < kept.size(); ++k) {
            const bool moved = k == 0 || gaps.between(kept[k - 1], kept[k]);
            if (moved && k > 0) gap(numbers[kept[k - 1]].time, numbers[kept[k]].time);
            commands +=
                (moved ? "M" : "L") + px(m_axis.x(numbers[kept[k]].time)) + " " + px(m_axis.y(numbers[kept[k]].value));
        }
        // Silence up to the end is a gap too.
        const std::int64_t end = m_chart.to.milliseconds();
        if (!numbers.empty() && gaps.isOne(end - numbers.back().time)) gap(numbers.back().time, end);
        // A line through a few days would look like a course.
        const bool joined = daysOf(numbers) >= daysForALine;
        if (joined) path(number == 0 ? "line" : "line second", commands);
        marks(line, number, numbers, kept, joined ? &gaps : nullptr);
        for (const Point &point : limits) triangle("bound", point, isUpper(point.comparator));
        if (m_chart.lines.size() > 1 && !kept.empty()) {
            const Point &last = numbers[kept.back()];
            text(width - right - 2, nameAt(m_axis.y(last.value)), "end", "tick", lineName(*line.series));
        }
    }

    std::size_t daysOf(const std::vector<Point> &numbers) const
    {
        std::size_t days = 0;
        Instant next;
        for (const Point &point : numbers) {
            if (days > 0 && point.at() < next) continue;
            ++days;
            next = m_chart.zone.startOfDay(point.at(), 1);
        }
        return days;
    }

    /// The base line of a name beside the last reading, where neither the line of a limit nor another name runs
    /// through.
    double nameAt(double reading)
    {
        const auto isFree = [&](double y) {
            bool clear = y >= top + 8 && y <= height - bottom - 2;
            const auto struck = [y](double edge) { return edge > y - 11 && edge < y + 4; };
            for (const ChartLine &one : m_chart.lines) {
                if (one.limits && one.limits->high && struck(m_axis.y(*one.limits->high))) clear = false;
                if (one.limits && one.limits->low && struck(m_axis.y(*one.limits->low))) clear = false;
            }
            for (const double other : m_names) clear = clear && std::abs(other - y) >= 12;
            return clear;
        };
        double y = std::clamp(reading - 8, top + 8, height - bottom - 2);
        for (int away = 0; away <= 60 && !isFree(y); away += 4) {
            if (isFree(reading - 8 - away))
                y = reading - 8 - away;
            else if (isFree(reading + 16 + away))
                y = reading + 16 + away;
        }
        m_names.push_back(y);
        return y;
    }

    static bool isUpper(Comparator comparator)
    {
        return comparator == Comparator::Greater || comparator == Comparator::GreaterOrEqual;
    }

    void gap(std::int64_t before, std::int64_t after)
    {
        const double from = m_axis.x(before), to = m_axis.x(after);
        // Only wide ones: a hatch of a few pixels looks like data.
        if (m_chart.lines.size() > 1 && m_hatched >= from) return;
        if (to - from < 12) return;
        rect(from, top, to - from, height - top - bottom, "fill=\"url(#" + m_chart.id + "h)\"");
        m_hatched = to;
    }

    /// `joined` is where the line is broken, or nothing without a line: then every reading has its mark.
    void marks(const ChartLine &line, std::size_t number, const std::vector<Point> &numbers,
               const std::vector<std::size_t> &kept, const Gaps *joined)
    {
        std::string dots;
        for (std::size_t k = 0; k < kept.size(); ++k) {
            const Point &point = numbers[kept[k]];
            const trend::Limits limits = line.limits.value_or(trend::Limits{});
            if (trend::meets(point, limits) == std::optional(false)) {
                triangle("out", point, limits.high && point.value > *limits.high);
                continue;
            }
            const bool alone = !joined || ((k == 0 || joined->between(kept[k - 1], kept[k])) &&
                                           (k + 1 == kept.size() || joined->between(kept[k], kept[k + 1])));
            if (numbers.size() > marksUpTo && !alone) continue;
            // A path of no length with round caps is a dot, in a third of the bytes of a circle.
            dots += "M" + px(m_axis.x(point.time)) + " " + px(m_axis.y(point.value)) + "h0";
        }
        path(number == 0 ? "dots" : "dots second", dots);
    }

    void triangle(const std::string &style, const Point &point, bool up)
    {
        const double x = m_axis.x(point.time), y = m_axis.y(point.value), s = up ? -1 : 1;
        path(style, "M" + px(x - 4) + " " + px(y - 3 * s) + "h8L" + px(x) + " " + px(y + 4 * s) + "z");
    }

    const Chart &m_chart;
    Axis m_axis;
    std::string m_out;
    double m_hatched = -1;
    std::vector<double> m_names;  ///< base lines of the names written so far
};

}  // namespace

trend::Window chartWindow(const std::vector<ChartLine> &lines, const Zone &zone, Instant now)
{
    std::optional<Instant> first, last;
    for (const ChartLine &line : lines) {
        if (line.series->points.empty()) continue;
        const Instant newest = line.series->points.back().at();
        if (!last || newest > *last) last = newest;
    }
    if (!last) return {};
    const Instant end = *last > trend::daysBefore(now, zone, 90) ? now : zone.startOfDay(*last, 1);
    const Instant oldest = zone.startOfDay(end, -90);
    for (const ChartLine &line : lines)
        for (const Point &point : trend::within(*line.series, {oldest, end})) {
            if (!first || point.at() < *first) first = point.at();
            break;
        }
    return {zone.startOfDay(first.value_or(oldest)), end};
}

std::string lineName(const trend::MeasureSeries &series)
{
    if (series.measure == "systolic-blood-pressure") return phrase("Measure", "Systolic");
    if (series.measure == "diastolic-blood-pressure") return phrase("Measure", "Diastolic");
    const std::string display = displayOf(series);
    return display.substr(0, display.find(' '));
}

std::string chartDescription(const Chart &chart)
{
    const trend::Window window{chart.from - Instant::ticksPerMillisecond, chart.to};
    std::vector<std::string> said{
        filled(phrase("Chart", "{1} to {2}."), {dateText(chart.from, chart.zone), dateText(chart.to, chart.zone)})};
    for (const ChartLine &line : chart.lines) {
        const trend::Range range = trend::range(*line.series, window);
        const trend::MeasureSeries &series = *line.series;
        const std::string name = displayOf(series),
                          goal = line.limits ? limitsText(line.limits->low, line.limits->high, unitText(series.unit))
                                             : std::string();
        const std::size_t n = range.account.used;
        if (!range.low || !range.high) {
            //: {2}: a goal, "at most 135 mmHg"
            const Plural both = plural("Chart", "{1}: %n reading; goal {2}.", "{1}: %n readings; goal {2}.");
            const Plural one = plural("Chart", "{1}: %n reading.", "{1}: %n readings.");
            said.push_back(filled(counted(n, line.limits ? both : one), {name, goal}));
            continue;
        }
        //: {2} and {4}: values with their units, {3} and {5}: date and time, {6}: a goal, "at most 135 mmHg"
        const Plural both = plural("Chart", "{1}: %n reading, lowest {2} on {3}, highest {4} on {5}; goal {6}.",
                                   "{1}: %n readings, lowest {2} on {3}, highest {4} on {5}; goal {6}.");
        const Plural one = plural("Chart", "{1}: %n reading, lowest {2} on {3}, highest {4} on {5}.",
                                  "{1}: %n readings, lowest {2} on {3}, highest {4} on {5}.");
        said.push_back(
            filled(counted(n, line.limits ? both : one),
                   {name, quantityText(range.low->value, series.decimals, series.unit),
                    timeText(range.low->at, chart.zone), quantityText(range.high->value, series.decimals, series.unit),
                    timeText(range.high->at, chart.zone), goal}));
    }
    said.push_back(phrase("Chart", "The same readings stand in the table of readings."));
    std::string text;
    for (const std::string &sentence : said) text += (text.empty() ? "" : " ") + sentence;
    return text;
}

std::string chartSvg(const Chart &chart)
{
    if (chart.lines.empty()) return {};
    return Drawing(chart).svg();
}

}  // namespace trendward::care
