// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/store/recordstore.h"

#include <optional>
#include <string>

namespace trendward::jobs
{

/// Whether the person whom a file names seems to be somebody else than this patient: the birth dates differ, or the two
/// names share no word of two letters or more (letter case, accents and order do not count). False when the file says
/// nothing: that is no proof, and is never shown as one.
bool namesAnother(const std::optional<std::string> &name, const std::optional<std::string> &birth,
                  const store::Patient &patient);

}  // namespace trendward::jobs
