// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/exportfile.h"

#include "core/base/instant.h"

#include <zip.h>

#include <array>
#include <cstdio>
#include <memory>
#include <string_view>

namespace trendward::bench
{

namespace
{

constexpr std::int64_t firstSecond = 1'420'070'400;  // 2015-01-01T00:00:00Z

struct CloseFile {
    void operator()(std::FILE *file) const { std::fclose(file); }
};

/// A type of Apple's: its share of the file, and how its readings follow each other.
struct Kind {
    const char *type, *unit, *source, *device;
    int permille;  ///< of the bytes
    int seconds;   ///< from one reading to the next
    int low, span;
    bool interval, metadata;
};

constexpr const char *watch =
    "&lt;&lt;HKDevice: 0x3010&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch, hardware:Watch7,5, "
    "software:11.2&gt;";
constexpr const char *phone =
    "&lt;&lt;HKDevice: 0x2020&gt;, name:iPhone, manufacturer:Apple Inc., model:iPhone, hardware:iPhone16,1&gt;";
constexpr std::array kinds{
    Kind{"BodyMass", "kg", "Scale", "", 5, 43'200, 70, 9, false, false},
    Kind{"HeartRate", "count/min", "Ada\u2019s Apple\u00a0Watch", watch, 700, 30, 55, 60, false, true},
    Kind{"OxygenSaturation", "%", "Ada\u2019s Apple\u00a0Watch", watch, 45, 900, 92, 8, false, false},
    Kind{"RespiratoryRate", "count/min", "Ada\u2019s Apple\u00a0Watch", watch, 50, 600, 12, 9, false, false},
    Kind{"StepCount", "count", "iPhone", phone, 190, 120, 4, 160, true, false},
};

/// "2026-11-22 08:30:00 +0100"
std::string appleTime(std::int64_t second)
{
    std::string text = Instant::fromSeconds(second + 3'600).text();  // 2026-11-22T08:30:00Z
    text[10] = ' ';
    return text.substr(0, 19) + " +0100";
}

std::string record(const Kind &kind, std::int64_t number, const char *indent)
{
    const std::int64_t at = firstSecond + number * kind.seconds;
    const std::string start = appleTime(at), end = kind.interval ? appleTime(at + kind.seconds / 2) : start;
    const std::int64_t value = kind.low + (number * 7) % kind.span;
    std::string text = indent;
    text += "<Record type=\"HKQuantityTypeIdentifier";
    text += kind.type;
    text += "\" sourceName=\"";
    text += kind.source;
    text += "\" sourceVersion=\"11.2\"";
    if (*kind.device != '\0') text += " device=\"" + std::string(kind.device) + '"';
    text += " unit=\"" + std::string(kind.unit) + "\" creationDate=\"" + end + "\" startDate=\"" + start +
            "\" endDate=\"" + end + "\" value=\"";
    if (std::string_view(kind.unit) == "%")
        text += "0." + std::to_string(value);
    else
        text += std::to_string(value);
    if (!kind.metadata || number % 3 != 0) return text + "\"/>\n";
    return text + "\">\n  <MetadataEntry key=\"HKMetadataKeyHeartRateMotionContext\" value=\"0\"/>\n </Record>\n";
}

constexpr Kind cuff(const char *type, int low)
{
    return {type, "mmHg", "Cuff", "", 10, 43'200, low, 30, false, false};
}

/// A pressure stands as a pair, and its halves again at top level: three times two records, and one reading.
std::string pressure(std::int64_t number)
{
    static constexpr Kind systolic = cuff("BloodPressureSystolic", 110), diastolic = cuff("BloodPressureDiastolic", 65);
    const std::string at = appleTime(firstSecond + number * systolic.seconds);
    const std::string halves = record(systolic, number, " ") + record(diastolic, number, " ");
    return halves +
           " <Correlation type=\"HKCorrelationTypeIdentifierBloodPressure\" sourceName=\"Cuff\" sourceVersion=\"11.2\" "
           "creationDate=\"" +
           at + "\" startDate=\"" + at + "\" endDate=\"" + at + "\">\n" + halves + " </Correlation>\n";
}

}  // namespace

Holds writeAppleExport(const std::string &path, std::uint64_t bytes)
{
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "wb"));
    if (!file) return {};
    std::uint64_t written = 0;
    Holds holds;
    bool good = true;
    const auto put = [&](const std::string &text) {
        good = good && std::fwrite(text.data(), 1, text.size(), file.get()) == text.size();
        written += text.size();
    };
    put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData ANY>\n]>\n"
        "<HealthData locale=\"en_GB\">\n <ExportDate value=\"2026-11-22 08:00:00 +0100\"/>\n");
    const auto fill = [&](std::uint64_t share, std::uint64_t values, const auto &next) {
        const std::uint64_t until = written + share;
        for (std::int64_t number = 0;; ++number) {
            if (!good || written >= until) break;
            put(next(number));
            ++holds.measurements;
            holds.values += values;
        }
    };
    for (const Kind &kind : kinds)
        fill(bytes / 1'000 * static_cast<std::uint64_t>(kind.permille), 1,
             [&](std::int64_t number) { return record(kind, number, " "); });
    fill(bytes > written ? bytes - written : 0, 2, pressure);
    put("</HealthData>\n");
    return good && std::fflush(file.get()) == 0 ? holds : Holds{};
}

