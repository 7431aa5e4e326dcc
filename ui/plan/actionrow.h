// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/care/careplan.h"

#include <QAbstractButton>
#include <QWidget>

class QCheckBox;

namespace trendward::ui
{

class Chip;

/// A line of text that opens what it names: the owner smaller beneath it, elided, the whole in the tool tip.
class LineButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit LineButton(QWidget *parent);
    void show(const QString &text, const QString &under, bool struck);
    using QWidget::show;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_under;
    bool m_struck = false;
};

/// One action: done or not, what it is and whose, and when it is due.
class ActionRow : public QWidget
{
    Q_OBJECT
public:
    explicit ActionRow(QWidget *parent);
    void show(const care::Action &action, bool drafted, Instant now, const Zone &zone);
    using QWidget::show;
    const care::Action &action() const { return m_action; }
    QCheckBox *box() const { return m_done; }
    LineButton *button() const { return m_text; }

signals:
    void doneToggled(bool done);
    void editRequested();

private:
    care::Action m_action;
    QCheckBox *m_done;
    LineButton *m_text;
    Chip *m_due;
};

}  // namespace trendward::ui
