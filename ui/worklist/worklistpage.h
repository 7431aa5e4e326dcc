// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/desk.h"
#include "ui/worklist/wardrows.h"

#include <QWidget>

#include <array>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace trendward::ui
{

class CellDelegate;
class ElidedLabel;
class RefreshButton;
class StandingChip;
class StatePanel;
class WardTableModel;

/// The whole worklist as a table: who stands where, why, and what was measured last. As in the pane of Review, rows
/// stay where they are while the ward is read again.
class WorklistPage : public QWidget
{
    Q_OBJECT
public:
    WorklistPage(Desk &desk, QWidget *parent);

    using QWidget::show;
    void show(std::shared_ptr<const jobs::Ward> ward);
    void showBusy();
    /// The last table that was read stays, with the sentence above it.
    void showError(const QString &text);
    store::PatientKey current() const;
    void select(store::PatientKey patient);
    QWidget *list() const;
    void focusFilter();

public slots:
    void next();
    void previous();
    void setFilter(const QString &text);
    /// The table as it would be if it were opened now.
    void refresh();
    /// Asks where to, and writes what is shown as CSV, for its owner only.
    void exportList();
    void exportTo(const QString &path);
    /// Shows what is shown here as pages.
    void printList();

signals:
    void printRequested(const trendward::care::Handover &sheet);
    void patientOpened(qlonglong patient);
    void exportRequested();
    void message(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildHead(QWidget *parent);
    QWidget *buildChips(QWidget *parent);
    void buildTable(QWidget *parent);
    void fillSortMenu();
    enum class Rows { Stay, Anew };
    void refill(Rows rows);
    void counts();
    void fillState();
    void sortBy(int column, Qt::SortOrder order);
    void headerPressed(int column);
    void fitColumns();
    void step(int by);
    void tellWhy();
    Standings chosen() const;

    Desk &m_desk;
    Asked m_writing;
    std::shared_ptr<const jobs::Ward> m_ward;
    QString m_error;

    WardTableModel *m_model;
    CellDelegate *m_cells = nullptr;
    ElidedLabel *m_headline = nullptr;
    QLineEdit *m_filter = nullptr;
    QPushButton *m_sort = nullptr, *m_export = nullptr, *m_print = nullptr;
    RefreshButton *m_refresh = nullptr;
    std::array<StandingChip *, notRanked + 1> m_chips{};
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_why = nullptr;
    StatePanel *m_state = nullptr;
};

}  // namespace trendward::ui
