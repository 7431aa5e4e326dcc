// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/reviewjob.h"
#include "ui/trend/fieldfigures.h"
#include "ui/trend/textpopup.h"

namespace trendward::ui
{

/// How each number of a chart's field was made: its formula, its days, the readings behind it, those left out and why,
/// and its source; or what is missing for it.
class AccountPopup : public TextPopup
{
    Q_OBJECT
public:
    AccountPopup(const jobs::PatientReview &review, const TrendContent &content, const FieldFigures &figures,
                 QWidget *parent);

private:
    void addNumber(const care::NamedStatistic &one, const Zone &zone);
    void addEarlyWarning(const jobs::PatientReview &review);
};

}  // namespace trendward::ui
