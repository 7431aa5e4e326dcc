// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/rules.h"
#include "core/io/jobs/mappingfiles.h"
#include "core/io/store/recordstore.h"

#include <memory>
#include <string>

/// What the window and the command line share: which store, which mappings, which rules, who is working.
namespace trendward::session
{

/// The store in this folder. Its key comes from the pass phrase file if one is named, else from the system's keychain.
/// create makes a store where there is none.
Result<std::unique_ptr<store::RecordStore>> openStore(const std::string &folder, const std::string &passphraseFile,
                                                      bool create);

/// A file that is built into the program ("mappings/device-messages.json").
std::string resource(const std::string &name);
Result<jobs::Mappings> builtInMappings();
/// The review rules with the tables of the statistics.
Result<care::Rules> builtInRules();
using jobs::deviceMappingFromFile;
using jobs::fhirMappingFromFile;
using jobs::fileText;
using jobs::mappingsFromFiles;

/// The name under which the system knows who is working.
std::string userName();

}  // namespace trendward::session
