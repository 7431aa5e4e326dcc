// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFormLayout;
class QLineEdit;

namespace trendward::ui
{

/// A row for one line of text, with a name that a screen reader says of it and what is an example of it.
QLineEdit *addField(QFormLayout *form, const QString &label, const QString &name, const QString &example);

}  // namespace trendward::ui
