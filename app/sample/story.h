// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sample/cufffile.h"
#include "app/sample/random.h"
#include "app/sample/sampleclinic.h"

#include <functional>
#include <string>
#include <string_view>

namespace trendward::sample
{

/// Who somebody is, as one line of the clinic's list.
struct Person {
    std::string_view id, name, birth, sex, zone;  ///< birth: a date, or empty where unknown
};

/// One patient while the story is told: clock, dice and the record that grows.
class Story
{
public:
    Story(const Person &person, const Date &anchor, std::uint64_t seed, std::string_view text);

    SamplePatient patient;
    Random random;

    const Zone &zone() const { return m_zone; }
    /// A wall-clock time in the patient's zone, so many days before the anchor.
    Instant at(int daysBack, int hour, int minute, int second = 0) const;
    /// The date of that day.
    Date date(int daysBack) const;

    void goal(std::string_view measure, std::optional<double> low, std::optional<double> high, std::string_view unit,
              std::string_view text);
    void action(std::string_view text, std::string_view owner, int dueInDays);
    void holds(std::string_view device, Instant from, std::optional<Instant> to = {});
    void reading(std::string_view measure, Instant at, Decimal value, std::string_view unit,
                 Comparator comparator = Comparator::None);
    void cuff(const std::vector<CuffReading> &readings);
    void fact(std::string_view name, Decimal low, Decimal high);
    void fact(std::string_view name, int exactly) { fact(name, Decimal(exactly, 0), Decimal(exactly, 0)); }
    /// Sorts the readings and counts them into the answer.
    SamplePatient finished(std::string_view bucket);

private:
    Zone m_zone;
    std::int64_t m_anchorDay;  ///< days since 1970-01-01
};

/// A cuff used morning and evening from one day to a later one. systolic gives tenths of mmHg for a day; the noise is
/// in whole mmHg.
struct CuffHabit {
    std::function<int(int daysBack)> systolicTenths;
    int noise = 3, pulse = 70;
};
std::vector<CuffReading> twiceADay(Story &story, int oldest, int newest, const CuffHabit &habit);

/// Whole numbers of the wall clock as fixed-width text: digits(7, 2) is "07".
std::string digits(int value, int width);

}  // namespace trendward::sample
