// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/goalline.h"

#include "ui/desk/texts.h"
#include "ui/plan/planwords.h"

#include <algorithm>

namespace trendward::ui
{

namespace
{

using Standing = care::GoalState::Standing;
using Parts = std::vector<const care::SummaryGoal *>;

/// How many of a goal's readings were in it in the days before those that the state speaks of.
trend::Met metBefore(const jobs::PatientReview &review, const care::GoalState &state)
{
    const Measure *measure = measureNamed(state.goal.measure);
    const auto limits = care::limitsOf(state.goal);
    for (const auto &one : review.series)
        if (limits && measure && one->series.known() == measure)
            return trend::met(one->series, trend::lastDays(review.now, review.zone, state.days, state.days), *limits);
    return {};
}

double shareOf(const trend::Met &met)
{
    return static_cast<double>(met.met) / static_cast<double>(std::max<std::size_t>(1, met.decided()));
}

bool known(Standing standing)
{
    return standing == Standing::Within || standing == Standing::Outside;
}

/// What is to be looked at before all; only when every part is within, the whole is.
const care::GoalState &worst(const Parts &parts)
{
    return (*std::min_element(parts.begin(), parts.end(),
                              [](auto a, auto b) { return care::bucketOf(a->state) < care::bucketOf(b->state); }))
        ->state;
}

bool isDrafted(const jobs::PatientReview &review, const std::vector<care::Goal> &parts)
{
    if (!review.draft) return false;
    const auto &drafted = review.draft->goals;
    return std::any_of(parts.begin(), parts.end(), [&](const care::Goal &part) {
        return std::any_of(drafted.begin(), drafted.end(), [&](const auto &one) { return one.key == part.key; });
    });
}

/// The two parts of a blood pressure as one, where there is one goal for each.
std::vector<Parts> rowsOf(const std::vector<care::SummaryGoal> &goals)
{
    const auto all = [&](std::string_view key) {
        Parts found;
        for (const care::SummaryGoal &goal : goals)
            if (const Measure *measure = measureNamed(goal.state.goal.measure); measure && measure->key == key)
                found.push_back(&goal);
        return found;
    };
    const Parts systolic = all("systolic-blood-pressure"), diastolic = all("diastolic-blood-pressure");
    const bool joined =
        systolic.size() == 1 && diastolic.size() == 1 && systolic[0]->state.goal.unit == diastolic[0]->state.goal.unit;
    std::vector<Parts> rows;
    for (const care::SummaryGoal &goal : goals) {
        if (joined && &goal == diastolic[0]) continue;
        rows.push_back(joined && &goal == systolic[0] ? Parts{systolic[0], diastolic[0]} : Parts{&goal});
    }
    return rows;
}

}  // namespace

QString GoalLine::said() const
{
    QStringList all{
        name + QLatin1Char(' ') + (limitsSaid.isEmpty() ? limits : limitsSaid), standing, mean, now, before, due};
    all.removeAll(QString());
    if (drafted) all << GoalLines::tr("draft, not signed");
    return all.join(QStringLiteral(", "));
}

namespace
{

class LineMaker
{
    Q_DECLARE_TR_FUNCTIONS(trendward::ui::GoalLines)
public:
    explicit LineMaker(const jobs::PatientReview &review) : m_review(review) {}

    GoalLine standing(const Parts &parts) const
    {
        GoalLine line = begun(goalsOf(parts));
        const care::GoalState &state = worst(parts);
        line.standing = text(care::words(state));
        line.mark = ui::mark(care::bucketOf(state));
        line.ink = ui::ink(care::bucketOf(state));
        if (known(state.standing)) {
            setMean(line, parts);
            setShares(line, parts);
        } else {
            line.now = whyUnknown(state);
            if (state.standing == Standing::NoRecentData && state.lastReading)
                line.before = tr("last %1").arg(shortDateText(*state.lastReading, m_review.now, m_review.zone));
        }
        line.due = dueOf(parts);
        line.more = sentences(parts);
        return line;
    }

    /// One that does not hold today: it begins later, or the draft ends it.
    GoalLine waiting(const care::Goal &goal) const
    {
        GoalLine line = begun({goal});
        line.ending = goal.ended;
        line.mark = Mark::Ring;
        line.ink = Token::Gap;
        line.standing = goal.ended ? tr("ends when this draft is signed") : tr("begins %1").arg(dateText(goal.start));
        line.now = line.standing;
        line.more = text(goal.description);
        return line;
    }

private:
    static std::vector<care::Goal> goalsOf(const Parts &parts)
    {
        std::vector<care::Goal> goals;
        for (const care::SummaryGoal *one : parts) goals.push_back(one->state.goal);
        return goals;
    }

