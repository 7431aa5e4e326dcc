// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/assessment.h"
#include "ui/style/theme.h"

#include <QWidget>

class QPainter;

namespace trendward::ui
{

/// Colour never speaks alone: each standing has a shape of its own.
enum class Mark { Octagon, Triangle, DashedRing, QuestionRing, TickRing, Up, Down, Ring };

/// Fits the mark into the largest square in the middle of the rectangle. `ground` is the sign inside a filled shape.
void paintMark(QPainter *painter, const QRectF &where, Mark mark, const QColor &ink, const QColor &ground);

Mark mark(care::Bucket bucket);
Token ink(care::Bucket bucket);
Token ground(care::Bucket bucket);
/// "Look first", "Review", "No recent data", "Not enough known", "Within goals", translated.
QString text(care::Bucket bucket);
/// The same of one patient: "Within goals to 22 Nov".
QString text(const care::Assessment &one);

/// Shows one mark, 17 px square, with its words as accessible name.
class StatusMark : public QWidget
{
    Q_OBJECT
public:
    explicit StatusMark(QWidget *parent = nullptr);
    void setBucket(care::Bucket bucket);
    /// A mark that is not a patient's standing, as "Above goal".
    void setMark(Mark mark, Token ink, const QString &accessibleName);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Mark m_mark = Mark::QuestionRing;
    Token m_ink = Token::Gap;
};

}  // namespace trendward::ui
