// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/clinicjson.h"
#include "app/sample/sampleclinic.h"
#include "core/base/measure.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QSet>

using namespace trendward;
using namespace trendward::sample;

namespace
{

const Date referenceAnchor{2026, 11, 22};

QByteArray committed(const QString &name)
{
    QFile file(QStringLiteral(TRENDWARD_SOURCE_DIR "/resources/sample/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// "p-001 | Look first | body-weight 60, …" of a patient, as tests/cases/sample/answers.txt writes it.
QString answerLine(const SamplePatient &patient)
{
    QStringList counts;
    for (const auto &[measure, count] : patient.answer.counts)
        counts << QStringLiteral("%1 %2").arg(QString::fromStdString(measure)).arg(count);
    return QStringLiteral("%1 | %2 | %3")
        .arg(QString::fromStdString(patient.id), QString::fromStdString(patient.answer.bucket), counts.join(", "))
        .trimmed();
}

}  // namespace

class SampleFiles : public QObject
{
    Q_OBJECT

private slots:
    void sameArgumentsGiveTheSameBytes();
    void anotherSeedGivesOtherBytesAndTheSameFiles();
    void committedFilesAreWhatTheGeneratorWrites();
    void answersAreThoseOfTheCaseFile();
    void allFilesTogetherStayBelowThreeMegabytes();
    void everyReadingComesFromAFile();
    void measuresAndUnitsAreKnownByName();
    void everyFileNamesAKnownPatientOrNone();
    void readingsEndBeforeTheAnchor();
    void oneDeviceIsNeverWithTwoPatients();
};

void SampleFiles::sameArgumentsGiveTheSameBytes()
{
    const SampleClinic one = sampleClinic(referenceAnchor, 7), two = sampleClinic(referenceAnchor, 7);
    QCOMPARE(one.files.size(), two.files.size());
    for (std::size_t i = 0; i < one.files.size(); ++i) QVERIFY(one.files[i].bytes == two.files[i].bytes);
    QCOMPARE(clinicJson(one), clinicJson(two));
}

void SampleFiles::anotherSeedGivesOtherBytesAndTheSameFiles()
{
    const SampleClinic one = sampleClinic(referenceAnchor, 1), two = sampleClinic(referenceAnchor, 2);
    QCOMPARE(one.files.size(), two.files.size());
    for (std::size_t i = 0; i < one.files.size(); ++i) QCOMPARE(one.files[i].name, two.files[i].name);
    QVERIFY(one.files.front().bytes != two.files.front().bytes);
}

void SampleFiles::committedFilesAreWhatTheGeneratorWrites()
{
    const SampleClinic clinic = sampleClinic(referenceAnchor, 1);
    for (const SampleFile &file : clinic.files) {
        const QString name = QStringLiteral("files/") + QString::fromStdString(file.name);
        QVERIFY2(committed(name) == QByteArray::fromStdString(file.bytes),
                 qPrintable(name + " differs: run trendward-sample-files as resources/sample/README.md says"));
    }
    QCOMPARE(committed("clinic.json"), QByteArray::fromStdString(clinicJson(clinic)));
}

void SampleFiles::answersAreThoseOfTheCaseFile()
{
    QFile file(QStringLiteral(TRENDWARD_CASES_DIR "/sample/answers.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList expected;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (!line.isEmpty() && !line.startsWith('#')) expected << QString::fromUtf8(line).trimmed();
    const SampleClinic clinic = sampleClinic(referenceAnchor, 1);
    QCOMPARE(clinic.patients.size(), std::size_t{24});
    QCOMPARE(expected.size(), 24);
    for (qsizetype i = 0; i < expected.size(); ++i)
        QCOMPARE(answerLine(clinic.patients[static_cast<std::size_t>(i)]), expected[i]);
}

void SampleFiles::allFilesTogetherStayBelowThreeMegabytes()
{
    // The night of the clock change lies outside the fourteen days here: the largest the clinic gets.
    std::size_t bytes = 0;
    for (const SampleFile &file : sampleClinic({2026, 7, 1}, 1).files) {
        QVERIFY2(!file.bytes.empty(), file.name.c_str());
        bytes += file.bytes.size();
    }
    QVERIFY(bytes > 1'000'000);
    QVERIFY(bytes <= 3'000'000);
}

void SampleFiles::everyReadingComesFromAFile()
{
    const SampleClinic clinic = sampleClinic(referenceAnchor, 3);
    std::uint64_t readings = 0, stored = 0, duplicates = 0, held = 0, problems = 0;
    for (const SamplePatient &patient : clinic.patients) readings += patient.readings.size();
    for (const SampleFile &file : clinic.files) {
        stored += file.stored;
        duplicates += file.duplicates;
        held += file.held;
        problems += file.problems;
    }
    QCOMPARE(stored, readings);
    // Eighty readings of three numbers come again whole, forty of them once more in the overlapping export.
    QCOMPARE(duplicates, std::uint64_t{80 * 3 + 40 * 3});
    QCOMPARE(held, std::uint64_t{6 + 4});
    QCOMPARE(problems, std::uint64_t{3});
}

void SampleFiles::measuresAndUnitsAreKnownByName()
{
    for (const SamplePatient &patient : sampleClinic(referenceAnchor, 1).patients) {
        for (const SampleReading &reading : patient.readings) {
            const Measure *measure = measureNamed(reading.measure);
            QVERIFY2(measure && measure->key == reading.measure, reading.measure.c_str());
            QVERIFY2(inMeasureUnit(*measure, reading.value.toDouble(), reading.unit), reading.unit.c_str());
            QVERIFY2(plausible(*measure, reading.value.toDouble(), reading.unit), patient.id.c_str());
        }
        for (const care::Goal &goal : patient.goals) QVERIFY(measureNamed(goal.measure));
    }
}

void SampleFiles::everyFileNamesAKnownPatientOrNone()
{
    const SampleClinic clinic = sampleClinic(referenceAnchor, 1);
    QSet<QString> ids, names;
    for (const SamplePatient &patient : clinic.patients) ids << QString::fromStdString(patient.id);
    QCOMPARE(ids.size(), 24);
    for (const SampleFile &file : clinic.files) {
        QVERIFY(file.patient.empty() || ids.contains(QString::fromStdString(file.patient)));
        QVERIFY2(Zone::named(file.zone.empty() ? "UTC" : file.zone), file.zone.c_str());
        names << QString::fromStdString(file.name);
    }
    QCOMPARE(names.size(), static_cast<qsizetype>(clinic.files.size()));
}

void SampleFiles::readingsEndBeforeTheAnchor()
{
    for (const SamplePatient &patient : sampleClinic(referenceAnchor, 1).patients) {
        if (patient.readings.empty()) continue;
        const auto zone = Zone::named(patient.zone);
        QVERIFY(zone);
        const LocalTime midnight{2026, 11, 22};
        QVERIFY2(patient.readings.back().at < zone->moment(midnight).at, patient.id.c_str());
    }
}

void SampleFiles::oneDeviceIsNeverWithTwoPatients()
{
    struct Held {
        std::string device;
        Instant from, to;
    };
    std::vector<Held> all;
    for (const SamplePatient &patient : sampleClinic(referenceAnchor, 1).patients)
        for (const SampleAssignment &one : patient.deviceAssignments)
            all.push_back({one.device, one.from, one.to.value_or(Instant::fromSeconds(4'102'444'800))});
    for (const Held &a : all)
        for (const Held &b : all) QVERIFY(&a == &b || a.device != b.device || a.to <= b.from || b.to <= a.from);
}

TRENDWARD_TEST(SampleFiles)
#include "tst_samplefiles.moc"
