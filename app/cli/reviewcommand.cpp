// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/session.h"
#include "core/io/jobs/handover.h"
#include "core/io/jobs/worklistjob.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace trendward::cli
{

namespace
{

using StepKind = care::WorkStep::Kind;

constexpr std::pair<const char *, StepKind> kinds[]{{"reviewed", StepKind::Reviewed}, {"called", StepKind::Called},
                                                    {"snooze", StepKind::Snoozed},    {"claim", StepKind::Claimed},
                                                    {"assign", StepKind::Assigned},   {"cover", StepKind::Covering},
                                                    {"release", StepKind::Released}};

std::string stepLine(const std::string &patient, const care::WorkStep &step)
{
    JsonLine line;
    line.text("patient", patient);
    line.number("step", std::to_string(step.key));
    line.text("kind", care::codeOf(step.kind));
    line.text("at", step.at.text());
    line.text("by", step.signer());
    line.text("note", step.note);
    line.text("whom", step.whom);
    line.textOrNull("until", step.until ? std::optional(step.until->text()) : std::nullopt);
    line.text("shown", step.shown.text());
    line.textOrNull("takenBack", step.takenBack ? std::optional(step.takenBack->text()) : std::nullopt);
    line.textOrNull("from", step.cameFrom.system.empty() ? std::nullopt : std::optional(step.cameFrom.system));
    return line.object() + "\n";
}

/// The step that the options describe, without what it covers.
Result<care::WorkStep> stepFrom(const Arguments &arguments, StepKind kind, Instant now)
{
    care::WorkStep step;
    step.kind = kind;
    step.at = step.shown = now;
    step.who = session::userName();
    step.name = arguments.value("by");
    if (kind == StepKind::Called) step.note = arguments.value("called");
    if (kind == StepKind::Assigned) {
        step.whom = arguments.value("assign");
        if (step.whom.empty()) return Error{Error::Code::BadValue, "it takes the name of a person", "--assign"};
    }
    if (kind != StepKind::Snoozed) return step;
    const auto until = arguments.date("snooze");
    if (!until) return until.error();
    const Date &day = **until;
    if (!day.day) return Error{Error::Code::BadValue, "it takes a day such as 2026-12-31", "--snooze"};
    const Zone desk = jobs::deskZone();
    if (desk.moment({day.year, *day.month, *day.day}).at <= now)
        return Error{Error::Code::BadValue, day.text() + " has begun already; it takes a later day", "--snooze"};
    step.until = day;
    return step;
}

/// The step rests on what the worklist says of the patient now.
int addStep(const Arguments &arguments, store::RecordStore &store, const store::Patient &patient, StepKind kind,
            Instant now)
{
    auto step = stepFrom(arguments, kind, now);
    if (!step) return couldNotRun(step.error());
    const auto rules = session::builtInRules();
    if (!rules) return couldNotRun(rules.error());
    bool listed = false;
    std::optional<care::WorkStep> owner;
    const auto take = [&](const jobs::LoadedPatient &loaded) -> Outcome {
        if (loaded.person.key != patient.key) return trendward::Done{};
        listed = true;
        owner = loaded.attention.owner;
        step->covered = care::coveredBy(loaded.assessment, loaded.counts);
        return trendward::Done{};
    };
    const auto list = jobs::worklistOf(store, *rules, now, jobs::Reach::Rules, take);
    if (!list) return couldNotRun(list.error());
    if (!listed)
        return couldNotRun({Error::Code::NotSupported, "the patient could not be ranked; worklist says why", {}});
    if ((kind == StepKind::Released || kind == StepKind::Covering) && !owner)
        return couldNotRun({Error::Code::NotSupported, "nobody has taken the patient", {}});
    if (kind == StepKind::Covering) step->whom = owner->holderName();
    // Who has stood in for somebody gives the patient back to that person.
    if (kind == StepKind::Released && owner->kind == StepKind::Covering) step->whom = owner->whom;
    const store::PatientStep one{patient.key, *step};
    const auto keys = store.addSteps({&one, 1});
    if (!keys) return couldNotRun(keys.error());
    step->key = keys->front();
    return put(stepLine(patient.id, *step)) ? Done : CouldNotRun;
}

int listSteps(const store::RecordStore &store, const store::Patient &patient)
{
    const auto steps = store.steps(patient.key);
    if (!steps) return couldNotRun(steps.error());
    for (const care::WorkStep &step : *steps)
        if (!put(stepLine(patient.id, step))) return CouldNotRun;
    return Done;
}

int takeBack(const Arguments &arguments, store::RecordStore &store, const store::Patient &patient, Instant now)
{
    bool number = false;
    const std::int64_t key = QString::fromStdString(arguments.value("take-back")).toLongLong(&number);
    const auto steps = store.steps(patient.key);
    if (!steps) return couldNotRun(steps.error());
    const bool theirs =
        number && std::any_of(steps->begin(), steps->end(), [&](const care::WorkStep &one) { return one.key == key; });
    if (!theirs) return couldNotRun({Error::Code::NotFound, "the patient has no such step", "--take-back"});
    const auto outcome = store.takeBackSteps({&key, 1}, session::userName(), now);
    return outcome ? Done : couldNotRun(outcome.error());
}

}  // namespace

int review(const QStringList &words)
{
    Arguments arguments("review", "What was done with a patient of the worklist: write a step, or list them all.", "");
    arguments.storeOptions();
    arguments.option("patient", "ID", "Whose step it is.");
    arguments.flag("reviewed", "The readings that the worklist shows now were looked at.");
    arguments.option("called", "NOTE", "Somebody spoke with the patient, and what came of it.");
    arguments.option("snooze", "DATE", "The patient is back in the list on this day, or when there is something new.");
    arguments.flag("claim", "You take the patient.");
    arguments.option("assign", "NAME", "The patient is given to this person, as the person signs.");
    arguments.flag("cover", "You stand in for the person who has the patient.");
    arguments.flag("release", "The patient is given back; after --cover, to whom you stood in for.");
    arguments.option("take-back", "NUMBER", "A step did not happen; it stays in the log, marked so.");
    arguments.option("by", "NAME", "Who did it, as the person signs; you when left out.");
    if (const auto over = arguments.parse(words)) return *over;
    if (!arguments.isSet("patient")) return arguments.wrong("review needs --patient ID");
    std::vector<StepKind> asked;
    for (const auto &[option, kind] : kinds)
        if (arguments.isSet(option)) asked.push_back(kind);
    if (asked.size() + (arguments.isSet("take-back") ? 1 : 0) > 1)
        return arguments.wrong(
            "review takes one of --reviewed, --called, --snooze, --claim, --assign, --cover, --release and "
            "--take-back");

    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    const auto patient = patientNamed(**store, arguments.value("patient"));
    if (!patient) return couldNotRun(patient.error());
    const auto now = clockFor(arguments, **store);
    if (!now) return couldNotRun(now.error());
    if (arguments.isSet("take-back")) return takeBack(arguments, **store, *patient, *now);
    return asked.empty() ? listSteps(**store, *patient) : addStep(arguments, **store, *patient, asked.front(), *now);
}

int handover(const QStringList &words)
{
    Arguments arguments("handover", "Who waits, why, and in whose hands: the sheet that one shift leaves to the next.",
                        "");
    arguments.storeOptions();
    arguments.option("out", "FILE", "Where to write the HTML page; - is standard output.");
    if (const auto over = arguments.parse(words)) return *over;
    if (!arguments.isSet("out")) return arguments.wrong("handover needs --out FILE; - is standard output");
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    const auto rules = session::builtInRules();
    if (!rules) return couldNotRun(rules.error());
    const auto now = clockFor(arguments, **store);
    if (!now) return couldNotRun(now.error());
    const auto ward = jobs::wardOf(**store, *rules, *now);
    if (!ward) return couldNotRun(ward.error());
    const auto saved = writeFile(arguments.value("out"), care::handoverHtml(jobs::handoverOf(*ward)));
    if (!saved) return couldNotRun(saved.error());
    return ward->worklist.failed.empty() ? Done : SomeProblems;
}

}  // namespace trendward::cli
