// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/newpatient.h"

#include "core/base/hiddencharacters.h"
#include "core/base/phrase.h"

#include <tuple>

namespace trendward::store
{

namespace
{

constexpr int firstYear = 1850;
constexpr int furthestEast = 14 * 60;  ///< minutes ahead of UTC: where a day begins first

bool isBlank(const std::string &text)
{
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

/// A month or a year that has begun may hold the day.
bool isAfter(const Date &date, const LocalTime &today)
{
    return std::tuple(date.year, date.month.value_or(1), date.day.value_or(1)) >
           std::tuple(today.year, today.month, today.day);
}

std::string wrong(const Patient &patient, Instant now)
{
    for (const std::string &one : {patient.id, patient.name})
        if (const auto hidden = hiddenCharacterIn(one))
            return filled(phrase("Patient",
                                 "There is a hidden character ({1}), which can make a name look like another "
                                 "one. Type it without."),
                          {*hidden});
    if (isBlank(patient.id)) return phrase("Patient", "The patient needs an identifier.");
    if (isBlank(patient.name))
        return phrase("Patient", "The patient needs a name: it tells people apart whose identifiers look alike.");
    if (patient.birth && isAfter(*patient.birth, LocalTime::from(now, furthestEast)))
        return filled(phrase("Patient", "The birth date {1} lies in the future."), {patient.birth->text()});
    if (patient.birth && patient.birth->year < firstYear)
        return filled(phrase("Patient", "The birth date {1} is too long ago for anybody living."),
                      {patient.birth->text()});
    return {};
}

}  // namespace

Outcome mayBeAdded(const Patient &patient, Instant now)
{
    if (const std::string sentence = wrong(patient, now); !sentence.empty())
        return Error{Error::Code::BadValue, sentence, {}};
    return Done{};
}

}  // namespace trendward::store
