// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/session.h"

namespace trendward::cli
{

namespace
{

std::string importLine(const store::ImportInfo &info)
{
    JsonLine line;
    line.number("number", std::to_string(info.key));
    line.text("file", info.file);
    line.text("format", info.format);
    line.text("at", info.at.text());
    line.textOrNull("zone", info.zone.empty() ? std::nullopt : std::optional(info.zone));
    line.number("stored", std::to_string(info.stored));
    line.number("duplicates", std::to_string(info.duplicates));
    line.number("held", std::to_string(info.held));
    line.flag("undone", info.undone);
    return line.object() + "\n";
}

int takeBack(const Arguments &arguments, const QString &number)
{
    bool isNumber = false;
    const qlonglong key = number.toLongLong(&isNumber);
    if (!isNumber) return arguments.wrong("imports undo needs the number of an import, as imports list shows it");
    const auto now = arguments.now();
    if (!now) return couldNotRun(now.error());
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    const auto undone = (*store)->undoImport(key, session::userName(), *now);
    return undone ? Done : couldNotRun(undone.error());
}

}  // namespace

int imports(const QStringList &words)
{
    Arguments arguments("imports", "The files that were brought in; a whole import can be taken back.",
                        "list|undo NUMBER");
    arguments.storeOptions();
    if (const auto over = arguments.parse(words)) return *over;
    const QStringList what = arguments.positional();
    if (what.size() == 2 && what[0] == "undo") return takeBack(arguments, what[1]);
    if (what != QStringList{"list"}) return arguments.wrong("imports takes list, or undo and the number of an import");
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    const auto all = (*store)->imports();
    if (!all) return couldNotRun(all.error());
    for (const store::ImportInfo &info : *all)
        if (!put(importLine(info))) return CouldNotRun;
    return Done;
}

}  // namespace trendward::cli
