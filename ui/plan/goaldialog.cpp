// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/goaldialog.h"

#include "core/care/words.h"

#include "core/care/glance.h"
#include "core/care/goalunit.h"
#include "ui/desk/texts.h"
#include "ui/plan/planwords.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <set>
#include <tuple>

namespace trendward::ui
{

namespace
{

const std::string systolic = "systolic-blood-pressure", diastolic = "diastolic-blood-pressure";
const std::string pressure = "blood-pressure";

/// What the box holds for a measure: both parts of a blood pressure are one.
std::string boxKey(const std::string &measure)
{
    const Measure *known = measureNamed(measure);
    if (!known) return measure == pressure ? pressure : std::string();
    return known->key == systolic || known->key == diastolic ? pressure : std::string(known->key);
}

}  // namespace

GoalDialog::GoalDialog(std::shared_ptr<const jobs::PatientReview> review, std::vector<care::Goal> edited,
                       const QString &measure, const std::string &setBy, QWidget *parent)
    : PlanDialog({}, review->person, parent),
      m_review(std::move(review)),
      m_edited(std::move(edited)),
      m_setBy(setBy),
      m_measure(new QComboBox(this)),
      m_unit(new QComboBox(this)),
      m_start(new DateField(tr("The goal holds from"), {}, this)),
      m_due(new DateField(tr("Day by which the goal is to be reached"), tr("By"), this)),
      m_description(new QLineEdit(this)),
      m_baseline(nullptr)
{
    const bool choosing = m_edited.empty();
    addMeasures();
    for (Part &part : m_parts) addLimits(part);
    addRest();
    const std::string wanted = m_edited.empty() ? boxKey(measure.toStdString()) : boxKey(m_edited.front().measure);
    const int found = m_measure->findData(text(wanted));
    m_measure->setCurrentIndex(std::max(0, found));
    if (!m_edited.empty() && found < 0) {
        m_measure->insertItem(0, text(m_edited.front().measure), text(m_edited.front().measure));
        m_measure->setCurrentIndex(0);
    }
    m_measure->setEnabled(choosing);
    fill();
    if (choosing) {
        chooseMeasure();
        connect(m_measure, &QComboBox::currentIndexChanged, this, &GoalDialog::chooseMeasure);
    }
    connect(m_unit, &QComboBox::currentIndexChanged, this, &GoalDialog::check);
    std::vector<QWidget *> order{m_measure};
    for (const Part &part : m_parts)
        for (QWidget *one : {part.low, part.high}) order.push_back(one);
    for (QWidget *one : std::initializer_list<QWidget *>{m_unit, m_start, m_due, m_description}) order.push_back(one);
    for (std::size_t i = 1; i < order.size(); ++i) setTabOrder(order[i - 1], order[i]);
    (choosing && wanted.empty() ? static_cast<QWidget *>(m_measure) : m_parts[0].high)->setFocus();
}

/// Those with readings first.
void GoalDialog::addMeasures()
{
    m_measure->setAccessibleName(tr("Measure"));
    std::set<std::string> there;
    const auto add = [&](const Measure &measure) {
        const std::string key = boxKey(std::string(measure.key));
        if (!there.insert(key).second) return;
        m_measure->addItem(key == pressure ? tr("Blood pressure") : text(care::displayOf(measure)), text(key));
    };
    for (const auto &series : m_review->series)
        if (const Measure *known = series->series.known()) add(*known);
    if (m_measure->count() > 0) m_measure->insertSeparator(m_measure->count());
    for (const Measure &measure : trendward::measures()) add(measure);
    form()->addRow(tr("&Measure"), m_measure);
}

void GoalDialog::addLimits(Part &part)
{
    part.row = new QWidget(this);
    part.low = new QLineEdit(part.row);
    part.high = new QLineEdit(part.row);
    part.label = new QLabel(this);
    part.label->setTextFormat(Qt::PlainText);
    part.label->setBuddy(part.low);
    auto *row = new QHBoxLayout(part.row);
    row->setContentsMargins(0, 0, 0, 0);
    part.low->setPlaceholderText(tr("at least"));
    part.high->setPlaceholderText(tr("at most"));
    for (QLineEdit *edit : {part.low, part.high}) {
        edit->setMaxLength(12);
        row->addWidget(edit, 1);
        connect(edit, &QLineEdit::textChanged, this, &GoalDialog::check);
    }
    form()->addRow(part.label, part.row);
}

void GoalDialog::addRest()
{
    m_unit->setAccessibleName(tr("Unit of the limits"));
    m_description->setAccessibleName(tr("Description"));
    m_description->setPlaceholderText(tr("In the patient's or your own words"));
    m_description->setMaxLength(500);
    form()->addRow(tr("&Unit"), m_unit);
    form()->addRow(tr("&From"), m_start);
    form()->addRow(tr("To be &reached"), m_due);
    form()->addRow(tr("&Description"), m_description);
    m_baseline = addText({});
    m_baseline->setObjectName(QStringLiteral("baseline"));
    connect(m_start, &DateField::changed, this, &GoalDialog::check);
    connect(m_due, &DateField::changed, this, &GoalDialog::check);
}

void GoalDialog::fill()
{
    const bool isNew = m_edited.empty();
    setTitle(isNew ? tr("Add goal") : tr("Edit goal"));
    setAcceptText(isNew ? tr("&Add to draft") : tr("&Change in draft"));
    const Date day = today(m_review->now, m_review->zone);
    m_start->set(isNew ? std::nullopt : std::optional(m_edited.front().start), day);
    m_due->set(isNew ? std::nullopt : m_edited.front().due,
               today(m_review->now + 90 * Instant::ticksPerDay, m_review->zone));
    m_description->setText(isNew ? QString() : text(m_edited.front().description));
    showUnits();
    const auto keys = measures();
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const care::Goal *goal = i < keys.size() ? before(keys[i]) : nullptr;
        m_parts[i].low->setText(goal && goal->low ? PlanWords::number(*goal->low) : QString());
        m_parts[i].high->setText(goal && goal->high ? PlanWords::number(*goal->high) : QString());
    }
    check();
}

