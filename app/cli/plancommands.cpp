// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/session.h"
#include "core/base/hiddencharacters.h"
#include "core/base/measure.h"
#include "core/care/caresummary.h"
#include "core/care/patientrecord.h"
#include "core/care/words.h"
#include "core/io/jobs/summaryjob.h"
#include "core/io/jobs/worklistcsv.h"
#include "core/io/jobs/worklistjob.h"

namespace trendward::cli
{

namespace
{

std::optional<std::string> dateText(const std::optional<Date> &date)
{
    return date ? std::optional(date->text()) : std::nullopt;
}

std::string goalLine(const std::string &patient, const care::Goal &goal)
{
    JsonLine line;
    line.text("patient", patient);
    line.number("goal", std::to_string(goal.key));
    line.text("measure", goal.measure);
    line.raw("low", goal.low ? care::plainNumber(*goal.low) : "null");
    line.raw("high", goal.high ? care::plainNumber(*goal.high) : "null");
    line.text("unit", goal.unit);
    line.text("description", goal.description);
    line.text("setBy", goal.setBy);
    line.text("start", goal.start.text());
    line.textOrNull("due", dateText(goal.due));
    line.flag("ended", goal.ended);
    return line.object() + "\n";
}

std::string actionLine(const std::string &patient, const care::Action &action)
{
    JsonLine line;
    line.text("patient", patient);
    line.number("action", std::to_string(action.key));
    line.text("text", action.text);
    line.text("owner", action.owner);
    line.textOrNull("due", dateText(action.due));
    line.text("state", action.state);
    line.raw("goal", action.goal ? std::to_string(*action.goal) : "null");
    return line.object() + "\n";
}

/// The goal that the options describe, without a start.
Result<care::Goal> goalFrom(const Arguments &arguments)
{
    care::Goal goal;
    const Measure *measure = measureNamed(arguments.value("measure"));
    if (!measure || arguments.value("measure").empty())
        return Error{Error::Code::BadValue, "it takes a measure such as systolic-blood-pressure", "--measure"};
    goal.measure = measure->key;
    const auto low = arguments.number("low"), high = arguments.number("high");
    if (!low) return low.error();
    if (!high) return high.error();
    goal.low = *low;
    goal.high = *high;
    if (!goal.low && !goal.high)
        return Error{Error::Code::BadValue, "goal add needs one of them, or both", "--low, --high"};
    if (goal.low && goal.high && *goal.low > *goal.high)
        return Error{Error::Code::BadValue, "it must not be above --high", "--low"};
    goal.unit = arguments.isSet("unit") ? unitFrom(arguments.value("unit")).code : std::string(measure->unit);
    if (!care::limitsOf(goal))
        return Error{Error::Code::BadValue,
                     "\"" + arguments.value("unit") + "\" is not a unit of " + goal.measure + "; leave it out for " +
                         std::string(measure->unitText),
                     "--unit"};
    const auto due = arguments.date("due");
    if (!due) return due.error();
    goal.due = *due;
    goal.description = arguments.value("description");
    goal.setBy = arguments.isSet("by") ? arguments.value("by") : session::userName();
    return goal;
}

Date today(const store::Patient &patient, Instant now)
{
    const LocalTime local = jobs::homeZone(patient).first.local(now);
    return {local.year, local.month, local.day};
}

int addGoal(const Arguments &arguments)
{
    auto goal = goalFrom(arguments);
    if (!goal) return couldNotRun(goal.error());
    const auto start = arguments.date("start");
    if (!start) return couldNotRun(start.error());
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    const auto patient = patientNamed(**store, arguments.value("patient"));
    if (!patient) return couldNotRun(patient.error());
    const auto now = clockFor(arguments, **store);
    if (!now) return couldNotRun(now.error());
    goal->start = *start ? **start : today(*patient, *now);
    const auto key = (*store)->saveGoal(patient->key, *goal);
    if (!key) return couldNotRun(key.error());
    goal->key = *key;
    return put(goalLine(patient->id, *goal)) ? Done : CouldNotRun;
}

int addAction(const Arguments &arguments)
{
    care::Action action;
    action.text = arguments.value("text");
    action.owner = arguments.value("owner");
    if (action.text.empty()) return arguments.wrong("action add needs --text TEXT");
    if (arguments.isSet("state")) action.state = arguments.value("state");
    const std::string states = " not-started scheduled in-progress on-hold completed cancelled ";
    if (states.find(" " + action.state + " ") == std::string::npos || action.state.find(' ') != std::string::npos)
        return arguments.wrong("--state takes not-started, scheduled, in-progress, on-hold, completed or cancelled");
    const auto due = arguments.date("due");
    if (!due) return couldNotRun(due.error());
    action.due = *due;
    if (arguments.isSet("goal")) {
        bool right = false;
        action.goal = QString::fromStdString(arguments.value("goal")).toLongLong(&right);
        if (!right) return arguments.wrong("--goal takes the number of a goal, as goal list shows it");
    }
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    const auto patient = patientNamed(**store, arguments.value("patient"));
    if (!patient) return couldNotRun(patient.error());
    const auto key = (*store)->saveAction(patient->key, action);
    if (!key) return couldNotRun(key.error());
    action.key = *key;
    return put(actionLine(patient->id, action)) ? Done : CouldNotRun;
}

/// A line for each goal or action, of one patient or of all.
template <class Get, class Line>
int listAll(const Arguments &arguments, Get get, Line line)
{
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    auto patients = (*store)->patients();
    if (!patients) return couldNotRun(patients.error());
    if (arguments.isSet("patient")) {
        const auto patient = patientNamed(**store, arguments.value("patient"));
        if (!patient) return couldNotRun(patient.error());
        *patients = {*patient};
    }
    for (const store::Patient &patient : *patients) {
        const auto items = get(**store, patient.key);
        if (!items) return couldNotRun(items.error());
        for (const auto &item : *items)
            if (!put(line(patient.id, item))) return CouldNotRun;
    }
    return Done;
}

/// What summary writes, in the format that was asked for.
Result<std::string> written(const care::CareSummary &summary, const std::string &format)
{
    if (format == "html") return care::summaryHtml(summary);
    if (format == "csv") return care::summaryCsv(summary);
    return care::summaryBundle(summary, TRENDWARD_VERSION);
}

/// The list with all that a page of it shows, as a table or to print.
int wholeList(const Arguments &arguments, const store::RecordStore &store, const care::Rules &rules, Instant now)
{
    const auto ward = jobs::wardOf(store, rules, now);
    if (!ward) return couldNotRun(ward.error());
    const jobs::WardPlaces everybody = jobs::everybodyOf(*ward);
    if (!put(arguments.isSet("csv") ? jobs::worklistCsv(*ward, everybody)
                                    : care::handoverHtml(jobs::listSheetOf(*ward, everybody))))
        return CouldNotRun;
    return ward->worklist.failed.empty() ? Done : SomeProblems;
}

}  // namespace

int goal(const QStringList &words)
{
    Arguments arguments("goal", "What a patient's readings of a measure are to be, both ends included.", "add|list");
    arguments.storeOptions();
    arguments.option("patient", "ID", "Whose goal it is.");
    arguments.option("measure", "MEASURE", "add: the measure, by name (systolic-blood-pressure) or LOINC code.");
    arguments.option("low", "NUMBER", "add: at least this.");
    arguments.option("high", "NUMBER", "add: at most this.");
    arguments.option("unit", "UCUM", "add: the unit of the limits; the measure's own when left out.");
    arguments.option("description", "TEXT", "add: the goal in words.");
    arguments.option("start", "DATE", "add: from when it holds; today when left out.");
    arguments.option("due", "DATE", "add: by when it is to be met.");
    arguments.option("by", "NAME", "add: who set it; you when left out.");
    if (const auto over = arguments.parse(words)) return *over;
    if (arguments.positional() == QStringList{"add"}) {
        if (!arguments.isSet("patient")) return arguments.wrong("goal add needs --patient ID");
        return addGoal(arguments);
    }
    if (arguments.positional() != QStringList{"list"}) return arguments.wrong("goal takes one word: add or list");
    return listAll(
        arguments, [](const store::RecordStore &store, store::PatientKey key) { return store.goals(key); }, goalLine);
}

int action(const QStringList &words)
{
    Arguments arguments("action", "What somebody is to do for a patient, and by when.", "add|list");
    arguments.storeOptions();
    arguments.option("patient", "ID", "For whom it is.");
    arguments.option("text", "TEXT", "add: what is to be done.");
    arguments.option("owner", "NAME", "add: who does it.");
    arguments.option("due", "DATE", "add: by when.");
    arguments.option("state", "STATE", "add: not-started, scheduled, in-progress, on-hold, completed or cancelled.");
    arguments.option("goal", "NUMBER", "add: the goal that it serves, as goal list shows it.");
    if (const auto over = arguments.parse(words)) return *over;
    if (arguments.positional() == QStringList{"add"}) {
        if (!arguments.isSet("patient")) return arguments.wrong("action add needs --patient ID");
        return addAction(arguments);
    }
    if (arguments.positional() != QStringList{"list"}) return arguments.wrong("action takes one word: add or list");
    return listAll(
        arguments, [](const store::RecordStore &store, store::PatientKey key) { return store.actions(key); },
        actionLine);
}

int worklist(const QStringList &words)
{
    Arguments arguments("worklist", "Every patient in order, and why there.", "");
    arguments.storeOptions();
    arguments.flag("json", "One JSON object instead of sentences.");
    arguments.flag("csv", "A table, one line a patient.");
    arguments.flag("html", "A page to print, in the look of the shift handover.");
    if (const auto over = arguments.parse(words)) return *over;
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    const auto rules = session::builtInRules();
    if (!rules) return couldNotRun(rules.error());
    const auto now = clockFor(arguments, **store);
    if (!now) return couldNotRun(now.error());
    if (arguments.isSet("csv") || arguments.isSet("html")) return wholeList(arguments, **store, *rules, *now);
    const auto list = jobs::worklistOf(**store, *rules, *now);
    if (!list) return couldNotRun(list.error());
    const std::string text = arguments.isSet("json") ? care::worklistJson(*list) : care::worklistText(*list);
    if (!put(withHiddenShown(text))) return CouldNotRun;
    if (arguments.isSet("json")) say(list->headline() + ". " + list->sharingWords() + ".");
    return list->failed.empty() ? Done : SomeProblems;
}

int summary(const QStringList &words)
{
    Arguments arguments("summary", "A patient's care-plan summary: readings, findings, goals and actions.", "");
    arguments.storeOptions();
    arguments.option("patient", "ID", "Whose summary it is.");
    arguments.option("format", "html|fhir|csv", "A page, a FHIR R4 document Bundle, or a table.");
    arguments.option("out", "FILE", "Where to write it; - is standard output.");
    arguments.option("from", "INSTANT", "Only readings from this moment on; everything stored when left out.");
    arguments.option("to", "INSTANT", "Only readings before this moment.");
    if (const auto over = arguments.parse(words)) return *over;
    const std::string format = arguments.isSet("format") ? arguments.value("format") : "html";
    if (format != "html" && format != "fhir" && format != "csv")
        return arguments.wrong("--format takes html, fhir or csv");
    if (!arguments.isSet("patient")) return arguments.wrong("summary needs --patient ID");
    if (!arguments.isSet("out")) return arguments.wrong("summary needs --out FILE; - is standard output");
    const auto period = periodFrom(arguments);
    if (!period) return couldNotRun(period.error());

    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    const auto patient = patientNamed(**store, arguments.value("patient"));
    if (!patient) return couldNotRun(patient.error());
    const auto rules = session::builtInRules();
    if (!rules) return couldNotRun(rules.error());
    const auto now = clockFor(arguments, **store);
    if (!now) return couldNotRun(now.error());
    const auto made = jobs::summaryOf(**store, patient->key, *rules, *now, {period->from, period->to});
    if (!made) return couldNotRun(made.error());
    const auto text = written(*made, format);
    if (!text) return couldNotRun(text.error());
    const auto saved = writeFile(arguments.value("out"), *text);
    return saved ? Done : couldNotRun(saved.error());
}

}  // namespace trendward::cli
