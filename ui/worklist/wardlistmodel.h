// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/worklist/wardrows.h"

#include <QAbstractListModel>

namespace trendward::ui
{

/// The worklist as one column: its text is the row's sentence, its look is the delegate's.
class WardListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { KeyRole = Qt::UserRole + 1, BucketRole };  ///< BucketRole: -1 for one who could not be ranked
    explicit WardListModel(QObject *parent = nullptr);

    void show(std::shared_ptr<const jobs::Ward> ward, Standings standings, const QString &words);
    /// The rows that are shown stay where they are; the answer is how they differ from what show() would show.
    WardRows::Waiting keep(std::shared_ptr<const jobs::Ward> ward, Standings standings, const QString &words);
    const WardRows &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    bool holds(const QModelIndex &index) const;
    WardRows m_rows;
};

}  // namespace trendward::ui
