// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/secrets/keychain.h"

#include <QUrl>

#include <functional>
#include <memory>

namespace trendward::ui
{

/// What the page needs of the system besides the record.
struct ServerTools {
    std::shared_ptr<secrets::Keychain> keychain;
    /// Shows a page in the browser, in the window's thread; false where there is none.
    std::function<bool(const QUrl &)> openPage;

    static ServerTools ofTheSystem();
};

}  // namespace trendward::ui
