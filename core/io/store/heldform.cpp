// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/heldform.h"

#include "core/base/json.h"

namespace trendward::store
{

namespace
{

using fhir::Observation;
using json::Token;

void appendNumber(std::string &out, std::string_view name, std::int64_t value)
{
    out += ",\"";
    out += name;
    out += "\":" + std::to_string(value);
}

void appendText(std::string &out, std::string_view name, std::string_view value)
{
    if (value.empty()) return;
    out += ",\"";
    out += name;
    out += "\":";
    json::appendQuoted(out, value);
}

void appendTime(std::string &out, std::string_view name, const ObservedTime &time)
{
    out += ",\"";
    out += name;
    out += "\":{\"ticks\":" + std::to_string(time.at.ticks());
    if (time.offsetMinutes) appendNumber(out, "offset", *time.offsetMinutes);
    appendNumber(out, "origin", static_cast<int>(time.origin));
    if (time.inGap) appendNumber(out, "gap", 1);
    appendText(out, "text", time.text);
    out += '}';
}

std::int64_t numberIn(const Token &object, std::string_view name, std::int64_t otherwise = 0)
{
    const Token member = object.member(name);
    return member.exists() ? member.integer().value_or(otherwise) : otherwise;
}

std::string textIn(const Token &object, std::string_view name)
{
    const Token member = object.member(name);
    return member.exists() ? std::string(member.text()) : std::string();
}

ObservedTime timeIn(const Token &object, std::string_view name)
{
    ObservedTime time;
    const Token member = object.member(name);
    if (!member.exists()) return time;
    time.at = Instant::fromTicks(numberIn(member, "ticks"));
    if (member.member("offset").exists()) time.offsetMinutes = static_cast<std::int16_t>(numberIn(member, "offset"));
    time.origin = static_cast<ClockOrigin>(numberIn(member, "origin"));
    time.inGap = numberIn(member, "gap") != 0;
    time.text = textIn(member, "text");
    return time;
}

MessageOrigin originIn(const Token &object)
{
    return {static_cast<std::uint32_t>(numberIn(object, "file")),
            static_cast<std::uint64_t>(numberIn(object, "record"))};
}

}  // namespace

std::string heldForm(const Observation &o)
{
    std::string out = "{\"resource\":" + fhir::toJson(o);
    appendText(out, "deviceKey", o.deviceKey);
    appendText(out, "sourceId", o.sourceId);
    appendNumber(out, "flags", o.flags);
    appendNumber(out, "unitOrigin", static_cast<int>(o.unitOrigin));
    appendNumber(out, "file", o.origin.source);
    appendNumber(out, "record", static_cast<std::int64_t>(o.origin.record));
    appendTime(out, "start", o.start);
    out += ",\"componentFlags\":[";
    for (std::size_t i = 0; i < o.components.size(); ++i) {
        if (i > 0) out += ',';
        out += std::to_string(o.components[i].flags);
    }
    out += "],\"samples\":[";
    for (const fhir::Sample &sample : o.samples) {
        if (out.back() != '[') out += ',';
        out += "{\"component\":" + std::to_string(sample.component);
        appendNumber(out, "file", sample.origin.source);
        appendNumber(out, "record", static_cast<std::int64_t>(sample.origin.record));
        appendText(out, "value", sample.text);
        appendTime(out, "time", sample.time);
        out += '}';
    }
    return out + "]}";
}

Result<Observation> fromHeldForm(std::string_view text)
{
    json::Document document;
    const auto root = document.parse(text, json::Grammar::Strict, {64, 256u << 20, 50'000'000});
    if (!root) return root.error();
    std::string resource;
    json::appendJson(resource, root->member("resource"));
    auto o = fhir::readObservation(resource);
    if (!o) return o;
    o->deviceKey = textIn(*root, "deviceKey");
    o->sourceId = textIn(*root, "sourceId");
    o->flags = static_cast<std::uint32_t>(numberIn(*root, "flags"));
    o->unitOrigin = static_cast<UnitOrigin>(numberIn(*root, "unitOrigin"));
    o->origin = originIn(*root);
    o->start = timeIn(*root, "start");
    Token flags = root->member("componentFlags").firstChild();
    for (std::size_t i = 0; i < o->components.size() && flags.exists(); ++i, flags = flags.nextSibling())
        o->components[i].flags = static_cast<std::uint32_t>(flags.integer().value_or(0));
    for (Token one = root->member("samples").firstChild(); one.exists(); one = one.nextSibling())
        o->samples.push_back({static_cast<int>(numberIn(one, "component", -1)), timeIn(one, "time"),
                              textIn(one, "value"), originIn(one)});
    return o;
}

}  // namespace trendward::store
