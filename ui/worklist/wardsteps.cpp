// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worklist/wardsteps.h"

#include "ui/desk/errortext.h"
#include "ui/desk/settings.h"
#include "ui/desk/texts.h"
#include "ui/worklist/stepdialogs.h"

#include <QMenu>
#include <QPointer>

#include <algorithm>
#include <set>

namespace trendward::ui
{

namespace
{

using StepKind = care::WorkStep::Kind;

QString dayText(const Date &date)
{
    return ui::dateText(date);
}

}  // namespace

WardSteps::WardSteps(Desk &desk, UndoSteps &undo, QWidget *window)
    : QObject(window), m_desk(desk), m_undo(undo), m_window(window)
{
}

care::Looker WardSteps::looker(const Desk &desk)
{
    return {desk.place().user, Settings::signerName().toStdString()};
}

const jobs::WardPatient *WardSteps::find(store::PatientKey patient) const
{
    if (!m_ward || patient == 0) return nullptr;
    const auto found = std::find_if(m_ward->patients.begin(), m_ward->patients.end(),
                                    [&](const jobs::WardPatient &one) { return one.person.key == patient; });
    return found == m_ward->patients.end() ? nullptr : &*found;
}

store::PatientStep WardSteps::stepOf(const jobs::WardPatient &patient, StepKind kind) const
{
    store::PatientStep one;
    one.patient = patient.person.key;
    one.step.kind = kind;
    one.step.at = m_desk.now();
    one.step.who = m_desk.place().user;
    one.step.name = Settings::signerName().toStdString();
    one.step.role = Settings::signerRole().toStdString();
    one.step.shown = m_ward->now;
    one.step.covered = care::coveredBy(patient.assessment, patient.counts);
    return one;
}

void WardSteps::review(store::PatientKey patient)
{
    const jobs::WardPatient *one = find(patient);
    if (!one) return;
    const QString who = patientLine(one->person);
    if (one->attention.state == care::Attention::State::Reviewed)
        return emit message(tr("%1: reviewed already, and nothing has come since.").arg(who));
    make({stepOf(*one, StepKind::Reviewed)}, tr("review of %1").arg(who), tr("Reviewed: %1").arg(who));
}

/// Midnight of that day begins by the desk's clock.
Date WardSteps::dayFromNow(int days) const
{
    const Zone &desk = m_ward->worklist.desk;
    const LocalTime local = desk.local(desk.startOfDay(m_desk.now(), days));
    return {local.year, local.month, local.day};
}

void WardSteps::chooseSnooze(store::PatientKey patient, const QPoint &where)
{
    const jobs::WardPatient *one = find(patient);
    if (!one) return;
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("snooze"));
    menu->setAccessibleName(tr("Snooze %1").arg(nameText(one->person.name)));
    QAction *whom = menu->addAction(nameText(one->person.name).replace('&', QLatin1String("&&")));
    whom->setEnabled(false);
    menu->addSeparator();
    // What the person sees now, whatever is read while the menu or its dialog is open.
    const auto choose = [this, step = stepOf(*one, StepKind::Snoozed),
                         who = patientLine(one->person)](const Date &until) { snooze(step, who, until); };
    const auto add = [&](const QString &words, int days) {
        const Date until = dayFromNow(days);
        QAction *action = menu->addAction(tr("%1 (%2)", "how long, a date").arg(words, dayText(until)));
        connect(action, &QAction::triggered, this, [choose, until] { choose(until); });
        return action;
    };
    menu->setActiveAction(add(tr("&Tomorrow"), 1));
    add(tr("&3 days"), 3);
    add(tr("&7 days"), 7);
    const store::Patient person = one->person;
    connect(menu->addAction(tr("&Date…")), &QAction::triggered, this, [this, person, choose] {
        auto *dialog = new SnoozeDialog(person, dayFromNow(1), m_window);
        connect(dialog, &QDialog::accepted, this, [dialog, choose] { choose(dialog->until()); });
        dialog->open();
    });
    menu->popup(where);
}

void WardSteps::snooze(store::PatientStep step, const QString &who, const Date &until)
{
    step.step.at = m_desk.now();
    step.step.until = until;
    make({std::move(step)}, tr("snooze of %1").arg(who), tr("Snoozed to %1: %2").arg(dayText(until), who));
}

void WardSteps::logCall(store::PatientKey patient)
{
    const jobs::WardPatient *one = find(patient);
    if (!one) return;
    // What the person saw when the call began, whatever is read while the dialog is open.
    auto *dialog = new CallDialog(one->person, m_window);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, step = stepOf(*one, StepKind::Called), who = patientLine(one->person)]() mutable {
                step.step.at = m_desk.now();
                step.step.note = dialog->note().toStdString();
                make({std::move(step)}, tr("call to %1").arg(who), tr("Call logged: %1").arg(who));
            });
    dialog->open();
}

