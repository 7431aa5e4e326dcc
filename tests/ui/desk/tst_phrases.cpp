// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/measure.h"
#include "core/base/phrase.h"
#include "core/base/unit.h"
#include "core/care/words.h"
#include "tests/support/testmain.h"
#include "ui/desk/phrases.h"
#include "ui/desk/texts.h"

#include <QTranslator>

using namespace trendward;

namespace
{

/// German, as far as the tests go; a plural is found by both of its English forms.
class German : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *comment, int n) const override
    {
        const QByteArray key = QByteArray(context) + '|' + source + '|' + comment;
        if (key == "Measure|Heart rate|") return QStringLiteral("Herzfrequenz");
        if (key == "Unit|puff|puffs") return n == 1 ? QStringLiteral("Hub") : QString::fromUtf8("Hübe");
        if (key == "Number|.|") return QStringLiteral(",");
        if (key == "Date|%n day ago|%n days ago")
            return n == 1 ? QStringLiteral("vor %n Tag") : QStringLiteral("vor %n Tagen");
        if (key == "Goal|between {1} and {2}|") return QString::fromUtf8("höchstens {2} und mindestens {1}");
        return {};
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

class PhrasesTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { ui::speakTheWindowsLanguage(); }
    void cleanup() { speak({}); }

    void withoutATranslatorItIsEnglish()
    {
        const Instant now = *Instant::parse("2026-11-22T09:00:00Z");
        QCOMPARE(care::displayOf(*measureNamed("heart-rate")), std::string("Heart rate"));
        QCOMPARE(care::agoText(now - 12 * Instant::ticksPerDay, now, Zone::utc()), std::string("12 days ago"));
        QCOMPARE(care::limitsText(70, 77.5, "kg"), std::string("between 70 and 77.5 kg"));
    }
    void coreSpeaksAsTheWindowDoes()
    {
        German german;
        QVERIFY(QCoreApplication::installTranslator(&german));
        const Instant now = *Instant::parse("2026-11-22T09:00:00Z");
        QCOMPARE(care::displayOf(*measureNamed("heart-rate")), std::string("Herzfrequenz"));
        QCOMPARE(care::agoText(now - 12 * Instant::ticksPerDay, now, Zone::utc()), std::string("vor 12 Tagen"));
        QCOMPARE(care::limitsText(70, 77.5, "kg"), std::string("höchstens 77,5 kg und mindestens 70"));
        QCOMPARE(ui::unitText(unitFrom("{puff}")), QString::fromUtf8("Hübe"));
        QCOMPARE(ui::unitText(unitFrom("{puff}"), QStringLiteral("1")), QStringLiteral("Hub"));
        QCOMPARE(ui::unitText(unitFrom("mm[Hg]")), QStringLiteral("mmHg"));
        // What it has no word for stays English and whole.
        QCOMPARE(counted(3, plural("Test", "%n reading", "%n readings")), std::string("3 readings"));
        {
            const InEnglish english;
            QCOMPARE(care::displayOf(*measureNamed("heart-rate")), std::string("Heart rate"));
        }
        QVERIFY(QCoreApplication::removeTranslator(&german));
    }
};
TRENDWARD_TEST(PhrasesTest)

#include "tst_phrases.moc"
