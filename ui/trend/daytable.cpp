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
      m_table(new RowTable(QStringList(outerColumn + 1, QString()), tr("Hours of the day"), this))
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

void DayTable::setData(Course course, Contents contents, Figures figures)
{
    course == Course::Calendar ? showDays(contents, figures) : showHours(contents, figures);
}

/// Newest first, as readings are.
void DayTable::showDays(Contents contents, Figures figures)
{
    QList<QStringList> rows;
    QStringList said;
    for (std::size_t i = 0; i < contents.size() && i < figures.size(); ++i) {
        const TrendContent &content = *contents[i];
        said << tr("%1: %2.").arg(content.name, calendarSentence(content, figures[i]->days));
        for (auto day = figures[i]->days.rbegin(); day != figures[i]->days.rend(); ++day)
            rows << QStringList{content.name,
                                dayName(*day),
                                QLocale().toString(static_cast<qulonglong>(day->readings)),
                                dayValueText(content, *day),
                                standingText(day->standing),
                                QString()};
    }
    m_headline->setText(figures.empty() ? tr("The days are being worked out…") : said.join(QLatin1Char(' ')));
    m_table->setHorizontalHeaderLabels(
        {tr("Measure"), tr("Day"), tr("Readings"), tr("Value"), tr("Against the goal"), QString()});
    m_table->setAccessibleName(tr("Days of the calendar"));
    m_table->setColumnHidden(outerColumn, true);
    m_table->setRows(rows, readingsColumn, readingsColumn);
}

void DayTable::showHours(Contents contents, Figures figures)
{
    m_table->setHorizontalHeaderLabels(
        {tr("Measure"), tr("Time of day"), tr("Readings"), tr("Median"), tr("Middle half"), tr("5 % to 95 %")});
    m_table->setAccessibleName(tr("Hours of the day"));
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
