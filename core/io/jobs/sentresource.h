// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fhir/observation.h"

#include <string_view>

/// What other systems' resources come to here: one way for those of a server and those of a file.
namespace trendward::jobs
{

/// What an Observation is to a record.
enum class SentAs {
    Readings,   ///< it holds numbers, or says why it holds none
    Withdrawn,  ///< entered in error, or cancelled
    Undated,    ///< without a moment: no point in time can be drawn
    NoNumber    ///< it holds texts, codes, notes
};
SentAs sentAs(const fhir::Observation &observation);

/// Reads a wall clock without a zone in this one; a day becomes the whole of it, from midnight to midnight. False where
/// the Observation shows neither, or needs none.
bool readInZone(const Zone &zone, ClockOrigin origin, fhir::Observation &observation);

/// Gives an Observation the name that its server knows it by, and the device as its source. base: the server's address
/// without a slash at its end; type: of the resource that it was read from.
void nameAsOn(std::string_view base, std::string_view type, std::string_view id, fhir::Observation &observation);

/// Whether a source of the record is this server, or a device that it named.
bool isFromServer(std::string_view source, std::string_view base);

}  // namespace trendward::jobs
