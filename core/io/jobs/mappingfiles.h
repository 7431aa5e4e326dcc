// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/importjob.h"
#include "core/io/jobs/mappingreview.h"

#include <optional>
#include <string>
#include <vector>

namespace trendward::jobs
{

/// A mapping's text; an Error for a file over 16 MiB.
Result<std::string> fileText(const std::string &path);
Result<normalize::DeviceMapping> deviceMappingFromFile(const std::string &path, Mode mode = Mode::Default);
Result<mapping::FhirMapping> fhirMappingFromFile(const std::string &path, Mode mode = Mode::Default);
/// Every loader error of both files is in the Error's detail, a line each.
Result<Mappings> mappingsFromFiles(const std::string &deviceMapping, const std::string &fhirMapping);

/// A pair of mapping files with what a person should know before readings are trusted to them.
struct ReviewedFiles {
    std::optional<Mappings> mappings;  ///< none where a file does not load: the remarks name every loader error
    std::vector<MappingRemark> remarks;
};
/// An Error only when a file cannot be read or is empty.
Result<ReviewedFiles> reviewedFiles(const std::string &deviceMapping, const std::string &fhirMapping, Instant now);

}  // namespace trendward::jobs
