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

/// The same as a table: the hours of the charts by the time of day, or the days of the calendar; above it how many
/// readings and days are behind them.
class DayTable : public QWidget
{
    Q_OBJECT
public:
    explicit DayTable(QWidget *parent = nullptr);
    /// figures: of each content in turn, or none while they are being worked out. course: by which they were made.
    void setData(Course course, std::span<const std::shared_ptr<const TrendContent>> contents,
                 std::span<const std::shared_ptr<const FieldFigures>> figures);
    RowTable *table() const { return m_table; }
    QString headline() const;

private:
    using Contents = std::span<const std::shared_ptr<const TrendContent>>;
    using Figures = std::span<const std::shared_ptr<const FieldFigures>>;
    void showHours(Contents contents, Figures figures);
    void showDays(Contents contents, Figures figures);

    QLabel *m_headline;
    RowTable *m_table;
};

}  // namespace trendward::ui
