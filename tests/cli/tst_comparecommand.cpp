// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"
#include "tests/support/testmain.h"

#include <QDate>
#include <QJsonArray>

#include <array>

using namespace trendward::tests;

namespace
{

constexpr std::array vectorSteps{5210, 5340, 5105, 5420, 5280, 5365, 5190, 5450,
                                 1850, 2240, 2610, 2980, 3150, 3520, 3710, 4060};

/// The vector's weeks around 20 October 2026, every day of a week alike, as Observations.
QByteArray stepsFile(int weeks)
{
    QByteArray lines;
    const QDate event(2026, 10, 20);
    for (int day = -56; day < 7 * (weeks - 8); ++day) {
        const QByteArray date = event.addDays(day).toString(Qt::ISODate).toUtf8();
        lines += R"({"resourceType":"Observation","id":"s)" + date +
                 R"(","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"55423-8"}]},)" +
                 R"("effectiveDateTime":")" + date + R"(T12:00:00+00:00","valueQuantity":{"value":)" +
                 QByteArray::number(vectorSteps[static_cast<std::size_t>((day + 56) / 7)]) +
                 R"(,"unit":"steps","system":"http://unitsofmeasure.org","code":"{steps}"}})" + "\n";
    }
    return lines;
}

const QString afterEightWeeks = QStringLiteral("2026-12-14T23:00:00Z");

/// A store with somebody whose steps are the vector's.
void walk(const StoreFolder &folder, int weeks)
{
    QCOMPARE(folder({"patient", "add", "--id", "p-7", "--name", "Quill, Ada", "--zone", "Europe/London"}).exit, 0);
    const Ran ran = folder({"import", "--patient", "p-7", "--now", afterEightWeeks, "--json",
                            folder.write("steps.ndjson", stepsFile(weeks))});
    QVERIFY2(ran.exit == 0, (ran.err + ran.out).constData());
    QCOMPARE(ran.lines().value(0)["stored"].toInt(), 7 * weeks);
}

}  // namespace

class CompareCommandTest : public QObject
{
    Q_OBJECT

private slots:
    /// Section 3 of the clinical specification; further digits by fractions: 1570 / 84 and so on.
    void figuresEqualThePublishedOnes()
    {
        const StoreFolder folder;
        walk(folder, 16);
        const Ran ran = folder({"compare", "--patient", "p-7", "--measure", "steps", "--event", "2026-10-20", "--now",
                                afterEightWeeks, "--json"});
        QVERIFY2(ran.exit == 0, ran.err.constData());
        const QJsonObject found = ran.lines().value(0);
        const auto is = [&](const char *name, double wanted) {
            const bool right = std::abs(found[QLatin1String(name)].toDouble() - wanted) < 1e-6;
            if (!right) qWarning("%s: %.9f, not %.9f", name, found[QLatin1String(name)].toDouble(), wanted);
            return right;
        };
        QVERIFY(is("levelAtEvent", 5379.107142857143));  // 5210.892857 + 9 weeks of the slope
        QVERIFY(is("slopeBefore", 18.690476190476190));
        QVERIFY(is("step", -3435.773809523810));
        QVERIFY(is("slopeChange", 287.5));
        QVERIFY(is("expected", 5509.940476190476));
        QVERIFY(is("fitted", 4086.666666666667));
        QVERIFY(is("observed", 4060));
        QVERIFY(is("percentOfExpected", 74.168980306157));
        QVERIFY(is("weeksToExpected", 11.950517598343685));
        QCOMPARE(found["lastWeek"].toInt(), 7);
        QCOMPARE(found["weeks"].toArray().size(), 16);
        QCOMPARE(found["weeks"].toArray()[8].toObject()["value"].toDouble(), 1850.0);
        QCOMPARE(found["patient"].toString(), QString("p-7"));
        QCOMPARE(found["caution"].toString(), QString("Association, one person, no control."));
        QVERIFY(!ran.out.contains("Quill"));
    }
    void tooFewWeeksGiveNoFigureAndSayWhatIsMissing()
    {
        const StoreFolder folder;
        walk(folder, 11);
        const QStringList words{"compare", "--patient",  "p-7",   "--measure",           "55423-8",
                                "--event", "2026-10-20", "--now", "2026-11-10T09:00:00Z"};
        const QJsonObject found = folder(words + QStringList{"--json"}).lines().value(0);
        QVERIFY(found["expected"].isNull() && found["percentOfExpected"].isNull());
        QVERIFY(found["missing"].toString().contains("there are 8 and 3"));
        const Ran said = folder(words);
        QCOMPARE(said.exit, 0);
        QVERIFY(said.out.contains("What is missing: It takes 4 weeks"));
        QVERIFY(said.out.contains("Association, one person, no control."));
        QVERIFY(!said.out.contains("Quill"));
    }
    void whatCannotBeComparedIsRefused()
    {
        const StoreFolder folder;
        walk(folder, 16);
        const auto with = [&](const QString &measure, const QString &event, const QStringList &more = {}) {
            return folder(QStringList{"compare", "--patient", "p-7", "--measure", measure, "--event", event, "--now",
                                      afterEightWeeks} +
                          more);
        };
        QCOMPARE(with("steps", "yesterday").exit, 2);
        QCOMPARE(with("steps", "2026-10").exit, 2);
        QCOMPARE(with("steps", "2026-10-20", {"--weeks-after", "0"}).exit, 2);
        const Ran future = with("steps", "2027-01-01"), other = with("body-weight", "2026-10-20");
        QCOMPARE(future.exit, 1);
        QVERIFY(future.err.contains("future"));
        QCOMPARE(other.exit, 1);
        QVERIFY(other.err.contains("body-weight"));
    }
};
TRENDWARD_TEST(CompareCommandTest)

#include "tst_comparecommand.moc"
