// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/io/jobs/messagedesk.h"

#include <QTime>

namespace trendward::tests
{

std::string deviceMapping(const QStringList &types, const QString &time, const QString &device, const QString &patient)
{
    QString all;
    for (const QString &type : types)
        all += (all.isEmpty() ? QString() : QStringLiteral(",")) +
               QStringLiteral(R"json({"templateType":"JsonPathContent","template":{"typeName":"%1",
                   "typeMatchExpression":"$..[?(@%1)]","deviceIdExpression":"$.%3","patientIdExpression":"$.%4",
                   "timestampExpression":"$.%2","values":[{"required":"true","valueExpression":"$.%1",
                   "valueName":"%1"}]}})json")
                   .arg(type, time, device, patient);
    return "{\"templateType\":\"CollectionContent\",\"template\":[" + all.toStdString() + "]}";
}

std::string fhirMapping(const std::vector<Coded> &types)
{
    QString all;
    for (const Coded &one : types)
        all += (all.isEmpty() ? QString() : QStringLiteral(",")) +
               QStringLiteral(R"json({"templateType":"CodeValueFhir","template":{"typeName":"%1","periodInterval":%5,
                   "codes":[{"code":"%2","system":"http://loinc.org","display":"%3"}],
                   "value":{"valueType":"%6","valueName":"%1","unit":"%4","system":"http://unitsofmeasure.org",
                   "code":"%4","defaultPeriod":"60000"}}})json")
                   .arg(one.type, one.code, one.display, one.unit, QString::number(one.period),
                        one.period == 0 ? QStringLiteral("Quantity") : QStringLiteral("SampledData"));
    return "{\"templateType\":\"CollectionFhir\",\"template\":[" + all.toStdString() + "]}";
}

jobs::Mappings mappings(const std::vector<Coded> &types, const QString &time, const QString &by, const QString &patient)
{
    QStringList names;
    for (const Coded &one : types) names << one.type;
    auto device = normalize::DeviceMapping::parse(deviceMapping(names, time, by, patient));
    auto fhir = mapping::FhirMapping::parse(fhirMapping(types));
    if (!device) qFatal("%s", device.error().detail.c_str());
    if (!fhir) qFatal("%s", fhir.error().detail.c_str());
    return {std::move(*device), std::move(*fhir)};
}

QByteArray messages(const QStringList &lines, const QByteArray &more)
{
    QByteArray all;
    for (const QString &line : lines) {
        const auto parts = line.split(u' ');
        const QTime time = QTime::fromString(parts[1], "hh:mm");
        all += "{\"" + parts[0].toUtf8() + "\":" + parts[2].toUtf8() + "," + more +
               ",\"other\":\"watch-9\",\"neighbour\":\"p-2\",\"time\":\"2026-11-21T" + parts[1].toUtf8() +
               ":00Z\",\"later\":\"2026-11-21T" + time.addSecs(3600).toString("hh:mm").toUtf8() + ":00Z\"}\n";
    }
    return all;
}

}  // namespace trendward::tests
