// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"

#include <QCoreApplication>

#include <sys/stat.h>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstring>

namespace
{

using namespace trendward::cli;

struct Command {
    const char *name;
    int (*run)(const QStringList &);
    const char *summary;
};

constexpr std::array commands{
    Command{"normalize", normalize, "device messages through a device mapping: NDJSON measurements"},
    Command{"convert", convert, "device messages through both mappings: NDJSON FHIR Observations"},
    Command{"evaluate", evaluate, "one expression on one document: each result a JSON line"},
    Command{"check-mapping", checkMapping,
            "look mappings through: what does not fit, or codes readings as something else"},
    Command{"conformance", conformance, "replay mapping cases: how near we are to the MedTech service"},
    Command{"patient", patient, "add, list, link, unlink and merge patients; birth dates, pregnancies, programmes"},
    Command{"device", device, "say whose device it was, from when to when"},
    Command{"import", importFiles, "bring device files and messages into a store"},
    Command{"imports", imports, "the files that were brought in: list, take one back"},
    Command{"table", table, "look at a table of an unknown maker, and keep how it is read as a preset"},
    Command{"presets", presets, "the presets for tables: list, show, add a shared one, take one away"},
    Command{"messages", messages, "device messages that no mapping read: list, try again; read a file again"},
    Command{"pull", pull, "bring patients and Observations from a FHIR server into a store"},
    Command{"push", push, "send readings, signed plans and their summaries to a FHIR server"},
    Command{"held", held, "readings that wait for a patient: list and place them"},
    Command{"reading", reading, "exclude, restore or move one reading, with a reason"},
    Command{"readings", readings, "stored readings as CSV or NDJSON"},
    Command{"observations", observations, "stored readings as NDJSON FHIR Observations"},
    Command{"goal", goal, "add and list a patient's goals"},
    Command{"action", action, "add and list a patient's actions"},
    Command{"worklist", worklist, "who needs a look, and why"},
    Command{"review", review, "what was done with a patient of the worklist: write a step, list them"},
    Command{"handover", handover, "the worklist as one shift leaves it to the next, as HTML"},
    Command{"report", report, "a month by programme: patients, reviews, minutes, days with readings"},
    Command{"rules", rules, "the review rules as this record has them: list, change a limit, take a change back"},
    Command{"rehearse", rehearse, "what another limit of a rule would have meant for these patients"},
    Command{"summary", summary, "a patient's care-plan summary as HTML, FHIR or CSV"},
    Command{"compare", compare, "a measure around an event: what was expected, and what was observed"},
    Command{"sample", sample, "open the sample clinic in a store of its own"},
};

int help()
{
    put("usage: trendward-cli COMMAND [OPTIONS]\n\n");
    for (const Command &command : commands)
        put("  " + std::string(command.name) + std::string(15 - std::strlen(command.name), ' ') + command.summary +
            "\n");
    put("\ntrendward-cli COMMAND --help says more. Exit codes: 0 done, 1 could not run, 2 usage, 3 done but some "
        "records had problems.\n"
        "For review of past remote-monitoring data. Not for emergencies or live monitoring.\n");
    return Done;
}

}  // namespace

int main(int argc, char *argv[])
{
    umask(077);                     // everything written here may hold patient data
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an answer from write, not an end without a word
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName("trendward-cli");
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.isEmpty()) {
        help();
        return Usage;
    }
    if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") return help();
    if (words[0] == "--version") return put("Trendward " TRENDWARD_VERSION "\n") ? Done : CouldNotRun;
    for (const Command &command : commands)
        if (words[0] == command.name) {
            const int exit = command.run(words.mid(1));
            return std::fflush(stdout) == 0 ? exit : static_cast<int>(CouldNotRun);
        }
    say("There is no command \"" + words[0].toStdString() + "\". trendward-cli --help lists them.");
    return Usage;
}
