// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/io/secrets/sealing.h"

#include <string>
#include <vector>

namespace trendward::secrets
{

inline constexpr const char *vaultName = "vault.json";

/// One way to a store's key. Kinds: "keychain" and "passphrase"; slots of other kinds (a recovery code, …) are kept as
/// they are by a program that does not know them.
struct Slot {
    std::string kind;
    std::string entry, backend;  ///< keychain: the entry's name, and which desktop's keychain it was
    ScryptCost cost;             ///< passphrase
    std::string salt, sealed;    ///< passphrase: the key, sealed under the key of the pass phrase
    std::string other;           ///< an unknown kind's JSON
};

/// What lies beside a database and says how its key is come by. Holds no secret in clear.
struct Vault {
    std::string databaseId;  ///< random; binds the slots to this store
    std::string check;       ///< HMAC of the key over "kcv": tells a wrong key from a damaged database
    bool ready = false;      ///< its database has been seen, so that a missing one is a loss
    std::vector<Slot> ways;

    const Slot *slot(const std::string &kind) const;
    /// Whether this is the store's key.
    bool opensWith(const std::string &key) const;
};

std::string checkOf(const std::string &key);

/// StoreDamaged when it cannot be understood, NotSupported when a newer program wrote it.
Result<Vault> readVault(const std::string &path);
/// Whole or not at all, for its owner only (0600).
Outcome writeVault(const std::string &path, const Vault &vault);

}  // namespace trendward::secrets
