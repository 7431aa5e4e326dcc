// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "core/base/progress.h"
#include "core/io/server/httpclient.h"

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
};
/// scope: what a client asks for where --scope says nothing; empty: what a pull needs.
Result<std::unique_ptr<ServerCall>> serverCall(const Arguments &arguments, Progress &progress,
                                               const server::HttpLimits &limits = {}, const std::string &scope = {});

/// An Error for the sample clinic, which shares nothing with real servers.
Outcome takesServers(const store::RecordStore &store);

}  // namespace trendward::cli
