// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/secrets/startup.h"
#include "core/io/secrets/vault.h"
#include "core/io/store/sqlcipherstore.h"
#include "tests/io/store/tinydisk.h"
#include "tests/support/fakekeychain.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <thread>

#include <sys/stat.h>

using namespace trendward;
using namespace trendward::secrets;
using trendward::tests::FakeKeychain;
using trendward::tests::TinyDisk;
using Answer = Keychain::Answer;

namespace
{

/// A store's folder and a pass phrase file for one test.
struct Place {
    QTemporaryDir dir;
    FakeKeychain keychain;
    std::string folder() const { return dir.filePath("store").toStdString(); }
    QString file(const QString &name) const { return dir.filePath("store/" + name); }
    std::string phrase(const QByteArray &text, int mode = 0600) const
    {
        const QString path = dir.filePath("phrase");
        QFile::remove(path);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly)) return {};
        out.write(text);
        out.close();
        chmod(path.toStdString().c_str(), static_cast<mode_t>(mode));
        return path.toStdString();
    }
    Result<StoreKey> key(const std::string &phraseFile = {}, Missing missing = Missing::Refuse)
    {
        return storeKeyWith(keychain, folder(), phraseFile, missing);
    }
    /// What a first use of the program does.
    std::string makeStore(const std::string &phraseFile = {})
    {
        const auto made = key(phraseFile, Missing::Create);
        if (!made) return {};
        const auto store = store::openSqlcipherStore(database(), made->bytes(), store::Absent::Create);
        return store ? made->bytes() : std::string();
    }
    std::string database() const { return file(store::databaseName).toStdString(); }
    QByteArray vaultText() const
    {
        QFile in(file(vaultName));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    void rewrite(const QString &path, const QByteArray &text) const
    {
        QFile out(path);
        if (out.open(QIODevice::WriteOnly | QIODevice::Truncate)) out.write(text);
    }
};

int modeOf(const QString &path)
{
    struct stat status {
    };
    return lstat(path.toStdString().c_str(), &status) == 0 ? static_cast<int>(status.st_mode & 0777) : -1;
}

QString said(const Result<StoreKey> &key)
{
    return key ? QString("(a key)") : QString::fromStdString(key.error().detail);
}

bool matches(const QString &text, const QString &pattern)
{
    const QRegularExpression expression(pattern);
    return text.contains(expression);
}

}  // namespace

#define REFUSES(result, wanted, words)                                                  \
    do {                                                                                \
        const auto answer = (result);                                                   \
        QVERIFY2(!answer, "a key came back");                                           \
        QVERIFY2(answer.error().code == Error::Code::wanted, qPrintable(said(answer))); \
        QVERIFY2(matches(said(answer), words), qPrintable(said(answer)));               \
    } while (false)

