// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trend/fieldfigures.h"
#include "ui/trend/trendpainter.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace trendward::ui
{

/// The readings of all days laid on one day: the median of each hour and the band in which the middle half of its
/// readings lie; of glucose also the band from the 5th to the 95th percentile.
class DayChart : public QWidget
{
    Q_OBJECT
public:
    explicit DayChart(QWidget *parent = nullptr);

    void setData(std::shared_ptr<const TrendContent> content, std::shared_ptr<const FieldFigures> figures);
    /// The same hour in every chart of the page.
    void setHour(std::optional<std::size_t> hour);
    void setTimeTexts(bool shown);
    /// To the next (1) or the previous (-1) hour that has readings; 2 and -2: to the last and the first one.
    void step(int step);
    const Plot &plot() const { return m_plot; }

signals:
    void hourWanted(std::optional<std::size_t> hour);
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
    bool drawn() const { return m_content && m_figures && hoursOf(*m_figures) > 0; }
    void layoutPlot();
    void paintCourse(QPainter &painter, const trend::DayProfile &profile, bool second) const;
    double middleOf(const trend::ProfileBin &bin) const;

    std::shared_ptr<const TrendContent> m_content;
    std::shared_ptr<const FieldFigures> m_figures;
    std::optional<std::size_t> m_hour;
    Plot m_plot;
    bool m_timeTexts = true;
};

}  // namespace trendward::ui
