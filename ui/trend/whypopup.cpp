// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/whypopup.h"

#include "core/care/rulewords.h"
#include "core/care/words.h"
#include "ui/desk/texts.h"
#include "ui/style/status.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace trendward::ui
{

namespace
{

care::Bucket bucketOf(care::Severity severity)
{
    switch (severity) {
        case care::Severity::LookFirst:
            return care::Bucket::LookFirst;
        case care::Severity::Review:
            return care::Bucket::Review;
        case care::Severity::NoRecentData:
        case care::Severity::RankOnly:
            break;
    }
    return care::Bucket::NoRecentData;
}

}  // namespace

WhyPopup::WhyPopup(std::shared_ptr<const jobs::PatientReview> review, QWidget *parent)
    : TextPopup(tr("Findings"), parent), m_review(std::move(review))
{
    setWindowTitle(tr("Why: %1").arg(nameText(m_review->person.name)));
    QVBoxLayout *list = column();
    list->addWidget(plainLabel(nameText(m_review->person.name) + QStringLiteral(" – ") + ui::text(m_review->assessment),
                               ui::font(Type::Heading, QFont::DemiBold), Token::Text));
    list->addWidget(plainLabel(patientLine(m_review->person), ui::font(Type::Base), Token::Second));
    list->addWidget(plainLabel(text(m_review->assessment.why), ui::font(Type::Base), Token::Text));
    addFindings(list);
    addGoals(list);
    QStringList unjudged;
    for (const std::string &one : m_review->assessment.unjudged) unjudged << text(one);
    if (!unjudged.isEmpty())
        list->addWidget(plainLabel(tr("Held against nothing, because there is neither a goal nor a rule: %1.")
                                       .arg(unjudged.join(QStringLiteral(", "))),
                                   ui::font(Type::Base), Token::Second));
    list->addWidget(plainLabel(tr("Rules %1. This sorts patients for a look by a person; it judges nobody's health.")
                                   .arg(text(m_review->rulesVersion)),
                               ui::font(Type::Sub), Token::Second));
    list->addStretch(1);
    const std::size_t said = m_review->assessment.findings.size() + m_review->assessment.ranking.size();
    resize(560, std::min(620, 190 + 124 * static_cast<int>(said + m_review->assessment.goals.size() / 2)));
}

void WhyPopup::addFindings(QVBoxLayout *layout)
{
    for (const care::Finding &finding : m_review->assessment.findings) addFinding(layout, finding);
    if (m_review->assessment.ranking.empty()) return;
    auto *heading = plainLabel(tr("Against the person's own level (orders patients within their place)"),
                               ui::font(Type::Base, QFont::DemiBold), Token::Text);
    heading->setContentsMargins(0, 10, 0, 0);
    layout->addWidget(heading);
    for (const care::Finding &finding : m_review->assessment.ranking) addFinding(layout, finding);
}

void WhyPopup::addFinding(QVBoxLayout *layout, const care::Finding &finding)
{
    auto *mark = new StatusMark;
    if (finding.severity() == care::Severity::RankOnly)
        mark->setMark(Mark::Ring, Token::Gap, text(care::words(finding.severity())));
    else
        mark->setBucket(bucketOf(finding.severity()));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(plainLabel(text(finding.sentence()), ui::font(Type::Base, QFont::Medium), Token::Text));
    texts->addWidget(plainLabel(text(finding.consider()), ui::font(Type::Base), Token::Text));
    const std::size_t readings = finding.evidence().readings.size();
    const QString evidence = readings == 0   ? tr("Rests on there being no reading")
                             : readings == 1 ? tr("Rests on 1 reading")
                                             : tr("Rests on %n readings", nullptr, static_cast<int>(readings));
    const QStringList lines{tr("Rule %1, version %2. %3.").arg(text(finding.rule()), text(finding.version()), evidence),
                            tr("Source: %1").arg(text(finding.explanation())),
                            tr("For the patient: \"%1\"").arg(text(finding.forPatient()))};
    for (const QString &line : lines) texts->addWidget(plainLabel(line, ui::font(Type::Sub), Token::Second));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(9);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    layout->addLayout(row);
}

void WhyPopup::addGoals(QVBoxLayout *layout)
{
    if (m_review->assessment.goals.empty()) return;
    auto *heading = plainLabel(tr("Goals"), ui::font(Type::Base, QFont::DemiBold), Token::Text);
    heading->setContentsMargins(0, 10, 0, 0);
    layout->addWidget(heading);
    for (const care::GoalState &state : m_review->assessment.goals)
        layout->addWidget(plainLabel(text(state.sentence), ui::font(Type::Base), Token::Text));
}

}  // namespace trendward::ui
