// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/stepsthere.h"

#include "core/io/jobs/answers.h"
#include "core/io/jobs/stepresource.h"
#include "core/io/jobs/worklistjob.h"
#include "core/io/server/searchpages.h"
#include "core/io/store/outbox.h"

#include <algorithm>

namespace trendward::jobs
{

namespace
{

using store::OutboxEntry;

/// A step as the server has it.
struct StepThere {
    std::string type, id, version;
    care::WorkStep step;
};

/// Until when the steps of a type have come whole.
std::string stepsFact(const StepsOf &whose, const std::string &type, const std::string &base)
{
    return "pulled " + type + ' ' + base + ' ' + whose.serverId;
}

Result<QUrl> stepsQuestion(const StepsOf &whose, const std::string &type, const server::ServerAddress &address,
                           const store::RecordStore &store)
{
    const auto since = changedSince(store, stepsFact(whose, type, address.text()), whose.since);
    if (!since) return since.error();
    const auto [parameter, codes] = stepQuestion(type);
    server::ServerAddress::Query more{{QString::fromStdString(parameter), QString::fromStdString(codes)}};
    if (*since) more.emplace_back("_lastUpdated", QString::fromStdString("ge" + (*since)->text()));
    return questionAbout(whose.serverId, type, whose.pageSize, address, more);
}

class StepAsking
{
public:
    StepAsking(server::HttpClient &client, const StepsOf &whose, store::RecordStore &store, store::Outbox box,
               Instant now)
        : m_client(client),
          m_whose(whose),
          m_store(store),
          m_box(box),
          m_now(now),
          m_base(client.address().text()),
          m_cameFrom{m_base + "/Patient", whose.linkedId}
    {
    }

    Result<StepPull> run()
    {
        for (const std::string_view type : stepTypes) {
            const auto asked = ask(std::string(type));
            if (!asked) return asked.error();
            if (m_pull.why) return std::move(m_pull);
        }
        if (m_pull.notGiven.empty())
            if (const auto noted =
                    m_store.noteExchange(m_base, m_whose.patient, store::RecordStore::Way::Fetched, m_now);
                !noted)
                return noted.error();
        return std::move(m_pull);
    }

private:
    Outcome ask(const std::string &type)
    {
        const auto question = stepsQuestion(m_whose, type, m_client.address(), m_store);
        if (!question) return question.error();
        std::vector<StepThere> there;
        server::SearchPages pages(m_client);
        const auto walked = pages.walk(*question, [&](const json::Token &resource) -> Outcome {
            note(resource, there);
            return Done{};
        });
        if (!walked) {
            if (walked.error().code == Error::Code::Cancelled) return walked.error();
            (isNoAnswer(pages.lastStatus()) ? m_pull.notGiven[type] : m_pull.why.emplace()) = walked.error();
            return Done{};
        }
        if (const auto taken = take(there); !taken) return taken;
        if (walked->isShort()) {
            m_pull.why = walked->why ? walked->why : shortAnswer(*walked);
            return Done{};
        }
        // Last: stopped before it, the next pull asks for the same again and finds it here.
        return walked->asOf ? m_store.setFact(stepsFact(m_whose, type, m_base), walked->asOf->text()) : Outcome(Done{});
    }

    /// A server that passes over the question gives other Tasks, too.
    void note(const json::Token &resource, std::vector<StepThere> &there)
    {
        if (!isStep(resource)) return;
        auto step = stepOf(resource, m_whose.serverId, m_base);
        if (!step) {
            m_pull.problems.push_back(step.error());
            return;
        }
        there.push_back({std::string(resource.member("resourceType").text()), std::string(resource.member("id").text()),
                         std::string(resource.member("meta").member("versionId").text()), *std::move(step)});
    }

    Outcome take(std::vector<StepThere> &there)
    {
        if (there.empty()) return Done{};
        auto sent = m_box.entries(m_whose.patient);
        if (!sent) return sent.error();
        std::vector<OutboxEntry> changed;
        const auto work = [&]() -> Outcome {
            for (StepThere &one : there)
                if (const auto taken = take(one, *sent, changed); !taken) return taken;
            return m_box.write(changed);
        };
        return m_box.inOneStep(work);
    }

