// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/fhirserver.h"

namespace trendward::mapping
{

ServerError resourceNotFound(const std::string &resource)
{
    return {{"FhirResourceNotFoundException", "Fhir resource of type " + resource + " not found."}, resource};
}

ServerError severalResources(const std::string &resource)
{
    return {{"MultipleResourceFoundException", "Multiple resources " + resource + " found, expected one"}, resource};
}

ServerError identityNotDefined(const std::string &resource)
{
    return {{"ResourceIdentityNotDefinedException", "The message does not say which " + resource + " it belongs to."},
            resource};
}

}  // namespace trendward::mapping
