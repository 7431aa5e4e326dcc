// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plansection.h"

#include "ui/style/elided.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace trendward::ui
{

namespace
{

constexpr int ringRoom = 4;  ///< what the rows keep for the ring of the focus

}  // namespace

PlanSection::PlanSection(const QString &title, const QString &addName, QWidget *parent)
    : QWidget(parent),
      m_add(new QPushButton(icon("plus", Token::Accent), tr("Add"), this)),
      m_rows(new QVBoxLayout),
      m_remark(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(ringRoom, 0, 0, 0);
    auto *name = new ElidedLabel(title, this);
    name->setFont(ui::font(Type::Sub, QFont::DemiBold));
    head->addWidget(name, 1);
    m_add->setProperty("quiet", true);
    m_add->setAccessibleName(addName);
    m_add->setToolTip(addName);
    head->addWidget(m_add);
    layout->addLayout(head);
    m_rows->setSpacing(2);
    layout->addLayout(m_rows);
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_remark->setFont(ui::font(Type::Sub));
    m_remark->setForegroundRole(QPalette::PlaceholderText);
    m_remark->setContentsMargins(ringRoom, 0, ringRoom, 2);
    layout->addWidget(m_remark);
}

void PlanSection::setRemark(const QString &sentence)
{
    m_remark->setText(sentence);
    m_remark->setVisible(!sentence.isEmpty());
}

PlanFoot::PlanFoot(QWidget *parent)
    : QWidget(parent),
      m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_export(new QPushButton(icon("file-text"), tr("Export…"), this)),
      m_sign(new QPushButton(icon("check-check", Token::OnAccent), tr("Sign review"), this))
{
    makePrimary(m_sign);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_export);
    m_layout->addStretch(1);
    m_layout->addWidget(m_sign);
}

QSize PlanFoot::minimumSizeHint() const
{
    return {std::max(m_export->sizeHint().width(), m_sign->sizeHint().width()), QWidget::minimumSizeHint().height()};
}

void PlanFoot::arrange()
{
    const int wanted = m_export->sizeHint().width() + m_sign->sizeHint().width() + 2 * m_layout->spacing();
    const auto direction = wanted > width() ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight;
    if (m_layout->direction() != direction) m_layout->setDirection(direction);
}

void PlanFoot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool PlanFoot::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) arrange();
    return QWidget::event(event);
}

}  // namespace trendward::ui
