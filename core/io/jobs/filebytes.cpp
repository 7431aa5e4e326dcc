// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/filebytes.h"

#include "core/io/jobs/folderzip.h"

#include <openssl/evp.h>

#include <QFileInfo>

#include <array>

namespace trendward::jobs
{

Result<std::unique_ptr<FileBytes>> FileBytes::open(const std::string &path)
{
    const QFileInfo info(QString::fromStdString(path));
    const std::string name = info.fileName().toStdString();
    if (!info.exists()) return Error{Error::Code::NotFound, "there is no such file", path};
    if (info.isDir() && isReadAsOne(info.filePath())) {
        auto zip = zipOfFolder(info.filePath());
        if (!zip) return zip.error();
        std::unique_ptr<FileBytes> bytes(new FileBytes);
        bytes->m_folder = std::move(*zip);
        bytes->m_size = bytes->m_folder.size();
        bytes->m_name = name;
        return bytes;
    }
    if (info.isDir())
        return Error{Error::Code::NotReadable,
                     "this is a folder; name the file in it that the device or portal exported", path};
    if (!info.isFile()) return Error{Error::Code::NotReadable, "this is not an ordinary file", path};
    std::unique_ptr<FileBytes> bytes(new FileBytes);
    bytes->m_file.setFileName(info.filePath());
    if (!bytes->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{Error::Code::NotReadable,
                     "it could not be opened (" + bytes->m_file.errorString().toStdString() + ")", path};
    bytes->m_size = static_cast<std::uint64_t>(bytes->m_file.size());
    bytes->m_name = name;
    return bytes;
}

Result<std::size_t> FileBytes::readAt(std::uint64_t offset, std::span<char> into) const
{
    if (offset >= m_size) return std::size_t{0};
    if (!m_folder.empty()) return m_folder.copy(into.data(), into.size(), static_cast<std::size_t>(offset));
    if (!m_file.seek(static_cast<qint64>(offset)))
        return Error{Error::Code::NotReadable, m_file.errorString().toStdString(), m_name};
    const qint64 got = m_file.read(into.data(), static_cast<qint64>(into.size()));
    if (got < 0) return Error{Error::Code::NotReadable, m_file.errorString().toStdString(), m_name};
    return static_cast<std::size_t>(got);
}

Result<std::string> FileBytes::sha256() const
{
    // OpenSSL's, because Qt's takes longer than all else that is done with a large file.
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> hash(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    bool good = hash && EVP_DigestInit_ex(hash.get(), EVP_sha256(), nullptr) == 1;
    std::array<char, 1 << 16> block{};
    for (std::uint64_t offset = 0; good && offset < m_size;) {
        const auto got = readAt(offset, block);
        if (!got) return got.error();
        if (*got == 0) break;
        good = EVP_DigestUpdate(hash.get(), block.data(), *got) == 1;
        offset += *got;
    }
    std::array<unsigned char, EVP_MAX_MD_SIZE> sum{};
    unsigned size = 0;
    if (!good || EVP_DigestFinal_ex(hash.get(), sum.data(), &size) != 1)
        return Error{Error::Code::NotReadable, "its check sum could not be made", m_name};
    return QByteArray::fromRawData(reinterpret_cast<const char *>(sum.data()), static_cast<qsizetype>(size))
        .toHex()
        .toStdString();
}

}  // namespace trendward::jobs
