// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/programmereport.h"

#include "core/base/csvtext.h"
#include "core/base/phrase.h"
#include "core/care/words.h"
#include "core/care/worklist.h"
#include "core/fhir/document.h"

#include <algorithm>

namespace trendward::care
{

namespace
{

using fhir::xhtmlText;

constexpr const char *reportStyle =
    "body{font:10pt sans-serif;color:#000;background:#fff}h1{font-size:15pt;margin:0}h2{font-size:11pt}"
    "table{border-collapse:collapse;width:100%}td,th{border:1px solid #777;padding:3px 5px;text-align:left}"
    "th{background:#eee;font-weight:600;white-space:nowrap}.small{font-size:8.5pt;color:#333}";

std::string programmeName(const std::string &programme)
{
    return programme.empty() ? phrase("Enrolment", "Not enrolled") : programme;
}

std::string rowOf(const char *cell, const std::vector<std::string> &texts)
{
    std::string out = "<tr>";
    for (const std::string &text : texts) out += std::string("<") + cell + ">" + xhtmlText(text) + "</" + cell + ">";
    return out + "</tr>\n";
}

std::string totalsHtml(const ProgrammeReport &report)
{
    std::string out = "<table border=\"1\" cellspacing=\"0\" cellpadding=\"3\" width=\"100%\"><thead>" +
                      rowOf("th", {phrase("Report", "Programme"), phrase("Report", "Patients"),
                                   phrase("Report", "Begun"), phrase("Report", "Ended"), phrase("Report", "Reviewed"),
                                   phrase("Report", "Reviews"), phrase("Report", "Minutes"),
                                   phrase("Report", "2 days or more"), phrase("Report", "16 days or more")}) +
                      "</thead><tbody>\n";
    for (const ProgrammeReport::Total &one : report.totals())
        out += rowOf("td", {programmeName(one.programme), std::to_string(one.enrolled), std::to_string(one.begun),
                            std::to_string(one.ended), std::to_string(one.reviewed), std::to_string(one.reviews),
                            std::to_string(one.minutes), std::to_string(one.few), std::to_string(one.many)});
    return out + "</tbody></table>\n";
}

std::string dateOrNothing(const std::optional<Date> &date)
{
    return date ? dateText(*date) : std::string();
}

std::string linesHtml(const ProgrammeReport &report)
{
    std::string out =
        "<table border=\"1\" cellspacing=\"0\" cellpadding=\"3\" width=\"100%\"><thead>" +
        rowOf("th", {phrase("Report", "Programme"), phrase("Report", "Patient"), phrase("Report", "Clinician"),
                     phrase("Report", "From"), phrase("Report", "To"), phrase("Report", "Reviews"),
                     phrase("Report", "Minutes"), phrase("Report", "Days of 30"), phrase("Report", "Codes")}) +
        "</thead><tbody>\n";
    for (const ProgrammeReport::Line &one : report.lines) {
        const std::string days = one.monitoring.dayCode(), minutes = one.monitoring.minuteCodes();
        std::string who = one.name, codes = days;
        if (!who.empty()) who += ", ";
        if (!days.empty() && !minutes.empty()) codes += ", ";
        out +=
            rowOf("td", {programmeName(one.programme), who.append(one.id), one.clinician, dateOrNothing(one.start),
                         dateOrNothing(one.end), std::to_string(one.reviews), std::to_string(one.monitoring.minutes()),
                         std::to_string(one.monitoring.days), codes.append(minutes)});
    }
    return out + "</tbody></table>\n";
}

std::vector<std::string> notesOf(const ProgrammeReport &report)
{
    std::vector<std::string> notes;
    if (report.goesOn())
        //: {1}: a date and time
        notes.push_back(filled(phrase("Report", "The month is not over: this is as of {1}."),
                               {asOfText(report.now, report.desk, report.sample)}));
    notes.push_back(
        phrase("Report",
               "Days: with readings that a device took, among the last 30 by the patient's clock; what was typed "
               "in by hand does not count. Minutes: a patient's page was open and used within the minute. "
               "A patient in two programmes counts in both."));
    notes.push_back(phrase("Report",
                           "Codes are counters (CPT of 2026, United States). What may be billed is for a "
                           "person to say."));
    notes.push_back(phrase("Page", standingLine));
    return notes;
}

}  // namespace

bool ProgrammeReport::goesOn() const
{
    return now < desk.startOfDay(desk.moment({last.year, *last.month, *last.day}).at, 1);
}

std::vector<ProgrammeReport::Total> ProgrammeReport::totals() const
{
    std::vector<Total> all;
    const Line *before = nullptr;
    for (const Line &line : lines) {
        if (all.empty() || all.back().programme != line.programme) all.push_back({line.programme});
        Total &total = all.back();
        if (line.start && !isBefore(*line.start, first)) ++total.begun;
        if (line.end && !isBefore(last, *line.end)) ++total.ended;
        // The lines of one patient follow each other, and each tells the whole month.
        const bool again = before && before->programme == line.programme && before->id == line.id;
        before = &line;
        if (again) continue;
        ++total.enrolled;
        if (line.reviews > 0) ++total.reviewed;
        total.reviews += line.reviews;
        total.minutes += line.monitoring.minutes();
        if (line.monitoring.days >= Monitoring::few) ++total.few;
        if (line.monitoring.days >= Monitoring::many) ++total.many;
    }
    return all;
}

std::string ProgrammeReport::title() const
{
    //: {1}: "Nov 2026"
    return filled(phrase("Report", "Programmes in {1}"), {dateText(Date{first.year, first.month, std::nullopt})});
}

std::string programmeReportHtml(const ProgrammeReport &report)
{
    const std::string title = xhtmlText(report.title());
    std::string out = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>" + title + "</title><style>" +
                      reportStyle + "</style></head><body>\n<h1>" + title + "</h1>\n";
    if (report.sample) out += "<p><b>" + xhtmlText(phrase("Worklist", sampleList)) + "</b></p>\n";
    out += totalsHtml(report) + "<h2>" + xhtmlText(phrase("Report", "Patients")) + "</h2>\n" + linesHtml(report);
    for (const std::string &note : notesOf(report)) out += "<p class=\"small\">" + xhtmlText(note) + "</p>\n";
    return out + "</body></html>\n";
}

std::string programmeReportCsv(const ProgrammeReport &report)
{
    std::string out =
        "month,programme,patient,name,sample,clinician,from,to,reviews,minutes,device days of 30,day code,minute "
        "codes,as "
        "of\r\n";
    for (const ProgrammeReport::Line &one : report.lines) {
        const std::string cells[] = {Date{report.first.year, report.first.month, std::nullopt}.text(),
                                     one.programme,
                                     one.id,
                                     one.name,
                                     report.sample ? "SAMPLE" : "",
                                     one.clinician,
                                     one.start ? one.start->text() : "",
                                     one.end ? one.end->text() : "",
                                     std::to_string(one.reviews),
                                     std::to_string(one.monitoring.minutes()),
                                     std::to_string(one.monitoring.days),
                                     one.monitoring.dayCode(),
                                     one.monitoring.minuteCodes(),
                                     report.now.text()};
        bool started = false;
        for (const std::string &cell : cells) {
            if (started) out += ',';
            started = true;
            out += csvCell(cell);
        }
        out += "\r\n";
    }
    return out;
}

}  // namespace trendward::care
