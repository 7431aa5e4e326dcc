// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/zipmember.h"

#include <memory>
#include <string>
#include <vector>

namespace trendward::device
{

/// A workbook of a spreadsheet program (.xlsx). Each sheet is given as a text, so that what reads tables reads sheets:
/// the cells of a row are separated by commas, quoted where they are no numbers, and stand on the line that has the
/// row's own number. Dates are written as the wall clock shows them, "2026-11-22T08:30:00"; of formulas the result that
/// was saved.
class Workbook
{
public:
    struct Sheet {
        std::string name;
        ZipArchive::Member member;
    };

    static bool isOne(const ZipArchive &archive);
    /// The archive must outlive this. Malformed when the parts of a workbook are not there, TooLarge when its texts are
    /// more than memory should hold.
    static Result<Workbook> open(const ZipArchive &archive);

    const std::vector<Sheet> &sheets() const { return m_sheets; }
    /// Holds on to the workbook's texts, and so may outlive it.
    Result<std::unique_ptr<ByteStream>> text(const Sheet &sheet) const;

    /// How a number of a style is shown.
    enum class Shown : std::uint8_t { Number, Date, Elapsed };
    /// What cells refer to.
    struct Shared {
        std::vector<std::string> texts;
        std::vector<Shown> styles;
        bool from1904 = false;  ///< days are counted from 1904 on, as old Macs did
    };

private:
    explicit Workbook(const ZipArchive &archive) : m_archive(&archive) {}
    const ZipArchive *m_archive;
    std::vector<Sheet> m_sheets;
    std::shared_ptr<const Shared> m_shared;
};

}  // namespace trendward::device
