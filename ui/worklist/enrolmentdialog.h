// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/enrolment.h"
#include "ui/desk/desk.h"
#include "ui/desk/undosteps.h"

#include <QDialog>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace trendward::ui
{

class InkLabel;
class NoteBox;

/// One patient's programmes: enrol, pause, go on, discharge, with the day and the reason. It stays with the patient
/// whom it names, whoever is chosen behind it.
class EnrolmentDialog : public QDialog
{
    Q_OBJECT
public:
    EnrolmentDialog(Desk &desk, UndoSteps &undo, store::Patient person, QWidget *parent);

signals:
    void message(const QString &sentence);
    /// After the discharge, where the person wants it.
    void summaryWanted(qlonglong patient);

private:
    /// What the record says when the dialog opens.
    struct Known {
        std::vector<care::Enrolment> enrolments;  ///< of the patient
        std::vector<std::string> programmes;      ///< of everybody, each once
        bool enrols = false;                      ///< somebody was enrolled before
        std::size_t openActions = 0, devices = 0;
    };
    struct Choice {
        care::EnrolmentStep::Kind kind;
        std::int64_t enrolment;
    };
    void build();
    void read();
    static Result<Known> known(const store::RecordStore &store, const store::Patient &person, Instant now);
    void fill();
    void addChoice(const QString &text, care::EnrolmentStep::Kind kind, std::int64_t enrolment = 0);
    const Choice *chosen() const;
    const care::Enrolment *chosenEnrolment() const;
    void showFields();
    QString consequence() const;
    bool endsAll() const;
    bool staysInAnother() const;
    /// As entered, or what is wrong with it in words.
    std::optional<care::EnrolmentStep> entered(QString *wrong) const;
    void changed();
    void save();
    void saved(const Outcome &done, care::EnrolmentStep::Kind kind);
    static void takeBack(Desk &desk, UndoSteps &undo, store::PatientKey patient, std::int64_t change);

    Desk &m_desk;
    UndoSteps &m_undo;
    const store::Patient m_person;
    const Date m_today;  ///< by the patient's clock
    Asked m_asked;
    std::optional<Known> m_known;  ///< none until it was read
    std::vector<Choice> m_choices;
    InkLabel *m_history, *m_wrong;
    QFormLayout *m_form;
    QComboBox *m_what, *m_programme;
    QLineEdit *m_clinician, *m_consent, *m_day, *m_reason;
    NoteBox *m_note;
    QCheckBox *m_summary;
    QPushButton *m_save;
};

}  // namespace trendward::ui
