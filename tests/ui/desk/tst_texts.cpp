// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"

#include <QLocale>

using namespace trendward;

class TextsTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }

    void numbersAreInTheFormatOfTheDesk()
    {
        QCOMPARE(ui::numberText(82.75, 1), QString("82.8"));
        QCOMPARE(ui::numberText(1206, 0), QString("1,206"));
        QCOMPARE(ui::numberText(-0.04, 1), QString("0.0"));
        QCOMPARE(ui::numberText(-0.4, 1), QString("-0.4"));
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(ui::numberText(82.75, 1), QString("82,8"));
    }
    void datesAreByThePatientsClockAndSayTheMonthInLetters()
    {
        const Instant moment = *Instant::parse("2026-11-22T23:30:00Z");
        const Zone berlin = *Zone::named("Europe/Berlin");
        QCOMPARE(ui::dateText(moment, Zone::utc()), QString("22 Nov 2026"));
        QCOMPARE(ui::dateText(moment, berlin), QString("23 Nov 2026"));
        QCOMPARE(ui::timeText(moment, berlin), QString("23 Nov 2026, 00:30"));
        QCOMPARE(ui::dateText(*Date::parse("1951-03-14")), QString("14 Mar 1951"));
        QCOMPARE(ui::dateText(*Date::parse("1951-03")), QString("Mar 1951"));
        QCOMPARE(ui::dateText(*Date::parse("1951")), QString("1951"));
    }
    void anAgeIsInTheLargestUnitThatIsHonest_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("age");
        QTest::newRow("now") << 0 << "0 min";
        QTest::newRow("just below two hours") << 119 << "119 min";
        QTest::newRow("two hours") << 120 << "2 h";
        QTest::newRow("just below two days") << 48 * 60 - 1 << "47 h";
        QTest::newRow("two days") << 48 * 60 << "2 d";
        QTest::newRow("a year") << 365 * 24 * 60 << "365 d";
        QTest::newRow("the future is no age") << -1 << "in the future";
    }
    void anAgeIsInTheLargestUnitThatIsHonest()
    {
        QFETCH(int, minutes);
        QFETCH(QString, age);
        const Instant now = *Instant::parse("2026-11-22T09:00:00Z");
        QCOMPARE(ui::ageText(now - minutes * 60 * Instant::ticksPerSecond, now), age);
    }
    void limitsSayBothEnds()
    {
        QCOMPARE(ui::limitsText({}, 140, 0), QString("≤ 140"));
        QCOMPARE(ui::limitsText(92, {}, 0), QString("≥ 92"));
        QCOMPARE(ui::limitsText(3.9, 10, 1), QString("3.9 – 10.0"));
        QCOMPARE(ui::limitsText({}, {}, 0), QString("no limits"));
    }
    void unknownIsSaidAndNeverBlank()
    {
        QCOMPARE(ui::sexText(""), QString("Not known"));
        QCOMPARE(ui::sexText("unknown"), QString("Not known"));
        QCOMPARE(ui::nameText(""), QString("No name"));
        QCOMPARE(ui::unitText({}), QString("no unit stated"));
    }
    void aNameCannotTurnWhatStandsAfterIt()
    {
        const QString shown = ui::nameText("Quill\u202e, Ada\n");
        QVERIFY(!shown.contains(QChar(0x202e)));
        QVERIFY(shown.contains("Ada"));
    }
    void anErrorSaysWhatAndWhereAndTheNextStep()
    {
        const QString text =
            ui::errorText({Error::Code::UnknownFormat, "the file is of no format that is read here", "x.bin"});
        QVERIFY2(text.startsWith("The file is of no format that is read here. (x.bin)"), qPrintable(text));
        QVERIFY(text.contains("Choose a file"));
    }
};
TRENDWARD_TEST(TextsTest)

#include "tst_texts.moc"
