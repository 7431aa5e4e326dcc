// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace trendward::tests
{

struct Ran {
    int exit = -1;
    QByteArray out, err;

    /// Every line of stdout as a JSON object; an empty list when one is not.
    QList<QJsonObject> lines() const
    {
        QList<QJsonObject> objects;
        for (const QByteArray &line : out.split('\n')) {
            if (line.isEmpty()) continue;
            const auto document = QJsonDocument::fromJson(line);
            if (!document.isObject()) return {};
            objects << document.object();
        }
        return objects;
    }
};

/// Runs a program to its end; exit is -1 when it crashed or did not end within two minutes.
inline Ran run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    Ran ran;
    if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit) ran.exit = process.exitCode();
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    return ran;
}

inline Ran cli(const QStringList &arguments, const QByteArray &input = {})
{
    return run(QStringLiteral(TRENDWARD_CLI), arguments, input);
}

/// A folder with a pass phrase file and a place for a store, gone at the end.
class StoreFolder
{
public:
    StoreFolder()
    {
        write("passphrase", "correct horse battery staple\n");
        QFile::setPermissions(path("passphrase"), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly)) file.write(bytes);
        return path(name);
    }
    QStringList options() const { return {"--store", path("store"), "--passphrase-file", path("passphrase")}; }
    /// A command on this folder's store.
    Ran operator()(const QStringList &words) const { return cli(words + options()); }

private:
    QTemporaryDir m_folder;
};

}  // namespace trendward::tests
