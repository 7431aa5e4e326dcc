// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/secrets/vault.h"

#include <QByteArray>
#include <QFile>
#include <QSaveFile>

#include <nlohmann/json.hpp>

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace trendward::secrets
{

namespace
{

using Json = nlohmann::json;

constexpr int formatKnown = 1;
constexpr qint64 sizeLimit = 1 << 20;

std::string base64(const std::string &bytes)
{
    return QByteArray::fromStdString(bytes).toBase64().toStdString();
}

std::string textIn(const Json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string bytesIn(const Json &object, const char *name)
{
    const auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromStdString(textIn(object, name)),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? decoded.decoded.toStdString() : std::string();
}

int numberIn(const Json &object, const char *name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_number_integer() ? found->get<int>() : 0;
}

Slot slotIn(const Json &object)
{
    Slot slot;
    slot.kind = textIn(object, "kind");
    if (slot.kind == "keychain") {
        slot.entry = textIn(object, "entry");
        slot.backend = textIn(object, "backend");
    } else if (slot.kind == "passphrase" && textIn(object, "kdf") == "scrypt") {
        slot.cost = {numberIn(object, "logN"), numberIn(object, "r"), numberIn(object, "p")};
        slot.salt = bytesIn(object, "salt");
        slot.sealed = bytesIn(object, "sealed");
    } else {
        slot.other = object.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    return slot;
}

Json jsonOf(const Slot &slot)
{
    if (!slot.other.empty()) return Json::parse(slot.other, nullptr, false);
    if (slot.kind == "keychain") return {{"kind", slot.kind}, {"entry", slot.entry}, {"backend", slot.backend}};
    return {{"kind", slot.kind}, {"kdf", "scrypt"},           {"logN", slot.cost.logN},       {"r", slot.cost.r},
            {"p", slot.cost.p},  {"salt", base64(slot.salt)}, {"sealed", base64(slot.sealed)}};
}

/// Whether all of it is on the disk, read back by its size. errno tells why not.
bool isWhole(QSaveFile &file, qint64 size)
{
    if (!file.flush() || file.error() != QFileDevice::NoError) return false;
    // A file system that cannot be asked to write at once says so with EINVAL.
    if (fsync(file.handle()) != 0 && errno != EINVAL) return false;
    return file.size() == size;
}

Error damaged(const std::string &path)
{
    return {Error::Code::StoreDamaged, "the vault beside the store is damaged", path};
}

}  // namespace

const Slot *Vault::slot(const std::string &kind) const
{
    const auto found = std::find_if(ways.begin(), ways.end(),
                                    [&](const Slot &slot) { return slot.kind == kind && slot.other.empty(); });
    return found == ways.end() ? nullptr : &*found;
}

bool Vault::opensWith(const std::string &key) const
{
    return key.size() == keySize && sameSecret(checkOf(key), check);
}

std::string checkOf(const std::string &key)
{
    return hmac(key, "kcv");
}

Result<Vault> readVault(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::NotReadable, "the vault cannot be read (" + file.errorString().toStdString() + ")",
                     path};
    const QByteArray text = file.read(sizeLimit + 1);
    if (text.size() > sizeLimit) return damaged(path);
    const auto tooDeep = [](int depth, Json::parse_event_t, Json &) { return depth < 16; };
    const Json root = Json::parse(text.begin(), text.end(), tooDeep, false);
    if (!root.is_object()) return damaged(path);
    if (numberIn(root, "format") > formatKnown)
        return Error{Error::Code::NotSupported,
                     "the vault was written by a newer version of this program; use that one", path};
    Vault vault;
    vault.databaseId = textIn(root, "dbid");
    vault.check = bytesIn(root, "check");
    vault.ready = textIn(root, "state") == "ready";
    const auto list = root.find("slots");
    if (numberIn(root, "format") != formatKnown || vault.databaseId.empty() || vault.check.size() != 32 ||
        list == root.end() || !list->is_array())
        return damaged(path);
    for (const Json &one : *list)
        if (one.is_object()) vault.ways.push_back(slotIn(one));
    return vault;
}

Outcome writeVault(const std::string &path, const Vault &vault)
{
    Json root{{"format", formatKnown},
              {"dbid", vault.databaseId},
              {"check", base64(vault.check)},
              {"state", vault.ready ? "ready" : "new"},
              {"slots", Json::array()}};
    for (const Slot &slot : vault.ways) root["slots"].push_back(jsonOf(slot));
    const std::string text = root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    QSaveFile file(QString::fromStdString(path));
    const auto size = static_cast<qint64>(text.size());
    errno = 0;
    // Unbuffered: what a full disk refuses is refused here and not once the old vault has been replaced.
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(text.data(), size) == size && isWhole(file, size);
    const bool full = errno == ENOSPC || errno == EDQUOT;
    if (!written) file.cancelWriting();
    if (written && file.commit()) return Done{};
    const std::string why = full && !written ? "the disk is full" : file.errorString().toStdString();
    return Error{Error::Code::NotReadable, "the vault cannot be written (" + why + ")", path};
}

}  // namespace trendward::secrets
