// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importrun.h"

#include <QFileInfo>

#include <algorithm>

namespace trendward::ui
{

namespace
{

/// A file's part of the whole, by bytes.
class Part final : public Progress
{
public:
    Part(Progress &whole, std::uint64_t before, std::uint64_t size, std::uint64_t all)
        : m_whole(whole), m_before(before), m_size(size), m_all(all)
    {
    }
    bool cancelled() const override { return m_whole.cancelled(); }
    void advance(std::uint64_t done, std::uint64_t all) override
    {
        if (all == 0) return;
        const double share = static_cast<double>(done) / static_cast<double>(all);
        m_whole.advance(m_before + static_cast<std::uint64_t>(share * static_cast<double>(m_size)), m_all);
    }

private:
    Progress &m_whole;
    std::uint64_t m_before, m_size, m_all;
};

std::vector<store::Patient> peopleOf(const store::RecordStore &store, const jobs::ImportReport &report)
{
    std::vector<store::Patient> people;
    for (const auto &[key, count] : report.patients) {
        const auto own = store.patient(key);
        if (!own) continue;
        // Readings of somebody who was merged into another patient stand with that other one now.
        const auto holder = store.patientByIdentifier({{}, own->id});
        auto now = holder && *holder ? store.patient(**holder) : own;
        if (!now) continue;
        const auto same = [&](const store::Patient &one) { return one.key == now->key; };
        if (std::none_of(people.begin(), people.end(), same)) people.push_back(std::move(*now));
    }
    return people;
}

Imported importOne(store::RecordStore &store, const Workplace &place, const ToImport &file, Progress &progress)
{
    Imported done;
    done.path = file.path;
    if (FileState::of(file.path) != file.state) {
        done.error = Error{Error::Code::NotReadable, "the file was changed after it was checked; check it again", {}};
        return done;
    }
    if (const auto taken = place.mayTake(store, file.path.toStdString()); !taken) {
        done.error = taken.error();
        return done;
    }
    auto report = jobs::importFile(file.path.toStdString(), file.settings, *place.mappings, &store, progress);
    if (!report) {
        done.error = report.error();
        return done;
    }
    done.report = std::move(*report);
    done.patients = peopleOf(store, *done.report);
    return done;
}

}  // namespace

FileState FileState::of(const QString &path)
{
    const QFileInfo info(path);
    return {info.size(), info.lastModified()};
}

Result<std::vector<Imported>> importAll(store::RecordStore &store, const Workplace &place,
                                        const std::vector<ToImport> &files, Progress &progress)
{
    std::uint64_t all = 0, before = 0;
    for (const ToImport &file : files) all += static_cast<std::uint64_t>(file.state.size);
    std::vector<Imported> done;
    for (const ToImport &file : files) {
        if (progress.cancelled()) break;
        const auto size = static_cast<std::uint64_t>(file.state.size);
        Part part(progress, before, size, all);
        done.push_back(importOne(store, place, file, part));
        before += size;
        progress.advance(before, all);
    }
    const bool stored = std::any_of(done.begin(), done.end(), [](const Imported &one) { return one.report; });
    if (progress.cancelled() && !stored) return Error{Error::Code::Cancelled, "", {}};
    for (std::size_t i = done.size(); i < files.size(); ++i) {
        Imported left;
        left.path = files[i].path;
        left.error = Error{Error::Code::Cancelled, "", {}};
        done.push_back(std::move(left));
    }
    return done;
}

}  // namespace trendward::ui
