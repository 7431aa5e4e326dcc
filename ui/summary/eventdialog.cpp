// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/eventdialog.h"

#include "core/base/phrase.h"
#include "core/care/glance.h"
#include "core/care/words.h"
#include "core/io/jobs/eventjob.h"
#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/style/chip.h"
#include "ui/style/elided.h"
#include "ui/style/icons.h"
#include "ui/style/inklabel.h"
#include "ui/style/rowtable.h"
#include "ui/style/segments.h"
#include "ui/style/statepanel.h"
#include "ui/summary/eventpdf.h"
#include "ui/summary/eventpicture.h"
#include "ui/summary/sheet.h"
#include "ui/summary/summarywords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace trendward::ui
{

namespace
{

constexpr int usualWeeks = 8, mostWeeks = 104;

QDate dayOf(Instant moment, const Zone &zone)
{
    const LocalTime local = zone.local(moment);
    return {local.year, local.month, local.day};
}

/// Said of an event without the name of who reviewed.
std::string reasonOf(const care::Event &event)
{
    return event.kind == care::Event::Kind::Reviewed ? phrase("EventComparison", "Review signed") : event.text;
}

std::string eventMeasureKey(const trend::MeasureSeries &series)
{
    return series.measure.empty() ? care::vitalKey({}, series.code, series.display) : series.measure;
}

QLabel *labelFor(QWidget *field, const QString &words, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(field);
    return label;
}

}  // namespace

EventDialog::EventDialog(Desk &desk, std::shared_ptr<const jobs::PatientReview> review, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_review(std::move(review)),
      m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addWidget(buildHead());
    column->addWidget(buildQuestion());
    column->addWidget(buildPages(), 1);
    m_cautions = new InkLabel(Token::Review, Type::Base, this, QFont::DemiBold);
    column->addWidget(m_cautions);
    column->addWidget(buildFoot());
    fillMeasures();
    fillEvents();
    const QSize room = screen() ? screen()->availableSize() : QSize(1366, 768);
    resize(QSize(980, 700).boundedTo(QSize(room.width() - 60, room.height() - 70)));
    connectAll();
    showNames();
    m_event->setFocus();
    read();
}

QWidget *EventDialog::buildHead()
{
    auto *head = new QWidget(this);
    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    m_who = new ElidedLabel(head);
    m_who->setFont(ui::font(Type::Heading, QFont::DemiBold));
    m_names = new QCheckBox(tr("Show the &name"), head);
    m_names->setToolTip(tr("On the screen and in what is saved"));
    row->addWidget(m_who, 1);
    if (m_review->sample) {
        auto *sample = new Chip(head);
        sample->show(SummaryWords::sampleText(), Token::Review, Token::ReviewGround);
        row->addWidget(sample);
    }
    row->addWidget(m_names);
    lines->addLayout(row);
    m_title = new ElidedLabel(head);
    m_title->setForegroundRole(QPalette::PlaceholderText);
    lines->addWidget(m_title);
    return head;
}

QWidget *EventDialog::buildQuestion()
{
    auto *question = new QWidget(this);
    auto *grid = new QGridLayout(question);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    const auto weeks = [&](const QString &name) {
        auto *spin = new QSpinBox(question);
        spin->setRange(4, mostWeeks);
        spin->setValue(usualWeeks);
        spin->setAccessibleName(name);
        return spin;
    };
    m_event = new QComboBox(question);
    m_event->setAccessibleName(tr("Event"));
    m_event->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_event->setMinimumContentsLength(24);
    m_day = new QDateEdit(question);
    m_day->setAccessibleName(tr("Day of the event"));
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_measure = new QComboBox(question);
    m_measure->setAccessibleName(tr("Measure"));
    m_before = weeks(tr("Weeks before the event"));
    m_after = weeks(tr("Weeks after the event"));
    grid->addWidget(labelFor(m_event, tr("&Event"), question), 0, 0);
    grid->addWidget(m_event, 0, 1);
    grid->addWidget(labelFor(m_day, tr("on the &day"), question), 0, 2);
    grid->addWidget(m_day, 0, 3, 1, 3);
    grid->addWidget(labelFor(m_measure, tr("&Measure"), question), 1, 0);
    grid->addWidget(m_measure, 1, 1);
    grid->addWidget(labelFor(m_before, tr("weeks &before"), question), 1, 2);
    grid->addWidget(m_before, 1, 3);
    grid->addWidget(labelFor(m_after, tr("&after"), question), 1, 4);
    grid->addWidget(m_after, 1, 5);
    grid->setColumnStretch(1, 1);
    return question;
}

QWidget *EventDialog::buildPages()
{
    m_stack = new QStackedWidget(this);
    m_state = new StatePanel(m_stack);
    auto *content = new QWidget(m_stack);
    auto *lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(6);
    m_views = new Segments(tr("View of the comparison"), content);
    m_views->add(tr("Chart"), tr("Chart and numbers"));
    m_views->add(tr("Weeks"), tr("Weeks as a table"));
    m_views->add(tr("How it was made"));
    m_pages = new QStackedWidget(content);
    m_weeks = new RowTable({tr("Week"), tr("Days with readings"), tr("Value"), tr("Expected"), tr("Line")},
                           tr("Weeks around the event"), m_pages);
    m_account = new RowTable({tr("What"), tr("How")}, tr("How the numbers were made"), m_pages);
    m_account->setWordWrap(true);
    m_account->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (RowTable *table : {m_weeks, m_account}) table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_pages->addWidget(buildChartPage());
    m_pages->addWidget(m_weeks);
    m_pages->addWidget(m_account);
    lines->addWidget(m_views, 0, Qt::AlignLeft);
    lines->addWidget(m_pages, 1);
    m_stack->addWidget(m_state);
    m_stack->addWidget(content);
    return m_stack;
}

QWidget *EventDialog::buildChartPage()
{
    auto *page = new QWidget(m_pages);
    auto *lines = new QVBoxLayout(page);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(6);
    m_chart = new EventChart(page);
    m_chart->setAccessibleName(tr("Chart of the weeks around the event"));
    m_week = new QLabel(page);
    m_week->setTextFormat(Qt::PlainText);
    m_week->setFont(ui::font(Type::Sub));
    m_week->setForegroundRole(QPalette::PlaceholderText);
    m_numbers = new QGridLayout;
    m_numbers->setHorizontalSpacing(14);
    m_numbers->setVerticalSpacing(4);
    lines->addWidget(m_chart, 1);
    lines->addWidget(m_week);
    lines->addLayout(m_numbers);
    return page;
}

QWidget *EventDialog::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_said = new QLabel(foot);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    auto *close = new QPushButton(tr("&Close"), foot);
    m_csv = new QPushButton(tr("Save as CS&V…"), foot);
    m_pdf = new QPushButton(icon("download", Token::OnAccent), tr("&Save PDF…"), foot);
    makePrimary(m_pdf);
    for (QPushButton *button : {close, m_csv}) button->setAutoDefault(false);
    m_pdf->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(m_said, 1);
    for (QPushButton *button : {close, m_csv, m_pdf}) row->addWidget(button);
    return foot;
}

