// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace trendward::secrets
{

/// The system's keychain, as far as a store's key and the sign-in to servers need it.
class Keychain
{
public:
    enum class Answer {
        Value,        ///< read: the entry's value is in `value`; write and erase: done
        NotFound,     ///< no such entry, or the keychain is locked: it answers the same
        Unavailable,  ///< why is in `reason`
        TimedOut      ///< no answer: perhaps it asks somebody who is not there
    };
    struct Reply {
        Answer answer = Answer::Unavailable;
        std::string value, reason;
    };

    virtual ~Keychain() = default;
    virtual Reply read(const std::string &entry) = 0;
    virtual Reply write(const std::string &entry, const std::string &value) = 0;
    /// What is not there is erased already.
    virtual Reply erase(const std::string &entry) = 0;
    /// What to look for when the key is missed on another day: the desktop decides which keychain answers.
    virtual std::string name() const = 0;
};

/// Through QtKeychain: the Secret Service, KWallet, or what the system has. From any thread; needs a QCoreApplication,
/// and waits 20 s at most. Never falls back to a file.
class SystemKeychain final : public Keychain
{
public:
    Reply read(const std::string &entry) override;
    Reply write(const std::string &entry, const std::string &value) override;
    Reply erase(const std::string &entry) override;
    std::string name() const override;
};

}  // namespace trendward::secrets
