// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/base/measure.h"
#include "core/device/celltext.h"
#include "core/device/tableproposal.h"
#include "core/io/jobs/filebytes.h"
#include "core/io/jobs/presetfiles.h"

#include <QFileInfo>

#include <algorithm>

namespace trendward::cli
{

namespace
{

using device::TableColumn;
using device::TableProposal;
using Holds = TableColumn::Holds;

std::string holdsText(const TableColumn &column)
{
    if (column.holds != Holds::Value) return std::string(wordOf(column.holds));
    return column.measure + (column.unit.empty() ? ", unit not said" : " in " + column.unit);
}

std::string columnsJson(const TableProposal &proposal)
{
    std::string out = "[";
    for (std::size_t i = 0; i < proposal.columns.size(); ++i) {
        const TableProposal::Column &column = proposal.columns[i];
        if (out.size() > 1) out += ',';
        JsonLine line;
        line.number("number", std::to_string(i + 1));
        line.text("title", column.title);
        line.text("holds", wordOf(column.guess.holds));
        if (column.guess.holds == Holds::Value) {
            line.text("measure", column.guess.measure);
            line.textOrNull("unit", column.guess.unit.empty() ? std::nullopt : std::optional(column.guess.unit));
        }
        std::string examples = "[";
        for (const std::string &example : column.examples) {
            if (examples.size() > 1) examples += ',';
            json::appendQuoted(examples, example);
        }
        line.raw("examples", examples + "]");
        out += line.object();
    }
    return out + "]";
}

std::string markText(char mark)
{
    return mark == '\t' ? "TAB" : std::string(1, mark);
}

std::string proposalJson(const std::string &file, const TableProposal &proposal,
                         const std::vector<device::TableQuestion> &questions)
{
    JsonLine line;
    line.text("file", file);
    if (!proposal.encoding.empty()) line.text("encoding", proposal.encoding);
    if (!proposal.sheet.empty()) line.text("sheet", proposal.sheet);
    line.text("separator", markText(proposal.preset.delimiter));
    line.text("decimal", markText(proposal.preset.decimal));
    line.textOrNull("thousands", proposal.preset.thousands == '\0'
                                     ? std::nullopt
                                     : std::optional(markText(proposal.preset.thousands)));
    line.textOrNull("dates",
                    proposal.preset.dates ? std::optional(std::string(wordOf(*proposal.preset.dates))) : std::nullopt);
    line.number("titleLines", std::to_string(proposal.titleLines));
    line.flag("header", !proposal.preset.header.empty());
    line.raw("columns", columnsJson(proposal));
    std::string open = "[";
    for (const device::TableQuestion &question : questions) {
        if (open.size() > 1) open += ',';
        json::appendQuoted(open, sentenceFor(question, proposal));
    }
    line.raw("questions", open + "]");
    return line.object() + "\n";
}

std::string proposalText(const std::string &file, const TableProposal &proposal)
{
    const device::TablePreset &preset = proposal.preset;
    std::string out = file + ": " +
                      (proposal.sheet.empty() ? proposal.encoding + ", separated by " + markText(preset.delimiter)
                                              : "sheet " + proposal.sheet);
    out += std::string(", ") + (preset.decimal == ',' ? "decimal commas" : "decimal points");
    out += preset.header.empty() ? ", no header\n" : "\n";
    for (std::size_t i = 0; i < proposal.columns.size(); ++i) {
        const TableProposal::Column &column = proposal.columns[i];
        out += "  " + std::to_string(i + 1) + "  " + column.title + ": " + holdsText(column.guess);
        for (std::size_t e = 0; e < column.examples.size(); ++e) out += (e == 0 ? "  (" : "; ") + column.examples[e];
        out += column.examples.empty() ? "\n" : ")\n";
    }
    return out;
}

/// One of the marks, or TAB and "none" in words.
Result<char> markFrom(const Arguments &arguments, const char *option, std::string_view allowed)
{
    const std::string said = arguments.value(option);
    const std::string text = said == "TAB" || said == "tab" ? "\t" : said;
    if (text == "none" && allowed.find('\0') != std::string_view::npos) return '\0';
    if (text.size() == 1 && allowed.find(text.front()) != std::string_view::npos) return text.front();
    return Error{Error::Code::BadValue, "\"" + said + "\" is none of the marks that it can be",
                 std::string("--") + option};
}

/// "Weight=body-weight:kg", "3=clock": what a person says of one column.
Outcome setColumn(TableProposal &proposal, const std::string &said)
{
    const auto wrong = [&](const std::string &why) {
        return Error{Error::Code::BadValue, "\"" + said + "\": " + why, "--column"};
    };
    const std::size_t equals = said.rfind('=');
    if (equals == std::string::npos || equals == 0)
        return wrong("it takes a column and what it holds, as Weight=body-weight:kg");
    const std::string which = said.substr(0, equals), what = said.substr(equals + 1);
    TableProposal::Column *column = nullptr;
    for (std::size_t i = 0; i < proposal.columns.size() && !column; ++i)
        if (which == std::to_string(i + 1) ||
            (!proposal.columns[i].title.empty() &&
             device::plainWord(which) == device::plainWord(proposal.columns[i].title)))
            column = &proposal.columns[i];
    if (!column) return wrong("the table has no such column");
    TableColumn &guess = column->guess;
    guess.measure.clear();
    guess.unit.clear();
    const auto holds = device::holdsOf(what);
    if (holds && *holds != Holds::Value) {
        guess.holds = *holds;
        return trendward::Done{};
    }
    const std::size_t colon = what.find(':');
    const std::string name = what.substr(0, colon);
    const bool pair = name == TableColumn::bloodPressure;
    const Measure *measure = measureNamed(pair ? "systolic-blood-pressure" : name);
    if (!measure) return wrong("\"" + name + "\" is no measure and nothing else that a column can hold");
    guess.holds = Holds::Value;
    guess.measure = pair ? name : std::string(measure->key);
    if (colon == std::string::npos) return trendward::Done{};
    const Unit unit = unitFrom(what.substr(colon + 1));
    if (!unit.known() || !inMeasureUnit(*measure, 1, unit.code))
        return wrong("\"" + what.substr(colon + 1) + "\" is no unit of " + guess.measure);
    guess.unit = unit.code;
    return trendward::Done{};
}

/// What a person says beyond the columns.
Outcome setMarks(const Arguments &arguments, device::TablePreset &preset)
{
    if (arguments.isSet("decimal")) {
        const auto mark = markFrom(arguments, "decimal", ".,");
        if (!mark) return mark.error();
        preset.decimal = *mark;
        if (preset.thousands == *mark) preset.thousands = '\0';  // it was a guess
    }
    if (arguments.isSet("thousands")) {
        using namespace std::string_view_literals;
        const auto mark = markFrom(arguments, "thousands", "\0.,' "sv);
        if (!mark) return mark.error();
        preset.thousands = *mark;
        if (preset.thousands == preset.decimal)
            return Error{
                Error::Code::BadValue,
                "\"" + markText(*mark) +
                    "\" stands before decimals, so it cannot stand between thousands; say another mark for one",
                "--thousands"};
    }
    if (arguments.isSet("dates")) {
        const auto order = datesFrom(arguments);
        if (!order) return order.error();
        preset.dates = *order;
    }
    if (arguments.isSet("zone")) {
        preset.zone = arguments.value("zone");
        if (!Zone::named(preset.zone))
            return Error{Error::Code::BadValue,
                         "\"" + preset.zone + "\" is no zone of the IANA database; Europe/London is one", "--zone"};
    }
    return trendward::Done{};
}

Outcome keep(const Arguments &arguments, const device::TablePreset &preset)
{
    if (const auto why = whyUnfit(preset)) return Error{Error::Code::BadValue, *why, "--save"};
    if (arguments.isSet("store")) return jobs::savePreset(jobs::presetFolder(arguments.value("store")), preset);
    return writeFile(arguments.value("out"), jsonOf(preset));
}

std::optional<jobs::PresetsFound> presetsOf(const Arguments &arguments)
{
    if (!QFileInfo(QString::fromStdString(arguments.value("store"))).isDir()) return std::nullopt;
    jobs::PresetsFound found = jobs::presetsIn(jobs::presetFolder(arguments.value("store")));
    for (const Error &error : found.unreadable) say(sentenceFor(error));
    return found;
}

int listPresets(const jobs::PresetsFound &found)
{
    for (const device::TablePreset &preset : found.presets) {
        JsonLine line;
        line.text("name", preset.name);
        std::string measures = "[";
        for (const TableColumn &column : preset.columns) {
            if (column.holds != Holds::Value) continue;
            if (measures.size() > 1) measures += ',';
            json::appendQuoted(measures, column.measure);
        }
        line.raw("measures", measures + "]");
        line.number("columns", std::to_string(preset.header.empty() ? preset.columns.size() : preset.header.size()));
        line.flag("recognised", !preset.header.empty());
        if (!put(line.object() + "\n")) return CouldNotRun;
    }
    return found.unreadable.empty() ? Done : SomeProblems;
}

}  // namespace

int table(const QStringList &words)
{
    Arguments arguments("table",
                        "Looks at a table of an unknown maker and says what its columns seem to hold. With --save it "
                        "is kept as a preset, by which files with the same header are read.",
                        "FILE");
    arguments.option("column", "COLUMN=WHAT",
                     "What a column (title or number) holds: MEASURE:UNIT, moment, seconds, milliseconds, date, clock, "
                     "unit, device, person or nothing; may be repeated.");
    arguments.option("dates", "ORDER", "How dates are written: dmy, mdy or ymd.");
    arguments.option("decimal", "MARK", "What stands before decimals: . or ,");
    arguments.option("thousands", "MARK", "What stands between thousands: none . , ' or a blank.");
    arguments.option("separator", "MARK", "What stands between columns: , ; | or TAB.");
    arguments.option("encoding", "NAME", "UTF-8, UTF-16LE, UTF-16BE or Windows-1252.");
    arguments.option("sheet", "NAME", "Which sheet of a workbook.");
    arguments.option("zone", "IANA", "The zone that all its clocks show, if it is always the same, such as UTC.");
    arguments.option("save", "NAME", "Keep it as a preset of this name, with --store or --out.");
    arguments.option("store", "DIR", "The store beside which the preset is kept.");
    arguments.option("out", "FILE", "A file for the preset, to be shared.");
    arguments.flag("json", "What was found as a JSON object.");
    if (const auto over = arguments.parse(words)) return *over;
    if (arguments.positional().size() != 1) return arguments.wrong("table takes one file");
    if (arguments.isSet("save") == (arguments.isSet("store") == arguments.isSet("out")))
        return arguments.wrong("--save goes with either --store or --out, and these with it");
    device::TableLook look{arguments.value("encoding"), arguments.value("sheet"), '\0'};
    if (arguments.isSet("separator")) {
        const auto mark = markFrom(arguments, "separator", ",;|\t");
        if (!mark) return couldNotRun(mark.error());
        look.delimiter = *mark;
    }

    const std::string path = arguments.positional().constFirst().toStdString();
    const auto bytes = jobs::FileBytes::open(path);
    if (!bytes) return couldNotRun(bytes.error());
    auto proposal = device::proposeTable(**bytes, look);
    if (!proposal) {
        Error error = proposal.error();
        error.where = path;
        return couldNotRun(error);
    }
    const QStringList columns = arguments.values("column");
    for (const QString &said : columns)
        if (const auto set = setColumn(*proposal, said.toStdString()); !set) return couldNotRun(set.error());
    setColumns(proposal->preset, proposal->columns);
    if (const auto set = setMarks(arguments, proposal->preset); !set) return couldNotRun(set.error());
    const bool marksSaid = arguments.isSet("decimal") || arguments.isSet("thousands");
    const auto open = openQuestions(*proposal, proposal->preset, marksSaid);

    if (!put(arguments.isSet("json") ? proposalJson(path, *proposal, open) : proposalText(path, *proposal)))
        return CouldNotRun;
    for (const device::TableQuestion &question : open) say(sentenceFor(question, *proposal));
    if (!open.empty()) {
        say("Say these with --column, --dates, --decimal, --thousands or --sheet" +
            std::string(arguments.isSet("save") ? "; nothing was kept." : "."));
        return arguments.isSet("save") ? CouldNotRun : SomeProblems;
    }
    if (!arguments.isSet("save")) return Done;
    proposal->preset.name = arguments.value("save");
    const auto kept = keep(arguments, proposal->preset);
    return kept ? Done : couldNotRun(kept.error());
}

int presets(const QStringList &words)
{
    Arguments arguments("presets",
                        "The presets by which tables of unknown makers are read; trendward-cli table makes them.",
                        "list|show NAME|add FILE|remove NAME");
    arguments.option("store", "DIR", "The store beside which they are kept.");
    if (const auto over = arguments.parse(words)) return *over;
    const QStringList what = arguments.positional();
    if (!arguments.isSet("store")) return arguments.wrong("presets needs --store DIR");
    const auto found = presetsOf(arguments);
    if (!found) return couldNotRun({Error::Code::NotFound, "there is no such folder", arguments.value("store")});
    if (what == QStringList{"list"}) return listPresets(*found);
    if (what.size() != 2) return arguments.wrong("presets takes list, or show, add or remove and one word");
    const std::string word = what[1].toStdString(), folder = jobs::presetFolder(arguments.value("store"));
    if (what[0] == "add") {
        const auto preset = jobs::presetFromFile(word);
        if (!preset) return couldNotRun(preset.error());
        const auto kept = jobs::savePreset(folder, *preset);
        return kept ? Done : couldNotRun(kept.error());
    }
    if (what[0] == "remove") {
        const auto removed = jobs::removePreset(folder, word);
        return removed ? Done : couldNotRun(removed.error());
    }
    if (what[0] != "show") return arguments.wrong("presets takes list, or show, add or remove and one word");
    for (const device::TablePreset &preset : found->presets)
        if (preset.name == word) return put(jsonOf(preset)) ? Done : CouldNotRun;
    return couldNotRun({Error::Code::NotFound, "no preset is called \"" + word + '"', {}});
}

}  // namespace trendward::cli