/// Newest first; what has four weeks after it is chosen before what has not.
void EventDialog::fillEvents()
{
    const QDate today = dayOf(m_review->now, m_review->zone);
    m_day->setMaximumDate(today);
    int chosen = -1;
    for (auto event = m_review->events.rbegin(); event != m_review->events.rend(); ++event) {
        const QDate day = dayOf(event->at, m_review->zone);
        const QString reason = text(reasonOf(*event));
        m_event->addItem(tr("%1 · %2").arg(dateText(event->at, m_review->zone), reason), day);
        m_event->setItemData(m_event->count() - 1, reason, Qt::UserRole + 1);
        if (chosen < 0 && day.addDays(28) <= today) chosen = m_event->count() - 1;
    }
    m_event->addItem(tr("Another day"), QDate());
    const bool none = m_review->events.empty();
    m_event->setCurrentIndex(none ? m_event->count() - 1 : std::max(chosen, 0));
    m_day->setDate(none ? today.addDays(-7 * usualWeeks) : m_event->currentData().toDate());
}

void EventDialog::fillMeasures()
{
    for (const auto &one : m_review->series)
        m_measure->addItem(text(care::displayOf(one->series)), text(eventMeasureKey(one->series)));
    const std::string leading = care::leadingMeasure(m_review->assessment);
    m_measure->setCurrentIndex(std::max(0, m_measure->findData(text(leading))));
}

