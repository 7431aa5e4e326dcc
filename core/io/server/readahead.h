// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/server/httpclient.h"

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
    /// The answer that HttpClient::send would give, waited for where it is under way; none where it was not expected,
    /// is not asked for yet, and then is not any more, or where the server asked for patience.
    std::optional<Result<HttpAnswer>> take(const QUrl &url);

private:
    struct Read {
        QUrl url;
        bool begun = false, done = false;
        QEventLoop *waiter = nullptr;
        std::optional<Result<HttpAnswer>> answer;
    };
    /// The clients of the other threads ask this, so that the caller's Progress is asked in its own thread only.
    struct Stopping final : Progress {
        std::atomic<bool> stopped = false;
        bool cancelled() const override { return stopped; }
    };

    void waitFor(Read &read);
    void work();
    std::shared_ptr<Read> nextRead();

    /// Of answers that nobody has taken yet, all together.
    static constexpr qint64 mostBytes = 32 << 20;

    const MakeClient m_makeClient;
    Progress &m_progress;
    Stopping m_stopping;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::shared_ptr<Read>> m_reads;
    qint64 m_bytes = 0;
    bool m_oneByOne = false;  ///< the server has asked for patience
    std::vector<std::unique_ptr<QThread>> m_threads;
};

}  // namespace trendward::server
