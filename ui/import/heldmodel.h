// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/io/store/recordstore.h"

#include <QAbstractTableModel>

#include <vector>

namespace trendward::ui
{

/// One held Observation as a line: what was measured, and what the source says about whom.
struct HeldRow {
    std::int64_t key = 0;
    std::string device, hint, reason, file;
    QString what;   ///< "Systolic blood pressure, Diastolic blood pressure"
    QString value;  ///< "184 / 95 mmHg"
    Instant at;
    bool timeKnown = false;
    std::uint64_t readings = 1;
};

/// The held readings of one device, kept back for one reason.
struct HeldGroup {
    std::string reason, device;
    std::vector<HeldRow> rows;  ///< oldest first
    std::uint64_t readings = 0;
};

Result<std::vector<HeldGroup>> heldGroups(const store::RecordStore &store, Progress &progress);

class HeldModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Device, Hint, Measure, Value, Time, File, Why, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<HeldRow> rows);
    const HeldRow &at(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const HeldRow &row, int column) const;
    std::vector<HeldRow> m_rows;
};

}  // namespace trendward::ui
