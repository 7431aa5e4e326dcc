// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include "ui/style/icons.h"

#include <QActionGroup>
#include <QMenu>

namespace trendward::ui
{

namespace
{

/// What types a character, with Shift or without.
bool isCharacter(const QKeySequence &keys)
{
    const QKeyCombination first = keys[0];
    return (first.keyboardModifiers() & ~Qt::ShiftModifier) == Qt::NoModifier && first.key() >= Qt::Key_Space &&
           first.key() <= Qt::Key_AsciiTilde;
}

}  // namespace

Actions::Actions(QWidget *window) : QObject(window), m_window(window)
{
    importFiles = make(tr("&Import files…"), "download", {QKeySequence(Qt::CTRL | Qt::Key_O)});
    addPatient = make(tr("&Add patient…"), "user-plus", {QKeySequence(Qt::CTRL | Qt::Key_N)});
    addServer = make(tr("Add a &FHIR server…"), "database", {});
    printSummary = make(tr("&Care-plan summary: preview, print, export…"), "printer",
                        {QKeySequence(Qt::Key_P), QKeySequence(Qt::CTRL | Qt::Key_P)});
    printList = make(tr("Print the &worklist…"), "printer", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)});
    monthlyReport = make(tr("&Monthly report…"), "file-text", {QKeySequence(Qt::CTRL | Qt::Key_R)});
    sampleClinic = make(tr("Open the sample &clinic"), "users", {});
    ownRecord = make(tr("Open my own &record"), "folder-open", {});
    removeSample = make(tr("Remo&ve the sample clinic"), "trash-2", {});
    quit = make(tr("&Quit"), "x", {QKeySequence(Qt::CTRL | Qt::Key_Q)});

    nextPatient = make(tr("&Next patient"), "chevron-down", {QKeySequence(Qt::Key_J)});
    previousPatient = make(tr("&Previous patient"), "chevron-up", {QKeySequence(Qt::Key_K)});
    openPatient = make(tr("&Open patient"), "eye", {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    // Enter is the list's that has the focus; elsewhere it presses the button that has it.
    openPatient->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_window->removeAction(openPatient);
    why = make(tr("&Why is this patient here?"), "circle-question-mark", {QKeySequence(Qt::Key_F1)});
    reviewed = make(tr("&Reviewed"), "check", {QKeySequence(Qt::Key_R)});
    snooze = make(tr("&Snooze…"), "clock", {QKeySequence(Qt::Key_S)});
    logCall = make(tr("Log a &call…"), "phone", {QKeySequence(Qt::Key_C)});
    take = make(tr("&Take or give back"), "user", {QKeySequence(Qt::Key_A)});
    assign = make(tr("&Give to somebody…"), "user-plus", {QKeySequence(Qt::SHIFT | Qt::Key_A)});
    cover = make(tr("Stand &in for who has the patient"), "users", {QKeySequence(Qt::SHIFT | Qt::Key_C)});
    reviewStable = make(tr("Review &all within goals…"), "check-check", {QKeySequence(Qt::SHIFT | Qt::Key_R)});
    refreshList = make(tr("Refresh the &list"), "refresh-cw", {QKeySequence(Qt::Key_F5)});
    handover = make(tr("Shift &handover…"), "file-text", {QKeySequence(Qt::Key_H)});
    compareEvent = make(tr("Compare with an &event…"), "chart-line", {QKeySequence(Qt::Key_E)});
    trust = make(tr("&Data trust…"), "triangle-alert", {});
    patientFacts = make(tr("&Birth date and pregnancy…"), "user", {});
    enrolment = make(tr("Enrol&ment…"), "user-plus", {});
    undo = make(tr("&Undo"), "undo-2", {QKeySequence(Qt::CTRL | Qt::Key_Z)});

    review = make(tr("&Review"), "heart-pulse", {QKeySequence(Qt::CTRL | Qt::Key_1)}, true);
    worklist = make(tr("&Worklist"), "list", {QKeySequence(Qt::CTRL | Qt::Key_2)}, true);
    import = make(tr("&Import"), "import", {QKeySequence(Qt::CTRL | Qt::Key_3)}, true);
    heldReadings = make(tr("&Held readings"), "inbox", {QKeySequence(Qt::CTRL | Qt::Key_4)});
    pastImports = make(tr("Past i&mports"), "clock", {QKeySequence(Qt::CTRL | Qt::Key_5)});
    settings = make(tr("&Settings"), "settings", {QKeySequence(Qt::CTRL | Qt::Key_6)}, true);
    servers = make(tr("FHIR s&ervers"), "database", {QKeySequence(Qt::CTRL | Qt::Key_7)}, true);
    rules = make(tr("R&ules"), "sliders-horizontal", {QKeySequence(Qt::CTRL | Qt::Key_8)}, true);
    auto *pages = new QActionGroup(this);
    for (QAction *page : {review, worklist, import, servers, settings, rules}) pages->addAction(page);
    day = make(tr("Trend of 2&4 hours"), "clock", {QKeySequence(Qt::Key_1)});
    week = make(tr("Trend of &7 days"), "calendar", {QKeySequence(Qt::Key_7)});
    month = make(tr("Trend of &30 days"), "calendar", {QKeySequence(Qt::Key_3)});
    quarter = make(tr("Trend of &90 days"), "calendar", {QKeySequence(Qt::Key_9)});
    everything = make(tr("Trend of &all readings"), "maximize", {QKeySequence(Qt::Key_0)});
    table = make(tr("&Data table in place of charts"), "table", {QKeySequence(Qt::Key_D)}, true);
    before = make(tr("Compare with the period &before"), "clock", {QKeySequence(Qt::Key_V)}, true);
    timeOfDay = make(tr("Charts by the time &of day"), "clock", {QKeySequence(Qt::Key_O)}, true);
    calendar = make(tr("Ca&lendar of the days"), "calendar", {QKeySequence(Qt::Key_L)}, true);
    nextPane = make(tr("Next p&ane"), "chevron-right", {QKeySequence(Qt::Key_F6)});
    otherSide = make(tr("Worklist or &plan beside the patient"), "list-checks", {QKeySequence(Qt::Key_F7)});
    otherSide->setEnabled(false);  // where all three panes have room
    find = make(tr("&Find patient or command"), "search", {});
    filterList = make(tr("&Filter the worklist"), "funnel", {});
    slashFilters(false);
    lightOrDark = make(tr("&Light or dark"), "moon", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)});

    addGoal = make(tr("Add &goal…"), "plus", {QKeySequence(Qt::Key_G)});
    addAction = make(tr("Add &action…"), "plus", {QKeySequence(Qt::Key_T)});
    note = make(tr("Write review &note"), "pencil", {QKeySequence(Qt::Key_N)});
    sign = make(tr("&Sign review…"), "check-check", {QKeySequence(Qt::CTRL | Qt::Key_Return)});

    keys = make(tr("&Keys"), "keyboard", {QKeySequence(Qt::Key_Question)});
    about = make(tr("&About Trendward"), "info", {});

    m_menus = {
        {tr("&File"),
         {importFiles, addPatient, addServer, nullptr, printSummary, printList, monthlyReport, nullptr, sampleClinic,
          ownRecord, removeSample, nullptr, quit}},
        {tr("&Patient"), {nextPatient, previousPatient, openPatient,  why,         compareEvent, trust,   patientFacts,
                          enrolment,   nullptr,         reviewed,     snooze,      logCall,      take,    assign,
                          cover,       nullptr,         reviewStable, refreshList, handover,     nullptr, undo}},
        {tr("&View"),
         {review, worklist, import,   heldReadings, pastImports, servers,    settings,   rules,     nullptr,
          day,    week,     month,    quarter,      everything,  nullptr,    before,     timeOfDay, calendar,
          table,  nullptr,  nextPane, otherSide,    find,        filterList, lightOrDark}},
        {tr("P&lan"), {addGoal, addAction, note, nullptr, sign}},
        {tr("&Help"), {keys, about}},
    };
}

