// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/httpclient.h"

#include "core/base/json.h"
#include "core/base/phrase.h"
#include "core/io/server/gunzip.h"
#include "core/io/server/readahead.h"

#include <QEventLoop>
#include <QFile>
#include <QLocale>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxyFactory>
#include <QRandomGenerator>
#include <QSslConfiguration>
#include <QTimer>

#include <algorithm>

namespace trendward::server
{

namespace
{

/// How often a question is asked again that was broken off before a byte of its answer.
constexpr int mostUnheard = 2;

/// Keeps no cookie and sends none.
class NoCookies final : public QNetworkCookieJar
{
public:
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

Error unreadable(std::string sentence)
{
    return {Error::Code::NotReadable, std::move(sentence), {}};
}

std::string hostOf(const QUrl &url)
{
    return url.host().toStdString();
}

/// Why a certificate was refused: the most telling of several errors.
std::string certificateSentence(const QList<QSslError> &errors, const std::string &host)
{
    const auto has = [&](std::initializer_list<QSslError::SslError> kinds) {
        return std::any_of(errors.begin(), errors.end(), [&](const QSslError &one) {
            return std::find(kinds.begin(), kinds.end(), one.error()) != kinds.end();
        });
    };
    if (has({QSslError::HostNameMismatch}))
        return filled(phrase("Server",
                             "The certificate that {1} shows belongs to another host, so the connection was not made. "
                             "Check the address."),
                      {host});
    if (has({QSslError::CertificateExpired}))
        return filled(phrase("Server",
                             "The certificate of {1} has expired, so the connection was not made. Whoever runs the "
                             "server has to renew it; check this computer's date, too."),
                      {host});
    if (has({QSslError::CertificateNotYetValid}))
        return filled(phrase("Server",
                             "The certificate of {1} is not valid yet, so the connection was not made. Check this "
                             "computer's date."),
                      {host});
    if (has({QSslError::SelfSignedCertificate}))
        return filled(phrase("Server",
                             "The certificate of {1} is signed by itself alone, so that nobody vouches for it, and the "
                             "connection was not made. If your organisation has given it out, give its file."),
                      {host});
    if (has({QSslError::SelfSignedCertificateInChain, QSslError::UnableToGetLocalIssuerCertificate,
             QSslError::UnableToGetIssuerCertificate, QSslError::UnableToVerifyFirstCertificate,
             QSslError::CertificateUntrusted}))
        return filled(
            phrase("Server",
                   "Nobody whom this computer trusts has signed the certificate of {1}, so the connection was "
                   "not made. If your organisation has a certificate authority of its own, give its file."),
            {host});
    return filled(phrase("Server",
                         "The certificate of {1} is not good enough (its signature or its key is too weak, or it is "
                         "meant for something else), so the connection was not made."),
                  {host});
}

Error elsewhere(const QUrl &place)
{
    // A file has no host.
    return unreadable(filled(phrase("Server",
                                    "The server sends its callers on to another place ({1}), which is not followed, so "
                                    "that the sign-in stays with this server. Check the address."),
                             {place.host().isEmpty() ? place.toDisplayString().toStdString() : hostOf(place)}));
}

std::optional<std::chrono::milliseconds> retryAfter(const HttpAnswer &answer)
{
    const QByteArray text = answer.header("retry-after").trimmed();
    if (text.isEmpty()) return std::nullopt;
    bool isNumber = false;
    const qlonglong seconds = text.toLongLong(&isNumber);
    if (isNumber) return std::chrono::seconds(std::max(0LL, seconds));
    const auto when = httpDate(text);
    if (!when) return std::nullopt;
    return std::chrono::milliseconds(std::max<qint64>(0, QDateTime::currentDateTimeUtc().msecsTo(*when)));
}

}  // namespace

std::string outcomeText(const QByteArray &body)
{
    json::Document document;
    const auto root = document.parse({body.constData(), static_cast<std::size_t>(body.size())}, json::Grammar::Strict);
    if (!root || root->member("resourceType").text() != "OperationOutcome") return {};
    std::string all;
    for (json::Token issue = root->member("issue").firstChild(); issue.exists(); issue = issue.nextSibling()) {
        std::string_view said = issue.member("diagnostics").text();
        if (said.empty()) said = issue.member("details").member("text").text();
        if (said.empty()) said = issue.member("code").text();
        if (said.empty() || all.size() > 1000) continue;
        if (!all.empty()) all += "; ";
        all += said.substr(0, 500);
    }
    return all;
}

std::optional<QDateTime> httpDate(const QByteArray &text)
{
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!date.isValid()) return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return date;
}

QByteArray HttpAnswer::header(const QByteArray &name) const
{
    const auto found = headers.find(name.toLower());
    return found == headers.end() ? QByteArray() : found->second;
}

/// What is known of one request while its answer is waited for.
struct HttpClient::Once {
    QByteArray packed;
    QList<QSslError> certificate;
    bool late = false, stopped = false, tooLarge = false;
};

HttpClient::HttpClient(ServerAddress address, Authorizer &authorizer, Progress &progress, HttpLimits limits)
    : m_address(std::move(address)),
      m_authorizer(authorizer),
      m_progress(progress),
      m_limits(limits),
      m_tls(QSslConfiguration::defaultConfiguration())
{
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_network.setCookieJar(new NoCookies);
    m_network.setTransferTimeout(static_cast<int>(limits.silence.count()));
    if (!m_address.base().host().startsWith(QLatin1String("127.")))
        QNetworkProxyFactory::setUseSystemConfiguration(true);
}

HttpClient::~HttpClient() = default;

void HttpClient::readAhead(int threads)
{
    m_ahead.reset();
    if (threads == 0) return;
    HttpLimits limits = m_limits;
    limits.retries = 0;
    const auto another = [this, limits, tls = m_tls](Progress &progress) {
        auto client = std::make_unique<HttpClient>(m_address, m_authorizer, progress, limits);
        client->m_tls = tls;
        client->m_signIn = m_signIn;
        return client;
    };
    m_ahead = std::make_unique<ReadAhead>(another, m_progress, threads);
}

void HttpClient::expect(const QUrl &url, Turn turn)
{
    if (m_ahead) m_ahead->expect(url, turn);
}

void HttpClient::dropExpected(const std::function<bool(const QUrl &)> &which)
{
    if (m_ahead) m_ahead->drop(which);
}

json::Document HttpClient::takeDocument()
{
    auto document = std::exchange(m_document, std::nullopt);
    return document ? *std::move(document) : json::Document();
}

Outcome HttpClient::trust(const QString &caFile)
{
    QFile file(caFile);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::NotReadable, phrase("Server", "the file of certificates cannot be opened"),
                     caFile.toStdString()};
    const auto certificates = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (certificates.isEmpty())
        return Error{Error::Code::UnknownFormat, phrase("Server", "the file holds no certificate (PEM)"),
                     caFile.toStdString()};
    m_tls.addCaCertificates(certificates);
    return Done{};
}

