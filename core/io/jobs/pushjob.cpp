// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/pushjob.h"

#include "core/base/phrase.h"
#include "core/fhir/contentid.h"
#include "core/io/jobs/outgoingplan.h"
#include "core/io/jobs/patientthere.h"
#include "core/io/jobs/sending.h"
#include "core/io/jobs/sentresource.h"
#include "core/io/jobs/stepresource.h"
#include "core/io/jobs/twinsthere.h"
#include "core/io/jobs/worklistjob.h"

#include <QUuid>

#include <algorithm>
#include <set>

namespace trendward::jobs
{

namespace
{

using store::OutboxEntry;
using store::Sending;

/// Names this record's plans among those of all others.
constexpr const char *placeFact = "outbox-place";

std::string digestOf(const std::string &body)
{
    return fhir::sha256Hex(body).substr(0, 32);
}

/// It was sent of somebody else on the server, before a link was corrected. An older record does not say of whom.
bool isOfAnother(const OutboxEntry &entry, const std::string &subject)
{
    return !entry.subject.empty() && entry.subject != subject;
}

/// What the outbox holds of one kind, and what has been met of it.
class Known
{
public:
    Known(const std::vector<OutboxEntry> &all, std::string_view kind, const std::string &subject)
    {
        for (const OutboxEntry &one : all) {
            if (one.kind != kind) continue;
            if (isOfAnother(one, subject)) {
                if (one.digest != toldByServer) m_left.push_back(one);
                continue;
            }
            // After a merge two may bear one name; the later one is in the way.
            if (!m_entries.emplace(one.name, one).second) m_left.push_back(one);
        }
    }
    /// The entry of this name; a name comes once.
    enum class Met : std::uint8_t { Now, Before };
    std::pair<const OutboxEntry *, Met> meet(const std::string &name)
    {
        const Met met = m_met.insert(name).second ? Met::Now : Met::Before;
        const auto found = m_entries.find(name);
        return {found == m_entries.end() ? nullptr : &found->second, met};
    }
    std::vector<OutboxEntry> notMet() const
    {
        std::vector<OutboxEntry> all = m_left;
        for (const auto &[name, one] : m_entries)
            if (m_met.count(name) == 0) all.push_back(one);
        return all;
    }

private:
    std::map<std::string, OutboxEntry> m_entries;
    std::vector<OutboxEntry> m_left;
    std::set<std::string> m_met;
};

class Pushing
{
public:
    Pushing(server::HttpClient &client, const PushSettings &settings, const care::Rules &rules,
            store::RecordStore &store, store::Outbox box, Progress &progress)
        : m_client(client),
          m_settings(settings),
          m_rules(rules),
          m_store(store),
          m_box(box),
          m_progress(progress),
          m_base(client.address().text())
    {
    }

    Result<PushReport> run()
    {
        auto patients = m_store.patients();
        if (!patients) return patients.error();
        const auto isChosen = [&](const store::Patient &one) {
            const auto &wanted = m_settings.patients;
            return wanted.empty() || std::find(wanted.begin(), wanted.end(), one.key) != wanted.end();
        };
        const auto others = std::stable_partition(patients->begin(), patients->end(), isChosen);
        const std::vector<store::Patient> notChosen(others, patients->end());
        patients->erase(others, patients->end());
        m_notFound.insert(m_settings.keepOurs.begin(), m_settings.keepOurs.end());
        m_notFound.insert(m_settings.keepTheirs.begin(), m_settings.keepTheirs.end());
        if (const auto named = nameThePlace(); !named) return named.error();
        for (std::size_t i = 0; i < patients->size() && !m_report.why; ++i) {
            m_progress.advance(i, patients->size());
            auto one = pushOne((*patients)[i]);
            if (!one) return one.error();
            if (i == 0 && m_report.why && one->serverId.empty()) return *m_report.why;
            m_report.patients.push_back(*std::move(one));
            m_progress.advance(i + 1, patients->size());
        }
        if (!m_report.why)
            if (const auto looked = lookAt(notChosen); !looked) return looked.error();
        m_report.notFound.assign(m_notFound.begin(), m_notFound.end());
        return std::move(m_report);
    }

private:
    bool looksOnly() const { return m_settings.run == PushSettings::Run::Look; }

    Outcome nameThePlace()
    {
        const auto known = m_store.fact(placeFact);
        if (!known) return known.error();
        m_place = *known ? **known : QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
        if (*known || looksOnly()) return Done{};
        return m_store.setFact(placeFact, m_place);
    }

