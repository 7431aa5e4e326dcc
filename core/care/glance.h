// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code.h"
#include "core/base/instant.h"
#include "core/base/measurement.h"
#include "core/base/unit.h"
#include "core/care/assessment.h"
#include "core/care/patientrecord.h"
#include "core/care/rules.h"
#include "core/trend/statistics.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::care
{

/// How a newest value stands against the goal. Only Within is good news; a value that nothing is held against is
/// NoGoal.
enum class GlanceStanding {
    NoGoal,
    Within,
    Above,
    Below,
    TooOld,   ///< older than its age limit: it says nothing of today
    NotKnown  ///< no reading, a goal without limits, or a comparator that could be either
};

/// How one reading stands against what goals ask for; no limits: nothing is asked. NotKnown for a comparator that could
/// be either.
GlanceStanding standingOf(const trend::Point &point, const std::optional<trend::Limits> &limits);
/// Of several values of one moment or day: TooOld or NotKnown where one of them is, else the worse one; of equals the
/// first.
GlanceStanding worseOf(GlanceStanding first, GlanceStanding second);

struct GlanceValue {
    std::string measure;
    double value = 0;  ///< in the unit of the glance; the limit that a comparator speaks of
    Comparator comparator = Comparator::None;
    std::string text;  ///< "175", "<40", in the digits shown
    GlanceStanding standing = GlanceStanding::NoGoal;
};

struct GlancePoint {
    std::int64_t time = 0;  ///< ms since 1970 UTC
    double value = 0;
};

/// One vital sign of a patient at a glance: the newest value and what came before it.
struct VitalGlance {
    std::string key;  ///< as vitalKey says
    std::string display;
    Unit unit;
    int decimals = 0;
    /// Systolic then diastolic, taken at one moment by one device; a part that was not taken then is not there.
    std::vector<GlanceValue> newest;
    std::optional<Instant> at;
    int ageLimitDays = 0;
    bool tooOld = false;
    /// TooOld or NotKnown where one of the values is, else the worst of those that have a goal.
    GlanceStanding standing = GlanceStanding::NoGoal;
    std::string ageLimitSource;
    /// Of the first part, the last 14 days up to its newest reading, at most 48 points, extremes kept; a comparator
    /// lies at its limit.
    std::vector<GlancePoint> spark;
    std::vector<bool> dataDays;  ///< the last 14 wall-clock days, oldest first
    /// What every goal that holds today asks for, in the unit of the glance, of the first and of the second part.
    std::optional<trend::Limits> limits, secondLimits;
    /// Mean of the last 7 days minus that of the week before, of the first part, as it is shown; none when either has
    /// no number.
    std::optional<double> change;
};

/// "184/101", "-/101", "<40": the newest value with a decimal point.
std::string valueText(const VitalGlance &vital);

/// How far back a glance looks, in wall-clock days.
inline constexpr int glanceDays = 14;

/// What a measure's glance is found by: "blood-pressure" for systolic and diastolic, the measure's key, and for a code
/// that we do not know "~" with its system and code, or with the display where there is none.
std::string vitalKey(std::string_view measure, const Coding &code, std::string_view display);
/// The same of a key or another name of a known measure ("weight").
std::string vitalKey(std::string_view measure);
/// The key of the measure with this name or code; the name as it is where we know none.
std::string measureKey(std::string_view measure);

/// Every vital sign of the patient that has a usable reading or a goal that holds today: blood pressure, heart rate,
/// weight, oxygen saturation, glucose, then the others in the order of the table of measures, unknown ones last. The
/// readings must go back 14 days from the newest of each measure.
std::vector<VitalGlance> glancesOf(const PatientRecord &record, const Rules &rules, Instant now);

/// On which of the last wall-clock days (oldest first) at least one reading of any measure was taken.
std::vector<bool> dataDaysOf(const PatientRecord &record, Instant now, int days = glanceDays);

/// The measure that put the patient where the assessment says: of the first finding, or of the first goal that is not
/// within; empty where there is none.
std::string leadingMeasure(const Assessment &assessment);

/// Last moment of the day on which the first of the goals' newest readings passes its age limit, when nothing comes
/// until then. None without goals, and where a goal has no fresh reading.
std::optional<Instant> freshUntil(const Assessment &assessment, const Rules &rules, const Zone &zone);

}  // namespace trendward::care
