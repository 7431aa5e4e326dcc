// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/folderzip.h"

#include "core/device/exportfolder.h"

#include <QDirIterator>
#include <QFile>

#include <zlib.h>

#include <cstdint>

namespace trendward::jobs
{

namespace
{

constexpr std::size_t mostZipBytes = 1u << 30;
constexpr qsizetype mostMembers = 60'000;  ///< the directory of a zip without Zip64 counts to 65,535

void little(std::string &out, std::uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i, value >>= 8) out += static_cast<char>(value & 0xFF);
}

/// What the member's own head and its entry in the directory have in common.
std::string headOfMember(const std::string &name, std::uint32_t sum, std::uint64_t size)
{
    std::string head;
    little(head, 20, 2);      // version 2.0
    little(head, 0x0800, 2);  // the name is UTF-8
    little(head, 0, 2 + 4);   // stored; no time, so that a copy of the folder is the same export
    little(head, sum, 4);
    little(head, size, 4);
    little(head, size, 4);
    little(head, name.size(), 2);
    little(head, 0, 2);
    return head;
}

Error folderTooLarge()
{
    return {Error::Code::TooLarge, "the folder holds more than the export of one person can be", {}};
}

}  // namespace

bool isReadAsOne(const QString &folder)
{
    std::vector<std::string> names;
    const QDir dir(folder);
    const auto entries = dir.entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QString &name : entries) names.push_back(name.toStdString());
    return device::isReadAsOne(names);
}

Result<std::string> zipOfFolder(const QString &folder)
{
    QStringList paths;
    QDirIterator each(folder, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        paths << each.next();
        if (paths.size() > mostMembers) return folderTooLarge();
    }
    paths.sort();
    const QDir top(folder);
    std::string bytes, directory;
    std::uint64_t members = 0;
    for (const QString &path : std::as_const(paths)) {
        if (!path.endsWith(QLatin1String(".csv")) && !path.endsWith(QLatin1String(".json"))) continue;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error{Error::Code::NotReadable, "it could not be opened (" + file.errorString().toStdString() + ")",
                         path.toStdString()};
        if (file.size() > static_cast<qint64>(mostZipBytes - bytes.size())) return folderTooLarge();
        const QByteArray content = file.readAll();
        const std::string name = top.relativeFilePath(path).toStdString();
        const auto sum = static_cast<std::uint32_t>(
            crc32(0, reinterpret_cast<const Bytef *>(content.data()), static_cast<uInt>(content.size())));
        const std::string head = headOfMember(name, sum, static_cast<std::uint64_t>(content.size()));
        directory += "PK\x01\x02";
        little(directory, 20, 2);
        directory += head;
        little(directory, 0, 2 + 2 + 2 + 4);  // comment, disk, attributes
        little(directory, bytes.size(), 4);
        directory += name;
        bytes.append("PK\x03\x04").append(head).append(name);
        bytes.append(content.data(), static_cast<std::size_t>(content.size()));
        ++members;
    }
    const std::size_t at = bytes.size();
    bytes += directory + "PK\x05\x06";
    little(bytes, 0, 4);
    little(bytes, members, 2);
    little(bytes, members, 2);
    little(bytes, directory.size(), 4);
    little(bytes, at, 4);
    little(bytes, 0, 2);
    return bytes;
}

}  // namespace trendward::jobs
