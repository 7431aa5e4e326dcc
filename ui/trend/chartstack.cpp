// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/chartstack.h"

#include "ui/desk/texts.h"
#include "ui/style/theme.h"
#include "ui/trend/calendarchart.h"
#include "ui/trend/chartaccess.h"
#include "ui/trend/chartheading.h"
#include "ui/trend/daychart.h"
#include "ui/trend/fieldstrip.h"
#include "ui/trend/qtcharttrendview.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace trendward::ui
{

namespace
{

/// Up to so many readings in view the numbers follow at once; more would hold up the frame.
constexpr std::size_t atOnce = 20'000;
constexpr int figuresRest = 120;

bool hasDayBeyond(const FieldFigures *figures)
{
    return figures && std::any_of(figures->days.begin(), figures->days.end(),
                                  [](const CalendarDay &day) { return !day.beyond.empty() && day.beyond.front(); });
}

}  // namespace

ChartStack::ChartStack(QWidget *parent) : QScrollArea(parent), m_page(new QWidget), m_figures(new QTimer(this))
{
    makeChartsAccessible();
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Charts"));
    viewport()->setAutoFillBackground(false);
    m_page->setAutoFillBackground(false);
    m_layout = new QVBoxLayout(m_page);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_page->setObjectName(QStringLiteral("content"));
    setWidget(m_page);
    m_figures->setSingleShot(true);
    m_figures->setInterval(figuresRest);
    connect(m_figures, &QTimer::timeout, this, &ChartStack::flushFigures);
    // The first chart takes its place in the tab order now; later ones follow it, wherever the pages have got to by
    // then.
    m_rows.push_back(makeRow());
    m_rows.front().heading->hide();
    m_rows.front().strip->hide();
    m_rows.front().frame->hide();
}

ChartStack::Row ChartStack::makeRow()
{
    Row row;
    row.heading = new ChartHeading(m_page);
    row.strip = new FieldStrip(m_page);
    row.frame = new QWidget(m_page);
    row.view = new QtChartTrendView(row.frame);
    row.day = new DayChart(row.frame);
    row.calendar = new CalendarChart(row.frame);
    row.view->setBeside(m_beside);
    showCourse(row);
    row.note = new QWidget(row.frame);
    row.noteText = new QLabel(row.note);
    row.noteText->setTextFormat(Qt::PlainText);
    row.noteText->setWordWrap(true);
    row.noteText->setAlignment(Qt::AlignCenter);
    row.showAll = new QPushButton(tr("Show all"), row.note);
    row.showAll->setProperty("quiet", true);
    connect(row.showAll, &QPushButton::clicked, this, &ChartStack::showAllWanted);
    auto *noteLayout = new QHBoxLayout(row.note);
    noteLayout->setContentsMargins(60, 0, 70, 0);
    noteLayout->addWidget(row.noteText, 1);
    noteLayout->addWidget(row.showAll);
    auto *layout = new QGridLayout(row.frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(row.view, 0, 0);
    layout->addWidget(row.day, 0, 0);
    layout->addWidget(row.calendar, 0, 0);
    layout->addWidget(row.note, 0, 0, Qt::AlignVCenter);
    row.frame->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_layout->addWidget(row.heading);
    m_layout->addWidget(row.strip);
    m_layout->addWidget(row.frame);
    connectView(row.view);
    connectCourse(row.day);
    connectCourse(row.calendar);
    connect(row.strip, &FieldStrip::clicked, this, [this, strip = row.strip] {
        for (std::size_t i = 0; i < m_contents.size(); ++i)
            if (m_rows[i].strip == strip && strip->figures()) return emit accountsWanted(i);
    });
    return row;
}

void ChartStack::connectCourse(CourseChart *chart)
{
    connect(chart, &CourseChart::placeWanted, this, [this, chart](std::optional<std::size_t> place) {
        m_current = indexOf(chart);
        setHour(place);
    });
    connect(chart, &CourseChart::focused, this, [this, chart] {
        m_current = indexOf(chart);
        ensureWidgetVisible(chart, 0, 0);
    });
    chart->installEventFilter(this);
}

QWidget *ChartStack::chartOf(const Row &row) const
{
    switch (m_course) {
        case Course::TimeOfDay:
            return row.day;
        case Course::Calendar:
            return row.calendar;
        case Course::OverTime:
            break;
    }
    return row.view;
}

void ChartStack::showCourse(const Row &row) const
{
    for (QWidget *chart : std::initializer_list<QWidget *>{row.view, row.day, row.calendar})
        chart->setVisible(chart == chartOf(row));
}

void ChartStack::setBeside(Beside beside)
{
    m_beside = beside;
    for (const Row &row : m_rows) row.view->setBeside(beside);
    updateFigures();
}

void ChartStack::connectView(TrendView *view)
{
    connect(view, &TrendView::hovered, this, [this, view](Instant moment) {
        m_current = indexOf(view);
        setCrosshair(moment);
    });
    connect(view, &TrendView::left, this, [this] { setCrosshair(std::nullopt); });
    connect(view, &TrendView::windowWanted, this, &ChartStack::windowWanted);
    connect(view, &TrendView::stepped, this, &ChartStack::step);
    connect(view, &TrendView::resetWanted, this, &ChartStack::resetWanted);
    connect(view, &TrendView::focused, this, [this, view] {
        m_current = indexOf(view);
        ensureWidgetVisible(view, 0, 0);
    });
    view->installEventFilter(this);
}

/// Arrow keys and the like belong to the chart that has the focus, before any menu.
bool ChartStack::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        (qobject_cast<TrendView *>(watched) || qobject_cast<DayChart *>(watched) ||
         qobject_cast<CalendarChart *>(watched))) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
            case Qt::Key_Left:
            case Qt::Key_Right:
            case Qt::Key_Home:
            case Qt::Key_End:
            case Qt::Key_Plus:
            case Qt::Key_Minus:
            case Qt::Key_Equal:
                event->accept();
                return true;
            default:
                break;
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

std::size_t ChartStack::indexOf(const QWidget *chart) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].view == chart || m_rows[i].day == chart || m_rows[i].calendar == chart) return i;
    return 0;
}

