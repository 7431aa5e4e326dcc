// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/secrets/sealing.h"
#include "tests/support/testmain.h"

#include <QByteArray>

using namespace trendward::secrets;

namespace
{

std::string hexOf(const std::string &bytes)
{
    return QByteArray::fromStdString(bytes).toHex().toStdString();
}

}  // namespace

class SealingTest : public QObject
{
    Q_OBJECT

private slots:
    void opensOnlyWhatItSealed()
    {
        const std::string key(32, 'k'), text = "thirty-two bytes of a store's key";
        const auto sealed = seal(text, key, "store-1");
        QVERIFY(sealed);
        QVERIFY(unseal(*sealed, key, "store-1") == text);
        QVERIFY(!unseal(*sealed, std::string(32, 'l'), "store-1"));
        QVERIFY(!unseal(*sealed, key, "store-2"));
        QVERIFY(!unseal(sealed->substr(1), key, "store-1"));
        QVERIFY(!unseal({}, key, "store-1"));
    }
    void noticesEveryChangedBit()
    {
        const std::string key(32, 'k');
        const auto sealed = seal("secret", key, "a");
        QVERIFY(sealed);
        for (std::size_t bit = 0; bit < sealed->size() * 8; ++bit) {
            std::string changed = *sealed;
            changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(!unseal(changed, key, "a"));
        }
    }
    void neverSealsTwiceAlike()
    {
        QVERIFY(*seal("x", std::string(32, 'k'), "a") != *seal("x", std::string(32, 'k'), "a"));
    }
    void macIsThatOfTheStandard()
    {
        // RFC 4231, test case 2.
        QCOMPARE(hexOf(hmac("Jefe", "what do ya want for nothing?")),
                 std::string("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }
    void saltAndCostChangeTheKey()
    {
        const ScryptCost cheap{14, 8, 1};
        const auto key = scrypt("pass", "salt", cheap);
        QVERIFY(key && key->size() == keySize);
        QVERIFY(scrypt("pass", "salt", cheap) == key);
        QVERIFY(scrypt("pass", "Salt", cheap) != key);
        QVERIFY(scrypt("Pass", "salt", cheap) != key);
        QVERIFY(scrypt("pass", "salt", ScryptCost{15, 8, 1}) != key);
        QVERIFY(!scrypt("pass", "salt", ScryptCost{30, 8, 1}));
    }
    void wipedTextsAreEmpty()
    {
        std::string text = "secret";
        wipe(text);
        QVERIFY(text.empty());
        QVERIFY(sameSecret("ab", "ab") && !sameSecret("ab", "ac") && !sameSecret("ab", "abc"));
    }
};
TRENDWARD_TEST(SealingTest)

#include "tst_sealing.moc"
