// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samplestore.h"

#include "app/sample/sampleclinic.h"
#include "core/io/jobs/filebytes.h"
#include "core/io/jobs/wholefile.h"

#include <QDir>
#include <QFileInfo>

namespace trendward::session
{

namespace
{

constexpr std::uint64_t seed = 1;

/// The anchor that the store keeps; the day of `now` on the first opening of an empty store.
Result<Date> anchorOf(store::RecordStore &store, Instant now)
{
    const auto kept = store.fact("anchor");
    if (!kept) return kept.error();
    if (*kept) return Date::parse(**kept);
    const auto patients = store.patients();
    if (!patients) return patients.error();
    if (!patients->empty())
        return Error{Error::Code::NotSupported,
                     "this store holds other patients; the sample clinic wants a store of its own",
                     {}};
    const LocalTime today = LocalTime::from(now, 0);
    const Date anchor{today.year, today.month, today.day};
    if (const auto marked = store.setFact("sample", "yes"); !marked) return marked.error();
    if (const auto written = store.setFact("anchor", anchor.text()); !written) return written.error();
    return anchor;
}

/// By what the first goal is about.
std::string programmeOf(const sample::SamplePatient &person)
{
    const std::string measure = person.goals.empty() ? std::string() : person.goals.front().measure;
    for (const auto &[about, programme] :
         {std::pair("systolic-blood-pressure", "Blood pressure at home"),
          std::pair("sensor-glucose", "Diabetes at home"), std::pair("body-weight", "Heart failure at home"),
          std::pair("heart-rate", "Heart rhythm at home"), std::pair("oxygen-saturation", "Lungs at home"),
          std::pair("peak-flow", "Lungs at home")})
        if (measure == about) return programme;
    return "Vital signs at home";
}

Outcome enrol(store::RecordStore &store, store::PatientKey key, const sample::SamplePatient &person)
{
    const auto steps = store.enrolmentSteps(key);
    if (!steps) return steps.error();
    if (!steps->empty()) return Done{};
    const Date &day = person.enrolled;
    store::PatientEnrolmentStep one{key, {}};
    one.step.programme = programmeOf(person);
    one.step.clinician = "R. Alvarez";
    one.step.day = day;
    one.step.consent = day;
    one.step.at = LocalTime{day.year, *day.month, *day.day, 9}.at(0);
    one.step.who = "sample";
    const auto added = store.addEnrolmentSteps({&one, 1});
    return added ? Outcome(Done{}) : Outcome(added.error());
}

Outcome addPerson(store::RecordStore &store, const sample::SamplePatient &person)
{
    const auto known = store.patientByIdentifier({{}, person.id});
    if (!known) return known.error();
    store::PatientKey key = known->value_or(0);
    if (key == 0) {
        store::Patient patient;
        patient.id = person.id;
        patient.name = person.name;
        patient.sex = person.sex;
        patient.birth = person.birth;
        patient.zone = person.zone;
        patient.identifiers = person.identifiers;
        const auto added = store.addPatient(patient);
        if (!added) return added.error();
        key = *added;
    }
    for (const sample::SampleAssignment &one : person.deviceAssignments) {
        const auto holder = store.holderOf(one.device, one.from);
        if (!holder) return holder.error();
        if (*holder == key) continue;
        if (const auto done = store.assignDevice({0, one.device, key, one.from, one.to}); !done) return done;
    }
    const auto goals = store.goals(key);
    if (!goals) return goals.error();
    for (std::size_t i = goals->size(); i < person.goals.size(); ++i)
        if (const auto saved = store.saveGoal(key, person.goals[i]); !saved) return saved.error();
    const auto actions = store.actions(key);
    if (!actions) return actions.error();
    for (std::size_t i = actions->size(); i < person.actions.size(); ++i)
        if (const auto saved = store.saveAction(key, person.actions[i]); !saved) return saved.error();
    return enrol(store, key, person);
}

Result<jobs::ImportReport> bringIn(const sample::SampleFile &file, const QString &path, store::RecordStore &store,
                                   const jobs::Mappings &mappings, Instant now, Progress &progress)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    if (const auto written = jobs::writeWholeFile(path.toStdString(), file.bytes); !written) return written.error();
    jobs::ImportSettings settings;
    if (!file.patient.empty()) settings.patient = file.patient;
    if (!file.zone.empty()) settings.zone = file.zone;
    settings.units = file.units;
    settings.now = now;
    return jobs::importFile(path.toStdString(), settings, mappings, &store, progress);
}

}  // namespace

Result<SampleOpened> openSampleClinic(store::RecordStore &store, const jobs::Mappings &mappings,
                                      const std::string &filesFolder, Instant now, const FileSeen &seen,
                                      Progress &progress)
{
    const auto anchor = anchorOf(store, now);
    if (!anchor) return anchor.error();
    const auto complete = store.fact("sample-complete");
    if (!complete) return complete.error();
    if (*complete) return SampleOpened{*anchor, true};

    const sample::SampleClinic clinic = sample::sampleClinic(*anchor, seed);
    for (const sample::SamplePatient &person : clinic.patients)
        if (const auto added = addPerson(store, person); !added) return added.error();
    const auto clock = clockOf(store, now);
    if (!clock) return clock.error();
    const QDir folder(QString::fromStdString(filesFolder));
    for (const sample::SampleFile &file : clinic.files) {
        auto report =
            bringIn(file, folder.filePath(QString::fromStdString(file.name)), store, mappings, *clock, progress);
        if (!report) return report.error();
        report->file = file.name;  // with its folder: several patients have a "gateway.ndjson"
        seen(*report);
    }
    if (const auto done = store.setFact("sample-complete", "yes"); !done) return done.error();
    return SampleOpened{*anchor, false};
}

Outcome mayTake(const store::RecordStore &store, const std::string &path)
{
    const auto sample = isSample(store);
    if (!sample) return sample.error();
    if (!*sample) return Done{};
    const auto bytes = jobs::FileBytes::open(path);
    if (!bytes) return bytes.error();
    const auto hash = (*bytes)->sha256();
    if (!hash) return hash.error();
    const auto imports = store.imports();
    if (!imports) return imports.error();
    for (const store::ImportInfo &one : *imports)
        if (one.sha256 == *hash) return Done{};
    return Error{
        Error::Code::NotSupported,
        "this store is the sample clinic, which takes only the files that it was made from; real readings have a "
        "store of their own",
        path};
}

Result<bool> isSample(const store::RecordStore &store)
{
    const auto fact = store.fact("sample");
    if (!fact) return fact.error();
    return *fact == "yes";
}

Result<Instant> clockOf(const store::RecordStore &store, Instant now)
{
    const auto kept = store.fact("anchor");
    if (!kept) return kept.error();
    if (!*kept) return now;
    const auto anchor = Date::parse(**kept);
    if (!anchor || !anchor->month || !anchor->day)
        return Error{Error::Code::StoreDamaged, "the sample store's anchor is not a date", {}};
    return LocalTime{anchor->year, *anchor->month, *anchor->day, 9}.at(0);
}

}  // namespace trendward::session
