// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/pageframe.h"

#include "ui/summary/summarywords.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace trendward::ui
{

namespace
{

constexpr Face headFace{9, QFont::DemiBold, Token::Accent};
constexpr Face footFace{7.5, QFont::Normal, Token::Second};

void sampleMark(Sheet &sheet, double x)
{
    constexpr Face face{8, QFont::DemiBold, Token::Review};
    const QString text = SummaryWords::sampleText();
    const double wide = Sheet::widthOf(text, face);
    sheet.painter()->setPen(QPen(color(Token::Review, Scheme::Light), 0.8));
    sheet.painter()->setBrush(Qt::NoBrush);
    sheet.painter()->drawRect(QRectF(x - 6, 35.5, wide + 12, 14));
    sheet.text(x, 37.5, text, face);
}

}  // namespace

void paintFrame(Sheet &sheet, const PageFrame &frame)
{
    sheet.text(sheet.left(), 38, frame.title, headFace);
    sheet.textRight(sheet.right(), 39, frame.asOf, footFace);
    sheet.line(sheet.left(), 53, sheet.right(), 53, Token::Accent, 1);
    if (frame.sample) sampleMark(sheet, sheet.left() + Sheet::widthOf(frame.title, headFace) + 20);
    const double foot = sheet.page().height() - 50;
    sheet.line(sheet.left(), foot - 5, sheet.right(), foot - 5, Token::Border, 0.5);
    const QString number = QCoreApplication::translate("SummaryPages", "Page %1 of %2")
                               .arg(QString::number(frame.page), QString::number(frame.pages));
    sheet.textRight(sheet.right(), foot, number, footFace);
    // Set apart, so that a name in Hebrew or Arabic does not reorder what stands beside it.
    const double room = sheet.width() - Sheet::widthOf(number, footFace) - 12;
    double rest = 0;
    for (const QString &part : frame.whose.mid(1)) rest += Sheet::widthOf(part, footFace) + 10;
    double x = sheet.left();
    for (qsizetype i = 0; i < frame.whose.size(); ++i) {
        const QString part =
            i > 0 ? frame.whose[i]
                  : Sheet::lines(frame.whose[0], footFace, std::max(room - rest, room / 3), 1).join(QChar());
        sheet.text(x, foot, part, footFace);
        x += Sheet::widthOf(part, footFace) + 10;
    }
    sheet.text(sheet.left(), foot + Sheet::heightOf(footFace), SummaryWords::standingText(), footFace);
}

}  // namespace trendward::ui
