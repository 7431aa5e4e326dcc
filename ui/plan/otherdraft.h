// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/planedits.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace trendward::ui
{

/// Says that another window wrote to the plan that is open here, and asks which of the two stays.
class OtherDraft : public QWidget
{
    Q_OBJECT
public:
    explicit OtherDraft(QWidget *parent);
    /// signedThere: the other one is signed, so that only a note can be kept.
    void show(const PlanState &other, bool signedThere, const Zone &zone);
    using QWidget::show;
    QPushButton *takeButton() const { return m_take; }
    QPushButton *keepButton() const { return m_keep; }

private:
    QLabel *m_text;
    QPushButton *m_take, *m_keep;
};

}  // namespace trendward::ui
