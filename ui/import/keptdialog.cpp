// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/keptdialog.h"

#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/import/words.h"
#include "ui/style/elided.h"
#include "ui/style/inklabel.h"
#include "ui/style/rowtable.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <map>

namespace trendward::ui
{

Result<std::vector<KeptRow>> keptRows(const store::RecordStore &store, Progress &)
{
    const auto imports = store.imports();
    if (!imports) return imports.error();
    std::map<store::ImportKey, const store::ImportInfo *> importOf;
    for (const store::ImportInfo &one : *imports) importOf[one.key] = &one;
    const auto messages = store.messages();
    if (!messages) return messages.error();
    std::vector<KeptRow> rows;
    for (const store::KeptMessage &one : *messages) {
        const auto import = importOf.find(one.import);
        if (one.readBy != 0 || import == importOf.end()) continue;
        rows.push_back({import->second->file, one.reason, one.record, import->second->at});
    }
    return rows;
}

QString changesText(const std::vector<jobs::AgainReport> &reports, bool preview)
{
    store::Replaced all;
    std::uint64_t held = 0;
    for (const jobs::AgainReport &one : reports) {
        all.added += one.readings.added;
        all.superseded += one.readings.superseded;
        all.takenAway += one.readings.takenAway;
        all.unchanged += one.readings.unchanged;
        held += one.report.held;
    }
    const auto number = [](std::uint64_t n) { return ImportWords::number(n); };
    QString words =
        preview ? KeptDialog::tr("Readings: %1 would be added, %2 superseded, %3 taken away, %4 unchanged.")
                      .arg(number(all.added), number(all.superseded), number(all.takenAway), number(all.unchanged))
                : KeptDialog::tr("Readings: %1 added, %2 superseded, %3 taken away, %4 unchanged.")
                      .arg(number(all.added), number(all.superseded), number(all.takenAway), number(all.unchanged));
    if (held > 0)
        words +=
            u' ' + (preview
                        ? KeptDialog::tr("%Ln reading(s) would wait for a patient.", nullptr, ImportWords::count(held))
                        : KeptDialog::tr("%Ln reading(s) wait for a patient.", nullptr, ImportWords::count(held)));
    return words;
}

void KeptModel::show(std::vector<KeptRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int KeptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int KeptModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString KeptModel::text(const KeptRow &row, int column) const
{
    switch (column) {
        case File:
            return nameText(row.file);
        case Record:
            return ImportWords::number(row.record);
        case At:
            return timeText(row.at, Zone::utc());
        default:
            return ImportWords::sentence(row.reason);
    }
}

QVariant KeptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const QString shown = text(m_rows.at(static_cast<std::size_t>(index.row())), index.column());
    if (role == Qt::DisplayRole) return shown;
    if (role == Qt::ToolTipRole) return plainToolTip(shown);
    if (role == Qt::TextAlignmentRole && index.column() == Record)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return {};
}

QVariant KeptModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
    if (role == Qt::TextAlignmentRole && section == Record)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case File:
            return tr("File");
        case Record:
            return tr("Record");
        case At:
            return tr("Brought in (UTC)");
        default:
            return tr("Why no mapping read it");
    }
}

