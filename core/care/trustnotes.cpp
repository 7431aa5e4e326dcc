// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/trustnotes.h"

#include "core/base/phrase.h"
#include "core/care/words.h"
#include "core/trend/datatrust.h"

#include <algorithm>
#include <cmath>

namespace trendward::care
{

namespace
{

using Sign = TrustNote::Sign;
using Found = TrustNote::Found;

constexpr const char *systolicKey = "systolic-blood-pressure", *diastolicKey = "diastolic-blood-pressure";
constexpr std::size_t pairsForRepeats = 3, numbersForRepeats = 5;

class TrustLook
{
public:
    TrustLook(std::span<const trend::MeasureSeries *const> series, const Zone &zone, Instant now)
        : m_series(series), m_zone(zone), m_window(trend::lastDays(now, zone, trustDays))
    {
    }

    DataTrust look()
    {
        for (const trend::MeasureSeries *one : m_series) {
            const std::string &key = one->measure;
            if (key == "body-weight" || key == "heart-rate" || key == "resting-heart-rate") twoGroups(*one);
            if (key == systolicKey || key == diastolicKey) roundNumbers(*one);
            if (key == systolicKey) equalPressures(*one);
            // A sensor or a thermometer gives the same tenth again and again by chance.
            if (key == "body-weight" || key == "glucose") equalReadings(*one);
            dates(*one);
        }
        return std::move(m_trust);
    }

private:
    void add(Sign sign, Found found, const trend::MeasureSeries &series, std::string words, trend::Account account)
    {
        m_trust.notes.push_back({sign, found, displayOf(series), std::move(words), std::move(account)});
    }

    /// Nothing seen, or too little to see it in.
    void addNothing(Sign sign, const trend::MeasureSeries &series, trend::Account account)
    {
        const bool looked = account.shortfall.empty();
        std::string words = looked ? phrase("DataTrust", "nothing of the kind was seen")
                                   : filled(phrase("DataTrust", "not looked at: {1}"), {account.shortfall});
        add(sign, looked ? Found::Nothing : Found::NotLookedAt, series, std::move(words), std::move(account));
    }

    std::string around(double value, const trend::MeasureSeries &series) const
    {
        return quantityText(value, series.decimals, series.unit);
    }

    void twoGroups(const trend::MeasureSeries &series)
    {
        const trend::TwoPeople two = trend::twoPeople(series, m_window);
        if (!two.likely) return addNothing(Sign::TwoGroups, series, two.account);
        add(Sign::TwoGroups, Found::Seen, series,
            filled(phrase("DataTrust",
                          "two groups of values that take turns: {1} readings around {2} and {3} around "
                          "{4}. Consider asking whether two people use the device."),
                   {std::to_string(two.inLower), around(two.lower, series), std::to_string(two.inUpper),
                    around(two.upper, series)}),
            two.account);
    }

    void roundNumbers(const trend::MeasureSeries &series)
    {
        const trend::DigitPreference digits = trend::digitPreference(series, m_window);
        if (!digits.likely) return addNothing(Sign::RoundNumbers, series, digits.account);
        add(Sign::RoundNumbers, Found::Seen, series,
            filled(phrase("DataTrust",
                          "{1} % of the readings end in 0 or 5; by chance a fifth would. Consider asking "
                          "how readings are taken and written down."),
                   {numberText(std::round(*digits.percent), 0)}),
            digits.account);
    }

    void repeats(const trend::MeasureSeries &series, const trend::Repeats &found, std::size_t looked,
                 std::size_t needed)
    {
        trend::Account account = trend::accountOf(series, m_window);
        trend::explain(account, phrase("Account", "The longest run of equal readings, one after the other"), "max run",
                       phrase("Account", "a choice of this program, not read in an original"), {"1", ""});
        account.shortfall.clear();
        if (looked < needed)
            account.shortfall = filled(counted(looked, plural("Account", "it takes {1} readings; there is %n",
                                                              "it takes {1} readings; there are %n")),
                                       {std::to_string(needed)});
        if (!found.likely) return addNothing(Sign::EqualReadings, series, std::move(account));
        add(Sign::EqualReadings, Found::Seen, series,
            filled(phrase("DataTrust",
                          "{1} equal readings in a row, {2} to {3}. Consider asking whether they were "
                          "copied or typed from memory."),
                   {std::to_string(found.longest), dayText(found.from, m_zone), dayText(found.to, m_zone)}),
            std::move(account));
    }

    void equalPressures(const trend::MeasureSeries &systolic)
    {
        const auto other = std::find_if(m_series.begin(), m_series.end(),
                                        [](const auto *one) { return one->measure == diastolicKey; });
        if (other == m_series.end()) return;
        const trend::Pressures pairs = trend::pressuresOf(systolic, **other, m_window);
        repeats(systolic, trend::identicalRepeats(pairs.pairs), pairs.pairs.size(), pairsForRepeats);
    }

    void equalReadings(const trend::MeasureSeries &series)
    {
        const auto points = trend::within(series, m_window);
        const auto decimals = std::count_if(points.begin(), points.end(), [](const trend::Point &point) {
            return point.isNumber() && point.scale > 0;
        });
        repeats(series, trend::identicalRepeats(series, m_window), static_cast<std::size_t>(decimals),
                numbersForRepeats);
    }

    void dates(const trend::MeasureSeries &series)
    {
        trend::Account account = trend::accountOf(series, m_window);
        const std::size_t suspect = account.leftOut[static_cast<std::size_t>(trend::LeftOut::ClockSuspect)];
        if (suspect == 0) return;
        trend::explain(account,
                       phrase("Account", "Readings dated before 2000, after now, or by a clock that was reset"), "n",
                       phrase("Account", "a choice of this program, not read in an original"), {"1", ""});
        add(Sign::Dates, Found::Seen, series,
            counted(suspect, plural("DataTrust",
                                    "%n reading has a date that cannot be right. Consider looking at the clock of the "
                                    "device.",
                                    "%n readings have a date that cannot be right. Consider looking at the clock of "
                                    "the device.")),
            std::move(account));
    }

    std::span<const trend::MeasureSeries *const> m_series;
    const Zone &m_zone;
    trend::Window m_window;
    DataTrust m_trust;
};

}  // namespace

std::string nameOf(TrustNote::Sign sign)
{
    switch (sign) {
        case Sign::TwoGroups:
            return phrase("DataTrust", "Two groups of values");
        case Sign::RoundNumbers:
            return phrase("DataTrust", "Numbers that end in 0 or 5");
        case Sign::EqualReadings:
            return phrase("DataTrust", "Equal readings in a row");
        case Sign::Dates:
            break;
    }
    return phrase("DataTrust", "Dates that cannot be right");
}

std::vector<const TrustNote *> DataTrust::seen() const
{
    std::vector<const TrustNote *> all;
    for (const TrustNote &note : notes)
        if (note.found == Found::Seen) all.push_back(&note);
    return all;
}

std::string DataTrust::shortWords() const
{
    std::vector<std::string> measures;
    for (const TrustNote *note : seen()) {
        const std::string name = inSentence(note->measure);
        if (std::find(measures.begin(), measures.end(), name) == measures.end()) measures.push_back(name);
    }
    if (measures.empty()) return {};
    return filled(phrase("DataTrust", "Data trust: look at {1}"), {joinedNames(measures)});
}

DataTrust dataTrustOf(std::span<const trend::MeasureSeries *const> series, const Zone &zone, Instant now)
{
    return TrustLook(series, zone, now).look();
}

}  // namespace trendward::care
