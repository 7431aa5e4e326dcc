// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/device/celltext.h"
#include "core/device/csvrows.h"
#include "core/device/glucosecell.h"
#include "core/device/jsonelements.h"
#include "core/device/reader.h"
#include "core/device/readingparts.h"
#include "core/device/xlsx.h"

#include <algorithm>
#include <array>
#include <charconv>

/// Tidepool's data as its server gives them (JSON) and as its export writes them (tables, one sheet a type in a
/// workbook).
namespace trendward::device
{

namespace
{

constexpr std::array<std::string_view, 14> typeNames{
    "cbg",  "smbg",        "bloodketone",  "bolus",   "basal",       "wizard",           "upload",
    "food", "deviceevent", "pumpsettings", "insulin", "cgmsettings", "physicalactivity", "reportedstate",
};

bool isType(std::string_view word)
{
    return std::find(typeNames.begin(), typeNames.end(), word) != typeNames.end();
}

/// What a datum says, wherever it was written.
struct Datum {
    std::string type, value, units, subType, time, deviceTime, localTime, offset, device, id, annotations;
    std::uint64_t record = 0;
    std::string where{};
};

/// {"code":"bg/out-of-range","value":"low","threshold":40}
struct OutOfRange {
    Comparator comparator = Comparator::None;
    std::optional<Decimal> threshold;
};

OutOfRange outOfRangeIn(const json::Token &annotations)
{
    OutOfRange out;
    if (!annotations.exists() || annotations.kind() != json::Kind::Array) return out;
    for (json::Token one = annotations.firstChild(); one.exists(); one = one.nextSibling()) {
        if (one.kind() != json::Kind::Object) continue;
        const json::Token code = one.member("code"), value = one.member("value");
        if (!code.exists() || code.text() != "bg/out-of-range" || !value.exists()) continue;
        if (value.text() == "low") out.comparator = Comparator::Less;
        if (value.text() == "high") out.comparator = Comparator::Greater;
        out.threshold = decimalOf(one.member("threshold"));
    }
    return out;
}

class DatumReader
{
public:
    explicit DatumReader(ReadContext &context) : m_context(context) {}

    void read(const Datum &datum)
    {
        const std::string type = plainWord(datum.type);
        const bool meter = type == "smbg";
        if (!meter && type != "cbg") {
            m_context.notReading(type == "bloodketone"
                                     ? "ketone value, which is not kept"
                                     : "event (" + (type.empty() ? "no type" : shown(datum.type)) + ")");
            return;
        }
        const auto time = timeOf(datum);
        if (!time) {
            const std::string &text = datum.time.empty() ? datum.deviceTime : datum.time;
            problem(datum, "not a date and time: \"" + shown(text) + "\"");
            return;
        }
        Property property;
        property.name = meter ? meterGlucose : sensorGlucose;
        property.text = datum.value;
        if (!putValue(datum, property)) return;
        if (datum.subType == "manual") property.flags |= ManualEntry;
        m_measurement.type = property.name;
        m_measurement.properties.clear();
        m_measurement.properties.push_back(std::move(property));
        m_measurement.occurrence = *time;
        // "DexG5MobRec_…": the model and the serial number in one.
        m_measurement.deviceId = shown(datum.device);
        m_measurement.sourceApp = "Tidepool";
        m_measurement.sourceId = datum.id;
        m_measurement.origin.record = datum.record;
        m_context.emit(m_measurement);
    }

private:
    void problem(const Datum &datum, std::string detail)
    {
        m_context.problem(Error::Code::BadValue, std::move(detail), datum.record, datum.where);
    }

    static std::optional<std::int16_t> minutesIn(const std::string &text)
    {
        int minutes = 0;
        const std::size_t whole = std::min(text.find('.'), text.size());
        const auto [end, problem] = std::from_chars(text.data(), text.data() + whole, minutes);
        if (problem != std::errc{} || end != text.data() + whole || std::abs(minutes) > 14 * 60) return std::nullopt;
        return static_cast<std::int16_t>(minutes);
    }

    /// "time" is in UTC, also where the export's table leaves the Z out. Without it the device's clock and its offset.
    std::optional<ObservedTime> timeOf(const Datum &datum)
    {
        const auto offset = minutesIn(datum.offset);
        if (!datum.time.empty()) {
            auto time = statedTime(datum.time);
            if (!time) {
                const auto utc = localTime(datum.time, DateOrder::YearMonthDay);
                if (!utc) return std::nullopt;
                time = countedTime(utc->at(0), datum.time);
            }
            if (offset) time->offsetMinutes = offset;
            const auto wall = localTime(datum.localTime, DateOrder::YearMonthDay);
            if (!offset && wall) time->offsetMinutes = offsetOf(*wall, time->at);
            return time;
        }
        const std::string &text = datum.deviceTime.empty() ? datum.localTime : datum.deviceTime;
        const auto wall = localTime(text, DateOrder::YearMonthDay);
        if (!wall) return std::nullopt;
        if (!offset) return m_context.observed(*wall, text);
        ObservedTime time = countedTime(wall->at(*offset), text, *offset);
        time.origin = ClockOrigin::ExplicitOffset;
        return time;
    }

