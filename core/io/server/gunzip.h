// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace trendward::server
{

/// The bytes that a gzip or zlib stream holds; nullopt where it is damaged or cut off. At most `limit` bytes, one more
/// where there would have been more.
std::optional<QByteArray> gunzipped(const QByteArray &packed, qint64 limit);

}  // namespace trendward::server
