// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/heldmodel.h"

#include "ui/desk/texts.h"
#include "ui/import/words.h"
#include "ui/style/elided.h"

#include <algorithm>
#include <map>

namespace trendward::ui
{

namespace
{

HeldRow rowOf(const store::HeldReading &held, const std::map<store::ImportKey, std::string> &files)
{
    HeldRow row;
    row.key = held.key;
    row.device = held.device;
    row.hint = held.patientHint;
    row.reason = held.reason;
    const auto file = files.find(held.import);
    if (file != files.end()) row.file = file->second;
    row.at = held.observation.start.at;
    row.timeKnown = held.observation.start.origin != ClockOrigin::Unknown;
    const auto readings = fhir::readingsOf(held.observation);
    row.readings = std::max<std::size_t>(readings.size(), 1);
    QStringList what, values;
    for (std::size_t i = 0; i < readings.size() && i < 2; ++i) {
        const fhir::Reading &one = readings[i];
        what << (one.measure.empty() ? nameText(one.display) : ImportWords::measure(one.measure));
        values << (one.value ? text(one.value->text()) : QStringLiteral("–"));
    }
    what.removeDuplicates();
    row.what = what.join(QStringLiteral(", "));
    row.value = values.join(QStringLiteral(" / "));
    if (!readings.empty()) row.value += u' ' + unitText(readings.front().unit, row.value);
    if (readings.size() > 2) row.value += QStringLiteral(" … (%1)").arg(readings.size());
    return row;
}

}  // namespace

Result<std::vector<HeldGroup>> heldGroups(const store::RecordStore &store, Progress &progress)
{
    const auto imports = store.imports();
    if (!imports) return imports.error();
    std::map<store::ImportKey, std::string> files;
    for (const store::ImportInfo &one : *imports) files[one.key] = one.file;
    const auto held = store.held();
    if (!held) return held.error();
    std::map<std::pair<std::string, std::string>, HeldGroup> groups;
    for (const store::HeldReading &one : *held) {
        if (progress.cancelled()) return Error{Error::Code::Cancelled, "", {}};
        HeldGroup &group = groups[{one.reason, one.device}];
        group.reason = one.reason;
        group.device = one.device;
        group.rows.push_back(rowOf(one, files));
        group.readings += group.rows.back().readings;
    }
    std::vector<HeldGroup> all;
    for (auto &[key, group] : groups) {
        std::stable_sort(group.rows.begin(), group.rows.end(),
                         [](const HeldRow &a, const HeldRow &b) { return a.at < b.at; });
        all.push_back(std::move(group));
    }
    return all;
}

void HeldModel::show(std::vector<HeldRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int HeldModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HeldModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HeldModel::text(const HeldRow &row, int column) const
{
    switch (column) {
        case Device:
            return row.device.empty() ? tr("not named") : nameText(row.device);
        case Hint:
            return row.hint.empty() ? tr("nobody named") : nameText(row.hint);
        case Measure:
            return row.what.isEmpty() ? tr("no number") : row.what;
        case Value:
            return row.value;
        case Time:
            return row.timeKnown ? timeText(row.at, Zone::utc()) : tr("not known");
        case File:
            return nameText(row.file);
        case Why:
            return ImportWords::sentence(row.reason);
        default:
            return {};
    }
}

QVariant HeldModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const QString shown = text(at(index.row()), index.column());
    if (role == Qt::DisplayRole) return shown;
    if (role == Qt::ToolTipRole) return plainToolTip(shown);
    if (role == Qt::TextAlignmentRole && index.column() == Value)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return {};
}

QVariant HeldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
    if (role == Qt::TextAlignmentRole && section == Value)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Device:
            return tr("Device");
        case Hint:
            return tr("Patient named");
        case Measure:
            return tr("Measure");
        case Value:
            return tr("Value");
        case Time:
            return tr("Time (UTC)");
        case File:
            return tr("File");
        default:
            return tr("Why it is held");
    }
}

}  // namespace trendward::ui
