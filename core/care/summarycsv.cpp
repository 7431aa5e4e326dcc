// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csvtext.h"
#include "core/base/phrase.h"
#include "core/care/caresummary.h"
#include "core/care/goalunit.h"
#include "core/care/words.h"
#include "core/care/worklist.h"

#include <array>

namespace trendward::care
{

namespace
{

constexpr const char *headLine =
    "section,patient,mark,measure,code,name,time,local_time,end,value,comparator,unit,text,readings_used,first,last,"
    "left_out,device,file,record,observation,remarks\r\n";

/// One row; members that stay empty give empty cells. value, used and record are numbers, everything else is text.
struct Row {
    std::string section, measure, code, name, time, local, end, value, comparator, unit, text, used, first, last,
        leftOut, device, file, record, observation, remarks;
};

class Table
{
public:
    explicit Table(const CareSummary &summary) : m_summary(summary)
    {
        m_out.reserve(4096 + summary.readings() * 200);
        m_out += headLine;
    }

    std::string csv()
    {
        patient();
        findings();
        goals();
        for (const SummaryMeasure &measure : m_summary.measures) statistics(measure);
        plan();
        for (const SummaryMeasure &measure : m_summary.measures)
            for (const SummaryReading &one : measure.readings) reading(one);
        return std::move(m_out);
    }

private:
    void write(const Row &row)
    {
        m_out += row.section + ',' + csvCell(m_summary.patient.id) + ',' + (m_summary.sample ? "SAMPLE" : "");
        for (const std::string *cell : {&row.measure, &row.code, &row.name, &row.time, &row.local, &row.end})
            m_out += ',' + csvCell(*cell);
        m_out += ',' + row.value;
        for (const std::string *cell : {&row.comparator, &row.unit, &row.text}) m_out += ',' + csvCell(*cell);
        m_out += ',' + row.used;
        for (const std::string *cell : {&row.first, &row.last, &row.leftOut, &row.device, &row.file})
            m_out += ',' + csvCell(*cell);
        m_out += ',' + row.record;
        for (const std::string *cell : {&row.observation, &row.remarks}) m_out += ',' + csvCell(*cell);
        m_out += "\r\n";
    }

    void about(std::string name, std::string text)
    {
        Row row;
        row.section = "patient";
        row.name = std::move(name);
        row.text = std::move(text);
        write(row);
    }

    void patient()
    {
        about("standing", phrase("Page", standingLine));
        if (m_summary.sample) about("sample", phrase("Page", sampleLine));
        const std::string unknown = phrase("Summary", "not known");
        about("name", m_summary.patient.name.empty() ? unknown : m_summary.patient.name);
        about("birth", m_summary.patient.birth ? m_summary.patient.birth->text() : unknown);
        about("sex", m_summary.patient.sex.empty() ? unknown : m_summary.patient.sex);
        for (const auto &[kind, name] : {std::pair(fhir::BackgroundKind::Allergy, "allergies"),
                                         std::pair(fhir::BackgroundKind::Problem, "problems"),
                                         std::pair(fhir::BackgroundKind::Medication, "medication")})
            about(name, backgroundText(m_summary.background, kind, m_summary.patient.zone));
        for (const Enrolment &enrolment : m_summary.enrolments) about("enrolment", words(enrolment));
        const std::string zone = m_summary.patient.zone.name();
        about("zone",
              m_summary.patient.zoneKnown ? zone : filled(phrase("Summary", "{1} (home zone not known)"), {zone}));
        about("as of", momentText(m_summary.now, m_summary.desk));
        about("period", m_summary.periodText());
        about("bucket", words(m_summary.assessment.bucket));
        about("why", m_summary.assessment.why);
        about("held readings", std::to_string(m_summary.held));
        about("stored readings outside the period", std::to_string(m_summary.outsidePeriod));
        if (m_summary.drafted) about("draft", phrase("Summary", draftNote));
        about("rules", filled(phrase("Page", "{1}, version {2}"), {m_summary.rulesTitle, m_summary.rulesVersion}));
    }

    void findings()
    {
        for (const Finding &finding : m_summary.assessment.findings) {
            Row row;
            row.section = "finding";
            row.measure = finding.evidence().measure;
            row.name = finding.rule();
            row.text = finding.sentence();
            row.used = std::to_string(finding.evidence().readings.size());
            row.time = finding.newest().text();
            row.remarks = finding.explanation() + " " + finding.consider();
            write(row);
        }
    }

