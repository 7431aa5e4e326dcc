// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/reviewjob.h"
#include "ui/plan/plandialog.h"
#include "ui/plan/planedits.h"

class QLineEdit;

namespace trendward::ui
{

/// What is about to be signed, and by whom. The name is asked for once and remembered at this desk.
class SignDialog : public PlanDialog
{
    Q_OBJECT
public:
    /// user: the name under which the system knows who is working.
    SignDialog(const jobs::PatientReview &review, const SignFacts &facts, const std::string &user, QWidget *parent);
    QString name() const;
    QString role() const;

private:
    void addChanges(const jobs::PatientReview &review, const SignFacts &facts);
    void addSigner();
    void check();
    QString whyNot() const;

    const QString m_user;
    QLineEdit *m_name, *m_role;
    const care::NothingToSign m_nothing;
    const std::int64_t m_version;
    QLabel *m_signer = nullptr;
};

}  // namespace trendward::ui
