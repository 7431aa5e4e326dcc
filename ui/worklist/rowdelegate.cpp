// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worklist/rowdelegate.h"

#include "ui/desk/texts.h"
#include "ui/style/status.h"
#include "ui/worklist/drawing.h"
#include "ui/worklist/rowtext.h"
#include "ui/worklist/wardlistmodel.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace trendward::ui
{

namespace
{

constexpr qreal margin = 14, textLeft = 41, gap = 8;
constexpr QSizeF sparkSize(58, 13);

QFont nameFont()
{
    return sizedFont(9.75, QFont::DemiBold);
}

QFont reasonFont()
{
    return sizedFont(8.75, QFont::Medium);
}

constexpr int reasonLines = 2;

struct Shown {
    QString name, about, reason, state, age;
    Mark mark = Mark::Triangle;
    Token ink = Token::Review, ground = Token::ReviewGround;
    const care::VitalGlance *vital = nullptr;
    bool calm = false;   ///< it waits for nobody, and is not to be looked at first all the same
    bool fresh = false;  ///< there is something new since the person's own last look
};

/// The lines of a row, as high as their fonts need; why somebody is there takes two where one is not enough and nobody
/// has done anything yet, what has been done takes the second.
struct Lines {
    QRectF name, about, reason, state;
    int reasons = reasonLines;
    Lines(const QRectF &row, const Shown &shown)
    {
        const qreal left = row.left() + textLeft, width = row.right() - margin - left;
        const qreal line = QFontMetricsF(reasonFont()).lineSpacing();
        if (!shown.state.isEmpty()) reasons = 1;
        const int taken = std::max(1, linesOf(shown.reason, reasonFont(), width, reasons));
        const qreal heights[] = {QFontMetricsF(nameFont()).height(), QFontMetricsF(font(Type::Sub)).height(),
                                 line * taken, shown.state.isEmpty() ? 0 : line};
        const qreal top = row.center().y() - (heights[0] + heights[1] + heights[2] + heights[3]) / 2;
        name = {left, top, width, heights[0]};
        about = {left, name.bottom(), width, heights[1]};
        reason = {left, about.bottom(), width, heights[2]};
        state = {left, reason.bottom(), width, heights[3]};
    }
};

Shown shownOf(const WardRows &rows, std::size_t row)
{
    Shown shown;
    const Instant now = rows.ward()->now;
    if (const jobs::WardPatient *patient = rows.patient(row)) {
        const care::Bucket bucket = patient->assessment.bucket;
        shown.name = nameText(patient->person.name);
        shown.about = RowText::about(*patient);
        shown.reason = RowText::reason(*patient);
        shown.state = RowText::state(*patient, rows.ward()->worklist.desk);
        shown.age = RowText::age(*patient, now);
        shown.mark = mark(bucket);
        shown.ink = ink(bucket);
        shown.ground = ground(bucket);
        const std::size_t standing = standingOf(*patient);
        shown.calm = standing == doneStanding || (standing == apartStanding && bucket != care::Bucket::LookFirst);
        shown.fresh = patient->attention.newSince.has_value();
        shown.vital = RowDelegate::leading(*patient);
        return shown;
    }
    const care::UnrankedPatient &unranked = *rows.unranked(row);
    shown.name = nameText(unranked.name);
    shown.about = nameText(unranked.id);
    shown.reason = RowText::unrankedWord() + QStringLiteral(": ") + text(unranked.reason).simplified();
    return shown;
}

}  // namespace

RowDelegate::RowDelegate(const WardListModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

const care::VitalGlance *RowDelegate::leading(const jobs::WardPatient &patient)
{
    const auto &vitals = patient.vitals;
    const auto named = std::find_if(vitals.begin(), vitals.end(),
                                    [&](const care::VitalGlance &one) { return one.key == patient.leading; });
    if (named != vitals.end()) return &*named;
    const auto any =
        std::find_if(vitals.begin(), vitals.end(), [](const care::VitalGlance &one) { return !one.spark.empty(); });
    return any == vitals.end() ? nullptr : &*any;
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QRectF row = option.rect;
    drawGround(painter, option);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(QRectF(row.left(), row.top(), 3, row.height()), color(Token::Accent));
    painter->fillRect(QRectF(row.left() + margin, row.bottom() - 1, row.width() - 2 * margin, 1), color(Token::Border));

    const Shown shown = shownOf(m_model.rows(), static_cast<std::size_t>(index.row()));
    const Lines lines(row, shown);
    const QRectF box(row.left() + margin, lines.name.center().y() - 8.5, 17, 17);
    paintMark(painter, box, shown.mark, color(shown.ink), color(shown.ground));

    const qreal ageWidth = QFontMetricsF(font(Type::Sub)).horizontalAdvance(shown.age);
    drawLine(painter, lines.name.adjusted(0, 0, -ageWidth - gap, 0), shown.name, nameFont(), Token::Text);
    drawLine(painter, lines.name, shown.age, font(Type::Sub), Token::Second, Qt::AlignRight);

    // What was measured goes before a line that only shows its course: a long MRN pushes the line away.
    const bool room =
        lines.about.width() - sparkSize.width() - gap >= QFontMetricsF(font(Type::Sub)).horizontalAdvance(shown.about);
    if (shown.vital && room) {
        const QRectF spark(lines.about.right() - sparkSize.width(), lines.about.center().y() - sparkSize.height() / 2,
                           sparkSize.width(), sparkSize.height());
        drawSpark(painter, spark, *shown.vital);
    }
    drawLine(painter, lines.about, shown.about, font(Type::Sub), Token::Second);
    drawLines(painter, lines.reason, shown.reason, reasonFont(), shown.calm ? Token::Second : shown.ink, lines.reasons);
    if (!shown.state.isEmpty()) drawLine(painter, lines.state, shown.state, reasonFont(), Token::Text);
    if (shown.fresh) drawNew(painter, {row.left() + margin + 5, lines.about.center().y() - 3.5, 7, 7});

    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(color(Token::Accent), 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(row.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const qreal text = QFontMetricsF(nameFont()).height() + QFontMetricsF(font(Type::Sub)).height() +
                       reasonLines * QFontMetricsF(reasonFont()).lineSpacing();
    return {200, std::max(68, static_cast<int>(text) + 14)};
}

}  // namespace trendward::ui
