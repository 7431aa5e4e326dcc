// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/care/rulechanges.h"
#include "core/io/store/recordstore.h"

#include <vector>

namespace trendward::jobs
{

/// Everything that this clinic has changed in the rules, oldest first.
Result<std::vector<care::RuleChange>> ruleChanges(const store::RecordStore &store);
/// The built-in rules as this record's clinic has changed them. Every job that judges begins with it, so that worklist,
/// page, summary and push hold the same limits without being told.
Result<care::Rules> clinicRules(const store::RecordStore &store, const care::Rules &builtIn);
/// Keeps one more change. NotFound where there is no such rule, BadValue where it cannot have this limit.
Outcome changeRule(store::RecordStore &store, const care::Rules &builtIn, const care::RuleChange &change);

}  // namespace trendward::jobs
