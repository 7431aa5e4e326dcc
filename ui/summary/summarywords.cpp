// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/summarywords.h"

#include "core/base/measure.h"
#include "core/care/goalunit.h"
#include "core/care/words.h"
#include "core/care/worklist.h"
#include "ui/desk/texts.h"
#include "ui/summary/sheet.h"

#include <QLocale>

#include <algorithm>

namespace trendward::ui
{

namespace
{

using RowMark = SummaryWords::MeasureRow::Mark;
using Standing = care::GoalState::Standing;

/// A limit with the digits that a person typed.
QString limitText(double value)
{
    const std::string plain = care::plainNumber(value);
    const std::size_t point = plain.find('.');
    const bool fixed = plain.find('e') == std::string::npos;
    return fixed ? numberText(value, point == std::string::npos ? 0 : static_cast<int>(plain.size() - point - 1))
                 : QString::fromStdString(plain);
}

QString goalText(const care::Goal &goal, const Unit &unit)
{
    QString text;
    if (goal.low && goal.high)
        text = limitText(*goal.low) + QStringLiteral("\u00A0–\u00A0") + limitText(*goal.high);
    else if (goal.high)
        text = QStringLiteral("≤ ") + limitText(*goal.high);
    else if (goal.low)
        text = QStringLiteral("≥ ") + limitText(*goal.low);
    else
        return limitsText({}, {}, 0);
    const std::string shown = care::unitAfterName(unit);
    return shown.empty() ? text : text + QChar(0x00A0) + printable(shown);
}

RowMark markOf(const care::GoalState &state)
{
    if (state.standing == Standing::Outside)
        return state.outsideOn() == care::GoalState::Side::Below ? RowMark::Below : RowMark::Above;
    switch (care::bucketOf(state)) {
        case care::Bucket::LookFirst:
            return RowMark::LookFirst;
        case care::Bucket::Review:
            return RowMark::Review;
        case care::Bucket::WithinGoals:
            return RowMark::Within;
        case care::Bucket::NoRecentData:
        case care::Bucket::NotEnoughKnown:
            break;
    }
    return RowMark::Unknown;
}

bool isPast(const Date &due, const LocalTime &today)
{
    const int month = due.month.value_or(12), day = due.day.value_or(31);
    return std::tuple(due.year, month, day) < std::tuple(today.year, today.month, today.day);
}

}  // namespace

QString SummaryWords::name() const
{
    const QString name = printable(m_summary.patient.name);
    return name.isEmpty() ? tr("Name not known") : name;
}

QString SummaryWords::born() const
{
    if (!m_summary.patient.birth) return tr("birth date not known");
    const QString date = dateText(*m_summary.patient.birth);
    return m_summary.age ? tr("born %1 (%2 y)", "years").arg(date, QString::number(*m_summary.age))
                         : tr("born %1").arg(date);
}

QString SummaryWords::identity() const
{
    const care::SummaryPatient &patient = m_summary.patient;
    const QString sex = patient.sex.empty() || patient.sex == "unknown" ? tr("sex not known") : sexText(patient.sex);
    QString text = tr("ID %1").arg(printable(patient.id)) + QStringLiteral("   ") + sex;
    for (const Identifier &identifier : patient.identifiers) {
        if (identifier.system.empty() && identifier.value == patient.id) continue;
        text += QStringLiteral("   ") + printable(identifier.value);
        if (!identifier.system.empty()) text += QStringLiteral(" (") + printable(identifier.system) + QChar(')');
    }
    return text;
}

QStringList SummaryWords::background() const
{
    QStringList lines;
    for (const std::string &line : care::backgroundLines(m_summary.background, m_summary.patient.zone))
        lines << printable(line);
    for (const std::string &line : care::enrolmentLines(m_summary.enrolments)) lines << printable(line);
    return lines;
}

QString SummaryWords::period() const
{
    const Zone &zone = m_summary.patient.zone;
    const QString until = timeText(m_summary.to.value_or(m_summary.now), zone);
    const QString what = m_summary.from ? tr("Readings from %1 to %2.").arg(timeText(*m_summary.from, zone), until)
                                        : tr("All stored readings until %1.").arg(until);
    const QString clock = QString::fromStdString(zone.name());
    const QString zoned =
        m_summary.patient.zoneKnown
            ? tr("Times by the clock of %1.").arg(clock)
            : tr("Times by the clock of %1, because the patient's home zone is not known.").arg(clock);
    return what + QChar(' ') + zoned;
}

std::vector<SummaryWords::MeasureRow> SummaryWords::measures() const
{
    std::vector<MeasureRow> rows;
    std::vector<bool> taken(m_summary.goals.size());
    for (const care::SummaryMeasure &measure : m_summary.measures) {
        const Measure *known = measure.series.known();
        const std::size_t before = rows.size();
        for (std::size_t i = 0; i < taken.size(); ++i) {
            if (!known || measureNamed(m_summary.goals[i].state.goal.measure) != known) continue;
            taken[i] = true;
            rows.push_back(rowOf(m_summary.goals[i], &measure));
        }
        if (rows.size() == before) rows.push_back(rowOf(measure));
    }
    for (std::size_t i = 0; i < taken.size(); ++i)
        if (!taken[i]) rows.push_back(rowOf(m_summary.goals[i], nullptr));
    for (const care::Goal &goal : m_summary.assessment.later) rows.push_back(rowOf(goal));
    return rows;
}

SummaryWords::MeasureRow SummaryWords::rowOf(const care::SummaryGoal &goal, const care::SummaryMeasure *measure) const
{
    const care::GoalState &state = goal.state;
    MeasureRow row;
    row.name = printable(state.display.empty() ? care::nameOf(state.goal) : state.display);
    row.goal = goalText(state.goal, state.unit);
    row.mark = markOf(state);
    row.standing = printable(care::words(state));
    if (measure) putReadings(row, *measure);
    if ((!measure || measure->series.points.empty()) && state.lastReading) {
        row.last = tr("none in this time");
        row.lastWhen = tr("last %1").arg(dateText(*state.lastReading, m_summary.patient.zone));
    }
    if (row.last.isEmpty()) row.last = tr("none");
    if (state.met.decided() > 0) {
        row.inGoal = percentText(state.met.met, state.met.decided());
        row.inGoalOf = printable(care::shareText(state, m_summary.patient.zone));
    }
    const std::string standing = care::words(state);
    QStringList said;
    if (goal.progress != standing) said << printable(goal.progress);
    if (!goal.due.empty())
        said << printable(care::sentenceCase(goal.due));
    else if (state.goal.due)
        said << tr("Due %1").arg(dateText(*state.goal.due));
    if (state.finding) said << printable(state.finding->sentence);
    if (said.isEmpty() && !state.sentence.empty()) said << printable(state.sentence);
    row.progress = said.join(QStringLiteral(". "));
    return row;
}

SummaryWords::MeasureRow SummaryWords::rowOf(const care::SummaryMeasure &measure) const
{
    MeasureRow row;
    row.name = printable(care::displayOf(measure.series));
    row.goal = tr("no goal");
    putReadings(row, measure);
    if (row.last.isEmpty()) row.last = tr("none usable");
    return row;
}

SummaryWords::MeasureRow SummaryWords::rowOf(const care::Goal &later) const
{
    MeasureRow row;
    row.name = printable(care::nameOf(later));
    row.goal = goalText(later, unitFrom(later.unit));
    row.standing = tr("not begun");
    row.progress = tr("Starts %1").arg(dateText(later.start));
    row.mark = RowMark::Unknown;
    return row;
}

void SummaryWords::putReadings(MeasureRow &row, const care::SummaryMeasure &measure) const
{
    row.mean = number(measure, "Mean of the last 7 days", &row.meanOutside);
    row.before = number(measure, "Mean of the week before");
    if (measure.series.points.empty()) return;
    const trend::Point &last = measure.series.points.back();
    const trend::MeasureSeries &series = measure.series;
    const int digits =
        measure.limits ? care::decimalsBeside(*measure.limits, last.value, series.decimals) : series.decimals;
    row.last = QString::fromUtf8(care::sign(static_cast<int>(last.comparator)).data()) +
               quantity(last.value, digits, series.unit);
    row.lastWhen = timeText(last.at(), m_summary.patient.zone);
    row.lastOld = measure.lastTooOld;
    if (row.lastOld) row.lastWhen = tr("%1, too old", "a time").arg(row.lastWhen);
    row.lastOutside = !row.lastOld && measure.limits && trend::meets(last, *measure.limits) == std::optional(false);
}

QString SummaryWords::number(const care::SummaryMeasure &measure, const char *name, bool *outside) const
{
    for (const care::NamedStatistic &one : measure.statistics)
        if (one.name == name && one.value) {
            if (outside) *outside = measure.limits && trend::excess(*one.value, *measure.limits) != 0;
            const int digits = measure.limits
                                   ? care::decimalsBeside(*measure.limits, *one.value, measure.series.decimals)
                                   : measure.series.decimals;
            return quantity(*one.value, digits, measure.series.unit);
        }
    return QStringLiteral("-");
}

std::vector<SummaryWords::ActionRow> SummaryWords::actions() const
{
    const LocalTime today = m_summary.patient.zone.local(m_summary.now);
    std::vector<ActionRow> rows;
    for (const care::Action &action : m_summary.actions) {
        ActionRow row;
        row.text = printable(action.text);
        row.owner = action.owner.empty() ? tr("not said") : printable(action.owner);
        row.overdue = action.due && isOpen(action) && isPast(*action.due, today);
        row.due = action.due ? dateText(*action.due) : tr("not said");
        if (row.overdue) row.due = tr("%1, past").arg(row.due);
        row.state = stateText(action.state);
        rows.push_back(row);
    }
    return rows;
}

QString SummaryWords::stateText(const std::string &state)
{
    if (state == "not-started") return tr("Not started");
    if (state == "scheduled") return tr("To do");
    if (state == "in-progress") return tr("In progress");
    if (state == "on-hold") return tr("On hold");
    if (state == "completed") return tr("Done");
    if (state == "cancelled") return tr("Cancelled");
    return printable(state);
}

std::vector<QString> SummaryWords::reviews() const
{
    std::vector<const care::Review *> all;
    for (const care::Review &review : m_summary.reviews) all.push_back(&review);
    std::stable_sort(all.begin(), all.end(),
                     [](const care::Review *a, const care::Review *b) { return a->at > b->at; });
    std::vector<QString> texts;
    for (const care::Review *review : all) {
        const std::string signer = review->signer();
        const QString who = signer.empty() ? tr("Not known who") : printable(signer);
        const QString at = timeText(review->at, m_summary.patient.zone);
        QString said = review->version > 0
                           ? tr("%1, %2, signed plan version %3").arg(who, at, QString::number(review->version))
                           : tr("%1, %2, not signed").arg(who, at);
        if (!review->note.empty()) said += QStringLiteral(": ") + printable(review->note);
        texts.push_back(said);
    }
    return texts;
}

QString SummaryWords::findingSource(const care::Finding &finding) const
{
    const int readings = static_cast<int>(finding.evidence().readings.size());
    const QString rule = printable(finding.rule()), why = printable(finding.explanation());
    if (readings == 0) return tr("Rule %1. %2.").arg(rule, why);
    return tr("Rule %1, from %2. %3.").arg(rule, tr("%Ln reading(s)", nullptr, readings), why);
}

QString SummaryWords::leftOut() const
{
    QStringList parts;
    for (std::size_t i = 0; i < m_summary.leftOut.size(); ++i)
        if (m_summary.leftOut[i] > 0)
            parts << tr("%1 %2", "count, reason")
                         .arg(QLocale().toString(qulonglong(m_summary.leftOut[i])),
                              printable(std::string(trend::words(static_cast<trend::LeftOut>(i)))));
    return parts.isEmpty() ? tr("none") : parts.join(QStringLiteral("; "));
}

QString SummaryWords::sources(std::size_t files, std::size_t devices) const
{
    const Zone &zone = m_summary.patient.zone;
    QStringList said;
    if (m_summary.first && m_summary.last)
        said << tr("%Ln reading(s), %1 to %2.", nullptr, static_cast<int>(m_summary.readings()))
                    .arg(timeText(*m_summary.first, zone), timeText(*m_summary.last, zone));
    else
        said << tr("There are no readings in this time.");
    if (m_summary.readings() > 0) said << tr("Not behind the numbers: %1.").arg(leftOut());
    if (m_summary.held > 0)
        said << tr("%Ln reading(s) held until a person says whose they are; not in this summary.", nullptr,
                   static_cast<int>(m_summary.held));
    if (m_summary.outsidePeriod > 0)
        said << tr("%Ln stored reading(s) outside the period.", nullptr, static_cast<int>(m_summary.outsidePeriod));
    QStringList names;
    for (std::size_t i = 0; i < std::min(devices, m_summary.devices.size()); ++i)
        names << printable(m_summary.devices[i]);
    if (m_summary.devices.size() > devices)
        names << tr("and %n more", nullptr, static_cast<int>(m_summary.devices.size() - devices));
    if (!names.isEmpty()) said << tr("Devices and apps: %1.").arg(names.join(QStringLiteral(", ")));
    names.clear();
    for (std::size_t i = 0; i < std::min(files, m_summary.files.size()); ++i) {
        const care::SummaryFile &file = m_summary.files[i];
        names << tr("%1 (%2)", "file, number of readings")
                     .arg(file.name.empty() ? tr("not from a file") : printable(file.name),
                          QLocale().toString(qulonglong(file.readings)));
    }
    if (m_summary.files.size() > files)
        names << tr("and %n more", nullptr, static_cast<int>(m_summary.files.size() - files));
    if (!names.isEmpty()) said << tr("Files (readings): %1.").arg(names.join(QStringLiteral(", ")));
    return said.join(QChar(' '));
}

QString SummaryWords::rules() const
{
    return tr("%1, version %2.").arg(printable(m_summary.rulesTitle), printable(m_summary.rulesVersion));
}

QString SummaryWords::trendsTitle(Instant from, Instant to) const
{
    const Zone &zone = m_summary.patient.zone;
    const int days = care::daysSince(from, to, zone);
    return days <= 90 ? tr("Trends, %n day(s)", nullptr, std::max(1, days))
                      : tr("Trends, %1 to %2").arg(dateText(from, zone), dateText(to, zone));
}

QString SummaryWords::sampleText()
{
    return tr("SAMPLE - invented patient");
}

QString SummaryWords::standingText()
{
    return tr("For review of past remote-monitoring data. Not for emergencies or live monitoring.");
}

QString SummaryWords::quantity(double value, int decimals, const Unit &unit)
{
    const QString number = numberText(value, decimals);
    const std::string shown = care::unitAfter(number.toStdString(), unit);
    return shown.empty() ? number : number + QChar(0x00A0) + printable(shown);
}

}  // namespace trendward::ui
