// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace trendward::cli
{

/// Does what it is given on a thread of its own, one piece after the other in the order in which they came.
class LaterWork
{
public:
    LaterWork() : m_thread([this] { run(); }) {}
    /// What was given is done first.
    ~LaterWork();
    LaterWork(const LaterWork &) = delete;
    LaterWork &operator=(const LaterWork &) = delete;

    /// Waits while many wait already.
    void give(std::function<void()> piece);
    /// Waits until all is done.
    void finish();

private:
    static constexpr std::size_t mostWaiting = 1024;
    void run();

    std::mutex m_mutex;
    std::condition_variable m_given, m_done;
    std::deque<std::function<void()>> m_pieces;  ///< the first one is being done
    bool m_ends = false;
    std::thread m_thread;  ///< the last member: it uses all others
};

}  // namespace trendward::cli