void EventDialog::connectAll()
{
    connect(m_event, &QComboBox::currentIndexChanged, this, &EventDialog::eventChosen);
    connect(m_day, &QDateEdit::dateChanged, this, &EventDialog::dayChosen);
    connect(m_measure, &QComboBox::currentIndexChanged, this, &EventDialog::read);
    connect(m_before, &QSpinBox::valueChanged, this, &EventDialog::read);
    connect(m_after, &QSpinBox::valueChanged, this, &EventDialog::read);
    connect(m_names, &QCheckBox::toggled, this, &EventDialog::showNames);
    connect(m_views, &Segments::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_chart, &EventChart::weekChanged, this, &EventDialog::sayWeek);
    connect(m_csv, &QPushButton::clicked, this, [this] { save(Form::Csv); });
    connect(m_pdf, &QPushButton::clicked, this, [this] { save(Form::Pdf); });
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, m_pdf, &QPushButton::click);
    m_pdf->setToolTip(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText));
    connect(&m_desk, &Desk::recordChanged, this, [this](qlonglong patient) {
        if (patient == 0 || patient == m_review->person.key) read();
    });
}

void EventDialog::eventChosen()
{
    const QDate day = m_event->currentData().toDate();
    if (!day.isValid()) return m_day->setFocus();
    const QSignalBlocker quiet(m_day);
    m_day->setDate(day);
    read();
}

/// A day that was typed is no event of the charts.
void EventDialog::dayChosen()
{
    if (m_event->currentData().toDate() != m_day->date()) {
        const QSignalBlocker quiet(m_event);
        m_event->setCurrentIndex(m_event->count() - 1);
    }
    read();
}

care::Names EventDialog::names() const
{
    return m_names->isChecked() ? care::Names::Shown : care::Names::Hidden;
}

void EventDialog::read()
{
    m_report.reset();
    say({}, false);
    enableWays();
    m_state->clearActions();
    m_stack->setCurrentWidget(m_state);
    if (m_measure->count() == 0) {
        m_state->setBusy(false);
        m_state->show("inbox", tr("Nothing to compare"), tr("No reading of this patient has ever arrived."));
        return;
    }
    m_state->show("chart-line", tr("Comparing the weeks"), {});
    m_state->setBusy(true);
    const QDate day = m_day->date();
    jobs::EventQuestion question;
    question.patient = m_review->person.key;
    question.measure = m_measure->currentData().toString().toStdString();
    question.day = Date{day.year(), day.month(), day.day()};
    question.reason = m_event->currentData(Qt::UserRole + 1).toString().toStdString();
    question.weeksBefore = m_before->value();
    question.weeksAfter = m_after->value();
    m_desk.ask<care::EventReport>(
        this, m_asked,
        [question, rules = m_desk.place().rules, now = m_desk.now()](const store::RecordStore &store, Progress &) {
            return jobs::eventReportOf(store, question, *rules, now);
        },
        [this](Result<care::EventReport> result) { answered(std::move(result)); });
}

void EventDialog::answered(Result<care::EventReport> result)
{
    m_state->setBusy(false);
    if (!result) {
        m_state->show("triangle-alert", tr("The weeks could not be compared"), errorText(result.error()));
        emit ready();
        return;
    }
    m_report = std::make_shared<const care::EventReport>(*std::move(result));
    showReport();
    enableWays();
    emit ready();
}

void EventDialog::showReport()
{
    m_stack->setCurrentIndex(1);
    m_title->setText(printable(care::titleOf(*m_report)));
    QStringList cautions;
    for (const std::string &one : care::cautionsOf(*m_report)) cautions << text(one);
    m_cautions->setText(cautions.join(QLatin1Char(' ')));
    m_chart->setReport(m_report);
    showNumbers();
    QList<QStringList> rows;
    for (const care::EventRow &row : care::eventRows(*m_report))
        rows << QStringList{text(row.week), text(row.days), text(row.value), text(row.expected), text(row.fitted)};
    m_weeks->setRows(rows, 1, 3);
    rows.clear();
    for (const care::EventLine &line : care::eventAccount(*m_report))
        rows << QStringList{printable(line.name), printable(line.value)};
    m_account->setRows(rows, -1, -1);
    sayWeek();
}

