// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/eventjob.h"

#include "core/care/glance.h"
#include "core/care/words.h"
#include "core/io/jobs/worklistjob.h"
#include "core/trend/twins.h"

#include <algorithm>

namespace trendward::jobs
{

namespace
{

std::string keyOf(const store::SeriesInfo &info)
{
    return info.measure.empty() ? care::vitalKey({}, info.code, info.display) : info.measure;
}

/// The midnight with which the day begins.
Result<Instant> momentOf(const Date &day, const Zone &zone, Instant now)
{
    LocalTime local;
    local.year = day.year;
    local.month = day.month.value_or(0);
    local.day = day.day.value_or(0);
    if (!local.valid())
        return Error{Error::Code::BadValue, "an event has a day, such as 2026-08-01, not " + day.text(), {}};
    const Instant at = zone.moment(local).at;
    if (at > now) return Error{Error::Code::BadValue, "the event lies in the future: " + day.text(), {}};
    return at;
}

}  // namespace

Result<care::EventReport> eventReportOf(const store::RecordStore &store, const EventQuestion &question,
                                        const care::Rules &rules, Instant now)
{
    const auto person = store.patient(question.patient);
    if (!person) return person.error();
    care::EventReport report;
    report.patient = person->id;
    report.name = person->name;
    report.zone = homeZone(*person).first;
    report.desk = deskZone();
    report.now = now;
    report.day = question.day;
    report.reason = question.reason;
    report.weeksBefore = question.weeksBefore;
    report.weeksAfter = question.weeksAfter;
    const auto sample = store.fact("sample");
    if (!sample) return sample.error();
    report.sample = *sample == "yes";
    const auto event = momentOf(question.day, report.zone, now);
    if (!event) return event.error();

    report.measure = care::measureKey(question.measure);
    const auto infos = store.series(question.patient);
    if (!infos) return infos.error();
    // The other half of a pressure tells its twins apart.
    const std::string half(trend::otherHalfOf(report.measure));
    std::vector<const store::SeriesInfo *> wanted;
    for (const store::SeriesInfo &info : *infos)
        if (keyOf(info) == report.measure || (!half.empty() && keyOf(info) == half)) wanted.push_back(&info);
    const auto record = loadedRecord(store, *person, {}, wanted, rules, now, Reach::Whole);
    if (!record) return record.error();
    const auto found =
        std::find_if(record->measures.begin(), record->measures.end(), [&](const care::MeasureRecord &one) {
            const std::string &key = one.series.measure;
            return (key.empty() ? care::vitalKey({}, one.series.code, one.series.display) : key) == report.measure;
        });
    if (found == record->measures.end())
        return Error{Error::Code::NotFound, "the patient has no reading of \"" + question.measure + "\"", {}};
    report.display = care::displayOf(found->series);
    report.unit = found->series.unit;
    report.decimals = found->series.decimals;
    report.dayValue = trend::dayValueOf(found->series.measure);
    report.comparison = trend::compareEvent(found->series, *event, report.zone, now, question.weeksBefore,
                                            question.weeksAfter, report.dayValue);
    return report;
}

}  // namespace trendward::jobs
