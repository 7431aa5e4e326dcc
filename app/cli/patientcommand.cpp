// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/samplestore.h"
#include "app/session.h"
#include "core/base/json.h"
#include "core/io/jobs/pregnancies.h"
#include "core/io/jobs/worklistjob.h"
#include "core/io/store/newpatient.h"

#include <limits>

namespace trendward::cli
{

namespace
{

std::string patientLine(const store::Patient &patient)
{
    JsonLine line;
    line.text("id", patient.id);
    line.text("name", patient.name);
    line.textOrNull("birth", patient.birth ? std::optional(patient.birth->text()) : std::nullopt);
    line.textOrNull("sex", patient.sex.empty() ? std::nullopt : std::optional(patient.sex));
    line.textOrNull("zone", patient.zone.empty() ? std::nullopt : std::optional(patient.zone));
    std::string identifiers = "[";
    for (const Identifier &identifier : patient.identifiers) {
        if (identifiers.size() > 1) identifiers += ',';
        JsonLine one;
        one.text("system", identifier.system);
        one.text("value", identifier.value);
        identifiers += one.object();
    }
    line.raw("identifiers", identifiers + "]");
    return line.object() + "\n";
}

int add(Arguments &arguments)
{
    if (!arguments.isSet("id") || arguments.value("id").empty()) return arguments.wrong("patient add needs --id ID");
    store::Patient patient;
    patient.id = arguments.value("id");
    patient.name = arguments.value("name");
    patient.sex = arguments.value("sex");
    patient.zone = arguments.value("zone");
    const std::string sexes = " male female other unknown ";
    if (!patient.sex.empty() && sexes.find(" " + patient.sex + " ") == std::string::npos)
        return arguments.wrong("--sex takes male, female, other or unknown");
    const auto birth = arguments.date("birth");
    if (!birth) return couldNotRun(birth.error());
    patient.birth = *birth;
    const auto now = arguments.now();
    if (!now) return couldNotRun(now.error());
    if (const auto possible = store::mayBeAdded(patient, *now); !possible)
        return arguments.wrong(QString::fromStdString(possible.error().detail));
    if (!patient.zone.empty())
        if (const auto zone = Zone::named(patient.zone); !zone) return couldNotRun(zone.error());
    const auto store = openStore(arguments, Missing::Create);
    if (!store) return couldNotRun(store.error());
    const auto sample = session::isSample(**store);
    if (!sample) return couldNotRun(sample.error());
    if (*sample)
        return couldNotRun(
            {Error::Code::NotSupported, "this is the sample clinic; real patients have a store of their own", {}});
    const auto key = (*store)->addPatient(patient);
    if (!key) return couldNotRun(key.error());
    const auto added = (*store)->patient(*key);
    if (!added) return couldNotRun(added.error());
    return put(patientLine(*added)) ? Done : CouldNotRun;
}

int list(Arguments &arguments)
{
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    const auto patients = (*store)->patients();
    if (!patients) return couldNotRun(patients.error());
    for (const store::Patient &patient : *patients)
        if (!put(patientLine(patient))) return CouldNotRun;
    return Done;
}

/// link, unlink, merge and undo: each is a decision of a person, kept with who and why.
int decide(Arguments &arguments, const QString &what)
{
    const std::string who = session::userName(), reason = arguments.value("reason");
    if (what != "undo" && !arguments.isSet("id")) return arguments.wrong("patient " + what + " needs --id ID");
    if ((what == "merge" || what == "unlink") && reason.empty())
        return arguments.wrong("patient " + what + " needs --reason TEXT");
    bool isNumber = false;
    const qlonglong number = QString::fromStdString(arguments.value("change")).toLongLong(&isNumber);
    if (what == "undo" && !isNumber)
        return arguments.wrong("patient undo needs --change N, as patient changes shows it");
    const auto now = arguments.now();
    if (!now) return couldNotRun(now.error());
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    if (what == "undo") {
        const auto undone = (*store)->undo(number, who, *now);
        return undone ? Done : couldNotRun(undone.error());
    }
    const auto patient = patientNamed(**store, arguments.value("id"));
    if (!patient) return couldNotRun(patient.error());
    if (what == "merge") {
        const auto into = patientNamed(**store, arguments.value("into"));
        if (!into) return couldNotRun(into.error());
        const auto change = (*store)->merge(patient->key, into->key, who, reason, *now);
        if (!change) return couldNotRun(change.error());
        say("Merged. trendward-cli patient undo --change " + std::to_string(*change) + " takes it back.");
        return Done;
    }
    const Identifier identifier{arguments.value("system"), arguments.value("identifier")};
    const auto done = what == "link" ? (*store)->link(patient->key, identifier, who, *now)
                                     : (*store)->unlink(patient->key, identifier, who, reason, *now);
    return done ? Done : couldNotRun(done.error());
}

std::string pregnancyLine(std::size_t number, const care::Pregnancy &one)
{
    JsonLine line;
    line.number("pregnancy", std::to_string(number));
    line.text("from", one.from.text());
    line.textOrNull("to", one.to ? std::optional(one.to->text()) : std::nullopt);
    line.text("source", one.source);
    line.text("who", one.who);
    line.text("at", one.at.text());
    return line.object() + "\n";
}

/// A birth date that was missing, or was wrong.
int birth(Arguments &arguments)
{
    if (!arguments.isSet("id") || !arguments.isSet("birth"))
        return arguments.wrong("patient birth needs --id ID and --birth DATE");
    const auto date = arguments.date("birth");
    if (!date) return couldNotRun(date.error());
    const auto now = arguments.now();
    if (!now) return couldNotRun(now.error());
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    auto patient = patientNamed(**store, arguments.value("id"));
    if (!patient) return couldNotRun(patient.error());
    patient->birth = *date;
    if (const auto possible = store::mayBeAdded(*patient, *now); !possible)
        return arguments.wrong(QString::fromStdString(possible.error().detail));
    const auto done = (*store)->setBirth(patient->key, *date, session::userName(), *now);
    if (!done) return couldNotRun(done.error());
    return put(patientLine(*patient)) ? Done : CouldNotRun;
}

/// With --from one more, with --drop one less; either way all of them.
int pregnancy(Arguments &arguments)
{
    if (!arguments.isSet("id")) return arguments.wrong("patient pregnancy needs --id ID");
    const bool told = arguments.isSet("from"), drop = arguments.isSet("drop");
    if (told && drop) return arguments.wrong("patient pregnancy takes --from or --drop, one at a time");
    if (!told && (arguments.isSet("to") || arguments.isSet("source")))
        return arguments.wrong("--to and --source tell of a pregnancy that --from begins; give --from DATE with them");
    const auto from = arguments.date("from"), to = arguments.date("to");
    if (!from) return couldNotRun(from.error());
    if (!to) return couldNotRun(to.error());
    const auto now = arguments.now();
    if (!now) return couldNotRun(now.error());
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    const auto patient = patientNamed(**store, arguments.value("id"));
    if (!patient) return couldNotRun(patient.error());
    jobs::PregnancyChange change;
    if (told) {
        change.told = care::Pregnancy{**from, *to, arguments.value("source"), session::userName(), *now};
        if (const auto may = care::mayBeKept(*change.told); !may)
            return arguments.wrong(QString::fromStdString(may.error().detail));
    }
    if (drop) {
        const auto all = jobs::pregnanciesOf(**store, *patient);
        if (!all) return couldNotRun(all.error());
        const auto number = arguments.wholeNumber("drop", 1, static_cast<int>(all->size()));
        if (!number) return arguments.wrong("--drop takes the number of a pregnancy, as patient pregnancy shows it");
        change.gone = (*all)[static_cast<std::size_t>(**number - 1)];
    }
    if (told || drop)
        if (const auto kept = jobs::changePregnancies(**store, *patient, change); !kept)
            return couldNotRun(kept.error());
    const auto all = jobs::pregnanciesOf(**store, *patient);
    if (!all) return couldNotRun(all.error());
    std::size_t number = 0;
    for (const care::Pregnancy &one : *all)
        if (!put(pregnancyLine(++number, one))) return CouldNotRun;
    return Done;
}

std::string enrolmentLine(const std::string &patient, const care::Enrolment &one)
{
    const auto dateOrNone = [](const std::optional<Date> &date) {
        return date ? std::optional(date->text()) : std::nullopt;
    };
    JsonLine line;
    line.text("patient", patient);
    line.number("enrolment", std::to_string(one.key));
    line.text("programme", one.programme);
    line.text("clinician", one.clinician);
    line.textOrNull("consent", dateOrNone(one.consent));
    line.text("start", one.start.text());
    std::string pauses = "[";
    for (const care::Enrolment::Pause &pause : one.pauses) {
        JsonLine part;
        part.text("from", pause.from.text());
        part.textOrNull("to", dateOrNone(pause.to));
        part.text("reason", pause.reason);
        pauses += (pauses.size() > 1 ? "," : "") + part.object();
    }
    line.raw("pauses", pauses + "]");
    line.textOrNull("end", dateOrNone(one.end));
    line.text("endReason", one.endReason);
    return line.object() + "\n";
}

/// The enrolment that a step goes on with: the patient's open one, of several the one that --programme or --enrolment
/// names. A merge may leave two of one programme.
Result<const care::Enrolment *> openEnrolment(const Arguments &arguments, const std::vector<care::Enrolment> &all)
{
    const std::string programme = arguments.value("programme");
    const auto number = arguments.wholeNumber("enrolment", 1, std::numeric_limits<int>::max());
    if (!number) return number.error();
    std::vector<const care::Enrolment *> open;
    for (const care::Enrolment &one : all)
        if (one.isOpen() && (programme.empty() || one.programme == programme) && (!*number || one.key == **number))
            open.push_back(&one);
    if (open.empty()) return Error{Error::Code::NotFound, "the patient is in no such programme now", {}};
    if (open.size() > 1)
        return Error{Error::Code::BadValue,
                     "the patient has several enrolments; name one by its number, as patient enrolments lists it",
                     "--enrolment"};
    return open.front();
}

/// The step that the options describe, following on what is.
Result<care::EnrolmentStep> enrolmentStepFrom(const Arguments &arguments, const QString &what,
                                              const std::vector<care::Enrolment> &before, const Date &today)
{
    using Kind = care::EnrolmentStep::Kind;
    care::EnrolmentStep step;
    step.kind = *care::enrolmentKindOf(what.toStdString());
    step.who = session::userName();
    step.day = today;
    if (arguments.isSet("on")) {
        const auto day = Date::parse(arguments.value("on"));
        if (!day || !day->day) return Error{Error::Code::BadValue, "it takes a day such as 2026-06-01", "--on"};
        step.day = *day;
    }
    if (care::isBefore(today, step.day))
        return Error{Error::Code::BadValue, step.day.text() + " has not come yet", "--on"};
    if (arguments.isSet("consent")) {
        const auto consent = Date::parse(arguments.value("consent"));
        if (!consent || !consent->day)
            return Error{Error::Code::BadValue, "it takes a day such as 2026-06-01", "--consent"};
        step.consent = *consent;
    }
    step.reason = arguments.value("reason");
    step.clinician = arguments.value("clinician");
    if (step.kind == Kind::Enrolled) {
        step.programme = arguments.value("programme");
        return step;
    }
    const auto open = openEnrolment(arguments, before);
    if (!open) return open.error();
    step.enrolment = (*open)->key;
    if (step.kind == Kind::Amended) {
        if (!arguments.isSet("clinician")) step.clinician = (*open)->clinician;
        if (!arguments.isSet("consent")) step.consent = (*open)->consent;
    }
    return step;
}

int listEnrolments(const store::RecordStore &store, const store::Patient &patient)
{
    const auto steps = store.enrolmentSteps(patient.key);
    if (!steps) return couldNotRun(steps.error());
    for (const care::Enrolment &one : care::enrolmentsFrom(*steps))
        if (!put(enrolmentLine(patient.id, one))) return CouldNotRun;
    return Done;
}

/// enrol, amend, pause, resume, discharge; enrolments lists what came of them.
int enrolment(Arguments &arguments, const QString &what)
{
    if (!arguments.isSet("id")) return arguments.wrong("patient " + what + " needs --id ID");
    if (what == "enrol" && arguments.value("programme").empty())
        return arguments.wrong("patient enrol needs --programme NAME");
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    const auto patient = patientNamed(**store, arguments.value("id"));
    if (!patient) return couldNotRun(patient.error());
    if (what == "enrolments") return listEnrolments(**store, *patient);
    const auto now = clockFor(arguments, **store);
    if (!now) return couldNotRun(now.error());
    const auto steps = (*store)->enrolmentSteps(patient->key);
    if (!steps) return couldNotRun(steps.error());
    const Date today = jobs::dateOn(*now, jobs::homeZone(*patient).first);
    auto step = enrolmentStepFrom(arguments, what, care::enrolmentsFrom(*steps), today);
    if (!step) return couldNotRun(step.error());
    step->at = *now;
    const store::PatientEnrolmentStep one{patient->key, *step};
    const auto changes = (*store)->addEnrolmentSteps({&one, 1});
    if (!changes) return couldNotRun(changes.error());
    say("Done. trendward-cli patient undo --change " + std::to_string(changes->front()) + " takes it back.");
    if (step->kind == care::EnrolmentStep::Kind::Discharged)
        say("trendward-cli summary --patient " + patient->id + " --out FILE writes a final summary.");
    return listEnrolments(**store, *patient);
}

int changes(Arguments &arguments)
{
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    const auto patient = patientNamed(**store, arguments.value("id"));
    if (!patient) return couldNotRun(patient.error());
    const auto all = (*store)->changes(patient->key);
    if (!all) return couldNotRun(all.error());
    for (const store::Change &change : *all) {
        JsonLine line;
        line.number("change", std::to_string(change.key));
        line.text("at", change.at.text());
        line.text("who", change.who);
        line.text("what", change.what);
        line.text("reason", change.reason);
        if (!put(line.object() + "\n")) return CouldNotRun;
    }
    return Done;
}

}  // namespace

int patient(const QStringList &words)
{
    Arguments arguments(
        "patient", "Who is who. A person decides; a name or a birth date alone never does.",
        "add|list|birth|pregnancy|enrol|amend|pause|resume|discharge|enrolments|link|unlink|merge|undo|changes");
    arguments.storeOptions();
    arguments.option("id", "ID", "The patient, as the clinic names them.");
    arguments.option("name", "NAME", "add: the name.");
    arguments.option("birth", "DATE", "add, birth: the birth date, 1951-03-14 (or 1951-03, 1951).");
    arguments.option("sex", "SEX", "add: male, female, other or unknown.");
    arguments.option("zone", "IANA", "add: the time zone of the patient's home, such as Europe/London.");
    arguments.option("identifier", "VALUE", "link, unlink: another identifier of the same person.");
    arguments.option("system", "URI", "link, unlink: the system of that identifier.");
    arguments.option("into", "ID", "merge: the patient who stays.");
    arguments.option("from", "DATE", "pregnancy: one more, from this day on.");
    arguments.option("to", "DATE",
                     "pregnancy: its last day, or the day that is expected; left out, until more is known.");
    arguments.option("source", "TEXT", "pregnancy: who or what tells of it.");
    arguments.option("drop", "N", "pregnancy: one less, by its number.");
    arguments.option("programme", "NAME",
                     "enrol: the programme; amend, pause, resume, discharge: which one, of several.");
    arguments.option("enrolment", "N",
                     "amend, pause, resume, discharge: which one, by the number that enrolments lists.");
    arguments.option("clinician", "NAME", "enrol, amend: who answers for the patient.");
    arguments.option("consent", "DATE", "enrol, amend: the day on which the patient consented.");
    arguments.option("on", "DATE", "enrol, amend, pause, resume, discharge: from this day on; today when left out.");
    arguments.option("reason", "TEXT", "unlink, merge, pause, discharge: why.");
    arguments.option("change", "N", "undo: the number of the change.");
    if (const auto over = arguments.parse(words)) return *over;
    const QStringList what = arguments.positional();
    if (what == QStringList{"add"}) return add(arguments);
    if (what == QStringList{"list"}) return list(arguments);
    if (what == QStringList{"changes"}) return changes(arguments);
    if (what == QStringList{"birth"}) return birth(arguments);
    if (what == QStringList{"pregnancy"}) return pregnancy(arguments);
    if (what.size() == 1 && (what[0] == "enrolments" || care::enrolmentKindOf(what[0].toStdString())))
        return enrolment(arguments, what[0]);
    if (what.size() == 1 && QStringList{"link", "unlink", "merge", "undo"}.contains(what[0]))
        return decide(arguments, what[0]);
    return arguments.wrong(
        "patient takes one word: add, list, birth, pregnancy, enrol, amend, pause, resume, discharge, enrolments, "
        "link, "
        "unlink, merge, undo or changes");
}

int device(const QStringList &words)
{
    Arguments arguments("device", "A reading belongs to whom its device was assigned to at its time.", "assign|list");
    arguments.storeOptions();
    arguments.option("device", "ID", "The device, as its messages name it.");
    arguments.option("patient", "ID", "assign: the patient who has it.");
    arguments.option("from", "INSTANT", "assign: from when on.");
    arguments.option("to", "INSTANT", "assign: until when; left out, it still counts.");
    if (const auto over = arguments.parse(words)) return *over;
    const bool assign = arguments.positional() == QStringList{"assign"};
    if (!assign && arguments.positional() != QStringList{"list"})
        return arguments.wrong("device takes one word: assign or list");
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    if (assign) {
        if (!arguments.isSet("device") || !arguments.isSet("from"))
            return arguments.wrong("device assign needs --device ID, --patient ID and --from INSTANT");
        const auto patient = patientNamed(**store, arguments.value("patient"));
        if (!patient) return couldNotRun(patient.error());
        store::DeviceAssignment assignment;
        assignment.device = arguments.value("device");
        assignment.patient = patient->key;
        const auto period = periodFrom(arguments);
        if (!period) return couldNotRun(period.error());
        if (period->to && *period->to <= *period->from) return arguments.wrong("--to takes a moment after --from");
        assignment.from = *period->from;
        assignment.to = period->to;
        const auto done = (*store)->assignDevice(assignment);
        return done ? Done : couldNotRun(done.error());
    }
    const auto all = (*store)->assignments(arguments.value("device"));
    if (!all) return couldNotRun(all.error());
    for (const store::DeviceAssignment &assignment : *all) {
        const auto patient = (*store)->patient(assignment.patient);
        JsonLine line;
        line.text("device", assignment.device);
        line.text("patient", patient ? patient->id : std::string());
        line.text("from", assignment.from.text());
        line.textOrNull("to", assignment.to ? std::optional(assignment.to->text()) : std::nullopt);
        if (!put(line.object() + "\n")) return CouldNotRun;
    }
    return Done;
}

}  // namespace trendward::cli
