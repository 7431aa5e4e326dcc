// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/measure.h"
#include "core/base/phrase.h"
#include "core/care/caresummary.h"
#include "core/care/planresources.h"
#include "core/care/words.h"
#include "core/care/worklist.h"
#include "core/fhir/document.h"
#include "core/fhir/vitalsigns.h"

#include <map>
#include <set>
#include <variant>

namespace trendward::care
{

namespace
{

constexpr const char *planId = "care-plan";

/// The document is English throughout, so these are no phrases.
std::string numbered(std::size_t n, std::string_view one, std::string_view many)
{
    return std::to_string(n) + " " + std::string(n == 1 ? one : many);
}

class BundleMaker
{
public:
    BundleMaker(const CareSummary &summary, const std::string &version)
        : m_summary(summary),
          m_assessment(summary.english ? summary.english->assessment : summary.assessment),
          m_goals(summary.english ? summary.english->goals : summary.goals),
          m_title(phrase("Summary", "Care-plan summary"))
    {
        m_document.softwareName = "Trendward";
        m_document.softwareVersion = version;
    }

    fhir::DocumentBundle make()
    {
        const SummaryPatient &patient = m_summary.patient;
        const std::string name = patient.name.empty() ? patient.id : patient.name;
        m_document.identifier = {"urn:trendward:care-plan-summary", patient.id + "|" + m_summary.now.text()};
        m_document.timestamp = m_summary.now;
        m_document.title = (m_summary.sample ? std::string(sampleLine) + ": " : "") + m_title + ", " + name;
        m_document.sample = m_summary.sample;
        m_document.patient = {patient.id, patient.identifiers, patient.name, patient.sex, patient.birth};
        goals();
        plan();
        for (const Enrolment &enrolment : m_summary.enrolments)
            m_document.episodes.push_back(episodeResource(enrolment));
        devices();
        observations();
        if (m_summary.homeAverage) m_document.observations.push_back(*m_summary.homeAverage);
        sections();
        return std::move(m_document);
    }

private:
    void goals()
    {
        std::size_t place = 0;
        for (const SummaryGoal &goal : m_goals)
            m_document.goals.push_back(goalResource(goal.state.goal, goalId(goal.state.goal, place++), "active",
                                                    goal.achievement,
                                                    goal.progress + ". " + goal.state.sentence +
                                                        (goal.due.empty() ? "" : " " + sentenceCase(goal.due) + ".")));
        for (const Goal &goal : m_summary.otherGoals)
            m_document.goals.push_back(goalResource(goal, goalId(goal, place++), goal.ended ? "completed" : "planned",
                                                    {}, goal.ended ? "" : "Starts " + dateText(goal.start) + "."));
    }

    void plan()
    {
        fhir::CarePlanResource plan =
            carePlanResource(m_document.goals, m_summary.actions, m_summary.reviews, m_summary.patient.zone);
        plan.id = planId;
        plan.description = m_assessment.why;
        m_document.carePlan = std::move(plan);
    }

    void devices()
    {
        for (const std::string &device : m_summary.devices)
            m_document.devices.push_back({device, {{"urn:trendward:device", device}}, device, {}, {}});
    }

    /// Why a value is doubtful; it is handed on all the same, so the next reader has to know.
    static std::string doubt(const SummaryReading &reading)
    {
        SummaryReading only;
        only.flags = reading.flags & (Implausible | ClockSuspect | LowConfidence);
        only.misdated = reading.misdated;
        const std::string why = remarks(only);
        if (why.empty()) return {};
        const Measure *measure = measureNamed(reading.measure);
        const std::string name = measure ? std::string(measure->display) : reading.display;
        return name + " " + valueText(reading) + " of " + reading.time.at.text() + ": " + why + ".";
    }

