// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/gunzip.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace trendward::server
{

namespace
{

struct Inflater {
    z_stream stream{};
    // 15 bits of window, and 32 for "whichever of gzip and zlib it is".
    bool ready = inflateInit2(&stream, 15 + 32) == Z_OK;
    Inflater() = default;
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;
    ~Inflater() { inflateEnd(&stream); }
};

}  // namespace

std::optional<QByteArray> gunzipped(const QByteArray &packed, qint64 limit)
{
    Inflater inflater;
    if (!inflater.ready) return std::nullopt;
    inflater.stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    inflater.stream.avail_in = static_cast<uInt>(packed.size());
    QByteArray plain;
    std::array<char, 64 * 1024> room;
    for (int result = Z_OK; result != Z_STREAM_END;) {
        inflater.stream.next_out = reinterpret_cast<Bytef *>(room.data());
        inflater.stream.avail_out = static_cast<uInt>(room.size());
        result = inflate(&inflater.stream, Z_NO_FLUSH);
        if (result != Z_OK && result != Z_STREAM_END) return std::nullopt;
        plain.append(room.data(), static_cast<qsizetype>(room.size() - inflater.stream.avail_out));
        if (plain.size() > limit) return plain.first(static_cast<qsizetype>(limit) + 1);
    }
    return plain;
}

}  // namespace trendward::server
