// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/banner.h"

#include "ui/desk/texts.h"
#include "ui/style/chip.h"
#include "ui/style/elided.h"
#include "ui/style/status.h"
#include "ui/trend/whypopup.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace trendward::ui
{

QString factsText(const jobs::PatientReview &review)
{
    QStringList facts;
    const store::Patient &person = review.person;
    if (!person.birth)
        facts << PatientBanner::tr("Birth date not known");
    else if (review.age)
        facts << PatientBanner::tr("Born %1 (%2 y)").arg(dateText(*person.birth), QString::number(*review.age));
    else
        facts << PatientBanner::tr("Born %1").arg(dateText(*person.birth));
    facts << (person.sex.empty() ? PatientBanner::tr("Sex not known") : sexText(person.sex));
    QStringList ids;
    for (const Identifier &one : person.identifiers) ids << text(one.value);
    ids.removeDuplicates();
    facts << PatientBanner::tr("MRN %1").arg(ids.isEmpty() ? text(person.id) : ids.join(QStringLiteral(", ")));
    if (!review.zoneKnown) facts << PatientBanner::tr("Time zone not known, shown in UTC");
    facts << PatientBanner::tr("Problems not known");
    if (const std::string none = care::noRuleSetMark(review.assessment.ruleSet); !none.empty()) facts << text(none);
    return facts.join(QStringLiteral("  ·  "));
}

namespace
{

QLabel *wrapped(QWidget *parent, const QFont &font)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    // The height follows the width that there is; the text's own idea of a good width does not count.
    QSizePolicy policy = label->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Ignored);
    label->setSizePolicy(policy);
    return label;
}

}  // namespace

PatientBanner::PatientBanner(QWidget *parent)
    : Card(parent),
      m_mark(new StatusMark(this)),
      m_name(new ElidedLabel(this)),
      m_facts(wrapped(this, ui::font(Type::Base))),
      m_reason(wrapped(this, ui::font(Type::Base, QFont::Medium))),
      m_bucket(new Chip(this)),
      m_allergies(new Chip(this)),
      m_sample(new Chip(this)),
      m_why(new QPushButton(tr("Why"), this))
{
    m_name->setFont(ui::font(Type::Name, QFont::DemiBold));
    m_why->setProperty("quiet", true);
    m_why->setAccessibleName(tr("Why is this patient here?"));
    m_why->setToolTip(tr("The findings behind this, their rules and sources (F1)"));
    connect(m_why, &QPushButton::clicked, this, &PatientBanner::showWhy);
    buildLines();
}

void PatientBanner::buildLines()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 12, 6);
    layout->setSpacing(2);
    m_first = new QHBoxLayout;
    m_first->setSpacing(8);
    m_first->addWidget(m_name, 1);
    m_first->addWidget(m_sample);
    m_first->addWidget(m_allergies);
    m_first->addWidget(m_bucket);
    layout->addLayout(m_first);
    m_below = new QHBoxLayout;
    m_below->setSpacing(8);
    m_below->addStretch(1);
    layout->addLayout(m_below);
    layout->addWidget(m_facts);
    auto *reason = new QHBoxLayout;
    reason->setSpacing(7);
    reason->addWidget(m_mark, 0, Qt::AlignTop);
    reason->addWidget(m_reason, 1);
    reason->addWidget(m_why, 0, Qt::AlignTop);
    layout->addLayout(reason);
}

void PatientBanner::show(std::shared_ptr<const jobs::PatientReview> review)
{
    m_review = std::move(review);
    const care::Bucket bucket = m_review->assessment.bucket;
    m_name->setText(nameText(m_review->person.name));
    m_facts->setText(factsText(*m_review));
    m_reason->setText(text(m_review->assessment.why));
    m_mark->setBucket(bucket);
    m_bucket->show(ui::text(m_review->assessment), ink(bucket), ground(bucket));
    m_allergies->show(tr("Allergies not known"), Token::Gap, Token::GapGround);
    m_sample->show(tr("SAMPLE"), Token::Accent, Token::AccentGround);
    m_sample->setVisible(m_review->sample);
    giveNameRoom();
    setAccessibleName(tr("Patient %1").arg(nameText(m_review->person.name)));
}

/// Who it is and where the patient stands share the first line; what would cut the name has a line below.
void PatientBanner::giveNameRoom()
{
    if (!m_review) return;
    int taken = 44 + m_allergies->sizeHint().width() + m_bucket->sizeHint().width();
    if (m_review->sample) taken += 8 + m_sample->sizeHint().width();
    const bool below = width() < taken + m_name->sizeHint().width();
    if (below == m_chipsBelow) return;
    m_chipsBelow = below;
    int at = below ? 0 : 1;
    for (Chip *chip : {m_sample, m_allergies}) {
        (below ? m_first : m_below)->removeWidget(chip);
        (below ? m_below : m_first)->insertWidget(at++, chip);
    }
}

void PatientBanner::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    giveNameRoom();
}

void PatientBanner::showWhy()
{
    if (!m_review) return;
    auto *popup = new WhyPopup(m_review, this);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->popUpBelow(m_why);
}

}  // namespace trendward::ui