class StoreKeyTest : public QObject
{
    Q_OBJECT

private slots:
    void bothRoomsNameTheFilesAlike()
    {
        QCOMPARE(std::string(databaseFile), std::string(store::databaseName));
        QCOMPARE(std::string(madeMarkFile), std::string(store::databaseName) + store::madeMark);
    }
    // The start-up table, a row each.
    void firstRunMakesAKeyAndOpensAgainWithIt()
    {
        Place place;
        const std::string key = place.makeStore();
        QCOMPARE(key.size(), std::size_t{32});
        QCOMPARE(place.keychain.entries.size(), std::size_t{1});
        const auto again = place.key();
        QVERIFY2(again, qPrintable(said(again)));
        QVERIFY(again->bytes() == key);
        QVERIFY(place.vaultText().contains("\"ready\""));
    }
    void firstRunIsOnlyMadeWhenAskedFor()
    {
        Place place;
        REFUSES(place.key(), NotFound, "no store");
        QVERIFY(!QFileInfo::exists(QString::fromStdString(place.folder())));
        QCOMPARE(place.keychain.writes, 0);
    }
    void firstRunWithoutAKeychainIsRefusedAndLeavesNothing()
    {
        Place place;
        place.keychain.writeMood = Keychain::Reply{Answer::Unavailable, {}, "no D-Bus session"};
        REFUSES(place.key({}, Missing::Create), KeyNeeded, "not available.*no D-Bus session");
        QVERIFY(!QFile::exists(place.file(vaultName)));
    }
    void firstRunWithAKeychainThatForgetsIsRefused()
    {
        Place place;
        place.keychain.mood = Keychain::Reply{Answer::NotFound, {}, {}};
        REFUSES(place.key({}, Missing::Create), KeyNeeded, "not found");
        QVERIFY(!QFile::exists(place.file(vaultName)));
    }
    void anotherKeyInTheKeychainIsNamedAndNeverReplaced()
    {
        Place place;
        QVERIFY(!place.makeStore().empty());
        place.keychain.entries.begin()->second = std::string(64, 'a');
        const QByteArray vault = place.vaultText();
        REFUSES(place.key({}, Missing::Create), KeyWrong, "belongs to another store");
        QCOMPARE(place.keychain.writes, 1);
        QCOMPARE(place.vaultText(), vault);
    }
    void aMissingEntryMayBeALockedKeychainAndMakesNothing()
    {
        Place place;
        QVERIFY(!place.makeStore().empty());
        place.keychain.entries.clear();
        REFUSES(place.key({}, Missing::Create), KeyNeeded, "not found.*locked");
        QCOMPARE(place.keychain.writes, 1);
    }
    void anAbsentKeychainIsNamedWithItsReason()
    {
        Place place;
        QVERIFY(!place.makeStore().empty());
        place.keychain.mood = Keychain::Reply{Answer::Unavailable, {}, "cannot connect"};
        REFUSES(place.key(), KeyNeeded, "not available.*cannot connect");
    }
    void aKeychainThatNeverAnswersIsGivenUpOn()
    {
        Place place;
        QVERIFY(!place.makeStore().empty());
        place.keychain.mood = Keychain::Reply{Answer::TimedOut, {}, {}};
        REFUSES(place.key(), KeyNeeded, "20 s");
    }
    void aStoreWithoutItsVaultIsDamaged()
    {
        Place place;
        QVERIFY(!place.makeStore().empty());
        QVERIFY(QFile::remove(place.file(vaultName)));
        REFUSES(place.key({}, Missing::Create), StoreDamaged, "vault.*missing");
        QVERIFY(!QFile::exists(place.file(vaultName)));
    }
    void anEmptiedStoreIsDamaged()
    {
        Place place;
        QVERIFY(!place.makeStore().empty());
        place.rewrite(place.file(store::databaseName), {});
        REFUSES(place.key({}, Missing::Create), StoreDamaged, "empty");
    }
    void anEmptyFileWithoutAVaultIsDamagedToo()
    {
        Place place;
        QVERIFY(QDir().mkpath(QString::fromStdString(place.folder())));
        place.rewrite(place.file(store::databaseName), {});
        REFUSES(place.key({}, Missing::Create), StoreDamaged, "empty");
        QVERIFY(!QFile::exists(place.file(vaultName)));
    }
    void aMissingStoreIsALoss_data()
    {
        QTest::addColumn<bool>("openedAgain");
        QTest::addColumn<bool>("markGone");
        QTest::newRow("after its first use") << false << false;
        QTest::newRow("after its second use, mark and all") << true << true;
    }
    void aMissingStoreIsALoss()
    {
        QFETCH(bool, openedAgain);
        QFETCH(bool, markGone);
        Place place;
        QVERIFY(!place.makeStore().empty());
        if (openedAgain) QVERIFY(place.key());
        QVERIFY(QFile::remove(place.file(store::databaseName)));
        if (markGone) QVERIFY(QFile::remove(place.file(store::databaseName) + store::madeMark));
        REFUSES(place.key({}, Missing::Create), StoreDamaged, "missing");
    }
    void storeAndVaultGoneTogetherAreALossToo()
    {
        Place place;
        QVERIFY(!place.makeStore().empty());
        QVERIFY(QFile::remove(place.file(store::databaseName)));
        QVERIFY(QFile::remove(place.file(vaultName)));
        REFUSES(place.key({}, Missing::Create), StoreDamaged, "missing");
    }

