// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/importcrisis.h"
#include "core/io/jobs/importjob.h"
#include "core/io/jobs/pregnancies.h"
#include "core/io/store/sqlcipherstore.h"
#include "tests/io/jobs/builtin.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace trendward;

namespace
{

std::shared_ptr<const care::Rules> checkingRules()
{
    return std::make_shared<care::Rules>(*care::rulesFrom(tests::resourceText("rules/review-rules.json")));
}

fhir::Reading reading(const char *measure, const char *value, const char *unit, Instant at,
                      Comparator comparator = Comparator::None)
{
    fhir::Reading one;
    one.measure = measure;
    one.value = *Decimal::parse(value);
    one.unit = unitFrom(unit);
    one.time.at = at;
    one.comparator = comparator;
    return one;
}

const Instant someDay = *Instant::parse("2026-11-06T08:00:00Z");

/// Tells at every question whether the store can be written to from outside.
class Watching : public Progress
{
public:
    explicit Watching(store::RecordStore &other) : m_other(other) {}
    bool cancelled() const override
    {
        if (++m_asked == 1) m_writable = static_cast<bool>(m_other.setFact("seen", "yes"));
        return false;
    }
    bool writable() const { return m_writable; }
    int asked() const { return m_asked; }

private:
    store::RecordStore &m_other;
    mutable int m_asked = 0;
    mutable bool m_writable = false;
};

}  // namespace

class ImportCheck : public QObject
{
    Q_OBJECT

private slots:
    void readingsBeyondALimitAreTold_data()
    {
        QTest::addColumn<QString>("measure");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("comparator");
        QTest::addColumn<bool>("told");
        const auto none = static_cast<int>(Comparator::None), less = static_cast<int>(Comparator::Less),
                   greater = static_cast<int>(Comparator::Greater);
        QTest::newRow("at the limit") << "systolic-blood-pressure"
                                      << "180"
                                      << "mm[Hg]" << none << true;
        QTest::newRow("below it") << "systolic-blood-pressure"
                                  << "179"
                                  << "mm[Hg]" << none << false;
        QTest::newRow("in another unit") << "glucose"
                                         << "2.9"
                                         << "mmol/L" << none << true;
        QTest::newRow("in another unit, above") << "glucose"
                                                << "3.1"
                                                << "mmol/L" << none << false;
        QTest::newRow("Low is certainly below 54") << "sensor-glucose"
                                                   << "40"
                                                   << "mg/dL" << less << true;
        QTest::newRow("High is certainly above 350") << "sensor-glucose"
                                                     << "400"
                                                     << "mg/dL" << greater << true;
        QTest::newRow("above 300 may be anything") << "sensor-glucose"
                                                   << "300"
                                                   << "mg/dL" << greater << false;
        QTest::newRow("no person's") << "systolic-blood-pressure"
                                     << "1800"
                                     << "mm[Hg]" << none << false;
        QTest::newRow("no unit") << "systolic-blood-pressure"
                                 << "184"
                                 << "" << none << false;
        QTest::newRow("no rule") << "body-weight"
                                 << "300"
                                 << "kg" << none << false;
    }
    void readingsBeyondALimitAreTold()
    {
        QFETCH(QString, measure);
        QFETCH(QString, value);
        QFETCH(QString, unit);
        QFETCH(int, comparator);
        QFETCH(bool, told);
        jobs::CrisisTally tally(*checkingRules());
        tally.add(reading(qPrintable(measure), qPrintable(value), qPrintable(unit), someDay,
                          static_cast<Comparator>(comparator)),
                  care::RuleSet::Adults);
        QCOMPARE(tally.newest().size(), told ? 1u : 0u);
        QCOMPARE(tally.counts().size(), told ? 1u : 0u);
    }

    void theNewestFiftyAreKeptAndAllAreCounted()
    {
        jobs::CrisisTally tally(*checkingRules());
        for (int day = 0; day < 80; ++day)
            tally.add(reading("systolic-blood-pressure", "184", "mm[Hg]",
                              someDay + (day % 2 ? day : -day) * Instant::ticksPerDay),
                      care::RuleSet::Adults);
        QCOMPARE(tally.newest().size(), jobs::CrisisTally::kept);
        QCOMPARE(tally.counts().at("systolic-180"), 80u);
        QCOMPARE(tally.newest().front().at, someDay + 79 * Instant::ticksPerDay);
        QVERIFY(tally.newest()[0].at >= tally.newest()[1].at);
        QCOMPARE(tally.newest()[0].sentence, std::string("Systolic blood pressure at or above 180 mmHg"));
    }

