// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/phrase.h"
#include "core/care/caresummary.h"
#include "core/care/chart.h"
#include "core/care/goalunit.h"
#include "core/care/summarystyle.h"
#include "core/care/words.h"
#include "core/care/worklist.h"
#include "core/fhir/document.h"

#include <algorithm>
#include <span>

namespace trendward::care
{

namespace
{

constexpr std::size_t foldedFrom = 60;  // rows; a longer table opens at a click

std::string_view styleOf(Bucket bucket)
{
    switch (bucket) {
        case Bucket::LookFirst:
            return "first";
        case Bucket::Review:
            return "review";
        case Bucket::NoRecentData:
        case Bucket::NotEnoughKnown:
            return "unknown";
        case Bucket::WithinGoals:
            return "well";
    }
    return {};
}

std::string row(const std::vector<std::string> &cells)
{
    std::string out = "<tr>";
    for (const std::string &cell : cells) out += "<td>" + cell + "</td>";
    return out + "</tr>\n";
}

std::string small(const std::string &html)
{
    return "<span class=\"small\">" + html + "</span>";
}

std::string isolated(std::string_view text)
{
    // A name in Hebrew or Arabic does not reorder what stands beside it.
    return "<bdi>" + fhir::xhtmlText(text) + "</bdi>";
}

class Page
{
public:
    explicit Page(const CareSummary &summary) : m_summary(summary), m_zone(summary.patient.zone) {}

    std::string html()
    {
        m_out.reserve(16384 + m_summary.readings() * 220);
        begin();
        banner();
        standing();
        goals();
        measurements();
        charts();
        plan();
        reviews();
        accounts();
        readings();
        sources();
        m_out += "</main>\n</body>\n</html>\n";
        return std::move(m_out);
    }

private:
    void begin()
    {
        const std::string name = m_summary.patient.name.empty() ? m_summary.patient.id : m_summary.patient.name;
        //: the code of the page's language, as HTML has it
        const std::string language = phrase("Page", "en");
        m_out +=
            "<!DOCTYPE html>\n<html lang=\"" + fhir::xhtmlText(language) +
            "\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"referrer\" content=\"no-referrer\">\n<title>";
        //: title of the page: {1} the patient, {2} "Care-plan summary"
        m_out += fhir::xhtmlText(
            filled(m_summary.sample ? phrase("Page", "SAMPLE - {1} - {2}") : phrase("Page", "{1} - {2}"),
                   {name, m_summary.title}));
        m_out += "</title>\n<style>";
        m_out += summaryStyle;
        m_out += "</style>\n</head>\n<body>\n";
    }

    void banner()
    {
        const SummaryPatient &patient = m_summary.patient;
        m_out += "<header>\n<div class=\"top\"><b>" + fhir::xhtmlText(m_summary.title) + "</b>" +
                 small(fhir::xhtmlText(m_summary.asOf())) + "</div>\n";
        if (m_summary.sample)
            m_out += "<p class=\"sample\">" +
                     fhir::xhtmlText(phrase("Page", "SAMPLE - invented patient. Nobody in this summary is real.")) +
                     "</p>\n";
        m_out += "<h1>" + nameText() + "</h1>\n<p>" + fhir::xhtmlText(sentenceCase(m_summary.birthText())) + " · " +
                 fhir::xhtmlText(sentenceCase(m_summary.sexText())) + " · " +
                 filled(fhir::xhtmlText(phrase("Page", "ID {1}")), {isolated(patient.id)});
        for (const Identifier &identifier : patient.identifiers)
            if (!identifier.system.empty() || identifier.value != patient.id)
                m_out += " · " + isolated(identifier.value) +
                         (identifier.system.empty() ? "" : " (" + isolated(identifier.system) + ")");
        m_out += "</p>\n<p>";
        std::string between;
        std::vector<std::string> lines = backgroundLines(m_summary.background, m_zone);
        for (std::string &line : enrolmentLines(m_summary.enrolments)) lines.push_back(std::move(line));
        for (const std::string &line : lines) {
            m_out += between + isolated(line);
            between = " · ";
        }
        //: {1}: "All stored readings, as of 22 Nov 2026, 09:00", {2}: a time zone
        const std::string times = patient.zoneKnown
                                      ? phrase("Page", "{1}. Times by the clock of {2}.")
                                      : phrase("Page",
                                               "{1}. Times by the clock of {2}, because the patient's home zone is not "
                                               "known.");
        m_out += "</p>\n<p class=\"small\">" + fhir::xhtmlText(filled(times, {m_summary.periodText(), m_zone.name()})) +
                 "</p>\n";
        m_out += "<p class=\"standing\">" + fhir::xhtmlText(phrase("Page", standingLine)) + "</p>\n</header>\n<main>\n";
    }

