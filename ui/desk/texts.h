// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/unit.h"
#include "core/io/store/recordstore.h"

#include <QString>

#include <optional>

/// Numbers, dates and ages as the window shows them: in the language and number format of the person at the desk, by
/// the patient's clock.
namespace trendward::ui
{

/// "175.0" in the user's number format, never "-0".
QString numberText(double value, int decimals);
/// "96 %": never 100 nor 0 while one reading says otherwise.
QString percentText(std::size_t met, std::size_t decided);
/// "22 Nov 2026"; the month in letters, so that no reader takes it for the day.
QString dateText(Instant moment, const Zone &zone);
/// "22 Nov" within a year of now, else with the year.
QString shortDateText(Instant moment, Instant now, const Zone &zone);
/// "22 Nov 2026, 08:30".
QString timeText(Instant moment, const Zone &zone);
/// "14 Mar 1951", "Mar 1951", "1951".
QString dateText(const Date &date);
/// "24 min", "3 h", "5 d": the age of a reading; "in the future" where it is.
QString ageText(Instant moment, Instant now);
/// "24 minutes ago", "3 hours ago", "5 days ago": the same in words, for tool tips and screen readers.
QString ageInWords(Instant moment, Instant now);
/// "mmHg" as people write it, "no unit stated" where there is none.
QString unitText(const Unit &unit);
/// The same after a number as it is shown: "puff" after "1".
QString unitText(const Unit &unit, const QString &number);
/// The same after the name of what is measured: empty where the name says it ("Steps").
QString unitAfterName(const Unit &unit);
/// "at most 140", "≥ 92", "70 – 180": a goal's limits, for a chart's edge.
QString limitsText(std::optional<double> low, std::optional<double> high, int decimals);
/// "Female", "Male", "Other", "Sex not known", from a FHIR administrative gender.
QString sexText(const std::string &gender);
/// "F", "M", "O", "?".
QString sexLetter(const std::string &gender);
/// SURNAME, Given as it was given; "No name" where there is none. Control characters are made visible.
QString nameText(const std::string &name);
/// "DOE, Jane · 4711 · born 14 Mar 1951": whom a dialog or an undo speaks of, never by name alone.
QString patientLine(const store::Patient &patient);
/// The first letter large, the rest as it was.
QString sentenceCase(QString text);
/// As a window's title, which takes "[*]" for the place of a mark.
QString titled(QString title);
inline QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

}  // namespace trendward::ui
