// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/outbox.h"
#include "core/io/store/schema.h"
#include "core/io/store/sqlite.h"
#include "tests/io/store/storefolder.h"
#include "tests/io/store/tinydisk.h"
#include "tests/support/testmain.h"

#include <sqlite3.h>

#include <QDirIterator>
#include <QFileInfo>

#include <random>

#include <sys/stat.h>

using namespace trendward;
using namespace trendward::tests;

namespace
{

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate)) file.write(bytes);
}

/// Everything that a store answers, as one text; the Error's code when it refuses.
std::string tell(const std::string &path)
{
    const auto store = store::openSqlcipherStore(path, storeKey, store::Absent::Refuse);
    if (!store) return "refused";
    std::string all;
    const auto patients = (*store)->patients();
    if (!patients) return "refused";
    for (const store::Patient &patient : *patients) {
        all += patient.id + patient.name + "\n";
        const auto series = (*store)->series(patient.key);
        if (!series) return "refused";
        for (const store::SeriesInfo &info : *series) all += info.measure + std::to_string(info.count) + "\n";
        store::Query query;
        query.patient = patient.key;
        const auto done = (*store)->readings(query, [&](const store::StoredReading &one) {
            all += one.reading.time.at.text() + " " + (one.reading.value ? one.reading.value->text() : "-") +
                   one.observationId + "\n";
            return true;
        });
        if (!done) return "refused";
        const auto told = (*store)->observations(query, [&](store::PatientKey, const std::string &json) {
            all += json + "\n";
            return true;
        });
        if (!told) return "refused";
    }
    return all;
}

}  // namespace

class EncryptionTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingOfAPatientLiesInClearInAnyFile()
    {
        StoreFolder folder;
        folder.add("canary-id-4711", "Zephyrine Canarybird");
        fhir::Observation o = weight("73.90625", noon);
        o.notes = {"canary note: fell on the stairs"};
        o.deviceKey = "canary-device";
        folder.import(folder.ann, {o, pressure("120", "80", noon)}, "canary-file.csv");
        folder.begin();
        SUCCEEDS(folder.record->hold(o, "canary reason", "canary hint"));
        // While a transaction is under way, and again when all is closed.
        for (const bool closed : {false, true}) {
            if (closed) folder.record.reset();
            int files = 0;
            QDirIterator all(folder.dir.path(), QDir::Files | QDir::Hidden);
            while (all.hasNext()) {
                const QByteArray bytes = bytesOf(all.next());
                ++files;
                for (const char *word :
                     {"anary", "Zephyrine", "29463-7", "Body weight", "resourceType", "CREATE TABLE", "loinc"})
                    QVERIFY2(!bytes.contains(word), qPrintable(all.fileName() + ": " + word));
            }
            QVERIFY(files >= (closed ? 2 : 3));
        }
    }
    void theHeaderIsNotThatOfAPlainDatabase()
    {
        StoreFolder folder;
        folder.record.reset();
        const QByteArray bytes = bytesOf(QString::fromStdString(folder.path()));
        QVERIFY(bytes.size() > 4096);
        QVERIFY(!bytes.startsWith("SQLite format 3"));
    }
    void anotherKeyDoesNotOpen()
    {
        StoreFolder folder;
        folder.record.reset();
        REFUSED(store::openSqlcipherStore(folder.path(), std::string(32, 'l'), store::Absent::Refuse), KeyWrong);
        REFUSED(store::openSqlcipherStore(folder.path(), "short", store::Absent::Refuse), KeyWrong);
        REFUSED(store::openSqlcipherStore(folder.path(), "", store::Absent::Create), KeyWrong);
        folder.open();
    }
    void withoutAKeyNothingCanBeRead()
    {
        StoreFolder folder;
        folder.record.reset();
        sqlite3 *handle = nullptr;
        QCOMPARE(sqlite3_open_v2(folder.path().c_str(), &handle, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
        QCOMPARE(sqlite3_exec(handle, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr), SQLITE_NOTADB);
        sqlite3_close(handle);
    }
    void aPlainDatabaseIsNeverOpened()
    {
        StoreFolder folder;
        folder.record.reset();
        QFile::remove(QString::fromStdString(folder.path()));
        sqlite3 *handle = nullptr;
        QCOMPARE(sqlite3_open(folder.path().c_str(), &handle), SQLITE_OK);
        QCOMPARE(sqlite3_exec(handle, "CREATE TABLE a(b)", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(handle);
        const QByteArray before = bytesOf(QString::fromStdString(folder.path()));
        REFUSED(store::openSqlcipherStore(folder.path(), storeKey, store::Absent::Create), StoreDamaged);
        QCOMPARE(bytesOf(QString::fromStdString(folder.path())), before);
    }
    void aDamagedFileIsRefusedAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("this is no database\n");
        QTest::newRow("zeros") << QByteArray(8192, '\0');
        QTest::newRow("noise") << QByteArray(8192, 'x');
    }
    void aDamagedFileIsRefusedAndLeftAlone()
    {
        QFETCH(QByteArray, bytes);
        StoreFolder folder;
        folder.record.reset();
        const QString path = QString::fromStdString(folder.path());
        write(path, bytes);
        const auto opened = store::openSqlcipherStore(folder.path(), storeKey, store::Absent::Create);
        QVERIFY(!opened);
        QVERIFY(opened.error().code == Error::Code::StoreDamaged || opened.error().code == Error::Code::KeyWrong);
        QVERIFY(!bytes.isEmpty() || opened.error().code == Error::Code::StoreDamaged);
        QCOMPARE(bytesOf(path), bytes);
    }
    void aMissingFileIsMadeOnlyWhereNoneWasBefore()
    {
        QTemporaryDir dir;
        const std::string path = dir.filePath("a/records.db").toStdString();
        REFUSED(store::openSqlcipherStore(path, storeKey, store::Absent::Refuse), NotFound);
        QVERIFY(!QFileInfo::exists(dir.filePath("a")));
        QVERIFY(store::openSqlcipherStore(path, storeKey, store::Absent::Create));
        QVERIFY(QFile::remove(QString::fromStdString(path)));
        REFUSED(store::openSqlcipherStore(path, storeKey, store::Absent::Create), StoreDamaged);
        QVERIFY(!QFileInfo::exists(QString::fromStdString(path)));
    }
    void aFolderOrALinkIsNoStore()
    {
        QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkdir("records.db"));
        QVERIFY(!store::openSqlcipherStore(dir.filePath("records.db").toStdString(), storeKey, store::Absent::Create));
        StoreFolder folder;
        folder.record.reset();
        QVERIFY(QFile::link(QString::fromStdString(folder.path()), dir.filePath("link.db")));
        REFUSED(store::openSqlcipherStore(dir.filePath("link.db").toStdString(), storeKey, store::Absent::Create),
                NotReadable);
    }
    void filesAreForTheirOwnerOnly()
    {
        const mode_t before = umask(0);
        QTemporaryDir dir;
        const std::string path = dir.filePath("a/records.db").toStdString();
        auto opened = store::openSqlcipherStore(path, storeKey, store::Absent::Create);
        umask(before);
        QVERIFY(opened);
        SUCCEEDS((*opened)->setFact("a", "b"));
        struct stat status {
        };
        QCOMPARE(lstat(dir.filePath("a").toStdString().c_str(), &status), 0);
        QCOMPARE(static_cast<int>(status.st_mode & 0777), 0700);
        for (const char *end : {"", "-wal", "-shm", store::madeMark}) {
            QVERIFY2(lstat((path + end).c_str(), &status) == 0, end);
            QCOMPARE(static_cast<int>(status.st_mode & 0777), 0600);
        }
    }
    void aFlippedBitIsAnErrorOrChangesNothing()
    {
        StoreFolder folder;
        std::vector<fhir::Observation> all;
        for (int i = 0; i < 6000; ++i)
            all.push_back(weight(std::to_string(60 + i % 30), noon + i * Instant::ticksPerSecond));
        for (int i = 0; i < 40; ++i) {
            fhir::Observation o = pressure("120", "80", noon + i * Instant::ticksPerSecond);
            o.notes = {"note " + std::to_string(i)};
            all.push_back(o);
        }
        folder.import(folder.ann, all);
        folder.record.reset();
        const QString path = QString::fromStdString(folder.path());
        const QByteArray whole = bytesOf(path);
        const std::string before = tell(folder.path());
        QVERIFY(before.size() > 10'000);
        std::mt19937 random(7);
        int noticed = 0, same = 0;
        for (int i = 0; i < 60; ++i) {
            QByteArray changed = whole;
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(whole.size()));
            changed[at] = static_cast<char>(changed[at] ^ (1 << (random() % 8)));
            write(path, changed);
            const std::string after = tell(folder.path());
            QVERIFY2(after == "refused" || after == before, qPrintable(QString("byte %1").arg(at)));
            ++(after == "refused" ? noticed : same);
        }
        // Pages that nothing reads, like free ones, may go unnoticed; most may not.
        QVERIFY2(noticed > 30, qPrintable(QString("%1 noticed, %2 unchanged").arg(noticed).arg(same)));
    }
    void aDamagedPageIsToldFromAWrongKey()
    {
        StoreFolder folder;
        std::vector<fhir::Observation> all;
        for (int i = 0; i < 2000; ++i)
            all.push_back(weight(std::to_string(60 + i % 30), noon + i * Instant::ticksPerSecond));
        folder.import(folder.ann, all);
        folder.record.reset();
        const QString path = QString::fromStdString(folder.path());
        QByteArray bytes = bytesOf(path);
        for (qsizetype page = 4096 * 3; page < bytes.size(); page += 4096)
            bytes[page + 100] = static_cast<char>(~bytes[page + 100]);
        write(path, bytes);
        auto opened = store::openSqlcipherStore(folder.path(), storeKey, store::Absent::Refuse);
        if (!opened) {
            QVERIFY(opened.error().code == Error::Code::StoreDamaged);
            return;
        }
        store::Query query;
        const auto done = (*opened)->readings(query, [](const auto &) { return true; });
        QVERIFY(!done);
        QVERIFY2(done.error().code == Error::Code::StoreDamaged, done.error().detail.c_str());
    }
    void swappedPagesAreNoticed()
    {
        StoreFolder folder;
        std::vector<fhir::Observation> all;
        for (int i = 0; i < 3000; ++i)
            all.push_back(weight(std::to_string(60 + i % 30), noon + i * Instant::ticksPerSecond));
        folder.import(folder.ann, all);
        folder.record.reset();
        const QString path = QString::fromStdString(folder.path());
        QByteArray bytes = bytesOf(path);
        const qsizetype pages = bytes.size() / 4096;
        for (qsizetype i = pages - 20; i + 1 < pages; i += 2) {
            const QByteArray one = bytes.mid(i * 4096, 4096);
            bytes.replace(i * 4096, 4096, bytes.mid((i + 1) * 4096, 4096));
            bytes.replace((i + 1) * 4096, 4096, one);
        }
        write(path, bytes);
        QCOMPARE(tell(folder.path()), std::string("refused"));
    }
    void theLibraryIsSqlcipherAndKeepsTemporariesInMemory()
    {
        StoreFolder folder;
        folder.record.reset();
        store::Database database(folder.path(), storeKey);
        const auto answer = [&](const char *sql) {
            store::Statement statement(database, sql);
            return statement.step() ? statement.string(0) : std::string();
        };
        QVERIFY(answer("PRAGMA cipher_version").starts_with("4."));
        QCOMPARE(answer("PRAGMA journal_mode"), std::string("wal"));
        QCOMPARE(answer("PRAGMA synchronous"), std::string("2"));
        QCOMPARE(answer("PRAGMA temp_store"), std::string("2"));
        QCOMPARE(answer("PRAGMA foreign_keys"), std::string("1"));
        QCOMPARE(answer("PRAGMA trusted_schema"), std::string("0"));
        QCOMPARE(answer("PRAGMA cipher_provider"), std::string("openssl"));
        QCOMPARE(answer("PRAGMA user_version"), std::to_string(store::newestSchema()));
        QVERIFY(answer("PRAGMA application_id") != "0");
    }
    void anOlderStoreIsBroughtUpToDate()
    {
        StoreFolder folder;
        folder.import(folder.ann, {weight("60", noon)});
        folder.record.reset();
        {
            // As it was written when a mapped reading ended where it began and no plan was signed.
            store::Database database(folder.path(), storeKey);
            database.script(
                "UPDATE reading SET ending = 0; PRAGMA user_version = 1; DROP TABLE draft; "
                "ALTER TABLE review DROP COLUMN name; ALTER TABLE review DROP COLUMN role; "
                "ALTER TABLE review DROP COLUMN version; "
                "DROP TABLE message; ALTER TABLE held DROP COLUMN aside; "
                "ALTER TABLE import DROP COLUMN patient; ALTER TABLE import DROP COLUMN again; "
                "ALTER TABLE change_row DROP COLUMN to_source; DROP TABLE outgoing; DROP TABLE destination; "
                "DROP TABLE step; DROP TABLE enrolment; DROP TABLE attended; DROP TABLE exchange; "
                "INSERT INTO review(patient, at, who, note) VALUES(1, 0, 'anna', 'seen')");
        }
        folder.open();
        QVERIFY(!folder.readings(folder.ann)[0].reading.end);
        QCOMPARE(folder.import(folder.ann, {weight("60", noon)}, "again.csv").duplicates, std::uint64_t{1});
        const auto reviews = VALUE(folder.record->reviews(folder.ann));
        QCOMPARE(reviews.at(0).note, std::string("seen"));
        QCOMPARE(reviews.at(0).version, std::int64_t{0});
        const care::PlanDraft seen{{}, {}, "seen again", noon};
        SUCCEEDS(folder.record->saveDraft(folder.ann, seen, std::nullopt));
        QCOMPARE(VALUE(folder.record->signPlan(folder.ann, seen, {})), std::int64_t{1});
        QCOMPARE(VALUE(folder.record->messageCount()), std::uint64_t{0});
        QVERIFY(!VALUE(folder.record->imports()).at(0).again);
        const auto box = store::Outbox::of(*folder.record, "https://server");
        QVERIFY(box);
        QVERIFY(VALUE(box->entries(folder.ann)).empty());
        QVERIFY(VALUE(folder.record->latestSteps()).empty());
        QVERIFY(VALUE(folder.record->allEnrolmentSteps()).empty());
        QVERIFY(VALUE(folder.record->attended({}, noon)).empty());
    }
    /// Steps that were made before workstations shared them are the record's own, each with a name of its own.
    void stepsOfAnOlderStoreAreItsOwn()
    {
        StoreFolder folder;
        store::PatientStep one;
        one.patient = folder.ann;
        one.step.at = noon;
        one.step.who = "anna";
        VALUE(folder.record->addSteps(std::vector{one, one}));
        folder.record.reset();
        {
            store::Database database(folder.path(), storeKey);
            database.script(
                "PRAGMA user_version = 11; DROP TABLE exchange; DROP INDEX step_standing; DROP INDEX step_origin; "
                "DROP INDEX step_came; ALTER TABLE step DROP COLUMN origin; ALTER TABLE step DROP COLUMN came_system; "
                "ALTER TABLE step DROP COLUMN came_value; "
                "CREATE INDEX step_standing ON step(patient, kind, who, name, key) WHERE taken_back IS NULL");
        }
        folder.open();
        const auto log = VALUE(folder.record->steps(folder.ann));
        QCOMPARE(log.size(), std::size_t{2});
        QVERIFY(log[0].key == 1 && log[1].key == 2 && log[0].origin < log[1].origin);
        QVERIFY(log[0].cameFrom.value.empty());
        VALUE(folder.record->addSteps(std::vector{one}));
        QCOMPARE(VALUE(folder.record->latestSteps()).at(0).step.key, std::int64_t{3});
    }
    /// What a person can do is said, and no number stands in its place.
    void aFolderThatCannotBeWrittenIsNamed_data()
    {
        QTest::addColumn<bool>("full");
        QTest::newRow("read-only") << false;
        QTest::newRow("full") << true;
    }
    void aFolderThatCannotBeWrittenIsNamed()
    {
        QFETCH(bool, full);
        const TinyDisk disk;
        if (!disk.isThere()) QSKIP("only root can have a disk of its own");
        const std::string path = disk.file(store::databaseName).toStdString();
        auto record = VALUE(store::openSqlcipherStore(path, storeKey, store::Absent::Create));
        store::Patient patient;
        patient.id = "p-1";
        VALUE(record->addPatient(patient));
        std::string said;
        if (full) {
            disk.fill();
            patient.name = std::string(300'000, 'x');
            patient.id = "p-2";
            const auto added = record->addPatient(patient);
            QVERIFY(!added);
            said = added.error().detail;
        } else {
            record.reset();
            QVERIFY(disk.lock());
            const auto opened = store::openSqlcipherStore(path, storeKey, store::Absent::Refuse);
            QVERIFY(!opened);
            said = opened.error().detail;
        }
        QVERIFY2(said.find(disk.path()) != std::string::npos, said.c_str());
        QVERIFY2(said.find(full ? "is full" : "cannot be written to") != std::string::npos, said.c_str());
        QVERIFY2(said.find("SQLite") == std::string::npos, said.c_str());
    }
    void aStoreOfANewerProgramIsRefused()
    {
        StoreFolder folder;
        folder.record.reset();
        {
            store::Database database(folder.path(), storeKey);
            database.script("PRAGMA user_version = 999");
        }
        const auto opened = store::openSqlcipherStore(folder.path(), storeKey, store::Absent::Refuse);
        QVERIFY(!opened);
        QVERIFY(opened.error().code == Error::Code::NotSupported);
        QVERIFY(opened.error().detail.find("newer version") != std::string::npos);
    }
    void anEncryptedDatabaseOfAnotherProgramIsRefused()
    {
        StoreFolder folder;
        folder.record.reset();
        {
            store::Database database(folder.path(), storeKey);
            database.script("PRAGMA application_id = 7");
        }
        REFUSED(store::openSqlcipherStore(folder.path(), storeKey, store::Absent::Refuse), StoreDamaged);
    }
    void aSecondWriterWaitsAndIsTold()
    {
        StoreFolder folder;
        folder.begin();
        auto second = store::openSqlcipherStore(folder.path(), storeKey, store::Absent::Refuse);
        QVERIFY(second);
        // Reading goes on beside a writer.
        QCOMPARE(VALUE((*second)->patients()).size(), std::size_t{2});
        const auto refused = (*second)->setFact("a", "b");
        QVERIFY(!refused);
        QVERIFY2(refused.error().detail.find("another program") != std::string::npos, refused.error().detail.c_str());
        VALUE(folder.record->commit());
        SUCCEEDS((*second)->setFact("a", "b"));
        QCOMPARE(VALUE(folder.record->fact("a")).value_or(""), std::string("b"));
    }
};
TRENDWARD_TEST(EncryptionTest)

#include "tst_encryption.moc"