    /// What CareSummary::who() says.
    std::string who() const
    {
        const SummaryPatient &patient = m_summary.patient;
        const std::string birth = patient.birth ? filled(phrase("Summary", "born {1}"), {dateText(*patient.birth)})
                                                : phrase("Summary", "birth date not known");
        return (m_summary.sample ? fhir::xhtmlText(phrase("Page", sampleLine)) + " · " : std::string()) + nameText() +
               " · " + isolated(patient.id) + " · " + fhir::xhtmlText(birth);
    }

    std::string nameText() const
    {
        const std::string &name = m_summary.patient.name;
        return isolated(name.empty() ? phrase("Summary", "Name not known") : name);
    }

    /// The first row is on paper only, where the head is repeated on every page: no page without its patient.
    std::string head(const std::vector<std::string> &cells) const
    {
        std::string out = "<thead><tr class=\"page\"><th colspan=\"" + std::to_string(cells.size()) + "\">" + who() +
                          "</th></tr><tr>";
        for (const std::string &cell : cells) out += "<th scope=\"col\">" + fhir::xhtmlText(cell) + "</th>";
        return out + "</tr></thead>\n";
    }

    void section(const std::string &title)
    {
        m_out += "<section>\n<p class=\"who\">" + who() + "</p>\n<h2>" + fhir::xhtmlText(title) + "</h2>\n";
    }

    void say(const std::string &sentence) { m_out += "<p>" + fhir::xhtmlText(sentence) + "</p>\n"; }

    void standing()
    {
        const Assessment &one = m_summary.assessment;
        section(phrase("Page", "Where things stand"));
        m_out += "<p><span class=\"bucket " + std::string(styleOf(one.bucket)) + "\">" + fhir::xhtmlText(words(one)) +
                 "</span></p>\n<p>" + fhir::xhtmlText(one.why) + "</p>\n";
        if (!one.findings.empty()) {
            m_out += "<ul class=\"findings\">\n";
            for (const Finding &finding : one.findings) {
                const std::size_t n = finding.evidence().readings.size();
                //: {1}: name of a rule, {2}: its source
                const std::string rule = n > 0 ? counted(n, plural("Page", "Rule {1}, from %n reading. {2}.",
                                                                   "Rule {1}, from %n readings. {2}."))
                                               : phrase("Page", "Rule {1}. {2}.");
                const std::string source = filled(rule, {finding.rule(), finding.explanation()});
                m_out += "<li>" + fhir::xhtmlText(finding.sentence()) + "<br>" + fhir::xhtmlText(finding.consider()) +
                         "<br>" + small(fhir::xhtmlText(source)) + "</li>\n";
            }
            m_out += "</ul>\n";
        }
        m_out += "</section>\n";
    }

    void goals()
    {
        section(phrase("Page", "Goals"));
        const std::vector<Goal> &later = m_summary.assessment.later;
        const bool any = !m_summary.goals.empty() || !later.empty();
        if (!any) say(phrase("Page", "No goal is set. Readings without a goal are not called normal."));
        if (any) {
            m_out += "<div class=\"wide\"><table>\n" +
                     head({phrase("Page", "Measure"), phrase("Page", "Goal"), phrase("Page", "Baseline"),
                           phrase("Page", "Progress"), phrase("Page", "Standing"), phrase("Page", "Since, due"),
                           phrase("Page", "Set by")}) +
                     "<tbody>\n";
            for (const SummaryGoal &goal : m_summary.goals) goalRow(goal);
            for (const Goal &goal : later) laterRow(goal);
            m_out += "</tbody></table></div>\n";
        }
        for (const Goal &goal : m_summary.otherGoals)
            if (goal.ended)
                m_out += "<p class=\"small\">" +
                         //: measure, limits, date
                         fhir::xhtmlText(filled(phrase("Page", "Ended: {1} {2}, from {3}."),
                                                {nameOf(goal), targetText(goal), dateText(goal.start)})) +
                         "</p>\n";
        m_out += "</section>\n";
    }

