// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QFont>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <span>
#include <string>

class QPagedPaintDevice;
class QPainter;

namespace trendward::ui
{

/// How a text on paper looks. Paper is always light.
struct Face {
    double points = 9;
    QFont::Weight weight = QFont::Normal;
    Token token = Token::Text;
};

struct Cell {
    QString text;
    Face face;
};

/// A page in points, with the text that printing needs: the same line breaks on every device, and nothing of a text is
/// ever taken for a format. Without a painter it only measures.
class Sheet
{
public:
    Sheet(QPainter *painter, QSizeF page) : m_painter(painter), m_page(page) {}

    QPainter *painter() const { return m_painter; }
    QSizeF page() const { return m_page; }
    double left() const { return margin; }
    double right() const { return m_page.width() - margin; }
    double width() const { return right() - left(); }
    /// Between the head and the foot, which every page has.
    double top() const { return 66; }
    double bottom() const { return m_page.height() - 64; }

    static double widthOf(const QString &text, const Face &face);
    static double heightOf(const Face &face);
    /// Breaks where words end; of more than so many lines the last one ends with an ellipsis.
    static QStringList lines(const QString &text, const Face &face, double width, int most);

    /// One line with its top left corner there.
    void text(double x, double y, const QString &text, const Face &face);
    void textRight(double x, double y, const QString &text, const Face &face);
    /// Both return the height that was taken.
    double paragraph(double x, double y, double width, const QString &text, const Face &face, int most);
    /// Cells side by side, each in its share of the width.
    double row(double x, double y, double width, std::span<const double> shares, std::span<const Cell> cells, int most);
    void line(double x1, double y1, double x2, double y2, Token token, double thick = 0.6);

    static constexpr double margin = 50;

private:
    QPainter *m_painter;
    QSizeF m_page;
};

/// One unit is a point of the whole page from here on, whatever the device's resolution and margins are; restore() ends
/// it.
void beginPage(const QPagedPaintDevice &device, QPainter &painter);

/// 1, 2 or 5 times a power of ten, so that a span takes about `most` steps of it.
double roundStep(double span, double most);

/// As written, on one line; what would turn the direction of writing or act as a control is shown as a replacement.
QString printable(const std::string &utf8);

}  // namespace trendward::ui
