// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <memory>

namespace trendward::tests
{

/// A certificate that was made for one test, with its key.
struct Certificate {
    QByteArray certificate, key;  ///< PEM

    /// What a certificate is made to be.
    struct Wish {
        QByteArray name = "IP:127.0.0.1";  ///< or "DNS:host"
        int fromDays = -1, toDays = 1;     ///< from now, negative for the past
        QByteArray usage = {};             ///< extendedKeyUsage ("clientAuth"); empty: any
    };

    static Certificate selfSigned(const QByteArray &name, int fromDays = -1, int toDays = 1)
    {
        return make({name, fromDays, toDays}, nullptr);
    }
    static Certificate authority(const char *name) { return make({}, nullptr, name); }
    Certificate signs(const Wish &wish) const { return make(wish, this); }

private:
    static Certificate make(const Wish &wish, const Certificate *issuer, const char *authorityName = nullptr)
    {
        constexpr long day = 86'400;
        const Key key(EVP_RSA_gen(2048), &EVP_PKEY_free);
        const std::unique_ptr<X509, void (*)(X509 *)> made(X509_new(), &X509_free);
        X509_set_version(made.get(), X509_VERSION_3);
        ASN1_INTEGER_set(X509_get_serialNumber(made.get()), issuer ? 2 : 1);
        X509_gmtime_adj(X509_getm_notBefore(made.get()), wish.fromDays * day);
        X509_gmtime_adj(X509_getm_notAfter(made.get()), wish.toDays * day);
        X509_NAME *subject = X509_get_subject_name(made.get());
        const auto *name = reinterpret_cast<const unsigned char *>(authorityName ? authorityName : "test");
        X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, name, -1, -1, 0);
        X509_set_pubkey(made.get(), key.get());
        extend(made.get(), NID_subject_alt_name, wish.name);
        if (authorityName) extend(made.get(), NID_basic_constraints, "critical,CA:TRUE");
        if (!wish.usage.isEmpty()) extend(made.get(), NID_ext_key_usage, wish.usage);
        if (issuer) {
            const QSslCertificate above(issuer->certificate);
            const QByteArray der = above.toDer();
            const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
            const std::unique_ptr<X509, void (*)(X509 *)> signer(d2i_X509(nullptr, &bytes, der.size()), &X509_free);
            X509_set_issuer_name(made.get(), X509_get_subject_name(signer.get()));
            BIO *in = BIO_new_mem_buf(issuer->key.constData(), static_cast<int>(issuer->key.size()));
            const Key signing(PEM_read_bio_PrivateKey(in, nullptr, nullptr, nullptr), &EVP_PKEY_free);
            BIO_free(in);
            X509_sign(made.get(), signing.get(), EVP_sha256());
        } else {
            X509_set_issuer_name(made.get(), subject);
            X509_sign(made.get(), key.get(), EVP_sha256());
        }
        Certificate all;
        all.certificate = pem([&](BIO *out) { PEM_write_bio_X509(out, made.get()); });
        all.key =
            pem([&](BIO *out) { PEM_write_bio_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr); });
        return all;
    }
    using Key = std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY *)>;
    static void extend(X509 *certificate, int kind, const QByteArray &value)
    {
        X509_EXTENSION *one = X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.constData());
        X509_add_ext(certificate, one, -1);
        X509_EXTENSION_free(one);
    }
    template <class Write>
    static QByteArray pem(Write write)
    {
        BIO *out = BIO_new(BIO_s_mem());
        write(out);
        char *bytes = nullptr;
        const long size = BIO_get_mem_data(out, &bytes);
        QByteArray text(bytes, size);
        BIO_free(out);
        return text;
    }
};

/// Answers every request with the same bytes, over TLS on loopback.
class TlsServer
{
public:
    enum class After { Close, KeepOpen };
    TlsServer(const Certificate &certificate, QByteArray answer, After after = After::Close)
    {
        QSslConfiguration tls;
        tls.setLocalCertificate(QSslCertificate(certificate.certificate));
        tls.setPrivateKey(QSslKey(certificate.key, QSsl::Rsa));
        m_server.setSslConfiguration(tls);
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this, answer, after] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, answer, after] {
                    if (!socket->readAll().contains("\r\n\r\n")) return;
                    socket->write(answer);
                    if (after == After::Close) socket->disconnectFromHost();
                });
        });
        m_server.listen(QHostAddress::LocalHost);
    }
    QString base() const
    {
        return QStringLiteral("https:") + QStringLiteral("//127.0.0.1:%1/fhir").arg(m_server.serverPort());
    }

private:
    QSslServer m_server;
};

}  // namespace trendward::tests
