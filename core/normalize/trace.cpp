// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/normalize/trace.h"

#include "core/base/phrase.h"

namespace trendward::normalize
{

namespace
{

using Field = Trace::Field;
using Match = Trace::Match;
using Outcome = Trace::Outcome;

std::string fieldSentence(const Field &field)
{
    if (field.outcome == Outcome::Used)
        return filled(phrase("Trace", "{1} is {2}, found by {3}."), {field.name, field.found, field.expression});
    if (field.outcome == Outcome::Failed)
        return filled(phrase("Trace", "{1} could not be read with {2}."), {field.name, field.expression});
    if (field.outcome == Outcome::Unusable)
        return filled(field.required ? phrase("Trace", "{1} is needed, and what {3} found is of no use: {2}.")
                                     : phrase("Trace", "{1} was left out: what {3} found is of no use: {2}."),
                      {field.name, field.found, field.expression});
    return filled(field.required ? phrase("Trace", "{1} is needed, and {2} found nothing.")
                                 : phrase("Trace", "{1} was left out: {2} found nothing."),
                  {field.name, field.expression});
}

void addMatch(std::vector<std::string> &sentences, const std::string &name, const Match &match)
{
    sentences.push_back(
        filled(match.failure ? phrase("Trace", "{1} matched, and gave no measurement: {2}")
                             : phrase("Trace", "{1} matched and gave a measurement, from {3}"),
               {name, match.failure ? match.failure->type + ": " + match.failure->message : "", match.matched}));
    for (const Field &field : match.fields) sentences.push_back(fieldSentence(field));
}

std::string summary(const Trace &trace)
{
    if (trace.templates.empty()) return phrase("Trace", "The device mapping has no template.");
    if (trace.measurements > 0)
        return counted(trace.measurements,
                       plural("Trace", "This message gave %n measurement.", "This message gave %n measurements."));
    for (const Trace::Template &one : trace.templates)
        if (one.matchCount > 0 || one.failure)
            return phrase("Trace", "This message gave no measurement; what stood in the way is said below.");
    return phrase("Trace", "This message gave no measurement: no template of the device mapping matches it.");
}

const char *wordOf(Outcome outcome)
{
    switch (outcome) {
        case Outcome::Used:
            return "used";
        case Outcome::Nothing:
            return "nothing";
        case Outcome::Unusable:
            return "unusable";
        case Outcome::Failed:
            return "failed";
    }
    return "";
}

/// ,"name":"text" with the comma where something stands before it.
void put(std::string &out, std::string_view name, std::string_view text)
{
    if (out.back() != '{') out += ',';
    json::appendQuoted(out, name);
    out += ':';
    json::appendQuoted(out, text);
}

void putFailure(std::string &out, const std::optional<ExpressionError> &failure)
{
    if (!failure) return;
    std::string inner = "{";
    put(inner, "type", failure->type);
    put(inner, "message", failure->message);
    out += ",\"error\":" + inner + "}";
}

template <class All, class Each>
void putList(std::string &out, std::string_view name, const All &all, Each each)
{
    if (out.back() != '{') out += ',';
    json::appendQuoted(out, name);
    out += ":[";
    for (const auto &one : all) {
        if (out.back() != '[') out += ',';
        each(one);
    }
    out += ']';
}

void putMatch(std::string &out, const Match &match)
{
    out += '{';
    put(out, "matched", match.matched);
    putFailure(out, match.failure);
    putList(out, "fields", match.fields, [&](const Field &field) {
        out += '{';
        put(out, "name", field.name);
        put(out, "expression", field.expression);
        put(out, "outcome", wordOf(field.outcome));
        if (!field.found.empty()) put(out, "found", field.found);
        out += '}';
    });
    out += '}';
}

}  // namespace

std::vector<std::string> sentencesOf(const Trace &trace)
{
    std::vector<std::string> sentences{summary(trace)};
    std::size_t place = 0;
    for (const Trace::Template &one : trace.templates) {
        const std::string name = filled(phrase("Trace", "Template {1} ({2})"), {std::to_string(++place), one.typeName});
        if (!one.reached)
            sentences.push_back(
                filled(phrase("Trace", "{1} was not tried: a failure before it ended the message."), {name}));
        else if (one.passedOver)
            sentences.push_back(filled(
                phrase("Trace", "{1} was passed over: the device that IoT Hub names speaks for its type."), {name}));
        else if (one.matchCount == 0 && !one.failure)
            sentences.push_back(filled(phrase("Trace", "{1} did not match: {2} found nothing."), {name, one.match}));
        for (const Match &match : one.matches) addMatch(sentences, name, match);
        if (one.matchCount > one.matches.size())
            sentences.push_back(filled(phrase("Trace", "{1} matched {2} times; the first {3} are shown."),
                                       {name, std::to_string(one.matchCount), std::to_string(one.matches.size())}));
        if (one.failure)
            sentences.push_back(filled(phrase("Trace", "{1} could not be tried: {2}"),
                                       {name, one.failure->type + ": " + one.failure->message}));
    }
    return sentences;
}

std::string jsonOf(const Trace &trace)
{
    std::string out = "{\"measurements\":" + std::to_string(trace.measurements);
    putList(out, "templates", trace.templates, [&](const Trace::Template &one) {
        out += '{';
        put(out, "type", one.typeName);
        put(out, "match", one.match);
        out += ",\"matched\":" + std::to_string(one.matchCount);
        if (one.passedOver) out += ",\"passedOver\":true";
        if (!one.reached) out += ",\"reached\":false";
        putFailure(out, one.failure);
        putList(out, "matches", one.matches, [&](const Match &match) { putMatch(out, match); });
        out += '}';
    });
    putList(out, "sentences", sentencesOf(trace),
            [&](const std::string &sentence) { json::appendQuoted(out, sentence); });
    out += '}';
    return out;
}

}  // namespace trendward::normalize
