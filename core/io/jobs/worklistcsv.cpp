// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/worklistcsv.h"

#include "core/base/csvtext.h"
#include "core/base/phrase.h"
#include "core/care/words.h"
#include "core/io/jobs/handover.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace trendward::jobs
{

namespace
{

struct VitalColumn {
    const char *key, *name;
};
constexpr std::array writtenVitals{VitalColumn{"blood-pressure", "blood pressure"},
                                   VitalColumn{"heart-rate", "heart rate"},
                                   VitalColumn{"oxygen-saturation", "oxygen saturation"},
                                   VitalColumn{"body-weight", "weight"}, VitalColumn{"glucose", "glucose"}};

const care::UnrankedPatient &unranked(const Ward &ward, std::uint32_t place)
{
    return ward.worklist.failed[place - ward.patients.size()];
}

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
    CsvLines(const Ward &ward, std::span<const std::uint32_t> places) : m_ward(ward), m_places(places) {}

    std::string csv()
    {
        head();
        for (const std::uint32_t place : m_places) {
            if (place < m_ward.patients.size())
                line(place, m_ward.patients[place]);
            else
                line(unranked(m_ward, place));
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
                                 "state since", "owner", "owner since", "membership"})
            cell(name);
        for (const VitalColumn &vital : writtenVitals)
            for (const char *part : {"", " unit", " time", " standing"}) cell(std::string(vital.name) + part);
        for (const char *name : {"data days of 14", "device days of 30", "review minutes", "codes", "last reading",
                                 "within goals to", "new reading needed by", "as of", "note"})
            cell(name);
        end();
    }

    void line(std::uint32_t place, const WardPatient &patient)
    {
        const bool enrolled = patient.attention.membership == care::Membership::Enrolled;
        cell(enrolled ? std::to_string(place + 1) : "");
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
        cell(care::codeOf(attention.membership));
        for (const VitalColumn &column : writtenVitals) vital(vitalShown(patient, column.key));
        cell(std::to_string(std::count(patient.dataDays.begin(), patient.dataDays.end(), true)));
        const care::Monitoring &monitoring = patient.monitoring;
        cell(std::to_string(monitoring.days));
        cell(std::to_string(monitoring.minutes()));
        const std::string days = monitoring.dayCode(), minutes = monitoring.minuteCodes();
        cell(days + (days.empty() || minutes.empty() ? "" : ", ") + minutes);
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
        for (std::size_t i = 0; i < writtenVitals.size() * 4 + 12; ++i) cell("");
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
        std::string note = phrase("Page", care::standingLine) + " " + m_ward.worklist.sharingWords() + ".";
        if (m_places.size() < m_ward.worklist.everybody())
            note += " " + filled(phrase("Worklist", "This file holds {1} of {2} patients."),
                                 {std::to_string(m_places.size()), std::to_string(m_ward.worklist.everybody())});
        cell(note);
        end();
    }

    const Ward &m_ward;
    const std::span<const std::uint32_t> m_places;
    std::string m_out;
    bool m_started = false;
};

}  // namespace

WardPlaces everybodyOf(const Ward &ward)
{
    WardPlaces places(ward.worklist.everybody());
    std::iota(places.begin(), places.end(), 0U);
    return places;
}

std::string worklistCsv(const Ward &ward, std::span<const std::uint32_t> places)
{
    return CsvLines(ward, places).csv();
}

care::Handover listSheetOf(const Ward &ward, std::span<const std::uint32_t> places)
{
    care::Handover sheet;
    sheet.sheet = care::Handover::Sheet::List;
    sheet.asOf = care::asOfText(ward.now, ward.worklist.desk, ward.sample);
    sheet.sample = ward.sample;
    for (const std::uint32_t place : places) {
        if (place < ward.patients.size()) {
            sheet.listed.push_back(handoverLine(ward.patients[place], ward));
            continue;
        }
        const care::UnrankedPatient &one = unranked(ward, place);
        sheet.failed.push_back(filled(phrase("Worklist", "Not ranked: {1}  {2}: {3}"), {one.id, one.name, one.reason}));
    }
    sheet.completeness = ward.worklist.headline() + ". " + ward.worklist.sharingWords() + ".";
    if (places.size() < ward.worklist.everybody())
        sheet.completeness += " " + filled(phrase("Worklist", "This list holds {1} of {2} patients."),
                                           {std::to_string(places.size()), std::to_string(ward.worklist.everybody())});
    return sheet;
}

}  // namespace trendward::jobs
