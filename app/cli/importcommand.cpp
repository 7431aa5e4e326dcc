// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/messageinput.h"
#include "app/cli/output.h"
#include "app/cli/reporting.h"
#include "app/samplestore.h"
#include "app/session.h"
#include "core/base/measure.h"
#include "core/base/phrase.h"
#include "core/io/jobs/filesin.h"
#include "core/io/jobs/importjob.h"
#include "core/io/jobs/presetfiles.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <charconv>

namespace trendward::cli
{

namespace
{

std::string numberText(double value)
{
    std::array<char, 32> out{};
    const auto [end, problem] = std::to_chars(out.data(), out.data() + out.size(), value);
    return problem == std::errc{} ? std::string(out.data(), end) : "null";
}

std::string countsJson(const std::map<std::string, std::uint64_t> &counts)
{
    JsonLine line;
    for (const auto &[reason, count] : counts) line.number(reason, std::to_string(count));
    return line.object();
}

/// A moment of the report: UTC, or the bare wall clock while nobody has said which zone it showed.
std::string timeText(Instant moment, bool zoneNeeded)
{
    return zoneNeeded ? LocalTime::from(moment, 0).text() : moment.text();
}

std::string measureJson(const jobs::MeasureCount &count, bool zoneNeeded)
{
    JsonLine line;
    line.textOrNull("unit", count.unit.known()    ? std::optional(count.unit.code)
                            : count.unit.stated() ? std::optional(count.unit.text)
                                                  : std::nullopt);
    line.number("count", std::to_string(count.count));
    const bool numbers = count.numbers > 0;
    line.raw("min", numbers ? numberText(count.min) : "null");
    line.raw("max", numbers ? numberText(count.max) : "null");
    line.raw("mean", numbers ? numberText(count.sum / static_cast<double>(count.numbers)) : "null");
    line.text("first", timeText(count.first, zoneNeeded));
    line.text("last", timeText(count.last, zoneNeeded));
    if (count.comparators > 0) line.number("comparators", std::to_string(count.comparators));
    if (count.absent > 0) line.number("absent", std::to_string(count.absent));
    if (count.units.size() > 1) {
        JsonLine units;
        for (const auto &[unit, readings] : count.units) units.number(unit, std::to_string(readings));
        line.raw("units", units.object());
    }
    return line.object();
}

std::string reportJson(const jobs::ImportReport &report, bool dryRun)
{
    JsonLine line;
    line.text("file", report.file);
    line.text("format", report.format);
    line.text("evidence", report.evidence);
    JsonLine measures;
    for (const auto &[measure, count] : report.measures)
        measures.raw(measure, measureJson(count, report.timesAreNaive));
    line.raw("measures", measures.object());
    line.number("records", std::to_string(report.records));
    line.number("stored", std::to_string(dryRun ? 0 : report.stored));
    if (dryRun) line.number("wouldStore", std::to_string(report.stored));
    line.number("notReadings", std::to_string(report.notReadings));
    line.raw("notReadingReasons", countsJson(report.notReadingReasons));
    line.number("duplicates", std::to_string(report.duplicates));
    line.number("waiting", std::to_string(report.waiting));
    line.number("superseded", std::to_string(report.superseded));
    line.number("held", std::to_string(report.held));
    line.number("kept", std::to_string(report.kept));
    line.raw("heldReasons", countsJson(report.heldReasons));
    line.number("problemCount", std::to_string(report.problemCount));
    line.raw("problems", problemsJson(report.problems));
    JsonLine assumed;
    assumed.textOrNull("zone", report.zone.empty() ? std::nullopt : std::optional(report.zone));
    if (!report.zoneWhy.empty()) assumed.text("why", report.zoneWhy);
    assumed.flag("zoneNeeded", report.zoneNeeded);
    if (report.wholeDays > 0) assumed.number("wholeDays", std::to_string(report.wholeDays));
    if (report.arrivalTimes > 0) assumed.number("arrivalTimes", std::to_string(report.arrivalTimes));
    if (!report.dateOrderNeeded.empty()) assumed.text("dateOrderNeeded", report.dateOrderNeeded);
    if (!report.deviceUsers.empty()) {
        JsonLine users;
        for (const auto &[name, records] : report.deviceUsers) users.number(name, std::to_string(records));
        assumed.raw("deviceUsers", users.object());
    }
    if (!report.encoding.empty()) assumed.text("encoding", report.encoding);
    JsonLine units;
    for (const auto &[measure, why] : report.unitsAssumed) units.text(measure, why);
    assumed.raw("units", units.object());
    line.raw("assumed", assumed.object());
    line.textOrNull("personNamed", report.personNamed);
    line.flag("personDiffers", report.personDiffers);
    return line.object() + "\n";
}

/// " in kg", or ", 3 in kg and 2 in lb" where the file mixes units.
std::string unitWords(const jobs::MeasureCount &count)
{
    const auto name = [](const Unit &unit) { return unit.stated() ? unit.text : std::string("an unstated unit"); };
    if (count.units.size() < 2) return " in " + name(count.unit);
    std::string words;
    std::size_t left = count.units.size();
    for (const auto &[unit, readings] : count.units) {
        words +=
            (words.empty() || left > 1 ? ", " : " and ") + std::to_string(readings) + " in " + name(unitFrom(unit));
        --left;
    }
    return words;
}

/// Without a store nothing can be said of what it would take.
void sayReport(const jobs::ImportReport &report, bool dryRun, bool hasStore)
{
    std::string sentence = report.file + " (" + report.format + "): ";
    if (hasStore)
        sentence += numbered(report.stored, "reading", "readings") + (dryRun ? " would be stored, " : " stored, ") +
                    numbered(report.duplicates, "was", "were") + " there already, " + std::to_string(report.held) +
                    " held, ";
    sentence += numbered(report.notReadings, "record is", "records are") + " not a reading, " +
                numbered(report.problemCount, "problem", "problems") + ".";
    say(sentence);
    for (const auto &[measure, count] : report.measures)
        say("  " + measure + ": " + numbered(count.count, "reading", "readings") + unitWords(count) + ", " +
            timeText(count.first, report.timesAreNaive) + " to " + timeText(count.last, report.timesAreNaive));
    if (report.measures.empty()) say("  no reading was found in it");
    if (report.waiting > 0)
        say("  of those that were there already, " + numbered(report.waiting, "waits", "wait") +
            " to be placed with a patient since an earlier import");
    if (report.kept > 0)
        say((dryRun ? "  would keep " : "  kept ") +
            numbered(report.kept, "message that no mapping read", "messages that no mapping read") +
            "; with another mapping, messages retry tries them again");
    for (const auto &[reason, count] : report.heldReasons)
        say("  held: " + std::to_string(count) + " because " + reason);
    if (!report.zone.empty()) {
        const std::string why = report.zoneWhy.empty() ? "" : " (" + report.zoneWhy + ')';
        say("  times without a zone were read as " + report.zone + why + '.');
    }
    if (report.wholeDays > 0)
        say("  " + numbered(report.wholeDays, "reading has", "readings have") +
            " a day and no clock: such a reading stands for the whole day, from midnight to midnight.");
    if (report.arrivalTimes > 0)
        say("  " + numbered(report.arrivalTimes, "message says", "messages say") +
            " no time of measuring: its reading stands at the time at which the hub took it, which may be later.");
    for (const auto &[measure, why] : report.unitsAssumed) say(filled("  unit of {1}: {2}", {measure, why}));
    sayProblems(report.problems);
}

Result<std::map<std::string, std::string>> unitsFrom(const QStringList &words)
{
    std::map<std::string, std::string> units;
    for (const QString &word : words) {
        const auto equals = word.indexOf('=');
        const Measure *measure = equals > 0 ? measureNamed(word.left(equals).toStdString()) : nullptr;
        const Unit unit = unitFrom(word.mid(equals + 1).toStdString());
        if (!measure || !unit.known() || !inMeasureUnit(*measure, 1, unit.code))
            return Error{Error::Code::BadValue,
                         "\"" + word.toStdString() + "\" is no measure and a unit of it; body-weight=kg is one",
                         "--unit"};
        units[std::string(measure->key)] = unit.code;
    }
    return units;
}

Result<jobs::ImportSettings> settingsFrom(const Arguments &arguments)
{
    jobs::ImportSettings settings;
    const auto now = arguments.now();
    if (!now) return now.error();
    settings.now = *now;
    settings.dryRun = arguments.isSet("dry-run");
    if (arguments.isSet("patient")) settings.patient = arguments.value("patient");
    if (arguments.isSet("zone")) {
        settings.zone = arguments.value("zone");
        if (!Zone::named(*settings.zone))
            return Error{Error::Code::BadValue,
                         "\"" + *settings.zone + "\" is no zone of the IANA database; Europe/London is one", "--zone"};
    }
    if (arguments.isSet("dates")) {
        const auto order = datesFrom(arguments);
        if (!order) return order.error();
        settings.dateOrder = *order;
    }
    if (arguments.isSet("device-user")) settings.deviceUser = arguments.value("device-user");
    auto units = unitsFrom(arguments.values("unit"));
    if (!units) return units.error();
    settings.units = std::move(*units);
    return settings;
}

/// The presets beside the store, and the one of them, or the file, that --preset names.
Outcome addPresets(const Arguments &arguments, jobs::ImportSettings &settings)
{
    jobs::PresetsFound found;
    if (arguments.isSet("store")) found = jobs::presetsIn(jobs::presetFolder(arguments.value("store")));
    for (const Error &error : found.unreadable) say(sentenceFor(error));
    if (arguments.isSet("preset")) {
        const std::string said = arguments.value("preset");
        const auto known = std::find_if(found.presets.begin(), found.presets.end(),
                                        [&](const device::TablePreset &preset) { return preset.name == said; });
        if (known != found.presets.end()) {
            settings.preset = std::make_shared<const device::TablePreset>(*known);
        } else if (QFileInfo::exists(QString::fromStdString(said))) {
            auto shared = jobs::presetFromFile(said);
            if (!shared) return shared.error();
            settings.preset = std::make_shared<const device::TablePreset>(std::move(*shared));
        } else {
            return Error{Error::Code::NotFound,
                         "no preset is called \"" + said +
                             "\" and no file; trendward-cli presets list --store DIR names those of a store",
                         "--preset"};
        }
    }
    settings.presets = std::make_shared<const std::vector<device::TablePreset>>(std::move(found.presets));
    return trendward::Done{};
}

/// The store to bring files into, or to compare with. None when a dry run names none.
Result<std::unique_ptr<store::RecordStore>> storeFor(const Arguments &arguments, const jobs::ImportSettings &settings)
{
    if (!arguments.isSet("store")) return std::unique_ptr<store::RecordStore>();
    // A store that holds the named patient must be there; a mistyped folder is not made into another one.
    auto opened = openStore(arguments, settings.dryRun || settings.patient ? Missing::Refuse : Missing::Create);
    if (opened && settings.patient)
        if (const auto known = patientNamed(**opened, *settings.patient); !known) return known.error();
    return opened;
}

/// Files brought in one after the other; one that cannot be read does not keep the others from being read.
class BringingIn
{
public:
    BringingIn(jobs::ImportSettings settings, jobs::Mappings mappings, store::RecordStore *store, bool json)
        : m_settings(std::move(settings)), m_mappings(std::move(mappings)), m_store(store), m_json(json)
    {
    }

