// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/csvtable.h"
#include "core/device/reader.h"

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

/// What the first of a text's rows that is a header says; nullopt when none of them is.
std::optional<Signs> signsOfRows(const FileView &view,
                                 const std::function<std::optional<Signs>(const std::vector<std::string> &)> &signsOf);

/// Every whole row behind the first header; a header that comes again is passed over. A row that is too long and one
/// that the file's end cuts off are problems; a number at the file's very end may be cut off and is flagged.
/// UnknownFormat when there are rows and none of them is a header.
Outcome eachRow(const FileView &view, char delimiter, ReadContext &context, const HeaderTest &isHeader,
                const RowSink &take);
/// The same for a text that is not the file itself, such as a member of a zip.
Outcome eachRow(ByteStream &stream, char delimiter, ReadContext &context, const HeaderTest &isHeader,
                const RowSink &take);
/// Every row of a table without a header. wholeCells: a row that the file's end cuts off behind so many cells is taken
/// for whole, because its program leaves the last quote out.
Outcome eachRowWithoutHeader(const FileView &view, char delimiter, ReadContext &context, const RowSink &take,
                             std::optional<std::size_t> wholeCells = {});
/// The same for a text that is not the file itself.
Outcome eachRowWithoutHeader(ByteStream &stream, char delimiter, ReadContext &context, const RowSink &take,
                             std::optional<std::size_t> wholeCells = {});

}  // namespace trendward::device
