// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/sheet.h"

#include <QFontMetricsF>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace trendward::ui
{

namespace
{

/// Fonts are laid out this much larger and drawn this much smaller, because a pixel size is a whole number and small
/// ones are fitted to a screen's pixels.
constexpr double detail = 20;

QFont fontOf(const Face &face)
{
    QFont shown = font(Type::Base, face.weight);
    shown.setPixelSize(static_cast<int>(std::lround(face.points * detail)));
    shown.setHintingPreference(QFont::PreferNoHinting);
    return shown;
}

}  // namespace

double Sheet::widthOf(const QString &text, const Face &face)
{
    return QFontMetricsF(fontOf(face)).horizontalAdvance(text) / detail;
}

double Sheet::heightOf(const Face &face)
{
    return face.points * 1.32;
}

QStringList Sheet::lines(const QString &text, const Face &face, double width, int most)
{
    const QFont shown = fontOf(face);
    QTextLayout layout(text, shown);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) break;
        line.setLineWidth(width * detail);
        if (lines.size() + 1 == most) {
            lines << QFontMetricsF(shown).elidedText(text.mid(line.textStart()), Qt::ElideRight, width * detail);
            break;
        }
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

void Sheet::text(double x, double y, const QString &text, const Face &face)
{
    if (!m_painter || text.isEmpty()) return;
    const QFont shown = fontOf(face);
    m_painter->save();
    m_painter->scale(1 / detail, 1 / detail);
    m_painter->setFont(shown);
    m_painter->setPen(color(face.token, Scheme::Light));
    m_painter->drawText(QPointF(x, y + face.points) * detail, text);
    m_painter->restore();
}

void Sheet::textRight(double x, double y, const QString &text, const Face &face)
{
    this->text(x - widthOf(text, face), y, text, face);
}

double Sheet::paragraph(double x, double y, double width, const QString &text, const Face &face, int most)
{
    double down = 0;
    for (const QString &line : lines(text, face, width, most)) {
        this->text(x, y + down, line, face);
        down += heightOf(face);
    }
    return down;
}

double Sheet::row(double x, double y, double width, std::span<const double> shares, std::span<const Cell> cells,
                  int most)
{
    constexpr double between = 8;
    double tallest = 0;
    for (std::size_t i = 0; i < cells.size() && i < shares.size(); ++i) {
        tallest = std::max(tallest, paragraph(x, y, width * shares[i] - between, cells[i].text, cells[i].face, most));
        x += width * shares[i];
    }
    return tallest;
}

void Sheet::line(double x1, double y1, double x2, double y2, Token token, double thick)
{
    if (!m_painter) return;
    m_painter->setPen(QPen(color(token, Scheme::Light), thick));
    m_painter->drawLine(QPointF(x1, y1), QPointF(x2, y2));
}

void beginPage(const QPagedPaintDevice &device, QPainter &painter)
{
    painter.save();
    const QPageLayout layout = device.pageLayout();
    painter.scale(device.logicalDpiX() / 72.0, device.logicalDpiY() / 72.0);
    if (layout.mode() == QPageLayout::StandardMode)
        painter.translate(-layout.margins(QPageLayout::Point).left(), -layout.margins(QPageLayout::Point).top());
}

double roundStep(double span, double most)
{
    const double rough = span / most, power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double step : {1.0, 2.0, 5.0})
        if (rough <= step * power * (1 + 1e-9)) return step * power;
    return 10 * power;
}

QString printable(const std::string &utf8)
{
    QString shown = QString::fromStdString(utf8).simplified();
    for (QChar &c : shown) {
        const auto kind = c.category();
        if (kind == QChar::Other_Control || kind == QChar::Other_Format) c = QChar(0xFFFD);
    }
    return shown;
}

}  // namespace trendward::ui
