// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/summaryperiod.h"

#include "core/io/jobs/summaryjob.h"
#include "core/io/jobs/worklistjob.h"

namespace trendward::ui
{

Result<std::shared_ptr<const care::CareSummary>> summaryOfDays(const store::RecordStore &store,
                                                               store::PatientKey patient, const care::Rules &rules,
                                                               Instant now, std::optional<int> days)
{
    jobs::SummarySettings settings;
    if (days) {
        const auto person = store.patient(patient);
        if (!person) return person.error();
        settings.from = jobs::homeZone(*person).first.startOfDay(now, -*days);
    }
    auto summary = jobs::summaryOf(store, patient, rules, now, settings);
    if (!summary) return summary.error();
    return std::make_shared<const care::CareSummary>(*std::move(summary));
}

}  // namespace trendward::ui
