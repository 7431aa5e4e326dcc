// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keysheet.h"

#include "ui/style/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace trendward::ui
{

namespace
{

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &one : action.shortcuts()) keys << one.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(", "));
}

}  // namespace

KeySheet::KeySheet(const Actions &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    resize(560, 620);
    auto *layout = new QVBoxLayout(this);
    auto *lead =
        new QLabel(tr("Single letters act while no text field has the focus. In a chart: arrow keys step from reading "
                      "to reading, Ctrl with the wheel or + and − zoom."),
                   this);
    lead->setTextFormat(Qt::PlainText);
    lead->setWordWrap(true);
    layout->addWidget(lead);

    auto *table = new QTableWidget(0, 2, this);
    table->setAccessibleName(tr("Keys and what they do"));
    table->setHorizontalHeaderLabels({tr("What it does"), tr("Key")});
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    for (const Actions::Menu &menu : actions.menus()) {
        for (const QAction *action : menu.items) {
            if (!action || action->shortcut().isEmpty()) continue;
            const int row = table->rowCount();
            table->insertRow(row);
            table->setItem(row, 0, new QTableWidgetItem(QString(action->text()).remove('&')));
            table->setItem(row, 1, new QTableWidgetItem(keysOf(*action)));
        }
    }
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    layout->addWidget(table, 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

}  // namespace trendward::ui
