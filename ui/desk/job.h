// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <atomic>
#include <memory>

namespace trendward::ui
{

/// One piece of work under way: its thread tells how far it is, the window may ask it to stop.
class Job final : public Progress
{
public:
    bool cancelled() const override { return m_cancelled.load(std::memory_order_relaxed); }
    void advance(std::uint64_t done, std::uint64_t all) override
    {
        m_done.store(done, std::memory_order_relaxed);
        m_all.store(all, std::memory_order_relaxed);
    }

    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    /// 0 to 1, or below 0 while nobody knows.
    double fraction() const
    {
        const auto all = m_all.load(std::memory_order_relaxed);
        return all == 0 ? -1 : static_cast<double>(m_done.load(std::memory_order_relaxed)) / static_cast<double>(all);
    }

private:
    std::atomic<bool> m_cancelled = false;
    std::atomic<std::uint64_t> m_done = 0, m_all = 0;
};

/// A page's place for one question: a new question takes the older one's place, whose answer is then ignored.
using Asked = std::shared_ptr<Job>;

}  // namespace trendward::ui
