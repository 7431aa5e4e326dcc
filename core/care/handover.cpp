// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/handover.h"

#include "core/base/phrase.h"
#include "core/fhir/document.h"

namespace trendward::care
{

namespace
{

constexpr const char *sheetStyle =
    "body{font:10pt sans-serif;color:#000;background:#fff;margin:1.5em}h1{font-size:15pt;margin:0}h2{font-size:11pt;"
    "margin:1em 0 .3em}table{border-collapse:collapse;width:100%}td,th{border:1px solid #777;padding:.35em .5em;"
    "vertical-align:top;text-align:left}th{background:#eee;font-weight:600}td.box{width:1.2em;font-size:14pt}"
    "td.room{width:26%}tr{page-break-inside:avoid}.small{font-size:8.5pt;color:#333}@page{margin:12mm}";

using fhir::xhtmlText;

std::string lineHtml(const HandoverLine &line)
{
    std::string readings, state;
    for (const std::string &one : line.readings) readings += xhtmlText(one) + "<br>";
    for (const std::string &one : {line.state, line.owner})
        if (!one.empty()) state += (state.empty() ? "" : "<br>") + xhtmlText(one);
    return "<tr><td class=\"box\">☐</td><td><b>" + xhtmlText(line.name) + "</b><br>" + xhtmlText(line.id) + "<br>" +
           xhtmlText(line.born) + "</td><td><b>" + xhtmlText(line.standing) + "</b><br>" + xhtmlText(line.why) +
           "</td><td>" + state + "</td><td>" + readings + "</td><td class=\"room\"></td></tr>\n";
}

std::string tableHtml(const std::string &head, const std::vector<HandoverLine> &lines)
{
    if (lines.empty()) return {};
    std::string out = "<h2>" + xhtmlText(head) + "</h2>\n<table><thead><tr>";
    for (const std::string &title : {phrase("Handover", "Done"), phrase("Handover", "Patient"),
                                     phrase("Handover", "Situation"), phrase("Handover", "State and owner"),
                                     phrase("Handover", "Last readings"), phrase("Handover", "To do, notes")})
        out += "<th scope=\"col\">" + xhtmlText(title) + "</th>";
    out += "</tr></thead><tbody>\n";
    for (const HandoverLine &line : lines) out += lineHtml(line);
    return out + "</tbody></table>\n";
}

std::string sentencesHtml(const std::vector<std::string> &sentences)
{
    std::string out;
    for (const std::string &one : sentences) out += "<p class=\"small\">" + xhtmlText(one) + "</p>\n";
    return out;
}

}  // namespace

std::string titleOf(const Handover &handover)
{
    return handover.sheet == Handover::Sheet::List ? phrase("Handover", "Worklist")
                                                   : phrase("Handover", "Shift handover");
}

std::string listedHead(const Handover &handover)
{
    return counted(handover.listed.size(), plural("Handover", "%n patient", "%n patients"));
}

std::string signatureOf(const Handover &handover)
{
    if (handover.sheet == Handover::Sheet::List) return {};
    return phrase("Handover", "Handed over by ________________ to ________________ at ________");
}

std::string clinicalHead(const Handover &handover)
{
    return counted(handover.clinical.size(), plural("Handover", "%n patient to look at", "%n patients to look at"));
}

std::string dataMissingHead(const Handover &handover)
{
    return counted(handover.dataMissing.size(),
                   plural("Handover", "%n patient with data missing", "%n patients with data missing"));
}

std::string apartHead(const Handover &handover)
{
    return counted(handover.apart.size(),
                   plural("Handover", "%n patient apart from the worklist", "%n patients apart from the worklist"));
}

std::string handoverHtml(const Handover &handover)
{
    const std::string title = xhtmlText(titleOf(handover));
    std::string out = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>" + title + "</title><style>" +
                      sheetStyle + "</style></head><body>\n<h1>" + title + "</h1>\n";
    if (handover.sample) out += "<p><b>" + xhtmlText(phrase("Worklist", sampleList)) + "</b></p>\n";
    out += "<p>" + xhtmlText(filled(phrase("Page", "As of {1}"), {handover.asOf})) + ". " +
           xhtmlText(handover.completeness) + "</p>\n";
    out += tableHtml(listedHead(handover), handover.listed);
    out += tableHtml(clinicalHead(handover), handover.clinical);
    out += tableHtml(dataMissingHead(handover), handover.dataMissing);
    out += tableHtml(apartHead(handover), handover.apart);
    out += sentencesHtml(handover.failed) + sentencesHtml(handover.done);
    if (const std::string signature = signatureOf(handover); !signature.empty())
        out += "<p>" + xhtmlText(signature) + "</p>\n";
    return out + "<p class=\"small\">" + xhtmlText(phrase("Page", standingLine)) + "</p>\n</body></html>\n";
}

}  // namespace trendward::care