    static std::string goalName(const Goal &goal)
    {
        return fhir::xhtmlText(nameOf(goal)) +
               (goal.description.empty() ? "" : "<br>" + small(fhir::xhtmlText(goal.description)));
    }

    static std::string sinceAndDue(const Goal &goal)
    {
        return fhir::xhtmlText(dateText(goal.start)) + (goal.due ? ", " + fhir::xhtmlText(dateText(*goal.due)) : "");
    }

    static std::string setBy(const Goal &goal)
    {
        return fhir::xhtmlText(goal.setBy.empty() ? phrase("Summary", "not known") : goal.setBy);
    }

    void laterRow(const Goal &goal)
    {
        m_out += row({goalName(goal), fhir::xhtmlText(targetText(goal)), "-",
                      fhir::xhtmlText(filled(phrase("Page", "Starts {1}"), {dateText(goal.start)})),
                      fhir::xhtmlText(phrase("Page", "not begun")), sinceAndDue(goal), setBy(goal)});
    }

    void goalRow(const SummaryGoal &goal)
    {
        const GoalState &state = goal.state;
        const std::string baseline =
            goal.baseline ? fhir::xhtmlText(quantityText(*goal.baseline, state.decimals, state.unit)) + "<br>" +
                                small(fhir::xhtmlText(
                                    counted(goal.baselineReadings, plural("Page", "%n reading of the first 7 days",
                                                                          "%n readings of the first 7 days"))))
                          : fhir::xhtmlText(phrase("Summary", "not known"));
        const bool loud = bucketOf(state) == Bucket::LookFirst || bucketOf(state) == Bucket::Review;
        const std::string due = goal.due.empty() ? "" : "<br>" + fhir::xhtmlText(sentenceCase(goal.due)) + ".";
        const std::string standing = words(state);
        // Where nothing is known of the progress it says no more than the standing beside it.
        const std::string progress = goal.progress == standing ? "" : fhir::xhtmlText(goal.progress) + "<br>";
        m_out += row({goalName(state.goal), fhir::xhtmlText(targetText(state.goal)), baseline,
                      progress + small(fhir::xhtmlText(state.sentence)) + due,
                      loud ? "<b class=\"out\">" + fhir::xhtmlText(standing) + "</b>" : fhir::xhtmlText(standing),
                      sinceAndDue(state.goal), setBy(state.goal)});
    }

    void measurements()
    {
        section(phrase("Page", "Measurements"));
        if (m_summary.measures.empty()) say(phrase("Page", "No reading is stored for this patient in this period."));
        if (!m_summary.measures.empty()) {
            std::vector<std::string> names{phrase("Page", "Measure"), phrase("Page", "Last reading")};
            for (const NamedStatistic &one : general(m_summary.measures.front())) names.push_back(nameOf(one));
            m_out += "<div class=\"wide\"><table>\n" + head(names) + "<tbody>\n";
            for (const SummaryMeasure &measure : m_summary.measures) {
                std::vector<std::string> cells{fhir::xhtmlText(displayOf(measure.series)), lastReading(measure)};
                for (const NamedStatistic &one : general(measure))
                    cells.push_back(fhir::xhtmlText(one.text) +
                                    (one.at ? "<br>" + small(fhir::xhtmlText(timeText(*one.at, m_zone))) : ""));
                m_out += row(cells);
            }
            m_out += "</tbody></table></div>\n";
            ofTheirFields();
        }
        m_out += "</section>\n";
    }

    static std::span<const NamedStatistic> general(const SummaryMeasure &measure)
    {
        return std::span(measure.statistics).first(std::min(generalStatistics, measure.statistics.size()));
    }

    /// What the field of a measure asks for; a number that there is none of says what is missing.
    void ofTheirFields()
    {
        std::string rows;
        for (const SummaryMeasure &measure : m_summary.measures)
            for (const NamedStatistic &one : std::span(measure.statistics).subspan(general(measure).size()))
                rows += row(
                    {fhir::xhtmlText(displayOf(measure.series)), fhir::xhtmlText(nameOf(one)),
                     fhir::xhtmlText(one.text),
                     one.account.shortfall.empty() ? "" : fhir::xhtmlText(sentenceCase(one.account.shortfall) + ".")});
        if (rows.empty()) return;
        m_out += "<details><summary>" + fhir::xhtmlText(phrase("Page", "Numbers of each field")) +
                 "</summary>\n<div class=\"wide\"><table>\n" +
                 head({phrase("Page", "Measure"), phrase("Page", "Number"), phrase("Page", "Value"),
                       phrase("Page", "What is missing")}) +
                 "<tbody>\n" + rows + "</tbody></table></div></details>\n";
    }