Result<HttpAnswer> HttpClient::send(const HttpRequest &wanted)
{
    if (m_ahead && wanted.verb == "GET" && wanted.headers.empty())
        if (auto answer = m_ahead->take(wanted.url)) return *std::move(answer);
    if (m_ahead && m_ahead->quiet().count() > 0 && !wait(m_ahead->quiet()))
        return Error{Error::Code::Cancelled, {}, {}};
    HttpRequest request = wanted;
    bool renewed = false;
    int redirects = 0, retries = 0, unheard = 0;
    while (true) {
        auto answer = once(request);
        // Qt asks again by itself only where the connection was an old one.
        if (!answer && m_unheard && request.isRead() && unheard++ < mostUnheard) continue;
        if (!answer) return answer;
        if (answer->status == 401 && !renewed) {
            renewed = true;
            if (renewSignIn()) continue;
        }
        if (answer->status >= 300 && answer->status < 400 && answer->status != 304) {
            const auto to = redirect(request, *answer);
            if (!to) return elsewhere(request.url.resolved(QUrl::fromEncoded(answer->header("location"))));
            if (++redirects > m_limits.redirects)
                return unreadable(phrase("Server",
                                         "The server sends its callers on from one of its places to the next without "
                                         "an answer. Tell whoever runs it."));
            request.url = *to;
            continue;
        }
        const bool later = answer->isLater() && (request.isRead() || answer->status == 429 || answer->status == 503);
        if (!later || retries >= m_limits.retries) return answer;
        if (!wait(waitFor(*answer, retries++))) return Error{Error::Code::Cancelled, {}, {}};
    }
}

/// Whether there is another sign-in than the one that was refused: another thread may have fetched it by now.
bool HttpClient::renewSignIn()
{
    const std::lock_guard lock(*m_signIn);
    const auto now = m_authorizer.header();
    return now && (*now != m_authorization || m_authorizer.renew());
}

