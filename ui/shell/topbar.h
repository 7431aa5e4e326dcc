// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QLineEdit>

namespace trendward::ui
{

class Chip;

/// Name of the program, the search field, what kind of store this is, and who is working.
class TopBar : public QFrame
{
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent);
    QLineEdit *search() const { return m_search; }
    void setSample(bool sample);
    void setBusy(bool busy);
    void setSigner(const QString &who);  ///< empty: nobody has said a name yet

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();
    QLabel *m_name, *m_busy, *m_who, *m_person;
    QLineEdit *m_search;
    QAction *m_glass;
    Chip *m_sample;
};

}  // namespace trendward::ui
