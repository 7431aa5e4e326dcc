// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <zlib.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace trendward::tests
{

struct ZipPart {
    std::string name, bytes;
    bool deflate = false, encrypted = false;
};

inline void append(std::string &out, std::uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFu);
}

inline std::string deflated(const std::string &bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY) != Z_OK) return {};
    std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    std::string in = bytes;
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

/// A zip in memory, for tests only.
inline std::string zipOf(const std::vector<ZipPart> &parts)
{
    std::string out, directory;
    for (const ZipPart &part : parts) {
        const std::string packed = part.deflate ? deflated(part.bytes) : part.bytes;
        std::string shared;
        append(shared, 20, 2);
        append(shared, part.encrypted ? 0x0801 : 0x0800, 2);
        append(shared, part.deflate ? 8 : 0, 2);
        append(shared, 0x00210000, 4);
        append(shared,
               crc32(0, reinterpret_cast<const Bytef *>(part.bytes.data()), static_cast<uInt>(part.bytes.size())), 4);
        append(shared, packed.size(), 4);
        append(shared, part.bytes.size(), 4);
        append(shared, part.name.size(), 2);
        append(shared, 0, 2);
        directory += "PK\x01\x02";
        append(directory, 20, 2);
        directory += shared;
        append(directory, 0, 6);  // no comment, first disk, no attributes
        append(directory, 0, 4);
        append(directory, out.size(), 4);
        directory += part.name;
        out += "PK\x03\x04" + shared + part.name + packed;
    }
    const std::size_t start = out.size();
    out += directory + "PK\x05\x06";
    append(out, 0, 4);
    append(out, parts.size(), 2);
    append(out, parts.size(), 2);
    append(out, directory.size(), 4);
    append(out, start, 4);
    append(out, 0, 2);
    return out;
}

}  // namespace trendward::tests
