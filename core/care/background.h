// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/planevents.h"
#include "core/fhir/background.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// Problems, allergies, medication and encounters of a patient, as clinics' servers say them.
namespace trendward::care
{

struct BackgroundPart {
    Instant asOf;  ///< when a server last answered for it; of several servers the one that is longest ago
    std::vector<fhir::BackgroundItem> items;
    std::vector<std::string> silent;  ///< servers that know the patient and have never answered for it
};
/// What no server has answered for is not known, which is not the same as none.
using Background = std::map<fhir::BackgroundKind, BackgroundPart>;

/// What holds today, in the words of the servers, each once, in the order of their words; "(unconfirmed)" behind what
/// is that. What has no words is counted behind them, and what says that there is none is said to contradict the rest.
/// Empty where nothing of the kind is recorded, or nothing is known.
std::vector<std::string> currentTexts(const Background &background, fhir::BackgroundKind kind);
/// "Problems: Essential hypertension, Asthma", "Problems: none recorded (22 Nov 2026)", "Problems not known"; the same
/// of allergies and of medication. Of more than `most` the first ones, and how many more there are. A server that is
/// silent is named: "none recorded" is what the others say.
std::string backgroundText(const Background &background, fhir::BackgroundKind kind, const Zone &zone,
                           std::size_t most = 1000);

/// Allergies, problems and medication, a text each, of more than eight the first ones. What nobody has asked a server
/// for is said to be not known; medication only where a server tells of it.
std::vector<std::string> backgroundLines(const Background &background, const Zone &zone);

/// Encounters as they began, and medication as it was begun or its dose changed, until now, in the order of time: a
/// renewal of the same dose is no event. A day without a time stands at its midnight by the patient's clock; what has
/// no day is left out.
std::vector<Event> eventsOf(const Background &background, const Zone &zone, Instant now);

}  // namespace trendward::care
