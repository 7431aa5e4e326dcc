// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/glance.h"

#include <QStyledItemDelegate>

namespace trendward::jobs
{
struct WardPatient;
}

namespace trendward::ui
{

class WardListModel;

/// Draws one patient of the worklist: shape, name, who they are, why they are there, and the vital sign that says so.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    RowDelegate(const WardListModel &model, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The vital sign whose line stands in the row: the one that put the patient there, else the first that has any.
    static const care::VitalGlance *leading(const jobs::WardPatient &patient);

private:
    const WardListModel &m_model;
};

}  // namespace trendward::ui
