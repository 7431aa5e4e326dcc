// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/reviewjob.h"
#include "ui/trend/textpopup.h"

namespace trendward::ui
{

/// What was looked for in a patient's readings, what was seen, and what was not looked at.
class TrustPopup : public TextPopup
{
    Q_OBJECT
public:
    TrustPopup(const jobs::PatientReview &review, QWidget *parent);

private:
    void addNote(const care::TrustNote &note, const Zone &zone);
};

}  // namespace trendward::ui