    void bringIn(const std::string &path)
    {
        if (!QFileInfo(QString::fromStdString(path)).isDir()) return bringInFile(path);
        Progress progress;
        const jobs::FilesFound found = jobs::filesIn({path}, jobs::mostFiles, progress, *m_settings.presets);
        sayLeftOut(path, found);
        for (const std::string &file : found.files) bringInFile(file);
    }

    int exit() const
    {
        if (!m_good || !m_anyRead) return CouldNotRun;
        return m_problems ? SomeProblems : Done;
    }

private:
    Result<jobs::ImportReport> report(const std::string &file)
    {
        if (m_store && !m_settings.dryRun)
            if (const auto taken = session::mayTake(*m_store, file); !taken) return taken.error();
        Progress progress;
        return jobs::importFile(file, m_settings, m_mappings, m_store, progress);
    }

    void bringInFile(const std::string &file)
    {
        if (!m_good) return;
        auto read = report(file);
        if (!read) return refuse(file, read.error());
        m_anyRead = true;
        read->file = file;  // as it was named here: two folders may hold files of one name
        if (read->personDiffers)
            say(file +
                ": the file names another person than the patient it is brought in for. Compare before you go on.");
        if (!m_json) sayReport(*read, m_settings.dryRun, m_store != nullptr);
        tell(*read);
    }