    /// A reading that was moved is another one's now, and still stands with the first one on the server.
    Outcome lookAt(const std::vector<store::Patient> &notChosen)
    {
        for (const store::Patient &other : notChosen) {
            const auto all = m_box.entries(other.key);
            if (!all) return all.error();
            const auto sent = std::find_if(all->begin(), all->end(), [](const OutboxEntry &one) {
                return one.kind == pushedKinds.front() && !one.serverId.empty() && !one.digest.empty();
            });
            if (sent == all->end()) continue;
            PushedPatient one;
            one.serverId = sent->subject;
            m_patient = other;
            if (const auto looked = gather(0, {}, one, PushSettings::Run::Look); !looked) return looked;
            if (one.kinds[0].withdrawn > 0) m_report.alsoToSend.push_back(other.id);
        }
        return Done{};
    }

    /// What the server says no to for this patient is said of the patient; where it cannot be asked, nobody else is
    /// tried.
    Result<PushedPatient> pushOne(const store::Patient &patient)
    {
        PushedPatient one;
        one.id = patient.id;
        m_patient = patient;
        m_said.clear();
        m_takenBack.clear();
        m_steps.reset();
        if (m_progress.cancelled()) return stopped(std::move(one), {Error::Code::Cancelled, {}, {}});
        const auto &same = m_settings.samePerson;
        const auto there =
            patientThere(patient, m_client, std::find(same.begin(), same.end(), patient.key) != same.end());
        if (!there && there.error().code == Error::Code::PatientMismatch) {
            one.why = there.error();
            return one;
        }
        if (!there) return stopped(std::move(one), there.error());
        if (there->against) {
            one.why = there->against;
            one.toCompare = there->person;
            return one;
        }
        if (!there->known && !looksOnly()) {
            const Identifier link{m_base + "/Patient", there->serverId};
            const auto linked = m_store.link(patient.key, link, m_settings.who, m_settings.now);
            if (!linked && linked.error().code == Error::Code::PatientMismatch) {
                one.why = linked.error();
                return one;
            }
            if (!linked) return linked.error();
        }
        one.serverId = there->serverId;
        one.there = there->words;
        auto plan = OutgoingPlan::of(m_store, patient, m_place, there->serverId, m_settings.now);
        if (!plan) return plan.error();
        one.planSigned = plan->has_value();
        if (!looksOnly()) {
            ResourceSending sending(m_client, m_box, patient.key, m_progress);
            for (const char *const kind : pushedKinds)
                if (const auto settled = sending.settle(kind); !settled)
                    return ended(std::move(one), settled.error(), sending);
            if (const auto aside = setAside(one.serverId); !aside) return aside.error();
            if (const auto chosen = choose(); !chosen) return chosen.error();
        }
        // Behind what was in flight: only then the ids there of all that was sent are known.
        if (const auto looked = lookForTwins(*plan, one); !looked) {
            if (looked.error().code == Error::Code::StoreDamaged) return looked.error();
            if (looked.error().code == Error::Code::Cancelled) return stopped(std::move(one), looked.error());
            one.why = looked.error();
            return counted(std::move(one));
        }
        // All of it once without sending, so that it can be said before.
        for (std::size_t kind = 0; kind < pushedKinds.size(); ++kind)
            if (const auto queued =
                    gather(kind, *plan, one, kind < firstReferring ? m_settings.run : PushSettings::Run::Look);
                !queued)
                return queued.error();
        if (m_settings.before) m_settings.before(one);
        if (looksOnly()) return counted(std::move(one));
        ResourceSending sending(m_client, m_box, patient.key, m_progress);
        for (std::size_t kind = 0; kind < pushedKinds.size(); ++kind) {
            // What refers to others is made anew with the ids that they have got.
            if (kind >= firstReferring) {
                one.kinds[kind] = {};
                if (const auto queued = gather(kind, *plan, one, m_settings.run); !queued) return queued.error();
            }
            const auto sent = sending.send(pushedKinds[kind]);
            one.kinds[kind].sent = sending.sent(pushedKinds[kind]);
            if (!sent) return ended(std::move(one), sent.error(), sending);
        }
        return withExchange(counted(std::move(one)));
    }

