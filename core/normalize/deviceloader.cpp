// SPDX-License-Identifier: GPL-3.0-or-later
// The loader rules of microsoft/iomt-fhir for device mappings (CollectionContentTemplateFactory and its content
// factories).
#include "core/normalize/contenttemplate.h"

namespace trendward::normalize
{

namespace
{

using json::Kind;
using json::Token;

enum class Content { JsonPath, Iot, IotCentral, Calculated };

/// How a kind is written, and the names of its classes that error messages show.
struct KindNames {
    Content content;
    std::string_view type;
    bool takesSuffix;  ///< the factories of the other two compare without "Template"
    std::string_view className, valueClassName;
};

constexpr KindNames kinds[] = {
    {Content::JsonPath, "JsonPathContent", true, "JsonPathContentTemplate", "JsonPathValueExtractor"},
    {Content::Iot, "IotJsonPathContent", true, "IotJsonPathContentTemplate", "JsonPathValueExtractor"},
    {Content::IotCentral, "IotCentralJsonPathContent", false, "IotCentralJsonPathContentTemplate",
     "JsonPathValueExtractor"},
    {Content::Calculated, "CalculatedContent", false, "CalculatedFunctionContentTemplate",
     "CalculatedFunctionValueExtractor"},
};

const KindNames *kindNamed(const std::string &written)
{
    for (const KindNames &kind : kinds) {
        const std::string name(kind.type);
        if (kind.takesSuffix ? isTemplateType(written, name) : sameAnyCase(written, name)) return &kind;
    }
    return nullptr;
}

/// Reads one template of any kind.
class ContentReader : public TemplateObject
{
public:
    explicit ContentReader(const KindNames &kind) : m_kind(kind) {}

    ContentTemplate read(const Token &object)
    {
        ContentTemplate result;
        result.at = object.place();
        result.place = placeText(result.at);
        if (isCalculated()) {
            result.root = Root::Message;
            // Wherever it stands in the object, it counts for all of it.
            const Token language = memberAnyCase(object, "defaultExpressionLanguage");
            if (!isNull(language)) m_defaultLanguage = readLanguage(language);
        }
        eachMember(object, m_kind.className,
                   [&](std::string_view name, const Token &value) { return readMember(name, value, result); });
        require(object, "TypeMatchExpression");
        fixExpressions(object, result);
        result.hubDevice = !result.deviceId.empty() && result.deviceId.front().text() == hubDevicePath;
        require(object, "TypeName");
        if (isCalculated() && isNull(memberAnyCase(object, "values")))
            problemAt(object.place(), "A CalculatedContent template needs values.");
        return result;
    }

private:
    enum class Language { JsonPath, JmesPath, Unknown };

    bool isCalculated() const { return m_kind.content == Content::Calculated; }

    bool readMember(std::string_view name, const Token &value, ContentTemplate &result)
    {
        if (name == "typename")
            result.typeName = text(value);
        else if (name == "typematchexpression")
            result.match = expression(value);
        else if (name == "deviceidexpression")
            addGiven(result.deviceId, value);
        else if (name == "timestampexpression")
            addGiven(result.timestamp, value);
        else if (name == "patientidexpression")
            result.patientId = expression(value);
        else if (name == "encounteridexpression")
            result.encounterId = expression(value);
        else if (name == "correlationidexpression")
            result.correlationId = expression(value);
        else if (name == "values")
            readValues(value, result.values);
        else
            return name == "defaultexpressionlanguage" && isCalculated();
        return true;
    }

    void addGiven(std::vector<Expression> &into, const Token &value)
    {
        auto one = expression(value);
        if (one) into.push_back(std::move(*one));
    }

    /// IoT Hub and IoT Central say where device and time are; what the template says about them does not count.
    void fixExpressions(const Token &object, ContentTemplate &result)
    {
        const auto fix = [&](std::vector<Expression> &into, std::initializer_list<std::string_view> texts) {
            into.clear();
            for (const auto text : texts) into.push_back({JsonPath::compile(text), result.place, result.place, false});
        };
        switch (m_kind.content) {
            case Content::Iot:
                fix(result.deviceId, {hubDevicePath});
                fix(result.timestamp, {"$.Properties.iothub-creation-time-utc", hubEnqueuedPath});
                return;
            case Content::IotCentral:
                fix(result.deviceId, {"$.deviceId"});
                fix(result.timestamp, {"$.enqueuedTime"});
                return;
            default:
                require(object, "DeviceIdExpression");
                require(object, "TimestampExpression");
        }
    }

