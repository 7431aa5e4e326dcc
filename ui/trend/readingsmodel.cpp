// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/readingsmodel.h"

#include "core/care/words.h"

#include "core/base/measure.h"
#include "core/care/caresummary.h"
#include "core/care/glance.h"
#include "ui/desk/texts.h"
#include "ui/style/elided.h"
#include "ui/style/theme.h"

#include <QColor>
#include <QCoreApplication>

#include <algorithm>

namespace trendward::ui
{

namespace
{

using care::GlanceStanding;

/// The reading as the summary's words take it, so that both say the same of it.
care::SummaryReading summaryReading(const store::StoredReading &stored)
{
    care::SummaryReading reading;
    reading.measure = stored.reading.measure;
    reading.value = stored.reading.value;
    reading.comparator = stored.reading.comparator;
    reading.absentReason = stored.reading.absentReason;
    reading.flags = stored.reading.flags;
    reading.time = stored.reading.time;
    return reading;
}

GlanceStanding rowStanding(const store::StoredReading &stored, const LimitsByMeasure &limits)
{
    const auto found = limits.find(stored.reading.measure);
    const Measure *measure = stored.reading.measure.empty() ? nullptr : measureNamed(stored.reading.measure);
    if (found == limits.end() || !measure) return GlanceStanding::NoGoal;
    if (!stored.reading.value) return GlanceStanding::NotKnown;
    const auto value = inMeasureUnit(*measure, stored.reading.value->toDouble(), stored.reading.unit.code);
    if (!value) return GlanceStanding::NotKnown;
    trend::Point point;
    point.value = *value;
    point.comparator = stored.reading.comparator;
    return care::standingOf(point, found->second.limits);
}

QString words(GlanceStanding standing)
{
    switch (standing) {
        case GlanceStanding::NoGoal:
            return QCoreApplication::translate("ReadingsModel", "No goal set");
        case GlanceStanding::Within:
            return QCoreApplication::translate("ReadingsModel", "In goal");
        case GlanceStanding::Above:
            return QCoreApplication::translate("ReadingsModel", "▲ Above goal");
        case GlanceStanding::Below:
            return QCoreApplication::translate("ReadingsModel", "▼ Below goal");
        case GlanceStanding::TooOld:  // a row has its time beside it and is not judged by its age
        case GlanceStanding::NotKnown:
            return QCoreApplication::translate("ReadingsModel", "Not known");
    }
    return {};
}

/// A text that a cell can hold: a line break in a file's name would hide what follows.
QString cell(const std::string &outside)
{
    return text(outside).simplified();
}

}  // namespace

LimitsByMeasure limitsOf(const jobs::PatientReview &review)
{
    LimitsByMeasure found;
    const auto add = [&](const std::string &measure, const std::optional<trend::Limits> &limits, const Unit &unit) {
        if (limits && (limits->low || limits->high)) found[measure] = {*limits, unit.code};
    };
    for (const care::VitalGlance &vital : review.vitals) {
        if (vital.key == "blood-pressure") {
            add("systolic-blood-pressure", vital.limits, vital.unit);
            add("diastolic-blood-pressure", vital.secondLimits, vital.unit);
        } else {
            add(vital.key, vital.limits, vital.unit);
        }
    }
    return found;
}

TwinSources twinsOf(const jobs::PatientReview &review)
{
    TwinSources all;
    for (const auto &one : review.series) all.merge(trend::twinSources(one->series));
    return all;
}

ReadingRow rowOf(store::StoredReading stored, const LimitsByMeasure &limits, const TwinSources &twins, const Zone &zone)
{
    ReadingRow row;
    care::SummaryReading reading = summaryReading(stored);
    if (const auto twin = twins.find(store::refOf(stored.key)); twin != twins.end()) reading.alsoFrom = twin->second;
    for (const std::string &other : reading.alsoFrom) row.alsoFrom << cell(other);
    const auto &time = stored.reading.time;
    const bool own = time.offsetMinutes.has_value();
    const int offset = own ? *time.offsetMinutes : zone.offsetMinutesAt(stored.key.time);
    // Both clocks of a journey are told apart by what stands behind the time.
    row.onClock = text(care::localTimeText(reading, zone));
    row.clock = QStringLiteral("UTC%1%2:%3")
                    .arg(offset < 0 ? QStringLiteral("−") : QStringLiteral("+"))
                    .arg(std::abs(offset) / 60, 2, 10, QLatin1Char('0'))
                    .arg(std::abs(offset) % 60, 2, 10, QLatin1Char('0'));
    row.time = row.onClock + QLatin1Char(' ') + row.clock;
    const Measure *measure = measureNamed(stored.reading.measure);
    row.measure = cell(measure ? care::displayOf(*measure) : stored.reading.display);
    row.value = text(care::valueText(reading));
    row.unit = stored.reading.unit.stated() ? unitText(stored.reading.unit, row.value)
                                            : QCoreApplication::translate("ReadingsModel", "none stated");
    row.standing = rowStanding(stored, limits);
    row.goal = words(row.standing);
    row.device = cell(stored.source);
    row.file = cell(stored.file);
    row.record = stored.reading.origin.record ? QString::number(stored.reading.origin.record) : QString();
    row.remarks = cell(care::remarks(reading));
    row.stored = std::move(stored);
    return row;
}

void ReadingsModel::setRows(std::vector<ReadingRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    const bool same = std::all_of(m_rows.begin(), m_rows.end(),
                                  [this](const ReadingRow &row) { return row.clock == m_rows.front().clock; });
    m_clock = same && !m_rows.empty() ? m_rows.front().clock : QString();
    endResetModel();
}

int ReadingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ReadingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReadingsModel::text(const ReadingRow &row, int column) const
{
    switch (column) {
        case Time:
            return m_clock.isEmpty() ? row.time : row.onClock;
        case MeasureName:
            return row.measure;
        case Value:
            return row.value;
        case UnitName:
            return row.unit;
        case GoalState:
            return row.stored.excluded ? QString() : row.goal;
        case Device:
            return row.device;
        case File:
            return row.file;
        case Record:
            return row.record;
        case Remarks:
            return row.remarks;
        case Excluded:
            return row.stored.excluded ? tr("Excluded") : QString();
        default:
            return {};
    }
}

bool ReadingsModel::isEmpty(int column) const
{
    return std::all_of(m_rows.begin(), m_rows.end(),
                       [&](const ReadingRow &row) { return text(row, column).isEmpty(); });
}

QVariant ReadingsModel::sortKey(const ReadingRow &row, int column) const
{
    switch (column) {
        case Time:
            return static_cast<qlonglong>(row.stored.key.time.milliseconds());
        case Value:
            return row.stored.reading.value ? row.stored.reading.value->toDouble() : -1e300;
        case Record:
            return static_cast<qulonglong>(row.stored.reading.origin.record);
        case GoalState:
            return static_cast<int>(row.standing);
        default:
            return text(row, column).toLower();
    }
}

QVariant ReadingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= ColumnCount) return {};
    const ReadingRow &shown = row(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return text(shown, index.column());
        case SortRole:
            return sortKey(shown, index.column());
        case Qt::ToolTipRole:
            return plainToolTip(text(shown, index.column()));
        case Qt::TextAlignmentRole:
            return int(Qt::AlignVCenter |
                       (index.column() == Value || index.column() == Record ? Qt::AlignRight : Qt::AlignLeft));
        case Qt::ForegroundRole:
            if (shown.stored.excluded) return color(Token::Third);
            if (index.column() == GoalState &&
                (shown.standing == GlanceStanding::Above || shown.standing == GlanceStanding::Below))
                return color(Token::First);
            return {};
        default:
            return {};
    }
}

