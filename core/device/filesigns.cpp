// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/filesigns.h"

#include "core/base/ascii.h"

#include <algorithm>
#include <array>

namespace trendward::device
{

namespace
{

using namespace std::string_view_literals;

constexpr int membersLookedInto = 20;

constexpr std::string_view image =
    "this is an image, which holds no readings that can be read; ask for the app's export as CSV, XML or JSON";
constexpr std::string_view archive =
    "this is a packed archive of another kind than zip; unpack it and bring the file inside";

struct Sign {
    std::string_view bytes;
    std::size_t at;
    std::string_view sentence;
};

constexpr std::array signs{
    Sign{"\x89PNG"sv, 0, image},
    Sign{"\xFF\xD8\xFF"sv, 0, image},
    Sign{"GIF8"sv, 0, image},
    Sign{"II*\0"sv, 0, image},
    Sign{"MM\0*"sv, 0, image},
    Sign{"WEBP"sv, 8, image},
    Sign{"ftyphei"sv, 4, image},
    Sign{"ftypmif1"sv, 4, image},
    Sign{"ftyp"sv, 4,
         "this is a video or a sound, which holds no readings; ask for the app's export as CSV, XML or JSON"},
    Sign{"SQLite format 3\0"sv, 0,
         "this is an SQLite database, as apps keep for themselves; use the app's own export to CSV, XML or JSON"},
    Sign{".FIT"sv, 8,
         "this is a FIT file of a watch or scale whose beginning is damaged; copy it from the device again"},
    Sign{"0       "sv, 0, "this begins like an EDF recording, but its head is damaged; copy it from the card again"},
    Sign{"\x1F\x8B"sv, 0, archive},
    Sign{"7z\xBC\xAF\x27\x1C"sv, 0, archive},
    Sign{"Rar!"sv, 0, archive},
    Sign{"\xD0\xCF\x11\xE0"sv, 0, "this is an old Excel or Word file; open it and save the sheet as CSV"},
    Sign{"\x7F"
         "ELF"sv,
         0, "this is a program, not a device's file; bring the device's export"},
    Sign{"MZ\x90"sv, 0, "this is a program, not a device's file; bring the device's export"},
};

/// Packets of eight or nine bytes, each beginning with 0F and a byte of 80 or more.
bool isContecStream(std::string_view head)
{
    constexpr std::size_t packets = 4;
    const auto repeats = [&](std::size_t length) {
        if (head.size() < packets * length) return false;
        for (std::size_t at = 0; at < packets * length; at += length)
            if (head[at] != '\x0F' || static_cast<unsigned char>(head[at + 1]) < 0x80) return false;
        return true;
    };
    return repeats(8) || repeats(9);
}

}  // namespace

std::string_view baseName(std::string_view path)
{
    return path.substr(path.find_last_of('/') + 1);
}

bool isJunk(std::string_view path)
{
    return path.starts_with("__MACOSX/") || baseName(path).starts_with("._") ||
           lower(baseName(path)).ends_with("_cda.xml");
}

std::optional<std::string> binarySentence(std::string_view head)
{
    if (isContecStream(head))
        return "this is the raw stream of a Contec oximeter, which holds no date; export the recording from its "
               "program "
               "as CSV with dates";
    if (head.substr(0, 1'024).find("%PDF-") != std::string_view::npos)
        return "this is a PDF, which shows readings and does not hold them; ask for the same report as CSV, XML or "
               "JSON";
    for (const Sign &sign : signs)
        if (head.size() > sign.at && head.substr(sign.at).starts_with(sign.bytes)) return std::string(sign.sentence);
    return std::nullopt;
}

Result<std::string> headOf(const ZipArchive &zip, const ZipArchive::Member &member, std::size_t most)
{
    auto stream = zip.read(member);
    if (!stream) return stream.error();
    std::string head(most, '\0');
    std::size_t have = 0;
    while (have < head.size()) {
        const auto got = (*stream)->read(std::span(head).subspan(have));
        if (!got) return got.error();
        if (*got == 0) break;
        have += *got;
    }
    head.resize(have);
    return head;
}

Result<std::optional<ZipArchive::Member>> appleExportIn(const ZipArchive &zip)
{
    std::vector<ZipArchive::Member> candidates;
    for (const ZipArchive::Member &member : zip.members())
        if (lower(member.name).ends_with(".xml") && !isJunk(member.name)) candidates.push_back(member);
    const auto usual = [](const ZipArchive::Member &member) {
        const std::string name = lower(baseName(member.name));
        return name == "export.xml" || name == "\u5bfc\u51fa.xml";
    };
    std::stable_partition(candidates.begin(), candidates.end(), usual);
    std::optional<Error> trouble;
    int looked = 0;
    for (const ZipArchive::Member &member : candidates) {
        if (++looked > membersLookedInto) break;
        const auto head = headOf(zip, member);
        if (!head) {
            if (!trouble) trouble = head.error();
            continue;
        }
        const std::string encoding = detectEncoding(*head, false);
        const std::string text = encoding.empty() ? *head : decodedHead(*head, encoding);
        if (text.find("<HealthData") != std::string::npos || text.find("HealthKit Export") != std::string::npos)
            return std::optional(member);
    }
    if (trouble) return *trouble;
    return std::optional<ZipArchive::Member>();
}

Error zipSentence(const ZipArchive &zip)
{
    struct Known {
        std::string_view part, sentence;
    };
    static constexpr std::array known{
        Known{"[content_types].xml",
              "this is an Excel or Word file; say once how its table is read, or save the sheet as CSV"},
        Known{"takeout/",
              "this is a Google Takeout zip without Fitbit's readings; unpack it and bring the files inside"},
        Known{"di_connect/",
              "this is a Garmin export, which is not read as a whole; unpack it and bring its FIT files"},
        Known{"health_connect_export.db",
              "this looks like a Health Connect export, but its database is not one that is known here"},
        Known{"cgm_data_1.csv", "this looks like a Glooko export, but its tables are not those that are known here"},
        Known{"str.edf", "this is a sleep device's card; unpack it and bring its STR.edf"},
        Known{".csv", "this is a zip of tables; unpack it and bring the CSV inside"},
        Known{".json", "this is a zip of JSON files; unpack it and bring the files inside"},
    };
    const auto error = [](std::string_view sentence) {
        return Error{Error::Code::UnknownFormat, std::string(sentence), {}};
    };
    if (zip.members().empty()) return error("this zip is empty; export or copy it again");
    for (const Known &one : known)
        for (const ZipArchive::Member &member : zip.members())
            if (lower(member.name).find(one.part) != std::string::npos) return error(one.sentence);
    const bool locked = std::all_of(zip.members().begin(), zip.members().end(),
                                    [](const ZipArchive::Member &member) { return member.encrypted; });
    if (locked) return error("this zip is protected by a password: unpack it and bring the file that was inside");
    return error("this zip holds no export that is known here; of zips, Apple Health's export.zip is read");
}

}  // namespace trendward::device
