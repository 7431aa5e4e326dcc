// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/ward.h"
#include "ui/desk/desk.h"

#include <QTimer>

#include <memory>

namespace trendward::ui
{

/// Keeps the list of all patients in step with the record: asked for again after each change, and every few minutes,
/// because readings age.
class WardKeeper : public QObject
{
    Q_OBJECT
public:
    WardKeeper(Desk &desk, QObject *parent);
    void ask();
    const std::shared_ptr<const jobs::Ward> &ward() const { return m_ward; }

signals:
    void read(std::shared_ptr<const trendward::jobs::Ward> ward);
    void failed(const QString &text);

private:
    Desk &m_desk;
    Asked m_asked;
    QTimer m_again;
    std::shared_ptr<const jobs::Ward> m_ward;
};

}  // namespace trendward::ui
