// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/code.h"
#include "core/base/json.h"
#include "core/io/jobs/mappingreview.h"
#include "tests/support/testmain.h"

#include <QFile>

using namespace trendward;
using jobs::MappingRemark;

namespace
{

const Instant mappedAt = Instant::parse("2026-11-22T09:00:00Z").value();

using Members = std::vector<std::pair<std::string, std::string>>;  ///< name and JSON

std::string quoted(const std::string &text)
{
    std::string out;
    json::appendQuoted(out, text);
    return out;
}

std::string object(const Members &members)
{
    std::string out;
    for (const auto &[name, value] : members) out += (out.empty() ? "" : ",") + quoted(name) + ":" + value;
    return "{" + out + "}";
}

std::string list(const std::vector<std::string> &all)
{
    std::string out;
    for (const std::string &one : all) out += (out.empty() ? "" : ",") + one;
    return "[" + out + "]";
}

std::string collection(const std::string &kind, const std::vector<std::string> &templates)
{
    return object({{"templateType", quoted(kind)}, {"template", list(templates)}});
}

std::string entry(const std::string &kind, const Members &members)
{
    return object({{"templateType", quoted(kind)}, {"template", object(members)}});
}

std::string value(const std::string &name, const std::string &expression)
{
    return object({{"valueName", quoted(name)}, {"valueExpression", quoted(expression)}});
}

/// A template that gives these values, each read from the member of its name.
std::string deviceTemplate(const std::string &type, const std::vector<std::string> &names)
{
    std::vector<std::string> values;
    for (const std::string &name : names) values.push_back(value(name, "$." + name));
    return entry("JsonPathContent", {{"typeName", quoted(type)},
                                     {"typeMatchExpression", quoted("$..[?(@dev)]")},
                                     {"deviceIdExpression", quoted("$.dev")},
                                     {"timestampExpression", quoted("$.at")},
                                     {"values", list(values)}});
}

/// A template of type pulse whose value hr is found by each of these JMESPath expressions.
std::string calculated(const std::vector<std::string> &expressions)
{
    std::vector<std::string> values;
    for (const std::string &one : expressions) values.push_back(value("hr", one));
    return entry("CalculatedContent", {{"typeName", quoted("pulse")},
                                       {"typeMatchExpression", quoted("Body")},
                                       {"deviceIdExpression", quoted("d")},
                                       {"timestampExpression", quoted("t")},
                                       {"defaultExpressionLanguage", quoted("JmesPath")},
                                       {"values", list(values)}});
}

std::string deviceMappingOf(const std::vector<std::string> &templates)
{
    return collection("CollectionContent", templates);
}

std::string fhirMappingOf(const std::string &type, Members members)
{
    members.insert(members.begin(), {"typeName", quoted(type)});
    return collection("CollectionFhir", {entry("CodeValueFhir", members)});
}

std::string loinc(const std::string &code, const std::string &display)
{
    return list(
        {object({{"code", quoted(code)}, {"system", quoted(std::string(loincSystem))}, {"display", quoted(display)}})});
}

std::string quantity(const std::string &name, const std::string &code)
{
    return object({{"valueType", quoted("Quantity")},
                   {"valueName", quoted(name)},
                   {"unit", quoted(code)},
                   {"system", quoted(std::string(ucumSystem))},
                   {"code", quoted(code)}});
}

std::string component(const std::string &codes, const std::string &name)
{
    return object({{"codes", codes}, {"value", quantity(name, "/min")}});
}

/// The FHIR template of a pulse with this value.
std::string pulseWith(const std::string &fhirValue)
{
    return fhirMappingOf("pulse", {{"codes", loinc("8867-4", "Heart rate")}, {"value", fhirValue}});
}

QString kindsOf(const std::vector<MappingRemark> &remarks)
{
    QStringList words;
    for (const MappingRemark &one : remarks) {
        const std::string_view word = jobs::wordOf(one.kind);
        words << QString::fromUtf8(word.data(), qsizetype(word.size()));
    }
    return words.join(' ');
}

std::string resource(const QString &name)
{
    QFile file(QStringLiteral(TRENDWARD_SOURCE_DIR "/resources/mappings/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

}  // namespace

class MappingReviewTest : public QObject
{
    Q_OBJECT

private slots:
    void looksThePairThrough_data()
    {
        QTest::addColumn<QByteArray>("deviceText");
        QTest::addColumn<QByteArray>("fhirText");
        QTest::addColumn<QString>("kinds");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const std::string &deviceText, const std::string &fhirText,
                            const char *kinds, const char *says) {
            QTest::newRow(name) << QByteArray::fromStdString(deviceText) << QByteArray::fromStdString(fhirText)
                                << QString::fromUtf8(kinds) << QString::fromUtf8(says);
        };
        const std::string pulse = deviceMappingOf({deviceTemplate("pulse", {"hr"})});
        const std::string good = pulseWith(quantity("hr", "/min"));
        row("nothing to say", pulse, good, "", "");
        row("a type in another letter case is taken", deviceMappingOf({deviceTemplate("Pulse", {"hr"})}), good, "", "");
        row("a type in another letter case beyond ASCII", deviceMappingOf({deviceTemplate("höhe", {"hr"})}),
            fhirMappingOf("HÖHE", {{"codes", "[]"}, {"value", quantity("hr", "/min")}}), "", "");
        row("comments behind the mapping", pulse + " // the end\n/* of it */\n", good + "//", "", "");
        row("text behind the mapping", pulse + " // the end\n{}", "", "loader-error", "Additional text");
        row("a comment that is not closed", pulse + " /* the end", "", "loader-error", "Additional text");
        row("no JSON", "{", "", "loader-error", "");
        row("loader errors", deviceMappingOf({entry("JsonPathContent", {{"typeName", quoted("x")}})}), "",
            "loader-error loader-error loader-error", "Required property 'TypeMatchExpression'");
        row("no FHIR template, and the reverse", pulse,
            fhirMappingOf("steps", {{"codes", "[]"}, {"value", quantity("hr", "/min")}}),
            "no-fhir-template no-device-template", "No FHIR template takes the type pulse");
        row("letter case of a value", deviceMappingOf({deviceTemplate("pulse", {"HR"})}), good, "unused-value",
            "is written hr in the FHIR template");
        row("other value", deviceMappingOf({deviceTemplate("pulse", {"rate"})}), good, "unused-value missing-value",
            "The value rate of pulse stands in no value");
        row("a value that another template of the type gives",
            deviceMappingOf({deviceTemplate("pulse", {"hr"}), deviceTemplate("pulse", {"spo2"})}),
            fhirMappingOf("pulse",
                          {{"codes", "[]"}, {"components", list({component("[]", "hr"), component("[]", "spo2")})}}),
            "", "");
        row("diastolic coded as heart rate", pulse,
            fhirMappingOf("pulse",
                          {{"codes", loinc("85354-9", "Blood pressure panel")},
                           {"components", list({component(loinc("8867-4", "Diastolic blood pressure"), "hr")})}}),
            "code-contradicts-display",
            "means Heart rate, and its display says \"Diastolic blood pressure\". The code of Diastolic blood pressure "
            "is 8462-4");
        row("heart rate called by another name", pulse,
            fhirMappingOf("pulse", {{"codes", loinc("8867-4", "Pulse")}, {"value", quantity("hr", "/min")}}), "", "");
        row("heart rate called respiratory rate", pulse,
            fhirMappingOf("pulse", {{"codes", loinc("8867-4", "Respiratory rate")}, {"value", quantity("hr", "/min")}}),
            "code-contradicts-display", "The code of Respiratory rate is 9279-1");
        row("weight called height", pulse,
            fhirMappingOf("pulse", {{"codes", loinc("29463-7", "Body height")}, {"value", quantity("hr", "kg")}}),
            "code-contradicts-display", "means Weight, and its display says \"Body height\"");
        row("blood pressure called heart rate", pulse,
            fhirMappingOf("pulse",
                          {{"codes", loinc("85354-9", "Heart rate")}, {"components", list({component("[]", "hr")})}}),
            "code-contradicts-display", "means Blood pressure");
        row("a display that is no measure's name", pulse,
            fhirMappingOf("pulse", {{"codes", loinc("8867-4", "Ticker")}, {"value", quantity("hr", "/min")}}), "", "");
        row("a unit of another measure", pulse,
            fhirMappingOf("pulse", {{"codes", loinc("8867-4", "Heart rate")}, {"value", quantity("hr", "kg")}}),
            "unit-contradicts-code", "the unit of hr, kg, is none of its units: /min is.");
        row("another unit of the same measure", pulse,
            fhirMappingOf("pulse",
                          {{"codes", loinc("8310-5", "Body temperature")}, {"value", quantity("hr", "[degF]")}}),
            "", "");
        row("no unit", pulse, pulseWith(object({{"valueType", quoted("Quantity")}, {"valueName", quoted("hr")}})),
            "no-unit", "has no unit");
        row("unit of no system", pulse,
            pulseWith(
                object({{"valueType", quoted("Quantity")}, {"valueName", quoted("hr")}, {"unit", quoted("/min")}})),
            "unit-not-ucum", "is a text only");
        row("unit that is not UCUM", pulse,
            pulseWith(object({{"valueType", quoted("SampledData")},
                              {"valueName", quoted("hr")},
                              {"defaultPeriod", "1000"},
                              {"unit", quoted("count/min")}})),
            "unit-not-ucum", "the code is /min");
        row("saturation by its specific code alone", pulse,
            fhirMappingOf("pulse", {{"codes", loinc("59408-5", "Oxygen saturation")}, {"value", quantity("hr", "%")}}),
            "no-magic-code", "the code 2708-6");
        row("a vital sign by its SNOMED code alone", pulse,
            fhirMappingOf("pulse", {{"codes", list({object({{"code", quoted("386725007")},
                                                            {"system", quoted(std::string(snomedSystem))}})})},
                                    {"value", quantity("hr", "Cel")}}),
            "no-magic-code", "the code 8310-5");
        row("an interval that is none", pulse,
            fhirMappingOf("pulse", {{"codes", "[]"}, {"periodInterval", "30"}, {"value", quantity("hr", "/min")}}),
            "period-not-supported", "The period interval 30 of pulse is not supported");
        row("readings put together by an id that is not read", pulse,
            fhirMappingOf("pulse", {{"codes", "[]"}, {"periodInterval", "-1"}, {"value", quantity("hr", "/min")}}),
            "no-correlation-id", "no correlationIdExpression");
        row("Quantity by the hour", pulse,
            fhirMappingOf("pulse", {{"codes", loinc("8867-4", "Heart rate")},
                                    {"periodInterval", "60"},
                                    {"value", quantity("hr", "/min")}}),
            "several-in-window", "window of 60 minutes");
        row("whole numbers divided", deviceMappingOf({calculated({"divide(Body.a, Body.b)", "divide(Body.a, `2.0`)"})}),
            good, "integer-division", "divide(Body.a, Body.b) divides");
    }
    void looksThePairThrough()
    {
        QFETCH(QByteArray, deviceText);
        QFETCH(QByteArray, fhirText);
        QFETCH(QString, kinds);
        QFETCH(QString, says);
        const std::string one = deviceText.toStdString(), other = fhirText.toStdString();
        const jobs::MappingReview review({one, other}, mappedAt);
        QCOMPARE(kindsOf(review.remarks()), kinds);
        if (!says.isEmpty())
            QVERIFY2(QString::fromStdString(review.remarks().front().sentence).contains(says),
                     review.remarks().front().sentence.c_str());
    }

    void namesTheLineInTheFhirMapping()
    {
        const std::string one = deviceMappingOf({deviceTemplate("pulse", {"hr"})});
        const std::string other =
            "{\"templateType\":\"CollectionFhir\",\"template\":[\n\n" +
            entry("CodeValueFhir",
                  {{"typeName", quoted("pulse")}, {"codes", "[]"}, {"value", quantity("hr", "bananas")}}) +
            "]}";
        const jobs::MappingReview review({one, other}, mappedAt);
        QCOMPARE(kindsOf(review.remarks()), QString("unit-not-ucum"));
        QCOMPARE(review.remarks().front().place.line, 3);
    }

    void triesMessages_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("kinds");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const Members &members, const char *kinds, const char *says) {
            QTest::newRow(name) << QByteArray::fromStdString(object(members)) << QString::fromUtf8(kinds)
                                << QString::fromUtf8(says);
        };
        const std::string dev = quoted("w"), at = quoted("2026-11-22T08:00:00Z");
        row("good", {{"dev", dev}, {"at", at}, {"hr", "61"}}, "", "");
        row("no zone", {{"dev", dev}, {"at", quoted("2026-11-22T08:00:00")}, {"hr", "61"}}, "zoneless-time",
            "read as UTC");
        row("no match", {{"device", dev}}, "message-not-matched", "Message 3 gives no measurement");
        row("no time", {{"dev", dev}}, "message-failed", "[TimestampExpression]");
        row("no number", {{"dev", dev}, {"at", at}, {"hr", quoted("fast")}}, "message-failed", "Message 3, pulse: ");
    }
    void triesMessages()
    {
        QFETCH(QByteArray, message);
        QFETCH(QString, kinds);
        QFETCH(QString, says);
        const std::string one = deviceMappingOf({deviceTemplate("pulse", {"hr"})}),
                          other = pulseWith(quantity("hr", "/min"));
        jobs::MappingReview review({one, other}, mappedAt);
        json::Document document;
        const std::string text = message.toStdString();
        review.tryMessage(*document.parse(text, json::Grammar::Lenient), 3);
        QCOMPARE(kindsOf(review.remarks()), kinds);
        if (!says.isEmpty())
            QVERIFY2(QString::fromStdString(review.remarks().front().sentence).contains(says),
                     review.remarks().front().sentence.c_str());
    }

    void ourOwnMappingsPassWithoutARemark()
    {
        const std::string one = resource("device-messages.json"), other = resource("fhir-observations.json");
        QVERIFY(!one.empty() && !other.empty());
        const jobs::MappingReview review({one, other}, mappedAt);
        for (const MappingRemark &remark : review.remarks()) qWarning("%s", remark.sentence.c_str());
        QCOMPARE(review.remarks().size(), std::size_t{0});
    }
};
TRENDWARD_TEST(MappingReviewTest)

#include "tst_mappingreview.moc"
