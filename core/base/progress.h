// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace trendward
{

/// How far a long piece of work is, and whether a person has asked it to stop. Asked at every record.
class Progress
{
public:
    virtual ~Progress() = default;
    virtual bool cancelled() const { return false; }
    /// Work done and in all, in the same measure (bytes of the file as a rule).
    virtual void advance(std::uint64_t, std::uint64_t) {}
};

}  // namespace trendward