    std::string lastReading(const SummaryMeasure &measure) const
    {
        if (measure.series.points.empty()) return fhir::xhtmlText(phrase("Page", "none"));
        const trend::Point &point = measure.series.points.back();
        const bool outside =
            !measure.lastTooOld && measure.limits && trend::meets(point, *measure.limits) == std::optional(false);
        const int digits = measure.limits ? decimalsBeside(*measure.limits, point.value, measure.series.decimals)
                                          : measure.series.decimals;
        const std::string value = fhir::xhtmlText(std::string(sign(static_cast<int>(point.comparator))) +
                                                  quantityText(point.value, digits, measure.series.unit));
        //: {1}: date and time, {2}: "3 days ago"
        const std::string when = filled(phrase("Page", "{1} ({2})"),
                                        {timeText(point.at(), m_zone), agoText(point.at(), m_summary.now, m_zone)});
        std::string shown = value;
        if (outside)
            shown = "<b class=\"out\">" + value + "</b><br>" + small(fhir::xhtmlText(phrase("Page", "outside goal")));
        else if (measure.lastTooOld)
            shown = "<span class=\"old\">" + value + "</span><br>" +
                    small(fhir::xhtmlText(phrase("Page", "too old to say anything of today")));
        return shown + "<br>" + small(fhir::xhtmlText(when));
    }

    void charts()
    {
        section(phrase("Page", "Trends"));
        std::size_t number = 0;
        for (std::size_t i = 0; i < m_summary.measures.size(); ++i) {
            std::vector<ChartLine> lines{{&m_summary.measures[i].series, m_summary.measures[i].limits}};
            std::string title = displayOf(*lines[0].series);
            // The two parts of a blood pressure stand in one chart.
            const bool pair = lines[0].series->measure == "systolic-blood-pressure" &&
                              i + 1 < m_summary.measures.size() &&
                              m_summary.measures[i + 1].series.measure == "diastolic-blood-pressure" &&
                              m_summary.measures[i + 1].series.unit == lines[0].series->unit;
            if (pair) {
                ++i;
                lines.push_back({&m_summary.measures[i].series, m_summary.measures[i].limits});
                title = phrase("Measure", "Blood pressure");
            }
            const trend::Window window = chartWindow(lines, m_zone, m_summary.now);
            if (!window.from || !window.to) continue;
            figure({"c" + std::to_string(++number), title, lines, m_zone, *window.from, *window.to});
        }
        if (number == 0) say(phrase("Page", "There is nothing to draw."));
        m_out += "</section>\n";
    }

    void figure(Chart chart)
    {
        const std::string unit = unitAfterName(chart.lines.front().series->unit);
        std::size_t before = 0, left = 0;
        for (const ChartLine &line : chart.lines) {
            for (const trend::Point &point : line.series->points) before += point.at() < chart.from;
            left += line.series->leftOut.size();
        }
        const std::string from = dateText(chart.from, m_zone), to = dateText(chart.to, m_zone);
        //: {1}: "Heart rate", {2}: its unit, then two dates
        std::string caption = unit.empty()
                                  ? filled(phrase("Chart", "{1}, {2} to {3}."), {chart.title, from, to})
                                  : filled(phrase("Chart", "{1} in {2}, {3} to {4}."), {chart.title, unit, from, to});
        if (before > 0)
            caption += " " + counted(before, plural("Chart", "%n earlier reading is in the table only.",
                                                    "%n earlier readings are in the table only."));
        if (left > 0)
            caption += " " + counted(left, plural("Chart", "%n reading is not drawn; the accounts say why.",
                                                  "%n readings are not drawn; the accounts say why."));
        m_out += "<figure>" + chartSvg(chart) + "<figcaption>" + fhir::xhtmlText(caption) + "</figcaption></figure>\n";
    }

