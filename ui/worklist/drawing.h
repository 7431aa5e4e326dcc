// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/glance.h"
#include "ui/style/theme.h"

#include <QFont>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <vector>

class QPainter;
class QStyleOptionViewItem;

namespace trendward::ui
{

/// What rows and cells of the worklist are drawn from. All colours are asked for while painting.

/// Between the sizes of the type scale: the list's names and reasons.
QFont sizedFont(qreal points, QFont::Weight weight = QFont::Normal);
/// One line, elided at its right end.
void drawLine(QPainter *painter, const QRectF &where, const QString &text, const QFont &font, Token ink,
              Qt::Alignment alignment = Qt::AlignLeft);
/// Up to so many lines, wrapped at words; the last one elided.
void drawLines(QPainter *painter, const QRectF &where, const QString &text, const QFont &font, Token ink, int lines);
/// How many of `most` lines the text takes.
int linesOf(const QString &text, const QFont &font, qreal width, int most);
/// The ground of a row: chosen, under the pointer, or the surface.
void drawGround(QPainter *painter, const QStyleOptionViewItem &option);
/// The last readings of a vital sign: grey when they say nothing of today, with a red last dot outside the goal.
void drawSpark(QPainter *painter, const QRectF &where, const care::VitalGlance &vital);
/// One cell for each day, filled where there were readings.
void drawDays(QPainter *painter, const QRectF &where, const std::vector<bool> &days);
/// Beside a patient of whom there is something new since the person's own last look; the row says so in words, too.
void drawNew(QPainter *painter, const QRectF &where);
/// "No recent", "data": the shortest two lines that the words make; one for one word.
QStringList inTwoLines(const QString &words);
bool outside(care::GlanceStanding standing);

}  // namespace trendward::ui
