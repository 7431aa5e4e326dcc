// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/server/authorizer.h"
#include "core/io/server/tokenrequest.h"

#include <QDeadlineTimer>

#include <functional>

namespace trendward::server
{

/// A token that is fetched when it is needed, before it ends, and once more when the server refuses it.
class TokenAuthorizer final : public Authorizer
{
public:
    /// refused: the token that the server has just refused, or empty.
    using Fetch = std::function<Result<Tokens>(const QByteArray &refused)>;
    explicit TokenAuthorizer(Fetch fetch) : m_fetch(std::move(fetch)) {}
    Result<QByteArray> header() override;
    bool renew() override;

private:
    Outcome fetch(const QByteArray &refused);

    const Fetch m_fetch;
    QByteArray m_token;
    QDeadlineTimer m_until;
};

}  // namespace trendward::server
