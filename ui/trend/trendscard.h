// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/desk.h"
#include "ui/style/card.h"
#include "ui/trend/fieldfigures.h"
#include "ui/trend/ticks.h"
#include "ui/trend/trendcontent.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

class QPushButton;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace trendward::ui
{

class ChartLegend;
class ChartStack;
class DayTable;
class ElidedLabel;
class ReadingsPage;
class Segments;
class StatePanel;

/// The charts or their table, the window of time that both show, and what the reading under the crosshair is. The
/// charts run over time or, all days of the window laid on one, over the day.
class TrendsCard : public Card
{
    Q_OBJECT
public:
    explicit TrendsCard(Desk &desk, QWidget *parent = nullptr);

    using Card::show;
    /// The window of time stays as it is while the patient is the same.
    void show(std::shared_ptr<const jobs::PatientReview> review, std::vector<std::string> vitals);
    void clear();

    /// 1, 7, 30, 90 that end now; 0 for all.
    void setDays(int days);
    int days() const { return m_days; }
    void setTableShown(bool shown);
    bool tableShown() const;
    void setCourse(Course course);
    Course course() const { return m_course; }
    /// The period before behind the charts over time, and the difference in their numbers.
    void setBeside(Beside beside);
    Beside beside() const { return m_beside; }
    /// How the numbers of a chart's field were made.
    void showAccounts(std::size_t chart);
    void nextPoint(int step);
    void zoom(double factor);
    void pan(double share);
    ShownWindow window() const { return m_window; }

    ChartStack *charts() const { return m_charts; }
    ReadingsPage *readings() const { return m_readings; }
    DayTable *hours() const { return m_hours; }
    Segments *segments() const { return m_segments; }
    Segments *courses() const { return m_courses; }
    QString status() const;
    /// Where the keyboard goes when this card is stepped to.
    QWidget *stop() const;

signals:
    void daysChanged(int days);
    void tableShownChanged(bool shown);
    void courseChanged(trendward::ui::Course course);
    void printRequested();
    void importRequested();
    void done(QString text, std::function<void()> undo);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What the numbers of the fields were asked for.
    struct FieldQuestion {
        std::shared_ptr<const jobs::PatientReview> review;
        std::vector<std::string> vitals;
        ShownWindow window;
        Course course = Course::OverTime;
        friend bool operator==(const FieldQuestion &, const FieldQuestion &) = default;
    };
    using Fields = std::vector<std::shared_ptr<const FieldFigures>>;

    Segments *makeSegments();
    Segments *makeCourses();
    void wantFields();
    void askFields();
    void showHours();
    void sayCell(const TrendContent *content);
    void showLegend();
    /// The table that goes with the charts.
    QWidget *listing() const;
    void buildHead();
    void arrangeHead();
    QToolButton *makeTool(const char *icon, const QString &text, const QString &tip);
    void setWindow(ShownWindow window, bool ownDays);
    ShownWindow windowOfDays(int days) const;
    Instant earliest() const;
    /// The charts, or the words for why there is none.
    QWidget *picture() const;
    void sayNothing();
    void showReadings();
    void crosshairMoved();
    void askDetail();
    void say(const QString &text);

    Desk &m_desk;
    Asked m_asked, m_askedFields;
    Segments *m_segments;
    ElidedLabel *m_title, *m_period, *m_status;
    QPushButton *m_back;
    ChartLegend *m_legend;
    QToolButton *m_table, *m_print;
    Segments *m_courses;
    QStackedWidget *m_pages;
    ChartStack *m_charts;
    ReadingsPage *m_readings;
    DayTable *m_hours;
    StatePanel *m_nothing;
    QTimer *m_rest, *m_fieldsRest;

    std::shared_ptr<const jobs::PatientReview> m_review;
    std::vector<std::string> m_vitals;
    FieldQuestion m_fieldsAsked;
    Fields m_fields;  ///< of the charts in turn; empty while they are being worked out
    Course m_course = Course::OverTime;
    Beside m_beside = Beside::Nothing;
    ShownWindow m_window{};
    int m_days = 30;
    bool m_moved = false;  ///< the window is another than m_days says
    std::optional<CursorReading> m_cursor;
    TrendContent m_cursorContent;
};

}  // namespace trendward::ui
