// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/store/sqlcipherstore.h"
#include "core/mapping/identity.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

namespace trendward::tests
{

inline const std::string storeKey(32, 'k');

/// Fails the test with the Error's sentence.
template <class T>
T valueOf(Result<T> result, const char *file, int line)
{
    if (!result) QTest::qFail((result.error().where + ": " + result.error().detail).c_str(), file, line);
    return result ? std::move(*result) : T{};
}
#define VALUE(result) trendward::tests::valueOf((result), __FILE__, __LINE__)
#define SUCCEEDS(outcome)                                        \
    do {                                                         \
        const auto done = (outcome);                             \
        QVERIFY2(done, done ? "" : done.error().detail.c_str()); \
    } while (false)
#define REFUSED(outcome, wanted)                                                         \
    do {                                                                                 \
        const auto done = (outcome);                                                     \
        QVERIFY2(!done, "it was not refused");                                           \
        QVERIFY2(done.error().code == Error::Code::wanted, done.error().detail.c_str()); \
    } while (false)

inline Instant at(const char *text)
{
    const auto moment = Instant::parse(text);
    return moment ? *moment : Instant();
}

inline const Instant noon = at("2026-06-01T12:00:00Z");

inline fhir::Quantity quantity(const std::string &value, const std::string &unit)
{
    return {value, Comparator::None, unit, std::string(ucumSystem), unit};
}

inline CodeableConcept loinc(const std::string &code, const std::string &display)
{
    return {{{std::string(loincSystem), code, display}}, display};
}

inline fhir::Observation single(const std::string &code, const std::string &display, const std::string &value,
                                const std::string &unit, Instant time, std::uint64_t record = 1)
{
    fhir::Observation o;
    o.category = {{{{"http://terminology.hl7.org/CodeSystem/observation-category", "vital-signs", "Vital Signs"}}, {}}};
    o.code = loinc(code, display);
    o.value = quantity(value, unit);
    o.start.at = time;
    o.deviceKey = "device-1";
    o.origin.record = record;
    return o;
}

inline fhir::Observation weight(const std::string &kilograms, Instant time, std::uint64_t record = 1)
{
    return single("29463-7", "Body weight", kilograms, "kg", time, record);
}

/// The Observation with its vendor's id.
inline fhir::Observation named(fhir::Observation o, const std::string &sourceId)
{
    o.sourceId = sourceId;
    return o;
}

inline fhir::Observation heartRate(const std::string &beats, Instant time, std::uint64_t record = 1)
{
    return single("8867-4", "Heart rate", beats, "/min", time, record);
}

inline fhir::Observation pressure(const std::string &systolic, const std::string &diastolic, Instant time)
{
    fhir::Observation o;
    o.category = {{{{"http://terminology.hl7.org/CodeSystem/observation-category", "vital-signs", "Vital Signs"}}, {}}};
    o.code = loinc("85354-9", "Blood pressure panel");
    o.start.at = time;
    o.deviceKey = "cuff-1";
    o.components = {{loinc("8480-6", "Systolic blood pressure"), quantity(systolic, "mm[Hg]"), {}, 0},
                    {loinc("8462-4", "Diastolic blood pressure"), quantity(diastolic, "mm[Hg]"), {}, 0}};
    return o;
}

/// The Observation as a message's mapping names it.
inline fhir::Observation derived(fhir::Observation o, const std::string &patient = "p-1")
{
    o.identifier = {mapping::observationIdentifier({patient, o.deviceKey, {}}, "type", o.start.at.text())};
    o.id = mapping::resourceId(o.identifier.front());
    o.subject = "Patient/" + patient;
    return o;
}

/// A store of its own for one test.
struct StoreFolder {
    QTemporaryDir dir;
    std::unique_ptr<store::RecordStore> record;
    store::PatientKey ann = 0, bob = 0;

    StoreFolder()
    {
        open(store::Absent::Create);
        ann = add("p-1", "Ann Example");
        bob = add("p-2", "Bob Example");
    }
    std::string path() const { return dir.filePath(store::databaseName).toStdString(); }
    void open(store::Absent absent = store::Absent::Refuse)
    {
        record.reset();
        record = VALUE(store::openSqlcipherStore(path(), storeKey, absent));
    }
    store::PatientKey add(const std::string &id, const std::string &name)
    {
        store::Patient patient;
        patient.id = id;
        patient.name = name;
        return VALUE(record->addPatient(patient));
    }
    store::ImportKey begin(const std::string &file = "a.csv")
    {
        store::ImportInfo info;
        info.file = file;
        info.format = "test";
        info.sha256 = std::string(64, '0');
        info.at = noon;
        return VALUE(record->begin(info));
    }
    /// One import of these Observations.
    store::Receipt import(store::PatientKey patient, const std::vector<fhir::Observation> &observations,
                          const std::string &file = "a.csv")
    {
        begin(file);
        const store::Receipt receipt = VALUE(record->put(patient, observations));
        VALUE(record->commit());
        return receipt;
    }
    /// "60.5 61.0<": the readings of a measure in the order of time, hidden ones in brackets.
    std::string values(store::PatientKey patient, const std::string &measure, bool hiddenToo = false)
    {
        std::string line;
        store::Query query;
        query.patient = patient;
        query.measure = measure;
        query.excludedToo = hiddenToo;
        const auto done = record->readings(query, [&](const store::StoredReading &one) {
            if (!line.empty()) line += ' ';
            const std::string text = one.reading.value ? one.reading.value->text() : std::string("-");
            line += one.excluded ? "(" + text + ")" : text;
            return true;
        });
        return done ? line : done.error().detail;
    }
    std::vector<store::StoredReading> readings(store::PatientKey patient, const std::string &measure = {})
    {
        std::vector<store::StoredReading> all;
        store::Query query;
        query.patient = patient;
        query.measure = measure;
        query.excludedToo = true;
        const auto done = record->readings(query, [&](const store::StoredReading &one) {
            all.push_back(one);
            return true;
        });
        if (!done) QTest::qFail(done.error().detail.c_str(), __FILE__, __LINE__);
        return all;
    }
    std::vector<std::string> jsons(store::PatientKey patient, const std::string &measure = {})
    {
        std::vector<std::string> all;
        store::Query query;
        query.patient = patient;
        query.measure = measure;
        const auto done = record->observations(query, [&](store::PatientKey, const std::string &json) {
            all.push_back(json);
            return true;
        });
        if (!done) QTest::qFail(done.error().detail.c_str(), __FILE__, __LINE__);
        return all;
    }
    /// "measure count first last value" of each series, as the worklist sees it.
    std::string latest(store::PatientKey patient)
    {
        std::string lines;
        for (const store::SeriesInfo &info : VALUE(record->series(patient)))
            lines += info.measure + " " + std::to_string(info.count) + " " + (info.first ? info.first->text() : "-") +
                     " " + (info.last ? info.last->text() : "-") + " " +
                     (info.lastValue ? Decimal::fromDouble(*info.lastValue, 1).text() : "-") + "\n";
        return lines;
    }
};

}  // namespace trendward::tests
