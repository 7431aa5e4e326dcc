// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/mappingerror.h"

namespace trendward::mapping
{

MappingError mappingErrorOf(const Error &error)
{
    switch (error.code) {
        case Error::Code::NoTemplate:
            return {"TemplateNotFoundException", error.detail};
        case Error::Code::BadValue:
            return {"InvalidQuantityFhirValueException", error.detail};
        case Error::Code::NotSupported:
            return {"NotSupportedException", error.detail};
        case Error::Code::IncompatibleData:
            return {"CorrelationIdNotDefinedException", error.detail};
        case Error::Code::BadTemplate:
            return {"NullReferenceException", error.detail};
        case Error::Code::Malformed:
            return {"InvalidOperationException", error.detail};
        default:
            return {"Exception", error.detail};
    }
}

}  // namespace trendward::mapping
