// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/io/jobs/messagedesk.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::tests;

/// Messages that no mapping read are kept and tried again.
class MessagesJob : public QObject
{
    Q_OBJECT

private slots:
    void aMessageThatNothingReadsIsKeptOnce()
    {
        MessageDesk desk;
        const std::string path = desk.write("a.ndjson", messages({"pulse 10:00 70", "weight 10:01 61.50"}));
        const auto report = desk.bringIn(path, mappings({pulse}));
        QCOMPARE(report.stored, 1u);
        QCOMPARE(report.kept, 1u);
        const auto kept = *desk.store().messages();
        QCOMPARE(kept.size(), std::size_t{1});
        QCOMPARE(kept[0].record, 2u);
        QCOMPARE(kept[0].import, report.import);
        QCOMPARE(kept[0].reason, std::string("no template of the device mapping matches the message"));
        QVERIFY(desk.store().messageText(kept[0].key)->find("\"weight\":61.50") != std::string::npos);
        const auto again = desk.bringIn(path, mappings({pulse}));
        QCOMPARE(again.kept, 0u);
        QCOMPARE(desk.waiting(), 1u);
        // It stays for as long as one of its imports does.
        QVERIFY(desk.store().undoImport(report.import, "anna", laterDay));
        QCOMPARE(desk.waiting(), 1u);
        QVERIFY(desk.store().undoImport(again.import, "anna", laterDay));
        QCOMPARE(desk.waiting(), 0u);
        QVERIFY(desk.store().messages()->empty());
    }
    void aDryRunCountsAndKeepsNothing()
    {
        MessageDesk desk;
        jobs::ImportSettings settings;
        settings.dryRun = true;
        const auto report =
            desk.bringIn(desk.write("a.ndjson", messages({"weight 10:01 61.50"})), mappings({pulse}), settings);
        QCOMPARE(report.kept, 1u);
        QCOMPARE(desk.waiting(), 0u);
    }
    void aMessageWhoseReadingWasDroppedIsKept_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("why");
        QTest::newRow("no FHIR template") << messages({"lower 10:00 80"}) << "no template for \"lower\"";
        QTest::newRow("no number") << messages({"pulse 10:00 \"fast\""}) << "fast";
        QTest::newRow("no time") << QByteArray("{\"pulse\":70,\"device\":\"watch-1\",\"time\":\"soon\"}\n") << "";
        QTest::newRow("no number in a stream") << messages({"flow 10:00 \"fast\"", "flow 10:01 60"}) << "fast";
    }
    void aMessageWhoseReadingWasDroppedIsKept()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, why);
        MessageDesk desk;
        auto with = mappings({pulse, {"flow", "1-1", "Flow", "L/min", 60}});
        with.device = *normalize::DeviceMapping::parse(deviceMapping({"pulse", "lower", "flow"}));
        const auto report = desk.bringIn(desk.write("a.ndjson", line + messages({"pulse 11:00 70"})), with);
        QCOMPARE(report.kept, 1u);
        const auto kept = *desk.store().messages();
        QCOMPARE(kept.size(), std::size_t{1});
        QCOMPARE(kept[0].record, 1u);
        QVERIFY2(QString::fromStdString(kept[0].reason).contains(why), kept[0].reason.c_str());
    }
    void tryingAgainReadsThemUnderTheirOwnFileAndRecord()
    {
        MessageDesk desk;
        const auto report =
            desk.bringIn(desk.write("a.ndjson", messages({"pulse 10:00 70", "weight 10:01 61.50", "door 10:02 1"})),
                         mappings({pulse}));
        QCOMPARE(report.kept, 2u);
        const auto with = mappings({pulse, weight});
        const auto preview = desk.retry(with, MessageDesk::Do::Preview);
        QCOMPARE(preview.size(), std::size_t{1});
        QCOMPARE(counts(preview[0].readings), QString("1 added, 0 superseded, 0 taken away, 0 unchanged"));
        QCOMPARE(preview[0].read, 1u);
        QCOMPARE(preview[0].waiting, 1u);
        QCOMPARE(desk.waiting(), 2u);
        QCOMPARE(desk.readings(), QStringList{"8867-4 10:00 70 a.ndjson 1"});
        QCOMPARE(desk.store().imports()->size(), std::size_t{1});

        const auto done = desk.retry(with);
        QCOMPARE(done[0].read, 1u);
        QCOMPARE(desk.waiting(), 1u);
        const QStringList both{"29463-7 10:01 61.5 a.ndjson 2", "8867-4 10:00 70 a.ndjson 1"};
        QCOMPARE(desk.readings(), both);
        // Nothing more is to be read, and no import is made for it.
        QVERIFY(!desk.retry(with)[0].changes);
        QCOMPARE(desk.store().imports()->size(), std::size_t{2});

        const auto early = desk.store().undoImport(report.import, "anna", laterDay);
        QVERIFY(!early);
        QVERIFY(early.error().code == Error::Code::NotSupported);
        QVERIFY(desk.store().undoImport(done[0].report.import, "anna", laterDay));
        QCOMPARE(desk.waiting(), 2u);
        QCOMPARE(desk.readings(), QStringList{"8867-4 10:00 70 a.ndjson 1"});
        QVERIFY(desk.store().undoImport(report.import, "anna", laterDay));
        QCOMPARE(desk.waiting(), 0u);
    }
    void tryingAgainIsForTheSamePatientInTheSameZone()
    {
        MessageDesk desk;
        jobs::ImportSettings settings;
        settings.patient = "p-2";
        settings.zone = "Europe/Berlin";
        const QByteArray line = "{\"weight\":61.50,\"device\":\"scale-1\",\"time\":\"2026-11-21T10:00:00\"}\n";
        desk.bringIn(desk.write("a.ndjson", line), mappings({pulse}), settings);
        desk.retry(mappings({weight}));
        QCOMPARE(desk.readings(1), QStringList{"29463-7 09:00 61.5 a.ndjson 1"});
    }
    void whatAPersonExcludedStaysSoWhenItsMessageIsTriedAgain()
    {
        MessageDesk desk;
        const std::string path =
            desk.write("a.ndjson", messages({"pulse 10:00 70", "weight 11:00 80", "pulse 12:00 71"}));
        desk.bringIn(path, mappings({pulse, weight}));
        QVERIFY(desk.store().exclude(*desk.key(1), "anna", "slipped", laterDay).has_value());
        desk.remap(path, mappings({weight}));
        QCOMPARE(desk.waiting(), 2u);
        desk.retry(mappings({pulse, weight}, "later"));
        QCOMPARE(desk.readings(), (QStringList{"29463-7 11:00 80 a.ndjson 2", "8867-4 13:00 71 a.ndjson 3"}));
        QCOMPARE(desk.waiting(), 0u);
    }
};

TRENDWARD_TEST(MessagesJob)
#include "tst_messagesjob.moc"
