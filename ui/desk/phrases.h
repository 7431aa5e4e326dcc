// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace trendward::ui
{

/// From here on the core's sentences are in the language of the window: they are asked of the translators that the
/// application has installed. Called once, after these and before there are threads.
void speakTheWindowsLanguage();

}  // namespace trendward::ui
