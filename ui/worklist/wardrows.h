// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/ward.h"

#include <QString>

#include <bitset>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace trendward::ui
{

/// Which standings are shown: a bit for each of care::buckets, and one for patients who could not be ranked.
using Standings = std::bitset<care::buckets.size() + 1>;
inline constexpr std::size_t notRanked = care::buckets.size();
inline Standings standing(care::Bucket bucket)
{
    return Standings().set(static_cast<std::size_t>(bucket));
}

/// Lower case without accents, so that "muller" finds Müller.
QString folded(const QString &text);

/// The rows of a ward that a page shows, in its order: chosen from the whole ward anew each time, never a row twice.
class WardRows
{
public:
    void show(std::shared_ptr<const jobs::Ward> ward);
    /// Only these standings, and only patients whose name, id and identifiers hold every word.
    void choose(Standings standings, const QString &words);
    /// Orders what is shown; the worklist's own order decides between equals. Patients not ranked stay at the end.
    void sort(const std::function<bool(const jobs::WardPatient &, const jobs::WardPatient &)> &before);

    const jobs::Ward *ward() const { return m_ward.get(); }
    std::size_t size() const { return m_rows.size(); }
    /// nullptr for one who could not be ranked.
    const jobs::WardPatient *patient(std::size_t row) const;
    /// nullptr for one who is ranked.
    const care::UnrankedPatient *unranked(std::size_t row) const;
    /// Place in the whole worklist, from 0.
    std::size_t rank(std::size_t row) const { return m_rows[row]; }
    std::optional<std::size_t> rowOf(store::PatientKey key) const;

private:
    bool found(std::size_t index, const QStringList &words);

    std::shared_ptr<const jobs::Ward> m_ward;
    std::vector<std::uint32_t> m_rows;  ///< into ward.patients, then into worklist.failed
    std::vector<QString> m_searched;    ///< what is searched of each patient, made when first asked for
};

}  // namespace trendward::ui
