// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/io/server/authorizer.h"
#include "core/io/server/serveraddress.h"

#include <QDeadlineTimer>

namespace trendward::server
{

/// Who a program is to a server's sign-in, when no person is asked (RFC 6749, 4.4).
struct ClientSecret {
    QByteArray id, secret, scope;
};

/// A token by client credentials. The token's place is what the server's own .well-known/smart-configuration says
/// (SMART App Launch 2); the secret goes there and nowhere else, over https or to this machine.
class TokenAuthorizer final : public Authorizer
{
public:
    TokenAuthorizer(ServerAddress server, ClientSecret client, Progress &progress)
        : m_server(std::move(server)), m_client(std::move(client)), m_progress(progress)
    {
    }
    Result<QByteArray> header() override;
    bool renew() override;

private:
    Result<QUrl> tokenPlace() const;
    Outcome fetch();

    const ServerAddress m_server;
    const ClientSecret m_client;
    Progress &m_progress;
    QByteArray m_token;
    QDeadlineTimer m_until;
};

}  // namespace trendward::server