    bool putValue(const Datum &datum, Property &property)
    {
        // The server keeps mmol/L, whatever the account shows, and says so in newer data.
        property.unit = datum.units.empty() ? unitFrom("mmol/L") : unitFrom(datum.units);
        property.unitOrigin = datum.units.empty() ? UnitOrigin::Header : UnitOrigin::Stated;
        if (property.unit.code != "mmol/L" && property.unit.code != "mg/dL") {
            problem(datum, "a glucose in \"" + shown(datum.units) + "\"");
            return false;
        }
        json::Document document;
        const auto annotations = document.parse(datum.annotations, json::Grammar::Strict);
        const OutOfRange beyond = annotations ? outOfRangeIn(*annotations) : OutOfRange{};
        const bool nothing = saysNothing(datum.value);
        if (!nothing) {
            const auto number = Decimal::parse(datum.value);
            if (!number) {
                problem(datum, "the glucose is not a number: \"" + shown(datum.value) + "\"");
                return false;
            }
            property.number = *number;
        }
        if (beyond.comparator != Comparator::None) putLimit(beyond, property);
        if (!property.number) property.absentReason = AbsentReason::Unknown;
        return true;
    }

    /// The value itself is the limit or a step beyond it. The threshold is in the device's own unit, which the size of
    /// it shows: no device's range ends between 10 and 20 below or between 50 and 300 above.
    static void putLimit(const OutOfRange &beyond, Property &property)
    {
        if (beyond.threshold) {
            const bool less = beyond.comparator == Comparator::Less;
            const bool molar = beyond.threshold->toDouble() < (less ? 12 : 100);
            property.number = beyond.threshold;
            property.unit = unitFrom(molar ? "mmol/L" : "mg/dL");
        }
        if (property.number) property.comparator = beyond.comparator;
    }

    ReadContext &m_context;
    Measurement m_measurement;
};

// --- JSON

std::string textOf(const json::Token &datum, std::string_view name)
{
    const json::Token member = datum.member(name);
    return member.exists() && !member.isContainer() ? std::string(member.text()) : std::string();
}

bool isDatum(std::string_view object)
{
    json::Document document;
    const auto datum = document.parse(object, json::Grammar::Strict);
    if (!datum || datum->kind() != json::Kind::Object || !isType(plainWord(textOf(*datum, "type")))) return false;
    return datum->member("uploadId").exists() ||
           (datum->member("time").exists() && datum->member("timezoneOffset").exists());
}

void readDatum(const json::Token &json, std::uint64_t record, ReadContext &context, DatumReader &reader)
{
    const json::Token active = json.member("_active");
    if (active.exists() && active.kind() == json::Kind::Boolean && !active.boolean()) {
        context.notReading("datum that a later one replaces");
        return;
    }
    Datum datum;
    datum.type = textOf(json, "type");
    datum.value = textOf(json, "value");
    datum.units = textOf(json, "units");
    datum.subType = textOf(json, "subType");
    datum.time = textOf(json, "time");
    datum.deviceTime = textOf(json, "deviceTime");
    datum.offset = textOf(json, "timezoneOffset");
    datum.device = textOf(json, "deviceId");
    datum.id = textOf(json, "id");
    if (datum.id.empty()) datum.id = textOf(json, "guid");
    if (const json::Token annotations = json.member("annotations"); annotations.exists())
        json::appendJson(datum.annotations, annotations);
    datum.record = record;
    reader.read(datum);
}

// --- Tables

/// TidepoolColumns by their names, which export versions write as "timezoneOffset" and as "Timezone Offset".
struct TidepoolColumns {
    using At = std::optional<std::size_t>;
    At type, value, units, subType, time, deviceTime, localTime, offset, device, id, annotations;
};

std::optional<TidepoolColumns> tidepoolColumnsOf(const std::vector<std::string> &header)
{
    TidepoolColumns columns;
    const std::pair<std::string_view, TidepoolColumns::At &> known[] = {
        {"type", columns.type},
        {"tidepooldatatype", columns.type},
        {"value", columns.value},
        {"units", columns.units},
        {"subtype", columns.subType},
        {"time", columns.time},
        {"zulutime", columns.time},
        {"devicetime", columns.deviceTime},
        {"localtime", columns.localTime},
        {"timezoneoffset", columns.offset},
        {"deviceid", columns.device},
        {"id", columns.id},
        {"annotations", columns.annotations},
    };
    bool upload = false;
    for (std::size_t i = 0; i < header.size(); ++i) {
        std::string word = plainWord(header[i]);
        std::erase(word, ' ');
        upload = upload || word == "uploadid";
        for (const auto &[name, column] : known)
            if (word == name && !column) column = i;
    }
    const bool timed = columns.time || columns.deviceTime || columns.localTime;
    if (!upload || !columns.type || !timed || !columns.device) return std::nullopt;
    return columns;
}

class TableReader
{
public:
    explicit TableReader(ReadContext &context) : m_context(context), m_reader(context) {}

