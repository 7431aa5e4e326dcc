// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/reviewjob.h"
#include "ui/trend/textpopup.h"

#include <memory>

namespace trendward::ui
{

/// Why a patient is where the worklist says: each finding with its sentence, rule, source and readings, and how each
/// goal stands.
class WhyPopup : public TextPopup
{
    Q_OBJECT
public:
    WhyPopup(std::shared_ptr<const jobs::PatientReview> review, QWidget *parent);

private:
    void addFindings(QVBoxLayout *layout);
    void addFinding(QVBoxLayout *layout, const care::Finding &finding);
    void addGoals(QVBoxLayout *layout);

    std::shared_ptr<const jobs::PatientReview> m_review;
};

}  // namespace trendward::ui
