// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/unit.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace trendward
{

namespace
{

/// value × factor + shift is the value in the first unit of its kind. Factors are UCUM's definitions
/// (unitsofmeasure.org, version 2.1); the table itself is ours.
struct Known {
    std::string_view code, text, kind;
    double factor = 1, shift = 0;
};

constexpr double pound = 0.45359237;    // kg, exact by definition
constexpr double inch = 0.0254;         // m, exact
constexpr double mmHg = 133.322387415;  // Pa: UCUM m[Hg] = 133.322387415 kPa

constexpr std::array known{
    Known{"kg", "kg", "mass"},
    Known{"g", "g", "mass", 1e-3},
    Known{"mg", "mg", "mass", 1e-6},
    Known{"[lb_av]", "lb", "mass", pound},
    Known{"[oz_av]", "oz", "mass", pound / 16},
    Known{"[stone_av]", "st", "mass", pound * 14},
    Known{"m", "m", "length"},
    Known{"cm", "cm", "length", 1e-2},
    Known{"mm", "mm", "length", 1e-3},
    Known{"km", "km", "length", 1e3},
    Known{"[in_i]", "in", "length", inch},
    Known{"[ft_i]", "ft", "length", inch * 12},
    Known{"[mi_i]", "mi", "length", 1609.344},
    Known{"Pa", "Pa", "pressure"},
    Known{"kPa", "kPa", "pressure", 1e3},
    Known{"mm[Hg]", "mmHg", "pressure", mmHg},
    Known{"cm[H2O]", "cmH\u2082O", "pressure", 98.0665},
    Known{"Cel", "\u00b0C", "temperature"},
    Known{"[degF]", "\u00b0F", "temperature", 5.0 / 9.0, -160.0 / 9.0},
    Known{"K", "K", "temperature", 1, -273.15},
    Known{"mg/dL", "mg/dL", "mass concentration"},
    Known{"g/L", "g/L", "mass concentration", 100},
    Known{"mmol/L", "mmol/L", "amount concentration"},
    Known{"umol/L", "\u00b5mol/L", "amount concentration", 1e-3},
    Known{"/min", "/min", "rate"},
    Known{"/s", "/s", "rate", 60},
    Known{"/h", "/h", "rate", 1.0 / 60},
    Known{"/d", "/day", "rate", 1.0 / 1440},
    Known{"Hz", "Hz", "rate", 60},
    Known{"%", "%", "share"},
    Known{"1", "", "share", 100},
    Known{"s", "s", "time"},
    Known{"ms", "ms", "time", 1e-3},
    Known{"min", "min", "time", 60},
    Known{"h", "h", "time", 3600},
    Known{"d", "days", "time", 86400},
    Known{"kcal", "kcal", "energy"},
    Known{"cal", "cal", "energy", 1e-3},
    Known{"kJ", "kJ", "energy", 1 / 4.184},
    Known{"J", "J", "energy", 1e-3 / 4.184},
    Known{"L", "L", "volume"},
    Known{"mL", "mL", "volume", 1e-3},
    Known{"L/min", "L/min", "flow"},
    Known{"L/s", "L/s", "flow", 60},
    Known{"kg/m2", "kg/m\u00b2", "body mass index"},
    Known{"mL/min/kg", "mL/min/kg", "oxygen uptake"},
    Known{"{steps}", "steps", "steps"},
    Known{"{puff}", "puffs", "puffs"},
    Known{"{flights}", "flights", "flights"},
    Known{"{count}", "count", "count"},
    Known{"uV", "\u00b5V", "voltage"},
    Known{"mV", "mV", "voltage", 1e3},
    Known{"U", "U", "enzyme units"},
    Known{"[iU]", "IU", "international units"},
};

/// Spellings met in files and messages, in lower case without blanks.
constexpr std::array<std::pair<std::string_view, std::string_view>, 62> spellings{{
    {"kgs", "kg"},
    {"kilogram", "kg"},
    {"kilograms", "kg"},
    {"gram", "g"},
    {"grams", "g"},
    {"lb", "[lb_av]"},
    {"lbs", "[lb_av]"},
    {"pound", "[lb_av]"},
    {"pounds", "[lb_av]"},
    {"lb_av", "[lb_av]"},
    {"oz", "[oz_av]"},
    {"st", "[stone_av]"},
    {"stone", "[stone_av]"},
    {"in", "[in_i]"},
    {"inch", "[in_i]"},
    {"inches", "[in_i]"},
    {"ft", "[ft_i]"},
    {"feet", "[ft_i]"},
    {"mi", "[mi_i]"},
    {"miles", "[mi_i]"},
    {"mmhg", "mm[Hg]"},
    {"mm[hg]", "mm[Hg]"},
    {"torr", "mm[Hg]"},
    {"kpa", "kPa"},
    {"cmh2o", "cm[H2O]"},
    {"degc", "Cel"},
    {"\u00b0c", "Cel"},
    {"c", "Cel"},
    {"cel", "Cel"},
    {"celsius", "Cel"},
    {"degreesc", "Cel"},
    {"degf", "[degF]"},
    {"\u00b0f", "[degF]"},
    {"f", "[degF]"},
    {"fahrenheit", "[degF]"},
    {"degreesf", "[degF]"},
    {"mg/dl", "mg/dL"},
    {"mgdl", "mg/dL"},
    {"mmol/l", "mmol/L"},
    {"mmol", "mmol/L"},
    {"mmol<180.1558800000541>/l", "mmol/L"},
    {"bpm", "/min"},
    {"beats/min", "/min"},
    {"beats/minute", "/min"},
    {"{beats}/min", "/min"},
    {"{beats}/minute", "/min"},
    {"count/min", "/min"},
    {"breaths/min", "/min"},
    {"1/min", "/min"},
    {"count/s", "/s"},
    {"percent", "%"},
    {"pct", "%"},
    {"sec", "s"},
    {"seconds", "s"},
    {"minutes", "min"},
    {"hr", "h"},
    {"hours", "h"},
    {"l/min", "L/min"},
    {"ml/min\u00b7kg", "mL/min/kg"},
    {"steps", "{steps}"},
    {"puffs", "{puff}"},
    {"count", "{count}"},
}};

const Known *byCode(std::string_view code)
{
    const auto found = std::find_if(known.begin(), known.end(), [&](const Known &unit) { return unit.code == code; });
    return found == known.end() ? nullptr : &*found;
}

std::string lowerWithoutBlanks(std::string_view text)
{
    std::string out;
    for (const char c : text)
        if (c != ' ' && c != '\t') out += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return out;
}

}  // namespace

Unit unitFrom(std::string_view spelling)
{
    while (!spelling.empty() && spelling.front() == ' ') spelling.remove_prefix(1);
    while (!spelling.empty() && spelling.back() == ' ') spelling.remove_suffix(1);
    if (spelling.empty()) return {};
    if (const Known *unit = byCode(spelling)) return {std::string(unit->code), std::string(unit->text)};
    if (spelling == "Cal") return {"kcal", "kcal"};  // the food Calorie: here the capital letter is the meaning
    const std::string plain = lowerWithoutBlanks(spelling);
    const auto found =
        std::find_if(spellings.begin(), spellings.end(), [&](const auto &pair) { return pair.first == plain; });
    if (found == spellings.end()) return {{}, std::string(spelling)};
    const Known *unit = byCode(found->second);
    return {std::string(unit->code), std::string(unit->text)};
}

Result<double> convert(double value, std::string_view fromCode, std::string_view toCode)
{
    if (fromCode == toCode) return value;
    const Known *from = byCode(fromCode);
    const Known *to = byCode(toCode);
    if (!from || !to || from->kind != to->kind)
        return Error{Error::Code::NotSupported,
                     "no conversion from \"" + std::string(fromCode) + "\" to \"" + std::string(toCode) + "\"",
                     {}};
    return (value * from->factor + from->shift - to->shift) / to->factor;
}

}  // namespace trendward
