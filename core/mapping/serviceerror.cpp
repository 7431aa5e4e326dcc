// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/serviceerror.h"

#include <array>
#include <utility>

namespace trendward::mapping
{

namespace
{

constexpr std::array statusNames{std::pair{400, "BadRequest"},
                                 std::pair{401, "Unauthorized"},
                                 std::pair{402, "PaymentRequired"},
                                 std::pair{403, "Forbidden"},
                                 std::pair{404, "NotFound"},
                                 std::pair{405, "MethodNotAllowed"},
                                 std::pair{406, "NotAcceptable"},
                                 std::pair{407, "ProxyAuthenticationRequired"},
                                 std::pair{408, "RequestTimeout"},
                                 std::pair{409, "Conflict"},
                                 std::pair{410, "Gone"},
                                 std::pair{411, "LengthRequired"},
                                 std::pair{412, "PreconditionFailed"},
                                 std::pair{413, "RequestEntityTooLarge"},
                                 std::pair{414, "RequestUriTooLong"},
                                 std::pair{415, "UnsupportedMediaType"},
                                 std::pair{416, "RequestedRangeNotSatisfiable"},
                                 std::pair{417, "ExpectationFailed"},
                                 std::pair{421, "MisdirectedRequest"},
                                 std::pair{422, "UnprocessableEntity"},
                                 std::pair{423, "Locked"},
                                 std::pair{424, "FailedDependency"},
                                 std::pair{426, "UpgradeRequired"},
                                 std::pair{428, "PreconditionRequired"},
                                 std::pair{429, "TooManyRequests"},
                                 std::pair{431, "RequestHeaderFieldsTooLarge"},
                                 std::pair{451, "UnavailableForLegalReasons"},
                                 std::pair{500, "InternalServerError"},
                                 std::pair{501, "NotImplemented"},
                                 std::pair{502, "BadGateway"},
                                 std::pair{503, "ServiceUnavailable"},
                                 std::pair{504, "GatewayTimeout"},
                                 std::pair{505, "HttpVersionNotSupported"},
                                 std::pair{507, "InsufficientStorage"},
                                 std::pair{508, "LoopDetected"},
                                 std::pair{511, "NetworkAuthenticationRequired"}};

ServiceErrorNames named(const std::string &name, const char *exceptionType, bool isUsers = false)
{
    return {"FHIRServiceError" + name, exceptionType, isUsers};
}

ServiceErrorNames wrongConfiguration()
{
    return named("ConfigurationError", "InvalidFhirServiceException", true);
}

}  // namespace

std::string statusName(int status)
{
    for (const auto &[number, name] : statusNames)
        if (number == status) return name;
    return std::to_string(status);
}

ServiceErrorNames serviceErrorOf(const ServiceFailure &failure)
{
    switch (failure.kind) {
        case ServiceFailure::Kind::Response:
            if (failure.status == 403)
                return named("AuthorizationError", "UnauthorizedAccessFhirServiceException", true);
            if (failure.status == 404) return wrongConfiguration();
            return named(statusName(failure.status), "FhirClientException");
        case ServiceFailure::Kind::Endpoint:
            return wrongConfiguration();
        case ServiceFailure::Kind::Argument:
            return named("ArgumentError" + failure.name, "ArgumentException");
        case ServiceFailure::Kind::HttpRequest:
            return named("HttpRequestError" + (failure.status == 0 ? std::string() : statusName(failure.status)),
                         "HttpRequestException");
        case ServiceFailure::Kind::Token:
            // The server that the token was asked for does not exist.
            if (failure.name == "invalid_resource" || failure.name == "invalid_scope") return wrongConfiguration();
            return named("MsalServiceError" + failure.name, "MsalServiceException");
        case ServiceFailure::Kind::Other:
            break;
    }
    return named("GeneralError", "Exception");
}

}  // namespace trendward::mapping
