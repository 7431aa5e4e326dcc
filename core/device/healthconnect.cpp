// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/reader.h"
#include "core/device/sqlitefile.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

/// Android's Health Connect: a zip with one SQLite database. Android's versions differ in columns, so that every table
/// is asked which ones it has. Facts of the schema: canpok1/health-connect-converter, and Health Connect's
/// documentation of its records for the units that it keeps them in.
namespace trendward::device
{

namespace
{

constexpr int manualEntry = 3;  ///< RECORDING_METHOD_MANUAL_ENTRY

bool isHealthConnect(std::string_view head)
{
    return head.find("application_info_table") != std::string_view::npos &&
           head.find("_record_table") != std::string_view::npos;
}

struct HealthConnectValue {
    std::string_view column, measure, unit;
};

/// A table of single readings; interval: with a start and an end.
struct HealthConnectTable {
    std::string_view name;
    bool interval = false;
    std::array<HealthConnectValue, 2> values;
};

// Units: what Health Connect keeps a record in, whatever an app wrote it in (its documentation of the units' classes).
constexpr std::array tables{
    HealthConnectTable{"weight_record_table", false, {HealthConnectValue{"weight", "body-weight", "g"}}},
    HealthConnectTable{"height_record_table", false, {HealthConnectValue{"height", "body-height", "m"}}},
    HealthConnectTable{"body_fat_record_table", false, {HealthConnectValue{"percentage", "body-fat", "%"}}},
    HealthConnectTable{"lean_body_mass_record_table", false, {HealthConnectValue{"mass", "lean-mass", "g"}}},
    HealthConnectTable{"blood_pressure_record_table",
                       false,
                       {HealthConnectValue{"systolic", "systolic-blood-pressure", "mm[Hg]"},
                        HealthConnectValue{"diastolic", "diastolic-blood-pressure", "mm[Hg]"}}},
    HealthConnectTable{
        "oxygen_saturation_record_table", false, {HealthConnectValue{"percentage", "oxygen-saturation", "%"}}},
    HealthConnectTable{
        "body_temperature_record_table", false, {HealthConnectValue{"temperature", "body-temperature", "Cel"}}},
    HealthConnectTable{"blood_glucose_record_table", false, {HealthConnectValue{"level", "glucose", "mmol/L"}}},
    HealthConnectTable{"resting_heart_rate_record_table",
                       false,
                       {HealthConnectValue{"beats_per_minute", "resting-heart-rate", "/min"}}},
    HealthConnectTable{"heart_rate_variability_rmssd_record_table",
                       false,
                       {HealthConnectValue{"heart_rate_variability_millis", "heart-rate-variability-rmssd", "ms"}}},
    HealthConnectTable{
        "respiratory_rate_record_table", false, {HealthConnectValue{"rate", "respiratory-rate", "/min"}}},
    HealthConnectTable{"steps_record_table", true, {HealthConnectValue{"count", "steps", "{steps}"}}},
    HealthConnectTable{
        "floors_climbed_record_table", true, {HealthConnectValue{"floors", "flights-climbed", "{flights}"}}},
    HealthConnectTable{
        "active_calories_burned_record_table", true, {HealthConnectValue{"energy", "active-energy", "cal"}}},
};

constexpr std::string_view heartRates = "heart_rate_record_table", heartRateSeries = "heart_rate_record_series_table";
constexpr std::string_view sleeps = "sleep_session_record_table", sleepStages = "sleep_stages_table";
constexpr std::string_view glucoses = "blood_glucose_record_table";
constexpr std::int64_t interstitial = 1;  ///< of specimen_source: a sensor under the skin

class HealthConnectReader
{
public:
    HealthConnectReader(sqlite3 *database, ReadContext &context) : m_database(database), m_context(context) {}

