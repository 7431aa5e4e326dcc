// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/outbox.h"
#include "tests/io/store/storefolder.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::tests;
using store::OutboxEntry;
using store::Sending;

namespace
{

store::Outbox boxOf(const StoreFolder &folder, const char *server = "https://a/fhir")
{
    auto box = store::Outbox::of(*folder.record, server);
    if (!box) qFatal("%s", box.error().detail.c_str());
    return *box;
}

OutboxEntry entryFor(store::PatientKey patient, const std::string &name)
{
    OutboxEntry entry;
    entry.patient = patient;
    entry.kind = "Observation";
    entry.name = name;
    entry.digest = "d1";
    entry.query = "identifier=urn:x|" + name;
    entry.body = R"({"resourceType":"Observation","status":"final"})";
    return entry;
}

}  // namespace

class OutboxTest : public QObject
{
    Q_OBJECT

private slots:
    void whatWaitsOutlivesTheProgram()
    {
        StoreFolder folder;
        SUCCEEDS(boxOf(folder).write(std::vector{entryFor(folder.ann, "one"), entryFor(folder.ann, "two")}));
        folder.open();
        store::Outbox box = boxOf(folder);
        auto waiting = VALUE(box.next(folder.ann, "Observation", Sending::Waiting, 0, 10));
        QCOMPARE(waiting.size(), std::size_t{2});
        QCOMPARE(waiting[0].body, entryFor(folder.ann, "one").body);
        QCOMPARE(VALUE(box.next(folder.ann, "Observation", Sending::Waiting, waiting[0].key, 10)).size(),
                 std::size_t{1});
        QVERIFY(VALUE(boxOf(folder, "https://b/fhir").entries(folder.ann)).empty());
        QVERIFY(VALUE(box.entries(folder.bob)).empty());
        waiting[0].state = Sending::InFlight;
        SUCCEEDS(box.write(std::span(waiting).first(1)));
        folder.open();
        QCOMPARE(VALUE(boxOf(folder).next(folder.ann, "Observation", Sending::InFlight, 0, 10)).at(0).name,
                 std::string("one"));
    }
    void whatIsSentKeepsItsNamesOnly()
    {
        StoreFolder folder;
        store::Outbox box = boxOf(folder);
        SUCCEEDS(box.write(std::vector{entryFor(folder.ann, "one")}));
        auto all = VALUE(box.next(folder.ann, "Observation", Sending::Waiting, 0, 10));
        all[0].state = Sending::Sent;
        all[0].serverId = "s-1";
        all[0].version = "3";
        SUCCEEDS(box.write(all));
        const OutboxEntry sent = VALUE(box.next(folder.ann, "Observation", Sending::Sent, 0, 10)).at(0);
        QVERIFY(sent.body.empty() && sent.query.empty());
        QCOMPARE(sent.serverId + ' ' + sent.version + ' ' + sent.digest, std::string("s-1 3 d1"));
        QCOMPARE(VALUE(box.entries(folder.ann)).front().serverId, std::string("s-1"));
    }
    void aMergedPatientsIsTheOthers()
    {
        StoreFolder folder;
        store::Outbox box = boxOf(folder);
        SUCCEEDS(box.write(std::vector{entryFor(folder.ann, "one")}));
        VALUE(folder.record->merge(folder.ann, folder.bob, "anna", "one person", noon));
        QCOMPARE(VALUE(box.entries(folder.bob)).size(), std::size_t{1});
        SUCCEEDS(box.drop(VALUE(box.entries(folder.bob))));
        QVERIFY(VALUE(box.entries(folder.bob)).empty());
    }
    void aStepThatFailsLeavesNothing()
    {
        StoreFolder folder;
        store::Outbox box = boxOf(folder);
        const auto done = box.inOneStep([&]() -> Outcome {
            if (const auto written = box.write(std::vector{entryFor(folder.ann, "one")}); !written) return written;
            return Error{Error::Code::BadValue, "no", {}};
        });
        QVERIFY(!done);
        QVERIFY(VALUE(box.entries(folder.ann)).empty());
    }
    void observationsComeWithTheirSource()
    {
        StoreFolder folder;
        folder.import(folder.ann, {weight("60", noon), named(weight("61", noon + Instant::ticksPerSecond), "v-1")});
        std::vector<std::string> sources;
        SUCCEEDS(boxOf(folder).observations(folder.ann, [&](const std::string &source, const std::string &) {
            sources.push_back(source);
            return true;
        }));
        QCOMPARE(sources, (std::vector<std::string>{"device-1", "device-1"}));
    }
};

TRENDWARD_TEST(OutboxTest)
#include "tst_outbox.moc"