QVariant ReadingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return section < rowCount() ? QVariant(section + 1) : QVariant();
    switch (section) {
        case Time:
            return m_clock.isEmpty() ? tr("Time") : tr("Time, %1").arg(m_clock);
        case MeasureName:
            return tr("Measure");
        case Value:
            return tr("Value");
        case UnitName:
            return tr("Unit");
        case GoalState:
            return tr("Goal");
        case Device:
            return tr("Device");
        case File:
            return tr("File");
        case Record:
            return tr("Record");
        case Remarks:
            return tr("Remarks");
        case Excluded:
            return tr("Excluded");
        default:
            return {};
    }
}

void ReadingsModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount) return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<std::pair<QVariant, int>> keys;
    for (int i = 0; i < rowCount(); ++i) keys.emplace_back(sortKey(row(i), column), i);
    std::stable_sort(keys.begin(), keys.end(), [order](const auto &a, const auto &b) {
        const auto less = QVariant::compare(order == Qt::AscendingOrder ? a.first : b.first,
                                            order == Qt::AscendingOrder ? b.first : a.first);
        return less == QPartialOrdering::Less;
    });
    std::vector<ReadingRow> sorted;
    std::vector<int> placeOf(keys.size());
    sorted.reserve(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        placeOf[static_cast<std::size_t>(keys[i].second)] = static_cast<int>(i);
        sorted.push_back(std::move(m_rows[static_cast<std::size_t>(keys[i].second)]));
    }
    m_rows = std::move(sorted);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &index : before)
        after << this->index(placeOf[static_cast<std::size_t>(index.row())], index.column());
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

QString ReadingsModel::tabbed(std::vector<int> rows) const
{
    std::sort(rows.begin(), rows.end());
    QStringList lines, cells;
    for (int column = 0; column < ColumnCount; ++column)
        cells << headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    lines << cells.join(QLatin1Char('\t'));
    for (const int number : rows) {
        cells.clear();
        for (int column = 0; column < ColumnCount; ++column) cells << text(row(number), column);
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace trendward::ui
