// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QHash>
#include <QPalette>
#include <QPushButton>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>

// A resource in a static library is linked in only if something names it; the macro does not work inside a namespace.
static void initLook()
{
    Q_INIT_RESOURCE(look);
}

namespace trendward::ui
{

namespace
{

struct Tint {
    const char *name;
    QRgb light, dark;
};

// In the order of Token. tests/ui/style measures the contrast of every pair that is in use.
constexpr std::array<Tint, tokenCount> tints{{
    {"Text", 0xff13202c, 0xffe8eef4},         {"Second", 0xff445463, 0xffb6c2ce},
    {"Third", 0xff5a6a79, 0xff93a1af},        {"Window", 0xffedf1f5, 0xff0d141b},
    {"Surface", 0xffffffff, 0xff161f28},      {"Sunken", 0xffe6ebf0, 0xff212c37},
    {"Border", 0xffd6dee6, 0xff2b3844},       {"FieldBorder", 0xff7b8a99, 0xff6f8091},
    {"Accent", 0xff0a5ba8, 0xff62aef2},       {"OnAccent", 0xffffffff, 0xff06121e},
    {"AccentGround", 0xffe0ecf8, 0xff16324c}, {"Selected", 0xffe3eef9, 0xff17344f},
    {"Hover", 0xfff4f7fa, 0xff1b2631},        {"Rail", 0xff11263a, 0xff0a1016},
    {"RailText", 0xffc3d0dd, 0xffb6c2ce},     {"RailSelected", 0xff24435f, 0xff17344f},
    {"First", 0xffa3211b, 0xffff9288},        {"FirstGround", 0xfffcebe9, 0xff43201e},
    {"Review", 0xff8a4b00, 0xffffc569},       {"ReviewGround", 0xfffff1d9, 0xff3b2c12},
    {"Gap", 0xff4c5a67, 0xffaab7c4},          {"GapGround", 0xffe9edf1, 0xff27323d},
    {"Within", 0xff00625b, 0xff62d2c3},       {"WithinGround", 0xffdff2ef, 0xff12352f},
    {"Line", 0xff0a5ba8, 0xff62aef2},         {"SecondLine", 0xff3e86c6, 0xff3e7db5},
    {"Band", 0xffe4f3ef, 0xff15302c},         {"BandEdge", 0xff8fc3b8, 0xff2f6e63},
    {"Event", 0xff6b4e9e, 0xffb9a3e8},        {"Grid", 0xffe6ebf0, 0xff24303b},
    {"Crosshair", 0xff445463, 0xffb6c2ce},    {"BubbleGround", 0xff1b2935, 0xffe8eef4},
    {"BubbleText", 0xffffffff, 0xff13202c},
}};

Scheme current = Scheme::Light;

Scheme schemeOfTheDesktop()
{
    // Asked for once, before the palette is ours.
    static const Scheme desktop =
        QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
    return desktop;
}

QPalette palette(Scheme scheme)
{
    const auto of = [scheme](Token token) { return color(token, scheme); };
    QPalette p;
    p.setColor(QPalette::Window, of(Token::Window));
    p.setColor(QPalette::WindowText, of(Token::Text));
    p.setColor(QPalette::Base, of(Token::Surface));
    p.setColor(QPalette::AlternateBase, of(Token::Hover));
    p.setColor(QPalette::Text, of(Token::Text));
    p.setColor(QPalette::PlaceholderText, of(Token::Third));
    p.setColor(QPalette::Button, of(Token::Surface));
    p.setColor(QPalette::ButtonText, of(Token::Text));
    p.setColor(QPalette::BrightText, of(Token::First));
    p.setColor(QPalette::Highlight, of(Token::Accent));
    p.setColor(QPalette::HighlightedText, of(Token::OnAccent));
    p.setColor(QPalette::Link, of(Token::Accent));
    p.setColor(QPalette::LinkVisited, of(Token::Event));
    p.setColor(QPalette::ToolTipBase, of(Token::BubbleGround));
    p.setColor(QPalette::ToolTipText, of(Token::BubbleText));
    p.setColor(QPalette::Light, of(Token::Surface));
    p.setColor(QPalette::Midlight, of(Token::Hover));
    p.setColor(QPalette::Mid, of(Token::Border));
    p.setColor(QPalette::Dark, of(Token::FieldBorder));
    p.setColor(QPalette::Shadow, of(Token::Text));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        p.setColor(QPalette::Disabled, role, of(Token::FieldBorder));
    p.setColor(QPalette::Disabled, QPalette::Base, of(Token::Window));
    p.setColor(QPalette::Disabled, QPalette::Highlight, of(Token::Sunken));
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, of(Token::FieldBorder));
    return p;
}

}  // namespace

QColor color(Token token)
{
    return color(token, current);
}

QColor color(Token token, Scheme scheme)
{
    const Tint &tint = tints.at(std::size_t(token));
    if (scheme == Scheme::System) scheme = schemeOfTheDesktop();
    return QColor(scheme == Scheme::Dark ? tint.dark : tint.light);
}

const char *name(Token token)
{
    return tints.at(std::size_t(token)).name;
}

Scheme scheme()
{
    return current;
}

QString styleSheet(Scheme scheme)
{
    initLook();
    QFile file(QStringLiteral(":/look/trendward.qss"));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    const QString sheet = open ? QString::fromUtf8(file.readAll()) : QString();
    if (scheme == Scheme::System) scheme = schemeOfTheDesktop();

    QHash<QString, QString> values{
        {QStringLiteral("scheme"), scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light")}};
    for (int i = 0; i < tokenCount; ++i)
        values.insert(QString::fromLatin1(tints[std::size_t(i)].name), color(Token(i), scheme).name());

    static const QRegularExpression placeholder(QStringLiteral("@([A-Za-z]+)"));
    QString filled;
    qsizetype done = 0;
    for (auto matches = placeholder.globalMatch(sheet); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        filled += QStringView(sheet).mid(done, match.capturedStart() - done);
        filled += values.value(match.captured(1), match.captured());
        done = match.capturedEnd();
    }
    filled += QStringView(sheet).mid(done);
    return filled;
}

void useScheme(Scheme scheme)
{
    const Scheme desktop = schemeOfTheDesktop();
    current = scheme == Scheme::System ? desktop : scheme;
    loadFonts();
    static bool fusion = false;
    if (!fusion) QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    fusion = true;
    QApplication::setFont(font(Type::Base));
    const QPalette ours = palette(current);
    QApplication::setPalette(ours);
    QToolTip::setPalette(ours);
    qApp->setStyleSheet(styleSheet(current));
}

void makePrimary(QPushButton *button, bool primary)
{
    button->setProperty("primary", primary);
    button->style()->unpolish(button);
    button->style()->polish(button);
}

QFont font(Type type, QFont::Weight weight)
{
    static constexpr std::array<double, 7> points{7.5, 8, 8.5, 9.5, 11.5, 14.5, 15.5};
    QFont font(QStringLiteral("Trendward Sans"));
    font.setPointSizeF(points.at(std::size_t(type)));
    font.setWeight(weight);
    return font;
}

void loadFonts()
{
    initLook();
    static bool done = false;
    if (done) return;
    done = true;
    for (const char *weight : {"Regular", "Medium", "SemiBold"}) {
        const QString file = QStringLiteral(":/fonts/TrendwardSans-%1.otf").arg(QLatin1String(weight));
        if (QFontDatabase::addApplicationFont(file) < 0) qWarning("The bundled font %s could not be loaded", weight);
    }
}

}  // namespace trendward::ui
