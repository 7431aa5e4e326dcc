// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/chart.h"
#include "ui/summary/sheet.h"

#include <QCoreApplication>

#include <cstdint>
#include <vector>

namespace trendward::ui
{

/// One chart on paper: the goal as a band with its limits at the right edge, triangles outside the goal that point away
/// from it, a hollow dot for the second line, silences hatched. Shapes and words say all that the colours say.
class SummaryChart
{
    Q_DECLARE_TR_FUNCTIONS(SummaryChart)
public:
    struct Event {
        Instant at;
        QString text;
    };

    SummaryChart(Sheet &sheet, const QRectF &where, const care::Chart &chart, const std::vector<Event> &events);
    void paint();

private:
    struct Kept {
        std::vector<trend::Point> numbers, bounds;  ///< thinned; comparators
        std::size_t all = 0;                        ///< numbers before thinning
        std::vector<bool> breakBefore;
        std::int64_t longestUsual = 0;  ///< ms
    };

    void heading();
    void bands();
    void grid();
    void days();
    void edges();
    void silence(const Kept &kept);
    void hatch(double from, double to);
    void line(const Kept &kept, bool second);
    void marks(const care::ChartLine &line, const Kept &kept, bool second);
    void mark(const trend::Point &point, const std::optional<trend::Limits> &limits, bool second);
    void names(double left);
    void eventLines();

    Kept keptOf(const care::ChartLine &line) const;
    void findAxis();
    double x(std::int64_t milliseconds) const;
    double y(double value) const;

    Sheet &m_sheet;
    QRectF m_where, m_plot;
    const care::Chart &m_chart;
    const std::vector<Event> &m_events;
    std::vector<Kept> m_kept;
    double m_low = 0, m_high = 1, m_step = 1;
};

}  // namespace trendward::ui
