// SPDX-License-Identifier: GPL-3.0-or-later
/// A panel of 200 patients with 90 days of five vital signs in the encrypted record: its list, and its statistics.
#include "core/care/fieldstatistics.h"
#include "core/io/jobs/ward.h"
#include "core/io/jobs/worklistjob.h"
#include "core/io/store/sqlcipherstore.h"
#include "core/trend/statistics.h"
#include "tests/bench/figures.h"
#include "tests/bench/readings.h"

#include <benchmark/benchmark.h>

#include <QFile>
#include <QTemporaryDir>

#include <array>
#include <map>
#include <memory>

namespace
{

using namespace trendward;

constexpr int panelSize = 200, panelDays = 90;
constexpr std::int64_t hour = 3600 * Instant::ticksPerSecond;
const Instant panelNow = *Instant::parse("2026-11-22T09:00:00Z");

std::string textOf(const char *resource)
{
    QFile file(QStringLiteral(TRENDWARD_SOURCE_DIR "/resources/") + QLatin1String(resource));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

const care::Rules &builtIn()
{
    static const care::Rules rules =
        *care::withTables(*care::rulesFrom(textOf("rules/review-rules.json")), textOf("statistics/blood-pressure.json"),
                          textOf("statistics/glucose.json"));
    return rules;
}

/// Three of ten are above their goal, and one of ten sends nothing any more.
struct Panel {
    QTemporaryDir folder;
    std::unique_ptr<store::RecordStore> store;
    std::vector<store::PatientKey> patients;
    std::string error;
    std::uint64_t readings = 0;

    Panel()
    {
        auto opened = store::openSqlcipherStore(folder.filePath("records.db").toStdString(), std::string(32, 'k'),
                                                store::Absent::Create);
        if (!opened) {
            error = opened.error().detail;
            return;
        }
        store = std::move(*opened);
        for (int p = 0; p < panelSize && error.empty(); ++p)
            if (const auto added = addPatient(p); !added) error = added.error().detail;
    }

private:
    Outcome addPatient(int p)
    {
        store::Patient patient;
        patient.id = "patient-" + std::to_string(p);
        patient.birth = Date{1950, 1 + p % 12, 1 + p % 28};
        patient.zone = "Europe/Berlin";
        const auto key = store->addPatient(patient);
        if (!key) return key.error();
        patients.push_back(*key);
        care::Goal goal;
        goal.measure = "systolic-blood-pressure";
        goal.high = 135;
        goal.unit = "mm[Hg]";
        goal.start = {2026, 1, 1};
        if (const auto saved = store->saveGoal(*key, goal); !saved) return saved.error();
        store::ImportInfo info;
        info.file = "bench";
        info.sha256 = std::to_string(p);
        if (const auto begun = store->begin(info); !begun) return begun.error();
        const auto around = [p](std::int64_t level, std::int64_t spread) {
            return [=](std::int64_t i) { return level + (i * 7 + p * 13 + i * i % 5) % (2 * spread + 1) - spread; };
        };
        const Instant from = panelNow - (panelDays + (p % 10 == 9 ? 20 : 0)) * 24 * hour;
        const std::int64_t high = p % 10 < 3 ? 142 : 124;
        const std::vector<std::pair<std::vector<bench::Part>, std::int64_t>> devices{
            {{{"systolic-blood-pressure", around(high, 9)}, {"diastolic-blood-pressure", around(78, 5)}}, 4},
            {{{"heart-rate", around(70, 8)}}, 4},
            {{{"oxygen-saturation", around(96, 2)}}, 2},
            {{{"body-weight", around(80, 1)}}, 1}};
        for (const auto &[parts, aDay] : devices) {
            const auto receipt = store->put(*key, bench::readingsOf(parts, aDay * panelDays, from, 24 * hour / aDay));
            if (!receipt) return receipt.error();
            readings += receipt->stored;
        }
        if (const auto done = store->commit(); !done) return done.error();
        return Done{};
    }
};

Panel &panel()
{
    static Panel one;
    return one;
}

/// The list as the window shows it, everybody assessed.
void rank(benchmark::State &state)
{
    Panel &p = panel();
    if (!p.error.empty()) return state.SkipWithError(p.error.c_str());
    std::vector<double> taken;
    for (auto _ : state) {
        const double before = bench::cpuMilliseconds();
        const auto ward = jobs::wardOf(*p.store, builtIn(), panelNow);
        taken.push_back(bench::cpuMilliseconds() - before);
        if (!ward || ward->patients.size() != panelSize) return state.SkipWithError("not everybody was ranked");
    }
    bench::note("ranking 200 patients, " + std::to_string(p.readings) + " readings, median (aim 500)",
                bench::percentile(taken, 50), "ms CPU");
}

/// The same after the record of one patient was changed.
void rankOne(benchmark::State &state)
{
    Panel &p = panel();
    if (!p.error.empty()) return state.SkipWithError(p.error.c_str());
    auto whole = jobs::wardOf(*p.store, builtIn(), panelNow);
    if (!whole) return state.SkipWithError(whole.error().detail.c_str());
    jobs::WardBefore before{std::make_shared<const jobs::Ward>(*std::move(whole)), {}};
    std::vector<double> taken;
    std::size_t next = 0;
    for (auto _ : state) {
        before.changed = {p.patients[(next += 37) % p.patients.size()]};
        const Instant now = panelNow + 60 * Instant::ticksPerSecond;
        const double begun = bench::cpuMilliseconds();
        const auto ward = jobs::wardOf(*p.store, builtIn(), now, {}, before);
        taken.push_back(bench::cpuMilliseconds() - begun);
        if (!ward || std::count_if(ward->patients.begin(), ward->patients.end(),
                                   [&](const auto &one) { return one.assessed == now; }) != 1)
            return state.SkipWithError("more or fewer than one patient were assessed");
    }
    bench::note("ranking again after one of the 200 changed, median", bench::percentile(taken, 50), "ms CPU");
}

/// What any list must do: read the rows that the rules look at.
void readOnly(benchmark::State &state)
{
    Panel &p = panel();
    if (!p.error.empty()) return state.SkipWithError(p.error.c_str());
    for (auto _ : state) {
        const auto latest = p.store->latestOfAll();
        if (!latest) return state.SkipWithError(latest.error().detail.c_str());
        for (const store::SeriesInfo &info : *latest) {
            const auto series =
                p.store->trend(info.series, trend::daysBefore(panelNow, Zone::utc(), builtIn().days()), std::nullopt);
            if (!series) return state.SkipWithError(series.error().detail.c_str());
            benchmark::DoNotOptimize(series->values.data());
        }
    }
}

/// Each patient's series as statistics see them, by measure.
using Loaded = std::map<std::string, trend::MeasureSeries>;
const std::vector<Loaded> &loaded()
{
    static const std::vector<Loaded> all = [] {
        std::vector<Loaded> patients;
        for (const store::PatientKey key : panel().patients) {
            Loaded measures;
            const auto series = panel().store->series(key);
            for (const store::SeriesInfo &info : *series) {
                const auto one = panel().store->trend(info.series, std::nullopt, std::nullopt);
                measures[info.measure] = trend::inOneUnit({&*one, 1}, panelNow);
            }
            patients.push_back(std::move(measures));
        }
        return patients;
    }();
    return all;
}

/// Every number of every field with its account, as page and summary show them.
void statistics(benchmark::State &state)
{
    Panel &p = panel();
    if (!p.error.empty()) return state.SkipWithError(p.error.c_str());
    const Zone zone = *Zone::named("Europe/Berlin");
    const auto &patients = loaded();
    std::vector<double> taken;
    std::size_t numbers = 0;
    for (auto _ : state) {
        const double before = bench::cpuMilliseconds();
        numbers = 0;
        for (const Loaded &measures : patients)
            for (const auto &[measure, series] : measures) {
                const auto half = measures.find(std::string(trend::otherHalfOf(measure)));
                const trend::MeasureSeries none;
                numbers += care::fieldStatistics(series, half == measures.end() ? none : half->second, builtIn(), zone,
                                                 panelNow, {})
                               .size();
                benchmark::DoNotOptimize(trend::mean(series, {}));
                benchmark::DoNotOptimize(trend::range(series, {}));
                benchmark::DoNotOptimize(trend::sevenDayMean(series, zone, panelNow));
                benchmark::DoNotOptimize(trend::dailySlope(series, trend::lastDays(panelNow, zone, 30), zone));
                benchmark::DoNotOptimize(trend::completeness(series, zone, panelNow, 30));
                numbers += 5;
            }
        taken.push_back(bench::cpuMilliseconds() - before);
    }
    bench::note("statistics of 200 patients, 90 days of five vital signs, " + std::to_string(numbers) + " numbers",
                bench::percentile(taken, 50), "ms CPU");
}

/// The least that statistics must do: look at each reading.
void meansOnly(benchmark::State &state)
{
    Panel &p = panel();
    if (!p.error.empty()) return state.SkipWithError(p.error.c_str());
    const auto &patients = loaded();
    for (auto _ : state)
        for (const Loaded &measures : patients)
            for (const auto &[measure, series] : measures) {
                double sum = 0;
                for (const trend::Point &point : series.points) sum += point.value;
                benchmark::DoNotOptimize(sum);
            }
}

BENCHMARK(rank)->Name("ward/rank")->Iterations(10)->Unit(benchmark::kMillisecond);
BENCHMARK(rankOne)->Name("ward/rank-one")->Iterations(100)->Unit(benchmark::kMillisecond);
BENCHMARK(readOnly)->Name("ward/read-only")->Iterations(10)->Unit(benchmark::kMillisecond);
BENCHMARK(statistics)->Name("ward/statistics")->Iterations(10)->Unit(benchmark::kMillisecond);
BENCHMARK(meansOnly)->Name("ward/sums-only")->Iterations(100)->Unit(benchmark::kMillisecond);

}  // namespace
