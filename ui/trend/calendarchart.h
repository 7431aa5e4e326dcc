// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trend/coursechart.h"

namespace trendward::ui
{

/// A row for each month and a cell for each day: the darker, the higher its value. A day outside the goal has a
/// triangle too. One whose readings are all beyond what the device measures has an open one and no tint; a day without
/// readings is hatched.
class CalendarChart : public CourseChart
{
    Q_OBJECT
public:
    explicit CalendarChart(QWidget *parent = nullptr);

    void step(int step) override;
    /// Where a day's cell lies; empty for one of a month that has no room.
    QRectF cellOf(std::size_t day) const;
    QSize sizeHint() const override { return {300, 130}; }

protected:
    void layOut() override;
    void paint(QPainter &painter) const override;
    std::optional<std::size_t> placeAt(const QPointF &point) const override;

private:
    const std::vector<CalendarDay> &days() const;
    void paintCell(QPainter &painter, const CalendarDay &day, const QRectF &cell) const;
    void paintScale(QPainter &painter) const;
    void paintHeads(QPainter &painter) const;
    QColor tint(double value) const;

    QRectF m_grid;
    double m_wide = 0, m_high = 0;  ///< of a cell
    int m_firstMonth = 0;           ///< months since year 0 of the first row
    int m_months = 0;
    double m_low = 0, m_top = 1;  ///< of the values, where there are any
    bool m_hasValues = false;
};

}  // namespace trendward::ui