    Outcome read()
    {
        std::set<std::string> present;
        Query names(m_database, "SELECT name FROM sqlite_master WHERE type='table' ORDER BY name");
        while (names.next()) present.insert(names.text(0));
        if (names.failed())
            return Error{Error::Code::Malformed, "the database of the export is damaged; export it again", {}};
        readNames(present);
        for (const HealthConnectTable &table : tables)
            if (present.contains(std::string(table.name)) && !readTable(table)) return stopped();
        if (present.contains(std::string(heartRates)) && present.contains(std::string(heartRateSeries)) &&
            !readHeartRates())
            return stopped();
        const bool stages = present.contains(std::string(sleepStages));
        if (present.contains(std::string(sleeps)) && stages && !readSleep()) return stopped();
        if (present.contains(std::string(sleeps)))
            countRows(
                "sleep_session_record_table" + std::string(stages ? " WHERE row_id NOT IN (SELECT parent_key FROM "
                                                                    "sleep_stages_table WHERE parent_key IS NOT NULL)"
                                                                  : ""),
                "sleep session without stages, which does not say how much of it was sleep");
        for (const std::string &name : present)
            if (name.ends_with("_record_table") && !isRead(name)) countOther(name);
        return Done{};
    }

private:
    static Error stopped() { return {Error::Code::Cancelled, "stopped on request", {}}; }

    static bool isRead(std::string_view name)
    {
        return name == heartRates || name == sleeps ||
               std::any_of(tables.begin(), tables.end(),
                           [&](const HealthConnectTable &table) { return table.name == name; });
    }

    /// The column where the table has it, else nothing.
    std::string column(std::string_view table, std::string_view name, std::string_view prefix = {})
    {
        if (m_asked != table) {
            m_asked = table;
            m_columns.clear();
            Query info(m_database, "SELECT name FROM pragma_table_xinfo('" + std::string(table) + "')");
            while (info.next()) m_columns.insert(info.text(0));
        }
        return m_columns.contains(std::string(name)) ? std::string(prefix) + std::string(name) : "NULL";
    }

    void readNames(const std::set<std::string> &present)
    {
        if (present.contains("application_info_table")) {
            const std::string_view table = "application_info_table";
            Query apps(m_database, "SELECT row_id, " + column(table, "app_name") + ", " +
                                       column(table, "package_name") + " FROM application_info_table");
            while (apps.next()) m_apps[apps.integer(0)] = shown(apps.text(1).empty() ? apps.text(2) : apps.text(1));
        }
        if (!present.contains("device_info_table")) return;
        const std::string_view table = "device_info_table";
        Query devices(m_database, "SELECT row_id, " + column(table, "manufacturer") + ", " + column(table, "model") +
                                      " FROM device_info_table");
        while (devices.next()) {
            const std::string maker = devices.text(1), model = devices.text(2);
            std::string name = maker == "unknown" ? "" : maker;
            if (!model.empty() && model != "unknown") name += (name.empty() ? "" : " ") + model;
            m_devices[devices.integer(0)] = shown(name);
        }
    }

    /// What every record has: identity, app, device, how it was entered, when and by which clock.
    std::string shared(std::string_view table, bool interval, std::string_view prefix = {})
    {
        std::string sql = "SELECT ";
        for (const std::string_view name : {"uuid", "app_info_id", "device_info_id", "recording_method"})
            sql += column(table, name, prefix) + ", ";
        for (const std::string_view name :
             interval ? std::array<std::string_view, 3>{"start_time", "start_zone_offset", "end_time"}
                      : std::array<std::string_view, 3>{"time", "zone_offset", ""})
            sql += column(table, name, prefix) + ", ";
        return sql;
    }
    enum Shared : int { Uuid, App, Device, Method, Start, Offset, End, FirstValue };

    void begin(const Query &query)
    {
        m_measurement = {};
        m_measurement.origin.record = ++m_context.report().records;
        m_measurement.sourceId = query.hex(Uuid);
        m_measurement.sourceApp = m_apps[query.integer(App)];
        m_measurement.deviceName = m_devices[query.integer(Device)];
        setTime(query, query.integer(Start));
    }

