// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/pastpart.h"

#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/import/words.h"
#include "ui/style/elided.h"
#include "ui/style/inklabel.h"
#include "ui/style/rowtable.h"
#include "ui/style/statepanel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace trendward::ui
{

void PastModel::show(std::vector<store::ImportInfo> imports)
{
    beginResetModel();
    m_imports = std::move(imports);
    std::stable_sort(m_imports.begin(), m_imports.end(), [](const auto &a, const auto &b) { return a.key > b.key; });
    endResetModel();
}

int PastModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_imports.size());
}

int PastModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PastModel::text(const store::ImportInfo &import, int column) const
{
    switch (column) {
        case When:
            return timeText(import.at, Zone::utc());
        case File:
            return nameText(import.file);
        case Format:
            return ui::text(import.format);
        case Stored:
            return ImportWords::number(import.stored);
        case Duplicates:
            return ImportWords::number(import.duplicates);
        case Held:
            return ImportWords::number(import.held);
        case ZoneName:
            return import.zone.empty() ? tr("none assumed") : ui::text(import.zone);
        case Undone:
            return import.undone ? tr("taken back") : tr("in the record");
        default:
            return {};
    }
}

QVariant PastModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const QString shown = text(at(index.row()), index.column());
    const bool number = index.column() >= Stored && index.column() <= Held;
    if (role == Qt::DisplayRole) return shown;
    if (role == Qt::ToolTipRole) return plainToolTip(shown);
    if (role == Qt::TextAlignmentRole && number)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return {};
}

QVariant PastModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
    if (role == Qt::TextAlignmentRole && section >= Stored && section <= Held)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case When:
            return tr("When (UTC)");
        case File:
            return tr("File");
        case Format:
            return tr("Format");
        case Stored:
            return tr("Stored");
        case Duplicates:
            return tr("Already stored");
        case Held:
            return tr("Held");
        case ZoneName:
            return tr("Time zone");
        default:
            return tr("State");
    }
}

QString undoQuestion(const store::ImportInfo &import, const std::vector<BroughtFor> &brought)
{
    QStringList lines;
    for (std::size_t i = 0; i < brought.size() && i < 10; ++i)
        lines << PastPart::tr("%Ln reading(s) of %1", nullptr, ImportWords::count(brought[i].readings))
                     .arg(patientLine(brought[i].patient));
    if (brought.size() > 10)
        lines << PastPart::tr("and readings of %Ln more patient(s)", nullptr, static_cast<int>(brought.size()) - 10);
    if (import.held > 0)
        lines << PastPart::tr("held readings of this file that nobody has placed: up to %1")
                     .arg(ImportWords::number(import.held));
    if (lines.isEmpty()) lines << PastPart::tr("no reading: all that it brought was there before, or is gone already");
    return PastPart::tr("With the import of %1 these leave the record:").arg(nameText(import.file)) + u'\n' +
           lines.join(u'\n') + QStringLiteral("\n\n") +
           PastPart::tr(
               "Readings that another file brought as well stay. This cannot be undone, but the file can be brought in "
               "again.");
}

PastPart::PastPart(Desk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_model(new PastModel(this)),
      m_pages(new QStackedWidget(this)),
      m_state(new StatePanel(this))
{
    m_list = buildTable();
    m_pages->addWidget(m_state);
    m_pages->addWidget(m_list);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_pages);
    shown(std::vector<store::ImportInfo>());
}

QWidget *PastPart::buildTable()
{
    auto *all = new QWidget(this);
    auto *lines = new QVBoxLayout(all);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(10);
    m_table = new QTableView(all);
    m_table->setAccessibleName(tr("Past imports"));
    m_table->setModel(m_model);
    showAsRows(m_table);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(PastModel::File, QHeaderView::Stretch);
    auto *foot = new QHBoxLayout;
    m_what = new InkLabel(Token::Second, Type::Sub, all);
    m_undo = new QPushButton(tr("Undo this import…"), all);
    foot->addWidget(m_what, 1);
    foot->addWidget(m_undo);
    lines->addWidget(m_table, 1);
    lines->addLayout(foot);
    connect(m_undo, &QPushButton::clicked, this, &PastPart::askUndo);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PastPart::enable);
    return all;
}

void PastPart::read()
{
    m_desk.ask<std::vector<store::ImportInfo>>(
        this, m_asked, [](const store::RecordStore &store, Progress &) { return store.imports(); },
        [this](Result<std::vector<store::ImportInfo>> imports) { shown(std::move(imports)); });
}

void PastPart::shown(Result<std::vector<store::ImportInfo>> imports)
{
    m_state->clearActions();
    if (!imports) {
        m_state->show("triangle-alert", tr("The past imports could not be read"), errorText(imports.error()));
        connect(m_state->addAction(tr("Try again"), true), &QPushButton::clicked, this, &PastPart::read);
        m_pages->setCurrentWidget(m_state);
        return;
    }
    const bool empty = imports->empty();
    if (empty)
        m_state->show("inbox", tr("No imports yet"),
                      tr("Every file that is brought in stands here, and can be taken back."));
    const store::ImportKey before = chosen() ? chosen()->key : 0;
    m_model->show(std::move(*imports));
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->at(row).key == before) m_table->selectRow(row);
    fitColumns(m_table, PastModel::File);
    m_pages->setCurrentWidget(empty ? static_cast<QWidget *>(m_state) : m_list);
    enable();
}

const store::ImportInfo *PastPart::chosen() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->at(rows.front().row());
}

void PastPart::enable()
{
    const store::ImportInfo *import = chosen();
    m_undo->setEnabled(import && !import->undone && !m_undoing);
    m_what->setText(!import          ? tr("Choose an import to take it back.")
                    : import->undone ? tr("This import was taken back.")
                                     : QString());
    m_undo->setAccessibleDescription(m_what->text());
}

void PastPart::askUndo()
{
    const store::ImportInfo *import = chosen();
    if (!import || import->undone || m_undoing) return;
    m_what->setText(tr("Counting what would leave the record…"));
    m_desk.ask<std::vector<BroughtFor>>(
        this, m_askedWhose,
        [key = import->key](const store::RecordStore &store, Progress &progress) {
            return broughtBy(store, key, progress);
        },
        [this, one = *import](Result<std::vector<BroughtFor>> brought) {
            enable();
            if (brought)
                confirm(one, *brought);
            else
                emit message(errorText(brought.error()));
        });
}

void PastPart::confirm(const store::ImportInfo &import, const std::vector<BroughtFor> &brought)
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Undo an import"));
    box->setTextFormat(Qt::PlainText);
    box->setText(undoQuestion(import, brought));
    box->addButton(tr("Keep it"), QMessageBox::RejectRole);
    auto *yes = box->addButton(tr("Undo the import"), QMessageBox::DestructiveRole);
    connect(yes, &QAbstractButton::clicked, this, [this, import] { undo(import); });
    box->open();
}

void PastPart::undo(const store::ImportInfo &import)
{
    if (m_undoing) return;
    m_undoing = true;
    enable();
    undoImport(m_desk, this, import.key, [this, file = nameText(import.file)](const Outcome &done) {
        m_undoing = false;
        enable();
        emit message(done ? tr("The import of %1 was taken back.").arg(file) : errorText(done.error()));
    });
}

std::vector<QWidget *> PastPart::stops() const
{
    if (m_pages->currentWidget() == m_state) return {m_state};
    return {m_table, m_undo};
}

}  // namespace trendward::ui
