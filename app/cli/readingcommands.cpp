// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/samplestore.h"
#include "app/session.h"
#include "core/base/json.h"
#include "core/base/measure.h"
#include "core/fhir/vitalsigns.h"
#include "core/io/jobs/twinsources.h"

#include <algorithm>
#include <map>

namespace trendward::cli
{

namespace
{

/// --patient, --measure, --from and --to as a query; a sentence where one of them is wrong.
Result<store::Query> queryFrom(const Arguments &arguments, const store::RecordStore &store)
{
    store::Query query;
    if (arguments.isSet("patient")) {
        const auto patient = patientNamed(store, arguments.value("patient"));
        if (!patient) return patient.error();
        query.patient = patient->key;
    }
    query.measure = arguments.value("measure");
    if (const Measure *measure = measureNamed(query.measure); measure && !query.measure.empty())
        query.measure = std::string(measure->key);
    const auto period = periodFrom(arguments);
    if (!period) return period.error();
    query.from = period->from;
    query.to = period->to;
    return query;
}

void queryOptions(Arguments &arguments)
{
    arguments.storeOptions();
    arguments.option("patient", "ID", "Only this patient.");
    arguments.option("measure", "MEASURE", "Only this measure, by name (heart-rate) or LOINC code.");
    arguments.option("from", "INSTANT", "Only from this moment on.");
    arguments.option("to", "INSTANT", "Only before this moment.");
}

std::string joined(const std::vector<std::string> &words, char between)
{
    std::string out;
    for (const std::string &word : words) out += (out.empty() ? "" : std::string(1, between)) + word;
    return out;
}

std::string localTime(const ObservedTime &time)
{
    return time.offsetMinutes ? time.at.textAt(*time.offsetMinutes) : std::string();
}

std::string keyText(const store::ReadingKey &key)
{
    return std::to_string(key.series) + "/" + std::to_string(key.time.ticks()) + "/" + std::to_string(key.source) +
           "/" + std::to_string(key.nth);
}

constexpr std::string_view csvHead =
    "patient,measure,code,unit,time,local_time,end,value,comparator,absent_reason,flags,source,file,record,excluded,"
    "key,mark,also_from\n";

std::string csvLine(const std::string &patient, const store::StoredReading &row, bool sample,
                    const std::vector<std::string> &alsoFrom)
{
    const fhir::Reading &reading = row.reading;
    std::string line = csvText(patient) + ',' + csvText(reading.measure.empty() ? reading.display : reading.measure) +
                       ',' + csvText(reading.code.code) + ',' +
                       csvText(reading.unit.known() ? reading.unit.code : reading.unit.text) + ',';
    line +=
        reading.time.at.text() + ',' + localTime(reading.time) + ',' + (reading.end ? reading.end->text() : "") + ',';
    line += (reading.value ? reading.value->text() : "") + ',';
    line += std::string(comparatorText(reading.comparator)) + ',';
    line += std::string(reading.absentReason ? absentReasonText(*reading.absentReason) : "") + ',';
    line += joined(flagWords(reading.flags), ' ') + ',' + csvText(row.source) + ',' + csvText(row.file) + ',' +
            std::to_string(reading.origin.record) + ',' + (row.excluded ? "yes" : "no") + ',' + keyText(row.key) +
            (sample ? ",SAMPLE," : ",,") + csvText(joined(alsoFrom, ';')) + '\n';
    return line;
}

std::string ndjsonLine(const std::string &patient, const store::StoredReading &row, bool sample,
                       const std::vector<std::string> &alsoFrom)
{
    const fhir::Reading &reading = row.reading;
    JsonLine line;
    line.text("patient", patient);
    line.textOrNull("measure", reading.measure.empty() ? std::nullopt : std::optional(reading.measure));
    line.text("display", reading.display);
    JsonLine code;
    code.text("system", reading.code.system);
    code.text("code", reading.code.code);
    line.raw("code", code.object());
    line.textOrNull("unit", reading.unit.known()    ? std::optional(reading.unit.code)
                            : reading.unit.stated() ? std::optional(reading.unit.text)
                                                    : std::nullopt);
    line.text("time", reading.time.at.text());
    line.textOrNull("localTime", reading.time.offsetMinutes ? std::optional(localTime(reading.time)) : std::nullopt);
    line.textOrNull("end", reading.end ? std::optional(reading.end->text()) : std::nullopt);
    line.raw("value", reading.value ? reading.value->text() : "null");
    line.textOrNull("comparator", reading.comparator == Comparator::None
                                      ? std::nullopt
                                      : std::optional(std::string(comparatorText(reading.comparator))));
    line.textOrNull("absentReason", reading.absentReason
                                        ? std::optional(std::string(absentReasonText(*reading.absentReason)))
                                        : std::nullopt);
    std::string flags = "[";
    for (const std::string &word : flagWords(reading.flags)) flags += (flags.size() > 1 ? ",\"" : "\"") + word + "\"";
    line.raw("flags", flags + "]");
    line.text("source", row.source);
    if (!alsoFrom.empty()) {
        std::string names = "[";
        for (const std::string &name : alsoFrom) {
            if (names.size() > 1) names += ',';
            json::appendQuoted(names, name);
        }
        line.raw("alsoFrom", names + ']');
    }
    line.text("file", row.file);
    line.number("record", std::to_string(reading.origin.record));
    line.flag("excluded", row.excluded);
    line.text("key", keyText(row.key));
    if (sample) line.text("mark", "SAMPLE");
    return line.object() + "\n";
}

Result<std::map<store::PatientKey, std::string>> patientIds(const store::RecordStore &store)
{
    const auto patients = store.patients();
    if (!patients) return patients.error();
    std::map<store::PatientKey, std::string> ids;
    for (const store::Patient &patient : *patients) ids[patient.key] = patient.id;
    return ids;
}

std::optional<store::ReadingKey> readKey(const QString &text)
{
    const QStringList parts = text.split('/');
    if (parts.size() != 4) return std::nullopt;
    bool series = false, time = false, source = false, nth = false;
    store::ReadingKey key;
    key.series = parts[0].toLongLong(&series);
    key.time = Instant::fromTicks(parts[1].toLongLong(&time));
    key.source = parts[2].toUInt(&source);
    key.nth = parts[3].toUInt(&nth);
    return series && time && source && nth ? std::optional(key) : std::nullopt;
}

}  // namespace

int readings(const QStringList &words)
{
    Arguments arguments("readings", "Stored readings, in the unit and with the digits of their source.", "");
    queryOptions(arguments);
    arguments.flag("all", "Excluded and superseded readings too.");
    arguments.option("format", "csv|ndjson", "How to write them; csv when left out.");
    if (const auto over = arguments.parse(words)) return *over;
    const std::string format = arguments.isSet("format") ? arguments.value("format") : "csv";
    if (format != "csv" && format != "ndjson") return arguments.wrong("--format takes csv or ndjson");
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    const auto query = queryFrom(arguments, **store);
    if (!query) return couldNotRun(query.error());
    const bool excludedToo = arguments.isSet("all");
    const auto sample = session::isSample(**store);
    if (!sample) return couldNotRun(sample.error());
    const auto ids = patientIds(**store);
    if (!ids) return couldNotRun(ids.error());

    const auto now = arguments.now();
    if (!now) return couldNotRun(now.error());
    bool written = format == "ndjson" || put(csvHead);
    for (const auto &patient : *ids) {
        const auto key = patient.first;
        const std::string &id = patient.second;
        if (query->patient != 0 && query->patient != key) continue;
        store::Query own = *query;
        own.patient = key;
        own.excludedToo = excludedToo;
        const auto twins = jobs::twinSourcesOf(**store, key, query->measure, *now);
        if (!twins) return couldNotRun(twins.error());
        const auto done = (*store)->readings(own, [&](const store::StoredReading &row) {
            const auto twin = twins->find(store::refOf(row.key));
            const auto alsoFrom = twin == twins->end() ? std::vector<std::string>() : twin->second;
            written = written && put(format == "csv" ? csvLine(id, row, *sample, alsoFrom)
                                                     : ndjsonLine(id, row, *sample, alsoFrom));
            return written;
        });
        if (!done) return couldNotRun(done.error());
    }
    return written ? Done : CouldNotRun;
}

namespace
{

/// An Observation of the sample clinic says so wherever it goes, as the Bundle's resources do.
std::string markedAsTest(const std::string &json)
{
    static constexpr std::string_view head = R"({"resourceType":"Observation",)";
    if (!json.starts_with(head)) return json;
    return std::string(head) +
           R"("meta":{"security":[{"system":"http:/)"
           R"(/terminology.hl7.org/CodeSystem/v3-ActReason","code":"HTEST","display":"test health data"}]},)" +
           json.substr(head.size());
}

