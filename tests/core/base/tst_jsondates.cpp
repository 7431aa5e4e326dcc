// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "tests/support/testmain.h"

using namespace trendward;

class JsonDatesTest : public QObject
{
    Q_OBJECT

private slots:
    /// The moment read last is remembered for the text that it was read from, and for no other.
    void eachDateSaysItsOwnMoment()
    {
        json::Document document;
        const std::string first =
            R"({"a":"2026-11-22T08:30:00Z","b":"2026-11-22T08:30:00.5+01:00","c":"2026-11-22T08:30\u003a01","d":"/Date(0)/"})";
        const auto root = document.parse(first, json::Grammar::Strict);
        QVERIFY(root);
        const std::vector<std::string> wanted{"2026-11-22T08:30:00Z", "2026-11-22T07:30:00.500Z",
                                              "2026-11-22T08:30:01Z", "1970-01-01T00:00:00Z"};
        for (int round = 0; round < 2; ++round) {
            for (auto one = root->firstChild(); one.exists(); one = one.nextSibling())
                QCOMPARE(one.kind(), json::Kind::Date);
            std::size_t i = 0;
            for (auto one = root->firstChild(); one.exists(); one = one.nextSibling())
                QCOMPARE(one.date().at.text(), wanted[i++]);
        }
        QCOMPARE(root->member("b").date().offsetMinutes, std::optional<std::int16_t>(60));
        QCOMPARE(root->member("b").date().text, std::string("2026-11-22T08:30:00.5+01:00"));

        const std::string second = R"({"a":"2027-11-22T08:30:00"})";
        const auto other = document.parse(second, json::Grammar::Strict);
        QVERIFY(other);
        ObservedTime time{Instant::fromSeconds(1), std::int16_t{60}, ClockOrigin::AskedZone, true, "before"};
        QCOMPARE(other->member("a").kind(), json::Kind::Date);
        other->member("a").readDate(time);
        QCOMPARE(
            time,
            (ObservedTime{
                *Instant::parse("2027-11-22T08:30:00Z"), {}, ClockOrigin::AssumedUtc, false, "2027-11-22T08:30:00"}));
    }
};

TRENDWARD_TEST(JsonDatesTest)
#include "tst_jsondates.moc"