const FieldFigures *ChartStack::field(std::size_t index) const
{
    return index < m_fields.size() ? m_fields[index].get() : nullptr;
}

QWidget *ChartStack::firstChart() const
{
    return m_contents.empty() ? nullptr : chartOf(m_rows.front());
}

void ChartStack::setCourse(Course course)
{
    m_course = course;
    setHour(std::nullopt);
    setCrosshair(std::nullopt);
    for (const Row &row : m_rows) {
        const bool hadFocus = row.view->hasFocus() || row.day->hasFocus() || row.calendar->hasFocus();
        showCourse(row);
        if (hadFocus) chartOf(row)->setFocus();
    }
    showFields();
    updateFigures();
}

void ChartStack::setFields(std::vector<std::shared_ptr<const FieldFigures>> fields)
{
    m_fields = std::move(fields);
    showFields();
    if (m_course != Course::OverTime) updateFigures();
}

void ChartStack::showFields()
{
    for (std::size_t i = 0; i < m_contents.size(); ++i) {
        const Row &row = m_rows[i];
        const auto figures = i < m_fields.size() ? m_fields[i] : nullptr;
        row.strip->setFigures(m_contents[i]->name, figures);
        row.strip->setVisible(!m_contents[i]->lines.empty());
        row.day->setData(m_contents[i], figures);
        row.day->setAccessibleDescription(
            figures && m_course == Course::TimeOfDay ? courseSentence(*m_contents[i], *figures) : QString());
        row.view->setOwnBands(figures ? figures->bands : std::vector<std::optional<OwnBand>>());
        row.calendar->setData(m_contents[i], figures);
        row.calendar->setAccessibleDescription(
            figures && m_course == Course::Calendar ? calendarSentence(*m_contents[i], figures->days) : QString());
        updateNote(i);
    }
}

void ChartStack::setHour(std::optional<std::size_t> hour)
{
    if (hour == m_hour) return;
    m_hour = hour;
    for (std::size_t i = 0; i < m_contents.size(); ++i) {
        m_rows[i].day->setPlace(hour);
        m_rows[i].calendar->setPlace(hour);
    }
    emit crosshairMoved();
}

void ChartStack::show(std::vector<std::shared_ptr<const TrendContent>> contents)
{
    m_contents = std::move(contents);
    m_current = std::min(m_current, m_contents.empty() ? 0 : m_contents.size() - 1);
    while (m_rows.size() < m_contents.size()) {
        const Row last = m_rows.back();
        m_rows.push_back(makeRow());
        QWidget *before = last.showAll;
        const Row &made = m_rows.back();
        for (QWidget *next :
             {static_cast<QWidget *>(made.strip), static_cast<QWidget *>(made.view), static_cast<QWidget *>(made.day),
              static_cast<QWidget *>(made.calendar), static_cast<QWidget *>(made.showAll)}) {
            setTabOrder(before, next);
            before = next;
        }
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const bool used = i < m_contents.size();
        row.heading->setVisible(used);
        row.strip->setVisible(used);
        row.frame->setVisible(used);
        m_layout->setStretchFactor(row.frame, used ? (m_contents[i]->lines.size() > 1 ? 5 : 4) : 0);
        if (!used) continue;
        const TrendContent &content = *m_contents[i];
        row.heading->show(content.name, unitAfterName(content.unit));
        row.view->setAccessibleName(tr("%1 trend").arg(content.name));
        row.day->setAccessibleName(tr("%1 by the time of day").arg(content.name));
        row.calendar->setAccessibleName(tr("%1, a calendar of its days").arg(content.name));
        row.day->setTimeTexts(i + 1 == m_contents.size());
        row.view->setFurniture(i + 1 == m_contents.size() ? TrendView::TimeAxis::Shown : TrendView::TimeAxis::Hidden,
                               i == 0 ? TrendView::EventTexts::Shown : TrendView::EventTexts::Hidden);
        row.view->setData(m_contents[i]);
        row.view->setWindow(m_window);
        row.view->setCrosshair(m_crosshair);
    }
    m_fields.clear();
    m_hour.reset();
    showFields();
    updateFigures();
}