/// An Observation as receivers take it: a period that is one moment is a dateTime, and of a vital sign's stream each
/// sample is told with its own time, as readings tells it.
class Telling
{
public:
    Telling(const store::RecordStore &store, const store::Query &query, bool sample)
        : m_store(store), m_query(query), m_sample(sample)
    {
    }

    void tell(store::PatientKey patient, const std::string &json)
    {
        if (json.find("\"effectivePeriod\"") == std::string::npos &&
            json.find("\"valueSampledData\"") == std::string::npos)
            return line(json);
        auto observation = fhir::readObservation(json);
        if (!observation) {
            m_done = observation.error();
            return;
        }
        const Measure *measure = measureOf(observation->code).measure;
        if (measure && measure->category == "vital-signs" &&
            std::holds_alternative<fhir::SampledData>(observation->value))
            return spread(patient, *observation, measure->key, json);
        if (observation->end != observation->start.at) return line(json);
        observation->end.reset();
        line(fhir::toJson(*observation));
    }
    bool goesOn() const { return m_written && m_done; }
    bool written() const { return m_written; }
    const Outcome &done() const { return m_done; }

private:
    void line(const std::string &json)
    {
        m_written = m_written && put(m_sample ? markedAsTest(json) : json) && put("\n");
    }

    void spread(store::PatientKey patient, fhir::Observation &stream, std::string_view measure, const std::string &json)
    {
        const auto owner = m_store.patient(patient);
        if (!owner) {
            m_done = owner.error();
            return;
        }
        store::Query samples = m_query;
        samples.patient = patient;
        samples.measure = measure;
        Instant last = stream.end.value_or(stream.start.at);
        for (const fhir::Reading &reading : fhir::readingsOf(stream)) last = std::max(last, reading.time.at);
        samples.from = std::max(samples.from.value_or(stream.start.at), stream.start.at);
        samples.to = std::min(samples.to.value_or(last + 1), last + 1);
        std::map<std::pair<Instant, std::string>, std::uint32_t> met;
        const auto done = m_store.readings(samples, [&](const store::StoredReading &row) {
            if (row.observationId != stream.id) return true;
            stream.deviceKey = row.source;
            fhir::Observation one = fhir::sampleOf(stream, row.reading);
            const std::string value = row.reading.value ? row.reading.value->text() : std::string();
            one.id = fhir::observationId(owner->id, one, met[{row.reading.time.at, value}]++);
            line(fhir::toJson(one));
            return m_written;
        });
        if (!done) m_done = done;
        if (done && met.empty()) line(json);
    }

