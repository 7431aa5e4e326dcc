// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace trendward::server
{

/// What a request says of who asks. Sent to the server's own origin only.
class Authorizer
{
public:
    virtual ~Authorizer() = default;
    /// The Authorization header ("Bearer …"); empty: none.
    virtual Result<QByteArray> header() = 0;
    /// After a 401: true when header() gives another one now. Asked once a request.
    virtual bool renew() { return false; }
};

/// No sign-in, a user name with its pass word (RFC 7617), or a token that somebody else gave out (RFC 6750).
class FixedAuthorizer final : public Authorizer
{
public:
    static FixedAuthorizer none() { return FixedAuthorizer({}); }
    static FixedAuthorizer basic(const QByteArray &user, const QByteArray &password)
    {
        return FixedAuthorizer("Basic " + (user + ':' + password).toBase64());
    }
    static FixedAuthorizer bearer(const QByteArray &token) { return FixedAuthorizer("Bearer " + token); }
    Result<QByteArray> header() override { return m_header; }

private:
    explicit FixedAuthorizer(QByteArray header) : m_header(std::move(header)) {}
    QByteArray m_header;
};

}  // namespace trendward::server
