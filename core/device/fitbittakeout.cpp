// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ascii.h"
#include "core/device/celltext.h"
#include "core/device/csvrows.h"
#include "core/device/exportfolder.h"
#include "core/device/fitbitparts.h"
#include "core/device/jsonelements.h"
#include "core/device/reader.h"
#include "core/device/readingparts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <unordered_map>
#include <utility>
#include <variant>

namespace trendward::device
{

namespace
{

using Content = std::variant<FitbitElement, FitbitTable>;

struct File {
    std::string name;
    const ZipArchive::Member *member = nullptr;
    Content content;
};

struct Name {
    std::string_view begin, end;
    Content content;
    bool digitFollows = false;
};

/// The export writes its names in English; the folders around them have changed.
const std::array names{
    Name{"heart_rate-", ".json", FitbitElement::HeartRate, true},
    Name{"resting_heart_rate-", ".json", FitbitElement::RestingRate, true},
    Name{"steps-", ".json", FitbitElement::Steps, true},
    Name{"sleep-", ".json", FitbitElement::Sleep, true},
    Name{"weight-", ".json", FitbitElement::Weight, true},
    Name{"minute spo2", ".csv", FitbitTable::MinuteSpo2},
    Name{"daily spo2", ".csv", FitbitTable::DailySpo2},
    Name{"heart rate variability details", ".csv", FitbitTable::HrvDetails},
    Name{"daily heart rate variability summary", ".csv", FitbitTable::DailyHrv},
    Name{"daily respiratory rate summary", ".csv", FitbitTable::DailyRespiration},
    Name{"heart_rate_", ".csv", FitbitTable::HeartRate, true},
    Name{"steps_", ".csv", FitbitTable::Steps, true},
};

std::optional<Content> contentNamed(std::string_view name)
{
    for (const Name &one : names) {
        if (!name.starts_with(one.begin) || !name.ends_with(one.end)) continue;
        const char next = name[one.begin.size()];
        if (!one.digitFollows || (next >= '0' && next <= '9')) return one.content;
    }
    return std::nullopt;
}

struct Files {
    std::vector<File> known;
    std::vector<const ZipArchive::Member *> profiles;
    std::size_t others = 0;
    bool fitbits = false;  ///< whether their folders or names are Fitbit's
};

/// True for a file with readings.
bool addFile(const std::string &memberName, const ZipArchive::Member *member, Files &files)
{
    const std::string path = lower(memberName);
    const std::string name = path.substr(path.find_last_of('/') + 1);
    const auto content = contentNamed(name);
    if (!content && name == "profile.csv" && member) files.profiles.push_back(member);
    if (!content) return false;
    for (const std::string_view folder : {"fitbit/", "google health/", "global export data/"})
        files.fitbits = files.fitbits || path.find(folder) != std::string::npos;
    files.fitbits = files.fitbits || *content == Content(FitbitElement::HeartRate);
    files.known.push_back({name, member, *content});
    return true;
}

Files filesOf(const ZipArchive &zip)
{
    Files files;
    for (const ZipArchive::Member &member : zip.members())
        // Folders have members of their own, without bytes.
        files.others += !addFile(member.name, &member, files) && member.size > 0;
    // Oldest first, so that the hour that the clock shows twice is told apart.
    std::stable_sort(files.known.begin(), files.known.end(),
                     [](const File &a, const File &b) { return a.name < b.name; });
    return files;
}

/// The day that a file is named after; empty when it is not.
std::string_view dayIn(std::string_view name)
{
    constexpr std::string_view shape = "0000-00-00";
    const auto fits = [](char c, char place) { return place == '0' ? c >= '0' && c <= '9' : c == place; };
    for (std::size_t at = 0; at + shape.size() <= name.size(); ++at)
        if (std::equal(shape.begin(), shape.end(), name.begin() + static_cast<std::ptrdiff_t>(at),
                       [&](char place, char c) { return fits(c, place); }))
            return name.substr(at, shape.size());
    return {};
}

/// The export holds a measure in two trees, or by the minute and by the day. One of them is read, never both.
class Choice
{
public:
    explicit Choice(const std::vector<File> &files) : m_files(files)
    {
        // The tables say Z; the others' clock would have to be asked for.
        prefer(FitbitTable::HeartRate, FitbitElement::HeartRate);
        prefer(FitbitTable::Steps, FitbitElement::Steps);
    }

    bool leavesOut(const Content &content) const
    {
        return std::find(m_left.begin(), m_left.end(), content) != m_left.end();
    }

