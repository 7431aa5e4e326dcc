// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/caresummary.h"
#include "core/care/chart.h"
#include "core/care/goalunit.h"
#include "core/care/summarystyle.h"
#include "core/care/words.h"
#include "core/care/worklist.h"
#include "core/fhir/document.h"

#include <algorithm>

namespace trendward::care
{

namespace
{

constexpr std::size_t foldedFrom = 60;  // rows; a longer table opens at a click

std::string esc(std::string_view text)
{
    return fhir::xhtmlText(text);
}

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

std::string isolated(std::string_view text)
{
    // A name in Hebrew or Arabic does not reorder what stands beside it.
    return "<bdi>" + esc(text) + "</bdi>";
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
        m_out +=
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"referrer\" content=\"no-referrer\">\n<title>";
        m_out += esc((m_summary.sample ? "SAMPLE - " : "") + name + " - " + m_summary.title);
        m_out += "</title>\n<style>";
        m_out += summaryStyle;
        m_out += "</style>\n</head>\n<body>\n";
    }

    void banner()
    {
        const SummaryPatient &patient = m_summary.patient;
        m_out += "<header>\n<div class=\"top\"><b>" + esc(m_summary.title) + "</b><span class=\"small\">As of " +
                 esc(timeText(m_summary.now, m_zone)) + "</span></div>\n";
        if (m_summary.sample)
            m_out += "<p class=\"sample\">" + esc(sampleLine) + ". Nobody in this summary is real.</p>\n";
        m_out += "<h1>" + isolated(patient.name.empty() ? "Name not known" : patient.name) + "</h1>\n<p>" +
                 esc(sentenceCase(m_summary.birthText())) + " · " + esc(sentenceCase(m_summary.sexText())) + " · ID " +
                 isolated(patient.id);
        for (const Identifier &identifier : patient.identifiers)
            if (!identifier.system.empty() || identifier.value != patient.id)
                m_out += " · " + isolated(identifier.value) +
                         (identifier.system.empty() ? "" : " (" + isolated(identifier.system) + ")");
        m_out += "</p>\n<p class=\"small\">" + esc(m_summary.periodText()) + ". Times by the clock of " +
                 esc(m_zone.name()) + (patient.zoneKnown ? "" : ", because the patient's home zone is not known") +
                 ".</p>\n";
        m_out += "<p class=\"standing\">" + esc(standingLine) + "</p>\n</header>\n<main>\n";
    }

    /// What CareSummary::who() says.
    std::string who() const
    {
        const SummaryPatient &patient = m_summary.patient;
        return (m_summary.sample ? esc(sampleLine) + " · " : std::string()) +
               isolated(patient.name.empty() ? "Name not known" : patient.name) + " · " + isolated(patient.id) + " · " +
               (patient.birth ? "born " + esc(dateText(*patient.birth)) : "birth date not known");
    }

    /// The first row is on paper only, where the head is repeated on every page: no page without its patient.
    std::string head(const std::vector<std::string> &cells) const
    {
        std::string out = "<thead><tr class=\"page\"><th colspan=\"" + std::to_string(cells.size()) + "\">" + who() +
                          "</th></tr><tr>";
        for (const std::string &cell : cells) out += "<th scope=\"col\">" + cell + "</th>";
        return out + "</tr></thead>\n";
    }

    void section(const char *title)
    {
        m_out += "<section>\n<p class=\"who\">" + who() + "</p>\n<h2>" + title + "</h2>\n";
    }

    void standing()
    {
        const Assessment &one = m_summary.assessment;
        section("Where things stand");
        m_out += "<p><span class=\"bucket " + std::string(styleOf(one.bucket)) + "\">" + esc(words(one.bucket)) +
                 "</span></p>\n<p>" + esc(one.why) + "</p>\n";
        if (!one.findings.empty()) {
            m_out += "<ul class=\"findings\">\n";
            for (const Finding &finding : one.findings) {
                const std::size_t n = finding.evidence().readings.size();
                m_out += "<li>" + esc(finding.sentence()) + "<br><span class=\"small\">Rule " + esc(finding.rule()) +
                         (n > 0 ? ", from " + counted(n, "reading", "readings") : std::string()) + ". " +
                         esc(finding.explanation()) + ".</span></li>\n";
            }
            m_out += "</ul>\n";
        }
        m_out += "</section>\n";
    }

