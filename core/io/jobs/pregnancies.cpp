// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/pregnancies.h"

#include "core/base/phrase.h"

#include <algorithm>
#include <set>

namespace trendward::jobs
{

namespace
{

using Pregnancies = std::vector<care::Pregnancy>;

std::string factOf(const std::string &id)
{
    return "pregnancies of " + id;
}

/// The patient's own name, and those that came with merges.
std::set<std::string> clinicNamesOf(const store::Patient &patient)
{
    std::set<std::string> names{patient.id};
    for (const Identifier &one : patient.identifiers)
        if (one.system.empty()) names.insert(one.value);
    return names;
}

Result<Pregnancies> pregnanciesIn(const std::optional<std::string> &kept)
{
    if (!kept) return Pregnancies();
    return care::pregnanciesFrom(*kept);
}

Outcome changeUnder(store::RecordStore &store, const std::string &name, const PregnancyChange &change)
{
    return store.changeFact(factOf(name), [&](const std::optional<std::string> &kept) -> Result<std::string> {
        auto all = pregnanciesIn(kept);
        if (!all) return all.error();
        if (change.gone) {
            const auto place = std::find(all->begin(), all->end(), *change.gone);
            if (place == all->end())
                return Error{Error::Code::NotFound,
                             phrase("RuleSet", "Somebody else has changed this pregnancy meanwhile; look again."),
                             {}};
            all->erase(place);
        }
        if (change.told) all->push_back(*change.told);
        return care::pregnanciesJson(*all);
    });
}

}  // namespace

Result<std::vector<care::Pregnancy>> pregnanciesOf(const store::RecordStore &store, const store::Patient &patient)
{
    Pregnancies all;
    for (const std::string &name : clinicNamesOf(patient)) {
        const auto kept = store.fact(factOf(name));
        if (!kept) return kept.error();
        const auto some = pregnanciesIn(*kept);
        if (!some) return some.error();
        all.insert(all.end(), some->begin(), some->end());
    }
    care::putInOrder(all);
    return all;
}

Outcome changePregnancies(store::RecordStore &store, const store::Patient &patient, const PregnancyChange &change)
{
    if (change.told)
        if (const Outcome may = care::mayBeKept(*change.told); !may) return may;
    Outcome done = changeUnder(store, patient.id, change);
    for (const std::string &name : clinicNamesOf(patient)) {
        if (done || done.error().code != Error::Code::NotFound) break;
        if (name != patient.id) done = changeUnder(store, name, change);
    }
    return done;
}

}  // namespace trendward::jobs