Result<HttpAnswer> HttpClient::once(const HttpRequest &request)
{
    m_unheard = false;
    if (!m_address.isSameOrigin(request.url))
        return unreadable(
            filled(phrase("Server", "{1} is not the server that was named, and is not asked."), {hostOf(request.url)}));
    if (m_progress.cancelled()) return Error{Error::Code::Cancelled, {}, {}};
    QNetworkRequest asked(request.url);
    asked.setSslConfiguration(m_tls);
    asked.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    asked.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    asked.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    asked.setRawHeader("User-Agent", "Trendward/0.1");
    asked.setRawHeader("Accept", "application/fhir+json, application/json;q=0.9");
    // Said here, it is ours to unpack: Qt's own unpacking refuses ordinary bundles, or knows no limit.
    asked.setRawHeader("Accept-Encoding", "gzip");
    {
        const std::lock_guard lock(*m_signIn);
        // Whoever had the lock before may have waited long.
        if (m_progress.cancelled()) return Error{Error::Code::Cancelled, {}, {}};
        auto authorization = m_authorizer.header();
        if (!authorization) return authorization.error();
        m_authorization = *std::move(authorization);
    }
    if (!m_authorization.isEmpty()) asked.setRawHeader("Authorization", m_authorization);
    if (!request.contentType.isEmpty()) asked.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    for (const auto &[name, value] : request.headers) asked.setRawHeader(name, value);

    QEventLoop loop;
    Once state;
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(asked, request.verb, request.body));
    reply->setReadBufferSize(1 << 20);
    QTimer whole, asker;
    whole.setSingleShot(true);
    QObject::connect(&whole, &QTimer::timeout, reply.get(), [&] {
        state.late = true;
        reply->abort();
    });
    QObject::connect(&asker, &QTimer::timeout, reply.get(), [&] {
        if (!m_progress.cancelled()) return;
        state.stopped = true;
        reply->abort();
    });
    QObject::connect(reply.get(), &QNetworkReply::readyRead, reply.get(), [&] {
        state.packed += reply->readAll();
        if (state.packed.size() <= m_limits.bytes) return;
        state.tooLarge = true;
        reply->abort();
    });
    QObject::connect(reply.get(), &QNetworkReply::sslErrors, reply.get(),
                     [&](const QList<QSslError> &errors) { state.certificate = errors; });
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    whole.start(m_limits.whole);
    asker.start(std::chrono::milliseconds(100));
    if (!reply->isFinished()) loop.exec();
    if (reply->isOpen()) state.packed += reply->readAll();
    m_unheard = reply->error() == QNetworkReply::RemoteHostClosedError && state.packed.isEmpty() &&
                !reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    return answerOf(*reply, state);
}

Result<HttpAnswer> HttpClient::answerOf(QNetworkReply &reply, Once &state) const
{
    const std::string host = hostOf(reply.url());
    if (state.stopped) return Error{Error::Code::Cancelled, {}, {}};
    const auto tooLarge = [&] {
        return Error{Error::Code::TooLarge,
                     filled(phrase("Server",
                                   "{1} sends a page of more than {2} MB, and it was not read. Ask for smaller pages."),
                            {host, std::to_string(m_limits.bytes >> 20)}),
                     {}};
    };
    if (state.tooLarge) return tooLarge();
    HttpAnswer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Errors up to 99 are of the connection and from 101 of the proxy; later ones only repeat the status.
    const auto error = reply.error();
    const bool broken =
        error != QNetworkReply::NoError && (error <= QNetworkReply::UnknownProxyError || answer.status == 0);
    if (state.late || broken) return failure(reply, state);
    for (const auto &[name, value] : reply.rawHeaderPairs()) answer.headers[name.toLower()] = value;
    const QByteArray coding = answer.header("content-encoding").trimmed().toLower();
    if (coding.isEmpty() || coding == "identity" || state.packed.isEmpty()) {
        answer.body = std::move(state.packed);
        return answer;
    }
    auto plain = coding == "gzip" || coding == "x-gzip" || coding == "deflate" ? gunzipped(state.packed, m_limits.bytes)
                                                                               : std::nullopt;
    if (!plain)
        return unreadable(
            filled(phrase("Server", "What {1} sent cannot be unpacked: it is damaged or cut off. Try again."), {host}));
    if (plain->size() > m_limits.bytes) return tooLarge();
    answer.body = std::move(*plain);
    return answer;
}

