// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/trendscard.h"

#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/style/elided.h"
#include "ui/style/icons.h"
#include "ui/style/rowtable.h"
#include "ui/style/segments.h"
#include "ui/style/statepanel.h"
#include "ui/trend/accountpopup.h"
#include "ui/trend/chartlegend.h"
#include "ui/trend/chartstack.h"
#include "ui/trend/daytable.h"
#include "ui/trend/fieldstrip.h"
#include "ui/trend/qtcharttrendview.h"
#include "ui/trend/readingspage.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace trendward::ui
{

namespace
{

constexpr std::array choices{1, 7, 30, 90, 0};
/// The cursor has come to rest when it has not moved for so long.
constexpr int cursorRest = 150;
/// The window has come to rest; only then are the fields' numbers worked out, on another thread.
constexpr int fieldsRest = 120;
/// The margins of the head and what lies between its parts.
constexpr int headGaps = 80;

}  // namespace

TrendsCard::TrendsCard(Desk &desk, QWidget *parent)
    : Card(parent),
      m_desk(desk),
      m_segments(makeSegments()),
      m_title(new ElidedLabel(tr("Trends"), this)),
      m_period(new ElidedLabel(this)),
      m_status(new ElidedLabel(this)),
      m_back(new QPushButton(this)),
      m_legend(new ChartLegend(this)),
      m_table(makeTool("table", tr("Table of readings"), tr("Show the readings as a table (D)"))),
      m_print(makeTool("printer", tr("Print or export the summary"), tr("Print or export the care-plan summary (P)"))),
      m_courses(makeCourses()),
      m_pages(new QStackedWidget(this)),
      m_charts(new ChartStack(m_pages)),
      m_readings(new ReadingsPage(desk, m_pages)),
      m_hours(new DayTable(m_pages)),
      m_nothing(new StatePanel(m_pages)),
      m_rest(new QTimer(this)),
      m_fieldsRest(new QTimer(this))
{
    m_pages->addWidget(m_charts);
    m_pages->addWidget(m_readings);
    m_pages->addWidget(m_hours);
    m_pages->addWidget(m_nothing);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 9, 14, 6);
    layout->setSpacing(4);
    buildHead();
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_legend, 1, Qt::AlignVCenter);
    below->addStretch(0);  // where the legend is hidden
    below->addWidget(m_courses, 0, Qt::AlignTop);
    layout->addLayout(below);
    layout->addWidget(m_pages, 1);
    m_status->setFont(ui::font(Type::Small));
    m_status->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_status);
    m_rest->setSingleShot(true);
    m_rest->setInterval(cursorRest);
    connect(m_rest, &QTimer::timeout, this, &TrendsCard::askDetail);
    m_fieldsRest->setSingleShot(true);
    m_fieldsRest->setInterval(fieldsRest);
    connect(m_fieldsRest, &QTimer::timeout, this, &TrendsCard::askFields);
    connect(m_courses, &Segments::currentChanged, this, [this](int index) { setCourse(static_cast<Course>(index)); });
    connect(m_charts, &ChartStack::accountsWanted, this, &TrendsCard::showAccounts);
    connect(m_charts, &ChartStack::windowWanted, this, [this](ShownWindow wanted) { setWindow(wanted, false); });
    connect(m_charts, &ChartStack::crosshairMoved, this, &TrendsCard::crosshairMoved);
    connect(m_charts, &ChartStack::resetWanted, this, [this] { setWindow(windowOfDays(m_days), true); });
    connect(m_charts, &ChartStack::showAllWanted, this, [this] { setDays(0); });
    connect(m_charts, &ChartStack::figuresChanged, this, [this] { m_legend->setBeyond(m_charts->anyBeyond()); });
    connect(m_readings, &ReadingsPage::done, this, &TrendsCard::done);
    connect(m_readings, &ReadingsPage::failed, this, &TrendsCard::say);
}

