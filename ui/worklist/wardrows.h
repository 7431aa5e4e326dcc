// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/ward.h"
#include "core/io/jobs/worklistcsv.h"

#include <QString>

#include <array>
#include <bitset>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace trendward::ui
{

/// Which standings are shown: a bit for each of care::buckets, one for patients who are done, one for those whom the
/// list does not answer for, and one for those who could not be ranked. Everybody stands in exactly one.
using Standings = std::bitset<care::buckets.size() + 3>;
inline constexpr std::size_t doneStanding = care::buckets.size(), apartStanding = doneStanding + 1,
                             notRanked = apartStanding + 1;
inline Standings standing(care::Bucket bucket)
{
    return Standings().set(static_cast<std::size_t>(bucket));
}
std::size_t standingOf(const jobs::WardPatient &patient);
/// How many stand so, by their place among the standings.
std::array<std::size_t, notRanked + 1> standingsOf(const jobs::Ward &ward);
/// How many are done since this morning, by the desk's clock.
std::size_t doneToday(const jobs::Ward &ward);

/// Lower case without accents, so that "muller" finds Müller.
QString folded(const QString &text);

/// The rows of a ward that a page shows, in its order: chosen from the whole ward anew, or kept as they stand while the
/// ward is read again under a person's cursor. Never a row twice.
class WardRows
{
public:
    void show(std::shared_ptr<const jobs::Ward> ward);
    /// The patients that are shown stay, in their order, with what this ward says of them; who is in it no more is
    /// gone.
    void keep(std::shared_ptr<const jobs::Ward> ward);
    /// How the rows would differ if they were chosen anew.
    struct Waiting {
        std::size_t more = 0;    ///< patients that are not shown yet
        bool different = false;  ///< somebody would be gone or stand elsewhere
        bool any() const { return more > 0 || different; }
    };
    Waiting waiting(const WardRows &anew) const;
    /// Only these standings, and only patients whose name, id and identifiers hold every word.
    void choose(Standings standings, const QString &words);
    /// Orders what was chosen; the worklist's own order decides between equals. Patients not ranked stay at the end.
    void sort(const std::function<bool(const jobs::WardPatient &, const jobs::WardPatient &)> &before);

    const jobs::Ward *ward() const { return m_ward.get(); }
    std::size_t size() const { return m_rows.size(); }
    /// nullptr for one who could not be ranked.
    const jobs::WardPatient *patient(std::size_t row) const;
    /// nullptr for one who is ranked.
    const care::UnrankedPatient *unranked(std::size_t row) const;
    /// Place in the whole worklist, from 0.
    std::size_t rank(std::size_t row) const { return m_rows[row]; }
    /// Who is shown, in order.
    const jobs::WardPlaces &places() const { return m_rows; }
    std::optional<std::size_t> rowOf(store::PatientKey key) const;

private:
    bool found(std::size_t index, const QStringList &words);

    std::shared_ptr<const jobs::Ward> m_ward;
    jobs::WardPlaces m_rows;          ///< into ward.patients, then into worklist.failed
    std::vector<QString> m_searched;  ///< what is searched of each patient, made when first asked for
};

}  // namespace trendward::ui
