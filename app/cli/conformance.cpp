// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/conformance.h"

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "core/base/hiddencharacters.h"
#include "core/io/jobs/filebytes.h"

#include <QDir>

namespace trendward::cli
{

namespace
{

using conformance::Case;
using conformance::caseLimits;
using json::Token;

struct Tally {
    std::size_t passed = 0, total = 0;
    std::string lines;  ///< of what differs

    void add(const std::string &name, const std::vector<std::string> &differences)
    {
        ++total;
        if (differences.empty()) {
            ++passed;
            return;
        }
        lines += "  " + withHiddenShown(name) + "\n";
        for (const std::string &one : differences) lines += "    " + one + "\n";
    }
};

Result<Tally> replayFile(const std::string &path, const std::string &folder, Mode mode)
{
    const auto file = jobs::FileBytes::open(path);
    if (!file) return file.error();
    const auto text = readAll(**file, caseLimits.bytes);
    if (!text) return text.error();
    json::Document document;
    const auto root = document.parse(*text, json::Grammar::Lenient, caseLimits);
    if (!root) return Error{root.error().code, root.error().detail, path};
    const Token cases = root->member("cases");
    if (!cases.exists() || cases.kind() != json::Kind::Array)
        return Error{Error::Code::UnknownFormat, "this is no file of conformance cases: it has no list `cases`", path};
    Tally tally;
    for (Token one = cases.firstChild(); one.exists(); one = one.nextSibling()) {
        const Case given{one, *root, folder, mode};
        tally.add(conformance::textOf(given.member("name")), conformance::differencesOf(given));
    }
    return tally;
}

}  // namespace

int conformance(const QStringList &words)
{
    Arguments arguments("conformance", "Replays conformance cases through the mapping engine.", "DIR");
    arguments.flag("default", "Replay in the default mode, which differs where the MedTech service loses readings.");
    if (const auto exit = arguments.parse(words)) return *exit;
    if (arguments.positional().size() != 1) return arguments.wrong("Give one folder of case files");
    const QDir folder(arguments.positional().constFirst());
    const QStringList names = folder.entryList({"*.json"}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        return couldNotRun(
            {Error::Code::NotFound, "there are no case files (*.json) in it", folder.path().toStdString()});

    const Mode mode = arguments.isSet("default") ? Mode::Default : Mode::Compatible;
    Tally all;
    int exit = Done;
    for (const QString &name : names) {
        const auto tally = replayFile(folder.filePath(name).toStdString(), folder.path().toStdString(), mode);
        if (!tally) {
            exit = couldNotRun(tally.error());
            continue;
        }
        put(name.toStdString() + " " + std::to_string(tally->passed) + "/" + std::to_string(tally->total) + "\n");
        put(tally->lines);
        all.passed += tally->passed;
        all.total += tally->total;
    }
    const bool good = put("total " + std::to_string(all.passed) + "/" + std::to_string(all.total) + "\n");
    if (!good) return couldNotRun({Error::Code::NotReadable, "the output could not be written", "-"});
    if (exit != Done) return exit;
    return all.passed == all.total ? Done : SomeProblems;
}

}  // namespace trendward::cli
