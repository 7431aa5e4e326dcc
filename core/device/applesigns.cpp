// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/filesigns.h"
#include "core/device/reader.h"

namespace trendward::device
{

namespace
{

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

}  // namespace

std::optional<Signs> appleHealthSigns(const FileView &view)
{
    if (!view.text().starts_with('<') || !isAppleHealth(view.text())) return std::nullopt;
    return Signs{"Apple Health export.xml", appleEvidence(view.text())};
}

/// Of the zip's XML, the export itself: by its usual names first, else the first whose head is HealthData.
std::optional<Signs> appleHealthZipSigns(const FileView &view)
{
    if (!view.zip()) return std::nullopt;
    const auto found = appleExportIn(*view.zip());
    if (!found || !*found) return std::nullopt;
    const auto head = headOf(*view.zip(), **found);
    if (!head) return std::nullopt;
    std::string encoding = detectEncoding(*head, false);
    std::string evidence = (*found)->name + ", " + appleEvidence(decodedHead(*head, encoding));
    return Signs{"Apple Health export.zip", std::move(evidence), encoding.empty() ? "UTF-8" : std::move(encoding)};
}

}  // namespace trendward::device
