// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/rehearsaljob.h"

#include "core/io/jobs/clinicrules.h"
#include "core/io/jobs/worklistjob.h"
#include "core/trend/twins.h"

#include <map>

namespace trendward::jobs
{

Result<Panel> panelFor(const store::RecordStore &store, const care::Rules &builtIn, const std::string &id, Instant now,
                       int days, Progress &progress)
{
    auto rules = clinicRules(store, builtIn);
    if (!rules) return rules.error();
    const care::Rule *rule = rules->rule(id);
    if (!rule) return Error{Error::Code::NotFound, "there is no rule \"" + id + "\"", {}};
    const auto people = store.patients();
    if (!people) return people.error();
    const auto latest = store.latestOfAll();
    if (!latest) return latest.error();
    std::map<store::PatientKey, std::vector<const store::SeriesInfo *>> series;
    for (const store::SeriesInfo &info : *latest)
        // The other half of a blood pressure tells which readings are one (core/trend/twins.h).
        if (rule->concerns(info.measure) || rule->concerns(trend::otherHalfOf(info.measure)))
            series[info.patient].push_back(&info);
    const int earlier = care::daysForRehearsal(*rules, *rule, days);
    Panel panel;
    for (const store::Patient &one : *people) {
        if (progress.cancelled()) return Error{Error::Code::Cancelled, "the rehearsal was stopped", {}};
        auto goals = store.goals(one.key);
        if (!goals) return goals.error();
        auto record = loadedRecord(store, one, *std::move(goals), series[one.key], *rules, now, Reach::Rules, earlier);
        if (!record) return record.error();
        panel.patients.push_back(*std::move(record));
        progress.advance(panel.patients.size(), people->size());
    }
    panel.rules = *std::move(rules);
    return panel;
}

}  // namespace trendward::jobs