    void aCheckLetsOthersWriteWhileItReads()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("records.db").toStdString();
        const auto mine = store::openSqlcipherStore(path, std::string(32, 'k'), store::Absent::Create);
        const auto other = store::openSqlcipherStore(path, std::string(32, 'k'), store::Absent::Refuse);
        QVERIFY(mine && other);
        store::Patient patient;
        patient.id = "p-1";
        patient.birth = Date{1951, 3, 14};
        QVERIFY((*mine)->addPatient(patient));
        QFile file(folder.filePath("m.ndjson"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int minute = 10; minute < 60; ++minute)
            file.write(
                "{\"heartrate\":131,\"deviceid\":\"w\",\"patientid\":\"p-1\",\"measurementdatetime\":\"2026-11-06T08:" +
                QByteArray::number(minute) + ":00Z\"}\n");
        file.write(
            "{\"heartrate\":131,\"deviceid\":\"w\",\"patientid\":\"nobody\",\"measurementdatetime\":\"2026-11-06T08:00:"
            "00Z\"}\n");
        file.close();
        jobs::ImportSettings settings;
        settings.now = *Instant::parse("2026-11-22T09:00:00Z");
        settings.rules = checkingRules();
        settings.dryRun = true;
        Watching watching(**other);
        const auto checked =
            jobs::importFile(file.fileName().toStdString(), settings, tests::builtInMappings(), mine->get(), watching);
        QVERIFY(checked);
        QVERIFY(watching.asked() > 0);
        QVERIFY(watching.writable());
        QVERIFY((*other)->setFact("seen", "again"));
        QVERIFY((*mine)->imports()->empty());
        QCOMPARE(*(*mine)->heldCount(), 0u);

        settings.dryRun = false;
        Progress progress;
        const auto stored =
            jobs::importFile(file.fileName().toStdString(), settings, tests::builtInMappings(), mine->get(), progress);
        QVERIFY(stored);
        QCOMPARE(checked->stored, stored->stored);
        QCOMPARE(checked->held, stored->held);
        QCOMPARE(stored->held, 1u);
        QCOMPARE(checked->patients, stored->patients);
        QCOMPARE(checked->patients.size(), 1u);
        QCOMPARE(checked->crisisCounts.at("pulse-above-120"), 51u);
        QCOMPARE(checked->crises.size(), 50u);
        QCOMPARE(checked->crises.front().text, std::string("131"));
        // Once more: what waits already is said as such, and nothing is held twice.
        settings.dryRun = true;
        const auto again =
            jobs::importFile(file.fileName().toStdString(), settings, tests::builtInMappings(), mine->get(), progress);
        QVERIFY(again);
        QCOMPARE(again->stored, 0u);
        QCOMPARE(again->duplicates, 51u);
        QCOMPARE(again->waiting, 1u);
        QCOMPARE(again->held, 0u);
        QVERIFY(again->heldReasons.empty());
    }
    void adultLimitsAreNotHeldAgainstEverybody()
    {
        QTemporaryDir folder;
        const auto record = store::openSqlcipherStore(folder.filePath("records.db").toStdString(), std::string(32, 'k'),
                                                      store::Absent::Create);
        QVERIFY(record);
        const std::pair<const char *, std::optional<Date>> people[]{{"adult", Date{1951, 3, 14}},
                                                                    {"child", Date{2019, 3, 14}},
                                                                    {"somebody", {}},
                                                                    {"mother", Date{1992, 3, 14}}};
        QByteArray messages;
        for (const auto &[id, birth] : people) {
            store::Patient one;
            one.id = id;
            one.birth = birth;
            QVERIFY((*record)->addPatient(one));
            for (const char *when : {"2026-05-06T08:00:00Z", "2026-11-06T08:00:00Z"})
                messages += QByteArray("{\"heartrate\":131,\"deviceid\":\"w\",\"patientid\":\"") + id +
                            "\",\"measurementdatetime\":\"" + when + "\"}\n";
        }
        const auto mother = (*record)->patient(**(*record)->patientByIdentifier({{}, "mother"}));
        QVERIFY(jobs::changePregnancies(**record, *mother,
                                        {{}, care::Pregnancy{{2026, 8, 1}, {}, "midwife's letter", "nurse", someDay}}));
        QFile file(folder.filePath("m.ndjson"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(messages);
        file.close();
        jobs::ImportSettings settings;
        settings.now = *Instant::parse("2026-11-22T09:00:00Z");
        settings.rules = checkingRules();
        settings.dryRun = true;
        Progress progress;
        const auto checked = jobs::importFile(file.fileName().toStdString(), settings, tests::builtInMappings(),
                                              record->get(), progress);
        QVERIFY(checked);
        // Both of the adult, and the mother's before she was pregnant.
        QCOMPARE(checked->crisisCounts.at("pulse-above-120"), 3u);
        const std::map<care::RuleSet, std::uint64_t> others{
            {care::RuleSet::BirthUnknown, 2}, {care::RuleSet::Under18, 2}, {care::RuleSet::Pregnant, 1}};
        QVERIFY(checked->notJudged == others);
    }
};

TRENDWARD_TEST(ImportCheck)
#include "tst_importcheck.moc"
