// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worklist/wardtablemodel.h"

#include "core/base/measure.h"
#include "ui/desk/texts.h"
#include "ui/style/elided.h"
#include "ui/style/status.h"
#include "ui/worklist/rowtext.h"

#include <algorithm>
#include <unordered_map>

namespace trendward::ui
{

namespace
{

/// Where a row stands in a column's order: what is known and holds today, what is too old, what is not known.
struct SortKey {
    enum Known { Fresh, TooOld, Nothing } known = Nothing;
    double number = 0;
    QString text;
};

SortKey numberKey(double value, bool tooOld = false)
{
    return {tooOld ? SortKey::TooOld : SortKey::Fresh, value, {}};
}

/// A number in the unit of the column's head, so that mmol/L and mg/dL stand in one order.
SortKey vitalKey(const care::VitalGlance *vital, int column)
{
    if (!vital || vital->newest.empty()) return {};
    const std::string &name = vital->newest.front().measure;
    const Measure *measure = measureNamed(name);
    const auto usual = measure ? inMeasureUnit(*measure, vital->newest.front().value, vital->unit.code) : std::nullopt;
    if (!usual && vital->unit.code != WardTableModel::usualUnit(column)) return {};
    return numberKey(usual.value_or(vital->newest.front().value), vital->tooOld);
}

SortKey momentKey(const std::optional<Instant> &moment)
{
    return moment ? numberKey(static_cast<double>(moment->milliseconds())) : SortKey{};
}

SortKey sortKey(const jobs::WardPatient &patient, int column)
{
    switch (column) {
        case WardTableModel::Status:
            return numberKey(static_cast<double>(patient.assessment.bucket));
        case WardTableModel::Patient:
            return patient.person.name.empty() ? SortKey{}
                                               : SortKey{SortKey::Fresh, 0, folded(text(patient.person.name))};
        case WardTableModel::Why:
            return {SortKey::Fresh, 0, folded(text(patient.assessment.why))};
        case WardTableModel::DataDays:
            return numberKey(static_cast<double>(std::count(patient.dataDays.begin(), patient.dataDays.end(), true)));
        case WardTableModel::LastReading:
            return momentKey(patient.assessment.lastReading);
        case WardTableModel::NeededBy:
            return momentKey(patient.assessment.bucket == care::Bucket::WithinGoals ? patient.freshUntil
                                                                                    : std::nullopt);
        default:
            return vitalKey(WardTableModel::vital(patient, column), column);
    }
}

bool before(const SortKey &a, const SortKey &b, Qt::SortOrder order)
{
    if (a.known != b.known) return a.known < b.known;
    const SortKey &left = order == Qt::AscendingOrder ? a : b, &right = order == Qt::AscendingOrder ? b : a;
    if (left.number != right.number) return left.number < right.number;
    return left.text < right.text;
}

}  // namespace

WardTableModel::WardTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void WardTableModel::show(std::shared_ptr<const jobs::Ward> ward, Standings standings, const QString &words)
{
    beginResetModel();
    if (ward.get() != m_rows.ward()) m_rows.show(std::move(ward));
    m_rows.choose(standings, words);
    putInOrder(m_rows);
    endResetModel();
}

WardRows::Waiting WardTableModel::keep(std::shared_ptr<const jobs::Ward> ward, Standings standings,
                                       const QString &words)
{
    beginResetModel();
    m_rows.keep(std::move(ward));
    endResetModel();
    WardRows anew = m_rows;
    anew.choose(standings, words);
    putInOrder(anew);
    return m_rows.waiting(anew);
}

const care::VitalGlance *WardTableModel::vital(const jobs::WardPatient &patient, int column)
{
    switch (column) {
        case BloodPressure:
            return jobs::vitalShown(patient, "blood-pressure");
        case HeartRate:
            return jobs::vitalShown(patient, "heart-rate");
        case Oxygen:
            return jobs::vitalShown(patient, "oxygen-saturation");
        case Weight:
            return jobs::vitalShown(patient, "body-weight");
        case Glucose:
            return jobs::vitalShown(patient, "glucose");
        default:
            return nullptr;
    }
}

std::string_view WardTableModel::usualUnit(int column)
{
    switch (column) {
        case BloodPressure:
            return "mm[Hg]";
        case HeartRate:
            return "/min";
        case Oxygen:
            return "%";
        case Weight:
            return "kg";
        case Glucose:
            return "mg/dL";
        default:
            return {};
    }
}

QString WardTableModel::title(int column)
{
    switch (column) {
        case Status:
            return tr("Status");
        case Patient:
            return tr("Patient");
        case Why:
            return tr("Why on the list");
        case BloodPressure:
            return tr("BP\nmmHg");
        case HeartRate:
            return tr("HR\n/min");
        case Oxygen:
            return tr("SpO₂\n%");
        case Weight:
            return tr("Weight\nkg");
        case Glucose:
            return tr("Glucose\nmg/dL");
        case DataDays:
            return tr("Data days\nlast 14");
        case LastReading:
            return tr("Last\nreading");
        case NeededBy:
            return tr("New reading\nneeded by");
        default:
            return {};
    }
}

bool WardTableModel::holds(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() && index.column() < columns;
}

int WardTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WardTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant WardTableModel::data(const QModelIndex &index, int role) const
{
    if (!holds(index)) return {};
    const auto row = static_cast<std::size_t>(index.row());
    if (const jobs::WardPatient *patient = m_rows.patient(row)) return patientData(*patient, index.column(), role);
    return unrankedData(*m_rows.unranked(row), index.column(), role);
}

QVariant WardTableModel::patientData(const jobs::WardPatient &patient, int column, int role) const
{
    switch (role) {
        case Qt::DisplayRole:
            return shown(patient, column);
        case Qt::AccessibleTextRole:
            return words(patient, column);
        case Qt::ToolTipRole:
            return plainToolTip(words(patient, column));
        case KeyRole:
            return static_cast<qlonglong>(patient.person.key);
        case RawRole: {
            const SortKey key = sortKey(patient, column);
            if (key.known == SortKey::Nothing) return {};
            return key.text.isEmpty() ? QVariant(key.number) : QVariant(key.text);
        }
        default:
            return {};
    }
}

QVariant WardTableModel::unrankedData(const care::UnrankedPatient &patient, int column, int role) const
{
    if (role == KeyRole) return qlonglong(0);
    if (role == Qt::AccessibleTextRole && column == Status) return RowText::sentence(patient);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) return {};
    QString said;
    if (column == Status) said = RowText::unrankedWord();
    if (column == Patient) said = nameText(patient.name) + '\n' + nameText(patient.id);
    if (column == Why) said = text(patient.reason).simplified();
    return role == Qt::ToolTipRole ? plainToolTip(said) : said;
}

