// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>

using namespace trendward::tests;

namespace
{

const QString cases = QStringLiteral(TRENDWARD_CASES_DIR "/conformance");

/// Names of the cases that differ: they stand two blanks in, and what differs four.
QSet<QString> differingOf(const Ran &ran)
{
    QSet<QString> names;
    for (const QByteArray &line : ran.out.split('\n'))
        if (line.startsWith("  ") && !line.startsWith("    ")) names << QString::fromUtf8(line.mid(2));
    return names;
}

QSet<QString> intendedDifferences()
{
    QFile file(QStringLiteral(TRENDWARD_CASES_DIR "/intended-differences.md"));
    QSet<QString> names;
    if (!file.open(QIODevice::ReadOnly)) return names;
    static const QRegularExpression quoted("`([^`]+)`");
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.startsWith("| ")) continue;
        const QString last = QString::fromUtf8(line).section('|', -2, -2);
        for (auto match = quoted.globalMatch(last); match.hasNext();) names << match.next().captured(1);
    }
    return names;
}

/// A folder with one file of one case.
class CaseFolder
{
public:
    explicit CaseFolder(const QByteArray &oneCase, const QByteArray &shared = {})
    {
        write("one.json", "{" + shared + "\"cases\":[" + oneCase + "]}");
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly)) file.write(bytes);
    }
    QString path(const QString &name = {}) const { return m_folder.filePath(name); }
    Ran operator()() const { return cli({"conformance", m_folder.path()}); }

private:
    QTemporaryDir m_folder;
};

}  // namespace

class ConformanceTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCasePassesInCompatibleMode()
    {
        const Ran ran = cli({"conformance", cases});
        QVERIFY2(ran.exit == 0, ran.out.constData());
        QCOMPARE(ran.err, QByteArray());
        const auto files = QDir(cases).entryList({"*.json"});
        QVERIFY(files.size() >= 12);
        for (const QString &file : files) {
            static const QRegularExpression tally("^(\\d+)/(\\d+)$");
            QByteArray line;
            for (const QByteArray &one : ran.out.split('\n'))
                if (one.startsWith(file.toUtf8() + " ")) line = one.mid(file.size() + 1);
            const auto counts = tally.match(QString::fromUtf8(line));
            QVERIFY2(counts.hasMatch() && counts.captured(1) == counts.captured(2) && counts.captured(1) != "0",
                     qPrintable(file));
        }
        QVERIFY(ran.out.contains("\ntotal "));
    }

    void theDefaultModeDiffersExactlyAsIntended()
    {
        const Ran ran = cli({"conformance", "--default", cases});
        QCOMPARE(ran.exit, 3);
        const auto came = differingOf(ran), intended = intendedDifferences();
        QVERIFY(intended.size() >= 10);
        QCOMPARE(QStringList((came - intended).values()), QStringList());
        QCOMPARE(QStringList((intended - came).values()), QStringList());
    }

    void aDifferenceNamesItsCaseWhatWasExpectedAndWhatCame()
    {
        const Ran ran =
            CaseFolder(R"({"name":"wrong on purpose","json":"12","expected":{"tokenType":"Float","text":"12"}})")();
        QCOMPARE(ran.exit, 3);
        QCOMPARE(ran.out, QByteArray("one.json 0/1\n"
                                     "  wrong on purpose\n"
                                     "    tokenType: expected \"Float\", came \"Integer\"\n"
                                     "    timeError: expected nothing, came \"InvalidCastException\"\n"
                                     "total 0/1\n"));
    }

    void aKindThatIsNotKnownCountsAsNotPassed_data()
    {
        QTest::addColumn<QByteArray>("oneCase");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("kind") << QByteArray(R"({"name":"x","colour":"red","expected":{}})") << QByteArray("not known");
        QTest::newRow("op") << QByteArray(R"({"name":"x","op":"dance","expected":{}})") << QByteArray("dance");
        QTest::newRow("mode") << QByteArray(R"({"name":"x","op":"resolveIdentity","mode":"Guess","expected":{}})")
                              << QByteArray("Guess");
        QTest::newRow("nothing expected") << QByteArray(R"({"name":"x","json":"12"})") << QByteArray("nothing");
        QTest::newRow("file") << QByteArray(R"({"name":"x","deviceMappingFile":"a.json","message":{},"expected":{}})")
                              << QByteArray("a.json");
        QTest::newRow("no JSONPath document")
            << QByteArray(R"({"name":"x","expression":"a","expected":{}})") << QByteArray("data");
        QTest::newRow("list that is none")
            << QByteArray(R"({"name":"x","op":"build","values":{},"expected":{}})") << QByteArray("longer than 0");
        QTest::newRow("no case at all") << QByteArray("12") << QByteArray("nothing");
    }
    void aKindThatIsNotKnownCountsAsNotPassed()
    {
        QFETCH(QByteArray, oneCase);
        QFETCH(QByteArray, says);
        const Ran ran = CaseFolder(oneCase)();
        QCOMPARE(ran.exit, 3);
        QVERIFY2(ran.out.startsWith("one.json 0/1\n") && ran.out.contains(says), ran.out.constData());
    }

    void aForeignWordingIsNotComparedAndAnOwnOneIs_data()
    {
        QTest::addColumn<QByteArray>("mapping");
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<int>("exit");
        const QByteArray broken = "$..[?(", blank = "";
        QTest::newRow("own")
            << broken
            << QByteArray(R"({"type":"TemplateExpressionException","message":"Unable to retrieve JsonTokens"})") << 0;
        QTest::newRow("own, another text")
            << broken << QByteArray(R"({"type":"TemplateExpressionException","message":"Something else"})") << 3;
        QTest::newRow("another type") << broken << QByteArray(R"({"type":"IncompatibleDataException"})") << 3;
        QTest::newRow("foreign") << QByteArray("$.a[-1]")
                                 << QByteArray(
                                        R"({"type":"ArgumentOutOfRangeException","message":"in the words of mono"})")
                                 << 0;
        QTest::newRow("blank")
            << blank << QByteArray(R"({"type":"IncompatibleDataException","messageContains":"[TypeMatchExpression]"})")
            << 0;
    }
    void aForeignWordingIsNotComparedAndAnOwnOneIs()
    {
        QFETCH(QByteArray, mapping);
        QFETCH(QByteArray, error);
        QFETCH(int, exit);
        const QByteArray device =
            R"({"templateType":"CollectionContent","template":[{"templateType":"JsonPathContent",)"
            R"( "template":{"typeName":"t","typeMatchExpression":)"
            "\"" +
            mapping +
            "\""
            R"(,"deviceIdExpression":"$.d","timestampExpression":"$.t"}}]})";
        const Ran ran = CaseFolder(R"({"name":"x","message":{"a":[1]},"deviceMapping":)" + device +
                                   R"(,"expected":{"error":)" + error + "}}")();
        QVERIFY2(ran.exit == exit, ran.out.constData());
    }

    void anErrorThatIsNotExpectedIsADifference()
    {
        const Ran ran = CaseFolder(R"x({"name":"x","expression":"sum([])","expected":{}})x", R"( "data":{},)")();
        QCOMPARE(ran.exit, 3);
        QVERIFY2(ran.out.contains("error: expected nothing"), ran.out.constData());
    }

    void aMappingIsFoundBesideTheFolderOfTheCases()
    {
        QTemporaryDir data;
        QDir(data.path()).mkpath("cases");
        const QByteArray mapping =
            R"({"templateType":"CollectionContent","template":[{"templateType":"JsonPathContent","template":{"typeName":"t",)"
            R"( "typeMatchExpression":"$..[?(@d)]","deviceIdExpression":"$.d","timestampExpression":"$.t"}}]})";
        QFile beside(data.filePath("device.json")), one(data.filePath("cases/one.json"));
        QVERIFY(beside.open(QIODevice::WriteOnly) && one.open(QIODevice::WriteOnly));
        beside.write("\xEF\xBB\xBF" + mapping);
        one.write(
            R"({"cases":[{"name":"x","deviceMappingFile":"device.json","message":{"d":"w-1","t":"2026-03-01T07:00:00Z"},)"
            R"( "expected":{"measurements":[{"type":"t","occurrenceTimeUtc":"2026-03-01T07:00:00.0000000Z",)"
            R"( "deviceId":"w-1","properties":[]}]}}]})");
        beside.close();
        one.close();
        const Ran ran = cli({"conformance", data.filePath("cases")});
        QVERIFY2(ran.exit == 0, ran.out.constData());
    }

    void saysWhyItCouldNotRun()
    {
        QCOMPARE(cli({"conformance"}).exit, 2);
        QCOMPARE(cli({"conformance", cases, cases}).exit, 2);
        const QTemporaryDir empty;
        const Ran nothing = cli({"conformance", empty.path()});
        QCOMPARE(nothing.exit, 1);
        QVERIFY(nothing.err.contains(empty.path().toUtf8()));

        const CaseFolder folder(
            R"({"name":"x","json":"true","expected":{"text":"True","timeError":"InvalidCastException"}})");
        folder.write("a-list.json", "[1,2]");
        folder.write("broken.json", "{\"cases\":[");
        const Ran ran = folder();
        QCOMPARE(ran.exit, 1);
        QVERIFY(ran.err.contains("a-list.json") && ran.err.contains("broken.json"));
        QVERIFY2(ran.out.contains("one.json 1/1\n"), "one file that is no case file does not keep the others out");
    }
};

TRENDWARD_TEST(ConformanceTest)
#include "tst_conformance.moc"