    /// What a folder holds beside device files is one sentence, and no problem where there are device files too.
    void sayLeftOut(const std::string &folder, const jobs::FilesFound &found)
    {
        if (!found.bare.empty())
            return refuse(folder,
                          {Error::Code::UnknownFormat,
                           found.unreadable == 0 ? "there is no file in this folder"
                                                 : "this folder holds " + numbered(found.unreadable, "file", "files") +
                                                       ", and none of a format that is read",
                           folder});
        if (found.unreadable > 0)
            say(folder + ": " + numbered(found.unreadable, "file is", "files are") +
                " of no format that is read, and left out.");
        if (found.repeated > 0)
            say(folder + ": " + numbered(found.repeated, "file holds", "files hold") +
                " again what others of this export hold, and left out.");
        if (!found.cut) return;
        m_problems = true;
        say(folder + ": there are more files than " + std::to_string(jobs::mostFiles) +
            "; the others were not looked at.");
    }

    void refuse(const std::string &file, const Error &error)
    {
        say(sentenceFor(error));
        jobs::ImportReport nothing;
        nothing.file = file;
        nothing.problems = {{error, {}}};
        nothing.problemCount = 1;
        tell(nothing);
    }

    void tell(const jobs::ImportReport &report)
    {
        m_problems = m_problems || report.problemCount > 0;
        if (m_json) m_good = put(reportJson(report, m_settings.dryRun));
    }

