// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/secrets/keychain.h"
#include "core/io/secrets/storekey.h"

namespace trendward::secrets
{

/// The files of the store room that tell a first run from a loss. The rooms do not know each other; a test sees that
/// they name these alike.
inline constexpr const char *databaseFile = "records.db";
inline constexpr const char *madeMarkFile = "records.db-made";

/// storeKey with the keychain as an argument.
Result<StoreKey> storeKeyWith(Keychain &keychain, const std::string &folder, const std::string &passphraseFile,
                              Missing missing);

}  // namespace trendward::secrets
