// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/noteedit.h"

#include <QKeyEvent>

#include <algorithm>
#include <chrono>

namespace trendward::ui
{

namespace
{

constexpr std::chrono::milliseconds pause(800);

}  // namespace

NoteEdit::NoteEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &NoteEdit::flush);
    connect(this, &QPlainTextEdit::textChanged, this, &NoteEdit::typed);
}

void NoteEdit::open(store::PatientKey patient, const QString &note)
{
    if (patient == m_patient && !settled()) return;
    if (patient != m_patient) {
        flush();
        m_saving = 0;
        m_patient = patient;
    }
    if (toPlainText() != note) put(note);
}

void NoteEdit::replace(store::PatientKey patient, const QString &note)
{
    if (patient != m_patient) return;
    m_unsaved = false;
    m_pause.stop();
    put(note);
    emit stateChanged();
}

void NoteEdit::put(const QString &note)
{
    m_putting = true;
    setPlainText(note);
    m_putting = false;
    m_unsaved = false;
    m_pause.stop();
}

/// Escape leaves the note, so that single letters are keys again.
void NoteEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) return clearFocus();
    QPlainTextEdit::keyPressEvent(event);
}

void NoteEdit::typed()
{
    if (m_putting || m_patient == 0) return;
    m_unsaved = true;
    m_pause.start();
    emit stateChanged();
}

void NoteEdit::flush()
{
    m_pause.stop();
    if (!m_unsaved || m_patient == 0) return;
    m_unsaved = false;
    ++m_saving;
    emit saveWanted(m_patient, toPlainText());
    emit stateChanged();
}

void NoteEdit::saved(store::PatientKey patient, bool well)
{
    if (patient != m_patient) return;
    m_saving = std::max(0, m_saving - 1);
    // It stays here unsaved; the next key, or leaving, tries again.
    if (!well) m_unsaved = true;
    emit stateChanged();
}

void NoteEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    flush();
}

}  // namespace trendward::ui
