// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trend/fieldfigures.h"

#include <QAbstractButton>
#include <QStringList>

#include <memory>

namespace trendward::ui
{

/// Between a chart and its heading: the few numbers of its field, or what is missing for them. Pressed, it wants to
/// say how they were made. Where two lines are not enough the last numbers go first, whole; all are in the tool tip.
class FieldStrip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FieldStrip(QWidget *parent = nullptr);

    /// None while they are being worked out: the room that the ones before took stays.
    void setFigures(const QString &name, std::shared_ptr<const FieldFigures> figures);
    const FieldFigures *figures() const { return m_figures.get(); }
    /// The lines that are written at this width.
    QStringList lines(int width) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void takeRoom();

    std::shared_ptr<const FieldFigures> m_figures;
    QStringList m_words;
};

}  // namespace trendward::ui
