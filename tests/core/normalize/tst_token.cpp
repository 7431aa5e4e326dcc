// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/normalize/token.h"
#include "tests/support/testmain.h"
#include "tests/support/textcases.h"

using namespace trendward;
using namespace trendward::normalize;
using tests::TextCase;

namespace
{

const Instant tokenTime = Instant::parse("2026-11-22T09:00:00Z").value();

std::string tokenShown(const json::Token &token)
{
    std::string text = "left from before";
    switch (readText(token, text)) {
        case TextRead::Text:
            return text;
        case TextRead::Absent:
            return "-";
        default:
            return "!";
    }
}

std::string timeAsShown(const json::Token &token)
{
    ObservedTime time;
    const TimeRead read = readTime(token, tokenTime, time);
    if (read == TimeRead::Absent) return "-";
    if (read != TimeRead::Time) return "!";
    const char *origin = time.origin == ClockOrigin::Utc              ? " utc"
                         : time.origin == ClockOrigin::ExplicitOffset ? " explicit"
                         : time.origin == ClockOrigin::AssumedUtc     ? " assumed"
                                                                      : " other";
    return time.at.textSevenDigits() + origin;
}

}  // namespace

class TokenTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_cases.size() > 30); }

    void readsTextsAndTimes_data() { tests::addRows(m_cases); }
    void readsTextsAndTimes()
    {
        QFETCH(int, index);
        const TextCase &one = m_cases[static_cast<std::size_t>(index)];
        const std::string text = one.text("json");
        json::Document document;
        const auto token = document.parse(text, json::Grammar::Strict);
        QVERIFY(token.has_value());
        QCOMPARE(tokenShown(*token), one.text("text"));
        QCOMPARE(timeAsShown(*token), one.text("time"));
    }

    void keepsWhatTheSourceWrote()
    {
        json::Document document;
        const auto token = document.parse("\"2026-11-22T08:30:15+01:00\"", json::Grammar::Strict);
        ObservedTime time;
        QVERIFY(readTime(*token, tokenTime, time) == TimeRead::Time);
        QCOMPARE(time.text, std::string("2026-11-22T08:30:15+01:00"));
        QCOMPARE(time.offsetMinutes.value_or(0), std::int16_t{60});
    }

    void tellsANonTimeFromANonText()
    {
        json::Document document;
        ObservedTime time;
        QVERIFY(readTime(*document.parse("\"noon\"", json::Grammar::Strict), tokenTime, time) == TimeRead::NotATime);
        QVERIFY(readTime(*document.parse("12", json::Grammar::Strict), tokenTime, time) == TimeRead::CannotCast);
        QVERIFY(timeOf(*document.parse("12", json::Grammar::Strict), tokenTime).error().code == Error::Code::BadValue);
        QVERIFY(textOf(*document.parse("[12]", json::Grammar::Strict)).error().detail.find("[12]") !=
                std::string::npos);
    }

    void keepsBlankText()
    {
        json::Document document;
        QCOMPARE(tokenShown(*document.parse("\"  \"", json::Grammar::Strict)), std::string("  "));
        QCOMPARE(timeAsShown(*document.parse("\"  \"", json::Grammar::Strict)), std::string("!"));
    }

    void refusesTimesThatAreNone_data()
    {
        QTest::addColumn<std::string>("text");
        for (const char *text : {"",
                                 "T",
                                 "2026-",
                                 "2026-11-22T",
                                 "2026-11-22T08",
                                 "2026-11-22T08:",
                                 "2026-11-22T08:30:15.",
                                 "2026-11-22T08:30:15+",
                                 "2026-11-22T08:30:15+99:00",
                                 "2026-11-22T08:30:15Z Z",
                                 "25:00",
                                 "12:60",
                                 "13 AM",
                                 "24 PM",
                                 "2026-11-22T08:30 AM",
                                 "2026-11-22T08:30 GMT",
                                 "0001-01-01 00:00 +01:00",
                                 "2026-13-01",
                                 "2026-11-31",
                                 "0000-01-01",
                                 "1 2 3 4",
                                 "AM",
                                 "Sun",
                                 "2026-W47-7",
                                 "20261122T083015Z",
                                 "November Nov 3"})
            QTest::newRow(text) << std::string(text);
    }
    void refusesTimesThatAreNone()
    {
        QFETCH(std::string, text);
        QVERIFY(!parseTime(text, tokenTime).has_value());
    }

private:
    const std::vector<TextCase> m_cases = tests::readCases("normalize/values.txt");
};
TRENDWARD_TEST(TokenTest)

#include "tst_token.moc"
