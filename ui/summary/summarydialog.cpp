// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/summarydialog.h"

#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/style/chip.h"
#include "ui/style/elided.h"
#include "ui/style/icons.h"
#include "ui/style/segments.h"
#include "ui/style/statepanel.h"
#include "ui/style/theme.h"
#include "ui/summary/printedpages.h"
#include "ui/summary/summaryperiod.h"
#include "ui/summary/summarywords.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <array>

namespace trendward::ui
{

namespace
{

constexpr std::array<std::optional<int>, 3> periods{usualDays, 90, std::nullopt};

QString filterFor(Form form)
{
    switch (form) {
        case Form::Pdf:
            return SummaryDialog::tr("PDF (*.pdf)");
        case Form::Html:
            return SummaryDialog::tr("HTML (*.html)");
        case Form::Csv:
            return SummaryDialog::tr("CSV (*.csv)");
        case Form::Fhir:
            break;
    }
    return SummaryDialog::tr("FHIR document (*.json)");
}

}  // namespace

SummaryDialog::SummaryDialog(Desk &desk, store::PatientKey patient, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_patient(patient),
      m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)),
      m_printer(std::make_unique<QPrinter>(QPrinter::HighResolution))
{
    setWindowTitle(tr("Care-plan summary"));
    buildPages();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(10);
    column->addWidget(buildHead());
    column->addWidget(m_stack, 1);
    column->addWidget(buildFoot());
    const QSize room = screen() ? screen()->availableSize() : QSize(1366, 768);
    resize(QSize(1040, 860).boundedTo(QSize(room.width() - 60, room.height() - 70)));
    connectAll();
    setPaper();
    read();
}

SummaryDialog::~SummaryDialog()
{
    // It draws on the printer, which is gone before a child would be.
    delete m_preview;
}

void SummaryDialog::buildPages()
{
    m_stack = new QStackedWidget(this);
    m_state = new StatePanel(m_stack);
    m_preview = pagesPreview(*m_printer, tr("Pages of the summary"), m_stack);
    m_preview->setViewMode(QPrintPreviewWidget::AllPagesView);
    m_preview->setZoomMode(QPrintPreviewWidget::FitInView);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_preview);
}

QWidget *SummaryDialog::buildHead()
{
    auto *head = new QWidget(this);
    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    m_who = new ElidedLabel(head);
    m_who->setFont(ui::font(Type::Heading, QFont::DemiBold));
    m_sample = new Chip(head);
    m_sample->hide();
    m_period = new Segments(tr("Period"), head);
    m_period->add(tr("30 d"), tr("The last 30 days"));
    m_period->add(tr("90 d"), tr("The last 90 days"));
    m_period->add(tr("All"), tr("Everything stored"));
    m_zoom = new Segments(tr("Pages shown"), head);
    m_zoom->add(tr("Both pages"));
    m_zoom->add(tr("Page 1"), tr("Page 1 in the width of the window"));
    m_zoom->add(tr("Page 2"), tr("Page 2 in the width of the window"));
    m_paper = new QComboBox(head);
    m_paper->addItem(QStringLiteral("A4"), static_cast<int>(Paper::A4));
    m_paper->addItem(QStringLiteral("Letter"), static_cast<int>(Paper::Letter));
    m_paper->setCurrentIndex(m_paper->findData(static_cast<int>(paperOfLocale())));
    m_paper->setAccessibleName(tr("Paper"));
    m_paper->setToolTip(tr("Paper"));
    // Who it is has a line of its own: beside the choices it would be cut.
    auto *who = new QHBoxLayout;
    who->addWidget(m_who, 1);
    who->addWidget(m_sample);
    lines->addLayout(who);
    lines->addLayout(row);
    row->addStretch(1);
    row->addWidget(m_period);
    row->addWidget(m_zoom);
    row->addWidget(m_paper);
    return head;
}

QWidget *SummaryDialog::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_said = new QLabel(foot);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_export = new QPushButton(tr("&Export"), foot);
    buildExport();
    m_print = new QPushButton(icon("printer"), tr("&Print…"), foot);
    m_save = new QPushButton(icon("download", Token::OnAccent), tr("&Save PDF…"), foot);
    makePrimary(m_save);
    m_save->setDefault(true);
    for (QPushButton *button : {m_export, m_print}) button->setAutoDefault(false);
    auto *close = new QPushButton(tr("&Close"), foot);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    row->addWidget(m_said, 1);
    for (QPushButton *button : {close, m_export, m_print, m_save}) row->addWidget(button);
    return foot;
}

void SummaryDialog::buildExport()
{
    auto *menu = new QMenu(m_export);
    const std::array<std::pair<QString, Form>, 3> ways{
        {{tr("As &HTML page, for reading and screen readers…"), Form::Html},
         {tr("As &CSV table, for spreadsheets…"), Form::Csv},
         {tr("As &FHIR R4 document, for other systems…"), Form::Fhir}}};
    for (const auto &[text, form] : ways)
        connect(menu->addAction(text), &QAction::triggered, this, [this, form = form] { save(form); });
    m_export->setMenu(menu);
}

void SummaryDialog::connectAll()
{
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this, [this](QPrinter *printer) {
        if (m_summary) paintSummary(*m_summary, *printer);
    });
    connect(m_period, &Segments::currentChanged, this, &SummaryDialog::read);
    connect(m_zoom, &Segments::currentChanged, this, &SummaryDialog::showPages);
    connect(m_paper, &QComboBox::currentIndexChanged, this, [this] {
        setPaper();
        showPages();
    });
    connect(m_print, &QPushButton::clicked, this, &SummaryDialog::print);
    connect(m_save, &QPushButton::clicked, this, [this] { save(Form::Pdf); });
    connect(new QShortcut(QKeySequence::Print, this), &QShortcut::activated, m_print, &QPushButton::click);
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, m_save, &QPushButton::click);
    m_print->setToolTip(QKeySequence(QKeySequence::Print).toString(QKeySequence::NativeText));
    m_save->setToolTip(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText));
    connect(&m_desk, &Desk::recordChanged, this, [this](qlonglong patient) {
        if (patient == 0 || patient == m_patient) read();
    });
}

