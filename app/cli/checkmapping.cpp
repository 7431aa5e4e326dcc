// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/messageinput.h"
#include "app/session.h"
#include "core/io/jobs/mappingreview.h"
#include "core/normalize/messagereader.h"

namespace trendward::cli
{

namespace
{

using jobs::MappingRemark;

const char *wordOf(MappingRemark::Where where)
{
    switch (where) {
        case MappingRemark::Where::DeviceMapping:
            return "device-mapping";
        case MappingRemark::Where::FhirMapping:
            return "fhir-mapping";
        case MappingRemark::Where::Message:
            return "message";
    }
    return "";
}

std::string jsonLine(const MappingRemark &remark)
{
    JsonLine line;
    line.text("kind", jobs::wordOf(remark.kind));
    line.text("where", wordOf(remark.where));
    if (!remark.type.empty()) line.text("type", remark.type);
    if (remark.place.line > 0) {
        line.number("line", std::to_string(remark.place.line));
        line.number("position", std::to_string(remark.place.position));
    }
    if (remark.message > 0) line.number("message", std::to_string(remark.message));
    line.text("sentence", remark.sentence);
    return line.object() + "\n";
}

/// The file it is about first, so that the line can be jumped to.
std::string sentenceOf(const MappingRemark &remark, const std::string &device, const std::string &fhir)
{
    std::string where;
    if (remark.where != MappingRemark::Where::Message) {
        where = remark.where == MappingRemark::Where::DeviceMapping ? device : fhir;
        if (remark.place.line > 0) where += ":" + std::to_string(remark.place.line);
        where += ": ";
    }
    return where + remark.sentence + "\n";
}

Outcome tryMessages(const Input &input, normalize::Envelope envelope, jobs::MappingReview &review, std::size_t &number,
                    ProblemLines &problems)
{
    Progress progress;
    return normalize::readMessages(
        *input.bytes, {envelope, normalize::Arrays::OneMessage, 0},
        [&](const json::Token &message, MessageOrigin) {
            review.tryMessage(message, ++number);
            return true;
        },
        [&](const Problem &problem) {
            problems.say("InvalidDataFormatException", problem.error.detail, input.name, problem.origin.record);
        },
        progress);
}

}  // namespace

int checkMapping(const QStringList &words)
{
    Arguments arguments(
        "check-mapping",
        "Looks mappings through: what does not load, does not fit, or codes readings as something else. "
        "Exit 0 without a remark, 3 with one.",
        "[MESSAGE...]");
    arguments.option("device-mapping", "FILE", "The device mapping (CollectionContent).");
    arguments.option("fhir-mapping", "FILE", "The FHIR mapping (CollectionFhir).");
    arguments.flag("bare", "Hand each document over as it is, without an envelope around it.");
    arguments.flag("json", "A JSON object for each remark.");
    arguments.option("now", "INSTANT", "Work as at this moment, for example 2026-11-22T09:00:00Z.");
    if (const auto exit = arguments.parse(words)) return *exit;
    if (!arguments.isSet("device-mapping") && !arguments.isSet("fhir-mapping"))
        return arguments.wrong("Name a mapping with --device-mapping FILE, --fhir-mapping FILE, or both");
    const auto now = arguments.now();
    if (!now) return arguments.wrong(QString::fromStdString(now.error().detail));
    std::string device, fhir;
    for (const auto &[option, text] : {std::pair{"device-mapping", &device}, std::pair{"fhir-mapping", &fhir}}) {
        if (!arguments.isSet(option)) continue;
        auto read = session::fileText(arguments.value(option));
        if (!read) return couldNotRun(read.error());
        *text = std::move(*read);
    }
    jobs::MappingReview review({device, fhir}, *now);
    Output output;
    ProblemLines problems;
    int exit = Done;
    if (!arguments.positional().isEmpty()) {
        const auto envelope = arguments.isSet("bare") ? normalize::Envelope::Bare : normalize::Envelope::Wrapped;
        std::size_t number = 0;
        exit = forEachInput(arguments, output, problems,
                            [&](const Input &input) { return tryMessages(input, envelope, review, number, problems); });
    }
    for (const MappingRemark &remark : review.remarks())
        output.line(arguments.isSet("json")
                        ? jsonLine(remark)
                        : sentenceOf(remark, arguments.value("device-mapping"), arguments.value("fhir-mapping")));
    if (!output.good()) return couldNotRun({Error::Code::NotReadable, "the output could not be written", "-"});
    if (exit == Done && !review.remarks().empty()) return SomeProblems;
    return exit;
}

}  // namespace trendward::cli
