// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/messagesjob.h"
#include "ui/desk/desk.h"

#include <QAbstractTableModel>
#include <QDialog>

class QPushButton;
class QTableView;

namespace trendward::ui
{

class InkLabel;
class NoteBox;

/// One message that waits for a mapping.
struct KeptRow {
    std::string file, reason;
    std::uint64_t record = 0;
    Instant at;  ///< when it was brought in
};

Result<std::vector<KeptRow>> keptRows(const store::RecordStore &store, Progress &progress);

class KeptModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { File, Record, At, Why, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<KeptRow> rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const KeptRow &row, int column) const;
    std::vector<KeptRow> m_rows;
};

/// The messages that no mapping has read: tried again on request. A file that was brought in before can be read again
/// with the mappings in use; what that would change is shown first.
class KeptDialog : public QDialog
{
    Q_OBJECT
public:
    /// Without mappings nothing can be read.
    KeptDialog(Desk &desk, std::shared_ptr<const jobs::Mappings> mappings, QWidget *parent = nullptr);
    /// What a preview says of reading this file again.
    void preview(const QString &path);

signals:
    void message(const QString &sentence);

private:
    using Reports = std::vector<jobs::AgainReport>;
    enum class What { Preview, Change };

    QWidget *buildTable();
    QWidget *buildFoot();
    void read();
    void retry();
    void chooseFile();
    void remap();
    /// Does the work and gives its reports to done; what was refused is said here.
    void work(std::function<Result<Reports>(store::RecordStore &, const jobs::Mappings &, Progress &)> work, What what,
              std::function<void(const Reports &)> done);
    void say(const QString &sentence);
    void enable();

    Desk &m_desk;
    const std::shared_ptr<const jobs::Mappings> m_mappings;
    Asked m_asked;
    std::shared_ptr<Job> m_job;
    QString m_file;  ///< of which a preview is shown
    bool m_changes = false;
    KeptModel *m_model;
    QTableView *m_table;
    InkLabel *m_state;
    NoteBox *m_preview;
    QPushButton *m_retry, *m_choose, *m_remap;
};

/// "12 readings would be added, 3 superseded, …": what reading again would do, or has done.
QString changesText(const std::vector<jobs::AgainReport> &reports, bool preview);

}  // namespace trendward::ui
