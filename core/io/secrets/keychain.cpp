// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/secrets/keychain.h"

#include <qt6keychain/keychain.h>

#include <QCoreApplication>
#include <QSemaphore>
#include <QThread>

#include <memory>
#include <mutex>

namespace trendward::secrets
{

namespace
{

constexpr int waitMilliseconds = 20'000;

QString service()
{
    return QStringLiteral("trendward");
}

/// QtKeychain queues its jobs in an object of its own, which lives in the thread of the first one and does not outlive
/// it: every job of the process goes to one thread, which ends with the application.
class JobThread
{
public:
    static QObject *place()
    {
        static std::mutex once;
        const std::lock_guard lock(once);
        if (!thread) {
            thread = new QThread;
            there = new QObject;
            there->moveToThread(thread);
            thread->start();
            qAddPostRoutine(&JobThread::end);
        }
        return there;
    }

private:
    static void end()
    {
        thread->quit();
        thread->wait();
        delete there;
        delete thread;
        there = nullptr;
        thread = nullptr;
    }
    static inline QThread *thread = nullptr;
    static inline QObject *there = nullptr;
};

struct Waited {
    Keychain::Reply reply;
    QSemaphore answered;
};

/// Has the job done and waits. QtKeychain never reports when a locked keyring has nobody to ask, so the waiting has an
/// end; an answer that comes later finds nobody.
template <class Job, class Prepare, class Finished>
Keychain::Reply replyOf(const std::string &entry, Prepare prepare, Finished finished)
{
    if (!QCoreApplication::instance()) return {Keychain::Answer::Unavailable, {}, "the program has no event loop"};
    const auto waited = std::make_shared<Waited>();
    QMetaObject::invokeMethod(
        JobThread::place(),
        [waited, entry, prepare, finished] {
            auto *job = new Job(service());
            job->setKey(QString::fromStdString(entry));
            job->setInsecureFallback(false);
            job->setAutoDelete(true);
            prepare(*job);
            QObject::connect(job, &QKeychain::Job::finished, job, [waited, finished](QKeychain::Job *done) {
                if (done->error() == QKeychain::NoError)
                    waited->reply = finished(static_cast<Job *>(done));
                else if (done->error() == QKeychain::EntryNotFound)
                    waited->reply = {Keychain::Answer::NotFound, {}, {}};
                else
                    waited->reply = {Keychain::Answer::Unavailable, {}, done->errorString().toStdString()};
                waited->answered.release();
            });
            job->start();
        },
        Qt::QueuedConnection);
    if (!waited->answered.tryAcquire(1, waitMilliseconds)) return {Keychain::Answer::TimedOut, {}, {}};
    return waited->reply;
}

}  // namespace

Keychain::Reply SystemKeychain::read(const std::string &entry)
{
    using Read = QKeychain::ReadPasswordJob;
    return replyOf<Read>(
        entry, [](Read &) {},
        [](Read *job) {
            return Reply{Answer::Value, job->textData().toStdString(), {}};
        });
}

Keychain::Reply SystemKeychain::write(const std::string &entry, const std::string &value)
{
    using Write = QKeychain::WritePasswordJob;
    return replyOf<Write>(
        entry, [value](Write &job) { job.setTextData(QString::fromStdString(value)); },
        [](Write *) {
            return Reply{Answer::Value, {}, {}};
        });
}

Keychain::Reply SystemKeychain::erase(const std::string &entry)
{
    using Erase = QKeychain::DeletePasswordJob;
    auto reply = replyOf<Erase>(
        entry, [](Erase &) {},
        [](Erase *) {
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
