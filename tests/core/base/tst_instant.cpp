// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/instant.h"
#include "tests/support/testmain.h"

using namespace trendward;

namespace
{

LocalTime clock(int year, int month, int day, int hour, int minute, int second = 0)
{
    return LocalTime{year, month, day, hour, minute, second, 0};
}

}  // namespace

class InstantTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatStandsThere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");  // empty: refused
        QTest::newRow("zulu") << "2026-11-22T08:30:00Z"
                              << "2026-11-22T08:30:00Z";
        QTest::newRow("offset") << "2026-11-22T09:30:00+01:00"
                                << "2026-11-22T08:30:00Z";
        QTest::newRow("apple") << "2021-11-30 06:47:00 +0100"
                               << "2021-11-30T05:47:00Z";
        QTest::newRow("short offset") << "2019-02-01T22:46:01+02"
                                      << "2019-02-01T20:46:01Z";
        QTest::newRow("milliseconds") << "2026-11-22T08:30:00.250Z"
                                      << "2026-11-22T08:30:00.250Z";
        QTest::newRow("100 ns kept") << "2019-02-01T22:46:01.8750001Z"
                                     << "2019-02-01T22:46:01.8750001Z";
        QTest::newRow("eighth digit rounds") << "2019-02-01T22:46:01.99999995Z"
                                             << "2019-02-01T22:46:02Z";
        QTest::newRow("before 1970") << "1969-12-31T23:59:59.500Z"
                                     << "1969-12-31T23:59:59.500Z";
        QTest::newRow("leap day") << "2024-02-29T00:00:00Z"
                                  << "2024-02-29T00:00:00Z";
        QTest::newRow("no offset") << "2026-11-22T08:30:00"
                                   << "";
        QTest::newRow("date only") << "2026-11-22"
                                   << "";
        QTest::newRow("30 February") << "2026-02-30T08:30:00Z"
                                     << "";
        QTest::newRow("hour 24") << "2026-11-22T24:00:00Z"
                                 << "";
        QTest::newRow("second 60") << "2026-11-22T08:30:60Z"
                                   << "";
        QTest::newRow("rest behind") << "2026-11-22T08:30:00Zx"
                                     << "";
        QTest::newRow("point without digits") << "2026-11-22T08:30:00.Z"
                                              << "";
        QTest::newRow("empty") << ""
                               << "";
    }
    void readsWhatStandsThere()
    {
        QFETCH(QString, text);
        QFETCH(QString, utc);
        const auto moment = Instant::parse(text.toStdString());
        QCOMPARE(moment.has_value(), !utc.isEmpty());
        if (moment) QCOMPARE(QString::fromStdString(moment->text()), utc);
    }
    void writesTheClockOfAnOffset()
    {
        const auto moment = Instant::parse("2026-11-22T08:30:00Z");
        QCOMPARE(moment->textAt(60), std::string("2026-11-22T09:30:00+01:00"));
        QCOMPARE(moment->textAt(-210), std::string("2026-11-22T05:00:00-03:30"));
        QCOMPARE(moment->textSevenDigits(), std::string("2026-11-22T08:30:00.0000000Z"));
    }
    void autumnNightHasTwoOfTheHour()
    {
        const auto london = Zone::named("Europe/London");
        QVERIFY(london.has_value());
        const auto first = london->moment(clock(2026, 10, 25, 1, 30));
        const auto second = london->moment(clock(2026, 10, 25, 1, 30), true);
        QVERIFY(first.inFold && second.inFold);
        QCOMPARE(first.at.text(), std::string("2026-10-25T00:30:00Z"));
        QCOMPARE(second.at.text(), std::string("2026-10-25T01:30:00Z"));
    }
    void springNightMovesTheSkippedHourForward()
    {
        const auto london = Zone::named("Europe/London");
        const auto moment = london->moment(clock(2026, 3, 29, 1, 30));
        QVERIFY(moment.inGap);
        QCOMPARE(moment.at.text(), std::string("2026-03-29T01:30:00Z"));  // 02:30 summer time
        QCOMPARE(moment.offsetMinutes, 60);
    }
    void daysHave23And25Hours()
    {
        const auto london = Zone::named("Europe/London");
        const auto autumn = london->moment(clock(2026, 10, 25, 12, 0)).at;
        QCOMPARE(london->startOfDay(autumn, 1) - london->startOfDay(autumn), 25 * 3600 * Instant::ticksPerSecond);
        const auto spring = london->moment(clock(2026, 3, 29, 12, 0)).at;
        QCOMPARE(london->startOfDay(spring, 1) - london->startOfDay(spring), 23 * 3600 * Instant::ticksPerSecond);
    }
    void foldIsReadInTheOrderOfTheFile()
    {
        FoldReader rising(*Zone::named("Europe/London"), FoldReader::Order::OldestFirst);
        QCOMPARE(rising.moment(clock(2026, 10, 25, 1, 50)).at.text(), std::string("2026-10-25T00:50:00Z"));
        QCOMPARE(rising.moment(clock(2026, 10, 25, 1, 10)).at.text(), std::string("2026-10-25T01:10:00Z"));
        QCOMPARE(rising.moment(clock(2026, 10, 25, 1, 40)).at.text(), std::string("2026-10-25T01:40:00Z"));
        FoldReader falling(*Zone::named("Europe/London"), FoldReader::Order::NewestFirst);
        QCOMPARE(falling.moment(clock(2026, 10, 25, 1, 10)).at.text(), std::string("2026-10-25T01:10:00Z"));
        QCOMPARE(falling.moment(clock(2026, 10, 25, 1, 50)).at.text(), std::string("2026-10-25T00:50:00Z"));
    }
    void acceptsWhatUploadersCallAZone()
    {
        QCOMPARE(Zone::named("GMT+4")->offsetMinutesAt(Instant()), 240);
        QCOMPARE(Zone::named("-03:30")->offsetMinutesAt(Instant()), -210);
        QVERIFY(!Zone::named("Middle/Earth"));
        QVERIFY(!Zone::named("UTC+99"));
    }
    void datesMayLackDayOrMonth()
    {
        QCOMPARE(Date::parse("2026-03")->text(), std::string("2026-03"));
        QCOMPARE(Date::parse("2026")->text(), std::string("2026"));
        QVERIFY(!Date::parse("2026-02-30"));
        QVERIFY(!Date::parse("2026-13"));
        QVERIFY(!Date::parse("26-01-01"));
    }
    void ageIsUnknownWhenTheBirthdayMatters()
    {
        QCOMPARE(ageInYears(*Date::parse("1951-03-14"), clock(2026, 3, 13, 9, 0)).value(), 74);
        QCOMPARE(ageInYears(*Date::parse("1951-03-14"), clock(2026, 3, 14, 9, 0)).value(), 75);
        QCOMPARE(ageInYears(*Date::parse("1951-03"), clock(2026, 4, 1, 9, 0)).value(), 75);
        QVERIFY(!ageInYears(*Date::parse("1951-03"), clock(2026, 3, 14, 9, 0)));
        QVERIFY(!ageInYears(*Date::parse("1951"), clock(2026, 3, 14, 9, 0)));
    }
};
TRENDWARD_TEST(InstantTest)

#include "tst_instant.moc"
