// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace trendward::ui
{

/// The text as a tool tip that is never taken for HTML (a patient's name may hold a "<").
QString plainToolTip(const QString &text);
/// A tool tip for eyes and for screen readers, which else would be read the tags of it.
void explain(QWidget *widget, const QString &text);

/// One line of plain text that ends in "…" where room is short. The whole text stays as accessible name and is the tool
/// tip of what is cut.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    explicit ElidedLabel(const QString &text, QWidget *parent = nullptr);
    void setText(const QString &text);
    QSize minimumSizeHint() const override;
    bool isCut() const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

}  // namespace trendward::ui
