// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QFrame>
#include <QToolButton>

#include <vector>

class QVBoxLayout;

namespace trendward::ui
{

/// The pages, down the left edge; Settings at the foot.
class Rail : public QFrame
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent);
    void add(QAction *page, const QString &text, const char *iconName);
    void addAtFoot(QAction *page, const QString &text, const char *iconName);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *button(QAction *page, const QString &text, const char *iconName);
    QVBoxLayout *m_top, *m_foot;
};

}  // namespace trendward::ui
