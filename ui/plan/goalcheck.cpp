// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/goalcheck.h"

#include "core/care/words.h"

#include "core/care/goalunit.h"
#include "ui/desk/texts.h"
#include "ui/plan/planwords.h"

#include <QLocale>

#include <cmath>

namespace trendward::ui
{

namespace
{

const trend::MeasureSeries *seriesOf(const jobs::PatientReview &review, const Measure &measure)
{
    for (const auto &one : review.series)
        if (one->series.known() == &measure) return &one->series;
    return nullptr;
}

}  // namespace

std::optional<double> GoalCheck::number(const QString &typed)
{
    // "1,400" is 1400 here and 1.4 elsewhere: a number with separators is asked for again.
    QLocale locale;
    locale.setNumberOptions(QLocale::RejectGroupSeparator);
    bool well = false;
    const double value = locale.toDouble(typed.trimmed(), &well);
    return well && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

QString GoalCheck::refusal(const TypedLimits &typed)
{
    const QString example = QLocale().toString(82.5, 'f', 1);
    for (const QString &one : {typed.low, typed.high})
        if (!one.trimmed().isEmpty() && !number(one))
            return tr("“%1” is not a number. Write it as %2.").arg(one.trimmed(), example);
    const Measure *measure = measureNamed(typed.measure);
    const QString name = measure ? text(care::displayOf(*measure)) : text(typed.measure);
    if (!measure) return tr("Nothing is known of the measure “%1”. Choose another one.").arg(name);
    const auto low = number(typed.low), high = number(typed.high);
    if (low && high && *low > *high)
        return tr("%1: the lower limit %2 is above the upper limit %3. Exchange them, or leave one open.")
            .arg(name, PlanWords::number(*low), PlanWords::number(*high));
    if (!typed.unit.empty() && !inMeasureUnit(*measure, 1, typed.unit))
        return tr("%1: readings in %2 cannot be converted to %3. Choose another unit.")
            .arg(name, text(std::string(measure->unitText)), unitText(unitFrom(typed.unit)));
    for (const auto &limit : {low, high})
        if (limit && !plausible(*measure, *limit, typed.unit.empty() ? std::string(measure->unit) : typed.unit))
            return tr("%1: a limit of %2 is beyond what is ever measured (%3 to %4 %5). Check the number.")
                .arg(name, PlanWords::number(*limit), PlanWords::number(measure->plausibleLow),
                     PlanWords::number(measure->plausibleHigh), text(std::string(measure->unitText)));
    return {};
}

care::Goal GoalCheck::goal(const TypedLimits &typed)
{
    care::Goal goal;
    goal.measure = typed.measure;
    goal.low = number(typed.low);
    goal.high = number(typed.high);
    goal.unit = typed.unit;
    return goal;
}

QString GoalCheck::baseline(const jobs::PatientReview &review, const care::Goal &goal)
{
    const Measure *measure = measureNamed(goal.measure);
    if (!measure) return {};
    const QString name = text(care::displayOf(*measure));
    const trend::MeasureSeries *series = seriesOf(review, *measure);
    if (!series) return tr("%1: no readings yet, so there is no baseline.").arg(name);

    // Where there are no limits yet, the unit alone decides how the mean is shown.
    care::Goal inUnit = goal;
    if (!inUnit.low && !inUnit.high) inUnit.low = 0;
    const auto shown = care::shownUnitOf(inUnit);
    if (!shown) return {};
    const trend::Statistic mean = trend::sevenDayMean(*series, review.zone, review.now);
    const QString number = mean.value ? numberText(shown->of(*mean.value), shown->decimals) : QString();
    QString said = mean.value ? tr("%1: mean of the last 7 days %2 %3 (%n reading(s)).", nullptr,
                                   static_cast<int>(mean.account.used))
                                    .arg(name, number, unitText(shown->unit, number))
                              : tr("%1: no readings in the last 7 days.").arg(name);
    const auto limits = care::limitsOf(goal);
    if (!limits) return said;
    const trend::Met met = trend::met(*series, trend::lastDays(review.now, review.zone, 30), *limits);
    said += QLatin1Char(' ');
    said += met.decided() == 0 ? tr("No reading of the last 30 days can be held against these limits.")
                               : tr("%1 of %n reading(s) of the last 30 days (%2) within these limits.", nullptr,
                                    static_cast<int>(met.decided()))
                                     .arg(QString::number(met.met), percentText(met.met, met.decided()));
    for (const auto &limit : {limits->low, limits->high})
        if (limit && (*limit < measure->plausibleLow || *limit > measure->plausibleHigh))
            said += QLatin1Char(' ') +
                    tr("A limit lies outside what is plausible, %1 to %2 %3: check its number and unit.")
                        .arg(PlanWords::number(measure->plausibleLow), PlanWords::number(measure->plausibleHigh),
                             text(std::string(measure->unitText)));
    return said;
}

std::vector<Unit> GoalCheck::unitsOf(const std::string &key)
{
    const Measure *measure = measureNamed(key);
    if (!measure) return {};
    std::vector<Unit> units{{std::string(measure->unit), std::string(measure->unitText)}};
    for (const char *other : {"[lb_av]", "mmol/L", "[degF]", "[in_i]", "kPa"})
        if (inMeasureUnit(*measure, 1, other)) units.push_back(unitFrom(other));
    return units;
}

}  // namespace trendward::ui
