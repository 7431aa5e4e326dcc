// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/reviewjob.h"
#include "ui/desk/desk.h"

#include <QObject>

#include <memory>

namespace trendward::ui
{

class NoteEdit;
class PlanEdits;
struct SignFacts;

/// Signing goes one step at a time: the note is saved, the draft read, the dialog answered, the version signed.
class Signing : public QObject
{
    Q_OBJECT
public:
    /// page: over which the dialog opens.
    Signing(Desk &desk, PlanEdits &edits, NoteEdit &note, QWidget *page);

    /// The patient who is open, or none. What is signed is always this one's plan.
    void show(std::shared_ptr<const jobs::PatientReview> review) { m_review = std::move(review); }
    bool underWay() const { return m_step != Step::None; }
    void begin();

signals:
    void message(const QString &text);
    /// underWay() begins or ends.
    void changed();

private:
    bool isStillOpen() const;
    void ask();
    void open(const SignFacts &facts);
    void signAs(const SignFacts &facts, const QString &name, const QString &role);
    void end();

    Desk &m_desk;
    PlanEdits &m_edits;
    NoteEdit &m_note;
    QWidget *m_page;
    std::shared_ptr<const jobs::PatientReview> m_review;
    store::Patient m_person;  ///< whose plan is being signed
    enum class Step { None, SavingNote, Open };
    Step m_step = Step::None;
};

}  // namespace trendward::ui
