// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mdc.h"

#include <array>
#include <charconv>

namespace trendward
{

namespace
{

struct Code {
    std::uint32_t number;
    std::string_view name, means;
};

constexpr std::array measureCodes{
    Code{150021, "MDC_PRESS_BLD_NONINV_SYS", "systolic-blood-pressure"},
    Code{150022, "MDC_PRESS_BLD_NONINV_DIA", "diastolic-blood-pressure"},
    Code{150023, "MDC_PRESS_BLD_NONINV_MEAN", "mean-blood-pressure"},
    Code{149530, "MDC_PULS_OXIM_PULS_RATE", "heart-rate"},
    Code{149546, "MDC_PULS_RATE_NON_INV", "heart-rate"},
    Code{147842, "MDC_ECG_HEART_RATE", "heart-rate"},
    Code{150456, "MDC_PULS_OXIM_SAT_O2", "oxygen-saturation"},
    Code{188736, "MDC_MASS_BODY_ACTUAL", "body-weight"},
    Code{188740, "MDC_LEN_BODY_ACTUAL", "body-height"},
    Code{188752, "MDC_RATIO_MASS_BODY_LEN_SQ", "body-mass-index"},
    Code{188748, "MDC_BODY_FAT", "body-fat"},
    Code{150364, "MDC_TEMP_BODY", "body-temperature"},
    Code{151562, "MDC_RESP_RATE", "respiratory-rate"},
    Code{160368, "MDC_CONC_GLU_UNDETERMINED_PLASMA", "glucose"},
    Code{160184, "MDC_CONC_GLU_CAPILLARY_WHOLEBLOOD", "glucose"},
};

constexpr std::array unitCodes{
    Code{266016, "MDC_DIM_MMHG", "mm[Hg]"},
    Code{265987, "MDC_DIM_KILO_PASCAL", "kPa"},
    Code{262688, "MDC_DIM_PERCENT", "%"},
    Code{264864, "MDC_DIM_BEAT_PER_MIN", "/min"},
    Code{264928, "MDC_DIM_RESP_PER_MIN", "/min"},
    Code{263875, "MDC_DIM_KILO_G", "kg"},
    Code{263904, "MDC_DIM_LB", "[lb_av]"},
    Code{263441, "MDC_DIM_CENTI_M", "cm"},
    Code{263520, "MDC_DIM_INCH", "[in_i]"},
    Code{268192, "MDC_DIM_DEGC", "Cel"},
    Code{266560, "MDC_DIM_FAHR", "[degF]"},
    Code{264096, "MDC_DIM_KG_PER_M_SQ", "kg/m2"},
    Code{264274, "MDC_DIM_MILLI_G_PER_DL", "mg/dL"},
    Code{266866, "MDC_DIM_MILLI_MOLE_PER_L", "mmol/L"},
};

template <class Table, class Test>
std::string_view meaning(const Table &table, Test test)
{
    for (const Code &one : table)
        if (test(one)) return one.means;
    return {};
}

}  // namespace

std::string_view mdcMeasure(std::uint32_t code)
{
    return meaning(measureCodes, [&](const Code &one) { return one.number == code; });
}

std::string_view mdcMeasure(std::string_view referenceId)
{
    return meaning(measureCodes, [&](const Code &one) { return one.name == referenceId; });
}

std::uint32_t mdcNumber(std::string_view code)
{
    std::uint32_t number = 0;
    const auto [end, failed] = std::from_chars(code.data(), code.data() + code.size(), number);
    return failed == std::errc() && end == code.data() + code.size() ? number : 0;
}

std::string_view mdcUnit(std::uint32_t code)
{
    return meaning(unitCodes, [&](const Code &one) { return one.number == code; });
}

std::string_view mdcUnit(std::string_view referenceId)
{
    return meaning(unitCodes, [&](const Code &one) { return one.name == referenceId; });
}

std::optional<AbsentReason> mdcAbsent(std::string_view text)
{
    // Trailing zeros of a printed float are no part of the value.
    std::string_view number = text;
    if (number.find('.') != std::string_view::npos) {
        while (number.ends_with('0')) number.remove_suffix(1);
        if (number.ends_with('.')) number.remove_suffix(1);
    }
    if (number == "NaN" || number == "nan" || number == "8388607") return AbsentReason::NotANumber;
    for (const std::string_view error :
         {"NRes", "8388608", "-8388608", "INF", "+INF", "-INF", "inf", "-inf", "8388606", "-8388606"})
        if (number == error) return AbsentReason::Error;
    // What programs write for a value that the device did not have; no measure here can be so far below zero.
    if (number == "-100") return AbsentReason::Unknown;
    return std::nullopt;
}

}  // namespace trendward
