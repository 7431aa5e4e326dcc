// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code.h"
#include "core/base/decimal.h"
#include "core/base/instant.h"
#include "core/base/measurement.h"
#include "core/base/phrase.h"
#include "core/care/assessment.h"
#include "core/care/background.h"
#include "core/care/careplan.h"
#include "core/care/enrolment.h"
#include "core/fhir/observation.h"
#include "core/trend/measureseries.h"
#include "core/trend/statistics.h"
#include "core/trend/twins.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace trendward::care
{

struct SummaryPatient {
    std::string id, name, sex;  ///< empty where not known
    std::optional<Date> birth;
    std::vector<Pregnancy> pregnancies;
    std::vector<Identifier> identifiers;
    Zone zone = Zone::utc();
    bool zoneKnown = false;
};

/// One stored reading with the way back to the record of its file, value and unit as the source gave them.
struct SummaryReading {
    std::string measure;  ///< key of core/base/measure.h, or empty
    Coding code;
    std::string display;
    Unit unit;
    ObservedTime time;
    std::optional<Instant> end;
    std::optional<Decimal> value;
    Comparator comparator = Comparator::None;
    std::optional<AbsentReason> absentReason;
    std::uint32_t flags = 0;
    std::string device, file;
    std::uint64_t record = 0;
    std::string observation;
    bool excluded = false;
    trend::ReadingRef key{};
    std::vector<std::string> alsoFrom{};  ///< other sources of the same reading, which counts once; careSummary sets it
    bool misdated = false;  ///< the date cannot be right, though its source did not say so; careSummary sets it
};

/// A number with its name, as a table shows it, and how it was made.
struct NamedStatistic {
    std::string name;  ///< "Mean of the last 7 days": always English; phrase("Statistic", name) is for people
    std::string text;  ///< "149 mmHg", or "-" with the reason in account.shortfall
    std::optional<double> value;
    std::optional<Instant> at;  ///< of an extreme
    trend::Account account;
};

inline constexpr std::size_t generalStatistics = 8;

struct SummaryMeasure {
    trend::MeasureSeries series;  ///< excluded readings are among its left-out ones
    /// The first ones (generalStatistics) are of every measure, the others of what its field asks for.
    std::vector<NamedStatistic> statistics;
    std::vector<SummaryReading> readings;  ///< every stored one, excluded ones too, in time order
    trend::LeftOutCounts leftOut{};
    std::optional<trend::Limits> limits;  ///< of the goal that holds; the series is in the goal's unit
    bool lastTooOld = false;              ///< the last reading shown is past its age limit and says nothing of today
    std::size_t total() const { return readings.size(); }
};

struct SummaryGoal {
    GoalState state;
    std::optional<double> baseline;  ///< mean of the first 7 days with the goal
    std::size_t baselineReadings = 0;
    std::string progress;     ///< "149 mmHg now, 21 above the baseline of 128 mmHg"
    std::string due;          ///< once the due date has passed: "was to be reached by 3 Nov 2026; not reached by then"
    std::string achievement;  ///< FHIR goal-achievement, or empty where it cannot be said
};

struct SummaryFile {
    std::string name;
    std::size_t readings = 0;
};

/// The sentences of a summary in English.
struct EnglishTexts {
    Assessment assessment;
    std::vector<SummaryGoal> goals;
    std::vector<std::vector<NamedStatistic>> statistics;  ///< of each measure
};

/// Said where a plan has changes that nobody has signed.
inline constexpr const char *draftNote =
    marked("Summary", "The plan has changes or a note that nobody has signed. They are not in this summary.");

/// A patient's care-plan summary: what HTML, CSV and the FHIR document all say.
struct CareSummary {
    std::string title;
    bool sample = false;
    Instant now;
    Zone desk = Zone::utc();  ///< by whose clock "as of" is said
    SummaryPatient patient;
    Background background;
    std::vector<Enrolment> enrolments;
    std::optional<int> age;
    std::optional<Instant> from, to;     ///< as asked for; none: everything stored
    std::optional<Instant> first, last;  ///< of the readings shown
    Assessment assessment;
    std::vector<SummaryGoal> goals;
    std::vector<Goal> otherGoals;  ///< ended, or not begun
    std::vector<SummaryMeasure> measures;
    std::optional<fhir::Observation> homeAverage;  ///< of the blood pressure, where there is enough for one
    std::vector<Action> actions;
    std::vector<Review> reviews;
    std::vector<fhir::Observation> observations;
    std::vector<SummaryFile> files;
    std::vector<std::string> devices;
    std::size_t held = 0;  ///< readings that wait for a person to say whose they are
    std::size_t outsidePeriod = 0;
    bool drafted = false;  ///< the plan has changes that nobody has signed; they are not among goals and actions
    trend::LeftOutCounts leftOut{};
    std::string rulesVersion, rulesTitle;
    /// What the FHIR document says whatever the language; none where the summary itself is in English.
    std::shared_ptr<const EnglishTexts> english;

    std::size_t readings() const;
    /// "VOLLBRACHT, Henrike · p-001 · born 14 Mar 1958", with SAMPLE before it where it is one.
    std::string who() const;
    std::string birthText() const;
    std::string sexText() const;
    std::string periodText() const;
    /// "As of 22 Nov 2026, 10:00 (Europe/Berlin)", and SAMPLE where it is one.
    std::string asOf() const;
};

/// What a summary is made from. Series are whole, so that where things stand does not depend on the period; readings
/// and Observations are of the period asked for. Series hold no excluded readings, readings do.
struct SummaryInput {
    SummaryPatient patient;
    Background background;
    std::vector<Enrolment> enrolments = {};
    Zone desk = Zone::utc();
    bool sample = false;
    std::optional<Instant> from, to;
    std::vector<Goal> goals;
    std::vector<Action> actions;
    std::vector<Review> reviews;
    std::vector<trend::TrendSeries> series;
    std::vector<SummaryReading> readings;
    std::vector<fhir::Observation> observations;
    std::size_t held = 0, outsidePeriod = 0;
    bool drafted = false;
};

/// Puts the summary together. Everything is by the patient's clock, as of now.
CareSummary careSummary(SummaryInput input, const Rules &rules, Instant now);

/// How far one goal has come; the record must hold every reading since its start.
SummaryGoal progressOf(const GoalState &state, const PatientRecord &record, const Rules &rules, Instant now);

/// The patient as the rules see them, from the same series.
PatientRecord recordOf(const SummaryPatient &patient, const std::vector<Goal> &goals,
                       const std::vector<trend::TrendSeries> &series, Instant now);

/// One self-contained page: no script, no reference to anything outside, charts as SVG, light and dark, for screen
/// readers and for a printer without colour.
std::string summaryHtml(const CareSummary &summary);

/// One table (RFC 4180, UTF-8, CRLF): a row for the patient, each finding, goal, statistic, action, review and reading;
/// the column `section` says which. Sections, names and numbers are for machines and the same in every language; text,
/// left_out and remarks are for people.
std::string summaryCsv(const CareSummary &summary);

/// A FHIR R4 document Bundle with Composition, Patient, CarePlan, Goals, EpisodesOfCare, Devices and every Observation.
/// The errors of fhir::documentBundle. It is the same in every language, English.
Result<std::string> summaryBundle(const CareSummary &summary, const std::string &softwareVersion);

/// "low confidence; entered by hand": what is to be said of a reading beside its value, or empty.
std::string remarks(const SummaryReading &reading);
/// "<40", "149", "no value (error)".
std::string valueText(const SummaryReading &reading);
/// "2 without a value; 1 with a date that cannot be right", or empty.
std::string leftOutText(const trend::LeftOutCounts &counts);
/// The same of an account, with what its formula does not use.
std::string leftOutText(const trend::Account &account);
/// The reading's time by the wall clock it was measured by, where known, else by the patient's.
std::string localTimeText(const SummaryReading &reading, const Zone &zone);

}  // namespace trendward::care
