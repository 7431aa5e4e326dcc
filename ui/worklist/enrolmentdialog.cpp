// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worklist/enrolmentdialog.h"

#include "core/io/jobs/worklistjob.h"
#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/style/formfield.h"
#include "ui/style/inklabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>
#include <utility>

namespace trendward::ui
{

namespace
{

using EnrolmentKind = care::EnrolmentStep::Kind;

std::optional<Date> wholeDateIn(const QLineEdit *edit)
{
    const auto date = Date::parse(edit->text().trimmed().toStdString());
    return date && date->day ? std::optional(*date) : std::nullopt;
}

std::string textIn(const QLineEdit *edit)
{
    return edit->text().simplified().toStdString();
}

}  // namespace

EnrolmentDialog::EnrolmentDialog(Desk &desk, UndoSteps &undo, store::Patient person, QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_undo(undo),
      m_person(std::move(person)),
      m_today(jobs::dateOn(desk.now(), jobs::homeZone(m_person).first))
{
    build();
    read();
}

void EnrolmentDialog::build()
{
    setWindowTitle(tr("Enrolment: %1").arg(nameText(m_person.name)));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(500);
    auto *lines = new QVBoxLayout(this);
    lines->setSpacing(10);
    lines->addWidget(new DialogHead(tr("Enrolment in a programme"), patientLine(m_person), this));
    m_history = new InkLabel(Token::Second, Type::Sub, this);
    m_history->setWordWrap(true);
    lines->addWidget(m_history);
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_what = new QComboBox(this);
    m_what->setAccessibleName(tr("What to do"));
    m_form->addRow(tr("&What to do"), m_what);
    m_programme = new QComboBox(this);
    m_programme->setEditable(true);
    m_programme->setAccessibleName(tr("Programme"));
    m_programme->lineEdit()->setPlaceholderText(tr("Such as: Heart failure at home"));
    m_programme->lineEdit()->setMaxLength(120);
    m_form->addRow(tr("&Programme"), m_programme);
    const auto field = [&](const QString &label, const QString &name, const QString &hint) {
        QLineEdit *edit = addField(m_form, label, name, hint);
        connect(edit, &QLineEdit::textChanged, this, &EnrolmentDialog::changed);
        return edit;
    };
    const QString day = tr("Year-month-day, such as 2026-05-03");
    m_clinician = field(tr("&Clinician"), tr("Clinician"), tr("Who answers for the patient"));
    m_consent = field(tr("C&onsent of"), tr("Day of the consent"), day);
    m_day = field(tr("&From"), tr("From which day on"), day);
    m_reason = field(tr("&Reason"), tr("Reason"), tr("Such as: in hospital, moved away"));
    makePlain(m_form);
    lines->addLayout(m_form);
    m_note = new NoteBox("info", Token::Gap, Token::GapGround, this);
    lines->addWidget(m_note);
    m_summary = new QCheckBox(tr("Open the care-plan summary afterwards, as the &last one"), this);
    m_summary->setChecked(true);
    lines->addWidget(m_summary);
    m_wrong = new InkLabel(Token::First, Type::Sub, this);
    lines->addWidget(m_wrong);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    makePrimary(m_save);
    m_save->setEnabled(false);
    lines->addWidget(buttons);
    connect(m_what, &QComboBox::currentIndexChanged, this, &EnrolmentDialog::showFields);
    connect(m_programme, &QComboBox::currentTextChanged, this, &EnrolmentDialog::changed);
    connect(buttons, &QDialogButtonBox::accepted, this, &EnrolmentDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_day->setText(text(m_today.text()));
    m_summary->hide();
    m_note->hide();
}

Result<EnrolmentDialog::Known> EnrolmentDialog::known(const store::RecordStore &store, const store::Patient &person,
                                                      Instant now)
{
    const auto steps = store.allEnrolmentSteps();
    if (!steps) return steps.error();
    const auto actions = store.actions(person.key);
    if (!actions) return actions.error();
    const auto devices = store.assignments({});
    if (!devices) return devices.error();
    Known known;
    known.enrols = !steps->empty();
    std::vector<care::EnrolmentStep> theirs;
    std::set<std::string> programmes;
    for (const store::PatientEnrolmentStep &one : *steps) {
        if (one.patient == person.key) theirs.push_back(one.step);
        if (!one.step.programme.empty()) programmes.insert(one.step.programme);
    }
    known.enrolments = care::enrolmentsFrom(theirs);
    known.programmes.assign(programmes.begin(), programmes.end());
    known.openActions = static_cast<std::size_t>(std::count_if(actions->begin(), actions->end(), care::isOpen));
    known.devices = static_cast<std::size_t>(std::count_if(
        devices->begin(), devices->end(),
        [&](const store::DeviceAssignment &one) { return one.patient == person.key && (!one.to || *one.to > now); }));
    return known;
}

void EnrolmentDialog::read()
{
    m_desk.ask<Known>(
        this, m_asked,
        [person = m_person, now = m_desk.now()](const store::RecordStore &store, Progress &) {
            return known(store, person, now);
        },
        [this](Result<Known> answer) {
            if (!answer) return m_wrong->setText(errorText(answer.error()));
            m_known = *std::move(answer);
            fill();
        });
}

void EnrolmentDialog::addChoice(const QString &words, EnrolmentKind kind, std::int64_t enrolment)
{
    m_choices.push_back({kind, enrolment});
    m_what->addItem(words);
}

void EnrolmentDialog::fill()
{
    QStringList history;
    for (const care::Enrolment &one : m_known->enrolments) {
        history << text(care::words(one));
        if (!one.isOpen()) continue;
        // A merge may leave two of one programme.
        const QString programme = tr("%1 since %2", "programme, day").arg(text(one.programme), ui::dateText(one.start));
        if (one.isPaused())
            addChoice(tr("Go on: %1").arg(programme), EnrolmentKind::Resumed, one.key);
        else
            addChoice(tr("Pause: %1").arg(programme), EnrolmentKind::Paused, one.key);
        addChoice(tr("Discharge: %1").arg(programme), EnrolmentKind::Discharged, one.key);
        addChoice(tr("Change clinician or consent: %1").arg(programme), EnrolmentKind::Amended, one.key);
    }
    addChoice(m_choices.empty() ? tr("Enrol in a programme") : tr("Enrol in another programme"),
              EnrolmentKind::Enrolled);
    m_history->setText(history.isEmpty() ? tr("Not enrolled in any programme.") : history.join('\n'));
    for (const std::string &one : m_known->programmes) m_programme->addItem(text(one));
    m_programme->setCurrentIndex(-1);
    m_programme->clearEditText();
    showFields();
}

const EnrolmentDialog::Choice *EnrolmentDialog::chosen() const
{
    const int place = m_what->currentIndex();
    return m_known && place >= 0 && place < static_cast<int>(m_choices.size())
               ? &m_choices[static_cast<std::size_t>(place)]
               : nullptr;
}

const care::Enrolment *EnrolmentDialog::chosenEnrolment() const
{
    const Choice *choice = chosen();
    if (!choice) return nullptr;
    const auto found = std::find_if(m_known->enrolments.begin(), m_known->enrolments.end(),
                                    [&](const care::Enrolment &one) { return one.key == choice->enrolment; });
    return found == m_known->enrolments.end() ? nullptr : &*found;
}

/// Only what the choice asks for.
void EnrolmentDialog::showFields()
{
    const Choice *choice = chosen();
    if (!choice) return;
    const EnrolmentKind kind = choice->kind;
    const bool begins = kind == EnrolmentKind::Enrolled, amends = kind == EnrolmentKind::Amended;
    m_form->setRowVisible(m_programme, begins);
    m_form->setRowVisible(m_clinician, begins || amends);
    m_form->setRowVisible(m_consent, begins || amends);
    m_form->setRowVisible(m_reason, kind == EnrolmentKind::Paused || kind == EnrolmentKind::Discharged);
    m_summary->setVisible(kind == EnrolmentKind::Discharged);
    const care::Enrolment *one = amends ? chosenEnrolment() : nullptr;
    m_clinician->setText(one ? text(one->clinician) : QString());
    m_consent->setText(one && one->consent ? text(one->consent->text()) : QString());
    const QString said = consequence();
    m_note->setText(said);
    m_note->setVisible(!said.isEmpty());
    changed();
}

bool EnrolmentDialog::endsAll() const
{
    return std::count_if(m_known->enrolments.begin(), m_known->enrolments.end(),
                         [](const care::Enrolment &one) { return one.isOpen(); }) == 1;
}

bool EnrolmentDialog::staysInAnother() const
{
    const care::Enrolment *ended = chosenEnrolment();
    return ended &&
           std::any_of(m_known->enrolments.begin(), m_known->enrolments.end(),
                       [&](const care::Enrolment &one) { return one.isOpen() && one.programme != ended->programme; });
}

QString EnrolmentDialog::consequence() const
{
    switch (chosen()->kind) {
        case EnrolmentKind::Enrolled:
            return m_known->enrols ? QString()
                                   : tr("Nobody is enrolled yet, so the worklist answers for everybody. From the first "
                                        "enrolment on it answers for those who are enrolled, and counts all others "
                                        "apart.");
        case EnrolmentKind::Paused:
            return tr("While it is paused, the patient stands apart from the worklist.");
        case EnrolmentKind::Discharged:
            if (staysInAnother())
                return tr("The patient stays in another programme: actions and devices stay as they are.");
            if (!endsAll())
                return tr(
                    "The patient stays in this programme by another enrolment: actions and devices stay as they "
                    "are.");
            //: two counts in words
            return tr("%1 %2", "what becomes of actions, of devices")
                .arg(tr("%n open action(s) will be cancelled.", nullptr, static_cast<int>(m_known->openActions)),
                     tr("%n device assignment(s) will end.", nullptr, static_cast<int>(m_known->devices)));
        case EnrolmentKind::Amended:
        case EnrolmentKind::Resumed:
            break;
    }
    return {};
}

std::optional<care::EnrolmentStep> EnrolmentDialog::entered(QString *wrong) const
{
    const Choice *choice = chosen();
    if (!choice) return {};
    care::EnrolmentStep step;
    step.kind = choice->kind;
    step.enrolment = choice->enrolment;
    step.programme = m_programme->currentText().simplified().toStdString();
    step.clinician = textIn(m_clinician);
    step.reason = textIn(m_reason);
    const bool asks = choice->kind == EnrolmentKind::Enrolled || choice->kind == EnrolmentKind::Amended;
    if (choice->kind != EnrolmentKind::Enrolled) step.programme.clear();
    if (choice->kind != EnrolmentKind::Paused && choice->kind != EnrolmentKind::Discharged) step.reason.clear();
    const auto day = wholeDateIn(m_day), consent = wholeDateIn(m_consent);
    if (!day || (asks && !consent && !m_consent->text().trimmed().isEmpty())) {
        *wrong = tr("An enrolment has whole dates: write them as 2026-05-03.");
        return {};
    }
    step.day = *day;
    if (asks) step.consent = consent;
    if (care::isBefore(m_today, step.day)) {
        *wrong = tr("%1 has not come yet.").arg(ui::dateText(step.day));
        return {};
    }
    if (const Outcome may = care::mayFollow(m_known->enrolments, step); !may) {
        *wrong = text(may.error().detail);
        return {};
    }
    step.at = m_desk.now();
    step.who = m_desk.place().user;
    return step;
}

void EnrolmentDialog::changed()
{
    QString wrong;
    const auto step = entered(&wrong);
    m_wrong->setText(wrong);
    m_save->setEnabled(step.has_value());
    m_save->setAccessibleDescription(wrong);
}

void EnrolmentDialog::save()
{
    QString wrong;
    const auto step = entered(&wrong);
    if (!step) return;
    m_save->setEnabled(false);
    using Changes = std::vector<std::int64_t>;
    // Asked for by the undo steps, which are there when the dialog is closed: the step must not go with it.
    m_desk.change<Changes>(
        &m_undo, m_person.key,
        [one = store::PatientEnrolmentStep{m_person.key, *step}](store::RecordStore &store, Progress &) {
            return store.addEnrolmentSteps({&one, 1});
        },
        [dialog = QPointer(this), &desk = m_desk, &undo = m_undo, person = m_person,
         kind = step->kind](const Result<Changes> &made) {
            const Outcome done = made ? Outcome(Done{}) : Outcome(made.error());
            if (made)
                undo.push(
                    tr("enrolment of %1").arg(patientLine(person)),
                    [&desk, &undo, key = person.key, change = made->front()] { takeBack(desk, undo, key, change); });
            if (dialog)
                dialog->saved(done, kind);
            else if (!done)
                emit undo.failed(errorText(done.error()));
        });
}

void EnrolmentDialog::takeBack(Desk &desk, UndoSteps &undo, store::PatientKey patient, std::int64_t change)
{
    desk.change<Done>(
        &undo, patient,
        [change, who = desk.place().user, now = desk.now()](store::RecordStore &store, Progress &) {
            return store.undo(change, who, now);
        },
        [&undo](const Outcome &done) {
            if (!done) emit undo.failed(errorText(done.error()));
        });
}

void EnrolmentDialog::saved(const Outcome &done, EnrolmentKind kind)
{
    if (!done) {
        changed();
        return m_wrong->setText(errorText(done.error()));
    }
    const bool discharged = kind == EnrolmentKind::Discharged;
    emit message(discharged ? tr("Discharged: %1").arg(patientLine(m_person))
                            : tr("Enrolment kept: %1").arg(patientLine(m_person)));
    if (discharged && m_summary->isChecked()) emit summaryWanted(m_person.key);
    accept();
}

}  // namespace trendward::ui
