// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/browserlaunch.h"

#include "core/base/phrase.h"
#include "core/io/secrets/sealing.h"
#include "core/io/server/signingkey.h"

#include <QCryptographicHash>
#include <QEventLoop>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrlQuery>

namespace trendward::server
{

namespace
{

constexpr qsizetype mostBytes = 16 * 1024;
constexpr int mostCallers = 16;

Error notSignedIn(std::string sentence)
{
    return {Error::Code::NotReadable, std::move(sentence), {}};
}

QByteArray encoded(const QByteArray &text)
{
    return QUrl::toPercentEncoding(QString::fromUtf8(text));
}

/// A page for the browser, which says what there is to say and lets nothing be fetched or kept.
QByteArray page(const char *status, const std::string &words)
{
    const QByteArray body =
        "<!DOCTYPE html><meta charset=\"utf-8\"><title>Trendward</title>"
        "<p style=\"font:16px sans-serif;margin:3em\">" +
        QString::fromStdString(words).toHtmlEscaped().toUtf8() + "</p>";
    return QByteArray("HTTP/1.1 ") + status +
           "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
           "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\nConnection: close\r\n\r\n" +
           body;
}

/// Waits on this machine for the browser to come back with a code.
class ComingBack
{
public:
    ComingBack(QByteArray state, QString host) : m_state(std::move(state)), m_host(std::move(host))
    {
        m_server.setMaxPendingConnections(mostCallers);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *caller = m_server.nextPendingConnection()) {
                QObject::connect(caller, &QTcpSocket::readyRead, caller, [this, caller] { read(*caller); });
                QObject::connect(caller, &QTcpSocket::disconnected, caller, &QObject::deleteLater);
            }
        });
    }
    bool listen(std::uint16_t port) { return m_server.listen(QHostAddress(QHostAddress::LocalHost), port); }
    QByteArray address() const
    {
        return "http://" + m_host.toLatin1() + ':' + QByteArray::number(m_server.serverPort());
    }
    /// The code, or why there is none.
    Result<QByteArray> code(std::chrono::milliseconds patience, const Progress &progress)
    {
        QTimer end, asker;
        end.setSingleShot(true);
        QObject::connect(&end, &QTimer::timeout, &m_loop, &QEventLoop::quit);
        QObject::connect(&asker, &QTimer::timeout, &m_loop, [&] {
            if (progress.cancelled()) m_loop.quit();
        });
        end.start(patience);
        asker.start(std::chrono::milliseconds(100));
        if (!m_came) m_loop.exec();
        m_server.close();
        if (progress.cancelled()) return Error{Error::Code::Cancelled, {}, {}};
        if (!m_came)
            return notSignedIn(
                filled(phrase("Server", "Nobody signed in in the browser within {1} minutes. Sign in again."),
                       {std::to_string(std::chrono::ceil<std::chrono::minutes>(patience).count())}));
        if (m_code.isEmpty()) {
            Error error =
                notSignedIn(filled(phrase("Server", "The sign-in in the browser was not granted ({1}). Sign in again."),
                                   {m_why.first(std::min<qsizetype>(m_why.size(), 200)).toStdString()}));
            if (m_error == "invalid_scope") error.code = Error::Code::NotSupported;
            return error;
        }
        return m_code;
    }

private:
    void read(QTcpSocket &caller)
    {
        const QByteArray head = caller.peek(mostBytes);
        if (!head.contains("\r\n\r\n") && head.size() < mostBytes) return;
        caller.readAll();
        caller.write(answerTo(head));
        // What is written is on its way before the connection goes.
        caller.disconnectFromHost();
        if (m_came) {
            if (caller.bytesToWrite() == 0) return m_loop.quit();
            QObject::connect(&caller, &QTcpSocket::disconnected, &m_loop, &QEventLoop::quit);
        }
    }

    QByteArray answerTo(const QByteArray &head)
    {
        const QList<QByteArray> words = head.left(head.indexOf('\r')).split(' ');
        const QUrl asked = words.size() == 3 && words[0] == "GET" ? QUrl::fromEncoded(address() + words[1]) : QUrl();
        const QUrlQuery query(asked);
        const auto said = [&](const char *name) {
            return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded).toUtf8();
        };
        // Any program or page can call here; only who was sent from here knows the state.
        if (!asked.isValid() || asked.path() != QLatin1String("/") || m_came ||
            !secrets::sameSecret(said("state").toStdString(), m_state.toStdString()))
            return page("404 Not Found", phrase("Server", "Nothing is waited for here."));
        m_came = true;
        m_code = said("code");
        m_error = said("error");
        m_why = said("error_description").isEmpty() ? m_error : said("error_description");
        if (m_code.isEmpty())
            return page("200 OK",
                        phrase("Server", "The sign-in was not granted. Trendward says more; close this page."));
        return page("200 OK", phrase("Server", "You are signed in. Close this page and go back to Trendward."));
    }

    const QByteArray m_state;
    const QString m_host;
    QTcpServer m_server;
    QEventLoop m_loop;
    bool m_came = false;
    QByteArray m_code, m_error, m_why;
};

}  // namespace

Result<Tokens> signInByBrowser(const BrowserLaunch &launch, Browser &browser, Progress &progress)
{
    if (launch.places.authorize.isEmpty())
        return notSignedIn(
            phrase("Server", "The server does not say where people sign in. Choose another kind of sign-in."));
    if (!launch.places.pkce)
        return notSignedIn(
            phrase("Server",
                   "The server's sign-in does not know PKCE with S256, without which a code could be stolen on its "
                   "way. Choose another kind of sign-in, or ask whoever runs it."));
    const auto random = secrets::randomBytes(64);
    if (!random) return notSignedIn(phrase("Server", "The system's random source failed."));
    const QByteArray state = base64url(QByteArray::fromStdString(random->substr(0, 32)));
    const QByteArray verifier = base64url(QByteArray::fromStdString(random->substr(32)));
    ComingBack back(state, launch.host);
    if (!back.listen(launch.port))
        return notSignedIn(
            filled(phrase("Server",
                          "The port {1}, to which the browser comes back, is taken by another program. Try again "
                          "later, or choose another port."),
                   {std::to_string(launch.port)}));
    const QByteArray redirect = back.address();
    QByteArray query = launch.places.authorize.query(QUrl::FullyEncoded).toLatin1();
    const std::pair<const char *, QByteArray> parts[] = {
        {"response_type", "code"},
        {"client_id", launch.client},
        {"redirect_uri", redirect},
        {"scope", launch.scope},
        {"state", state},
        {"aud", launch.audience},
        {"code_challenge", base64url(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256))},
        {"code_challenge_method", "S256"}};
    for (const auto &[name, value] : parts) {
        if (value.isEmpty()) continue;
        if (!query.isEmpty()) query += '&';
        query += name + ('=' + encoded(value));
    }
    QUrl place = launch.places.authorize;
    place.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    browser.open(place);
    const auto code = back.code(launch.patience, progress);
    if (!code) return code.error();
    TokenRequest request;
    request.place = launch.places.token;
    request.form = {{"grant_type", "authorization_code"},
                    {"code", *code},
                    {"redirect_uri", redirect},
                    {"client_id", launch.client},
                    {"code_verifier", verifier}};
    request.caFile = launch.caFile;
    return requestTokens(request, progress);
}

}  // namespace trendward::server
