// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/ward.h"

#include <QCoreApplication>
#include <QString>

namespace trendward::ui
{

/// What the worklist says of a patient, in the short form of a row and in the words of a screen reader.
class RowText
{
    Q_DECLARE_TR_FUNCTIONS(RowText)
public:
    /// "74 y  F  p-001"
    static QString about(const jobs::WardPatient &patient);
    /// Why the patient is where they are; "Within goals to 22 Nov" where that is so.
    static QString reason(const jobs::WardPatient &patient);
    /// What people have done with the patient, and whether there is something new since the person's own last look;
    /// empty where nobody has done anything yet.
    static QString state(const jobs::WardPatient &patient, const Zone &desk);
    /// "3 h", "never"
    static QString age(const jobs::WardPatient &patient, Instant now);
    /// "28 Nov": the last day before one of the goals has no recent reading any more; "–" for everybody who is not
    /// within goals.
    static QString neededBy(const jobs::WardPatient &patient, Instant now);
    /// "Look first. DOE, Jane, 74 years, female, MRN p-001. Two readings … Last reading 3 hours ago."
    static QString sentence(const jobs::WardPatient &patient, const jobs::Ward &ward);
    static QString sentence(const care::UnrankedPatient &patient);
    static QString unrankedWord();
    /// "24 of 24 patients ranked, 0 failed; 3 not enrolled"
    static QString ranked(const care::Worklist &list);

    /// "175/95", "<40", "–" without a reading.
    static QString value(const care::VitalGlance *vital);
    /// The line below a value, where there is something to say: its own unit, and its age when it is too old.
    static QString belowValue(const care::VitalGlance *vital, std::string_view usualUnit, Instant now);
    /// "Blood pressure 175/95 mmHg, above goal (≤ 140 / ≤ 90 mmHg), 3 hours ago."
    static QString valueInWords(const care::VitalGlance &vital, Instant now);
    /// "Readings on 12 of the last 14 days"
    static QString dataDays(const std::vector<bool> &days);
};

}  // namespace trendward::ui
