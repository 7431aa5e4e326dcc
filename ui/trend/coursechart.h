// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trend/fieldfigures.h"

#include <QWidget>

#include <memory>
#include <optional>

class QPainter;

namespace trendward::ui
{

/// A chart of places that a cursor stands on, by mouse or arrow keys: the hours of a day, or the days of a calendar.
class CourseChart : public QWidget
{
    Q_OBJECT
public:
    void setData(std::shared_ptr<const TrendContent> content, std::shared_ptr<const FieldFigures> figures);
    /// The same place in every chart of the page, counted from the first.
    void setPlace(std::optional<std::size_t> place);
    /// To the next (1) or the previous (-1) place; 2 and -2: to the last and the first one.
    virtual void step(int step) = 0;

signals:
    void placeWanted(std::optional<std::size_t> place);
    void focused();

protected:
    CourseChart(int leastHeight, QWidget *parent);
    virtual void layOut() = 0;
    virtual void paint(QPainter &painter) const = 0;
    virtual std::optional<std::size_t> placeAt(const QPointF &point) const = 0;
    const TrendContent *content() const { return m_content.get(); }
    const FieldFigures *figures() const { return m_figures.get(); }
    std::optional<std::size_t> place() const { return m_place; }

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    std::shared_ptr<const TrendContent> m_content;
    std::shared_ptr<const FieldFigures> m_figures;
    std::optional<std::size_t> m_place;
};

}  // namespace trendward::ui
