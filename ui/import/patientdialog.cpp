// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/patientdialog.h"

#include "core/io/store/newpatient.h"
#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/import/choosers.h"
#include "ui/import/words.h"
#include "ui/style/inklabel.h"
#include "ui/style/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace trendward::ui
{

PatientDialog::PatientDialog(Desk &desk, QWidget *parent) : QDialog(parent), m_desk(desk)
{
    build();
    m_wait.setSingleShot(true);
    m_wait.setInterval(250);
    connect(&m_wait, &QTimer::timeout, this, &PatientDialog::propose);
    for (QLineEdit *one : {m_id, m_name, m_birth}) connect(one, &QLineEdit::textChanged, this, &PatientDialog::changed);
    changed();
    m_wrong->clear();
}

void PatientDialog::build()
{
    setWindowTitle(tr("Add a patient"));
    auto *lines = new QVBoxLayout(this);
    lines->setSpacing(10);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_id = new QLineEdit(this);
    m_id->setPlaceholderText(tr("As the clinic names the patient"));
    m_name = new QLineEdit(this);
    m_name->setPlaceholderText(tr("Surname, given name"));
    m_birth = new QLineEdit(this);
    m_birth->setPlaceholderText(tr("Year-month-day, such as 1951-03-14"));
    m_sex = new QComboBox(this);
    m_sex->addItem(tr("Not stated"), QString());
    for (const char *code : {"female", "male", "other", "unknown"}) m_sex->addItem(sexText(code), QLatin1String(code));
    m_zone = new ZoneBox(tr("Not stated"), this);
    m_zone->setMinimumContentsLength(32);
    form->addRow(tr("&Identifier"), m_id);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Birth date"), m_birth);
    form->addRow(tr("&Sex"), m_sex);
    form->addRow(tr("Home time &zone"), m_zone);
    const std::pair<QWidget *, QString> names[] = {{m_id, tr("Identifier")},
                                                   {m_name, tr("Name")},
                                                   {m_birth, tr("Birth date")},
                                                   {m_sex, tr("Sex")},
                                                   {m_zone, tr("Home time zone")}};
    for (const auto &[widget, name] : names) widget->setAccessibleName(name);
    makePlain(form);
    m_alike = new NoteBox("users", Token::Review, Token::ReviewGround, this);
    m_alike->hide();
    m_wrong = new InkLabel(Token::First, Type::Sub, this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("Add patient"), QDialogButtonBox::AcceptRole);
    makePrimary(m_add);
    lines->addLayout(form);
    lines->addWidget(m_alike);
    lines->addWidget(m_wrong);
    lines->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &PatientDialog::add);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

std::optional<store::Patient> PatientDialog::entered(QString *wrong) const
{
    store::Patient patient;
    patient.id = m_id->text().trimmed().toStdString();
    patient.name = m_name->text().trimmed().toStdString();
    patient.sex = m_sex->currentData().toString().toStdString();
    patient.zone = m_zone->zone().value_or(std::string());
    if (const QString birth = m_birth->text().trimmed(); !birth.isEmpty()) {
        const auto date = Date::parse(birth.toStdString());
        if (!date) {
            *wrong = tr("The birth date is not one: write it as 1951-03-14, 1951-03 or 1951.");
            return {};
        }
        patient.birth = *date;
    }
    if (const auto may = store::mayBeAdded(patient, m_desk.now()); !may) {
        *wrong = text(may.error().detail);
        return {};
    }
    return patient;
}

void PatientDialog::changed()
{
    QString wrong;
    const bool complete = entered(&wrong).has_value();
    m_wrong->setText(wrong);
    m_add->setEnabled(complete && !m_job);
    m_add->setAccessibleDescription(wrong);
    m_wait.start();
}

void PatientDialog::propose()
{
    const std::string name = m_name->text().trimmed().toStdString();
    const auto date = Date::parse(m_birth->text().trimmed().toStdString());
    const std::optional<Date> birth = date ? std::optional(*date) : std::nullopt;
    if (name.empty() && !birth) {
        m_alike->hide();
        return;
    }
    m_desk.ask<std::vector<store::Patient>>(
        this, m_asked,
        [name, birth](const store::RecordStore &store, Progress &) { return store.proposals(name, birth); },
        [this](Result<std::vector<store::Patient>> alike) {
            QStringList lines;
            if (alike)
                for (std::size_t i = 0; i < alike->size() && i < 5; ++i) lines << patientLine((*alike)[i]);
            m_alike->setText(tr("Already known: is it one of these?"), lines.join(u'\n'));
            m_alike->setVisible(!lines.isEmpty());
        });
}

void PatientDialog::add()
{
    QString wrong;
    const auto patient = entered(&wrong);
    if (!patient || m_job) return;
    m_job = m_desk.change<store::PatientKey>(
        this, 0, [patient](store::RecordStore &store, Progress &) { return store.addPatient(*patient); },
        [this](Result<store::PatientKey> key) {
            m_job.reset();
            changed();
            if (!key) {
                m_wrong->setText(errorText(key.error()));
                return;
            }
            m_added = *key;
            accept();
        });
    m_add->setEnabled(false);
}

}  // namespace trendward::ui
