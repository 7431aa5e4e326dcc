// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/summaryjob.h"
#include "tests/core/trend/spans.h"
#include "tests/io/jobs/clinic.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>

using namespace trendward;
using namespace trendward::tests;

namespace
{

const Instant summaryAt = at("2026-11-22T09:00:00Z");

/// Fourteen days of a sensor, a reading every five minutes, and a few weights.
FakeRecord sensorWearer()
{
    FakeRecord record;
    const auto key = record.person("p-1", "Quill, Ada", "Europe/London");
    trend::TrendSeries sensor = seriesOf("sensor-glucose", "mg/dL");
    for (int i = 0; i < 14 * 288; ++i)
        add(sensor, summaryAt - (14 * 288 - i) * 5 * minute, 100 + i % 37,
            i == 77 ? Comparator::Less : Comparator::None);
    record.give(key, sensor);
    trend::TrendSeries weight = seriesOf("body-weight", "lb");
    for (int i = 10; i >= 1; --i) add(weight, summaryAt - i * Instant::ticksPerDay, 180.5 + i);
    record.give(key, weight);
    return record;
}

/// time in UTC -> value, of one format.
using Values = QMap<QString, double>;

Values inCsv(const std::string &csv, const QString &measure)
{
    Values values;
    for (const QString &line : QString::fromStdString(csv).split("\r\n")) {
        const QStringList cells = line.split(',');
        if (cells.value(0) == "reading" && cells.value(3) == measure) values[cells[6]] = cells[9].toDouble();
    }
    return values;
}

Values inHtml(const std::string &html, const QString &unit)
{
    static const QRegularExpression row(
        "<time datetime=\"([^\"]+)\">[^<]*</time></td><td class=\"n\">(?:&lt;)?([0-9.]+)</td><td>([^<]+)</td>");
    Values values;
    for (auto it = row.globalMatch(QString::fromStdString(html)); it.hasNext();) {
        const auto match = it.next();
        if (match.captured(3) == unit) values[match.captured(1)] = match.captured(2).toDouble();
    }
    return values;
}

Values inBundle(const std::string &json, const QString &unit)
{
    Values values;
    const QJsonArray entries = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object()["entry"].toArray();
    for (const auto entry : entries) {
        const auto resource = entry.toObject()["resource"].toObject();
        if (resource["resourceType"] != "Observation" || resource["valueQuantity"].toObject()["code"] != unit) continue;
        values[resource["effectiveDateTime"].toString()] = resource["valueQuantity"].toObject()["value"].toDouble();
    }
    return values;
}

Values stored(const FakeRecord &record, std::size_t series)
{
    Values values;
    const trend::TrendSeries &one = record.all.at(series).second;
    for (std::size_t i = 0; i < one.size(); ++i)
        values[QString::fromStdString(Instant::fromMilliseconds(one.times[i]).text())] = one.values[i];
    return values;
}

}  // namespace

