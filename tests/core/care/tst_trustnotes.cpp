// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/earlywarning.h"
#include "core/care/trustnotes.h"
#include "tests/core/trend/series.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::care;
using namespace trendward::tests;

namespace
{

const Instant looked = at("2026-11-22T09:00:00Z");
constexpr std::int64_t trustDay = Instant::ticksPerDay;

/// One value a day until yesterday, by its number.
template <class Value>
trend::MeasureSeries eachDay(const std::string &measure, const std::string &unit, int days, Value value)
{
    trend::TrendSeries series = seriesOf(measure, unit);
    for (int back = days; back >= 1; --back) add(series, looked - back * trustDay, value(back));
    return usable(series, looked);
}

DataTrust trustOf(const std::vector<trend::MeasureSeries> &all)
{
    std::vector<const trend::MeasureSeries *> series;
    for (const trend::MeasureSeries &one : all) series.push_back(&one);
    return dataTrustOf(series, Zone::utc(), looked);
}

EarlyWarning newsOf(const std::vector<trend::MeasureSeries> &all, RuleSet set)
{
    std::vector<const trend::MeasureSeries *> series;
    for (const trend::MeasureSeries &one : all) series.push_back(&one);
    return earlyWarningOf(series, set, Zone::utc(), looked);
}

const TrustNote *noteOf(const DataTrust &trust, TrustNote::Sign sign)
{
    for (const TrustNote &note : trust.notes)
        if (note.sign == sign) return &note;
    return nullptr;
}

}  // namespace

class TrustNotesTest : public QObject
{
    Q_OBJECT

private slots:
    void twoPeopleOnAScaleAreSeen()
    {
        const DataTrust trust = trustOf(
            {eachDay("body-weight", "kg", 30, [](int back) { return (back % 3 ? 82.0 : 61.0) + 0.1 * (back % 4); })});
        QCOMPARE(trust.shortWords(), std::string("Data trust: look at weight"));
        const TrustNote *note = noteOf(trust, TrustNote::Sign::TwoGroups);
        QVERIFY(note && note->found == TrustNote::Found::Seen);
        QVERIFY(note->words.find("and 20 around 82") != std::string::npos);
        QVERIFY(note->words.find("Consider asking whether two people use the device.") != std::string::npos);
    }
    void whatIsOlderThanItsDaysIsNotLookedAt()
    {
        trend::TrendSeries old = seriesOf("body-weight", "kg");
        for (int back = 130; back > 100; --back) add(old, looked - back * trustDay, back % 3 ? 82 : 61);
        const DataTrust trust = trustOf({usable(old, looked)});
        QVERIFY(trust.shortWords().empty());
        QVERIFY(noteOf(trust, TrustNote::Sign::TwoGroups)->found == TrustNote::Found::NotLookedAt);
    }
    void roundNumbersAndCopiedPressuresAreSeen()
    {
        const auto round = [](double first) {
            return [first](int back) { return first + (back % 2 ? 0 : 5) * (back % 3); };
        };
        const DataTrust trust = trustOf({eachDay("systolic-blood-pressure", "mm[Hg]", 40, round(130)),
                                         eachDay("diastolic-blood-pressure", "mm[Hg]", 40, [](int) { return 81.0; })});
        const TrustNote *digits = noteOf(trust, TrustNote::Sign::RoundNumbers);
        QVERIFY(digits && digits->found == TrustNote::Found::Seen);
        QVERIFY(digits->words.starts_with("100 % of the readings end in 0 or 5"));
        const DataTrust same = trustOf({eachDay("systolic-blood-pressure", "mm[Hg]", 9, [](int) { return 131.0; }),
                                        eachDay("diastolic-blood-pressure", "mm[Hg]", 9, [](int) { return 81.0; })});
        const TrustNote *repeats = noteOf(same, TrustNote::Sign::EqualReadings);
        QVERIFY(repeats && repeats->found == TrustNote::Found::Seen);
        QVERIFY(repeats->words.starts_with("9 equal readings in a row, 13 Nov to 21 Nov"));
    }
    void datesThatCannotBeRightAreCounted()
    {
        trend::TrendSeries series = seriesOf("heart-rate", "/min");
        add(series, at("1970-01-01T00:10:00Z"), 70);
        for (int back = 20; back >= 1; --back) add(series, looked - back * trustDay, 70 + back % 7);
        const DataTrust trust = trustOf({usable(series, looked)});
        QVERIFY(noteOf(trust, TrustNote::Sign::Dates)->words.starts_with("1 reading has a date that cannot be right"));
        QCOMPARE(trust.shortWords(), std::string("Data trust: look at heart rate"));
    }
    void earlyWarningIsInPartsAndForAdultsAlone()
    {
        std::vector<trend::MeasureSeries> all;
        all.push_back(eachDay("respiratory-rate", "/min", 3, [](int) { return 22.0; }));
        all.push_back(eachDay("heart-rate", "/min", 1, [](int) { return 112.0; }));
        const EarlyWarning news = newsOf(all, RuleSet::Adults);
        QVERIFY(news.applies);
        QCOMPARE(news.words, std::string("partial, 2 of 7 inputs, the oldest of them yesterday"));
        QCOMPARE(news.inputs.size(), std::size_t{7});
        QCOMPARE(news.inputs[0].words, std::string("22 /min, 2 points, yesterday"));
        QCOMPARE(news.inputs[4].words, std::string("112 /min, 2 points, yesterday"));
        QCOMPARE(news.inputs[2].words, std::string("no reading says it"));
        for (const RuleSet set : {RuleSet::BirthUnknown, RuleSet::Under18, RuleSet::Pregnant}) {
            QVERIFY(!newsOf(all, set).applies && newsOf(all, set).inputs.empty());
            QVERIFY(newsOf(all, set).words.starts_with("No rule set: "));
        }
    }
};
TRENDWARD_TEST(TrustNotesTest)

#include "tst_trustnotes.moc"