/// In two columns, down the left one first.
void EventDialog::showNumbers()
{
    while (QLayoutItem *item = m_numbers->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const std::vector<care::EventLine> lines = care::eventNumbers(*m_report);
    const int deep = lines.size() > 2 ? static_cast<int>(lines.size() + 1) / 2 : static_cast<int>(lines.size());
    QStringList sentence;
    for (int i = 0; i < static_cast<int>(lines.size()); ++i) {
        const care::EventLine &line = lines[static_cast<std::size_t>(i)];
        auto *name = new InkLabel(Token::Second, Type::Base, m_pages);
        auto *value = new InkLabel(Token::Text, Type::Base, m_pages, QFont::DemiBold);
        name->setText(printable(line.name));
        value->setText(printable(line.value));
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const int column = i / deep * 2;
        m_numbers->addWidget(name, i % deep, column, Qt::AlignTop);
        m_numbers->addWidget(value, i % deep, column + 1, Qt::AlignTop);
        sentence << tr("%1: %2").arg(printable(line.name), printable(line.value));
    }
    m_numbers->setColumnStretch(0, lines.size() > 2 ? 2 : 0);
    m_numbers->setColumnStretch(1, 3);
    m_numbers->setColumnStretch(2, lines.size() > 2 ? 2 : 0);
    m_numbers->setColumnStretch(3, lines.size() > 2 ? 3 : 0);
    m_chart->setAccessibleDescription(sentence.join(QStringLiteral("; ")));
}

void EventDialog::showNames()
{
    const QString id = printable(m_review->person.id);
    const QString who = names() == care::Names::Shown ? patientLine(m_review->person) : tr("Patient %1").arg(id);
    m_who->setText(who);
    setWindowTitle(titled(tr("Event comparison: %1").arg(who)));
}

void EventDialog::sayWeek()
{
    const auto week = m_chart->week();
    const std::vector<care::EventRow> rows = m_report ? care::eventRows(*m_report) : std::vector<care::EventRow>();
    if (!week || *week >= rows.size())
        return m_week->setText(tr("Point at the chart, or press the arrow keys in it, to read a week."));
    const care::EventRow &row = rows[*week];
    m_week->setText(
        tr("Week %1   %2 %3   days with readings: %4   expected %5")
            .arg(text(row.week), text(row.value), unitText(m_report->unit), text(row.days), text(row.expected)));
}

void EventDialog::enableWays()
{
    for (QPushButton *button : {m_csv, m_pdf}) button->setEnabled(m_report && !m_writing);
}

void EventDialog::say(const QString &text, bool wrong)
{
    m_said->setForegroundRole(wrong ? QPalette::WindowText : QPalette::PlaceholderText);
    m_said->setText(text);
}

void EventDialog::save(Form form)
{
    if (!m_report || m_writing) return;
    auto *dialog = new QFileDialog(this, tr("Save the comparison of patient %1").arg(printable(m_review->person.id)),
                                   m_folder, form == Form::Pdf ? tr("PDF (*.pdf)") : tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString name = fileNameFor(*m_report, form);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, form](const QString &path) { write(form, path); });
    dialog->open();
}

void EventDialog::write(Form form, const QString &path)
{
    if (!m_report || m_writing) return;
    m_folder = QFileInfo(path).absolutePath();
    const QString shown = QDir::toNativeSeparators(path);
    m_desk.ask<Done>(
        this, m_writing,
        [report = m_report, names = names(), form, file = path.toStdString()](const store::RecordStore &, Progress &) {
            return exportEvent(*report, names, form, file, paperOfLocale());
        },
        [this, shown](const Outcome &result) {
            m_writing.reset();
            enableWays();
            if (!result) return say(errorText(result.error()), true);
            const QString said = tr("Wrote %1").arg(shown);
            say(said, false);
            emit message(said);
        });
    enableWays();
}

}  // namespace trendward::ui
