// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/patientfacts.h"

#include "core/io/jobs/pregnancies.h"
#include "core/io/jobs/worklistjob.h"
#include "core/io/store/newpatient.h"
#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/style/formfield.h"
#include "ui/style/inklabel.h"
#include "ui/style/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace trendward::ui
{

namespace
{

std::optional<Date> dateIn(const QLineEdit *edit)
{
    const auto date = Date::parse(edit->text().trimmed().toStdString());
    return date ? std::optional(*date) : std::nullopt;
}

QString shown(const std::optional<Date> &date)
{
    return date ? text(date->text()) : QString();
}

}  // namespace

PatientFacts::PatientFacts(Desk &desk, UndoSteps &undo, store::Patient person, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_undo(undo), m_person(std::move(person))
{
    build();
    read();
}

void PatientFacts::build()
{
    setWindowTitle(tr("Birth date and pregnancy: %1").arg(nameText(m_person.name)));
    setMinimumWidth(460);
    auto *lines = new QVBoxLayout(this);
    lines->setSpacing(10);
    lines->addWidget(new DialogHead(tr("Birth date and pregnancy"), patientLine(m_person), this));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto field = [&](const QString &label, const QString &name, const QString &hint) {
        QLineEdit *edit = addField(form, label, name, hint);
        connect(edit, &QLineEdit::textChanged, this, &PatientFacts::changed);
        return edit;
    };
    const QString day = tr("Year-month-day, such as 2026-05-03");
    m_birth = field(tr("&Birth date"), tr("Birth date"), tr("Year-month-day, such as 1951-03-14"));
    m_from = field(tr("&Pregnant from"), tr("Pregnant from"), day);
    m_to = field(tr("&Until, or expected"), tr("Pregnant until, or expected"), day);
    m_source =
        field(tr("&Told by"), tr("Who or what tells of the pregnancy"), tr("Such as: midwife's letter of 3 May"));
    makePlain(form);
    lines->addLayout(form);
    m_rules = new NoteBox("info", Token::Gap, Token::GapGround, this);
    m_wrong = new InkLabel(Token::First, Type::Sub, this);
    lines->addWidget(m_rules);
    lines->addWidget(m_wrong);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    makePrimary(m_save);
    m_save->setEnabled(false);
    lines->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &PatientFacts::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PatientFacts::read()
{
    using Read = std::pair<std::optional<Date>, std::vector<care::Pregnancy>>;
    m_desk.ask<Read>(
        this, m_asked,
        [key = m_person.key](const store::RecordStore &store, Progress &) -> Result<Read> {
            const auto person = store.patient(key);
            if (!person) return person.error();
            auto pregnancies = jobs::pregnanciesOf(store, *person);
            if (!pregnancies) return pregnancies.error();
            return Read{person->birth, *std::move(pregnancies)};
        },
        [this](Result<Read> read) {
            if (!read) return m_wrong->setText(errorText(read.error()));
            m_kept = factsOf(read->first, std::move(read->second));
            fill();
        });
}

PatientFacts::Facts PatientFacts::factsOf(const std::optional<Date> &birth,
                                          std::vector<care::Pregnancy> pregnancies) const
{
    Facts facts{birth, {}, std::move(pregnancies)};
    const LocalTime today = jobs::homeZone(m_person).first.local(m_desk.now());
    const auto newest = std::find_if(facts.others.rbegin(), facts.others.rend(),
                                     [&](const care::Pregnancy &one) { return !care::isOver(one, today); });
    if (newest == facts.others.rend()) return facts;
    facts.pregnancy = *newest;
    facts.others.erase(std::next(newest).base());
    return facts;
}

void PatientFacts::fill()
{
    m_birth->setText(shown(m_kept->birth));
    if (const auto &newest = m_kept->pregnancy) {
        m_from->setText(text(newest->from.text()));
        m_to->setText(shown(newest->to));
        m_source->setText(text(newest->source));
    }
    changed();
}

std::optional<PatientFacts::Facts> PatientFacts::entered(QString *wrong) const
{
    if (!m_kept) return {};
    Facts facts = *m_kept;
    facts.birth = dateIn(m_birth);
    if (!facts.birth && !m_birth->text().trimmed().isEmpty()) {
        *wrong = tr("The birth date is not one: write it as 1951-03-14, 1951-03 or 1951.");
        return {};
    }
    store::Patient born = m_person;
    born.birth = facts.birth;
    if (const auto may = store::mayBeAdded(born, m_desk.now()); !may) {
        *wrong = text(may.error().detail);
        return {};
    }
    const bool nothing =
        m_from->text().trimmed().isEmpty() && m_to->text().trimmed().isEmpty() && m_source->text().trimmed().isEmpty();
    facts.pregnancy.reset();
    if (nothing) return facts;
    const auto from = dateIn(m_from), to = dateIn(m_to);
    if (!from || (!to && !m_to->text().trimmed().isEmpty())) {
        *wrong = tr("A pregnancy has whole dates: write them as 2026-05-03.");
        return {};
    }
    care::Pregnancy one{*from, to, m_source->text().trimmed().toStdString(), m_desk.place().user, m_desk.now()};
    // What nobody has changed stays as it was entered.
    if (const auto &was = m_kept->pregnancy)
        if (was->from == one.from && was->to == one.to && was->source == one.source) one = *was;
    if (const auto may = care::mayBeKept(one); !may) {
        *wrong = text(may.error().detail);
        return {};
    }
    facts.pregnancy = std::move(one);
    return facts;
}

void PatientFacts::changed()
{
    QString wrong;
    const auto facts = entered(&wrong);
    m_wrong->setText(wrong);
    m_save->setEnabled(facts && *facts != *m_kept);
    m_save->setAccessibleDescription(wrong);
    if (!facts) return;
    const Zone zone = jobs::homeZone(m_person).first;
    std::vector<care::Pregnancy> all = facts->others;
    if (facts->pregnancy) all.push_back(*facts->pregnancy);
    const auto set = care::ruleSetFor(facts->birth, all, zone.local(m_desk.now()));
    const QString none = text(care::noRuleSetText(set));
    m_rules->setText(none.isEmpty() ? tr("Adult rules are held against this patient.") : none);
}

/// Asked for by the undo steps, which are there when the dialog is closed: the step must not go with it.
void PatientFacts::change(Desk &desk, UndoSteps &undo, const store::Patient &person, const Facts &from, const Facts &to,
                          std::function<void(const Outcome &)> answer)
{
    const std::string meanwhile =
        tr("somebody has changed the birth date meanwhile, so it stays as it is now").toStdString();
    desk.change<Done>(
        &undo, person.key,
        [person, from, to, meanwhile, who = desk.place().user, now = desk.now()](store::RecordStore &store,
                                                                                 Progress &) -> Outcome {
            const auto kept = store.patient(person.key);
            if (!kept) return kept.error();
            if (kept->birth != from.birth) return Error{Error::Code::NotSupported, meanwhile, {}};
            if (const Outcome born = store.setBirth(person.key, to.birth, who, now); !born) return born;
            if (to.pregnancy == from.pregnancy) return Done{};
            const Outcome pregnant = jobs::changePregnancies(store, person, {from.pregnancy, to.pregnancy});
            if (pregnant) return pregnant;
            // They lie in two places of the record, and one without the other would be a third thing.
            if (const Outcome back = store.setBirth(person.key, from.birth, who, now); !back) return back;
            return pregnant;
        },
        std::move(answer));
}

void PatientFacts::save()
{
    QString wrong;
    const auto facts = entered(&wrong);
    if (!facts) return;
    m_save->setEnabled(false);
    change(m_desk, m_undo, m_person, *m_kept, *facts,
           [dialog = QPointer(this), &desk = m_desk, &undo = m_undo, person = m_person, before = *m_kept,
            after = *facts](const Outcome &done) {
               const auto orSay = [&undo](const Outcome &outcome) {
                   if (!outcome) emit undo.failed(errorText(outcome.error()));
               };
               if (done)
                   undo.push(tr("birth date and pregnancy of %1").arg(patientLine(person)),
                             [=, &desk, &undo] { change(desk, undo, person, after, before, orSay); });
               dialog ? dialog->saved(done) : orSay(done);
           });
}

void PatientFacts::saved(const Outcome &done)
{
    if (done) return accept();
    changed();
    m_wrong->setText(errorText(done.error()));
}

}  // namespace trendward::ui
