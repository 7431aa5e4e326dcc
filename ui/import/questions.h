// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/filechecks.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace trendward::ui
{

/// What a file leaves open and a person has to say before all of it can be stored: in which order day and month stand,
/// who of a device's users the patient is, which unit values are in. Each answer can be changed.
class Questions : public QWidget
{
    Q_OBJECT
public:
    explicit Questions(QWidget *parent = nullptr);
    /// Built anew only when the questions are others, so that the chooser in use stays.
    void ask(const FileCheck &check);

signals:
    void unitSaid(const QString &measure, const QString &unit);
    void dateOrderSaid(std::optional<device::DateOrder> order);
    void deviceUserSaid(const std::optional<std::string> &user);

private:
    void askDates(const FileCheck &check);
    void askUser(const FileCheck &check);
    void askUnit(const FileCheck &check, const std::string &measure);
    /// A question with its chooser, whose first entry is no answer.
    QComboBox *add(const QString &question, const QString &noAnswer);
    /// Calls each with the data of the entry that was chosen, once this file is still asked about.
    template <class Said>
    void hear(QComboBox *box, Said said);

    QVBoxLayout *m_lines;
    QString m_asked;
};

}  // namespace trendward::ui
