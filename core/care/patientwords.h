// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/rules.h"

#include <string>

namespace trendward::care
{

/// What a rule has found, in plain words for the person whose readings they are: calm, without a limit to be afraid of.
/// measure: as it stands within a sentence.
std::string sentenceForPatient(const Rule &rule, const std::string &measure);
/// That nothing has come.
std::string silenceForPatient(const std::string &measure);

}  // namespace trendward::care
