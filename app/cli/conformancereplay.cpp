// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/conformance.h"

namespace trendward::conformance
{

namespace
{

/// `expected` where it is an object, else {"result": expected, "error": expectedError}.
std::string wantedJson(const Case &one)
{
    const json::Token expected = one.member("expected");
    if (expected.exists() && expected.kind() == json::Kind::Object) return jsonOf(expected);
    JsonLine line;
    if (expected.exists()) line.raw("result", jsonOf(expected));
    if (one.has("expectedError")) line.raw("error", jsonOf(one.member("expectedError")));
    return line.object();
}

}  // namespace

std::vector<std::string> differencesOf(const Case &one)
{
    if (!one.has("expected") && !one.has("expectedError")) return {"it says nothing that is expected"};
    const auto came = replayed(one);
    if (!came) return {came.error().detail};
    const std::string wanted = wantedJson(one);
    json::Document wantedDocument, cameDocument;
    const auto wantedRoot = wantedDocument.parse(wanted, json::Grammar::Lenient, caseLimits);
    const auto cameRoot = cameDocument.parse(*came, json::Grammar::Lenient, caseLimits);
    if (!wantedRoot || !cameRoot) return {"what is expected or what came is no JSON"};
    return differences(*wantedRoot, *cameRoot);
}

Replayed replayed(const Case &one)
{
    if (one.has("op")) return replayedOperation(one);
    if (one.has("aggregateDeviceEvents")) return replayedValidation(one);
    if (one.has("templateText")) return replayedLoading(one);
    if (one.has("body")) return replayedEvent(one);
    if (one.has("json")) return replayedToken(one);
    if (one.has("language")) return replayedEvaluator(one);
    if (one.has("expression"))
        return one.has("document") || one.file.member("document").exists() ? replayedJsonPath(one)
                                                                           : replayedJmesPath(one);
    const bool normalizes = one.has("deviceMapping") || one.has("deviceMappingText") || one.has("deviceMappingFile");
    if (normalizes && one.has("message")) return replayedNormalization(one);
    return Error{Error::Code::NotSupported, "a kind of case that is not known", {}};
}

}  // namespace trendward::conformance
