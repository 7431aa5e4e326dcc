// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/handoverdialog.h"

#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/style/icons.h"
#include "ui/style/segments.h"
#include "ui/summary/handoverpages.h"
#include "ui/summary/printedpages.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QScreen>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace trendward::ui
{

HandoverDialog::HandoverDialog(Desk &desk, care::Handover handover, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_handover(std::make_shared<const care::Handover>(std::move(handover))),
      m_printer(std::make_unique<QPrinter>(QPrinter::HighResolution))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_handover->sample ? tr("%1 (SAMPLE)").arg(title()) : title());
    build();
    const QSize room = screen() ? screen()->availableSize() : QSize(1366, 768);
    resize(QSize(860, 860).boundedTo(QSize(room.width() - 60, room.height() - 70)));
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this,
            [this](QPrinter *printer) { paintHandover(*m_handover, *printer); });
    connect(m_paper, &Segments::currentChanged, this, &HandoverDialog::showPaper);
    connect(m_print, &QPushButton::clicked, this, &HandoverDialog::print);
    connect(m_save, &QPushButton::clicked, this, &HandoverDialog::save);
    m_paper->setCurrent(static_cast<int>(paperOfLocale()));
    showPaper();
    m_print->setFocus();
}

HandoverDialog::~HandoverDialog()
{
    // It draws on the printer, which is gone before a child would be.
    delete m_preview;
}

void HandoverDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    m_preview = pagesPreview(*m_printer, tr("Pages: %1").arg(title()), this);
    m_preview->setZoomMode(QPrintPreviewWidget::FitToWidth);
    column->addWidget(m_preview, 1);
    m_said = new QLabel(this);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->hide();
    column->addWidget(m_said);
    auto *foot = new QHBoxLayout;
    m_paper = new Segments(tr("Paper"), this);
    m_paper->add(QStringLiteral("A4"));
    m_paper->add(QStringLiteral("Letter"));
    foot->addWidget(m_paper);
    foot->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_save = buttons->addButton(tr("&Save PDF…"), QDialogButtonBox::ActionRole);
    m_print = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    m_print->setIcon(icon("printer", Token::OnAccent));
    makePrimary(m_print);
    m_print->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    foot->addWidget(buttons);
    column->addLayout(foot);
}

QString HandoverDialog::title() const
{
    return text(care::titleOf(*m_handover));
}

Paper HandoverDialog::paper() const
{
    return m_paper->current() == static_cast<int>(Paper::Letter) ? Paper::Letter : Paper::A4;
}

void HandoverDialog::showPaper()
{
    setUpPaper(*m_printer, paper());
    m_preview->updatePreview();
}

void HandoverDialog::say(const QString &sentence)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

void HandoverDialog::print()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    setUpPaper(*printer, paper());
    printer->setColorMode(QPrinter::GrayScale);
    printer->setDocName(title());
    printer->setCreator(QStringLiteral("Trendward"));
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintShowPageSize);
    connect(dialog, QOverload<QPrinter *>::of(&QPrintDialog::accepted), this, [this, printer](QPrinter *chosen) {
        chosen->setFullPage(true);
        const bool printed = paintHandover(*m_handover, *chosen);
        const QString said = printed ? tr("Handed to the printer: %1").arg(title())
                                     : tr("The printer did not take the pages. Check it, or choose another.");
        say(said);
        if (printed) emit message(said);
    });
    dialog->open();
}

void HandoverDialog::save()
{
    auto *dialog =
        new QFileDialog(this, tr("Save: %1").arg(title()),
                        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(m_handover->sheet == care::Handover::Sheet::List ? QStringLiteral("worklist.pdf")
                                                                        : QStringLiteral("shift-handover.pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &HandoverDialog::write);
    dialog->open();
}

void HandoverDialog::write(const QString &path)
{
    m_save->setEnabled(false);
    m_desk.ask<Done>(
        this, m_writing,
        [handover = m_handover, file = path.toStdString(), paper = paper()](const store::RecordStore &, Progress &) {
            return writePdf(file, paper, text(care::titleOf(*handover)),
                            [&](QPagedPaintDevice &device) { return paintHandover(*handover, device); });
        },
        [this, path](const Outcome &outcome) {
            m_save->setEnabled(true);
            const QString said = writtenText(outcome, path);
            say(said);
            if (outcome) emit message(said);
        });
}

}  // namespace trendward::ui