void Actions::slashFilters(bool filters)
{
    const QKeySequence slash(Qt::Key_Slash), palette(Qt::CTRL | Qt::Key_K);
    setKeys(find, filters ? QList{palette} : QList{palette, slash});
    setKeys(filterList, filters ? QList{slash} : QList<QKeySequence>());
    filterList->setEnabled(filters);
}

void Actions::setKeys(QAction *action, const QList<QKeySequence> &shortcuts)
{
    m_keys[action] = shortcuts;
    QList<QKeySequence> used = shortcuts;
    if (!m_letters) used.removeIf(isCharacter);
    action->setShortcuts(used);
}

void Actions::useLetterKeys(bool use)
{
    m_letters = use;
    for (const auto &[action, shortcuts] : std::map(m_keys)) setKeys(action, shortcuts);
}

void Actions::fill(QMenuBar *bar) const
{
    for (const Menu &menu : m_menus) {
        QMenu *shown = bar->addMenu(menu.title);
        for (QAction *item : menu.items) {
            if (item)
                shown->addAction(item);
            else
                shown->addSeparator();
        }
    }
}

QAction *Actions::make(const QString &text, const char *iconName, const QList<QKeySequence> &shortcuts, bool checkable)
{
    auto *action = new QAction(icon(iconName), text, m_window);
    setKeys(action, shortcuts);
    action->setCheckable(checkable);
    m_window->addAction(action);
    return action;
}

}  // namespace trendward::ui