    void goals()
    {
        section("Goals");
        const std::vector<Goal> &later = m_summary.assessment.later;
        const bool any = !m_summary.goals.empty() || !later.empty();
        if (!any) m_out += "<p>No goal is set. Readings without a goal are not called normal.</p>\n";
        if (any) {
            m_out += "<div class=\"wide\"><table>\n" +
                     head({"Measure", "Goal", "Baseline", "Progress", "Standing", "Since, due", "Set by"}) +
                     "<tbody>\n";
            for (const SummaryGoal &goal : m_summary.goals) goalRow(goal);
            for (const Goal &goal : later) laterRow(goal);
            m_out += "</tbody></table></div>\n";
        }
        for (const Goal &goal : m_summary.otherGoals)
            if (goal.ended)
                m_out += "<p class=\"small\">Ended: " + esc(nameOf(goal)) + " " + esc(targetText(goal)) + ", from " +
                         esc(dateText(goal.start)) + ".</p>\n";
        m_out += "</section>\n";
    }

    static std::string goalName(const Goal &goal)
    {
        return esc(nameOf(goal)) +
               (goal.description.empty() ? "" : "<br><span class=\"small\">" + esc(goal.description) + "</span>");
    }

    static std::string sinceAndDue(const Goal &goal)
    {
        return esc(dateText(goal.start)) + (goal.due ? ", " + esc(dateText(*goal.due)) : "");
    }

    static std::string setBy(const Goal &goal) { return esc(goal.setBy.empty() ? "not known" : goal.setBy); }

    void laterRow(const Goal &goal)
    {
        const std::string starts = "Starts " + esc(dateText(goal.start));
        m_out += row({goalName(goal), esc(targetText(goal)), "-", starts, "not begun", sinceAndDue(goal), setBy(goal)});
    }

    void goalRow(const SummaryGoal &goal)
    {
        const GoalState &state = goal.state;
        const std::string baseline =
            goal.baseline
                ? esc(quantityText(*goal.baseline, state.decimals, state.unit)) + "<br><span class=\"small\">" +
                      counted(goal.baselineReadings, "reading", "readings") + " of the first 7 days</span>"
                : "not known";
        const bool outside = state.standing == GoalState::Standing::Outside;
        const std::string due = goal.due.empty() ? "" : "<br>" + esc(sentenceCase(goal.due)) + ".";
        const std::string standing(words(state.standing));
        // Where nothing is known of the progress it says no more than the standing beside it.
        const std::string progress = goal.progress == standing ? "" : esc(goal.progress) + "<br>";
        m_out += row({goalName(state.goal), esc(targetText(state.goal)), baseline,
                      progress + "<span class=\"small\">" + esc(state.sentence) + "</span>" + due,
                      outside ? "<b class=\"out\">" + esc(standing) + "</b>" : esc(standing), sinceAndDue(state.goal),
                      setBy(state.goal)});
    }

    void measurements()
    {
        section("Measurements");
        if (m_summary.measures.empty()) m_out += "<p>No reading is stored for this patient in this period.</p>\n";
        if (!m_summary.measures.empty()) {
            std::vector<std::string> names{"Measure", "Last reading"};
            for (const NamedStatistic &one : m_summary.measures.front().statistics) names.push_back(esc(one.name));
            m_out += "<div class=\"wide\"><table>\n" + head(names) + "<tbody>\n";
            for (const SummaryMeasure &measure : m_summary.measures) {
                std::vector<std::string> cells{esc(measure.series.display), lastReading(measure)};
                for (const NamedStatistic &one : measure.statistics)
                    cells.push_back(
                        esc(one.text) +
                        (one.at ? "<br><span class=\"small\">" + esc(timeText(*one.at, m_zone)) + "</span>" : ""));
                m_out += row(cells);
            }
            m_out += "</tbody></table></div>\n";
        }
        m_out += "</section>\n";
    }

