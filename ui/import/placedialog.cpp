// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/placedialog.h"

#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/import/choosers.h"
#include "ui/import/words.h"
#include "ui/style/inklabel.h"
#include "ui/style/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace trendward::ui
{

namespace
{

/// What the sources call the patient, once each.
std::vector<std::string> hintsOf(const std::vector<HeldRow> &rows)
{
    std::vector<std::string> hints;
    for (const HeldRow &one : rows)
        if (!one.hint.empty() && std::find(hints.begin(), hints.end(), one.hint) == hints.end())
            hints.push_back(one.hint);
    return hints;
}

bool known(const store::Patient &patient, const std::string &hint)
{
    return std::any_of(patient.identifiers.begin(), patient.identifiers.end(),
                       [&](const Identifier &one) { return one.value == hint; });
}

std::uint64_t readingsIn(const std::vector<HeldRow> &rows)
{
    std::uint64_t all = 0;
    for (const HeldRow &one : rows) all += one.readings;
    return all;
}

}  // namespace

Result<store::Receipt> placeHeld(store::RecordStore &store, const std::vector<std::int64_t> &held,
                                 store::PatientKey patient, const std::optional<store::DeviceAssignment> &device,
                                 const std::string &who, Instant now)
{
    if (device)
        if (const auto assigned = store.assignDevice(*device); !assigned) return assigned.error();
    return store.place(held, patient, who, now);
}

PlaceDialog::PlaceDialog(Desk &desk, std::vector<HeldRow> rows, const std::vector<store::Patient> &people,
                         QWidget *parent)
    : QDialog(parent), m_desk(desk), m_rows(std::move(rows)), m_people(people)
{
    setWindowTitle(tr("Place held readings"));
    auto *lines = new QVBoxLayout(this);
    lines->setSpacing(10);
    auto *head = new InkLabel(Token::Text, Type::Base, this, QFont::DemiBold);
    head->setText(tr("Whose are these %Ln reading(s)?", nullptr, ImportWords::count(readingsIn(m_rows))));
    m_patient = new PatientBox(tr("Choose the patient"), this);
    m_patient->setPeople(people);
    m_patient->setMinimumContentsLength(44);
    m_proposed = new InkLabel(Token::Second, Type::Sub, this);
    m_proposed->hide();
    m_differs = new NoteBox("triangle-alert", Token::Review, Token::ReviewGround, this);
    m_sure = new QCheckBox(this);
    m_differs->lines()->addWidget(m_sure);
    m_device = new QCheckBox(this);
    auto *history = new InkLabel(Token::Third, Type::Sub, this);
    history->setText(
        tr("This is written in the record's history. Undo takes the readings back to the held ones; a "
           "device that is assigned here stays assigned."));
    m_error = new InkLabel(Token::First, Type::Base, this);
    m_error->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_place = buttons->addButton(tr("Place"), QDialogButtonBox::AcceptRole);
    makePrimary(m_place);
    for (QWidget *one :
         std::initializer_list<QWidget *>{head, m_patient, m_proposed, m_differs, m_device, history, m_error, buttons})
        lines->addWidget(one);
    connect(m_patient, &SearchBox::chosen, this, &PlaceDialog::choose);
    connect(m_sure, &QCheckBox::toggled, this, &PlaceDialog::choose);
    connect(buttons, &QDialogButtonBox::accepted, this, &PlaceDialog::place);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    choose();
    propose();
}

void PlaceDialog::propose()
{
    const auto hints = hintsOf(m_rows);
    if (hints.size() != 1) return;
    m_desk.ask<std::vector<store::Patient>>(
        this, m_asked,
        [hint = hints.front()](const store::RecordStore &store, Progress &) { return store.proposals(hint, {}); },
        [this, hint = hints.front()](Result<std::vector<store::Patient>> found) {
            if (!found || found->empty()) return;
            QStringList names;
            for (std::size_t i = 0; i < found->size() && i < 3; ++i) names << patientLine((*found)[i]);
            m_proposed->setText(tr("The source names “%1”. By name it may be: %2")
                                    .arg(nameText(hint), names.join(QStringLiteral("; "))));
            m_proposed->show();
        });
}

void PlaceDialog::choose()
{
    const auto patient = m_patient->patient();
    QStringList others;
    if (patient)
        for (const std::string &hint : hintsOf(m_rows))
            if (!known(*patient, hint)) others << nameText(hint);
    m_differs->setVisible(!others.isEmpty());
    if (!others.isEmpty()) {
        m_differs->setText(tr("The source names another patient"),
                           tr("It names %1, and %2 is not known by that. Compare before you go on.")
                               .arg(others.join(QStringLiteral(", ")), patientLine(*patient)));
        m_sure->setText(
            ImportWords::onButton(tr("These readings belong to %1").arg(ImportWords::shortPerson(*patient))));
    }
    const std::string device = onlyDevice();
    m_device->setVisible(patient && !device.empty());
    if (patient && !device.empty()) {
        const Zone zone = Zone::named(patient->zone).value_or(Zone::utc());
        m_device->setText(ImportWords::onButton(
            tr("Device %1 belongs to %2 from %3 on")
                .arg(nameText(device), ImportWords::shortPerson(*patient), dateText(deviceFrom(*patient), zone))));
    }
    m_place->setEnabled(patient && !m_job && (others.isEmpty() || m_sure->isChecked()));
    m_place->setText(patient ? ImportWords::onButton(tr("Place with %1").arg(ImportWords::shortPerson(*patient)))
                             : tr("Place"));
}

std::string PlaceDialog::onlyDevice() const
{
    if (m_rows.empty()) return {};
    const std::string &device = m_rows.front().device;
    const bool all = std::all_of(m_rows.begin(), m_rows.end(),
                                 [&](const HeldRow &one) { return one.device == device && one.timeKnown; });
    return all ? device : std::string();
}

Instant PlaceDialog::deviceFrom(const store::Patient &patient) const
{
    const auto first =
        std::min_element(m_rows.begin(), m_rows.end(), [](const HeldRow &a, const HeldRow &b) { return a.at < b.at; });
    return Zone::named(patient.zone).value_or(Zone::utc()).startOfDay(first->at);
}

void PlaceDialog::place()
{
    const auto patient = m_patient->patient();
    if (!patient || m_job || !m_place->isEnabled()) return;
    std::vector<std::int64_t> keys;
    for (const HeldRow &one : m_rows) keys.push_back(one.key);
    std::optional<store::DeviceAssignment> device;
    if (m_device->isChecked() && !onlyDevice().empty())
        device = {0, onlyDevice(), patient->key, deviceFrom(*patient), std::nullopt, 0};
    m_job = m_desk.change<store::Receipt>(
        this, patient->key,
        [keys, device, key = patient->key, place = m_desk.place()](store::RecordStore &store, Progress &) {
            return placeHeld(store, keys, key, device, place.user, place.now());
        },
        [this, patient](Result<store::Receipt> receipt) {
            m_job.reset();
            if (!receipt) {
                m_error->setText(errorText(receipt.error()));
                m_error->show();
                choose();
                return;
            }
            emit placed(*patient, ImportWords::count(receipt->stored + receipt->duplicates), receipt->change);
            accept();
        });
    choose();
}

}  // namespace trendward::ui