/// What stands in the head is made before the charts: so goes the Tab key.
Segments *TrendsCard::makeSegments()
{
    auto *segments = new Segments(tr("Time shown"), this);
    segments->add(tr("24 h"), tr("24 hours"));
    segments->add(tr("7 d"), tr("7 days"));
    segments->add(tr("30 d"), tr("30 days"));
    segments->add(tr("90 d"), tr("90 days"));
    segments->add(tr("All"), tr("All readings"));
    segments->setCurrent(2);
    return segments;
}

Segments *TrendsCard::makeCourses()
{
    auto *courses = new Segments(tr("View of the charts"), this);
    courses->add(tr("Over time"), tr("Charts over time"));
    courses->add(tr("Time of day"), tr("Charts by the time of day: all days laid on one"));
    courses->add(tr("Calendar"), tr("Calendar: a cell for each day"));
    return courses;
}

void TrendsCard::buildHead()
{
    m_title->setMinimumWidth(1);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_title->setFont(ui::font(Type::Heading, QFont::DemiBold));
    connect(m_segments, &Segments::currentChanged, this,
            [this](int index) { setDays(choices[static_cast<std::size_t>(index)]); });
    m_period->setMinimumWidth(1);
    m_period->setFont(ui::font(Type::Small));
    m_period->setForegroundRole(QPalette::PlaceholderText);
    m_back->setProperty("quiet", true);
    m_back->hide();
    connect(m_back, &QPushButton::clicked, this, [this] { setWindow(windowOfDays(m_days), true); });
    m_table->setCheckable(true);
    connect(m_table, &QToolButton::toggled, this, &TrendsCard::setTableShown);
    connect(m_print, &QToolButton::clicked, this, &TrendsCard::printRequested);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_segments);
    head->addWidget(m_back);
    head->addWidget(m_period, 1000);
    head->addStretch(1);  // where the period is hidden
    head->addWidget(m_table);
    head->addWidget(m_print);
    static_cast<QVBoxLayout *>(layout())->addLayout(head);
}