    // A first run that is cut.
    void aFirstRunCutAfterTheVaultGoesOn()
    {
        Place place;
        const auto key = place.key({}, Missing::Create);
        QVERIFY(key);
        REFUSES(place.key(), NotFound, "no store");
        const auto again = place.key({}, Missing::Create);
        QVERIFY2(again, qPrintable(said(again)));
        QVERIFY(again->bytes() == key->bytes());
        QVERIFY(store::openSqlcipherStore(place.database(), again->bytes(), store::Absent::Create));
    }
    void aFirstRunCutWithinTheDatabaseGoesOn()
    {
        Place place;
        const auto key = place.key({}, Missing::Create);
        QVERIFY(key);
        place.rewrite(place.file(store::databaseName) + ".new", "half a database");
        const auto again = place.key({}, Missing::Create);
        QVERIFY(again);
        QVERIFY(store::openSqlcipherStore(place.database(), again->bytes(), store::Absent::Create));
        QVERIFY(!QFile::exists(place.file(store::databaseName) + ".new"));
    }
    void aFirstRunCutBeforeTheVaultStartsAnew()
    {
        Place place;
        place.keychain.entries["trendward/of-a-run-that-was-cut"] = std::string(64, '0');
        QVERIFY(QDir().mkpath(QString::fromStdString(place.folder())));
        QVERIFY(!place.makeStore().empty());
        QCOMPARE(place.keychain.entries.size(), std::size_t{2});
    }

