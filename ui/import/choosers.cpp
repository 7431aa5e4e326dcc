// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/choosers.h"

#include "core/base/instant.h"
#include "ui/desk/texts.h"
#include "ui/import/words.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimeZone>
#include <QWheelEvent>

namespace trendward::ui
{

void AnswerBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

SearchBox::SearchBox(QWidget *parent) : AnswerBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(18);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    lineEdit()->setClearButtonEnabled(false);
    connect(this, &QComboBox::activated, this, &SearchBox::take);
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] {
        take(currentText() == itemText(m_taken) ? m_taken : findText(currentText(), Qt::MatchFixedString));
    });
}

QSize SearchBox::minimumSizeHint() const
{
    return {160, QComboBox::minimumSizeHint().height()};
}

void SearchBox::take(int entry)
{
    if (entry < 0 || entry == m_taken) {
        setCurrentIndex(m_taken);
        setEditText(itemText(m_taken));
        return;
    }
    m_taken = entry;
    setCurrentIndex(entry);
    lineEdit()->setCursorPosition(0);
    emit chosen(entry);
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    lineEdit()->setCursorPosition(0);
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    QComboBox::keyPressEvent(event);
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // While its list of matches is open, the completer asks here first and closes it only where nobody took the key.
    if (enter && !completer()->popup()->isVisible()) event->accept();
}

PatientBox::PatientBox(const QString &nobody, QWidget *parent) : SearchBox(parent), m_nobody(nobody)
{
    setAccessibleName(tr("Patient"));
    lineEdit()->setAccessibleName(accessibleName());
    lineEdit()->setPlaceholderText(tr("Search name, identifier or birth date"));
    setPeople({});
}

void PatientBox::setPeople(const std::vector<store::Patient> &people)
{
    const auto before = patient();
    m_people = people;
    const QSignalBlocker quiet(this);
    clear();
    addItem(m_nobody, 0);
    for (const store::Patient &one : m_people) addItem(patientLine(one), static_cast<qlonglong>(one.key));
    setPatient(before ? before->key : 0);
}

void PatientBox::setPatient(store::PatientKey key)
{
    m_taken = std::max(0, findData(static_cast<qlonglong>(key)));
    setCurrentIndex(m_taken);
    setEditText(itemText(m_taken));
    lineEdit()->setCursorPosition(0);
}

std::optional<store::Patient> PatientBox::patient() const
{
    if (m_taken <= 0 || m_taken > static_cast<int>(m_people.size())) return {};
    return m_people[static_cast<std::size_t>(m_taken - 1)];
}

ZoneBox::ZoneBox(const QString &none, QWidget *parent) : SearchBox(parent)
{
    setAccessibleName(tr("Time zone"));
    lineEdit()->setAccessibleName(accessibleName());
    lineEdit()->setPlaceholderText(tr("Search, such as Europe/London"));
    addItem(none);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        if (id.contains('/') && Zone::named(id.toStdString())) addItem(QString::fromLatin1(id));
    setZone({});
}

void ZoneBox::setZone(const std::optional<std::string> &zone)
{
    const int entry = zone ? findText(QString::fromStdString(*zone), Qt::MatchFixedString) : 0;
    m_taken = std::max(0, entry);
    setCurrentIndex(m_taken);
    setEditText(itemText(m_taken));
    lineEdit()->setCursorPosition(0);
}

std::optional<std::string> ZoneBox::zone() const
{
    if (m_taken <= 0) return {};
    return itemText(m_taken).toStdString();
}

}  // namespace trendward::ui
