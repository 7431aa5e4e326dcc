// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worklist/worklistcsv.h"

#include "core/base/csvtext.h"
#include "core/care/words.h"
#include "ui/worklist/wardtablemodel.h"

#include <algorithm>
#include <array>

namespace trendward::ui
{

namespace
{

struct VitalColumn {
    int column;
    const char *name;
};
constexpr std::array writtenVitals{
    VitalColumn{WardTableModel::BloodPressure, "blood pressure"}, VitalColumn{WardTableModel::HeartRate, "heart rate"},
    VitalColumn{WardTableModel::Oxygen, "oxygen saturation"}, VitalColumn{WardTableModel::Weight, "weight"},
    VitalColumn{WardTableModel::Glucose, "glucose"}};

std::string standingWords(care::GlanceStanding standing)
{
    switch (standing) {
        case care::GlanceStanding::NoGoal:
            return "no goal";
        case care::GlanceStanding::Within:
            return "in goal";
        case care::GlanceStanding::Above:
            return "above goal";
        case care::GlanceStanding::Below:
            return "below goal";
        case care::GlanceStanding::TooOld:
            return "too old";
        case care::GlanceStanding::NotKnown:
            return "not known";
    }
    return {};
}

class CsvLines
{
public:
    explicit CsvLines(const WardRows &rows) : m_rows(rows), m_ward(*rows.ward()) {}

    std::string csv()
    {
        head();
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (const jobs::WardPatient *patient = m_rows.patient(row))
                line(row, *patient);
            else
                line(*m_rows.unranked(row));
        }
        return std::move(m_out);
    }

private:
    void cell(std::string_view text)
    {
        if (m_started) m_out += ',';
        m_started = true;
        m_out += csvCell(text);
    }
    void end()
    {
        m_out += "\r\n";
        m_started = false;
    }

    void head()
    {
        for (const char *name : {"rank", "status", "sample", "patient", "name", "birth", "sex", "why", "state",
                                 "state since", "owner", "owner since"})
            cell(name);
        for (const VitalColumn &vital : writtenVitals)
            for (const char *part : {"", " unit", " time", " standing"}) cell(std::string(vital.name) + part);
        for (const char *name :
             {"data days of 14", "last reading", "within goals to", "new reading needed by", "as of", "note"})
            cell(name);
        end();
    }

    void line(std::size_t row, const jobs::WardPatient &patient)
    {
        const bool enrolled = patient.attention.membership == care::Membership::Enrolled;
        cell(enrolled ? std::to_string(m_rows.rank(row) + 1) : "");
        cell(care::words(patient.assessment.bucket));
        cell(m_ward.sample ? "SAMPLE" : "");
        cell(patient.person.id);
        cell(patient.person.name);
        cell(patient.person.birth ? patient.person.birth->text() : "");
        cell(patient.person.sex);
        cell(patient.assessment.why);
        const care::Attention &attention = patient.attention;
        const auto since = attention.since();
        cell(care::codeOf(attention.state));
        cell(since ? since->text() : "");
        cell(attention.owner ? attention.owner->holder() : "");
        cell(attention.owner ? attention.owner->at.text() : "");
        for (const VitalColumn &column : writtenVitals) vital(WardTableModel::vital(patient, column.column));
        cell(std::to_string(std::count(patient.dataDays.begin(), patient.dataDays.end(), true)));
        cell(patient.assessment.lastReading ? patient.assessment.lastReading->text() : "never");
        const care::Assessment &one = patient.assessment;
        const auto until = one.withinUntil();
        cell(until ? care::dateText(*until, one.zone) : "");
        cell(until && patient.freshUntil ? care::dateText(*patient.freshUntil, one.zone) : "");
        foot();
    }

    void line(const care::UnrankedPatient &patient)
    {
        cell("");
        cell("Not ranked");
        cell(m_ward.sample ? "SAMPLE" : "");
        cell(patient.id);
        cell(patient.name);
        cell("");
        cell("");
        cell(patient.reason);
        for (std::size_t i = 0; i < writtenVitals.size() * 4 + 8; ++i) cell("");
        foot();
    }

    void vital(const care::VitalGlance *one)
    {
        if (!one || one->newest.empty()) {
            for (int i = 0; i < 4; ++i) cell("");
            return;
        }
        cell(care::valueText(*one));
        cell(one->unit.text.empty() ? one->unit.code : one->unit.text);
        cell(one->at ? one->at->text() : "");
        cell(standingWords(one->tooOld ? care::GlanceStanding::TooOld : one->standing));
    }

    void foot()
    {
        cell(care::momentText(m_ward.now, m_ward.worklist.desk));
        std::string note = phrase("Page", care::standingLine);
        if (m_rows.size() < m_ward.worklist.everybody())
            note += " " + filled(phrase("Worklist", "This file holds {1} of {2} patients."),
                                 {std::to_string(m_rows.size()), std::to_string(m_ward.worklist.everybody())});
        cell(note);
        end();
    }

    const WardRows &m_rows;
    const jobs::Ward &m_ward;
    std::string m_out;
    bool m_started = false;
};

}  // namespace

std::string worklistCsv(const WardRows &rows)
{
    return rows.ward() ? CsvLines(rows).csv() : std::string();
}

}  // namespace trendward::ui
