// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/daytable.h"

#include "ui/desk/texts.h"
#include "ui/style/rowtable.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace trendward::ui
{

namespace
{

constexpr int readingsColumn = 2, outerColumn = 5;

}  // namespace

DayTable::DayTable(QWidget *parent)
    : QWidget(parent),
      m_headline(new QLabel(this)),
      m_table(new RowTable(
          {tr("Measure"), tr("Time of day"), tr("Readings"), tr("Median"), tr("Middle half"), tr("5 % to 95 %")},
          tr("Hours of the day"), this))
{
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_table->setMostRows(3);  // and as many more as there is room for
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_headline);
    layout->addWidget(m_table, 1);
}

void DayTable::setData(std::span<const std::shared_ptr<const TrendContent>> contents,
                       std::span<const std::shared_ptr<const FieldFigures>> figures)
{
    QList<QStringList> rows;
    QStringList said;
    bool outer = false;
    for (std::size_t i = 0; i < contents.size() && i < figures.size(); ++i) {
        const TrendContent &content = *contents[i];
        const FieldFigures &one = *figures[i];
        const QString missing = courseMissing(content, one);
        outer = outer || hasOuterBand(content);
        said << (missing.isEmpty() ? tr("%1: %2.").arg(content.name, courseBasis(one)) : missing);
        const auto withUnit = [&](const QString &number) {
            return number + QLatin1Char(' ') + unitText(content.unit, number);
        };
        for (std::size_t hour = 0; hour < hoursOf(one); ++hour) {
            const std::size_t readings = readingsAt(one, hour);
            if (readings == 0) continue;
            rows << QStringList{
                content.name,
                hourSpan({static_cast<int>(hour) * 60, readings, {}}),
                QLocale().toString(static_cast<qulonglong>(readings)),
                withUnit(levelText(content, one, hour, Median)),
                withUnit(levelsText(content, one, hour, LowQuarter, HighQuarter)),
                hasOuterBand(content) ? withUnit(levelsText(content, one, hour, Lowest, Highest)) : QString()};
        }
    }
    m_headline->setText(figures.empty() ? tr("The hours are being worked out…") : said.join(QLatin1Char(' ')));
    m_table->setColumnHidden(outerColumn, !outer);
    m_table->setRows(rows, readingsColumn, readingsColumn);
}

QString DayTable::headline() const
{
    return m_headline->text();
}

}  // namespace trendward::ui
