// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace trendward::mapping
{

/// What went wrong on the way to a FHIR server.
struct ServiceFailure {
    enum class Kind {
        Response,     ///< the FHIR client got this status
        Endpoint,     ///< the server's address is missing or malformed, or nobody knows its host
        Argument,     ///< another argument is wrong: name says which
        HttpRequest,  ///< the request failed, with a status or without (0)
        Token,        ///< the sign-in gave no token: name is its error code
        Other
    };
    Kind kind = Kind::Other;
    int status = 0;
    std::string name;
};

/// Under which names microsoft/iomt-fhir reports it; all of them are critical errors of FHIRConversion and of the type
/// FHIRServiceError.
struct ServiceErrorNames {
    std::string metricName, exceptionType;
    bool isUsers = false;  ///< its source is the user's configuration
};

ServiceErrorNames serviceErrorOf(const ServiceFailure &failure);

/// A status of HTTP by the name that .NET has for it ("NotFound"), or its digits.
std::string statusName(int status);

}  // namespace trendward::mapping
