// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

#include <array>

class QPushButton;

namespace trendward::ui
{

/// Every colour of the window by what it means. First, Review, Gap and Within are the inks of a patient's standing,
/// each readable on its own ground and on Surface, Window, Hover and Selected.
enum class Token {
    Text,
    Second,
    Third,
    Window,
    Surface,
    Sunken,
    Border,
    FieldBorder,
    Accent,
    OnAccent,
    AccentGround,
    Selected,
    Hover,
    Rail,
    RailText,
    RailSelected,
    First,
    FirstGround,
    Review,
    ReviewGround,
    Gap,
    GapGround,
    Within,
    WithinGround,
    Line,
    SecondLine,
    Band,
    BandEdge,
    Event,
    Grid,
    Crosshair,
    BubbleGround,
    BubbleText
};
inline constexpr int tokenCount = int(Token::BubbleText) + 1;

enum class Scheme { System, Light, Dark };

/// Of the scheme in use. Widgets that paint themselves ask for it in paintEvent, never earlier.
QColor color(Token token);
QColor color(Token token, Scheme scheme);
/// The name that stands for the token in resources/look/trendward.qss, after the @.
const char *name(Token token);

/// Gives the application Fusion, the palette, the style sheet and the font of a scheme. System is what the desktop's
/// palette was when this was first called. Ends with a PaletteChange or StyleChange to every widget.
void useScheme(Scheme scheme);
/// Light or Dark.
Scheme scheme();
/// The style sheet with every @token filled.
QString styleSheet(Scheme scheme);

/// Paints a button as the one that does what its page or dialog is for. At any time: a button that a button box made
/// has been polished as any other already.
void makePrimary(QPushButton *button, bool primary = true);

/// 7.5, 8, 8.5, 9.5, 11.5, 14.5 and 15.5 pt.
enum class Type { Tiny, Small, Sub, Base, Heading, Name, Value };
/// Weights that the font has: Normal, Medium, DemiBold. Others would be faked.
QFont font(Type type, QFont::Weight weight = QFont::Normal);
/// Makes the bundled font known to the application; once is enough, more does no harm.
void loadFonts();

}  // namespace trendward::ui
