// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/normalize/jsonpath.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace trendward::normalize
{

/// What a device mapping did with one message: which templates were tried, which matched, what each expression gave,
/// and why a value or a measurement is missing. For a person who asks why a reading did not arrive. It holds what the
/// message says, so it is as private as the message.
struct Trace {
    enum class Outcome : std::uint8_t {
        Used,      ///< the value went into the measurement
        Nothing,   ///< the expression found nothing
        Unusable,  ///< it found null, a blank where something must stand, a list or an object, or a text that is no
                   ///< time
        Failed     ///< it could not be evaluated; the match's failure says why
    };
    /// One expression of a match, in the order in which they are evaluated.
    struct Field {
        std::string name;        ///< of a value, or DeviceIdExpression, TimestampExpression …
        std::string expression;  ///< as written in the mapping
        Outcome outcome = Outcome::Nothing;
        std::string found;  ///< as JSON, cut to maxFound bytes; empty when nothing was found
        bool required = false;
    };
    /// One value that a template's match selected.
    struct Match {
        std::string matched;  ///< as JSON, cut
        std::vector<Field> fields;
        std::optional<ExpressionError> failure;  ///< no measurement when there is one
    };
    struct Template {
        std::string typeName, match;  ///< match: the expression as written
        std::vector<Match> matches;   ///< the first maxMatches
        std::size_t matchCount = 0, measurements = 0;
        std::optional<ExpressionError> failure;  ///< of the match expression itself
        bool passedOver = false;                 ///< because IoT Hub's device speaks for its type
        bool reached = true;                     ///< false: an earlier failure had ended the message
    };
    static constexpr std::size_t maxMatches = 20, maxFound = 200;

    std::vector<Template> templates;
    std::size_t measurements = 0;
};

/// The trace as sentences, in the order of the templates, a summary first; in the language of the process.
std::vector<std::string> sentencesOf(const Trace &trace);
/// The trace as one JSON object: {"measurements":1,"templates":[{"type","match","matches":[…]}],"sentences":[…]}.
std::string jsonOf(const Trace &trace);

}  // namespace trendward::normalize
