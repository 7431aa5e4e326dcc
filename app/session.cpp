// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "core/io/secrets/storekey.h"
#include "core/io/store/sqlcipherstore.h"

#include <QDir>
#include <QFile>

#include <pwd.h>
#include <unistd.h>

/// Resources of a static library are there only when asked for, and the macro wants no namespace.
static void useResources()
{
    Q_INIT_RESOURCE(trendward);
}

namespace trendward::session
{

namespace
{

/// What is wrong with a mapping names where it came from first.
Error inMapping(Error error, const std::string &mapping)
{
    error.where = error.where.empty() ? mapping : mapping + ", " + error.where;
    return error;
}

}  // namespace

Result<std::unique_ptr<store::RecordStore>> openStore(const std::string &folder, const std::string &passphraseFile,
                                                      bool create)
{
    const auto key =
        secrets::storeKey(folder, passphraseFile, create ? secrets::Missing::Create : secrets::Missing::Refuse);
    if (!key) return key.error();
    const std::string path = QDir(QString::fromStdString(folder)).filePath(store::databaseName).toStdString();
    return store::openSqlcipherStore(path, key->bytes(), create ? store::Absent::Create : store::Absent::Refuse);
}

std::string resource(const std::string &name)
{
    useResources();
    QFile file(":/" + QString::fromStdString(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

Result<jobs::Mappings> builtInMappings()
{
    auto device = normalize::DeviceMapping::parse(resource("mappings/device-messages.json"));
    if (!device) return inMapping(device.error(), "built-in device mapping");
    device->preferHubDevice();
    auto fhir = mapping::FhirMapping::parse(resource("mappings/fhir-observations.json"));
    if (!fhir) return inMapping(fhir.error(), "built-in FHIR mapping");
    return jobs::Mappings{std::move(*device), std::move(*fhir)};
}

Result<care::Rules> builtInRules()
{
    auto rules = care::rulesFrom(resource("rules/review-rules.json"));
    if (!rules) return rules.error();
    return care::withTables(*std::move(rules), resource("statistics/blood-pressure.json"),
                            resource("statistics/glucose.json"));
}

std::string userName()
{
    const passwd *entry = getpwuid(geteuid());
    return entry && entry->pw_name ? entry->pw_name : std::to_string(geteuid());
}

}  // namespace trendward::session
