// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/xmlscan.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::device;

namespace
{

/// Tags as "name a=1 b=2", "/name" for a closing one, "name/" for an empty one, "!" for a broken one.
QStringList tagsOf(std::string_view text)
{
    const MemoryBytes bytes(text);
    FileStream stream(bytes);
    XmlScan scan(stream);
    QStringList tags;
    while (true) {
        const auto found = scan.next();
        if (!found || *found == XmlScan::Found::End) return tags;
        if (*found == XmlScan::Found::BrokenTag) {
            tags << "!";
            continue;
        }
        std::string tag = (scan.closes() ? "/" : "") + std::string(scan.name());
        for (const auto &one : scan.attributes()) tag += " " + std::string(one.name) + "=" + std::string(one.raw);
        tags << QString::fromStdString(tag + (scan.empty() ? "/" : ""));
    }
}

}  // namespace

class XmlScanTest : public QObject
{
    Q_OBJECT

private slots:
    void givesTagsWithTheirAttributesInAnyQuotesAndOrder()
    {
        QCOMPARE(tagsOf("<a x=\"1\" y='2>3'>text</a><b\n\tc = \"d\" />"), QStringList({"a x=1 y=2>3", "/a", "b c=d/"}));
    }
    void keepsTheTextInFrontOfATagWhereAsked()
    {
        // The second text crosses the end of a block.
        const std::string filler(XmlScan::longestTag * 4 - 12, ' ');
        const std::string xml = "<a>12<!-- 3 -->4</a>" + filler + "<b>value</b>";
        const MemoryBytes bytes(xml);
        FileStream stream(bytes);
        XmlScan scan(stream);
        scan.keepTexts();
        QStringList texts;
        for (auto found = scan.next(); found && *found == XmlScan::Found::Tag; found = scan.next())
            texts << QString::fromStdString(scan.text()).trimmed();
        QCOMPARE(texts, QStringList({"", "124", "", "value"}));
        XmlScan silent(stream);
        QVERIFY(silent.text().empty());
    }
    void passesOverCommentsInstructionsAndCharacterData()
    {
        QCOMPARE(tagsOf("<?xml version=\"1.0\"?><!-- <no/> --><![CDATA[ <no/> ]]><!DOCTYPE x><a/>"),
                 QStringList({"a/"}));
    }
    void goesOnAfterABrokenTag()
    {
        QCOMPARE(tagsOf("<a x=\"1><b y=\"2\"/><c"), QStringList({"!", "b y=2/", "!"}));
        QCOMPARE(tagsOf("<a x><b y=2><d/>"), QStringList({"!", "!", "d/"}));
    }
    void resolvesReferencesAndLeavesUnknownOnes()
    {
        QCOMPARE(unescaped("a&amp;b&lt;&gt;&quot;&apos;"), std::string("a&b<>\"'"));
        QCOMPARE(unescaped("&#65;&#x42;&#xe9;"), std::string("AB\u00e9"));
        QCOMPARE(unescaped("&lol; &amp &;"), std::string("&lol; &amp &;"));
    }
    void findsTagsThatCrossBlocks()
    {
        std::string text;
        for (int i = 0; i < 60'000; ++i)
            text += "<Record value=\"" + std::to_string(i) + "\" pad=\"abcdefghijklmnopq\"/>\n";
        QVERIFY(text.size() > 2u << 20);
        const MemoryBytes bytes(text);
        FileStream stream(bytes);
        XmlScan scan(stream);
        int next = 0;
        while (true) {
            const auto found = scan.next();
            QVERIFY(found);
            if (*found == XmlScan::Found::End) break;
            QCOMPARE(std::string(scan.attribute("value")), std::to_string(next++));
        }
        QCOMPARE(next, 60'000);
    }
    void refusesATagWithoutEndAndFindsTheNext()
    {
        QCOMPARE(tagsOf("<a x=\"" + std::string(3u << 20, 'y') + "\"/><b/>").constLast(), QString("b/"));
    }
    void takesTimeInProportionToTheBytes_data()
    {
        QTest::addColumn<QString>("piece");
        QTest::newRow("opened quotes") << "<a b=\"";
        QTest::newRow("opened tags") << "<";
        QTest::newRow("names without values") << "<a b c d ";
        QTest::newRow("opened comments") << "<!-";
        QTest::newRow("alternating quotes") << "<a b=\"' c='";
    }
    /// Linear work takes some hundredths of a second; quadratic work would take hours, and the run's limit ends it.
    void takesTimeInProportionToTheBytes()
    {
        QFETCH(QString, piece);
        const std::string one = piece.toStdString();
        std::string text;
        while (text.size() < 8u << 20) text += one;
        const MemoryBytes bytes(text);
        FileStream stream(bytes);
        XmlScan scan(stream);
        while (true) {
            const auto found = scan.next();
            QVERIFY(found);
            if (*found == XmlScan::Found::End) break;
        }
    }
};

TRENDWARD_TEST(XmlScanTest)
#include "tst_xmlscan.moc"