bool zipAppleExport(const std::string &xml, const std::string &zip)
{
    int error = 0;
    zip_t *archive = zip_open(zip.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (!archive) return false;
    zip_source_t *source = zip_source_file(archive, xml.c_str(), 0, -1);
    const zip_int64_t index =
        source ? zip_file_add(archive, "apple_health_export/export.xml", source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0 || zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_DEFLATE, 4) != 0 ||
        zip_close(archive) != 0) {
        zip_discard(archive);
        return false;
    }
    return true;
}

std::string clarityTable(int rows)
{
    std::string text =
        "Index,Timestamp (YYYY-MM-DDThh:mm:ss),Event Type,Event Subtype,Patient Info,Device Info,Source Device ID,"
        "Glucose Value (mg/dL),Insulin Value (u),Carb Value (grams),Duration (hh:mm:ss),Glucose Rate of Change "
        "(mg/dL/min),Transmitter Time (Long Integer),Transmitter ID\n";
    for (int i = 0; i < rows; ++i)
        text += std::to_string(i + 1) + ',' + Instant::fromSeconds(1'700'000'000 + i * 300).text().substr(0, 19) +
                ",EGV,,,,iPhone G6," + std::to_string(60 + i * 7 % 180) + ",,,,," +
                std::to_string(7'000'000 + i * 300) + ",8ABCDE\n";
    return text;
}

std::string takeoutHeartRates(int samples)
{
    std::string text = "[";
    for (int i = 0; i < samples; ++i) {
        const std::string at = Instant::fromSeconds(1'700'000'000 + i * 5).text();  // 2023-11-14T22:13:20Z
        text += (i == 0 ? "{\n" : ",{\n") + std::string("  \"dateTime\" : \"") + at.substr(5, 2) + '/' +
                at.substr(8, 2) + '/' + at.substr(2, 2) + ' ' + at.substr(11, 8) +
                "\",\n  \"value\" : {\n    \"bpm\" : " + std::to_string(55 + i * 7 % 60) +
                ",\n    \"confidence\" : 2\n  }\n}";
    }
    return text + ']';
}

namespace
{

void little(std::string &out, std::uint32_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

}  // namespace

std::uint32_t fitSum(std::string_view bytes)
{
    static constexpr std::array<std::uint32_t, 16> table{0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00,
                                                         0x2800, 0xE401, 0xA001, 0x6C00, 0x7800, 0xB401,
                                                         0x5000, 0x9C01, 0x8801, 0x4400};
    std::uint32_t sum = 0;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        sum = (sum >> 4 & 0x0FFF) ^ table[sum & 15] ^ table[byte & 15];
        sum = (sum >> 4 & 0x0FFF) ^ table[sum & 15] ^ table[byte >> 4];
    }
    return sum;
}

std::string fitActivity(int records)
{
    std::string data;
    data += std::string("\x40\x00\x00", 3);  // definition of file_id, little endian
    little(data, 0, 2);
    data += std::string("\x02\x00\x01\x00\x01\x02\x84", 7);  // type; manufacturer
    data += std::string("\x00\x04\x01\x00", 4);
    data += std::string("\x41\x00\x00", 3);  // definition of record
    little(data, 20, 2);
    data += std::string("\x04\xFD\x04\x86\x03\x01\x02\x05\x04\x86\x06\x02\x84", 13);
    for (int i = 0; i < records; ++i) {
        data += '\x01';
        little(data, 1'100'000'000u + static_cast<std::uint32_t>(i), 4);
        little(data, 60u + static_cast<std::uint32_t>(i) % 90u, 1);
        little(data, static_cast<std::uint32_t>(i) * 250u, 4);
        little(data, 2'500u, 2);
    }
    std::string head("\x0E\x20\x54\x08", 4);
    little(head, static_cast<std::uint32_t>(data.size()), 4);
    head += ".FIT";
    little(head, fitSum(head), 2);
    std::string all = head + data;
    little(all, fitSum(all), 2);
    return all;
}

}  // namespace trendward::bench
