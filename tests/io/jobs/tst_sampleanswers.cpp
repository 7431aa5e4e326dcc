// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/assessment.h"
#include "core/care/worklist.h"
#include "tests/io/jobs/samplerecords.h"
#include "tests/support/sampleanchors.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::tests;

/// The known answers of the sample clinic, straight from its readings, for several anchors and seeds.
class SampleAnswers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPatientIsWhereTheStoryPutsThem_data();
    void everyPatientIsWhereTheStoryPutsThem();
    void whyNamesWhatTheStoryIsAbout_data();
    void whyNamesWhatTheStoryIsAbout();
    void orderIsByBucket();

private:
    care::Rules m_rules;
};

void SampleAnswers::initTestCase()
{
    const auto rules = care::rulesFrom(builtInRuleText());
    QVERIFY2(rules, rules ? "" : (rules.error().where + ": " + rules.error().detail).c_str());
    m_rules = *rules;
}

void SampleAnswers::everyPatientIsWhereTheStoryPutsThem_data()
{
    addSampleAnchors();
}

void SampleAnswers::everyPatientIsWhereTheStoryPutsThem()
{
    QFETCH(int, year);
    QFETCH(int, month);
    QFETCH(int, day);
    QFETCH(quint64, seed);
    const auto clinic = sample::sampleClinic({year, month, day}, seed);
    QCOMPARE(clinic.patients.size(), std::size_t{24});
    for (const sample::SamplePatient &patient : clinic.patients) {
        // In the patient's own morning, and at one moment for the whole clinic.
        for (const Instant now : {morningOf(clinic, patient), LocalTime{year, month, day, 9}.at(0)}) {
            const care::Assessment one = care::assess(recordOf(patient, now), m_rules, now);
            QVERIFY2(care::words(one.bucket) == patient.answer.bucket,
                     (patient.id + " is in " + std::string(care::words(one.bucket)) + ": " + one.why).c_str());
            QVERIFY2(!one.why.empty(), patient.id.c_str());
        }
    }
}

void SampleAnswers::whyNamesWhatTheStoryIsAbout_data()
{
    QTest::addColumn<QString>("patient");
    QTest::addColumn<QString>("says");
    QTest::newRow("rising") << "p-001"
                            << "above the week before";
    QTest::newRow("weight gain") << "p-002"
                                 << "Weight: ";
    QTest::newRow("low nights") << "p-003"
                                << "below 54 mg/dL";
    QTest::newRow("saturation") << "p-004"
                                << "Oxygen saturation";
    QTest::newRow("two people") << "p-005"
                                << "somebody else may have used the device";
    QTest::newRow("wrong clock") << "p-006"
                                 << "since 7 Nov 2026 (15 days)";
    QTest::newRow("sparse") << "p-009"
                            << "1 reading on 1 day in 14 days to 22 Nov 2026; it takes 12";
    QTest::newRow("silent") << "p-011"
                            << "since 9 Nov 2026 (13 days)";
    QTest::newRow("never") << "p-012"
                           << "has ever arrived";
    QTest::newRow("within") << "p-013"
                            << "Within goals to 21 Nov 2026";
    QTest::newRow("slow pulse") << "p-019"
                                << "the goal is between 50 and 90 /min";
    QTest::newRow("falling weight") << "p-020"
                                    << "the goal is between 58 and 66 kg";
    QTest::newRow("one reading") << "p-022"
                                 << "188 mmHg";
    QTest::newRow("no goals") << "p-023"
                              << "No goals are set";
}

void SampleAnswers::whyNamesWhatTheStoryIsAbout()
{
    QFETCH(QString, patient);
    QFETCH(QString, says);
    const auto clinic = sample::sampleClinic({2026, 11, 22}, 1);
    for (const sample::SamplePatient &one : clinic.patients) {
        if (one.id != patient.toStdString()) continue;
        const Instant now = morningOf(clinic, one);
        const std::string why = care::assess(recordOf(one, now), m_rules, now).why;
        QVERIFY2(why.find(says.toStdString()) != std::string::npos, why.c_str());
        return;
    }
    QFAIL("no such patient");
}

void SampleAnswers::orderIsByBucket()
{
    const auto clinic = sample::sampleClinic({2026, 11, 22}, 1);
    std::vector<care::Assessment> all;
    for (const sample::SamplePatient &patient : clinic.patients) {
        const Instant now = morningOf(clinic, patient);
        all.push_back(care::assess(recordOf(patient, now), m_rules, now));
    }
    care::putInOrder(all);
    QCOMPARE(all.size(), std::size_t{24});
    QVERIFY(std::is_sorted(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.bucket < b.bucket; }));
    for (const care::Assessment &one : all)
        if (one.bucket == care::Bucket::NoRecentData) {
            QCOMPARE(one.id, std::string("p-012"));  // never sent anything: the longest silence
            break;
        }
}

TRENDWARD_TEST(SampleAnswers)
#include "tst_sampleanswers.moc"
