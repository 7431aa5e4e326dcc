// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/pulljob.h"

#include "core/base/phrase.h"
#include "core/fhir/observationreader.h"
#include "core/io/jobs/answers.h"
#include "core/io/jobs/askedpatients.h"
#include "core/io/jobs/backgroundjob.h"
#include "core/io/jobs/planthere.h"
#include "core/io/jobs/sentresource.h"
#include "core/io/jobs/serverpatient.h"
#include "core/io/jobs/stepsthere.h"
#include "core/io/server/fhiranswer.h"
#include "core/io/server/searchpages.h"
#include "core/io/store/outbox.h"

#include <QUrlQuery>

#include <algorithm>
#include <set>

namespace trendward::jobs
{

namespace
{

constexpr std::size_t problemsShown = 100;
/// Patients in succession of whom the server says nothing at all, each waited for as long as it may take.
constexpr int mostUnanswered = 3;
/// Observations that wait in memory: an import keeps everybody else from writing, and a page may be long in coming.
constexpr std::size_t mostWaiting = 20'000;
/// Patients whose pages are asked for while those of one are stored, and requests at a time beside the one that is
/// waited for: what a client of a server may have under way without crowding out others.
constexpr std::size_t patientsAhead = 3;
constexpr int requestsAhead = 4;
/// Between two looks for what was deleted.
constexpr std::int64_t idsHoldFor = 7 * Instant::ticksPerDay;

QString qt(const std::string &text)
{
    return QString::fromStdString(text);
}

class Pulling
{
public:
    Pulling(server::HttpClient &client, const PullSettings &settings, store::RecordStore &store, Progress &progress)
        : m_client(client),
          m_settings(settings),
          m_store(store),
          m_progress(progress),
          m_base(client.address().text()),
          m_patientSystem(m_base + "/Patient")
    {
    }

    Result<PullReport> run()
    {
        const ReadingAhead ahead(m_client);
        AskedPatients asked(m_client, m_settings.pageSize);
        if (m_settings.patients.empty())
            if (const auto found = asked.findAll(); !found) return found.error();
        for (const std::string &wanted : m_settings.patients)
            if (const auto found = asked.find(wanted); !found) return found.error();
        m_report.notFound = asked.notFound();
        m_report.why = asked.why();
        const std::vector<ServerPatient> patients = std::move(asked).found();
        m_report.listed = patients.size();
        for (std::size_t i = 0, expected = 0; i < patients.size(); ++i) {
            m_progress.advance(i, patients.size());
            for (; expected < patients.size() && expected <= i + patientsAhead; ++expected)
                expect(patients[expected].serverId);
            const auto pulled = m_progress.cancelled() ? Error{Error::Code::Cancelled, {}, {}} : pullOne(patients[i]);
            // Where it ended early some of it was not asked for.
            m_client.dropExpected([whom = qt(patients[i].serverId)](const QUrl &url) {
                return QUrlQuery(url).queryItemValue(QStringLiteral("patient")) == whom;
            });
            // What came of the patients before stays, and is told.
            if (!pulled && pulled.error().code == Error::Code::Cancelled) {
                m_report.why = pulled.error();
                break;
            }
            if (!pulled) return pulled.error();
            m_report.patients.push_back(*pulled);
            m_progress.advance(i + 1, patients.size());
            // The trouble of one patient is not the next one's; a server that has gone is asked for nobody else.
            if (m_unanswered < mostUnanswered) continue;
            m_report.why = m_report.patients.back().why;
            break;
        }
        return std::move(m_report);
    }

private:
    struct ReadingAhead {
        explicit ReadingAhead(server::HttpClient &reader) : client(reader) { client.readAhead(requestsAhead); }
        ~ReadingAhead() { client.readAhead(0); }
        server::HttpClient &client;
    };

    /// In the order in which pullOne asks.
    void expect(const std::string &serverId)
    {
        const auto since = changedSince(m_store, pulledFact(serverId), m_settings.since);
        if (!since) return;
        if (const auto last = lastComparing(serverId); last && isComparingDue(*last, since->has_value()))
            m_client.expect(idQuestion(serverId));
        m_client.expect(observationQuestion(serverId, *since));
        expectBackground(m_client, serverId, m_settings.pageSize);
        expectPlan(m_client, serverId, m_settings.pageSize);
        StepsOf whose;
        whose.serverId = serverId;
        whose.pageSize = m_settings.pageSize;
        whose.since = m_settings.since;
        expectSteps(m_client, whose, m_store);
    }

