// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/secrets/storekey.h"

#include "core/io/secrets/passphrase.h"
#include "core/io/secrets/sealing.h"
#include "core/io/secrets/startup.h"
#include "core/io/secrets/vault.h"

#include <QByteArray>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <sys/stat.h>

namespace trendward::secrets
{

namespace
{

/// What lies in a store's folder.
struct Folder {
    explicit Folder(const std::string &path) : folder(path)
    {
        const QDir dir(QString::fromStdString(path));
        vault = dir.filePath(vaultName).toStdString();
        database = dir.filePath(databaseFile).toStdString();
        const QFileInfo file(QString::fromStdString(database));
        hasDatabase = file.exists() || file.isSymLink();
        isEmpty = hasDatabase && file.size() == 0;
        hasVault = QFileInfo::exists(QString::fromStdString(vault));
        wasMade = QFileInfo::exists(dir.filePath(madeMarkFile));
    }
    std::string folder, vault, database;
    bool hasDatabase = false, isEmpty = false, hasVault = false, wasMade = false;
};

Error randomFailed()
{
    return {Error::Code::NotReadable, "the system's random source failed", {}};
}

Error keyNeeded(const std::string &detail, const std::string &where)
{
    return {Error::Code::KeyNeeded, detail, where};
}

std::string hexOf(const std::string &bytes)
{
    return QByteArray::fromStdString(bytes).toHex().toStdString();
}

/// Why the keychain gave nothing, in a sentence.
Error keychainSilent(const Keychain::Reply &reply, const std::string &where)
{
    switch (reply.answer) {
        case Keychain::Answer::TimedOut:
            return keyNeeded(
                "the system's keychain gave no answer within 20 s; perhaps it is locked and waits for somebody", where);
        case Keychain::Answer::Unavailable:
            return keyNeeded("the system's keychain is not available (" + reply.reason + ")", where);
        default:
            return keyNeeded("the store's key was not found in the system's keychain, or the keychain is locked",
                             where);
    }
}

Result<Slot> passphraseSlot(const std::string &file, const std::string &key, const std::string &databaseId)
{
    auto passphrase = passphraseIn(file);
    if (!passphrase) return passphrase.error();
    Slot slot;
    slot.kind = "passphrase";
    const auto salt = randomBytes(16);
    if (!salt) return randomFailed();
    slot.salt = *salt;
    auto wrapping = scrypt(*passphrase, slot.salt, slot.cost);
    wipe(*passphrase);
    if (!wrapping) return Error{Error::Code::TooLarge, "there is not enough memory to derive a key", {}};
    const auto sealed = seal(key, *wrapping, databaseId);
    wipe(*wrapping);
    if (!sealed) return randomFailed();
    slot.sealed = *sealed;
    return slot;
}

Result<Slot> keychainSlot(Keychain &keychain, const std::string &key, const std::string &databaseId,
                          const std::string &where)
{
    Slot slot;
    slot.kind = "keychain";
    slot.entry = "trendward/" + databaseId;
    slot.backend = keychain.name();
    const auto written = keychain.write(slot.entry, hexOf(key));
    if (written.answer != Keychain::Answer::Value) return keychainSilent(written, where);
    // A keychain that forgets would lock the patients' data away for good.
    const auto again = keychain.read(slot.entry);
    if (again.answer != Keychain::Answer::Value) return keychainSilent(again, where);
    if (again.value != hexOf(key)) return keyNeeded("the system's keychain did not keep the key", where);
    return slot;
}

/// A new key and its vault. The key is in the keychain before the vault says so: a run that is cut in between leaves an
/// entry that nobody asks for.
Result<StoreKey> firstRun(Keychain &keychain, const Folder &in, const std::string &passphraseFile)
{
    const QString folder = QString::fromStdString(in.folder);
    if (!QFileInfo::exists(folder)) {
        if (!QDir().mkpath(folder) || chmod(in.folder.c_str(), 0700) != 0)
            return Error{Error::Code::NotReadable, "the store's folder cannot be made", in.folder};
    }
    auto key = randomBytes(keySize);
    if (!key) return randomFailed();
    StoreKey made(std::move(*key));
    Vault vault;
    vault.databaseId = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    vault.check = checkOf(made.bytes());
    auto slot = passphraseFile.empty() ? keychainSlot(keychain, made.bytes(), vault.databaseId, in.folder)
                                       : passphraseSlot(passphraseFile, made.bytes(), vault.databaseId);
    if (!slot) return slot.error();
    vault.ways.push_back(std::move(*slot));
    if (const auto written = writeVault(in.vault, vault); !written) return written.error();
    return made;
}

Result<StoreKey> fromPassphrase(const Vault &vault, const std::string &file, const std::string &where)
{
    const Slot *slot = vault.slot("passphrase");
    if (!slot)
        return Error{Error::Code::KeyWrong, "this store's key is in the system's keychain and not behind a pass phrase",
                     where};
    auto passphrase = passphraseIn(file);
    if (!passphrase) return passphrase.error();
    if (!slot->cost.sane()) return Error{Error::Code::StoreDamaged, "the vault beside the store is damaged", where};
    auto wrapping = scrypt(*passphrase, slot->salt, slot->cost);
    wipe(*passphrase);
    if (!wrapping) return Error{Error::Code::TooLarge, "there is not enough memory to derive the key", where};
    auto key = unseal(slot->sealed, *wrapping, vault.databaseId);
    wipe(*wrapping);
    if (!key) return Error{Error::Code::KeyWrong, "the pass phrase does not open this store", where};
    StoreKey found(std::move(*key));
    if (!vault.opensWith(found.bytes()))
        return Error{Error::Code::KeyWrong, "the key behind this pass phrase belongs to another store", where};
    return found;
}

Result<StoreKey> fromKeychain(Keychain &keychain, const Vault &vault, const std::string &where)
{
    const Slot *slot = vault.slot("keychain");
    if (!slot) return keyNeeded("this store opens with a pass phrase", where);
    auto reply = keychain.read(slot->entry);
    if (reply.answer != Keychain::Answer::Value) return keychainSilent(reply, where);
    StoreKey found(QByteArray::fromHex(QByteArray::fromStdString(reply.value)).toStdString());
    wipe(reply.value);
    if (!vault.opensWith(found.bytes()))
        return Error{Error::Code::KeyWrong, "the key in the system's keychain belongs to another store", where};
    return found;
}

Result<StoreKey> knownStore(Keychain &keychain, const Folder &in, const std::string &passphraseFile, Missing missing)
{
    if (in.isEmpty) return Error{Error::Code::StoreDamaged, "the store's file is empty", in.database};
    auto vault = readVault(in.vault);
    if (!vault) return vault.error();
    if (!in.hasDatabase) {
        // A vault without a database is a loss, unless the very first run was cut before it came to make one.
        if (vault->ready || in.wasMade)
            return Error{Error::Code::StoreDamaged, "the store's file is missing", in.database};
        if (missing == Missing::Refuse) return Error{Error::Code::NotFound, "there is no store here", in.folder};
    }
    auto key = passphraseFile.empty() ? fromKeychain(keychain, *vault, in.folder)
                                      : fromPassphrase(*vault, passphraseFile, in.folder);
    if (key && in.hasDatabase && !vault->ready) {
        vault->ready = true;
        // A folder that cannot be written to can still be read from; the mark beside the database says the same.
        static_cast<void>(writeVault(in.vault, *vault));
    }
    return key;
}

}  // namespace

StoreKey::~StoreKey()
{
    wipe(m_bytes);
}

Result<StoreKey> storeKeyWith(Keychain &keychain, const std::string &folder, const std::string &passphraseFile,
                              Missing missing)
{
    const Folder in(folder);
    if (in.hasVault) return knownStore(keychain, in, passphraseFile, missing);
    if (in.hasDatabase)
        return Error{Error::Code::StoreDamaged,
                     in.isEmpty ? "the store's file is empty" : "the vault beside the store is missing", in.database};
    if (in.wasMade)
        return Error{Error::Code::StoreDamaged, "the store's file and the vault beside it are missing", in.database};
    if (missing == Missing::Refuse) return Error{Error::Code::NotFound, "there is no store here", folder};
    return firstRun(keychain, in, passphraseFile);
}

Result<StoreKey> storeKey(const std::string &folder, const std::string &passphraseFile, Missing missing)
{
    SystemKeychain keychain;
    return storeKeyWith(keychain, folder, passphraseFile, missing);
}

}  // namespace trendward::secrets
