// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/readcontext.h"

#include <string>
#include <string_view>
#include <vector>

/// The readers of the vendor files, one a format. Each takes the whole file as a stream in UTF-8 and fills the
/// context's report. An Error only when nothing could be read or a person has asked to stop.
namespace trendward::device
{

Outcome readAppleHealth(ByteStream &stream, ReadContext &context);
Outcome readFitbitHeartRate(ByteStream &stream, ReadContext &context);
/// head: the first bytes of the same file, decoded. The order of dates and rows is told from it.
Outcome readOmron(ByteStream &stream, std::string_view head, ReadContext &context);
Outcome readDexcomClarity(ByteStream &stream, std::string_view head, ReadContext &context);

/// What a table's header row says it is; nullopt when it is not that format. evidence is for a person.
struct TableSigns {
    std::string name, evidence;
};
std::optional<TableSigns> omronSigns(const std::vector<std::string> &header);
std::optional<TableSigns> claritySigns(const std::vector<std::string> &header, char delimiter);

}  // namespace trendward::device