    /// Of every Observation that a reading came from, what is doubtful in it; of a long stream the first ten.
    std::map<std::string, std::vector<std::string>> doubts() const
    {
        constexpr std::size_t most = 10;
        std::map<std::string, std::vector<std::string>> all;
        std::map<std::string, std::size_t> more;
        for (const SummaryMeasure &measure : m_summary.measures)
            for (const SummaryReading &reading : measure.readings) {
                const std::string text = reading.observation.empty() || reading.excluded ? "" : doubt(reading);
                if (text.empty()) continue;
                if (all[reading.observation].size() < most)
                    all[reading.observation].push_back(text);
                else
                    ++more[reading.observation];
            }
        for (const auto &[id, count] : more)
            all[id].push_back(numbered(count, "more doubtful value", "more doubtful values") + ".");
        return all;
    }

    void observations()
    {
        const auto doubtful = doubts();
        for (const fhir::Observation &observation : m_summary.observations) {
            const Measure *measure = measureOf(observation.code).measure;
            const bool vital = measure && measure->category == "vital-signs";
            if (vital && std::holds_alternative<fhir::SampledData>(observation.value))
                spread(observation);
            else
                m_document.observations.push_back(observation);
            const auto found = doubtful.find(observation.id);
            if (found == doubtful.end() || m_document.observations.empty()) continue;
            fhir::Observation &last = m_document.observations.back();
            if (last.id == observation.id)
                last.notes.insert(last.notes.end(), found->second.begin(), found->second.end());
        }
    }

    /// The R4 vital-signs profiles take one quantity a reading and no stream: each sample becomes an Observation.
    void spread(const fhir::Observation &stream)
    {
        std::map<std::string, std::uint32_t> met;
        for (const SummaryMeasure &measure : m_summary.measures)
            for (const SummaryReading &reading : measure.readings) {
                if (reading.observation != stream.id || reading.excluded || !reading.value) continue;
                fhir::Observation one = fhir::sampleOf(
                    stream, reading.time,
                    fhir::Quantity{reading.value->text(), reading.comparator, unitText(reading.unit),
                                   reading.unit.known() ? std::string(ucumSystem) : std::string(), reading.unit.code});
                const std::uint32_t occurrence = met[reading.time.at.text() + "|" + reading.value->text()]++;
                one.id = fhir::observationId(m_summary.patient.id, one, occurrence);
                if (const std::string why = doubt(reading); !why.empty()) one.notes.push_back(why);
                m_document.observations.push_back(std::move(one));
            }
    }

    void section(std::string title, std::string xhtml, std::vector<std::string> entries)
    {
        m_document.sections.push_back({std::move(title), std::nullopt, std::move(xhtml), std::move(entries)});
    }

    void sections()
    {
        const Assessment &one = m_assessment;
        std::string standing =
            "<p><b>" + fhir::xhtmlText(words(one)) + "</b></p><p>" + fhir::xhtmlText(one.why) + "</p>";
        if (!one.findings.empty()) {
            standing += "<ul>";
            for (const Finding &finding : one.findings)
                standing += "<li>" + fhir::xhtmlText(finding.sentence()) + " (rule " + fhir::xhtmlText(finding.rule()) +
                            "; " + fhir::xhtmlText(finding.explanation()) + ")</li>";
            standing += "</ul>";
        }
        section("Where things stand", standing + "<p>" + fhir::xhtmlText(standingLine) + "</p>", {});
        if (!m_document.episodes.empty()) enrolmentSection();
        goalSection();
        planSection();
        statisticsSection();
        readingsSection();
    }

    void enrolmentSection()
    {
        std::string xhtml;
        std::vector<std::string> entries;
        for (const fhir::EpisodeResource &episode : m_document.episodes) {
            xhtml += "<p>" + fhir::xhtmlText(episode.text) + "</p>";
            entries.push_back("EpisodeOfCare/" + episode.id);
        }
        section("Enrolment", std::move(xhtml), std::move(entries));
    }

