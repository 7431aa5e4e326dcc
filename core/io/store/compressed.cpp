// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/compressed.h"

#include "core/io/store/sqlite.h"

#include <zlib.h>

#include <cstring>

namespace trendward::store
{

namespace
{

constexpr char plainMark = 'p', firstDictionaryMark = '1';
constexpr std::size_t sizeLimit = 256u << 20;

/// What an Observation of a mapping or a vendor file looks like, the most usual parts last, as zlib likes it. Bytes on
/// disk depend on it: another text needs another mark.
constexpr std::string_view firstDictionary =
    R"({"deviceKey":"","sourceId":"","record":"flags":"samples":[[-1,"valueString":"valueCodeableConcept":{"coding":[{"system":)"
    R"("http://snomed.info/sct","code":""dataAbsentReason":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/)"
    R"(data-absent-reason","code":"unknown","display":"Unknown"}]},"note":[{"text":"the device gave "valueSampledData":{)"
    R"("origin":{"value":0,"unit":"},"period":1000,"dimensions":1,"data":"E E E E E E E E "}}"component":[{"code":{"coding":[{)"
    R"("system":"http://loinc.org","code":"8480-6","display":"Systolic blood pressure"},"unit":"mmHg","system":)"
    R"("http://unitsofmeasure.org","code":"mm[Hg]"}},{"code":{"coding":[{"system":"http://loinc.org","code":"8462-4","display":)"
    R"("Diastolic blood pressure"}],"text":""},"valueQuantity":{"value":85354-9"unit":"%","code":"%"59408-5"/min"8867-4)"
    R"({"resourceType":"Observation","id":"","identifier":[{"system":"https://azure.microsoft.com/en-us/services/)"
    R"(iomt-fhir-connector/","value":""}],"status":"final","category":[{"coding":[{"system":"http://terminology.hl7.org/)"
    R"(CodeSystem/observation-category","code":"vital-signs","display":"Vital Signs"}]}],"code":{"coding":[{"system":)"
    R"("http://loinc.org","code":"","display":""},{"system":"https://azure.microsoft.com/en-us/services/iomt-fhir-connector/",)"
    R"("code":"","display":""}],"text":""},"subject":{"reference":"Patient/p-0"},"encounter":{"reference":"Encounter/"},)"
    R"("effectiveDateTime":"2026-","effectivePeriod":{"start":"2026-T00:00:00.0000000Z","end":"2026-T00:00:00.0000000Z"},)"
    R"("issued":"2026-T00:00:00.000Z","valueQuantity":{"value":1,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"},)"
    R"("device":{"reference":"Device/"}})";

const Bytef *bytesOf(std::string_view text)
{
    return reinterpret_cast<const Bytef *>(text.data());
}

[[noreturn]] void damaged()
{
    fail(Error::Code::StoreDamaged, "a stored Observation cannot be read");
}

/// The size in front of the compressed bytes, little end first.
void appendSize(std::string &out, std::size_t size)
{
    for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>((size >> shift) & 0xff);
}

/// Making a deflate state costs more than using it on one Observation, so it is kept.
struct Deflater {
    z_stream stream{};
    bool ready = false;
    Deflater() { ready = deflateInit2(&stream, 6, Z_DEFLATED, -13, 6, Z_DEFAULT_STRATEGY) == Z_OK; }
    ~Deflater() { deflateEnd(&stream); }
    Deflater(const Deflater &) = delete;
    Deflater &operator=(const Deflater &) = delete;
};

}  // namespace

std::string compressed(std::string_view text)
{
    thread_local Deflater deflater;
    z_stream &stream = deflater.stream;
    std::string out(1, firstDictionaryMark);
    if (text.size() > sizeLimit) fail(Error::Code::TooLarge, "an Observation is too large to be stored");
    const bool begun = deflater.ready && deflateReset(&stream) == Z_OK &&
                       deflateSetDictionary(&stream, bytesOf(firstDictionary), firstDictionary.size()) == Z_OK;
    if (begun) {
        appendSize(out, text.size());
        const std::size_t head = out.size();
        out.resize(head + deflateBound(&stream, static_cast<uLong>(text.size())));
        stream.next_in = const_cast<Bytef *>(bytesOf(text));
        stream.avail_in = static_cast<uInt>(text.size());
        stream.next_out = reinterpret_cast<Bytef *>(out.data() + head);
        stream.avail_out = static_cast<uInt>(out.size() - head);
        if (deflate(&stream, Z_FINISH) == Z_STREAM_END) {
            out.resize(out.size() - stream.avail_out);
            if (out.size() <= text.size()) return out;
        }
    }
    return plainMark + std::string(text);
}

std::string uncompressed(std::string_view bytes)
{
    if (!bytes.empty() && bytes[0] == plainMark) return std::string(bytes.substr(1));
    if (bytes.size() < 5 || bytes[0] != firstDictionaryMark) damaged();
    std::size_t size = 0;
    for (std::size_t i = 4; i >= 1; --i) size = size << 8 | static_cast<unsigned char>(bytes[i]);
    if (size > sizeLimit) damaged();
    std::string text(size, '\0');
    z_stream stream{};
    if (inflateInit2(&stream, -15) != Z_OK) damaged();
    inflateSetDictionary(&stream, bytesOf(firstDictionary), firstDictionary.size());
    stream.next_in = const_cast<Bytef *>(bytesOf(bytes.substr(5)));
    stream.avail_in = static_cast<uInt>(bytes.size() - 5);
    stream.next_out = reinterpret_cast<Bytef *>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    const int end = inflate(&stream, Z_FINISH);
    const bool whole = end == Z_STREAM_END && stream.avail_out == 0;
    inflateEnd(&stream);
    if (!whole) damaged();
    return text;
}

}  // namespace trendward::store
