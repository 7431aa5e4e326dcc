// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/trendspage.h"

#include "core/care/fieldnumbers.h"
#include "core/care/words.h"
#include "ui/summary/summarypage.h"
#include "ui/summary/summarywords.h"

#include <algorithm>
#include <numeric>

namespace trendward::ui
{

namespace
{

constexpr std::size_t mostCharts = 6;
constexpr double tallest = 320, between = 8, belowTitle = 4, belowChart = 3;
constexpr Face smallFace{7.5, QFont::Normal, Token::Second};
constexpr int noteLines = 3, numberLines = 5;
constexpr double numbersFrom = 34, numbersTo = 62;  // as the plot of a chart, within its values and limits

/// The two parts of a blood pressure stand in one chart.
bool arePair(const care::SummaryMeasure &a, const care::SummaryMeasure &b)
{
    return a.series.measure == "systolic-blood-pressure" && b.series.measure == "diastolic-blood-pressure" &&
           a.series.unit == b.series.unit;
}

}  // namespace

TrendsPage::TrendsPage(const care::CareSummary &summary) : m_summary(summary)
{
    findWindow();
    collect();
    collectEvents();
}

void TrendsPage::findWindow()
{
    m_to = m_summary.to ? *m_summary.to - Instant::ticksPerMillisecond : m_summary.now;
    m_from = m_to;
    if (m_summary.from) {
        m_from = *m_summary.from;
        return;
    }
    for (const care::SummaryMeasure &measure : m_summary.measures)
        if (!measure.series.points.empty()) m_from = std::min(m_from, measure.series.points.front().at());
    m_from = m_summary.patient.zone.startOfDay(m_from);
}

void TrendsPage::collect()
{
    const auto &measures = m_summary.measures;
    for (std::size_t i = 0; i < measures.size(); ++i) {
        care::Chart chart{"",
                          care::displayOf(measures[i].series),
                          {{&measures[i].series, measures[i].limits}},
                          m_summary.patient.zone,
                          m_from,
                          m_to};
        const bool pair = i + 1 < measures.size() && arePair(measures[i], measures[i + 1]);
        const QString numbers = numbersOf(i, pair);
        if (pair) {
            ++i;
            chart.lines.push_back({&measures[i].series, measures[i].limits});
            chart.title = tr("Blood pressure").toStdString();
        }
        const trend::Window window{m_from - Instant::ticksPerMillisecond, m_to};
        const bool any = std::any_of(chart.lines.begin(), chart.lines.end(), [&](const care::ChartLine &line) {
            return !trend::within(*line.series, window).empty();
        });
        if (any)
            m_charts.push_back({std::move(chart), numbers});
        else
            m_silent.push_back(printable(chart.title));
    }
}

QString TrendsPage::numbersOf(std::size_t measure, bool pair) const
{
    const care::SummaryMeasure &first = m_summary.measures[measure];
    std::span<const care::NamedStatistic> otherHalf;
    if (pair) otherHalf = m_summary.measures[measure + 1].statistics;
    QStringList said;
    for (const care::FieldNumber &one :
         care::fieldNumbers(first.series.measure, first.statistics, otherHalf, m_summary.patient.zone))
        said << printable(one.words());
    return said.join(QStringLiteral("  ·  "));
}

void TrendsPage::collectEvents()
{
    for (const care::Review &review : m_summary.reviews)
        if (review.at >= m_from && review.at <= m_to) m_events.push_back({review.at, tr("Reviewed")});
    std::sort(m_events.begin(), m_events.end(),
              [](const SummaryChart::Event &a, const SummaryChart::Event &b) { return a.at < b.at; });
}

std::vector<std::size_t> TrendsPage::shown(std::size_t most) const
{
    std::vector<std::size_t> all(m_charts.size());
    std::iota(all.begin(), all.end(), 0);
    const auto worth = [this](std::size_t i) {
        const care::Chart &chart = m_charts[i].chart;
        const care::ChartLine &line = chart.lines.front();
        for (const care::SummaryGoal &goal : m_summary.goals) {
            const bool its = std::any_of(chart.lines.begin(), chart.lines.end(), [&](const auto &one) {
                return one.series->known() && measureNamed(goal.state.goal.measure) == one.series->known();
            });
            if (its && care::bucketOf(goal.state) <= care::Bucket::Review) return 0;
        }
        return line.limits ? 1 : 2;
    };
    std::stable_sort(all.begin(), all.end(), [&](std::size_t a, std::size_t b) { return worth(a) < worth(b); });
    all.resize(std::min(most, all.size()));
    std::sort(all.begin(), all.end());
    return all;
}

QString TrendsPage::note(const std::vector<std::size_t> &shown) const
{
    QStringList said;
    QStringList further;
    for (std::size_t i = 0; i < m_charts.size(); ++i)
        if (!std::binary_search(shown.begin(), shown.end(), i)) further << printable(m_charts[i].chart.title);
    if (!further.isEmpty())
        said << tr("%n further measure(s) in the HTML and CSV export: %1.", nullptr, static_cast<int>(further.size()))
                    .arg(further.join(QStringLiteral(", ")));
    if (!m_silent.empty())
        said << tr("No usable readings in this time: %1.")
                    .arg(QStringList(m_silent.begin(), m_silent.end()).join(QStringLiteral(", ")));
    said << tr("Triangles lie outside the goal, open ones beyond what the device can measure; hatched: no readings.");
    if (!m_events.empty()) said << tr("Dotted lines: reviewed on that day.");
    return said.join(QChar(' '));
}

/// Below its chart, as wide as its plot; the height that was taken.
double TrendsPage::numbers(Sheet &sheet, double y, std::size_t chart) const
{
    return belowChart + sheet.paragraph(sheet.left() + numbersFrom, y + belowChart,
                                        sheet.width() - numbersFrom - numbersTo, m_charts[chart].numbers, smallFace,
                                        numberLines);
}

double TrendsPage::heightOf(const Sheet &sheet, double chart) const
{
    const std::vector<std::size_t> which = shown(mostCharts);
    Sheet measuring(nullptr, sheet.page());
    double words = 0;
    for (const std::size_t i : which) words += numbers(measuring, 0, i);
    return sectionTitle(measuring, 0, {}) + belowTitle + words + (chart + between) * static_cast<double>(which.size()) +
           2 + measuring.paragraph(0, 0, sheet.width(), note(which), smallFace, noteLines);
}

double TrendsPage::paint(Sheet &sheet, double y, double room) const
{
    const std::vector<std::size_t> which = shown(mostCharts);
    const double tall = std::min(tallest, (room - heightOf(sheet, 0)) / static_cast<double>(which.size()));
    y += sectionTitle(sheet, y, SummaryWords(m_summary).trendsTitle(m_from, m_to)) + belowTitle;
    for (const std::size_t i : which) {
        SummaryChart(sheet, QRectF(sheet.left(), y, sheet.width(), tall), m_charts[i].chart, m_events).paint();
        y += tall;
        y += numbers(sheet, y, i) + between;
    }
    return y + 2 + sheet.paragraph(sheet.left(), y + 2, sheet.width(), note(which), smallFace, noteLines);
}

}  // namespace trendward::ui
