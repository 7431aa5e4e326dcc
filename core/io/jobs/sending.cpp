// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/sending.h"

#include "core/base/phrase.h"
#include "core/io/jobs/outgoing.h"
#include "core/io/jobs/stepresource.h"
#include "core/io/server/searchpages.h"

#include <algorithm>

namespace trendward::jobs
{

namespace
{

using store::OutboxEntry;
using store::Sending;

/// So many identifiers fit the line of a request.
constexpr std::size_t askedAtOnce = 20;
/// What is put off or was there already is tried again, and not for ever.
constexpr int mostRounds = 3;

/// Whether this is the resource that the entry looks for; a server that passes over a question gives others.
bool isSought(const json::Token &resource, const OutboxEntry &entry)
{
    if (!entry.serverId.empty()) return resource.member("id").text() == entry.serverId;
    const std::string value = entry.query.substr(entry.query.find('=') + 1);
    for (json::Token one = resource.member("identifier").firstChild(); one.exists(); one = one.nextSibling()) {
        const std::string is = std::string(one.member("system").text()) + '|' + std::string(one.member("value").text());
        if (is == value) return true;
    }
    for (json::Token one = resource.member("target").firstChild(); one.exists(); one = one.nextSibling())
        if (const auto reference = one.member("reference").text();
            reference == value || reference.ends_with('/' + value))
            return true;
    return false;
}

std::string refusal(int status)
{
    return filled(phrase("Server", "the server refuses it ({1})"), {std::to_string(status)});
}

}  // namespace

Outcome ResourceSending::failed(const Error &error)
{
    m_serverFailed = true;
    return error;
}

std::uint64_t ResourceSending::sent(const std::string &kind) const
{
    const auto found = m_sent.find(kind);
    return found == m_sent.end() ? 0 : found->second;
}

void ResourceSending::arrived(OutboxEntry &entry, const std::string &id, const std::string &version)
{
    entry.state = Sending::Sent;
    if (!id.empty()) entry.serverId = id;
    entry.version = version;
    entry.reason = {};
    ++m_sent[entry.kind];
}

Outcome ResourceSending::search(const std::string &kind, const std::string &parameter, const std::string &values,
                                std::span<const OutboxEntry> entries, std::vector<std::vector<Found>> &found)
{
    server::SearchPages pages(m_client);
    const auto walked =
        pages.walk(m_client.address().at(QString::fromStdString(kind),
                                         {{QString::fromStdString(parameter), QString::fromStdString(values)}}),
                   [&](const json::Token &resource) -> Outcome {
                       if (resource.member("resourceType").text() != kind) return Done{};
                       for (std::size_t i = 0; i < entries.size(); ++i) {
                           if (!isSought(resource, entries[i])) continue;
                           Found one{std::string(resource.member("id").text()),
                                     std::string(resource.member("meta").member("versionId").text()),
                                     {}};
                           json::appendJson(one.resource, resource);
                           found[i].push_back(std::move(one));
                       }
                       return Done{};
                   });
    if (!walked) return failed(walked.error());
    if (walked->why) return failed(*walked->why);
    return Done{};
}

Outcome ResourceSending::settle(const std::string &kind)
{
    for (std::int64_t after = 0;;) {
        auto some = m_box.next(m_patient, kind, Sending::InFlight, after, askedAtOnce);
        if (!some) return some.error();
        if (some->empty()) return Done{};
        after = some->back().key;
        std::map<std::string, std::string> questions;
        for (const OutboxEntry &one : *some) {
            const auto at = one.query.find('=');
            std::string &values = questions[one.query.substr(0, at)];
            values += (values.empty() ? "" : ",") + one.query.substr(at + 1);
        }
        std::vector<std::vector<Found>> found(some->size());
        for (const auto &[parameter, values] : questions)
            if (const auto asked = search(kind, parameter, values, *some, found); !asked) return asked;
        for (std::size_t i = 0; i < some->size(); ++i) decide((*some)[i], found[i]);
        if (const auto written = m_box.write(*some); !written) return written;
    }
}

/// What is in flight says what was sent, so another content there is somebody else's.
void ResourceSending::decide(OutboxEntry &entry, const std::vector<Found> &found)
{
    entry.state = Sending::Waiting;
    if (found.empty()) return;
    if (found.size() > 1) {
        entry.state = Sending::Refused;
        entry.reason = phrase("Server", "several resources on the server bear its identifier");
        return;
    }
    const Found &one = found.front();
    // A step that another workstation has taken back meanwhile is no disagreement: the next pull marks it here.
    const bool same =
        entry.digest.empty() || isStepType(entry.kind)
            ? enteredInError(one.resource).empty() || (!entry.digest.empty() && saysTheSame(entry.body, one.resource))
            : saysTheSame(entry.body, one.resource);
    if (same) return arrived(entry, one.id, one.version);
    if (!entry.serverId.empty() && entry.version == one.version) return;
    entry.state = Sending::Changed;
    entry.serverId = one.id;
    entry.version = one.version;
    entry.theirs = one.resource;
}

Outcome ResourceSending::send(const std::string &kind)
{
    for (int round = 0; round < mostRounds; ++round) {
        bool any = false;
        for (std::int64_t after = 0;;) {
            auto some = m_box.next(m_patient, kind, Sending::Waiting, after, server::mostInBatch);
            if (!some) return some.error();
            if (some->empty()) break;
            any = true;
            after = some->back().key;
            if (m_progress.cancelled()) return failed({Error::Code::Cancelled, {}, {}});
            if (const auto sent = sendSome(*std::move(some)); !sent) return sent;
        }
        if (!any) break;
        if (const auto settled = settle(kind); !settled) return settled;
    }
    return Done{};
}

Outcome ResourceSending::readWithdrawn(std::vector<OutboxEntry> &entries,
                                       std::map<std::int64_t, std::string> &resources)
{
    std::vector<server::BatchEntry> questions;
    std::vector<OutboxEntry *> asked;
    for (OutboxEntry &one : entries) {
        if (!one.digest.empty()) continue;
        questions.push_back({"GET", one.kind + '/' + one.serverId, {}, {}, {}});
        asked.push_back(&one);
    }
    if (questions.empty()) return Done{};
    const auto answer = server::sendBatch(m_client, questions);
    if (answer.why) return failed(*answer.why);
    for (std::size_t i = 0; i < asked.size(); ++i) {
        OutboxEntry &entry = *asked[i];
        const server::BatchOutcome &outcome = answer.entries[i];
        if (outcome.status == 404 || outcome.status == 410) {
            arrived(entry, {}, entry.version);  // it is not there any more
            continue;
        }
        if (outcome.status != 200 || outcome.resource.empty()) {
            entry.reason = outcome.said;
            if (outcome.status >= 400 && outcome.status < 500 && outcome.status != 429) {
                entry.state = Sending::Refused;
                if (entry.reason.empty()) entry.reason = refusal(outcome.status);
            }
            continue;
        }
        const std::string withdrawn = enteredInError(outcome.resource, entry.body);
        if (withdrawn.empty()) {
            arrived(entry, {}, outcome.version);
        } else if (outcome.version != entry.version) {
            entry.state = Sending::Changed;
            entry.version = outcome.version;
            entry.theirs = outcome.resource;
        } else {
            resources[entry.key] = withdrawn;
        }
    }
    return Done{};
}

Outcome ResourceSending::sendSome(std::vector<OutboxEntry> entries)
{
    std::map<std::int64_t, std::string> withdrawn;
    if (const auto read = readWithdrawn(entries, withdrawn); !read) return read;
    std::vector<server::BatchEntry> requests;
    std::vector<OutboxEntry *> sent;
    for (OutboxEntry &one : entries) {
        const auto gone = withdrawn.find(one.key);
        if (one.state != Sending::Waiting || (one.digest.empty() && gone == withdrawn.end())) continue;
        if (one.serverId.empty())
            requests.push_back({"POST", one.kind, one.query, {}, one.body});
        else
            requests.push_back({"PUT",
                                one.kind + '/' + one.serverId,
                                {},
                                one.version,
                                gone == withdrawn.end() ? withId(one.body, one.serverId) : gone->second});
        one.state = Sending::InFlight;
        sent.push_back(&one);
    }
    // Before they leave: whatever happens next, the server is asked about them first.
    if (const auto written = m_box.write(entries); !written) return written;
    if (requests.empty()) return Done{};
    return sendRequests(requests, sent);
}

/// What is too large together goes in halves; alone it is refused, and keeps nothing else from being sent. So is the
/// work on the list where a sign-in may not write it.
Outcome ResourceSending::sendRequests(std::span<const server::BatchEntry> requests, std::span<OutboxEntry *const> sent)
{
    const auto answer = server::sendBatch(m_client, requests);
    if (answer.why && !answer.untouched) return failed(*answer.why);
    const bool tooLarge = answer.status == 413;
    const bool refused = tooLarge || (answer.status == 403 && isStepType(sent.front()->kind));
    if (tooLarge && sent.size() > 1) {
        const std::size_t half = sent.size() / 2;
        const auto first = sendRequests(requests.first(half), sent.first(half));
        return first ? sendRequests(requests.subspan(half), sent.subspan(half)) : first;
    }
    for (std::size_t i = 0; i < sent.size(); ++i) {
        if (!answer.why) {
            take(*sent[i], answer.entries[i]);
            continue;
        }
        sent[i]->state = refused ? Sending::Refused : Sending::Waiting;
        if (refused) sent[i]->reason = answer.why->detail;
    }
    std::vector<OutboxEntry> answered;
    for (const OutboxEntry *one : sent) answered.push_back(*one);
    if (const auto written = m_box.write(answered); !written) return written;
    return answer.why && !refused ? failed(*answer.why) : Outcome(Done{});
}

/// What stays in flight is asked about next (settle): a create that found something, a conflict, trouble in the middle.
void ResourceSending::take(OutboxEntry &entry, const server::BatchOutcome &outcome)
{
    const bool creates = entry.serverId.empty();
    switch (outcome.status) {
        // Without its version nobody could tell later whether somebody else has changed it: it is looked for.
        case 201:
            if (!outcome.id.empty() && !outcome.version.empty()) arrived(entry, outcome.id, outcome.version);
            return;
        case 200:
            if (!creates && !outcome.version.empty()) arrived(entry, {}, outcome.version);
            return;
        case 404:
        case 410:
            if (creates) break;
            entry.state = Sending::Changed;
            entry.theirs = {};
            return;
        case 409:
        case 412:
            return;
        case 429:
        case 503:
            entry.state = Sending::Waiting;
            return;
        default:
            if (outcome.status >= 500 || outcome.status < 400) return;
    }
    entry.state = Sending::Refused;
    entry.reason = outcome.said.empty() ? refusal(outcome.status) : outcome.said;
}

}  // namespace trendward::jobs
