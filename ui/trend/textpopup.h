// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QDialog>

class QLabel;
class QVBoxLayout;

namespace trendward::ui
{

/// A dialog of plain texts one below the other, opened below what it explains.
class TextPopup : public QDialog
{
    Q_OBJECT
public:
    /// Below the anchor, and on the screen.
    void popUpBelow(QWidget *anchor);

protected:
    TextPopup(const QString &accessibleName, QWidget *parent);
    QVBoxLayout *column() const { return m_column; }
    /// A text that can be chosen and copied, and is never taken for HTML.
    static QLabel *plainLabel(const QString &words, const QFont &font, Token ink);

private:
    QVBoxLayout *m_column;
};

}  // namespace trendward::ui
