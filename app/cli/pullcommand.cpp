// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/servercall.h"
#include "app/session.h"
#include "core/base/phrase.h"
#include "core/io/jobs/knownservers.h"

#include <QUuid>

namespace trendward::cli
{

namespace
{

Result<jobs::PullSettings> pullSettings(const Arguments &arguments)
{
    jobs::PullSettings settings;
    settings.who = session::userName();
    for (const QString &one : arguments.values("patient")) settings.patients.push_back(one.toStdString());
    const auto since = arguments.moment("since");
    if (!since) return since.error();
    settings.since = *since;
    if (arguments.isSet("check-deleted")) settings.idCheck = jobs::PullSettings::IdCheck::Now;
    const auto now = arguments.now();
    if (!now) return now.error();
    settings.now = *now;
    return settings;
}

std::string pulledJson(const jobs::PulledPatient &one)
{
    std::vector<std::string> problems;
    for (const Error &problem : one.problems) problems.push_back(sentenceFor(problem));
    JsonLine line;
    line.text("serverId", one.serverId);
    line.textOrNull("patient", one.id.empty() ? std::nullopt : std::optional(one.id));
    line.flag("added", one.added);
    line.raw("mayBe", textsJson(one.mayBe));
    line.number("observations", std::to_string(one.observations));
    line.raw("total", one.total ? std::to_string(*one.total) : "null");
    line.number("stored", std::to_string(one.stored));
    line.number("duplicates", std::to_string(one.duplicates));
    line.number("superseded", std::to_string(one.superseded));
    line.number("withdrawn", std::to_string(one.withdrawn));
    line.number("deleted", std::to_string(one.deleted));
    line.flag("compared", one.compared);
    line.number("ofAnother", std::to_string(one.ofAnother));
    line.number("fromHere", std::to_string(one.fromHere));
    line.number("changedThere", std::to_string(one.changedThere));
    line.number("undated", std::to_string(one.undated));
    line.number("withoutReadings", std::to_string(one.withoutReadings));
    JsonLine background;
    for (const auto &[kind, count] : one.background)
        background.number(std::string(fhir::resourceType(kind)), std::to_string(count));
    for (const auto &[type, count] : one.plan) background.number(type, std::to_string(count));
    line.raw("background", background.object());
    JsonLine notGiven;
    for (const auto &[kind, error] : one.notGiven)
        notGiven.text(std::string(fhir::resourceType(kind)), sentenceFor(error));
    for (const auto &[type, error] : one.planNotGiven) notGiven.text(type, sentenceFor(error));
    for (const auto &[type, error] : one.stepsNotGiven) notGiven.text(type, sentenceFor(error));
    line.raw("notGiven", notGiven.object());
    line.number("steps", std::to_string(one.steps));
    line.number("stepsTakenBack", std::to_string(one.stepsTakenBack));
    line.textOrNull("notCompared", one.notCompared ? std::optional(sentenceFor(*one.notCompared)) : std::nullopt);
    line.raw("problems", textsJson(problems));
    line.flag("complete", one.complete);
    line.textOrNull("why", one.why ? std::optional(sentenceFor(*one.why)) : std::nullopt);
    line.raw("import", one.import == 0 ? "null" : std::to_string(one.import));
    return line.object() + "\n";
}

void sayPulled(const jobs::PulledPatient &one)
{
    std::string sentence = (one.id.empty() ? "Patient/" + one.serverId : one.id) + ": " +
                           counted(one.observations, plural("Pull", "%n Observation", "%n Observations"));
    if (one.total) sentence += " of " + std::to_string(*one.total);
    sentence += ", " + counted(one.stored, plural("Pull", "%n reading", "%n readings")) + " stored, " +
                std::to_string(one.duplicates) + " there already";
    if (one.superseded > 0) sentence += ", " + std::to_string(one.superseded) + " corrected";
    if (one.withdrawn > 0) sentence += ", " + std::to_string(one.withdrawn) + " withdrawn";
    if (one.fromHere > 0) sentence += ", " + std::to_string(one.fromHere) + " that were sent from here";
    say(sentence + '.');
    if (one.changedThere > 0)
        say("  " +
            counted(one.changedThere,
                    plural("Pull", "%n of those sent from here was", "%n of those sent from here were")) +
            " changed there since; push to see both versions and choose");
    if (one.deleted > 0)
        say("  deleted on the server, and withdrawn here: " +
            counted(one.deleted, plural("Pull", "%n Observation", "%n Observations")));
    if (one.ofAnother > 0)
        say("  of another patient on the server by now, and withdrawn here: " +
            counted(one.ofAnother, plural("Pull", "%n Observation", "%n Observations")));
    if (one.notCompared)
        say("  what was deleted on the server could not be looked for: " + sentenceFor(*one.notCompared));
    if (one.added) say("  not known here before, added");
    for (const std::string &id : one.mayBe)
        say("  by name or birth date it may be " + id + "; compare, and merge them if they are one person");
    if (one.undated > 0)
        say("  " + counted(one.undated, plural("Pull", "%n Observation has", "%n Observations have")) +
            " no moment and no place in a chart");
    if (one.withoutReadings > 0)
        say("  " + counted(one.withoutReadings, plural("Pull", "%n Observation holds", "%n Observations hold")) +
            " no number");
    for (const auto &[kind, count] : one.background)
        if (count > 0) say("  " + std::to_string(count) + ' ' + std::string(fhir::resourceType(kind)));
    for (const auto &[type, count] : one.plan)
        if (count > 0) say("  " + std::to_string(count) + ' ' + type + ", kept apart from the plan here");
    for (const auto &[type, error] : one.planNotGiven) say("  no " + type + " is given: " + sentenceFor(error));
    for (const auto &[kind, error] : one.notGiven)
        say("  no " + std::string(fhir::resourceType(kind)) + " is given: " + sentenceFor(error));
    if (one.steps > 0)
        say("  " + counted(one.steps, plural("Pull", "%n step", "%n steps")) +
            " of other workstations in the worklist");
    if (one.stepsTakenBack > 0)
        say("  " + counted(one.stepsTakenBack, plural("Pull", "%n step", "%n steps")) + " taken back there");
    for (const auto &[type, error] : one.stepsNotGiven)
        if (one.planNotGiven.count(type) == 0)
            say("  what other workstations did is not given (" + type + "): " + sentenceFor(error));
    for (const Error &problem : one.problems) say("  " + sentenceFor(problem));
    if (one.why) say("  not whole: " + sentenceFor(*one.why));
}

/// What signs in is not kept: the window asks for it.
Outcome keepInList(const Arguments &arguments, const server::ServerProfile &profile, const jobs::PullReport &report,
                   const jobs::PullSettings &settings, store::RecordStore &store)
{
    const auto servers = jobs::knownServers(store);
    if (!servers) return servers.error();
    jobs::KnownServer server;
    if (const auto listed = jobs::listedAt(*servers, profile.address)) {
        server = *listed;
    } else {
        server.profile = profile;
        server.profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
        server.patients = settings.patients;
    }
    server.profile.name = arguments.value("keep");
    if (const auto kept = jobs::keepServer(store, server); !kept) return kept;
    return jobs::keepTally(store, server.profile.id, jobs::tallyOf(report, settings.now));
}

}  // namespace

int pull(const QStringList &words)
{
    Arguments arguments("pull",
                        "Brings patients, their Observations and their problems, allergies, medication, encounters and "
                        "plans from a FHIR R4 server. Again, of the Observations only what changed.",
                        "");
    arguments.storeOptions();
    serverOptions(arguments,
                  "what a pull needs (system/ and .rs of Patient, Observation, Condition, AllergyIntolerance, "
                  "MedicationRequest, Encounter, CarePlan, Goal, Task, DocumentReference)");
    arguments.option(
        "patient", "ID",
        "A patient's id or identifier on the server, or all of a Group/ID or a List/ID there; may be repeated.");
    arguments.flag("all", "All patients of the server.");
    arguments.option("keep", "NAME", "Keep the server in the record's list under this name, for the window.");
    arguments.option("since", "INSTANT", "What changed at or after this; the default is since the last whole pull.");
    arguments.flag("check-deleted",
                   "Compare with all that the server has, to find what was deleted there; otherwise once a week.");
    arguments.flag("json", "One JSON object a patient on stdout.");
    if (const auto over = arguments.parse(words)) return *over;
    if (!arguments.isSet("server")) return arguments.wrong("pull needs --server URL");
    if (arguments.isSet("patient") == arguments.isSet("all"))
        return arguments.wrong("pull needs --patient ID, or --all");
    Progress progress;
    const auto call = serverCall(arguments, progress, CallFor::Pull);
    if (!call) return couldNotRun(call.error());
    const auto settings = pullSettings(arguments);
    if (!settings) return couldNotRun(settings.error());
    const auto store = openStore(arguments, Missing::Create);
    if (!store) return couldNotRun(store.error());
    if (const auto takes = takesServers(**store); !takes) return couldNotRun(takes.error());

    const auto report = jobs::pull((*call)->client, *settings, **store, progress);
    if (!report) return couldNotRun(report.error());
    if (arguments.isSet("keep"))
        if (const auto kept = keepInList(arguments, (*call)->profile, *report, *settings, **store); !kept)
            return couldNotRun(kept.error());
    for (const jobs::PulledPatient &one : report->patients) {
        sayPulled(one);
        if (arguments.isSet("json") && !put(pulledJson(one))) return CouldNotRun;
    }
    for (const std::string &one : report->notFound) say("the server gives no patient for " + one + '.');
    if (report->why) say("the list of patients is not whole: " + sentenceFor(*report->why));
    return report->complete() ? Done : SomeProblems;
}

}  // namespace trendward::cli