QString WardTableModel::shown(const jobs::WardPatient &patient, int column) const
{
    const Instant now = m_rows.ward()->now;
    switch (column) {
        case Status:
            return ui::text(patient.assessment);
        case Patient:
            return nameText(patient.person.name) + '\n' + RowText::about(patient);
        case Why:
            return words(patient, column);
        case DataDays:
            return QString::number(std::count(patient.dataDays.begin(), patient.dataDays.end(), true));
        case LastReading:
            return RowText::age(patient, now);
        case NeededBy:
            return RowText::neededBy(patient, now);
        default:
            return RowText::value(vital(patient, column));
    }
}

QString WardTableModel::words(const jobs::WardPatient &patient, int column) const
{
    const Instant now = m_rows.ward()->now;
    switch (column) {
        case Status:
            return RowText::sentence(patient, *m_rows.ward());
        case Why:
            return text(patient.assessment.why).simplified();
        case DataDays:
            if (patient.monitoring == care::Monitoring()) return RowText::dataDays(patient.dataDays);
            return RowText::dataDays(patient.dataDays) + '\n' + text(care::words(patient.monitoring));
        case LastReading:
            if (!patient.assessment.lastReading) return tr("No readings");
            return tr("%1, %2", "age in words, time")
                .arg(ageInWords(*patient.assessment.lastReading, now),
                     timeText(*patient.assessment.lastReading, patient.assessment.zone));
        case NeededBy:
            return patient.assessment.bucket == care::Bucket::WithinGoals && patient.freshUntil
                       ? tr("The first goal needs a new reading by %1").arg(RowText::neededBy(patient, now))
                       : tr("Not within goals: %1").arg(ui::text(patient.assessment.bucket));
        case BloodPressure:
        case HeartRate:
        case Oxygen:
        case Weight:
        case Glucose:
            if (const care::VitalGlance *one = vital(patient, column)) return RowText::valueInWords(*one, now);
            return tr("No readings");
        default:
            return shown(patient, column);
    }
}

QVariant WardTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns) return {};
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) return title(section).replace('\n', ' ');
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(title(section)) : QVariant();
}

Qt::ItemFlags WardTableModel::flags(const QModelIndex &index) const
{
    if (!holds(index)) return Qt::NoItemFlags;
    const bool ranked = m_rows.patient(static_cast<std::size_t>(index.row())) != nullptr;
    return ranked ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::ItemNeverHasChildren;
}

void WardTableModel::setOrder(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
}

void WardTableModel::putInOrder(WardRows &rows) const
{
    if (m_column < 0) return;  // they are chosen in it
    std::unordered_map<const jobs::WardPatient *, SortKey> keys;
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (const jobs::WardPatient *one = rows.patient(row)) keys.emplace(one, sortKey(*one, m_column));
    rows.sort([&](const jobs::WardPatient &a, const jobs::WardPatient &b) {
        return before(keys.at(&a), keys.at(&b), m_order);
    });
}

}  // namespace trendward::ui