    std::string pulledFact(const std::string &serverId) const { return "pulled " + m_base + " " + serverId; }
    QUrl observationQuestion(const std::string &serverId, const std::optional<Instant> &since) const
    {
        server::ServerAddress::Query more;
        if (since) more.emplace_back("_lastUpdated", qt("ge" + since->text()));
        return questionAbout(serverId, "Observation", m_settings.pageSize, m_client.address(), more);
    }
    QUrl idQuestion(const std::string &serverId) const
    {
        return questionAbout(serverId, "Observation", m_settings.pageSize, m_client.address(), {{"_elements", "id"}});
    }

    Result<PulledPatient> pullOne(const ServerPatient &theirs)
    {
        PulledPatient one;
        one.serverId = theirs.serverId;
        const auto key = whoIs(theirs, one);
        if (!key && key.error().code == Error::Code::PatientMismatch) {
            one.why = key.error();
            return one;
        }
        if (!key) return key.error();
        const auto patient = m_store.patient(*key);
        if (!patient) return patient.error();
        one.id = patient->id;
        m_zone.reset();
        if (const auto zone = Zone::named(patient->zone); zone && !patient->zone.empty()) m_zone = *zone;
        const auto box = store::Outbox::of(m_store, m_base);
        if (!box) return box.error();
        auto sent = box->entries(*key);
        if (!sent) return sent.error();
        m_fromHere.clear();
        m_changedThere.clear();
        m_planFromHere.clear();
        for (store::OutboxEntry &entry : *sent)
            if (!entry.serverId.empty() && entry.kind != "Observation")
                m_planFromHere.insert(entry.kind + '/' + entry.serverId);
            else if (entry.kind == "Observation" && !entry.serverId.empty())
                m_fromHere[entry.serverId] = std::move(entry);
        auto pulled = observationsOf(*key, std::move(one));
        if (!pulled) return pulled;
        // A person chooses between the two versions with the next push.
        auto changes = *box;
        if (const auto noted = changes.write(m_changedThere); !noted) return noted.error();
        if (!pulled->complete) return pulled;
        auto told = withBackground(*std::move(pulled));
        if (told && told->complete) told = withPlan(*std::move(told));
        return told && told->complete ? withSteps(*key, theirs, *std::move(told)) : std::move(told);
    }

    /// Readings of a patient whom the server has replaced belong to the one who took the place.
    Result<store::PatientKey> whoIs(const ServerPatient &theirs, PulledPatient &one)
    {
        if (!theirs.replacedBy.empty()) {
            const auto other = m_store.patientByIdentifier({m_patientSystem, theirs.replacedBy});
            if (!other) return other.error();
            if (*other) {
                if (const auto noted = noteReplaced(m_store, m_base, theirs.serverId, theirs.replacedBy); !noted)
                    return noted.error();
                return **other;
            }
        }
        const auto here = recognised(theirs, m_patientSystem, m_store, m_settings.who, m_settings.now);
        if (!here) return here.error();
        one.added = here->added;
        for (const store::Patient &alike : here->alike) one.mayBe.push_back(alike.id);
        return here->key;
    }

    Result<PulledPatient> withBackground(PulledPatient one)
    {
        const auto told = pullBackground(m_client, one.serverId, m_settings.pageSize, m_store, m_settings.now);
        if (!told) return failed(told.error(), std::move(one));
        one.background = told->items;
        one.notGiven = told->notGiven;
        one.complete = !told->why;
        one.why = told->why;
        return one;
    }

    Result<PulledPatient> withPlan(PulledPatient one)
    {
        auto told = pullPlan(m_client, one.serverId, m_settings.pageSize, m_planFromHere, m_store, m_settings.now);
        if (!told) return failed(told.error(), std::move(one));
        one.plan = std::move(told->given);
        one.planNotGiven = std::move(told->notGiven);
        one.complete = !told->why;
        one.why = told->why;
        return one;
    }

    /// Last: what it rested on is here by now.
    Result<PulledPatient> withSteps(store::PatientKey key, const ServerPatient &theirs, PulledPatient one)
    {
        StepsOf whose;
        whose.patient = key;
        whose.serverId = whose.linkedId = one.serverId;
        if (!theirs.replacedBy.empty()) {
            const auto other = m_store.patientByIdentifier({m_patientSystem, theirs.replacedBy});
            if (!other) return other.error();
            if (*other == key) whose.linkedId = theirs.replacedBy;
        }
        whose.pageSize = m_settings.pageSize;
        whose.since = m_settings.since;
        auto told = pullSteps(m_client, whose, m_store, m_settings.now);
        if (!told) return failed(told.error(), std::move(one));
        one.steps = told->added;
        one.stepsTakenBack = told->takenBack;
        one.stepsNotGiven = std::move(told->notGiven);
        for (Error &error : told->problems) problem(one, std::move(error));
        one.complete = !told->why;
        one.why = told->why;
        return one;
    }

