// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/csvtable.h"
#include "core/device/readcontext.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// The way through a vendor's table that all of its readers share.
namespace trendward::device
{

using HeaderTest = std::function<bool(const CsvRow &row)>;
using RowSink = std::function<void(const CsvRow &row)>;

std::vector<std::string> cellTexts(const CsvRow &row);

/// The rows behind the header among a file's first bytes, for what only several rows show together (the order of dates
/// and of rows). At most 2,000 are given. False when no header stands in front.
bool firstRows(std::string_view head, char delimiter, const HeaderTest &isHeader, const RowSink &take);

/// Every whole row behind the first header; a header that comes again is passed over. A row that is too long and one
/// that the file's end cuts off are problems.
Outcome eachRow(ByteStream &stream, char delimiter, ReadContext &context, const HeaderTest &isHeader,
                const RowSink &take);

}  // namespace trendward::device