    // Pass phrases.
    void aPassPhraseOpensItsStoreAndTouchesNoKeychain()
    {
        Place place;
        const std::string key = place.makeStore(place.phrase("four blue pears\n"));
        QCOMPARE(key.size(), std::size_t{32});
        const auto again = place.key(place.phrase("four blue pears"));
        QVERIFY2(again, qPrintable(said(again)));
        QVERIFY(again->bytes() == key);
        QVERIFY(place.key(place.phrase("four blue pears\r\nand a second line\n")));
        QCOMPARE(place.keychain.reads + place.keychain.writes, 0);
    }
    void aWrongPassPhraseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("another") << QByteArray("four blue pear\n");
        QTest::newRow("a blank more") << QByteArray("four blue pears \n");
        QTest::newRow("other letters") << QByteArray("Four blue pears\n");
    }
    void aWrongPassPhraseIsRefused()
    {
        QFETCH(QByteArray, text);
        Place place;
        QVERIFY(!place.makeStore(place.phrase("four blue pears\n")).empty());
        REFUSES(place.key(place.phrase(text)), KeyWrong, "does not open");
    }
    void aPassPhraseFileIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("words");
        QTest::newRow("readable by the group") << QByteArray("p\n") << 0640 << "others.*may read.*chmod 600";
        QTest::newRow("readable by all") << QByteArray("p\n") << 0604 << "others.*may read";
        QTest::newRow("empty") << QByteArray() << 0600 << "empty";
        QTest::newRow("empty first line") << QByteArray("\nsecond\n") << 0600 << "empty";
        QTest::newRow("one long line") << QByteArray(10'000, 'x') << 0600 << "longer";
    }
    void aPassPhraseFileIsRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, mode);
        QFETCH(QString, words);
        Place place;
        const auto key = place.key(place.phrase(text, mode), Missing::Create);
        QVERIFY(!key);
        QVERIFY2(matches(said(key), words), qPrintable(said(key)));
        QVERIFY(!QFile::exists(place.file(vaultName)));
    }
    void aMissingPassPhraseFileIsNamed()
    {
        Place place;
        REFUSES(place.key("/nowhere/phrase", Missing::Create), NotReadable, "cannot be read");
    }
    void aPassPhraseDoesNotOpenAKeychainStore()
    {
        Place place;
        QVERIFY(!place.makeStore().empty());
        REFUSES(place.key(place.phrase("p\n")), KeyWrong, "keychain");
    }
    void aPassPhraseStoreAsksForItsPassPhrase()
    {
        Place place;
        QVERIFY(!place.makeStore(place.phrase("p\n")).empty());
        REFUSES(place.key(), KeyNeeded, "pass phrase");
    }

    // The vault.
    void filesAreForTheirOwnerOnly()
    {
        const mode_t before = umask(0);
        Place place;
        const std::string key = place.makeStore(place.phrase("p\n"));
        umask(before);
        QVERIFY(!key.empty());
        QCOMPARE(modeOf(QString::fromStdString(place.folder())), 0700);
        const auto files = QDir(QString::fromStdString(place.folder())).entryInfoList(QDir::Files | QDir::Hidden);
        QVERIFY(files.size() >= 3);
        for (const QFileInfo &file : files) QCOMPARE(modeOf(file.filePath()), 0600);
    }
    void theVaultHoldsNoKey()
    {
        Place place;
        const QByteArray key = QByteArray::fromStdString(place.makeStore(place.phrase("four blue pears\n")));
        const QByteArray vault = place.vaultText();
        QVERIFY(!vault.isEmpty());
        QVERIFY(!vault.contains(key.toHex()) && !vault.contains(key.toBase64()) && !vault.contains(key));
        QVERIFY(!vault.contains("pears"));
    }
    void aDamagedVaultIsSaid_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << QByteArray("{\"format\":1,\"dbid\":");
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("no slots") << QByteArray("{\"format\":1,\"dbid\":\"a\",\"check\":\"AAAA\"}");
        QTest::newRow("other types") << QByteArray("{\"format\":\"1\",\"dbid\":7,\"check\":[],\"slots\":{}}");
        QTest::newRow("deep") << QByteArray(100'000, '[');
    }
    void aDamagedVaultIsSaid()
    {
        QFETCH(QByteArray, text);
        Place place;
        QVERIFY(!place.makeStore(place.phrase("p\n")).empty());
        place.rewrite(place.file(vaultName), text);
        REFUSES(place.key(place.phrase("p\n"), Missing::Create), StoreDamaged, "vault.*damaged");
        QCOMPARE(place.vaultText(), text);
    }
    void aVaultOfANewerProgramIsRefused()
    {
        Place place;
        QVERIFY(!place.makeStore(place.phrase("p\n")).empty());
        QByteArray text = place.vaultText();
        text.replace("\"format\": 1", "\"format\": 2");
        place.rewrite(place.file(vaultName), text);
        REFUSES(place.key(place.phrase("p\n")), NotSupported, "newer version");
    }
    void aSlotOfAnotherStoreDoesNotOpen()
    {
        Place place, other;
        QVERIFY(!place.makeStore(place.phrase("p\n")).empty());
        QVERIFY(!other.makeStore(other.phrase("p\n")).empty());
        auto vault = readVault(place.file(vaultName).toStdString());
        const auto foreign = readVault(other.file(vaultName).toStdString());
        QVERIFY(vault && foreign);
        vault->ways = foreign->ways;
        QVERIFY(writeVault(place.file(vaultName).toStdString(), *vault));
        REFUSES(place.key(place.phrase("p\n")), KeyWrong, "does not open");
    }
    void slotsThatItDoesNotKnowStay()
    {
        Place place;
        QVERIFY(!place.makeStore(place.phrase("p\n")).empty());
        QByteArray text = place.vaultText();
        text.replace("\"slots\": [", "\"slots\": [ {\"kind\": \"recovery\", \"sealed\": \"abcd\"},");
        place.rewrite(place.file(vaultName), text);
        QVERIFY(place.key(place.phrase("p\n")));  // writes the vault again, as ready
        QVERIFY(place.vaultText().contains("\"ready\""));
        QVERIFY(place.vaultText().contains("recovery") && place.vaultText().contains("abcd"));
    }
    void costsThatWouldTakeTheMachineDownAreRefused()
    {
        Place place;
        QVERIFY(!place.makeStore(place.phrase("p\n")).empty());
        QByteArray text = place.vaultText();
        text.replace("\"logN\": 16", "\"logN\": 40");
        place.rewrite(place.file(vaultName), text);
        REFUSES(place.key(place.phrase("p\n")), StoreDamaged, "damaged");
    }

    // A full disk.
    void aFullDiskLeavesTheVaultAsItIs()
    {
        const TinyDisk disk;
        if (!disk.isThere()) QSKIP("only root can make a small disk");
        FakeKeychain keychain;
        const std::string folder = disk.file("store").toStdString();
        const QString vault = disk.file("store/vault.json");
        const auto made = storeKeyWith(keychain, folder, {}, Missing::Create);
        QVERIFY2(made, qPrintable(said(made)));
        QVERIFY(store::openSqlcipherStore(folder + "/records.db", made->bytes(), store::Absent::Create));
        const auto text = [&] {
            QFile in(vault);
            return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
        };
        const QByteArray before = text();
        QVERIFY(before.contains("\"new\""));
        disk.fill();
        // The key is found all the same; that the database has been seen is written down when there is room.
        const auto again = storeKeyWith(keychain, folder, {}, Missing::Refuse);
        QVERIFY2(again, qPrintable(said(again)));
        QVERIFY(again->bytes() == made->bytes());
        QCOMPARE(text(), before);
        const auto known = readVault(vault.toStdString());
        QVERIFY(known);
        const auto written = writeVault(vault.toStdString(), *known);
        QVERIFY(!written);
        QVERIFY2(written.error().detail.find("the disk is full") != std::string::npos, written.error().detail.c_str());
        QCOMPARE(text(), before);
        QCOMPARE(QDir(disk.file("store")).entryList({"vault*"}).size(), 1);
        disk.free();
        QVERIFY(storeKeyWith(keychain, folder, {}, Missing::Refuse));
        QVERIFY(text().contains("\"ready\""));
    }
    void aVaultThatIsReadyIsNotWrittenAgain()
    {
        Place place;
        QVERIFY(!place.makeStore().empty());
        QVERIFY(place.key());
        const auto inode = [&] {
            struct stat status {
            };
            return lstat(place.file(vaultName).toStdString().c_str(), &status) == 0 ? status.st_ino : ino_t{};
        };
        const auto before = inode();
        QVERIFY(place.key());
        QVERIFY(inode() == before);
    }
    void aStoreBegunOnAFullDiskGoesOnWhenThereIsRoom()
    {
        const TinyDisk disk;
        if (!disk.isThere()) QSKIP("only root can make a small disk");
        bool cameToTheStore = false;
        for (qint64 room = 0; room <= 400 * 1024; room += room < 32 * 1024 ? 4096 : 32 * 1024) {
            FakeKeychain keychain;
            const QDir folder(disk.file("store"));
            const std::string path = folder.path().toStdString();
            const auto make = [&]() -> Outcome {
                const auto key = storeKeyWith(keychain, path, {}, Missing::Create);
                if (!key) return key.error();
                cameToTheStore = true;
                const auto store = store::openSqlcipherStore(path + "/records.db", key->bytes(), store::Absent::Create);
                if (!store) return store.error();
                return Done{};
            };
            disk.fill(room);
            const auto full = make();
            if (!full) {
                QVERIFY2(full.error().detail.find("disk") != std::string::npos, full.error().detail.c_str());
                QVERIFY(folder.entryList({"records.db.new*"}).isEmpty());
                const QFileInfo vault(folder.filePath(vaultName));
                QVERIFY(!vault.exists() || vault.size() > 0);
            }
            disk.free();
            const auto again = make();
            QVERIFY2(again, again ? "" : again.error().detail.c_str());
            QDir(folder).removeRecursively();
        }
        QVERIFY(cameToTheStore);
    }

    // The real keychain, where there is one.
    void theSystemsKeychainKeepsAKey()
    {
        SystemKeychain keychain;
        const std::string entry = "trendward/test-entry";
        const auto written = keychain.write(entry, "00ff");
        if (written.answer != Answer::Value)
            QSKIP(qPrintable("no keychain answers here: " + QString::fromStdString(written.reason)));
        const auto read = keychain.read(entry);
        QVERIFY(read.answer == Answer::Value);
        QCOMPARE(read.value, std::string("00ff"));
        QVERIFY(keychain.read("trendward/never-written").answer == Answer::NotFound);
    }
    void withoutASessionBusTheKeychainSaysSo()
    {
        if (qgetenv("DBUS_SESSION_BUS_ADDRESS") != "disabled:") QSKIP("there may be a session bus here");
        Place place;
        const auto key = storeKey(place.folder(), {}, Missing::Create);
        QVERIFY(!key);
        QVERIFY(key.error().code == Error::Code::KeyNeeded);
        QVERIFY2(said(key).contains("not available"), qPrintable(said(key)));
    }

    /// QtKeychain crashes where the thread of its first job is gone; there is no bus here, which it says each time.
    void theSystemsKeychainAnswersAnyThread()
    {
        SystemKeychain keychain;
        for (int i = 0; i < 4; ++i) {
            Keychain::Reply reply;
            std::thread([&] { reply = keychain.read("trendward/nobody"); }).join();
            QVERIFY(reply.answer == Answer::Unavailable || reply.answer == Answer::NotFound);
            QVERIFY(keychain.erase("trendward/nobody").answer != Answer::TimedOut);
        }
    }
};
TRENDWARD_TEST(StoreKeyTest)

#include "tst_storekey.moc"
