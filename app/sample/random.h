// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace trendward::sample
{

/// Numbers that come out the same on every machine: splitmix64 (Steele, Lea, Flood 2014) and integer arithmetic only.
/// The distributions of <random> are left to each library, so they are of no use here. Draw once a function call: the
/// order in which arguments are evaluated is left to each compiler.
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15u;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }

    /// low to high, both included.
    int between(int low, int high)
    {
        const auto span = static_cast<std::uint64_t>(high - low) + 1;
        return low + static_cast<int>(next() % span);
    }

    /// Nearly normal around 0 with this standard deviation, never beyond 2.5 of it, so that a known answer holds for
    /// every seed: the sum of twelve uniform numbers (Irwin-Hall).
    int noise(int deviation)
    {
        std::int64_t sum = -6 * 65536;
        for (int i = 0; i < 12; ++i) sum += static_cast<std::int64_t>(next() >> 48);
        const std::int64_t limit = 5 * 65536 / 2;
        if (sum > limit) sum = limit;
        if (sum < -limit) sum = -limit;
        return static_cast<int>(sum * deviation / 65536);
    }

private:
    std::uint64_t m_state;
};

}  // namespace trendward::sample
