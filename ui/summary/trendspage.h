// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/caresummary.h"
#include "core/care/chart.h"
#include "ui/summary/sheet.h"
#include "ui/summary/summarychart.h"

#include <QCoreApplication>

#include <vector>

namespace trendward::ui
{

/// The trends of the period on one time axis, up to six, those outside their goal before all others; below each the
/// numbers of its field, or what is missing for them.
class TrendsPage
{
    Q_DECLARE_TR_FUNCTIONS(TrendsPage)
public:
    explicit TrendsPage(const care::CareSummary &summary);
    bool empty() const { return m_charts.empty(); }
    /// How high it is with charts of that height.
    double heightOf(const Sheet &sheet, double chart) const;
    /// From y down, in so much room; the y at which it ends.
    double paint(Sheet &sheet, double y, double room) const;

private:
    struct Trend {
        care::Chart chart;
        QString numbers;
    };

    void findWindow();
    void collect();
    void collectEvents();
    std::vector<std::size_t> shown(std::size_t most) const;
    double numbers(Sheet &sheet, double y, std::size_t chart) const;
    QString numbersOf(std::size_t measure, bool pair) const;
    QString note(const std::vector<std::size_t> &shown) const;

    const care::CareSummary &m_summary;
    Instant m_from, m_to;
    std::vector<Trend> m_charts;
    std::vector<QString> m_silent;  ///< measures without a reading in the window
    std::vector<SummaryChart::Event> m_events;
};

}  // namespace trendward::ui
