// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/serverdialog.h"

#include "core/io/secrets/passphrase.h"
#include "core/io/server/serveraddress.h"
#include "core/io/server/serversignin.h"
#include "ui/desk/texts.h"
#include "ui/server/serverwords.h"
#include "ui/style/inklabel.h"
#include "ui/style/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QUuid>
#include <QVBoxLayout>

namespace trendward::ui
{

namespace
{

constexpr int least = 560;

std::string said(const QLineEdit *field)
{
    return field->text().trimmed().toStdString();
}

}  // namespace

ServerDialog::ServerDialog(Desk &desk, ServerTools tools, std::optional<jobs::KnownServer> known, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_tools(std::move(tools)), m_known(std::move(known))
{
    build();
    if (m_known) fill(*m_known);
    for (QLineEdit *one : {m_name, m_address, m_user, m_secret, m_key, m_tenant, m_authority, m_scope, m_caFile})
        connect(one, &QLineEdit::textChanged, this, &ServerDialog::changed);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ServerDialog::kindChanged);
    connect(m_port, &QSpinBox::valueChanged, this, &ServerDialog::kindChanged);
    kindChanged();
}

void ServerDialog::build()
{
    setWindowTitle(m_known ? tr("Change a server") : tr("Add a server"));
    setMinimumWidth(least);
    auto *lines = new QVBoxLayout(this);
    lines->setSpacing(10);
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setVerticalSpacing(6);
    m_name = new QLineEdit(this);
    m_name->setPlaceholderText(tr("As you call it, such as City hospital"));
    m_name->setMaxLength(120);
    m_address = new QLineEdit(this);
    m_address->setPlaceholderText(tr("Its base address, such as https://host/fhir/R4"));
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("&Address"), m_address);
    m_name->setAccessibleName(tr("Name"));
    m_address->setAccessibleName(tr("Address"));
    buildSignIn(m_form);
    buildRest(m_form);
    makePlain(m_form);
    m_about = new InkLabel(Token::Second, Type::Sub, this);
    m_wrong = new InkLabel(Token::First, Type::Sub, this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(m_known ? tr("Save") : tr("Add server"), QDialogButtonBox::AcceptRole);
    makePrimary(m_save);
    m_save->setDefault(true);
    lines->addLayout(m_form);
    lines->addWidget(m_about);
    lines->addWidget(m_wrong);
    lines->addStretch(1);
    lines->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ServerDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ServerDialog::buildSignIn(QFormLayout *form)
{
    m_kind = new QComboBox(this);
    m_kind->addItem(tr("None: the server is open"), Open);
    m_kind->addItem(tr("User name and pass word"), Basic);
    m_kind->addItem(tr("A token that was given out"), GivenToken);
    m_kind->addItem(tr("Client credentials (OAuth 2)"), Client);
    m_kind->addItem(tr("SMART backend service, with a private key"), Backend);
    m_kind->addItem(tr("A person, in the browser (SMART)"), Person);
    m_kind->addItem(tr("Microsoft Entra ID: a person, in the browser"), EntraPerson);
    m_kind->addItem(tr("Microsoft Entra ID: client credentials"), EntraClient);
    m_user = new QLineEdit(this);
    m_secret = new QLineEdit(this);
    m_secret->setEchoMode(QLineEdit::Password);
    m_key = new QLineEdit(this);
    m_keyRow =
        fileRow(m_key, tr("Choose the private key (JWK)"), tr("JSON Web Keys (*.json *.jwk *.jwks);;All files (*)"));
    m_tenant = new QLineEdit(this);
    m_tenant->setPlaceholderText(tr("Its id or domain, such as clinic.onmicrosoft.com"));
    m_authority = new QLineEdit(this);
    m_authority->setPlaceholderText(QLatin1String(server::entraAuthority));
    form->addRow(tr("&Sign-in"), m_kind);
    form->addRow(tr("&User"), m_user);
    form->addRow(tr("S&ecret"), m_secret);
    form->addRow(tr("Private &key"), m_keyRow);
    form->addRow(tr("&Tenant"), m_tenant);
    form->addRow(tr("Aut&hority"), m_authority);
    m_kind->setAccessibleName(tr("Sign-in"));
    m_key->setAccessibleName(tr("File of the private key"));
    m_tenant->setAccessibleName(tr("Tenant"));
    m_authority->setAccessibleName(tr("Authority"));
}

void ServerDialog::buildRest(QFormLayout *form)
{
    m_scope = new QLineEdit(this);
    m_scope->setPlaceholderText(tr("Empty: what is needed to pull, and to send where that is allowed"));
    m_port = new QSpinBox(this);
    m_port->setRange(0, 65'535);
    m_port->setSpecialValueText(tr("Any that is free"));
    m_caFile = new QLineEdit(this);
    m_caFile->setPlaceholderText(tr("Empty: the system's authorities"));
    m_caRow = fileRow(m_caFile, tr("Choose the certificates to trust (PEM)"),
                      tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    m_patients = new QLineEdit(this);
    m_patients->setPlaceholderText(tr("Empty: all; else identifiers, Group/ID or List/ID, with commas between"));
    form->addRow(tr("S&cope"), m_scope);
    form->addRow(tr("Port to come &back to"), m_port);
    form->addRow(tr("Certificate &file"), m_caRow);
    form->addRow(tr("&Patients"), m_patients);
    m_sends = new QCheckBox(
        tr("Readings, plans, summaries and what was done with patients may be &sent to this server"), this);
    form->addRow(QString(), m_sends);
    m_scope->setAccessibleName(tr("Scope"));
    m_port->setAccessibleName(tr("Port to come back to"));
    m_caFile->setAccessibleName(tr("Certificate file"));
    m_patients->setAccessibleName(tr("Patients"));
}

QWidget *ServerDialog::fileRow(QLineEdit *field, const QString &title, const QString &filter)
{
    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    auto *choose = new QPushButton(tr("Choose…"), both);
    choose->setAccessibleName(title);
    choose->setAutoDefault(false);
    row->addWidget(field, 1);
    row->addWidget(choose);
    both->setFocusProxy(field);
    connect(choose, &QPushButton::clicked, this, [this, field, title, filter] {
        auto *dialog = new QFileDialog(this, title, QDir::homePath(), filter);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, field, &QLineEdit::setText);
        dialog->open();
    });
    return both;
}

void ServerDialog::fill(const jobs::KnownServer &known)
{
    const server::ServerProfile &profile = known.profile;
    m_name->setText(text(profile.name));
    m_address->setText(text(profile.address));
    const bool entra = !profile.tenant.empty();
    const auto kindOf = [&] {
        switch (profile.signIn) {
            case server::SignIn::Basic:
                return Basic;
            case server::SignIn::Token:
                return GivenToken;
            case server::SignIn::Client:
                return entra ? EntraClient : Client;
            case server::SignIn::Backend:
                return Backend;
            case server::SignIn::Person:
                return entra ? EntraPerson : Person;
            default:
                return Open;
        }
    };
    m_kind->setCurrentIndex(m_kind->findData(kindOf()));
    m_user->setText(text(profile.user));
    m_tenant->setText(text(profile.tenant));
    m_authority->setText(text(profile.authority));
    m_scope->setText(text(profile.scope));
    m_port->setValue(profile.port);
    m_caFile->setText(text(profile.caFile));
    m_sends->setChecked(profile.sends);
    QStringList patients;
    for (const std::string &one : known.patients) patients << text(one);
    m_patients->setText(patients.join(QLatin1String(", ")));
}

ServerDialog::Kind ServerDialog::kind() const
{
    return static_cast<Kind>(m_kind->currentData().toInt());
}

bool ServerDialog::wantsSecret() const
{
    return kind() == Basic || kind() == GivenToken || kind() == Client || kind() == EntraClient;
}

void ServerDialog::kindChanged()
{
    const Kind now = kind();
    const bool person = now == Person || now == EntraPerson, entra = now == EntraPerson || now == EntraClient;
    m_form->setRowVisible(m_user, now != Open && now != GivenToken);
    m_form->setRowVisible(m_secret, wantsSecret());
    m_form->setRowVisible(m_keyRow, now == Backend);
    m_form->setRowVisible(m_tenant, entra);
    m_form->setRowVisible(m_authority, entra);
    m_form->setRowVisible(m_scope, now == Client || now == Backend || person || entra);
    m_form->setRowVisible(m_port, person);
    const auto label = [this](QLineEdit *field, const QString &words, const QString &plain) {
        if (auto *shown = qobject_cast<QLabel *>(m_form->labelForField(field))) shown->setText(words);
        field->setAccessibleName(plain);
    };
    if (now == Basic)
        label(m_user, tr("&User"), tr("User"));
    else
        label(m_user, tr("Cl&ient id"), tr("Client id"));
    if (now == Basic)
        label(m_secret, tr("Pass &word"), tr("Pass word"));
    else if (now == GivenToken)
        label(m_secret, tr("T&oken"), tr("Token"));
    else
        label(m_secret, tr("Client s&ecret"), tr("Client secret"));
    const QString host = now == EntraPerson ? QStringLiteral("localhost") : QStringLiteral("127.0.0.1");
    const QString back = m_port->value() == 0 ? tr("http://%1 with any port").arg(host)
                                              : QStringLiteral("http://%1:%2").arg(host).arg(m_port->value());
    if (person)
        m_about->setText(tr("Register Trendward with the server as a public client that comes back to %1. Tokens are "
                            "kept in the system's keychain.")
                             .arg(back));
    else if (now == Open)
        m_about->setText(tr("The address and these choices are kept in the encrypted record."));
    else
        m_about->setText(
            tr("What signs in is kept in the system's keychain, everything else in the encrypted record."));
    changed();
}

bool ServerDialog::isAnother(const server::ServerProfile &profile) const
{
    if (!m_known) return true;
    const server::ServerProfile &was = m_known->profile;
    return profile.address != was.address || profile.signIn != was.signIn || profile.user != was.user ||
           profile.tenant != was.tenant || profile.authority != was.authority;
}

std::optional<jobs::KnownServer> ServerDialog::entered(QString *wrong) const
{
    const auto missing = [&](const QString &sentence) {
        *wrong = sentence;
        return std::nullopt;
    };
    jobs::KnownServer server = m_known.value_or(jobs::KnownServer());
    server::ServerProfile &profile = server.profile;
    profile.name = m_name->text().simplified().toStdString();
    const auto address = server::ServerAddress::parse(m_address->text());
    if (!address) return missing(text(address.error().detail));
    profile.address = address->written();
    constexpr std::pair<Kind, server::SignIn> kinds[] = {
        {Open, server::SignIn::None},          {Basic, server::SignIn::Basic},
        {GivenToken, server::SignIn::Token},   {Client, server::SignIn::Client},
        {Backend, server::SignIn::Backend},    {Person, server::SignIn::Person},
        {EntraPerson, server::SignIn::Person}, {EntraClient, server::SignIn::Client}};
    for (const auto &[shown, meant] : kinds)
        if (shown == kind()) profile.signIn = meant;
    const bool entra = kind() == EntraPerson || kind() == EntraClient;
    const bool named = kind() != Open && kind() != GivenToken;
    profile.user = named ? said(m_user) : std::string();
    profile.tenant = entra ? said(m_tenant) : std::string();
    profile.authority = entra ? said(m_authority) : std::string();
    profile.scope = named && kind() != Basic ? said(m_scope) : std::string();
    profile.port = static_cast<std::uint16_t>(profile.signIn == server::SignIn::Person ? m_port->value() : 0);
    profile.caFile = said(m_caFile);
    profile.sends = m_sends->isChecked();
    server.patients.clear();
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    for (const QString &one : m_patients->text().split(between, Qt::SkipEmptyParts))
        server.patients.push_back(one.toStdString());
    if (named && profile.user.empty())
        return missing(kind() == Basic ? tr("Write the user's name.")
                                       : tr("Write the client's id, as the server has given it out."));
    if (entra && profile.tenant.empty()) return missing(tr("Write the tenant: its id or its domain."));
    if (!isAnother(profile)) return server;
    if (wantsSecret() && m_secret->text().isEmpty())
        return missing(kind() == Basic        ? tr("Write the pass word.")
                       : kind() == GivenToken ? tr("Paste the token.")
                                              : tr("Write the client's secret."));
    if (kind() == Backend && said(m_key).empty()) return missing(tr("Choose the file of the private key."));
    return server;
}

void ServerDialog::changed()
{
    QString wrong;
    const auto server = entered(&wrong);
    const bool same = server && !isAnother(server->profile);
    m_secret->setPlaceholderText(same ? tr("Empty: as it was") : QString());
    m_key->setPlaceholderText(same ? tr("Empty: as it was") : tr("A file that only you may read"));
    // What is missing in an empty form needs no red sentence before anything was written.
    m_wrong->setText(m_address->text().isEmpty() ? QString() : wrong);
    m_save->setEnabled(server && !m_job);
    m_save->setAccessibleDescription(wrong);
}

void ServerDialog::save()
{
    QString wrong;
    auto server = entered(&wrong);
    if (!server || m_job) return;
    const bool another = isAnother(server->profile);
    if (server->profile.id.empty())
        server->profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    const QByteArray typed = wantsSecret() ? m_secret->text().toUtf8() : QByteArray();
    const std::string keyFile = kind() == Backend ? said(m_key) : std::string();
    m_job = m_desk.change<Done>(
        this, 0,
        [server = *server, another, typed, keyFile, before = m_known, keychain = m_tools.keychain](
            store::RecordStore &store, Progress &) -> Outcome {
            const auto known = jobs::knownServers(store);
            if (!known) return known.error();
            // Nothing goes to the keychain for a server that is not kept.
            if (jobs::listedAt(*known, server.profile.address, server.profile.id))
                return jobs::keepServer(store, server);
            server::Secret secret{typed};
            if (!keyFile.empty()) {
                const auto key = secrets::secretIn(keyFile);
                if (!key) return key.error();
                secret.bytes = QByteArray::fromStdString(*key);
            }
            // What a person has signed in for once is not for more than that.
            const bool wider = before && server.profile.signIn == server::SignIn::Person &&
                               server.profile.sends != before->profile.sends;
            if ((another || wider) && before && before->profile.signIn != server::SignIn::None)
                if (const auto forgotten = server::signOut(before->profile, *keychain); !forgotten) return forgotten;
            if (!secret.bytes.isEmpty())
                if (const auto done = server::keepSecret(server.profile, secret, *keychain); !done) return done;
            return jobs::keepServer(store, server);
        },
        [this, id = text(server->profile.id)](const Outcome &done) {
            m_job.reset();
            if (!done) {
                changed();
                m_wrong->setText(ServerWords::failed(done.error()));
                return;
            }
            emit kept(id);
            accept();
        },
        Desk::Touches::Record);
    changed();
    m_wrong->clear();
}

}  // namespace trendward::ui
