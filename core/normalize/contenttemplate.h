// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/normalize/devicemapping.h"
#include "core/normalize/jmespath.h"
#include "core/normalize/jsonpath.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The loaded form of a device mapping; for core/normalize/device*.cpp only.
namespace trendward::normalize
{

/// An expression of a mapping. Places are the beginnings of the service's messages ("Line Number: 3, Position: 9. ").
struct Expression {
    std::variant<JsonPath, JmesPath> program;
    std::string place;     ///< where it cannot be evaluated; of the whole template where its kind fixes the expression
    std::string ownPlace;  ///< where it gives nothing that must be there
    bool blank = false;

    const std::string &text() const
    {
        return std::visit([](const auto &one) -> const std::string & { return one.text(); }, program);
    }
    const JsonPath *path() const { return std::get_if<JsonPath>(&program); }
    const JmesPath *jmesPath() const { return std::get_if<JmesPath>(&program); }
};

struct ValueTemplate {
    std::string name;
    std::string place;                     ///< of the object
    std::optional<Expression> expression;  ///< always there in a template that loaded
    bool required = false;
};

/// What `$` is for the expressions other than the match.
enum class Root {
    MatchedToken,  ///< JsonPath, Iot and IotCentral
    Message        ///< Calculated: the whole message and its match as the member matchedToken
};

/// One template of the collection, of any kind.
struct ContentTemplate {
    Root root = Root::MatchedToken;
    bool hubDevice = false;  ///< the device is the one that IoT Hub names in its headers
    std::string typeName;
    json::Place at;     ///< of the object
    std::string place;  ///< the same, for messages
    std::optional<Expression> match;
    std::vector<Expression> deviceId, timestamp;  ///< tried in order until one gives something usable
    std::optional<Expression> patientId, encounterId, correlationId;
    std::vector<ValueTemplate> values;
};

/// Hands all expressions of a template to use, the match first and the values last.
template <class Template, class Use>
void forEachExpression(Template &content, Use use)
{
    use(*content.match);
    for (auto *list : {&content.deviceId, &content.timestamp})
        for (auto &expression : *list) use(expression);
    for (auto *id : {&content.patientId, &content.encounterId, &content.correlationId})
        if (*id) use(**id);
    for (auto &value : content.values) use(*value.expression);
}

/// Where IoT Hub names the device that sent a message.
inline constexpr std::string_view hubDevicePath = "$.SystemProperties.iothub-connection-device-id";
inline constexpr std::string_view hubEnqueuedPath = "$.SystemProperties.iothub-enqueuedtime";

struct DeviceMapping::Templates {
    std::vector<ContentTemplate> all;
};

/// Reads a CollectionContent: good templates are returned, all else is added to errors and reading goes on.
std::vector<ContentTemplate> loadContent(std::string_view text, std::vector<TemplateError> &errors);

}  // namespace trendward::normalize
