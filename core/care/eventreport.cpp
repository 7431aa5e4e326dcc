// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/eventreport.h"

#include "core/base/csvtext.h"
#include "core/base/phrase.h"
#include "core/care/caresummary.h"
#include "core/care/words.h"
#include "core/care/worklist.h"

#include <algorithm>
#include <array>

namespace trendward::care
{

namespace
{

constexpr const char *eventContext = "EventComparison";

std::string quantity(const EventReport &report, double value)
{
    return quantityText(value, report.decimals, report.unit);
}

/// "+288 steps": a change says its direction.
std::string change(const EventReport &report, double value)
{
    return (value > 0 ? "+" : "") + quantity(report, value);
}

std::string bandText(const EventReport &report)
{
    const auto band = usualBefore(report);
    if (!band)
        return filled(phrase("EventComparison", "no band: it takes {1} weeks with readings before the event"),
                      {std::to_string(trend::valuesForLimits)});
    //: lower end, upper end, mean
    return filled(phrase("EventComparison", "{1} to {2}, mean {3}"),
                  {numberText(band->low, report.decimals), quantity(report, band->high),
                   quantity(report, report.comparison.before->mean)});
}

std::string meetingText(const EventReport &report)
{
    const auto &weeks = report.comparison.weeksToExpected;
    if (!weeks && report.comparison.fit->untilExpected())
        return filled(phrase("EventComparison", "not within {1} weeks after the event"),
                      {std::to_string(report.comparison.weeks.size())});
    if (!weeks) return phrase("EventComparison", "the two lines do not meet after the event");
    const std::string number = numberText(*weeks, 2);
    if (*weeks <= *report.comparison.lastWeek)
        return filled(phrase("EventComparison", "{1} weeks after the event"), {number});
    return filled(phrase("EventComparison", "{1} weeks after the event, if both lines go on as they are"), {number});
}

std::string inWeek(const char *pattern, const EventReport &report)
{
    return filled(phrase(eventContext, pattern), {std::to_string(static_cast<int>(*report.comparison.lastWeek) + 1)});
}

/// How many weeks on that side have a value, and how many there were.
std::array<std::string, 2> weeksWithValue(const EventReport &report, bool before)
{
    std::size_t with = 0, all = 0;
    for (const trend::EventWeek &week : report.comparison.weeks) {
        if ((week.week < 0) != before) continue;
        ++all;
        with += week.value.has_value();
    }
    return {std::to_string(with), std::to_string(all)};
}

std::string dateOf(const EventReport &report)
{
    return dateText(report.day);
}

/// A number as it is, for another program.
std::string exact(const std::optional<double> &value)
{
    return value ? plainNumber(*value) : std::string();
}

/// The rows of the CSV. Names of sections and numbers are for machines and the same in every language.
class EventTable
{
public:
    EventTable(const EventReport &report, Names names) : m_report(report), m_names(names) {}

    std::string csv()
    {
        m_out = "section,patient,mark,name,week,days,value,expected,fitted,unit,text\r\n";
        about("standing", phrase("Page", standingLine));
        if (m_report.sample) about("sample", phrase("Page", sampleLine));
        for (const std::string &caution : cautionsOf(m_report)) about("caution", caution);
        if (m_names == Names::Shown) about("name", m_report.name);
        about("comparison", titleOf(m_report));
        about("measure", m_report.measure);
        about("event", m_report.day.text());
        about("as of", momentText(m_report.now, m_report.desk));
        numbers();
        for (const EventLine &line : eventAccount(m_report))
            row({"account", line.name, "", "", "", "", "", line.value});
        weeks();
        return std::move(m_out);
    }

private:
    struct Cells {
        std::string section, name, week, days, value, expected, fitted, text;
    };

