// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/io/store/storefolder.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::tests;

class AttendedTest : public QObject
{
    Q_OBJECT
private slots:
    void timesOfReviewAreKeptAndGoWithAMerge()
    {
        StoreFolder folder;
        SUCCEEDS(folder.record->addAttended({folder.ann, noon, 90, "anna", "R. Alvarez"}));
        SUCCEEDS(folder.record->addAttended({folder.bob, noon + 1, 30, "ben", {}}));
        REFUSED(folder.record->addAttended({folder.ann, noon, 0, "anna", {}}), BadValue);
        REFUSED(folder.record->addAttended({999, noon, 5, "anna", {}}), NotFound);
        folder.open();
        QCOMPARE(VALUE(folder.record->attended(noon, noon + 1)).size(), std::size_t{1});
        QCOMPARE(VALUE(folder.record->attended(noon, noon + 2)).size(), std::size_t{2});
        const auto merged = VALUE(folder.record->merge(folder.ann, folder.bob, "anna", "one person", noon));
        const auto together = VALUE(folder.record->attended(noon, noon + 2));
        QVERIFY(together[0].patient == folder.bob && together[0].seconds == 90 && together[0].name == "R. Alvarez");
        SUCCEEDS(folder.record->undo(merged, "anna", noon));
        QCOMPARE(VALUE(folder.record->attended(noon, noon + 1)).at(0).patient, folder.ann);
    }
    void aDayHasDataWhenADeviceTookAReading()
    {
        StoreFolder folder;
        fhir::Observation typed = weight("61", noon - Instant::ticksPerDay, 2);
        typed.flags |= ManualEntry;
        folder.import(folder.ann, {weight("60", noon), typed});
        const std::vector<Instant> midnights{at("2026-05-30T00:00:00Z"), at("2026-05-31T00:00:00Z"),
                                             at("2026-06-01T00:00:00Z"), at("2026-06-02T00:00:00Z")};
        QCOMPARE(VALUE(folder.record->deviceDays(folder.ann, midnights)), (std::vector<bool>{false, false, true}));
        QCOMPARE(VALUE(folder.record->deviceDays(folder.bob, midnights)), (std::vector<bool>{false, false, false}));
        // An excluded one is none.
        std::optional<store::ReadingKey> key;
        SUCCEEDS(folder.record->readings({folder.ann, {}, noon, {}, false}, [&](const store::StoredReading &one) {
            key = one.key;
            return true;
        }));
        VALUE(folder.record->exclude(*key, "anna", "cuff too small", noon));
        QCOMPARE(VALUE(folder.record->deviceDays(folder.ann, midnights)), (std::vector<bool>{false, false, false}));
    }
    void eachDayOfEverySeriesCountsOnce()
    {
        StoreFolder folder;
        const auto hours = [](int n) { return noon + n * std::int64_t{3600} * Instant::ticksPerSecond; };
        const auto hand = [](fhir::Observation one) {
            one.flags |= ManualEntry;
            return one;
        };
        std::vector<Instant> midnights;
        for (int day = -5; day <= 1; ++day) midnights.push_back(hours(24 * day - 12));
        // Before the first day, at its first moment, twice on the next one, behind the last one.
        folder.import(folder.ann,
                      {weight("60", midnights[0] - 1), weight("60", midnights[0], 2), weight("60", hours(-96), 3),
                       weight("61", hours(-95), 4), weight("61", hours(12), 5)});
        // Another series: a day that is there already, one typed in, the last moment of a day.
        folder.import(folder.ann, {heartRate("60", hours(-96)), hand(heartRate("61", hours(-72), 2)),
                                   heartRate("62", midnights[5] - 1, 3)});
        folder.import(folder.bob, {weight("80", hours(-48))});
        QCOMPARE(VALUE(folder.record->deviceDays(folder.ann, midnights)),
                 (std::vector<bool>{true, true, false, false, true, false}));
        QVERIFY(VALUE(folder.record->deviceDays(folder.ann, {})).empty());
    }
    void stepsBetweenTwoMomentsAreThoseThatStand()
    {
        StoreFolder folder;
        std::vector<store::PatientStep> steps(3, {folder.ann, {}});
        for (std::size_t i = 0; i < steps.size(); ++i) steps[i].step.at = noon + static_cast<std::int64_t>(i);
        const auto keys = VALUE(folder.record->addSteps(steps));
        SUCCEEDS(folder.record->takeBackSteps(std::vector{keys[1]}, "anna", noon));
        QCOMPARE(VALUE(folder.record->stepsBetween(noon, noon + 2)).size(), std::size_t{1});
        QCOMPARE(VALUE(folder.record->stepsBetween(noon, noon + 3)).size(), std::size_t{2});
    }
};
TRENDWARD_TEST(AttendedTest)

#include "tst_attended.moc"
