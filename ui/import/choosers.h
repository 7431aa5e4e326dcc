// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/store/recordstore.h"

#include <QComboBox>

#include <optional>
#include <string>
#include <vector>

namespace trendward::ui
{

/// A page that is scrolled over this does not change what was answered.
class AnswerBox : public QComboBox
{
    Q_OBJECT
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override;
};

/// A list that is searched by typing any part of an entry. Words that are no entry are not taken: what was chosen
/// before stays.
class SearchBox : public AnswerBox
{
    Q_OBJECT
public:
    explicit SearchBox(QWidget *parent = nullptr);
    QSize minimumSizeHint() const override;

signals:
    /// By a person, and only when it is another entry than before.
    void chosen(int index);

protected:
    void focusOutEvent(QFocusEvent *event) override;
    /// Enter ends the choice and presses no button of the dialog: who was chosen is read before it is done.
    void keyPressEvent(QKeyEvent *event) override;
    void take(int entry);
    int m_taken = -1;
};

/// Whose readings these are.
class PatientBox : public SearchBox
{
    Q_OBJECT
public:
    /// nobody: the entry for no patient; empty for none.
    explicit PatientBox(const QString &nobody, QWidget *parent = nullptr);
    /// Keeps the chosen patient, if still there.
    void setPeople(const std::vector<store::Patient> &people);
    void setPatient(store::PatientKey key);
    std::optional<store::Patient> patient() const;

private:
    QString m_nobody;
    std::vector<store::Patient> m_people;
};

/// The zones of the IANA database.
class ZoneBox : public SearchBox
{
    Q_OBJECT
public:
    /// none: the entry for no zone.
    explicit ZoneBox(const QString &none, QWidget *parent = nullptr);
    void setZone(const std::optional<std::string> &zone);
    std::optional<std::string> zone() const;
};

}  // namespace trendward::ui
