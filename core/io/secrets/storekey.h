// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>

namespace trendward::secrets
{

/// 32 random bytes that open one store; wiped from memory when the last copy goes.
class StoreKey
{
public:
    explicit StoreKey(std::string bytes) : m_bytes(std::move(bytes)) {}
    ~StoreKey();
    StoreKey(const StoreKey &) = default;
    StoreKey &operator=(const StoreKey &) = default;
    StoreKey(StoreKey &&) noexcept = default;
    StoreKey &operator=(StoreKey &&) noexcept = default;
    const std::string &bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

enum class Missing { Refuse, Create };

/// The key of the store in this folder, by the start-up table of the security rules: from the pass phrase file when one
/// is named, else from the system's keychain (asked for 20 s at most). Create makes the folder (0700), the key and
/// vault.json (0600) where there is neither a store nor a vault; never where one of the two is there. Errors:
/// KeyNeeded, KeyWrong, StoreDamaged (a vault without its store, a store without its vault, an emptied store), NotFound
/// (no store and Refuse), NotReadable (a pass phrase file that others can read).
Result<StoreKey> storeKey(const std::string &folder, const std::string &passphraseFile, Missing missing);

}  // namespace trendward::secrets
