// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/messagesjob.h"

#include "core/base/phrase.h"
#include "core/io/jobs/importing.h"

#include <map>
#include <tuple>

namespace trendward::jobs
{

namespace
{

/// As the earlier import was made: for the same patient, with the same zone.
Result<ImportSettings> settingsLike(const store::ImportInfo &before, const AgainSettings &settings,
                                    const store::RecordStore &store)
{
    ImportSettings same;
    same.now = settings.now;
    same.dryRun = settings.dryRun;
    if (!before.zone.empty() && before.zone != "UTC") same.zone = before.zone;
    if (before.patient == 0) return same;
    auto patient = store.patient(before.patient);
    if (!patient) return patient.error();
    same.patient = std::move(patient->id);
    return same;
}

/// One step: `read` does the work of an import.
template <class Read>
Result<AgainReport> readAgain(ReadingAgain again, const AgainSettings &settings, const Mappings &mappings,
                              store::RecordStore &store, Progress &progress, const Read &read)
{
    const auto same = settingsLike(again.before, settings, store);
    if (!same) return same.error();
    Importing importing(*same, mappings, &store, progress);
    importing.readAgain(again);
    auto report = read(importing);
    if (!report) return report.error();
    return AgainReport{std::move(*report), again.before.key, again.readings,
                       again.read,         again.waiting,    again.changes()};
}

}  // namespace

Result<std::vector<AgainReport>> retryMessages(const AgainSettings &settings, const Mappings &mappings,
                                               store::RecordStore &store, Progress &progress)
{
    const auto kept = store.messages();
    if (!kept) return kept.error();
    const auto imports = store.imports();
    if (!imports) return imports.error();
    std::map<store::ImportKey, std::vector<store::KeptMessage>> waiting;
    for (const store::KeptMessage &one : *kept)
        if (one.readBy == 0) waiting[one.import].push_back(one);
    std::vector<AgainReport> reports;
    for (const store::ImportInfo &before : *imports) {
        const auto messages = waiting.find(before.key);
        if (messages == waiting.end()) continue;
        auto report = readAgain({before, {}, settings.who, {}, 0, 0, 0}, settings, mappings, store, progress,
                                [&](Importing &importing) { return importing.runKept(messages->second); });
        if (!report) return report.error();
        reports.push_back(std::move(*report));
    }
    return reports;
}

Result<std::vector<AgainReport>> remapFile(const std::string &path, const AgainSettings &settings,
                                           const Mappings &mappings, store::RecordStore &store, Progress &progress)
{
    const auto bytes = FileBytes::open(path);
    if (!bytes) return bytes.error();
    const auto hash = (*bytes)->sha256();
    if (!hash) return hash.error();
    const auto file = device::recognise(**bytes);
    if (!file) {
        Error error = file.error();
        error.where = path;
        return error;
    }
    if (!file->isMessages())
        return Error{Error::Code::NotSupported,
                     phrase("Problem", "only a file of device messages is read by the mappings"), path};
    const auto imports = store.imports();
    if (!imports) return imports.error();
    std::map<std::pair<store::PatientKey, std::string>, ReadingAgain> steps;
    for (const store::ImportInfo &one : *imports) {
        if (one.sha256 != *hash || one.undone) continue;
        ReadingAgain &step = steps[{one.patient, one.zone}];
        if (step.replaces.empty()) step.before = one;
        step.replaces.push_back(one.key);
        step.who = settings.who;
    }
    if (steps.empty())
        return Error{Error::Code::NotFound,
                     phrase("Problem", "this file was not brought in yet; bring it in instead of reading it again"),
                     path};
    std::vector<AgainReport> reports;
    for (auto &[whose, step] : steps) {
        auto report = readAgain(std::move(step), settings, mappings, store, progress,
                                [&](Importing &importing) { return importing.run(path); });
        if (!report) return report.error();
        reports.push_back(std::move(*report));
    }
    return reports;
}

}  // namespace trendward::jobs
