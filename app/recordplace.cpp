// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recordplace.h"

#include "app/workplace.h"
#include "core/io/jobs/wholefile.h"
#include "core/io/secrets/sealing.h"
#include "core/io/secrets/vault.h"
#include "core/io/store/sqlcipherstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <fcntl.h>
#include <unistd.h>

namespace trendward::session
{

namespace
{

QString placeFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/trendward/record.json");
}

std::string vaultIn(const std::string &folder)
{
    return QDir(QString::fromStdString(folder)).filePath(QLatin1String(secrets::vaultName)).toStdString();
}

}  // namespace

RecordPlace rememberedPlace()
{
    QFile file(placeFile());
    const QJsonObject kept =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    const std::string folder = kept.value(QLatin1String("folder")).toString().toStdString();
    if (folder.empty()) return {ownStoreFolder(), {}};
    return {folder, kept.value(QLatin1String("passphraseFile")).toString().toStdString()};
}

Outcome rememberPlace(const RecordPlace &place)
{
    QJsonObject kept{{QStringLiteral("folder"), QString::fromStdString(place.folder)}};
    if (!place.passphraseFile.empty())
        kept.insert(QStringLiteral("passphraseFile"), QString::fromStdString(place.passphraseFile));
    QDir().mkpath(QFileInfo(placeFile()).absolutePath());
    return jobs::writeWholeFile(placeFile().toStdString(), QJsonDocument(kept).toJson().toStdString());
}

std::string recordFolderIn(const std::string &chosen)
{
    const QDir folder(QString::fromStdString(chosen));
    const bool record =
        folder.exists(QLatin1String(secrets::vaultName)) || folder.exists(QLatin1String(store::databaseName));
    if (record || folder.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) return chosen;
    return folder.filePath(QStringLiteral("trendward-record")).toStdString();
}

bool opensByPassphraseOnly(const std::string &folder)
{
    const auto vault = secrets::readVault(vaultIn(folder));
    return vault && vault->slot("passphrase") && !vault->slot("keychain");
}

TypedPassphrase::TypedPassphrase(std::string phrase)
{
    if (pipe2(m_ends, O_CLOEXEC | O_NONBLOCK) != 0) m_ends[0] = m_ends[1] = -1;
    phrase += '\n';
    // A pipe holds 64 kB. What does not fit is no pass phrase: its reader says so.
    if (m_ends[1] >= 0) static_cast<void>(write(m_ends[1], phrase.data(), phrase.size()) < 0);
    secrets::wipe(phrase);
}

TypedPassphrase::~TypedPassphrase()
{
    for (const int end : m_ends)
        if (end >= 0) close(end);
}

std::string TypedPassphrase::path() const
{
    return "/dev/fd/" + std::to_string(m_ends[0]);
}

}  // namespace trendward::session
