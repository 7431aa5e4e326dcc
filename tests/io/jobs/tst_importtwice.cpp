// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/importjob.h"
#include "core/io/store/sqlcipherstore.h"
#include "core/io/store/sqlite.h"
#include "tests/core/device/devicecases.h"
#include "tests/io/jobs/builtin.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

#include <map>

using namespace trendward;
using tests::TextCase;

namespace
{

const std::string key(32, 'k');

std::vector<TextCase> everyFile()
{
    std::vector<TextCase> all = tests::deviceCases();
    for (TextCase &one : tests::readCases("fhir/files.txt")) all.push_back(std::move(one));
    return all;
}

/// Rows by table. What is written down of imports and changes, and the names that readings share, are only ever added
/// to.
std::map<std::string, std::int64_t> rowsOf(const std::string &path)
{
    store::Database database(path, key);
    std::map<std::string, std::int64_t> rows;
    store::Statement tables(database,
                            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('import', "
                            "'importset', 'source', 'series', 'shape', 'latest', 'fact', 'change')");
    while (tables.step()) {
        const std::string name = tables.string(0);
        store::Statement count(database, "SELECT count(*) FROM " + name);
        if (count.step()) rows[name] = count.integer(0);
    }
    store::Statement live(database, "SELECT count(*), ifnull(sum(count), 0) FROM latest WHERE count > 0");
    if (live.step()) {
        rows["series with readings"] = live.integer(0);
        rows["readings that count"] = live.integer(1);
    }
    return rows;
}

std::string text(const std::map<std::string, std::int64_t> &rows)
{
    std::string out;
    for (const auto &[table, count] : rows) out += table + ' ' + std::to_string(count) + "; ";
    return out;
}

}  // namespace

/// Every file of the cases comes twice and is taken back, one after the other in one record, each for a patient of its
/// own.
class ImportTwice : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_path = m_folder.filePath("records.db").toStdString();
        auto opened = store::openSqlcipherStore(m_path, key, store::Absent::Create);
        QVERIFY(opened);
        m_record = std::move(*opened);
    }
    void cleanupTestCase()
    {
        m_record.reset();
        QVERIFY(m_stored > 100);
    }

    void addsNothingAndIsTakenBackWhole_data() { tests::addRows(m_cases); }
    void addsNothingAndIsTakenBackWhole()
    {
        QFETCH(int, index);
        const TextCase &one = m_cases[static_cast<std::size_t>(index)];
        const QString file = m_folder.filePath("file");
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(tests::bytesOf(one)));
        out.close();
        const jobs::ImportSettings settings = settingsFor(one, index);
        const std::string before = text(rowsOf(m_path));
        Progress progress;
        const auto bring = [&] {
            return jobs::importFile(file.toStdString(), settings, tests::builtInMappings(), m_record.get(), progress);
        };
        const auto first = bring();
        if (!first) {
            QCOMPARE(text(rowsOf(m_path)), before);
            return;
        }
        m_stored += first->stored;
        const std::string after = text(rowsOf(m_path));
        const auto second = bring();
        QVERIFY2(second, second ? "" : second.error().detail.c_str());
        QCOMPARE(second->stored + second->held + second->superseded, std::uint64_t{0});
        QCOMPARE(second->duplicates, first->stored + first->held + first->duplicates);
        QCOMPARE(text(rowsOf(m_path)), after);
        const Instant later = settings.now + Instant::ticksPerSecond;
        QVERIFY(m_record->undoImport(second->import, "nurse", later));
        QCOMPARE(text(rowsOf(m_path)), after);
        QVERIFY(m_record->undoImport(first->import, "nurse", later));
        QCOMPARE(text(rowsOf(m_path)), before);
    }

private:
    jobs::ImportSettings settingsFor(const TextCase &one, int index)
    {
        store::Patient patient;
        patient.id = "case " + std::to_string(index);
        patient.name = "Case";
        if (!m_record->addPatient(patient)) qFatal("no patient");
        jobs::ImportSettings settings;
        settings.patient = patient.id;
        settings.zone = one.has("zone") ? one.text("zone") : "Europe/Berlin";
        for (const std::string &unit : one.lines("units"))
            settings.units[unit.substr(0, unit.find('='))] = unit.substr(unit.find('=') + 1);
        if (one.has("dates"))
            settings.dateOrder =
                one.text("dates") == "dmy" ? device::DateOrder::DayMonthYear : device::DateOrder::MonthDayYear;
        if (one.has("user")) settings.deviceUser = one.text("user");
        settings.now = *Instant::parse("2026-11-22T09:00:00Z");
        return settings;
    }

    const std::vector<TextCase> m_cases = everyFile();
    QTemporaryDir m_folder;
    std::string m_path;
    std::unique_ptr<store::RecordStore> m_record;
    std::uint64_t m_stored = 0;
};

TRENDWARD_TEST(ImportTwice)
#include "tst_importtwice.moc"
