// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QLabel>

namespace trendward::ui
{

/// A few words on a rounded ground: "Allergy: Penicillin". Never elided, always plain text.
class Chip : public QLabel
{
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);
    using QLabel::show;
    void show(const QString &text, Token ink, Token ground);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Token m_ink = Token::Second;
    Token m_ground = Token::Sunken;
};

}  // namespace trendward::ui
