// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/sqlcipherstore.h"
#include "tests/bench/figures.h"
#include "tests/bench/readings.h"

#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <QFileInfo>
#include <QTemporaryDir>

#include <array>
#include <chrono>
#include <cstdlib>

namespace
{

using namespace trendward;

constexpr int patientCount = 500, measureCount = 5;
constexpr std::array<const char *, measureCount> measureKeys{"heart-rate", "oxygen-saturation", "body-weight",
                                                             "respiratory-rate", "body-temperature"};

std::int64_t readingCount()
{
    const char *asked = std::getenv("TRENDWARD_BENCH_READINGS");
    return asked ? std::atoll(asked) : 10'000'000;
}

/// One store for all of these benchmarks, filled by the first and closed by the last.
struct Clinic {
    QTemporaryDir folder;
    std::unique_ptr<store::RecordStore> store;
    std::vector<store::PatientKey> patients;
    Instant from = Instant::fromSeconds(1'700'000'000), to;

    QString path() const { return folder.filePath("records.db"); }
};

std::unique_ptr<Clinic> &kept()
{
    static std::unique_ptr<Clinic> one;
    return one;
}

Clinic &clinic()
{
    if (!kept()) kept() = std::make_unique<Clinic>();
    return *kept();
}

void insert(benchmark::State &state)
{
    Clinic &c = clinic();
    const std::int64_t each = readingCount() / (patientCount * measureCount);
    auto opened = store::openSqlcipherStore(c.path().toStdString(), std::string(32, 'k'), store::Absent::Create);
    if (!opened) return state.SkipWithError(opened.error().detail.c_str());
    c.store = std::move(*opened);
    c.to = c.from + each * 300 * Instant::ticksPerSecond;
    std::uint64_t stored = 0;
    for (auto _ : state) {
        for (int p = 0; p < patientCount; ++p) {
            state.PauseTiming();
            store::Patient patient;
            patient.id = "patient-" + std::to_string(p);
            const auto key = c.store->addPatient(patient);
            if (!key) return state.SkipWithError(key.error().detail.c_str());
            c.patients.push_back(*key);
            std::vector<std::vector<fhir::Observation>> made;
            for (std::size_t m = 0; m < measureCount; ++m) {
                const bench::Part part{measureKeys[m], [](std::int64_t i) { return 60 + i * 7 % 40; }};
                made.push_back(bench::readingsOf({&part, 1}, each, c.from, 300 * Instant::ticksPerSecond));
            }
            state.ResumeTiming();
            store::ImportInfo info;
            info.file = "bench";
            info.sha256 = std::to_string(p);
            if (const auto begun = c.store->begin(info); !begun)
                return state.SkipWithError(begun.error().detail.c_str());
            for (const auto &observations : made) {
                const auto receipt = c.store->put(*key, observations);
                if (!receipt) return state.SkipWithError(receipt.error().detail.c_str());
                stored += receipt->stored;
            }
            if (const auto done = c.store->commit(); !done) return state.SkipWithError(done.error().detail.c_str());
        }
    }
    if (stored != static_cast<std::uint64_t>(each * patientCount * measureCount))
        return state.SkipWithError("not every reading was stored");
    state.SetItemsProcessed(static_cast<std::int64_t>(stored));
    bench::note("store, bytes a reading on disk (goal G4 at most 45)",
                static_cast<double>(QFileInfo(c.path()).size()) / static_cast<double>(stored), "bytes");
}

/// 32 times 'k', as the store of these benchmarks is opened.
constexpr const char *bareKey = "PRAGMA key = \"x'6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b'\"";

/// The least that an encrypted store must do: bare rows of the same width into a table with the same key, in its order.
void bareInsert(benchmark::State &state)
{
    const QTemporaryDir folder;
    sqlite3 *database = nullptr;
    sqlite3_open(folder.filePath("bare.db").toUtf8().constData(), &database);
    sqlite3_exec(database, bareKey, nullptr, nullptr, nullptr);
    sqlite3_exec(database,
                 "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                 "CREATE TABLE r(series, time, source, nth, a, b, c, d, e, f, g, PRIMARY KEY(series, time, source, "
                 "nth)) WITHOUT ROWID",
                 nullptr, nullptr, nullptr);
    sqlite3_stmt *insertion = nullptr;
    sqlite3_prepare_v2(database, "INSERT INTO r VALUES(?, ?, 1, 0, ?, 0, 0, 60, 0, 1, ?)", -1, &insertion, nullptr);
    const std::int64_t series = patientCount * measureCount, each = readingCount() / series;
    bool good = insertion != nullptr;
    for (auto _ : state) {
        for (std::int64_t s = 0; good && s < series; ++s) {
            if (s % measureCount == 0) sqlite3_exec(database, "BEGIN", nullptr, nullptr, nullptr);
            for (std::int64_t i = 0; good && i < each; ++i) {
                sqlite3_bind_int64(insertion, 1, s);
                sqlite3_bind_int64(insertion, 2, 17'000'000'000'000'000 + i * 3'000'000'000);
                sqlite3_bind_int64(insertion, 3, 60 + i % 40);
                sqlite3_bind_int64(insertion, 4, i);
                good = sqlite3_step(insertion) == SQLITE_DONE;
                sqlite3_reset(insertion);
            }
            if (s % measureCount == measureCount - 1) sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr);
        }
    }
    sqlite3_finalize(insertion);
    sqlite3_close(database);
    if (!good) return state.SkipWithError("the bare rows were not stored");
    state.SetItemsProcessed(series * each);
}

double milliseconds(std::chrono::steady_clock::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

void chartQuery(benchmark::State &state)
{
    Clinic &c = clinic();
    if (!c.store || c.patients.empty()) return state.SkipWithError("store/insert must run first");
    std::vector<double> taken;
    std::size_t points = 0, next = 0;
    for (auto _ : state) {
        const store::PatientKey patient = c.patients[(next += 37) % c.patients.size()];
        const auto begun = std::chrono::steady_clock::now();
        const auto series = c.store->series(patient);
        if (!series || series->size() != measureCount) return state.SkipWithError("a patient's series are missing");
        const auto trend = c.store->trend((*series)[next % measureCount].series, c.from, c.to);
        if (!trend || trend->empty()) return state.SkipWithError("a series is empty");
        taken.push_back(milliseconds(std::chrono::steady_clock::now() - begun));
        points = trend->size();
    }
    bench::note("chart query of " + std::to_string(points) + " points, p50 (wall)", bench::percentile(taken, 50), "ms");
    bench::note("chart query, p95 (wall; goal G4 10)", bench::percentile(taken, 95), "ms");
}

void worklistQuery(benchmark::State &state)
{
    Clinic &c = clinic();
    if (!c.store) return state.SkipWithError("store/insert must run first");
    std::vector<double> taken;
    for (auto _ : state) {
        const auto begun = std::chrono::steady_clock::now();
        const auto latest = c.store->latestOfAll();
        if (!latest || latest->size() != patientCount * measureCount)
            return state.SkipWithError("the latest readings are missing");
        taken.push_back(milliseconds(std::chrono::steady_clock::now() - begun));
    }
    bench::note("latest reading of " + std::to_string(measureCount) + " vital signs of 500 patients, p50 (wall; aim 5)",
                bench::percentile(taken, 50), "ms");
    bench::note("the same, p95 (wall)", bench::percentile(taken, 95), "ms");
}

/// The same answer from the readings themselves, as a program without a table for it would ask.
void latestByGrouping(benchmark::State &state)
{
    Clinic &c = clinic();
    if (!c.store) return state.SkipWithError("store/insert must run first");
    sqlite3 *database = nullptr;
    sqlite3_open(c.path().toUtf8().constData(), &database);
    sqlite3_exec(database, bareKey, nullptr, nullptr, nullptr);
    sqlite3_stmt *query = nullptr;
    sqlite3_prepare_v2(database, "SELECT series, max(time), mantissa FROM reading GROUP BY series", -1, &query,
                       nullptr);
    std::size_t found = 0;
    for (auto _ : state) {
        found = 0;
        while (query && sqlite3_step(query) == SQLITE_ROW) ++found;
        if (query) sqlite3_reset(query);
    }
    sqlite3_finalize(query);
    sqlite3_close(database);
    kept().reset();
    if (found != patientCount * measureCount) state.SkipWithError("the latest readings are missing");
}

BENCHMARK(insert)->Name("store/insert")->Iterations(1)->Unit(benchmark::kSecond);
BENCHMARK(bareInsert)->Name("store/bare-insert")->Iterations(1)->Unit(benchmark::kSecond);
BENCHMARK(chartQuery)->Name("store/chart-query")->Iterations(400)->Unit(benchmark::kMillisecond);
BENCHMARK(worklistQuery)->Name("store/latest")->Iterations(100)->Unit(benchmark::kMillisecond);
BENCHMARK(latestByGrouping)->Name("store/latest-by-grouping")->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