    void plan()
    {
        section(phrase("Page", "Plan"));
        if (m_summary.actions.empty()) {
            say(phrase("Page", "No action is planned."));
            m_out += "</section>\n";
            return;
        }
        m_out +=
            "<table>\n" +
            head({phrase("Page", "Action"), phrase("Page", "Who"), phrase("Page", "Due"), phrase("Page", "State")}) +
            "<tbody>\n";
        for (const Action &action : m_summary.actions)
            m_out += row({fhir::xhtmlText(action.text),
                          fhir::xhtmlText(action.owner.empty() ? phrase("Page", "not said") : action.owner),
                          fhir::xhtmlText(action.due ? dateText(*action.due) : phrase("Page", "not said")),
                          fhir::xhtmlText(stateText(action.state))});
        m_out += "</tbody></table>\n</section>\n";
    }

    /// FHIR's care-plan-activity-status.
    static std::string stateText(const std::string &state)
    {
        for (const char *known :
             {marked("Action", "not-started"), marked("Action", "scheduled"), marked("Action", "in-progress"),
              marked("Action", "on-hold"), marked("Action", "completed"), marked("Action", "cancelled")})
            if (state == known) return phrase("Action", known);
        return state;
    }

    void reviews()
    {
        section(phrase("Page", "Reviewed by"));
        if (m_summary.drafted) say(phrase("Summary", draftNote));
        if (m_summary.reviews.empty()) say(phrase("Page", "Not reviewed yet."));
        for (const Review &review : m_summary.reviews)
            m_out += "<p>" +
                     fhir::xhtmlText(review.signer().empty() ? phrase("Page", "Not known who") : review.signer()) +
                     ", " + fhir::xhtmlText(timeText(review.at, m_zone)) +
                     (review.note.empty() ? "" : ": " + fhir::xhtmlText(review.note)) + "</p>\n";
        m_out += "<p class=\"small\">" + fhir::xhtmlText(phrase("Page", "Name and signature:")) +
                 " ______________________________</p>\n</section>\n";
    }

    void accounts()
    {
        section(phrase("Page", "How each number was made"));
        for (const SummaryMeasure &measure : m_summary.measures) {
            m_out += "<details><summary>" + fhir::xhtmlText(displayOf(measure.series)) +
                     "</summary>\n<div class=\"wide\"><table>\n" +
                     head({phrase("Page", "Number"), phrase("Page", "Value"), phrase("Page", "How"),
                           phrase("Page", "Readings used"), phrase("Page", "Left out")}) +
                     "<tbody>\n";
            for (const NamedStatistic &one : measure.statistics) {
                const trend::Account &account = one.account;
                const std::string shortfall =
                    account.shortfall.empty()
                        ? std::string()
                        : "<br>" + fhir::xhtmlText(filled(phrase("Account", "No value: {1}."), {account.shortfall}));
                const std::string left = leftOutText(account);
                m_out += row({fhir::xhtmlText(nameOf(one)), fhir::xhtmlText(one.text),
                              fhir::xhtmlText(account.words) + ".<br>" + fhir::xhtmlText(account.symbols) + "<br>" +
                                  small(fhir::xhtmlText(account.source)) + shortfall,
                              used(account), fhir::xhtmlText(left.empty() ? phrase("Page", "none") : left)});
            }
            m_out += "</tbody></table></div></details>\n";
        }
        m_out += "</section>\n";
    }

    std::string used(const trend::Account &account) const
    {
        const std::string count = std::to_string(account.used);
        if (!account.first || !account.last) return count;
        //: a number of readings, then two moments
        return fhir::xhtmlText(filled(phrase("Page", "{1}, {2} to {3}"),
                                      {count, timeText(*account.first, m_zone), timeText(*account.last, m_zone)}));
    }

    static std::string nameOf(const NamedStatistic &one) { return phrase("Statistic", one.name.c_str()); }
    static std::string nameOf(const Goal &goal) { return care::nameOf(goal); }