Error HttpClient::failure(QNetworkReply &reply, const Once &state) const
{
    const std::string host = hostOf(reply.url());
    if (!state.certificate.isEmpty()) return unreadable(certificateSentence(state.certificate, host));
    if (state.late)
        return unreadable(filled(phrase("Server", "{1} did not finish its answer within {2} seconds. Try again later."),
                                 {host, std::to_string(m_limits.whole.count() / 1000)}));
    switch (reply.error()) {
        case QNetworkReply::HostNotFoundError:
            return unreadable(filled(phrase("Server",
                                            "No computer was found by the name {1}. Check the address, and that this "
                                            "computer is on the network."),
                                     {host}));
        case QNetworkReply::ConnectionRefusedError:
            return unreadable(
                filled(phrase("Server",
                              "{1} does not take calls at this port. Check the address; perhaps the server is "
                              "not running."),
                       {host}));
        case QNetworkReply::OperationCanceledError:
        case QNetworkReply::TimeoutError:
            return unreadable(filled(phrase("Server", "{1} was silent for {2} seconds. Try again later."),
                                     {host, std::to_string(m_limits.silence.count() / 1000)}));
        case QNetworkReply::SslHandshakeFailedError:
            return unreadable(
                filled(phrase("Server",
                              "No safe connection to {1} came about: it speaks no encryption that is in use "
                              "today, or none at all. Check the address and its port."),
                       {host}));
        case QNetworkReply::RemoteHostClosedError:
            return unreadable(filled(
                phrase("Server", "{1} broke the connection off before its answer was whole. Try again."), {host}));
        default:
            if (reply.error() > QNetworkReply::UnknownNetworkError)
                return unreadable(
                    filled(phrase("Server", "The way to {1} leads over a proxy, which refused the call."), {host}));
            return unreadable(filled(phrase("Server", "The connection to {1} failed. Try again."), {host}));
    }
}

std::optional<QUrl> HttpClient::redirect(const HttpRequest &request, const HttpAnswer &answer) const
{
    if (!request.isRead()) return std::nullopt;
    const QUrl to = request.url.resolved(QUrl::fromEncoded(answer.header("location"), QUrl::StrictMode));
    if (!to.isValid() || !m_address.isSameOrigin(to)) return std::nullopt;
    return to;
}

std::chrono::milliseconds HttpClient::waitFor(const HttpAnswer &answer, int attempt) const
{
    auto time = m_limits.firstWait * (1 << std::min(attempt, 16));
    // Somewhat more, each caller another bit, so that not all come back in one moment.
    time += std::chrono::milliseconds(
        QRandomGenerator::global()->bounded(static_cast<int>(m_limits.firstWait.count()) + 1));
    if (const auto said = retryAfter(answer)) time = *said;
    return std::min(time, m_limits.longestWait);
}

bool HttpClient::wait(std::chrono::milliseconds time) const
{
    QEventLoop loop;
    QTimer end, asker;
    end.setSingleShot(true);
    QObject::connect(&end, &QTimer::timeout, &loop, &QEventLoop::quit);
    QObject::connect(&asker, &QTimer::timeout, &loop, [&] {
        if (m_progress.cancelled()) loop.quit();
    });
    end.start(time);
    asker.start(std::chrono::milliseconds(50));
    loop.exec();
    return !m_progress.cancelled();
}

Error errorOf(const HttpAnswer &answer)
{
    const std::string status = std::to_string(answer.status), said = outcomeText(answer.body);
    const auto sentence = [&]() -> std::string {
        switch (answer.status) {
            case 401:
                return phrase("Server", "The server does not take this sign-in (401). Sign in again.");
            case 403:
                return phrase(
                    "Server",
                    "The sign-in is known and may not do this (403). Ask whoever runs the server for the right "
                    "or the scope.");
            case 404:
                return phrase("Server", "There is nothing of this kind on the server (404). Check the address.");
            case 410:
                return phrase("Server", "This was deleted on the server (410).");
            case 409:
            case 412:
                return filled(phrase("Server", "Somebody else has changed this on the server meanwhile ({1})."),
                              {status});
            case 429:
                return phrase("Server", "The server is asked too often (429). Try again later.");
            default:
                break;
        }
        if (answer.status < 300)
            return filled(phrase("Server",
                                 "The server has taken the question and gives no answer to it ({1}). Check the "
                                 "address."),
                          {status});
        if (answer.status >= 500)
            return filled(phrase("Server", "The server has trouble of its own ({1}). Try again later."), {status});
        return filled(phrase("Server", "The server refuses the request ({1})."), {status});
    }();
    return unreadable(said.empty() ? sentence : filled(phrase("Server", "{1} It says: {2}"), {sentence, said}));
}

}  // namespace trendward::server
