// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/clarityfile.h"

#include "app/sample/story.h"

#include <array>

namespace trendward::sample
{

namespace
{

constexpr std::string_view englishHeader =
    "Index,Timestamp (YYYY-MM-DDThh:mm:ss),Event Type,Event Subtype,Patient Info,Device Info,Source Device ID,"
    "Glucose Value (mg/dL),Insulin Value (u),Carb Value (grams),Duration (hh:mm:ss),"
    "Glucose Rate of Change (mg/dL/min),Transmitter Time (Long Integer),Transmitter ID";
constexpr std::string_view germanHeader =
    "Index;Zeitstempel (JJJJ-MM-TTThh:mm:ss);Ereignistyp;Ereignissubtyp;Patienteninfo;Ger\u00e4teinfo;"
    "Quellger\u00e4te-ID;Glukosewert (mmol/l);Insulinwert (E);Kohlenhydratwert (Gramm);Dauer (hh:mm:ss);"
    "Glukose-\u00c4nderungsrate (mmol/l/min);Transmitterzeit (Lange Ganzzahl);Transmitter-ID";

/// Cells of a row by column, the first being the second of the file (the index comes from the writer).
using Cells = std::array<std::string, 13>;

class ClarityWriter
{
public:
    ClarityWriter(std::string_view header, char separator) : m_out(header), m_separator(separator) { m_out += "\r\n"; }

    void row(const Cells &cells)
    {
        m_out += std::to_string(++m_index);
        for (const std::string &cell : cells) m_out += m_separator + cell;
        m_out += "\r\n";
    }
    std::string take() { return std::move(m_out); }

private:
    std::string m_out;
    char m_separator;
    int m_index = 0;
};

std::string valueText(int mgPerDl, ClarityLanguage language)
{
    if (mgPerDl < 40) return language == ClarityLanguage::English ? "Low" : "Niedrig";
    if (language == ClarityLanguage::English) return std::to_string(mgPerDl);
    const int tenths = tenthsOfMmolPerL(mgPerDl);
    return std::to_string(tenths / 10) + ',' + std::to_string(tenths % 10);
}

void preamble(ClarityWriter &writer, const SamplePatient &patient, ClarityLanguage language)
{
    const bool english = language == ClarityLanguage::English;
    const std::size_t comma = patient.name.find(", ");
    writer.row({"", english ? "FirstName" : "Vorname", "", patient.name.substr(comma + 2)});
    writer.row({"", english ? "LastName" : "Nachname", "", patient.name.substr(0, comma)});
    if (patient.birth) writer.row({"", english ? "DateOfBirth" : "Geburtsdatum", "", patient.birth->text()});
    writer.row({"", english ? "Device" : "Ger\u00e4t", "", "", "Sample CGM App", "Sample G0"});
    writer.row(
        {"", english ? "Alert" : "Warnung", english ? "Low" : "Niedrig", "", "", "Sample G0", english ? "70" : "3,9"});
    writer.row(
        {"", english ? "Alert" : "Warnung", english ? "High" : "Hoch", "", "", "Sample G0", english ? "250" : "13,9"});
}

}  // namespace

int tenthsOfMmolPerL(int mgPerDl)
{
    return static_cast<int>((static_cast<std::int64_t>(mgPerDl) * 1'000'000 + 900'780) / 1'801'559);
}

std::string clarity(const std::vector<SensorReading> &readings, const SamplePatient &patient, const Zone &zone,
                    ClarityLanguage language)
{
    const bool english = language == ClarityLanguage::English;
    // Written by its bytes: a byte order mark, as the vendor's English files carry one.
    ClarityWriter writer(english ? "\xEF\xBB\xBF" + std::string(englishHeader) : std::string(germanHeader),
                         english ? ',' : ';');
    preamble(writer, patient, language);
    int count = 0;
    for (const SensorReading &reading : readings) {
        const std::string when = zone.local(reading.at).text();
        const std::int64_t transmitter = 1'000'000 + reading.at.seconds() - readings.front().at.seconds();
        writer.row({when, english ? "EGV" : "EGW", "", "", "", "Sample G0", valueText(reading.mgPerDl, language), "",
                    "", "", "", std::to_string(transmitter), "SAMPLE1"});
        if (++count % 97 == 0)
            writer.row({when, english ? "Carbs" : "Kohlenhydrate", "", "", "", "Sample G0", "", "", "30"});
    }
    return writer.take();
}

}  // namespace trendward::sample
