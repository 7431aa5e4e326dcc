// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/messagetrace.h"

#include "core/base/phrase.h"
#include "core/group/grouping.h"
#include "core/io/jobs/filebytes.h"
#include "core/mapping/fhirtrace.h"
#include "core/normalize/messagereader.h"

#include <algorithm>

namespace trendward::jobs
{

namespace
{

/// Compact JSON over several lines. Nothing is read anew, so that numbers and names stay as they came.
std::string indented(std::string_view json)
{
    std::string out;
    std::size_t depth = 0;
    bool quoted = false;
    const auto line = [&] { out.append("\n").append(2 * std::min<std::size_t>(depth, 40), ' '); };
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (quoted) {
            out += c;
            if (c == '\\' && i + 1 < json.size()) out += json[++i];
            quoted = c != '"';
            continue;
        }
        quoted = c == '"';
        const bool opens = c == '{' || c == '[', closes = c == '}' || c == ']';
        const bool empty = opens && i + 1 < json.size() && (json[i + 1] == '}' || json[i + 1] == ']');
        if (empty) {
            out.append(json.substr(i++, 2));
            continue;
        }
        if (closes && depth > 0) --depth;
        if (closes) line();
        out += c;
        if (opens) ++depth;
        if (opens || c == ',') line();
        if (c == ':') out += ' ';
    }
    return out;
}

/// A message through both mappings, alone: what it gives by itself, before anything is placed or joined.
class Following
{
public:
    enum class Say { Nothing, Everything };
    Following(const Mappings &mappings, Instant now) : m_mappings(mappings), m_now(now) {}

    MessageTrace follow(const json::Token &message, MessageOrigin origin, Say say)
    {
        MessageTrace trace;
        trace.record = origin.record;
        normalize::Trace tried;
        std::vector<Measurement> measurements;
        const bool all = say == Say::Everything;
        (void)m_mappings.device.normalize(
            message, origin, m_now, [&](const Measurement &one) { measurements.push_back(one); }, m_workspace,
            all ? &tried : nullptr);
        if (all) {
            std::string compact;
            json::appendJson(compact, message);
            trace.cut = compact.size() > mostTraceText;
            trace.text = indented(std::string_view(compact).substr(0, mostTraceText));
            trace.sentences = normalize::sentencesOf(tried);
        }
        for (const group::Batch &batch : group::batchesOf(measurements)) followBatch(batch, trace, say);
        return trace;
    }

private:
    void followBatch(const group::Batch &batch, MessageTrace &trace, Say say)
    {
        const std::string &type = batch.measurements.front()->type;
        const auto period = m_mappings.fhir.periodFor(type);
        const auto groups =
            period ? group::groupsOf(batch, *period) : Result<std::vector<group::MeasurementGroup>>(period.error());
        if (!groups) {
            if (say == Say::Nothing) return;
            group::MeasurementGroup none;
            none.type = type;
            if (groups.error().code == Error::Code::NoTemplate)
                append(trace, mapping::sentencesOf(mapping::traceOf(m_mappings.fhir, none)));
            else
                refused(trace, type, groups.error());
            return;
        }
        for (const group::MeasurementGroup &one : *groups) followGroup(one, trace, say);
    }

    void followGroup(const group::MeasurementGroup &one, MessageTrace &trace, Say say)
    {
        std::vector<Problem> notes;
        const auto observation = m_mappings.fhir.map(one, m_now, &notes);
        if (observation) trace.readings += fhir::readingsOf(*observation).size();
        if (say == Say::Nothing) return;
        if (observation)
            append(trace, mapping::sentencesOf(mapping::traceOf(m_mappings.fhir, one)));
        else
            refused(trace, one.type, observation.error());
        for (const Problem &note : notes) trace.sentences.push_back(one.type + ": " + note.error.detail);
    }

    static void refused(MessageTrace &trace, const std::string &type, const Error &error)
    {
        trace.sentences.push_back(
            filled(phrase("Trace", "The FHIR mapping makes no Observation of {1}: {2}"), {type, error.detail}));
    }
    static void append(MessageTrace &trace, const std::vector<std::string> &sentences)
    {
        trace.sentences.insert(trace.sentences.end(), sentences.begin(), sentences.end());
    }

    const Mappings &m_mappings;
    Instant m_now;
    normalize::Workspace m_workspace;
};

/// Reads the file's messages as an import does, until one of the two says that it is enough.
template <class EachMessage, class EachProblem>
Outcome readEach(const std::string &path, const EachMessage &each, const EachProblem &problem, Progress &progress)
{
    const auto bytes = FileBytes::open(path);
    if (!bytes) return bytes.error();
    const auto file = device::recognise(**bytes);
    if (!file) return file.error();
    if (!file->isMessages())
        return Error{Error::Code::NotSupported,
                     phrase("Problem", "only a file of device messages is read by the mappings"), path};
    normalize::MessageSettings settings;
    settings.arrays = normalize::Arrays::MessageEach;
    settings.encoding = file->encoding;
    return normalize::readMessages(**bytes, settings, each, problem, progress);
}

}  // namespace

bool holdsMessages(const std::string &path)
{
    const auto bytes = FileBytes::open(path);
    if (!bytes) return false;
    const auto file = device::recognise(**bytes);
    return file && file->isMessages();
}

Result<std::optional<MessageTrace>> traceOf(const std::string &path, const Mappings &mappings, std::uint64_t record,
                                            Instant now, Progress &progress)
{
    Following following(mappings, now);
    std::optional<MessageTrace> found;
    std::size_t messages = 0;
    const auto done = readEach(
        path,
        [&](const json::Token &message, MessageOrigin origin) {
            if (origin.record < record) return true;
            if (origin.record > record) return false;
            ++messages;
            const bool told = found && !found->text.empty();
            if (told && (found->readings == 0 || following.follow(message, origin, Following::Say::Nothing).readings))
                return true;
            found = following.follow(message, origin, Following::Say::Everything);
            return true;
        },
        [&](const Problem &problem) {
            if (problem.origin.record != record || found) return;
            found.emplace();
            found->record = record;
            found->sentences = {filled(phrase("Trace", "This record is no message: {1}"), {problem.error.detail})};
        },
        progress);
    if (!done) return done.error();
    if (found) found->messages = messages;
    return found;
}

Result<std::optional<MessageTrace>> traceOfNextWithout(const std::string &path, const Mappings &mappings,
                                                       std::uint64_t after, Instant now, Progress &progress)
{
    Following following(mappings, now);
    std::optional<std::uint64_t> record;
    const auto done = readEach(
        path,
        [&](const json::Token &message, MessageOrigin origin) {
            if (origin.record <= after || following.follow(message, origin, Following::Say::Nothing).readings > 0)
                return true;
            record = origin.record;
            return false;
        },
        [](const Problem &) {}, progress);
    if (!done) return done.error();
    if (!record) return std::optional<MessageTrace>();
    return traceOf(path, mappings, *record, now, progress);
}

}  // namespace trendward::jobs
