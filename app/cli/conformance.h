// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "core/base/json.h"
#include "core/base/measurement.h"
#include "core/base/mode.h"
#include "core/base/result.h"
#include "core/base/templateobject.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Conformance cases: JSON that says what microsoft/iomt-fhir does with some input, replayed through our engine. A
/// replay gives what came as JSON in the form of the case's `expected`, and one comparison serves all kinds of case.
namespace trendward::conformance
{

using cli::JsonLine;

/// A case holds messages that are nested as deeply as a message may be.
inline constexpr json::Limits caseLimits{256, json::Limits{}.bytes, json::Limits{}.nodes};

struct Case {
    json::Token object;  ///< the case
    json::Token file;    ///< the root of its file: what its cases share
    std::string folder;  ///< of the file
    Mode mode = Mode::Compatible;

    json::Token member(std::string_view name) const { return object.member(name); }
    bool has(std::string_view name) const { return object.member(name).exists(); }
};

/// JSON as in `expected`, more members than it are fine; or why the case could not be replayed. An `expected` that is
/// no object stands in it as `result`, and `expectedError` as `error`.
using Replayed = Result<std::string>;

/// What came differently from what is expected, a line each; empty when the case passed.
std::vector<std::string> differencesOf(const Case &one);
/// By the members that the case has; NotSupported for a kind of case that is not known.
Replayed replayed(const Case &one);

// One function a kind of case.
Replayed replayedNormalization(const Case &one);
Replayed replayedEvent(const Case &one);
Replayed replayedToken(const Case &one);
Replayed replayedLoading(const Case &one);
Replayed replayedEvaluator(const Case &one);
Replayed replayedJsonPath(const Case &one);
Replayed replayedJmesPath(const Case &one);
Replayed replayedOperation(const Case &one);  ///< of a case with a member op
Replayed replayedValidation(const Case &one);

/// What is expected and did not come, and errors that came and are not expected, a line each. Members of the top level
/// count only where they are expected, all below must be the same; null and absent are the same, numbers are compared
/// as numbers. Of an exception its type counts, and its message where it is iomt-fhir's own.
std::vector<std::string> differences(const json::Token &expected, const json::Token &came);

/// A text; empty for null, an absent member, and anything that is no text.
std::string textOf(const json::Token &token);
/// The same, nothing for null and an absent member.
std::optional<std::string> textOrNothing(const json::Token &token);
std::string jsonOf(const json::Token &token);  ///< "null" for an absent member
/// The first element or member; nothing where there is no list.
json::Token firstOf(const json::Token &list);
json::Token memberOf(const json::Token &object, std::string_view name);
std::optional<std::int64_t> integerOf(const json::Token &token);
/// On one line with a blank after each comma and colon, letters beyond ASCII escaped.
std::string spacedJson(const json::Token &token);
/// "[a,b]" of JSON values.
std::string jsonArray(const std::vector<std::string> &values);
std::string inQuotes(std::string_view text);
std::string_view nameOf(json::Kind kind);  ///< "Integer" …

/// The text of a mapping: the member `name` as it stands, or `name`Text, or the file that `name`File says (looked for
/// beside the case's folder and within it). Nothing when the case has none of them.
Result<std::optional<std::string>> mappingText(const Case &one, const std::string &name);
std::vector<Measurement> measurementsOf(const json::Token &list);
std::string measurementsJson(std::span<const Measurement> measurements);
std::string errorJson(std::string_view type, std::string_view message);
std::string templateErrorsJson(std::span<const TemplateError> errors);

}  // namespace trendward::conformance