class SummaryJob : public QObject
{
    Q_OBJECT

private slots:
    void theSameSeriesIsInAllThree()
    {
        const FakeRecord record = sensorWearer();
        const auto summary = jobs::summaryOf(record, 1, rules(), summaryAt);
        QVERIFY(summary);
        const std::string html = care::summaryHtml(*summary), csv = care::summaryCsv(*summary);
        const auto bundle = care::summaryBundle(*summary, "1.0");
        QVERIFY2(bundle, bundle ? "" : bundle.error().detail.c_str());
        QCOMPARE(stored(record, 0).size(), 14 * 288);
        QCOMPARE(inCsv(csv, "sensor-glucose"), stored(record, 0));
        QCOMPARE(inHtml(html, "mg/dL"), stored(record, 0));
        QCOMPARE(inBundle(*bundle, "mg/dL"), stored(record, 0));
        QCOMPARE(inCsv(csv, "body-weight"), stored(record, 1));
        QCOMPARE(inHtml(html, "lb"), stored(record, 1));
        QCOMPARE(inBundle(*bundle, "[lb_av]"), stored(record, 1));
    }
    void theSameInputGivesTheSameBytes()
    {
        const auto a = jobs::summaryOf(sensorWearer(), 1, rules(), summaryAt),
                   b = jobs::summaryOf(sensorWearer(), 1, rules(), summaryAt);
        QCOMPARE(care::summaryHtml(*a), care::summaryHtml(*b));
        QCOMPARE(*care::summaryBundle(*a, "1"), *care::summaryBundle(*b, "1"));
    }
    void periodLimitsReadingsAndNotWherePeopleStand()
    {
        const FakeRecord record = sensorWearer();
        jobs::SummarySettings settings;
        settings.from = summaryAt - 9 * Instant::ticksPerDay;
        settings.to = summaryAt - 8 * Instant::ticksPerDay;
        const auto summary = jobs::summaryOf(record, 1, rules(), summaryAt, settings);
        QVERIFY(summary);
        QCOMPARE(summary->readings(), std::size_t{288 + 1});
        QCOMPARE(summary->observations.size(), std::size_t{288 + 1});
        QCOMPARE(summary->outsidePeriod, std::size_t{13 * 288 + 9});
        const auto whole = jobs::summaryOf(record, 1, rules(), summaryAt);
        QCOMPARE(summary->assessment.why, whole->assessment.why);
        QCOMPARE(*summary->assessment.lastReading, summaryAt - 5 * minute);
    }
    void excludedReadingIsShownAndNotCounted()
    {
        FakeRecord record = sensorWearer();
        record.hidden.insert({2, (summaryAt - Instant::ticksPerDay).milliseconds()});
        const auto summary = jobs::summaryOf(record, 1, rules(), summaryAt);
        const auto weight = std::find_if(summary->measures.begin(), summary->measures.end(),
                                         [](const auto &one) { return one.series.measure == "body-weight"; });
        QVERIFY(weight != summary->measures.end());
        QCOMPARE(weight->total(), std::size_t{10});
        QCOMPARE(weight->series.points.size(), std::size_t{9});
        QCOMPARE(weight->leftOut[static_cast<std::size_t>(trend::LeftOut::Excluded)], std::size_t{1});
        QVERIFY(care::summaryHtml(*summary).find("<tr class=\"off\">") != std::string::npos);
    }
    void readingsThatWaitAreCounted()
    {
        FakeRecord record = sensorWearer();
        record.person("p-2", "B");
        record.holders["d-1"] = 1;
        record.holders["d-2"] = 2;
        for (const auto &[device, hint] : {std::pair{"d-1", "p-2"}, {"d-2", "p-1"}, {"d-2", "p-2"}, {"", ""}}) {
            store::HeldReading held;
            held.device = device;
            held.patientHint = hint;
            record.waiting.push_back(held);
        }
        QCOMPARE(jobs::summaryOf(record, 1, rules(), summaryAt)->held, std::size_t{2});
    }
    void changesThatNobodyHasSignedAreSaid()
    {
        FakeRecord record = sensorWearer();
        const auto said = [&] {
            const auto summary = jobs::summaryOf(record, 1, rules(), summaryAt);
            const auto bundle = care::summaryBundle(*summary, "1");
            int times = 0;
            for (const std::string &text : {care::summaryHtml(*summary), care::summaryCsv(*summary), *bundle})
                times += text.find(care::draftNote) != std::string::npos;
            return times;
        };
        QCOMPARE(said(), 0);
        record.draftOf[1] = care::PlanDraft{{}, {}, "", summaryAt};
        QCOMPARE(said(), 0);
        record.draftOf[1] = care::PlanDraft{{}, {}, "call again", summaryAt};
        QCOMPARE(said(), 3);
    }
    void tooManyReadingsAreRefusedAndNotCut()
    {
        jobs::SummarySettings settings;
        settings.mostReadings = 1000;
        const auto summary = jobs::summaryOf(sensorWearer(), 1, rules(), summaryAt, settings);
        QVERIFY(!summary);
        QCOMPARE(summary.error().code, Error::Code::TooLarge);
        settings.from = summaryAt - Instant::ticksPerDay;
        QVERIFY(jobs::summaryOf(sensorWearer(), 1, rules(), summaryAt, settings));
    }
    void unknownPatientIsAnError() { QVERIFY(!jobs::summaryOf(sensorWearer(), 7, rules(), summaryAt)); }
};
TRENDWARD_TEST(SummaryJob)

#include "tst_summaryjob.moc"