    void row(const Cells &cells)
    {
        m_out += cells.section + ',' + csvCell(m_report.patient) + ',' + (m_report.sample ? "SAMPLE" : "") + ',' +
                 csvCell(cells.name) + ',' + cells.week + ',' + cells.days + ',' + cells.value + ',' + cells.expected +
                 ',' + cells.fitted + ',' + (cells.value.empty() ? "" : csvCell(m_report.unit.code)) + ',' +
                 csvCell(cells.text) + "\r\n";
    }

    void about(const char *name, const std::string &text) { row({"about", name, "", "", "", "", "", text}); }

    void numbers()
    {
        const trend::EventComparison &found = m_report.comparison;
        if (!found.fit) return about("missing", found.account.shortfall);
        const auto number = [&](const char *name, const std::optional<double> &value) {
            row({"number", name, "", "", exact(value), "", "", ""});
        };
        number("level at event", found.fit->level);
        number("slope a week before", found.fit->slope);
        number("step at event", found.fit->jump);
        number("change of slope", found.fit->slopeChange);
        number("observed in last week", found.observed);
        number("expected in last week", found.expected);
        number("fitted in last week", found.fit->fittedAt(*found.lastWeek));
        // These two are no values of the measure: they have no unit of its.
        row({"number", "percent of expected", "", "", "", "", "", exact(found.percentOfExpected)});
        row({"number", "weeks to expected", "", "", "", "", "", exact(found.weeksToExpected)});
    }

    void weeks()
    {
        for (const trend::EventWeek &week : m_report.comparison.weeks) {
            Cells cells{"week",
                        weekName(week.week),
                        std::to_string(week.week),
                        std::to_string(week.days),
                        exact(week.value),
                        "",
                        "",
                        ""};
            if (const auto &fit = m_report.comparison.fit) {
                cells.expected = exact(fit->expectedAt(week.week));
                cells.fitted = exact(fit->fittedAt(week.week));
            }
            row(cells);
        }
    }