/// From one measure without a goal to another what was typed stays.
void GoalDialog::chooseMeasure()
{
    std::vector<care::Goal> there;
    for (const std::string &key : measures())
        for (const care::Goal &goal : m_review->goals)
            if (!goal.ended && measureNamed(goal.measure) == measureNamed(key)) there.push_back(goal);
    if (there.empty() && m_edited.empty()) return showUnits();
    m_edited = std::move(there);
    fill();
}

std::vector<std::string> GoalDialog::measures() const
{
    const std::string key = m_measure->currentData().toString().toStdString();
    return key == pressure ? std::vector{systolic, diastolic} : std::vector{key};
}

const care::Goal *GoalDialog::before(const std::string &measure) const
{
    for (const care::Goal &goal : m_edited)
        if (goal.measure == measure || (measureNamed(measure) && measureNamed(goal.measure) == measureNamed(measure)))
            return &goal;
    return nullptr;
}

/// Another measure has other units and perhaps a second part; what was typed stays.
void GoalDialog::showUnits()
{
    const auto keys = measures();
    const std::array names{keys.size() == 2 ? tr("&Systolic") : tr("&Limits"), tr("Dias&tolic")};
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const bool used = i < keys.size();
        form()->setRowVisible(m_parts[i].row, used);
        m_parts[i].label->setText(names[i]);
        const QString part = keys.size() == 1 ? m_measure->currentText() : i == 0 ? tr("systolic") : tr("diastolic");
        m_parts[i].low->setAccessibleName(tr("Lower limit, %1").arg(part));
        m_parts[i].high->setAccessibleName(tr("Upper limit, %1").arg(part));
    }
    const QSignalBlocker quiet(m_unit);
    m_unit->clear();
    for (const Unit &unit : GoalCheck::unitsOf(keys.front())) m_unit->addItem(unitText(unit), text(unit.code));
    if (const care::Goal *goal = before(keys.front()); goal && !goal->unit.empty()) {
        if (m_unit->findData(text(goal->unit)) < 0) m_unit->addItem(unitText(unitFrom(goal->unit)), text(goal->unit));
        m_unit->setCurrentIndex(m_unit->findData(text(goal->unit)));
    } else if (m_unit->count() == 0) {
        m_unit->addItem(unitText({}), QString());
    }
    check();
}

std::string GoalDialog::unit() const
{
    return m_unit->currentData().toString().toStdString();
}

TypedLimits GoalDialog::typed(std::size_t part, const std::string &measure) const
{
    return {measure, m_parts[part].low->text(), m_parts[part].high->text(), unit()};
}

void GoalDialog::check()
{
    if (!m_baseline) return;
    const auto keys = measures();
    QStringList said;
    for (std::size_t i = 0; i < keys.size(); ++i)
        said << GoalCheck::baseline(*m_review, GoalCheck::goal(typed(i, keys[i])));
    said.removeAll(QString());
    m_baseline->setText(said.join(QLatin1Char('\n')));
    setRefusal(refusalNow());
    // The dialog grows with what it says: a layout that lacks room takes it from the fields.
    if (isVisible()) resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

QString GoalDialog::refusalNow() const
{
    const auto keys = measures();
    bool open = true;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const TypedLimits limits = typed(i, keys[i]);
        const QString why = GoalCheck::refusal(limits);
        if (!why.isEmpty()) return why;
        open = open && limits.open();
        for (const care::Goal &goal : m_review->goals) {
            const bool own = std::any_of(m_edited.begin(), m_edited.end(),
                                         [&](const care::Goal &one) { return one.key == goal.key; });
            if (own || goal.ended || limits.open() || measureNamed(goal.measure) != measureNamed(keys[i])) continue;
            return tr("There is a goal already: %1. Edit that one, or end it first.").arg(PlanWords::goal({goal}));
        }
    }
    if (open) return tr("Write at least one limit: a goal without limits cannot be held against readings.");
    const auto start = m_start->date(), due = m_due->date();
    const auto order = [](const Date &d) { return std::tuple(d.year, d.month.value_or(12), d.day.value_or(31)); };
    if (start && due && order(*due) < order(*start))
        return tr("The goal is to be reached by %1, before it begins. Choose a later day.").arg(dateText(*due));
    return {};
}

std::vector<care::Goal> GoalDialog::goals() const
{
    std::vector<care::Goal> all;
    const auto keys = measures();
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const TypedLimits limits = typed(i, keys[i]);
        const care::Goal *was = before(keys[i]);
        if (limits.open()) {
            if (!was) continue;
            all.push_back(*was);
            all.back().ended = true;
            continue;
        }
        care::Goal goal = GoalCheck::goal(limits);
        goal.key = was ? was->key : 0;
        goal.measure = was ? was->measure : goal.measure;
        goal.start = m_start->date().value_or(today(m_review->now, m_review->zone));
        goal.due = m_due->date();
        goal.description = m_description->text().trimmed().toStdString();
        goal.setBy = m_setBy;
        if (was) {
            // What somebody only looked at is not theirs.
            care::Goal same = goal;
            same.setBy = was->setBy;
            if (same == *was) goal = same;
        }
        all.push_back(std::move(goal));
    }
    return all;
}

}  // namespace trendward::ui
