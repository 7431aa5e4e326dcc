// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/twinsthere.h"

#include "core/fhir/observationreader.h"
#include "core/io/jobs/answers.h"
#include "core/io/jobs/outgoing.h"
#include "core/io/jobs/sentresource.h"
#include "core/io/jobs/serverpatient.h"
#include "core/io/server/searchpages.h"

#include <algorithm>

namespace trendward::jobs
{

namespace
{

/// Equal for readings that say the same of the same second.
std::string sayingOf(const fhir::Reading &reading)
{
    const std::int64_t second = reading.time.at.seconds();
    return (reading.measure.empty() ? reading.code.code : reading.measure) + '|' + std::to_string(second) + '|' +
           std::to_string(reading.value->toDouble()) + '|' + reading.unit.code + '|' +
           std::to_string(static_cast<int>(reading.comparator));
}

/// The name that this program gave it, on this computer or another one.
std::string ourNameIn(const fhir::Observation &observation)
{
    for (const Identifier &one : observation.identifier)
        if (one.system == observationSystem) return one.value;
    return {};
}

QString dayWith(const char *comparison, Instant moment)
{
    const LocalTime day = LocalTime::from(moment, 0);
    return QString::fromStdString(comparison + Date{day.year, day.month, day.day}.text());
}

}  // namespace

Outcome TwinsThere::ask(server::HttpClient &client, const std::string &serverId, Instant first, Instant last,
                        const std::set<std::string> &ours)
{
    const std::string base = client.address().text();
    server::SearchPages pages(client);
    const auto walked = pages.walk(
        // A day more at either end: servers compare a moment with a date in zones of their own.
        client.address().at(QStringLiteral("Observation"), {{"patient", QString::fromStdString(serverId)},
                                                            {"date", dayWith("ge", first - Instant::ticksPerDay)},
                                                            {"date", dayWith("le", last + Instant::ticksPerDay)},
                                                            {"_count", "1000"}}),
        [&](const json::Token &resource) -> Outcome {
            if (patientIdIn(resource.member("subject").member("reference").text(), base) != serverId) return Done{};
            const auto theirs = fhir::readObservation(resource);
            if (!theirs || sentAs(*theirs) != SentAs::Readings) return Done{};
            if (std::string name = ourNameIn(*theirs); !name.empty()) m_sentFromHere.insert(std::move(name));
            // What this record has sent stands for nothing: it may be withdrawn before what takes its place is sent.
            if (ours.count(std::string(resource.member("id").text())) > 0) return Done{};
            for (const fhir::Reading &one : fhir::readingsOf(*theirs))
                if (one.value) m_readings.insert(sayingOf(one));
            return Done{};
        });
    if (!walked) return isNoAnswer(pages.lastStatus()) ? Outcome(Done{}) : walked.error();
    return walked->why ? Outcome(*walked->why) : Outcome(Done{});
}

bool TwinsThere::has(const fhir::Observation &ours) const
{
    if (m_readings.empty() || m_sentFromHere.count(ourNameIn(ours)) > 0) return false;
    const auto readings = fhir::readingsOf(ours);
    return !readings.empty() && std::all_of(readings.begin(), readings.end(), [&](const fhir::Reading &one) {
        return one.value && m_readings.count(sayingOf(one)) > 0;
    });
}

}  // namespace trendward::jobs