    Result<PulledPatient> observationsOf(store::PatientKey key, PulledPatient one)
    {
        const std::string fact = pulledFact(one.serverId);
        const auto since = changedSince(m_store, fact, m_settings.since);
        if (!since) return since.error();
        // Before the import: asking takes long.
        const auto gone = compareIds(key, since->has_value(), one);
        if (!gone) return gone.error();
        server::SearchPages pages(m_client);
        std::vector<fhir::Observation> waiting;
        bool begun = false;
        const auto storeWaiting = [&]() -> Outcome {
            if (!begun) {
                if (const auto started = beginImport(); !started) return started;
                begun = true;
                if (const auto withdrawn = withdraw(key, *gone, one); !withdrawn) return withdrawn;
            }
            const auto receipt = m_store.put(key, waiting);
            waiting.clear();
            if (!receipt) return receipt.error();
            one.stored += receipt->stored;
            one.duplicates += receipt->duplicates;
            one.superseded += receipt->superseded;
            return Done{};
        };
        const auto walked =
            pages.walk(observationQuestion(one.serverId, *since), [&](const json::Token &resource) -> Outcome {
                take(resource, waiting, one);
                return waiting.size() < mostWaiting ? Outcome(Done{}) : storeWaiting();
            });
        m_unanswered = pages.lastStatus() == 0 ? m_unanswered + 1 : 0;
        if (!walked) {
            if (begun) m_store.rollback();
            one.superseded = one.withdrawn = one.deleted = one.ofAnother = 0;
            one.compared = false;
            return failed(walked.error(), std::move(one));
        }
        if (begun || !waiting.empty() || !gone->empty())
            if (const auto stored = storeWaiting(); !stored) {
                if (begun) m_store.rollback();
                return stored.error();
            }
        one.total = walked->total;
        one.complete = !walked->isShort();
        if (!one.complete) one.why = walked->why ? walked->why : shortAnswer(*walked);
        one.compared = one.compared && one.complete;
        // Where nothing new came no import is shown for it. What holds no number counts as nothing, and is kept too.
        if (begun &&
            one.stored + one.superseded + one.withdrawn + one.withoutReadings + one.deleted + one.ofAnother == 0) {
            m_store.rollback();
        } else if (begun) {
            const auto committed = m_store.commit();
            if (!committed) return committed.error();
            one.import = committed->key;
        }
        if (one.compared)
            if (const auto kept = m_store.setFact(comparedFact(one.serverId), m_settings.now.text()); !kept)
                return kept.error();
        // Last: stopped before it, the next pull asks for the same again and finds it there.
        if (one.complete && walked->asOf)
            if (const auto kept = m_store.setFact(fact, walked->asOf->text()); !kept) return kept.error();
        return one;
    }

    Outcome beginImport()
    {
        store::ImportInfo info;
        info.file = m_base;
        info.format = "FHIR server";
        info.at = m_settings.now;
        const auto import = m_store.begin(info);
        return import ? Outcome(Done{}) : import.error();
    }

    std::string comparedFact(const std::string &serverId) const { return "compared " + m_base + " " + serverId; }

    /// What came from the server and is no longer there, or not as this patient's.
    struct Gone {
        std::vector<fhir::Observation> deleted, ofAnother, withdrawn;
        bool empty() const { return deleted.empty() && ofAnother.empty() && withdrawn.empty(); }
    };
    using OursById = std::map<std::string, std::vector<std::string>>;

    Result<std::optional<Instant>> lastComparing(const std::string &serverId) const
    {
        const auto last = m_store.fact(comparedFact(serverId));
        if (!last) return last.error();
        const auto moment = Instant::parse(last->value_or(std::string()));
        return moment ? std::optional(*moment) : std::nullopt;
    }

    bool isComparingDue(const std::optional<Instant> &last, bool onlyChanges) const
    {
        return m_settings.idCheck == PullSettings::IdCheck::Now ||
               (last ? m_settings.now - *last >= idsHoldFor : onlyChanges);
    }

