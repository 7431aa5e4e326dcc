// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/status.h"

#include <QAbstractButton>

namespace trendward::ui
{

/// How many patients stand so, as shape, number and word; pressed, it shows them alone.
class StandingChip : public QAbstractButton
{
    Q_OBJECT
public:
    StandingChip(Mark mark, Token ink, Token ground, QWidget *parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const Mark m_mark;
    const Token m_ink, m_ground;
};

}  // namespace trendward::ui