    /// From now on the list says that others can know what was done with the patient until now.
    Result<PushedPatient> withExchange(Result<PushedPatient> one)
    {
        if (!one) return one;
        const bool whole = std::all_of(one->kinds.begin() + firstOfWork, one->kinds.end(), [](const PushTally &tally) {
            return tally.refused + tally.conflicts + tally.open == 0;
        });
        if (!whole) return one;
        const auto noted = m_store.noteExchange(m_base, m_patient.key, store::RecordStore::Way::Sent, m_settings.now);
        return noted ? std::move(one) : Result<PushedPatient>(noted.error());
    }

    /// Where the server could not go on. The Error of the store is the whole push's.
    Result<PushedPatient> ended(PushedPatient one, const Error &error, const ResourceSending &sending)
    {
        if (!sending.serverFailed()) return error;
        return stopped(std::move(one), error);
    }

    Result<PushedPatient> stopped(PushedPatient one, const Error &error)
    {
        one.why = error;
        m_report.why = error;
        return one.serverId.empty() ? Result<PushedPatient>(std::move(one)) : counted(std::move(one));
    }

    /// What was sent of somebody else on the server bears another name from now on, and is withdrawn there: this
    /// patient's own is new. A Provenance has no state to withdraw; what it was of is withdrawn.
    Outcome setAside(const std::string &serverId)
    {
        const auto all = m_box.entries(m_patient.key);
        if (!all) return all.error();
        std::vector<OutboxEntry> aside, neverLeft;
        for (OutboxEntry one : *all) {
            if (!isOfAnother(one, serverId) || one.name.ends_with('@' + one.subject)) continue;
            if (one.serverId.empty() || one.digest == toldByServer) {
                neverLeft.push_back(std::move(one));
                continue;
            }
            const bool gone = one.kind == "Provenance" || (one.digest.empty() && one.state == Sending::Sent);
            one.name += '@' + one.subject;
            one.state = gone ? Sending::Sent : Sending::Waiting;
            one.digest = {};
            one.query = "_id=" + one.serverId;
            aside.push_back(std::move(one));
        }
        if (const auto dropped = m_box.drop(neverLeft); !dropped) return dropped;
        return m_box.write(aside);
    }

    bool keeps(const std::vector<std::string> &names, const OutboxEntry &entry)
    {
        const std::string name = entry.kind + '/' + entry.name;
        const bool found = std::find(names.begin(), names.end(), name) != names.end();
        if (found) m_notFound.erase(name);
        return found;
    }

    /// What a person has chosen of versions that stand against each other.
    Outcome choose()
    {
        for (const char *const kind : pushedKinds) {
            auto all = m_box.next(m_patient.key, kind, Sending::Changed, 0, every);
            if (!all) return all.error();
            std::vector<OutboxEntry> chosen;
            for (OutboxEntry &one : *all) {
                const bool ours = keeps(m_settings.keepOurs, one), theirs = keeps(m_settings.keepTheirs, one);
                if (!ours && !theirs) continue;
                one.state = ours ? Sending::Waiting : Sending::Sent;
                // Deleted there, ours is a new one.
                if (one.theirs.empty()) one.serverId = {};
                // Ours is made anew below: a pull that met theirs has nothing of it.
                if (one.digest.empty())
                    one.query = "_id=" + one.serverId;
                else if (ours)
                    one.digest = toBeMadeAnew;
                one.theirs = {};
                one.reason = {};
                chosen.push_back(std::move(one));
            }
            if (const auto written = m_box.write(chosen); !written) return written;
        }
        return Done{};
    }

    /// Before anything is new to the server, what it has from others.
    Outcome lookForTwins(const std::optional<OutgoingPlan> &plan, const PushedPatient &one)
    {
        m_twins = TwinsThere();
        m_firstFresh.reset();
        m_lastFresh.reset();
        PushedPatient scratch = one;
        if (const auto looked = gather(0, plan, scratch, PushSettings::Run::Look); !looked) return looked;
        if (!m_firstFresh) return Done{};
        const auto all = m_box.entries(m_patient.key);
        if (!all) return all.error();
        std::set<std::string> ours;
        for (const OutboxEntry &entry : *all)
            if (entry.kind == pushedKinds.front() && !entry.serverId.empty()) ours.insert(entry.serverId);
        return m_twins.ask(m_client, one.serverId, *m_firstFresh, *m_lastFresh, ours);
    }

