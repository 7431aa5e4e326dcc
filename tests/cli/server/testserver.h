// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QProcess>
#include <QStringList>
#include <QUrl>

namespace trendward::tests
{

/// The FHIR server of tests/fhirserver, with these switches; it ends with this object. All run in one process, which
/// ends with the program.
class TestServer
{
public:
    explicit TestServer(const QStringList &switches)
    {
        write(QJsonDocument(QJsonArray::fromStringList(switches)).toJson(QJsonDocument::Compact));
        while (m_base.isEmpty() && (process().canReadLine() || process().waitForReadyRead(60'000)))
            while (m_base.isEmpty() && process().canReadLine()) {
                const QString line = QString::fromUtf8(process().readLine());
                m_said += line;
                if (line.startsWith("listening ")) m_base = line.mid(10).trimmed();
            }
    }
    ~TestServer() { write(QByteArray::number(QUrl(m_base).port())); }
    TestServer(const TestServer &) = delete;
    TestServer &operator=(const TestServer &) = delete;

    const QString &base() const { return m_base; }  ///< empty: it did not start, see said()
    const QString &said() const { return m_said; }

private:
    static QProcess &process()
    {
        static QPointer<QProcess> node;
        if (node) return *node;
        node = new QProcess(QCoreApplication::instance());
        node->setProcessChannelMode(QProcess::MergedChannels);
        node->start(QStringLiteral("node"), {QStringLiteral(TRENDWARD_TEST_SERVER), QStringLiteral("--many")});
        node->waitForStarted();
        return *node;
    }
    static void write(const QByteArray &line)
    {
        process().write(line + '\n');
        process().waitForBytesWritten(5000);
    }

    QString m_base, m_said;
};

}  // namespace trendward::tests
