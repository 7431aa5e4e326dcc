// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/desk.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace trendward::ui
{

class InkLabel;
class NoteBox;
class ZoneBox;

/// Adds a patient. People of the same name or birth date are shown first, so that nobody is added twice.
class PatientDialog : public QDialog
{
    Q_OBJECT
public:
    explicit PatientDialog(Desk &desk, QWidget *parent = nullptr);
    store::PatientKey added() const { return m_added; }

private:
    void build();
    /// The patient as entered, or what is wrong with it in words.
    std::optional<store::Patient> entered(QString *wrong) const;
    void changed();
    void propose();
    void add();

    Desk &m_desk;
    Asked m_asked;
    std::shared_ptr<Job> m_job;
    QTimer m_wait;
    store::PatientKey m_added = 0;
    QLineEdit *m_id, *m_name, *m_birth;
    QComboBox *m_sex;
    ZoneBox *m_zone;
    InkLabel *m_wrong;
    NoteBox *m_alike;
    QPushButton *m_add;
};

}  // namespace trendward::ui
