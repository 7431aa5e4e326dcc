// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mapping/mappingerror.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace trendward::mapping
{

/// Why a reading found no place on a FHIR server: error.type is the exception of microsoft/iomt-fhir, resource the kind
/// of resource that it is about ("Device", "Patient", "Encounter", "Observation").
struct ServerError {
    MappingError error;
    std::string resource;
};

template <class T>
using ServerResult = std::variant<T, ServerError>;

/// What the mapping engine asks of a FHIR server: resources are JSON, connections and retries are the server's own.
class FhirServer
{
public:
    virtual ~FhirServer() = default;

    /// All resources of a type that a query ("identifier=system|value", not percent-encoded) finds, from all pages.
    virtual ServerResult<std::vector<std::string>> search(std::string_view resourceType, std::string_view query) = 0;

    struct Put {
        std::string resourceType, id, json;
        std::string ifMatch;  ///< the version that it replaces; empty: whatever is there
    };
    struct Answer {
        int status = 0;       ///< of HTTP: 200 replaced, 201 created, 409 and 412 somebody else was faster
        std::string version;  ///< that the resource has now
    };
    virtual ServerResult<Answer> put(const Put &put) = 0;
};

/// No resource of this kind has the identifier, or the one that has it leads no further.
ServerError resourceNotFound(const std::string &resource);
/// Several resources have an identifier that only one should have.
ServerError severalResources(const std::string &resource);
/// The message does not say which one it is.
ServerError identityNotDefined(const std::string &resource);

}  // namespace trendward::mapping
