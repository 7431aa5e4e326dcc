// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worklist/wardlistmodel.h"

#include "ui/desk/texts.h"
#include "ui/style/elided.h"
#include "ui/worklist/rowtext.h"

namespace trendward::ui
{

WardListModel::WardListModel(QObject *parent) : QAbstractListModel(parent) {}

void WardListModel::show(std::shared_ptr<const jobs::Ward> ward, Standings standings, const QString &words)
{
    beginResetModel();
    if (ward.get() != m_rows.ward()) m_rows.show(std::move(ward));
    m_rows.choose(standings, words);
    endResetModel();
}

WardRows::Waiting WardListModel::keep(std::shared_ptr<const jobs::Ward> ward, Standings standings, const QString &words)
{
    beginResetModel();
    m_rows.keep(std::move(ward));
    endResetModel();
    WardRows anew = m_rows;
    anew.choose(standings, words);
    return m_rows.waiting(anew);
}

bool WardListModel::holds(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() && index.column() == 0;
}

int WardListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant WardListModel::data(const QModelIndex &index, int role) const
{
    if (!holds(index)) return {};
    const auto row = static_cast<std::size_t>(index.row());
    const jobs::WardPatient *patient = m_rows.patient(row);
    switch (role) {
        case Qt::DisplayRole:
            return nameText(patient ? patient->person.name : m_rows.unranked(row)->name);
        case Qt::AccessibleTextRole:
            return patient ? RowText::sentence(*patient, *m_rows.ward()) : RowText::sentence(*m_rows.unranked(row));
        case Qt::ToolTipRole:
            if (!patient) return plainToolTip(text(m_rows.unranked(row)->reason));
            return plainToolTip(
                (text(patient->assessment.why) + '\n' + RowText::state(*patient, m_rows.ward()->worklist.desk))
                    .trimmed());
        case KeyRole:
            return static_cast<qlonglong>(patient ? patient->person.key : 0);
        case BucketRole:
            return patient ? static_cast<int>(patient->assessment.bucket) : -1;
        default:
            return {};
    }
}

/// One who could not be ranked can be read here and not be opened.
Qt::ItemFlags WardListModel::flags(const QModelIndex &index) const
{
    if (!holds(index)) return Qt::NoItemFlags;
    const bool ranked = m_rows.patient(static_cast<std::size_t>(index.row())) != nullptr;
    return ranked ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::ItemNeverHasChildren;
}

}  // namespace trendward::ui
