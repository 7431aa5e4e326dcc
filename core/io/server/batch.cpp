// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/batch.h"

#include "core/base/phrase.h"
#include "core/io/server/fhiranswer.h"

#include <charconv>

namespace trendward::server
{

namespace
{

void appendMember(std::string &text, std::string_view name, std::string_view value)
{
    if (value.empty()) return;
    text += ',';
    json::appendQuoted(text, name);
    text += ':';
    json::appendQuoted(text, value);
}

std::string bundleOf(std::span<const BatchEntry> entries)
{
    std::string text = R"({"resourceType":"Bundle","type":"batch","entry":[)";
    for (const BatchEntry &one : entries) {
        text += text.back() == '[' ? R"({"request":{"method":)" : R"(,{"request":{"method":)";
        json::appendQuoted(text, one.method);
        appendMember(text, "url", one.url);
        appendMember(text, "ifNoneExist", one.ifNoneExist);
        if (!one.ifMatch.empty()) appendMember(text, "ifMatch", "W/\"" + one.ifMatch + "\"");
        text += '}';
        if (!one.resource.empty()) text += ",\"resource\":" + one.resource;
        text += '}';
    }
    return text + "]}";
}

/// "Observation/12", "https://…/Observation/12/_history/3"
void readLocation(std::string_view location, BatchOutcome &outcome)
{
    constexpr std::string_view history = "/_history/";
    if (const auto at = location.find(history); at != std::string_view::npos) {
        outcome.version = location.substr(at + history.size());
        location = location.substr(0, at);
    }
    if (const auto slash = location.rfind('/'); slash != std::string_view::npos)
        outcome.id = location.substr(slash + 1);
}

/// W/"3": 3
std::string versionIn(std::string_view etag)
{
    if (etag.starts_with("W/")) etag.remove_prefix(2);
    if (etag.size() >= 2 && etag.front() == '"' && etag.back() == '"') etag = etag.substr(1, etag.size() - 2);
    return std::string(etag);
}

BatchOutcome outcomeOf(const json::Token &entry)
{
    BatchOutcome outcome;
    const json::Token response = entry.member("response"), resource = entry.member("resource");
    const std::string_view status = response.member("status").text();
    std::from_chars(status.data(), status.data() + status.size(), outcome.status);
    readLocation(response.member("location").text(), outcome);
    if (const auto etag = response.member("etag").text(); !etag.empty()) outcome.version = versionIn(etag);
    for (const json::Token &one : {response.member("outcome"), resource}) {
        if (one.member("resourceType").text() != "OperationOutcome" || !outcome.said.empty()) continue;
        std::string text;
        json::appendJson(text, one);
        outcome.said = outcomeText(QByteArray::fromStdString(text));
    }
    const std::string_view type = resource.member("resourceType").text();
    if (type.empty() || type == "OperationOutcome") return outcome;
    json::appendJson(outcome.resource, resource);
    if (outcome.id.empty()) outcome.id = resource.member("id").text();
    if (outcome.version.empty()) outcome.version = resource.member("meta").member("versionId").text();
    return outcome;
}

}  // namespace

HttpLimits batchLimits()
{
    HttpLimits limits;
    limits.silence = std::chrono::minutes(1);
    limits.whole = std::chrono::minutes(5);
    return limits;
}

BatchAnswer sendBatch(HttpClient &client, std::span<const BatchEntry> entries)
{
    BatchAnswer all;
    all.entries.resize(entries.size());
    HttpRequest request;
    request.verb = "POST";
    // Without the slash at its end, which some servers do not take for their base.
    request.url = QUrl(QString::fromStdString(client.address().written()), QUrl::StrictMode);
    request.contentType = "application/fhir+json";
    request.body = QByteArray::fromStdString(bundleOf(entries));
    const auto answer = client.send(request);
    if (!answer) {
        all.why = answer.error();
        return all;
    }
    all.status = answer->status;
    if (answer->status != 200) {
        all.why = errorOf(*answer);
        // Of what it refuses or puts off it has done nothing; trouble of its own may come in the middle.
        all.untouched = answer->status < 500 || answer->status == 503;
        return all;
    }
    json::Document document;
    const auto bundle = resourceIn(document, *answer);
    if (!bundle) {
        all.why = bundle.error();
        return all;
    }
    std::size_t place = 0;
    for (json::Token entry = bundle->member("entry").firstChild(); entry.exists() && place < all.entries.size();
         entry = entry.nextSibling())
        all.entries[place++] = outcomeOf(entry);
    if (bundle->member("type").text() != "batch-response")
        all.why = notFhir(
            phrase("Server", "The server answers a batch with something else than its outcome. Check the address."));
    return all;
}

}  // namespace trendward::server