    /// Looks for what the server has deleted since it came here. What comes whole for the first time needs no
    /// comparing.
    Result<Gone> compareIds(store::PatientKey key, bool onlyChanges, PulledPatient &one)
    {
        const auto last = lastComparing(one.serverId);
        if (!last) return last.error();
        const bool due = isComparingDue(*last, onlyChanges);
        Gone gone;
        one.compared = due || !*last;
        if (!due) return gone;
        const auto found = findGone(key, one, gone);
        if (found) return gone;
        // Nothing more is concluded from a list that is not whole, or from an answer that says neither.
        if (found.error().code == Error::Code::Cancelled || found.error().code == Error::Code::StoreDamaged)
            return found.error();
        one.notCompared = found.error();
        one.compared = false;
        return gone;
    }

    Outcome findGone(store::PatientKey key, const PulledPatient &one, Gone &gone)
    {
        const auto there = idsThere(one.serverId);
        if (!there) return there.error();
        const auto ours = oursOf(key, one.serverId);
        if (!ours) return ours.error();
        const auto isMissing = [&](const auto &id) { return there->count(id.first) == 0; };
        const bool allMissing = std::all_of(ours->begin(), ours->end(), isMissing);
        for (const auto &[id, jsons] : *ours) {
            if (there->count(id) > 0) continue;
            const auto fate = fateOf(id, key, one.serverId);
            if (!fate) return fate.error();
            // A sign-in that may see nothing of the patient any more gets an empty list and this answer, too.
            if (*fate == Fate::NotFound && allMissing)
                return Error{Error::Code::NotReadable,
                             phrase("Server",
                                    "the server names none of the Observations that it gave before, and does not say "
                                    "that they were deleted; consider asking whether the sign-in may still see them"),
                             {}};
            if (*fate == Fate::There) continue;
            auto &all = *fate == Fate::Withdrawn   ? gone.withdrawn
                        : *fate == Fate::OfAnother ? gone.ofAnother
                                                   : gone.deleted;
            for (const std::string &json : jsons) {
                auto observation = fhir::readObservation(json);
                if (!observation) return observation.error();
                observation->status = fhir::Status::EnteredInError;
                nameAsOn(m_base, "Observation", id, *observation);
                all.push_back(*std::move(observation));
            }
        }
        return Done{};
    }

    Outcome withdraw(store::PatientKey key, const Gone &gone, PulledPatient &one)
    {
        const auto inError = m_store.put(key, gone.withdrawn);
        if (!inError) return inError.error();
        one.superseded += inError->superseded;
        for (const auto *const all : {&gone.deleted, &gone.ofAnother})
            if (const auto hidden = m_store.withdraw(key, *all); !hidden) return hidden.error();
        one.withdrawn += gone.withdrawn.size();
        one.deleted = gone.deleted.size();
        one.ofAnother = gone.ofAnother.size();
        return Done{};
    }

    Result<std::set<std::string>> idsThere(const std::string &serverId)
    {
        std::set<std::string> ids;
        const auto note = [&](const json::Token &resource) -> Outcome {
            ids.emplace(resource.member("id").text());
            return Done{};
        };
        server::SearchPages pages(m_client);
        auto walked = pages.walk(idQuestion(serverId), note);
        // A server that does not give parts of a resource gives all of it.
        if (!walked && pages.lastStatus() == 400) walked = pages.walk(observationQuestion(serverId, {}), note);
        if (!walked) return walked.error();
        if (walked->isShort()) return walked->why ? *walked->why : shortAnswer(*walked);
        return ids;
    }

    /// What only this server says of the patient, by the ids there: one id may stand for several readings here.
    Result<OursById> oursOf(store::PatientKey key, const std::string &serverId) const
    {
        const std::string place = m_base + "/Observation/";
        OursById ours;
        const auto told = m_store.broughtOnlyBy(m_base, key, [&](const std::string &sourceId, const std::string &text) {
            json::Document document;
            const auto root = document.parse(text, json::Grammar::Strict);
            if (!root || !sourceId.starts_with(place)) return;
            // Who was merged into this one, or replaced by this one there, has a list of their own.
            if (patientIdIn(root->member("subject").member("reference").text(), m_base) == serverId)
                ours[sourceId.substr(place.size())].push_back(text);
        });
        if (!told) return told.error();
        return ours;
    }

    enum class Fate : std::uint8_t { There, Deleted, NotFound, Withdrawn, OfAnother };

