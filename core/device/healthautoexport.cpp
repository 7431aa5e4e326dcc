// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/measure.h"
#include "core/device/jsonelements.h"
#include "core/device/reader.h"
#include "core/device/readingparts.h"

#include <algorithm>
#include <array>
#include <vector>

namespace trendward::device
{

namespace
{

struct Metric {
    std::string_view name, measure;
};

/// Names of the app's metrics. Its values are Apple Health's, in the units of the phone.
constexpr std::array metrics{
    Metric{"heart_rate", "heart-rate"},
    Metric{"resting_heart_rate", "resting-heart-rate"},
    Metric{"heart_rate_variability", "heart-rate-variability"},
    Metric{"blood_oxygen_saturation", "oxygen-saturation"},
    Metric{"respiratory_rate", "respiratory-rate"},
    Metric{"weight_body_mass", "body-weight"},
    Metric{"body_mass_index", "body-mass-index"},
    Metric{"body_fat_percentage", "body-fat"},
    Metric{"lean_body_mass", "lean-mass"},
    Metric{"height", "body-height"},
    Metric{"waist_circumference", "waist-circumference"},
    Metric{"body_temperature", "body-temperature"},
    Metric{"blood_glucose", "glucose"},
    Metric{"peak_expiratory_flow_rate", "peak-flow"},
    Metric{"forced_expiratory_volume_1", "fev1"},
    Metric{"forced_vital_capacity", "fvc"},
    Metric{"inhaler_usage", "inhaler-puffs"},
    Metric{"step_count", "steps"},
    Metric{"flights_climbed", "flights-climbed"},
    Metric{"active_energy", "active-energy"},
};

class MetricReader
{
public:
    MetricReader(std::string name, std::string_view units, ReadContext &context)
        : m_name(std::move(name)), m_unit(unitFrom(units)), m_context(context)
    {
        const auto found =
            std::find_if(metrics.begin(), metrics.end(), [&](const Metric &one) { return one.name == m_name; });
        if (found != metrics.end()) m_measure = measureNamed(found->measure);
        // A count is a count of what the metric is called after.
        if (m_measure && (units == "count" || (units.empty() && m_measure->key == "body-mass-index")))
            m_unit = unitFrom(m_measure->unit);
    }

    void read(const json::Token &entry, std::uint64_t record)
    {
        m_one = Measurement{};
        m_one.sourceApp = "Health Auto Export";
        m_one.origin.record = record;
        if (m_name == "blood_pressure") return pressure(entry);
        if (m_name == "sleep_analysis") return night(entry);
        if (!m_measure) return m_context.notReading("metric " + shown(m_name));
        const json::Token quantity = entry.member("qty"), mean = entry.member("Avg");
        const json::Token &value = quantity.exists() ? quantity : mean;
        if (!add(value, m_measure->key, quantity.exists() ? 0 : std::uint32_t{Average})) return;
        give(entry, "date");
    }

private:
    void problem(Error::Code code, std::string detail)
    {
        m_context.problem(code, std::move(detail), m_one.origin.record);
    }

    bool add(const json::Token &value, std::string_view measure, std::uint32_t flags = 0)
    {
        auto number = decimalOf(value);
        if (!number) {
            problem(Error::Code::BadValue, std::string(measure) + " is not a number");
            return false;
        }
        const auto found = unitFor(m_context, measure, m_unit, m_one.origin.record);
        if (!found) return false;
        // Apple's own shares of one, where the app has passed them on as they were.
        const bool share = found->unit.code == "%" && number->toDouble() <= 1;
        if (share) number = timesPowerOfTen(*number, 2);
        if (!number) return false;
        m_one.properties.push_back(propertyOf(measure, value.text(), *number, found->unit, found->origin));
        m_one.properties.back().flags = flags;
        return true;
    }

    void pressure(const json::Token &entry)
    {
        for (const auto &[name, measure] :
             {std::pair{"systolic", "systolic-blood-pressure"}, std::pair{"diastolic", "diastolic-blood-pressure"}})
            if (entry.member(name).exists() && !add(entry.member(name), measure)) return;
        if (m_one.properties.empty()) return m_context.notReading("entry without values");
        give(entry, "date");
    }

