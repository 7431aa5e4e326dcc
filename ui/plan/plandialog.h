// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/io/store/recordstore.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace trendward::ui
{

class StatusMark;

/// A date that may be open. A date of the record that names only a month stays so until somebody picks a day.
class DateField : public QWidget
{
    Q_OBJECT
public:
    /// open: the words beside the box that a date is for ("To be reached by"); empty: there is always a date.
    DateField(const QString &accessibleName, const QString &open, QWidget *parent);
    void set(const std::optional<Date> &date, const Date &proposed);
    std::optional<Date> date() const;

signals:
    void changed();

private:
    QCheckBox *m_has = nullptr;
    QDateEdit *m_edit;
    std::optional<Date> m_given;
};

/// What the dialogs of the plan have in common: the patient in the title bar and at the top, fields, one sentence that
/// says what cannot be, and two buttons.
class PlanDialog : public QDialog
{
    Q_OBJECT
public:
    PlanDialog(const QString &title, const store::Patient &person, QWidget *parent);
    /// Why it cannot be accepted; empty when it can.
    QString refusal() const;
    QPushButton *acceptButton() const { return m_accept; }

protected:
    QVBoxLayout *body() const { return m_body; }
    QFormLayout *form() const { return m_form; }
    void setTitle(const QString &title);  ///< the patient's name follows it
    /// A label that wraps and takes everything for plain text.
    QLabel *addText(const QString &text);
    void setAcceptText(const QString &text);
    void setRefusal(const QString &sentence);
    QPushButton *addButton(const QString &text);

private:
    const QString m_name;
    QVBoxLayout *m_body;
    QFormLayout *m_form;
    QLabel *m_refusal;
    StatusMark *m_mark;
    QPushButton *m_accept;
};

/// The calendar day on the patient's clock.
Date today(Instant now, const Zone &zone);

}  // namespace trendward::ui
