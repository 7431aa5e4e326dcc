// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/ticks.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace trendward::ui
{

namespace
{

constexpr std::int64_t hour = std::int64_t{3600} * Instant::ticksPerSecond;

/// The round step that needs no more than so many to cross the span.
double roundStep(double span, int most)
{
    const double raw = span / std::max(1, most);
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= raw * (1 - 1e-9)) return factor * power;
    return 10 * power;
}

Instant dayOf(const LocalTime &local, const Zone &zone)
{
    LocalTime midnight;
    midnight.year = local.year;
    midnight.month = local.month;
    midnight.day = local.day;
    return zone.moment(midnight).at;
}

std::vector<TimeTick> hourTicks(Instant from, Instant to, const Zone &zone, int step)
{
    std::vector<TimeTick> ticks;
    for (Instant day = zone.startOfDay(from); day <= to; day = zone.startOfDay(day, 1)) {
        LocalTime local = zone.local(day);
        for (int h = 0; h < 24; h += step) {
            local.hour = h;
            local.minute = 0;
            const Zone::Moment moment = zone.moment(local);
            if (moment.inGap && h != 0) continue;  // the clock never showed it
            const Instant at = h == 0 ? day : moment.at;
            if (at < from || at > to) continue;
            ticks.push_back(
                {at, h == 0 ? QLocale().toString(QDate(local.year, local.month, local.day), QStringLiteral("d MMM"))
                            : QStringLiteral("%1:00").arg(h, 2, 10, QLatin1Char('0'))});
        }
    }
    return ticks;
}

std::vector<TimeTick> dayTicks(Instant from, Instant to, const Zone &zone, int step)
{
    std::vector<TimeTick> ticks;
    for (Instant day = zone.startOfDay(from); day <= to; day = zone.startOfDay(day, 1)) {
        const LocalTime local = zone.local(day);
        const QDate date(local.year, local.month, local.day);
        // Counted from a fixed day, so that the ticks do not jump while a person pans.
        if (day < from || date.toJulianDay() % step != 0) continue;
        ticks.push_back({day, QLocale().toString(date, QStringLiteral("d MMM"))});
    }
    return ticks;
}

std::vector<TimeTick> monthTicks(Instant from, Instant to, const Zone &zone, int step)
{
    std::vector<TimeTick> ticks;
    LocalTime local = zone.local(from);
    local.day = 1;
    while (true) {
        const Instant at = dayOf(local, zone);
        if (at > to) return ticks;
        const int months = local.year * 12 + local.month - 1;
        if (at >= from && months % step == 0)
            ticks.push_back(
                {at, step >= 12 ? QString::number(local.year)
                                : QLocale().toString(QDate(local.year, local.month, 1), QStringLiteral("MMM yyyy"))});
        local.year = (months + 1) / 12;
        local.month = (months + 1) % 12 + 1;
        if (local.year > 9998) return ticks;
    }
}

}  // namespace

std::vector<double> ValueAxis::ticks() const
{
    std::vector<double> all;
    const int count = static_cast<int>(std::lround((high - low) / step));
    for (int i = 0; i <= count; ++i) all.push_back(low + i * step);
    return all;
}

ValueAxis valueAxis(double low, double high, int ticks, double finest)
{
    if (high - low < 1e-9 * std::max(1.0, std::abs(high))) {
        // One value: something around it, so that it is not an edge.
        const double around = std::max(std::abs(high) * 0.05, 0.5);
        low -= around;
        high += around;
    }
    ValueAxis axis;
    for (int steps = std::max(1, ticks); steps >= 1; --steps) {
        axis.step = std::max(finest, roundStep(high - low, steps));
        axis.low = std::floor(low / axis.step + 1e-9) * axis.step;
        axis.high = std::ceil(high / axis.step - 1e-9) * axis.step;
        // A mark on the edge would be cut.
        const double room = (axis.high - axis.low) * 0.03;
        if (axis.high - high < room) axis.high += axis.step;
        if (low - axis.low < room && std::abs(axis.low) > 1e-9) axis.low -= axis.step;
        if ((axis.high - axis.low) / axis.step <= ticks + 0.5) break;
    }
    axis.decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(axis.step) - 1e-9)), 0, 6);
    return axis;
}

std::vector<TimeTick> timeTicks(Instant from, Instant to, const Zone &zone, int most)
{
    most = std::max(1, most);
    const double hours = static_cast<double>(to - from) / static_cast<double>(hour);
    for (const int step : {1, 2, 3, 6, 12})
        if (hours / step <= most) return hourTicks(from, to, zone, step);
    for (const int step : {1, 2, 5, 10, 15})
        if (hours / 24 / step <= most) return dayTicks(from, to, zone, step);
    for (const int step : {1, 2, 3, 6})
        if (hours / 24 / 30.4 / step <= most) return monthTicks(from, to, zone, step);
    int years = 1;
    while (hours / 24 / 365.25 / years > most) years *= 2;
    return monthTicks(from, to, zone, 12 * years);
}

ShownWindow windowBefore(ShownWindow window)
{
    return {window.from - (window.to - window.from), window.from};
}

QString nameOfBefore(ShownWindow window)
{
    const std::int64_t hours = (window.to - window.from + hour / 2) / hour;
    const auto days = static_cast<int>((hours + 12) / 24), shown = static_cast<int>(hours);
    return days < 2 ? QCoreApplication::translate("PeriodBefore", "the %n hour(s) before", nullptr, shown)
                    : QCoreApplication::translate("PeriodBefore", "the %n day(s) before", nullptr, days);
}

ShownWindow clamped(ShownWindow wanted, Instant earliest, Instant now)
{
    earliest = std::min(earliest, now - hour);
    std::int64_t span = std::clamp(wanted.to - wanted.from, hour, now - earliest);
    Instant to = std::min(wanted.to, now);
    if (to - span < earliest) to = earliest + span;
    return {to - span, to};
}

}  // namespace trendward::ui
