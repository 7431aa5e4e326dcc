// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/secrets/keychain.h"

#include <qt6keychain/keychain.h>

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

namespace trendward::secrets
{

namespace
{

constexpr int waitMilliseconds = 20'000;

QString service()
{
    return QStringLiteral("trendward");
}

/// Starts the job and waits. QtKeychain never reports when a locked keyring has nobody to ask, so a timer does.
template <class Job, class Finished>
Keychain::Reply replyOf(Job *job, const std::string &entry, Finished finished)
{
    if (!QCoreApplication::instance()) {
        delete job;
        return {Keychain::Answer::Unavailable, {}, "the program has no event loop"};
    }
    job->setKey(QString::fromStdString(entry));
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    Keychain::Reply reply{Keychain::Answer::TimedOut, {}, {}};
    QEventLoop loop;
    // The loop is the context: an answer that comes after the time is up finds nobody.
    QObject::connect(job, &QKeychain::Job::finished, &loop, [&](QKeychain::Job *done) {
        if (done->error() == QKeychain::NoError)
            reply = finished(static_cast<Job *>(done));
        else if (done->error() == QKeychain::EntryNotFound)
            reply = {Keychain::Answer::NotFound, {}, {}};
        else
            reply = {Keychain::Answer::Unavailable, {}, done->errorString().toStdString()};
        loop.quit();
    });
    QTimer::singleShot(waitMilliseconds, &loop, &QEventLoop::quit);
    job->start();
    if (reply.answer == Keychain::Answer::TimedOut) loop.exec(QEventLoop::ExcludeUserInputEvents);
    return reply;
}

}  // namespace

Keychain::Reply SystemKeychain::read(const std::string &entry)
{
    return replyOf(new QKeychain::ReadPasswordJob(service()), entry, [](QKeychain::ReadPasswordJob *job) {
        return Reply{Answer::Value, job->textData().toStdString(), {}};
    });
}

Keychain::Reply SystemKeychain::write(const std::string &entry, const std::string &value)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setTextData(QString::fromStdString(value));
    return replyOf(job, entry, [](QKeychain::WritePasswordJob *) { return Reply{Answer::Value, {}, {}}; });
}

Keychain::Reply SystemKeychain::erase(const std::string &entry)
{
    auto reply = replyOf(new QKeychain::DeletePasswordJob(service()), entry, [](QKeychain::DeletePasswordJob *) {
        return Reply{Answer::Value, {}, {}};
    });
    if (reply.answer == Answer::NotFound) reply.answer = Answer::Value;
    return reply;
}

std::string SystemKeychain::name() const
{
    const QString desktop = qEnvironmentVariable("XDG_CURRENT_DESKTOP");
    return desktop.isEmpty() ? "unknown desktop" : desktop.toStdString();
}

}  // namespace trendward::secrets
