// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/reviewclock.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>

#include <algorithm>
#include <utility>

namespace trendward::ui
{

namespace
{

constexpr qint64 idleAfter = 60'000;
/// A sudden end of the program loses no more than this.
constexpr qint64 toldAfter = 300'000;

std::function<qint64()> systemClock()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

bool isUse(QEvent::Type type)
{
    switch (type) {
        case QEvent::KeyPress:
        case QEvent::MouseButtonPress:
        case QEvent::MouseMove:
        case QEvent::Wheel:
        case QEvent::TouchUpdate:
            return true;
        default:
            return false;
    }
}

}  // namespace

ReviewClock::ReviewClock(QObject *parent, std::function<qint64()> milliseconds)
    : QObject(parent), m_milliseconds(milliseconds ? std::move(milliseconds) : systemClock())
{
    QCoreApplication::instance()->installEventFilter(this);
}

void ReviewClock::attend(store::PatientKey patient)
{
    if (patient == m_patient) return;
    count();
    tell();
    m_counted = 0;
    m_patient = patient;
    m_last = m_milliseconds();
}

void ReviewClock::count()
{
    const qint64 now = m_milliseconds();
    if (m_patient != 0) m_counted += std::min(now - m_last, idleAfter);
    m_last = now;
}

/// Whole seconds; what is left over goes on.
void ReviewClock::tell()
{
    const qint64 seconds = m_counted / 1000;
    if (m_patient == 0 || seconds == 0) return;
    m_counted -= seconds * 1000;
    emit attended(m_patient, seconds);
}

bool ReviewClock::eventFilter(QObject *watched, QEvent *event)
{
    if (m_patient != 0 && isUse(event->type())) {
        count();
        if (m_counted >= toldAfter) tell();
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace trendward::ui