    /// place: the sheet of a workbook, or empty.
    Outcome read(ByteStream &stream, char delimiter, const std::string &place)
    {
        std::optional<TidepoolColumns> columns;
        std::uint64_t last = 0;
        const auto header = [&](const CsvRow &row) {
            last = row.record;
            return !columns && (columns = tidepoolColumnsOf(cellTexts(row))).has_value();
        };
        const Outcome done =
            eachRow(stream, delimiter, m_context, header, [&](const CsvRow &row) { readRow(row, *columns, place); });
        m_recordsBefore += last;
        // A workbook has sheets that only tell about the export.
        const bool another = !done && done.error().code == Error::Code::UnknownFormat && !place.empty();
        return another ? Outcome(Done{}) : done;
    }

private:
    void readRow(const CsvRow &row, const TidepoolColumns &columns, const std::string &place)
    {
        const auto cell = [&](const TidepoolColumns::At &column) {
            return column && !saysNothing(row.at(*column)) ? std::string(row.at(*column)) : std::string();
        };
        Datum datum;
        datum.type = cell(columns.type);
        datum.value = cell(columns.value);
        datum.units = cell(columns.units);
        datum.subType = cell(columns.subType);
        datum.time = cell(columns.time);
        datum.deviceTime = cell(columns.deviceTime);
        datum.localTime = cell(columns.localTime);
        datum.offset = cell(columns.offset);
        datum.device = cell(columns.device);
        datum.id = cell(columns.id);
        datum.annotations = cell(columns.annotations);
        datum.record = m_recordsBefore + row.record;
        datum.where = (place.empty() ? "line " : place + ", line ") + std::to_string(row.line);
        m_reader.read(datum);
    }

    ReadContext &m_context;
    DatumReader m_reader;
    std::uint64_t m_recordsBefore = 0;
};

/// Whether one of a sheet's first rows is a header of Tidepool's.
bool isTidepoolSheet(const Workbook &book, const Workbook::Sheet &sheet)
{
    const auto stream = book.text(sheet);
    if (!stream) return false;
    CsvReader rows(**stream, ',');
    CsvRow row;
    for (int i = 0; i < 3; ++i) {
        const auto more = rows.next(row);
        if (!more || !*more) return false;
        if (tidepoolColumnsOf(cellTexts(row))) return true;
    }
    return false;
}

}  // namespace

std::optional<Signs> tidepoolSigns(const FileView &view)
{
    const std::string_view first = firstObject(view.text());
    if (first.empty() || !isDatum(first)) return std::nullopt;
    return Signs{"Tidepool data", "array of data with type and uploadId"};
}

Outcome readTidepool(const FileView &view, ReadContext &context)
{
    const auto stream = view.stream();
    if (!stream) return stream.error();
    DatumReader reader(context);
    return eachElement(**stream, context, [&](const json::Token &datum, std::uint64_t record) {
        readDatum(datum, record, context, reader);
    });
}

std::optional<Signs> tidepoolTableSigns(const FileView &view)
{
    return signsOfRows(view, [](const std::vector<std::string> &row) -> std::optional<Signs> {
        if (!tidepoolColumnsOf(row)) return std::nullopt;
        return Signs{"Tidepool CSV", "time in UTC, " + std::to_string(row.size()) + " columns"};
    });
}

Outcome readTidepoolTable(const FileView &view, ReadContext &context)
{
    const auto stream = view.stream();
    if (!stream) return stream.error();
    return TableReader(context).read(**stream, view.delimiter(), {});
}

std::optional<Signs> tidepoolWorkbookSigns(const FileView &view)
{
    if (!view.zip() || !Workbook::isOne(*view.zip())) return std::nullopt;
    const auto book = Workbook::open(*view.zip());
    if (!book) return std::nullopt;
    const auto known = std::count_if(book->sheets().begin(), book->sheets().end(),
                                     [&](const Workbook::Sheet &sheet) { return isTidepoolSheet(*book, sheet); });
    if (known == 0) return std::nullopt;
    return Signs{"Tidepool workbook", "time in UTC, " + std::to_string(known) + " sheets"};
}

Outcome readTidepoolWorkbook(const FileView &view, ReadContext &context)
{
    const auto book = Workbook::open(*view.zip());
    if (!book) return book.error();
    TableReader reader(context);
    for (const Workbook::Sheet &sheet : book->sheets()) {
        const auto stream = book->text(sheet);
        const std::string place = "sheet " + shown(sheet.name);
        const Outcome done = stream ? reader.read(**stream, ',', place) : stream.error();
        if (!done && done.error().code == Error::Code::Cancelled) return done.error();
        if (!done) context.problem(done.error().code, done.error().detail, context.report().records + 1, place);
    }
    return Done{};
}

}  // namespace trendward::device
