// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace
{

struct Message {
    QString context, source;
    QStringList translations;
    bool unfinished = false, counted = false;
};

QList<Message> messagesOf(const QString &file)
{
    QFile ts(QStringLiteral(TRENDWARD_SOURCE_DIR "/translations/") + file);
    if (!ts.open(QIODevice::ReadOnly)) return {};
    QXmlStreamReader xml(&ts);
    QList<Message> all;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"name") context = xml.readElementText();
        if (xml.name() == u"message") {
            all.append({context, {}, {}, false, xml.attributes().value("numerus") == u"yes"});
        } else if (xml.name() == u"source") {
            all.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            all.last().unfinished = xml.attributes().hasAttribute("type");
            if (!all.last().counted) all.last().translations << xml.readElementText();
        } else if (xml.name() == u"numerusform") {
            all.last().translations << xml.readElementText();
        }
    }
    return all;
}

/// How often each place of a text stands in it. A count may be left out of a form ("one reading").
QMap<QString, int> placesOf(const QString &text)
{
    static const QRegularExpression place("%L?[1-9]|\\{[1-9]\\}");
    QMap<QString, int> places;
    for (auto it = place.globalMatch(text); it.hasNext();) ++places[it.next().captured()];
    return places;
}

}  // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyTextHasItsWordsAndItsPlaces_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("English") << "trendward_en.ts";
        QTest::newRow("German") << "trendward_de.ts";
    }
    void everyTextHasItsWordsAndItsPlaces()
    {
        QFETCH(QString, file);
        const QList<Message> all = messagesOf(file);
        QVERIFY(all.size() > 1000);
        QStringList wrong;
        for (const Message &one : all) {
            const QString where = one.context + ": " + one.source;
            if (one.unfinished || one.translations.isEmpty()) wrong << "not translated: " + where;
            if (one.counted && one.translations.size() != 2) wrong << "wants two forms: " + where;
            for (const QString &text : one.translations) {
                if (text.isEmpty()) wrong << "empty: " + where;
                if (placesOf(text) != placesOf(one.source)) wrong << "other places: " + where + " -> " + text;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable("\n" + wrong.join('\n')));
    }
    /// tr() behind a lambda or a wrapper is filed under a context that nobody asks for, and so stays English.
    void everyContextIsAClassOrOneOfTheCores()
    {
        QStringList strange;
        for (const Message &one : messagesOf("trendward_de.ts")) {
            const bool ofClass = one.context.startsWith("trendward::");
            static const QRegularExpression name("^[A-Z][A-Za-z]+$");
            const bool named = name.match(one.context).hasMatch();
            if (!ofClass && !named && !strange.contains(one.context)) strange << one.context;
        }
        QVERIFY2(strange.isEmpty(), qPrintable(strange.join('\n')));
    }
    void noAlarmIsRaisedInAnyLanguage()
    {
        static const QRegularExpression alarm("\\b(urgent|on track|emergency|dringend|Alarm|sofort)\\b",
                                              QRegularExpression::CaseInsensitiveOption);
        QStringList said;
        for (const char *file : {"trendward_en.ts", "trendward_de.ts"})
            for (const Message &one : messagesOf(file))
                for (const QString &text : one.translations)
                    if (alarm.match(text).hasMatch()) said << text;
        QVERIFY2(said.isEmpty(), qPrintable(said.join('\n')));
    }
};
TRENDWARD_TEST(TranslationsTest)

#include "tst_translations.moc"
