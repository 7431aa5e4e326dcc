// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

namespace trendward::tests
{

/// The FHIR server of tests/fhirserver, with these switches; it ends with this object.
class TestServer
{
public:
    explicit TestServer(const QStringList &switches)
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral("node"), QStringList{QStringLiteral(TRENDWARD_TEST_SERVER)} + switches);
        while (m_process.waitForReadyRead(60'000)) {
            m_said += QString::fromUtf8(m_process.readAll());
            const auto at = m_said.indexOf("listening ");
            if (at < 0 || !m_said.contains('\n')) continue;
            m_base = m_said.mid(at + 10).section('\n', 0, 0).trimmed();
            return;
        }
    }
    ~TestServer()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(5000)) m_process.kill();
        m_process.waitForFinished();
    }
    const QString &base() const { return m_base; }  ///< empty: it did not start, see said()
    const QString &said() const { return m_said; }

private:
    QProcess m_process;
    QString m_base, m_said;
};

}  // namespace trendward::tests
