// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/messageinput.h"
#include "app/cli/output.h"
#include "app/cli/reporting.h"
#include "app/session.h"
#include "core/io/jobs/messagesjob.h"

namespace trendward::cli
{

namespace
{

using Reports = std::vector<jobs::AgainReport>;

int list(const Arguments &arguments)
{
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    const auto imports = (*store)->imports();
    if (!imports) return couldNotRun(imports.error());
    const auto messages = (*store)->messages();
    if (!messages) return couldNotRun(messages.error());
    std::map<store::ImportKey, const store::ImportInfo *> importOf;
    for (const store::ImportInfo &one : *imports) importOf[one.key] = &one;
    for (const store::KeptMessage &one : *messages) {
        const auto import = importOf.find(one.import);
        if (one.readBy != 0 || import == importOf.end()) continue;
        JsonLine line;
        line.number("number", std::to_string(one.key));
        line.number("import", std::to_string(one.import));
        line.text("file", import->second->file);
        line.text("sha256", import->second->sha256);
        line.text("at", import->second->at.text());
        line.number("record", std::to_string(one.record));
        line.text("why", one.reason);
        if (!put(line.object() + "\n")) return CouldNotRun;
    }
    return Done;
}

std::string readingsJson(const store::Replaced &readings)
{
    JsonLine line;
    line.number("added", std::to_string(readings.added));
    line.number("superseded", std::to_string(readings.superseded));
    line.number("takenAway", std::to_string(readings.takenAway));
    line.number("unchanged", std::to_string(readings.unchanged));
    return line.object();
}

std::string reportJson(const jobs::AgainReport &one, bool dryRun)
{
    JsonLine line;
    line.text("file", one.report.file);
    line.number("before", std::to_string(one.before));
    line.raw("import", one.report.import == 0 ? "null" : std::to_string(one.report.import));
    line.flag("preview", dryRun);
    line.flag("changes", one.changes);
    line.raw("readings", readingsJson(one.readings));
    line.number("held", std::to_string(one.report.held));
    line.number("messagesRead", std::to_string(one.read));
    line.number("messagesWaiting", std::to_string(one.waiting));
    line.number("kept", std::to_string(one.report.kept));
    line.number("problemCount", std::to_string(one.report.problemCount));
    line.raw("problems", problemsJson(one.report.problems));
    return line.object() + "\n";
}

void sayReport(const jobs::AgainReport &one, bool dryRun)
{
    const auto readings = [](std::uint64_t count) { return numbered(count, "reading", "readings"); };
    std::string sentence = one.report.file + " (import " + std::to_string(one.before) + "): ";
    sentence += readings(one.readings.added) + (dryRun ? " would be added, " : " added, ");
    sentence += std::to_string(one.readings.superseded) + " superseded, " + std::to_string(one.readings.takenAway) +
                " taken away, " + std::to_string(one.readings.unchanged) + " unchanged, " +
                std::to_string(one.report.held) + " held.";
    say(sentence);
    if (one.read > 0)
        say("  " + numbered(one.read, "kept message", "kept messages") + (dryRun ? " would be read." : " read."));
    if (one.waiting > 0)
        say("  " + numbered(one.waiting, "kept message goes", "kept messages go") + " on waiting for a mapping.");
    if (one.report.kept > 0)
        say((dryRun ? "  would keep " : "  kept ") +
            numbered(one.report.kept, "message that no mapping read.", "messages that no mapping read."));
    if (one.report.import != 0) say("  imports undo " + std::to_string(one.report.import) + " takes this back.");
    if (!one.changes) say("  Nothing of it is other than before.");
    sayProblems(one.report.problems);
}

int tell(const Arguments &arguments, const Reports &reports)
{
    const bool dryRun = arguments.isSet("dry-run");
    bool problems = false;
    for (const jobs::AgainReport &one : reports) {
        problems = problems || one.report.problemCount > 0;
        if (!arguments.isSet("json")) sayReport(one, dryRun);
        if (arguments.isSet("json") && !put(reportJson(one, dryRun))) return CouldNotRun;
    }
    return problems ? SomeProblems : Done;
}

/// Each of the files, or the kept messages where there is none.
int readAgain(const Arguments &arguments, const QStringList &files)
{
    const auto now = arguments.now();
    if (!now) return couldNotRun(now.error());
    const auto mappings = mappingsFrom(arguments);
    if (!mappings) return couldNotRun(mappings.error());
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    const jobs::AgainSettings settings{session::userName(), *now, arguments.isSet("dry-run")};
    Progress progress;
    if (files.isEmpty()) {
        const auto reports = jobs::retryMessages(settings, *mappings, **store, progress);
        if (!reports) return couldNotRun(reports.error());
        if (reports->empty()) say("No message waits for a mapping.");
        return tell(arguments, *reports);
    }
    int exit = Done;
    for (const QString &file : files) {
        const auto reports = jobs::remapFile(file.toStdString(), settings, *mappings, **store, progress);
        const int one = reports ? tell(arguments, *reports) : couldNotRun(reports.error());
        if (exit != CouldNotRun && one != Done) exit = one;
    }
    return exit;
}

}  // namespace

int messages(const QStringList &words)
{
    Arguments arguments("messages",
                        "Device messages that no mapping has read: list shows them, retry tries them with another "
                        "mapping. remap reads a file again that was brought in before: its readings as the mapping "
                        "gives them now take the place of those that stand; what a person excluded or moved stays so. "
                        "imports undo takes either back.",
                        "list|retry|remap FILE...");
    arguments.storeOptions();
    arguments.option("device-mapping", "FILE", "A device mapping in place of the built-in one.");
    arguments.option("fhir-mapping", "FILE", "A FHIR mapping in place of the built-in one.");
    arguments.flag("dry-run", "Say what would change, and change nothing.");
    arguments.flag("json", "One JSON object on stdout for each import that is read again.");
    if (const auto over = arguments.parse(words)) return *over;
    const QStringList what = arguments.positional();
    if (what == QStringList{"list"}) return list(arguments);
    if (what == QStringList{"retry"}) return readAgain(arguments, {});
    if (what.size() > 1 && what[0] == "remap") return readAgain(arguments, what.mid(1));
    return arguments.wrong("messages takes list, retry, or remap and at least one file");
}

}  // namespace trendward::cli
