// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

static void initIcons()
{
    Q_INIT_RESOURCE(look);
}

namespace trendward::ui
{

namespace
{

QByteArray svg(const QByteArray &name)
{
    initIcons();
    static QHash<QByteArray, QByteArray> read;
    const auto known = read.constFind(name);
    if (known != read.constEnd()) return *known;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(QString::fromLatin1(name)));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(open, "trendward::ui::icon", name.constData());
    return *read.insert(name, open ? file.readAll() : QByteArray());
}

void draw(QPainter *painter, const QRectF &where, const QByteArray &name, const QColor &ink)
{
    QByteArray text = svg(name);
    text.replace("currentColor", ink.name().toLatin1());
    QSvgRenderer renderer(text);
    const double side = std::min(where.width(), where.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(where.center());
    painter->setRenderHint(QPainter::Antialiasing);
    renderer.render(painter, square);
}

/// Size in device pixels.
QPixmap drawn(const QByteArray &name, const QSize &size, const QColor &ink)
{
    const QString key =
        QStringLiteral("trendward-icon/%1/%2/%3x%4")
            .arg(QString::fromLatin1(name), ink.name(), QString::number(size.width()), QString::number(size.height()));
    QPixmap picture;
    if (QPixmapCache::find(key, &picture)) return picture;
    picture = QPixmap(size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    draw(&painter, QRectF(QPointF(), size), name, ink);
    painter.end();
    QPixmapCache::insert(key, picture);
    return picture;
}

class LineIcon : public QIconEngine
{
public:
    LineIcon(QByteArray name, Token token) : m_name(std::move(name)), m_token(token) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        draw(painter, rect, m_name, ink(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return drawn(m_name, size, ink(mode));
    }
    QString key() const override { return QStringLiteral("trendward-line"); }
    QString iconName() override { return QString::fromLatin1(m_name); }
    bool isNull() override { return false; }
    QIconEngine *clone() const override { return new LineIcon(*this); }

private:
    QColor ink(QIcon::Mode mode) const { return color(mode == QIcon::Disabled ? Token::FieldBorder : m_token); }

    QByteArray m_name;
    Token m_token;
};

}  // namespace

QIcon icon(const char *name, Token token)
{
    svg(name);  // a wrong name is found where it was written and not when it is first drawn
    return QIcon(new LineIcon(name, token));
}

QPixmap pixmap(const char *name, Token token, int size, qreal ratio)
{
    const int pixels = qRound(size * ratio);
    QPixmap picture = drawn(name, QSize(pixels, pixels), color(token));
    picture.setDevicePixelRatio(ratio);
    return picture;
}

}  // namespace trendward::ui
