// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/signingkey.h"
#include "tests/support/signingkeys.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/ecdsa.h>

using namespace trendward;
using namespace trendward::server;
using tests::KeyPair;

namespace
{

QByteArray decoded(const QByteArray &part)
{
    return QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding);
}

QJsonObject object(const QByteArray &part)
{
    return QJsonDocument::fromJson(decoded(part)).object();
}

/// As a server checks it, with the public half: two numbers of 48 bytes, or PKCS #1.
bool holds(EVP_PKEY *key, const QByteArray &bytes, QByteArray signature)
{
    if (EVP_PKEY_get_base_id(key) == EVP_PKEY_EC) {
        if (signature.size() != 96) return false;
        const auto *from = reinterpret_cast<const unsigned char *>(signature.constData());
        ECDSA_SIG *numbers = ECDSA_SIG_new();
        ECDSA_SIG_set0(numbers, BN_bin2bn(from, 48, nullptr), BN_bin2bn(from + 48, 48, nullptr));
        unsigned char *der = nullptr;
        const int size = i2d_ECDSA_SIG(numbers, &der);
        signature = QByteArray(reinterpret_cast<const char *>(der), size);
        OPENSSL_free(der);
        ECDSA_SIG_free(numbers);
    }
    EVP_MD_CTX *check = EVP_MD_CTX_new();
    EVP_DigestVerifyInit(check, nullptr, EVP_sha384(), nullptr, key);
    const int result = EVP_DigestVerify(check, reinterpret_cast<const unsigned char *>(signature.constData()),
                                        static_cast<std::size_t>(signature.size()),
                                        reinterpret_cast<const unsigned char *>(bytes.constData()),
                                        static_cast<std::size_t>(bytes.size()));
    EVP_MD_CTX_free(check);
    return result == 1;
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

}  // namespace

class SigningKeyTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSignedHoldsWithThePublicHalf_data()
    {
        QTest::addColumn<bool>("rsa");
        QTest::newRow("RS384") << true;
        QTest::newRow("ES384") << false;
    }
    void whatIsSignedHoldsWithThePublicHalf()
    {
        QFETCH(bool, rsa);
        const KeyPair pair = rsa ? KeyPair::rsa() : KeyPair::p384();
        const KeyPair other = rsa ? KeyPair::rsa() : KeyPair::p384();
        const auto key = SigningKey::parse(view(pair.privateJwk("ours")));
        QVERIFY2(key.has_value(), key ? "" : key.error().detail.c_str());
        QCOMPARE(key->algorithm(), std::string(rsa ? "RS384" : "ES384"));
        const auto now = *Instant::parse("2026-11-22T09:00:00Z");
        // A number with a leading zero byte comes once in 128 signatures.
        for (int i = 0; i < (rsa ? 1 : 300); ++i) {
            const auto assertion = clientAssertion(*key, "the \"client\"", "https://host/token", now);
            QVERIFY(assertion.has_value());
            const QList<QByteArray> parts = assertion->split('.');
            QCOMPARE(parts.size(), qsizetype{3});
            QVERIFY(holds(pair.key(), parts[0] + '.' + parts[1], decoded(parts[2])));
            QVERIFY(!holds(pair.key(), parts[0] + '.' + parts[1] + 'x', decoded(parts[2])));
            if (i == 0) QVERIFY(!holds(other.key(), parts[0] + '.' + parts[1], decoded(parts[2])));
        }
    }

    void theAssertionSaysWhatSmartAsksFor()
    {
        const KeyPair pair = KeyPair::p384();
        const auto key = SigningKey::parse(view(pair.privateJwk("ours")));
        const auto now = *Instant::parse("2026-11-22T09:00:00Z");
        const auto first = clientAssertion(*key, "the \"client\"", "https://host/token", now);
        const auto second = clientAssertion(*key, "the \"client\"", "https://host/token", now);
        const QJsonObject head = object(first->split('.')[0]), claims = object(first->split('.')[1]);
        QCOMPARE(head, (QJsonObject{{"alg", "ES384"}, {"typ", "JWT"}, {"kid", "ours"}}));
        QCOMPARE(claims["iss"].toString(), QString("the \"client\""));
        QCOMPARE(claims["sub"], claims["iss"]);
        QCOMPARE(claims["aud"].toString(), QString("https://host/token"));
        const double life = claims["exp"].toDouble() - static_cast<double>(now.seconds());
        QVERIFY(life > 0 && life <= 300);
        QCOMPARE(decoded(claims["jti"].toString().toLatin1()).isEmpty(), false);
        QVERIFY(claims["jti"].toString().size() >= 32);
        QVERIFY(claims["jti"] != object(second->split('.')[1])["jti"]);
    }

    void aKeyOfASetIsTheOneThatCanSign()
    {
        const KeyPair one = KeyPair::p384(), two = KeyPair::p384();
        const QByteArray set =
            R"({"keys":[)" + one.publicJwk("public") + ',' + two.privateJwk("private") + R"(],"other":1})";
        const auto key = SigningKey::parse(view(set));
        QVERIFY(key.has_value());
        QCOMPARE(key->id(), std::string("private"));
    }

    void anRsaKeyWithoutItsFactorsSignsToo()
    {
        const KeyPair pair = KeyPair::rsa();
        QJsonObject jwk = QJsonDocument::fromJson(pair.privateJwk("ours")).object();
        for (const char *part : {"p", "q", "dp", "dq", "qi"}) jwk.remove(QLatin1String(part));
        const QByteArray text = QJsonDocument(jwk).toJson();
        const auto key = SigningKey::parse(view(text));
        QVERIFY(key.has_value());
        QVERIFY(holds(pair.key(), "bytes", *key->sign("bytes")));
    }

    void whatIsNoKeyIsSaid_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said");
        const KeyPair pair = KeyPair::p384();
        QTest::newRow("nothing") << QByteArray() << "no JSON Web Key";
        QTest::newRow("PEM") << QByteArray("-----BEGIN PRIVATE KEY-----") << "no JSON Web Key";
        QTest::newRow("an empty set") << QByteArray(R"({"keys":[]})") << "of a kind";
        QTest::newRow("the public half") << pair.publicJwk("a") << "only the public half";
        QTest::newRow("short") << KeyPair::rsa(1024).privateJwk("a") << "too short";
        QTest::newRow("another curve") << pair.privateJwk("a").replace("P-384", "P-256") << "of a kind";
        QTest::newRow("a shared secret") << QByteArray(R"({"kty":"oct","k":"AAAA"})") << "public half";
        QTest::newRow("damaged") << pair.privateJwk("a").replace("\"x\":\"", "\"x\":\"A") << "not whole";
    }
    void whatIsNoKeyIsSaid()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, said);
        const auto key = SigningKey::parse(view(text));
        QVERIFY(!key);
        QVERIFY2(QString::fromStdString(key.error().detail).contains(said), key.error().detail.c_str());
    }
};

TRENDWARD_TEST(SigningKeyTest)
#include "tst_signingkey.moc"
