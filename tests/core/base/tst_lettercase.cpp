// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/lettercase.h"
#include "tests/support/testmain.h"

using namespace trendward;

class LetterCaseTest : public QObject
{
    Q_OBJECT

private slots:
    void comparesWithoutRegardToCase()
    {
        QVERIFY(sameAnyCase("", ""));
        QVERIFY(sameAnyCase("heartRate", "HEARTRATE"));
        QVERIFY(sameAnyCase("höhe", "HÖHE"));
        QVERIFY(sameAnyCase("пульс", "ПУЛЬС"));
        QVERIFY(!sameAnyCase("höhe", "hohe"));
        QVERIFY(!sameAnyCase("hr", "hr1"));
        QVERIFY(!sameAnyCase("hr1", "hr"));
        // One letter for one letter, in no language.
        QVERIFY(!sameAnyCase("straße", "STRASSE"));
        QVERIFY(!sameAnyCase("ı", "I"));
        QVERIFY(!sameAnyCase("ſ", "s"));
        // What is no UTF-8 is only itself.
        QVERIFY(sameAnyCase("a\xFF", "A\xFF"));
        QVERIFY(!sameAnyCase("\xFF", "\xFE"));
    }

    void makesLettersSmall()
    {
        QCOMPARE(inLowerCase("ÄBC-1 \xFF"), std::string("äbc-1 \xFF"));
        QCOMPARE(inLowerCase("İ"), std::string("İ"));
    }

    void putsACapitalInFront()
    {
        QCOMPARE(withCapital("über dem Ziel"), std::string("Über dem Ziel"));
        QCOMPARE(withCapital("no readings"), std::string("No readings"));
        QCOMPARE(withCapital("7 days"), std::string("7 days"));
        QCOMPARE(withCapital("\xFF a"), std::string("\xFF a"));
        QCOMPARE(withCapital(""), std::string());
    }

    void knowsBlanks()
    {
        QVERIFY(isBlank(""));
        QVERIFY(isBlank(" \t\r\n\v\f"));
        QVERIFY(isBlank("\xC2\xA0\xE2\x80\x83\xC2\x85"));
        QVERIFY(!isBlank(" a"));
        QVERIFY(!isBlank("\xE2\x80\x8B"));  // a space of no width is no blank for .NET
        QVERIFY(!isBlank("\xC2"));
    }
};
TRENDWARD_TEST(LetterCaseTest)

#include "tst_lettercase.moc"
