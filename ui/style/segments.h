// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QButtonGroup;

namespace trendward::ui
{

/// A row of choices of which one is taken: "7 d | 30 d | 90 d". One stop in the tab order; arrow keys, Home and End
/// move. The first one added is the current one.
class Segments : public QFrame
{
    Q_OBJECT
public:
    explicit Segments(const QString &accessibleName, QWidget *parent = nullptr);
    void add(const QString &text, const QString &accessibleName = {});
    void setCurrent(int index);
    int current() const;  ///< -1 while there is none
    int count() const;

signals:
    /// By a person, a screen reader or setCurrent alike, and only when it changed.
    void currentChanged(int index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QButtonGroup *m_buttons;
};

}  // namespace trendward::ui