    void setTime(const Query &query, std::int64_t milliseconds)
    {
        ObservedTime &time = m_measurement.occurrence;
        time = {};
        time.at = Instant::fromMilliseconds(milliseconds);
        time.text = std::to_string(milliseconds);
        const std::int64_t offset = query.integer(Offset);
        if (!query.has(Offset) || offset < -14 * 3'600 || offset > 14 * 3'600) return;
        time.offsetMinutes = static_cast<std::int16_t>(offset / 60);
        time.origin = ClockOrigin::ExplicitOffset;
    }

    /// False, with the problem told, when the record has no moment that a calendar could show.
    bool hasTime(const Query &query, int column)
    {
        constexpr std::int64_t year9999 = 253'402'300'799'999;
        const std::int64_t at = query.integer(column);
        if (query.has(column) && at >= 0 && at <= year9999) return true;
        m_context.problem(Error::Code::BadValue, "a record without a time", m_context.report().records);
        return false;
    }

    bool addValue(const Query &query, int column, std::string_view measure, std::string_view unit)
    {
        if (!query.has(column)) return true;
        const std::string text = query.text(column);
        const auto number = Decimal::parse(text);
        if (!number) {
            m_context.problem(Error::Code::BadValue, std::string(measure) + " is not a number: \"" + shown(text) + '"',
                              m_measurement.origin.record);
            return false;
        }
        add(measure, *number, text, unit);
        if (query.has(Method) && query.integer(Method) == manualEntry)
            m_measurement.properties.back().flags |= ManualEntry;
        return true;
    }

    void add(std::string_view measure, const Decimal &number, std::string text, std::string_view unit)
    {
        Property property;
        property.name = measure;
        property.text = std::move(text);
        property.number = number;
        property.unit = unitFrom(unit);
        property.unitOrigin = UnitOrigin::Header;
        m_measurement.properties.push_back(std::move(property));
    }

    /// False when a person has asked to stop.
    bool readTable(const HealthConnectTable &table)
    {
        std::string sql = shared(table.name, table.interval);
        for (const HealthConnectValue &value : table.values) sql += column(table.name, value.column) + ", ";
        sql += column(table.name, "specimen_source") + " FROM " + std::string(table.name) + " ORDER BY row_id";
        Query query(m_database, sql);
        while (query.next()) {
            begin(query);
            if (!hasTime(query, Start)) continue;
            if (table.interval && query.has(End) && query.integer(End) > query.integer(Start))
                m_measurement.end = Instant::fromMilliseconds(query.integer(End));
            const bool sensor = table.name == glucoses && query.integer(FirstValue + 2) == interstitial;
            bool whole = true;
            for (int i = 0; i < 2; ++i) {
                const HealthConnectValue &value = table.values[static_cast<std::size_t>(i)];
                whole =
                    whole && (value.column.empty() ||
                              addValue(query, FirstValue + i, sensor ? "sensor-glucose" : value.measure, value.unit));
            }
            if (whole) emit(table.values[1].column.empty() ? typeOf(sensor, table) : "blood-pressure");
        }
        return ended(query, table.name);
    }

    static std::string_view typeOf(bool sensor, const HealthConnectTable &table)
    {
        return sensor ? "sensor-glucose" : table.values[0].measure;
    }

    void emit(std::string_view type)
    {
        if (m_measurement.properties.empty()) return m_context.notReading("record without values");
        m_measurement.type = type;
        m_context.emit(m_measurement);
    }

    /// Of a damaged database the good part was given out.
    bool ended(const Query &query, std::string_view table)
    {
        if (query.interrupted()) return false;
        if (query.failed())
            m_context.problem(Error::Code::Malformed,
                              "the table " + std::string(table) + " is damaged; what came before was read",
                              m_context.report().records);
        return true;
    }

