// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/worklist/wardrows.h"

#include <QAbstractTableModel>

#include <string_view>

namespace trendward::ui
{

/// The worklist as a table. A row shows what is known of a patient now; a value that is too old is shown without a
/// status, and "–" says that there is no reading.
class WardTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Status,
        Patient,
        Why,
        BloodPressure,
        HeartRate,
        Oxygen,
        Weight,
        Glucose,
        DataDays,
        LastReading,
        NeededBy
    };
    static constexpr int columns = NeededBy + 1;
    /// What a row is sorted by, before any text is made of it; invalid where nothing is known.
    enum Role { KeyRole = Qt::UserRole + 1, RawRole };
    explicit WardTableModel(QObject *parent = nullptr);

    void show(std::shared_ptr<const jobs::Ward> ward, Standings standings, const QString &words);
    /// In which order show() puts the rows from now on. column -1: the worklist's own. What is not known stands last,
    /// whichever way.
    void setOrder(int column, Qt::SortOrder order);
    /// The rows that are shown stay where they are; the answer is how they differ from what show() would show.
    WardRows::Waiting keep(std::shared_ptr<const jobs::Ward> ward, Standings standings, const QString &words);
    const WardRows &rows() const { return m_rows; }
    /// The vital sign of a column; nullptr where the patient has none or the column shows no vital sign. Glucose is the
    /// newer one of meter and sensor.
    static const care::VitalGlance *vital(const jobs::WardPatient &patient, int column);
    /// UCUM of the unit that stands in the column's head.
    static std::string_view usualUnit(int column);
    static QString title(int column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    int sortColumn() const { return m_column; }

private:
    bool holds(const QModelIndex &index) const;
    void putInOrder(WardRows &rows) const;
    QVariant patientData(const jobs::WardPatient &patient, int column, int role) const;
    QVariant unrankedData(const care::UnrankedPatient &patient, int column, int role) const;
    QString shown(const jobs::WardPatient &patient, int column) const;
    QString words(const jobs::WardPatient &patient, int column) const;

    WardRows m_rows;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

}  // namespace trendward::ui
