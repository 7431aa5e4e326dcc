// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/wardkeeper.h"

#include "ui/desk/errortext.h"
#include "ui/worklist/wardsteps.h"

#include <chrono>

namespace trendward::ui
{

WardKeeper::WardKeeper(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(&desk, &Desk::recordChanged, this, &WardKeeper::recordChanged);
    connect(&desk, &Desk::workChanged, this, &WardKeeper::readAgain);
    connect(&m_again, &QTimer::timeout, this, &WardKeeper::ask);
    m_again.start(std::chrono::minutes(5));
}

void WardKeeper::ask()
{
    m_changed.reset();
    readAgain();
}

void WardKeeper::recordChanged(qlonglong patient)
{
    if (patient == 0)
        m_changed.reset();
    else if (m_changed)
        m_changed->insert(patient);
    readAgain();
}

void WardKeeper::readAgain()
{
    const jobs::WardBefore before = m_changed ? jobs::WardBefore{m_ward, *m_changed} : jobs::WardBefore{};
    using Answer = std::shared_ptr<const jobs::Ward>;
    m_desk.ask<Answer>(
        this, m_asked,
        [rules = m_desk.place().rules, now = m_desk.now(), looker = WardSteps::looker(m_desk), before](
            const store::RecordStore &store, Progress &) -> Result<Answer> {
            auto ward = jobs::wardOf(store, *rules, now, looker, before);
            if (!ward) return ward.error();
            return std::make_shared<const jobs::Ward>(std::move(*ward));
        },
        [this](Result<Answer> result) {
            if (!result) {
                m_changed.reset();
                emit failed(errorText(result.error()));
                return;
            }
            m_ward = *result;
            m_changed.emplace();
            emit read(m_ward);
        });
}

}  // namespace trendward::ui
