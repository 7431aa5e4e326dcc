// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/measure.h"
#include "core/io/jobs/importjob.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace trendward::ui
{

/// The sentences of the import pages.
class ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
public:
    /// For a %n: counts beyond two thousand million are shown as that many.
    static int count(std::uint64_t n);
    static QString number(std::uint64_t n);
    /// "DOE, Jane (p-001)".
    static QString shortPerson(const store::Patient &patient);
    static QString measure(const std::string &key);
    /// The units that can be meant for a measure, its own first.
    static QStringList unitsOf(const Measure &measure);
    /// The unit that the numbers are shown in; where the file mixes units, each of them with its readings.
    static QString units(const jobs::MeasureCount &count);
    /// The measures of a file in the order in which the window shows measures: systolic before diastolic.
    static std::vector<std::string> measuresOf(const jobs::ImportReport &report);
    /// "4,120 glucose values, 14 Low, 3 High, 9 rows not readings, 0 duplicates, zone assumed Europe/Berlin, 2 Mar to
    /// 30 May".
    static QString summary(const jobs::ImportReport &report);
    /// "2 Mar to 30 May", on the clock that the file's times were read by.
    static QString period(Instant first, Instant last, const jobs::ImportReport &report);
    static QString zone(const jobs::ImportReport &report);
    /// One line a limit: "Systolic blood pressure at or above 180 mmHg: 2 readings, newest 184 mmHg 16 days ago".
    static QStringList crises(const jobs::ImportReport &report, Instant now);
    /// One line for each reason: "No rule set: under 18: 12 readings".
    static QStringList notJudged(const jobs::ImportReport &report);
    /// "names Ada Quill · born 14 Mar 1951", "names nobody".
    static QString personNamed(const jobs::ImportReport &report);
    static QString personDiffers(const jobs::ImportReport &report, const store::Patient &patient);
    static QString reasons(const std::map<std::string, std::uint64_t> &counts);
    /// With a capital letter, hidden characters shown.
    static QString sentence(const std::string &text);
    /// As they may stand on a button or a check box, where & marks a key.
    static QString onButton(QString text);
};

}  // namespace trendward::ui
