// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/knownservers.h"
#include "core/io/server/connectiontest.h"

#include <QCoreApplication>
#include <QString>

namespace trendward::ui
{

/// The sentences of the servers' page.
class ServerWords
{
    Q_DECLARE_TR_FUNCTIONS(ServerWords)
public:
    /// As people call it, else its host.
    static QString title(const server::ServerProfile &profile);
    /// "Client credentials as trendward", "In the browser, Microsoft Entra ID".
    static QString signIn(const server::ServerProfile &profile);
    static QString patients(const jobs::KnownServer &server);
    /// "Whole, 3 hours ago", "Partial, 5 minutes ago", "Not pulled yet": the list's second line.
    static QString standing(const jobs::KnownServer &server, Instant now);
    /// "812 of about 1,100", "1,100".
    static QString observations(const jobs::PullTally &tally);
    /// "12 of 20", "20".
    static QString patients(const jobs::PullTally &tally);
    /// On this computer's clock: "22 Nov 2026, 09:00".
    static QString when(Instant moment);
    static QString number(std::uint64_t n);
    static QString connected(const server::Connection &connection);
    /// Errors of a server say the next step themselves; the others get theirs.
    static QString failed(const Error &error);
};

}  // namespace trendward::ui
