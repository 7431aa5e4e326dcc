// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/desk.h"
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
    explicit HeldPart(Desk &desk, QWidget *parent = nullptr);
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
    std::vector<HeldRow> chosen() const;
    void enable();

    Desk &m_desk;
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
