// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend/homebloodpressure.h"

#include "core/base/phrase.h"
#include "core/trend/spread.h"
#include "core/trend/statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace trendward::trend
{

namespace
{

/// A lone day of duplicates, morning and evening.
constexpr std::size_t readingsForALoad = 4;

std::optional<PressureMean> meanPressureOf(std::span<const Pressure> pairs)
{
    if (pairs.empty()) return std::nullopt;
    PressureMean mean;
    for (const Pressure &pair : pairs) {
        mean.systolic += pair.systolic;
        mean.diastolic += pair.diastolic;
    }
    mean.readings = pairs.size();
    mean.systolic /= static_cast<double>(pairs.size());
    mean.diastolic /= static_cast<double>(pairs.size());
    return mean;
}

/// Sorts the measurements of a protocol's days into sessions and takes those that count.
class Averaging
{
public:
    Averaging(const PressureProtocol &protocol, const Zone &zone, Instant now)
        : m_protocol(protocol), m_zone(zone), m_now(now)
    {
        for (int day = 0; day <= protocol.days; ++day)
            m_midnights.push_back(zone.startOfDay(now, day + 1 - protocol.days));
        m_days.resize(static_cast<std::size_t>(protocol.days));
    }

    /// A reading at midnight belongs to the day that begins.
    Window window() const { return {m_midnights.front() - Instant::ticksPerMillisecond, m_now}; }

    void sort(std::span<const Pressure> pairs)
    {
        for (const Pressure &pair : pairs) {
            const auto next = std::upper_bound(m_midnights.begin(), m_midnights.end(), pair.at());
            const auto day = static_cast<std::size_t>(next - m_midnights.begin()) - 1;
            const LocalTime local = m_zone.local(pair.at());
            const int minute = local.hour * 60 + local.minute;
            if (minute >= m_protocol.morningFrom && minute < m_protocol.morningTo)
                m_days[day][0].push_back(pair);
            else if (minute >= m_protocol.eveningFrom && minute < m_protocol.eveningTo)
                m_days[day][1].push_back(pair);
            else
                ++m_outsideHours;
        }
    }

    HomeBloodPressure average(Account account)
    {
        HomeBloodPressure out;
        out.account = std::move(account);
        choose();
        countMissing(out);
        out.days = m_daysUsed;
        Account &said = out.account;
        said.used = m_used.size();
        said.first = said.last = std::nullopt;
        if (!m_used.empty()) {
            said.first = m_used.front().at();
            said.last = m_used.back().at();
        }
        leaveOut(said, phrase("Account", "outside the hours of the morning and of the evening"), m_outsideHours);
        leaveOut(said, phrase("Account", "of the days that the protocol discards"), m_discardedDays);
        leaveOut(said, phrase("Account", "first of its session"), m_discardedFirst);
        leaveOut(said, phrase("Account", "beyond the number that the protocol asks for in a session"), m_beyond);
        said.shortfall = missing(out);
        if (said.shortfall.empty()) fill(out);
        return out;
    }

private:
    using Sessions = std::array<std::vector<Pressure>, 2>;

    void choose()
    {
        int withReadings = 0;
        for (const Sessions &day : m_days) {
            if (day[0].empty() && day[1].empty()) continue;
            if (withReadings++ < m_protocol.discardDays) {
                m_discardedDays += day[0].size() + day[1].size();
                continue;
            }
            const std::size_t before = m_used.size();
            for (std::size_t part = 0; part < 2; ++part) take(day[part], m_parts[part]);
            m_daysUsed += m_used.size() > before;
        }
    }

    void take(const std::vector<Pressure> &session, std::vector<Pressure> &part)
    {
        for (std::size_t i = 0; i < session.size(); ++i) {
            if (i == 0 && m_protocol.discardFirstOfSession) {
                ++m_discardedFirst;
            } else if (i >= static_cast<std::size_t>(m_protocol.perSession)) {
                ++m_beyond;
            } else {
                part.push_back(session[i]);
                m_used.push_back(session[i]);
            }
        }
    }

    /// From the first day with readings on; a session that is not over is not missing.
    void countMissing(HomeBloodPressure &out) const
    {
        const auto begun = std::find_if(m_days.begin(), m_days.end(),
                                        [](const Sessions &day) { return !day[0].empty() || !day[1].empty(); });
        const LocalTime clock = m_zone.local(m_now);
        const int minuteNow = clock.hour * 60 + clock.minute;
        for (auto day = begun; day < m_days.end(); ++day) {
            if (day - begun < m_protocol.discardDays) continue;
            const bool today = day + 1 == m_days.end();
            out.missingMornings += (*day)[0].empty() && (!today || minuteNow >= m_protocol.morningTo);
            out.missingEvenings += (*day)[1].empty() && (!today || minuteNow >= m_protocol.eveningTo);
        }
    }

    std::string missing(const HomeBloodPressure &out) const
    {
        if (m_used.size() >= static_cast<std::size_t>(m_protocol.minReadings) &&
            m_daysUsed >= static_cast<std::size_t>(m_protocol.minDays))
            return {};
        //: {1} readings on {2} days; {3}: days
        const std::string need = filled(
            counted(m_used.size(),
                    plural("Account",
                           "the average takes {1} readings on {2} days after what is discarded; there is %n on {3}",
                           "the average takes {1} readings on {2} days after what is discarded; there are %n on {3}")),
            {std::to_string(m_protocol.minReadings), std::to_string(m_protocol.minDays), std::to_string(m_daysUsed)});
        if (out.missingMornings + out.missingEvenings == 0) return need;
        //: what is needed; mornings, evenings
        return filled(phrase("Account", "{1}; mornings without a reading: {2}, evenings: {3}"),
                      {need, std::to_string(out.missingMornings), std::to_string(out.missingEvenings)});
    }

    void fill(HomeBloodPressure &out) const
    {
        out.mean = meanPressureOf(m_used);
        out.morning = meanPressureOf(m_parts[0]);
        out.evening = meanPressureOf(m_parts[1]);
        std::vector<double> systolic;
        for (const Pressure &pair : m_used) systolic.push_back(pair.systolic);
        out.deviation = sampleDeviation(systolic);
        out.variation = variationPercent(systolic);
        out.realVariability = realVariability(systolic);
    }

    const PressureProtocol &m_protocol;
    const Zone &m_zone;
    Instant m_now;
    std::vector<Instant> m_midnights;
    std::vector<Sessions> m_days;
    std::vector<Pressure> m_used;
    std::array<std::vector<Pressure>, 2> m_parts;
    std::size_t m_daysUsed = 0, m_outsideHours = 0, m_discardedDays = 0, m_discardedFirst = 0, m_beyond = 0;
};

}  // namespace

Pressures pressuresOf(const MeasureSeries &systolic, const MeasureSeries &diastolic, const Window &window)
{
    using Key = std::tuple<std::int64_t, std::uint32_t, std::uint32_t>;
    const auto keyOf = [](const Point &point) { return Key{point.time, point.source, point.nth}; };
    const auto sorted = [&](const MeasureSeries &series) {
        std::vector<const Point *> points;
        for (const Point &point : within(series, window))
            if (point.isNumber()) points.push_back(&point);
        std::sort(points.begin(), points.end(), [&](const Point *a, const Point *b) { return keyOf(*a) < keyOf(*b); });
        return points;
    };
    const auto highs = sorted(systolic), lows = sorted(diastolic);
    Pressures out;
    auto low = lows.begin();
    for (const Point *high : highs) {
        while (low != lows.end() && keyOf(**low) < keyOf(*high)) ++low;
        if (low != lows.end() && keyOf(**low) == keyOf(*high))
            out.pairs.push_back({high->time, high->value, (*low)->value});
    }
    out.unpaired = highs.size() + lows.size() - 2 * out.pairs.size();
    return out;
}

double meanArterial(double systolic, double diastolic)
{
    return (systolic + 2 * diastolic) / 3;
}

const PressureBand &bandOf(const PressureClasses &classes, double systolic, double diastolic)
{
    const auto reached = std::find_if(classes.bands.rbegin(), classes.bands.rend(), [&](const PressureBand &band) {
        const bool lowest = !band.systolic && !band.diastolic;
        return lowest || (band.systolic && systolic >= *band.systolic) ||
               (band.diastolic && diastolic >= *band.diastolic);
    });
    return reached == classes.bands.rend() ? classes.bands.front() : *reached;
}

std::optional<double> HomeBloodPressure::meanArterial() const
{
    if (!mean) return std::nullopt;
    return trend::meanArterial(mean->systolic, mean->diastolic);
}

std::optional<double> HomeBloodPressure::pulsePressure() const
{
    if (!mean) return std::nullopt;
    return mean->systolic - mean->diastolic;
}

std::optional<double> HomeBloodPressure::morningRise() const
{
    if (!morning || !evening) return std::nullopt;
    return morning->systolic - evening->systolic;
}

HomeBloodPressure homeBloodPressure(const MeasureSeries &systolic, const MeasureSeries &diastolic,
                                    const PressureProtocol &protocol, const Zone &zone, Instant now)
{
    Averaging averaging(protocol, zone, now);
    const Window window = averaging.window();
    const Pressures pressures = pressuresOf(systolic, diastolic, window);
    Account account = accountOf(systolic, window);
    explain(account,
            filled(phrase("Account", "Home average, {1}, by the patient's clock ({2})"), {protocol.title, zone.name()}),
            "(p₁ + … + pₙ) / n", protocol.source);
    leaveOut(account, phrase("Account", "without its other part"), pressures.unpaired);
    averaging.sort(pressures.pairs);
    return averaging.average(std::move(account));
}

PressureLoad pressureLoad(const MeasureSeries &systolic, const Window &window, const LoadTable &table, const Zone &zone)
{
    PressureLoad load;
    load.account = accountOf(systolic, window);
    explain(load.account, phrase("Account", "Share of the systolic readings above the limit of a high mean"),
            "100 · count(xᵢ > 130) / n", table.source, {"%", "%"});
    load.days = dailyMedians(systolic, window, zone).size();
    if (load.account.used < readingsForALoad || table.steps.empty() ||
        load.days < static_cast<std::size_t>(table.steps.front().days)) {
        load.account.shortfall = filled(
            counted(load.account.used,
                    plural("Account", "it takes {1} readings; there is %n", "it takes {1} readings; there are %n")),
            {std::to_string(readingsForALoad)});
        return load;
    }
    std::size_t above = 0;
    for (const double value : numbersOf(systolic, window)) above += value > table.partition;
    load.percent = 100 * static_cast<double>(above) / static_cast<double>(load.account.used);
    for (const LoadStep &step : table.steps)
        if (load.days >= static_cast<std::size_t>(step.days)) load.needed = 100 * step.share;
    load.above = *load.percent >= *load.needed;
    return load;
}

Statistic timeInTarget(const MeasureSeries &series, const Window &window, double low, double high, int mostDays)
{
    Statistic result{std::nullopt, accountOf(series, window)};
    explain(result.account,
            filled(phrase("Account",
                          "Share of the time within the limits, in straight lines between the readings; gaps "
                          "of more than {1} days are left out"),
                   {std::to_string(mostDays)}),
            "100 · Σ t(low ≤ x ≤ high) / Σ t", "Rosendaal, Thromb Haemost 1993;69:236; Hypertens Res 2024;47:2337",
            {"%", "%"});
    const double most = mostDays * 86'400'000.0;
    double inside = 0, all = 0;
    const Point *last = nullptr;
    for (const Point &point : within(series, window)) {
        if (!point.isNumber()) continue;
        const Point *before = last;
        last = &point;
        const double run = before ? static_cast<double>(point.time - before->time) : 0;
        if (run <= 0 || run > most) continue;
        all += run;
        const double from = std::min(before->value, point.value), to = std::max(before->value, point.value);
        if (from == to)
            inside += from >= low && to <= high ? run : 0;
        else
            inside += run * std::max(0.0, std::min(to, high) - std::max(from, low)) / (to - from);
    }
    if (all > 0)
        result.value = 100 * inside / all;
    else
        result.account.shortfall = filled(phrase("Account", "it takes two readings that are at most {1} days apart"),
                                          {std::to_string(mostDays)});
    return result;
}

PressureSet newestSet(std::span<const PlacedPressure> pressures)
{
    // 12 · 0.334 is a little more than 4, and 4 · 1 is just 4: a set as much as the other (COACH asked for more than
    // 4).
    constexpr double office = 1, home = 0.334, needed = 4;
    PressureSet set;
    std::vector<Pressure> taken;
    for (auto it = pressures.rbegin(); it != pressures.rend() && set.weight < needed; ++it) {
        set.weight += it->office ? office : home;
        taken.push_back(it->pressure);
    }
    if (set.weight >= needed)
        set.mean = meanPressureOf(taken);
    else
        set.shortfall = phrase("Account", "it takes 4 readings of the office or 12 from home");
    return set;
}

}  // namespace trendward::trend
