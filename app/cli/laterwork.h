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

    /// Waits while many wait already, or those that wait hold much memory. bytes: what the piece itself holds, where
    /// that is much.
    void give(std::function<void()> piece, std::size_t bytes = 0);
    /// Waits until all is done.
    void finish();

private:
    static constexpr std::size_t mostWaiting = 1024, mostBytes = 16 * 1024 * 1024;
    struct Piece {
        std::function<void()> work;
        std::size_t bytes;
    };
    void run();

    std::mutex m_mutex;
    std::condition_variable m_given, m_done;
    std::deque<Piece> m_pieces;  ///< the first one is being done
    std::size_t m_bytes = 0;     ///< of all of them
    bool m_ends = false;
    std::thread m_thread;  ///< the last member: it uses all others
};

}  // namespace trendward::cli