    std::string lastReading(const SummaryMeasure &measure) const
    {
        if (measure.series.points.empty()) return "none";
        const trend::Point &point = measure.series.points.back();
        const bool outside = measure.limits && trend::meets(point, *measure.limits) == std::optional(false);
        const int digits = measure.limits ? decimalsBeside(*measure.limits, point.value, measure.series.decimals)
                                          : measure.series.decimals;
        const std::string value = esc(std::string(sign(static_cast<int>(point.comparator))) +
                                      quantityText(point.value, digits, measure.series.unit));
        return (outside ? "<b class=\"out\">" + value + "</b><br><span class=\"small\">outside goal</span>" : value) +
               "<br><span class=\"small\">" + esc(timeText(point.at(), m_zone)) + " (" +
               esc(agoText(point.at(), m_summary.now, m_zone)) + ")</span>";
    }

    void charts()
    {
        section("Trends");
        std::size_t number = 0;
        for (std::size_t i = 0; i < m_summary.measures.size(); ++i) {
            std::vector<ChartLine> lines{{&m_summary.measures[i].series, m_summary.measures[i].limits}};
            std::string title = lines[0].series->display;
            // The two parts of a blood pressure stand in one chart.
            const bool pair = title.starts_with("Systolic") && i + 1 < m_summary.measures.size() &&
                              m_summary.measures[i + 1].series.measure == "diastolic-blood-pressure" &&
                              m_summary.measures[i + 1].series.unit == lines[0].series->unit;
            if (pair) {
                ++i;
                lines.push_back({&m_summary.measures[i].series, m_summary.measures[i].limits});
                title = "Blood pressure";
            }
            const trend::Window window = chartWindow(lines, m_zone, m_summary.now);
            if (!window.from || !window.to) continue;
            figure({"c" + std::to_string(++number), title, lines, m_zone, *window.from, *window.to});
        }
        if (number == 0) m_out += "<p>There is nothing to draw.</p>\n";
        m_out += "</section>\n";
    }

    void figure(Chart chart)
    {
        const std::string unit = unitText(chart.lines.front().series->unit);
        std::size_t before = 0, left = 0;
        for (const ChartLine &line : chart.lines) {
            for (const trend::Point &point : line.series->points) before += point.at() < chart.from;
            left += line.series->leftOut.size();
        }
        std::string caption = chart.title + (unit.empty() ? "" : " in " + unit) + ", " + dateText(chart.from, m_zone) +
                              " to " + dateText(chart.to, m_zone) + ".";
        if (before > 0)
            caption += " " + counted(before, "earlier reading is", "earlier readings are") + " in the table only.";
        if (left > 0)
            caption += " " + counted(left, "reading is", "readings are") + " not drawn; the accounts say why.";
        m_out += "<figure>" + chartSvg(chart) + "<figcaption>" + esc(caption) + "</figcaption></figure>\n";
    }

    void plan()
    {
        section("Plan");
        if (m_summary.actions.empty()) {
            m_out += "<p>No action is planned.</p>\n</section>\n";
            return;
        }
        m_out += "<table>\n" + head({"Action", "Who", "Due", "State"}) + "<tbody>\n";
        for (const Action &action : m_summary.actions)
            m_out += row({esc(action.text), esc(action.owner.empty() ? "not said" : action.owner),
                          action.due ? esc(dateText(*action.due)) : "not said", esc(action.state)});
        m_out += "</tbody></table>\n</section>\n";
    }

    void reviews()
    {
        section("Reviewed by");
        if (m_summary.reviews.empty()) m_out += "<p>Not reviewed yet.</p>\n";
        for (const Review &review : m_summary.reviews)
            m_out += "<p>" + esc(review.who.empty() ? "Not known who" : review.who) + ", " +
                     esc(timeText(review.at, m_zone)) + (review.note.empty() ? "" : ": " + esc(review.note)) + "</p>\n";
        m_out += "<p class=\"small\">Name and signature: ______________________________</p>\n</section>\n";
    }

