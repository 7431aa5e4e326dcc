// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/personnamed.h"

#include <QString>
#include <QStringList>

namespace trendward::jobs
{

namespace
{

/// The words of a name without case and accents: "Müller, Ada" -> muller, ada.
QStringList wordsOf(const std::string &name)
{
    QString plain;
    const QString split = QString::fromStdString(name).normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : split)
        if (c.isLetter())
            plain += c;
        else if (!c.isMark())
            plain += u' ';
    return plain.split(u' ', Qt::SkipEmptyParts);
}

bool sharesAWord(const QStringList &a, const QStringList &b)
{
    for (const QString &word : a)
        if (word.size() >= 2 && b.contains(word)) return true;
    return false;
}

}  // namespace

bool namesAnother(const std::optional<std::string> &name, const std::optional<std::string> &birth,
                  const store::Patient &patient)
{
    if (birth && patient.birth) {
        const auto date = Date::parse(*birth);
        const bool both = date && date->day && patient.birth->day;
        if (both && *date != *patient.birth) return true;
    }
    if (!name || patient.name.empty()) return false;
    const QStringList theirs = wordsOf(*name), ours = wordsOf(patient.name);
    return !theirs.isEmpty() && !sharesAWord(theirs, ours);
}

}  // namespace trendward::jobs
