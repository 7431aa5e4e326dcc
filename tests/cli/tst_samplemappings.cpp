// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/code.h"
#include "core/base/measure.h"
#include "core/base/unit.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace trendward;

namespace
{

QJsonArray templatesOf(const QString &name)
{
    QFile file(QStringLiteral(TRENDWARD_SOURCE_DIR "/resources/mappings/") + name);
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QJsonDocument::fromJson(file.readAll()).object()["template"].toArray();
}

QJsonObject body(const QJsonValue &entry)
{
    return entry.toObject()["template"].toObject();
}

QSet<QString> codesOf(const QJsonObject &coded)
{
    QSet<QString> codes;
    const QJsonArray listed = coded["codes"].toArray();
    for (const QJsonValue &code : listed) codes << code.toObject()["code"].toString();
    return codes;
}

/// The values of a FHIR template: its own and those of its components.
QList<QJsonObject> valuesOf(const QJsonObject &fhir)
{
    QList<QJsonObject> values;
    if (fhir.contains("value")) values << fhir["value"].toObject();
    const QJsonArray components = fhir["components"].toArray();
    for (const QJsonValue &component : components) values << component.toObject()["value"].toObject();
    return values;
}

}  // namespace

/// The two built-in mappings fit each other and the table of measures. That they are read and evaluated is tested by
/// the rooms that do it.
class SampleMappings : public QObject
{
    Q_OBJECT

private slots:
    void everyMeasurementTypeHasAFhirTemplate();
    void everyValueOfAFhirTemplateIsGivenByItsType();
    void valuesAreNamedAfterMeasuresAndCodedAsTheTableSays();
    void unitsAreUcumAndOfTheSameKindAsTheMeasure();
    void diastolicIsNeverCodedAsHeartRate();
    void oxygenSaturationCarriesBothCodes();
    void everyRequiredMeasureIsCovered_data();
    void everyRequiredMeasureIsCovered();
};

void SampleMappings::everyMeasurementTypeHasAFhirTemplate()
{
    QSet<QString> known, used;
    const QJsonArray fhirTemplates = templatesOf("fhir-observations.json");
    for (const QJsonValue &entry : fhirTemplates) known << body(entry)["typeName"].toString();
    const QJsonArray templates = templatesOf("device-messages.json");
    for (const QJsonValue &entry : templates) used << body(entry)["typeName"].toString();
    QVERIFY(!used.isEmpty());
    QCOMPARE(used, known);
}

void SampleMappings::everyValueOfAFhirTemplateIsGivenByItsType()
{
    QHash<QString, QSet<QString>> wanted;
    const QJsonArray fhirTemplates = templatesOf("fhir-observations.json");
    for (const QJsonValue &entry : fhirTemplates)
        for (const QJsonObject &value : valuesOf(body(entry)))
            wanted[body(entry)["typeName"].toString()] << value["valueName"].toString();
    const QJsonArray templates = templatesOf("device-messages.json");
    for (const QJsonValue &entry : templates) {
        QSet<QString> given;
        const QJsonArray ofIt = body(entry)["values"].toArray();
        for (const QJsonValue &value : ofIt) {
            given << value.toObject()["valueName"].toString();
            QVERIFY(value.toObject()["required"].toBool());
        }
        QCOMPARE(given, wanted[body(entry)["typeName"].toString()]);
    }
}

void SampleMappings::valuesAreNamedAfterMeasuresAndCodedAsTheTableSays()
{
    const QJsonArray templates = templatesOf("fhir-observations.json");
    for (const QJsonValue &entry : templates) {
        const QJsonObject fhir = body(entry);
        if (fhir["typeName"] == QStringLiteral("blood-pressure")) continue;
        const Measure *measure = measureNamed(fhir["value"].toObject()["valueName"].toString().toStdString());
        QVERIFY2(measure, qPrintable(fhir["typeName"].toString()));
        const auto codes = codesOf(fhir);
        for (const QString &code : codes) QCOMPARE(measureNamed(code.toStdString()), measure);
        QCOMPARE(fhir["category"].toArray().size(), 1);
        QVERIFY(codesOf(fhir["category"][0].toObject())
                    .contains(QString::fromUtf8(measure->category.data(), qsizetype(measure->category.size()))));
    }
}

void SampleMappings::unitsAreUcumAndOfTheSameKindAsTheMeasure()
{
    const QJsonArray templates = templatesOf("fhir-observations.json");
    for (const QJsonValue &entry : templates) {
        for (const QJsonObject &value : valuesOf(body(entry))) {
            const bool quantity = value["valueType"] == QStringLiteral("Quantity");
            const std::string code = value[quantity ? "code" : "unit"].toString().toStdString();
            QCOMPARE(unitFrom(code).code, code);
            QVERIFY(inMeasureUnit(*measureNamed(value["valueName"].toString().toStdString()), 1, code));
            if (quantity) QCOMPARE(value["system"].toString(), QStringLiteral("http://unitsofmeasure.org"));
        }
    }
}

void SampleMappings::diastolicIsNeverCodedAsHeartRate()
{
    const QJsonArray templates = templatesOf("fhir-observations.json");
    for (const QJsonValue &entry : templates) {
        const QJsonObject fhir = body(entry);
        if (fhir["typeName"] != QStringLiteral("blood-pressure")) continue;
        QCOMPARE(codesOf(fhir), QSet<QString>{"85354-9"});
        const QJsonArray components = fhir["components"].toArray();
        QCOMPARE(components.size(), 2);
        QCOMPARE(codesOf(components[0].toObject()), QSet<QString>{"8480-6"});
        QCOMPARE(codesOf(components[1].toObject()), QSet<QString>{"8462-4"});
        return;
    }
    QFAIL("no template for blood pressure");
}

void SampleMappings::oxygenSaturationCarriesBothCodes()
{
    const QJsonArray templates = templatesOf("fhir-observations.json");
    for (const QJsonValue &entry : templates)
        if (body(entry)["typeName"] == QStringLiteral("oxygen-saturation"))
            QCOMPARE(codesOf(body(entry)), (QSet<QString>{"59408-5", "2708-6"}));
}

void SampleMappings::everyRequiredMeasureIsCovered_data()
{
    QTest::addColumn<QString>("type");
    for (const char *type : {"heart-rate", "heart-rate-stream", "blood-pressure", "oxygen-saturation", "body-weight",
                             "body-temperature", "respiratory-rate", "glucose", "steps", "inhaler-puffs", "peak-flow",
                             "body-fat", "lean-mass", "sleep-duration"})
        QTest::newRow(type) << QString::fromLatin1(type);
}

void SampleMappings::everyRequiredMeasureIsCovered()
{
    QFETCH(QString, type);
    int plain = 0, envelope = 0;
    const QJsonArray templates = templatesOf("device-messages.json");
    for (const QJsonValue &entry : templates) {
        if (body(entry)["typeName"] != type) continue;
        const QString device = body(entry)["deviceIdExpression"].toString();
        // The kind for IoT Hub names device and time by itself.
        envelope += device.contains("SystemProperties") ||
                    entry.toObject()["templateType"] == QStringLiteral("IotJsonPathContent");
        plain += device.endsWith("deviceid");
    }
    QCOMPARE(plain, 1);
    QCOMPARE(envelope, 1);
}

TRENDWARD_TEST(SampleMappings)
#include "tst_samplemappings.moc"
