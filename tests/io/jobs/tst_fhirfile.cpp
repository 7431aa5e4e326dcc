// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fhir/observationnames.h"
#include "core/io/jobs/importjob.h"
#include "core/io/store/sqlcipherstore.h"
#include "tests/io/jobs/builtin.h"
#include "tests/support/testmain.h"
#include "tests/support/textcases.h"

#include <QFile>
#include <QTemporaryDir>

using namespace trendward;
using tests::TextCase;
using tests::wanted;

namespace
{

const std::vector<TextCase> &cases()
{
    static const auto all = tests::readCases("fhir/files.txt");
    return all;
}

QString lineOf(const std::string &patient, const store::StoredReading &stored)
{
    const fhir::Reading &one = stored.reading;
    std::string line = patient + ' ' + (one.measure.empty() ? '-' + one.code.code : one.measure) + ' ';
    line += std::string(fhir::codeOf(one.comparator)) +
            (one.value ? one.value->text() : '!' + std::string(fhir::codeOf(one.absentReason.value())));
    line += ' ' + (one.unit.known() ? one.unit.code : one.unit.stated() ? '"' + one.unit.text + '"' : "-");
    line += ' ' + (one.time.offsetMinutes ? one.time.at.textAt(*one.time.offsetMinutes) : one.time.at.text());
    if (one.end) line += " to " + one.end->text();
    return QString::fromStdString(line + " | " + stored.source);
}

/// A record of two patients, and what a file brings into it.
struct Clinic {
    Clinic()
    {
        record = std::move(*store::openSqlcipherStore(folder.filePath("r.db").toStdString(), std::string(32, 'k'),
                                                      store::Absent::Create));
        for (const char *number : {"1", "2"}) {
            store::Patient patient;
            patient.id = std::string("p-") + number;
            patient.name = *number == '1' ? "Sample, Ann" : "Other, Bea";
            patient.birth = Date{1960, 1, *number == '1' ? 15 : 16};
            patient.zone = "Europe/Berlin";
            patient.identifiers = {{"urn:mrn", std::string("471") + number}};
            keys.push_back(record->addPatient(patient).value());
        }
    }

    Result<jobs::ImportReport> bring(const TextCase &one, std::string_view field = "file")
    {
        const QString path = folder.filePath("observations.json");
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly)) return Error{};
        out.write(QByteArray::fromStdString(one.text(field)));
        out.close();
        jobs::ImportSettings settings;
        if (one.has("patient")) settings.patient = one.text("patient");
        if (one.has("zone")) settings.zone = one.text("zone");
        settings.now = *Instant::parse("2026-11-22T09:00:00Z");
        Progress progress;
        return jobs::importFile(path.toStdString(), settings, tests::builtInMappings(), record.get(), progress);
    }

    QStringList readings() const
    {
        QStringList lines;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            store::Query query;
            query.patient = keys[i];
            const auto each = [&](const store::StoredReading &one) {
                lines << lineOf("p-" + std::to_string(i + 1), one);
                return true;
            };
            if (!record->readings(query, each)) lines << "not readable";
        }
        return lines;
    }

    QTemporaryDir folder;
    std::unique_ptr<store::RecordStore> record;
    std::vector<store::PatientKey> keys;
};

}  // namespace

class FhirFile : public QObject
{
    Q_OBJECT

private slots:
    void isStoredAsTheCaseSays_data() { tests::addRows(cases()); }
    void isStoredAsTheCaseSays()
    {
        QFETCH(int, index);
        const TextCase &one = cases()[static_cast<std::size_t>(index)];
        Clinic clinic;
        const auto report = clinic.bring(one);
        QVERIFY2(report, report ? "" : report.error().detail.c_str());
        QCOMPARE(QString::fromStdString(report->format + "; " + report->evidence),
                 QString::fromStdString(one.text("format")));
        QVERIFY2(clinic.readings() == wanted(one, "expect"), qPrintable('\n' + clinic.readings().join('\n')));
        QStringList not_, held, problems;
        for (const auto &[reason, count] : report->notReadingReasons)
            not_ << QString::fromStdString(std::to_string(count) + ' ' + reason);
        for (const auto &[reason, count] : report->heldReasons)
            held << QString::fromStdString(std::to_string(count) + ' ' + reason);
        for (const Problem &problem : report->problems)
            problems << QString::fromStdString(std::to_string(problem.origin.record) + ' ' + problem.error.detail);
        QVERIFY2(not_ == wanted(one, "not"), qPrintable('\n' + not_.join('\n')));
        QVERIFY2(held == wanted(one, "held"), qPrintable('\n' + held.join('\n')));
        QVERIFY2(problems == wanted(one, "problems"), qPrintable('\n' + problems.join('\n')));
        QCOMPARE(QString::fromStdString(report->personNamed.value_or("-") + (report->personDiffers ? ", differs" : "")),
                 QString::fromStdString(one.has("person") ? one.text("person") : "-"));
        QCOMPARE(report->zoneNeeded, one.text("needed") == "yes");

        const QStringList before = clinic.readings();
        const auto again = clinic.bring(one, one.has("then") ? "then" : "file");
        QVERIFY(again);
        if (one.has("then")) {
            QVERIFY2(clinic.readings() == wanted(one, "after"), qPrintable('\n' + clinic.readings().join('\n')));
            return;
        }
        QCOMPARE(again->stored + again->superseded + again->held, std::uint64_t{0});
        QCOMPARE(clinic.readings(), before);
    }
};

TRENDWARD_TEST(FhirFile)
#include "tst_fhirfile.moc"
