// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/progress.h"
#include "core/io/server/authorizer.h"
#include "core/io/server/serveraddress.h"

#include <QDateTime>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslError>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace trendward::server
{

struct HttpRequest {
    QByteArray verb = "GET";
    QUrl url;
    QByteArray body, contentType;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    bool isRead() const { return verb == "GET" || verb == "HEAD"; }
};

struct HttpAnswer {
    int status = 0;
    QByteArray body;
    std::map<QByteArray, QByteArray> headers;  ///< names in lower case
    QByteArray header(const QByteArray &name) const;
    /// The server, or what stands before it, asks for patience.
    bool isLater() const { return status == 429 || (status >= 502 && status <= 504); }
};

/// What protects against a server that answers badly. Source of the numbers: faults that were tried on Qt 6.4.
struct HttpLimits {
    std::chrono::milliseconds silence = std::chrono::seconds(15);  ///< without a byte
    std::chrono::milliseconds whole = std::chrono::minutes(2);     ///< one request in all, however it drips
    qint64 bytes = 64 << 20;                                       ///< of a body, after unpacking
    int redirects = 3;
    int retries = 5;                                                ///< of what the server asks to try later
    std::chrono::milliseconds firstWait = std::chrono::seconds(1);  ///< doubles, where the server names no time
    std::chrono::milliseconds longestWait = std::chrono::minutes(5);
};

class ReadAhead;

/// One conversation with one server, in the thread that it was made in; its calls wait for the answer. Redirects are
/// followed within the origin and for reading only; 429 and 503 are waited out; cookies are not kept.
class HttpClient
{
public:
    /// caFile: certificates (PEM) to trust beside the system's; empty: none.
    HttpClient(ServerAddress address, Authorizer &authorizer, Progress &progress, HttpLimits limits = {});
    ~HttpClient();
    Outcome trust(const QString &caFile);

    const ServerAddress &address() const { return m_address; }
    /// The answer, whatever its status. NotReadable with a sentence and the next step where there is none, TooLarge
    /// beyond the limit of bytes, Cancelled.
    Result<HttpAnswer> send(const HttpRequest &request);

    /// From now on what is expected is asked for on so many other threads, each with connections of its own and the
    /// same sign-in; 0 ends that and drops what nobody has asked for.
    void readAhead(int threads);
    /// Will be sent soon: after all that is expected, or before (Next). Nothing while nothing is read ahead.
    enum class Turn : std::uint8_t { Next, Last };
    void expect(const QUrl &url, Turn turn = Turn::Last);
    /// What is expected and will not be sent after all.
    void dropExpected(const std::function<bool(const QUrl &)> &which);

    /// For pages that are read one after the other: the memory of the one before. Whoever takes it gives it back; a
    /// second one meanwhile begins with none.
    json::Document takeDocument();
    void giveBack(json::Document document) { m_document = std::move(document); }

private:
    friend class ReadAhead;
    struct Once;
    Result<HttpAnswer> once(const HttpRequest &request);
    bool renewSignIn();
    Result<HttpAnswer> answerOf(QNetworkReply &reply, Once &state) const;
    Error failure(QNetworkReply &reply, const Once &state) const;
    /// Where a redirect leads to, if it may be followed.
    std::optional<QUrl> redirect(const HttpRequest &request, const HttpAnswer &answer) const;
    std::chrono::milliseconds waitFor(const HttpAnswer &answer, int attempt) const;
    bool wait(std::chrono::milliseconds time) const;

    const ServerAddress m_address;
    Authorizer &m_authorizer;
    Progress &m_progress;
    const HttpLimits m_limits;
    QNetworkAccessManager m_network;
    QSslConfiguration m_tls;
    bool m_unheard = false;      ///< the connection was broken off last before a byte of the answer
    QByteArray m_authorization;  ///< as it was sent last
    std::shared_ptr<std::mutex> m_signIn = std::make_shared<std::mutex>();  ///< of whoever asks with this authorizer
    std::unique_ptr<ReadAhead> m_ahead;
    std::optional<json::Document> m_document;
};

/// A date as HTTP writes it ("Sun, 29 Nov 2026 06:00:00 GMT").
std::optional<QDateTime> httpDate(const QByteArray &text);

/// What an OperationOutcome says, its issues one after the other; empty where the body is none.
std::string outcomeText(const QByteArray &body);
/// What an answer that is no success says, as a sentence with the next step: what the server wrote
/// (OperationOutcome), and what the status means.
Error errorOf(const HttpAnswer &answer);

}  // namespace trendward::server
