// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "core/base/measurement.h"
#include "core/device/fileview.h"
#include "core/device/tablepreset.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::device
{

class ReadContext;

/// A file seen as one table: a text, or one sheet of a workbook. The view must outlive it.
struct TableSource {
    std::string encoding, sheet;
    std::vector<std::string> sheets;  ///< all of a workbook's, by name
    char delimiter = ',';
    std::string head;  ///< the first bytes as UTF-8
    std::function<Result<std::unique_ptr<ByteStream>>()> stream;
};

/// UnknownFormat when the file is neither a text nor a workbook, NotFound when the workbook has no such sheet.
Result<TableSource> tableSource(const FileView &view, const TableLook &look);

/// The first rows, at most 500, each as plain text.
std::vector<std::vector<std::string>> headRows(const TableSource &source);

/// A header's titles as plainWord has them, without the empty ones at its end.
std::vector<std::string> titlesOf(const std::vector<std::string> &header);

/// A value's cell: its number, and the unit that stands behind it in the cell.
struct NumberCell {
    Decimal number;
    Unit unit;  ///< not stated where the cell holds a number alone
    Comparator comparator = Comparator::None;
};
/// How numbers are written: "1.234,5" has a decimal comma and points between thousands.
struct NumberStyle {
    char decimal = '.', thousands = '\0';
};
/// nullopt for a text that is no number in this style; thousands must stand in groups of three.
std::optional<NumberCell> numberCell(std::string_view text, const NumberStyle &style);

/// The preset that reads this file without being asked for: its header is one of the file's first rows, title by title.
/// Several that do are all given. Presets for tables without a header are never among them: nothing tells which table
/// it is.
std::vector<const TablePreset *> fittingPresets(const FileView &view, const std::vector<TablePreset> &presets);
/// What the preset needs of the file and does not find; nullopt when it can read it.
std::optional<Error> whyNotReadBy(const FileView &view, const TablePreset &preset);
Outcome readByPreset(const FileView &view, const TablePreset &preset, ReadContext &context);

}  // namespace trendward::device