    /// Puts into the outbox what differs from what the server holds; with Look it is only counted.
    Outcome gather(std::size_t kind, const std::optional<OutgoingPlan> &plan, PushedPatient &one, PushSettings::Run run)
    {
        const auto all = m_box.entries(m_patient.key);
        if (!all) return all.error();
        m_kind = pushedKinds[kind];
        m_tally = &one.kinds[kind];
        m_run = run;
        m_changes.clear();
        m_subject = one.serverId;
        Known known(*all, m_kind, m_subject);
        const auto work = [&]() -> Outcome {
            if (const auto taken = takeAll(kind, plan, *all, known, one); !taken) return taken;
            return writeChanges();
        };
        return run == PushSettings::Run::Look ? work() : m_box.inOneStep(work);
    }

    Outcome takeAll(std::size_t kind, const std::optional<OutgoingPlan> &plan, const std::vector<OutboxEntry> &all,
                    Known &known, PushedPatient &one)
    {
        switch (kind) {
            case 0:
                if (const auto taken = takeObservations(known, one); !taken) return taken;
                return withdrawRest(known);
            case 1:
                if (plan)
                    for (const Outgoing &goal : plan->goals())
                        if (const auto taken = take(goal, known); !taken) return taken;
                return withdrawRest(known);
            case 2:
                if (plan)
                    if (const auto taken = take(plan->plan(namesThere(all, "Goal")), known); !taken) return taken;
                return withdrawRest(known);
            case 5:
            case 6:
                if (const auto taken = takeSteps(known, one.serverId); !taken) return taken;
                return withdrawRest(known);
            default:
                if (plan)
                    if (const auto taken = takeSigned(kind, *plan, all, known, one); !taken) return taken;
                for (const OutboxEntry &other : known.notMet())
                    m_tally->withdrawn += kind == 3 && isOfAnother(other, m_subject) &&
                                          (other.state != Sending::Sent || !other.digest.empty());
                return Done{};
        }
    }

    /// What tells of a signing is sent once and stays as it is.
    Outcome takeSigned(std::size_t kind, const OutgoingPlan &plan, const std::vector<OutboxEntry> &all, Known &known,
                       PushedPatient &one)
    {
        const auto [entry, met] = known.meet(plan.version());
        if (entry && entry->state == Sending::Sent) {
            ++m_tally->there;
            return Done{};
        }
        if (m_run == PushSettings::Run::Look) {
            ++m_tally->fresh;
            return Done{};
        }
        const auto summaries = namesThere(all, "DocumentReference");
        if (kind == 3) {
            std::string before;
            for (const OutboxEntry &other : all)
                if (other.kind == m_kind && other.name != plan.version() && !other.serverId.empty() &&
                    !isOfAnother(other, m_subject))
                    before = other.serverId;
            const auto summary = plan.summary(m_store, m_rules, m_settings.softwareVersion, before, m_settings.now);
            if (!summary && summary.error().code != Error::Code::TooLarge) return summary.error();
            if (!summary) {
                one.refusals.push_back(summary.error());
                return Done{};
            }
            return take(*summary, entry);
        }
        const auto summary = summaries.find(plan.version());
        if (summary == summaries.end()) return Done{};
        const auto plans = namesThere(all, "CarePlan");
        const auto carePlan = plans.find("plan-" + std::to_string(m_patient.key));
        return take(plan.provenance(summary->second, carePlan == plans.end() ? "" : carePlan->second,
                                    m_settings.softwareVersion),
                    entry);
    }

    /// A step is written once, as long as it stands. One that was taken back is not taken here, so that it is withdrawn
    /// with the rest.
    Outcome takeSteps(Known &known, const std::string &patientThere)
    {
        if (!m_steps) {
            auto steps = m_store.steps(m_patient.key);
            if (!steps) return steps.error();
            m_steps = *std::move(steps);
        }
        std::optional<care::ReadingCounts> twins;
        for (const care::WorkStep &step : *m_steps) {
            if (stepType(step.kind) != m_kind) continue;
            if (step.takenBack) {
                m_takenBack[step.origin] = takenBackMembers(step);
                continue;
            }
            const auto [entry, met] = known.meet(step.origin);
            // What is on its way waits for its answer, as take() has it.
            if (met == Known::Met::Before || (entry && entry->state == Sending::InFlight)) continue;
            if (entry && entry->state == Sending::Sent) {
                ++m_tally->there;
                continue;
            }
            if (m_run == PushSettings::Run::Look && !(entry && entry->state == Sending::Changed)) {
                ++(entry && !entry->serverId.empty() ? m_tally->changed : m_tally->fresh);
                continue;
            }
            if (!twins) {
                auto counted = twinCounts(m_store, m_patient.key, m_settings.now);
                if (!counted) return counted.error();
                twins = *std::move(counted);
            }
            if (const auto taken = take(outgoingStep(step, patientThere, *twins), entry); !taken) return taken;
        }
        return Done{};
    }

