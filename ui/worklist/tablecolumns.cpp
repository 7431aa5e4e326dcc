// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worklist/tablecolumns.h"

#include "ui/style/status.h"
#include "ui/style/theme.h"
#include "ui/worklist/drawing.h"

#include <QFontMetrics>

#include <algorithm>
#include <numeric>

namespace trendward::ui
{

namespace
{

constexpr int vitalColumns[] = {WardTableModel::BloodPressure, WardTableModel::HeartRate, WardTableModel::Oxygen,
                                WardTableModel::Weight, WardTableModel::Glucose};
constexpr int reasonBesideSparklines = 190;

int widest(const QFont &font, const QStringList &lines)
{
    const QFontMetrics metrics(font);
    int width = 0;
    for (const QString &line : lines) width = std::max(width, metrics.horizontalAdvance(line));
    return width;
}

/// A status of several words is set in two lines.
int statusWidth()
{
    QStringList lines;
    for (const care::Bucket bucket : care::buckets) lines += inTwoLines(text(bucket));
    care::Assessment within;  // as long as it gets
    within.bucket = care::Bucket::WithinGoals;
    within.goals.emplace_back().lastReading = LocalTime{2026, 11, 28}.at(0);
    lines += inTwoLines(text(within));
    return 17 + 7 + widest(sizedFont(8.75, QFont::DemiBold), lines);
}

QString example(int column)
{
    switch (column) {
        case WardTableModel::BloodPressure:
            return QStringLiteral("188/188");
        case WardTableModel::Weight:
            return QStringLiteral("188.8");
        default:
            return QStringLiteral("188");
    }
}

}  // namespace

std::array<int, WardTableModel::columns> TableColumns::needs()
{
    std::array<int, WardTableModel::columns> need{};
    const QFont head = font(Type::Sub, QFont::DemiBold);
    for (int column = 0; column < WardTableModel::columns; ++column)
        need[static_cast<std::size_t>(column)] = widest(head, WardTableModel::title(column).split('\n'));
    const auto atLeast = [&need](int column, int width) {
        int &one = need[static_cast<std::size_t>(column)];
        one = std::max(one, width);
    };
    const QFont value = font(Type::Base, QFont::DemiBold);
    for (const int column : vitalColumns) atLeast(column, 13 + widest(value, {example(column)}));
    atLeast(WardTableModel::Status, statusWidth());
    atLeast(WardTableModel::Patient, 128);
    atLeast(WardTableModel::Why, 120);
    atLeast(WardTableModel::DataDays, 14 * 7);
    atLeast(WardTableModel::LastReading, widest(font(Type::Sub), {QStringLiteral("188 min")}));
    atLeast(WardTableModel::NeededBy, widest(font(Type::Sub), {QStringLiteral("28 Nov 2028")}));
    for (int &one : need) one += 2 * cellMargin + 2;  // text is drawn in fractions of a pixel
    return need;
}

TableColumns TableColumns::fitted(int width, const std::array<int, WardTableModel::columns> &needs)
{
    TableColumns columns;
    columns.widths = needs;
    const int all = std::accumulate(needs.begin(), needs.end(), 0);
    int &reason = columns.widths[WardTableModel::Why];
    const int sparks = static_cast<int>(std::size(vitalColumns)) * (sparkWidth + sparkGap);
    int spare = width - all;
    columns.sparklines = spare >= sparks + std::max(0, reasonBesideSparklines - reason);
    if (columns.sparklines) {
        for (const int column : vitalColumns) columns.widths[static_cast<std::size_t>(column)] += sparkWidth + sparkGap;
        spare -= sparks;
    }
    if (spare <= 0) return columns;
    // A wide window gives names room first, so that a long one is not cut beside an empty reason.
    const int name = std::min(spare / 3, 90);
    columns.widths[WardTableModel::Patient] += name;
    reason += spare - name;
    return columns;
}

}  // namespace trendward::ui
