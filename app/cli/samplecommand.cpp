// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/samplestore.h"
#include "app/session.h"

#include <QTemporaryDir>

namespace trendward::cli
{

namespace
{

std::string countOf(std::uint64_t count, const std::string &one, const std::string &many)
{
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

void sayFile(const jobs::ImportReport &report)
{
    std::string sentence = "SAMPLE " + report.file + " (" + report.format +
                           "): " + countOf(report.stored, "reading", "readings") + " stored";
    if (report.duplicates > 0) sentence += ", " + std::to_string(report.duplicates) + " there already";
    if (report.held > 0) sentence += ", " + std::to_string(report.held) + " held for a person to place";
    if (report.problemCount > 0) sentence += ", " + countOf(report.problemCount, "problem", "problems");
    say(sentence + ".");
    for (const Problem &problem : report.problems)
        say("  record " + std::to_string(problem.origin.record) + ": " + sentenceFor(problem.error));
}

}  // namespace

int sample(const QStringList &words)
{
    Arguments arguments("sample", "Opens the sample clinic: 24 invented patients, in a store of their own.", "");
    arguments.storeOptions(Arguments::StoreUse::Sometimes);
    arguments.option("files", "DIR", "Keep the device files and messages that it is made from here.");
    arguments.flag("shown-patient", "Print the patient to show first, and do nothing else.");
    if (const auto over = arguments.parse(words)) return *over;
    if (!arguments.positional().isEmpty()) return arguments.wrong("sample takes options only");
    if (arguments.isSet("shown-patient"))
        return put(std::string(session::shownSamplePatient) + "\n") ? Done : CouldNotRun;
    if (!arguments.isSet("store")) return arguments.wrong("sample needs --store DIR");
    const auto now = arguments.now();
    if (!now) return couldNotRun(now.error());
    const auto mappings = session::builtInMappings();
    if (!mappings) return couldNotRun(mappings.error());
    const auto store = openStore(arguments, Missing::Create);
    if (!store) return couldNotRun(store.error());

    const QTemporaryDir passing;
    const std::string folder = arguments.isSet("files") ? arguments.value("files") : passing.path().toStdString();
    std::uint64_t files = 0, stored = 0;
    Progress progress;
    const auto opened = session::openSampleClinic(
        **store, *mappings, folder, *now,
        [&](const jobs::ImportReport &report) {
            ++files;
            stored += report.stored;
            sayFile(report);
        },
        progress);
    if (!opened) return couldNotRun(opened.error());
    if (opened->wasThere)
        say("SAMPLE clinic of " + opened->anchor.text() + ": it is in the store already.");
    else
        say("SAMPLE clinic of " + opened->anchor.text() + ": " + countOf(stored, "reading", "readings") + " from " +
            countOf(files, "file", "files") + ".");
    return Done;
}

}  // namespace trendward::cli
