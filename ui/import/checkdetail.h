// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/filechecks.h"
#include "ui/style/card.h"

class QCheckBox;
class QFormLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace trendward::ui
{

class ElidedLabel;
class InkLabel;
class NoteBox;
class PatientBox;
class Questions;
class RowTable;
class ZoneBox;

/// All that the check says of one file, and what a person may decide about it: whose it is, the zone of its clock, and
/// what else it leaves open.
class CheckDetail : public Card
{
    Q_OBJECT
public:
    CheckDetail(Desk &desk, FileChecks &checks, QWidget *parent = nullptr);
    void setPeople(const std::vector<store::Patient> &people);
    /// -1: nothing is chosen.
    void show(int row);
    int row() const { return m_row; }

private:
    void buildHead(QVBoxLayout *lines);
    void buildWarnings(QVBoxLayout *lines);
    void buildChoices(QVBoxLayout *lines);
    void buildTables(QVBoxLayout *lines);
    void showReport(const FileCheck &check);
    void showWarnings(const FileCheck &check);
    void showMeasures(const jobs::ImportReport &report);
    static QString stepFor(const Problem &problem);
    void showProblems(const FileCheck &check);
    void showFollow(const FileCheck &check);
    void follow();
    /// How the table is read: for one that no reader knows, or that a preset reads.
    void setUpTable();
    /// What was chosen here, for all files.
    void spread();

    Desk &m_desk;
    FileChecks &m_checks;
    int m_row = -1;
    QScrollArea *m_scroll;
    ElidedLabel *m_name;
    InkLabel *m_format, *m_summary, *m_zoneText, *m_reasons, *m_whyText, *m_problemsTitle;
    NoteBox *m_error, *m_unknown, *m_person, *m_crisis, *m_same, *m_notJudged;
    QCheckBox *m_confirm;
    PatientBox *m_patient;
    ZoneBox *m_zone;
    QFormLayout *m_form;
    QPushButton *m_all, *m_why, *m_table, *m_change;
    Questions *m_questions;
    QWidget *m_follow;
    RowTable *m_measures, *m_problems;
};

}  // namespace trendward::ui
