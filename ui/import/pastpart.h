// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/desk.h"
#include "ui/import/undoimport.h"

#include <QAbstractTableModel>
#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace trendward::ui
{

class InkLabel;
class StatePanel;

/// The imports of the store, newest first.
class PastModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, File, Format, Stored, Duplicates, Held, ZoneName, Undone, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<store::ImportInfo> imports);
    const store::ImportInfo &at(int row) const { return m_imports.at(static_cast<std::size_t>(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const store::ImportInfo &import, int column) const;
    std::vector<store::ImportInfo> m_imports;
};

class PastPart : public QWidget
{
    Q_OBJECT
public:
    explicit PastPart(Desk &desk, QWidget *parent = nullptr);
    void read();
    std::vector<QWidget *> stops() const;

signals:
    void message(const QString &sentence);

private:
    QWidget *buildTable();
    void shown(Result<std::vector<store::ImportInfo>> imports);
    const store::ImportInfo *chosen() const;
    void askUndo();
    void confirm(const store::ImportInfo &import, const std::vector<BroughtFor> &brought);
    void undo(const store::ImportInfo &import);
    void enable();

    Desk &m_desk;
    Asked m_asked, m_askedWhose;
    bool m_undoing = false;
    PastModel *m_model;
    QStackedWidget *m_pages;
    StatePanel *m_state;
    QWidget *m_list;
    QTableView *m_table;
    InkLabel *m_what;
    QPushButton *m_undo;
};

/// What leaves, of whom: the text of the question before an import is taken back.
QString undoQuestion(const store::ImportInfo &import, const std::vector<BroughtFor> &brought);

}  // namespace trendward::ui
