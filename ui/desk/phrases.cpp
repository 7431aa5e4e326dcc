// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/phrases.h"

#include "core/base/phrase.h"

#include <QCoreApplication>

#include <algorithm>
#include <climits>

namespace trendward::ui
{

void speakTheWindowsLanguage()
{
    speak([](const char *context, const char *english, const char *many, std::optional<long long> n) {
        // -1 is Qt's own word for "no count".
        const int count = n ? static_cast<int>(std::min<long long>(*n, INT_MAX)) : -1;
        return QCoreApplication::translate(context, english, many, count).toStdString();
    });
}

}  // namespace trendward::ui