QToolButton *TrendsCard::makeTool(const char *iconName, const QString &text, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setIconSize({18, 18});
    button->setAccessibleName(text);
    explain(button, tip);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void TrendsCard::show(std::shared_ptr<const jobs::PatientReview> review, std::vector<std::string> vitals)
{
    const bool same = m_review && m_review->person.key == review->person.key;
    m_review = std::move(review);
    m_vitals = std::move(vitals);
    if (!same) {
        m_moved = false;
        m_charts->setCrosshair(std::nullopt);
    }
    m_window = m_moved ? clamped(m_window, earliest(), m_review->now) : windowOfDays(m_days);
    std::vector<std::shared_ptr<const TrendContent>> contents;
    for (const care::VitalGlance &vital : m_review->vitals)
        if (std::find(m_vitals.begin(), m_vitals.end(), vital.key) != m_vitals.end())
            contents.push_back(std::make_shared<const TrendContent>(contentOf(*m_review, vital)));
    if (contents.empty()) sayNothing();
    m_legend->setContents(contents);
    m_charts->show(std::move(contents));
    m_fieldsAsked = {};
    if (!tableShown()) m_pages->setCurrentWidget(picture());
    setWindow(m_window, !m_moved);
    // Nobody is moving the window: its numbers need not wait.
    if (m_fieldsRest->isActive()) {
        m_fieldsRest->stop();
        askFields();
    }
    crosshairMoved();
}

QWidget *TrendsCard::picture() const
{
    return m_review && m_vitals.empty() ? static_cast<QWidget *>(m_nothing) : m_charts;
}

void TrendsCard::sayNothing()
{
    m_nothing->clearActions();
    const QString name = nameText(m_review->person.name);
    if (!m_review->vitals.empty())
        return m_nothing->show("chart-line", tr("No chart is chosen"),
                               tr("Choose a vital sign of %1 above to see its trend.").arg(name));
    m_nothing->show(
        "inbox", tr("No readings yet"),
        tr("No reading of %1 has ever arrived. Bring in a file of a device, or place held readings with this "
           "patient.")
            .arg(name));
    connect(m_nothing->addAction(tr("Import files…")), &QPushButton::clicked, this, &TrendsCard::importRequested);
}

void TrendsCard::clear()
{
    for (Asked *asked : {&m_asked, &m_askedFields}) {
        if (*asked) (*asked)->cancel();
        asked->reset();
    }
    m_rest->stop();
    m_fieldsRest->stop();
    m_fieldsAsked = {};
    m_fields.clear();
    m_review.reset();
    m_charts->setCrosshair(std::nullopt);
    m_charts->show(std::vector<std::shared_ptr<const TrendContent>>{});
    if (!tableShown()) m_pages->setCurrentWidget(m_charts);
    m_readings->clear();
    showHours();
    say({});
}

void TrendsCard::setCourse(Course course)
{
    if (course == m_course) return;
    const bool table = tableShown();
    m_course = course;
    m_courses->setCurrent(static_cast<int>(course));
    m_legend->setCourse(course);
    m_charts->setCourse(course);
    if (table) m_pages->setCurrentWidget(listing());
    wantFields();
    showReadings();
    crosshairMoved();
    emit courseChanged(course);
}

void TrendsCard::setBeside(Beside beside)
{
    m_beside = beside;
    m_charts->setBeside(beside);
    showLegend();
}

/// What the legend says of what is drawn now: the period before, the person's own band.
void TrendsCard::showLegend()
{
    bool band = false, change = false;
    for (const auto &field : m_fields)
        for (const auto &one : field->bands) {
            band = band || one;
            change = change || (one && one->since);
        }
    // While they are being worked out the legend stays as it was.
    if (!m_fields.empty()) m_legend->setOwn(band, change);
    m_legend->setBefore(m_beside == Beside::PeriodBefore ? sentenceCase(nameOfBefore(m_window)) : QString());
    arrangeHead();
}

QWidget *TrendsCard::listing() const
{
    return m_course == Course::OverTime ? static_cast<QWidget *>(m_readings) : m_hours;
}

/// What the charts' fields ask for, once the window rests; meanwhile no numbers of another one stand there.
void TrendsCard::wantFields()
{
    if (!m_review || m_charts->count() == 0) return;
    // The numbers go by the last moment in view; the picture of a day by the first one, too.
    FieldQuestion question{m_review, m_vitals, m_window, m_course};
    if (m_course == Course::OverTime) question.window.from = question.window.to;
    if (question == m_fieldsAsked) return;
    m_fieldsAsked = std::move(question);
    if (m_askedFields) m_askedFields->cancel();
    m_askedFields.reset();
    m_fields.clear();
    m_charts->setFields({});
    showHours();
    m_fieldsRest->start();
}

void TrendsCard::askFields()
{
    if (!m_review) return;
    m_desk.ask<Fields>(
        this, m_askedFields,
        [contents = m_charts->contents(), rules = m_desk.place().rules, window = m_window, course = m_course](
            const store::RecordStore &, Progress &progress) -> Result<Fields> {
            Fields fields;
            for (const auto &content : contents) {
                if (progress.cancelled()) break;  // nobody waits for the rest
                fields.push_back(
                    std::make_shared<const FieldFigures>(fieldFiguresOf(*content, *rules, window, course)));
            }
            return fields;
        },
        [this](Result<Fields> found) {
            if (!found) return say(errorText(found.error()));
            m_fields = *std::move(found);
            m_charts->setFields(m_fields);
            showLegend();
            showHours();
            if (m_course != Course::OverTime) crosshairMoved();
        });
}

void TrendsCard::showHours()
{
    m_hours->setData(m_course, m_charts->contents(), m_fields);
}

void TrendsCard::showAccounts(std::size_t chart)
{
    if (!m_review || chart >= m_charts->count() || !m_charts->field(chart)) return;
    auto *popup = new AccountPopup(*m_review, *m_charts->contents()[chart], *m_charts->field(chart), this);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->popUpBelow(m_charts->strip(chart));
}

Instant TrendsCard::earliest() const
{
    Instant first = trend::daysBefore(m_review->now, m_review->zone, 90);
    for (const auto &series : m_review->series)
        if (!series->series.points.empty()) first = std::min(first, series->series.points.front().at());
    // A little room, so that the first reading is not on the edge.
    return first - std::max(Instant::ticksPerDay / 2, (m_review->now - first) / 50);
}

ShownWindow TrendsCard::windowOfDays(int days) const
{
    const Instant now = m_review->now;
    if (days > 0) return {trend::daysBefore(now, m_review->zone, days), now};
    std::optional<Instant> first;
    for (const auto &series : m_review->series)
        if (!series->series.points.empty() && (!first || series->series.points.front().at() < *first))
            first = series->series.points.front().at();
    if (!first) return {trend::daysBefore(now, m_review->zone, 90), now};
    return clamped({*first - std::max(Instant::ticksPerDay / 2, (now - *first) / 50), now}, earliest(), now);
}

void TrendsCard::setDays(int days)
{
    const auto found = std::find(choices.begin(), choices.end(), days);
    if (found == choices.end()) return;
    const bool changes = days != m_days;
    m_days = days;
    m_segments->setCurrent(static_cast<int>(found - choices.begin()));
    if (m_review) setWindow(windowOfDays(days), true);
    if (changes) emit daysChanged(days);
}

void TrendsCard::setWindow(ShownWindow window, bool ownDays)
{
    if (!m_review) return;
    m_window = ownDays ? window : clamped(window, earliest(), m_review->now);
    m_moved = m_window != windowOfDays(m_days);
    m_charts->setWindow(m_window);
    const QString from = shortDateText(m_window.from, m_review->now, m_review->zone);
    const QString to = shortDateText(m_window.to, m_review->now, m_review->zone);
    m_period->setText(tr("%1 – %2").arg(from, to));
    m_back->setAccessibleName(m_days == 0 ? tr("Back to all readings") : tr("Back to the last %1 days").arg(m_days));
    m_back->setVisible(m_moved);
    showLegend();
    wantFields();
    showReadings();
}

void TrendsCard::setTableShown(bool shown)
{
    if (m_table->isChecked() != shown) return m_table->setChecked(shown);  // and comes back by its signal
    if (tableShown() == shown) return;
    const bool hadFocus = m_pages->currentWidget()->isAncestorOf(focusWidget());
    m_pages->setCurrentWidget(shown ? listing() : picture());
    arrangeHead();
    m_status->setVisible(!shown);
    showReadings();
    if (hadFocus && stop()) stop()->setFocus();
    emit tableShownChanged(shown);
}

bool TrendsCard::tableShown() const
{
    return m_pages->currentWidget() == m_readings || m_pages->currentWidget() == m_hours;
}

void TrendsCard::showReadings()
{
    if (m_review && m_course == Course::OverTime) m_readings->show(m_review, m_vitals, m_window);
}

void TrendsCard::nextPoint(int step)
{
    if (!tableShown()) m_charts->step(step);
}

void TrendsCard::zoom(double factor)
{
    const Instant around = m_charts->crosshair().value_or(m_window.from + (m_window.to - m_window.from) / 2);
    setWindow(zoomed(m_window, around, factor), false);
}

void TrendsCard::pan(double share)
{
    setWindow(panned(m_window, share), false);
}

QString TrendsCard::status() const
{
    return m_status->text();
}

QWidget *TrendsCard::stop() const
{
    if (tableShown()) return m_course == Course::OverTime ? m_readings->table() : m_hours->table();
    return m_charts->count() > 0 ? m_charts->firstChart() : m_segments;
}

void TrendsCard::say(const QString &words)
{
    m_status->setText(words);
    m_status->setVisible(!tableShown() || !words.isEmpty());
}

/// What the crosshair stands on is said at once; where it came from once the cursor rests.
void TrendsCard::crosshairMoved()
{
    m_rest->stop();
    m_cursor.reset();
    const TrendContent *content = m_charts->currentContent();
    const auto moment = m_charts->crosshair();
    if (m_review && m_course != Course::OverTime) return sayCell(content);
    if (!m_review || !content || !moment) {
        const QString zone = m_review ? text(m_review->zone.name()) : QString();
        return say(
            m_review ? tr("Times by the clock of %1. Point at a chart, or press the arrow keys in it, to read a value.")
                           .arg(zone)
                     : QString());
    }
    m_cursor = nearestReading(*content, *moment);
    if (!m_cursor) return say(tr("No readings of %1").arg(content->name));
    m_cursorContent = *content;
    const QString twins = twinText(*content, *m_cursor);
    say(tr("%1 %2, %3 (%4)")
            .arg(content->name, valueText(*content, *m_cursor), timeText(m_cursor->at, content->zone),
                 text(content->zone.name())) +
        (twins.isEmpty() ? QString() : QStringLiteral(" · ") + twins));
    m_rest->start();
}

/// The hour of the day or the day of the calendar that the cursor stands on.
void TrendsCard::sayCell(const TrendContent *content)
{
    const FieldFigures *field = m_charts->currentField();
    const auto cell = m_charts->hour();
    const QString zone = text(m_review->zone.name());
    if (m_course == Course::Calendar) {
        if (content && field && cell && *cell < field->days.size())
            return say(tr("%1   %2").arg(content->name, daySentence(*content, field->days[*cell])));
        return say(tr("A cell for each day by the clock of %1. Point at one, or press the arrow keys in a calendar, to "
                      "read it.")
                       .arg(zone));
    }
    if (content && field && cell) return say(tr("%1   %2").arg(content->name, hourSentence(*content, *field, *cell)));
    say(tr("All days in view on one, by the clock of %1. Point at a chart, or press the arrow keys in it, to "
           "read an hour.")
            .arg(zone));
}

void TrendsCard::askDetail()
{
    if (!m_cursor || !m_review) return;
    std::size_t line = 0;
    while (line < m_cursor->points.size() && !m_cursor->points[line]) ++line;
    if (line == m_cursor->points.size()) return;
    using Found = std::optional<store::StoredReading>;
    m_desk.ask<Found>(
        this, m_asked,
        [patient = m_review->person.key, measure = m_cursorContent.lines[line].readings->series.measure,
         point = *m_cursor->points[line]](const store::RecordStore &store, Progress &) {
            return jobs::readingAt(store, patient, measure, point);
        },
        [this, before = status(), at = m_cursor->at](Result<Found> found) {
            // The cursor may have gone on meanwhile.
            if (!m_cursor || m_cursor->at != at || status() != before) return;
            if (!found) return say(before + QStringLiteral(" · ") + errorText(found.error()));
            if (!*found) return say(before + QStringLiteral(" · ") + tr("no longer in the record"));
            const store::StoredReading &stored = **found;
            QStringList parts{before, text(stored.source).simplified()};
            if (!stored.file.empty()) parts << text(stored.file).simplified();
            if (stored.reading.origin.record) parts << tr("record %1").arg(stored.reading.origin.record);
            parts.removeAll(QString());
            say(parts.join(QStringLiteral(" · ")));
        });
}

void TrendsCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    arrangeHead();
}

/// What is pressed is never cut: the title goes before it, then the words of the way back.
void TrendsCard::arrangeHead()
{
    int taken = m_segments->sizeHint().width() + m_table->sizeHint().width() + m_print->sizeHint().width() + headGaps;
    if (m_moved) {
        m_back->setIcon({});
        m_back->setText(m_days == 0 ? tr("Back to all") : tr("Back to %1 d").arg(m_days));
        if (width() < taken + m_back->sizeHint().width()) {
            m_back->setText({});
            m_back->setIcon(icon("undo-2"));
        }
        taken += m_back->sizeHint().width();
    }
    m_title->setVisible(width() >= taken + m_title->sizeHint().width());
    m_legend->setVisible(m_pages->currentWidget() == m_charts && !m_legend->isEmpty());
}

}  // namespace trendward::ui
