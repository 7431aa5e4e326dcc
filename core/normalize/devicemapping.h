// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/measurement.h"
#include "core/base/templateobject.h"
#include "core/normalize/jsonpath.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::normalize
{

using trendward::TemplateError;

/// Memory that one normalization after another uses again; one for each thread, and empty between two messages.
struct Workspace {
    ObjectIndex objects;
    StepBudget budget;
    Measurement measurement;
    std::string text;
};

/// A device mapping (CollectionContent): how a message becomes measurements. Cheap to copy; without templates until
/// parsed.
class DeviceMapping
{
public:
    /// BadTemplate with all that is wrong, a line each, after "Validation errors:". An empty text is a mapping without
    /// templates.
    static Result<DeviceMapping> parse(std::string_view text);
    /// Loads what can be loaded and says what cannot: for a person who writes the mapping.
    static DeviceMapping load(std::string_view text, std::vector<TemplateError> &errors);

    std::vector<std::string> typeNames() const;

    /// Every measurement of a message (its root, as json::Document gave it) goes to the sink as it is found, with this
    /// origin. The first failure ends the message and is returned, by the name and message of the MedTech service's
    /// exception; what was found before it is already out. A time without a zone is read as UTC (AssumedUtc); now
    /// completes a time without a date.
    std::optional<ExpressionError> normalize(const json::Token &message, MessageOrigin origin, Instant now,
                                             const MeasurementSink &sink) const;
    /// The same; for many messages one after the other.
    std::optional<ExpressionError> normalize(const json::Token &message, MessageOrigin origin, Instant now,
                                             const MeasurementSink &sink, Workspace &workspace) const;

    struct Templates;

private:
    std::shared_ptr<const Templates> m_templates;
};

}  // namespace trendward::normalize
