// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/io/jobs/messagedesk.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::tests;

/// What other mappings make of a file that was brought in.
class RemapTest : public QObject
{
    Q_OBJECT

private slots:
    void aFileReadAgainSupersedesAndCanBeTakenBack()
    {
        MessageDesk desk;
        const std::string path = desk.write("a.ndjson", messages({"pulse 10:00 70", "lower 10:00 80", "lower 11:00 82",
                                                                  "weight 12:00 61", "new 13:00 5"}));
        const auto report = desk.bringIn(path, mappings({pulse, wronglyCoded, weight}));
        QCOMPARE(report.stored, 4u);
        QCOMPARE(report.kept, 1u);
        const QStringList before = desk.readings(), toldBefore = desk.observations();
        // The weight is read no more, and what nothing read is.
        const auto with = mappings({pulse, rightlyCoded, {"new", "9-9", "New", "1"}});
        const QString wanted = "1 added, 2 superseded, 1 taken away, 1 unchanged";
        QCOMPARE(counts(desk.remap(path, with, MessageDesk::Do::Preview)[0].readings), wanted);
        QCOMPARE(desk.readings(), before);
        QCOMPARE(desk.observations(), toldBefore);
        QCOMPARE(desk.waiting(), 1u);

        const auto done = desk.remap(path, with);
        QCOMPARE(counts(done[0].readings), wanted);
        const QStringList after{"8867-4 10:00 70 a.ndjson 1", "8462-4 10:00 80 a.ndjson 2",
                                "8462-4 11:00 82 a.ndjson 3", "9-9 13:00 5 a.ndjson 5"};
        QStringList sorted = desk.readings(), afterSorted = after;
        sorted.sort();
        afterSorted.sort();
        QCOMPARE(sorted, afterSorted);
        QCOMPARE(desk.waiting(), 1u);  // the weight, and the new one no more
        for (const QString &json : desk.observations()) QVERIFY2(!json.contains("29463-7"), qPrintable(json));
        const auto series = desk.store().series(desk.keys[0]);  // it must outlive the loop
        for (const store::SeriesInfo &one : *series)
            if (one.code.code == "29463-7") QCOMPARE(one.count, 0u);
        // The same mapping once more changes nothing.
        QVERIFY(!desk.remap(path, with)[0].changes);
        QVERIFY(!desk.store().undoImport(report.import, "anna", laterDay));

        QVERIFY(desk.store().undoImport(done[0].report.import, "anna", laterDay));
        QCOMPARE(desk.readings(), before);
        QCOMPARE(desk.observations(), toldBefore);
        QCOMPARE(desk.waiting(), 1u);
        // And the file is known as ever.
        QCOMPARE(desk.bringIn(path, mappings({pulse, wronglyCoded, weight})).duplicates, 4u);
    }
    /// As the published sample mappings code it: the reading is known by its display, and the Observation is wrong.
    void aCodeThatContradictedItsDisplayIsMended()
    {
        MessageDesk desk;
        const std::string path = desk.write("a.ndjson", messages({"lower 10:00 80"}));
        desk.bringIn(path, mappings({{"lower", "8867-4", "Diastolic blood pressure", "mm[Hg]"}}));
        QVERIFY(desk.observations().at(0).contains("8867-4"));
        const auto done = desk.remap(path, mappings({rightlyCoded}));
        QCOMPARE(counts(done[0].readings), QString("0 added, 1 superseded, 0 taken away, 0 unchanged"));
        QCOMPARE(desk.observations().size(), 1);
        QVERIFY(!desk.observations().at(0).contains("8867-4"));
        QVERIFY(desk.observations().at(0).contains("8462-4"));
        QCOMPARE(desk.readings(), QStringList{"8462-4 10:00 80 a.ndjson 1"});
    }
    void thereAndBackIsAsItWas()
    {
        MessageDesk desk;
        const std::string path = desk.write("a.ndjson", messages({"lower 10:00 80", "lower 11:00 82"}));
        desk.bringIn(path, mappings({wronglyCoded}));
        const QStringList before = desk.readings();
        desk.remap(path, mappings({rightlyCoded}));
        const auto back = desk.remap(path, mappings({wronglyCoded}));
        QCOMPARE(counts(back[0].readings), QString("0 added, 2 superseded, 0 taken away, 0 unchanged"));
        QCOMPARE(desk.readings(), before);
        QVERIFY(desk.store().undoImport(back[0].report.import, "anna", laterDay));
        QCOMPARE(desk.readings(), (QStringList{"8462-4 10:00 80 a.ndjson 1", "8462-4 11:00 82 a.ndjson 2"}));
    }
    void whatAPersonExcludedOrMovedStaysSo()
    {
        MessageDesk desk;
        const std::string path =
            desk.write("a.ndjson", messages({"lower 10:00 80", "lower 11:00 82", "pulse 10:00 70", "pulse 11:00 71"}));
        desk.bringIn(path, mappings({wronglyCoded, pulse}));
        store::Query query;
        query.patient = desk.keys[0];
        std::vector<store::StoredReading> all;
        QVERIFY(desk.store().readings(query, [&](const store::StoredReading &one) {
            all.push_back(one);
            return true;
        }));
        for (const store::StoredReading &one : all) {
            const bool first = one.reading.time.at.text().substr(11, 5) == "10:00";
            QVERIFY(first ? desk.store().exclude(one.key, "anna", "cuff too loose", laterDay).has_value()
                          : desk.store().move(one.key, desk.keys[1], "anna", "not hers", laterDay).has_value());
        }
        desk.remap(path, mappings({rightlyCoded, pulse}));
        QCOMPARE(desk.readings(), QStringList());
        const QStringList hidden = desk.readings(0, true);
        QVERIFY(hidden.contains("(8462-4 10:00 80 a.ndjson 1)"));
        QVERIFY(hidden.contains("(8867-4 10:00 70 a.ndjson 3)"));
        QStringList moved = desk.readings(1);
        moved.sort();
        QCOMPARE(moved, (QStringList{"8867-4 11:00 71 a.ndjson 4", "8867-4 11:00 82 a.ndjson 2"}));
    }
    void whatWasExcludedStaysSoThroughMappingsThatDoNotReadIt()
    {
        MessageDesk desk;
        const std::string path = desk.write("a.ndjson", messages({"pulse 10:00 70", "weight 11:00 80"}));
        desk.bringIn(path, mappings({pulse, weight}));
        store::Query query;
        query.patient = desk.keys[0];
        query.measure = "heart-rate";
        std::optional<store::ReadingKey> key;
        QVERIFY(desk.store().readings(query, [&](const store::StoredReading &one) {
            key = one.key;
            return true;
        }));
        QVERIFY(key && desk.store().exclude(*key, "anna", "slipped", laterDay));
        desk.remap(path, mappings({weight}));
        QCOMPARE(desk.readings(), QStringList{"29463-7 11:00 80 a.ndjson 2"});
        desk.remap(path, mappings({pulse, weight}));
        QCOMPARE(desk.readings(), QStringList{"29463-7 11:00 80 a.ndjson 2"});
        QVERIFY(desk.readings(0, true).contains("(8867-4 10:00 70 a.ndjson 1)"));
    }
    void whatWasReadNoMoreComesAgain_data()
    {
        QTest::addColumn<QString>("by");
        for (const char *by : {"trying again", "bringing in", "reading again"}) QTest::newRow(by) << by;
    }
    void whatWasReadNoMoreComesAgain()
    {
        QFETCH(QString, by);
        MessageDesk desk;
        const std::string path = desk.write("a.ndjson", messages({"pulse 10:00 70", "weight 11:00 80"}));
        const jobs::Mappings both = mappings({pulse, weight});
        desk.bringIn(path, both);
        const QStringList before = desk.readings(), toldBefore = unissued(desk.observations());
        const auto without = desk.remap(path, mappings({weight}));
        QCOMPARE(desk.readings(), QStringList{"29463-7 11:00 80 a.ndjson 2"});
        QCOMPARE(desk.waiting(), 1u);
        store::ImportKey last = 0;
        if (by == "trying again") {
            const auto again = desk.retry(both);
            QCOMPARE(counts(again.at(0).readings), QString("1 added, 0 superseded, 0 taken away, 0 unchanged"));
            last = again[0].report.import;
        } else if (by == "bringing in") {
            const auto report = desk.bringIn(path, both);
            QCOMPARE(report.stored, 1u);
            QCOMPARE(report.duplicates, 1u);
            last = report.import;
        } else {
            last = desk.remap(path, both).at(0).report.import;
        }
        QCOMPARE(desk.readings(), before);
        QCOMPARE(unissued(desk.observations()), toldBefore);
        // Once more adds nothing, and all of it can be taken back.
        QCOMPARE(desk.bringIn(path, both).stored, 0u);
        QCOMPARE(desk.readings(), before);
        if (by == "bringing in") {
            // In any order: the reading stands once, whichever import it is of.
            QVERIFY(desk.store().undoImport(without[0].report.import, "anna", laterDay));
            QCOMPARE(desk.readings(), before);
        }
        QVERIFY(desk.store().undoImport(last, "anna", laterDay));
        QCOMPARE(desk.readings(), before);
        QCOMPARE(desk.observations().size(), 2);
    }
    void aSampleThatWasReadNoMoreComesAgain()
    {
        MessageDesk desk;
        const Coded flow{"flow", "1-1", "Flow", "L/min", 60};
        const std::string path = desk.write("a.ndjson", messages({"flow 10:00 5", "flow 10:07 6", "flux 10:09 7"}));
        auto both = mappings({flow});
        both.device = *normalize::DeviceMapping::parse([] {
            std::string text = deviceMapping({"flow", "flux"});
            text.replace(text.find("\"typeName\":\"flux\""), 17, "\"typeName\":\"flow\"");
            text.replace(text.rfind("\"valueName\":\"flux\""), 18, "\"valueName\":\"flow\"");
            return text;
        }());
        desk.bringIn(path, both);
        const QStringList before = desk.readings();
        desk.remap(path, mappings({flow}));
        QCOMPARE(desk.readings().size(), 2);
        desk.retry(both);
        QCOMPARE(desk.readings(), before);
        QVERIFY2(desk.observations().at(0).contains("\"5 E E E E E E 6 E 7 E"), qPrintable(desk.observations().at(0)));
    }
    void whatAPersonDidOutlivesTheMapping_data()
    {
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("patient");
        QTest::addColumn<bool>("otherCode");
        QTest::addColumn<int>("period");
        QTest::newRow("time") << "later"
                              << "device"
                              << "patient" << false << 0;
        QTest::newRow("device") << "time"
                                << "other"
                                << "patient" << false << 0;
        QTest::newRow("patient") << "time"
                                 << "device"
                                 << "neighbour" << false << 0;
        QTest::newRow("code") << "time"
                              << "device"
                              << "patient" << true << 0;
        QTest::newRow("all of it") << "later"
                                   << "other"
                                   << "neighbour" << true << 0;
        QTest::newRow("time of a stream") << "later"
                                          << "device"
                                          << "patient" << false << 60;
        QTest::newRow("device of a stream") << "time"
                                            << "other"
                                            << "patient" << false << 60;
    }
    void whatAPersonDidOutlivesTheMapping()
    {
        QFETCH(QString, time);
        QFETCH(QString, by);
        QFETCH(QString, patient);
        QFETCH(bool, otherCode);
        QFETCH(int, period);
        MessageDesk desk;
        // Equal ones an hour apart: the later time of one is the earlier one of the next.
        const std::string path = desk.write("a.ndjson", messages({"lower 10:00 80", "lower 11:00 80", "lower 12:00 80",
                                                                  "lower 13:00 84", "pulse 11:00 70"}));
        Coded first = rightlyCoded, second = otherCode ? wronglyCoded : rightlyCoded;
        first.period = second.period = period;
        desk.bringIn(path, mappings({first, pulse}));
        QCOMPARE(desk.readings().size(), 5);
        QVERIFY(desk.store().exclude(*desk.key(2), "anna", "cuff too loose", laterDay).has_value());
        QVERIFY(desk.store().move(*desk.key(4), desk.keys[1], "anna", "not hers", laterDay).has_value());
        const QStringList before = desk.readings(), beforeThere = desk.readings(1), all = desk.readings(0, true);
        QCOMPARE(before.size(), 3);
        QCOMPARE(beforeThere.size(), 1);
        const auto recordsOf = [&](std::size_t whose) {
            QStringList records;
            for (const QString &one : desk.readings(whose)) records << one.section(u' ', 4);
            records.sort();
            return records.join(u' ');
        };
        const auto done = desk.remap(path, mappings({second, pulse}, time, by, patient));
        const bool theirs = patient == "neighbour";
        QCOMPARE(recordsOf(theirs ? 1 : 0), theirs ? QString("1 3 4 5") : QString("1 3 5"));
        QCOMPARE(recordsOf(theirs ? 0 : 1), theirs ? QString() : QString("4"));
        QVERIFY(desk.readings(theirs ? 1 : 0, true).join(u'\n').contains(" a.ndjson 2)"));
        // And back again, and once more with mappings that do not read it in between.
        desk.remap(path, mappings({pulse}));
        desk.remap(path, mappings({first, pulse}));
        QCOMPARE(desk.readings(), before);
        QCOMPARE(desk.readings(1), beforeThere);
        const auto imports = *desk.store().imports();
        for (auto one = imports.rbegin(); one != imports.rend(); ++one)
            if (one->again) QVERIFY(desk.store().undoImport(one->key, "anna", laterDay));
        QVERIFY(done[0].changes);
        QCOMPARE(desk.readings(0, true), all);
        QCOMPARE(desk.readings(1), beforeThere);
    }
    void anExclusionIsNotHandedToAnotherMeasureOfItsMessage()
    {
        MessageDesk desk;
        const std::string path = desk.write(
            "a.ndjson", R"({"pulse":70,"weight":80,"device":"w","patient":"p-1","time":"2026-11-21T10:00:00Z"})");
        desk.bringIn(path, mappings({pulse}));
        QVERIFY(desk.store().exclude(*desk.key(1), "anna", "slipped", laterDay).has_value());
        desk.remap(path, mappings({weight}));
        QCOMPARE(desk.readings(), QStringList{"29463-7 10:00 80 a.ndjson 1"});
    }
    void mappingsThatReadNothingAreRefusedAlsoWhereSomethingWasExcluded()
    {
        MessageDesk desk;
        const std::string path = desk.write("a.ndjson", messages({"pulse 10:00 70", "pulse 11:00 71"}));
        desk.bringIn(path, mappings({pulse}));
        QVERIFY(desk.store().exclude(*desk.key(1), "anna", "slipped", laterDay).has_value());
        Progress progress;
        QVERIFY(!jobs::remapFile(path, {"anna", laterDay, false}, mappings({weight}), desk.store(), progress));
        QCOMPARE(desk.readings(), QStringList{"8867-4 11:00 71 a.ndjson 2"});
    }
    void mappingsThatReadNothingOfTheFileAreRefused()
    {
        MessageDesk desk;
        const std::string path = desk.write("a.ndjson", messages({"pulse 10:00 70", "pulse 11:00 71"}));
        desk.bringIn(path, mappings({pulse}));
        const QStringList before = desk.readings();
        for (const bool preview : {true, false}) {
            Progress progress;
            const auto done =
                jobs::remapFile(path, {"anna", laterDay, preview}, mappings({weight}), desk.store(), progress);
            QVERIFY(!done);
            QCOMPARE(done.error().code, Error::Code::NotSupported);
            QVERIFY(done.error().detail.find("read nothing of this file") != std::string::npos);
            QCOMPARE(done.error().where, path);
        }
        QCOMPARE(desk.readings(), before);
        QCOMPARE(desk.waiting(), 0u);
    }
    void anHourIsReadAgainWhole()
    {
        MessageDesk desk;
        const Coded wrong{"flow", "1-1", "Flow", "L/min", 60}, right{"flow", "2-2", "Flow", "L/min", 60};
        const std::string path = desk.write("a.ndjson", messages({"flow 10:00 5", "flow 10:07 6", "flow 11:30 7"}));
        desk.bringIn(path, mappings({wrong}));
        const QStringList before = desk.readings(), toldBefore = desk.observations();
        const auto done = desk.remap(path, mappings({right}));
        QCOMPARE(counts(done[0].readings), QString("0 added, 3 superseded, 0 taken away, 0 unchanged"));
        QCOMPARE(desk.readings(),
                 (QStringList{"2-2 10:00 5 a.ndjson 1", "2-2 10:07 6 a.ndjson 2", "2-2 11:30 7 a.ndjson 3"}));
        QCOMPARE(desk.observations().size(), 2);
        for (const QString &json : desk.observations()) QVERIFY2(!json.contains("1-1"), qPrintable(json));
        QVERIFY(desk.store().undoImport(done[0].report.import, "anna", laterDay));
        QCOMPARE(desk.readings(), before);
        QCOMPARE(desk.observations(), toldBefore);
    }
    void whatAnotherFileBroughtTooIsReadAgainOnce()
    {
        MessageDesk desk;
        const std::string a = desk.write("a.ndjson", messages({"lower 10:00 80", "lower 11:00 82"})),
                          b = desk.write("b.ndjson", messages({"lower 11:00 82", "lower 12:00 84"}));
        desk.bringIn(a, mappings({wronglyCoded}));
        desk.bringIn(b, mappings({wronglyCoded}));
        const QStringList before = desk.readings();
        QCOMPARE(before.size(), 3);
        QVERIFY(!desk.remap(a, mappings({wronglyCoded}))[0].changes);
        const auto first = desk.remap(a, mappings({rightlyCoded}));
        QCOMPARE(desk.readings().size(), 3);
        QVERIFY(desk.readings().contains("8867-4 12:00 84 b.ndjson 2"));
        const auto second = desk.remap(b, mappings({rightlyCoded}));
        QCOMPARE(desk.readings().size(), 3);
        for (const QString &one : desk.readings()) QVERIFY2(one.startsWith("8462-4"), qPrintable(one));
        QVERIFY(desk.store().undoImport(second[0].report.import, "anna", laterDay));
        QVERIFY(desk.store().undoImport(first[0].report.import, "anna", laterDay));
        QCOMPARE(desk.readings(), before);
    }
    void anHourOfTwoFilesIsReadAgainFileByFile()
    {
        MessageDesk desk;
        const Coded wrong{"flow", "1-1", "Flow", "L/min", 60}, right{"flow", "2-2", "Flow", "L/min", 60};
        const std::string a = desk.write("a.ndjson", messages({"flow 10:00 5", "flow 10:07 6"})),
                          b = desk.write("b.ndjson", messages({"flow 10:20 7", "flow 10:30 8"}));
        desk.bringIn(a, mappings({wrong}));
        desk.bringIn(b, mappings({wrong}));
        const QStringList before = desk.readings(), toldBefore = desk.observations();
        QCOMPARE(toldBefore.size(), 1);
        const auto same = desk.remap(a, mappings({wrong}));
        QCOMPARE(counts(same[0].readings), QString("0 added, 0 superseded, 0 taken away, 2 unchanged"));
        QVERIFY(!same[0].changes);
        const auto first = desk.remap(a, mappings({right}));
        QCOMPARE(desk.readings().size(), 4);
        const auto second = desk.remap(b, mappings({right}));
        QCOMPARE(desk.readings(), (QStringList{"2-2 10:00 5 a.ndjson 1", "2-2 10:07 6 a.ndjson 2",
                                               "2-2 10:20 7 b.ndjson 1", "2-2 10:30 8 b.ndjson 2"}));
        QCOMPARE(desk.observations().size(), 1);
        QVERIFY(desk.store().undoImport(second[0].report.import, "anna", laterDay));
        QVERIFY(desk.store().undoImport(first[0].report.import, "anna", laterDay));
        QCOMPARE(desk.readings(), before);
        QCOMPARE(desk.observations(), toldBefore);
    }
    void aSampleThatIsReadNoMoreLeavesItsHour()
    {
        MessageDesk desk;
        const Coded flow{"flow", "1-1", "Flow", "L/min", 60};
        const std::string path = desk.write("a.ndjson", messages({"flow 10:00 5", "flow 10:07 6", "flux 10:09 7"}));
        auto both = mappings({flow});
        both.device = *normalize::DeviceMapping::parse([] {
            std::string text = deviceMapping({"flow", "flux"});
            text.replace(text.find("\"typeName\":\"flux\""), 17, "\"typeName\":\"flow\"");
            text.replace(text.rfind("\"valueName\":\"flux\""), 18, "\"valueName\":\"flow\"");
            return text;
        }());
        QCOMPARE(desk.bringIn(path, both).stored, 3u);
        const QStringList before = desk.readings();
        const auto done = desk.remap(path, mappings({flow}));
        QCOMPARE(counts(done[0].readings), QString("0 added, 0 superseded, 1 taken away, 2 unchanged"));
        QCOMPARE(desk.readings(), (QStringList{"1-1 10:00 5 a.ndjson 1", "1-1 10:07 6 a.ndjson 2"}));
        QVERIFY2(desk.observations().at(0).contains("\"5 E E E E E E 6 E"), qPrintable(desk.observations().at(0)));
        QVERIFY(desk.store().undoImport(done[0].report.import, "anna", laterDay));
        QCOMPARE(desk.readings(), before);
    }
    void heldReadingsAreReadAgainToo()
    {
        MessageDesk desk;
        const std::string path =
            desk.write("a.ndjson", messages({"lower 10:00 80", "pulse 10:00 70"}, "\"device\":\"cuff-9\""));
        desk.bringIn(path, mappings({wronglyCoded, pulse}));
        QCOMPARE(*desk.store().heldCount(), 2u);
        const auto done = desk.remap(path, mappings({rightlyCoded, pulse}));
        QCOMPARE(done[0].report.held, 1u);
        const auto held = *desk.store().held();
        QCOMPARE(held.size(), std::size_t{2});
        for (const store::HeldReading &one : held)
            QVERIFY(one.observation.code.coding.at(0).code == "8462-4" ||
                    one.observation.code.coding.at(0).code == "8867-4");
        QVERIFY(desk.store().undoImport(done[0].report.import, "anna", laterDay));
        QCOMPARE(*desk.store().heldCount(), 2u);
        const auto waiting = desk.store().held();  // it must outlive the loop
        for (const store::HeldReading &one : *waiting)
            QCOMPARE(one.observation.code.coding.at(0).code, std::string("8867-4"));
    }
    void aFileThatWasNotBroughtInIsRefused()
    {
        MessageDesk desk;
        Progress progress;
        const auto refused = jobs::remapFile(desk.write("a.ndjson", messages({"pulse 10:00 70"})),
                                             {"anna", laterDay, false}, mappings({pulse}), desk.store(), progress);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == Error::Code::NotFound);
    }
};

TRENDWARD_TEST(RemapTest)
#include "tst_remap.moc"
