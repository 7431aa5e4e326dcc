// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/store/recordstore.h"

#include <QObject>

#include <functional>

namespace trendward::ui
{

/// How long a patient's page is open and used. A press, a turn of the wheel or a move of the mouse counts until the
/// next one, but for a minute at most: who goes away is not counted on.
class ReviewClock : public QObject
{
    Q_OBJECT
public:
    /// A clock in milliseconds that never goes back; none: the system's. It hears of all that the program's user does.
    explicit ReviewClock(QObject *parent, std::function<qint64()> milliseconds = {});
    /// Whose page is open from now on; 0: nobody's. What was counted of the one before is told.
    void attend(store::PatientKey patient);

signals:
    void attended(qlonglong patient, qlonglong seconds);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void count();
    void tell();

    const std::function<qint64()> m_milliseconds;
    store::PatientKey m_patient = 0;
    qint64 m_last = 0;     ///< when the page was opened or used last
    qint64 m_counted = 0;  ///< milliseconds that nobody was told of
};

}  // namespace trendward::ui