    bool readHeartRates()
    {
        const std::string sql =
            shared(heartRates, true, "r.") +
            "s.epoch_millis, s.beats_per_minute FROM heart_rate_record_series_table s "
            "JOIN heart_rate_record_table r ON r.row_id = s.parent_key ORDER BY r.row_id, s.epoch_millis";
        Query query(m_database, sql);
        while (query.next()) {
            begin(query);
            if (!hasTime(query, FirstValue)) continue;
            setTime(query, query.integer(FirstValue));
            m_measurement.sourceId += '-' + std::to_string(query.integer(FirstValue));
            if (addValue(query, FirstValue + 1, "heart-rate", "/min")) emit("heart-rate");
        }
        return ended(query, heartRateSeries);
    }

    bool readSleep()
    {
        const std::string sql =
            shared(sleeps, true, "r.") +
            "s.stage_start_time, s.stage_end_time, s.stage_type FROM sleep_stages_table s "
            "JOIN sleep_session_record_table r ON r.row_id = s.parent_key ORDER BY r.row_id, s.stage_start_time";
        Query query(m_database, sql);
        while (query.next()) {
            begin(query);
            if (!hasTime(query, FirstValue) || !hasTime(query, FirstValue + 1)) continue;
            setTime(query, query.integer(FirstValue));
            m_measurement.sourceId += '-' + std::to_string(query.integer(FirstValue));
            addStage(query.integer(FirstValue + 1) - query.integer(FirstValue), query.integer(FirstValue + 2));
        }
        return ended(query, sleepStages);
    }

    /// SleepSessionRecord.Stage: 2 asleep, 4 light, 5 deep, 6 REM; 1, 3 and 7 are awake.
    void addStage(std::int64_t milliseconds, std::int64_t stage)
    {
        if (stage == 1 || stage == 3 || stage == 7) return m_context.notReading("time awake in the night");
        if (stage != 2 && (stage < 4 || stage > 6)) return m_context.notReading("sleep of an unknown kind");
        if (milliseconds <= 0) return m_context.notReading("sleep without a length");
        m_measurement.end = m_measurement.occurrence.at + milliseconds * Instant::ticksPerMillisecond;
        const Decimal length =
            milliseconds % 60'000 == 0 ? Decimal(milliseconds / 60'000, 0) : Decimal(milliseconds / 1'000, 0);
        const std::string_view unit = milliseconds % 60'000 == 0 ? "min" : "s";
        add("sleep-duration", length, length.text(), unit);
        constexpr std::array<std::string_view, 3> stages{"light-sleep", "deep-sleep", "rem-sleep"};
        if (stage >= 4) add(stages[static_cast<std::size_t>(stage - 4)], length, length.text(), unit);
        emit("sleep-duration");
    }

    void countOther(const std::string &name)
    {
        const bool plain = name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789") == std::string::npos;
        if (plain) countRows(name, shown(name) + " of no measure of ours");
    }

    void countRows(const std::string &from, const std::string &reason)
    {
        Query query(m_database, "SELECT count(*) FROM " + from);
        if (!query.next() || query.integer(0) <= 0) return;
        const auto count = static_cast<std::uint64_t>(query.integer(0));
        m_context.report().records += count;
        m_context.notReading(reason, count);
    }

    sqlite3 *m_database;
    ReadContext &m_context;
    Measurement m_measurement;
    std::map<std::int64_t, std::string> m_apps, m_devices;
    std::string m_asked;
    std::set<std::string> m_columns;
};

}  // namespace

std::optional<Signs> healthConnectSigns(const FileView &view)
{
    if (!view.zip()) {
        if (!isDatabase(view, isHealthConnect)) return std::nullopt;
        return Signs{"Health Connect database", "SQLite with Health Connect's tables"};
    }
    const auto member = databaseIn(*view.zip(), isHealthConnect);
    if (!member || !*member) return std::nullopt;
    return Signs{"Health Connect export", (*member)->name + ", SQLite with Health Connect's tables"};
}

Outcome readHealthConnect(const FileView &view, ReadContext &context)
{
    const auto database = StrangersDatabase::open(view, isHealthConnect, context);
    if (!database) return database.error();
    return HealthConnectReader((*database)->handle(), context).read();
}

}  // namespace trendward::device
