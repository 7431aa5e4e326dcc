// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/storefacts.h"

#include "core/io/secrets/vault.h"

namespace trendward::ui
{

Result<StoreFacts> storeFacts(const store::RecordStore &store, const std::string &folder)
{
    StoreFacts facts;
    const auto patients = store.patients();
    if (!patients) return patients.error();
    facts.patients = patients->size();
    const auto series = store.latestOfAll();
    if (!series) return series.error();
    for (const store::SeriesInfo &one : *series) facts.readings += one.count;
    const auto vault = secrets::readVault(folder + "/" + secrets::vaultName);
    if (!vault) return facts;
    facts.inKeychain = vault->slot("keychain") != nullptr;
    facts.byPassphrase = vault->slot("passphrase") != nullptr;
    return facts;
}

}  // namespace trendward::ui
