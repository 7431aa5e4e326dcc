// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/importjob.h"
#include "ui/desk/workplace.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace trendward::ui
{

/// Which bytes were looked at: a file that was changed since is another one.
struct FileState {
    qint64 size = 0;
    QDateTime modified;
    static FileState of(const QString &path);
    friend bool operator==(const FileState &, const FileState &) = default;
};

/// One file that a person has checked and wants to bring in.
struct ToImport {
    QString path;
    FileState state;
    jobs::ImportSettings settings;
};

/// What became of it: a report, or why not.
struct Imported {
    QString path;
    std::optional<jobs::ImportReport> report;
    std::optional<Error> error;
    std::vector<store::Patient> patients;  ///< whose readings it holds
};

/// Brings the files in one after another; one that fails does not stop the others. A cancel leaves nothing of the file
/// under way; Cancelled when nothing had been stored before it.
Result<std::vector<Imported>> importAll(store::RecordStore &store, const Workplace &place,
                                        const std::vector<ToImport> &files, Progress &progress);

}  // namespace trendward::ui
