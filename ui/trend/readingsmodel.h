// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/care/glance.h"
#include "core/io/jobs/reviewjob.h"
#include "core/trend/statistics.h"

#include <QAbstractTableModel>

#include <map>
#include <string>
#include <vector>

namespace trendward::ui
{

struct ReadingRow {
    store::StoredReading stored;
    care::GlanceStanding standing = care::GlanceStanding::NoGoal;  ///< against the goals that hold today
    QString time;                                                  ///< with the clock's distance from UTC behind it
    QString onClock, clock;  ///< the same in two: "22 Nov 2026, 09:00" and "UTC+01:00"
    QString measure, value, unit, goal, device, file, record, remarks;
    QStringList alsoFrom;  ///< other sources of the same reading
};

/// Limits by measure, in the unit that `unit` says.
struct RowLimits {
    trend::Limits limits;
    std::string unit;
};
using LimitsByMeasure = std::map<std::string, RowLimits>;
LimitsByMeasure limitsOf(const jobs::PatientReview &review);

/// Other sources of readings that count once, by reading, of all measures.
using TwinSources = std::map<trend::ReadingRef, std::vector<std::string>>;
TwinSources twinsOf(const jobs::PatientReview &review);

ReadingRow rowOf(store::StoredReading stored, const LimitsByMeasure &limits, const TwinSources &twins,
                 const Zone &zone);

/// The readings behind the charts, one a row, as the source wrote them.
class ReadingsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, MeasureName, Value, UnitName, GoalState, Device, File, Record, Remarks, Excluded, ColumnCount };
    /// What a row is sorted by: milliseconds, numbers, and texts in lower case.
    static constexpr int SortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<ReadingRow> rows);
    bool isEmpty(int column) const;
    const ReadingRow &row(int number) const { return m_rows[static_cast<std::size_t>(number)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;
    /// The rows as tab-separated lines with the headings, for the clipboard.
    QString tabbed(std::vector<int> rows) const;

private:
    QString text(const ReadingRow &row, int column) const;
    QVariant sortKey(const ReadingRow &row, int column) const;

    std::vector<ReadingRow> m_rows;
    QString m_clock;  ///< of all rows, said once in the heading; empty where they differ
};

}  // namespace trendward::ui
