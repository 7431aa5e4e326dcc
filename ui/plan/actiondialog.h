// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/reviewjob.h"
#include "ui/plan/plandialog.h"

class QLineEdit;

namespace trendward::ui
{

/// What is to be done, by whom, by when.
class ActionDialog : public PlanDialog
{
    Q_OBJECT
public:
    /// One with key 0 is new.
    ActionDialog(const jobs::PatientReview &review, const care::Action &action, QWidget *parent);
    care::Action action() const;

private:
    void check();

    care::Action m_action;
    QLineEdit *m_text, *m_owner;
    DateField *m_due;
};

}  // namespace trendward::ui