    void readValues(const Token &array, std::vector<ValueTemplate> &values)
    {
        eachElement(array, m_kind.valueClassName, [&](const Token &element) {
            ValueTemplate value;
            value.place = placeText(element.place());
            eachMember(element, m_kind.valueClassName, [&](std::string_view name, const Token &member) {
                if (name == "valuename")
                    value.name = text(member);
                else if (name == "valueexpression")
                    value.expression = expression(member);
                else if (name == "required")
                    value.required = truth(member);
                else
                    return false;
                return true;
            });
            if (element.kind() == Kind::Object) {
                require(element, "ValueName");
                require(element, "ValueExpression");
            }
            if (value.expression && !isCalculated()) value.expression->ownPlace = value.place;
            values.push_back(std::move(value));
        });
    }

    /// A boolean, its text in any case, or a number.
    bool truth(const Token &token)
    {
        switch (token.kind()) {
            case Kind::Boolean:
                return token.boolean();
            case Kind::Integer:
            case Kind::Float:
                return token.number() != 0;
            case Kind::String:
                if (sameAnyCase(token.text(), "true")) return true;
                if (sameAnyCase(token.text(), "false")) return false;
                break;
            default:
                break;
        }
        problemAt(token.place(), "Could not convert " + shown(token) + " to a boolean.");
        return false;
    }

    static std::string shown(const Token &token)
    {
        return token.isContainer() ? std::string("an object or array") : "\"" + std::string(token.text()) + "\"";
    }

    /// nullopt for null, and where a problem was found.
    std::optional<Expression> expression(const Token &token)
    {
        if (isNull(token)) return std::nullopt;
        if (isCalculated() && token.kind() == Kind::Object) return expressionObject(token);
        if (!isCalculated()) return compiled(text(token), token.namePlace(), token.namePlace(), Language::JsonPath);
        return compiled(text(token), token.place(), token.place(), m_defaultLanguage);
    }

    /// {"value": …, "language": …}
    std::optional<Expression> expressionObject(const Token &object)
    {
        std::string written;
        Language language = m_defaultLanguage;
        eachMember(object, "TemplateExpression", [&](std::string_view name, const Token &member) {
            if (name == "value")
                written = text(member);
            else if (name == "language")
                language = isNull(member) ? m_defaultLanguage : readLanguage(member);
            else
                return false;
            return true;
        });
        require(object, "Value");
        const Token value = memberAnyCase(object, "value");
        return compiled(written, isNull(value) ? object.place() : value.namePlace(), object.place(), language);
    }

    std::optional<Expression> compiled(const std::string &written, json::Place place, json::Place ownPlace,
                                       Language language)
    {
        const bool blank = isBlank(written);
        if (language == Language::Unknown) return std::nullopt;
        // A blank one is never evaluated, in either language.
        if (language == Language::JsonPath || blank)
            return Expression{JsonPath::compile(written), placeText(place), placeText(ownPlace), blank};
        auto compiled = JmesPath::compile(written);
        if (compiled) return Expression{*std::move(compiled), placeText(place), placeText(ownPlace), false};
        problemAt(place, compiled.error().detail);
        return std::nullopt;
    }

    Language readLanguage(const Token &token)
    {
        const std::string written = text(token);
        if (sameAnyCase(written, "JsonPath")) return Language::JsonPath;
        if (sameAnyCase(written, "JmesPath")) return Language::JmesPath;
        problemAt(token.place(), "Error converting value \"" + written +
                                     "\" to type 'System.Nullable`1[Microsoft.Health.Fhir.Ingest.Template."
                                     "TemplateExpressionLanguage]'. ");
        return Language::Unknown;
    }

    const KindNames &m_kind;
    Language m_defaultLanguage = Language::JsonPath;
};

}  // namespace

std::vector<ContentTemplate> loadContent(std::string_view text, std::vector<TemplateError> &errors)
{
    std::vector<ContentTemplate> templates;
    TemplateCollection collection("CollectionContent", errors);
    collection.read(text, [&](const std::string &type, const Token &typeToken, const Token &entry) {
        const KindNames *kind = kindNamed(type);
        if (!kind) return collection.add(typeToken, "No match found for template type " + type + ".");
        const Token object = collection.templateOf(entry, std::string(kind->className));
        if (!object.exists()) return;
        ContentReader reader(*kind);
        ContentTemplate read = reader.read(object);
        if (reader.good()) templates.push_back(std::move(read));
        collection.add(std::move(reader).errors());
    });
    return templates;
}

}  // namespace trendward::normalize
