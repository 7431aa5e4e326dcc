// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/eventreport.h"
#include "ui/style/theme.h"

#include <QCoreApplication>
#include <QFont>
#include <QRectF>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace trendward::ui
{

/// The weeks around an event: each week's value, the line of either side, the one before carried on, the person's own
/// band of the weeks before, and weeks without a value hatched. Shapes say what the colours say.
class EventPicture
{
    Q_DECLARE_TR_FUNCTIONS(EventPicture)
public:
    /// textSize: of its letters, in units of the painter.
    EventPicture(const care::EventReport &report, const QRectF &where, Scheme scheme, int textSize);
    void paint(QPainter &painter) const;
    /// A line through a week that somebody reads.
    void paintCursor(QPainter &painter, std::size_t week) const;
    std::optional<std::size_t> weekAt(double x) const;

private:
    enum class Key { Week, Line, Expected, Band, Gap };

    double x(double t) const;
    double y(double value) const;
    std::vector<double> marks() const;  ///< of the scale, from m_low on
    void findAxis();
    void layOut();
    void paintLegend(QPainter &painter) const;
    void paintKey(QPainter &painter, Key key, const QRectF &room) const;
    void paintGround(QPainter &painter) const;
    void paintTexts(QPainter &painter) const;
    void paintLines(QPainter &painter) const;
    QColor ink(Token token) const { return color(token, m_scheme); }

    const care::EventReport &m_report;
    QRectF m_where, m_plot;
    Scheme m_scheme;
    QFont m_font;
    double m_low = 0, m_high = 1, m_step = 1;
    std::vector<std::pair<QRectF, Key>> m_keys;  ///< where each mark of the legend stands
    std::vector<QString> m_keyWords;
};

/// The picture on the screen, with a week that arrow keys and the mouse move.
class EventChart : public QWidget
{
    Q_OBJECT
public:
    explicit EventChart(QWidget *parent = nullptr);
    void setReport(std::shared_ptr<const care::EventReport> report);
    std::optional<std::size_t> week() const { return m_week; }

signals:
    void weekChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    EventPicture picture() const;
    void setWeek(std::optional<std::size_t> week);

    std::shared_ptr<const care::EventReport> m_report;
    std::optional<std::size_t> m_week;
};

}  // namespace trendward::ui
