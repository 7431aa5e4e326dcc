// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/ward.h"

#include <memory>
#include <string>

/// Wards made by hand, for pages that only show them.
namespace trendward::tests
{

inline Instant nine()
{
    return *Instant::parse("2026-11-22T09:00:00Z");
}

inline care::VitalGlance glance(const std::string &key, double value, care::GlanceStanding standing,
                                const Unit &unit = {"mm[Hg]", "mmHg"}, int decimals = 0)
{
    care::VitalGlance vital;
    vital.key = key;
    vital.display = key;
    vital.unit = unit;
    vital.decimals = decimals;
    vital.newest = {{key, value, Comparator::None, std::to_string(static_cast<int>(value)), standing}};
    vital.at = nine() - Instant::ticksPerDay / 8;
    vital.standing = standing;
    vital.tooOld = standing == care::GlanceStanding::TooOld;
    vital.ageLimitDays = 7;
    for (int i = 0; i < 10; ++i) vital.spark.push_back({nine().milliseconds() - (10 - i) * 86'400'000, value + i});
    return vital;
}

inline care::VitalGlance bloodPressure(double systolic, double diastolic, care::GlanceStanding standing)
{
    care::VitalGlance vital = glance("blood-pressure", systolic, standing);
    vital.display = "Blood pressure";
    vital.newest = {
        {"systolic-blood-pressure", systolic, Comparator::None, std::to_string(static_cast<int>(systolic)), standing},
        {"diastolic-blood-pressure", diastolic, Comparator::None, std::to_string(static_cast<int>(diastolic)),
         standing}};
    return vital;
}

inline jobs::WardPatient wardPatient(store::PatientKey key, const std::string &id, const std::string &name,
                                     care::Bucket bucket, const std::string &why)
{
    jobs::WardPatient patient;
    patient.person.key = key;
    patient.person.id = id;
    patient.person.name = name;
    patient.person.sex = "female";
    patient.person.identifiers = {{"", id}};
    patient.age = 74;
    patient.assessment.id = id;
    patient.assessment.name = name;
    patient.assessment.bucket = bucket;
    patient.assessment.why = why;
    patient.assessment.lastReading = nine() - Instant::ticksPerDay / 8;
    patient.dataDays = std::vector<bool>(14, true);
    patient.dataDays[3] = false;
    return patient;
}

/// In the worklist's order, as wardOf gives it.
inline std::shared_ptr<jobs::Ward> wardOf(std::vector<jobs::WardPatient> patients,
                                          std::vector<care::UnrankedPatient> failed = {})
{
    auto ward = std::make_shared<jobs::Ward>();
    ward->now = nine();
    ward->worklist.now = nine();
    ward->patients = std::move(patients);
    for (const auto &patient : ward->patients) ward->worklist.patients.push_back(patient.assessment);
    ward->worklist.failed = std::move(failed);
    return ward;
}

/// One of each standing and one who could not be ranked.
inline std::shared_ptr<jobs::Ward> smallWard()
{
    auto doe = wardPatient(4, "004", "DOE, Jane", care::Bucket::LookFirst, "Two readings of 184 mmHg.");
    doe.vitals = {glance("heart-rate", 72, care::GlanceStanding::NoGoal, {"/min", "/min"}),
                  bloodPressure(184, 101, care::GlanceStanding::Above)};
    doe.leading = "blood-pressure";
    auto mueller = wardPatient(7, "p-007", "MÜLLER, Zoë", care::Bucket::Review, "Mean of 7 days above goal.");
    mueller.person.identifiers.push_back({"urn:clinic", "HX-99"});
    mueller.vitals = {bloodPressure(150, 90, care::GlanceStanding::TooOld)};
    auto quiet = wardPatient(2, "p-002", "<b>ROSSI</b>, Marco", care::Bucket::NoRecentData, "No readings for 9 days.");
    quiet.assessment.lastReading = nine() - 9 * Instant::ticksPerDay;
    auto blank = wardPatient(3, "p-003", "", care::Bucket::NotEnoughKnown, "No goals.");
    blank.age.reset();
    blank.person.sex.clear();
    blank.assessment.lastReading.reset();
    auto calm = wardPatient(1, "p-001", "SILVA, Tomas", care::Bucket::WithinGoals, "Every goal is met.");
    calm.freshUntil = *Instant::parse("2026-12-03T23:59:59Z");
    calm.assessment.goals.emplace_back().lastReading = calm.assessment.lastReading;
    calm.vitals = {bloodPressure(118, 76, care::GlanceStanding::Within)};
    return wardOf({doe, mueller, quiet, blank, calm}, {{"p-009", "BROKEN, Bo", "The goals could not be read"}});
}

/// The same with this patient reviewed by anna.
inline std::shared_ptr<jobs::Ward> withDone(std::shared_ptr<jobs::Ward> ward, store::PatientKey patient)
{
    for (jobs::WardPatient &one : ward->patients) {
        if (one.person.key != patient) continue;
        care::WorkStep step;
        step.at = nine();
        step.who = "anna";
        one.attention.done = step;
        one.attention.state = care::Attention::State::Reviewed;
    }
    return ward;
}

}  // namespace trendward::tests