    const EventReport &m_report;
    Names m_names;
    std::string m_out;
};

}  // namespace

std::string weekName(int week)
{
    return week < 0 ? filled(phrase("EventComparison", "{1} before"), {std::to_string(-week)})
                    : filled(phrase("EventComparison", "{1} after"), {std::to_string(week + 1)});
}

std::optional<UsualBand> usualBefore(const EventReport &report)
{
    const auto &limits = report.comparison.before;
    if (!limits) return std::nullopt;
    return UsualBand{limits->mean >= 0 ? std::max(0.0, limits->low()) : limits->low(), limits->high()};
}

std::vector<EventLine> eventNumbers(const EventReport &report)
{
    const trend::EventComparison &found = report.comparison;
    std::vector<EventLine> lines;
    const auto add = [&](std::string name, std::string value) { lines.push_back({std::move(name), std::move(value)}); };
    if (!found.fit) {
        add(phrase("EventComparison", "What is missing"), sentenceCase(found.account.shortfall));
        if (found.before) add(phrase("EventComparison", "Usual before the event"), bandText(report));
        return lines;
    }
    add(inWeek(marked("EventComparison", "Observed in week {1} after the event"), report),
        quantity(report, *found.observed));
    add(inWeek(marked("EventComparison", "Expected in week {1} after the event"), report),
        quantity(report, *found.expected));
    add(inWeek(marked("EventComparison", "Fitted line in week {1} after the event"), report),
        quantity(report, found.fit->fittedAt(*found.lastWeek)));
    add(phrase("EventComparison", "Share of the expected"),
        found.percentOfExpected ? filled(phrase("EventComparison", "{1} % (fitted line by expected line)"),
                                         {numberText(*found.percentOfExpected, 1)})
                                : phrase("EventComparison", "none: nothing above 0 was expected"));
    add(phrase("EventComparison", "Weeks to the expected line"), meetingText(report));
    add(phrase("EventComparison", "Step at the event"), change(report, found.fit->jump));
    add(phrase("EventComparison", "Slope before the event"),
        filled(phrase("EventComparison", "{1} a week"), {change(report, found.fit->slope)}));
    add(phrase("EventComparison", "Slope after the event"),
        filled(phrase("EventComparison", "{1} a week"), {change(report, found.fit->slope + found.fit->slopeChange)}));
    add(phrase("EventComparison", "Usual before the event"), bandText(report));
    return lines;
}

std::vector<EventLine> eventAccount(const EventReport &report)
{
    const trend::Account &account = report.comparison.account;
    std::vector<EventLine> lines;
    const auto add = [&](std::string name, std::string value) { lines.push_back({std::move(name), std::move(value)}); };
    add(phrase("EventComparison", "Formula"),
        filled(phrase("EventComparison", "{1}. {2}, by least squares, t in weeks"), {account.words, account.symbols}));
    add(phrase("EventComparison", "Source"), account.source);
    const auto before = weeksWithValue(report, true), after = weeksWithValue(report, false);
    add(phrase("EventComparison", "Weeks used"),
        //: weeks with a value and all weeks, before and after the event
        filled(phrase("EventComparison", "{1} of {2} before, {3} of {4} after; a week takes 4 days with readings"),
               {before[0], before[1], after[0], after[1]}));
    add(phrase("EventComparison", "A week's value"),
        report.dayValue == trend::DayValue::Sum
            ? phrase("EventComparison", "the mean of its days, a day being the sum of its readings")
            : phrase("EventComparison", "the mean of its days, a day being the median of its readings"));
    const std::string readings = counted(account.used, plural("Field", "%n reading", "%n readings"));
    add(phrase("EventComparison", "Readings used"),
        account.first && account.last
            ? filled(phrase("EventComparison", "{1}, {2} to {3}"),
                     {readings, dateText(*account.first, report.zone), dateText(*account.last, report.zone)})
            : readings);
    const std::string left = leftOutText(account);
    add(phrase("EventComparison", "Left out"), left.empty() ? phrase("EventComparison", "none") : left);
    add(phrase("EventComparison", "Band before"),
        phrase("EventComparison", "mean of the weeks before ± 2.66 times their mean step from week to week (XmR)"));
    add(phrase("EventComparison", "Clock"),
        filled(phrase("EventComparison",
                      "days by the clock of {1}; the day of the event belongs to the first week after it"),
               {report.zone.name()}));
    add(phrase("EventComparison", "Interval"),
        phrase("EventComparison", "none is given: from so few weeks it would be too narrow"));
    return lines;
}

std::vector<EventRow> eventRows(const EventReport &report)
{
    std::vector<EventRow> rows;
    const std::string none = "–";
    for (const trend::EventWeek &week : report.comparison.weeks) {
        EventRow row{weekName(week.week), std::to_string(week.days),
                     week.value ? numberText(*week.value, report.decimals) : none, none, none};
        if (const auto &fit = report.comparison.fit) {
            row.expected = numberText(fit->expectedAt(week.week), report.decimals);
            row.fitted = numberText(fit->fittedAt(week.week), report.decimals);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string whoOf(const EventReport &report, Names names)
{
    const std::string who = filled(phrase("EventComparison", "Patient {1}"), {report.patient});
    if (names == Names::Hidden || report.name.empty()) return who;
    //: "Patient p-014", name
    return filled(phrase("EventComparison", "{1} · {2}"), {who, report.name});
}

std::string titleOf(const EventReport &report)
{
    if (report.reason.empty())
        return filled(phrase("EventComparison", "{1} around {2}"), {report.display, dateOf(report)});
    //: measure, date, what happened
    return filled(phrase("EventComparison", "{1} around {2}: {3}"), {report.display, dateOf(report), report.reason});
}

std::vector<std::string> cautionsOf(const EventReport &report)
{
    return {report.comparison.caution,
            phrase("EventComparison", "Nothing here is a reason to refuse a person's cover or care.")};
}

std::string eventCsv(const EventReport &report, Names names)
{
    return EventTable(report, names).csv();
}

}  // namespace trendward::care
