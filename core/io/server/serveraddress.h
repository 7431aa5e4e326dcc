// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QUrl>

#include <utility>
#include <vector>

namespace trendward::server
{

/// Where a FHIR server is: "https://host[:port]/path". Plain http is for this machine only.
class ServerAddress
{
public:
    /// BadValue with a sentence where the text is no such address, holds a user name, a query or a fragment, or is
    /// plain http to another machine.
    static Result<ServerAddress> parse(const QString &text);

    /// Ends with a slash.
    const QUrl &base() const { return m_base; }
    /// Without the slash, as it was given.
    std::string written() const;
    /// What the record names the server by: the same for every way of writing one address (a port that goes without
    /// saying, localhost for 127.0.0.1).
    std::string text() const;

    using Query = std::vector<std::pair<QString, QString>>;
    /// Below the base ("Observation"), every value encoded whole: a plus sign would be read as a blank.
    QUrl at(const QString &path, const Query &query = {}) const;
    /// Same scheme, host and port: only there may a sign-in be sent.
    bool isSameOrigin(const QUrl &other) const;

private:
    explicit ServerAddress(QUrl base) : m_base(std::move(base)) {}
    QUrl m_base;
};

}  // namespace trendward::server