    jobs::ImportSettings m_settings;
    jobs::Mappings m_mappings;
    store::RecordStore *m_store;
    bool m_json, m_good = true, m_anyRead = false, m_problems = false;
};

}  // namespace

int importFiles(const QStringList &words)
{
    Arguments arguments("import", "Brings device files and messages into a store. The same file twice adds nothing.",
                        "FILE|FOLDER...");
    arguments.storeOptions(Arguments::StoreUse::Sometimes);
    arguments.option("patient", "ID", "Whose files these are; without it, devices and messages say.");
    arguments.option("zone", "IANA", "The zone that clocks showed where a file does not say, such as Europe/London.");
    arguments.option("unit", "MEASURE=UCUM", "The unit of values that have none; may be repeated.");
    arguments.option("dates", "ORDER", "How dates that can be read in two ways are read: dmy, mdy or ymd.");
    arguments.option("device-user", "NAME", "Which of the people that a device tells apart the patient is.");
    arguments.option("preset", "NAME|FILE",
                     "How tables of unknown makers are read; trendward-cli table makes presets.");
    arguments.option("device-mapping", "FILE", "A device mapping in place of the built-in one.");
    arguments.option("fhir-mapping", "FILE", "A FHIR mapping in place of the built-in one.");
    arguments.flag("dry-run", "Read and count, store nothing; needs no store.");
    arguments.flag("json", "One JSON object a file on stdout.");
    if (const auto over = arguments.parse(words)) return *over;
    if (arguments.positional().isEmpty()) return arguments.wrong("import needs at least one file");
    if (!arguments.isSet("dry-run") && !arguments.isSet("store"))
        return arguments.wrong("import needs --store DIR, or --dry-run to look without storing");
    auto settings = settingsFrom(arguments);
    if (!settings) return couldNotRun(settings.error());
    if (const auto added = addPresets(arguments, *settings); !added) return couldNotRun(added.error());
    const auto mappings = mappingsFrom(arguments);
    if (!mappings) return couldNotRun(mappings.error());
    const auto store = storeFor(arguments, *settings);
    if (!store) return couldNotRun(store.error());

    BringingIn files(*settings, *mappings, store->get(), arguments.isSet("json"));
    for (const QString &path : arguments.positional()) files.bringIn(path.toStdString());
    return files.exit();
}

}  // namespace trendward::cli
