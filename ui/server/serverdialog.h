// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/knownservers.h"
#include "ui/desk/desk.h"
#include "ui/server/servertools.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace trendward::ui
{

class InkLabel;

/// Adds a server, or changes one. What signs in goes to the keychain, the rest into the record; where the server or who
/// signs in becomes another, what signed in before is forgotten.
class ServerDialog : public QDialog
{
    Q_OBJECT
public:
    ServerDialog(Desk &desk, ServerTools tools, std::optional<jobs::KnownServer> known, QWidget *parent);

signals:
    void kept(const QString &id);

private:
    /// A kind of sign-in as people choose it.
    enum Kind { Open, Basic, GivenToken, Client, Backend, Person, EntraPerson, EntraClient };
    void build();
    void buildSignIn(QFormLayout *form);
    void buildRest(QFormLayout *form);
    QWidget *fileRow(QLineEdit *field, const QString &title, const QString &filter);
    void fill(const jobs::KnownServer &known);
    void kindChanged();
    void changed();
    void save();
    Kind kind() const;
    /// As it stands in the fields; `wrong` is the first thing that is missing.
    std::optional<jobs::KnownServer> entered(QString *wrong) const;
    bool wantsSecret() const;
    bool isAnother(const server::ServerProfile &profile) const;

    Desk &m_desk;
    const ServerTools m_tools;
    const std::optional<jobs::KnownServer> m_known;
    std::shared_ptr<Job> m_job;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_name = nullptr, *m_address = nullptr, *m_user = nullptr, *m_secret = nullptr, *m_key = nullptr,
              *m_tenant = nullptr, *m_authority = nullptr, *m_scope = nullptr, *m_caFile = nullptr,
              *m_patients = nullptr;
    QWidget *m_keyRow = nullptr, *m_caRow = nullptr;
    QComboBox *m_kind = nullptr;
    QSpinBox *m_port = nullptr;
    QCheckBox *m_sends = nullptr;
    InkLabel *m_about = nullptr, *m_wrong = nullptr;
    QPushButton *m_save = nullptr;
};

}  // namespace trendward::ui