    GoalLine begun(const std::vector<care::Goal> &goals) const
    {
        GoalLine line;
        line.parts = goals;
        line.name = PlanWords::name(goals);
        line.shortName = PlanWords::shortName(goals);
        line.limits = PlanWords::limits(goals);
        if (goals.size() > 1) {
            line.which = tr("systolic/diastolic");
            line.limitsSaid = PlanWords::limitsInWords(goals);
        }
        line.drafted = isDrafted(m_review, goals);
        return line;
    }

    /// Both parts of a pressure where they say different things.
    static QString dueOf(const Parts &parts)
    {
        QStringList all;
        for (const care::SummaryGoal *one : parts)
            if (!one->due.empty()) all << text(one->due);
        all.removeDuplicates();
        return sentenceCase(all.join(QStringLiteral("; ")));
    }

    static void setMean(GoalLine &line, const Parts &parts)
    {
        QStringList means;
        int days = 0;
        for (const care::SummaryGoal *one : parts) {
            const care::GoalState &state = one->state;
            means << (state.mean ? numberText(*state.mean, care::meanDecimals(state)) : QStringLiteral("–"));
            days = std::max(days, state.meanDays);
            line.meanOutside = line.meanOutside || state.meanSide != care::GoalState::Side::None;
        }
        const QString numbers = means.join(QLatin1Char('/'));
        const QString unit = unitText(parts.front()->state.unit, numbers);
        line.mean = tr("mean %1 %2, %3 d", "number, unit, days").arg(numbers, unit, QString::number(days));
    }

    /// The share is the one that the standing was judged by; of two parts that of the part with less in its goal.
    void setShares(GoalLine &line, const Parts &parts) const
    {
        Parts judged = parts;
        std::erase_if(judged, [](auto one) { return !known(one->state.standing); });
        const auto less = [](auto a, auto b) { return shareOf(a->state.met) < shareOf(b->state.met); };
        const care::GoalState &state = (*std::min_element(judged.begin(), judged.end(), less))->state;
        line.now =
            tr("In goal %1", "%1 is 27 of 28 in 14 days to 22 Nov").arg(text(care::shareText(state, m_review.zone)));
        const bool differ = parts.size() > judged.size() ||
                            (judged.size() > 1 && shareOf(judged[0]->state.met) != shareOf(judged[1]->state.met));
        if (differ)
            line.now = tr("%1 in goal %2", "%1 is systolic, %2 is 27 of 28 in 14 days to 22 Nov")
                           .arg(PlanWords::partName(state.goal), text(care::shareText(state, m_review.zone)));
        line.share = shareOf(state.met);
        const trend::Met before = metBefore(m_review, state);
        if (before.decided() > 0) line.tick = shareOf(before);
        const QString days = QString::number(state.days);
        line.before = before.decided() == 0
                          ? tr("%1 d before: no readings").arg(days)
                          : tr("%1 d before: %2").arg(days, percentText(before.met, before.decided()));
    }

    static QString whyUnknown(const care::GoalState &state)
    {
        switch (state.standing) {
            case Standing::TooFewReadings:
                if (state.met.decided() < static_cast<std::size_t>(state.needed))
                    return tr("Too few readings: %1 of %2 in %3 days")
                        .arg(QString::number(state.met.decided()), QString::number(state.needed),
                             QString::number(state.days));
                return tr("Readings on %1 of %2 days needed in %3")
                    .arg(QString::number(state.onDays), QString::number(state.neededOnDays),
                         QString::number(state.days));
            case Standing::NoRecentData:
                return state.lastReading ? tr("No recent data") : tr("No reading yet");
            default:
                return tr("Cannot tell");
        }
    }

    QString sentences(const Parts &parts) const
    {
        QStringList all;
        for (const care::SummaryGoal *one : parts) {
            all << text(one->state.sentence);
            if (known(one->state.standing) && !one->progress.empty()) all << text(one->progress) + QLatin1Char('.');
            if (!one->due.empty()) all << text(one->state.display + " " + one->due) + QLatin1Char('.');
            const care::Goal &goal = one->state.goal;
            if (goal.due && one->due.empty()) all << tr("To be reached by %1.").arg(dateText(*goal.due));
            if (!goal.description.empty()) all << text(goal.description);
        }
        const care::Goal &first = parts.front()->state.goal;
        if (!first.setBy.empty()) all << tr("Set by %1, from %2.").arg(nameText(first.setBy), dateText(first.start));
        return all.join(QLatin1Char(' '));
    }

    const jobs::PatientReview &m_review;
};

}  // namespace

std::vector<GoalLine> GoalLines::of(const jobs::PatientReview &review)
{
    const LineMaker maker(review);
    std::vector<GoalLine> lines;
    for (const Parts &parts : rowsOf(review.progress)) lines.push_back(maker.standing(parts));
    const LocalTime today = review.zone.local(review.now);
    for (const care::Goal &goal : review.goals) {
        if (care::holdsOn(goal, today)) continue;
        // One that was signed as ended is over and not shown.
        if (!goal.ended || isDrafted(review, {goal})) lines.push_back(maker.waiting(goal));
    }
    return lines;
}

}  // namespace trendward::ui
