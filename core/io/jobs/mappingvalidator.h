// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/measurement.h"
#include "core/base/mode.h"
#include "core/base/result.h"
#include "core/fhir/observation.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::jobs
{

/// What a pair of mappings is good for: what is wrong with them, how they fit each other, and what they make of some
/// messages. It gives what the validation library of microsoft/iomt-fhir gives (mapping rules, section 5.3), in its
/// words.
struct MappingFinding {
    enum class Level { Warning, Error };
    enum class Stage { Normalization, FhirTransformation };
    Level level = Level::Error;
    Stage stage = Stage::Normalization;
    std::string message;
    int line = -1, position = -1;  ///< in the mapping file; -1 where unknown
};

/// What became of one message, or, aggregated, of all messages that met the same finding.
struct MessageResult {
    std::string message;    ///< as it came; aggregated: the first one of them
    std::size_t count = 0;  ///< of the messages, when aggregated
    std::vector<Measurement> measurements;
    std::vector<fhir::Observation> observations;  ///< each measurement alone, nothing merged
    std::vector<MappingFinding> findings;
};

struct MappingValidation {
    std::vector<MappingFinding> mappings;  ///< an error among them: the messages were not looked at
    std::vector<MessageResult> messages;   ///< aggregated: none for a message without a finding
};

struct ValidatedMappings {
    std::string_view device, fhir;  ///< the texts; one may be empty
    Mode mode = Mode::Default;
};

enum class MessageResults { Each, Aggregated };

/// Messages are JSON texts, handed to the mapping as they are, without an envelope around them. An Error when neither
/// mapping is given.
Result<MappingValidation> validated(const ValidatedMappings &mappings, std::span<const std::string> messages,
                                    MessageResults results, Instant now);

}  // namespace trendward::jobs
