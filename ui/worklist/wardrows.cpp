// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worklist/wardrows.h"

#include "ui/desk/texts.h"

#include <QStringList>

#include <algorithm>

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

void WardRows::choose(Standings standings, const QString &words)
{
    m_rows.clear();
    if (!m_ward) return;
    const QStringList all = folded(words).split(' ', Qt::SkipEmptyParts);
    const auto &patients = m_ward->patients;
    for (std::size_t i = 0; i < patients.size(); ++i)
        if (standings.test(static_cast<std::size_t>(patients[i].assessment.bucket)) && found(i, all))
            m_rows.push_back(static_cast<std::uint32_t>(i));
    if (!standings.test(notRanked)) return;
    for (std::size_t i = 0; i < m_ward->worklist.failed.size(); ++i)
        if (found(patients.size() + i, all)) m_rows.push_back(static_cast<std::uint32_t>(patients.size() + i));
}

bool WardRows::found(std::size_t index, const QStringList &words)
{
    if (words.isEmpty()) return true;
    if (m_searched.empty()) {
        m_searched.reserve(m_ward->worklist.of());
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
    std::sort(m_rows.begin(), ranked);
    if (!before) return;
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
