// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trend/trendcontent.h"

#include <QWidget>

namespace trendward::ui
{

/// Above a chart: its name and unit, and at the right the numbers of what is in view. Where room is short the numbers
/// that matter least go first; all of them are in the tool tip.
class ChartHeading : public QWidget
{
    Q_OBJECT
public:
    explicit ChartHeading(QWidget *parent = nullptr);
    using QWidget::show;
    void show(const QString &name, const QString &unit);
    /// None while they are being worked out.
    void setFigures(const std::optional<TrendFigures> &figures);
    /// The texts at the right that fit beside the name at this width.
    QStringList shownTexts(int width) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_name, m_unit;
    std::optional<TrendFigures> m_figures;
};

}  // namespace trendward::ui
