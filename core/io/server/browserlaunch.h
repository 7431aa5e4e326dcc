// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/server/discovery.h"
#include "core/io/server/tokenrequest.h"

#include <chrono>

namespace trendward::server
{

/// Where a person signs in: the system's browser.
class Browser
{
public:
    virtual ~Browser() = default;
    /// Called in the thread that waits for the sign-in; returns at once.
    virtual void open(const QUrl &page) = 0;
};

/// One SMART standalone launch: authorization code with PKCE (RFC 7636, S256), back to this machine (RFC 8252).
struct BrowserLaunch {
    TokenPlaces places;
    QByteArray client, scope;
    QByteArray audience;                         ///< the FHIR server; empty where the sign-in server wants none
    QString host = QStringLiteral("127.0.0.1");  ///< as the address to come back to names this machine
    std::uint16_t port = 0;                      ///< 0: any that is free
    QString caFile;                              ///< may be empty
    std::chrono::milliseconds patience = std::chrono::minutes(5);
};

/// Opens the browser and waits until the person has signed in there. It listens on 127.0.0.1 only and only while it
/// waits; an answer without the state that was given along (256 bits) counts for nothing. NotReadable with a sentence
/// where the sign-in was declined or did not come in time, Cancelled.
Result<Tokens> signInByBrowser(const BrowserLaunch &launch, Browser &browser, Progress &progress);

}  // namespace trendward::server
