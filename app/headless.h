// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <QString>

#include <optional>
#include <string>

namespace trendward::session
{

/// What the window's program does without one. Each prints a sentence and returns an exit code: 0 done, 1 could not
/// run, 2 usage.
struct Headless {
    std::string store, passphraseFile;
    std::optional<Instant> now;
};

/// The patient's care-plan summary as PDF, whole or not at all.
int writeSummary(const Headless &where, const std::string &patient, const std::string &out, const QString &paper);
/// Every page, light and dark, as PNG files of 1366 x 768.
int drawPages(const Headless &where, const QString &folder);

}  // namespace trendward::session
