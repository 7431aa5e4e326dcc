// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <string>

namespace trendward::ui
{

/// The pair of mapping files that reads device messages; both empty for what is built in.
struct MappingFiles {
    QString device, fhir;
    bool builtIn() const { return device.isEmpty() && fhir.isEmpty(); }
    friend bool operator==(const MappingFiles &, const MappingFiles &) = default;
};

/// What a person has chosen at this desk, kept between starts in one file for its owner only. It never holds anything
/// of a patient, so it needs no key. The table of keys is in settings.cpp. What sets something says whether it was
/// kept.
class Settings
{
public:
    /// 0: as the desktop, 1: light, 2: dark.
    static int scheme();
    static bool setScheme(int scheme);
    /// "en", "de", or empty: the system's.
    static QString language();
    static bool setLanguage(const QString &language);
    /// Whether single characters are keys of the window; they are until somebody says otherwise.
    static bool letterKeys();
    static bool setLetterKeys(bool use);
    /// Who signs reviews here; empty until somebody has said so.
    static QString signerName();
    static QString signerRole();
    static bool setSigner(const QString &name, const QString &role);
    /// "R. Alvarez, RN"; the system's user where nobody has said who signs.
    static QString signerText(const std::string &user);
    static MappingFiles mappingFiles();
    static bool setMappingFiles(const MappingFiles &files);
    static QByteArray windowGeometry();
    static bool setWindowGeometry(const QByteArray &geometry);

    static QString file();
};

}  // namespace trendward::ui
