// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/applesource.h"
#include "core/device/celltext.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::device;

namespace
{

std::string timeText(std::string_view text, DateOrder order = DateOrder::YearMonthDay)
{
    const auto time = localTime(text, order);
    return time ? time->text() : "none";
}

std::string numberText(std::string_view text, bool quoted, char delimiter)
{
    const auto number = numberIn({text, quoted}, delimiter);
    return number ? number->text() : "none";
}

}  // namespace

class CellTextTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWallClocksOfManyLayouts()
    {
        QCOMPARE(timeText("2026-11-22T08:30:05"), std::string("2026-11-22T08:30:05"));
        QCOMPARE(timeText("2026/11/22 08:30"), std::string("2026-11-22T08:30:00"));
        QCOMPARE(timeText("Nov 22 2026 08:30"), std::string("2026-11-22T08:30:00"));
        QCOMPARE(timeText("22 ao\u00fbt 2026 8:30"), std::string("2026-08-22T08:30:00"));
        QCOMPARE(timeText("22. M\u00e4rz 2026 08:30"), std::string("2026-03-22T08:30:00"));
        QCOMPARE(timeText("3/4/26 8:30 PM", DateOrder::MonthDayYear), std::string("2026-03-04T20:30:00"));
        QCOMPARE(timeText("3/4/26 12:05 a.m.", DateOrder::DayMonthYear), std::string("2026-04-03T00:05:00"));
        QCOMPARE(timeText("3/4/26 8:30 p. m.", DateOrder::DayMonthYear), std::string("2026-04-03T20:30:00"));
        QCOMPARE(timeText("3/4/2026 8:30 a.\u00a0m.", DateOrder::DayMonthYear), std::string("2026-04-03T08:30:00"));
        QCOMPARE(timeText("2012-10-8 0:4"), std::string("2012-10-08T00:04:00"));
        QCOMPARE(timeText("2026-11-22 08:30:05.250"), std::string("2026-11-22T08:30:05.250"));
    }
    void refusesWhatIsNoDate()
    {
        for (const char *text :
             {"", "08:30", "2026-02-30 08:30", "2026-11-22", "2026-11-22 24:00", "Foo 22 2026 08:30",
              "13/13/2026 08:30", "2026-11-22 08:30:61", "2026-11-22 13:30 PM", "1 2 3 4 5 6 7 8 9 10"})
            QCOMPARE(timeText(text, DateOrder::MonthDayYear), std::string("none"));
    }
    void tellsTheOrderOfADatesNumbers()
    {
        DateColumn day, month, sorted, either;
        for (const char *text : {"03/04/2026 08:00", "13/04/2026 08:00"}) day.add(text);
        for (const char *text : {"03/04/2026 08:00", "03/14/2026 08:00"}) month.add(text);
        // As 3, 4, 5 April they ascend; as March 4, April 4, May 4 too, so a fourth in between decides.
        for (const char *text : {"03/04/2026 08:00", "04/04/2026 08:00", "01/05/2026 08:00"}) sorted.add(text);
        for (const char *text : {"03/04/2026 08:00", "04/05/2026 08:00"}) either.add(text);
        QCOMPARE(day.order(), std::optional(DateOrder::DayMonthYear));
        QCOMPARE(month.order(), std::optional(DateOrder::MonthDayYear));
        QCOMPARE(sorted.order(), std::optional(DateOrder::DayMonthYear));
        QCOMPARE(either.order(), std::optional<DateOrder>());
    }
    void readsACommaAsPointOnlyWhereItCanBeNothingElse()
    {
        QCOMPARE(numberText("6,2", false, ';'), std::string("6.2"));
        QCOMPARE(numberText("6,2", true, ','), std::string("6.2"));
        QCOMPARE(numberText("6,2", false, ','), std::string("none"));
        QCOMPARE(numberText("1,2345", false, ';'), std::string("none"));
        QCOMPARE(numberText("1,234.5", false, ';'), std::string("none"));
        QCOMPARE(numberText("138 mmHg", false, ','), std::string("138"));
        QCOMPARE(numberText("138\u00a0mmHg", false, ','), std::string("138"));
        QCOMPARE(numberText("138\u202fmmHg", false, ','), std::string("138"));
        QCOMPARE(numberText("138 apples", false, ','), std::string("none"));
        QCOMPARE(numberText("98.60", false, ','), std::string("98.60"));
    }
    void keepsNoOwnerInADevicesName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("app");
        QTest::newRow("apostrophe") << "Ada's Apple Watch"
                                    << "Apple Watch";
        QTest::newRow("curly, no-break blank") << "Ada\u2019s Apple\u00a0Watch"
                                               << "Apple Watch";
        QTest::newRow("Spanish") << "iPhone de Ada"
                                 << "iPhone";
        QTest::newRow("German") << "Adas iPhone"
                                << "iPhone";
        QTest::newRow("other thing") << "Ada's Scale"
                                     << "Scale";
        QTest::newRow("of") << "Waage von Ada"
                            << "Waage";
        QTest::newRow("only a name") << "Ada\u2019s"
                                     << "";
        QTest::newRow("a program") << "Health Mate"
                                   << "Health Mate";
    }
    void keepsNoOwnerInADevicesName()
    {
        QFETCH(QString, name);
        QFETCH(QString, app);
        QCOMPARE(QString::fromStdString(appleSource(name.toStdString(), "").app), app);
    }
    void namesADeviceByMakerAndModel()
    {
        const AppleSource cuff = appleSource("Cuff App",
                                             "&lt;&lt;HKDevice: 0x1&gt;, name:Ada's cuff, manufacturer:Sample Works, "
                                             "model:SC-1, hardware:1,2, software:1.0&gt;");
        QCOMPARE(cuff.deviceName, std::string("Sample Works SC-1"));
        QCOMPARE(cuff.app, std::string("Cuff App"));
        const AppleSource watch = appleSource("Lovelace",
                                              "&lt;&lt;HKDevice: 0x1&gt;, name:Apple Watch, manufacturer:Apple Inc., "
                                              "model:Watch, hardware:Watch7,5, software:11&gt;");
        QCOMPARE(watch, (AppleSource{"Apple Watch", "Apple Watch"}));
    }
};

TRENDWARD_TEST(CellTextTest)
#include "tst_celltext.moc"
