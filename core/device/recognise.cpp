// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.h"
#include "core/device/celltext.h"
#include "core/device/filesigns.h"
#include "core/device/reader.h"
#include "core/device/tablesource.h"

#include <algorithm>
#include <array>

namespace trendward::device
{

namespace
{

Error unknown(std::string_view sentence)
{
    return Error{Error::Code::UnknownFormat, std::string(sentence), {}};
}

/// What XML is that no reader takes, and what to bring in its place.
Error xmlSentence(std::string_view text)
{
    const std::string start = plainWord(text.substr(0, 2'000));
    const auto says = [&](std::string_view word) { return start.find(word) != std::string::npos; };
    if (says("<clinicaldocument"))
        return unknown(
            "this is a clinical document (CDA), as it lies beside Apple's export; bring the export.xml or the whole "
            "export.zip");
    if (says("<!doctype html") || says("<html"))
        return unknown("this is a web page, perhaps a saved login page; sign in and use the site's download or export");
    if (says("http://hl7.org/fhir")) return unknown("these are FHIR resources as XML; bring them as JSON");
    return unknown(
        "this is XML of a kind that is not known here; bring the device's export as CSV or JSON, or "
        "Apple Health's export.xml");
}

/// A table that bears the signs of one that we know, and whose columns are not those that are read.
std::optional<Error> namedTable(std::string_view text)
{
    struct Known {
        std::string_view sign, name;
    };
    static constexpr std::array known{
        Known{"glucose data,", "an Abbott LibreView table"},
        Known{"glukose-werte", "an Abbott LibreView table"},
        Known{"-------;", "a Medtronic CareLink table"},
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
            return unknown(
                "this looks like " + std::string(one.name) +
                ", but its columns are not those that are known here; export it again and bring it as it is");
    return std::nullopt;
}

Error textSentence(std::string_view text)
{
    if (const auto named = namedTable(text)) return *named;
    return unknown(
        "this is text of a layout that is not known here; bring the device's own export as it came, its messages as "
        "JSON, or say once how its table is read");
}

/// Rows without a header that begin with the seconds since the last one, a saturation and a pulse: the live recording
/// of a Contec oximeter.
bool isUndatedOximeter(const FileView &view)
{
    constexpr std::size_t rowsNeeded = 5;
    const auto within = [&](const std::vector<std::string> &row, std::size_t column, double low, double high) {
        const auto number = Decimal::parse(row[column]);
        return number && number->toDouble() >= low && number->toDouble() <= high;
    };
    const auto &rows = view.rows();
    return rows.size() >= rowsNeeded && std::all_of(rows.begin(), rows.begin() + rowsNeeded, [&](const auto &row) {
               return row.size() >= 3 && within(row, 0, 0, 20) && within(row, 1, 50, 100) && within(row, 2, 20, 250);
           });
}

/// What a file is that no reader takes, and what to bring in its place.
Error sentenceFor(const FileView &view)
{
    if (view.zip()) return zipSentence(*view.zip());
    if (const auto binary = binarySentence(view.raw())) return unknown(*binary);
    if (view.encoding().empty())
        return unknown(
            "this is a binary file of a kind that is not known here; bring the device's export as JSON, XML or CSV");
    if (view.text().empty()) return unknown("the file holds nothing but blanks; export or copy it again");
    if (view.text().front() == '<') return xmlSentence(view.text());
    if (isUndatedOximeter(view))
        return unknown(
            "this looks like an oximeter's live recording, which holds no date; export the recording with dates");
    return textSentence(view.text());
}

}  // namespace

namespace
{

DeviceFile presetFile(const FileView &view, const TablePreset &preset)
{
    DeviceFile file;
    file.key = DeviceFile::presetKey;
    file.name = preset.name;
    file.evidence = "read as the preset for " + std::to_string(preset.header.size()) + " columns says";
    if (preset.header.empty()) file.evidence = "a table without a header, read as the preset says";
    file.encoding = preset.encoding.empty() ? view.encoding() : preset.encoding;
    file.preset = std::make_shared<const TablePreset>(preset);
    return file;
}

}  // namespace

Result<DeviceFile> readableBy(const TablePreset &preset, const RandomBytes &bytes)
{
    const auto view = FileView::of(bytes);
    if (!view) return view.error();
    if (auto why = whyNotReadBy(*view, preset)) return *why;
    return presetFile(*view, preset);
}

Result<DeviceFile> recognise(const RandomBytes &bytes)
{
    return recognise(bytes, {});
}

Result<DeviceFile> recognise(const RandomBytes &bytes, const std::vector<TablePreset> &presets)
{
    const auto view = FileView::of(bytes);
    if (!view) return view.error();
    if (view->raw().empty()) return unknown("the file is empty; export or copy it again");
    if (auto signs = resourceSigns(*view))
        return DeviceFile{std::string(DeviceFile::resourcesKey), std::move(signs->name), std::move(signs->evidence),
                          view->encoding()};
    for (const FormatReader &format : formats())
        if (auto signs = format.signs(*view))
            return DeviceFile{std::string(format.key), std::move(signs->name), std::move(signs->evidence),
                              signs->encoding.empty() ? view->encoding() : signs->encoding};
    const auto fitting = fittingPresets(*view, presets);
    if (fitting.size() == 1) return presetFile(*view, *fitting.front());
    if (!fitting.empty())
        return Error{Error::Code::ChoiceNeeded,
                     "several presets are made for this table, such as \"" + fitting[0]->name + "\" and \"" +
                         fitting[1]->name + "\"; say which one holds",
                     {}};
    const std::string_view text = view->text();
    if (text.starts_with('{') || text.starts_with('['))
        return DeviceFile{std::string(DeviceFile::messagesKey), "device messages",
                          text.front() == '[' ? "JSON array" : "JSON object", view->encoding()};
    return sentenceFor(*view);
}

}  // namespace trendward::device
