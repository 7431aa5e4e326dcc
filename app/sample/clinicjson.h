// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sample/sampleclinic.h"

#include <string>

namespace trendward::sample
{

/// The clinic as a person or a script reads it: people, devices, goals, actions, known answers and what each file is to
/// bring. Readings are counted, not listed.
std::string clinicJson(const SampleClinic &clinic);

}  // namespace trendward::sample
