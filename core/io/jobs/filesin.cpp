// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/filesin.h"

#include "core/device/devicefile.h"
#include "core/device/exportfolder.h"
#include "core/io/jobs/filebytes.h"
#include "core/io/jobs/folderzip.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <set>

namespace trendward::jobs
{

namespace
{

/// What cannot be opened stays on the list: a person may be able to mend that.
bool mayBeRead(const std::string &path, const std::vector<device::TablePreset> &presets)
{
    const auto bytes = FileBytes::open(path);
    if (!bytes) return true;
    const auto file = device::recognise(**bytes, presets);
    return file || file.error().code != Error::Code::UnknownFormat;
}

void addNames(const QDir &top, const QDir &folder, std::size_t most, const Progress &progress, QStringList &names)
{
    const auto entries =
        folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo &entry : entries) {
        if (static_cast<std::size_t>(names.size()) > most || progress.cancelled()) return;
        if (!entry.isDir() || isReadAsOne(entry.filePath()))
            names << top.relativeFilePath(entry.absoluteFilePath());
        else if (entry.fileName() != QLatin1String("__MACOSX"))
            addNames(top, QDir(entry.filePath()), most, progress, names);
    }
}

/// By name, one more than most where there are more; a folder that is read as one stands for itself.
QStringList namesIn(const QString &folder, std::size_t most, const Progress &progress)
{
    QStringList names;
    const QDir top(folder);
    addNames(top, top, most, progress, names);
    names.sort();
    return names;
}

std::set<std::string> repeatedOf(const QStringList &names)
{
    std::vector<std::string> paths;
    for (const QString &name : names) paths.push_back(name.toStdString());
    return device::repeatedIn(paths);
}

}  // namespace

FilesFound filesIn(const std::vector<std::string> &paths, std::size_t most, const Progress &progress,
                   const std::vector<device::TablePreset> &presets)
{
    FilesFound found;
    std::set<QString> seen;
    // False: enough.
    const auto look = [&](const QString &path) {
        if (seen.contains(path)) return true;
        found.cut = seen.size() >= most;
        if (!found.cut) seen.insert(path);
        return !found.cut;
    };
    for (const std::string &path : paths) {
        const QFileInfo info(QString::fromStdString(path));
        if (!info.isDir() || isReadAsOne(info.filePath())) {
            const bool known = seen.contains(info.absoluteFilePath());
            if (!look(info.absoluteFilePath())) return found;
            if (!known) found.files.push_back(path);
            continue;
        }
        const std::size_t before = found.files.size();
        const QDir folder(info.filePath());
        const QStringList names = namesIn(info.filePath(), most, progress);
        const std::set<std::string> repeated = repeatedOf(names);
        for (const QString &name : names) {
            const QString absolute = QFileInfo(folder, name).absoluteFilePath();
            const bool known = seen.contains(absolute);
            if (progress.cancelled() || !look(absolute)) return found;
            if (known) continue;
            if (repeated.contains(name.toStdString())) {
                ++found.repeated;
                continue;
            }
            if (const std::string one = folder.filePath(name).toStdString(); mayBeRead(one, presets))
                found.files.push_back(one);
            else
                ++found.unreadable;
        }
        if (found.files.size() == before) found.bare.push_back(path);
    }
    return found;
}

}  // namespace trendward::jobs
