// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/serverwords.h"

#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"

#include <QDateTime>
#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace trendward::ui
{

QString ServerWords::title(const server::ServerProfile &profile)
{
    if (!profile.name.empty()) return text(profile.name);
    const QString host = QUrl(text(profile.address)).host();
    return host.isEmpty() ? text(profile.address) : host;
}

QString ServerWords::signIn(const server::ServerProfile &profile)
{
    const QString user = text(profile.user);
    switch (profile.signIn) {
        case server::SignIn::None:
            return tr("None: the server is open");
        case server::SignIn::Basic:
            return tr("User name and pass word, as %1").arg(user);
        case server::SignIn::Token:
            return tr("A token that was given out");
        case server::SignIn::Client:
            return profile.tenant.empty() ? tr("Client credentials, as %1").arg(user)
                                          : tr("Client credentials by Microsoft Entra ID, as %1").arg(user);
        case server::SignIn::Backend:
            return tr("SMART backend service with a private key, as %1").arg(user);
        case server::SignIn::Person:
            break;
    }
    return profile.tenant.empty() ? tr("A person, in the browser (SMART)")
                                  : tr("A person, in the browser (Microsoft Entra ID)");
}

QString ServerWords::patients(const jobs::KnownServer &server)
{
    if (server.patients.empty()) return tr("All whom the sign-in may see");
    QStringList all;
    for (const std::string &one : server.patients) all << text(one);
    return all.join(QLatin1String(", "));
}

QString ServerWords::standing(const jobs::KnownServer &server, Instant now)
{
    if (!server.last) return tr("Not pulled yet");
    const QString ago = ageInWords(server.last->at, now);
    return server.last->complete ? tr("Whole, %1").arg(ago) : tr("Partial, %1").arg(ago);
}

QString ServerWords::observations(const jobs::PullTally &tally)
{
    if (tally.total && *tally.total > tally.observations)
        return tr("%1 of about %2").arg(number(tally.observations), number(*tally.total));
    return number(tally.observations);
}

QString ServerWords::patients(const jobs::PullTally &tally)
{
    if (tally.listed > tally.patients) return tr("%1 of %2").arg(number(tally.patients), number(tally.listed));
    return number(tally.patients);
}

QString ServerWords::when(Instant moment)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(moment.milliseconds()),
                              QStringLiteral("d MMM yyyy, HH:mm"));
}

QString ServerWords::number(std::uint64_t n)
{
    return QLocale().toString(static_cast<qulonglong>(n));
}

QString ServerWords::connected(const server::Connection &connection)
{
    const QString version = text(connection.facts.fhirVersion);
    const QString who =
        connection.facts.software.empty()
            ? tr("The server speaks FHIR %1 and takes the sign-in.").arg(version)
            : tr("%1 speaks FHIR %2 and takes the sign-in.").arg(text(connection.facts.software).simplified(), version);
    if (!connection.patients) return who;
    return who + u' ' +
           tr("It counts %n patient(s).", nullptr,
              static_cast<int>(std::min<std::uint64_t>(*connection.patients, 2'000'000'000)));
}

QString ServerWords::failed(const Error &error)
{
    if (error.code == Error::Code::Cancelled) return tr("Stopped as you asked.");
    return error.where.empty() ? text(error.detail) : errorText(error);
}

}  // namespace trendward::ui
