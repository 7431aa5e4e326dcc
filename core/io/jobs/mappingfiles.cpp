// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/mappingfiles.h"

#include "core/base/phrase.h"
#include "core/base/templateobject.h"
#include "core/io/jobs/filebytes.h"

#include <algorithm>

namespace trendward::jobs
{

namespace
{

constexpr std::uint64_t mappingLimit = 16u << 20;

/// What is wrong with a mapping names the file first.
Error inFile(Error error, const std::string &file)
{
    error.where = error.where.empty() ? file : file + ", " + error.where;
    return error;
}

/// An empty text is a mapping without templates, which would lose every reading without a word.
Result<std::string> mappingText(const std::string &path)
{
    auto text = fileText(path);
    if (text && isBlank(*text))
        return Error{Error::Code::BadTemplate, phrase("Mapping", "there is no mapping in this file: it is empty"),
                     path};
    return text;
}

}  // namespace

Result<std::string> fileText(const std::string &path)
{
    const auto bytes = FileBytes::open(path);
    if (!bytes) return bytes.error();
    auto text = readAll(**bytes, mappingLimit);
    if (text) return text;
    Error error = text.error();
    error.where = path;
    return error;
}

Result<normalize::DeviceMapping> deviceMappingFromFile(const std::string &path, Mode mode)
{
    const auto text = fileText(path);
    if (!text) return text.error();
    auto mapping = normalize::DeviceMapping::parse(*text, mode);
    if (!mapping) return inFile(mapping.error(), path);
    return mapping;
}

Result<mapping::FhirMapping> fhirMappingFromFile(const std::string &path, Mode mode)
{
    const auto text = fileText(path);
    if (!text) return text.error();
    auto mapping = mapping::FhirMapping::parse(*text, mode);
    if (!mapping) return inFile(mapping.error(), path);
    return mapping;
}

Result<Mappings> mappingsFromFiles(const std::string &deviceMapping, const std::string &fhirMapping)
{
    auto device = deviceMappingFromFile(deviceMapping);
    auto fhir = fhirMappingFromFile(fhirMapping);
    if (device && fhir) return Mappings{std::move(*device), std::move(*fhir)};
    if (device) return fhir.error();
    if (fhir) return device.error();
    return Error{Error::Code::BadTemplate, device.error().detail + "\n" + fhir.error().detail,
                 deviceMapping + ", " + fhirMapping};
}

Result<ReviewedFiles> reviewedFiles(const std::string &deviceMapping, const std::string &fhirMapping, Instant now)
{
    const auto device = mappingText(deviceMapping);
    if (!device) return device.error();
    const auto fhir = mappingText(fhirMapping);
    if (!fhir) return fhir.error();
    ReviewedFiles files;
    files.remarks = MappingReview({*device, *fhir}, now).remarks();
    const bool loads = std::none_of(files.remarks.begin(), files.remarks.end(), [](const MappingRemark &one) {
        return one.kind == MappingRemark::Kind::LoaderError;
    });
    if (!loads) return files;
    auto messages = normalize::DeviceMapping::parse(*device);
    if (!messages) return inFile(messages.error(), deviceMapping);
    auto observations = mapping::FhirMapping::parse(*fhir);
    if (!observations) return inFile(observations.error(), fhirMapping);
    files.mappings = Mappings{std::move(*messages), std::move(*observations)};
    return files;
}

}  // namespace trendward::jobs
