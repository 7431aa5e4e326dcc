// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/store/recordstore.h"

namespace trendward::store
{

/// Whether somebody may be added by hand: BadValue with a sentence where the identifier or the name is missing or holds
/// a hidden character, or nobody living can have been born then. A birth date of today is possible in any zone.
Outcome mayBeAdded(const Patient &patient, Instant now);

}  // namespace trendward::store
