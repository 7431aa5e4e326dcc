// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/summaryexport.h"

#include "core/io/jobs/wholefile.h"

#include <QDate>

namespace trendward::ui
{

namespace
{

const char *suffixOf(Form form)
{
    switch (form) {
        case Form::Pdf:
            return ".pdf";
        case Form::Html:
            return ".html";
        case Form::Csv:
            return ".csv";
        case Form::Fhir:
            break;
    }
    return ".json";
}

}  // namespace

QString plainForFile(const std::string &id)
{
    QString plain = QString::fromStdString(id);
    for (QChar &c : plain)
        if (!(c.unicode() < 128 && (c.isLetterOrNumber() || c == '-' || c == '_' || c == '.'))) c = '-';
    return plain;
}

QString fileNameFor(const care::CareSummary &summary, Form form)
{
    const LocalTime today = summary.patient.zone.local(summary.now);
    return QStringLiteral("care-plan-summary-") + plainForFile(summary.patient.id) + '-' +
           QDate(today.year, today.month, today.day).toString(Qt::ISODate) + QLatin1String(suffixOf(form));
}

Outcome exportSummary(const care::CareSummary &summary, Form form, const std::string &path, Paper paper,
                      const std::string &softwareVersion)
{
    switch (form) {
        case Form::Pdf:
            return writeSummaryPdf(summary, path, paper);
        case Form::Html:
            return jobs::writeWholeFile(path, care::summaryHtml(summary));
        case Form::Csv:
            return jobs::writeWholeFile(path, care::summaryCsv(summary));
        case Form::Fhir:
            break;
    }
    const auto bundle = care::summaryBundle(summary, softwareVersion);
    if (!bundle) return bundle.error();
    return jobs::writeWholeFile(path, *bundle);
}

}  // namespace trendward::ui
