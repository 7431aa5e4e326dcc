// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QIcon>
#include <QPixmap>

namespace trendward::ui
{

/// A line icon of resources/icons by its file name without .svg. It takes the token's colour of the scheme in use each
/// time that it is drawn, so nothing has to be set again when the scheme changes. A wrong name is an assertion.
QIcon icon(const char *name, Token token = Token::Second);
/// One picture of the scheme in use; size in device-independent pixels.
QPixmap pixmap(const char *name, Token token, int size, qreal ratio);

}  // namespace trendward::ui
