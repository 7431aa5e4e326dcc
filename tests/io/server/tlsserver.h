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

    /// name: "IP:127.0.0.1" or "DNS:host". Days from now, negative for the past.
    static Certificate selfSigned(const QByteArray &name, int fromDays = -1, int toDays = 1)
    {
        constexpr long day = 86'400;
        const std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY *)> key(EVP_RSA_gen(2048), &EVP_PKEY_free);
        const std::unique_ptr<X509, void (*)(X509 *)> made(X509_new(), &X509_free);
        X509_set_version(made.get(), X509_VERSION_3);
        ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
        X509_gmtime_adj(X509_getm_notBefore(made.get()), fromDays * day);
        X509_gmtime_adj(X509_getm_notAfter(made.get()), toDays * day);
        X509_NAME *subject = X509_get_subject_name(made.get());
        X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("test"), -1, -1,
                                   0);
        X509_set_issuer_name(made.get(), subject);
        X509_set_pubkey(made.get(), key.get());
        X509_EXTENSION *names = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, name.constData());
        X509_add_ext(made.get(), names, -1);
        X509_EXTENSION_free(names);
        X509_sign(made.get(), key.get(), EVP_sha256());
        Certificate all;
        all.certificate = pem([&](BIO *out) { PEM_write_bio_X509(out, made.get()); });
        all.key =
            pem([&](BIO *out) { PEM_write_bio_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr); });
        return all;
    }

private:
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
    TlsServer(const Certificate &certificate, QByteArray answer)
    {
        QSslConfiguration tls;
        tls.setLocalCertificate(QSslCertificate(certificate.certificate));
        tls.setPrivateKey(QSslKey(certificate.key, QSsl::Rsa));
        m_server.setSslConfiguration(tls);
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this, answer] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
                    if (!socket->readAll().contains("\r\n\r\n")) return;
                    socket->write(answer);
                    socket->disconnectFromHost();
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
