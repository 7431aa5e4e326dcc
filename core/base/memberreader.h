// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace trendward
{

/// One object of a file of ours (rules, protocols), read member by member; the first thing that is wrong is kept. The
/// object must outlive it.
class MemberReader
{
public:
    /// where: "rule systolic-180", for the error.
    MemberReader(const nlohmann::json &object, std::string where);

    /// A text that is not empty.
    std::string text(const char *name);
    std::optional<double> optionalNumber(const char *name);
    double number(const char *name, double least);
    int whole(const char *name, int least, int most);
    /// False where it is missing.
    bool flag(const char *name);
    /// Which of the words a member is; the first one where it is none of them.
    std::size_t choice(const char *name, std::initializer_list<std::string_view> words);
    /// The key of a measure; with anyToo "*" is one.
    std::string measure(const char *name, bool anyToo);
    /// A list of objects; an empty one where it is missing.
    const nlohmann::json &list(const char *name);

    /// A member that is read in another way.
    void known(const char *name) { m_known.insert(name); }

    /// After everything was read: members that nobody asked for are slips of the pen.
    void finish();

    void wrong(const std::string &what);
    /// BadTemplate with what is wrong and where, or nothing.
    std::optional<Error> error() const;

private:
    const nlohmann::json *member(const char *name);

    const nlohmann::json &m_object;
    std::string m_where, m_problem;
    std::set<std::string> m_known;
};

}  // namespace trendward
