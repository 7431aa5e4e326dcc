// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/secrets/keychain.h"

#include <map>
#include <optional>

namespace trendward::tests
{

/// A keychain in memory; in a mood it answers everything so.
class FakeKeychain final : public secrets::Keychain
{
public:
    Reply read(const std::string &entry) override
    {
        ++reads;
        if (mood) return *mood;
        const auto found = entries.find(entry);
        if (found == entries.end()) return {Answer::NotFound, {}, {}};
        return {Answer::Value, found->second, {}};
    }
    Reply write(const std::string &entry, const std::string &value) override
    {
        ++writes;
        if (writeMood) return *writeMood;
        entries[entry] = value;
        return {Answer::Value, {}, {}};
    }
    Reply erase(const std::string &entry) override
    {
        if (writeMood) return *writeMood;
        entries.erase(entry);
        return {Answer::Value, {}, {}};
    }
    std::string name() const override { return "test"; }

    std::map<std::string, std::string> entries;
    std::optional<Reply> mood, writeMood;
    int reads = 0, writes = 0;
};

}  // namespace trendward::tests
