// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/samplestore.h"
#include "app/session.h"
#include "core/care/words.h"
#include "core/io/jobs/eventjob.h"

namespace trendward::cli
{

namespace
{

constexpr int usualWeeks = 8, mostWeeks = 260;

std::string numberOrNull(const std::optional<double> &value)
{
    return value ? care::plainNumber(*value) : "null";
}

std::string weeksJson(const care::EventReport &report)
{
    std::string all;
    for (const trend::EventWeek &week : report.comparison.weeks) {
        JsonLine line;
        line.number("week", std::to_string(week.week));
        line.number("days", std::to_string(week.days));
        line.raw("value", numberOrNull(week.value));
        if (const auto &fit = report.comparison.fit) {
            line.raw("expected", care::plainNumber(fit->expectedAt(week.week)));
            line.raw("fitted", care::plainNumber(fit->fittedAt(week.week)));
        }
        all += (all.empty() ? "" : ",") + line.object();
    }
    return "[" + all + "]";
}

/// The patient by the record's own number, never by name.
std::string reportJson(const care::EventReport &report)
{
    const trend::EventComparison &found = report.comparison;
    JsonLine line;
    line.text("patient", report.patient);
    if (report.sample) line.flag("sample", true);
    line.text("measure", report.measure);
    line.text("unit", report.unit.code);
    line.text("event", report.day.text());
    line.text("zone", report.zone.name());
    line.number("weeksBefore", std::to_string(report.weeksBefore));
    line.number("weeksAfter", std::to_string(report.weeksAfter));
    const auto number = [&](const char *name, const std::optional<double> &value) {
        line.raw(name, numberOrNull(value));
    };
    const auto &fit = found.fit;
    using Value = std::optional<double>;
    number("levelAtEvent", fit ? Value(fit->level) : Value());
    number("slopeBefore", fit ? Value(fit->slope) : Value());
    number("step", fit ? Value(fit->jump) : Value());
    number("slopeChange", fit ? Value(fit->slopeChange) : Value());
    number("lastWeek", found.lastWeek);
    number("observed", found.observed);
    number("expected", found.expected);
    number("fitted", fit ? Value(fit->fittedAt(*found.lastWeek)) : Value());
    number("percentOfExpected", found.percentOfExpected);
    number("weeksToExpected", found.weeksToExpected);
    const auto band = care::usualBefore(report);
    number("usualLow", band ? Value(band->low) : Value());
    number("usualHigh", band ? Value(band->high) : Value());
    line.number("readings", std::to_string(found.account.used));
    line.text("missing", found.account.shortfall);
    line.text("caution", found.caution);
    line.raw("weeks", weeksJson(report));
    return line.object() + "\n";
}

std::string reportText(const care::EventReport &report)
{
    std::string out = care::whoOf(report, care::Names::Hidden) + "\n" + care::titleOf(report) + "\n\n";
    for (const auto &lines : {care::eventNumbers(report), care::eventAccount(report)}) {
        for (const care::EventLine &line : lines) out += line.name + ": " + line.value + "\n";
        out += "\n";
    }
    for (const std::string &caution : care::cautionsOf(report)) out += caution + "\n";
    return out;
}

}  // namespace

int compare(const QStringList &words)
{
    Arguments arguments("compare", "One person's measure in the weeks before and after an event, without the name.",
                        "");
    arguments.storeOptions();
    arguments.option("patient", "ID", "Whose readings they are.");
    arguments.option("measure", "MEASURE", "The measure, by name (steps) or LOINC code.");
    arguments.option("event", "DATE", "The day of the event, by the patient's clock.");
    arguments.option("weeks-before", "N", "So many weeks before it; 8 when left out.");
    arguments.option("weeks-after", "N", "So many weeks after it; 8 when left out.");
    arguments.flag("json", "One JSON object instead of sentences.");
    if (const auto over = arguments.parse(words)) return *over;
    for (const char *const name : {"patient", "measure", "event"})
        if (!arguments.isSet(name))
            return arguments.wrong("compare needs --patient ID, --measure MEASURE, --event DATE");
    const auto day = arguments.date("event");
    if (!day) return couldNotRun(day.error());
    if (!(*day)->day) return arguments.wrong("--event takes a whole date such as 2026-08-01");
    const auto before = arguments.wholeNumber("weeks-before", 1, mostWeeks),
               after = arguments.wholeNumber("weeks-after", 1, mostWeeks);
    if (!before) return couldNotRun(before.error());
    if (!after) return couldNotRun(after.error());

    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    const auto patient = patientNamed(**store, arguments.value("patient"));
    if (!patient) return couldNotRun(patient.error());
    const auto rules = session::builtInRules();
    if (!rules) return couldNotRun(rules.error());
    auto now = arguments.now();
    if (now && !arguments.isSet("now")) now = session::clockOf(**store, *now);
    if (!now) return couldNotRun(now.error());
    const auto report = jobs::eventReportOf(**store,
                                            {patient->key,
                                             arguments.value("measure"),
                                             **day,
                                             {},
                                             before->value_or(usualWeeks),
                                             after->value_or(usualWeeks)},
                                            *rules, *now);
    if (!report) return couldNotRun(report.error());
    return put(arguments.isSet("json") ? reportJson(*report) : reportText(*report)) ? Done : CouldNotRun;
}

}  // namespace trendward::cli
