// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>

#include <sys/mount.h>
#include <unistd.h>

#include <string>

namespace trendward::tests
{

/// A disk of 2 MB in memory that a test can fill. Only root can have one.
class TinyDisk
{
public:
    TinyDisk() : m_there(mount("tmpfs", path().c_str(), "tmpfs", 0, "size=2m") == 0) {}
    ~TinyDisk()
    {
        if (m_there) umount2(path().c_str(), MNT_DETACH);
    }
    TinyDisk(const TinyDisk &) = delete;
    TinyDisk &operator=(const TinyDisk &) = delete;

    bool isThere() const { return m_there; }
    std::string path() const { return m_dir.path().toStdString(); }
    QString file(const QString &name) const { return m_dir.filePath(name); }
    /// Not a byte is left, but for these.
    void fill(qint64 butFor = 0) const
    {
        QFile filler(file("filler"));
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) return;
        const QByteArray block(4096, 'x');
        while (filler.write(block) == block.size()) {
        }
        if (butFor > 0) filler.resize(filler.size() - butFor);
    }
    /// Nothing can be written any more.
    bool lock() const { return mount(nullptr, path().c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0; }
    void free() const { QFile::remove(file("filler")); }

private:
    QTemporaryDir m_dir;
    bool m_there;
};

}  // namespace trendward::tests
