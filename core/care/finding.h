// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/measurement.h"
#include "core/base/unit.h"
#include "core/care/rules.h"
#include "core/trend/measureseries.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace trendward::care
{

/// One reading behind a finding: what the store finds it by, and its value in the unit of the evidence.
struct EvidenceReading {
    std::int64_t series = 0;
    Instant time;
    std::uint32_t source = 0, nth = 0;
    double value = 0;
    Comparator comparator = Comparator::None;
    friend bool operator==(const EvidenceReading &, const EvidenceReading &) = default;
};

/// That nothing was there is evidence too: what was looked for, until when, and the last that was found.
struct Absence {
    Instant lookedUntil;
    std::optional<Instant> lastReading;
};

struct Evidence {
    std::string measure;  ///< key of core/base/measure.h
    std::string display;
    Unit unit;
    int decimals = 0;
    std::vector<EvidenceReading> readings;  ///< in time order, every one that the finding rests on
    std::optional<Absence> absence;
};

/// The evidence that a series' points are.
Evidence evidenceOf(const trend::MeasureSeries &series, std::span<const trend::Point> points);

/// What a rule says of its finding beside the sentence.
struct FindingWords {
    std::string version;            ///< of the rule
    std::vector<std::string> also;  ///< what else it may be (core/care/otherreading.h)
    std::string forPatient;         ///< the sentence in plain words, for the person whose readings they are
    bool crisis = false;            ///< as Rule::isCrisis
};

/// Something that a person should look at, with the readings that say so. There is no finding without them.
class Finding
{
public:
    /// nullopt when the evidence holds neither a reading nor an absence, or the sentence is empty.
    static std::optional<Finding> of(std::string rule, std::string source, Severity severity, std::string sentence,
                                     Evidence evidence, bool secondary = false, FindingWords words = {});

    const std::string &rule() const { return m_rule; }
    const std::string &source() const { return m_source; }
    /// Whether the source, or a part of it, was not read in the original.
    bool secondary() const { return m_secondary; }
    /// The source, and that it is a secondary one where it is.
    std::string explanation() const;
    const std::string &version() const { return m_words.version; }
    const std::string &forPatient() const { return m_words.forPatient; }
    bool crisis() const { return m_words.crisis; }
    /// "Consider also: a cuff that is too small or too loose; …"; empty where no rule says so.
    std::string consider() const;
    Severity severity() const { return m_severity; }
    const std::string &sentence() const { return m_sentence; }
    const Evidence &evidence() const { return m_evidence; }
    /// Time of the newest reading, or of the look that found none.
    Instant newest() const;

private:
    Finding() = default;
    std::string m_rule, m_source, m_sentence;
    Severity m_severity = Severity::Review;
    bool m_secondary = false;
    FindingWords m_words;
    Evidence m_evidence;
};

}  // namespace trendward::care
