// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/ward.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QDateEdit;
class QDialogButtonBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace trendward::ui
{

/// What the dialogs of the worklist have in common: whom they speak of at the top, and two buttons. It stays with that
/// patient, whoever is chosen behind it.
class StepDialog : public QDialog
{
    Q_OBJECT
public:
    StepDialog(const QString &title, const QString &whom, const QString &acceptText, QWidget *parent);

protected:
    QVBoxLayout *body() const { return m_body; }
    QPushButton *acceptButton() const { return m_accept; }

private:
    QVBoxLayout *m_body;
    QPushButton *m_accept;
};

/// That somebody spoke with the patient, and what came of it.
class CallDialog : public StepDialog
{
    Q_OBJECT
public:
    CallDialog(const store::Patient &person, QWidget *parent);
    QString note() const;

private:
    QLineEdit *m_note;
};

/// To whom a patient is given: a name that the list knows, or another one.
class AssignDialog : public StepDialog
{
    Q_OBJECT
public:
    AssignDialog(const store::Patient &person, const QStringList &people, QWidget *parent);
    QString name() const;

private:
    QComboBox *m_name;
};

/// Until when a patient is put off: a day after today.
class SnoozeDialog : public StepDialog
{
    Q_OBJECT
public:
    SnoozeDialog(const store::Patient &person, const Date &tomorrow, QWidget *parent);
    Date until() const;

private:
    QDateEdit *m_until;
};

/// Everybody who would be reviewed at once, by name.
class StableDialog : public StepDialog
{
    Q_OBJECT
public:
    StableDialog(const std::vector<jobs::WardPatient> &patients, QWidget *parent);
};

}  // namespace trendward::ui
