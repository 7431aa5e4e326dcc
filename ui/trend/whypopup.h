// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/reviewjob.h"

#include <QDialog>

#include <memory>

class QVBoxLayout;

namespace trendward::ui
{

/// Why a patient is where the worklist says: each finding with its sentence, rule, source and readings, and how each
/// goal stands.
class WhyPopup : public QDialog
{
    Q_OBJECT
public:
    WhyPopup(std::shared_ptr<const jobs::PatientReview> review, QWidget *parent);
    void popUpBelow(QWidget *anchor);

private:
    void addFindings(QVBoxLayout *layout);
    void addGoals(QVBoxLayout *layout);

    std::shared_ptr<const jobs::PatientReview> m_review;
};

}  // namespace trendward::ui
