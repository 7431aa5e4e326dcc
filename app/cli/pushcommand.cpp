// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/servercall.h"
#include "app/session.h"
#include "core/base/phrase.h"
#include "core/io/jobs/pushjob.h"

namespace trendward::cli
{

namespace
{

std::string tallyJson(const jobs::PushTally &one)
{
    JsonLine line;
    line.number("new", std::to_string(one.fresh));
    line.number("changed", std::to_string(one.changed));
    line.number("withdrawn", std::to_string(one.withdrawn));
    line.number("there", std::to_string(one.there));
    line.number("elsewhere", std::to_string(one.elsewhere));
    line.number("sent", std::to_string(one.sent));
    line.number("refused", std::to_string(one.refused));
    line.number("conflicts", std::to_string(one.conflicts));
    line.number("open", std::to_string(one.open));
    return line.object();
}

std::string conflictsJson(const std::vector<jobs::PushConflict> &all)
{
    std::string text = "[";
    for (const jobs::PushConflict &one : all) {
        JsonLine line;
        line.text("name", one.name);
        line.raw("ours", one.ours.empty() ? "null" : one.ours);
        line.raw("theirs", one.theirs.empty() ? "null" : one.theirs);
        text += (text.size() > 1 ? "," : "") + line.object();
    }
    return text + ']';
}

std::string pushedJson(const jobs::PushedPatient &one)
{
    JsonLine kinds;
    for (std::size_t i = 0; i < one.kinds.size(); ++i) kinds.raw(jobs::pushedKinds[i], tallyJson(one.kinds[i]));
    std::vector<std::string> refusals;
    for (const Error &refusal : one.refusals) refusals.push_back(sentenceFor(refusal));
    JsonLine line;
    line.text("patient", one.id);
    line.textOrNull("serverId", one.serverId.empty() ? std::nullopt : std::optional(one.serverId));
    line.textOrNull("there", one.there.empty() ? std::nullopt : std::optional(one.there));
    line.raw("kinds", kinds.object());
    line.flag("planSigned", one.planSigned);
    line.raw("refusals", textsJson(refusals));
    line.raw("conflicts", conflictsJson(one.conflicts));
    line.flag("complete", one.complete());
    line.textOrNull("why", one.why ? std::optional(sentenceFor(*one.why)) : std::nullopt);
    return line.object() + "\n";
}

/// "p-014 (Patient/12, Quill, Ada, born 1950-02-03): 40 Observation new, 1 CarePlan changed"
std::string whatIsSent(const jobs::PushedPatient &one)
{
    std::string all;
    const auto add = [&](std::uint64_t count, const char *kind, const char *how) {
        if (count > 0) all += (all.empty() ? "" : ", ") + std::to_string(count) + ' ' + kind + ' ' + how;
    };
    for (std::size_t i = 0; i < one.kinds.size(); ++i) {
        add(one.kinds[i].fresh, jobs::pushedKinds[i], "new");
        add(one.kinds[i].changed, jobs::pushedKinds[i], "changed");
        add(one.kinds[i].withdrawn, jobs::pushedKinds[i], "entered in error");
        add(one.kinds[i].elsewhere, jobs::pushedKinds[i], "not sent, because the server has the same from elsewhere");
    }
    return one.id + " (Patient/" + one.serverId + ", " + one.there + "): " + (all.empty() ? "nothing new" : all);
}

void sayPushed(const jobs::PushedPatient &one, jobs::PushSettings::Run run)
{
    const std::uint64_t sent = one.sum(&jobs::PushTally::sent), open = one.sum(&jobs::PushTally::open);
    const bool looked = run == jobs::PushSettings::Run::Look;
    // Every line names its patient: others stand between them.
    const auto tell = [&](const std::string &sentence) { say(one.id + ": " + sentence); };
    if (!looked && one.toSend() + sent > 0)
        tell(counted(sent, plural("Push", "%n resource", "%n resources")) + " sent.");
    if (!one.planSigned && !one.serverId.empty()) tell("the plan is not signed, so there is no plan to send.");
    for (const Error &refusal : one.refusals) tell("refused: " + sentenceFor(refusal));
    for (const jobs::PushConflict &conflict : one.conflicts)
        tell("changed on the server meanwhile: " + conflict.name + "; choose with --keep-ours or --keep-theirs " +
             conflict.name);
    if (open > 0)
        tell(counted(open, plural("Push", "%n resource is", "%n resources are")) +
             (looked ? " not answered yet." : " still to be sent; push again."));
    if (one.why) tell((one.serverId.empty() ? "" : "not whole: ") + sentenceFor(*one.why));
}

Result<jobs::PushSettings> pushSettings(const Arguments &arguments, const store::RecordStore &store)
{
    jobs::PushSettings settings;
    settings.who = session::userName();
    settings.softwareVersion = TRENDWARD_VERSION;
    for (const QString &one : arguments.values("patient")) {
        const auto patient = patientNamed(store, one.toStdString());
        if (!patient) return patient.error();
        settings.patients.push_back(patient->key);
    }
    for (const QString &one : arguments.values("same-person")) {
        const auto patient = patientNamed(store, one.toStdString());
        if (!patient) return patient.error();
        settings.samePerson.push_back(patient->key);
    }
    for (const QString &one : arguments.values("keep-ours")) settings.keepOurs.push_back(one.toStdString());
    for (const QString &one : arguments.values("keep-theirs")) settings.keepTheirs.push_back(one.toStdString());
    const auto now = arguments.now();
    if (!now) return now.error();
    settings.now = *now;
    return settings;
}

}  // namespace

int push(const QStringList &words)
{
    Arguments arguments("push",
                        "Sends to a FHIR R4 server what it does not hold yet: readings that did not come from it, "
                        "signed plans and their summaries. Again, only what changed.",
                        "");
    arguments.storeOptions();
    serverOptions(arguments,
                  "what a push needs (system/Patient.rs, and .cruds of Observation, Goal, CarePlan, DocumentReference, "
                  "Provenance)");
    arguments.option("patient", "ID", "A patient of the store; may be repeated.");
    arguments.flag("all", "All patients of the store.");
    arguments.option("same-person", "ID",
                     "A patient whose birth date or sex differs on the server, and whom you have compared: it is the "
                     "same person.");
    arguments.flag("dry-run", "Say what would be sent of whom, and send nothing.");
    arguments.option("keep-ours", "NAME",
                     "Of what somebody has changed on the server: send ours over it (as the push named it).");
    arguments.option("keep-theirs", "NAME", "The same: leave it as it is on the server.");
    arguments.flag("json", "One JSON object a patient on stdout; it holds both versions of what stands against.");
    if (const auto over = arguments.parse(words)) return *over;
    if (!arguments.isSet("server")) return arguments.wrong("push needs --server URL");
    if (arguments.isSet("patient") == arguments.isSet("all"))
        return arguments.wrong("push needs --patient ID, or --all");
    Progress progress;
    const auto call = serverCall(arguments, progress, CallFor::Push);
    if (!call) return couldNotRun(call.error());
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    if (const auto takes = takesServers(**store); !takes) return couldNotRun(takes.error());
    auto settings = pushSettings(arguments, **store);
    if (!settings) return couldNotRun(settings.error());
    const auto rules = session::builtInRules();
    if (!rules) return couldNotRun(rules.error());

    const bool looks = arguments.isSet("dry-run");
    settings->run = looks ? jobs::PushSettings::Run::Look : jobs::PushSettings::Run::Send;
    const std::string verb = looks ? "would send to " : "sending to ";
    settings->before = [&](const jobs::PushedPatient &one) {
        say(verb + (*call)->client.address().written() + ": " + whatIsSent(one));
    };
    const auto report = jobs::push((*call)->client, *settings, *rules, **store, progress);
    if (!report) return couldNotRun(report.error());
    for (const jobs::PushedPatient &one : report->patients) {
        sayPushed(one, settings->run);
        if (arguments.isSet("json") && !put(pushedJson(one))) return CouldNotRun;
    }
    for (const std::string &one : report->alsoToSend)
        say(
            filled("{1} was not pushed: what this patient no longer has still stands there as this patient's; push {1} "
                   "too.",
                   {one}));
    for (const std::string &one : report->notFound)
        say("nothing that is called " + one + " was changed on the server.");
    if (report->why) say("the push was not finished: " + sentenceFor(*report->why));
    return report->complete() ? Done : SomeProblems;
}

}  // namespace trendward::cli
