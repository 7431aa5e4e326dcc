// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memberreader.h"

#include "core/base/measure.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace trendward
{

MemberReader::MemberReader(const nlohmann::json &object, std::string where)
    : m_object(object), m_where(std::move(where))
{
    if (!object.is_object()) wrong("is not an object");
}

std::string MemberReader::text(const char *name)
{
    const nlohmann::json *value = member(name);
    if (!value) return wrong(std::string("needs \"") + name + "\""), std::string();
    if (!value->is_string() || value->get_ref<const std::string &>().empty())
        return wrong(std::string("\"") + name + "\" must be a text that is not empty"), std::string();
    return value->get<std::string>();
}

std::optional<double> MemberReader::optionalNumber(const char *name)
{
    const nlohmann::json *value = member(name);
    if (!value) return std::nullopt;
    if (!value->is_number() || !std::isfinite(value->get<double>()))
        return wrong(std::string("\"") + name + "\" must be a number"), std::nullopt;
    return value->get<double>();
}

double MemberReader::number(const char *name, double least)
{
    const auto value = optionalNumber(name);
    if (!value) return wrong(std::string("needs the number \"") + name + "\""), least;
    if (*value < least) wrong(std::string("\"") + name + "\" must be at least " + std::to_string(least));
    return *value;
}

int MemberReader::whole(const char *name, int least, int most)
{
    const nlohmann::json *value = member(name);
    if (!value || !value->is_number_integer())
        return wrong(std::string("needs the whole number \"") + name + "\""), least;
    const auto number = value->get<std::int64_t>();
    if (number < least || number > most)
        return wrong(std::string("\"") + name + "\" must be " + std::to_string(least) + " to " + std::to_string(most)),
               least;
    return static_cast<int>(number);
}

bool MemberReader::flag(const char *name)
{
    const nlohmann::json *value = member(name);
    if (value && !value->is_boolean()) wrong(std::string("\"") + name + "\" must be true or false");
    return value && value->is_boolean() && value->get<bool>();
}

std::size_t MemberReader::choice(const char *name, std::initializer_list<std::string_view> words)
{
    const std::string value = text(name);
    const auto found = std::find(words.begin(), words.end(), value);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    std::string all;
    for (const std::string_view word : words) all += (all.empty() ? "" : ", ") + std::string(word);
    wrong(std::string("\"") + name + "\" must be one of: " + all);
    return 0;
}

std::string MemberReader::measure(const char *name, bool anyToo)
{
    const std::string key = text(name);
    const Measure *known = measureNamed(key);
    if (anyToo && key == "*") return key;
    if (!known) wrong("\"" + key + "\" is not a measure");
    return known ? std::string(known->key) : key;
}

const nlohmann::json &MemberReader::list(const char *name)
{
    static const nlohmann::json none = nlohmann::json::array();
    const nlohmann::json *value = member(name);
    if (value && value->is_array()) return *value;
    if (value) wrong(std::string("\"") + name + "\" must be a list");
    return none;
}

void MemberReader::finish()
{
    if (!m_object.is_object()) return;
    for (const auto &item : m_object.items())
        if (m_known.count(item.key()) == 0) wrong("\"" + item.key() + "\" is not a member of this kind");
}

void MemberReader::wrong(const std::string &what)
{
    if (m_problem.empty()) m_problem = what;
}

std::optional<Error> MemberReader::error() const
{
    if (m_problem.empty()) return std::nullopt;
    return Error{Error::Code::BadTemplate, m_problem, m_where};
}

const nlohmann::json *MemberReader::member(const char *name)
{
    m_known.insert(name);
    if (!m_object.is_object()) return nullptr;
    const auto found = m_object.find(name);
    return found == m_object.end() ? nullptr : &*found;
}

}  // namespace trendward
