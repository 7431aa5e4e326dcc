// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace trendward::ui
{

/// A heading with "+ Add" at its right, rows under it, and a sentence where there are none.
class PlanSection : public QWidget
{
    Q_OBJECT
public:
    PlanSection(const QString &title, const QString &addName, QWidget *parent);
    QPushButton *add() const { return m_add; }
    QVBoxLayout *rows() const { return m_rows; }
    /// Stands under the rows; empty: nothing.
    void setRemark(const QString &sentence);

private:
    QPushButton *m_add;
    QVBoxLayout *m_rows;
    QLabel *m_remark;
};

/// Buttons side by side at both ends, one above the other where the words of a language need more room.
class PlanFoot : public QWidget
{
    Q_OBJECT
public:
    explicit PlanFoot(QWidget *parent);
    QPushButton *exportButton() const { return m_export; }
    QPushButton *signButton() const { return m_sign; }
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();
    QBoxLayout *m_layout;
    QPushButton *m_export, *m_sign;
};

}  // namespace trendward::ui
