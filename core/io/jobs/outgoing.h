// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code.h"
#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

/// What the record says, as a server takes it.
namespace trendward::jobs
{

/// One resource for a server, without an id: the server gives that.
struct Outgoing {
    std::string name;   ///< the record's own of it
    std::string body;   ///< JSON
    std::string query;  ///< how the server finds it again ("identifier=system|value")
};

/// Of the identifier that an Observation is sent under.
inline constexpr const char *observationSystem = "urn:trendward:observation";

std::string queryFor(const Identifier &identifier);

/// An Observation of the record under an identifier that is made from its id and the patient's on the server, so that
/// the same reading is found again. A stream of a vital sign becomes one for each sample, as its profile asks. source:
/// the device or app, named where it is no server. What only its first server can follow is left out.
Result<std::vector<Outgoing>> outgoingObservations(const std::string &json, const std::string &source,
                                                   const std::string &patientThere);

std::string withId(const std::string &body, const std::string &id);
/// The server's resource with the status "entered-in-error"; empty where it has that already. also: a JSON object whose
/// members take the place of the server's, or nothing.
std::string enteredInError(std::string_view theirs, std::string_view also = {});
/// Whether the server's resource says what ours says; it may say more (an id, a narrative of its own, …).
bool saysTheSame(std::string_view ours, std::string_view theirs);

}  // namespace trendward::jobs
