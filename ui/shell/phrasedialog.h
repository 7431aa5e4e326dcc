// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace trendward::ui
{

/// Asks for the pass phrase of a record: once to open it, twice to make it.
class PhraseDialog : public QDialog
{
    Q_OBJECT
public:
    enum class For { Opening, Making };
    PhraseDialog(For what, const QString &folder, QWidget *parent);
    QString phrase() const;

private:
    QLineEdit *addField(const QString &name);
    void check();

    QLineEdit *m_phrase = nullptr;
    QLineEdit *m_again = nullptr;  ///< only where a record is made
    QLabel *m_refusal = nullptr;
    QPushButton *m_go = nullptr;
};

}  // namespace trendward::ui
