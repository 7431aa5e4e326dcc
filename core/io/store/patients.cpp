// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/io/store/sqlcipherrecord.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <set>

namespace trendward::store
{

namespace
{

constexpr std::string_view patientColumns = "SELECT key, id, name, sex, birth, zone FROM patient ";

Patient readPatient(const Statement &from)
{
    Patient patient;
    patient.key = from.integer(0);
    patient.id = from.string(1);
    patient.name = from.string(2);
    patient.sex = from.string(3);
    if (const auto birth = Date::parse(from.text(4)); birth) patient.birth = *birth;
    patient.zone = from.string(5);
    return patient;
}

void readIdentifiers(Database &database, Patient &patient)
{
    Statement found =
        database.query("SELECT system, value FROM identifier WHERE patient = ? ORDER BY system, value", patient.key);
    while (found.step()) patient.identifiers.push_back({found.string(0), found.string(1)});
}

std::string detailOf(const Identifier &identifier)
{
    std::string json = "{\"system\":";
    json::appendQuoted(json, identifier.system);
    json += ",\"value\":";
    json::appendQuoted(json, identifier.value);
    return json + "}";
}

/// Words of two letters or more, without case and accents: "Müller, Ana" and "ana muller" share both.
std::set<QString> wordsOf(const std::string &name)
{
    QString plain;
    const QString apart = QString::fromStdString(name).normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : apart)
        if (c.category() != QChar::Mark_NonSpacing) plain += c.isLetterOrNumber() ? c : QChar(' ');
    std::set<QString> words;
    for (const QString &word : plain.split(' ', Qt::SkipEmptyParts))
        if (word.size() >= 2) words.insert(word);
    return words;
}

int likeness(const Patient &patient, const std::set<QString> &words, const std::optional<Date> &birth)
{
    int points = 0;
    for (const QString &word : wordsOf(patient.name)) points += words.count(word) ? 1 : 0;
    if (birth && patient.birth && *patient.birth == *birth) points += 3;
    return points;
}

}  // namespace

Patient SqlcipherRecord::patientRow(PatientKey key) const
{
    Statement found = m_database->query(std::string(patientColumns) + "WHERE key = ?", key);
    if (!found.step()) fail(Error::Code::NotFound, "no such patient");
    Patient patient = readPatient(found);
    readIdentifiers(*m_database, patient);
    return patient;
}

void SqlcipherRecord::requirePatient(PatientKey key) const
{
    Statement found = m_database->query("SELECT merged_into FROM patient WHERE key = ?", key);
    if (!found.step()) fail(Error::Code::NotFound, "no such patient");
    if (!found.isNull(0)) fail(Error::Code::NotFound, "this patient was merged into another one");
}

Result<PatientKey> SqlcipherRecord::addPatient(const Patient &patient)
{
    return answered([&]() -> PatientKey {
        if (patient.id.empty()) fail(Error::Code::BadValue, "a patient needs an identifier");
        Transaction step = transaction();
        Statement taken = m_database->query(
            "SELECT 1 FROM patient WHERE id = ?1 UNION SELECT 1 FROM identifier WHERE value = ?1 AND system = ''",
            patient.id);
        if (taken.step())
            fail(Error::Code::BadValue, "another patient has the identifier \"" + patient.id + "\" already");
        m_database->run("INSERT INTO patient(id, name, sex, birth, zone) VALUES(?, ?, ?, ?, ?)", patient.id,
                        patient.name, patient.sex, patient.birth ? std::optional(patient.birth->text()) : std::nullopt,
                        patient.zone);
        const PatientKey key = m_database->lastRow();
        linkTo(key, {{}, patient.id});
        for (const Identifier &identifier : patient.identifiers) linkTo(key, identifier);
        step.commit();
        return key;
    });
}

Result<std::vector<Patient>> SqlcipherRecord::patients() const
{
    return answered([&] {
        std::vector<Patient> all;
        Statement found = m_database->query(std::string(patientColumns) + "WHERE merged_into IS NULL ORDER BY key");
        while (found.step()) all.push_back(readPatient(found));
        for (Patient &patient : all) readIdentifiers(*m_database, patient);
        return all;
    });
}

Result<Patient> SqlcipherRecord::patient(PatientKey key) const
{
    return answered([&] { return patientRow(key); });
}