    /// Pages may pass over one while others are being deleted: each is asked for by itself.
    Result<Fate> fateOf(const std::string &id, store::PatientKey key, const std::string &serverId)
    {
        server::HttpRequest request;
        request.url = m_client.address().at(qt("Observation/" + id));
        const auto answer = m_client.send(request);
        if (!answer) return answer.error();
        if (answer->status == 410) return Fate::Deleted;
        if (answer->status == 404) return Fate::NotFound;
        if (answer->status != 200) return server::errorOf(*answer);
        json::Document document;
        const auto root = server::resourceIn(document, *answer);
        if (!root) return root.error();
        if (fhir::isWithdrawn(*root)) return Fate::Withdrawn;
        const std::string whose = patientIdIn(root->member("subject").member("reference").text(), m_base);
        if (whose == serverId) return Fate::There;
        if (whose.empty())
            return Error{Error::Code::NotReadable, phrase("Server", "the server does not say whose it is"),
                         "Observation/" + id};
        // Somebody whom the server has replaced is the same person here.
        const auto other = m_store.patientByIdentifier({m_patientSystem, whose});
        if (!other) return other.error();
        return *other == key ? Fate::There : Fate::OfAnother;
    }

    /// A patient whose readings the server does not give does not keep the others from being asked for.
    Result<PulledPatient> failed(const Error &error, PulledPatient one) const
    {
        if (error.code == Error::Code::Cancelled || error.code == Error::Code::StoreDamaged) return error;
        one.why = error;
        return one;
    }

    void take(const json::Token &resource, std::vector<fhir::Observation> &waiting, PulledPatient &one)
    {
        if (resource.member("resourceType").text() != "Observation") return;
        ++one.observations;
        // It came from this record, which has it still or has withdrawn it for a reason.
        if (const auto ours = m_fromHere.find(std::string(resource.member("id").text())); ours != m_fromHere.end()) {
            ++one.fromHere;
            if (isChangedThere(ours->second, resource)) {
                ++one.changedThere;
                noteChange(ours->second, resource);
            }
            return;
        }
        if (patientIdIn(resource.member("subject").member("reference").text(), m_base) != one.serverId)
            return problem(
                one, {Error::Code::PatientMismatch,
                      phrase("Server", "the server gave it for a patient whom it does not name, so it was not stored"),
                      "Observation/" + std::string(resource.member("id").text())});
        auto observation = fhir::readObservation(resource);
        if (!observation) {
            Error error = observation.error();
            error.where = "Observation/" + std::string(resource.member("id").text());
            problem(one, std::move(error));
            return;
        }
        if (m_zone) readInZone(*m_zone, ClockOrigin::PatientZone, *observation);
        nameAsOn(m_base, "Observation", resource.member("id").text(), *observation);
        const SentAs as = sentAs(*observation);
        one.withdrawn += as == SentAs::Withdrawn;
        one.undated += as == SentAs::Undated;
        one.withoutReadings += as == SentAs::NoNumber;
        waiting.push_back(std::move(*observation));
    }

    static bool isChangedThere(const store::OutboxEntry &ours, const json::Token &resource)
    {
        const std::string_view version = resource.member("meta").member("versionId").text();
        return ours.state == store::Sending::Sent && !ours.version.empty() && !version.empty() &&
               ours.version != version;
    }

    void noteChange(store::OutboxEntry entry, const json::Token &resource)
    {
        // What we have withdrawn and somebody else has too is no disagreement.
        if (entry.digest.empty() && fhir::isWithdrawn(resource)) return;
        entry.state = store::Sending::Changed;
        entry.version = resource.member("meta").member("versionId").text();
        json::appendJson(entry.theirs, resource);
        m_changedThere.push_back(std::move(entry));
    }

    static void problem(PulledPatient &one, Error error)
    {
        ++one.problemCount;
        if (one.problems.size() < problemsShown) one.problems.push_back(std::move(error));
    }

    server::HttpClient &m_client;
    const PullSettings &m_settings;
    store::RecordStore &m_store;
    Progress &m_progress;
    const std::string m_base, m_patientSystem;
    std::map<std::string, store::OutboxEntry> m_fromHere;  ///< by its id there: what this record has sent
    std::vector<store::OutboxEntry> m_changedThere;        ///< of these, what somebody has changed since
    std::set<std::string> m_planFromHere;                  ///< "Goal/12": sent there from here
    int m_unanswered = 0;                                  ///< patients in succession without an answer
    std::optional<Zone> m_zone;                            ///< of the home of the patient who is pulled
    PullReport m_report;
};

}  // namespace

bool PullReport::complete() const
{
    return !why && notFound.empty() && std::all_of(patients.begin(), patients.end(), [](const PulledPatient &one) {
        return one.complete && one.problemCount == 0;
    });
}

Result<PullReport> pull(server::HttpClient &client, const PullSettings &settings, store::RecordStore &store,
                        Progress &progress)
{
    return Pulling(client, settings, store, progress).run();
}

}  // namespace trendward::jobs
