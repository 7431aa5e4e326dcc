// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/accountpopup.h"

#include "core/base/phrase.h"
#include "core/care/earlywarning.h"
#include "core/care/words.h"
#include "ui/desk/texts.h"

#include <QLabel>
#include <QVBoxLayout>

namespace trendward::ui
{

AccountPopup::AccountPopup(const jobs::PatientReview &review, const TrendContent &content, const FieldFigures &figures,
                           QWidget *parent)
    : TextPopup(tr("How each number was made"), parent)
{
    setWindowTitle(tr("%1: how each number was made").arg(content.name));
    column()->addWidget(plainLabel(windowTitle(), ui::font(Type::Heading, QFont::DemiBold), Token::Text));
    column()->addWidget(plainLabel(patientLine(review.person), ui::font(Type::Base), Token::Second));
    column()->addWidget(plainLabel(tr("Each is of its own days, which end with the last moment in view. Times by the "
                                      "clock of %1.")
                                       .arg(text(content.zone.name())),
                                   ui::font(Type::Sub), Token::Second));
    for (const FieldFigures::Part &part : figures.parts) {
        if (figures.parts.size() > 1) {
            QLabel *name = plainLabel(part.name, ui::font(Type::Base, QFont::DemiBold), Token::Text);
            name->setContentsMargins(0, 10, 0, 0);
            column()->addWidget(name);
        }
        for (const care::NamedStatistic &one : part.statistics) addNumber(one, content.zone);
    }
    addEarlyWarning(review);
    column()->addStretch(1);
    resize(600, 520);
}

/// Of all vital signs together, and as of now: it is no number of one field.
void AccountPopup::addEarlyWarning(const jobs::PatientReview &review)
{
    const care::EarlyWarning news =
        care::earlyWarningOf(jobs::seriesOf(review), review.assessment.ruleSet, review.zone, review.now);
    QLabel *head = plainLabel(tr("NEWS2: %1").arg(text(news.words)), ui::font(Type::Base, QFont::Medium), Token::Text);
    head->setContentsMargins(0, 12, 0, 0);
    column()->addWidget(head);
    const auto add = [this](const QString &words) {
        column()->addWidget(plainLabel(words, ui::font(Type::Sub), Token::Second));
    };
    for (const care::EarlyWarning::Input &input : news.inputs)
        add(tr("%1: %2").arg(text(input.name), text(input.words)));
    if (!news.applies) return;
    add(text(news.remark));
    add(tr("Source: %1").arg(text(news.source)));
}

void AccountPopup::addNumber(const care::NamedStatistic &one, const Zone &zone)
{
    const trend::Account &account = one.account;
    const QString name = text(phrase("Statistic", one.name.c_str()));
    QLabel *head = plainLabel(one.value ? tr("%1: %2").arg(name, text(one.text)) : tr("%1: no number").arg(name),
                              ui::font(Type::Base, QFont::Medium), Token::Text);
    head->setContentsMargins(0, 8, 0, 0);
    column()->addWidget(head);
    const auto add = [this](const QString &words) {
        column()->addWidget(plainLabel(words, ui::font(Type::Sub), Token::Second));
    };
    if (!account.shortfall.empty()) add(tr("What is missing: %1.").arg(text(account.shortfall)));
    add(tr("%1. Formula: %2").arg(text(account.words), text(account.symbols)));
    if (account.window.from && account.window.to)
        add(tr("Looked at: %1 to %2")
                .arg(timeText(*account.window.from + Instant::ticksPerMillisecond, zone),
                     timeText(*account.window.to, zone)));
    const QString basis = text(care::basisOf(one));
    add(account.first && account.last
            ? tr("Used: %1, %2 to %3").arg(basis, timeText(*account.first, zone), timeText(*account.last, zone))
            : tr("Used: %1").arg(basis));
    const std::string left = care::leftOutText(account);
    add(left.empty() ? tr("Left out: none") : tr("Left out: %1").arg(text(left)));
    add(tr("Source: %1").arg(text(account.source)));
}

}  // namespace trendward::ui
