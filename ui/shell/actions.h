// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QMenuBar>
#include <QObject>

#include <map>
#include <vector>

namespace trendward::ui
{

/// Everything that a person can do, in one table: each a menu item with its key shown, found by the palette and told by
/// the key sheet. What happens is connected by the window.
class Actions : public QObject
{
    Q_OBJECT
public:
    explicit Actions(QWidget *window);

    // File
    QAction *importFiles, *addPatient, *addServer, *printSummary, *printList, *monthlyReport, *sampleClinic, *ownRecord,
        *removeSample, *quit;
    // Patient
    QAction *nextPatient, *previousPatient, *openPatient, *why, *reviewed, *snooze, *logCall, *take, *assign, *cover,
        *reviewStable, *refreshList, *handover, *undo;
    QAction *compareEvent, *trust, *patientFacts, *enrolment;
    // View
    QAction *review, *worklist, *import, *heldReadings, *pastImports, *servers, *settings, *rules, *day, *week, *month,
        *quarter, *everything, *table, *nextPane, *otherSide, *find, *filterList, *lightOrDark;
    QAction *before, *timeOfDay, *calendar;
    // Plan
    QAction *addGoal, *addAction, *note, *sign;
    // Help
    QAction *keys, *about;

    struct Menu {
        QString title;
        std::vector<QAction *> items;  ///< nullptr: a line
    };
    const std::vector<Menu> &menus() const { return m_menus; }
    void fill(QMenuBar *bar) const;
    /// On the worklist's own page "/" goes to its filter, elsewhere to the search.
    void slashFilters(bool filters);
    /// Without them single characters are no keys; menus, the palette and keys with Ctrl or a function key stay.
    void useLetterKeys(bool use);

private:
    QAction *make(const QString &text, const char *icon, const QList<QKeySequence> &keys, bool checkable = false);
    void setKeys(QAction *action, const QList<QKeySequence> &shortcuts);
    QWidget *m_window;
    std::vector<Menu> m_menus;
    std::map<QAction *, QList<QKeySequence>> m_keys;  ///< with the single characters
    bool m_letters = true;
};

}  // namespace trendward::ui
