// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/succession.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace trendward::store
{

namespace
{

bool sameMoment(const Row &a, const Row &b)
{
    return a.key.time == b.key.time && a.key.source == b.key.source;
}

/// What two readings of one record have in common, the closest first.
using Likeness = bool (*)(const Claimant &, const Claimant &);
constexpr std::array<Likeness, 6> ofOneRecord{
    [](const Claimant &a, const Claimant &b) {
        return a.measure == b.measure && sameReading(*a.row, *b.row) && sameMoment(*a.row, *b.row);
    },
    [](const Claimant &a, const Claimant &b) { return a.measure == b.measure && sameReading(*a.row, *b.row); },
    [](const Claimant &a, const Claimant &b) { return a.measure == b.measure && sameMoment(*a.row, *b.row); },
    [](const Claimant &a, const Claimant &b) { return a.measure == b.measure; },
    [](const Claimant &a, const Claimant &b) { return sameReading(*a.row, *b.row); },
    [](const Claimant &a, const Claimant &b) { return a.row->live() && sameMoment(*a.row, *b.row); }};
/// And two of one patient, moment and source.
constexpr std::array<Likeness, 4> ofOnePlace{
    [](const Claimant &a, const Claimant &b) {
        return a.row->key.series == b.row->key.series && sameReading(*a.row, *b.row);
    },
    [](const Claimant &a, const Claimant &b) { return sameReading(*a.row, *b.row); },
    [](const Claimant &a, const Claimant &b) { return !a.ofFile && a.measure == b.measure; },
    [](const Claimant &a, const Claimant &) { return !a.ofFile && a.row->live(); }};

using Place = std::tuple<PatientKey, Instant, std::uint32_t>;

Place placeOf(const Claimant &one)
{
    return {one.patient, one.row->key.time, one.row->key.source};
}

}  // namespace

std::vector<std::optional<std::size_t>> successors(const std::vector<Claimant> &old, const std::vector<Claimant> &fresh)
{
    std::vector<std::optional<std::size_t>> next(old.size());
    std::vector<bool> taken(fresh.size(), false);
    const auto take = [&](std::size_t one, std::vector<std::size_t> &left, Likeness alike) {
        const auto found =
            std::find_if(left.begin(), left.end(), [&](std::size_t other) { return alike(old[one], fresh[other]); });
        if (found == left.end()) return;
        taken[*found] = true;
        next[one] = *found;
        left.erase(found);
    };
    std::map<std::uint64_t, std::vector<std::size_t>> ofRecord;
    for (std::size_t i = 0; i < fresh.size(); ++i) ofRecord[fresh[i].row->record].push_back(i);
    for (const Likeness alike : ofOneRecord)
        for (std::size_t i = 0; i < old.size(); ++i)
            if (const auto left = ofRecord.find(old[i].row->record);
                old[i].ofFile && !next[i] && left != ofRecord.end())
                take(i, left->second, alike);
    std::map<Place, std::vector<std::size_t>> ofPlace;
    for (std::size_t i = 0; i < fresh.size(); ++i)
        if (!taken[i]) ofPlace[placeOf(fresh[i])].push_back(i);
    for (const Likeness alike : ofOnePlace)
        for (std::size_t i = 0; i < old.size(); ++i)
            if (const auto left = ofPlace.find(placeOf(old[i])); !next[i] && left != ofPlace.end())
                take(i, left->second, alike);
    return next;
}

}  // namespace trendward::store
