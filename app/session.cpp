// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "core/io/jobs/filebytes.h"
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

constexpr std::uint64_t mappingLimit = 16u << 20;

Result<std::string> fileText(const std::string &path)
{
    const auto bytes = jobs::FileBytes::open(path);
    if (!bytes) return bytes.error();
    auto text = readAll(**bytes, mappingLimit);
    if (text) return text;
    Error error = text.error();
    error.where = path;
    return error;
}

/// What is wrong with a mapping names the file first.
Error inFile(Error error, const std::string &file)
{
    error.where = error.where.empty() ? file : file + ", " + error.where;
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

Result<normalize::DeviceMapping> deviceMappingFromFile(const std::string &path)
{
    const auto text = fileText(path);
    if (!text) return text.error();
    auto mapping = normalize::DeviceMapping::parse(*text);
    if (!mapping) return inFile(mapping.error(), path);
    return mapping;
}

Result<jobs::Mappings> builtInMappings()
{
    auto device = normalize::DeviceMapping::parse(resource("mappings/device-messages.json"));
    if (!device) return inFile(device.error(), "built-in device mapping");
    device->preferHubDevice();
    auto fhir = mapping::FhirMapping::parse(resource("mappings/fhir-observations.json"));
    if (!fhir) return inFile(fhir.error(), "built-in FHIR mapping");
    return jobs::Mappings{std::move(*device), std::move(*fhir)};
}

Result<jobs::Mappings> mappingsFromFiles(const std::string &deviceMapping, const std::string &fhirMapping)
{
    auto device = deviceMappingFromFile(deviceMapping);
    const auto text = fileText(fhirMapping);
    if (!text) return text.error();
    auto fhir = mapping::FhirMapping::parse(*text);
    if (device && fhir) return jobs::Mappings{std::move(*device), std::move(*fhir)};
    if (device) return inFile(fhir.error(), fhirMapping);
    if (fhir) return device.error();
    return Error{Error::Code::BadTemplate, device.error().detail + "\n" + fhir.error().detail,
                 deviceMapping + ", " + fhirMapping};
}

std::string userName()
{
    const passwd *entry = getpwuid(geteuid());
    return entry && entry->pw_name ? entry->pw_name : std::to_string(geteuid());
}

}  // namespace trendward::session