void WardSteps::takeOrGiveBack(store::PatientKey patient)
{
    const jobs::WardPatient *one = find(patient);
    if (!one) return;
    const QString who = patientLine(one->person);
    const auto &owner = one->attention.owner;
    if (owner && looker(m_desk).has(*owner)) {
        store::PatientStep step = stepOf(*one, StepKind::Released);
        // Who has stood in for somebody gives the patient back to that person.
        if (owner->kind == StepKind::Covering) step.step.whom = owner->whom;
        const QString to = text(step.step.whom);
        return make({std::move(step)}, tr("giving back %1").arg(who),
                    to.isEmpty() ? tr("Given back: %1").arg(who) : tr("Given back to %1: %2").arg(to, who));
    }
    make({stepOf(*one, StepKind::Claimed)}, tr("taking %1").arg(who),
         owner ? tr("Taken over from %1: %2").arg(text(owner->holder()), who) : tr("Taken: %1").arg(who));
}

QStringList WardSteps::people() const
{
    std::set<std::string> names;
    for (const jobs::WardPatient &one : m_ward->patients) {
        for (const auto &step : {one.attention.done, one.attention.call, one.attention.owner}) {
            if (!step) continue;
            names.insert(step->name);
            names.insert(step->whom);
        }
        for (const care::Enrolment &enrolment : one.enrolments) names.insert(enrolment.clinician);
    }
    names.erase(std::string());
    names.erase(Settings::signerName().toStdString());
    QStringList people;
    for (const std::string &name : names) people << text(name);
    return people;
}

void WardSteps::assign(store::PatientKey patient)
{
    const jobs::WardPatient *one = find(patient);
    if (!one) return;
    auto *dialog = new AssignDialog(one->person, people(), m_window);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, step = stepOf(*one, StepKind::Assigned), who = patientLine(one->person)]() mutable {
                step.step.at = m_desk.now();
                step.step.whom = dialog->name().toStdString();
                make({std::move(step)}, tr("giving %1 to %2").arg(who, dialog->name()),
                     tr("Given to %1: %2").arg(dialog->name(), who));
            });
    dialog->open();
}

void WardSteps::cover(store::PatientKey patient)
{
    const jobs::WardPatient *one = find(patient);
    if (!one) return;
    const QString who = patientLine(one->person);
    const auto &owner = one->attention.owner;
    if (!owner) return emit message(tr("%1: nobody has the patient whom you could stand in for.").arg(who));
    if (looker(m_desk).has(*owner)) return emit message(tr("%1: you have the patient already.").arg(who));
    store::PatientStep step = stepOf(*one, StepKind::Covering);
    step.step.whom = owner->holderName();
    make({std::move(step)}, tr("standing in with %1").arg(who),
         tr("Standing in for %1: %2").arg(text(owner->holder()), who));
}

std::vector<jobs::WardPatient> WardSteps::stable() const
{
    std::vector<jobs::WardPatient> all;
    if (m_ward)
        std::copy_if(m_ward->patients.begin(), m_ward->patients.end(), std::back_inserter(all),
                     [](const jobs::WardPatient &one) { return care::isStable(one.assessment, one.attention); });
    return all;
}

void WardSteps::reviewStable()
{
    const std::vector<jobs::WardPatient> patients = stable();
    if (patients.empty()) return emit message(tr("Nobody within goals waits for a review."));
    std::vector<store::PatientStep> steps;
    steps.reserve(patients.size());
    for (const jobs::WardPatient &one : patients) steps.push_back(stepOf(one, StepKind::Reviewed));
    auto *dialog = new StableDialog(patients, m_window);
    connect(dialog, &QDialog::accepted, this, [this, steps = std::move(steps)] {
        const int n = static_cast<int>(steps.size());
        make(steps, tr("review of %n patient(s) within goals", nullptr, n), tr("%n patient(s) reviewed.", nullptr, n));
    });
    dialog->open();
}

void WardSteps::make(std::vector<store::PatientStep> steps, const QString &undoText, const QString &done)
{
    using Keys = std::vector<std::int64_t>;
    const store::PatientKey patient = steps.size() == 1 ? steps.front().patient : 0;
    m_desk.change<Keys>(
        this, patient,
        [steps = std::move(steps)](store::RecordStore &store, Progress &) { return store.addSteps(steps); },
        [this, patient, undoText, done](Result<Keys> made) {
            if (!made) return emit message(errorText(made.error()));
            m_undo.push(undoText, [self = QPointer(this), keys = *made, patient] {
                if (self) self->takeBack(keys, patient);
            });
            emit message(done);
        },
        Desk::Touches::Work);
}

void WardSteps::takeBack(const std::vector<std::int64_t> &steps, store::PatientKey patient)
{
    m_desk.change<Done>(
        this, patient,
        [steps, who = m_desk.place().user, now = m_desk.now()](store::RecordStore &store, Progress &) {
            return store.takeBackSteps(steps, who, now);
        },
        [this](const Outcome &outcome) {
            if (!outcome) emit message(errorText(outcome.error()));
        },
        Desk::Touches::Work);
}

}  // namespace trendward::ui
