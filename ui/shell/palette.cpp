// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette.h"

#include "ui/desk/texts.h"
#include "ui/style/icons.h"
#include "ui/style/status.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

namespace trendward::ui
{

namespace
{

constexpr int mostPatients = 8;
constexpr int patientRole = Qt::UserRole, actionRole = Qt::UserRole + 1;

/// Lower case without accents, so that "muller" finds Müller.
QString plain(const QString &text)
{
    QString out;
    const QString apart = text.normalized(QString::NormalizationForm_KD);
    for (const QChar c : apart)
        if (c.category() != QChar::Mark_NonSpacing) out += c.toCaseFolded();
    return out;
}

QString withoutAmpersand(QString text)
{
    return text.remove('&');
}

}  // namespace

Palette::Palette(QLineEdit *field, const Actions &actions, QWidget *window)
    : QObject(window), m_field(field), m_actions(actions), m_popup(new QFrame(window)), m_list(new QListWidget(m_popup))
{
    m_popup->setObjectName("palette");
    m_popup->setFrameShape(QFrame::NoFrame);
    m_popup->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_list);
    m_list->setAccessibleName(tr("Patients and commands found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_popup->hide();

    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        fill();
        place();
    });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { choose(m_list->row(item)); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now != m_field) m_popup->hide();
    });
}

Palette::Match Palette::match(const store::Patient &person, const QString &query)
{
    const QString name = ' ' + plain(text(person.name)).replace(',', ' ').replace('-', ' ');
    QStringList ids{plain(text(person.id))};
    for (const Identifier &identifier : person.identifiers) ids << plain(text(identifier.value));
    Match worst = Match::Start;
    for (const QString &word : plain(query).split(' ', Qt::SkipEmptyParts)) {
        const bool ofId = std::any_of(ids.begin(), ids.end(), [&](const QString &id) { return id.contains(word); });
        if (ofId || name.contains(' ' + word)) continue;
        if (!name.contains(word)) return Match::No;
        worst = Match::Inside;
    }
    return worst;
}

Palette::Match Palette::match(const QString &command, const QString &query)
{
    const QString name = ' ' + plain(command), words = plain(query);
    if (name.contains(' ' + words)) return Match::Start;
    return name.contains(words) ? Match::Inside : Match::No;
}

void Palette::open()
{
    if (QApplication::focusWidget() != m_field) m_before = QApplication::focusWidget();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    fill();
    place();
}

void Palette::close()
{
    m_popup->hide();
    m_field->clear();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    else
        m_field->clearFocus();
}

void Palette::fill()
{
    m_list->clear();
    const QString query = m_field->text().trimmed();
    int room = mostPatients;
    for (const Match wanted : {Match::Start, Match::Inside}) addPatients(query, wanted, room);
    for (const Match wanted : {Match::Start, Match::Inside}) addCommands(query, wanted);
    if (m_list->count() == 0) {
        auto *nothing =
            new QListWidgetItem(tr("Nobody and nothing is called that. Names, MRNs and commands are searched."));
        nothing->setFlags(Qt::NoItemFlags);
        m_list->addItem(nothing);
    }
    m_list->setCurrentRow(0);
}

void Palette::addPatients(const QString &query, Match wanted, int &room)
{
    if (!m_ward) return;
    for (const jobs::WardPatient &one : m_ward->patients) {
        if (room == 0) return;
        if (match(one.person, query) != wanted) continue;
        --room;
        auto *item = new QListWidgetItem(
            icon("user"),
            tr("%1   %2   %3").arg(nameText(one.person.name), text(one.person.id), ui::text(one.assessment)));
        item->setData(patientRole, static_cast<qlonglong>(one.person.key));
        m_list->addItem(item);
    }
}

void Palette::addCommands(const QString &query, Match wanted)
{
    for (const Actions::Menu &menu : m_actions.menus()) {
        for (QAction *action : menu.items) {
            if (!action || !action->isEnabled() || !action->isVisible()) continue;
            const QString name = withoutAmpersand(action->text());
            if (match(name, query) != wanted) continue;
            auto *item = new QListWidgetItem(
                action->icon(),
                tr("%1   %2", "command and its key").arg(name, action->shortcut().toString(QKeySequence::NativeText)));
            item->setData(actionRole, QVariant::fromValue(static_cast<QObject *>(action)));
            m_list->addItem(item);
        }
    }
}

void Palette::place()
{
    const QWidget *window = m_popup->parentWidget();
    const QPoint below = m_field->mapTo(window, QPoint(0, m_field->height() + 4));
    const int rows = std::min(m_list->count(), 12);
    const int height = rows * std::max(m_list->sizeHintForRow(0), 28) + 8;
    m_popup->setGeometry(below.x(), below.y(), std::max(m_field->width(), 480),
                         std::min(height, window->height() - below.y() - 8));
    m_popup->raise();
    m_popup->show();
}

void Palette::choose(int row)
{
    const QListWidgetItem *item = m_list->item(row);
    if (!item || !(item->flags() & Qt::ItemIsEnabled)) return;
    const QVariant patient = item->data(patientRole);
    auto *action = qobject_cast<QAction *>(item->data(actionRole).value<QObject *>());
    close();
    if (patient.isValid())
        emit patientChosen(patient.toLongLong());
    else if (action)
        action->trigger();
}

void Palette::move(int by)
{
    if (m_popup->isHidden()) return open();
    m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, m_list->count() - 1));
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field) {
        if (event->type() == QEvent::Resize && !m_popup->isHidden()) place();
        return false;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        // Enter and the arrows are the list's while the field has the focus, not the window's.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) event->accept();
        return false;
    }
    if (event->type() != QEvent::KeyPress) return false;
    switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            move(1);
            return true;
        case Qt::Key_Up:
            move(-1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_popup->isHidden())
                open();
            else
                choose(m_list->currentRow());
            return true;
        case Qt::Key_Escape:
            close();
            return true;
        default:
            return false;
    }
}

}  // namespace trendward::ui
