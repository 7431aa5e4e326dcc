// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/desk.h"
#include "ui/desk/undosteps.h"
#include "ui/import/heldmodel.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace trendward::ui
{

class InkLabel;
class StatePanel;

/// Readings that nobody can place by rule: by reason and device on the left, one by one on the right.
class HeldPart : public QWidget
{
    Q_OBJECT
public:
    HeldPart(Desk &desk, UndoSteps &undo, QWidget *parent = nullptr);
    void setPeople(const std::vector<store::Patient> &people) { m_people = people; }
    void read();
    std::vector<QWidget *> stops() const;

signals:
    void counted(qulonglong readings);
    void message(const QString &sentence);

private:
    QWidget *buildTables();
    void shown(Result<std::vector<HeldGroup>> groups);
    void showGroup(int row);
    void place();
    void placed(const store::Patient &patient, int readings, qlonglong change);
    void takeBack(const QString &what, qlonglong change);
    std::vector<HeldRow> chosen() const;
    void enable();

    Desk &m_desk;
    UndoSteps &m_undo;
    Asked m_asked;
    std::vector<store::Patient> m_people;
    std::vector<HeldGroup> m_groups;
    QStackedWidget *m_pages;
    StatePanel *m_state;
    QWidget *m_both;
    QListWidget *m_list;
    QTableView *m_table;
    HeldModel *m_model;
    InkLabel *m_what;
    QPushButton *m_place;
};

}  // namespace trendward::ui
