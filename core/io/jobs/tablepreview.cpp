// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/tablepreview.h"

#include "core/io/jobs/filebytes.h"

#include <algorithm>

namespace trendward::jobs
{

namespace
{

/// A file of its first bytes: what is looked at for a preview does not grow with the file.
class FirstBytes final : public RandomBytes
{
public:
    FirstBytes(const RandomBytes &whole, std::uint64_t most) : m_whole(whole), m_size(std::min(whole.size(), most)) {}
    std::uint64_t size() const override { return m_size; }
    Result<std::size_t> readAt(std::uint64_t at, std::span<char> into) const override
    {
        if (at >= m_size) return std::size_t{0};
        return m_whole.readAt(at,
                              into.first(static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), m_size - at))));
    }

private:
    const RandomBytes &m_whole;
    std::uint64_t m_size;
};

Error ofTable(Error error, const std::string &path)
{
    error.where = path;
    return error;
}

}  // namespace

Result<device::TableProposal> tableProposal(const std::string &path, const device::TableLook &look)
{
    const auto bytes = FileBytes::open(path);
    if (!bytes) return bytes.error();
    auto proposal = device::proposeTable(**bytes, look);
    if (!proposal) return ofTable(proposal.error(), path);
    return proposal;
}

Result<TablePreview> tablePreview(const std::string &path, const device::TablePreset &preset,
                                  const device::ReadSettings &settings, std::size_t most)
{
    constexpr std::uint64_t bytesLookedAt = 64u << 10;
    const auto bytes = FileBytes::open(path);
    if (!bytes) return bytes.error();
    const FirstBytes first(**bytes, bytesLookedAt);
    // A workbook is a zip, which has its table of contents at the end.
    const auto head = readAll(FirstBytes(**bytes, 4), 4);
    const RandomBytes &looked = head && head->starts_with("PK") ? static_cast<const RandomBytes &>(**bytes) : first;
    const auto file = device::readableBy(preset, looked);
    if (!file) return ofTable(file.error(), path);
    TablePreview preview;
    Progress progress;
    auto report = device::read(
        *file, looked, settings,
        [&](const Measurement &measurement) {
            if (preview.first.size() < most) preview.first.push_back(measurement);
        },
        progress);
    if (!report) return ofTable(report.error(), path);
    preview.report = std::move(*report);
    // Where the file was only begun, its last row is cut and no problem of the table.
    if (looked.size() < (*bytes)->size())
        std::erase_if(preview.report.problems,
                      [](const Problem &one) { return one.error.code == Error::Code::Malformed; });
    return preview;
}

}  // namespace trendward::jobs
