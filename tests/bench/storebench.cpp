// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/measure.h"
#include "core/fhir/observation.h"
#include "core/io/store/sqlcipherstore.h"
#include "tests/bench/figures.h"

#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace
{

using namespace trendward;

constexpr int patientCount = 500, measureCount = 4;
constexpr const char *measureKeys[measureCount] = {"heart-rate", "oxygen-saturation", "body-weight",
                                                   "respiratory-rate"};

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

std::vector<fhir::Observation> day(std::size_t measure, std::int64_t first, std::int64_t count, Instant from)
{
    std::vector<fhir::Observation> all;
    for (std::int64_t i = first; i < first + count; ++i) {
        Measurement one;
        one.type = measureKeys[measure];
        one.occurrence.at = from + i * 300 * Instant::ticksPerSecond;
        one.occurrence.offsetMinutes = 60;
        one.deviceId = "device";
        one.origin.record = static_cast<std::uint64_t>(i);
        Property property;
        property.name = one.type;
        property.text = std::to_string(60 + (i * 7) % 40);
        property.number = *Decimal::parse(property.text);
        property.unit = unitFrom(measureNamed(one.type)->unit);
        property.unitOrigin = UnitOrigin::Stated;
        one.properties.push_back(property);
        auto observations = fhir::observationsOf(one);
        for (auto &observation : *observations) all.push_back(std::move(observation));
    }
    return all;
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
            for (std::size_t m = 0; m < measureCount; ++m) made.push_back(day(m, 0, each, c.from));
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

/// The least that an encrypted store must do: bare rows of the same width into a table with the same key, in its order.
void bareInsert(benchmark::State &state)
{
    const QTemporaryDir folder;
    sqlite3 *database = nullptr;
    sqlite3_open(folder.filePath("bare.db").toUtf8().constData(), &database);
    sqlite3_exec(database,
                 "PRAGMA key = \"x'6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b6b'\"; PRAGMA "
                 "journal_mode = WAL; PRAGMA synchronous = FULL;"
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
    std::sort(taken.begin(), taken.end());
    bench::note("chart query of " + std::to_string(points) + " points, p50 (wall)", taken[taken.size() / 2], "ms");
    bench::note("chart query, p95 (wall; goal G4 10)", taken[taken.size() * 95 / 100], "ms");
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
    std::sort(taken.begin(), taken.end());
    bench::note("latest reading of every series of 500 patients, p50 (wall; goal G4 5)", taken[taken.size() / 2], "ms");
    kept().reset();
}

BENCHMARK(insert)->Name("store/insert")->Iterations(1)->Unit(benchmark::kSecond);
BENCHMARK(bareInsert)->Name("store/bare-insert")->Iterations(1)->Unit(benchmark::kSecond);
BENCHMARK(chartQuery)->Name("store/chart-query")->Iterations(400)->Unit(benchmark::kMillisecond);
BENCHMARK(worklistQuery)->Name("store/latest")->Iterations(100)->Unit(benchmark::kMillisecond);

}  // namespace
