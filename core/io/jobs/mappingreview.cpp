// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/mappingreview.h"

#include "core/base/code.h"
#include "core/base/measure.h"
#include "core/base/phrase.h"
#include "core/base/unit.h"
#include "core/fhir/vitalsigns.h"
#include "core/group/grouping.h"
#include "core/mapping/fhirmapping.h"
#include "core/normalize/devicemapping.h"

#include <algorithm>
#include <set>

namespace trendward::jobs
{

namespace
{

using Kind = MappingRemark::Kind;
using Where = MappingRemark::Where;
using mapping::CodeValueTemplate;
using mapping::ValueTemplate;
using mapping::ValueType;
using TemplateNames = normalize::DeviceMapping::TemplateNames;

bool isLoinc(const Coding &coding)
{
    return coding.system == loincSystem || coding.system == "http://loinc.org/";
}

/// Every value of a FHIR template with its codes: those of the Observation, then those of its components.
struct CodedValue {
    const std::vector<Coding> &codes;
    const std::optional<ValueTemplate> &value;
    bool component = false;
};

std::vector<CodedValue> codedValues(const CodeValueTemplate &fhirTemplate)
{
    std::vector<CodedValue> all{{fhirTemplate.codes, fhirTemplate.value, false}};
    for (const auto &component : fhirTemplate.components) all.push_back({component.codes, component.value, true});
    return all;
}

}  // namespace

class MappingReview::Work
{
public:
    explicit Work(Instant now) : m_now(now) {}

    void look(const ReviewedMappings &texts)
    {
        load(texts);
        if (m_hasFhir) {
            fit();
            for (const CodeValueTemplate *one : m_fhirTemplates) inspect(*one);
        }
        for (const TemplateNames &one : m_device.templates()) divisions(one);
    }

    void tryMessage(const json::Token &message, std::size_t number);
    const std::vector<MappingRemark> &remarks() const { return m_remarks; }

private:
    void say(Kind kind, Where where, const std::string &type, json::Place place, std::string sentence)
    {
        m_remarks.push_back({kind, where, type, place, 0, std::move(sentence)});
    }
    void sayOfFhir(Kind kind, const CodeValueTemplate &fhirTemplate, std::string sentence)
    {
        say(kind, Where::FhirMapping, fhirTemplate.typeName, fhirTemplate.place, std::move(sentence));
    }
    void sayOfMessage(Kind kind, std::size_t number, const std::string &type, std::string sentence)
    {
        m_remarks.push_back({kind, Where::Message, type, {-1, -1}, number, std::move(sentence)});
    }

    void load(const ReviewedMappings &texts);
    void fit();
    void fitValues(const TemplateNames &device, const CodeValueTemplate &fhirTemplate);
    void missingValues(const std::vector<TemplateNames> &devices, const CodeValueTemplate &fhirTemplate);
    void inspect(const CodeValueTemplate &fhirTemplate);
    void inspectPeriod(const CodeValueTemplate &fhirTemplate);
    void inspectCodes(const CodeValueTemplate &fhirTemplate, const std::vector<Coding> &codes);
    void inspectVitalSign(const CodeValueTemplate &fhirTemplate);
    void inspectUnit(const CodeValueTemplate &fhirTemplate, const ValueTemplate &value);
    void inspectUnitOf(const CodeValueTemplate &fhirTemplate, const CodedValue &coded);
    void divisions(const TemplateNames &device);
    void tryObservation(const Measurement &measurement, std::size_t number);

