// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/trustpopup.h"

#include "ui/desk/texts.h"

#include <QLabel>
#include <QVBoxLayout>

namespace trendward::ui
{

TrustPopup::TrustPopup(const jobs::PatientReview &review, QWidget *parent)
    : TextPopup(tr("Data trust: what was looked for"), parent)
{
    setWindowTitle(tr("Data trust"));
    column()->addWidget(plainLabel(windowTitle(), ui::font(Type::Heading, QFont::DemiBold), Token::Text));
    column()->addWidget(plainLabel(patientLine(review.person), ui::font(Type::Base), Token::Second));
    column()->addWidget(plainLabel(tr("Readings of the last %1 days that may not be what they seem. None of this "
                                      "excludes a reading: a person looks.")
                                       .arg(QString::number(care::trustDays)),
                                   ui::font(Type::Sub), Token::Second));
    // What was seen comes first.
    for (const bool seen : {true, false})
        for (const care::TrustNote &note : review.trust.notes)
            if ((note.found == care::TrustNote::Found::Seen) == seen) addNote(note, review.zone);
    if (review.trust.notes.empty())
        column()->addWidget(plainLabel(tr("There is no reading to look at."), ui::font(Type::Base), Token::Text));
    column()->addStretch(1);
    resize(560, 440);
}

void TrustPopup::addNote(const care::TrustNote &note, const Zone &zone)
{
    const bool seen = note.found == care::TrustNote::Found::Seen;
    QLabel *head = plainLabel(tr("%1: %2").arg(text(note.measure), text(care::nameOf(note.sign))),
                              ui::font(Type::Base, seen ? QFont::DemiBold : QFont::Medium), Token::Text);
    head->setContentsMargins(0, 8, 0, 0);
    column()->addWidget(head);
    column()->addWidget(
        plainLabel(sentenceCase(text(note.words)), ui::font(Type::Base), seen ? Token::Text : Token::Second));
    const auto add = [this](const QString &line) {
        column()->addWidget(plainLabel(line, ui::font(Type::Sub), Token::Second));
    };
    const trend::Account &account = note.account;
    add(tr("%1. Formula: %2").arg(text(account.words), text(account.symbols)));
    if (account.first && account.last)
        add(tr("Readings: %1, %2 to %3")
                .arg(QString::number(account.used), timeText(*account.first, zone), timeText(*account.last, zone)));
    add(tr("Source: %1").arg(text(account.source)));
}

}  // namespace trendward::ui
