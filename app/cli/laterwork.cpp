// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/laterwork.h"

#include <utility>

namespace trendward::cli
{

LaterWork::~LaterWork()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_given.notify_one();
    m_thread.join();
}

void LaterWork::give(std::function<void()> piece, std::size_t bytes)
{
    std::unique_lock lock(m_mutex);
    m_done.wait(lock, [this] { return m_pieces.size() < mostWaiting && m_bytes < mostBytes; });
    m_pieces.push_back({std::move(piece), bytes});
    m_bytes += bytes;
    m_given.notify_one();
}

void LaterWork::finish()
{
    std::unique_lock lock(m_mutex);
    m_done.wait(lock, [this] { return m_pieces.empty(); });
}

void LaterWork::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_given.wait(lock, [this] { return m_ends || !m_pieces.empty(); });
        if (m_pieces.empty()) return;
        const Piece &piece = m_pieces.front();
        lock.unlock();
        piece.work();
        lock.lock();
        m_bytes -= piece.bytes;
        m_pieces.pop_front();
        m_done.notify_one();
    }
}

}  // namespace trendward::cli
