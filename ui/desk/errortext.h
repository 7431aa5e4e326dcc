// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace trendward::ui
{

/// What went wrong and what a person can do next, as sentences. The detail of the Error follows as it was written.
QString errorText(const Error &error);
/// The next step alone, or empty where there is none to name.
QString nextStep(Error::Code code);

}  // namespace trendward::ui
