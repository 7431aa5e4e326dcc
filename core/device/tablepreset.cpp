// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/tablepreset.h"

#include "core/base/measure.h"
#include "core/device/celltext.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace trendward::device
{

namespace
{

using Json = nlohmann::ordered_json;
using Holds = TableColumn::Holds;

constexpr int version = 1;
constexpr std::size_t mostColumns = 5'000;  // as in CsvReader
constexpr std::size_t longestText = 1'000;

constexpr std::array<std::pair<Holds, std::string_view>, 10> holdsWords{{{Holds::Nothing, "nothing"},
                                                                         {Holds::Moment, "moment"},
                                                                         {Holds::Seconds, "seconds"},
                                                                         {Holds::Milliseconds, "milliseconds"},
                                                                         {Holds::Date, "date"},
                                                                         {Holds::Clock, "clock"},
                                                                         {Holds::Value, "value"},
                                                                         {Holds::Unit, "unit"},
                                                                         {Holds::Device, "device"},
                                                                         {Holds::Person, "person"}}};
constexpr std::array<std::pair<DateOrder, std::string_view>, 3> orderWords{
    {{DateOrder::YearMonthDay, "ymd"}, {DateOrder::DayMonthYear, "dmy"}, {DateOrder::MonthDayYear, "mdy"}}};

Error malformed(std::string what)
{
    return Error{Error::Code::Malformed, std::move(what), {}};
}

/// The first thing that is wrong with a preset's text.
class Reader
{
public:
    explicit Reader(const Json &object) : m_object(object) {}

    std::string text(const char *name)
    {
        const auto found = m_object.find(name);
        if (found == m_object.end() || found->is_null()) return {};
        if (!found->is_string() || found->get_ref<const std::string &>().size() > longestText)
            return wrong(std::string("\"") + name + "\" is no text"), std::string();
        return found->get<std::string>();
    }

    std::size_t count(const char *name, std::size_t otherwise)
    {
        const auto found = m_object.find(name);
        if (found == m_object.end()) return otherwise;
        if (!found->is_number_unsigned() || found->get<std::uint64_t>() < 1 ||
            found->get<std::uint64_t>() > mostColumns)
            return wrong(std::string("\"") + name + "\" is no column's number"), otherwise;
        return found->get<std::size_t>();
    }

    /// One of the characters; otherwise where nothing is said.
    char mark(const char *name, std::string_view allowed, char otherwise)
    {
        const std::string said = text(name);
        if (said.empty()) return otherwise;
        if (said.size() == 1 && allowed.find(said.front()) != std::string_view::npos) return said.front();
        wrong(std::string("\"") + name + "\" is \"" + shown(said) + "\", which it cannot be");
        return otherwise;
    }

    const Json *list(const char *name)
    {
        const auto found = m_object.find(name);
        if (found != m_object.end() && found->is_array() && found->size() <= mostColumns) return &*found;
        wrong(std::string("\"") + name + "\" is no list");
        return nullptr;
    }

    void wrong(std::string what)
    {
        if (m_wrong.empty()) m_wrong = std::move(what);
    }
    const std::string &wrong() const { return m_wrong; }

    static std::string shown(std::string_view said) { return std::string(said.substr(0, 40)); }

private:
    const Json &m_object;
    std::string m_wrong;
};

TableColumn columnFrom(const Json &json, bool headed, Reader &whole)
{
    TableColumn column;
    if (!json.is_object()) return whole.wrong("a column is no object"), column;
    Reader reader(json);
    if (headed) {
        column.title = reader.text("title");
        column.nth = reader.count("nth", 1);
        if (column.title.empty()) reader.wrong("a column has no \"title\"");
    } else {
        column.nth = reader.count("number", 0);
        if (column.nth == 0) reader.wrong("a column of a table without a header has no \"number\"");
    }
    const std::string word = reader.text("holds");
    if (const auto holds = holdsOf(word))
        column.holds = *holds;
    else
        reader.wrong("a column holds \"" + Reader::shown(word) + "\", which is not known");
    column.measure = reader.text("measure");
    column.unit = reader.text("unit");
    if (!reader.wrong().empty()) whole.wrong(reader.wrong());
    return column;
}

const TableColumn *first(const TablePreset &preset, Holds holds)
{
    const auto found = std::find_if(preset.columns.begin(), preset.columns.end(),
                                    [&](const TableColumn &column) { return column.holds == holds; });
    return found == preset.columns.end() ? nullptr : &*found;
}

std::size_t countOf(const TablePreset &preset, Holds holds)
{
    return static_cast<std::size_t>(std::count_if(preset.columns.begin(), preset.columns.end(),
                                                  [&](const TableColumn &column) { return column.holds == holds; }));
}

std::optional<std::string> whyNoMoment(const TablePreset &preset)
{
    const std::size_t whole =
        countOf(preset, Holds::Moment) + countOf(preset, Holds::Seconds) + countOf(preset, Holds::Milliseconds);
    const std::size_t dates = countOf(preset, Holds::Date), clocks = countOf(preset, Holds::Clock);
    if (whole == 1 && dates == 0 && clocks == 0) return std::nullopt;
    if (whole == 0 && dates == 1 && clocks <= 1) return std::nullopt;
    if (whole == 0 && dates == 0 && clocks == 0) return "no column says when: one must hold date and clock";
    if (whole == 0 && dates == 0) return "a clock needs its date: say which column holds the day";
    return "several columns say when: one column with date and clock, or one of each";
}

std::optional<std::string> whyNoValue(const TableColumn &column)
{
    const bool pair = column.measure == TableColumn::bloodPressure;
    const Measure *measure = measureNamed(pair ? "systolic-blood-pressure" : column.measure);
    if (column.measure.empty()) return "column \"" + column.title + "\" holds a value of no measure";
    if (!measure || (!pair && column.measure != measure->key)) return "no measure is called \"" + column.measure + '"';
    if (column.unit.empty()) return std::nullopt;
    const Unit unit = unitFrom(column.unit);
    if (!unit.known() || unit.code != column.unit || !inMeasureUnit(*measure, 1, unit.code))
        return '"' + column.unit + "\" is no unit of " + column.measure;
    return std::nullopt;
}

}  // namespace

std::string_view wordOf(TableColumn::Holds holds)
{
    return std::find_if(holdsWords.begin(), holdsWords.end(), [&](const auto &one) { return one.first == holds; })
        ->second;
}

std::optional<TableColumn::Holds> holdsOf(std::string_view word)
{
    const auto found =
        std::find_if(holdsWords.begin(), holdsWords.end(), [&](const auto &one) { return one.second == word; });
    return found == holdsWords.end() ? std::nullopt : std::optional(found->first);
}

std::string_view wordOf(DateOrder order)
{
    return std::find_if(orderWords.begin(), orderWords.end(), [&](const auto &one) { return one.first == order; })
        ->second;
}

std::optional<DateOrder> dateOrderOf(std::string_view word)
{
    const auto found =
        std::find_if(orderWords.begin(), orderWords.end(), [&](const auto &one) { return one.second == word; });
    return found == orderWords.end() ? std::nullopt : std::optional(found->first);
}

std::optional<std::string> whyUnfit(const TablePreset &preset)
{
    if (preset.name.empty()) return "it has no name";
    if (preset.name.size() > 80 || preset.name.find_first_of("/\\\n\r\t") != std::string::npos ||
        preset.name.front() == '.')
        return "its name is too long, begins with a point or holds a slash";
    if (preset.decimal == preset.thousands) return "one mark cannot stand for decimals and for thousands";
    if (const auto why = whyNoMoment(preset)) return why;
    if (!first(preset, Holds::Value)) return "no column holds a value";
    for (const Holds once : {Holds::Unit, Holds::Device, Holds::Person})
        if (countOf(preset, once) > 1) return "several columns hold the " + std::string(wordOf(once));
    std::vector<std::string> measures;
    for (const TableColumn &column : preset.columns) {
        if (!preset.header.empty() &&
            static_cast<std::size_t>(std::count(preset.header.begin(), preset.header.end(), column.title)) < column.nth)
            return "its header has no column \"" + column.title + '"';
        if (column.holds != Holds::Value) continue;
        if (const auto why = whyNoValue(column)) return why;
        if (std::find(measures.begin(), measures.end(), column.measure) != measures.end())
            return "several columns hold " + column.measure;
        measures.push_back(column.measure);
    }
    if (!preset.zone.empty() && !Zone::named(preset.zone)) return "no zone is called \"" + preset.zone + '"';
    return std::nullopt;
}

std::string jsonOf(const TablePreset &preset)
{
    Json json;
    json["trendwardTablePreset"] = version;
    json["name"] = preset.name;
    if (!preset.header.empty()) json["header"] = preset.header;
    if (!preset.encoding.empty()) json["encoding"] = preset.encoding;
    if (!preset.sheet.empty()) json["sheet"] = preset.sheet;
    json["separator"] = std::string(1, preset.delimiter);
    json["decimal"] = std::string(1, preset.decimal);
    if (preset.thousands != '\0') json["thousands"] = std::string(1, preset.thousands);
    if (preset.dates) json["dates"] = wordOf(*preset.dates);
    if (!preset.zone.empty()) json["zone"] = preset.zone;
    json["columns"] = Json::array();
    for (const TableColumn &column : preset.columns) {
        Json one;
        if (preset.header.empty())
            one["number"] = column.nth;
        else
            one["title"] = column.title;
        if (!preset.header.empty() && column.nth != 1) one["nth"] = column.nth;
        one["holds"] = wordOf(column.holds);
        if (!column.measure.empty()) one["measure"] = column.measure;
        if (!column.unit.empty()) one["unit"] = column.unit;
        json["columns"].push_back(std::move(one));
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

Result<TablePreset> presetFrom(std::string_view text)
{
    // Without exceptions and without deep nesting: a preset is two levels of objects.
    const Json json = Json::parse(
        text, [](int depth, Json::parse_event_t, Json &) { return depth < 8; }, false);
    if (json.is_discarded() || !json.is_object()) return malformed("it is no JSON object");
    const auto said = json.find("trendwardTablePreset");
    if (said == json.end()) return malformed("it is no preset for tables");
    if (!said->is_number_integer() || said->get<std::int64_t>() != version)
        return malformed("it is a preset of another version than this program reads; make it again");
    Reader reader(json);
    TablePreset preset;
    preset.name = reader.text("name");
    if (json.contains("header"))
        if (const Json *titles = reader.list("header"))
            for (const Json &title : *titles) {
                if (!title.is_string()) {
                    reader.wrong("a title in \"header\" is no text");
                    break;
                }
                preset.header.push_back(title.get<std::string>());
            }
    preset.encoding = reader.text("encoding");
    constexpr std::array<std::string_view, 5> encodings{"", "UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252"};
    if (std::find(encodings.begin(), encodings.end(), preset.encoding) == encodings.end())
        reader.wrong("no text in " + Reader::shown(preset.encoding) + " can be read");
    preset.sheet = reader.text("sheet");
    preset.delimiter = reader.mark("separator", ",;\t|", ',');
    preset.decimal = reader.mark("decimal", ".,", '.');
    preset.thousands = reader.mark("thousands", ".,' ", '\0');
    const std::string dates = reader.text("dates");
    preset.dates = dateOrderOf(dates);
    if (!dates.empty() && !preset.dates) reader.wrong("\"dates\" is none of dmy, mdy and ymd");
    preset.zone = reader.text("zone");
    if (const Json *columns = reader.list("columns"))
        for (const Json &one : *columns) preset.columns.push_back(columnFrom(one, !preset.header.empty(), reader));
    if (!reader.wrong().empty()) return malformed(reader.wrong());
    if (const auto why = whyUnfit(preset)) return malformed(*why);
    return preset;
}

}  // namespace trendward::device
