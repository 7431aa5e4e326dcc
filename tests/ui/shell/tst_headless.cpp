// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless.h"
#include "tests/support/testmain.h"
#include "tests/ui/shell/sampledesk.h"
#include "ui/style/theme.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

namespace trendward::tests
{

/// What the program does without a window, by its exit codes and its files.
class TestHeadless : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    session::Headless m_where;

    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    int write(const std::string &patient, const QString &out, const QString &paper = {}) const
    {
        return session::writeSummary(m_where, patient, out.toStdString(), paper);
    }

private slots:
    void initTestCase()
    {
        m_where.store = samplePlace(m_folder.path()).folder;
        m_where.passphraseFile = file("sample-passphrase").toStdString();
        QVERIFY(QFile::exists(file("sample-passphrase")));
    }

    void writesTheSummary()
    {
        QCOMPARE(write("p-001", file("a.pdf"), QStringLiteral("letter")), 0);
        QFile pdf(file("a.pdf"));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QCOMPARE(pdf.read(5), QByteArray("%PDF-"));
    }

    void saysWhoIsUnknownAndWritesNothing()
    {
        QCOMPARE(write("nobody", file("b.pdf")), 1);
        QVERIFY(!QFile::exists(file("b.pdf")));
    }

    void saysWhichPaperIsNone()
    {
        QCOMPARE(write("p-001", file("c.pdf"), QStringLiteral("A5")), 2);
        QVERIFY(!QFile::exists(file("c.pdf")));
    }

    void saysThatTheFileCannotBeWritten() { QCOMPARE(write("p-001", QStringLiteral("/dev/full")), 1); }

    void saysThatThereIsNoRecord()
    {
        session::Headless nowhere = m_where;
        nowhere.store = file("not-there").toStdString();
        QCOMPARE(session::writeSummary(nowhere, "p-001", file("d.pdf").toStdString(), {}), 1);
        QCOMPARE(session::drawPages(nowhere, file("none")), 1);
    }

    void drawsEveryPageInBothSchemes()
    {
        const QString folder = file("pictures");
        QCOMPARE(session::drawPages(m_where, folder), 0);
        ui::useScheme(ui::Scheme::Light);
        for (const char *page :
             {"review", "worklist", "import", "held-readings", "past-imports", "servers", "rules", "settings"})
            for (const char *scheme : {"light", "dark"}) {
                const QString name = QStringLiteral("%1-%2.png").arg(QLatin1String(page), QLatin1String(scheme));
                QVERIFY2(!QImage(QDir(folder).filePath(name)).isNull(), qPrintable(name));
            }
    }
};
TRENDWARD_TEST(TestHeadless)

}  // namespace trendward::tests

#include "tst_headless.moc"
