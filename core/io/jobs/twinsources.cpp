// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/twinsources.h"

namespace trendward::jobs
{

Result<TwinSources> twinSourcesOf(const store::RecordStore &store, store::PatientKey patient,
                                  const std::string &measure, Instant now)
{
    const auto infos = store.series(patient);
    if (!infos) return infos.error();
    std::map<std::string, std::vector<std::int64_t>> byMeasure;
    for (const store::SeriesInfo &info : *infos)
        if (!info.measure.empty()) byMeasure[info.measure].push_back(info.series);
    const auto trendsOf = [&](const std::string &name) -> Result<std::vector<trend::TrendSeries>> {
        std::vector<trend::TrendSeries> trends;
        for (const std::int64_t series : byMeasure[name]) {
            auto one = store.trend(series, std::nullopt, std::nullopt);
            if (!one) return one.error();
            trends.push_back(std::move(*one));
        }
        return trends;
    };
    std::vector<std::string> names;
    for (const auto &[name, series] : byMeasure)
        if (measure.empty() || name == measure) names.push_back(name);
    TwinSources all;
    for (const std::string &name : names) {
        const auto trends = trendsOf(name), others = trendsOf(std::string(trend::otherHalfOf(name)));
        if (!trends) return trends.error();
        if (!others) return others.error();
        all.merge(trend::twinSources(trend::inOneUnit(*trends, now, *others)));
    }
    return all;
}

}  // namespace trendward::jobs
