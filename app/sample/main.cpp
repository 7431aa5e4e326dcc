// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/clinicjson.h"
#include "app/sample/sampleclinic.h"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <string_view>

namespace
{

using namespace trendward;

constexpr std::string_view usage =
    "Usage: trendward-sample-files --anchor YYYY-MM-DD --seed NUMBER --out DIR\n"
    "Writes the sample clinic's device files to DIR/files and its people and known answers to DIR/clinic.json.\n";

bool write(const std::filesystem::path &path, const std::string &bytes)
{
    std::error_code error;
    std::filesystem::create_directories(path.parent_path(), error);
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file)
        std::cerr << "The file " << path.string() << " could not be written. Choose a folder you may write to.\n";
    return static_cast<bool>(file);
}

int writeClinic(const sample::SampleClinic &clinic, const std::filesystem::path &folder)
{
    if (!write(folder / "clinic.json", sample::clinicJson(clinic))) return 1;
    for (const sample::SampleFile &file : clinic.files)
        if (!write(folder / "files" / file.name, file.bytes)) return 1;
    std::cout << clinic.files.size() << " files written to " << folder.string() << "\n";
    return 0;
}

}  // namespace

int main(int argc, char *argv[])
{
    std::map<std::string_view, std::string_view> options;
    for (int i = 1; i + 1 < argc; i += 2) options[argv[i]] = argv[i + 1];
    const auto anchor = Date::parse(options["--anchor"]);
    const std::string_view seedText = options["--seed"];
    std::uint64_t seed = 0;
    const auto seedRead = std::from_chars(seedText.data(), seedText.data() + seedText.size(), seed);
    const bool seedGood = seedRead.ec == std::errc() && seedRead.ptr == seedText.data() + seedText.size();
    if (argc != 7 || !anchor || !anchor->day || !seedGood || options["--out"].empty()) {
        std::cerr << usage;
        return 2;
    }
    return writeClinic(sample::sampleClinic(*anchor, seed), std::filesystem::path(options["--out"]));
}
