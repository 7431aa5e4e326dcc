// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/pregnancies.h"

#include <set>

namespace trendward::jobs
{

namespace
{

std::string factOf(const std::string &id)
{
    return "pregnancies of " + id;
}

}  // namespace

Result<std::vector<care::Pregnancy>> pregnanciesOf(const store::RecordStore &store, const store::Patient &patient)
{
    std::set<std::string> names{patient.id};
    for (const Identifier &one : patient.identifiers)
        if (one.system.empty()) names.insert(one.value);
    std::vector<care::Pregnancy> all;
    for (const std::string &name : names) {
        const auto kept = store.fact(factOf(name));
        if (!kept) return kept.error();
        if (!*kept) continue;
        const auto some = care::pregnanciesFrom(**kept);
        if (!some) return some.error();
        all.insert(all.end(), some->begin(), some->end());
    }
    return all;
}

Outcome keepPregnancies(store::RecordStore &store, const store::Patient &patient,
                        const std::vector<care::Pregnancy> &pregnancies)
{
    for (const care::Pregnancy &one : pregnancies)
        if (const Outcome may = care::mayBeKept(one); !may) return may;
    // What came with a merge is this patient's own from now on.
    for (const Identifier &one : patient.identifiers) {
        if (!one.system.empty() || one.value == patient.id) continue;
        const auto kept = store.fact(factOf(one.value));
        if (!kept) return kept.error();
        if (!*kept) continue;
        if (const Outcome gone = store.setFact(factOf(one.value), care::pregnanciesJson({})); !gone) return gone;
    }
    return store.setFact(factOf(patient.id), care::pregnanciesJson(pregnancies));
}

}  // namespace trendward::jobs
