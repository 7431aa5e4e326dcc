// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "core/base/instant.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::device
{

/// One signal of an EDF recording.
struct EdfSignal {
    std::string label, unit;
    double physicalLow = 0, physicalHigh = 0;
    int digitalLow = 0, digitalHigh = 0;
    std::size_t samples = 0;  ///< in each record
    std::size_t at = 0;       ///< byte of its first sample within a record

    bool annotations() const { return label == "EDF Annotations" || label == "BDF Annotations"; }
    /// In the signal's unit; nullopt beyond its digital range, as devices write what they did not measure.
    std::optional<Decimal> physical(int digital) const;
};

/// The head of an EDF or EDF+ file. Source: the EDF specification (Kemp 1992) and EDF+ (Kemp and Olivan 2003).
struct EdfHeader {
    std::string patient, recording, reserved;
    LocalTime start;
    std::size_t bytes = 0;                 ///< of the head
    std::optional<std::uint64_t> records;  ///< nullopt while a recording goes on
    double seconds = 0;                    ///< that a record lasts; 0 where it holds only annotations
    std::vector<EdfSignal> channels;
    std::size_t recordBytes = 0;

    bool interrupted() const { return reserved.starts_with("EDF+D"); }
    /// nullopt when the bytes are no such head or break its rules.
    static std::optional<EdfHeader> of(std::string_view bytes);
};

/// Whether the first bytes are those of such a file.
bool beginsLikeEdf(std::string_view bytes);

}  // namespace trendward::device
