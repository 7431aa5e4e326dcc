// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/fieldstrip.h"

#include "ui/desk/texts.h"
#include "ui/style/elided.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QResizeEvent>
#include <QTextLayout>
#include <QTextOption>

namespace trendward::ui
{

namespace
{

constexpr int mostStripLines = 2, stripPadding = 4, stripIcon = 13, stripIconRoom = 18;
constexpr char16_t wordJoiner = 0x2060;

/// Within a number and its unit no line ends.
QString whole(QString words, const QString &value)
{
    QString kept = value;
    kept.replace(QLatin1Char(' '), QChar(QChar::Nbsp));
    for (const QString &sign : {QStringLiteral("/"), QStringLiteral("–")}) kept.replace(sign, sign + QChar(wordJoiner));
    return value.isEmpty() ? words : words.replace(value, kept);
}

QStringList stripLines(const QString &text, int width)
{
    QTextLayout layout(text, ui::font(Type::Sub));
    layout.setTextOption(QTextOption(Qt::AlignLeft));
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines << text.mid(line.textStart(), line.textLength())
                     .replace(QChar(QChar::Nbsp), QLatin1Char(' '))
                     .remove(QChar(wordJoiner))
                     .trimmed();
    }
    layout.endLayout();
    return lines;
}

}  // namespace

FieldStrip::FieldStrip(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFigures({}, nullptr);
}

void FieldStrip::setFigures(const QString &name, std::shared_ptr<const FieldFigures> figures)
{
    m_figures = std::move(figures);
    setAccessibleName(tr("Numbers of the field: %1").arg(name));
    const QStringList words = m_figures ? m_figures->words() : QStringList{tr("being worked out")};
    if (m_figures) {
        m_words.clear();
        for (qsizetype i = 0; i < words.size(); ++i)
            m_words << whole(words[i], ui::text(m_figures->numbers[static_cast<std::size_t>(i)].value));
    }
    const QString said = words.join(QStringLiteral("; "));
    setAccessibleDescription(m_figures ? tr("%1. Press it to see how each was made.").arg(said) : said);
    setToolTip(plainToolTip(words.join(QLatin1Char('\n'))));
    takeRoom();
    update();
}

QStringList FieldStrip::lines(int width) const
{
    const int room = std::max(40, width - 2 * stripPadding - stripIconRoom);
    for (qsizetype shown = m_words.size(); shown > 0; --shown) {
        QStringList words = m_words.first(shown);
        if (shown < m_words.size()) words << QStringLiteral("…");
        const QStringList broken = stripLines(words.join(QStringLiteral("  ·  ")), room);
        // What is missing for the first of them is never cut.
        if (broken.size() <= mostStripLines || shown == 1) return broken;
    }
    return {};
}

void FieldStrip::takeRoom()
{
    const auto high = static_cast<int>(std::max<qsizetype>(1, lines(width()).size()));
    setFixedHeight(high * QFontMetrics(ui::font(Type::Sub)).height() + 4);
}

QSize FieldStrip::sizeHint() const
{
    return {240, height()};
}

QSize FieldStrip::minimumSizeHint() const
{
    return {80, height()};
}

void FieldStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (m_figures && underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Token::Hover));
        painter.drawRoundedRect(box, 5, 5);
    }
    if (hasFocus()) {
        painter.setPen(QPen(color(Token::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, 5, 5);
    }
    painter.setFont(ui::font(Type::Sub));
    painter.setPen(color(m_figures ? Token::Text : Token::Second));
    const int high = QFontMetrics(painter.font()).height();
    QRect line(stripPadding, 2, width() - 2 * stripPadding - stripIconRoom, high);
    if (!m_figures) return painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("…"));
    const QRect mark(width() - stripPadding - stripIcon, 2 + (high - stripIcon) / 2, stripIcon, stripIcon);
    ui::icon("info").paint(&painter, mark);
    for (const QString &one : lines(width())) {
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, one);
        line.translate(0, high);
    }
}

void FieldStrip::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) takeRoom();
}

void FieldStrip::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) update();
}

}  // namespace trendward::ui
