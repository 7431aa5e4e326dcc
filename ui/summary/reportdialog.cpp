// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/reportdialog.h"

#include "core/io/jobs/programmereportjob.h"
#include "core/io/jobs/wholefile.h"
#include "core/io/jobs/worklistjob.h"
#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/style/theme.h"
#include "ui/summary/printedpages.h"
#include "ui/summary/summarypdf.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPagedPaintDevice>
#include <QPushButton>
#include <QStandardPaths>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

namespace trendward::ui
{

namespace
{

constexpr int monthsOffered = 24;

/// The page on paper; false when the device takes none.
bool paintReport(const care::ProgrammeReport &report, QPagedPaintDevice &device)
{
    loadFonts();
    device.setPageOrientation(QPageLayout::Landscape);
    device.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter);
    QTextDocument page;
    page.setDefaultFont(font(Type::Sub));
    page.setHtml(text(care::programmeReportHtml(report)));
    page.print(&device);
    return true;
}

}  // namespace

ReportDialog::ReportDialog(Desk &desk, QWidget *parent) : QDialog(parent), m_desk(desk)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Monthly report"));
    build();
    resize(980, 640);
    read();
}

void ReportDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    auto *top = new QHBoxLayout;
    auto *label = new QLabel(tr("&Month"), this);
    label->setTextFormat(Qt::PlainText);
    m_month = new QComboBox(this);
    m_month->setAccessibleName(tr("Month of the report"));
    label->setBuddy(m_month);
    const Date today = jobs::dateOn(m_desk.now(), jobs::deskZone());
    for (int back = 0; back < monthsOffered; ++back) {
        const int months = today.year * 12 + *today.month - 1 - back;
        const Date month{months / 12, months % 12 + 1, std::nullopt};
        m_month->addItem(ui::dateText(month), text(month.text()));
    }
    top->addWidget(label);
    top->addWidget(m_month);
    top->addStretch(1);
    column->addLayout(top);
    m_page = new QTextBrowser(this);
    m_page->setAccessibleName(tr("The report"));
    m_page->setOpenLinks(false);
    // The page is one for paper: black on white in either scheme.
    m_page->setStyleSheet(QStringLiteral("QTextBrowser { background: white; color: black; }"));
    column->addWidget(m_page, 1);
    m_said = new QLabel(this);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->hide();
    column->addWidget(m_said);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_save = buttons->addButton(tr("&Save as PDF, page or table…"), QDialogButtonBox::ActionRole);
    makePrimary(m_save);
    m_save->setEnabled(false);
    column->addWidget(buttons);
    connect(m_month, &QComboBox::currentIndexChanged, this, &ReportDialog::read);
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ReportDialog::say(const QString &sentence)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

void ReportDialog::read()
{
    const auto month = Date::parse(m_month->currentData().toString().toStdString());
    if (!month) return;
    m_report.reset();
    m_save->setEnabled(false);
    m_page->clear();
    m_desk.ask<care::ProgrammeReport>(
        this, m_asked,
        [month = *month, now = m_desk.now()](const store::RecordStore &store, Progress &) {
            return jobs::programmeReportOf(store, month, now);
        },
        [this](Result<care::ProgrammeReport> report) {
            if (!report) return say(errorText(report.error()));
            say({});
            m_report = std::make_shared<const care::ProgrammeReport>(*std::move(report));
            m_page->setHtml(text(care::programmeReportHtml(*m_report)));
            m_save->setEnabled(true);
        });
}

void ReportDialog::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the monthly report"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("PDF (*.pdf)"), tr("Page (*.html)"), tr("Table (*.csv)")});
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        const int dot = static_cast<int>(filter.lastIndexOf('.'));
        dialog->setDefaultSuffix(filter.mid(dot + 1).chopped(1));
    });
    dialog->selectFile(QStringLiteral("programmes-%1.pdf").arg(m_month->currentData().toString()));
    connect(dialog, &QFileDialog::fileSelected, this, &ReportDialog::write);
    dialog->open();
}

void ReportDialog::write(const QString &path)
{
    if (!m_report) return;
    m_save->setEnabled(false);
    m_desk.ask<Done>(
        this, m_writing,
        [report = m_report, path](const store::RecordStore &, Progress &) -> Outcome {
            const std::string file = path.toStdString();
            const QString suffix = QFileInfo(path).suffix().toLower();
            if (suffix == QLatin1String("csv")) return jobs::writeWholeFile(file, care::programmeReportCsv(*report));
            if (suffix == QLatin1String("html")) return jobs::writeWholeFile(file, care::programmeReportHtml(*report));
            return writePdf(file, paperOfLocale(), text(report->title()),
                            [&](QPagedPaintDevice &device) { return paintReport(*report, device); });
        },
        [this, path](const Outcome &outcome) {
            m_save->setEnabled(true);
            const QString said = writtenText(outcome, path);
            say(said);
            if (outcome) emit message(said);
        });
}

}  // namespace trendward::ui
