// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/jsonelements.h"
#include "core/device/reader.h"
#include "core/device/readingparts.h"

#include <algorithm>
#include <array>

namespace trendward::device
{

namespace
{

struct IHealthValue {
    std::string_view name, measure;
    std::string_view unit{};  ///< empty where the list's own number says it
};

struct List {
    std::string_view name, unitName;
    std::array<std::string_view, 3> units;  ///< by the number that stands beside the list
    std::string_view asked;                 ///< the measure whose unit a person is asked for
    std::array<IHealthValue, 3> values;
};

/// Names and numbers of iHealth's API.
constexpr std::array lists{
    List{"BPDataList",
         "BPUnit",
         {"mm[Hg]", "kPa", ""},
         "blood-pressure",
         {{{"HP", "systolic-blood-pressure"}, {"LP", "diastolic-blood-pressure"}, {"HR", "heart-rate", "/min"}}}},
    List{"BGDataList", "BGUnit", {"mg/dL", "mmol/L", ""}, "glucose", {{{"BG", "glucose"}, {}, {}}}},
    List{"BODataList", "", {}, "", {{{"BO", "oxygen-saturation", "%"}, {"HR", "heart-rate", "/min"}, {}}}},
    List{"WeightDataList",
         "WeightUnit",
         {"kg", "[lb_av]", "[stone_av]"},
         "body-weight",
         {{{"WeightValue", "body-weight"}, {"FatValue", "body-fat", "%"}, {"BMI", "body-mass-index", "kg/m2"}}}},
};

class IHealthReader
{
public:
    IHealthReader(const List &list, std::string_view text, ReadContext &context) : m_list(list), m_context(context)
    {
        const std::string_view number = list.unitName.empty() ? std::string_view() : scalarNamed(text, list.unitName);
        const bool digit = number.size() == 1 && number[0] >= '0' && number[0] <= '2';
        if (digit) m_unit = list.units[static_cast<std::size_t>(number[0] - '0')];
    }

    void read(const json::Token &element, std::uint64_t record)
    {
        m_one = Measurement{};
        m_one.sourceApp = "iHealth";
        m_one.origin.record = record;
        const json::Token id = element.member("DataID"), source = element.member("DataSource");
        if (id.exists()) m_one.sourceId = shown(id.text());
        for (const IHealthValue &value : m_list.values)
            if (!value.name.empty() && !add(element, value)) return;
        if (m_one.properties.empty()) return m_context.notReading("entry whose values are 0: not measured");
        if (!setTime(element)) return;
        std::uint32_t flags = 0;
        if (source.exists() && source.text() == "Manual") flags |= ManualEntry;
        if (integerOf(element.member("IsArr")) == 1) flags |= IrregularPulse;
        for (Property &property : m_one.properties) property.flags = flags;
        m_one.type = typeOf(m_one);
        m_context.emit(m_one);
    }

private:
    /// 0 stands for what was not measured.
    bool add(const json::Token &element, const IHealthValue &value)
    {
        const json::Token token = element.member(value.name);
        if (!token.exists() || token.kind() == json::Kind::Null) return true;
        const auto number = decimalOf(token);
        if (!number) {
            m_context.problem(Error::Code::BadValue,
                              std::string(value.measure) + " is not a number: \"" + shown(token.text()) + '"',
                              m_one.origin.record);
            return false;
        }
        if (number->mantissa() <= 0) return true;
        std::string unit(value.unit.empty() ? m_unit : value.unit);
        UnitOrigin origin = UnitOrigin::Header;
        if (unit.empty()) {
            const std::string *said = m_context.unitSaid(m_list.asked);
            if (!said) {
                m_context.problem(Error::Code::UnitNeeded, std::string(m_list.asked) + " has no unit in this file",
                                  m_one.origin.record);
                return false;
            }
            unit = *said;
            origin = UnitOrigin::Asked;
        }
        m_one.properties.push_back(propertyOf(value.measure, token.text(), *number, unitFrom(unit), origin));
        return true;
    }

    /// The wall clock, written as if it were UTC, and its zone beside it.
    bool setTime(const json::Token &element)
    {
        const json::Token date = element.member("MDate"), zone = element.member("TimeZone");
        const auto counted = secondsIn(date);
        if (!counted) {
            m_context.problem(Error::Code::BadValue, "an entry without its date", m_one.origin.record);
            return false;
        }
        const LocalTime local = LocalTime::from(*counted, 0);
        const std::string_view name = zone.exists() && !zone.isContainer() ? zone.text() : std::string_view();
        const auto offset = name.empty() ? std::nullopt : offsetOf(name);
        if (!offset) {
            m_one.occurrence = m_context.observed(local, date.text(), std::string(name));
            return true;
        }
        m_one.occurrence = countedTime(local.at(*offset), date.text(), offset);
        m_one.occurrence.origin = ClockOrigin::ExplicitOffset;
        return true;
    }

    const List &m_list;
    ReadContext &m_context;
    std::string_view m_unit;
    Measurement m_one;
};

}  // namespace

std::optional<Signs> ihealthSigns(const FileView &view)
{
    if (!view.text().starts_with('{')) return std::nullopt;
    const auto paths = pathsIn(view.text());
    std::string found;
    for (const List &list : lists)
        if (paths.contains(list.name)) found += (found.empty() ? "" : ", ") + std::string(list.name);
    if (found.empty()) return std::nullopt;
    return Signs{"iHealth API JSON", found};
}

Outcome readIHealth(const FileView &view, ReadContext &context)
{
    const auto whole = wholeText(view);
    if (!whole) return whole.error();
    for (const List &list : lists) {
        const std::string_view array = arrayNamed(*whole, list.name);
        if (array.empty()) continue;
        IHealthReader reader(list, *whole, context);
        const MemoryBytes bytes(array);
        FileStream stream(bytes);
        const Outcome done = eachElement(
            stream, context, [&](const json::Token &element, std::uint64_t record) { reader.read(element, record); });
        if (!done) return done;
    }
    return Done{};
}

}  // namespace trendward::device
