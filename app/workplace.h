// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/workplace.h"

#include <functional>
#include <string>

namespace trendward::session
{

enum class Opening { Existing, Create };

/// The store in this folder as the window works on it. The key is fetched once, from the pass phrase file where one is
/// named and else from the system's keychain; connections are opened with it on whatever thread asks.
Result<ui::Workplace> workplaceAt(const std::string &folder, const std::string &passphraseFile, Opening opening,
                                  std::optional<Instant> now = {});

/// Where this person's own store lies, and the sample clinic's.
std::string ownStoreFolder();
std::string sampleStoreFolder();

/// Makes the sample clinic's store with its files and its own pass phrase file where it is not there yet, and opens it.
Result<ui::Workplace> sampleWorkplace(const std::string &folder, Progress &progress);
/// Takes the sample clinic away again, whole.
Outcome removeSample(const std::string &folder);

}  // namespace trendward::session
