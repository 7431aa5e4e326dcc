// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/measure.h"
#include "core/device/appleclock.h"
#include "core/device/applepressure.h"
#include "core/device/applesource.h"
#include "core/device/appletypes.h"
#include "core/device/filesigns.h"
#include "core/device/reader.h"
#include "core/device/xmlscan.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>
#include <unordered_map>
#include <vector>

namespace trendward::device
{

namespace
{

constexpr std::uint64_t recordsBetweenProgress = 4'096;
constexpr std::size_t namesKept = 10'000;  ///< different types, sources, zones remembered at a time
constexpr std::size_t recentKept = 4'096;
/// Apple sorts by type and time, so an exact repeat stands close to its twin. Farther apart they are two readings.
constexpr std::uint64_t repeatWithin = 100;

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <class T>
using ByText = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

/// A map that remembers its last answer: neighbours in an export are alike.
template <class T>
class Remembered
{
public:
    template <class Make>
    T &of(std::string_view text, Make &&make)
    {
        if (m_last && m_last->first == text) return m_last->second;
        auto found = m_known.find(text);
        if (found == m_known.end()) {
            if (m_known.size() >= namesKept) m_known.clear();
            found = m_known.emplace(std::string(text), make(text)).first;
        }
        m_last = &*found;
        return found->second;
    }

private:
    ByText<T> m_known;
    typename ByText<T>::value_type *m_last = nullptr;
};

/// A type of Record as it stands in the file, with the unit it was last written in.
struct Type {
    const AppleType *apple = nullptr;
    const Measure *measure = nullptr;
    std::string rawUnit;
    std::optional<Unit> unit;  ///< nullopt before the first record
    UnitOrigin unitOrigin = UnitOrigin::Stated;
    bool unitFits = false;
    std::uint64_t unitHash = 0;
};

struct Source {
    AppleSource said;
    std::uint64_t key = 0;  ///< hash of the source's name as it stands in the file
};

/// For telling texts apart within one reading.
std::uint64_t quickHash(std::string_view text)
{
    std::uint64_t hash = text.size();
    while (!text.empty()) {
        std::uint64_t part = 0;
        const std::size_t count = std::min(text.size(), sizeof part);
        std::memcpy(&part, text.data(), count);
        hash = (hash ^ part) * 0x9E3779B97F4A7C15ull;
        hash ^= hash >> 32;
        text.remove_prefix(count);
    }
    return hash;
}

/// Whether a name of the word's length is the word.
template <std::size_t N>
bool spells(std::string_view name, const char (&word)[N])
{
    return std::memcmp(name.data(), word, N - 1) == 0;
}

bool hasControl(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

/// One Record or Correlation while its children are read.
struct Open {
    bool active = false, usable = false;
    Type *type = nullptr;
    std::uint64_t record = 0, sourceKey = 0, hash = 0;
    Measurement measurement;
    const Measure *namedFor = nullptr;  ///< whose names the measurement bears
    std::uint64_t saidBy = 0;           ///< and which source's
};

class AppleReader
{
public:
    AppleReader(ByteStream &stream, ReadContext &context)
        : m_stream(stream), m_scan(stream), m_context(context), m_pressures(context), m_recent(recentKept)
    {
    }

    Outcome read();

private:
    Outcome readAll();
    void tag();
    void closingTag();
    void openRecord();
    void closeRecord();
    void openCorrelation();
    void closeCorrelation();
    void metadata();
    bool fill(Open &open);
    bool setTime(Open &open, std::string_view start, std::string_view end);
    bool setUnit(Type &type, std::string_view raw, Property &property);
    bool setNumber(const Type &type, std::string_view raw, Property &property);
    bool setSleep(Measurement &m);
    void openWorkout();
    void workoutStatistics();
    void closeWorkout();
    bool seenBefore(const Open &open);
    void bad(std::string detail, std::string_view raw);
    void takeAttributes();
    const Source &source();

    ByteStream &m_stream;
    XmlScan m_scan;
    ReadContext &m_context;
    ApplePressures m_pressures;
    Remembered<Type> m_types;
    Remembered<Source> m_sources;
    Remembered<std::optional<Zone>> m_zones;
    Open m_record, m_correlation;
    bool m_correlationIsPressure = false, m_closed = false;
    bool m_workoutSaysNothing = false;  ///< a Workout is open and has given no reading so far
    std::string m_workoutSource, m_workoutDevice;
    struct Recent {
        std::uint64_t hash = 0, record = 0;
    };
    std::vector<Recent> m_recent;
    const Source *m_source = nullptr;  ///< of the record before, and what it was told from
    std::string m_sourceName, m_sourceDevice;
    std::uint64_t m_sourcesMet = 0;  ///< counts changes from one to another
    AppleClock m_clock;
    ByText<std::uint64_t> m_unknown;

    /// Raw attributes of the tag at hand that we look at.
    struct {
        std::string_view type, sourceName, device, unit, created, start, end, value;
    } m_raw;
};

void AppleReader::takeAttributes()
{
    m_raw = {};
    for (const XmlScan::Attribute &one : m_scan.attributes()) {
        switch (one.name.size()) {
            case 4:
                if (spells(one.name, "type")) m_raw.type = one.raw;
                if (spells(one.name, "unit")) m_raw.unit = one.raw;
                break;
            case 5:
                if (spells(one.name, "value")) m_raw.value = one.raw;
                break;
            case 6:
                if (spells(one.name, "device")) m_raw.device = one.raw;
                break;
            case 7:
                if (spells(one.name, "endDate")) m_raw.end = one.raw;
                break;
            case 9:
                if (spells(one.name, "startDate")) m_raw.start = one.raw;
                break;
            case 10:
                if (spells(one.name, "sourceName")) m_raw.sourceName = one.raw;
                break;
            case 12:
                if (spells(one.name, "creationDate")) m_raw.created = one.raw;
                break;
            default:
                break;
        }
    }
}

/// Who wrote the record at hand; neighbours are by one.
const Source &AppleReader::source()
{
    if (m_source && m_sourceName == m_raw.sourceName && m_sourceDevice == m_raw.device) return *m_source;
    ++m_sourcesMet;
    m_sourceName.assign(m_raw.sourceName);
    m_sourceDevice.assign(m_raw.device);
    m_source = &m_sources.of(m_sourceName + '\n' + m_sourceDevice, [&](std::string_view) {
        return Source{appleSource(m_raw.sourceName, m_raw.device), quickHash(m_raw.sourceName)};
    });
    return *m_source;
}

void AppleReader::bad(std::string detail, std::string_view raw)
{
    if (hasControl(raw)) detail = "damaged by a control character in \"" + shown(raw) + '"';
    m_context.problem(Error::Code::BadValue, std::move(detail), m_record.record);
}

bool AppleReader::setTime(Open &open, std::string_view start, std::string_view end)
{
    const auto time = m_clock.read(start);
    if (!time) {
        bad("not a date and time: \"" + shown(start) + '"', start);
        return false;
    }
    Measurement &m = open.measurement;
    if (time->offsetMinutes) {
        m.occurrence.at = time->at;
        m.occurrence.offsetMinutes = static_cast<std::int16_t>(*time->offsetMinutes);
        m.occurrence.origin = ClockOrigin::ExplicitOffset;
        m.occurrence.inGap = false;
        m.occurrence.text.assign(start);
    } else {
        m.occurrence = m_context.observed(LocalTime::from(time->at, 0), start);
    }
    m.end.reset();
    if (end == start || end.empty()) return true;
    const auto ended = m_clock.read(end);
    // Both texts are of one style; the length holds even where the zone is not known.
    if (ended && ended->at > time->at) m.end = m.occurrence.at + (ended->at - time->at);
    return true;
}

bool AppleReader::setUnit(Type &type, std::string_view raw, Property &property)
{
    if (!type.unit || type.rawUnit != raw) {
        type.rawUnit = raw;
        const std::string spelling = unescaped(raw);
        type.unitOrigin = UnitOrigin::Stated;
        type.unit = unitFrom(spelling);
        const bool counted = type.apple->value == AppleValue::Count && (spelling == "count" || spelling.empty());
        if (counted) type.unit = unitFrom(type.measure->unit);
        if (!type.unit->stated()) {
            if (const std::string *said = m_context.unitSaid(type.measure->key)) type.unit = unitFrom(*said);
            type.unitOrigin = UnitOrigin::Asked;
        }
        type.unitHash = quickHash(type.unit->code);
        type.unitFits = inMeasureUnit(*type.measure, 1, type.unit->code).has_value();
    }
    if (!type.unit->stated()) {
        m_context.problem(Error::Code::UnitNeeded, std::string(type.measure->key) + " has no unit", m_record.record);
        return false;
    }
    if (!type.unitFits) {
        bad("\"" + shown(raw) + "\" is no unit of " + std::string(type.measure->key), raw);
        return false;
    }
    property.unit = *type.unit;
    property.unitOrigin = type.unitOrigin;
    return true;
}

bool AppleReader::setNumber(const Type &type, std::string_view raw, Property &property)
{
    const auto number = Decimal::parse(raw);
    if (!number) {
        bad(std::string(type.measure->key) + " is not a number: \"" + shown(raw) + '"', raw);
        return false;
    }
    property.text.assign(raw);
    property.number = *number;
    if (type.apple->value != AppleValue::Fraction || property.unit.code != "%" || number->toDouble() > 1) return true;
    property.number = number->scale() >= 2 ? Decimal(number->mantissa(), static_cast<std::uint8_t>(number->scale() - 2))
                                           : Decimal(number->mantissa() * (number->scale() == 1 ? 10 : 100), 0);
    return true;
}

/// How long a stage of sleep lasts, as sleep and as sleep of its stage. False for what is no sleep.
bool AppleReader::setSleep(Measurement &m)
{
    const AppleSleep sleep = appleSleep(m_raw.value);
    if (!sleep.reason.empty() || !m.end) {
        m_context.notReading(std::string(sleep.reason.empty() ? "sleep without a length" : sleep.reason));
        return false;
    }
    const std::int64_t seconds = (*m.end - m.occurrence.at) / Instant::ticksPerSecond;
    Property &property = m.properties.front();
    property.text.assign(m_raw.value);
    property.number = seconds % 60 == 0 ? Decimal(seconds / 60, 0) : Decimal(seconds, 0);
    property.unit = unitFrom(seconds % 60 == 0 ? "min" : "s");
    property.unitOrigin = UnitOrigin::Stated;
    if (sleep.stage.empty()) return true;
    Property stage = property;
    stage.name = sleep.stage;
    m.properties.push_back(std::move(stage));
    return true;
}

/// Everything of a record but its metadata. False, with the problem told, when it cannot be used.
bool AppleReader::fill(Open &open)
{
    Measurement &m = open.measurement;
    m.properties.resize(1);
    m.properties.front().flags = 0;
    const bool sleeps = open.type->apple->value == AppleValue::Sleep;
    if (sleeps && (!setTime(open, m_raw.start, m_raw.end) || !setSleep(m))) return false;
    Property &property = m.properties.front();
    if (!sleeps && (!setUnit(*open.type, m_raw.unit, property) || !setNumber(*open.type, m_raw.value, property) ||
                    !setTime(open, m_raw.start, m_raw.end)))
        return false;
    if (open.namedFor != open.type->measure) {
        open.namedFor = open.type->measure;
        m.type.assign(open.namedFor->key);
        property.name.assign(open.namedFor->key);
    }
    m.sourceId.clear();
    m.origin.record = open.record;
    const Source &source = this->source();
    if (open.saidBy != m_sourcesMet) {
        open.saidBy = m_sourcesMet;
        m.deviceName.assign(source.said.deviceName);
        m.sourceApp.assign(source.said.app);
    }
    open.sourceKey = source.key;
    std::uint64_t hash = source.key;
    const auto mix = [&hash](std::uint64_t part) { hash = (hash ^ part ^ (hash >> 31)) * 0x9E3779B97F4A7C15ull; };
    mix(reinterpret_cast<std::uintptr_t>(open.type));
    mix(static_cast<std::uint64_t>(m.occurrence.at.ticks()));
    mix(static_cast<std::uint64_t>(m.end ? m.end->ticks() : 0));
    mix(static_cast<std::uint64_t>(property.number->mantissa()));
    mix(property.number->scale());
    mix(open.type->unitHash);
    mix(quickHash(m_raw.created));
    if (sleeps) mix(quickHash(m_raw.value));
    open.hash = hash;
    return true;
}

void AppleReader::openRecord()
{
    closeRecord();
    takeAttributes();
    const bool inside = m_correlation.active;
    // What a Correlation holds stands at top level too, so it is counted there.
    m_record.record = inside ? m_correlation.record : ++m_context.report().records;
    m_record.active = true;
    m_record.usable = false;
    if (inside && !m_correlationIsPressure) return;
    Type &type = m_types.of(m_raw.type, [](std::string_view text) {
        Type made;
        made.apple = appleType(text);
        if (made.apple) made.measure = measureNamed(made.apple->measure);
        return made;
    });
    m_record.type = &type;
    if (!type.apple) {
        if (inside) return;
        const auto found = m_unknown.find(m_raw.type);
        if (found != m_unknown.end())
            ++found->second;
        else if (m_unknown.size() < namesKept)
            m_unknown.emplace(std::string(m_raw.type), 1);
        else
            m_context.notReading("unknown record type");
        return;
    }
    m_record.usable = fill(m_record);
}

/// An exact repeat of a record shortly before. Real exports hold them.
bool AppleReader::seenBefore(const Open &open)
{
    const std::uint64_t hash =
        open.measurement.sourceId.empty() ? open.hash : open.hash ^ TextHash {}(open.measurement.sourceId);
    Recent &slot = m_recent[(hash >> 20) % recentKept];
    const bool repeat = slot.hash == hash && open.record - slot.record <= repeatWithin;
    slot = {hash, open.record};
    return repeat;
}

void AppleReader::closeRecord()
{
    if (!m_record.active) return;
    m_record.active = false;
    if (!m_record.usable) return;
    Measurement &m = m_record.measurement;
    const AppleValue kind = m_record.type->apple->value;
    const bool half = kind == AppleValue::Systolic || kind == AppleValue::Diastolic;
    const bool systolic = kind == AppleValue::Systolic;
    if (m_correlation.active) {
        if (!half) return;
        m_pressures.inCorrelation(systolic, m_record.sourceKey, m.occurrence.at, m.properties.front().text);
        m_correlation.measurement.properties.push_back(m.properties.front());
        return;
    }
    if (seenBefore(m_record)) {
        m_context.notReading("exact repeat of a record");
        return;
    }
    if (half)
        m_pressures.atTopLevel({systolic, m_record.sourceKey, m});
    else
        m_context.emit(m);
}

void AppleReader::openCorrelation()
{
    closeRecord();
    takeAttributes();
    Open &open = m_correlation;
    open.active = true;
    m_pressures.correlationBegins();
    open.record = ++m_context.report().records;
    m_record.record = open.record;
    m_correlationIsPressure = m_raw.type == "HKCorrelationTypeIdentifierBloodPressure";
    open.usable = m_correlationIsPressure && setTime(open, m_raw.start, m_raw.end);
    if (!m_correlationIsPressure) m_context.notReading(shown(m_raw.type) + " (its records stand for themselves)");
    if (!open.usable) return;
    Measurement &m = open.measurement;
    m.type = "blood-pressure";
    m.properties.clear();
    m.sourceId.clear();
    m.origin.record = open.record;
    const AppleSource source = appleSource(m_raw.sourceName, m_raw.device);
    m.deviceName = source.deviceName;
    m.sourceApp = source.app;
}

void AppleReader::closeCorrelation()
{
    closeRecord();
    if (!m_correlation.active) return;
    m_correlation.active = false;
    Measurement &m = m_correlation.measurement;
    if (!m_correlation.usable) return;
    if (m.properties.empty()) {
        m_context.problem(Error::Code::BadValue, "a blood pressure without values", m_correlation.record);
        return;
    }
    std::stable_sort(m.properties.begin(), m.properties.end(),
                     [](const Property &a, const Property &b) { return a.name > b.name; });  // systolic first
    // A part that stands twice would make a panel that nobody can read: the first holds.
    const auto twice = std::unique(m.properties.begin(), m.properties.end(),
                                   [](const Property &a, const Property &b) { return a.name == b.name; });
    m.properties.erase(twice, m.properties.end());
    m_pressures.correlationKept();
    m_context.emit(m);
}

void AppleReader::metadata()
{
    Open *open = m_record.active ? &m_record : m_correlation.active ? &m_correlation : nullptr;
    if (!open || !open->usable) return;
    const std::string_view key = m_scan.attribute("key"), value = m_scan.attribute("value");
    Measurement &m = open->measurement;
    if (key == "HKExternalUUID") m.sourceId = shown(unescaped(value));
    if (key == "HKWasUserEntered" && value == "1")
        for (Property &property : m.properties) property.flags |= ManualEntry;
    if (key != "HKTimeZone" || m.occurrence.origin != ClockOrigin::ExplicitOffset) return;
    // The offset in the text is the phone's at the export; the zone is the one it was measured in.
    const auto &zone = m_zones.of(value, [](std::string_view name) {
        auto named = Zone::named(name);
        return named ? std::optional(std::move(*named)) : std::nullopt;
    });
    if (zone) m.occurrence.offsetMinutes = static_cast<std::int16_t>(zone->offsetMinutesAt(m.occurrence.at));
}

void AppleReader::openWorkout()
{
    closeWorkout();
    takeAttributes();
    ++m_context.report().records;
    m_workoutSaysNothing = true;
    m_workoutSource = m_raw.sourceName;
    m_workoutDevice = m_raw.device;
}

void AppleReader::closeWorkout()
{
    if (m_workoutSaysNothing) m_context.notReading("Workout");
    m_workoutSaysNothing = false;
    m_workoutSource.clear();
}

/// A workout's mean heart rate; its other sums stand among the records.
void AppleReader::workoutStatistics()
{
    takeAttributes();
    const std::string_view average = m_scan.attribute("average");
    if (m_workoutSource.empty() || average.empty() || m_raw.type != "HKQuantityTypeIdentifierHeartRate") return;
    m_raw.value = average;
    m_raw.sourceName = m_workoutSource;
    m_raw.device = m_workoutDevice;
    Type type;
    type.apple = appleType(m_raw.type);
    type.measure = measureNamed(type.apple->measure);
    Open open;
    open.record = m_record.record = m_context.report().records;
    open.type = &type;
    if (!fill(open)) return;
    m_workoutSaysNothing = false;
    open.measurement.properties.front().flags |= Average;
    m_context.emit(open.measurement);
}

void AppleReader::closingTag()
{
    if (m_scan.name() == "Record")
        closeRecord();
    else if (m_scan.name() == "Correlation")
        closeCorrelation();
    else if (m_scan.name() == "Workout")
        closeWorkout();
    else if (m_scan.name() == "HealthData")
        m_closed = true;
}

void AppleReader::tag()
{
    static constexpr std::array<std::string_view, 6> others{"ActivitySummary",    "ClinicalRecord", "Audiogram",
                                                            "VisionPrescription", "StateOfMind",    "MedicationDose"};
    if (m_scan.closes()) return closingTag();
    const std::string_view name = m_scan.name();
    if (name == "Record") {
        openRecord();
        if (m_scan.empty()) closeRecord();
    } else if (name == "MetadataEntry") {
        metadata();
    } else if (name == "Correlation") {
        openCorrelation();
        if (m_scan.empty()) closeCorrelation();
    } else if (name == "Workout") {
        openWorkout();
        if (m_scan.empty()) closeWorkout();
    } else if (name == "WorkoutStatistics") {
        workoutStatistics();
    } else if (name == "Me") {
        const std::string_view birth = m_scan.attribute("HKCharacteristicTypeIdentifierDateOfBirth");
        if (!birth.empty()) m_context.report().personBirth = shown(unescaped(birth));
    } else if (std::find(others.begin(), others.end(), name) != others.end()) {
        ++m_context.report().records;
        m_context.notReading(std::string(name));
    }
}

Outcome AppleReader::readAll()
{
    const auto begun = m_scan.skipTo("<HealthData");
    if (!begun) return begun.error();
    if (!*begun) return Error{Error::Code::UnknownFormat, "no HealthData in the file", {}};
    bool broken = false;
    for (std::uint64_t tags = 1;; ++tags) {
        const auto found = m_scan.next();
        if (!found) return found.error();
        if (*found == XmlScan::Found::End) return Done{};
        if (broken)
            m_context.problem(Error::Code::Malformed, "a damaged element was left out", m_context.report().records);
        broken = *found == XmlScan::Found::BrokenTag;
        if (broken)
            closeRecord();
        else
            tag();
        if (tags % recordsBetweenProgress == 0 && !m_context.goOn(m_stream))
            return Error{Error::Code::Cancelled, "stopped on request", {}};
    }
}

Outcome AppleReader::read()
{
    const Outcome done = readAll();
    if (!done && done.error().code == Error::Code::Cancelled) return done;
    const std::uint64_t records = m_context.report().records;
    if (!done && records == 0) return done;
    if (!done)
        m_context.problem(done.error().code, done.error().detail, records);
    else if (!m_closed)
        m_context.problem(Error::Code::Malformed, "the file ends in the middle; what came before was read", records);
    closeWorkout();
    // Whole but for its metadata; of a Correlation that was cut off, the halves at top level remain.
    if (!m_correlation.active) closeRecord();
    m_pressures.finish();
    for (const auto &[type, count] : m_unknown) m_context.notReading("record type " + shown(type), count);
    return Done{};
}

}  // namespace

namespace
{

Result<std::unique_ptr<ByteStream>> exportIn(const FileView &view)
{
    if (!view.zip()) return view.stream();
    const auto member = appleExportIn(*view.zip());
    if (!member) return member.error();
    if (!*member) return Error{Error::Code::UnknownFormat, "the zip holds no Apple Health export", {}};
    return textOf(*view.zip(), **member);
}

}  // namespace

Outcome readAppleHealth(const FileView &view, ReadContext &context)
{
    const auto stream = exportIn(view);
    if (!stream) return stream.error();
    AppleReader reader(**stream, context);
    auto done = reader.read();
    context.goOn(**stream);
    return done;
}

}  // namespace trendward::device