KeptDialog::KeptDialog(Desk &desk, std::shared_ptr<const jobs::Mappings> mappings, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_mappings(std::move(mappings)), m_model(new KeptModel(this))
{
    setWindowTitle(tr("Kept messages"));
    auto *lines = new QVBoxLayout(this);
    lines->setSpacing(10);
    m_state = new InkLabel(Token::Second, Type::Base, this);
    m_preview = new NoteBox("file-text", Token::Accent, Token::AccentGround, this);
    m_preview->hide();
    lines->addWidget(new DialogHead(
        tr("Device messages that no mapping has read"),
        tr("They are of no patient yet: whose readings they hold is seen when a mapping reads them. Each is kept until "
           "the import that brought it is taken back."),
        this));
    lines->addWidget(buildTable(), 1);
    lines->addWidget(m_preview);
    lines->addWidget(m_state);
    lines->addWidget(buildFoot());
    resize(900, 560);
    connect(&m_desk, &Desk::recordChanged, this, &KeptDialog::read);
    read();
    enable();
    if (!m_mappings) say(tr("The mappings that were chosen do not load: nothing can be read with them."));
}

QWidget *KeptDialog::buildTable()
{
    m_table = new QTableView(this);
    m_table->setAccessibleName(tr("Kept messages"));
    m_table->setModel(m_model);
    showAsRows(m_table);
    return m_table;
}

QWidget *KeptDialog::buildFoot()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_retry = buttons->addButton(tr("Try again"), QDialogButtonBox::ActionRole);
    m_retry->setAccessibleDescription(tr("Reads the kept messages with the mappings in use"));
    m_choose = buttons->addButton(tr("Read a file again…"), QDialogButtonBox::ActionRole);
    m_choose->setAccessibleDescription(
        tr("Shows what the mappings in use would change in the readings of a file that was brought in before"));
    m_remap = buttons->addButton(tr("Re-map"), QDialogButtonBox::ActionRole);
    m_remap->setAccessibleDescription(tr("Makes the changes that the preview shows"));
    for (QPushButton *one : {m_retry, m_choose, m_remap}) one->setAutoDefault(false);
    connect(m_retry, &QPushButton::clicked, this, &KeptDialog::retry);
    connect(m_choose, &QPushButton::clicked, this, &KeptDialog::chooseFile);
    connect(m_remap, &QPushButton::clicked, this, &KeptDialog::remap);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void KeptDialog::read()
{
    m_desk.ask<std::vector<KeptRow>>(this, m_asked, keptRows, [this](Result<std::vector<KeptRow>> rows) {
        m_asked.reset();
        if (!rows) return say(errorText(rows.error()));
        m_model->show(std::move(*rows));
        fitColumns(m_table, KeptModel::Why);
        enable();
    });
}

void KeptDialog::work(std::function<Result<Reports>(store::RecordStore &, const jobs::Mappings &, Progress &)> work,
                      What what, std::function<void(const Reports &)> done)
{
    if (m_job || !m_mappings) return;
    say(tr("Reading…"));
    m_job = m_desk.change<Reports>(
        this, 0,
        [work = std::move(work), mappings = m_mappings](store::RecordStore &store, Progress &progress) {
            return work(store, *mappings, progress);
        },
        [this, done = std::move(done)](Result<Reports> reports) {
            m_job.reset();
            if (reports)
                done(*reports);
            else
                say(errorText(reports.error()));
            enable();
        },
        // A preview changes nothing, and so no page has to ask again.
        what == What::Preview ? Desk::Touches::Draft : Desk::Touches::Record);
    enable();
}

void KeptDialog::retry()
{
    m_preview->hide();
    m_changes = false;
    work(
        [place = m_desk.place()](store::RecordStore &store, const jobs::Mappings &mappings, Progress &progress) {
            return jobs::retryMessages({place.user, place.now(), false}, mappings, store, progress);
        },
        What::Change,
        [this](const Reports &reports) {
            std::uint64_t read = 0;
            for (const jobs::AgainReport &one : reports) read += one.read;
            if (read == 0) return say(tr("The mappings in use read none of these messages."));
            const QString sentence = tr("%Ln kept message(s) read.", nullptr, ImportWords::count(read)) + u' ' +
                                     changesText(reports, false) + u' ' + tr("Past imports takes it back.");
            say(sentence);
            emit message(sentence);
        });
}

void KeptDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file that was brought in before"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &KeptDialog::preview);
    dialog->open();
}

void KeptDialog::preview(const QString &path)
{
    m_preview->hide();
    m_changes = false;
    m_file = path;
    work(
        [path = path.toStdString(), place = m_desk.place()](store::RecordStore &store, const jobs::Mappings &mappings,
                                                            Progress &progress) -> Result<Reports> {
            if (const auto taken = place.mayTake(store, path); !taken) return taken.error();
            return jobs::remapFile(path, {place.user, place.now(), true}, mappings, store, progress);
        },
        What::Preview,
        [this](const Reports &reports) {
            for (const jobs::AgainReport &one : reports) m_changes = m_changes || one.changes;
            const QString name = nameText(QFileInfo(m_file).fileName().toStdString());
            m_preview->setText(
                tr("%1, read again with the mappings in use").arg(name),
                changesText(reports, true) + u' ' +
                    (m_changes ? tr("What a person excluded or moved stays so. Nothing is changed until you press "
                                    "Re-map; Past imports takes it back.")
                               : tr("Nothing of it is other than before.")));
            m_preview->show();
            say({});
        });
}

void KeptDialog::remap()
{
    m_changes = false;
    work(
        [path = m_file.toStdString(), place = m_desk.place()](store::RecordStore &store, const jobs::Mappings &mappings,
                                                              Progress &progress) {
            return jobs::remapFile(path, {place.user, place.now(), false}, mappings, store, progress);
        },
        What::Change,
        [this](const Reports &reports) {
            m_preview->hide();
            const QString sentence =
                tr("%1 was read again.").arg(nameText(QFileInfo(m_file).fileName().toStdString())) + u' ' +
                changesText(reports, false) + u' ' + tr("Past imports takes it back.");
            say(sentence);
            emit message(sentence);
        });
}

void KeptDialog::say(const QString &sentence)
{
    m_state->setText(sentence);
    m_state->setVisible(!sentence.isEmpty());
}

void KeptDialog::enable()
{
    const bool can = m_mappings && !m_job;
    m_retry->setEnabled(can && m_model->rowCount() > 0);
    m_choose->setEnabled(can);
    m_remap->setEnabled(can && m_changes);
    m_remap->setVisible(m_changes);
}

}  // namespace trendward::ui