    /// Ids on the server by the names here.
    std::map<std::string, std::string> namesThere(const std::vector<OutboxEntry> &all, std::string_view kind) const
    {
        std::map<std::string, std::string> names;
        for (const OutboxEntry &one : all)
            if (one.kind == kind && !one.serverId.empty() && !one.digest.empty() && !isOfAnother(one, m_subject))
                names[one.name] = one.serverId;
        return names;
    }

    Outcome takeObservations(Known &known, PushedPatient &one)
    {
        Outcome taken = Done{};
        const auto told = m_box.observations(m_patient.key, [&](const std::string &source, const std::string &json) {
            if (isFromServer(source, m_base)) return true;
            const auto all = outgoingObservations(json, source, one.serverId);
            if (!all) {
                taken = all.error();
                return false;
            }
            for (const Outgoing &observation : *all)
                if (taken = take(observation, known); !taken) return false;
            return true;
        });
        return told ? taken : told;
    }

    Outcome take(const Outgoing &outgoing, Known &known)
    {
        const auto [entry, met] = known.meet(outgoing.name);
        if (met == Known::Met::Before) return Done{};
        if (!entry && m_kind == pushedKinds.front()) {
            const auto observation = fhir::readObservation(outgoing.body);
            if (!observation) return observation.error();
            m_firstFresh = std::min(m_firstFresh.value_or(observation->start.at), observation->start.at);
            m_lastFresh = std::max(m_lastFresh.value_or(observation->start.at), observation->start.at);
            if (m_twins.has(*observation)) {
                ++m_tally->elsewhere;
                return Done{};
            }
        }
        return take(outgoing, entry);
    }

    Outcome take(const Outgoing &outgoing, const OutboxEntry *entry)
    {
        const std::string digest = digestOf(outgoing.body);
        if (entry && entry->digest == digest && entry->state == Sending::Sent) {
            ++m_tally->there;
            return Done{};
        }
        if (entry && entry->state == Sending::Changed) m_said[m_kind + '/' + outgoing.name] = outgoing.body;
        // What a person has just chosen is only counted as long as nothing is sent.
        if (entry && entry->state == Sending::Changed && m_run == PushSettings::Run::Look) {
            m_tally->changed += keeps(m_settings.keepOurs, *entry);
            keeps(m_settings.keepTheirs, *entry);
        }
        // What is on its way and what a person has to choose about waits for that.
        if (entry && (entry->state == Sending::InFlight || entry->state == Sending::Changed)) return Done{};
        ++(entry && !entry->serverId.empty() ? m_tally->changed : m_tally->fresh);
        if (entry && entry->digest == digest && entry->state == Sending::Waiting) return Done{};
        OutboxEntry next = entry ? *entry : OutboxEntry();
        next.patient = entry ? entry->patient : m_patient.key;
        next.kind = m_kind;
        next.name = outgoing.name;
        next.subject = m_subject;
        next.state = Sending::Waiting;
        next.digest = digest;
        next.query = outgoing.query;
        next.body = outgoing.body;
        next.reason = {};
        return change(std::move(next));
    }

    /// What the record says no more is said to be entered in error, if the server has it.
    Outcome withdrawRest(const Known &known)
    {
        std::vector<OutboxEntry> neverLeft;
        for (OutboxEntry &one : known.notMet()) {
            if (one.state == Sending::InFlight || one.state == Sending::Changed) continue;
            if (one.serverId.empty()) {
                neverLeft.push_back(one);
                continue;
            }
            if (one.digest.empty() && one.state == Sending::Sent) continue;
            // What others made is theirs to withdraw, unless it was taken back here.
            const auto why = m_takenBack.find(one.name);
            if (one.digest == toldByServer && why == m_takenBack.end()) continue;
            ++m_tally->withdrawn;
            if (one.digest.empty() && one.state == Sending::Waiting) continue;
            one.state = Sending::Waiting;
            one.digest = {};
            one.query = "_id=" + one.serverId;
            one.reason = {};
            one.body = why == m_takenBack.end() ? std::string() : why->second;
            if (const auto changed = change(std::move(one)); !changed) return changed;
        }
        return m_run == PushSettings::Run::Look ? Outcome(Done{}) : m_box.drop(neverLeft);
    }