Result<std::optional<PatientKey>> SqlcipherRecord::patientByIdentifier(const Identifier &identifier) const
{
    return answered([&]() -> std::optional<PatientKey> {
        Statement exact = m_database->query("SELECT patient FROM identifier WHERE value = ? AND system = ?",
                                            identifier.value, identifier.system);
        if (exact.step()) return exact.integer(0);
        if (!identifier.system.empty()) return std::nullopt;
        // Any system will do while it means one person only.
        Statement any =
            m_database->query("SELECT DISTINCT patient FROM identifier WHERE value = ? LIMIT 2", identifier.value);
        if (!any.step()) return std::nullopt;
        const PatientKey only = any.integer(0);
        if (any.step()) return std::nullopt;
        return only;
    });
}

Result<std::optional<PatientKey>> SqlcipherRecord::ownerOf(const Identifier &identifier) const
{
    const auto holder = patientByIdentifier(identifier);
    if (!holder || !*holder) return holder;
    return answered([&]() -> std::optional<PatientKey> {
        // Without a system it may be known under any: they are the holder's all.
        Statement systems = m_database->query(
            "SELECT system FROM identifier WHERE value = ?1 AND patient = ?2 AND (system = ?3 OR ?3 = '') ORDER BY "
            "system",
            identifier.value, **holder, identifier.system);
        if (!systems.step()) return **holder;
        const auto merges = mergesOf(**holder, "identifier", 0, {systems.string(0), identifier.value});
        return merges.empty() ? **holder : merges.front().from;
    });
}

Result<std::vector<Patient>> SqlcipherRecord::proposals(const std::string &name, const std::optional<Date> &birth) const
{
    auto all = patients();
    if (!all) return all;
    const std::set<QString> words = wordsOf(name);
    std::vector<std::pair<int, Patient>> ranked;
    for (Patient &patient : *all)
        if (const int points = likeness(patient, words, birth); points > 0)
            ranked.emplace_back(points, std::move(patient));
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<Patient> proposed;
    for (auto &[points, patient] : ranked) proposed.push_back(std::move(patient));
    return proposed;
}

void SqlcipherRecord::linkTo(PatientKey key, const Identifier &identifier)
{
    if (identifier.value.empty()) fail(Error::Code::BadValue, "an identifier needs a value");
    Statement owner = m_database->query("SELECT patient FROM identifier WHERE value = ? AND system = ?",
                                        identifier.value, identifier.system);
    if (owner.step()) {
        if (owner.integer(0) == key) return;
        fail(Error::Code::PatientMismatch, "this identifier belongs to another patient; unlink it there first");
    }
    m_database->run("INSERT INTO identifier(value, system, patient) VALUES(?, ?, ?)", identifier.value,
                    identifier.system, key);
}

Outcome SqlcipherRecord::link(PatientKey key, const Identifier &identifier, const std::string &who, Instant now)
{
    return answered([&] {
        Transaction step = transaction();
        requirePatient(key);
        Statement owner = m_database->query("SELECT 1 FROM identifier WHERE value = ? AND system = ? AND patient = ?",
                                            identifier.value, identifier.system, key);
        if (owner.step()) return;
        linkTo(key, identifier);
        note({now, who, "link", {}, detailOf(identifier), key});
        step.commit();
    });
}

Outcome SqlcipherRecord::unlink(PatientKey key, const Identifier &identifier, const std::string &who,
                                const std::string &reason, Instant now)
{
    return answered([&] {
        Transaction step = transaction();
        const Patient patient = patientRow(key);
        if (identifier.system.empty() && identifier.value == patient.id)
            fail(Error::Code::NotSupported, "a patient's own identifier cannot be taken away");
        if (m_database->run("DELETE FROM identifier WHERE value = ? AND system = ? AND patient = ?", identifier.value,
                            identifier.system, key) == 0)
            fail(Error::Code::NotFound, "the patient does not have this identifier");
        note({now, who, "unlink", reason, detailOf(identifier), key});
        step.commit();
    });
}

Outcome SqlcipherRecord::setBirth(PatientKey key, const std::optional<Date> &birth, const std::string &who, Instant now)
{
    return answered([&] {
        Transaction step = transaction();
        const Patient patient = patientRow(key);
        requirePatient(key);
        if (patient.birth == birth) return;
        const auto text = [](const std::optional<Date> &date) { return date ? "\"" + date->text() + "\"" : "null"; };
        m_database->run("UPDATE patient SET birth = ? WHERE key = ?",
                        birth ? std::optional(birth->text()) : std::nullopt, key);
        note({now, who, "birth", {}, "{\"from\":" + text(patient.birth) + ",\"to\":" + text(birth) + "}", key});
        step.commit();
    });
}

}  // namespace trendward::store
