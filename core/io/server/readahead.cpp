// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/server/readahead.h"

#include <QTimer>

#include <algorithm>

namespace trendward::server
{

ReadAhead::ReadAhead(MakeClient makeClient, Progress &progress, int threads)
    : m_makeClient(std::move(makeClient)), m_progress(progress)
{
    for (int i = 0; i < threads; ++i) {
        m_threads.emplace_back(QThread::create([this] { work(); }));
        m_threads.back()->start();
    }
}

ReadAhead::~ReadAhead()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping.stopped = true;
    }
    m_changed.notify_all();
    for (const auto &thread : m_threads) thread->wait();
}

void ReadAhead::expect(const QUrl &url, HttpClient::Turn turn)
{
    auto read = std::make_shared<Read>();
    read->url = url;
    {
        const std::lock_guard lock(m_mutex);
        if (turn == HttpClient::Turn::Next)
            m_reads.push_front(std::move(read));
        else
            m_reads.push_back(std::move(read));
    }
    m_changed.notify_all();
}

/// m_mutex is held, and the read is no longer among m_reads.
void ReadAhead::forget(const Read &read)
{
    if (read.answer && *read.answer) m_bytes -= (*read.answer)->body.size();
}

void ReadAhead::drop(const std::function<bool(const QUrl &)> &which)
{
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_reads, [&](const std::shared_ptr<Read> &read) {
            if (!which(read->url)) return false;
            read->dropped = true;
            forget(*read);
            return true;
        });
    }
    m_changed.notify_all();
}

std::chrono::milliseconds ReadAhead::quiet()
{
    const std::lock_guard lock(m_mutex);
    return std::max(std::chrono::milliseconds(m_quiet.remainingTime()), std::chrono::milliseconds(0));
}

std::optional<Result<HttpAnswer>> ReadAhead::take(const QUrl &url)
{
    std::shared_ptr<Read> read;
    bool isEarly = false;  // it was there before anybody asked
    {
        const std::lock_guard lock(m_mutex);
        const auto place =
            std::find_if(m_reads.begin(), m_reads.end(), [&](const auto &one) { return one->url == url; });
        if (place == m_reads.end()) return std::nullopt;
        read = *place;
        m_reads.erase(place);
        if (!read->begun) return std::nullopt;
        isEarly = read->done;
    }
    waitFor(*read);
    std::optional<Result<HttpAnswer>> answer;
    {
        const std::lock_guard lock(m_mutex);
        forget(*read);
        answer = std::move(read->answer);
    }
    m_changed.notify_all();
    if (!answer || !isEarly) return answer;
    const bool trouble =
        *answer ? (*answer)->status >= 500 || (*answer)->status == 401 : answer->error().code != Error::Code::Cancelled;
    if (trouble || read->age.hasExpired(freshFor.count())) return std::nullopt;
    return answer;
}

/// What else goes on in this thread goes on, as while HttpClient waits.
void ReadAhead::waitFor(Read &read)
{
    QEventLoop loop;
    QTimer asker;
    QObject::connect(&asker, &QTimer::timeout, &loop, [&] {
        if (m_progress.cancelled()) m_stopping.stopped = true;
    });
    {
        const std::lock_guard lock(m_mutex);
        if (read.done) return;
        read.waiter = &loop;
    }
    asker.start(std::chrono::milliseconds(100));
    // Loops may be told to end by others, too.
    while (true) {
        loop.exec();
        const std::lock_guard lock(m_mutex);
        if (!read.done) continue;
        read.waiter = nullptr;
        return;
    }
}

std::shared_ptr<ReadAhead::Read> ReadAhead::nextRead()
{
    std::unique_lock lock(m_mutex);
    auto next = m_reads.end();
    m_changed.wait(lock, [&] {
        next = std::find_if(m_reads.begin(), m_reads.end(), [](const auto &read) { return !read->begun; });
        return m_stopping.stopped || (next != m_reads.end() && m_bytes < mostBytes && !m_oneByOne);
    });
    if (m_stopping.stopped) return nullptr;
    (*next)->begun = true;
    return *next;
}

void ReadAhead::work()
{
    const auto client = m_makeClient(m_stopping);
    while (const auto read = nextRead()) {
        HttpRequest request;
        request.url = read->url;
        auto answer = client->send(request);
        {
            const std::lock_guard lock(m_mutex);
            read->done = true;
            read->age.start();
            if (answer && (answer->status == 429 || answer->status == 503)) {
                m_oneByOne = true;
                m_quiet = std::max(m_quiet, QDeadlineTimer(client->waitFor(*answer, 0)));
            } else if (!read->dropped) {
                read->answer = std::move(answer);
                if (*read->answer) m_bytes += (*read->answer)->body.size();
            }
            if (read->waiter) QMetaObject::invokeMethod(read->waiter, "quit", Qt::QueuedConnection);
        }
        m_changed.notify_all();
    }
}

}  // namespace trendward::server
