// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/wholefile.h"

#include <QFileInfo>
#include <QSaveFile>

#include <sys/stat.h>

namespace trendward::jobs
{

namespace
{

bool writeAll(QFileDevice &file, std::string_view bytes)
{
    const auto size = static_cast<qint64>(bytes.size());
    return file.write(bytes.data(), size) == size;
}

bool isNoOrdinaryFile(const std::string &path)
{
    struct stat is {
    };
    return stat(path.c_str(), &is) == 0 && !S_ISREG(is.st_mode);
}

Error notWritten(const std::string &path, const QFileDevice &file)
{
    return {Error::Code::NotReadable, "could not be written (" + file.errorString().toStdString() + ")", path};
}

}  // namespace

Outcome writeWholeFile(const std::string &path, std::string_view bytes)
{
    const QString name = QString::fromStdString(path);
    if (isNoOrdinaryFile(path)) {
        QFile file(name);
        if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && writeAll(file, bytes)) return Done{};
        return notWritten(path, file);
    }
    const QString folder = QFileInfo(name).absolutePath();
    if (!QFileInfo(folder).isDir())
        return Error{Error::Code::NotFound,
                     "the folder " + folder.toStdString() + " is not there; make it first, or name another one", path};
    QSaveFile file(name);
    // commit() does not tell when its own flush fails on a full disk: what is left in the buffer is written before it.
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
        writeAll(file, bytes) && file.flush() && file.commit())
        return Done{};
    const Error error = notWritten(path, file);
    file.cancelWriting();
    return error;
}

}  // namespace trendward::jobs
