// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace
{

struct Message {
    QString context, source;
    QStringList translations;
    bool unfinished = false, counted = false;
};

QString translationsFolder()
{
    return QStringLiteral(TRENDWARD_SOURCE_DIR "/translations/");
}

QList<Message> messagesOf(const QString &file, const QString &folder = translationsFolder())
{
    QFile ts(folder + file);
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
    /// A sentence that nobody has brought into the files stays English, and nothing else says so.
    void everySentenceOfTheSourceIsInTheFiles_data() { everyTextHasItsWordsAndItsPlaces_data(); }
    void everySentenceOfTheSourceIsInTheFiles()
    {
        QFETCH(QString, file);
        const QTemporaryDir folder;
        const QString fresh = folder.filePath(file);
        QProcess lupdate;
        lupdate.setWorkingDirectory(TRENDWARD_SOURCE_DIR);
        lupdate.start(TRENDWARD_LUPDATE,
                      {"-silent", "-locations", "none", "-tr-function-alias", TRENDWARD_PHRASES, "-I", ".", "ui",
                       "core", "app/desktop.cpp", "app/main.cpp", "app/headless.cpp", "-ts", fresh});
        QVERIFY2(lupdate.waitForFinished(120'000) && lupdate.exitCode() == 0,
                 lupdate.readAllStandardError().constData());
        QSet<QString> known;
        for (const Message &one : messagesOf(file)) known.insert(one.context + ": " + one.source);
        const QList<Message> said = messagesOf(file, folder.path() + '/');
        QVERIFY(said.size() > 1000);
        QStringList missing;
        for (const Message &one : said)
            if (const QString text = one.context + ": " + one.source; !known.contains(text)) missing << text;
        missing.removeDuplicates();
        QVERIFY2(missing.isEmpty(), qPrintable("\nnot in " + file + ", see trendward_lupdate:\n" + missing.join('\n')));
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
