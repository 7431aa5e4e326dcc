// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace
{

struct Note {
    std::string name;
    double value;
    std::string unit;
};

std::vector<Note> &notes()
{
    static std::vector<Note> all;
    return all;
}

/// Remembers the CPU time of one pass of each benchmark: the least of its repetitions, which neighbours disturb least.
class Remembering : public benchmark::ConsoleReporter
{
public:
    Remembering() : ConsoleReporter(OO_Tabular) {}
    void ReportRuns(const std::vector<Run> &runs) override
    {
        for (const Run &run : runs) {
            if (run.run_type != Run::RT_Iteration || run.error_occurred) continue;
            const double seconds = run.cpu_accumulated_time / static_cast<double>(run.iterations);
            const auto [at, added] = m_seconds.try_emplace(run.run_name.function_name, seconds);
            if (!added && seconds < at->second) at->second = seconds;
        }
        ConsoleReporter::ReportRuns(runs);
    }
    void ratio(const std::string &sentence, const std::string &ours, const std::string &other) const
    {
        const auto a = m_seconds.find(ours), b = m_seconds.find(other);
        if (a != m_seconds.end() && b != m_seconds.end())
            std::printf("%-78s %8.3f\n", sentence.c_str(), b->second / a->second);
    }

private:
    std::map<std::string, double> m_seconds;
};

}  // namespace

void trendward::bench::note(const std::string &name, double value, const std::string &unit)
{
    notes().push_back({name, value, unit});
}

int main(int argc, char *argv[])
{
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    Remembering reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    std::puts("\nRatios of CPU time, one run (more is better):");
    for (const auto &[rules, name] :
         {std::pair{"seven templates", "messages/seven-templates"}, {"built-in templates", "messages/ours"}}) {
        const std::string path = std::string("messages, full path, ") + rules;
        reporter.ratio(path + " : simdjson parse only (floor; G1 0.30)", name, "messages/simdjson-parse-only");
        reporter.ratio(path + " : naive loop over nlohmann (G1 40)", name, "messages/nlohmann-loop");
    }
    reporter.ratio("store, put() of FHIR Observations : bare encrypted rows (floor)", "store/insert",
                   "store/bare-insert");
    reporter.ratio("store, latest of every series : grouping the readings", "store/latest", "store/latest-by-grouping");
    reporter.ratio("list of 200 patients : reading its rows only (floor)", "ward/rank", "ward/read-only");
    reporter.ratio("list after one of them changed : the whole list", "ward/rank-one", "ward/rank");
    reporter.ratio("statistics of 200 patients : adding the readings up (floor)", "ward/statistics", "ward/sums-only");
    for (const Note &one : notes()) std::printf("%-78s %8.2f %s\n", one.name.c_str(), one.value, one.unit.c_str());
    return 0;
}
