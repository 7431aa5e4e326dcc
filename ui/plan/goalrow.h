// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/goalline.h"

#include <QAbstractButton>

class QMenu;

namespace trendward::ui
{

/// One goal: what it asks for, how much of the last week met it against the week before, and a menu to change it.
class GoalRow : public QAbstractButton
{
    Q_OBJECT
public:
    explicit GoalRow(QWidget *parent);
    void show(const GoalLine &line);
    using QWidget::show;
    const GoalLine &line() const { return m_line; }
    QMenu *menu() const { return m_menu; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void editRequested();
    void endRequested();
    void keepRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void openMenu();
    int dueHeight() const;
    int meanHeight() const;
    void paintMean(QPainter &painter, const QRect &room) const;
    void paintTitle(QPainter &painter, const QRect &room) const;
    void paintBar(QPainter &painter, const QRect &room) const;
    void paintShares(QPainter &painter, const QRect &room) const;

    GoalLine m_line;
    QMenu *m_menu;
    QAction *m_edit, *m_end, *m_keep;
};

}  // namespace trendward::ui