void SummaryDialog::read()
{
    m_summary.reset();
    m_state->clearActions();
    m_state->show("file-text", tr("Making the summary"), {});
    m_state->setBusy(true);
    m_stack->setCurrentWidget(m_state);
    say({}, false);
    enableWays();
    const auto days = periods.at(static_cast<std::size_t>(std::max(0, m_period->current())));
    m_desk.ask<std::shared_ptr<const care::CareSummary>>(
        this, m_asked,
        [patient = m_patient, rules = m_desk.place().rules, now = m_desk.now(), days](
            const store::RecordStore &store, Progress &) { return summaryOfDays(store, patient, *rules, now, days); },
        [this](Result<std::shared_ptr<const care::CareSummary>> result) { answered(std::move(result)); });
}

void SummaryDialog::answered(Result<std::shared_ptr<const care::CareSummary>> result)
{
    m_state->setBusy(false);
    if (!result) {
        m_state->show("triangle-alert", tr("The summary could not be made"), errorText(result.error()));
        connect(m_state->addAction(tr("Try again"), true), &QPushButton::clicked, this, &SummaryDialog::read);
        emit ready();
        return;
    }
    m_summary = *std::move(result);
    name();
    showPages();
    enableWays();
    emit ready();
}

void SummaryDialog::name()
{
    const SummaryWords words(*m_summary);
    const QString id = text(m_summary->patient.id);
    m_who->setText(tr("%1 · %2 · %3", "name, number, born").arg(words.name(), id, words.born()));
    setWindowTitle(titled(tr("Care-plan summary: %1 (%2)").arg(words.name(), id)));
    m_sample->setVisible(m_summary->sample);
    if (m_summary->sample) m_sample->show(SummaryWords::sampleText(), Token::Review, Token::ReviewGround);
}

void SummaryDialog::showPages()
{
    if (!m_summary) return;
    m_stack->setCurrentWidget(m_preview);
    const int page = m_zoom->current();
    m_preview->setViewMode(page < 1 ? QPrintPreviewWidget::AllPagesView : QPrintPreviewWidget::SinglePageView);
    m_preview->setZoomMode(page < 1 ? QPrintPreviewWidget::FitInView : QPrintPreviewWidget::FitToWidth);
    m_preview->updatePreview();
    if (page > 0) m_preview->setCurrentPage(page);
}

void SummaryDialog::setPaper()
{
    setUpPaper(*m_printer, paper());
}

Paper SummaryDialog::paper() const
{
    return static_cast<Paper>(m_paper->currentData().toInt());
}

void SummaryDialog::enableWays()
{
    for (QPushButton *button : {m_print, m_save, m_export}) button->setEnabled(m_summary && !m_writing);
}

void SummaryDialog::say(const QString &text, bool wrong)
{
    m_said->setForegroundRole(wrong ? QPalette::WindowText : QPalette::PlaceholderText);
    m_said->setText(text);
    // Only a sentence that is there can be selected: an empty label must not take the focus.
    m_said->setTextInteractionFlags(text.isEmpty() ? Qt::NoTextInteraction : Qt::TextSelectableByMouse);
}

void SummaryDialog::print()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    setUpPaper(*printer, paper());
    printer->setDocName(tr("Care-plan summary"));
    printer->setCreator(QStringLiteral("Trendward"));
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(titled(tr("Print the summary of %1").arg(m_who->text())));
    dialog->setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintShowPageSize);
    // Of what is shown now, also when the record changes while the dialog is open.
    connect(dialog, QOverload<QPrinter *>::of(&QPrintDialog::accepted), this,
            [this, printer, summary = m_summary](QPrinter *chosen) {
                chosen->setFullPage(true);
                const bool printed = paintSummary(*summary, *chosen);
                const QString said = printed ? tr("The summary was handed to the printer.")
                                             : tr("The printer did not take the summary. Check it, or choose another.");
                say(said, !printed);
                if (printed) emit message(said);
            });
    dialog->open();
}

void SummaryDialog::save(Form form)
{
    if (!m_summary || m_writing) return;
    auto *dialog =
        new QFileDialog(this, titled(tr("Save the summary of %1").arg(m_who->text())), m_folder, filterFor(form));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString name = fileNameFor(*m_summary, form);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, form](const QString &path) { write(form, path); });
    dialog->open();
}

void SummaryDialog::write(Form form, const QString &path)
{
    if (!m_summary || m_writing) return;
    m_folder = QFileInfo(path).absolutePath();
    const QString shown = QDir::toNativeSeparators(path);
    say(tr("Writing %1").arg(shown), false);
    m_desk.ask<Done>(
        this, m_writing,
        [summary = m_summary, form, file = path.toStdString(), paper = paper(), version = m_desk.place().version](
            const store::RecordStore &, Progress &) { return exportSummary(*summary, form, file, paper, version); },
        [this, shown](const Outcome &result) {
            m_writing.reset();
            enableWays();
            if (!result) {
                say(errorText(result.error()), true);
                return;
            }
            const QString said = tr("Wrote %1").arg(shown);
            say(said, false);
            emit message(said);
        });
    enableWays();
}

}  // namespace trendward::ui
