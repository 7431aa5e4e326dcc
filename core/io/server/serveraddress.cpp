// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/serveraddress.h"

#include "core/base/phrase.h"

#include <QHostAddress>

namespace trendward::server
{

namespace
{

Error wrong(std::string sentence)
{
    return {Error::Code::BadValue, std::move(sentence), {}};
}

bool isThisMachine(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

std::string withoutSlash(const QUrl &base)
{
    QString whole = base.toString(QUrl::FullyEncoded);
    whole.chop(1);
    return whole.toStdString();
}

}  // namespace

Result<ServerAddress> ServerAddress::parse(const QString &text)
{
    QUrl url(text.trimmed(), QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty() || (scheme != QLatin1String("https") && scheme != QLatin1String("http")))
        return wrong(phrase("Server", "This is no address of a server: write it as https://host/path."));
    if (!url.userInfo().isEmpty())
        return wrong(phrase("Server", "The address holds a user name; leave it out and choose a kind of sign-in."));
    if (url.hasQuery() || url.hasFragment())
        return wrong(
            phrase("Server", "The address ends with a question or a place in a page; give the base address only."));
    if (scheme == QLatin1String("http") && !isThisMachine(url.host()))
        return wrong(phrase("Server", "The address begins with http, which anybody on the way can read: use https."));
    // Qt leaves the root's own slash where it strips others.
    QString path = url.path();
    while (path.endsWith(u'/')) path.chop(1);
    url.setPath(path + u'/');
    if (url.port() == (scheme == QLatin1String("https") ? 443 : 80)) url.setPort(-1);
    return ServerAddress(url);
}

std::string ServerAddress::written() const
{
    return withoutSlash(m_base);
}

std::string ServerAddress::text() const
{
    if (m_base.host() != QLatin1String("localhost")) return withoutSlash(m_base);
    QUrl named = m_base;
    named.setHost(QStringLiteral("127.0.0.1"));
    return withoutSlash(named);
}

QUrl ServerAddress::at(const QString &path, const Query &query) const
{
    QUrl url = m_base;
    url.setPath(m_base.path() + path);
    QByteArray encoded;
    for (const auto &[name, value] : query) {
        if (!encoded.isEmpty()) encoded += '&';
        encoded += QUrl::toPercentEncoding(name, ":") + '=' + QUrl::toPercentEncoding(value);
    }
    if (!encoded.isEmpty()) url.setQuery(QString::fromLatin1(encoded), QUrl::StrictMode);
    return url;
}

bool ServerAddress::isSameOrigin(const QUrl &other) const
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == QLatin1String("https") ? 443 : 80); };
    return other.isValid() && other.userInfo().isEmpty() && other.scheme() == m_base.scheme() &&
           other.host().compare(m_base.host(), Qt::CaseInsensitive) == 0 && port(other) == port(m_base);
}

}  // namespace trendward::server
