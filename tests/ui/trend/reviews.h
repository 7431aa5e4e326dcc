// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/rules.h"
#include "core/io/jobs/reviewjob.h"
#include "tests/core/trend/series.h"
#include "tests/io/jobs/fakerecord.h"
#include "ui/desk/desk.h"
#include "ui/trend/trendcontent.h"

#include <QFile>

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

/// Made-up patients for the middle of the Review page.
namespace trendward::tests
{

inline const Instant now = at("2026-11-22T09:00:00Z");

inline std::string resourceText(const char *name)
{
    QFile file(QStringLiteral(TRENDWARD_SOURCE_DIR "/resources/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

inline care::Rules builtInRules()
{
    return *care::withTables(*care::rulesFrom(resourceText("rules/review-rules.json")),
                             resourceText("statistics/blood-pressure.json"), resourceText("statistics/glucose.json"));
}

/// What the window asked the record to change, seen from all of its connections.
struct Asks {
    std::mutex lock;
    std::vector<std::string> said;
    std::vector<std::string> all()
    {
        const std::lock_guard guard(lock);
        return said;
    }
};

class AskedRecord : public FakeRecord
{
public:
    std::shared_ptr<Asks> asks = std::make_shared<Asks>();

    Result<std::int64_t> exclude(const store::ReadingKey &key, const std::string &who, const std::string &reason,
                                 Instant) override
    {
        say("exclude " + key.time.text() + " " + who + ": " + reason);
        return 7;
    }
    Outcome restore(const store::ReadingKey &key, const std::string &who, const std::string &, Instant) override
    {
        say("restore " + key.time.text() + " " + who);
        return Done{};
    }
    Outcome undo(std::int64_t change, const std::string &who, Instant) override
    {
        say("undo " + std::to_string(change) + " " + who);
        return Done{};
    }

private:
    void say(const std::string &what)
    {
        const std::lock_guard guard(asks->lock);
        asks->said.push_back(what);
    }
};

inline care::Goal goalOf(const std::string &measure, std::optional<double> low, std::optional<double> high,
                         const std::string &unit)
{
    care::Goal goal;
    goal.key = 1;
    goal.measure = measure;
    goal.low = low;
    goal.high = high;
    goal.unit = unit;
    goal.start = *Date::parse("2026-11-01");
    return goal;
}

/// One patient with 60 days of pressure, weight that stopped 12 days ago, and one saturation reading.
inline AskedRecord clinic(const std::string &name = "OKAFOR, Grace")
{
    AskedRecord record;
    const auto key = record.person("p-001", name, "Europe/Berlin");
    record.people.back().birth = *Date::parse("1951-03-14");
    record.people.back().sex = "female";
    trend::TrendSeries high = seriesOf("systolic-blood-pressure", "mm[Hg]"),
                       low = seriesOf("diastolic-blood-pressure", "mm[Hg]");
    for (int day = 60; day >= 0; --day) {
        const Instant when = now - day * Instant::ticksPerDay - 3600 * Instant::ticksPerSecond;
        add(high, when, day == 20 ? 188 : 130 + day % 7);
        add(low, when, 80 + day % 5);
    }
    trend::TrendSeries weight = seriesOf("body-weight", "kg");
    for (int day = 50; day >= 12; --day) add(weight, now - day * Instant::ticksPerDay, 82.5);
    trend::TrendSeries saturation = seriesOf("oxygen-saturation", "%");
    add(saturation, now - Instant::ticksPerDay, 95);
    for (const auto &one : {high, low, weight, saturation}) record.give(key, one);
    record.goalsOf[key] = {goalOf("systolic-blood-pressure", {}, 140, "mm[Hg]"),
                           goalOf("diastolic-blood-pressure", {}, 90, "mm[Hg]"), goalOf("body-weight", {}, 82.7, "kg")};
    return record;
}

inline std::shared_ptr<const jobs::PatientReview> reviewOf(const AskedRecord &record, store::PatientKey key = 1)
{
    static const care::Rules rules = builtInRules();
    auto review = jobs::reviewOf(record, key, rules, now);
    return std::make_shared<const jobs::PatientReview>(std::move(*review));
}

inline const care::VitalGlance &vitalOf(const jobs::PatientReview &review, const std::string &key)
{
    for (const care::VitalGlance &vital : review.vitals)
        if (vital.key == key) return vital;
    qFatal("the patient has no such vital");
}

inline ui::Workplace placeOf(const AskedRecord &record)
{
    ui::Workplace place;
    place.openStore = [record]() -> Result<std::unique_ptr<store::RecordStore>> {
        return std::unique_ptr<store::RecordStore>(std::make_unique<AskedRecord>(record));
    };
    place.rules = std::make_shared<const care::Rules>(builtInRules());
    place.now = [] { return now; };
    place.user = "nurse";
    return place;
}

/// A chart's content straight from points, without a record.
inline std::shared_ptr<ui::TrendContent> chartOf(std::vector<trend::Point> points, Instant moment = now)
{
    trend::MeasureSeries series;
    series.measure = "heart-rate";
    series.display = "Heart rate";
    series.unit = {"/min", "/min"};
    series.decimals = 0;
    series.points = std::move(points);
    auto content = std::make_shared<ui::TrendContent>();
    content->key = series.measure;
    content->name = "Heart rate";
    content->unit = series.unit;
    content->now = moment;
    content->zone = *Zone::named("Europe/Berlin");
    content->lines.push_back({std::make_shared<const jobs::PatientReview::Series>(std::move(series)), {}});
    return content;
}

inline trend::Point pointAt(Instant when, double value, Comparator comparator = Comparator::None)
{
    trend::Point point;
    point.time = when.milliseconds();
    point.value = value;
    point.comparator = comparator;
    return point;
}

}  // namespace trendward::tests
