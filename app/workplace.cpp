// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workplace.h"

#include "app/samplestore.h"
#include "app/session.h"
#include "core/io/jobs/wholefile.h"
#include "core/io/secrets/storekey.h"
#include "core/io/store/sqlcipherstore.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QStandardPaths>

namespace trendward::session
{

namespace
{

Instant systemNow()
{
    return Instant::fromMilliseconds(QDateTime::currentMSecsSinceEpoch());
}

std::string dataFolder(const char *name)
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation))
        .filePath(QLatin1String(name))
        .toStdString();
}

/// For invented patients only: a store of real ones keeps its key in the system's keychain.
Result<std::string> samplePassphrase(const std::string &folder)
{
    const QString path = QDir(QString::fromStdString(folder)).filePath(QStringLiteral("sample-passphrase"));
    if (QFile::exists(path)) return path.toStdString();
    QDir().mkpath(QString::fromStdString(folder));
    QByteArray secret(24, '\0');
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(secret.data()), secret.size() / 4);
    const auto written = jobs::writeWholeFile(path.toStdString(), secret.toBase64().toStdString());
    if (!written) return written.error();
    return path.toStdString();
}

}  // namespace

Result<ui::Workplace> workplaceAt(const std::string &folder, const std::string &passphraseFile, Opening opening,
                                  std::optional<Instant> now)
{
    const bool create = opening == Opening::Create;
    const auto key =
        secrets::storeKey(folder, passphraseFile, create ? secrets::Missing::Create : secrets::Missing::Refuse);
    if (!key) return key.error();
    const std::string path = QDir(QString::fromStdString(folder)).filePath(store::databaseName).toStdString();
    const auto first =
        store::openSqlcipherStore(path, key->bytes(), create ? store::Absent::Create : store::Absent::Refuse);
    if (!first) return first.error();
    const auto sample = isSample(**first);
    if (!sample) return sample.error();
    // The sample clinic's clock stands still, unless another moment is asked for.
    const auto stands = now ? Result<Instant>(*now) : clockOf(**first, systemNow());
    if (!stands) return stands.error();
    auto mappings = builtInMappings();
    if (!mappings) return mappings.error();
    auto rules = builtInRules();
    if (!rules) return rules.error();

    ui::Workplace place;
    place.openStore = [path, key = *key] {
        return store::openSqlcipherStore(path, key.bytes(), store::Absent::Refuse);
    };
    place.mappings = std::make_shared<const jobs::Mappings>(std::move(*mappings));
    place.rules = std::make_shared<const care::Rules>(std::move(*rules));
    if (*sample || now)
        place.now = [moment = *stands] { return moment; };
    else
        place.now = systemNow;
    place.mayTake = mayTake;
    place.user = userName();
    place.folder = folder;
    place.version = TRENDWARD_VERSION;
    place.sample = *sample;
    return place;
}

std::string ownStoreFolder()
{
    return dataFolder("record");
}

std::string sampleStoreFolder()
{
    return dataFolder("sample");
}

Result<ui::Workplace> sampleWorkplace(const std::string &folder, Progress &progress)
{
    const auto passphrase = samplePassphrase(folder);
    if (!passphrase) return passphrase.error();
    const QDir place(QString::fromStdString(folder));
    const std::string records = place.filePath(QStringLiteral("store")).toStdString();
    {
        const auto mappings = builtInMappings();
        if (!mappings) return mappings.error();
        auto store = openStore(records, *passphrase, true);
        if (!store) return store.error();
        const auto opened = openSampleClinic(
            **store, *mappings, place.filePath(QStringLiteral("files")).toStdString(), systemNow(),
            [](const jobs::ImportReport &) {}, progress);
        if (!opened) return opened.error();
    }
    return workplaceAt(records, *passphrase, Opening::Existing);
}

Outcome removeSample(const std::string &folder)
{
    if (QDir(QString::fromStdString(folder)).removeRecursively()) return Done{};
    return Error{Error::Code::NotReadable, "the sample clinic's files could not all be removed", folder};
}

}  // namespace trendward::session