    const store::RecordStore &m_store;
    const store::Query &m_query;
    bool m_sample;
    bool m_written = true;
    Outcome m_done = trendward::Done{};
};

}  // namespace

int observations(const QStringList &words)
{
    Arguments arguments("observations", "Stored readings as FHIR R4 Observations, one JSON line each.", "");
    queryOptions(arguments);
    if (const auto over = arguments.parse(words)) return *over;
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    const auto query = queryFrom(arguments, **store);
    if (!query) return couldNotRun(query.error());
    const auto sample = session::isSample(**store);
    if (!sample) return couldNotRun(sample.error());
    Telling telling(**store, *query, *sample);
    const auto done = (*store)->observations(*query, [&](store::PatientKey patient, const std::string &json) {
        telling.tell(patient, json);
        return telling.goesOn();
    });
    if (!done) return couldNotRun(done.error());
    if (!telling.done()) return couldNotRun(telling.done().error());
    return telling.written() ? Done : CouldNotRun;
}

int reading(const QStringList &words)
{
    Arguments arguments("reading",
                        "Nobody edits a device's value: it can be excluded, restored or moved, with a reason that is "
                        "kept. What another "
                        "source brought of the same reading is excluded and restored with it.",
                        "exclude|restore|move");
    arguments.storeOptions();
    arguments.option("key", "KEY", "The reading, as readings --format ndjson names it.");
    arguments.option("reason", "TEXT", "Why.");
    arguments.option("to", "ID", "move: the patient whose reading it is.");
    if (const auto over = arguments.parse(words)) return *over;
    const QStringList what = arguments.positional();
    if (what.size() != 1 || !QStringList{"exclude", "restore", "move"}.contains(what[0]))
        return arguments.wrong("reading takes one word: exclude, restore or move");
    const auto key = readKey(QString::fromStdString(arguments.value("key")));
    if (!key) return arguments.wrong("--key takes a reading's key, as readings --format ndjson shows it");
    if (arguments.value("reason").empty()) return arguments.wrong("reading " + what[0] + " needs --reason TEXT");
    const auto now = arguments.now();
    if (!now) return couldNotRun(now.error());
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    const std::string who = session::userName(), reason = arguments.value("reason");
    if (what[0] == "restore") {
        const auto done = (*store)->restore(*key, who, reason, *now);
        return done ? Done : couldNotRun(done.error());
    }
    Result<std::int64_t> change = Error{};
    if (what[0] == "exclude") {
        change = (*store)->exclude(*key, who, reason, *now);
    } else {
        const auto to = patientNamed(**store, arguments.value("to"));
        if (!to) return couldNotRun(to.error());
        change = (*store)->move(*key, to->key, who, reason, *now);
    }
    if (!change) return couldNotRun(change.error());
    say("Done. trendward-cli patient undo --change " + std::to_string(*change) + " takes it back.");
    return Done;
}

