// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trend/coursechart.h"
#include "ui/trend/trendpainter.h"

namespace trendward::ui
{

/// The readings of all days laid on one day: the median of each hour and the band in which the middle half of its
/// readings lie; of glucose also the band from the 5th to the 95th percentile.
class DayChart : public CourseChart
{
    Q_OBJECT
public:
    explicit DayChart(QWidget *parent = nullptr);

    void setTimeTexts(bool shown);
    /// Passes over hours without readings.
    void step(int step) override;
    const Plot &plot() const { return m_plot; }

protected:
    void layOut() override;
    void paint(QPainter &painter) const override;
    std::optional<std::size_t> placeAt(const QPointF &point) const override;

private:
    bool drawn() const { return content() && figures() && hoursOf(*figures()) > 0; }
    void paintCourse(QPainter &painter, const trend::DayProfile &profile, bool second) const;
    double middleOf(const trend::ProfileBin &bin) const;

    Plot m_plot;
    bool m_timeTexts = true;
};

}  // namespace trendward::ui
