// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace trendward::ui
{

/// What a page shows in place of its content: nothing yet, something failed, or work under way. Says what, why and the
/// next step. Nothing in it moves unless it is busy.
class StatePanel : public QWidget
{
    Q_OBJECT
public:
    explicit StatePanel(QWidget *parent = nullptr);
    using QWidget::show;
    void show(const char *iconName, const QString &title, const QString &text);
    QPushButton *addAction(const QString &text, bool primary = false);
    void clearActions();
    void setBusy(bool busy);
    bool isBusy() const;

private:
    class Picture;
    class BusyBar;
    Picture *m_picture;
    QLabel *m_title;
    QLabel *m_text;
    BusyBar *m_bar;
    QHBoxLayout *m_actions;
};

}  // namespace trendward::ui
