// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memberreader.h"
#include "core/trend/glucose.h"

#include <nlohmann/json.hpp>

namespace trendward::trend
{

Result<std::vector<GlucosePreset>> glucosePresetsFrom(std::string_view json)
{
    const nlohmann::json file = nlohmann::json::parse(json, nullptr, false);
    if (file.is_discarded()) return Error{Error::Code::BadTemplate, "it is not JSON", "glucose presets"};
    MemberReader head(file, "glucose presets");
    head.text("version");
    std::vector<GlucosePreset> presets;
    for (const nlohmann::json &object : head.list("presets")) {
        MemberReader in(object, "preset " + std::to_string(presets.size() + 1));
        GlucosePreset preset;
        preset.id = in.text("id");
        preset.title = in.text("title");
        preset.source = in.text("source");
        preset.veryLow = in.number("veryLow", 0);
        preset.low = in.number("low", 0);
        preset.high = in.number("high", 0);
        preset.veryHigh = in.number("veryHigh", 0);
        preset.inTargetAbove = in.optionalNumber("inTargetAbove");
        preset.lowBelow = in.optionalNumber("lowBelow");
        preset.veryLowBelow = in.optionalNumber("veryLowBelow");
        preset.highBelow = in.optionalNumber("highBelow");
        preset.veryHighBelow = in.optionalNumber("veryHighBelow");
        if (!(preset.veryLow < preset.low && preset.low < preset.high && preset.high < preset.veryHigh))
            in.wrong("the four limits must ascend");
        in.finish();
        if (auto error = in.error()) return *error;
        presets.push_back(std::move(preset));
    }
    if (presets.empty()) head.wrong("needs the list \"presets\"");
    if (auto error = head.error()) return *error;
    return presets;
}

}  // namespace trendward::trend
