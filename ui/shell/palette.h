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

    /// How well what is searched for is met; the better stands first in the list.
    enum class Match { No, Inside, Start };
    /// Every word of `query` is part of the name or of an identifier; Start where each begins a word of the name or is
    /// part of an identifier. Case and accents do not count.
    static Match match(const store::Patient &person, const QString &query);
    /// Of a command: `query` as a whole, at the start of one of its words or inside one.
    static Match match(const QString &command, const QString &query);

signals:
    void patientChosen(qlonglong patient);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void addPatients(const QString &query, Match wanted, int &room);
    void addCommands(const QString &query, Match wanted);
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
