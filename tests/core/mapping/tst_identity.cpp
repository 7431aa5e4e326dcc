// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/decimaltext.h"
#include "core/mapping/identity.h"
#include "core/mapping/mappingerror.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::mapping;

class IdentityTest : public QObject
{
    Q_OBJECT

private slots:
    void idIsTheHashOfSystemAndValue()
    {
        // printf '_w1' | sha256sum, printf 'urn:d_w1' | sha256sum
        QCOMPARE(resourceId({"", "w1"}),
                 std::string("c3e4bdd6415d87ff5916f969bb3d92b643731ec74bc2d12c37233bee2480a8ef"));
        QCOMPARE(resourceId({"urn:d", "w1"}),
                 std::string("6322c1f1c5567cd26ec6cbb51afb3159214de6e7b9f6688f1de2cd96289ec48e"));
    }

    void namesAnObservationByPatientDeviceTypeAndWindow()
    {
        group::MeasurementGroup group;
        group.type = "hr";
        group.periodInterval = 60;
        group.start = *Instant::parse("2026-03-01T07:00:00Z");
        group.end = *Instant::parse("2026-03-01T07:59:59.9999999Z");
        fhir::Observation observation;
        identify(observation, group, {"ada", "w1", "stay-2"});
        QCOMPARE(observation.identifier.size(), std::size_t{1});
        QCOMPARE(observation.identifier[0].value, std::string("ada.w1.hr.20260301070000Z.20260301075959Z"));
        QCOMPARE(observation.identifier[0].system, std::string(medtechSystem));
        QCOMPARE(observation.id, resourceId(observation.identifier[0]));
        QCOMPARE(observation.subject, std::string("Patient/ada"));
        QCOMPARE(observation.device, std::string("Device/w1"));
        QCOMPARE(observation.encounter, std::string("Encounter/stay-2"));
        identify(observation, group, {"ada", "w1", ""});
        QVERIFY(observation.encounter.empty());
    }

    void twoSinglesInOneSecondHaveTwoIdsExceptInCompatible()
    {
        group::MeasurementGroup a, b;
        a.start = a.end = *Instant::parse("2026-03-01T07:00:00.100Z");
        b.start = b.end = *Instant::parse("2026-03-01T07:00:00.200Z");
        QVERIFY(a.segment(group::Mode::Default) != b.segment(group::Mode::Default));
        QCOMPARE(a.segment(group::Mode::Compatible), b.segment(group::Mode::Compatible));
    }

    void takesTheIdOutOfAReference_data()
    {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("id");  // empty: none
        QTest::newRow("plain") << "Patient/p-1"
                               << "p-1";
        QTest::newRow("other letters") << "pAtIeNt/p-1"
                                       << "p-1";
        QTest::newRow("all letters that are allowed") << "Patient/A_b.9~c#-"
                                                      << "A_b.9~c#-";
        QTest::newRow("another type") << "Group/p-1"
                                      << "";
        QTest::newRow("absolute") << "http://home/Patient/p-1"
                                  << "";
        QTest::newRow("version") << "Patient/p-1/_history/2"
                                 << "";
        QTest::newRow("query") << "Patient/p-1?x"
                               << "";
        QTest::newRow("no id") << "Patient/"
                               << "";
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("beyond ASCII") << QString::fromUtf8("Patient/\xC3\xA9") << "";
    }
    void takesTheIdOutOfAReference()
    {
        QFETCH(QString, reference);
        QFETCH(QString, id);
        const auto found = referenceId(reference.toStdString(), "Patient");
        QCOMPARE(found.has_value(), !id.isEmpty());
        if (found) QCOMPARE(QString::fromStdString(*found), id);
    }

    void writesTheSearch()
    {
        QCOMPARE(identifierQuery({"urn:d", "w1"}), std::string("identifier=urn:d|w1"));
        QCOMPARE(identifierQuery({"", "w1"}), std::string("identifier=w1"));
    }

    void readsNumbersAsDotNetDoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("number");  // empty: refused
        QTest::newRow("plain") << "72"
                               << "72";
        QTest::newRow("trailing zeros stay") << "60.50"
                                             << "60.50";
        QTest::newRow("leading zeros go") << "007.0"
                                          << "7.0";
        QTest::newRow("blanks around") << " \t72 \n"
                                       << "72";
        QTest::newRow("sign before") << "+4"
                                     << "4";
        QTest::newRow("sign behind") << "5-"
                                     << "-5";
        QTest::newRow("sign behind a blank") << "5 -"
                                             << "-5";
        QTest::newRow("two signs") << "-5-"
                                   << "";
        QTest::newRow("blank after the sign") << "- 5"
                                              << "";
        QTest::newRow("no digit before the point") << ".5"
                                                   << "0.5";
        QTest::newRow("no digit behind the point") << "5."
                                                   << "5";
        QTest::newRow("only a point") << "."
                                      << "";
        QTest::newRow("minus nothing") << "-0.0"
                                       << "0.0";
        QTest::newRow("thousands") << "1,234.5"
                                   << "1234.5";
        QTest::newRow("decimal comma is swallowed") << "36,6"
                                                    << "366";
        QTest::newRow("comma first") << ",5"
                                     << "";
        QTest::newRow("comma behind the point") << "1.2,3"
                                                << "";
        QTest::newRow("exponent") << "1e2"
                                  << "";
        QTest::newRow("small exponent") << "1E-05"
                                        << "";
        QTest::newRow("NaN") << "NaN"
                             << "";
        QTest::newRow("Infinity") << "Infinity"
                                  << "";
        QTest::newRow("hexadecimal") << "0x10"
                                     << "";
        QTest::newRow("currency") << "$5"
                                  << "";
        QTest::newRow("parentheses") << "(5)"
                                     << "";
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("two numbers") << "5 6"
                                     << "";
        QTest::newRow("the largest") << "79228162514264337593543950335"
                                     << "79228162514264337593543950335";
        QTest::newRow("one more") << "79228162514264337593543950336"
                                  << "";
        QTest::newRow("28 digits") << "1234567890123456789012345.678"
                                   << "1234567890123456789012345.678";
        QTest::newRow("28 places") << "0.1234567890123456789012345678"
                                   << "0.1234567890123456789012345678";
        QTest::newRow("29 places round") << "0.12345678901234567890123456789"
                                         << "0.1234567890123456789012345679";
        QTest::newRow("a tie goes to the even digit") << "0.00000000000000000000000000025"
                                                      << "0.0000000000000000000000000002";
        QTest::newRow("a tie and more goes up") << "0.000000000000000000000000000251"
                                                << "0.0000000000000000000000000003";
        QTest::newRow("rounding carries") << "0.99999999999999999999999999999"
                                          << "1.0000000000000000000000000000";
        QTest::newRow("too many in all") << "79228162514264337593543950335.4"
                                         << "79228162514264337593543950335";
        QTest::newRow("rounds beyond the largest") << "79228162514264337593543950335.5"
                                                   << "";
    }
    void readsNumbersAsDotNetDoes()
    {
        QFETCH(QString, text);
        QFETCH(QString, number);
        const auto read = decimalText(text.toStdString());
        QCOMPARE(QString::fromStdString(read.value_or("")), number);
    }

    void seesACommaThatPartsNoThousands()
    {
        QVERIFY(hasStrayComma("36,6"));
        QVERIFY(hasStrayComma("1,2345"));
        QVERIFY(hasStrayComma("1,234,5"));
        QVERIFY(hasStrayComma("5,"));
        QVERIFY(!hasStrayComma("1,234.5"));
        QVERIFY(!hasStrayComma("12,345,678"));
        QVERIFY(!hasStrayComma("36.6"));
    }

    void errorsHaveTheNamesOfTheMedTechService()
    {
        QCOMPARE(mappingErrorOf({Error::Code::NoTemplate, "hr", {}}),
                 (MappingError{"TemplateNotFoundException", "hr"}));
        QCOMPARE(mappingErrorOf({Error::Code::NotSupported, "m", {}}).type, std::string("NotSupportedException"));
        QCOMPARE(mappingErrorOf({Error::Code::TooLarge, "m", {}}).type, std::string("Exception"));
    }
};

TRENDWARD_TEST(IdentityTest)
#include "tst_identity.moc"
