// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"
#include "core/care/plandraft.h"
#include "tests/cli/program.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QEventLoop>
#include <QJsonArray>
#include <QLocale>
#include <QMap>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

/// A record that is pushed, and what a server then holds.
namespace trendward::tests
{

inline const QByteArray person = R"({"resourceType":"Patient","id":"pat-1","name":[{"text":"Quill, Ada"}],)"
                                 R"("identifier":[{"system":"urn:clinic","value":"m-1"}]})"
                                 "\n";

/// Rows of a cuff; each is a blood pressure and a pulse. The last row's systolic pressure is 142.
inline QByteArray cuffWith(int rows)
{
    QByteArray all =
        "Date,Time,Systolic (mmHg),Diastolic (mmHg),Pulse (bpm),Symptoms,Consumed,TruRead,Notes\n"
        "Nov 22 2026,08:05,142,88,71,-,-,-,-\n";
    const QDateTime last(QDate(2026, 11, 21), QTime(8, 1), Qt::UTC);
    for (int i = 1; i < rows; ++i)
        all += QLocale::c().toString(last.addSecs(-3600 * 6 * i), "MMM dd yyyy,HH:mm").toLatin1() + ',' +
               QByteArray::number(110 + i % 30) + ',' + QByteArray::number(70 + i % 15) + ',' +
               QByteArray::number(60 + i % 25) + ",-,-,-,-\n";
    return all;
}

inline QJsonDocument askServer(const QString &url, const QByteArray &authorization = {}, const QByteArray &verb = "GET",
                               const QByteArray &body = {})
{
    QNetworkAccessManager network;
    QNetworkRequest request{QUrl(url)};
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/fhir+json");
    if (!authorization.isEmpty()) request.setRawHeader("Authorization", authorization);
    QNetworkReply *const reply = network.sendCustomRequest(request, verb, body);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const QByteArray answer = reply->readAll();
    reply->deleteLater();
    return QJsonDocument::fromJson(answer);
}

inline QList<QJsonObject> onServer(const QString &base, const QString &type, const QByteArray &authorization = {})
{
    QList<QJsonObject> all;
    const QString search = type + (type == "Provenance" ? "?_count=1000" : "?subject=Patient/pat-1&_count=1000");
    const auto entries = askServer(base + '/' + search, authorization).object()["entry"].toArray();
    for (const QJsonValue &entry : entries) all << entry["resource"].toObject();
    return all;
}

inline QString quantityText(const QJsonValue &quantity)
{
    return QString::number(quantity["value"].toDouble(), 'g', 12) + ' ' + quantity["code"].toString() + ' ' +
           quantity["unit"].toString();
}

/// Codes, values, units and the instant.
inline QString content(const QJsonObject &observation)
{
    QString text =
        observation["code"]["coding"][0]["code"].toString() + ' ' + observation["status"].toString() + ' ' +
        QString::number(
            QDateTime::fromString(observation["effectiveDateTime"].toString(), Qt::ISODate).toMSecsSinceEpoch());
    if (observation.contains("valueQuantity")) text += ' ' + quantityText(observation["valueQuantity"]);
    const QJsonArray parts = observation["component"].toArray();
    for (const QJsonValue &part : parts)
        text += " | " + part["code"]["coding"][0]["code"].toString() + ' ' + quantityText(part["valueQuantity"]);
    return text;
}

inline QString ourIdentifier(const QJsonObject &resource)
{
    const QJsonArray identifiers = resource["identifier"].toArray();
    for (const QJsonValue &one : identifiers)
        if (one["system"].toString() == "urn:trendward:observation") return one["value"].toString();
    return {};
}

/// What is on the server, by our identifier.
inline QMap<QString, QString> arrived(const QString &base, const QByteArray &authorization = {})
{
    QMap<QString, QString> all;
    for (const QJsonObject &one : onServer(base, "Observation", authorization))
        if (!ourIdentifier(one).isEmpty()) all.insert(ourIdentifier(one), content(one));
    return all;
}

/// What the record tells, by the identifier that it should have there.
inline QMap<QString, QString> recorded(const StoreFolder &folder, const QString &serverId = "pat-1")
{
    QMap<QString, QString> all;
    for (const QJsonObject &one : folder({"observations", "--patient", "p-1"}).lines())
        all.insert(QString::fromLatin1(QCryptographicHash::hash((serverId + '|' + one["id"].toString()).toUtf8(),
                                                                QCryptographicHash::Sha256)
                                           .toHex()),
                   content(one));
    return all;
}

/// p-1, who is m-1 in the clinic's system, with the readings of a cuff.
inline void fill(const StoreFolder &folder, int rows = 3)
{
    QCOMPARE(folder({"patient", "add", "--id", "p-1", "--name", "Quill, Ada"}).exit, 0);
    const Ran linked = folder({"patient", "link", "--id", "p-1", "--identifier", "m-1", "--system", "urn:clinic"});
    QVERIFY2(linked.exit == 0, linked.err.constData());
    const Ran ran = folder({"import", "--patient", "p-1", "--zone", "Europe/London", "--now", "2026-11-22T09:00:00Z",
                            folder.write("cuff.csv", cuffWith(rows))});
    QVERIFY2(ran.exit == 0, ran.err.constData());
}

inline QStringList pushTo(const QString &base, const QStringList &more = {})
{
    return QStringList{"push", "--server", base, "--all", "--json", "--now", "2026-11-22T10:00:00Z"} + more;
}

inline int tally(const Ran &ran, const char *kind, const char *what)
{
    return ran.lines().value(0)["kinds"][QLatin1String(kind)][QLatin1String(what)].toInt(-1);
}

/// The key of the newest reading of a measure.
inline QString newestReading(const StoreFolder &folder, const QString &measure)
{
    const auto rows = folder({"readings", "--patient", "p-1", "--measure", measure, "--format", "ndjson"}).lines();
    return rows.isEmpty() ? QString() : rows.last()["key"].toString();
}

/// Signs p-1's plan with this goal for the systolic pressure.
inline void sign(const StoreFolder &folder, double high)
{
    const auto store =
        session::openStore(folder.path("store").toStdString(), folder.path("passphrase").toStdString(), false);
    QVERIFY(store.has_value());
    const auto patient = (*store)->patientByIdentifier({"", "p-1"});
    QVERIFY(patient && *patient);
    care::PlanDraft draft;
    const auto goals = (*store)->goals(**patient);
    const auto reviews = (*store)->reviews(**patient);
    QVERIFY(goals && reviews);
    care::Goal goal = goals->empty() ? care::Goal() : goals->front();
    goal.measure = "systolic-blood-pressure";
    goal.high = high;
    goal.unit = "mm[Hg]";
    goal.start = *Date::parse("2026-11-01");
    const std::int64_t key = care::put(draft, goal);
    if (goals->empty()) {
        care::Action action;
        action.text = "Ask how the cuff is worn";
        action.goal = key;
        care::put(draft, action);
    }
    draft.base = static_cast<std::int64_t>(reviews->size());
    draft.changed = *Instant::parse("2026-11-22T09:30:00Z");
    QVERIFY((*store)->saveDraft(**patient, draft, std::nullopt).has_value());
    care::Review review;
    review.at = *Instant::parse("2026-11-22T09:40:00Z");
    review.who = "alvarez";
    review.name = "R. Alvarez";
    review.role = "RN";
    const auto version = (*store)->signPlan(**patient, draft, review);
    QVERIFY2(version.has_value(), version ? "" : version.error().detail.c_str());
}

}  // namespace trendward::tests
