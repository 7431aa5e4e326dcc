// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace trendward::ui
{

namespace
{

constexpr const char *schemeKey = "look/scheme";
constexpr const char *languageKey = "look/language";
constexpr const char *letterKeysKey = "keys/letters";
constexpr const char *signerNameKey = "signer/name";
constexpr const char *signerRoleKey = "signer/role";
constexpr const char *deviceMappingKey = "mapping/device";
constexpr const char *fhirMappingKey = "mapping/fhir";
constexpr const char *geometryKey = "window/geometry";

QVariant value(const char *key)
{
    return QSettings(Settings::file(), QSettings::IniFormat).value(QLatin1String(key));
}

/// QSettings makes a new file readable for everybody, whatever the umask; one that is there keeps its permissions.
void makeFile()
{
    const QString path = Settings::file();
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.exists() && !file.open(QIODevice::WriteOnly)) return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

bool setValue(const char *key, const QVariant &value)
{
    makeFile();
    QSettings settings(Settings::file(), QSettings::IniFormat);
    settings.setValue(QLatin1String(key), value);
    settings.sync();
    return settings.status() == QSettings::NoError;
}

}  // namespace

QString Settings::file()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/trendward/window.ini");
}

int Settings::scheme()
{
    return std::clamp(value(schemeKey).toInt(), 0, 2);
}

bool Settings::setScheme(int scheme)
{
    return setValue(schemeKey, scheme);
}

QString Settings::language()
{
    return value(languageKey).toString();
}

bool Settings::setLanguage(const QString &language)
{
    return setValue(languageKey, language);
}

bool Settings::letterKeys()
{
    const QVariant kept = value(letterKeysKey);
    return !kept.isValid() || kept.toBool();
}

bool Settings::setLetterKeys(bool use)
{
    return setValue(letterKeysKey, use);
}

QString Settings::signerName()
{
    return value(signerNameKey).toString();
}

QString Settings::signerRole()
{
    return value(signerRoleKey).toString();
}

bool Settings::setSigner(const QString &name, const QString &role)
{
    return setValue(signerNameKey, name.simplified()) && setValue(signerRoleKey, role.simplified());
}

QString Settings::signerText(const std::string &user)
{
    const QString name = signerName(), role = signerRole();
    if (name.isEmpty()) return QString::fromStdString(user);
    return role.isEmpty() ? name : name + QStringLiteral(", ") + role;
}

MappingFiles Settings::mappingFiles()
{
    return {value(deviceMappingKey).toString(), value(fhirMappingKey).toString()};
}

bool Settings::setMappingFiles(const MappingFiles &files)
{
    return setValue(deviceMappingKey, files.device) && setValue(fhirMappingKey, files.fhir);
}

QByteArray Settings::windowGeometry()
{
    return value(geometryKey).toByteArray();
}

bool Settings::setWindowGeometry(const QByteArray &geometry)
{
    return setValue(geometryKey, geometry);
}

}  // namespace trendward::ui