int held(const QStringList &words)
{
    Arguments arguments("held",
                        "Readings that could not be given to a patient wait here, whole, until a person places them.",
                        "list|place [NUMBER...]");
    arguments.storeOptions();
    arguments.option("patient", "ID", "place: whose readings they are.");
    if (const auto over = arguments.parse(words)) return *over;
    const QStringList what = arguments.positional();
    if (what.isEmpty() || (what[0] != "list" && what[0] != "place"))
        return arguments.wrong("held takes list, or place and the numbers of the readings");
    if (what == QStringList{"place"})
        return arguments.wrong("held place needs the numbers of the readings, as held list shows them");
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    if (what[0] == "place") {
        const auto now = arguments.now();
        if (!now) return couldNotRun(now.error());
        const auto patient = patientNamed(**store, arguments.value("patient"));
        if (!patient) return couldNotRun(patient.error());
        std::vector<std::int64_t> keys;
        for (const QString &word : what.mid(1)) {
            bool right = false;
            keys.push_back(word.toLongLong(&right));
            if (!right) return arguments.wrong("\"" + word + "\" is not the number of a held reading");
        }
        const auto receipt = (*store)->place(keys, patient->key, session::userName(), *now);
        if (!receipt) return couldNotRun(receipt.error());
        say("Placed: " + std::to_string(receipt->stored) + " readings stored, " + std::to_string(receipt->duplicates) +
            " were there already. trendward-cli patient undo --change " + std::to_string(receipt->change) +
            " takes it back.");
        return Done;
    }
    const auto all = (*store)->held();
    if (!all) return couldNotRun(all.error());
    for (const store::HeldReading &one : *all) {
        JsonLine line;
        line.number("number", std::to_string(one.key));
        line.text("reason", one.reason);
        line.text("device", one.device);
        line.text("patientHint", one.patientHint);
        line.text("time", one.observation.start.at.text());
        line.raw("observation", fhir::toJson(one.observation));
        if (!put(line.object() + "\n")) return CouldNotRun;
    }
    return Done;
}

}  // namespace trendward::cli
