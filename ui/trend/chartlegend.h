// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trend/fieldfigures.h"

#include <QWidget>

#include <memory>
#include <span>

namespace trendward::ui
{

/// What the marks of the charts mean, in words beside each mark: of what these charts show, and nothing else. It takes
/// as many lines as its width asks for.
class ChartLegend : public QWidget
{
    Q_OBJECT
public:
    explicit ChartLegend(QWidget *parent = nullptr);
    void setContents(std::span<const std::shared_ptr<const TrendContent>> contents);
    /// Which kind of chart it stands above.
    void setCourse(Course course);
    /// Whether a chart has the person's own band, and one of them a change.
    void setOwn(bool band, bool change);
    /// The name of the period that is drawn behind the readings, or empty.
    void setBefore(const QString &name);
    /// Whether a reading in sight lies beyond what its device measures.
    void setBeyond(bool beyond);
    bool isEmpty() const { return m_entries.empty(); }
    QStringList words() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Mark {
        First,
        Second,
        Goal,
        Outside,
        Beyond,
        Event,
        Silence,
        Median,
        Half,
        Outer,
        Own,
        Change,
        Before,
        Tints,
        None
    };
    struct Entry {
        Mark mark = Mark::None;
        QString words;
    };
    struct Placed {
        QRect room;
        const Entry *entry = nullptr;
    };
    void say();
    void sayOverTime();
    void sayOfDay();
    void sayOfCalendar();
    std::vector<Placed> placed(int width) const;
    void paintMarkOf(QPainter &painter, Mark mark, const QRectF &room) const;

    std::vector<Entry> m_entries;
    bool m_parts = false, m_goal = false, m_event = false, m_readings = false, m_excluded = false, m_beyond = false,
         m_outer = false, m_own = false, m_change = false;
    QString m_before;
    Course m_course = Course::OverTime;
};

}  // namespace trendward::ui
