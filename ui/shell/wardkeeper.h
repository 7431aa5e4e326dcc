// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/ward.h"
#include "ui/desk/desk.h"

#include <QTimer>

#include <memory>
#include <optional>
#include <set>

namespace trendward::ui
{

/// Keeps the list of all patients in step with the record: asked for again after each change, for those whom it
/// concerns, and every few minutes for everybody, because readings age.
class WardKeeper : public QObject
{
    Q_OBJECT
public:
    WardKeeper(Desk &desk, QObject *parent);
    /// For everybody.
    void ask();
    const std::shared_ptr<const jobs::Ward> &ward() const { return m_ward; }

signals:
    void read(std::shared_ptr<const trendward::jobs::Ward> ward);
    void failed(const QString &text);

private:
    void recordChanged(qlonglong patient);
    void readAgain();

    Desk &m_desk;
    Asked m_asked;
    QTimer m_again;
    std::shared_ptr<const jobs::Ward> m_ward;
    /// Since m_ward was read, as far as its answer is here; none: everybody may have changed.
    std::optional<std::set<store::PatientKey>> m_changed;
};

}  // namespace trendward::ui
