// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/desk.h"

namespace trendward::ui
{

Desk::Desk(Workplace place, QObject *parent) : QObject(parent), m_place(std::move(place))
{
    m_readers.setMaxThreadCount(3);
    m_writer.setMaxThreadCount(1);
}

Desk::~Desk()
{
    for (const auto &job : m_running) job->cancel();
    m_readers.waitForDone();
    m_writer.waitForDone();
    m_running.clear();
}

void Desk::begun(const std::shared_ptr<Job> &job)
{
    const bool was = busy();
    m_running.insert(job);
    if (!was) emit busyChanged(true);
}

void Desk::ended(const std::shared_ptr<Job> &job)
{
    if (m_running.erase(job) > 0 && !busy()) emit busyChanged(false);
}

}  // namespace trendward::ui
