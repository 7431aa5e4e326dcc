// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

#include <QFile>

#include <memory>
#include <string>

namespace trendward::jobs
{

/// A regular file, read where the core rooms ask, or a folder that is read as one export (zipOfFolder). Other folders,
/// devices and pipes are refused in a sentence.
class FileBytes final : public RandomBytes
{
public:
    static Result<std::unique_ptr<FileBytes>> open(const std::string &path);
    std::uint64_t size() const override { return m_size; }
    Result<std::size_t> readAt(std::uint64_t offset, std::span<char> into) const override;
    const std::string &name() const { return m_name; }  ///< the file's name without its folders
    /// SHA-256 of the whole file in lower-case hex: what an import is remembered by.
    Result<std::string> sha256() const;

private:
    FileBytes() = default;
    mutable QFile m_file;
    std::string m_folder;  ///< the bytes of a folder
    std::uint64_t m_size = 0;
    std::string m_name;
};

}  // namespace trendward::jobs
