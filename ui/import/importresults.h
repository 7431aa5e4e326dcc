// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/importrun.h"
#include "ui/style/card.h"

class QPushButton;

namespace trendward::ui
{

class InkLabel;
class RowTable;

/// What became of the files that were brought in: a line each, with the way to the patient and back.
class ImportResults : public Card
{
    Q_OBJECT
public:
    explicit ImportResults(QWidget *parent = nullptr);
    void show(const std::vector<Imported> &files);
    /// "1,206 readings of 2 files stored."
    QString sentence() const;
    void takenBack(qlonglong import);

signals:
    void patientOpened(qlonglong patient);
    void undoRequested(qlonglong import, const QString &file);
    void moreRequested();

private:
    struct Line {
        Imported file;
        bool takenBack = false;
    };
    void fill();
    QStringList row(const Line &line) const;
    const Line *chosen() const;
    void enable();

    std::vector<Line> m_lines;
    InkLabel *m_head;
    RowTable *m_table;
    QPushButton *m_more, *m_undo, *m_open;
};

}  // namespace trendward::ui
