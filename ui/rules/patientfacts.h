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
        std::optional<care::Pregnancy> pregnancy;  ///< that the fields are about: the newest one that is not over
        std::vector<care::Pregnancy> others;
        bool operator==(const Facts &) const = default;
    };
    Facts factsOf(const std::optional<Date> &birth, std::vector<care::Pregnancy> pregnancies) const;
    void build();
    void read();
    void fill();
    /// As entered, or what is wrong with it in words.
    std::optional<Facts> entered(QString *wrong) const;
    void changed();
    void save();
    void saved(const Outcome &done);
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
