// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.h"
#include "core/base/measure.h"
#include "core/base/unit.h"
#include "tests/support/testmain.h"

#include <limits>

#include <set>

using namespace trendward;

class NumbersTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheDigitsItWasWrittenWith_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept");  // empty: refused
        QTest::newRow("trailing zero") << "98.60"
                                       << "98.60";
        QTest::newRow("no leading digit") << ".5"
                                          << "0.5";
        QTest::newRow("no digit behind") << "5."
                                         << "5";
        QTest::newRow("signs") << "-0.007"
                               << "-0.007";
        QTest::newRow("exponent up") << "1.2e3"
                                     << "1200";
        QTest::newRow("exponent down") << "12E-3"
                                       << "0.012";
        QTest::newRow("zero with a large exponent") << "0e300"
                                                    << "0";
        QTest::newRow("18 digits") << "123456789012345678"
                                   << "123456789012345678";
        QTest::newRow("19 digits") << "1234567890123456789"
                                   << "";
        QTest::newRow("comma") << "36,6"
                               << "";
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("sign alone") << "-"
                                    << "";
        QTest::newRow("NaN") << "NaN"
                             << "";
        QTest::newRow("blank") << " 5"
                               << "";
        QTest::newRow("huge exponent") << "1e999999999999"
                                       << "";
        QTest::newRow("smallest") << "1e-19"
                                  << "";
    }
    void keepsTheDigitsItWasWrittenWith()
    {
        QFETCH(QString, text);
        QFETCH(QString, kept);
        const auto number = Decimal::parse(text.toStdString());
        QCOMPARE(number.has_value(), !kept.isEmpty());
        if (number) QCOMPARE(QString::fromStdString(number->text()), kept);
    }
    void becomesTheNearestDouble()
    {
        QCOMPARE(Decimal::parse("98.60")->toDouble(), 98.6);
        QCOMPARE(Decimal::parse("0.1")->toDouble(), 0.1);
        QCOMPARE(Decimal::parse("9007199254740993")->toDouble(), 9007199254740992.0);
        QCOMPARE(Decimal::fromDouble(2.675, 1).text(), std::string("2.7"));
        QCOMPARE(Decimal(std::numeric_limits<std::int64_t>::min(), 2).text(), std::string("-92233720368547758.08"));
    }
    void sameNumberForgivesZeros()
    {
        QVERIFY(sameNumber(*Decimal::parse("98.6"), *Decimal::parse("98.60")));
        QVERIFY(!sameNumber(*Decimal::parse("98.6"), *Decimal::parse("98.61")));
        QVERIFY(*Decimal::parse("98.6") != *Decimal::parse("98.60"));
    }
    void convertsByDefinition_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<double>("expected");
        QTest::newRow("pounds") << 180.0 << "[lb_av]"
                                << "kg" << 81.6466266;
        QTest::newRow("body heat") << 98.6 << "[degF]"
                                   << "Cel" << 37.0;
        QTest::newRow("boiling") << 100.0 << "Cel"
                                 << "[degF]" << 212.0;
        QTest::newRow("kPa") << 16.0 << "kPa"
                             << "mm[Hg]" << 120.00986;
        QTest::newRow("inches") << 70.0 << "[in_i]"
                                << "cm" << 177.8;
        QTest::newRow("hertz") << 1.0 << "Hz"
                               << "/min" << 60.0;
    }
    void convertsByDefinition()
    {
        QFETCH(double, value);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(double, expected);
        const auto converted = convert(value, from.toStdString(), to.toStdString());
        QVERIFY(converted.has_value());
        QVERIFY2(qAbs(*converted - expected) < 1e-5, qPrintable(QString::number(*converted, 'g', 12)));
    }
    void neverConvertsMassToAmountWithoutTheAnalyte()
    {
        QVERIFY(!convert(100, "mg/dL", "mmol/L"));
        QVERIFY(!convert(1, "U", "mg/dL"));
        const Measure *glucose = measureNamed("sensor-glucose");
        QVERIFY(qAbs(*inMeasureUnit(*glucose, 5.5507, "mmol/L") - 100.0) < 0.01);
        QVERIFY(!inMeasureUnit(*measureNamed("body-weight"), 5.5, "mmol/L"));
    }
    void knowsUnitsBySpelling()
    {
        QCOMPARE(unitFrom("mm Hg").code, std::string("mm[Hg]"));
        QCOMPARE(unitFrom("bpm").code, std::string("/min"));
        QCOMPARE(unitFrom("lbs").code, std::string("[lb_av]"));
        QCOMPARE(unitFrom("mmol<180.1558800000541>/L").code, std::string("mmol/L"));
        QCOMPARE(unitFrom("Cal").code, std::string("kcal"));
        QCOMPARE(unitFrom("cal").code, std::string("cal"));
        QCOMPARE(unitFrom("furlongs").code, std::string());
        QCOMPARE(unitFrom("furlongs").text, std::string("furlongs"));
        QVERIFY(!unitFrom("").stated());
    }
    void everyMeasureCanBeFoundByKeyAndCode()
    {
        std::set<std::string_view> keys, codes;
        for (const Measure &measure : measures()) {
            QVERIFY(keys.insert(measure.key).second);
            QCOMPARE(measureNamed(measure.key), &measure);
            if (measure.loinc.empty()) continue;
            QVERIFY(codes.insert(measure.loinc).second);
            QCOMPARE(measureNamed(measure.loinc), &measure);
            QVERIFY2(unitFrom(measure.unit).code == measure.unit, measure.unit.data());
            QVERIFY(measure.plausibleLow < measure.plausibleHigh);
        }
        QVERIFY(measureNamed("cheerfulness") == nullptr);
    }
    void loincCheckDigitsAreRight()
    {
        for (const Measure &measure : measures()) {
            for (const std::string_view code : {measure.loinc, measure.alsoLoinc}) {
                if (code.empty()) continue;
                // Mod 10: digits from the right alternately doubled, as LOINC's manual says.
                const auto dash = code.find('-');
                int sum = 0;
                for (std::size_t i = 0; i < dash; ++i) {
                    const int digit = code[dash - 1 - i] - '0';
                    const int doubled = i % 2 == 0 ? digit * 2 : digit;
                    sum += doubled / 10 + doubled % 10;
                }
                QVERIFY2((10 - sum % 10) % 10 == code[dash + 1] - '0', code.data());
            }
        }
    }
    void readsDiastolicThroughTheWrongCode()
    {
        // The published MedTech sample mappings code diastolic pressure 8867-4, which is heart rate.
        CodeableConcept code;
        code.coding.push_back({std::string(loincSystem), "8867-4", "Diastolic blood pressure"});
        const auto guess = measureOf(code);
        QCOMPARE(guess.measure->key, std::string_view("diastolic-blood-pressure"));
        QVERIFY(guess.codingContradictsDisplay);
        code.coding[0].display = "Heart rate";
        QCOMPARE(measureOf(code).measure->key, std::string_view("heart-rate"));
        QVERIFY(!measureOf(code).codingContradictsDisplay);
    }
    void implausibleIsSaidOnlyWhereUnitsCompare()
    {
        const Measure *weight = measureNamed("weight");
        QVERIFY(plausible(*weight, 81, "kg"));
        QVERIFY(!plausible(*weight, 812, "kg"));
        QVERIFY(plausible(*weight, 812, "mmol/L"));
    }
};
TRENDWARD_TEST(NumbersTest)

#include "tst_numbers.moc"