    void goals()
    {
        for (const SummaryGoal &goal : m_summary.goals) {
            Row row;
            row.section = "goal";
            row.measure = goal.state.goal.measure;
            row.name = goal.state.goal.description;
            row.first = goal.state.goal.start.text();
            row.last = goal.state.goal.due ? goal.state.goal.due->text() : "";
            if (goal.state.mean) row.value = fixedNumber(*goal.state.mean, goal.state.decimals + 1);
            row.unit = goal.state.unit.code;
            row.text = goalText(goal);
            row.used = std::to_string(goal.state.met.decided());
            row.remarks = goal.state.sentence;
            write(row);
        }
        for (const Goal &goal : m_summary.otherGoals) {
            Row row;
            row.section = "goal";
            row.measure = goal.measure;
            row.name = goal.description;
            row.first = goal.start.text();
            row.last = goal.due ? goal.due->text() : "";
            //: {1}: a goal, "at most 135 mmHg"
            row.text = goal.ended
                           ? filled(phrase("Summary", "{1}: ended"), {targetText(goal)})
                           : filled(phrase("Summary", "{1}: starts {2}"), {targetText(goal), dateText(goal.start)});
            write(row);
        }
    }

    static std::string goalText(const SummaryGoal &goal)
    {
        const std::string standing = words(goal.state), target = targetText(goal.state.goal);
        //: {1}: a goal, {2}: how far it has come, {3}: its standing, "within goal"
        const std::string said = goal.progress == standing
                                     ? filled(phrase("Summary", "{1}: {2}"), {target, standing})
                                     : filled(phrase("Summary", "{1}: {2}, {3}"), {target, goal.progress, standing});
        return goal.due.empty() ? said : joined({said, goal.due});
    }

    void statistics(const SummaryMeasure &measure)
    {
        for (const NamedStatistic &one : measure.statistics) {
            Row row;
            row.section = "statistic";
            row.measure = measure.series.measure.empty() ? measure.series.display : measure.series.measure;
            row.code = measure.series.code.code;
            row.name = one.name;
            if (one.at) row.time = one.at->text();
            if (one.value) row.value = plainNumber(*one.value);
            row.unit = one.account.unit.code;
            row.text = one.account.shortfall.empty() ? one.account.words
                                                     : filled(phrase("Account", "{1}. No value: {2}"),
                                                              {one.account.words, one.account.shortfall});
            row.used = std::to_string(one.account.used);
            if (one.account.first) row.first = one.account.first->text();
            if (one.account.last) row.last = one.account.last->text();
            row.leftOut = leftOutText(one.account);
            row.remarks = one.account.symbols + " (" + one.account.source + ")";
            write(row);
        }
    }

    void plan()
    {
        for (const Action &action : m_summary.actions) {
            Row row;
            row.section = "action";
            row.name = action.owner;
            row.last = action.due ? action.due->text() : "";
            row.text = action.text;
            row.remarks = action.state;
            write(row);
        }
        for (const Review &review : m_summary.reviews) {
            Row row;
            row.section = "review";
            row.name = review.signer();
            row.time = review.at.text();
            row.text = review.note;
            write(row);
        }
    }

    void reading(const SummaryReading &one)
    {
        Row row;
        row.section = "reading";
        row.measure = one.measure.empty() ? one.display : one.measure;
        row.code = one.code.code;
        row.time = one.time.at.text();
        if (one.time.offsetMinutes) row.local = one.time.at.textAt(*one.time.offsetMinutes);
        if (one.end) row.end = one.end->text();
        if (one.value) row.value = one.value->text();
        static constexpr std::array<const char *, 5> comparators{"", "<", "<=", ">=", ">"};
        row.comparator = comparators[static_cast<std::size_t>(one.comparator)];
        row.unit = one.unit.known() ? one.unit.code : one.unit.text;
        if (!one.value) row.text = valueText(one);
        row.device = one.device;
        row.file = one.file;
        row.record = std::to_string(one.record);
        row.observation = one.observation;
        row.remarks = remarks(one);
        write(row);
    }

    const CareSummary &m_summary;
    std::string m_out;
};

}  // namespace

std::string summaryCsv(const CareSummary &summary)
{
    return Table(summary).csv();
}

}  // namespace trendward::care
