// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/segments.h"

#include <QButtonGroup>
#include <QHBoxLayout>
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

Segments::Segments(const QString &accessibleName, QWidget *parent) : QFrame(parent), m_buttons(new QButtonGroup(this))
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(1);
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
    m_buttons->addButton(button, count());
    layout()->addWidget(button);
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
