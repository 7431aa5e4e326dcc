// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QUrl>

#include <chrono>
#include <utility>
#include <vector>

namespace trendward::server
{

/// What a sign-in server gives out (RFC 6749, 5.1).
struct Tokens {
    QByteArray access, refresh;  ///< refresh: empty where there is none
    std::chrono::seconds life{300};
};

struct TokenRequest {
    QUrl place;
    std::vector<std::pair<QByteArray, QByteArray>> form;
    QByteArray client, secret;  ///< said by HTTP Basic where the secret is not empty
    QString caFile;             ///< may be empty
};

/// Asks for tokens. NotReadable with a sentence where none are given; KeyWrong where what was shown for them does not
/// hold any more ("invalid_grant"); NotSupported where the scope is one that the server does not know
/// ("invalid_scope").
Result<Tokens> requestTokens(const TokenRequest &request, Progress &progress);

}  // namespace trendward::server
