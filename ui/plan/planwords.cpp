// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/planwords.h"

#include "core/care/goalunit.h"
#include "ui/desk/texts.h"

#include <QDate>

#include <algorithm>
#include <cmath>
#include <map>

namespace trendward::ui
{

namespace
{

int digitsOf(double value)
{
    double scaled = std::abs(value);
    int digits = 0;
    while (digits < 4 && std::abs(scaled - std::round(scaled)) > 1e-6) {
        scaled *= 10;
        ++digits;
    }
    return digits;
}

QString unitOf(const care::Goal &goal)
{
    const Measure *measure = measureNamed(goal.measure);
    return unitAfterName(unitFrom(goal.unit.empty() && measure ? std::string(measure->unit) : goal.unit));
}

QString limitWords(const care::Goal &goal)
{
    return limitsText(goal.low, goal.high, std::max(digitsOf(goal.low.value_or(0)), digitsOf(goal.high.value_or(0))));
}

/// "≤ 140/90", or each part's own limits where they are of another kind.
QString limitWords(const care::Goal &systolic, const care::Goal &diastolic)
{
    if (!systolic.low && !diastolic.low && systolic.high && diastolic.high)
        return limitWords(systolic) + QLatin1Char('/') + PlanWords::number(*diastolic.high);
    return limitWords(systolic) + QStringLiteral(" / ") + limitWords(diastolic);
}

/// The last day that a date stands for.
QDate lastDay(const Date &date)
{
    if (date.month && date.day) return {date.year, *date.month, *date.day};
    const QDate month(date.year, date.month.value_or(12), 1);
    return {month.year(), month.month(), month.daysInMonth()};
}

QString ofAction(const care::Action &action, Instant now, const Zone &zone)
{
    QString line = text(action.text);
    if (!action.owner.empty()) line += QStringLiteral(" · ") + text(action.owner);
    if (action.due) line += QStringLiteral(" · ") + PlanWords::due(*action.due, now, zone);
    return line;
}

template <class T>
const T *withKey(const std::vector<T> &all, std::int64_t key)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const T &one) { return one.key == key; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

QString PlanWords::number(double value)
{
    return numberText(value, digitsOf(value));
}

QString PlanWords::goal(const std::vector<care::Goal> &parts)
{
    return name(parts) + QLatin1Char(' ') + limits(parts);
}

QString PlanWords::name(const std::vector<care::Goal> &parts)
{
    if (parts.empty()) return {};
    return parts.size() == 2 ? tr("Blood pressure") : text(care::nameOf(parts[0]));
}

QString PlanWords::shortName(const std::vector<care::Goal> &parts)
{
    if (parts.size() == 2) return tr("BP", "blood pressure");
    const Measure *measure = parts.empty() ? nullptr : measureNamed(parts[0].measure);
    if (measure && measure->key == "systolic-blood-pressure") return tr("Systolic BP");
    if (measure && measure->key == "diastolic-blood-pressure") return tr("Diastolic BP");
    return name(parts);
}

QString PlanWords::limits(const std::vector<care::Goal> &parts)
{
    if (parts.empty()) return {};
    const QString numbers = parts.size() == 2 ? limitWords(parts[0], parts[1]) : limitWords(parts[0]);
    const QString unit = unitOf(parts[0]);
    return unit.isEmpty() ? numbers : numbers + QLatin1Char(' ') + unit;
}

QString PlanWords::limitsInWords(const std::vector<care::Goal> &parts)
{
    QStringList all;
    for (const care::Goal &part : parts) all << partName(part).toLower() + QLatin1Char(' ') + limitWords(part);
    return parts.empty() ? QString() : all.join(QStringLiteral(", ")) + QLatin1Char(' ') + unitOf(parts[0]);
}

QString PlanWords::partName(const care::Goal &part)
{
    const Measure *measure = measureNamed(part.measure);
    const bool systolic = measure && measure->key == "systolic-blood-pressure";
    return systolic ? tr("Systolic", "pressure") : tr("Diastolic", "pressure");
}

int PlanWords::daysUntil(const Date &due, Instant now, const Zone &zone)
{
    const LocalTime today = zone.local(now);
    return static_cast<int>(QDate(today.year, today.month, today.day).daysTo(lastDay(due)));
}

QString PlanWords::due(const Date &due, Instant now, const Zone &zone)
{
    const int days = daysUntil(due, now, zone);
    if (due.day && days == 0) return tr("Today");
    if (due.day && days == 1) return tr("Tomorrow");
    QString day = dateText(due);
    if (due.month && due.day) {
        LocalTime noon{due.year, *due.month, *due.day, 12};
        day = shortDateText(zone.moment(noon).at, now, zone);
    }
    return days < 0 ? tr("was due %1").arg(day) : day;
}

QString PlanWords::statusElsewhere(const std::string &status)
{
    const std::map<std::string, QString> words{
        {"proposed", tr("proposed")},
        {"planned", tr("planned")},
        {"draft", tr("draft")},
        {"requested", tr("requested")},
        {"received", tr("received")},
        {"ready", tr("ready")},
        {"accepted", tr("accepted")},
        {"active", tr("under way")},
        {"in-progress", tr("under way")},
        {"current", tr("current")},
        {"on-hold", tr("on hold")},
        {"completed", tr("completed")},
        {"cancelled", tr("cancelled", "a plan, goal or task")},
        {"rejected", tr("rejected")},
        {"revoked", tr("revoked")},
        {"failed", tr("failed")},
        {"unknown", tr("status not known")},
    };
    const auto known = words.find(status);
    return known == words.end() ? text(status) : known->second;
}

QString PlanWords::dayElsewhere(const std::string &day, const Zone &zone)
{
    if (const auto date = Date::parse(day)) return dateText(*date);
    if (const auto moment = Instant::parse(day)) return dateText(*moment, zone);
    return text(day);
}

QString PlanWords::version(const jobs::PatientReview &review)
{
    const care::Review *last = nullptr, *signedLast = nullptr;
    for (const care::Review &one : review.reviews) {
        last = &one;
        if (one.version > 0) signedLast = &one;
    }
    const auto day = [&](const care::Review &one) { return shortDateText(one.at, review.now, review.zone); };
    if (signedLast)
        return tr("Version %1, signed %2 by %3")
            .arg(QString::number(signedLast->version), day(*signedLast), nameText(signedLast->signer()));
    if (last) return tr("Not signed yet; reviewed %1 by %2").arg(day(*last), nameText(last->signer()));
    return tr("Not signed yet");
}

QStringList PlanWords::unsignedYet(const care::PlanDraft &draft, const std::vector<care::Goal> &goals,
                                   const std::vector<care::Action> &actions, Instant now, const Zone &zone)
{
    QStringList lines;
    for (const care::Goal &goal : goals)
        if (!goal.ended && !withKey(draft.goals, goal.key)) lines << tr("Goal: %1").arg(PlanWords::goal({goal}));
    for (const care::Action &action : actions)
        if (action.state != "cancelled" && !withKey(draft.actions, action.key))
            lines << tr("Action: %1").arg(ofAction(action, now, zone));
    return lines;
}

QStringList PlanWords::changes(const care::PlanDraft &draft, const std::vector<care::Goal> &signedGoals,
                               const std::vector<care::Action> &signedActions, Instant now, const Zone &zone)
{
    QStringList lines;
    for (const care::Goal &goal : draft.goals) {
        const care::Goal *was = withKey(signedGoals, goal.key);
        const QString shown = PlanWords::goal({goal});
        if (!was)
            lines << (goal.key < 0 ? tr("Goal added: %1").arg(shown) : QString());
        else if (goal.ended && !was->ended)
            lines << tr("Goal ended: %1").arg(shown);
        else if (PlanWords::goal({*was}) != shown)
            lines << tr("Goal changed: %1, was %2").arg(shown, PlanWords::goal({*was}));
        else if (*was != goal)
            lines << tr("Goal changed: dates or description of %1").arg(shown);
    }
    for (const care::Action &action : draft.actions) {
        const care::Action *was = withKey(signedActions, action.key);
        const QString shown = ofAction(action, now, zone);
        if (!was)
            lines << (action.key < 0 && action.state != "cancelled" ? tr("Action added: %1").arg(shown) : QString());
        else if (action.state == "cancelled" && was->state != action.state)
            lines << tr("Action taken off: %1").arg(shown);
        else if (action.state == "completed" && was->state != action.state)
            lines << tr("Action done: %1").arg(shown);
        else if (*was != action)
            lines << tr("Action changed: %1").arg(shown);
    }
    lines.removeAll(QString());
    return lines;
}

}  // namespace trendward::ui
