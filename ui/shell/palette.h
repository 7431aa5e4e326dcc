// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/ward.h"
#include "ui/shell/actions.h"

#include <QFrame>
#include <QLineEdit>
#include <QPointer>

class QListWidget;

namespace trendward::ui
{

/// The one search field and the list below it: patients first, then everything that the menus hold. The field keeps the
/// focus while arrow keys move in the list.
class Palette : public QObject
{
    Q_OBJECT
public:
    /// The list is laid over `window`, below the field.
    Palette(QLineEdit *field, const Actions &actions, QWidget *window);

    void show(std::shared_ptr<const jobs::Ward> ward) { m_ward = std::move(ward); }
    /// Puts the focus into the field and opens the list.
    void open();
    void close();

    /// Whether every word of `query` begins a word of the name, or is part of an identifier. Case and accents do not
    /// count.
    static bool matches(const store::Patient &person, const QString &query);

signals:
    void patientChosen(qlonglong patient);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void place();
    void choose(int row);
    void move(int by);

    QLineEdit *m_field;
    const Actions &m_actions;
    QFrame *m_popup;
    QListWidget *m_list;
    std::shared_ptr<const jobs::Ward> m_ward;
    QPointer<QWidget> m_before;  ///< who had the focus
};

}  // namespace trendward::ui
