// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/desk.h"
#include "ui/desk/undosteps.h"

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace trendward::ui
{

class BringIn;
class HeldPart;
class PastPart;

/// Everything that comes in: files to bring in, readings that are held, and the imports that were.
class ImportPage : public QWidget
{
    Q_OBJECT
public:
    enum Part { BringInPart, HeldReadings, PastImports };

    ImportPage(Desk &desk, UndoSteps &undo, QWidget *parent = nullptr);

    /// From a drop, the menu or the command line. forPatient: whose files these are, 0 when nobody has said.
    void open(const QStringList &files, store::PatientKey forPatient = 0);
    void chooseFiles();
    void showPart(Part part);
    std::vector<QWidget *> stops() const;

signals:
    /// Files were brought in; the first patient whose readings they hold.
    void imported(qlonglong patient);
    /// A person asks to see this patient.
    void patientOpened(qlonglong patient);
    void message(const QString &sentence);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void read();

    Desk &m_desk;
    Asked m_asked;
    QStringList m_waiting;  ///< files that came before it was known who the patients are
    store::PatientKey m_waitingFor = 0;
    bool m_peopleKnown = false;
    QTabBar *m_tabs;
    QStackedWidget *m_parts;
    BringIn *m_bringIn;
    HeldPart *m_held;
    PastPart *m_past;
};

}  // namespace trendward::ui
