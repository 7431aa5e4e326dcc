// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QToolButton;

namespace trendward::ui
{

/// A sentence that must not be missed, on a line of its own until it is put away or ten seconds have gone; screen
/// readers are told at once.
class Notice : public QFrame
{
    Q_OBJECT
public:
    explicit Notice(QWidget *parent);
    void say(const QString &sentence);
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QLabel *m_picture, *m_text;
    QToolButton *m_away;
    QTimer m_clock;
};

}  // namespace trendward::ui
