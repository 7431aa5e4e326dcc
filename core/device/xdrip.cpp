// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/glucosecell.h"
#include "core/device/reader.h"
#include "core/device/readingparts.h"
#include "core/device/sqlitefile.h"

#include <array>
#include <set>

/// The database that xDrip exports, alone or in a zip: BgReadings of the sensor and BloodTest of the meter, both in
/// mg/dL whatever the app shows, with milliseconds since 1970. Other tables are the app's own workings.
namespace trendward::device
{

namespace
{

// Of the sensor: xDrip writes 38 or 39 for all that lies below 40, and 400 for all above.
constexpr double lastCode = 12, tooLow = 38, lowest = 40, highest = 400;

bool isXDrip(std::string_view head)
{
    return head.find("BgReadings") != std::string_view::npos && head.find("calculated_value") != std::string_view::npos;
}

struct DripTable {
    std::string_view name, value, measure;
};
constexpr std::array dripTables{DripTable{"BgReadings", "calculated_value", sensorGlucose},
                                DripTable{"BloodTest", "mgdl", meterGlucose}};

class XDripReader
{
public:
    XDripReader(sqlite3 *database, ReadContext &context) : m_database(database), m_context(context) {}

    Outcome read()
    {
        for (const DripTable &table : dripTables)
            if (const Outcome done = readTable(table); !done) return done;
        return Done{};
    }

private:
    Outcome readTable(const DripTable &table)
    {
        std::set<std::string> columns;
        Query info(m_database, "SELECT name FROM pragma_table_xinfo('" + std::string(table.name) + "')");
        while (info.next()) columns.insert(info.text(0));
        if (info.failed())
            return Error{Error::Code::Malformed, "the database of the export is damaged; export it again", {}};
        if (!columns.contains("timestamp") || !columns.contains(std::string(table.value))) return Done{};
        const std::string id = columns.contains("uuid") ? "uuid" : "NULL";
        Query query(m_database, "SELECT " + id + ", CAST(timestamp AS INTEGER), " + std::string(table.value) +
                                    " FROM " + std::string(table.name) + " ORDER BY timestamp");
        while (query.next()) row(query, table);
        if (query.interrupted()) return Error{Error::Code::Cancelled, "stopped on request", {}};
        if (query.failed())
            m_context.problem(Error::Code::Malformed,
                              "the table " + std::string(table.name) + " is damaged; what came before was read",
                              m_context.report().records);
        return Done{};
    }

    void row(const Query &query, const DripTable &table)
    {
        constexpr std::int64_t year9999 = 253'402'300'799'999;
        const std::uint64_t record = ++m_context.report().records;
        const std::int64_t milliseconds = query.integer(1);
        if (!query.has(1) || milliseconds <= 0 || milliseconds > year9999)
            return m_context.problem(Error::Code::BadValue, "a record without a time", record);
        const std::string text = query.text(2);
        const auto number = Decimal::parse(text);
        if (!number)
            return m_context.problem(Error::Code::BadValue, "the glucose is not a number: \"" + shown(text) + '"',
                                     record);
        if (number->mantissa() == 0) return m_context.notReading("reading without a calibration");
        Property property = propertyOf(table.measure, text, *number, unitFrom("mg/dL"), UnitOrigin::Header);
        if (table.measure == sensorGlucose) weigh(property);
        Measurement one;
        one.type = table.measure;
        one.occurrence = countedTime(Instant::fromMilliseconds(milliseconds), std::to_string(milliseconds), {});
        one.properties.push_back(std::move(property));
        one.sourceApp = "xDrip";
        one.sourceId = shown(query.text(0));
        one.origin.record = record;
        m_context.emit(one);
    }

    static void weigh(Property &property)
    {
        const double value = property.number->toDouble();
        if (value <= lastCode) {
            property.number.reset();
            property.absentReason = AbsentReason::Error;
        } else if (value < tooLow) {
            property.flags |= LowConfidence;
        } else if (value < lowest) {
            property.number = Decimal(static_cast<std::int64_t>(lowest), 0);
            property.comparator = Comparator::Less;
        } else if (value >= highest) {
            property.number = Decimal(static_cast<std::int64_t>(highest), 0);
            property.comparator = Comparator::GreaterOrEqual;
        }
    }

    sqlite3 *m_database;
    ReadContext &m_context;
};

}  // namespace

std::optional<Signs> xDripSigns(const FileView &view)
{
    if (!view.zip()) {
        if (!isDatabase(view, isXDrip)) return std::nullopt;
        return Signs{"xDrip database", "SQLite with xDrip's tables, mg/dL"};
    }
    const auto member = databaseIn(*view.zip(), isXDrip);
    if (!member || !*member) return std::nullopt;
    return Signs{"xDrip export", (*member)->name + ", SQLite with xDrip's tables, mg/dL"};
}

Outcome readXDrip(const FileView &view, ReadContext &context)
{
    const auto database = StrangersDatabase::open(view, isXDrip, context);
    if (!database) return database.error();
    return XDripReader((*database)->handle(), context).read();
}

}  // namespace trendward::device