    Outcome take(StepThere &there, const std::vector<OutboxEntry> &sent, std::vector<OutboxEntry> &changed)
    {
        const auto ours = m_store.stepOf(there.step.origin, {});
        if (!ours) return ours.error();
        // Sent of somebody else before a link was corrected; the next push withdraws it.
        if (*ours && (*ours)->patient != m_whose.patient) return Done{};
        const auto told = *ours ? ours : m_store.stepOf(there.step.origin, m_cameFrom);
        if (!told) return told.error();
        const auto entry = std::find_if(sent.begin(), sent.end(), [&](const OutboxEntry &one) {
            return one.kind == there.type && (one.serverId == there.id || one.name == there.step.origin);
        });
        const bool known = entry != sent.end();
        if (*told && there.step.takenBack && !(*told)->step.takenBack) {
            // What this record has withdrawn because it was of somebody else stands here.
            if (known && entry->digest.empty()) return Done{};
            const std::int64_t key = (*told)->step.key;
            if (const auto marked = m_store.takeBackSteps({&key, 1}, there.step.takenBackBy, *there.step.takenBack);
                !marked)
                return marked;
            ++m_pull.takenBack;
        } else if (!*told && !there.step.takenBack) {
            if (const auto added = add(there.step); !added) return added;
        } else if (!*told) {
            return Done{};
        }
        return known ? follow(*entry, there, changed) : remember(there, changed);
    }

    Outcome add(care::WorkStep step)
    {
        if (!m_twins) {
            auto counted = twinCounts(m_store, m_whose.patient, m_now);
            if (!counted) return counted.error();
            m_twins = *std::move(counted);
        }
        for (auto &[measure, count] : step.covered.counts)
            if (const auto found = m_twins->find(measure); found != m_twins->end()) count += found->second;
        step.cameFrom = m_cameFrom;
        const store::PatientStep one{m_whose.patient, std::move(step)};
        const auto added = m_store.addSteps({&one, 1});
        m_pull.added += added.has_value();
        return added ? Outcome(Done{}) : Outcome(added.error());
    }

    /// So that taking it back here marks it there. What has been queued or is on its way is the outbox's own affair.
    static Outcome follow(OutboxEntry entry, const StepThere &there, std::vector<OutboxEntry> &changed)
    {
        if (entry.state != store::Sending::Sent || entry.serverId != there.id || entry.digest.empty()) return Done{};
        if (entry.version == there.version && !there.step.takenBack) return Done{};
        entry.version = there.version;
        if (there.step.takenBack) entry.digest = {};
        changed.push_back(std::move(entry));
        return Done{};
    }

    Outcome remember(const StepThere &there, std::vector<OutboxEntry> &changed) const
    {
        OutboxEntry entry;
        entry.patient = m_whose.patient;
        entry.kind = there.type;
        entry.name = there.step.origin;
        entry.subject = m_whose.serverId;
        entry.state = store::Sending::Sent;
        entry.digest = there.step.takenBack ? "" : toldByServer;
        entry.serverId = there.id;
        entry.version = there.version;
        changed.push_back(std::move(entry));
        return Done{};
    }

    server::HttpClient &m_client;
    const StepsOf &m_whose;
    store::RecordStore &m_store;
    store::Outbox m_box;
    const Instant m_now;
    const std::string m_base;
    const Identifier m_cameFrom;
    std::optional<care::ReadingCounts> m_twins;
    StepPull m_pull;
};

}  // namespace

void expectSteps(server::HttpClient &client, const StepsOf &whose, const store::RecordStore &store)
{
    for (const std::string_view type : stepTypes)
        if (const auto question = stepsQuestion(whose, std::string(type), client.address(), store))
            client.expect(*question);
}

Result<StepPull> pullSteps(server::HttpClient &client, const StepsOf &whose, store::RecordStore &store, Instant now)
{
    const auto box = store::Outbox::of(store, client.address().text());
    if (!box) return box.error();
    return StepAsking(client, whose, store, *box, now).run();
}

}  // namespace trendward::jobs
