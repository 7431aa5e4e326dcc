// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/applefile.h"

#include "app/sample/story.h"

namespace trendward::sample
{

namespace
{

constexpr std::string_view documentType = R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 13 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Correlation)*)>
<!ATTLIST HealthData
  locale CDATA #REQUIRED
>
<!ELEMENT ExportDate EMPTY>
<!ATTLIST ExportDate
  value CDATA #REQUIRED
>
<!ELEMENT Me EMPTY>
<!ATTLIST Me
  HKCharacteristicTypeIdentifierDateOfBirth         CDATA #REQUIRED
  HKCharacteristicTypeIdentifierBiologicalSex       CDATA #REQUIRED
>
<!ELEMENT Record ((MetadataEntry)*)>
<!ATTLIST Record
  type          CDATA #REQUIRED
  unit          CDATA #IMPLIED
  value         CDATA #IMPLIED
  sourceName    CDATA #REQUIRED
  sourceVersion CDATA #IMPLIED
  device        CDATA #IMPLIED
  creationDate  CDATA #IMPLIED
  startDate     CDATA #REQUIRED
  endDate       CDATA #REQUIRED
>
<!ELEMENT Correlation ((MetadataEntry|Record)*)>
<!ATTLIST Correlation
  type          CDATA #REQUIRED
  sourceName    CDATA #REQUIRED
  sourceVersion CDATA #IMPLIED
  device        CDATA #IMPLIED
  creationDate  CDATA #IMPLIED
  startDate     CDATA #REQUIRED
  endDate       CDATA #REQUIRED
>
<!ELEMENT MetadataEntry EMPTY>
<!ATTLIST MetadataEntry
  key   CDATA #REQUIRED
  value CDATA #REQUIRED
>
]>
)";

class AppleWriter
{
public:
    AppleWriter(const ApplePhone &phone, const Zone &zone)
        : m_phone(phone), m_offset(zone.offsetMinutesAt(phone.exportedAt)), m_zone(zone.name())
    {
    }

    void head(const SamplePatient &patient)
    {
        const std::string sex = patient.sex == "female" ? "Female" : patient.sex == "male" ? "Male" : "NotSet";
        m_out += documentType;
        m_out += "<HealthData locale=\"en_GB\">\n <ExportDate value=\"" + time(m_phone.exportedAt) +
                 "\"/>\n <Me HKCharacteristicTypeIdentifierDateOfBirth=\"" +
                 (patient.birth ? patient.birth->text() : "") +
                 "\" HKCharacteristicTypeIdentifierBiologicalSex=\"HKBiologicalSex" + sex + "\"/>\n";
    }

    void record(const AppleRecord &record, std::string_view indent)
    {
        m_out += std::string(indent) + "<Record type=\"HKQuantityTypeIdentifier" + record.type + '"' + source() +
                 " unit=\"" + record.unit + '"' + times(record.at) + " value=\"" + record.value + "\">\n" +
                 std::string(indent) + " <MetadataEntry key=\"HKTimeZone\" value=\"" + m_zone + "\"/>\n" +
                 std::string(indent) + "</Record>\n";
    }

    void correlation(const CuffReading &cuff)
    {
        m_out += " <Correlation type=\"HKCorrelationTypeIdentifierBloodPressure\"" + source() + times(cuff.at) + ">\n";
        for (const AppleRecord &part : parts(cuff)) record(part, "  ");
        m_out += " </Correlation>\n";
    }

    static std::vector<AppleRecord> parts(const CuffReading &cuff)
    {
        return {{"BloodPressureSystolic", cuff.at, "mmHg", std::to_string(cuff.systolic)},
                {"BloodPressureDiastolic", cuff.at, "mmHg", std::to_string(cuff.diastolic)}};
    }

    std::string take() { return std::move(m_out); }

private:
    std::string time(Instant at) const
    {
        const int minutes = m_offset < 0 ? -m_offset : m_offset;
        std::string text = LocalTime::from(at, m_offset).text();
        text[10] = ' ';
        return text + (m_offset < 0 ? " -" : " +") + digits(minutes / 60, 2) + digits(minutes % 60, 2);
    }
    std::string times(Instant at) const
    {
        return " creationDate=\"" + time(at + 5 * Instant::ticksPerSecond) + "\" startDate=\"" + time(at) +
               "\" endDate=\"" + time(at) + '"';
    }
    std::string source() const
    {
        return " sourceName=\"" + m_phone.deviceName +
               "\" sourceVersion=\"1.0\" device=\"&lt;&lt;HKDevice: 0x2800f00d0&gt;, name:" + m_phone.deviceName +
               ", manufacturer:" + m_phone.maker + ", model:" + m_phone.model + ", hardware:1, software:1.0&gt;\"";
    }

    const ApplePhone &m_phone;
    int m_offset;
    std::string m_zone, m_out;
};

}  // namespace

std::string appleExport(const ApplePhone &phone, const SamplePatient &patient, const Zone &zone)
{
    AppleWriter writer(phone, zone);
    writer.head(patient);
    // Apple orders by type, then by time; correlations come last.
    for (const std::size_t part : {std::size_t{0}, std::size_t{1}})
        for (const CuffReading &cuff : phone.cuff) writer.record(AppleWriter::parts(cuff)[part], " ");
    for (const AppleRecord &record : phone.records) writer.record(record, " ");
    for (const CuffReading &cuff : phone.cuff) writer.correlation(cuff);
    return writer.take() + "</HealthData>\n";
}

}  // namespace trendward::sample
