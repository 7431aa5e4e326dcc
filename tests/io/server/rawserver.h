// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <functional>

namespace trendward::tests
{

/// A server on loopback that answers with the bytes it is told to, well-formed or not.
class RawServer : public QTcpServer
{
public:
    /// request: head and body as they came. An empty answer closes the connection.
    using Answer = std::function<QByteArray(const QByteArray &request)>;

    explicit RawServer(Answer answer) : m_answer(std::move(answer))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
        });
    }

    QString base() const { return QStringLiteral("http://127.0.0.1:%1/fhir").arg(serverPort()); }
    QList<QByteArray> requests;
    bool keepOpen = false;  ///< after an answer
    int dripEvery = 0;      ///< ms between single bytes of the body; 0: all at once
    bool headless = false;  ///< with dripEvery: header lines drip, and never end

    static QByteArray ok(const QByteArray &body, const QByteArray &headers = {})
    {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/fhir+json\r\nContent-Length: " +
               QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
    }
    static QByteArray status(const QByteArray &line, const QByteArray &headers = {}, const QByteArray &body = {})
    {
        return "HTTP/1.1 " + line + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers +
               "\r\n" + body;
    }

private:
    void take(QTcpSocket *socket)
    {
        QByteArray request = socket->property("so far").toByteArray() + socket->readAll();
        const qsizetype head = request.indexOf("\r\n\r\n");
        const qsizetype said = request.toLower().indexOf("content-length: ");
        const qsizetype body = said < 0 ? 0 : request.mid(said + 16, request.indexOf('\r', said) - said - 16).toInt();
        if (head < 0 || request.size() < head + 4 + body) {
            socket->setProperty("so far", request);
            return;
        }
        socket->setProperty("so far", {});
        requests << request;
        const QByteArray bytes = m_answer(request);
        if (dripEvery > 0) return drip(socket, bytes);
        socket->write(bytes);
        if (!keepOpen) socket->disconnectFromHost();
    }
    void drip(QTcpSocket *socket, const QByteArray &bytes)
    {
        const qsizetype head = bytes.indexOf("\r\n\r\n") + 4;
        socket->write(bytes.first(headless ? head - 2 : head));
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket, bytes, at = head]() mutable {
            if (at < bytes.size()) socket->write(bytes.mid(at++, 1));
        });
        timer->start(dripEvery);
    }
    Answer m_answer;
};

}  // namespace trendward::tests
