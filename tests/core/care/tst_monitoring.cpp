// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/programmereport.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::care;

namespace
{

ProgrammeReport november()
{
    ProgrammeReport report;
    report.first = {2026, 11, 1};
    report.last = {2026, 11, 30};
    report.now = *Instant::parse("2026-11-22T09:00:00Z");
    ProgrammeReport::Line ada{"Lungs at home", "p-1", "<QUILL>, Ada", "R. Alvarez", Date{2026, 10, 2}, {}, 2,
                              {17, 1500}};
    ProgrammeReport::Line ben{"Lungs at home", "p-2", "=SUM(1)", {}, Date{2026, 11, 3}, Date{2026, 11, 20}, 0, {1, 90}};
    ProgrammeReport::Line cy{{}, "p-3", "CY", {}, {}, {}, 0, {}};
    report.lines = {ada, ben, cy};
    return report;
}

}  // namespace

class MonitoringTest : public QObject
{
    Q_OBJECT
private slots:
    void whoComesBackWithinTheMonthIsOnePatient()
    {
        ProgrammeReport report = november();
        ProgrammeReport::Line again = report.lines[0];
        report.lines[0].end = Date{2026, 11, 5};
        again.start = Date{2026, 11, 20};
        report.lines.insert(report.lines.begin() + 1, again);
        const auto totals = report.totals();
        QCOMPARE(totals.size(), std::size_t{2});
        const ProgrammeReport::Total &lungs = totals[0];
        QCOMPARE(lungs.enrolled, std::size_t{2});
        QCOMPARE(lungs.reviewed, std::size_t{1});
        QCOMPARE(lungs.reviews, std::size_t{2});
        QCOMPARE(lungs.minutes, november().totals()[0].minutes);
        QCOMPARE(lungs.few, std::size_t{1});
        QCOMPARE(lungs.many, std::size_t{1});
        // Each time begins and ends for itself.
        QCOMPARE(lungs.begun, std::size_t{2});
        QCOMPARE(lungs.ended, std::size_t{2});
        // Another programme counts the patient anew.
        again.programme = {};
        report.lines.back() = again;
        QCOMPARE(report.totals()[1].enrolled, std::size_t{1});
        QCOMPARE(report.totals()[1].reviews, std::size_t{2});
    }
    void daysAndMinutesHaveTheirCodesAtTheirBoundaries_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("dayCode");
        QTest::addColumn<QString>("minuteCodes");
        QTest::newRow("nothing") << 0 << 0 << ""
                                 << "";
        QTest::newRow("one day, nine minutes") << 1 << 9 << ""
                                               << "";
        QTest::newRow("two days, ten minutes") << 2 << 10 << "99445"
                                               << "99470";
        QTest::newRow("15 days, 19 minutes") << 15 << 19 << "99445"
                                             << "99470";
        QTest::newRow("16 days, 20 minutes") << 16 << 20 << "99454"
                                             << "99457";
        QTest::newRow("39 minutes") << 30 << 39 << "99454"
                                    << "99457";
        QTest::newRow("40 minutes") << 30 << 40 << "99454"
                                    << "99457, 99458";
        QTest::newRow("an hour") << 30 << 60 << "99454"
                                 << "99457, 99458 ×2";
    }
    void daysAndMinutesHaveTheirCodesAtTheirBoundaries()
    {
        QFETCH(int, days);
        QFETCH(int, minutes);
        QFETCH(QString, dayCode);
        QFETCH(QString, minuteCodes);
        const Monitoring one{days, minutes * 60 + 59};
        QCOMPARE(QString::fromStdString(one.dayCode()), dayCode);
        QCOMPARE(QString::fromStdString(one.minuteCodes()), minuteCodes);
    }
    void aReportCountsByProgramme()
    {
        const auto totals = november().totals();
        QCOMPARE(totals.size(), std::size_t{2});
        const auto &lungs = totals[0];
        QCOMPARE(lungs.enrolled, std::size_t{2});
        QCOMPARE(lungs.begun, std::size_t{1});
        QCOMPARE(lungs.ended, std::size_t{1});
        QCOMPARE(lungs.reviewed, std::size_t{1});
        QCOMPARE(lungs.reviews, std::size_t{2});
        QCOMPARE(lungs.minutes, std::int64_t{26});
        QVERIFY(lungs.few == 1 && lungs.many == 1);
        QVERIFY(totals[1].programme.empty() && totals[1].enrolled == 1);
    }
    void aMonthThatGoesOnSaysSo()
    {
        ProgrammeReport report = november();
        QVERIFY(report.goesOn());
        QVERIFY(programmeReportHtml(report).find("The month is not over") != std::string::npos);
        report.now = *Instant::parse("2026-12-01T00:00:00Z");
        QVERIFY(!report.goesOn());
        QVERIFY(programmeReportHtml(report).find("The month is not over") == std::string::npos);
    }
    void namesAreTextInPageAndTable()
    {
        const std::string html = programmeReportHtml(november()), csv = programmeReportCsv(november());
        QVERIFY(html.find("&lt;QUILL&gt;, Ada") != std::string::npos);
        QVERIFY(html.find("<QUILL>") == std::string::npos);
        QVERIFY2(csv.find("2026-11,Lungs at home,p-1,\"<QUILL>, Ada\",,R. Alvarez,2026-10-02,,2,25,17,99454,99457,") !=
                     std::string::npos,
                 csv.c_str());
        QVERIFY2(csv.find(",'=SUM(1),") != std::string::npos, csv.c_str());
    }
};
TRENDWARD_TEST(MonitoringTest)

#include "tst_monitoring.moc"
