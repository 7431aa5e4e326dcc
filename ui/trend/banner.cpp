// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/banner.h"

#include "ui/desk/texts.h"
#include "ui/style/chip.h"
#include "ui/style/elided.h"
#include "ui/style/icons.h"
#include "ui/style/status.h"
#include "ui/trend/trustpopup.h"
#include "ui/trend/whypopup.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace trendward::ui
{

namespace
{

constexpr std::size_t mostAllergies = 2, mostInLine = 5;

/// What the facts say only the first ones of, whole.
QString allBackground(const jobs::PatientReview &review)
{
    QStringList lines;
    for (const fhir::BackgroundKind kind : {fhir::BackgroundKind::Problem, fhir::BackgroundKind::Medication})
        if (care::currentTexts(review.background, kind).size() > mostInLine)
            lines << text(care::backgroundText(review.background, kind, review.zone));
    return lines.join(u'\n');
}

}  // namespace

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
    facts << text(care::backgroundText(review.background, fhir::BackgroundKind::Problem, review.zone, mostInLine));
    // Only a server tells of it; where none does, a third "not known" would say nothing.
    if (review.background.count(fhir::BackgroundKind::Medication) > 0)
        facts << text(
            care::backgroundText(review.background, fhir::BackgroundKind::Medication, review.zone, mostInLine));
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
      m_why(new QPushButton(tr("Why"), this)),
      m_trust(new QPushButton(this))
{
    m_name->setFont(ui::font(Type::Name, QFont::DemiBold));
    m_why->setProperty("quiet", true);
    m_why->setAccessibleName(tr("Why is this patient here?"));
    m_why->setToolTip(tr("The findings behind this, their rules and sources (F1)"));
    connect(m_why, &QPushButton::clicked, this, &PatientBanner::showWhy);
    m_trust->setProperty("quiet", true);
    m_trust->setToolTip(tr("What was seen in the readings, and what was looked for"));
    connect(m_trust, &QPushButton::clicked, this, &PatientBanner::showTrust);
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
    auto *facts = new QHBoxLayout;
    facts->setSpacing(8);
    facts->addWidget(m_facts, 1);
    facts->addWidget(m_trust, 0, Qt::AlignTop);
    layout->addLayout(facts);
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
    explain(m_facts, allBackground(*m_review));
    m_reason->setText(text(m_review->assessment.why));
    m_mark->setBucket(bucket);
    m_bucket->show(ui::text(m_review->assessment), ink(bucket), ground(bucket));
    showAllergies();
    m_sample->show(tr("SAMPLE"), Token::Accent, Token::AccentGround);
    m_sample->setVisible(m_review->sample);
    const std::string trust = m_review->trust.shortWords();
    m_trust->setIcon(icon("triangle-alert", Token::Review));
    m_trust->setText(ui::text(trust));
    m_trust->setVisible(!trust.empty());
    giveNameRoom();
    setAccessibleName(tr("Patient %1").arg(nameText(m_review->person.name)));
}

/// The chip says the first ones; all of them are in its tool tip.
void PatientBanner::showAllergies()
{
    const care::Background &background = m_review->background;
    const QString all = text(care::backgroundText(background, fhir::BackgroundKind::Allergy, m_review->zone));
    const bool some = !care::currentTexts(background, fhir::BackgroundKind::Allergy).empty();
    const QString shown =
        text(care::backgroundText(background, fhir::BackgroundKind::Allergy, m_review->zone, mostAllergies));
    m_allergies->show(shown, some ? Token::Review : Token::Gap, some ? Token::ReviewGround : Token::GapGround);
    // What is seen whole is not read twice.
    explain(m_allergies, shown == all ? QString() : all);
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

void PatientBanner::showTrust()
{
    if (!m_review) return;
    auto *popup = new TrustPopup(*m_review, this);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->popUpBelow(m_trust->isVisible() ? m_trust : m_why);
}

}  // namespace trendward::ui
