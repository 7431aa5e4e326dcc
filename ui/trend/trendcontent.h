// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/unit.h"
#include "core/io/jobs/reviewjob.h"
#include "core/trend/statistics.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// What one chart of the Review page shows, as values: no pixel is known here.
namespace trendward::ui
{

struct TrendLine {
    std::shared_ptr<const jobs::PatientReview::Series> readings;  ///< never null
    std::optional<trend::Limits> limits;                          ///< of the goals that hold, in the series' unit

    const std::vector<trend::Point> &points() const { return readings->series.points; }
};

/// Something that is no reading and may explain one.
struct TrendEvent {
    Instant at;
    QString text;
};

struct TrendContent {
    std::string key;  ///< as care::vitalKey has it
    QString name;     ///< "Blood pressure"
    Unit unit;
    int decimals = 0;
    std::vector<TrendLine> lines;  ///< systolic before diastolic; none when nothing was ever read
    std::vector<TrendEvent> events;
    std::vector<Instant> changes;  ///< when goals for this vital sign began: what was usual begins anew
    Zone zone = Zone::utc();
    Instant now;

    std::optional<Instant> first() const;
    std::optional<Instant> newest() const;
    /// Readings of the line that has more of them from `from` to `to`, both included.
    std::size_t count(Instant from, Instant to) const;
};

TrendContent contentOf(const jobs::PatientReview &review, const care::VitalGlance &vital);
/// Signed reviews and goals as they were set, oldest first; those of one day share a line.
std::vector<TrendEvent> eventsOf(const jobs::PatientReview &review);

/// Where a person's daily medians usually lie, and since when the newest days lie beyond it.
struct OwnBand {
    double low = 0, high = 0;
    Instant from, to;              ///< of the days behind it and of those that are held against it
    std::optional<Instant> since;  ///< of the change, where there is one
    QString change;                ///< "7 days above the usual level since 12 Nov", or empty
};

/// What the crosshair stands on: of each line the reading of that moment, or none.
struct CursorReading {
    Instant at;
    std::vector<std::optional<trend::Point>> points;
};
/// The reading that is nearest in time.
std::optional<CursorReading> nearestReading(const TrendContent &content, Instant moment);
/// The first reading after the moment (step 1) or the last one before it (step -1).
std::optional<CursorReading> nextReading(const TrendContent &content, Instant moment, int step);
/// "135", "<40".
QString pointText(const trend::Point &point, int decimals);
/// "135/80 mmHg", "<40 mg/dL"; a part that was not measured then is a dash.
QString valueText(const TrendContent &content, const CursorReading &reading);
/// "Cuff C3 and Watch, counted once"; empty where one source alone brought the reading.
QString twinText(const TrendContent &content, const CursorReading &reading);

/// "sys", "dia" where a chart shows both; empty else.
QString shortPart(const TrendContent &content, const TrendLine &line);

/// The numbers of a chart's heading, from core/trend over the readings from `from` to `to`.
struct TrendFigures {
    std::size_t readings = 0;
    QString count, mean, low, high, inGoal, beyond;  ///< short, empty where there is nothing to say
    QString change;                                  ///< "9 above the 30 days before", or why there is none
    QString sentence;                                ///< all of it in words
};
/// What stands beside the window that is shown.
enum class Beside { Nothing, PeriodBefore };
TrendFigures figuresOf(const TrendContent &content, Instant from, Instant to, Beside beside = Beside::Nothing);

}  // namespace trendward::ui
