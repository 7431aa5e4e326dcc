// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/server/httpclient.h"

#include <span>
#include <string>
#include <vector>

namespace trendward::server
{

/// One request within a batch.
struct BatchEntry {
    std::string method;       ///< "POST", "PUT", "GET"
    std::string url;          ///< below the base: "Observation", "Observation/12"
    std::string ifNoneExist;  ///< a search ("identifier=system|value"): created only where nothing is found
    std::string ifMatch;      ///< a version: updated only where it is this one
    std::string resource;     ///< JSON; empty for a GET
};

/// What the server says of one request.
struct BatchOutcome {
    int status = 0;  ///< 0: it says nothing
    std::string id, version;
    std::string said;      ///< the OperationOutcome's sentences
    std::string resource;  ///< JSON, where it gives one
};

struct BatchAnswer {
    std::vector<BatchOutcome> entries;  ///< as many as were asked, in their order
    std::optional<Error> why;           ///< there is no answer to the batch, so entries say nothing
    int status = 0;                     ///< of the answer to the batch; 0: there was none
    bool untouched = false;             ///< with why: the server has certainly done nothing of it
};

/// What a batch of this many writes may take: real servers create twenty resources a second.
HttpLimits batchLimits();
/// The most entries of a batch: every server that was looked at takes as many.
inline constexpr std::size_t mostInBatch = 100;

/// Sends the requests as a Bundle of type batch, in which each stands for itself.
BatchAnswer sendBatch(HttpClient &client, std::span<const BatchEntry> entries);

}  // namespace trendward::server
