// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/messagesjob.h"
#include "core/io/store/sqlcipherstore.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

/// A record of two patients, messages and mappings: for what is kept of messages and for reading them again.
namespace trendward::tests
{

inline const Instant firstDay = *Instant::parse("2026-11-22T09:00:00Z"),
                     laterDay = *Instant::parse("2026-11-25T09:00:00Z");

/// A device mapping that reads these members of a message as types of the same names, and when, on which device and
/// whose they were from the members of these names.
std::string deviceMapping(const QStringList &types, const QString &time = "time", const QString &device = "device",
                          const QString &patient = "patient");

struct Coded {
    QString type, code, display, unit;
    int period = 0;
};

std::string fhirMapping(const std::vector<Coded> &types);

jobs::Mappings mappings(const std::vector<Coded> &types, const QString &time = "time", const QString &by = "device",
                        const QString &patient = "patient");

inline const Coded pulse{"pulse", "8867-4", "Heart rate", "/min"};
inline const Coded weight{"weight", "29463-7", "Body weight", "kg"};
inline const Coded wronglyCoded{"lower", "8867-4", "Heart rate", "mm[Hg]"};
inline const Coded rightlyCoded{"lower", "8462-4", "Diastolic blood pressure", "mm[Hg]"};

/// "pulse 10:00 70": a message a line, with an hour later, another device and another patient beside the right ones.
QByteArray messages(const QStringList &lines, const QByteArray &more = "\"device\":\"watch-1\",\"patient\":\"p-1\"");

class MessageDesk
{
public:
    MessageDesk()
        : m_store(*store::openSqlcipherStore(m_folder.filePath("records.db").toStdString(), std::string(32, 'k'),
                                             store::Absent::Create))
    {
        for (const char *id : {"p-1", "p-2"}) {
            store::Patient patient;
            patient.id = id;
            patient.name = "Quill";
            keys.push_back(*m_store->addPatient(patient));
        }
    }
    store::RecordStore &store() { return *m_store; }
    std::string write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly)) file.write(bytes);
        return file.fileName().toStdString();
    }
    jobs::ImportReport bringIn(const std::string &path, const jobs::Mappings &with, jobs::ImportSettings settings = {})
    {
        settings.now = firstDay;
        Progress progress;
        auto report = jobs::importFile(path, settings, with, m_store.get(), progress);
        if (!report) QTest::qFail(report.error().detail.c_str(), __FILE__, __LINE__);
        return report ? *report : jobs::ImportReport();
    }
    enum class Do { It, Preview };
    std::vector<jobs::AgainReport> retry(const jobs::Mappings &with, Do what = Do::It)
    {
        Progress progress;
        return answer(jobs::retryMessages({"anna", laterDay, what == Do::Preview}, with, *m_store, progress));
    }
    std::vector<jobs::AgainReport> remap(const std::string &path, const jobs::Mappings &with, Do what = Do::It)
    {
        Progress progress;
        return answer(jobs::remapFile(path, {"anna", laterDay, what == Do::Preview}, with, *m_store, progress));
    }
    /// "8867-4 10:00 70 a.ndjson 2" in order; an excluded one in brackets.
    QStringList readings(std::size_t patient = 0, bool hiddenToo = false)
    {
        QStringList all;
        store::Query query;
        query.patient = keys[patient];
        query.excludedToo = hiddenToo;
        const auto done = m_store->readings(query, [&](const store::StoredReading &one) {
            const QString line = QStringLiteral("%1 %2 %3 %4 %5")
                                     .arg(QString::fromStdString(one.reading.code.code),
                                          QString::fromStdString(one.reading.time.at.text().substr(11, 5)),
                                          QString::fromStdString(one.reading.value ? one.reading.value->text() : "-"),
                                          QString::fromStdString(one.file), QString::number(one.reading.origin.record));
            all << (one.excluded ? '(' + line + ')' : line);
            return true;
        });
        return done ? all : QStringList{"error"};
    }
    /// Of the patient's live readings, that of this file and record.
    std::optional<store::ReadingKey> key(std::uint64_t record, std::size_t patient = 0)
    {
        std::optional<store::ReadingKey> found;
        store::Query query;
        query.patient = keys[patient];
        const auto done = m_store->readings(query, [&](const store::StoredReading &one) {
            if (one.reading.origin.record == record) found = one.key;
            return true;
        });
        return done ? found : std::nullopt;
    }
    QStringList observations(std::size_t patient = 0)
    {
        QStringList all;
        store::Query query;
        query.patient = keys[patient];
        const auto done = m_store->observations(query, [&](store::PatientKey, const std::string &json) {
            all << QString::fromStdString(json);
            return true;
        });
        return done ? all : QStringList{"error"};
    }
    std::uint64_t waiting() { return *m_store->messageCount(); }
    std::vector<store::PatientKey> keys;

private:
    std::vector<jobs::AgainReport> answer(Result<std::vector<jobs::AgainReport>> reports)
    {
        if (!reports) QTest::qFail(reports.error().detail.c_str(), __FILE__, __LINE__);
        return reports ? std::move(*reports) : std::vector<jobs::AgainReport>();
    }
    QTemporaryDir m_folder;
    std::unique_ptr<store::RecordStore> m_store;
};

/// Without when they were made.
inline QStringList unissued(QStringList observations)
{
    static const QRegularExpression issued("\"issued\":\"[^\"]*\",?");
    for (QString &one : observations) one.remove(issued);
    return observations;
}

inline QString counts(const store::Replaced &one)
{
    return QStringLiteral("%1 added, %2 superseded, %3 taken away, %4 unchanged")
        .arg(one.added)
        .arg(one.superseded)
        .arg(one.takenAway)
        .arg(one.unchanged);
}

}  // namespace trendward::tests
