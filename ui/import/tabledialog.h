// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/tablepreview.h"
#include "ui/import/filechecks.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace trendward::ui
{

class InkLabel;
class NoteBox;
class RowTable;

/// How a table of an unknown maker is read: what its columns hold and how it writes numbers and dates, with the first
/// readings as they would come in. The answers are kept under a name and hold for every file with the same header.
class TableDialog : public QDialog
{
    Q_OBJECT
public:
    TableDialog(Desk &desk, const FileCheck &check, std::vector<device::TablePreset> presets,
                QWidget *parent = nullptr);

    /// What was kept; it reads the file.
    const device::TablePreset &preset() const { return m_preset; }

private:
    QWidget *buildLook();
    QWidget *buildColumns();
    QWidget *buildFoot();
    QComboBox *addChoice(QWidget *into, const QString &title, const QList<std::pair<QString, QVariant>> &entries);

    void look();
    void looked(Result<device::TableProposal> proposal);
    /// The columns and choices as the preset has them.
    void showPreset();
    void showColumns();
    void showUnits(int row);
    /// The preset as the choices now have it; then what is open, and the first readings.
    void changed();
    void showQuestions();
    void askPreview();
    void showPreview(Result<jobs::TablePreview> preview);
    void usePreset(int entry);
    void openShared();
    void keep();
    void share();
    void enable();

    Desk &m_desk;
    const FileCheck m_check;
    std::vector<device::TablePreset> m_presets;
    device::TableProposal m_proposal;
    device::TablePreset m_preset;
    bool m_marksSaid = false, m_seen = false, m_filling = false, m_open = true;
    Asked m_asked, m_previewed;
    std::shared_ptr<Job> m_job;
    QComboBox *m_from, *m_encoding, *m_separator, *m_sheet, *m_decimal, *m_thousands, *m_dates;
    QTableWidget *m_columns;
    NoteBox *m_questions, *m_refused;
    InkLabel *m_previewTitle, *m_left;
    RowTable *m_readings;
    QLineEdit *m_name;
    QPushButton *m_keep, *m_share;
};

}  // namespace trendward::ui
