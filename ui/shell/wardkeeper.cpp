// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/wardkeeper.h"

#include "ui/desk/errortext.h"
#include "ui/worklist/wardsteps.h"

#include <chrono>

namespace trendward::ui
{

WardKeeper::WardKeeper(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(&desk, &Desk::recordChanged, this, &WardKeeper::ask);
    connect(&desk, &Desk::workChanged, this, &WardKeeper::ask);
    connect(&m_again, &QTimer::timeout, this, &WardKeeper::ask);
    m_again.start(std::chrono::minutes(5));
}

void WardKeeper::ask()
{
    using Answer = std::shared_ptr<const jobs::Ward>;
    m_desk.ask<Answer>(
        this, m_asked,
        [rules = m_desk.place().rules, now = m_desk.now(), looker = WardSteps::looker(m_desk)](
            const store::RecordStore &store, Progress &) -> Result<Answer> {
            auto ward = jobs::wardOf(store, *rules, now, looker);
            if (!ward) return ward.error();
            return std::make_shared<const jobs::Ward>(std::move(*ward));
        },
        [this](Result<Answer> result) {
            if (!result) {
                emit failed(errorText(result.error()));
                return;
            }
            m_ward = *result;
            emit read(m_ward);
        });
}

}  // namespace trendward::ui
