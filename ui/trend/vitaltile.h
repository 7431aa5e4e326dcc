// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/glance.h"
#include "ui/style/status.h"

#include <QAbstractButton>

#include <optional>

namespace trendward::ui
{

/// What a tile says of a vital's newest value: a shape beside the words, or none.
struct TileState {
    QString text;
    std::optional<Mark> mark;
    Token ink = Token::Second;
};
TileState tileState(const care::VitalGlance &vital, Instant now);
/// "↑ 3.2 kg": the 7-day mean against the week before; empty where there is none or the value is too old.
QString changeText(const care::VitalGlance &vital);

/// A vital sign at a glance. Checked: its chart is shown.
class VitalTile : public QAbstractButton
{
    Q_OBJECT
public:
    static constexpr int tileHeight = 78;

    explicit VitalTile(QWidget *parent = nullptr);
    using QAbstractButton::show;
    void show(const care::VitalGlance &vital, Instant now);
    const care::VitalGlance &vital() const { return m_vital; }
    QString value() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintGround(QPainter &painter) const;
    void paintValue(QPainter &painter, const QRect &line) const;
    void paintState(QPainter &painter, const QRect &line) const;
    void paintSpark(QPainter &painter, const QRect &inner) const;
    void describe();

    care::VitalGlance m_vital;
    Instant m_now;
};

}  // namespace trendward::ui