    void accounts()
    {
        section("How each number was made");
        for (const SummaryMeasure &measure : m_summary.measures) {
            m_out += "<details><summary>" + esc(measure.series.display) + "</summary>\n<div class=\"wide\"><table>\n" +
                     head({"Number", "Value", "How", "Readings used", "Left out"}) + "<tbody>\n";
            for (const NamedStatistic &one : measure.statistics) {
                const trend::Account &account = one.account;
                m_out += row({esc(one.name), esc(one.text),
                              esc(account.words) + ".<br>" + esc(account.symbols) + "<br><span class=\"small\">" +
                                  esc(account.source) + "</span>" +
                                  (account.shortfall.empty() ? "" : "<br>No value: " + esc(account.shortfall) + "."),
                              used(account), leftOutText(account.leftOut)});
            }
            m_out += "</tbody></table></div></details>\n";
        }
        m_out += "</section>\n";
    }

    std::string used(const trend::Account &account) const
    {
        std::string text = std::to_string(account.used);
        if (account.first && account.last)
            text += ", " + timeText(*account.first, m_zone) + " to " + timeText(*account.last, m_zone);
        return esc(text);
    }

    static std::string leftOutText(const trend::LeftOutCounts &counts)
    {
        std::string text;
        for (std::size_t i = 0; i < counts.size(); ++i)
            if (counts[i] > 0)
                text += (text.empty() ? "" : "; ") + std::to_string(counts[i]) + " " +
                        std::string(trend::words(static_cast<trend::LeftOut>(i)));
        return text.empty() ? "none" : esc(text);
    }

    void readings()
    {
        section("Readings");
        for (const SummaryMeasure &measure : m_summary.measures) {
            m_out += "<details" + std::string(measure.total() < foldedFrom ? " open" : "") + "><summary>" +
                     esc(measure.series.display) + ": " + counted(measure.total(), "reading", "readings") +
                     "</summary>\n<table>\n" + head({"Time", "Value", "Unit", "Device", "File", "Record", "Remarks"}) +
                     "<tbody>\n";
            for (const SummaryReading &reading : measure.readings) readingRow(reading);
            m_out += "</tbody></table></details>\n";
        }
        if (m_summary.measures.empty()) m_out += "<p>None.</p>\n";
        m_out += "</section>\n";
    }

    void readingRow(const SummaryReading &reading)
    {
        m_out += reading.excluded ? "<tr class=\"off\">" : "<tr>";
        m_out += "<td><time datetime=\"" + reading.time.at.text() + "\">" + esc(localTimeText(reading, m_zone)) +
                 "</time>" + (reading.end ? " to " + esc(timeText(*reading.end, m_zone)) : std::string()) +
                 "</td><td class=\"n\">" + esc(valueText(reading)) + "</td><td>" + esc(unitText(reading.unit)) +
                 "</td><td>" + esc(reading.device) + "</td><td>" + esc(reading.file) + "</td><td>" +
                 std::to_string(reading.record) + "</td><td>" + esc(remarks(reading)) + "</td></tr>\n";
    }

    void sources()
    {
        section("Where the data come from");
        m_out += "<p>" + counted(m_summary.readings(), "reading", "readings");
        if (m_summary.first && m_summary.last)
            m_out +=
                " from " + esc(timeText(*m_summary.first, m_zone)) + " to " + esc(timeText(*m_summary.last, m_zone));
        m_out += ". Not behind the numbers above: " + leftOutText(m_summary.leftOut) + ". " +
                 counted(m_summary.held, "reading is", "readings are") +
                 " held until a person says whose they are, and not in this summary.";
        if (m_summary.outsidePeriod > 0)
            m_out += " " + counted(m_summary.outsidePeriod, "stored reading lies", "stored readings lie") +
                     " outside the period.";
        m_out += "</p>\n";
        if (!m_summary.files.empty()) {
            m_out += "<table>\n" + head({"File", "Readings"}) + "<tbody>\n";
            for (const SummaryFile &file : m_summary.files)
                m_out += row({esc(file.name.empty() ? "not from a file" : file.name), std::to_string(file.readings)});
            m_out += "</tbody></table>\n";
        }
        std::string devices;
        for (const std::string &device : m_summary.devices) devices += (devices.empty() ? "" : ", ") + device;
        m_out += "<p>Devices and apps: " + esc(devices.empty() ? "none named" : devices) +
                 ".</p>\n<p class=\"small\">" + esc(m_summary.rulesTitle) + ", version " + esc(m_summary.rulesVersion) +
                 ". " + esc(standingLine) + "</p>\n</section>\n";
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
