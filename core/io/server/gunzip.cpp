// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/gunzip.h"

#include <QtEndian>

#include <zlib.h>

#include <algorithm>

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

/// What the end of a gzip stream says of its size, as far as so many bytes can hold it; it is no more than a guess.
qint64 expectedSize(const QByteArray &packed)
{
    constexpr qint64 leastRoom = 64 * 1024, mostRatio = 1032;  // of deflate
    const qint64 said = packed.size() < 4 ? 0 : qFromLittleEndian<quint32>(packed.constData() + packed.size() - 4);
    // One more, so that the end of the stream is met without further room.
    return std::clamp(said + 1, leastRoom, std::max(leastRoom, packed.size() * mostRatio));
}

}  // namespace

std::optional<QByteArray> gunzipped(const QByteArray &packed, qint64 limit)
{
    Inflater inflater;
    if (!inflater.ready) return std::nullopt;
    inflater.stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    inflater.stream.avail_in = static_cast<uInt>(packed.size());
    const qint64 most = limit + 1;
    QByteArray plain(std::min(expectedSize(packed), most), Qt::Uninitialized);
    qsizetype filled = 0;
    for (int result = Z_OK; result != Z_STREAM_END && filled < most;) {
        if (filled == plain.size()) plain.resize(std::min<qint64>(2 * filled, most));
        const auto room = static_cast<uInt>(std::min<qsizetype>(plain.size() - filled, 1 << 30));
        inflater.stream.next_out = reinterpret_cast<Bytef *>(plain.data() + filled);
        inflater.stream.avail_out = room;
        result = inflate(&inflater.stream, Z_NO_FLUSH);
        if (result != Z_OK && result != Z_STREAM_END) return std::nullopt;
        filled += room - inflater.stream.avail_out;
    }
    plain.truncate(filled);
    return plain;
}

}  // namespace trendward::server
