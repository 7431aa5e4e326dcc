// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/celltext.h"
#include "core/device/csvrows.h"
#include "core/device/fitbitparts.h"
#include "core/device/reader.h"
#include "core/device/readingparts.h"

#include <algorithm>
#include <array>
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

std::string lower(std::string_view text)
{
    std::string out(text);
    for (char &c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

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

Files filesOf(const ZipArchive &zip)
{
    Files files;
    for (const ZipArchive::Member &member : zip.members()) {
        const std::string path = lower(member.name);
        const std::string name = path.substr(path.find_last_of('/') + 1);
        const auto content = contentNamed(name);
        if (!content && name == "profile.csv") files.profiles.push_back(&member);
        // Folders have members of their own, without bytes.
        files.others += !content && member.size > 0;
        if (!content) continue;
        for (const std::string_view folder : {"fitbit/", "google health/", "global export data/"})
            files.fitbits = files.fitbits || path.find(folder) != std::string::npos;
        files.fitbits = files.fitbits || *content == Content(FitbitElement::HeartRate);
        files.known.push_back({name, &member, *content});
    }
    // Oldest first, so that the hour that the clock shows twice is told apart.
    std::stable_sort(files.known.begin(), files.known.end(),
                     [](const File &a, const File &b) { return a.name < b.name; });
    return files;
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
        if (count(FitbitTable::MinuteSpo2) > 0) m_left.push_back(FitbitTable::DailySpo2);
        if (count(FitbitTable::HrvDetails) > 0) m_left.push_back(FitbitTable::DailyHrv);
    }

    bool leavesOut(const Content &content) const
    {
        return std::find(m_left.begin(), m_left.end(), content) != m_left.end();
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

Outcome readFitbitTakeout(const FileView &view, ReadContext &context)
{
    const ZipArchive &zip = *view.zip();
    const Files files = filesOf(zip);
    for (const ZipArchive::Member *profile : files.profiles)
        if (const auto stream = textOf(zip, *profile)) readProfile(**stream, context);
    const Choice choice(files.known);
    FitbitReader reader(context);
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
            done = readFitbitRows(**stream, std::get<FitbitTable>(file.content), context);
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