    const Instant m_now;
    bool m_hasFhir = false;
    normalize::DeviceMapping m_device;
    mapping::FhirMapping m_fhir;
    std::vector<const CodeValueTemplate *> m_fhirTemplates;
    std::set<std::string> m_zoneless;  ///< types it was said of
    std::vector<MappingRemark> m_remarks;
};

void MappingReview::Work::load(const ReviewedMappings &texts)
{
    std::vector<TemplateError> errors;
    m_device = normalize::DeviceMapping::load(texts.device, errors);
    for (const TemplateError &error : errors)
        say(Kind::LoaderError, Where::DeviceMapping, {}, {error.line, error.position}, error.message);
    m_hasFhir = !texts.fhir.empty();
    if (!m_hasFhir) return;
    errors.clear();
    m_fhir = mapping::FhirMapping::load(texts.fhir, Mode::Default, errors);
    for (const TemplateError &error : errors)
        say(Kind::LoaderError, Where::FhirMapping, {}, {error.line, error.position}, error.message);
    for (const std::string &type : m_fhir.typeNames()) m_fhirTemplates.push_back(m_fhir.templateFor(type));
}

void MappingReview::Work::fit()
{
    const auto devices = m_device.templates();
    for (const TemplateNames &device : devices) {
        const CodeValueTemplate *found = m_fhir.templateFor(device.typeName);
        if (found)
            fitValues(device, *found);
        else
            say(Kind::NoFhirTemplate, Where::DeviceMapping, device.typeName, device.place,
                filled(phrase("Mapping",
                              "No FHIR template takes the type {1}: its measurements become no Observation. "
                              "Add one, or spell the type as the FHIR mapping does."),
                       {device.typeName}));
    }
    for (const CodeValueTemplate *one : m_fhirTemplates) {
        const bool given = std::any_of(devices.begin(), devices.end(), [&](const TemplateNames &device) {
            return sameAnyCase(device.typeName, one->typeName);
        });
        if (given)
            missingValues(devices, *one);
        else
            sayOfFhir(
                Kind::NoDeviceTemplate, *one,
                filled(phrase("Mapping", "No device template gives the type {1}: this FHIR template is never used."),
                       {one->typeName}));
    }
}

namespace
{

/// The name in the list that differs in letter case only; empty when there is none.
std::string inOtherCase(const std::vector<std::string> &names, const std::string &name)
{
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const std::string &one) { return one != name && sameAnyCase(one, name); });
    return found == names.end() ? std::string() : *found;
}

