// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/phrase.h"
#include "tests/support/testmain.h"

#include <thread>

using namespace trendward;

class PhraseTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { speak({}); }

    void argumentsAreInsertedOnceAndAsTheyAre_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("said");
        QTest::newRow("in order") << "{1} of {2}"
                                  << "a"
                                  << "a of b";
        QTest::newRow("turned round") << "{2} of {1}"
                                      << "a"
                                      << "b of a";
        QTest::newRow("twice") << "{1}, {1}"
                               << "a"
                               << "a, a";
        QTest::newRow("left away") << "only {2}"
                                   << "a"
                                   << "only b";
        QTest::newRow("a place in the argument") << "{1} of {2}"
                                                 << "{2}"
                                                 << "{2} of b";
        QTest::newRow("a count in the argument") << "{1} of {2}"
                                                 << "%n"
                                                 << "%n of b";
        QTest::newRow("no such argument") << "{1} of {3}"
                                          << "a"
                                          << "a of {3}";
        QTest::newRow("no place") << "{0} {x} {12} {1"
                                  << "a"
                                  << "{0} {x} {12} {1";
        QTest::newRow("at the end") << "{1}{"
                                    << "a"
                                    << "a{";
    }
    void argumentsAreInsertedOnceAndAsTheyAre()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, first);
        QFETCH(QString, said);
        QCOMPARE(QString::fromStdString(filled(pattern.toStdString(), {first.toStdString(), "b"})), said);
    }
    void englishHasItsTwoForms()
    {
        const Plural text = plural("Test", "%n reading", "%n readings");
        QCOMPARE(counted(1, text), std::string("1 reading"));
        QCOMPARE(counted(0, text), std::string("0 readings"));
        QCOMPARE(counted(12, text), std::string("12 readings"));
        QCOMPARE(counted(1, plural("Test", "%n of %n")), std::string("1 of 1"));
        QCOMPARE(phrase("Test", "A sentence."), std::string("A sentence."));
    }
    void countAndPlacesOfOneSentenceDoNotMeet()
    {
        const std::string text = counted(3, plural("Test", "{1}: %n reading", "{1}: %n readings"));
        QCOMPARE(filled(text, {"%n {1}"}), std::string("%n {1}: 3 readings"));
    }
    void translatorIsAskedForEveryText()
    {
        speak([](const char *context, const char *english, const char *many, std::optional<long long> n) {
            return std::string(context) + "/" + english + "/" + (many ? many : "") + "/" +
                   (n ? std::to_string(*n) : "");
        });
        QCOMPARE(phrase("Test", "{1}."), std::string("Test/{1}.//"));
        QCOMPARE(counted(7, plural("Test", "a %n", "b %n")), std::string("Test/a 7/b 7/7"));
    }
    void withoutATranslationEnglishStaysWhole()
    {
        // As Qt answers: the first form, with or without the number in it.
        for (const bool numbered : {false, true}) {
            speak([=](const char *, const char *english, const char *, std::optional<long long> n) {
                std::string text = english;
                if (n && numbered) text.replace(text.find("%n"), 2, std::to_string(*n));
                return text;
            });
            QCOMPARE(counted(5, plural("Test", "%n reading", "%n readings")), std::string("5 readings"));
            QCOMPARE(counted(1, plural("Test", "%n reading", "%n readings")), std::string("1 reading"));
        }
    }
    void whatMachinesReadStaysEnglishInItsThread()
    {
        speak([](const char *, const char *, const char *, std::optional<long long>) { return std::string("anders"); });
        QVERIFY(isTranslated());
        {
            const InEnglish outer;
            {
                const InEnglish inner;
            }
            QVERIFY(!isTranslated());
            QCOMPARE(phrase("Test", "A sentence."), std::string("A sentence."));
            std::string elsewhere;
            std::thread([&] { elsewhere = phrase("Test", "A sentence."); }).join();
            QCOMPARE(elsewhere, std::string("anders"));
        }
        QCOMPARE(phrase("Test", "A sentence."), std::string("anders"));
    }
};
TRENDWARD_TEST(PhraseTest)

#include "tst_phrase.moc"