    /// Hours of a night; "inBed" overlaps the stages and is no sleep.
    void night(const json::Token &entry)
    {
        static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> stages{
            {{"totalSleep", "sleep-duration"}, {"core", "light-sleep"}, {"deep", "deep-sleep"}, {"rem", "rem-sleep"}}};
        if (!m_unit.stated()) m_unit = unitFrom("h");
        for (const auto &[name, measure] : stages) {
            const json::Token value = entry.member(name);
            const auto hours = decimalOf(value);
            if (!hours || hours->mantissa() <= 0) continue;
            if (!add(value, measure)) return;
        }
        addTotal(entry);
        if (m_one.properties.empty()) return m_context.notReading("a sleep without values");
        const json::Token end = entry.member("sleepEnd");
        if (const auto until = end.exists() ? statedTime(end.text()) : std::nullopt) m_one.end = until->at;
        give(entry, entry.member("sleepStart").exists() ? "sleepStart" : "date");
    }

    /// Where no total stands, it is the time asleep, else the sum of the stages.
    void addTotal(const json::Token &entry)
    {
        auto &properties = m_one.properties;
        if (!properties.empty() && properties.front().name == "sleep-duration") return;
        const auto asleep = decimalOf(entry.member("asleep"));
        double hours = asleep ? asleep->toDouble() : 0;
        if (hours <= 0)
            for (const Property &stage : properties) hours += stage.number->toDouble();
        if (hours > 0)
            properties.insert(properties.begin(), propertyOf("sleep-duration", Decimal::fromDouble(hours, 2),
                                                             m_unit.code, UnitOrigin::Stated));
    }

    void give(const json::Token &entry, std::string_view member)
    {
        const json::Token date = entry.member(member);
        const auto time =
            date.exists() && !date.isContainer() ? timeIn(m_context, date.text()) : std::optional<ObservedTime>();
        if (!time)
            return problem(Error::Code::BadValue,
                           "not a date and time: \"" + shown(date.exists() ? date.text() : std::string_view()) + '"');
        m_one.occurrence = *time;
        if (m_one.end && *m_one.end <= time->at) m_one.end.reset();
        m_one.type = typeOf(m_one);
        m_context.emit(m_one);
    }

    std::string m_name;
    Unit m_unit;
    ReadContext &m_context;
    const Measure *m_measure = nullptr;
    Measurement m_one;
};

/// The objects of an array, however long each is: a metric holds all of its entries.
template <class Take>
void eachObjectIn(std::string_view array, Take &&take)
{
    std::size_t at = 1;
    while (at < array.size()) {
        const std::size_t next = array.find_first_of("{]", at);
        if (next == std::string_view::npos || array[next] == ']') return;
        const std::string_view object = objectFrom(array.substr(next));
        take(object);
        at = next + object.size();
    }
}

}  // namespace

std::optional<Signs> healthAutoExportSigns(const FileView &view)
{
    if (!view.text().starts_with('{')) return std::nullopt;
    const auto paths = pathsIn(view.text());
    if (!paths.contains("data.metrics")) return std::nullopt;
    return Signs{"Health Auto Export JSON", "metrics with their units"};
}

Outcome readHealthAutoExport(const FileView &view, ReadContext &context)
{
    const auto whole = wholeText(view);
    if (!whole) return whole.error();
    Outcome done = Done{};
    eachObjectIn(arrayNamed(*whole, "metrics"), [&](std::string_view metric) {
        if (!done) return;
        MetricReader reader(std::string(scalarNamed(metric, "name")), scalarNamed(metric, "units"), context);
        const MemoryBytes bytes(arrayNamed(metric, "data"));
        FileStream stream(bytes);
        done = eachElement(stream, context,
                           [&](const json::Token &entry, std::uint64_t record) { reader.read(entry, record); });
    });
    return done;
}

}  // namespace trendward::device