bool contains(const std::vector<std::string> &names, const std::string &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

void MappingReview::Work::fitValues(const TemplateNames &device, const CodeValueTemplate &fhirTemplate)
{
    std::vector<std::string> wanted;
    for (const CodedValue &one : codedValues(fhirTemplate))
        if (one.value) wanted.push_back(one.value->valueName);
    for (const std::string &name : device.valueNames) {
        if (contains(wanted, name)) continue;
        const std::string near = inOtherCase(wanted, name);
        say(Kind::UnusedValue, Where::DeviceMapping, device.typeName, device.place,
            near.empty() ? filled(phrase("Mapping",
                                         "The value {1} of {2} stands in no value of the FHIR template, so no "
                                         "Observation will hold it."),
                                  {name, device.typeName})
                         : filled(phrase("Mapping",
                                         "The value {1} of {2} is written {3} in the FHIR template. Letter case counts "
                                         "in value names, so no Observation will hold it."),
                                  {name, device.typeName, near}));
    }
}

/// A value may come in a message of its own, so it is enough that one device template of the type gives it.
void MappingReview::Work::missingValues(const std::vector<TemplateNames> &devices,
                                        const CodeValueTemplate &fhirTemplate)
{
    std::vector<std::string> given;
    for (const TemplateNames &device : devices)
        if (sameAnyCase(device.typeName, fhirTemplate.typeName))
            given.insert(given.end(), device.valueNames.begin(), device.valueNames.end());
    for (const CodedValue &one : codedValues(fhirTemplate)) {
        // One in another letter case is said of the device mapping.
        if (!one.value || contains(given, one.value->valueName) || !inOtherCase(given, one.value->valueName).empty())
            continue;
        sayOfFhir(Kind::MissingValue, fhirTemplate,
                  filled(phrase("Mapping",
                                "{1} waits for the value {2}, which no device template of that type gives: "
                                "its Observations will lack it without an error."),
                         {fhirTemplate.typeName, one.value->valueName}));
    }
}

void MappingReview::Work::inspect(const CodeValueTemplate &fhirTemplate)
{
    inspectPeriod(fhirTemplate);
    for (const CodedValue &one : codedValues(fhirTemplate)) {
        inspectCodes(fhirTemplate, one.codes);
        if (!one.value) continue;
        inspectUnit(fhirTemplate, *one.value);
        inspectUnitOf(fhirTemplate, one);
        const int interval = fhirTemplate.periodInterval;
        if (one.value->type == ValueType::Quantity && interval > 0 && group::isPeriodInterval(interval))
            sayOfFhir(Kind::SeveralInWindow, fhirTemplate,
                      filled(phrase("Mapping",
                                    "The value {1} of {2} is a Quantity in a window of {3} minutes: as soon "
                                    "as two readings fall into one window, both are refused. Use the "
                                    "interval 0, or SampledData."),
                             {one.value->valueName, fhirTemplate.typeName, std::to_string(interval)}));
    }
    inspectVitalSign(fhirTemplate);
}

void MappingReview::Work::inspectPeriod(const CodeValueTemplate &fhirTemplate)
{
    if (fhirTemplate.periodInterval == -1) {
        for (const TemplateNames &device : m_device.templates())
            if (!device.hasCorrelationId && sameAnyCase(device.typeName, fhirTemplate.typeName))
                say(Kind::NoCorrelationId, Where::DeviceMapping, device.typeName, device.place,
                    filled(phrase("Mapping",
                                  "The FHIR template of {1} puts readings together by their correlation id, and this "
                                  "device template has no correlationIdExpression: its readings become no "
                                  "Observation."),
                           {device.typeName}));
    } else if (!group::isPeriodInterval(fhirTemplate.periodInterval)) {
        sayOfFhir(Kind::PeriodNotSupported, fhirTemplate,
                  filled(phrase("Mapping",
                                "The period interval {1} of {2} is not supported, so every reading of it will fail. "
                                "Use -1, 0, 60 or 1440."),
                         {std::to_string(fhirTemplate.periodInterval), fhirTemplate.typeName}));
    }
}

namespace
{

std::string nameOf(const Measure &measure)
{
    return phrase("Measure", std::string(measure.display).c_str());
}

/// The measure that a display calls by one of its names, and by nothing else; nullptr for other words.
const Measure *measureCalled(const std::string &display)
{
    for (const Measure &one : measures())
        if (sameAnyCase(display, one.display) || sameAnyCase(display, nameOf(one))) return &one;
    std::string key = display;
    std::replace(key.begin(), key.end(), ' ', '-');
    return measureNamed(key);
}

bool isPressurePanel(const std::string &code)
{
    const CodeableConcept panel = fhir::bloodPressurePanelCode();
    return std::any_of(panel.coding.begin(), panel.coding.end(), [&](const Coding &one) { return one.code == code; });
}

/// Whether a value of one of the two may as well be called by the other's name.
bool mayBeCalled(const Measure &coded, const Measure &called, const std::string &code)
{
    const auto isGlucose = [](const Measure &one) { return one.key == "glucose" || one.key == "sensor-glucose"; };
    return &coded == &called || called.loinc == code || called.alsoLoinc == code ||
           (isGlucose(coded) && isGlucose(called));
}

}  // namespace

void MappingReview::Work::inspectCodes(const CodeValueTemplate &fhirTemplate, const std::vector<Coding> &codes)
{
    for (const Coding &coding : codes) {
        if (!isLoinc(coding)) continue;
        const Measure *coded = measureNamed(coding.code);
        const bool panel = isPressurePanel(coding.code);
        const MeasureGuess guess = measureOf({{coding}, {}});
        const Measure *called = guess.codingContradictsDisplay ? guess.measure : measureCalled(coding.display);
        if (!called || (!coded && !panel)) continue;
        if (coded ? mayBeCalled(*coded, *called, coding.code) : called->panel == "blood-pressure") continue;
        const std::string meaning = coded ? nameOf(*coded) : fhir::bloodPressurePanelCode().text;
        sayOfFhir(Kind::CodeContradictsDisplay, fhirTemplate,
                  called->loinc.empty()
                      ? filled(phrase("Mapping",
                                      "In {1}, the LOINC code {2} means {3}, and its display says \"{4}\": charts by "
                                      "code show one as the other."),
                               {fhirTemplate.typeName, coding.code, meaning, coding.display})
                      : filled(phrase("Mapping",
                                      "In {1}, the LOINC code {2} means {3}, and its display says \"{4}\". The code "
                                      "of {5} is {6}; with this one, charts by code show one as the other."),
                               {fhirTemplate.typeName, coding.code, meaning, coding.display, nameOf(*called),
                                std::string(called->loinc)}));
    }
}

/// A count may have any unit of counts, and a unit that is not known is said elsewhere.
void MappingReview::Work::inspectUnitOf(const CodeValueTemplate &fhirTemplate, const CodedValue &coded)
{
    const ValueTemplate &value = *coded.value;
    if (value.type != ValueType::Quantity && value.type != ValueType::SampledData) return;
    const Unit unit = unitFrom(value.type == ValueType::Quantity && !value.code.empty() ? value.code : value.unit);
    if (!unit.known()) return;
    for (const Coding &coding : coded.codes) {
        const Measure *measure = isLoinc(coding) ? measureNamed(coding.code) : nullptr;
        const bool fits = !measure || measure->category == "activity" || inMeasureUnit(*measure, 1, unit.code);
        if (fits) continue;
        return sayOfFhir(Kind::UnitContradictsCode, fhirTemplate,
                         filled(phrase("Mapping",
                                       "In {1}, the LOINC code {2} means {3}, and the unit of {4}, {5}, is none of "
                                       "its units: {6} is."),
                                {fhirTemplate.typeName, coding.code, nameOf(*measure), value.valueName, unit.code,
                                 std::string(measure->unit)}));
    }
}

/// A component of a panel has no profile of its own.
void MappingReview::Work::inspectVitalSign(const CodeValueTemplate &fhirTemplate)
{
    std::set<std::string> said;
    for (const Coding &coding : fhirTemplate.codes) {
        if (!isLoinc(coding) && coding.system != snomedSystem) continue;
        const std::string magic(fhir::vitalSignCodeFor(coding));
        const bool there = magic.empty() || std::any_of(fhirTemplate.codes.begin(), fhirTemplate.codes.end(),
                                                        [&](const Coding &other) { return other.code == magic; });
        if (!there && said.insert(magic).second)
            sayOfFhir(Kind::NoMagicCode, fhirTemplate,
                      filled(phrase("Mapping",
                                    "In {1}, the code {2} is of a vital sign, and FHIR asks that the code {3} "
                                    "stand beside it; without it, others do not find the reading."),
                             {fhirTemplate.typeName, coding.code, magic}));
    }
}

void MappingReview::Work::inspectUnit(const CodeValueTemplate &fhirTemplate, const ValueTemplate &value)
{
    const std::string &type = fhirTemplate.typeName;
    if (value.type != ValueType::Quantity && value.type != ValueType::SampledData) return;
    const bool quantity = value.type == ValueType::Quantity;
    const std::string &written = quantity && !value.code.empty() ? value.code : value.unit;
    if (written.empty())
        return sayOfFhir(Kind::NoUnit, fhirTemplate,
                         filled(phrase("Mapping",
                                       "The value {1} of {2} has no unit: a chart can only say that it is not "
                                       "known."),
                                {value.valueName, type}));
    if (quantity && (value.code.empty() || value.system != ucumSystem))
        return sayOfFhir(Kind::UnitNotUcum, fhirTemplate,
                         filled(phrase("Mapping",
                                       "The unit of {1} of {2} is a text only; give its UCUM code, and the "
                                       "system {3}."),
                                {value.valueName, type, std::string(ucumSystem)}));
    const Unit unit = unitFrom(written);
    if (unit.code == written) return;
    sayOfFhir(Kind::UnitNotUcum, fhirTemplate,
              unit.known()
                  ? filled(phrase("Mapping", "The unit \"{1}\" of {2} of {3} is no UCUM code; the code is {4}."),
                           {written, value.valueName, type, unit.code})
                  : filled(phrase("Mapping",
                                  "The unit \"{1}\" of {2} of {3} is not one that Trendward knows as a "
                                  "UCUM code."),
                           {written, value.valueName, type}));
}

void MappingReview::Work::divisions(const TemplateNames &device)
{
    for (const std::string &expression : device.divisions)
        say(Kind::IntegerDivision, Where::DeviceMapping, device.typeName, device.place,
            filled(phrase("Mapping",
                          "{1} divides: of two whole numbers the fraction is lost, as divide(40, 50) is 0. "
                          "Multiply one of them by `1.0` first, as the MedTech service would need it, too."),
                   {expression}));
}

void MappingReview::Work::tryMessage(const json::Token &message, std::size_t number)
{
    std::vector<Measurement> measurements;
    const auto failures =
        m_device.normalize(message, {0, number}, m_now, [&](const Measurement &one) { measurements.push_back(one); });
    for (const normalize::Failure &one : failures)
        sayOfMessage(Kind::MessageFailed, number, {},
                     filled(phrase("Mapping", "Message {1}: {2}"),
                            {std::to_string(number), one.error.message + normalize::timesOf(one)}));
    if (measurements.empty() && failures.empty())
        sayOfMessage(Kind::MessageNotMatched, number, {},
                     filled(phrase("Mapping", "Message {1} gives no measurement: no template matches it."),
                            {std::to_string(number)}));
    for (const Measurement &one : measurements) tryObservation(one, number);
}

void MappingReview::Work::tryObservation(const Measurement &measurement, std::size_t number)
{
    if (measurement.occurrence.origin == ClockOrigin::AssumedUtc && m_zoneless.insert(measurement.type).second)
        sayOfMessage(Kind::ZonelessTime, number, measurement.type,
                     filled(phrase("Mapping", "The times of {1} say no zone (\"{2}\") and are read as UTC."),
                            {measurement.type, measurement.occurrence.text}));
    if (!m_hasFhir || !m_fhir.templateFor(measurement.type)) return;  // said already
    const std::vector<Measurement> one{measurement};
    for (const group::Batch &batch : group::batchesOf(one)) {
        const auto groups = group::groupsOf(batch, *m_fhir.periodFor(measurement.type));
        const auto fail = [&](const Error &error) {
            sayOfMessage(Kind::MessageFailed, number, measurement.type,
                         filled(phrase("Mapping", "Message {1}, {2}: {3}"),
                                {std::to_string(number), measurement.type, error.detail}));
        };
        if (!groups) {
            fail(groups.error());
            continue;
        }
        for (const group::MeasurementGroup &group : *groups) {
            std::vector<Problem> notes;
            const auto observation = m_fhir.map(group, m_now, &notes);
            if (!observation) fail(observation.error());
            for (const Problem &note : notes) fail(note.error);
        }
    }
}

MappingReview::MappingReview(const ReviewedMappings &mappings, Instant now) : m_work(std::make_unique<Work>(now))
{
    m_work->look(mappings);
}
MappingReview::~MappingReview() = default;
MappingReview::MappingReview(MappingReview &&) noexcept = default;

void MappingReview::tryMessage(const json::Token &message, std::size_t number)
{
    m_work->tryMessage(message, number);
}

const std::vector<MappingRemark> &MappingReview::remarks() const
{
    return m_work->remarks();
}

std::string_view wordOf(MappingRemark::Kind kind)
{
    switch (kind) {
        case Kind::LoaderError:
            return "loader-error";
        case Kind::NoFhirTemplate:
            return "no-fhir-template";
        case Kind::NoDeviceTemplate:
            return "no-device-template";
        case Kind::UnusedValue:
            return "unused-value";
        case Kind::MissingValue:
            return "missing-value";
        case Kind::CodeContradictsDisplay:
            return "code-contradicts-display";
        case Kind::UnitContradictsCode:
            return "unit-contradicts-code";
        case Kind::NoUnit:
            return "no-unit";
        case Kind::UnitNotUcum:
            return "unit-not-ucum";
        case Kind::NoMagicCode:
            return "no-magic-code";
        case Kind::ZonelessTime:
            return "zoneless-time";
        case Kind::IntegerDivision:
            return "integer-division";
        case Kind::SeveralInWindow:
            return "several-in-window";
        case Kind::PeriodNotSupported:
            return "period-not-supported";
        case Kind::NoCorrelationId:
            return "no-correlation-id";
        case Kind::MessageFailed:
            return "message-failed";
        case Kind::MessageNotMatched:
            return "message-not-matched";
    }
    return {};
}

}  // namespace trendward::jobs
