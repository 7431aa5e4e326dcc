// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/servertools.h"

#include <QDesktopServices>

namespace trendward::ui
{

ServerTools ServerTools::ofTheSystem()
{
    return {std::make_shared<secrets::SystemKeychain>(), &QDesktopServices::openUrl};
}

}  // namespace trendward::ui
