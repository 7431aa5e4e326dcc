// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/store/sqlcipherstore.h"
#include "ui/desk/desk.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

namespace trendward::tests
{

inline std::string fileText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// A store of its own with two patients, and the desk that pages work at.
class ImportDesk
{
public:
    ImportDesk()
    {
        auto store = *openStore(store::Absent::Create);
        ada = add(*store, "p-1", "Quill, Ada", Date{1951, 3, 14}, "Europe/London");
        moulin = add(*store, "p-2", "Moulin, <b>Bo</b> & Co", Date{1940, 1, 2}, "");
    }

    ui::Desk &desk() { return m_desk; }
    std::unique_ptr<store::RecordStore> open() { return *openStore(store::Absent::Refuse); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly)) file.write(bytes);
        return file.fileName();
    }
    QString folder() const { return m_folder.path(); }
    std::uint64_t readings()
    {
        std::uint64_t all = 0;
        const auto store = open();
        for (const store::PatientKey patient : {ada, moulin}) {
            store::Query query;
            query.patient = patient;
            const auto done = store->readings(query, [&](const store::StoredReading &) { return ++all > 0; });
            if (!done) return ~std::uint64_t{0};
        }
        return all;
    }
    std::size_t imports() { return open()->imports()->size(); }

    store::PatientKey ada = 0, moulin = 0;
    std::atomic<bool> refuse = false;  ///< as the sample clinic's store does

private:
    Result<std::unique_ptr<store::RecordStore>> openStore(store::Absent absent) const
    {
        return store::openSqlcipherStore(m_folder.filePath("records.db").toStdString(), std::string(32, 'k'), absent);
    }
    static store::PatientKey add(store::RecordStore &store, const char *id, const char *name, Date birth,
                                 const char *zone)
    {
        store::Patient patient;
        patient.id = id;
        patient.name = name;
        patient.birth = birth;
        patient.zone = zone;
        return *store.addPatient(patient);
    }
    ui::Workplace place()
    {
        const QString resources = QStringLiteral(TRENDWARD_SOURCE_DIR "/resources/");
        auto device = normalize::DeviceMapping::parse(fileText(resources + "mappings/device-messages.json"));
        ui::Workplace place;
        place.openStore = [this] { return openStore(store::Absent::Refuse); };
        place.mappings = std::make_shared<jobs::Mappings>(jobs::Mappings{
            std::move(*device), *mapping::FhirMapping::parse(fileText(resources + "mappings/fhir-observations.json"))});
        place.rules = std::make_shared<care::Rules>(*care::rulesFrom(fileText(resources + "rules/review-rules.json")));
        place.now = [] { return *Instant::parse("2026-11-22T09:00:00Z"); };
        place.mayTake = [this](const store::RecordStore &, const std::string &path) -> Outcome {
            if (!refuse) return Done{};
            return Error{Error::Code::NotSupported, "this store is the sample clinic", path};
        };
        place.user = "tester";
        place.folder = m_folder.path().toStdString();
        return place;
    }

    QTemporaryDir m_folder;
    ui::Desk m_desk{place()};
};

/// When the desk has nothing to do any more.
inline bool still(ImportDesk &place)
{
    return QTest::qWaitFor([&] { return !place.desk().busy(); });
}

/// The first button whose words begin so, or nullptr.
inline QPushButton *button(const QWidget &in, const QString &text)
{
    for (QPushButton *one : in.findChildren<QPushButton *>())
        if (one->text().startsWith(text)) return one;
    return nullptr;
}

/// What the labels in view say, a line each.
inline QString allText(const QWidget &in)
{
    QString text;
    for (const QLabel *label : in.findChildren<QLabel *>())
        if (label->isVisibleTo(&in)) text += label->text() + u'\n';
    return text;
}

inline const QByteArray cuffHead =
    "\"Measurement Date\",\"Timezone\",\"SYS(mmHg)\",\"DIA(mmHg)\",\"Pulse(bpm)\",\"Irregular heartbeat "
    "detected\",\"IHB "
    "detection counts(times)\",\"Body Movement\",\"Cuff wrap guide\",\"Positioning Indicator\",\"room "
    "temperature(\xC2\xB0"
    "C)\",\"Measurement Mode\",\"Device\"\n";

/// Rows of a cuff's file in the international layout: "2026/11/07 20:50=127/75/70".
inline QByteArray cuffFile(const QList<QByteArray> &rows, const QByteArray &zone = "Europe/Rome")
{
    QByteArray text = cuffHead;
    for (const QByteArray &row : rows) {
        const auto parts = row.split('=');
        const auto values = parts[1].split('/');
        text += '"' + parts[0] + "\",\"" + zone + "\",\"" + values[0] + "\",\"" + values[1] + "\",\"" + values[2] +
                "\",\"Not Detected\",\"\",\"Not Detected\",\"OK\",\"\",\"21\",\"Single Measurement\",\"Sample cuff\"\n";
    }
    return text;
}

/// A sensor's file that names a person and carries no zone.
inline QByteArray sensorFile(const QByteArray &first, const QByteArray &last, const QByteArray &birth)
{
    return "\xef\xbb\xbfIndex,Timestamp (YYYY-MM-DDThh:mm:ss),Event Type,Event Subtype,Patient Info,Device Info,Source "
           "Device ID,Glucose Value (mg/dL),Insulin Value (u),Carb Value (grams),Duration (hh:mm:ss),Glucose Rate of "
           "Change (mg/dL/min),Transmitter Time (Long Integer),Transmitter ID\n1,,FirstName,," +
           first + ",,,,,,,,,\n2,,LastName,," + last + ",,,,,,,,,\n3,,DateOfBirth,," + birth +
           ",,,,,,,,,\n4,2026-11-08T00:02:11,EGV,,,,iOS S1,140,,,,,1000,T1\n5,2026-11-08T00:07:11,EGV,,,,iOS "
           "S1,Low,,,,,1300,T1\n6,2026-11-08T00:13:11,Carbs,,,,iOS S1,,,45,,,,\n";
}

/// A message of a gateway that names its patient and device.
inline QByteArray pulseMessage(const QByteArray &patient, const QByteArray &time, const QByteArray &value)
{
    return "{\"heartrate\":" + value + ",\"deviceid\":\"watch-1\",\"patientid\":\"" + patient +
           "\",\"measurementdatetime\":\"" + time + "\"}\n";
}

}  // namespace trendward::tests
