// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/segments.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>

#include <optional>

namespace trendward::ui
{

namespace
{

std::optional<int> target(int key, int from, int count, bool rightToLeft)
{
    if (rightToLeft && key == Qt::Key_Left) {
        key = Qt::Key_Right;
    } else if (rightToLeft && key == Qt::Key_Right) {
        key = Qt::Key_Left;
    }
    switch (key) {
        case Qt::Key_Left:
        case Qt::Key_Up:
            return std::max(0, from - 1);
        case Qt::Key_Right:
        case Qt::Key_Down:
            return std::min(count - 1, from + 1);
        case Qt::Key_Home:
            return 0;
        case Qt::Key_End:
            return count - 1;
        default:
            return {};
    }
}

}  // namespace

Segments::Segments(const QString &accessibleName, QWidget *parent, int columns)
    : QFrame(parent), m_buttons(new QButtonGroup(this)), m_columns(columns)
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(2, 2, 2, 2);
    grid->setSpacing(1);
    m_buttons->setExclusive(true);
    // `toggled` and never `clicked`: assistive technology checks a button without a click.
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int index, bool checked) {
        m_buttons->button(index)->setFocusPolicy(checked ? Qt::StrongFocus : Qt::ClickFocus);
        if (checked) emit currentChanged(index);
    });
}

void Segments::add(const QString &text, const QString &accessibleName)
{
    auto *button = new QPushButton(text, this);
    button->setCheckable(true);
    button->setAutoDefault(false);
    if (!accessibleName.isEmpty()) button->setAccessibleName(accessibleName);
    const bool first = count() == 0;
    button->setChecked(first);
    button->setFocusPolicy(first ? Qt::StrongFocus : Qt::ClickFocus);
    button->installEventFilter(this);
    const int place = count();
    m_buttons->addButton(button, place);
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->addWidget(button, m_columns > 0 ? place / m_columns : 0, m_columns > 0 ? place % m_columns : place);
}

void Segments::setText(int index, const QString &text, const QString &accessibleName)
{
    QAbstractButton *button = m_buttons->button(index);
    if (!button) return;
    button->setText(text);
    button->setAccessibleName(accessibleName.isEmpty() ? text : accessibleName);
}

void Segments::setCurrent(int index)
{
    if (QAbstractButton *button = m_buttons->button(index)) button->setChecked(true);
}

int Segments::current() const
{
    return m_buttons->checkedId();
}

int Segments::count() const
{
    return int(m_buttons->buttons().size());
}

bool Segments::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    const int from = m_buttons->id(qobject_cast<QAbstractButton *>(watched));
    const auto to = target(static_cast<QKeyEvent *>(event)->key(), from, count(), isRightToLeft());
    if (!to) return QFrame::eventFilter(watched, event);
    setCurrent(*to);
    m_buttons->button(*to)->setFocus(Qt::TabFocusReason);
    return true;
}

}  // namespace trendward::ui
