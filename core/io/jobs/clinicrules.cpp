// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/clinicrules.h"

namespace trendward::jobs
{

namespace
{

constexpr const char *changesFact = "rule changes";

Result<std::vector<care::RuleChange>> changesIn(const std::optional<std::string> &kept)
{
    if (!kept) return std::vector<care::RuleChange>();
    return care::ruleChangesFrom(*kept);
}

}  // namespace

Result<std::vector<care::RuleChange>> ruleChanges(const store::RecordStore &store)
{
    const auto kept = store.fact(changesFact);
    if (!kept) return kept.error();
    return changesIn(*kept);
}

Result<care::Rules> clinicRules(const store::RecordStore &store, const care::Rules &builtIn)
{
    const auto changes = ruleChanges(store);
    if (!changes) return changes.error();
    return care::withChanges(builtIn, *changes);
}

Outcome changeRule(store::RecordStore &store, const care::Rules &builtIn, const care::RuleChange &change)
{
    const care::Rule *rule = builtIn.rule(change.rule);
    if (!rule) return Error{Error::Code::NotFound, "there is no rule \"" + change.rule + "\"", {}};
    if (change.limit)
        if (const auto may = rule->withLimit(*change.limit); !may) return may.error();
    return store.changeFact(changesFact, [&](const std::optional<std::string> &kept) -> Result<std::string> {
        auto changes = changesIn(kept);
        if (!changes) return changes.error();
        changes->push_back(change);
        return care::ruleChangesJson(*changes);
    });
}

}  // namespace trendward::jobs
