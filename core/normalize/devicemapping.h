// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/measurement.h"
#include "core/base/mode.h"
#include "core/base/templateobject.h"
#include "core/normalize/jmespath.h"
#include "core/normalize/jsonpath.h"
#include "core/normalize/trace.h"

#include <array>
#include <cstdint>
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
    JmesMemory matches, values;  ///< what a match made must outlive what is found in it
};

/// Why a measurement, a template or a whole message failed, by the name and message of the MedTech service's exception;
/// several that are word for word the same are one, with their number.
struct Failure {
    ExpressionError error;
    std::size_t times = 1;
};
/// " (12 times)" where there is more than one, and else nothing; for the end of its message.
std::string timesOf(const Failure &failure);

/// A device mapping (CollectionContent): how a message becomes measurements. Cheap to copy; without templates until
/// parsed.
class DeviceMapping
{
public:
    /// BadTemplate with all that is wrong, a line each, after "Validation errors:". An empty text is a mapping without
    /// templates.
    static Result<DeviceMapping> parse(std::string_view text, Mode mode = Mode::Default);
    /// Loads what can be loaded and says what cannot: for a person who writes the mapping.
    static DeviceMapping load(std::string_view text, std::vector<TemplateError> &errors, Mode mode = Mode::Default);

    std::vector<std::string> typeNames() const;
    /// What a template calls its type and values, and where it stands; in the mapping's order.
    struct TemplateNames {
        std::string typeName;
        std::vector<std::string> valueNames;
        json::Place place;
        bool hasCorrelationId = false;  ///< an expression for one
        /// Expressions that divide, where two whole numbers would lose their fraction.
        std::vector<std::string> divisions;
    };
    std::vector<TemplateNames> templates() const;

    /// For a mapping that has templates of one type for messages as they are and for those that come through IoT Hub:
    /// where one that takes IoT Hub's device id matches, those of its type that take another are passed over. A body
    /// may name its device too, and then both match: Hub's id and time hold, and the reading comes once. The mapping
    /// language has no words for it (a filter cannot ask that something be absent), and the MedTech service would fail
    /// or give the reading twice; so a mapping is read the service's way unless this was called.
    void preferHubDevice() { m_prefersHubDevice = true; }

    /// Every measurement of a message (its root, as json::Document gave it) goes to the sink as it is found, with this
    /// origin. Failures are returned: each costs one measurement, or one template on this message, and all others go
    /// on; in Compatible mode the first one ends the message. A time without a zone is read as UTC (AssumedUtc); now
    /// completes a time without a date. trace, when given, is filled anew with all that was tried.
    std::vector<Failure> normalize(const json::Token &message, MessageOrigin origin, Instant now,
                                   const MeasurementSink &sink) const;
    /// The same; for many messages one after the other.
    std::vector<Failure> normalize(const json::Token &message, MessageOrigin origin, Instant now,
                                   const MeasurementSink &sink, Workspace &workspace, Trace *trace = nullptr) const;

    struct Templates;

private:
    /// 64 templates, a bit each.
    struct Block {
        std::uint64_t all = 0, always = 0;         ///< always: there is no name that they cannot do without
        std::array<std::uint64_t, 64> withName{};  ///< by the name of a message that brings them up
        std::uint64_t names = 0;                   ///< that bring some up
    };
    void bringUpByNames(const std::vector<std::uint64_t> &needs);
    std::uint64_t candidates(const Block &block, const ObjectIndex &objects) const;
    bool hubSpeaksFor(const std::string &typeName, const json::Token &message, Workspace &workspace) const;

    std::shared_ptr<const Templates> m_templates;
    NameNumbers m_names;
    std::vector<Block> m_blocks;
    Mode m_mode = Mode::Default;
    bool m_prefersHubDevice = false;
};

}  // namespace trendward::normalize
