// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/knownservers.h"
#include "tests/cli/server/pushing.h"
#include "tests/cli/server/testserver.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFileInfo>

using namespace trendward::tests;
using namespace trendward;

/// What ./run --with-server does.
class DemonstrationTest : public QObject
{
    Q_OBJECT

private slots:
    void aServerWithPartOfTheSampleClinicIsPulledAndKnown()
    {
        const StoreFolder clinic, folder;
        QCOMPARE(clinic({"sample", "--files", clinic.path("files")}).exit, 0);
        QStringList summaries;
        qsizetype observations = 0;
        for (const QString &id : QStringList{"p-001", "p-005"}) {
            summaries << clinic.path(id + ".json");
            const Ran made = clinic({"summary", "--patient", id, "--format", "fhir", "--out", summaries.last()});
            QVERIFY2(made.exit == 0, made.err.constData());
            observations += clinic({"observations", "--patient", id}).lines().size();
        }
        const QString program = QFileInfo(QStringLiteral(TRENDWARD_TEST_SERVER)).dir().filePath("clinic.mjs");
        const Ran written = run("node", QStringList{program} + summaries);
        QVERIFY2(written.exit == 0, written.err.constData());
        const TestServer running({"--load", folder.write("clinic.ndjson", written.out)});
        QVERIFY2(!running.base().isEmpty(), qPrintable(running.said()));
        const Ran ran = folder({"pull", "--server", running.base(), "--all", "--json", "--keep", "Demonstration"});
        QVERIFY2(ran.exit == 0, ran.err.constData());
        QCOMPARE(ran.lines().size(), qsizetype{2});
        qsizetype pulled = 0;
        for (const QJsonObject &one : ran.lines()) pulled += one["observations"].toInt();
        QCOMPARE(pulled, observations);
        QCOMPARE(folder({"patient", "list"}).lines().size(), qsizetype{2});

        const auto store =
            session::openStore(folder.path("store").toStdString(), folder.path("passphrase").toStdString(), false);
        QVERIFY(store.has_value());
        const auto servers = jobs::knownServers(**store);
        QVERIFY(servers && servers->size() == 1);
        QCOMPARE(servers->front().profile.name, std::string("Demonstration"));
        QCOMPARE(servers->front().profile.address, running.base().toStdString());
        QVERIFY(servers->front().last && servers->front().last->complete && !servers->front().profile.sends);
    }
};

TRENDWARD_TEST(DemonstrationTest)
#include "tst_demonstration.moc"
