// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/store/recordstore.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace trendward::ui
{

/// The review note of one patient. It asks to be saved a moment after the last key and when it is left; what somebody
/// is typing is never replaced by what was saved before.
class NoteEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit NoteEdit(QWidget *parent);

    /// The note as it is stored. Of another patient it replaces everything, after the old one asked to be saved.
    void open(store::PatientKey patient, const QString &note);
    /// The note was changed by something else than typing: signed away, thrown away, brought back.
    void replace(store::PatientKey patient, const QString &note);
    /// Nothing is typed that has not been saved.
    bool settled() const { return !m_unsaved && m_saving == 0; }
    /// Asks for what is typed to be saved now.
    void flush();
    void saved(store::PatientKey patient, bool well);

signals:
    void saveWanted(qlonglong patient, const QString &note);
    /// settled() may have changed.
    void stateChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void typed();
    void put(const QString &note);

    store::PatientKey m_patient = 0;
    QTimer m_pause;
    bool m_unsaved = false, m_putting = false;
    int m_saving = 0;
};

}  // namespace trendward::ui
