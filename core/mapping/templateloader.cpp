// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/templateloader.h"

#include "core/base/json.h"
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

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

Token memberAnyCase(const Token &object, std::string_view name)
{
    Token found;
    if (object.kind() != Kind::Object) return found;
    for (Token member = object.firstChild(); member.exists(); member = member.nextSibling())
        if (sameAnyCase(member.name(), name)) found = member;
    return found;
}

bool isNull(const Token &token)
{
    return !token.exists() || token.kind() == Kind::Null;
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos;
}

/// Reads one template; problems are collected, and the template is good when there is none.
class TemplateReader
{
public:
    bool good() const { return m_errors.empty(); }
    std::vector<TemplateError> errors() && { return std::move(m_errors); }

    void problemAt(json::Place place, const std::string &message)
    {
        m_errors.push_back({"Line Number: " + std::to_string(place.line) +
                                ", Position: " + std::to_string(place.position) + ". " + message,
                            place.line, place.position});
    }

    void problem(const std::string &message) { m_errors.push_back({message, -1, -1}); }

    CodeValueTemplate codeValueTemplate(const Token &object)
    {
        static constexpr std::string_view type = "CodeValueFhirTemplate";
        CodeValueTemplate result;
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
    template <class Each>
    void eachMember(const Token &object, std::string_view type, Each each)
    {
        if (object.kind() != Kind::Object) {
            problemAt(object.place(), "Error converting a value to type '" + std::string(type) + "'.");
            return;
        }
        for (Token member = object.firstChild(); member.exists(); member = member.nextSibling()) {
            std::string name(member.name());
            std::transform(name.begin(), name.end(), name.begin(), lower);
            if (!each(name, member))
                problemAt(member.namePlace(), "Could not find member '" + std::string(member.name()) +
                                                  "' on object of type '" + std::string(type) + "'.");
        }
    }

    template <class Each>
    void eachElement(const Token &array, std::string_view type, Each each)
    {
        if (isNull(array)) return;
        if (array.kind() != Kind::Array) {
            problemAt(array.place(), "Error converting a value to a list of '" + std::string(type) + "'.");
            return;
        }
        for (Token element = array.firstChild(); element.exists(); element = element.nextSibling()) each(element);
    }

    void require(const Token &object, const std::string &name)
    {
        const Token member = memberAnyCase(object, name);
        if (!member.exists())
            problemAt(object.place(), "Required property '" + name + "' not found in JSON. ");
        else if (member.kind() == Kind::Null)
            problemAt(member.place(), "Required property '" + name + "' expects a value but got null. ");
    }

    std::string text(const Token &token)
    {
        if (token.isContainer()) {
            problemAt(token.place(), "Error reading string. Unexpected token.");
            return {};
        }
        if (token.kind() == Kind::Boolean) return token.boolean() ? "true" : "false";
        return std::string(token.text());
    }

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

    std::vector<TemplateError> m_errors;
};

/// Reads the collection and its entries.
class CollectionReader
{
public:
    explicit CollectionReader(std::vector<TemplateError> &errors) : m_errors(errors) {}

    std::vector<CodeValueTemplate> read(const Token &root)
    {
        if (root.kind() == Kind::Null) return {};
        if (root.kind() != Kind::Object) {
            add({}, "Expected an object for the template of type CollectionFhirTemplate.");
            return {};
        }
        const Token type = memberAnyCase(root, "templateType");
        if (!isTypeName(type, "CollectionFhir")) {
            add(type, "Expected TemplateType value CollectionFhirTemplate, actual " + typeText(type) + ".");
            return {};
        }
        const Token list = memberAnyCase(root, "template");
        if (!list.exists() || list.kind() != Kind::Array) {
            add(list, "Expected an array for the template property value for template type CollectionFhirTemplate.");
            return {};
        }
        for (Token entry = list.firstChild(); entry.exists(); entry = entry.nextSibling())
            if (!readEntry(entry)) break;
        return std::move(m_templates);
    }

private:
    static std::string typeText(const Token &token)
    {
        return token.exists() && !token.isContainer() ? std::string(token.text()) : std::string();
    }

    /// "CollectionFhir" or "CollectionFhirTemplate", in any case.
    static bool isTypeName(const Token &token, const std::string &name)
    {
        const std::string written = typeText(token);
        return sameAnyCase(written, name) || sameAnyCase(written, name + "Template");
    }

    void add(const Token &token, const std::string &message)
    {
        TemplateError error{message, -1, -1};
        if (token.exists()) {
            error.line = token.namePlace().line;
            error.position = token.namePlace().position;
        }
        m_errors.push_back(std::move(error));
    }

    /// False when reading cannot go on (an entry that is no object ends it in iomt-fhir, too).
    bool readEntry(const Token &entry)
    {
        if (entry.kind() != Kind::Object) {
            m_errors.push_back(
                {"Expected an object in the template list.", entry.place().line, entry.place().position});
            return false;
        }
        const Token type = memberAnyCase(entry, "templateType");
        if (!isTypeName(type, "CodeValueFhir")) {
            add(type, "Expected TemplateType value CodeValueFhirTemplate, actual " + typeText(type) + ".");
            return true;
        }
        const Token object = memberAnyCase(entry, "template");
        if (!object.exists() || object.kind() != Kind::Object) {
            add(object, "Expected an object for the template property value for template type CodeValueFhirTemplate.");
            return true;
        }
        TemplateReader reader;
        CodeValueTemplate read = reader.codeValueTemplate(object);
        if (reader.good() && isKnown(read.typeName))
            reader.problemAt(memberAnyCase(object, "typeName").namePlace(),
                             "Duplicate template defined for type name: '" + read.typeName + "'");
        if (reader.good()) m_templates.push_back(std::move(read));
        for (TemplateError &error : std::move(reader).errors()) m_errors.push_back(std::move(error));
        return true;
    }

    bool isKnown(std::string_view typeName) const
    {
        return std::any_of(m_templates.begin(), m_templates.end(),
                           [&](const CodeValueTemplate &one) { return sameAnyCase(one.typeName, typeName); });
    }

    std::vector<TemplateError> &m_errors;
    std::vector<CodeValueTemplate> m_templates;
};

bool restIsBlank(std::string_view text, std::size_t from)
{
    return isBlank(text.substr(std::min(from, text.size())));
}

}  // namespace

bool sameAnyCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

std::vector<CodeValueTemplate> loadTemplates(std::string_view text, std::vector<TemplateError> &errors)
{
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (isBlank(text)) return {};
    json::Document document;
    const auto root = document.parse(text, json::Grammar::Lenient);
    if (!root) {
        const Error &error = root.error();
        errors.push_back({error.detail + (error.where.empty() ? "" : " (" + error.where + ")"), -1, -1});
        return {};
    }
    if (!restIsBlank(text, document.consumed())) {
        errors.push_back({"Additional text encountered after finished reading JSON content.", -1, -1});
        return {};
    }
    return CollectionReader(errors).read(*root);
}

}  // namespace trendward::mapping