void ChartStack::setWindow(ShownWindow window)
{
    m_window = window;
    for (std::size_t i = 0; i < m_contents.size(); ++i) {
        m_rows[i].view->setWindow(window);
        updateNote(i);
    }
    updateFigures();
}

void ChartStack::setCrosshair(std::optional<Instant> moment)
{
    m_crosshair = moment;
    for (std::size_t i = 0; i < m_contents.size(); ++i) m_rows[i].view->setCrosshair(moment);
    emit crosshairMoved();
}

const TrendContent *ChartStack::currentContent() const
{
    return m_current < m_contents.size() ? m_contents[m_current].get() : nullptr;
}

void ChartStack::step(int step)
{
    if (m_course == Course::TimeOfDay) {
        if (m_current < m_contents.size()) m_rows[m_current].day->step(step);
        return;
    }
    if (m_course == Course::Calendar) {
        if (m_current < m_contents.size()) m_rows[m_current].calendar->step(step);
        return;
    }
    const TrendContent *content = currentContent();
    if (!content || !content->newest()) return;
    const Instant before = *content->first() - Instant::ticksPerMillisecond;
    const Instant after = *content->newest() + Instant::ticksPerMillisecond;
    std::optional<CursorReading> next;
    if (step == 2)
        next = nextReading(*content, after, -1);
    else if (step == -2)
        next = nextReading(*content, before, 1);
    else
        next = nextReading(*content, m_crosshair.value_or(step > 0 ? m_window.from - 1 : m_window.to + 1), step);
    if (!next) return;
    if (next->at < m_window.from || next->at > m_window.to) {
        // The window follows the cursor, which then stands in its middle or as near to it as there are readings.
        const std::int64_t half = (m_window.to - m_window.from) / 2;
        emit windowWanted({next->at - half, next->at + half});
    }
    setCrosshair(next->at);
}

QString ChartStack::emptyText(const TrendContent &content) const
{
    const auto newest = content.newest();
    if (!newest) return tr("%1: no readings yet.").arg(content.name);
    const int days = static_cast<int>((m_window.to - m_window.from + Instant::ticksPerDay / 2) / Instant::ticksPerDay);
    const QString none = days < 2 ? tr("%1: no readings in these hours").arg(content.name)
                                  : tr("%1: no readings in these %2 days").arg(content.name, QLocale().toString(days));
    return tr("%1; the newest is of %2 (%3).")
        .arg(none, shortDateText(*newest, content.now, content.zone), ageInWords(*newest, content.now));
}

void ChartStack::updateNote(std::size_t index)
{
    const TrendContent &content = *m_contents[index];
    const Row &row = m_rows[index];
    QString words;
    if (m_course == Course::TimeOfDay)
        words = field(index) ? courseMissing(content, *field(index)) : QString();
    else if (m_course == Course::Calendar && content.lines.empty())
        words = emptyText(content);
    else if (content.count(m_window.from, m_window.to) == 0)
        words = emptyText(content);
    row.note->setVisible(!words.isEmpty());
    if (words.isEmpty()) return;
    row.noteText->setText(words);
    row.showAll->setVisible(content.newest().has_value());
    row.showAll->setAccessibleName(tr("Show all readings of %1").arg(content.name));
}

void ChartStack::updateFigures()
{
    std::size_t most = 0;
    for (const auto &content : m_contents) most = std::max(most, content->count(m_window.from, m_window.to));
    if (most <= atOnce) return flushFigures();
    // Numbers of another window must not stand beside this one.
    for (std::size_t i = 0; i < m_contents.size(); ++i) m_rows[i].heading->setFigures(std::nullopt);
    m_figures->start();
}

void ChartStack::flushFigures()
{
    m_figures->stop();
    m_anyBeyond = false;
    for (std::size_t i = 0; i < m_contents.size(); ++i) {
        TrendFigures figures = figuresOf(*m_contents[i], m_window.from, m_window.to,
                                         m_course == Course::OverTime ? m_beside : Beside::Nothing);
        // The picture of a day says how many days are behind it.
        if (const FieldFigures *one = field(i); one && !one->courses.empty() && figures.readings > 0)
            figures.count = courseBasis(*one);
        m_rows[i].heading->setFigures(figures);
        m_anyBeyond =
            m_anyBeyond || (m_course == Course::Calendar ? hasDayBeyond(field(i)) : !figures.beyond.isEmpty());
        QStringList events;
        for (const TrendEvent &event : m_contents[i]->events)
            if (event.at >= m_window.from && event.at <= m_window.to)
                events << tr("%1: %2").arg(shortDateText(event.at, m_contents[i]->now, m_contents[i]->zone),
                                           event.text);
        m_rows[i].view->setAccessibleDescription((QStringList{figures.sentence} + events).join(QStringLiteral("; ")));
    }
    emit figuresChanged();
}

}  // namespace trendward::ui
