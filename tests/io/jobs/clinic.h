// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/io/jobs/fakerecord.h"
#include "tests/io/jobs/samplerecords.h"

/// What the tests of the jobs begin with.
namespace trendward::tests
{

inline care::Rules rules()
{
    const auto read = care::rulesFrom(builtInRuleText());
    return read ? *read : care::Rules();
}

/// From the first day of 2026 on.
inline care::Goal goalFor(const std::string &measure, std::optional<double> low, std::optional<double> high,
                          const std::string &unit)
{
    care::Goal goal;
    goal.measure = measure;
    goal.low = low;
    goal.high = high;
    goal.unit = unit;
    goal.start = {2026, 1, 1};
    return goal;
}

/// All of the sample clinic's patients with their goals and readings.
inline FakeRecord clinicOf(const sample::SampleClinic &clinic)
{
    FakeRecord record;
    record.facts["sample"] = "yes";
    for (const sample::SamplePatient &patient : clinic.patients) {
        const auto key = record.person(patient.id, patient.name, patient.zone);
        record.people.back().birth = patient.birth;
        record.goalsOf[key] = patient.goals;
        for (trend::TrendSeries &series : tests::seriesOf(patient)) record.give(key, std::move(series));
    }
    return record;
}

}  // namespace trendward::tests
