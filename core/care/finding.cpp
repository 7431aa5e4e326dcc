// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/finding.h"

#include "core/base/phrase.h"
#include "core/care/otherreading.h"
#include "core/care/words.h"

#include <utility>

namespace trendward::care
{

Evidence evidenceOf(const trend::MeasureSeries &series, std::span<const trend::Point> points)
{
    Evidence evidence{series.measure, displayOf(series), series.unit, series.decimals, {}, {}};
    evidence.readings.reserve(points.size());
    for (const trend::Point &point : points)
        evidence.readings.push_back({point.series, point.at(), point.source, point.nth, point.value, point.comparator});
    return evidence;
}

std::optional<Finding> Finding::of(std::string rule, std::string source, Severity severity, std::string sentence,
                                   Evidence evidence, bool secondary, FindingWords words)
{
    if (sentence.empty() || (evidence.readings.empty() && !evidence.absence)) return std::nullopt;
    Finding finding;
    finding.m_rule = std::move(rule);
    finding.m_source = std::move(source);
    finding.m_severity = severity;
    finding.m_sentence = std::move(sentence);
    finding.m_evidence = std::move(evidence);
    finding.m_secondary = secondary;
    finding.m_words = std::move(words);
    return finding;
}

std::string Finding::explanation() const
{
    return m_secondary ? filled(phrase("Finding", "{1} (secondary: not checked against the original)"), {m_source})
                       : m_source;
}

std::string Finding::consider() const
{
    std::string others;
    for (const std::string &word : m_words.also) others += (others.empty() ? "" : "; ") + otherReadingText(word);
    return others.empty() ? others : filled(phrase("Finding", "Consider also: {1}."), {others});
}

Instant Finding::newest() const
{
    return m_evidence.readings.empty() ? m_evidence.absence->lookedUntil : m_evidence.readings.back().time;
}

}  // namespace trendward::care
