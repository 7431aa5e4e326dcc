// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/storedzip.h"

#include <cstdint>
#include <string_view>

namespace trendward::sample
{

namespace
{

std::uint32_t crc32(std::string_view bytes)
{
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1u) != 0 ? 0xEDB88320u : 0u);
    }
    return ~crc;
}

void append(std::string &out, std::uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFu);
}

/// What the local header and the central directory say alike, from the version on.
std::string common(const std::string &name, const std::string &bytes)
{
    std::string out;
    append(out, 20, 2);      // version needed
    append(out, 0x0800, 2);  // names are UTF-8
    append(out, 0, 2);       // stored
    append(out, 0, 2);       // time
    append(out, 0x0021, 2);  // 1980-01-01
    append(out, crc32(bytes), 4);
    append(out, bytes.size(), 4);
    append(out, bytes.size(), 4);
    append(out, name.size(), 2);
    append(out, 0, 2);  // no extra field
    return out;
}

}  // namespace

std::string storedZip(const std::vector<std::pair<std::string, std::string>> &members)
{
    std::string out, directory;
    for (const auto &[name, bytes] : members) {
        const std::string shared = common(name, bytes);
        directory += "PK\x01\x02";
        append(directory, 20, 2);  // version made by
        directory += shared;
        append(directory, 0, 2);  // no comment
        append(directory, 0, 2);  // disk
        append(directory, 0, 2);  // internal attributes
        append(directory, 0, 4);  // external attributes
        append(directory, out.size(), 4);
        directory += name;
        out += "PK\x03\x04";
        out += shared;
        out += name;
        out += bytes;
    }
    const std::size_t start = out.size();
    out += directory + "PK\x05\x06";
    append(out, 0, 4);  // this disk, the directory's disk
    append(out, members.size(), 2);
    append(out, members.size(), 2);
    append(out, directory.size(), 4);
    append(out, start, 4);
    append(out, 0, 2);  // no comment
    return out;
}

}  // namespace trendward::sample
