// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trend/fieldfigures.h"

#include <QWidget>

#include <memory>
#include <span>

class QLabel;

namespace trendward::ui
{

class RowTable;

/// The same hours as the charts by the time of day, as a table; above it how many readings and days are behind them.
class DayTable : public QWidget
{
    Q_OBJECT
public:
    explicit DayTable(QWidget *parent = nullptr);
    /// figures: of each content in turn, or none while they are being worked out.
    void setData(std::span<const std::shared_ptr<const TrendContent>> contents,
                 std::span<const std::shared_ptr<const FieldFigures>> figures);
    RowTable *table() const { return m_table; }
    QString headline() const;

private:
    QLabel *m_headline;
    RowTable *m_table;
};

}  // namespace trendward::ui
