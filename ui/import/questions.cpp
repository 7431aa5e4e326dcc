// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/questions.h"

#include "core/base/measure.h"
#include "core/device/celltext.h"
#include "ui/desk/texts.h"
#include "ui/import/choosers.h"
#include "ui/import/words.h"
#include "ui/style/inklabel.h"

#include <QPointer>
#include <QVBoxLayout>

#include <set>

namespace trendward::ui
{

namespace
{

std::set<std::string> measuresAsked(const FileCheck &check)
{
    std::set<std::string> measures;
    for (const auto &[measure, unit] : check.units) measures.insert(measure);
    if (check.report) measures.insert(check.report->unitsNeeded.begin(), check.report->unitsNeeded.end());
    return measures;
}

std::map<std::string, std::uint64_t> usersAsked(const FileCheck &check)
{
    if (check.report && check.report->deviceUsers.size() > 1) return check.report->deviceUsers;
    if (check.deviceUser) return {{*check.deviceUser, 0}};
    return {};
}

}  // namespace

Questions::Questions(QWidget *parent) : QWidget(parent), m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(4);
}

void Questions::ask(const FileCheck &check)
{
    const auto measures = measuresAsked(check);
    const auto users = usersAsked(check);
    QStringList asked{check.path, text(check.dateExample)};
    for (const std::string &measure : measures) asked << text(measure);
    if (!users.empty()) asked << (check.patient ? patientLine(*check.patient) : QString());
    for (const auto &[user, records] : users) asked << text(user) << QString::number(records);
    if (asked.join(u'\n') == m_asked) return;
    m_asked = asked.join(u'\n');
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!check.dateExample.empty()) askDates(check);
    if (!users.empty()) askUser(check);
    for (const std::string &measure : measures) askUnit(check, measure);
    setVisible(m_lines->count() > 0);
}

QComboBox *Questions::add(const QString &question, const QString &noAnswer)
{
    auto *words = new InkLabel(Token::Text, Type::Base, this, QFont::Medium);
    words->setText(question);
    auto *box = new AnswerBox(this);
    box->setAccessibleName(question);
    box->addItem(noAnswer);
    words->setBuddy(box);
    m_lines->addWidget(words);
    m_lines->addWidget(box);
    return box;
}

template <class Said>
void Questions::hear(QComboBox *box, Said said)
{
    // Later, since the answer may put other choosers in this one's place.
    connect(
        box, &QComboBox::currentIndexChanged, this,
        [said, chooser = QPointer<QComboBox>(box)] {
            if (chooser) said(chooser->currentData());
        },
        Qt::QueuedConnection);
}

void Questions::askDates(const FileCheck &check)
{
    using device::DateOrder;
    QComboBox *box = add(tr("Which day does a date such as %1 mean?").arg(nameText(check.dateExample)),
                         tr("Choose the day that is meant"));
    for (const auto &[order, words] : {std::pair{DateOrder::DayMonthYear, tr("%1: the day comes first")},
                                       std::pair{DateOrder::MonthDayYear, tr("%1: the month comes first")},
                                       std::pair{DateOrder::YearMonthDay, tr("%1: the year comes first")}}) {
        const auto read = device::localTime(check.dateExample, order);
        if (!read) continue;
        box->addItem(words.arg(dateText(Date{read->year, read->month, read->day})), static_cast<int>(order));
        if (check.dateOrder == order) box->setCurrentIndex(box->count() - 1);
    }
    hear(box, [this](const QVariant &order) {
        emit dateOrderSaid(order.isValid() ? std::optional(static_cast<DateOrder>(order.toInt())) : std::nullopt);
    });
}

void Questions::askUser(const FileCheck &check)
{
    QComboBox *box =
        add(check.patient ? tr("Several people use this device. Which of them is %1?").arg(patientLine(*check.patient))
                          : tr("Several people use this device. Which of them is meant? "
                               "Choose the patient first: another patient is another question."),
            tr("Choose who it is"));
    for (const auto &[user, records] : usersAsked(check)) {
        box->addItem(tr("%1 (%Ln record(s))", nullptr, ImportWords::count(records)).arg(nameText(user)), text(user));
        if (check.deviceUser == user) box->setCurrentIndex(box->count() - 1);
    }
    hear(box, [this](const QVariant &user) {
        emit deviceUserSaid(user.isValid() ? std::optional(user.toString().toStdString()) : std::nullopt);
    });
}

void Questions::askUnit(const FileCheck &check, const std::string &key)
{
    const Measure *measure = measureNamed(key);
    if (!measure) return;
    QComboBox *box = add(tr("Unit of %1").arg(ImportWords::measure(key)), tr("Choose the unit"));
    for (const QString &code : ImportWords::unitsOf(*measure))
        box->addItem(unitText(unitFrom(code.toStdString())), code);
    const auto said = check.units.find(key);
    if (said != check.units.end()) box->setCurrentIndex(std::max(0, box->findData(text(said->second))));
    hear(box, [this, key](const QVariant &unit) { emit unitSaid(text(key), unit.toString()); });
}

}  // namespace trendward::ui
