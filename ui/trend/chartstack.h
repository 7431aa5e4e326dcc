// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trend/fieldfigures.h"
#include "ui/trend/trendview.h"

#include <QScrollArea>

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace trendward::ui
{

class CalendarChart;
class ChartHeading;
class CourseChart;
class DayChart;
class FieldStrip;

/// Charts one below the other on one time axis with one crosshair, or on one day with one hour.
class ChartStack : public QScrollArea
{
    Q_OBJECT
public:
    explicit ChartStack(QWidget *parent = nullptr);
    using QWidget::show;

    void show(std::vector<std::shared_ptr<const TrendContent>> contents);
    void setWindow(ShownWindow window);
    ShownWindow window() const { return m_window; }
    void setCrosshair(std::optional<Instant> moment);
    std::optional<Instant> crosshair() const { return m_crosshair; }
    /// What the fields ask for, of each content in turn; empty while it is being worked out.
    void setFields(std::vector<std::shared_ptr<const FieldFigures>> fields);
    void setCourse(Course course);
    Course course() const { return m_course; }
    /// Draws the period before behind the readings.
    void setBeside(Beside beside);
    /// The hour of the day, or in the calendar the day of the window.
    std::optional<std::size_t> hour() const { return m_hour; }
    /// To the next or previous reading of the chart that has the focus, or of the first one.
    void step(int step);

    std::size_t count() const { return m_contents.size(); }
    TrendView *view(std::size_t index) const { return m_rows[index].view; }
    DayChart *day(std::size_t index) const { return m_rows[index].day; }
    CalendarChart *calendar(std::size_t index) const { return m_rows[index].calendar; }
    FieldStrip *strip(std::size_t index) const { return m_rows[index].strip; }
    const FieldFigures *field(std::size_t index) const;
    const FieldFigures *currentField() const { return field(m_current); }
    /// The chart of the first row as it is shown: where the keyboard goes.
    QWidget *firstChart() const;
    ChartHeading *heading(std::size_t index) const { return m_rows[index].heading; }
    QWidget *emptyNote(std::size_t index) const { return m_rows[index].note; }
    const TrendContent *currentContent() const;
    const std::vector<std::shared_ptr<const TrendContent>> &contents() const { return m_contents; }
    /// A reading in sight lies beyond what its device measures; in the calendar, all of a day.
    bool anyBeyond() const { return m_anyBeyond; }
    /// Works the numbers of the headings out now; else they follow a moment after the window came to rest.
    void flushFigures();

signals:
    void windowWanted(trendward::ui::ShownWindow window);
    void crosshairMoved();
    void figuresChanged();
    void resetWanted();
    void showAllWanted();
    void accountsWanted(std::size_t index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row {
        ChartHeading *heading = nullptr;
        QWidget *frame = nullptr;  ///< holds the view and, over it, the note
        TrendView *view = nullptr;
        DayChart *day = nullptr;            ///< in the place of the view
        CalendarChart *calendar = nullptr;  ///< in the same place
        FieldStrip *strip = nullptr;
        QWidget *note = nullptr;
        QLabel *noteText = nullptr;
        QPushButton *showAll = nullptr;
    };

    Row makeRow();
    void connectView(TrendView *view);
    void connectCourse(CourseChart *chart);
    /// What a row shows in this course.
    QWidget *chartOf(const Row &row) const;
    void showCourse(const Row &row) const;
    void setHour(std::optional<std::size_t> hour);
    void showFields();
    void updateNote(std::size_t index);
    void updateFigures();
    std::size_t indexOf(const QWidget *chart) const;
    QString emptyText(const TrendContent &content) const;

    QWidget *m_page;
    QVBoxLayout *m_layout;
    std::vector<Row> m_rows;
    std::vector<std::shared_ptr<const TrendContent>> m_contents;
    std::vector<std::shared_ptr<const FieldFigures>> m_fields;  ///< by content, or empty
    Course m_course = Course::OverTime;
    Beside m_beside = Beside::Nothing;
    ShownWindow m_window{};
    std::optional<std::size_t> m_hour;
    std::optional<Instant> m_crosshair;
    std::size_t m_current = 0;  ///< the chart that the crosshair was moved in
    bool m_anyBeyond = false;
    QTimer *m_figures;
};

}  // namespace trendward::ui