    /// Of a table with a row a day: the days that lie in files of their own by the minute.
    FitbitDays daysByTheMinute(const Content &daily) const
    {
        FitbitDays days;
        const bool spo2 = daily == Content(FitbitTable::DailySpo2), hrv = daily == Content(FitbitTable::DailyHrv);
        for (const File &file : m_files)
            if ((spo2 && file.content == Content(FitbitTable::MinuteSpo2)) ||
                (hrv && file.content == Content(FitbitTable::HrvDetails)))
                days.emplace(dayIn(file.name));
        return days;
    }

private:
    std::size_t count(const Content &content) const
    {
        return static_cast<std::size_t>(
            std::count_if(m_files.begin(), m_files.end(), [&](const File &file) { return file.content == content; }));
    }

    void prefer(const Content &table, const Content &array)
    {
        if (count(table) == 0 || count(array) == 0) return;
        m_left.push_back(count(table) >= count(array) ? array : table);
    }

    const std::vector<File> &m_files;
    std::vector<Content> m_left;
};

/// The export's arrays do not say by which clock their samples run, and its tables do. Source of the rule: the day's
/// samples that stand in both.
class ArrayClock
{
public:
    ArrayClock(const ZipArchive &zip, const std::vector<File> &files) : m_zip(zip)
    {
        std::map<std::string_view, const ZipArchive::Member *> tables;
        for (const File &file : files)
            if (file.content == Content(FitbitTable::HeartRate)) tables.emplace(dayIn(file.name), file.member);
        for (const File &file : files) {
            if (file.content != Content(FitbitElement::HeartRate)) continue;
            if (const auto table = tables.find(dayIn(file.name)); table != tables.end())
                m_twins.push_back({file.member, table->second});
        }
    }

    /// Whether it is UTC on all the days that were tried. Where the zone that was said is at UTC on all of them, too,
    /// they do not tell the two apart, and the zone holds.
    bool isUtc(const ReadSettings &settings) const
    {
        constexpr std::size_t mostDays = 12;
        const std::size_t step = m_twins.size() / mostDays + 1;
        bool utc = false, told = !settings.zone;
        for (std::size_t i = 0; i < m_twins.size(); i += step) {
            const Samples array = arrayOf(*m_twins[i].first), table = tableOf(*m_twins[i].second);
            const auto quarters = offsetOf(array, table);
            if (!quarters) continue;
            if (*quarters != 0) return false;
            utc = true;
            told = told || settings.zone->offsetMinutesAt(Instant::fromSeconds(array.front().first)) != 0;
        }
        return utc && told;
    }

private:
    using Samples = std::vector<std::pair<std::int64_t, std::int64_t>>;  ///< seconds, beats a minute

    Samples arrayOf(const ZipArchive::Member &member) const
    {
        Samples samples;
        const auto stream = textOf(m_zip, member);
        if (!stream) return samples;
        const ReadSettings settings;
        const MeasurementSink none = [](const Measurement &) {};
        Progress progress;
        ReadContext aside(settings, none, progress);
        const Outcome done = eachElement(**stream, aside, [&](const json::Token &element, std::uint64_t) {
            const json::Token when = element.member("dateTime"), value = element.member("value");
            if (!when.exists() || when.isContainer() || !value.exists() || value.kind() != json::Kind::Object) return;
            const json::Token bpm = value.member("bpm");
            const auto time = fitbitTime(when.text());
            const auto number = bpm.exists() ? decimalOf(bpm) : std::nullopt;
            if (time && number) samples.emplace_back(time->at(0).seconds(), std::llround(number->toDouble()));
        });
        return done ? samples : Samples();
    }

    Samples tableOf(const ZipArchive::Member &member) const
    {
        Samples samples;
        const auto stream = textOf(m_zip, member);
        if (!stream) return samples;
        CsvReader rows(**stream, ',');
        CsvRow row;
        for (auto more = rows.next(row); more && *more; more = rows.next(row)) {
            const auto time = statedTime(row.at(0));
            const auto number = Decimal::parse(row.at(1));
            if (time && number) samples.emplace_back(time->at.seconds(), std::llround(number->toDouble()));
        }
        return samples;
    }

    /// How many quarters of an hour the array's clock is ahead of the table's: where most samples are alike, and at
    /// least fifty. nullopt where no offset stands out.
    static std::optional<int> offsetOf(const Samples &array, const Samples &table)
    {
        constexpr std::size_t samplesNeeded = 50, samplesTried = 400;
        constexpr int farthest = 14 * 4;
        constexpr std::int64_t quarter = 900;
        const std::unordered_map<std::int64_t, std::int64_t> at(table.begin(), table.end());
        const std::size_t step = array.size() / samplesTried + 1;
        std::size_t best = 0, second = 0;
        int found = 0;
        for (int quarters = -farthest; quarters <= farthest; ++quarters) {
            std::size_t alike = 0;
            for (std::size_t i = 0; i < array.size(); i += step) {
                const auto twin = at.find(array[i].first - quarters * quarter);
                alike += twin != at.end() && twin->second == array[i].second;
            }
            if (alike > best) {
                second = std::exchange(best, alike);
                found = quarters;
            } else {
                second = std::max(second, alike);
            }
        }
        return best >= samplesNeeded && best > second ? std::optional(found) : std::nullopt;
    }

