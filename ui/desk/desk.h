// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/job.h"
#include "ui/desk/workplace.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <functional>
#include <memory>
#include <set>

namespace trendward::ui
{

/// Where pages ask for work. Reading runs on several threads, changing on one, in the order asked; each piece of work
/// opens the store for itself. Answers come home in the window's thread, and never to a page that is gone.
class Desk : public QObject
{
    Q_OBJECT
public:
    explicit Desk(Workplace place, QObject *parent = nullptr);
    /// Asks all work to stop and waits for it, so that the store is closed when this returns.
    ~Desk() override;

    const Workplace &place() const { return m_place; }
    Instant now() const { return m_place.now(); }
    bool busy() const { return !m_running.empty(); }

    /// Reads: work(store, job) on another thread, then answer(result) here unless `asked` has a newer question by then.
    template <class T>
    void ask(QObject *page, Asked &asked, std::function<Result<T>(const store::RecordStore &, Progress &)> work,
             std::function<void(Result<T>)> answer)
    {
        if (asked) asked->cancel();
        const auto job = asked = std::make_shared<Job>();
        run<T>(page, m_readers, job, std::move(work), [&asked, job, answer = std::move(answer)](Result<T> result) {
            if (asked == job) answer(std::move(result));
        });
    }

    /// What a change touches: a draft is one person's own, and no list or statistic goes by it; a step of the work on
    /// the worklist changes no reading and no plan. Nothing: it only wants the store for itself.
    enum class Touches { Record, Draft, Work, Nothing };

    /// Changes the record of a patient (0: of several). When it is done the answer is given first, then recordChanged,
    /// draftChanged or workChanged is told unless nothing came of it.
    template <class T>
    std::shared_ptr<Job> change(QObject *page, store::PatientKey patient,
                                std::function<Result<T>(store::RecordStore &, Progress &)> work,
                                std::function<void(Result<T>)> answer, Touches touches = Touches::Record)
    {
        const auto job = std::make_shared<Job>();
        // The watcher lives with the desk: a change is told to all pages also when the one that asked is gone.
        const QPointer<QObject> asker(page);
        run<T>(this, m_writer, job, std::move(work),
               [this, asker, patient, touches, answer = std::move(answer)](Result<T> result) {
                   const bool changed = result.has_value();
                   if (asker) answer(std::move(result));
                   if (!changed) return;
                   switch (touches) {
                       case Touches::Record:
                           return emit recordChanged(patient);
                       case Touches::Draft:
                           return emit draftChanged(patient);
                       case Touches::Work:
                           return emit workChanged(patient);
                       case Touches::Nothing:
                           return;
                   }
               });
        return job;
    }

    /// Pages ask again for the plan of a patient: another program wrote to it.
    void readAgain(store::PatientKey patient) { emit draftChanged(patient); }

signals:
    void recordChanged(qlonglong patient);
    void draftChanged(qlonglong patient);
    void workChanged(qlonglong patient);
    void busyChanged(bool busy);

private:
    template <class T, class Work, class Answer>
    void run(QObject *owner, QThreadPool &threads, const std::shared_ptr<Job> &job, Work work, Answer answer)
    {
        auto *watcher = new QFutureWatcher<std::shared_ptr<Result<T>>>(owner);
        connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, answer = std::move(answer)] {
            watcher->deleteLater();
            const auto result = watcher->result();
            answer(std::move(*result));
        });
        begun(job);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, job] { ended(job); });
        connect(watcher, &QObject::destroyed, this, [this, job] { ended(job); });
        watcher->setFuture(QtConcurrent::run(&threads, [open = m_place.openStore, job, work = std::move(work)] {
            auto store = open();
            if (!store) return std::make_shared<Result<T>>(store.error());
            return std::make_shared<Result<T>>(work(**store, *job));
        }));
    }
    void begun(const std::shared_ptr<Job> &job);
    void ended(const std::shared_ptr<Job> &job);

    const Workplace m_place;
    QThreadPool m_readers, m_writer;
    std::set<std::shared_ptr<Job>> m_running;
};

}  // namespace trendward::ui
