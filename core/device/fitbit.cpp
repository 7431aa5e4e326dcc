// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/device/celltext.h"
#include "core/device/reader.h"

#include <algorithm>
#include <cstring>

namespace trendward::device
{

namespace
{

constexpr std::size_t blockSize = 64u << 10;
constexpr std::size_t longestSample = 64u << 10;
constexpr std::int64_t fullTrust = 3;
constexpr std::uint64_t samplesBetweenProgress = 1'024;

/// Cuts an array of objects into its objects without holding the array.
class ObjectCutter
{
public:
    explicit ObjectCutter(ByteStream &stream) : m_stream(stream) {}

    enum class Found { Object, TooLong, End, CutOff };

    /// The next object of the array; its text is valid until the next call.
    Result<Found> next(std::string_view &object)
    {
        m_buffer.erase(0, m_done);
        m_done = 0;
        std::size_t at = 0, start = std::string::npos;
        int depth = 0;
        bool quoted = false;
        while (true) {
            for (; at < m_buffer.size(); ++at) {
                const char c = m_buffer[at];
                if (quoted) {
                    if (c == '\\')
                        ++at;
                    else if (c == '"')
                        quoted = false;
                    continue;
                }
                if (c == '"') quoted = true;
                if (c == ']' && depth == 0) {
                    m_closed = true;
                    m_done = m_buffer.size();
                    return Found::End;
                }
                if (c == '{' && depth++ == 0) start = at;
                if (c != '}' || depth == 0 || --depth > 0) continue;
                m_done = at + 1;
                object = std::string_view(m_buffer).substr(start, m_done - start);
                return Found::Object;
            }
            if (start != std::string::npos && m_buffer.size() - start > longestSample) {
                m_done = m_buffer.size();
                return Found::TooLong;
            }
            const auto more = fill(start, at);
            if (!more) return more.error();
            if (!*more) return start == std::string::npos && m_closed ? Found::End : Found::CutOff;
        }
    }

private:
    /// Reads a block; what lies before an object that has begun is let go.
    Result<bool> fill(std::size_t &start, std::size_t &at)
    {
        const std::size_t keep = start == std::string::npos ? m_buffer.size() : start;
        m_buffer.erase(0, keep);
        at -= keep;
        if (start != std::string::npos) start = 0;
        const std::size_t have = m_buffer.size();
        m_buffer.resize(have + blockSize);
        const auto got = m_stream.read(std::span(m_buffer).subspan(have));
        m_buffer.resize(have + (got ? *got : 0));
        if (!got) return got.error();
        return *got > 0;
    }

    ByteStream &m_stream;
    std::string m_buffer;
    std::size_t m_done = 0;
    bool m_closed = false;
};

/// "MM/DD/YY HH:MM:SS", always with the month first, whatever the account's language.
std::optional<LocalTime> sampleTime(std::string_view text)
{
    return localTime(text, DateOrder::MonthDayYear);
}

class SampleReader
{
public:
    explicit SampleReader(ReadContext &context) : m_context(context)
    {
        m_measurement.type = "heart-rate";
        m_measurement.sourceApp = "Fitbit";
        Property property;
        property.name = "heart-rate";
        property.unit = unitFrom("/min");
        // The file says "bpm" by the name of the member.
        property.unitOrigin = UnitOrigin::Header;
        m_measurement.properties.push_back(property);
    }

    void read(std::string_view object, std::uint64_t record)
    {
        const auto sample = m_document.parse(object, json::Grammar::Strict);
        if (!sample) {
            m_context.problem(Error::Code::Malformed, "the sample is not JSON: " + sample.error().detail, record);
            return;
        }
        const json::Token value = sample->member("value");
        const json::Token when = sample->member("dateTime");
        const json::Token bpm =
            value.exists() && value.kind() == json::Kind::Object ? value.member("bpm") : json::Token{};
        if (!when.exists() || !bpm.exists()) {
            m_context.problem(Error::Code::Malformed, "a sample without dateTime or bpm", record);
            return;
        }
        const auto local = sampleTime(when.text());
        const auto number = Decimal::parse(bpm.text());
        if (!local || !number) {
            const std::string_view wrong = local ? bpm.text() : when.text();
            m_context.problem(Error::Code::BadValue,
                              std::string(local ? "not a number: \"" : "not a date and time: \"") + shown(wrong) + '"',
                              record);
            return;
        }
        const json::Token confidence = value.member("confidence");
        const bool rated = confidence.exists() && confidence.kind() == json::Kind::Integer;
        const std::int64_t trust = rated ? confidence.integer().value_or(fullTrust) : fullTrust;
        // The clock still runs with it, so that the autumn's second hour is told from the first.
        m_measurement.occurrence = m_context.observed(*local, when.text());
        if (trust == 0) {
            m_context.notReading("no contact with the skin (confidence 0)");
            return;
        }
        Property &property = m_measurement.properties.front();
        property.text = bpm.text();
        property.number = *number;
        property.flags = trust == 1 ? std::uint32_t{LowConfidence} : 0;
        m_measurement.origin.record = record;
        m_context.emit(m_measurement);
    }

private:
    ReadContext &m_context;
    json::Document m_document;
    Measurement m_measurement;
};

}  // namespace

Outcome readFitbitHeartRate(ByteStream &stream, ReadContext &context)
{
    ObjectCutter cutter(stream);
    SampleReader reader(context);
    std::string_view object;
    while (true) {
        const auto found = cutter.next(object);
        if (!found) return found.error();
        std::uint64_t &records = context.report().records;
        if (*found == ObjectCutter::Found::End) return Done{};
        if (*found == ObjectCutter::Found::CutOff) {
            context.problem(Error::Code::Malformed, "the file ends in the middle; what came before was read",
                            records + 1);
            return Done{};
        }
        ++records;
        if (records % samplesBetweenProgress == 0 && !context.goOn(stream))
            return Error{Error::Code::Cancelled, "stopped on request", {}};
        if (*found == ObjectCutter::Found::TooLong)
            context.problem(Error::Code::TooLarge, "a sample longer than 64 KB", records);
        else
            reader.read(object, records);
    }
}

}  // namespace trendward::device
