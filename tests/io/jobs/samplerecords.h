// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sample/sampleclinic.h"
#include "core/base/measure.h"
#include "core/care/patientrecord.h"
#include "core/trend/trendseries.h"

#include <QFile>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

/// The sample clinic as series, without a store between.
namespace trendward::tests
{

inline std::string builtInRuleText()
{
    QFile file(QStringLiteral(TRENDWARD_SOURCE_DIR "/resources/rules/review-rules.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// One series for each measure and unit, as the store keeps them.
inline std::vector<trend::TrendSeries> seriesOf(const sample::SamplePatient &patient)
{
    std::map<std::pair<std::string, std::string>, trend::TrendSeries> all;
    for (const sample::SampleReading &reading : patient.readings) {
        trend::TrendSeries &series = all[{reading.measure, reading.unit}];
        if (series.empty()) {
            series.series = static_cast<std::int64_t>(all.size());
            series.measure = reading.measure;
            series.unit = unitFrom(reading.unit);
        }
        series.times.push_back(reading.at.milliseconds());
        series.values.push_back(reading.value.toDouble());
        series.scales.push_back(reading.value.scale());
        series.comparators.push_back(static_cast<std::uint8_t>(reading.comparator));
        series.flags.push_back(0);
        series.offsets.push_back(trend::TrendSeries::noOffset);
        series.sources.push_back(1);
        series.nths.push_back(0);
    }
    std::vector<trend::TrendSeries> out;
    for (auto &[key, series] : all) out.push_back(std::move(series));
    return out;
}

inline care::PatientRecord recordOf(const sample::SamplePatient &patient, Instant now)
{
    care::PatientRecord record;
    record.id = patient.id;
    record.name = patient.name;
    record.zone = *Zone::named(patient.zone);
    record.zoneKnown = true;
    record.goals = patient.goals;
    record.birth = patient.birth;
    std::map<std::string, std::vector<trend::TrendSeries>> measures;
    for (trend::TrendSeries &series : seriesOf(patient)) measures[series.measure].push_back(std::move(series));
    for (const auto &[measure, series] : measures) {
        care::MeasureRecord one{trend::inOneUnit(series, now), {}};
        if (!one.series.points.empty()) one.lastEver = one.series.points.back().at();
        record.measures.push_back(std::move(one));
    }
    return record;
}

/// Nine in the morning of the anchor by the patient's clock.
inline Instant morningOf(const sample::SampleClinic &clinic, const sample::SamplePatient &patient)
{
    const Date &anchor = clinic.anchor;
    return Zone::named(patient.zone)->moment({anchor.year, *anchor.month, *anchor.day, 9}).at;
}

}  // namespace trendward::tests
