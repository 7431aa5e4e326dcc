// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/device/celltext.h"
#include "core/device/filesigns.h"
#include "core/device/reader.h"
#include "core/device/zipmember.h"

#include <algorithm>
#include <array>

namespace trendward::device
{

namespace
{

constexpr std::size_t preambleRows = 40;

Error unknown(std::string_view sentence)
{
    return Error{Error::Code::UnknownFormat, std::string(sentence), {}};
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t from = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    return text.substr(from);
}

/// Value of an attribute of the first tag of that name in head, or empty.
std::string attributeOf(std::string_view head, std::string_view tag, std::string_view name)
{
    const std::size_t at = head.find("<" + std::string(tag));
    if (at == std::string_view::npos) return {};
    const std::string_view rest = head.substr(at, head.find('>', at) - at);
    const std::size_t value = rest.find(std::string(name) + "=\"");
    if (value == std::string_view::npos) return {};
    const std::size_t from = value + name.size() + 2;
    return shown(rest.substr(from, rest.find('"', from) - from));
}

std::string appleEvidence(std::string_view head)
{
    std::string evidence = "HealthData element";
    const std::string date = attributeOf(head, "ExportDate", "value"),
                      locale = attributeOf(head, "HealthData", "locale");
    if (!locale.empty()) evidence += ", " + locale;
    if (date.size() >= 10) evidence += ", exported " + date.substr(0, 10);
    return evidence;
}

bool isAppleHealth(std::string_view text)
{
    return text.find("<HealthData") != std::string_view::npos ||
           text.find("HealthKit Export") != std::string_view::npos;
}

Result<DeviceFile> recogniseXml(std::string_view text, const std::string &encoding)
{
    if (isAppleHealth(text))
        return DeviceFile{Format::AppleHealth, "Apple Health export.xml", appleEvidence(text), encoding};
    const std::string start = plainWord(text.substr(0, 2'000));
    const auto says = [&](std::string_view word) { return start.find(word) != std::string::npos; };
    if (says("<clinicaldocument"))
        return unknown(
            "this is a clinical document (CDA), as it lies beside Apple's export; bring the export.xml or the whole "
            "export.zip");
    if (says("<trainingcenterdatabase") || says("<gpx"))
        return unknown(
            "this is a recorded route or training (TCX or GPX) and is not read; bring the readings' own export");
    if (says("<!doctype html") || says("<html"))
        return unknown("this is a web page, perhaps a saved login page; sign in and use the site's download or export");
    return unknown("this is XML of a kind that is not known here; of XML, Apple Health's export.xml is read");
}

/// An array of {"dateTime": …, "value": {"bpm": …, "confidence": …}}, told by its first object.
bool isFitbitHeartRate(std::string_view text)
{
    if (!text.starts_with('[')) return false;
    const std::string_view first = trimmed(text.substr(1));
    const std::size_t end = first.find('}');
    if (!first.starts_with('{') || end == std::string_view::npos) return false;
    const std::size_t close = first.find('}', end + 1);
    if (close == std::string_view::npos) return false;
    const std::string object(first.substr(0, close + 1));
    json::Document document;
    const auto sample = document.parse(object, json::Grammar::Strict);
    if (!sample || sample->kind() != json::Kind::Object || !sample->member("dateTime").exists()) return false;
    const json::Token value = sample->member("value");
    return value.exists() && value.kind() == json::Kind::Object && value.member("bpm").exists();
}

DeviceFile recogniseJson(std::string_view text, const std::string &encoding)
{
    if (isFitbitHeartRate(text))
        return {Format::FitbitHeartRate, "Fitbit Takeout heart rate", "array of samples with dateTime and bpm",
                encoding};
    const bool array = text.starts_with('[');
    return {Format::DeviceMessages, "device messages", array ? "JSON array" : "JSON object", encoding};
}

/// Tables that others write and that we can name, though not read.
std::optional<Error> namedTable(std::string_view text)
{
    struct Known {
        std::string_view sign, name;
    };
    static constexpr std::array known{
        Known{"glucose data,", "an Abbott LibreView table"},
        Known{"glukose-werte", "an Abbott LibreView table"},
        Known{"-------;", "a Medtronic CareLink table"},
        Known{"com.samsung.", "a Samsung Health table"},
        Known{"blood sugar measurement", "a mySugr table"},
        Known{"date and time,readings [", "a Contour table"},
        Known{"timestampunixms", "a blood pressure app's table"},
        Known{"spo2", "an oximeter's table"},
        Known{"oxygen level", "an oximeter's table"},
        Known{"date range:", "a Glooko table"},
    };
    const std::string start = plainWord(text.substr(0, 4'000));
    for (const Known &one : known)
        if (start.find(one.sign) != std::string::npos)
            return unknown("this looks like " + std::string(one.name) +
                           ", which is not read yet; of tables, Dexcom Clarity's and OMRON connect's are read");
    return std::nullopt;
}

Result<DeviceFile> recogniseTable(std::string_view text, const std::string &encoding)
{
    const char delimiter = guessDelimiter(text);
    const MemoryBytes bytes(text);
    FileStream stream(bytes);
    CsvReader reader(stream, delimiter);
    CsvRow row;
    for (std::size_t rows = 0; rows < preambleRows; ++rows) {
        const auto more = reader.next(row);
        if (!more) continue;
        if (!*more) break;
        std::vector<std::string> header;
        for (const CsvCell &cell : row.cells) header.emplace_back(withoutMarks(cell.text));
        if (const auto signs = claritySigns(header, delimiter))
            return DeviceFile{Format::DexcomClarity, signs->name, signs->evidence, encoding};
        if (const auto signs = omronSigns(header))
            return DeviceFile{Format::OmronConnect, signs->name, signs->evidence, encoding};
    }
    if (const auto named = namedTable(text)) return *named;
    if (text.starts_with("MSH|") || text.starts_with("\x0BMSH|"))
        return unknown(
            "these are HL7 version 2 messages, which are not read; bring JSON messages or a vendor's export");
    return unknown(
        "this is text of a layout that is not known here; bring JSON messages, Apple Health's export, Fitbit Takeout's "
        "heart_rate files, or a CSV of OMRON connect or Dexcom Clarity");
}

/// Of the zip's XML, the export itself: by its usual names first, else the first whose head is HealthData.
Result<DeviceFile> recogniseZip(const RandomBytes &bytes)
{
    const auto archive = ZipArchive::open(bytes);
    if (!archive) return archive.error();
    const auto found = appleExportIn(*archive);
    if (!found) return found.error();
    if (*found) {
        const auto head = headOf(*archive, **found);
        if (!head) return head.error();
        const std::string encoding = detectEncoding(*head, false);
        return DeviceFile{Format::AppleHealthZip, "Apple Health export.zip",
                          (*found)->name + ", " + appleEvidence(decodedHead(*head, encoding)),
                          encoding.empty() ? "UTF-8" : encoding};
    }
    return zipSentence(*archive);
}

}  // namespace

Result<DeviceFile> recognise(const RandomBytes &bytes)
{
    std::string head(static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), headBytes)), '\0');
    std::size_t have = 0;
    while (have < head.size()) {
        const auto got = bytes.readAt(have, std::span(head).subspan(have));
        if (!got) return got.error();
        if (*got == 0) break;
        have += *got;
    }
    head.resize(have);
    if (head.empty()) return unknown("the file is empty; export or copy it again");
    if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06")) return recogniseZip(bytes);
    if (const auto binary = binarySentence(head)) return unknown(*binary);

    const std::string encoding = detectEncoding(head, head.size() == bytes.size());
    if (encoding.empty())
        return unknown(
            "this is a binary file of a kind that is not known here; bring the device's export as JSON, XML or CSV");
    const std::string decodedText = decodedHead(head, encoding);
    const std::string_view text = trimmed(withoutMarks(decodedText));
    if (text.empty()) return unknown("the file holds nothing but blanks; export or copy it again");
    if (text.front() == '<') return recogniseXml(text, encoding);
    if (text.front() == '{' || text.front() == '[') return recogniseJson(text, encoding);
    return recogniseTable(text, encoding);
}

}  // namespace trendward::device
