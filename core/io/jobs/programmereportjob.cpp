// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/programmereportjob.h"

#include "core/io/jobs/ward.h"
#include "core/io/jobs/worklistjob.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace trendward::jobs
{

namespace
{

using ReportLine = care::ProgrammeReport::Line;

/// Patients whose steps these are, and how many reviews each had.
Result<std::map<store::PatientKey, std::size_t>> reviewsIn(const store::RecordStore &store, const Month &month)
{
    const auto steps = store.stepsBetween(month.from, month.to);
    if (!steps) return steps.error();
    std::map<store::PatientKey, std::size_t> reviews;
    for (const store::PatientStep &one : *steps)
        if (one.step.kind == care::WorkStep::Kind::Reviewed) ++reviews[one.patient];
    return reviews;
}

/// One line for each enrolment that was open during the month, or one that says that there was none.
void addLines(const ReportLine &patient, const std::vector<care::Enrolment> &enrolments, care::ProgrammeReport &report)
{
    bool any = false;
    for (const care::Enrolment &one : enrolments) {
        if (!care::overlaps(one, report.first, report.last)) continue;
        any = true;
        ReportLine line = patient;
        line.programme = one.programme;
        line.clinician = one.clinician;
        line.start = one.start;
        line.end = one.end;
        report.lines.push_back(std::move(line));
    }
    if (!any) report.lines.push_back(patient);
}

}  // namespace

Result<care::ProgrammeReport> programmeReportOf(const store::RecordStore &store, const Date &date, Instant now)
{
    care::ProgrammeReport report;
    report.now = now;
    report.desk = deskZone();
    const Month month = monthOf(report.desk.moment({date.year, date.month.value_or(1), 1}).at, report.desk);
    report.first = dateOn(month.from, report.desk);
    report.last = dateOn(month.to - 1, report.desk);
    const auto sample = store.fact("sample");
    if (!sample) return sample.error();
    report.sample = *sample == "yes";
    const auto patients = store.patients();
    if (!patients) return patients.error();
    const auto enrolled = store.allEnrolmentSteps();
    if (!enrolled) return enrolled.error();
    const auto reviews = reviewsIn(store, month);
    if (!reviews) return reviews.error();
    const auto seconds = secondsIn(store, month);
    if (!seconds) return seconds.error();
    std::map<store::PatientKey, std::vector<care::EnrolmentStep>> steps;
    for (const store::PatientEnrolmentStep &one : *enrolled) steps[one.patient].push_back(one.step);
    for (const store::Patient &patient : *patients) {
        const auto days = deviceDaysUntil(store, patient.key, homeZone(patient).first, std::min(now, month.to - 1));
        if (!days) return days.error();
        ReportLine line;
        line.id = patient.id;
        line.name = patient.name;
        if (const auto found = reviews->find(patient.key); found != reviews->end()) line.reviews = found->second;
        line.monitoring.days = *days;
        if (const auto found = seconds->find(patient.key); found != seconds->end())
            line.monitoring.seconds = found->second;
        addLines(line, care::enrolmentsFrom(steps[patient.key]), report);
    }
    std::stable_sort(report.lines.begin(), report.lines.end(), [](const ReportLine &a, const ReportLine &b) {
        return std::tuple(a.programme.empty(), a.programme, a.name, a.id) <
               std::tuple(b.programme.empty(), b.programme, b.name, b.id);
    });
    return report;
}

}  // namespace trendward::jobs
