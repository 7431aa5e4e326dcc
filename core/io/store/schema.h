// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/store/sqlite.h"

namespace trendward::store
{

/// Brings a database up to the newest schema, a transaction each version, and marks a new one as ours. Throws
/// NotSupported for a database of a newer program and StoreDamaged for one that is not ours.
void bringUpToDate(Database &database);

/// The newest schema that this program knows.
int newestSchema();

}  // namespace trendward::store
