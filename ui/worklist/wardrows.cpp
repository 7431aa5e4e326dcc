// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worklist/wardrows.h"

#include "ui/desk/texts.h"

#include <QStringList>

#include <algorithm>
#include <iterator>
#include <set>
#include <unordered_map>

namespace trendward::ui
{

namespace
{

QString searchedText(const jobs::WardPatient &patient)
{
    QString all = text(patient.person.name) + '\n' + text(patient.person.id);
    for (const Identifier &identifier : patient.person.identifiers) all += '\n' + text(identifier.value);
    return folded(all);
}

QString searchedText(const care::UnrankedPatient &patient)
{
    return folded(text(patient.name) + '\n' + text(patient.id));
}

}  // namespace

std::size_t standingOf(const jobs::WardPatient &patient)
{
    if (patient.attention.membership != care::Membership::Enrolled) return apartStanding;
    return patient.attention.isDone() ? doneStanding : static_cast<std::size_t>(patient.assessment.bucket);
}

std::array<std::size_t, notRanked + 1> standingsOf(const jobs::Ward &ward)
{
    std::array<std::size_t, notRanked + 1> all{};
    for (const jobs::WardPatient &one : ward.patients) ++all[standingOf(one)];
    all[notRanked] = ward.worklist.failed.size();
    return all;
}

std::size_t doneToday(const jobs::Ward &ward)
{
    const care::Look look{ward.now, ward.worklist.desk};
    return static_cast<std::size_t>(std::count_if(ward.patients.begin(), ward.patients.end(), [&](const auto &one) {
        return care::isDoneToday(one.attention, look);
    }));
}

QString folded(const QString &text)
{
    QString out;
    out.reserve(text.size());
    const QString parted = text.normalized(QString::NormalizationForm_KD);
    for (const QChar c : parted)
        if (c.category() != QChar::Mark_NonSpacing) out += c.toCaseFolded();
    return out;
}

void WardRows::show(std::shared_ptr<const jobs::Ward> ward)
{
    m_ward = std::move(ward);
    m_searched.clear();
    m_rows.clear();
}

void WardRows::keep(std::shared_ptr<const jobs::Ward> ward)
{
    if (!m_ward) return show(std::move(ward));
    std::unordered_map<store::PatientKey, std::uint32_t> places;
    for (std::size_t i = 0; i < ward->patients.size(); ++i)
        places.emplace(ward->patients[i].person.key, static_cast<std::uint32_t>(i));
    std::vector<std::uint32_t> rows;
    bool unrankedToo = false;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const jobs::WardPatient *one = patient(row);
        unrankedToo = unrankedToo || !one;
        const auto place = one ? places.find(one->person.key) : places.end();
        if (place != places.end()) rows.push_back(place->second);
    }
    for (std::size_t i = 0; unrankedToo && i < ward->worklist.failed.size(); ++i)
        rows.push_back(static_cast<std::uint32_t>(ward->patients.size() + i));
    show(std::move(ward));
    m_rows = std::move(rows);
}

WardRows::Waiting WardRows::waiting(const WardRows &anew) const
{
    const std::set<std::uint32_t> shown(m_rows.begin(), m_rows.end());
    Waiting waiting;
    for (const std::uint32_t one : anew.m_rows)
        if (shown.count(one) == 0) ++waiting.more;
    std::vector<std::uint32_t> common;
    std::copy_if(anew.m_rows.begin(), anew.m_rows.end(), std::back_inserter(common),
                 [&](std::uint32_t one) { return shown.count(one) > 0; });
    waiting.different = common != m_rows;
    return waiting;
}

void WardRows::choose(Standings standings, const QString &words)
{
    m_rows.clear();
    if (!m_ward) return;
    const QStringList all = folded(words).split(' ', Qt::SkipEmptyParts);
    const auto &patients = m_ward->patients;
    for (std::size_t i = 0; i < patients.size(); ++i)
        if (standings.test(standingOf(patients[i])) && found(i, all)) m_rows.push_back(static_cast<std::uint32_t>(i));
    if (!standings.test(notRanked)) return;
    for (std::size_t i = 0; i < m_ward->worklist.failed.size(); ++i)
        if (found(patients.size() + i, all)) m_rows.push_back(static_cast<std::uint32_t>(patients.size() + i));
}

bool WardRows::found(std::size_t index, const QStringList &words)
{
    if (words.isEmpty()) return true;
    if (m_searched.empty()) {
        m_searched.reserve(m_ward->worklist.everybody());
        for (const auto &patient : m_ward->patients) m_searched.push_back(searchedText(patient));
        for (const auto &patient : m_ward->worklist.failed) m_searched.push_back(searchedText(patient));
    }
    const QString &searched = m_searched[index];
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return searched.contains(word); });
}

void WardRows::sort(const std::function<bool(const jobs::WardPatient &, const jobs::WardPatient &)> &before)
{
    const auto ranked =
        std::find_if(m_rows.begin(), m_rows.end(), [&](std::uint32_t i) { return i >= m_ward->patients.size(); });
    std::stable_sort(m_rows.begin(), ranked, [&](std::uint32_t a, std::uint32_t b) {
        return before(m_ward->patients[a], m_ward->patients[b]);
    });
}

const jobs::WardPatient *WardRows::patient(std::size_t row) const
{
    const std::size_t index = m_rows[row];
    return index < m_ward->patients.size() ? &m_ward->patients[index] : nullptr;
}

const care::UnrankedPatient *WardRows::unranked(std::size_t row) const
{
    const std::size_t index = m_rows[row];
    return index < m_ward->patients.size() ? nullptr : &m_ward->worklist.failed[index - m_ward->patients.size()];
}

std::optional<std::size_t> WardRows::rowOf(store::PatientKey key) const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const jobs::WardPatient *one = patient(row);
        if (one && one->person.key == key) return row;
    }
    return {};
}

}  // namespace trendward::ui
