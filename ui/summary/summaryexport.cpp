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

QString fileNameFor(const care::CareSummary &summary, Form form)
{
    QString id = QString::fromStdString(summary.patient.id);
    for (QChar &c : id) {
        const bool plain = c.unicode() < 128 && (c.isLetterOrNumber() || c == '-' || c == '_' || c == '.');
        if (!plain) c = '-';
    }
    const LocalTime today = summary.patient.zone.local(summary.now);
    return QStringLiteral("care-plan-summary-") + id + '-' +
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
