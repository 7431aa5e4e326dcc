// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trend/fieldfigures.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace trendward::ui
{

/// A row for each month and a cell for each day: the darker, the higher its value. A day outside the goal has a
/// triangle too, a day without readings is hatched.
class CalendarChart : public QWidget
{
    Q_OBJECT
public:
    explicit CalendarChart(QWidget *parent = nullptr);

    void setData(std::shared_ptr<const TrendContent> content, std::shared_ptr<const FieldFigures> figures);
    /// The same day in every calendar of the page, counted from the first of the window.
    void setDay(std::optional<std::size_t> day);
    /// To the next (1) or the previous (-1) day; 2 and -2: to the last and the first one.
    void step(int step);
    /// Where a day's cell lies; empty for one of a month that has no room.
    QRectF cellOf(std::size_t day) const;
    QSize sizeHint() const override { return {300, 130}; }

signals:
    void dayWanted(std::optional<std::size_t> day);
    void focused();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    const std::vector<CalendarDay> &days() const;
    void layOut();
    void paintCell(QPainter &painter, const CalendarDay &day, const QRectF &cell) const;
    void paintScale(QPainter &painter) const;
    void paintHeads(QPainter &painter) const;
    QColor tint(double value) const;

    std::shared_ptr<const TrendContent> m_content;
    std::shared_ptr<const FieldFigures> m_figures;
    std::optional<std::size_t> m_day;
    QRectF m_grid;
    double m_wide = 0, m_high = 0;  ///< of a cell
    int m_firstMonth = 0;           ///< months since year 0 of the first row
    int m_months = 0;
    double m_low = 0, m_top = 1;  ///< of the values
};

}  // namespace trendward::ui
