// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/templateloader.h"

#include "core/base/templateobject.h"
#include "core/mapping/decimaltext.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace trendward::mapping
{

namespace
{

using json::Kind;
using json::Token;

/// Reads one CodeValueFhir.
class TemplateReader : public TemplateObject
{
public:
    CodeValueTemplate codeValueTemplate(const Token &object)
    {
        static constexpr std::string_view type = "CodeValueFhirTemplate";
        CodeValueTemplate result;
        result.place = object.place();
        eachMember(object, type, [&](std::string_view name, const Token &value) {
            if (name == "typename")
                result.typeName = text(value);
            else if (name == "codes")
                result.codes = codes(value);
            else if (name == "periodinterval")
                result.periodInterval = periodInterval(value);
            else if (name == "category")
                result.category = categories(value);
            else if (name == "value")
                result.value = isNull(value) ? std::nullopt : valueTemplate(value);
            else if (name == "components")
                result.components = components(value);
            else
                return false;
            return true;
        });
        require(object, "Codes");
        require(object, "TypeName");
        if (good() && isBlank(result.typeName))
            problemAt(memberAnyCase(object, "typeName").namePlace(),
                      "Empty type name is not allowed: '" + result.typeName + "'");
        return result;
    }

private:
    std::vector<Coding> codes(const Token &array)
    {
        std::vector<Coding> result;
        eachElement(array, "FhirCode", [&](const Token &element) {
            Coding coding;
            eachMember(element, "FhirCode", [&](std::string_view name, const Token &value) {
                if (name == "code")
                    coding.code = text(value);
                else if (name == "system")
                    coding.system = text(value);
                else if (name == "display")
                    coding.display = text(value);
                else
                    return false;
                return true;
            });
            result.push_back(std::move(coding));
        });
        return result;
    }

    std::vector<CodeableConcept> categories(const Token &array)
    {
        std::vector<CodeableConcept> result;
        eachElement(array, "FhirCodeableConcept", [&](const Token &element) {
            CodeableConcept category;
            eachMember(element, "FhirCodeableConcept", [&](std::string_view name, const Token &value) {
                if (name == "text")
                    category.text = text(value);
                else if (name == "codes")
                    category.coding = codes(value);
                else
                    return false;
                return true;
            });
            result.push_back(std::move(category));
        });
        return result;
    }

    std::vector<ComponentTemplate> components(const Token &array)
    {
        std::vector<ComponentTemplate> result;
        eachElement(array, "CodeValueMapping", [&](const Token &element) {
            ComponentTemplate component;
            eachMember(element, "CodeValueMapping", [&](std::string_view name, const Token &value) {
                if (name == "codes")
                    component.codes = codes(value);
                else if (name == "value")
                    component.value = isNull(value) ? std::nullopt : valueTemplate(value);
                else
                    return false;
                return true;
            });
            if (element.kind() == Kind::Object) require(element, "Codes");
            result.push_back(std::move(component));
        });
        return result;
    }

    int periodInterval(const Token &token)
    {
        const std::string written = text(token);
        static constexpr std::pair<std::string_view, int> names[] = {
            {"CorrelationId", -1}, {"Single", 0}, {"Hourly", 60}, {"Daily", 1440}};
        for (const auto &[name, minutes] : names)
            if (token.kind() == Kind::String && sameAnyCase(name, written)) return minutes;
        int minutes = 0;
        const auto [end, fault] = std::from_chars(written.data(), written.data() + written.size(), minutes);
        if (fault == std::errc{} && end == written.data() + written.size()) return minutes;
        problemAt(token.place(), "Error converting value \"" + written + "\" to type 'ObservationPeriodInterval'.");
        return 0;
    }

    std::optional<ValueTemplate> valueTemplate(const Token &object)
    {
        const Token type = valueTypeOf(object);
        if (isNull(type)) {
            problem("Property ValueType is missing.");
            return std::nullopt;
        }
        ValueTemplate result;
        const std::string name = text(type);
        if (sameAnyCase(name, "SampledData"))
            result.type = ValueType::SampledData;
        else if (sameAnyCase(name, "Quantity"))
            result.type = ValueType::Quantity;
        else if (sameAnyCase(name, "String"))
            result.type = ValueType::String;
        else if (sameAnyCase(name, "CodeableConcept"))
            result.type = ValueType::CodeableConcept;
        else {
            problem(name);
            return std::nullopt;
        }
        readValueMembers(object, result);
        return result;
    }

    static Token valueTypeOf(const Token &object)
    {
        if (object.kind() != Kind::Object) return {};
        const Token usual = object.member("valueType");
        return usual.exists() ? usual : object.member("ValueType");
    }

    void readValueMembers(const Token &object, ValueTemplate &result)
    {
        const auto optionalText = [&](std::string_view name) {
            const Token member = memberAnyCase(object, name);
            return isNull(member) ? std::string() : text(member);
        };
        result.valueName = optionalText("valueName");
        result.unit = optionalText("unit");
        result.system = optionalText("system");
        result.code = optionalText("code");
        result.text = optionalText("text");
        const Token codeList = memberAnyCase(object, "codes");
        if (!isNull(codeList)) result.codes = codes(codeList);
        const Token period = memberAnyCase(object, "defaultPeriod");
        if (isNull(period)) return;
        result.defaultPeriod = periodText(period);
        if (!result.defaultPeriod && result.type == ValueType::SampledData)
            problemAt(period.place(), "Could not convert \"" + text(period) + "\" to a number of milliseconds.");
    }

    std::optional<std::string> periodText(const Token &token)
    {
        if (token.kind() == Kind::String) return decimalText(token.text());
        if (token.kind() != Kind::Integer && token.kind() != Kind::Float) return std::nullopt;
        const auto number = Decimal::parse(token.text());
        if (!number) return std::nullopt;
        return number->text();
    }
};

bool isKnown(const std::vector<CodeValueTemplate> &templates, std::string_view typeName)
{
    return std::any_of(templates.begin(), templates.end(),
                       [&](const CodeValueTemplate &one) { return sameAnyCase(one.typeName, typeName); });
}

}  // namespace

std::vector<CodeValueTemplate> loadTemplates(std::string_view text, std::vector<TemplateError> &errors)
{
    std::vector<CodeValueTemplate> templates;
    TemplateCollection collection("CollectionFhir", errors);
    collection.read(text, [&](const std::string &type, const Token &typeToken, const Token &entry) {
        if (!isTemplateType(type, "CodeValueFhir"))
            return collection.add(typeToken, "Expected TemplateType value CodeValueFhirTemplate, actual " + type + ".");
        const Token object = collection.templateOf(entry, "CodeValueFhirTemplate");
        if (!object.exists()) return;
        TemplateReader reader;
        CodeValueTemplate read = reader.codeValueTemplate(object);
        if (reader.good() && isKnown(templates, read.typeName))
            reader.problemAt(memberAnyCase(object, "typeName").namePlace(),
                             "Duplicate template defined for type name: '" + read.typeName + "'");
        if (reader.good()) templates.push_back(std::move(read));
        collection.add(std::move(reader).errors());
    });
    return templates;
}

}  // namespace trendward::mapping
