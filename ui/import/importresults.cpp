// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importresults.h"

#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/import/words.h"
#include "ui/style/inklabel.h"
#include "ui/style/rowtable.h"
#include "ui/style/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

namespace trendward::ui
{

ImportResults::ImportResults(QWidget *parent) : Card(parent)
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(16, 14, 16, 14);
    lines->setSpacing(10);
    m_head = new InkLabel(Token::Text, Type::Heading, this, QFont::DemiBold);
    m_table = new RowTable(
        {tr("File"), tr("Stored"), tr("Already stored"), tr("Held"), tr("Not readable"), tr("For"), tr("Result")},
        tr("What became of the files"), this);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto *foot = new QHBoxLayout;
    m_more = new QPushButton(tr("Bring in more"), this);
    m_undo = new QPushButton(tr("Undo this import"), this);
    m_open = new QPushButton(tr("Open patient"), this);
    makePrimary(m_open);
    foot->addWidget(m_more);
    foot->addStretch(1);
    foot->addWidget(m_undo);
    foot->addWidget(m_open);
    lines->addWidget(m_head);
    lines->addWidget(m_table, 1);
    lines->addLayout(foot);
    setFocusProxy(m_table);
    connect(m_more, &QPushButton::clicked, this, &ImportResults::moreRequested);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ImportResults::enable);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const Line *line = chosen(); line && !line->file.patients.empty())
            emit patientOpened(line->file.patients.front().key);
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (const Line *line = chosen(); line && line->file.report)
            emit undoRequested(line->file.report->import, nameText(line->file.report->file));
    });
}

void ImportResults::show(const std::vector<Imported> &files)
{
    m_lines.clear();
    for (const Imported &one : files) m_lines.push_back({one, false});
    m_head->setText(sentence());
    fill();
    if (!m_lines.empty()) m_table->selectRow(0);
    enable();
}

QString ImportResults::sentence() const
{
    std::uint64_t readings = 0;
    int files = 0, failed = 0;
    for (const Line &line : m_lines) {
        if (!line.file.report) {
            ++failed;
            continue;
        }
        ++files;
        readings += line.file.report->stored;
    }
    QString text = tr("%Ln reading(s) stored", nullptr, ImportWords::count(readings)) + u' ' +
                   tr("from %Ln file(s).", nullptr, files);
    if (failed > 0)
        text += u' ' + tr("%Ln file(s) were not brought in; the reason stands beside each.", nullptr, failed);
    return text;
}

QStringList ImportResults::row(const Line &line) const
{
    const QString file = nameText(QFileInfo(line.file.path).fileName().toStdString());
    if (!line.file.report) return {file, {}, {}, {}, {}, {}, errorText(*line.file.error).replace(u'\n', u' ')};
    const jobs::ImportReport &report = *line.file.report;
    QStringList people;
    for (const store::Patient &one : line.file.patients) people << ImportWords::shortPerson(one);
    return {file,
            ImportWords::number(report.stored),
            ImportWords::number(report.duplicates),
            ImportWords::number(report.held),
            ImportWords::number(report.problemCount),
            people.join(QStringLiteral("; ")),
            line.takenBack ? tr("Taken back") : tr("Brought in")};
}

void ImportResults::fill()
{
    const int current = m_table->currentRow();
    QList<QStringList> rows;
    for (const Line &line : m_lines) rows << row(line);
    m_table->setRows(rows, 1, 4);
    if (current >= 0 && current < m_table->rowCount()) m_table->selectRow(current);
}

void ImportResults::takenBack(qlonglong import)
{
    for (Line &line : m_lines)
        if (line.file.report && line.file.report->import == import) line.takenBack = true;
    fill();
    enable();
}

const ImportResults::Line *ImportResults::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < static_cast<int>(m_lines.size()) ? &m_lines[static_cast<std::size_t>(row)] : nullptr;
}

void ImportResults::enable()
{
    const Line *line = chosen();
    m_undo->setEnabled(line && line->file.report && !line->takenBack);
    m_open->setEnabled(line && !line->file.patients.empty());
    const bool one = line && line->file.patients.size() == 1;
    m_open->setToolTip(one ? tr("Shows the patient whose readings these are")
                           : tr("Shows the first patient of this file"));
}

}  // namespace trendward::ui