    Outcome change(OutboxEntry entry)
    {
        if (m_run == PushSettings::Run::Look) return Done{};
        m_changes.push_back(std::move(entry));
        return m_changes.size() < 1000 ? Outcome(Done{}) : writeChanges();
    }

    Outcome writeChanges()
    {
        const auto written = m_box.write(m_changes);
        m_changes.clear();
        return written;
    }

    /// How everything stands in the outbox now.
    Result<PushedPatient> counted(PushedPatient one)
    {
        const auto all = m_box.entries(m_patient.key);
        if (!all) return all.error();
        for (std::size_t kind = 0; kind < pushedKinds.size(); ++kind) {
            PushTally &tally = one.kinds[kind];
            for (const OutboxEntry &entry : *all) {
                if (entry.kind != pushedKinds[kind]) continue;
                tally.open += entry.state == Sending::InFlight || (entry.state == Sending::Waiting && !looksOnly());
                tally.conflicts += entry.state == Sending::Changed;
                if (entry.state != Sending::Refused || looksOnly()) continue;
                ++tally.refused;
                one.refusals.push_back({Error::Code::BadValue, entry.reason, entry.kind + '/' + entry.name});
            }
            auto changed = m_box.next(m_patient.key, pushedKinds[kind], Sending::Changed, 0, every);
            if (!changed) return changed.error();
            for (OutboxEntry &entry : *changed) {
                const std::string name = entry.kind + '/' + entry.name;
                const auto said = m_said.find(name);
                one.conflicts.push_back(
                    {name, said == m_said.end() ? std::move(entry.body) : said->second, std::move(entry.theirs)});
            }
        }
        return one;
    }

    static constexpr std::size_t every = 1'000'000;
    static constexpr const char *toBeMadeAnew = "anew";  ///< no digest is this
    static constexpr std::size_t firstReferring = 2, firstOfWork = 5;

    server::HttpClient &m_client;
    const PushSettings &m_settings;
    const care::Rules &m_rules;
    store::RecordStore &m_store;
    store::Outbox m_box;
    Progress &m_progress;
    const std::string m_base;
    std::string m_place;
    PushReport m_report;
    std::set<std::string> m_notFound;  ///< of what a person has chosen about

    store::Patient m_patient;  ///< whose turn it is
    std::string m_kind;
    std::string m_subject;  ///< the server's id of that patient
    TwinsThere m_twins;
    std::optional<Instant> m_firstFresh, m_lastFresh;  ///< of the Observations that were never sent
    PushTally *m_tally = nullptr;
    PushSettings::Run m_run = PushSettings::Run::Look;
    std::vector<OutboxEntry> m_changes;                  ///< not written yet
    std::optional<std::vector<care::WorkStep>> m_steps;  ///< of the patient
    std::map<std::string, std::string> m_takenBack;      ///< steps by their origin: who has taken them back, and when
    std::map<std::string, std::string> m_said;           ///< ours of what was changed there, by its name
};

}  // namespace

std::uint64_t PushedPatient::sum(std::uint64_t PushTally::*which) const
{
    std::uint64_t all = 0;
    for (const PushTally &tally : kinds) all += tally.*which;
    return all;
}

std::uint64_t PushedPatient::toSend() const
{
    std::uint64_t all = 0;
    for (const PushTally &one : kinds) all += one.toSend();
    return all;
}

bool PushedPatient::complete() const
{
    return !why && refusals.empty() && std::all_of(kinds.begin(), kinds.end(), [](const PushTally &one) {
        return one.refused == 0 && one.conflicts == 0 && one.open == 0;
    });
}

bool PushReport::complete() const
{
    return !why && notFound.empty() &&
           std::all_of(patients.begin(), patients.end(), [](const PushedPatient &one) { return one.complete(); });
}

Result<PushReport> push(server::HttpClient &client, const PushSettings &settings, const care::Rules &rules,
                        store::RecordStore &store, Progress &progress)
{
    const auto box = store::Outbox::of(store, client.address().text());
    if (!box) return box.error();
    return Pushing(client, settings, rules, store, *box, progress).run();
}

}  // namespace trendward::jobs
