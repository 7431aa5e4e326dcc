// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/undoimport.h"

#include <algorithm>

namespace trendward::ui
{

void undoImport(Desk &desk, QObject *page, store::ImportKey import, std::function<void(Outcome)> answer)
{
    desk.change<Done>(
        page, 0,
        [import, place = desk.place()](store::RecordStore &store, Progress &) -> Outcome {
            const auto all = store.imports();
            if (!all) return all.error();
            for (const store::ImportInfo &one : *all)
                if (one.key == import && one.undone)
                    return Error{
                        Error::Code::NotSupported, "the import of " + one.file + " was taken back already", {}};
            return store.undoImport(import, place.user, place.now());
        },
        std::move(answer));
}

Result<std::vector<BroughtFor>> broughtBy(const store::RecordStore &store, store::ImportKey import, Progress &progress)
{
    auto patients = store.patients();
    if (!patients) return patients.error();
    std::vector<BroughtFor> all;
    for (store::Patient &patient : *patients) {
        if (progress.cancelled()) return Error{Error::Code::Cancelled, "", {}};
        BroughtFor one{std::move(patient), 0};
        store::Query query;
        query.patient = one.patient.key;
        query.excludedToo = true;
        const auto read = store.readings(query, [&](const store::StoredReading &reading) {
            if (reading.import == import) ++one.readings;
            return !progress.cancelled();
        });
        if (!read) return read.error();
        if (one.readings > 0) all.push_back(std::move(one));
    }
    std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.readings > b.readings; });
    return all;
}

}  // namespace trendward::ui
