// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/otherdraft.h"

#include "ui/desk/texts.h"
#include "ui/style/status.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace trendward::ui
{

OtherDraft::OtherDraft(QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_take(new QPushButton(this)), m_keep(new QPushButton(this))
{
    m_text->setObjectName(QStringLiteral("otherDraft"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *mark = new StatusMark(this);
    mark->setMark(Mark::Triangle, Token::Review, {});
    auto *line = new QHBoxLayout;
    line->addWidget(mark, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addLayout(line);
    layout->addWidget(m_take);
    layout->addWidget(m_keep);
    hide();
}

void OtherDraft::show(const PlanState &other, bool signedThere, const Zone &zone)
{
    const QString what = signedThere ? tr("Another window signed version %1 of this plan.").arg(other.version)
                         : other.draft
                             ? tr("Another window changed this draft (%1).").arg(timeText(other.draft->changed, zone))
                             : tr("Another window discarded this draft.");
    m_text->setText(tr("%1 What was changed here since is not saved. Choose which one stays.").arg(what));
    m_text->setAccessibleName(m_text->text());
    m_take->setText(signedThere ? tr("Show the signed plan") : tr("Show the other draft"));
    m_keep->setText(signedThere ? tr("Keep my note only") : tr("Keep this draft"));
    if (!other.draft && !signedThere) m_take->setText(tr("Discard it here too"));
    QWidget::show();
}

}  // namespace trendward::ui
