// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/server/httpclient.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QThread>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>

namespace trendward::server
{

/// Reads that will be asked for soon, sent meanwhile on threads of their own: so several chains of pages come at a
/// time, while what asks for them goes on from one answer to the next as if there were one.
class ReadAhead
{
public:
    using MakeClient = std::function<std::unique_ptr<HttpClient>(Progress &)>;
    ReadAhead(MakeClient makeClient, Progress &progress, int threads);
    /// Stops what is under way; what nobody took is dropped.
    ~ReadAhead();

    void expect(const QUrl &url, HttpClient::Turn turn);
    /// What nobody will take after all.
    void drop(const std::function<bool(const QUrl &)> &which);
    /// The answer that HttpClient::send would give, waited for where it is under way; none where it is to be asked for
    /// now: it was not expected, is not asked for yet (and then is not any more), is too old, is a trouble that may be
    /// over by now, or the server asked for patience.
    std::optional<Result<HttpAnswer>> take(const QUrl &url);
    /// For how long the server wants to be left alone, as it said to one of the threads; 0: no longer.
    std::chrono::milliseconds quiet();

private:
    struct Read {
        QUrl url;
        bool begun = false, done = false, dropped = false;
        QElapsedTimer age;  ///< since it was done
        QEventLoop *waiter = nullptr;
        std::optional<Result<HttpAnswer>> answer;
    };
    /// The clients of the other threads ask this; only what fetches a token asks the caller's Progress there, too.
    struct Stopping final : Progress {
        std::atomic<bool> stopped = false;
        bool cancelled() const override { return stopped; }
    };

    void waitFor(Read &read);
    void forget(const Read &read);
    void work();
    std::shared_ptr<Read> nextRead();

    /// Of answers that nobody has taken yet: with more nothing further is begun.
    static constexpr qint64 mostBytes = 32 << 20;
    /// A page that is older may no longer fit the one after it, and is asked for again.
    static constexpr std::chrono::milliseconds freshFor{30'000};

    const MakeClient m_makeClient;
    Progress &m_progress;
    Stopping m_stopping;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::shared_ptr<Read>> m_reads;
    qint64 m_bytes = 0;
    bool m_oneByOne = false;  ///< the server has asked for patience
    QDeadlineTimer m_quiet;
    std::vector<std::unique_ptr<QThread>> m_threads;
};

}  // namespace trendward::server
