// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/presetfiles.h"

#include "core/io/jobs/filebytes.h"
#include "core/io/jobs/wholefile.h"

#include <QDir>
#include <QFile>
#include <QUrl>

#include <algorithm>

namespace trendward::jobs
{

namespace
{

constexpr std::uint64_t presetLimit = 1u << 20;

std::string pathOf(const std::string &folder, const std::string &name)
{
    const QByteArray file = QUrl::toPercentEncoding(QString::fromStdString(name)) + ".json";
    return QDir(QString::fromStdString(folder)).filePath(QString::fromLatin1(file)).toStdString();
}

}  // namespace

std::string presetFolder(const std::string &storeFolder)
{
    return QDir(QString::fromStdString(storeFolder)).filePath(QStringLiteral("presets")).toStdString();
}

Result<device::TablePreset> presetFromFile(const std::string &path)
{
    const auto bytes = FileBytes::open(path);
    if (!bytes) return bytes.error();
    const auto text = readAll(**bytes, presetLimit);
    auto preset = text ? device::presetFrom(*text) : Result<device::TablePreset>(text.error());
    if (preset) return preset;
    Error error = preset.error();
    error.where = path;
    return error;
}

PresetsFound presetsIn(const std::string &folder)
{
    PresetsFound found;
    const QDir dir(QString::fromStdString(folder));
    const QStringList names = dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        auto preset = presetFromFile(dir.filePath(name).toStdString());
        if (preset)
            found.presets.push_back(std::move(*preset));
        else
            found.unreadable.push_back(preset.error());
    }
    std::sort(found.presets.begin(), found.presets.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    return found;
}

Outcome writePreset(const std::string &path, const device::TablePreset &preset)
{
    if (const auto why = device::whyUnfit(preset)) return Error{Error::Code::BadValue, *why, preset.name};
    return writeWholeFile(path, device::jsonOf(preset));
}

Outcome savePreset(const std::string &folder, const device::TablePreset &preset)
{
    if (const auto why = device::whyUnfit(preset)) return Error{Error::Code::BadValue, *why, preset.name};
    if (!QDir().mkpath(QString::fromStdString(folder)))
        return Error{Error::Code::NotReadable, "the folder for presets cannot be made", folder};
    QFile::setPermissions(QString::fromStdString(folder),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return writePreset(pathOf(folder, preset.name), preset);
}

Outcome removePreset(const std::string &folder, const std::string &name)
{
    const QString path = QString::fromStdString(pathOf(folder, name));
    if (!QFile::exists(path)) return Error{Error::Code::NotFound, "no preset is called \"" + name + '"', {}};
    if (QFile::remove(path)) return Done{};
    return Error{Error::Code::NotReadable, "the preset cannot be taken away", path.toStdString()};
}

}  // namespace trendward::jobs
