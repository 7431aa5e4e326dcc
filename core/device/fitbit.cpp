// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/celltext.h"
#include "core/device/fitbitparts.h"
#include "core/device/jsonelements.h"
#include "core/device/reader.h"
#include "core/device/readingparts.h"

#include <algorithm>
#include <array>

namespace trendward::device
{

namespace
{

constexpr std::int64_t fullTrust = 3;
constexpr std::size_t samplesNeeded = 2;
constexpr std::int64_t mostStepsAMinute = 300;

/// "MM/DD/YY HH:MM:SS", always with the month first, whatever the account's language; the Web API's are of ISO 8601.
constexpr DateOrder order = DateOrder::MonthDayYear;

bool isObject(const json::Token &token)
{
    return token.exists() && token.kind() == json::Kind::Object;
}

/// Whole numbers that nobody exceeds by walking, and not all of them tens as altitudes are.
bool areSteps(std::string_view text)
{
    const ReadSettings settings;
    const MeasurementSink none = [](const Measurement &) {};
    Progress progress;
    ReadContext aside(settings, none, progress);
    const MemoryBytes bytes(text);
    FileStream stream(bytes);
    std::size_t counted = 0;
    bool ones = false, others = false;
    const Outcome done = eachElement(stream, aside, [&](const json::Token &element, std::uint64_t) {
        const json::Token value = element.member("value");
        const auto number = value.exists() && value.kind() == json::Kind::String ? Decimal::parse(value.text())
                                                                                 : Result<Decimal>(Error{});
        if (!number || number->scale() > 0 || number->mantissa() < 0 || number->mantissa() > mostStepsAMinute)
            others = true;
        else if (number->mantissa() > 0)
            ++counted;
        ones = ones || (number && number->mantissa() % 10 != 0);
    });
    return done && counted >= samplesNeeded && ones && !others;
}

}  // namespace

std::optional<FitbitElement> fitbitElementsIn(std::string_view text)
{
    json::Document document;
    const auto sample = document.parse(firstObject(text), json::Grammar::Strict);
    if (!sample || sample->kind() != json::Kind::Object) return std::nullopt;
    const auto has = [](const json::Token &object, std::string_view name) { return object.member(name).exists(); };
    if (has(*sample, "dateOfSleep") && has(*sample, "logId")) return FitbitElement::Sleep;
    if (has(*sample, "weight") && has(*sample, "logId") && has(*sample, "date")) return FitbitElement::Weight;
    if (!has(*sample, "dateTime") || !has(*sample, "value")) return std::nullopt;
    const json::Token value = sample->member("value");
    if (isObject(value) && has(value, "bpm")) return FitbitElement::HeartRate;
    if (isObject(value) && has(value, "value") && has(value, "error")) return FitbitElement::RestingRate;
    if (value.kind() == json::Kind::String && areSteps(text)) return FitbitElement::Steps;
    return std::nullopt;
}

std::optional<LocalTime> fitbitTime(std::string_view text)
{
    return localTime(text, order);
}

Outcome FitbitReader::readArray(ByteStream &stream, FitbitElement kind)
{
    return eachElement(stream, m_context,
                       [&](const json::Token &element, std::uint64_t record) { read(kind, element, record); });
}

void FitbitReader::problem(Error::Code code, std::string detail)
{
    m_context.problem(code, std::move(detail), m_one.origin.record);
}

void FitbitReader::give(std::vector<Property> properties)
{
    m_one.properties = std::move(properties);
    m_one.type = typeOf(m_one);
    m_context.emit(m_one);
}

bool FitbitReader::setTime(const json::Token &time, Clock clock)
{
    std::optional<ObservedTime> observed;
    if (time.exists() && !time.isContainer() && clock == Clock::Utc) observed = statedTime(time.text());
    if (time.exists() && !time.isContainer() && !observed) {
        const auto utc = clock == Clock::Utc ? fitbitTime(time.text()) : std::nullopt;
        observed = utc ? std::optional(countedTime(utc->at(0), time.text())) : timeIn(m_context, time.text(), order);
    }
    if (observed) m_one.occurrence = *observed;
    if (!observed)
        problem(Error::Code::BadValue,
                "not a date and time: \"" + shown(time.exists() ? time.text() : std::string_view()) + '"');
    return observed.has_value();
}

bool FitbitReader::isNew(const json::Token &element)
{
    const json::Token id = element.member("logId");
    if (!id.exists() || id.isContainer()) return true;
    m_one.sourceId = id.text();
    if (m_logs.insert(m_one.sourceId).second) return true;
    m_context.notReading("the same entry in another file of the export");
    return false;
}

void FitbitReader::read(FitbitElement kind, const json::Token &element, std::uint64_t record)
{
    m_one = Measurement{};
    m_one.sourceApp = "Fitbit";
    m_one.origin.record = record;
    if (kind == FitbitElement::Sleep) return sleep(element);
    if (kind == FitbitElement::Weight) return weight(element);
    const json::Token value = element.member("value");
    if (kind == FitbitElement::HeartRate) return heartRate(element, value);
    if (!value.exists() || !element.member("dateTime").exists())
        return problem(Error::Code::Malformed, "an entry without dateTime or value");
    if (kind == FitbitElement::RestingRate &&
        decimalOf(isObject(value) ? value.member("value") : json::Token()).value_or(Decimal(0, 0)).mantissa() == 0)
        return m_context.notReading("a day without a resting heart rate");
    if (!setTime(element.member("dateTime"), kind == FitbitElement::Steps ? m_arrays : Clock::Wall)) return;
    kind == FitbitElement::RestingRate ? restingRate(value) : steps(value);
}

void FitbitReader::heartRate(const json::Token &sample, const json::Token &value)
{
    const json::Token when = sample.member("dateTime");
    const json::Token bpm = isObject(value) ? value.member("bpm") : json::Token{};
    if (!when.exists() || !bpm.exists()) return problem(Error::Code::Malformed, "a sample without dateTime or bpm");
    const auto number = Decimal::parse(bpm.text());
    // The clock still runs with samples that are none, so that the autumn's second hour is told from the first.
    if (!setTime(when, m_arrays)) return;
    if (!number) return problem(Error::Code::BadValue, "not a number: \"" + shown(bpm.text()) + '"');
    const json::Token confidence = value.member("confidence");
    const std::int64_t trust = integerOf(confidence).value_or(fullTrust);
    if (trust == 0) return m_context.notReading("no contact with the skin (confidence 0)");
    Property property = propertyOf("heart-rate", bpm.text(), *number, unitFrom("/min"));
    property.flags = trust == 1 ? std::uint32_t{LowConfidence} : 0;
    give({property});
}

/// Of a whole day; a day without one has 0.
void FitbitReader::restingRate(const json::Token &value)
{
    const json::Token rate = value.member("value");
    m_one.end = m_one.occurrence.at + Instant::ticksPerDay;
    give({propertyOf("resting-heart-rate", rate.text(), *decimalOf(rate), unitFrom("/min"))});
}

void FitbitReader::steps(const json::Token &value)
{
    const auto number = decimalOf(value);
    if (!number)
        return problem(Error::Code::BadValue,
                       "not a number: \"" + shown(value.isContainer() ? std::string_view() : value.text()) + '"');
    m_one.end = m_one.occurrence.at + 60 * Instant::ticksPerSecond;
    give({propertyOf("steps", value.text(), *number, unitFrom("{steps}"))});
}

void FitbitReader::sleep(const json::Token &night)
{
    if (!isNew(night)) return;
    const auto asleep = decimalOf(night.member("minutesAsleep"));
    const auto duration = millisecondsIn(night.member("duration"));  // a length, within the same bounds
    if (!asleep || !duration) return problem(Error::Code::Malformed, "a sleep without minutesAsleep or duration");
    if (!setTime(night.member("startTime"))) return;
    // The duration runs on over a change of the clock, which the end's wall clock hides.
    m_one.end = m_one.occurrence.at + (*duration - Instant());
    std::vector<Property> properties{
        propertyOf("sleep-duration", night.member("minutesAsleep").text(), *asleep, unitFrom("min"))};
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> stages{
        {{"light", "light-sleep"}, {"deep", "deep-sleep"}, {"rem", "rem-sleep"}}};
    const json::Token levels = night.member("levels");
    const json::Token summary = isObject(levels) ? levels.member("summary") : json::Token();
    for (const auto &[name, measure] : stages) {
        const json::Token stage = isObject(summary) ? summary.member(name) : json::Token();
        const json::Token minutes = isObject(stage) ? stage.member("minutes") : json::Token();
        if (const auto number = decimalOf(minutes))
            properties.push_back(propertyOf(measure, minutes.text(), *number, unitFrom("min")));
    }
    give(std::move(properties));
}

void FitbitReader::weight(const json::Token &log)
{
    if (!isNew(log)) return;
    const auto number = decimalOf(log.member("weight"));
    const json::Token date = log.member("date"), time = log.member("time");
    if (!number || !date.exists()) return problem(Error::Code::Malformed, "an entry without a weight or a date");
    // The account's language decides between kg, lb and stone, and the file does not say which.
    const std::string *said = m_context.unitSaid("body-weight");
    if (!said) return problem(Error::Code::UnitNeeded, "body-weight has no unit in this file");
    std::string text(date.text());
    if (time.exists()) text += ' ' + std::string(time.text());
    const auto observed = timeIn(m_context, text, order);
    if (!observed) return problem(Error::Code::BadValue, "not a date and time: \"" + shown(text) + '"');
    m_one.occurrence = *observed;
    const json::Token source = log.member("source");
    if (source.exists() && source.text().starts_with("Aria")) m_one.deviceName = "Fitbit " + shown(source.text());
    std::vector<Property> properties{
        propertyOf("body-weight", log.member("weight").text(), *number, unitFrom(*said), UnitOrigin::Asked)};
    if (const auto bmi = decimalOf(log.member("bmi")); bmi && bmi->mantissa() > 0)
        properties.push_back(propertyOf("body-mass-index", log.member("bmi").text(), *bmi, unitFrom("kg/m2")));
    if (const auto fat = decimalOf(log.member("fat")); fat && fat->mantissa() > 0)
        properties.push_back(propertyOf("body-fat", log.member("fat").text(), *fat, unitFrom("%")));
    give(std::move(properties));
}

std::optional<Signs> fitbitArraySigns(const FileView &view)
{
    const auto kind = fitbitElementsIn(view.text());
    if (!kind) return std::nullopt;
    switch (*kind) {
        case FitbitElement::Sleep:
            return Signs{"Fitbit Takeout sleep", "array of sleeps with logId"};
        case FitbitElement::Weight:
            return Signs{"Fitbit Takeout weight", "array of weights with logId, no unit"};
        case FitbitElement::RestingRate:
            return Signs{"Fitbit Takeout resting heart rate", "array of days with value and error"};
        case FitbitElement::Steps:
            return Signs{"Fitbit Takeout steps", "array of counts a minute, told by their values"};
        case FitbitElement::HeartRate:
            return Signs{"Fitbit Takeout heart rate", "array of samples with dateTime and bpm"};
    }
    return std::nullopt;
}

Outcome readFitbitArray(const FileView &view, ReadContext &context)
{
    const auto kind = fitbitElementsIn(view.text());
    if (!kind) return Error{Error::Code::UnknownFormat, "no entries of Fitbit in the file", {}};
    if (*kind == FitbitElement::Steps)
        context.report().unitsAssumed.try_emplace(
            "steps", "the file does not say what it counts; its whole numbers up to 300 a minute are read as steps");
    const auto stream = view.stream();
    if (!stream) return stream.error();
    FitbitReader reader(context);
    return reader.readArray(**stream, *kind);
}

}  // namespace trendward::device
