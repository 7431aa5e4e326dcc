// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace trendward::ui
{

/// The heads of the worklist's columns in two lines, name over unit. Painted, because a style sheet keeps the size of
/// the font and room for an arrow to itself.
class TableHead : public QHeaderView
{
    Q_OBJECT
public:
    explicit TableHead(QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

}  // namespace trendward::ui
