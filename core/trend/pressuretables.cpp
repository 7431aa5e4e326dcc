// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memberreader.h"
#include "core/trend/homebloodpressure.h"

#include <nlohmann/json.hpp>

namespace trendward::trend
{

namespace
{

using Json = nlohmann::json;

std::string nameOf(const char *kind, std::size_t number)
{
    return kind + (" " + std::to_string(number));
}

Result<PressureProtocol> protocolFrom(const Json &object, std::size_t number)
{
    MemberReader in(object, nameOf("protocol", number));
    PressureProtocol protocol;
    protocol.id = in.text("id");
    protocol.title = in.text("title");
    protocol.source = in.text("source");
    protocol.days = in.whole("days", 1, 31);
    protocol.perSession = in.whole("perSession", 1, 10);
    protocol.discardDays = in.whole("discardDays", 0, protocol.days - 1);
    protocol.discardFirstOfSession = in.flag("discardFirstOfSession");
    protocol.minReadings = in.whole("minReadings", 1, 1000);
    protocol.minDays = in.whole("minDays", 1, protocol.days - protocol.discardDays);
    protocol.morningFrom = 60 * in.whole("morningFromHour", 0, 23);
    protocol.morningTo = 60 * in.whole("morningToHour", 1, 24);
    protocol.eveningFrom = 60 * in.whole("eveningFromHour", 0, 23);
    protocol.eveningTo = 60 * in.whole("eveningToHour", 1, 24);
    if (protocol.morningFrom >= protocol.morningTo || protocol.morningTo > protocol.eveningFrom ||
        protocol.eveningFrom >= protocol.eveningTo)
        in.wrong("the hours of the morning must come before those of the evening");
    in.finish();
    if (auto error = in.error()) return *error;
    return protocol;
}

Result<PressureClasses> classesFrom(const Json &object, std::size_t number)
{
    MemberReader in(object, nameOf("classes", number));
    PressureClasses classes;
    classes.id = in.text("id");
    classes.title = in.text("title");
    classes.source = in.text("source");
    for (const Json &one : in.list("bands")) {
        MemberReader band(one, nameOf("classes", number) + ", band " + std::to_string(classes.bands.size() + 1));
        classes.bands.push_back(
            {band.text("id"), band.text("title"), band.optionalNumber("systolic"), band.optionalNumber("diastolic")});
        const PressureBand &read = classes.bands.back();
        if (classes.bands.size() > 1 && !read.systolic && !read.diastolic) band.wrong("needs a limit");
        band.finish();
        if (auto error = band.error()) return *error;
    }
    if (classes.bands.empty()) in.wrong("needs the list \"bands\"");
    in.finish();
    if (auto error = in.error()) return *error;
    return classes;
}

Result<LoadTable> loadFrom(const Json &object)
{
    MemberReader in(object, "load");
    LoadTable table;
    table.source = in.text("source");
    table.partition = in.number("partition", 0);
    for (const Json &one : in.list("steps")) {
        MemberReader step(one, "load, step " + std::to_string(table.steps.size() + 1));
        table.steps.push_back({step.whole("days", 1, 31), step.number("share", 0)});
        const std::size_t n = table.steps.size();
        if (n > 1 && table.steps[n - 1].days <= table.steps[n - 2].days) step.wrong("the days must ascend");
        step.finish();
        if (auto error = step.error()) return *error;
    }
    if (table.steps.empty()) in.wrong("needs the list \"steps\"");
    in.finish();
    if (auto error = in.error()) return *error;
    return table;
}

}  // namespace

Result<PressureTables> pressureTablesFrom(std::string_view json)
{
    const Json file = Json::parse(json, nullptr, false);
    if (file.is_discarded()) return Error{Error::Code::BadTemplate, "it is not JSON", "blood pressure tables"};
    MemberReader head(file, "blood pressure tables");
    PressureTables tables;
    tables.version = head.text("version");
    for (const Json &object : head.list("protocols")) {
        auto protocol = protocolFrom(object, tables.protocols.size() + 1);
        if (!protocol) return protocol.error();
        tables.protocols.push_back(*std::move(protocol));
    }
    for (const Json &object : head.list("classes")) {
        auto classes = classesFrom(object, tables.classes.size() + 1);
        if (!classes) return classes.error();
        tables.classes.push_back(*std::move(classes));
    }
    if (tables.protocols.empty()) head.wrong("needs the list \"protocols\"");
    if (auto error = head.error()) return *error;
    auto load = loadFrom(file.contains("load") ? file["load"] : Json());
    if (!load) return load.error();
    tables.load = *std::move(load);
    return tables;
}

}  // namespace trendward::trend
