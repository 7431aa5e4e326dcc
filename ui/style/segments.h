// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QButtonGroup;

namespace trendward::ui
{

/// A row of choices, or rows, of which one is taken: "7 d | 30 d | 90 d". One stop in the tab order; arrow keys, Home
/// and End move. The first one added is the current one.
class Segments : public QFrame
{
    Q_OBJECT
public:
    /// columns: how many stand side by side before the next row begins; 0: all of them.
    explicit Segments(const QString &accessibleName, QWidget *parent = nullptr, int columns = 0);
    void add(const QString &text, const QString &accessibleName = {});
    /// Another text for the same choice: one with a count in it.
    void setText(int index, const QString &text, const QString &accessibleName = {});
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
    const int m_columns;
};

}  // namespace trendward::ui
