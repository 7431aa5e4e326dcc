// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/versions.h"
#include "tests/support/testmain.h"

using namespace trendward::jobs;

class VersionsTest : public QObject
{
    Q_OBJECT

private slots:
    void differencesArePlacesWithBothValuesAndNumbersAsWritten()
    {
        const auto found = differencesOf(
            R"({"resourceType":"Goal","id":"1","text":{"div":"a"},"target":[{"detailQuantity":{"value":135.0}}],"note":[{"text":"ours"}]})",
            R"({"resourceType":"Goal","id":"2","meta":{"versionId":"7"},"target":[{"detailQuantity":{"value":130}}],"statusDate":"2026-11-02"})");
        const std::vector<Difference> expected{{"target[0].detailQuantity.value", "135.0", "130"},
                                               {"note[0].text", "ours", ""},
                                               {"statusDate", "", "2026-11-02"}};
        QVERIFY(found == expected);
    }

    void ofAMissingVersionEverythingIsMissing()
    {
        const auto found = differencesOf({}, R"({"resourceType":"Goal","lifecycleStatus":"active"})");
        const std::vector<Difference> expected{{"resourceType", "", "Goal"}, {"lifecycleStatus", "", "active"}};
        QVERIFY(found == expected);
        QVERIFY(differencesOf("not JSON", {}).empty());
    }

    void aResourceTellsWhatItIsAbout()
    {
        QCOMPARE(aboutOf(R"({"resourceType":"Goal","description":{"text":"Systolic at most 135"}})"),
                 std::string("Systolic at most 135"));
        QCOMPARE(aboutOf(R"({"resourceType":"CarePlan","title":"Plan"})"), std::string("Plan"));
        QCOMPARE(aboutOf(R"({"resourceType":"Observation","code":{"coding":[{"display":"Body weight"}]},)"
                         R"("effectiveDateTime":"2026-11-02T07:10:00Z"})"),
                 std::string("Body weight, 2026-11-02T07:10:00Z"));
        QCOMPARE(aboutOf(R"({"resourceType":"Provenance"})"), std::string());
        QCOMPARE(aboutOf("[]"), std::string());
    }
};

TRENDWARD_TEST(VersionsTest)
#include "tst_versions.moc"
