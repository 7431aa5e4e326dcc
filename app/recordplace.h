// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>

namespace trendward::session
{

/// Where a person's own record lies and which file holds its pass phrase; none where the key is in the keychain or the
/// pass phrase is typed. Holds no secret.
struct RecordPlace {
    std::string folder, passphraseFile;
    bool operator==(const RecordPlace &) const = default;
};

/// What was chosen at this desk, or the usual folder.
RecordPlace rememberedPlace();
Outcome rememberPlace(const RecordPlace &place);

/// The folder of the record where a person has chosen this one: itself when it is empty or holds a record, else one
/// below it, so that a record never lies among other files.
std::string recordFolderIn(const std::string &chosen);
/// Whether the record that lies here has a pass phrase and no key in the keychain.
bool opensByPassphraseOnly(const std::string &folder);

/// A pass phrase that was typed, as a file that is read once: whoever opens path() reads it out of a pipe that only its
/// owner may read, so it never lies on a disk.
class TypedPassphrase
{
public:
    /// Up to 4096 bytes are read.
    explicit TypedPassphrase(std::string phrase);
    ~TypedPassphrase();
    TypedPassphrase(const TypedPassphrase &) = delete;
    TypedPassphrase &operator=(const TypedPassphrase &) = delete;
    /// Of nothing that can be read where the system gave no pipe; never empty, which would mean the keychain.
    std::string path() const;

private:
    int m_ends[2] = {-1, -1};
};

}  // namespace trendward::session
