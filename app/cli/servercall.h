// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "core/base/progress.h"
#include "core/io/server/httpclient.h"
#include "core/io/server/serverprofile.h"

#include <memory>

namespace trendward::cli
{

/// --server, --auth and what belongs to them: the same for every command that talks with a FHIR server.
void serverOptions(Arguments &arguments, const QString &defaultScope);

/// A conversation with the server that the options name.
struct ServerCall {
    ServerCall(const server::ServerAddress &address, std::unique_ptr<server::Authorizer> signIn, Progress &progress,
               const server::HttpLimits &limits)
        : authorizer(std::move(signIn)), client(address, *authorizer, progress, limits)
    {
    }
    std::unique_ptr<server::Authorizer> authorizer;
    server::HttpClient client;
    server::ServerProfile profile;  ///< without an id and a name
};
/// For a push the default scope of a client lets it write.
enum class CallFor { Pull, Push };
Result<std::unique_ptr<ServerCall>> serverCall(const Arguments &arguments, Progress &progress, CallFor purpose);

/// An Error for the sample clinic, which shares nothing with real servers.
Outcome takesServers(const store::RecordStore &store);

}  // namespace trendward::cli
