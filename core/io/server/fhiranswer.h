// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/io/server/httpclient.h"

#include <string>
#include <string_view>

namespace trendward::server
{

inline std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// An answer that is no FHIR, in a sentence.
Error notFhir(std::string sentence);

/// The answer's body as a FHIR resource. UnknownFormat with a sentence where it is none: a sign-in page in place of the
/// data is the usual reason. The document looks at the answer's bytes, which must outlive it.
Result<json::Token> resourceIn(json::Document &document, const HttpAnswer &answer);

}  // namespace trendward::server
