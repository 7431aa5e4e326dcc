// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/population.h"
#include "ui/desk/desk.h"
#include "ui/desk/undosteps.h"

#include <QDialog>

#include <optional>
#include <vector>

class QLineEdit;
class QPushButton;

namespace trendward::ui
{

class InkLabel;
class NoteBox;

/// What decides which rules are held against a patient: the birth date, and the newest pregnancy with its dates and who
/// tells of it.
class PatientFacts : public QDialog
{
    Q_OBJECT
public:
    PatientFacts(Desk &desk, UndoSteps &undo, store::Patient person, QWidget *parent);

private:
    /// What is kept, or to be.
    struct Facts {
        std::optional<Date> birth;
        std::vector<care::Pregnancy> pregnancies;
        bool operator==(const Facts &) const = default;
    };
    void build();
    void read();
    void fill();
    /// The newest pregnancy is not over, so that the fields are about it and not about another one.
    bool goesOn() const;
    /// As entered, or what is wrong with it in words.
    std::optional<Facts> entered(QString *wrong) const;
    void changed();
    void save();
    void saved(const Outcome &done);
    static Result<Facts> factsIn(const store::RecordStore &store, store::PatientKey patient);
    /// Puts `to` into the place of `from`, all of it or nothing.
    static void change(Desk &desk, UndoSteps &undo, const store::Patient &person, const Facts &from, const Facts &to,
                       std::function<void(const Outcome &)> answer);

    Desk &m_desk;
    UndoSteps &m_undo;
    const store::Patient m_person;
    Asked m_asked;
    std::optional<Facts> m_kept;  ///< none until it was read
    QLineEdit *m_birth, *m_from, *m_to, *m_source;
    NoteBox *m_rules;
    InkLabel *m_wrong;
    QPushButton *m_save;
};

}  // namespace trendward::ui