    void readings()
    {
        section(phrase("Page", "Readings"));
        for (const SummaryMeasure &measure : m_summary.measures) {
            m_out +=
                "<details" + std::string(measure.total() < foldedFrom ? " open" : "") + "><summary>" +
                //: measure, number of readings
                fhir::xhtmlText(filled(counted(measure.total(), plural("Page", "{1}: %n reading", "{1}: %n readings")),
                                       {displayOf(measure.series)})) +
                "</summary>\n<table>\n" +
                head({phrase("Page", "Time"), phrase("Page", "Value"), phrase("Page", "Unit"), phrase("Page", "Device"),
                      phrase("Page", "File"), phrase("Page", "Record"), phrase("Page", "Remarks")}) +
                "<tbody>\n";
            for (const SummaryReading &reading : measure.readings) readingRow(reading);
            m_out += "</tbody></table></details>\n";
        }
        if (m_summary.measures.empty()) say(phrase("Page", "None."));
        m_out += "</section>\n";
    }

    void readingRow(const SummaryReading &reading)
    {
        m_out += reading.excluded ? "<tr class=\"off\">" : "<tr>";
        const std::string time = "<time datetime=\"" + reading.time.at.text() + "\">" +
                                 fhir::xhtmlText(localTimeText(reading, m_zone)) + "</time>";
        //: from one moment to another
        const std::string when = reading.end ? filled(fhir::xhtmlText(phrase("Page", "{1} to {2}")),
                                                      {time, fhir::xhtmlText(timeText(*reading.end, m_zone))})
                                             : time;
        m_out += "<td>" + when + "</td><td class=\"n\">" + fhir::xhtmlText(valueText(reading)) + "</td><td>" +
                 fhir::xhtmlText(unitAfter(valueText(reading), reading.unit)) + "</td><td>" +
                 fhir::xhtmlText(reading.device) + "</td><td>" + fhir::xhtmlText(reading.file) + "</td><td>" +
                 std::to_string(reading.record) + "</td><td>" + fhir::xhtmlText(remarks(reading)) + "</td></tr>\n";
    }

    void sources()
    {
        section(phrase("Page", "Where the data come from"));
        m_out += "<p>" + fhir::xhtmlText(countText()) + " " + fhir::xhtmlText(leftText()) + " " +
                 fhir::xhtmlText(counted(m_summary.held,
                                         plural("Page",
                                                "%n reading is held until a person says whose they are, and not in "
                                                "this summary.",
                                                "%n readings are held until a person says whose they are, and not in "
                                                "this summary.")));
        if (m_summary.outsidePeriod > 0)
            m_out += " " + fhir::xhtmlText(counted(m_summary.outsidePeriod,
                                                   plural("Page", "%n stored reading lies outside the period.",
                                                          "%n stored readings lie outside the period.")));
        m_out += "</p>\n";
        if (!m_summary.files.empty()) {
            m_out += "<table>\n" + head({phrase("Page", "File"), phrase("Page", "Readings")}) + "<tbody>\n";
            for (const SummaryFile &file : m_summary.files)
                m_out += row({fhir::xhtmlText(file.name.empty() ? phrase("Page", "not from a file") : file.name),
                              std::to_string(file.readings)});
            m_out += "</tbody></table>\n";
        }
        std::string devices;
        for (const std::string &device : m_summary.devices) devices += (devices.empty() ? "" : ", ") + device;
        say(devices.empty() ? phrase("Page", "Devices and apps: none named.")
                            : filled(phrase("Page", "Devices and apps: {1}."), {devices}));
        m_out += "<p class=\"small\">" +
                 fhir::xhtmlText(
                     filled(phrase("Page", "{1}, version {2}."), {m_summary.rulesTitle, m_summary.rulesVersion})) +
                 " " + fhir::xhtmlText(phrase("Page", standingLine)) + "</p>\n</section>\n";
    }

    std::string countText() const
    {
        if (!m_summary.first || !m_summary.last)
            return counted(m_summary.readings(), plural("Page", "%n reading.", "%n readings."));
        return filled(counted(m_summary.readings(),
                              plural("Page", "%n reading from {1} to {2}.", "%n readings from {1} to {2}.")),
                      {timeText(*m_summary.first, m_zone), timeText(*m_summary.last, m_zone)});
    }

    std::string leftText() const
    {
        const std::string left = leftOutText(m_summary.leftOut);
        return left.empty() ? phrase("Page", "Not behind the numbers above: none.")
                            : filled(phrase("Page", "Not behind the numbers above: {1}."), {left});
    }

    const CareSummary &m_summary;
    const Zone &m_zone;
    std::string m_out;
};

}  // namespace

std::string summaryHtml(const CareSummary &summary)
{
    return Page(summary).html();
}

}  // namespace trendward::care
