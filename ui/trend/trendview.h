// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trend/ticks.h"
#include "ui/trend/trendcontent.h"

#include <QPointF>
#include <QRectF>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace trendward::ui
{

/// One chart on the page. What draws it may be changed without the page knowing; what the mouse and the keys mean is
/// the same for each.
class TrendView : public QWidget
{
    Q_OBJECT
public:
    enum class TimeAxis { Hidden, Shown };
    enum class EventTexts { Hidden, Shown };

    explicit TrendView(QWidget *parent = nullptr);

    virtual void setData(std::shared_ptr<const TrendContent> content) = 0;
    virtual void setWindow(ShownWindow window) = 0;
    /// The same moment in every chart of the page; each shows its own reading next to it.
    virtual void setCrosshair(std::optional<Instant> moment) = 0;
    /// Draws the period before behind the readings, or nothing.
    virtual void setBeside(Beside beside) = 0;
    /// By line; none while they are being worked out.
    virtual void setOwnBands(std::vector<std::optional<OwnBand>> bands) = 0;
    virtual void setFurniture(TimeAxis axis, EventTexts texts) = 0;
    virtual ShownWindow window() const = 0;
    /// Where the readings are drawn, in pixels of this widget.
    virtual QRectF plotArea() const = 0;

signals:
    void hovered(trendward::Instant moment);
    void left();
    void windowWanted(trendward::ui::ShownWindow window);
    void stepped(int step);  ///< to the next (1) or the previous (-1) reading; 2 and -2: to the last and the first one
    void resetWanted();
    void focused();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    Instant momentAt(double x) const;

    struct Drag {
        double x = 0;
        ShownWindow window;
    };
    std::optional<Drag> m_drag;
};

/// The window with its span times `factor` around a moment that stays where it is.
ShownWindow zoomed(ShownWindow window, Instant around, double factor);
/// The window moved by a share of its span.
ShownWindow panned(ShownWindow window, double share);

}  // namespace trendward::ui