    const ZipArchive &m_zip;
    std::vector<std::pair<const ZipArchive::Member *, const ZipArchive::Member *>> m_twins;
};

/// Whom the export names, for a comparison with the patient; nothing of it is kept.
void readProfile(ByteStream &stream, ReadContext &context)
{
    CsvReader rows(stream, ',');
    CsvRow row;
    if (const auto more = rows.next(row); !more || !*more) return;
    std::vector<std::string> header;
    for (const std::string &cell : cellTexts(row)) header.push_back(plainWord(cell));
    if (const auto more = rows.next(row); !more || !*more) return;
    const auto cell = [&](std::string_view name) -> std::optional<std::string> {
        const auto found = std::find(header.begin(), header.end(), name);
        const std::string_view text = row.at(static_cast<std::size_t>(found - header.begin()));
        return found == header.end() || saysNothing(text) ? std::nullopt : std::optional(shown(text));
    };
    if (const auto name = cell("full_name")) context.report().personNamed = name;
    if (const auto birth = cell("date_of_birth")) context.report().personBirth = birth;
}

}  // namespace

std::optional<Signs> fitbitTakeoutSigns(const FileView &view)
{
    if (!view.zip()) return std::nullopt;
    const Files files = filesOf(*view.zip());
    if (!files.fitbits) return std::nullopt;
    return Signs{"Fitbit Takeout zip", std::to_string(files.known.size()) + " files with readings", "UTF-8"};
}

std::set<std::string> repeatedIn(const std::vector<std::string> &paths)
{
    struct Export {
        Files files;
        std::vector<std::string> paths;
    };
    // The trees of an export lie side by side: several exports in one folder are chosen from one by one.
    std::map<std::string_view, Export> exports;
    for (const std::string &path : paths) {
        std::string_view root = path;
        for (int level = 0; level < 2; ++level)
            root = root.substr(0, root.find_last_of('/') == std::string_view::npos ? 0 : root.find_last_of('/'));
        Export &one = exports[root];
        if (addFile(path, nullptr, one.files)) one.paths.push_back(path);
    }
    std::set<std::string> repeated;
    for (const auto &[root, one] : exports) {
        if (!one.files.fitbits) continue;
        const Choice choice(one.files.known);
        for (std::size_t i = 0; i < one.paths.size(); ++i)
            if (choice.leavesOut(one.files.known[i].content)) repeated.insert(one.paths[i]);
    }
    return repeated;
}

Outcome readFitbitTakeout(const FileView &view, ReadContext &context)
{
    const ZipArchive &zip = *view.zip();
    const Files files = filesOf(zip);
    for (const ZipArchive::Member *profile : files.profiles)
        if (const auto stream = textOf(zip, *profile)) readProfile(**stream, context);
    const Choice choice(files.known);
    FitbitReader reader(context);
    if (!choice.leavesOut(FitbitElement::HeartRate) && ArrayClock(zip, files.known).isUtc(context.settings())) {
        reader.takeAsUtc();
        context.report().unitsAssumed.try_emplace(
            "heart-rate",
            "the export's arrays state no time zone; read as UTC, by which its tables hold the same samples");
    }
    for (const File &file : files.known) {
        if (choice.leavesOut(file.content)) {
            context.notReading("file that holds the same measure again: one source of a measure is read");
            continue;
        }
        const auto stream = textOf(zip, *file.member);
        Outcome done = Done{};
        if (!stream)
            done = stream.error();
        else if (const auto *array = std::get_if<FitbitElement>(&file.content))
            done = reader.readArray(**stream, *array);
        else
            done = readFitbitRows(**stream, std::get<FitbitTable>(file.content), context,
                                  choice.daysByTheMinute(file.content));
        if (!done && done.error().code == Error::Code::Cancelled) return done;
        // One file that is broken leaves the others.
        if (!done)
            context.problem(done.error().code, file.name + ": " + done.error().detail, context.report().records + 1,
                            file.name);
    }
    if (files.others > 0) context.notReading("file of the export without readings for us", files.others);
    return Done{};
}

}  // namespace trendward::device
