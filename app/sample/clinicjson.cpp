// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/clinicjson.h"

#include "core/base/json.h"

namespace trendward::sample
{

namespace
{

/// Writes members in the order given, one a line, two spaces a level.
class Json
{
public:
    void open(std::string_view name, char bracket)
    {
        start(name);
        m_out += bracket;
        ++m_level;
        m_first = true;
    }
    void close(char bracket)
    {
        --m_level;
        if (!m_first) newLine();
        m_out += bracket;
        m_first = false;
    }
    void text(std::string_view name, std::string_view value)
    {
        start(name);
        json::appendQuoted(m_out, value);
    }
    void raw(std::string_view name, std::string_view value)
    {
        start(name);
        m_out += value;
    }
    void count(std::string_view name, std::uint64_t value) { raw(name, std::to_string(value)); }
    std::string take() { return std::move(m_out) + '\n'; }

private:
    void newLine() { m_out += '\n' + std::string(static_cast<std::size_t>(m_level) * 2, ' '); }
    void start(std::string_view name)
    {
        if (!m_first) m_out += ',';
        if (m_level > 0) newLine();
        m_first = false;
        if (name.empty()) return;
        json::appendQuoted(m_out, name);
        m_out += ": ";
    }

    std::string m_out;
    int m_level = 0;
    bool m_first = true;
};

/// Limits are whole or have one digit.
std::string limit(const std::optional<double> &value)
{
    if (!value) return "null";
    const Decimal tenths = Decimal::fromDouble(*value, 1);
    return tenths.mantissa() % 10 == 0 ? std::to_string(tenths.mantissa() / 10) : tenths.text();
}

void writePlan(Json &out, const SamplePatient &patient)
{
    out.open("goals", '[');
    for (const care::Goal &goal : patient.goals) {
        out.open("", '{');
        out.text("measure", goal.measure);
        out.raw("low", limit(goal.low));
        out.raw("high", limit(goal.high));
        out.text("unit", goal.unit);
        out.text("description", goal.description);
        out.close('}');
    }
    out.close(']');
    out.open("actions", '[');
    for (const care::Action &action : patient.actions) {
        out.open("", '{');
        out.text("text", action.text);
        out.text("owner", action.owner);
        if (action.due) out.text("due", action.due->text());
        out.close('}');
    }
    out.close(']');
}

void writeAnswer(Json &out, const KnownAnswer &answer)
{
    out.open("answer", '{');
    out.text("bucket", answer.bucket);
    out.open("counts", '{');
    for (const auto &[measure, count] : answer.counts) out.count(measure, count);
    out.close('}');
    out.open("facts", '[');
    for (const KnownFact &fact : answer.facts) {
        out.open("", '{');
        out.text("name", fact.name);
        out.raw("low", fact.low.text());
        out.raw("high", fact.high.text());
        out.close('}');
    }
    out.close(']');
    out.close('}');
}

void writePatient(Json &out, const SamplePatient &patient)
{
    out.open("", '{');
    out.text("id", patient.id);
    out.text("name", patient.name);
    if (patient.birth) out.text("birth", patient.birth->text());
    out.text("sex", patient.sex);
    out.text("zone", patient.zone);
    out.text("story", patient.story);
    out.open("identifiers", '[');
    for (const Identifier &identifier : patient.identifiers) {
        out.open("", '{');
        out.text("system", identifier.system);
        out.text("value", identifier.value);
        out.close('}');
    }
    out.close(']');
    out.open("devices", '[');
    for (const SampleAssignment &assignment : patient.deviceAssignments) {
        out.open("", '{');
        out.text("device", assignment.device);
        out.text("from", assignment.from.text());
        if (assignment.to) out.text("to", assignment.to->text());
        out.close('}');
    }
    out.close(']');
    writePlan(out, patient);
    writeAnswer(out, patient.answer);
    out.close('}');
}

void writeFile(Json &out, const SampleFile &file)
{
    out.open("", '{');
    out.text("name", file.name);
    out.count("bytes", file.bytes.size());
    if (!file.patient.empty()) out.text("patient", file.patient);
    if (!file.zone.empty()) out.text("zone", file.zone);
    out.count("stored", file.stored);
    out.count("duplicates", file.duplicates);
    out.count("held", file.held);
    out.count("problems", file.problems);
    out.close('}');
}

}  // namespace

std::string clinicJson(const SampleClinic &clinic)
{
    Json out;
    out.open("", '{');
    out.text("notice", "SAMPLE: nobody in this file is real.");
    out.text("anchor", clinic.anchor.text());
    out.count("seed", clinic.seed);
    out.open("patients", '[');
    for (const SamplePatient &patient : clinic.patients) writePatient(out, patient);
    out.close(']');
    out.open("files", '[');
    for (const SampleFile &file : clinic.files) writeFile(out, file);
    out.close(']');
    out.close('}');
    return out.take();
}

}  // namespace trendward::sample
