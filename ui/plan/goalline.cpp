// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/goalline.h"

#include "ui/desk/texts.h"
#include "ui/plan/planwords.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace trendward::ui
{

namespace
{

using Standing = care::GoalState::Standing;
using Parts = std::vector<const care::SummaryGoal *>;

constexpr int week = 7;

const trend::MeasureSeries *seriesOf(const jobs::PatientReview &review, const care::Goal &goal)
{
    const Measure *measure = measureNamed(goal.measure);
    for (const auto &one : review.series)
        if (measure && one->series.known() == measure) return &one->series;
    return nullptr;
}

struct Share {
    std::size_t met = 0, decided = 0;
    void count(std::optional<bool> meets)
    {
        if (!meets) return;
        ++decided;
        if (*meets) ++met;
    }
    std::optional<double> value() const
    {
        return decided == 0 ? std::nullopt : std::optional(static_cast<double>(met) / static_cast<double>(decided));
    }
};

/// A pressure is within the goals when both its numbers are; one that is outside is enough to be outside.
std::optional<bool> both(std::optional<bool> a, std::optional<bool> b)
{
    if (a == false || b == false) return false;
    return a && b ? std::optional(true) : std::nullopt;
}

Share shareOfOne(const jobs::PatientReview &review, const care::Goal &goal, const trend::Window &window)
{
    const auto limits = care::limitsOf(goal);
    const trend::MeasureSeries *series = seriesOf(review, goal);
    if (!limits || !series) return {};
    const trend::Met met = trend::met(*series, window, *limits);
    return {met.met, met.decided()};
}

Share shareOf(const jobs::PatientReview &review, const Parts &parts, const trend::Window &window)
{
    if (parts.size() == 1) return shareOfOne(review, parts[0]->state.goal, window);
    std::map<std::tuple<std::int64_t, std::uint32_t, std::uint32_t>, std::array<std::optional<bool>, 2>> moments;
    for (std::size_t part = 0; part < 2; ++part) {
        const auto limits = care::limitsOf(parts[part]->state.goal);
        const trend::MeasureSeries *series = seriesOf(review, parts[part]->state.goal);
        if (!limits || !series) continue;
        for (const trend::Point &point : trend::within(*series, window))
            moments[{point.time, point.source, point.nth}][part] = trend::meets(point, *limits);
    }
    Share share;
    for (const auto &[moment, answers] : moments) share.count(both(answers[0], answers[1]));
    return share;
}

bool known(Standing standing)
{
    return standing == Standing::Within || standing == Standing::Outside;
}

/// Outside before all; then whatever keeps us from knowing. Only when every part is within, it is.
const care::GoalState &worst(const Parts &parts)
{
    const auto rank = [](const care::SummaryGoal *one) {
        switch (one->state.standing) {
            case Standing::Outside:
                return 0;
            case Standing::CannotTell:
                return 1;
            case Standing::NoRecentData:
                return 2;
            case Standing::TooFewReadings:
                return 3;
            case Standing::Within:
                return 4;
        }
        return 1;
    };
    return (*std::min_element(parts.begin(), parts.end(), [&](auto a, auto b) { return rank(a) < rank(b); }))->state;
}

bool looksFirst(const jobs::PatientReview &review, const Parts &parts)
{
    for (const care::Finding &finding : review.assessment.findings)
        for (const care::SummaryGoal *one : parts)
            if (finding.severity() == care::Severity::LookFirst &&
                measureNamed(finding.evidence().measure) == measureNamed(one->state.goal.measure))
                return true;
    return false;
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
    QStringList all{name + QLatin1Char(' ') + limits, standing, mean, now, before, due};
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
        line.standing = PlanWords::standing(state.standing);
        setMark(line, state.standing, looksFirst(m_review, parts));
        if (known(state.standing)) {
            line.mean = meanOf(parts);
            setShares(line, parts, state.days);
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
        line.drafted = isDrafted(m_review, goals);
        return line;
    }

    static void setMark(GoalLine &line, Standing standing, bool first)
    {
        // No tick stands beside a finding that says look first, however many readings are within the goal.
        const care::Bucket bucket = first                                ? care::Bucket::LookFirst
                                    : standing == Standing::Within       ? care::Bucket::WithinGoals
                                    : standing == Standing::NoRecentData ? care::Bucket::NoRecentData
                                    : standing != Standing::Outside      ? care::Bucket::NotEnoughKnown
                                                                         : care::Bucket::Review;
        if (first && standing != Standing::Outside)
            line.standing = tr("%1; a finding says look first").arg(line.standing);
        line.mark = ui::mark(bucket);
        line.ink = ui::ink(bucket);
    }

    /// Both parts of a pressure where they say different things.
    static QString dueOf(const Parts &parts)
    {
        QStringList all;
        for (const care::SummaryGoal *one : parts)
            if (!one->due.empty()) all << text(one->due);
        all.removeDuplicates();
        QString line = all.join(QStringLiteral("; "));
        if (!line.isEmpty()) line[0] = line[0].toUpper();
        return line;
    }

    static QString meanOf(const Parts &parts)
    {
        QStringList means;
        for (const care::SummaryGoal *one : parts)
            means << (one->state.mean ? numberText(*one->state.mean, care::meanDecimals(one->state))
                                      : QStringLiteral("–"));
        return tr("mean %1").arg(means.join(QLatin1Char('/')));
    }

    void setShares(GoalLine &line, const Parts &parts, int longer) const
    {
        int days = week;
        const auto of = [&](int earlier) {
            return shareOf(m_review, parts, trend::lastDays(m_review.now, m_review.zone, days, earlier));
        };
        Share now = of(0);
        if (now.decided == 0) {
            days = longer;
            now = of(0);
        }
        const Share before = of(days);
        line.share = now.value();
        line.tick = before.value();
        line.now = now.decided == 0 ? tr("No reading can be held against it")
                                    : tr("%1 in goal, %2 d", "%1 is 21 %, %2 is a number of days")
                                          .arg(PlanWords::percent(now.met, now.decided), QString::number(days));
        line.before = before.decided == 0 ? tr("before: no readings")
                                          : tr("before: %1").arg(PlanWords::percent(before.met, before.decided));
    }

    static QString whyUnknown(const care::GoalState &state)
    {
        switch (state.standing) {
            case Standing::TooFewReadings:
                if (state.met.decided() < static_cast<std::size_t>(state.needed))
                    return tr("Too few readings: %1 of %2 needed")
                        .arg(QString::number(state.met.decided()), QString::number(state.needed));
                return tr("Readings on %1 of %2 days needed")
                    .arg(QString::number(state.onDays), QString::number(state.neededOnDays));
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
