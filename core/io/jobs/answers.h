// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/server/serveraddress.h"
#include "core/io/store/recordstore.h"

#include <optional>
#include <string>
#include <string_view>

namespace trendward::server
{
struct Walked;
}

/// What every question of a pull has to decide.
namespace trendward::jobs
{

/// The search for all resources of a type that are about a patient of the server.
QUrl questionAbout(const std::string &serverId, std::string_view type, int pageSize,
                   const server::ServerAddress &address, const server::ServerAddress::Query &more = {});
/// What a server has none of, or does not show this sign-in, rather than that it is in trouble.
bool isNoAnswer(int status);
Error shortAnswer(const server::Walked &walked);
/// From when changes are asked for: as a person said, else some minutes before the moment that the fact holds, because
/// servers stamp a change before it can be found and their clocks differ among themselves; none: everything.
Result<std::optional<Instant>> changedSince(const store::RecordStore &store, const std::string &fact,
                                            const std::optional<Instant> &said);

}  // namespace trendward::jobs