    void goalSection()
    {
        std::string xhtml;
        std::vector<std::string> entries;
        for (const fhir::GoalResource &goal : m_document.goals) {
            xhtml += "<p>" + fhir::xhtmlText(goal.description) +
                     (goal.note.empty() ? "" : ": " + fhir::xhtmlText(goal.note)) + "</p>";
            entries.push_back("Goal/" + goal.id);
        }
        section("Goals",
                xhtml.empty() ? "<p>No goal is set. Readings without a goal are not called normal.</p>" : xhtml,
                std::move(entries));
    }

    void planSection()
    {
        std::string xhtml;
        for (const Action &action : m_summary.actions)
            xhtml += "<li>" + fhir::xhtmlText(action.text.empty() ? "No text" : action.text) +
                     (action.owner.empty() ? "" : ", " + fhir::xhtmlText(action.owner)) +
                     (action.due ? ", due " + fhir::xhtmlText(dateText(*action.due)) : "") + ", " +
                     fhir::xhtmlText(action.state) + "</li>";
        xhtml = xhtml.empty() ? "<p>No action is planned.</p>" : "<ul>" + xhtml + "</ul>";
        if (m_summary.drafted) xhtml += std::string("<p>") + draftNote + "</p>";
        section("Plan", std::move(xhtml), {"CarePlan/" + std::string(planId)});
    }

    void statisticsSection()
    {
        std::string rows;
        for (std::size_t i = 0; i < m_summary.measures.size(); ++i) {
            const SummaryMeasure &measure = m_summary.measures[i];
            const bool told = m_summary.english && i < m_summary.english->statistics.size();
            for (const NamedStatistic &one : told ? m_summary.english->statistics[i] : measure.statistics)
                rows += "<tr><td>" + fhir::xhtmlText(measure.series.display) + "</td><td>" + fhir::xhtmlText(one.name) +
                        "</td><td>" + fhir::xhtmlText(one.text) + "</td><td>" + fhir::xhtmlText(one.account.words) +
                        ", " + numbered(one.account.used, "reading", "readings") + "</td></tr>";
        }
        section(
            "Measurements",
            rows.empty()
                ? "<p>No reading is stored for this patient in this period.</p>"
                : "<table><thead><tr><th>Measure</th><th>Number</th><th>Value</th><th>How</th></tr></thead><tbody>" +
                      rows + "</tbody></table>",
            m_summary.homeAverage ? std::vector<std::string>{"Observation/" + m_summary.homeAverage->id}
                                  : std::vector<std::string>());
    }

    void readingsSection()
    {
        std::size_t readings = 0, excluded = 0;
        for (const SummaryMeasure &measure : m_summary.measures)
            for (const SummaryReading &reading : measure.readings) ++(reading.excluded ? excluded : readings);
        std::vector<std::string> entries;
        for (const fhir::Observation &observation : m_document.observations)
            if (!m_summary.homeAverage || observation.id != m_summary.homeAverage->id)
                entries.push_back("Observation/" + observation.id);
        std::string xhtml =
            "<p>" + fhir::xhtmlText(m_summary.periodText()) + ": " + numbered(readings, "reading", "readings") +
            " in " + numbered(entries.size(), "Observation", "Observations") + ", each of them in this document. " +
            (excluded > 0 ? numbered(excluded, "reading is", "readings are") + " excluded and not in it. " : "") +
            numbered(m_summary.held, "reading is", "readings are") + " held until a person says whose they are.</p>";
        section("Readings", std::move(xhtml), std::move(entries));
    }

    const CareSummary &m_summary;
    const Assessment &m_assessment;  ///< both in English
    const std::vector<SummaryGoal> &m_goals;
    std::string m_title;
    fhir::DocumentBundle m_document;
};

}  // namespace

Result<std::string> summaryBundle(const CareSummary &summary, const std::string &softwareVersion)
{
    const InEnglish english;
    return fhir::documentBundle(BundleMaker(summary, softwareVersion).make());
}

}  // namespace trendward::care
