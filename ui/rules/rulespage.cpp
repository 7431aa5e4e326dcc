// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rulespage.h"

#include "core/care/rulewords.h"
#include "core/io/jobs/clinicrules.h"
#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/rules/ruledetail.h"
#include "ui/style/card.h"
#include "ui/style/elided.h"
#include "ui/style/inklabel.h"
#include "ui/style/panes.h"
#include "ui/style/rowtable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QShowEvent>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace trendward::ui
{

namespace
{

constexpr int detailWidth = 404;
enum Column { What, Limit, Severity, State, Version, Source };

/// A rule and what it would have said: together they cross the threads.
struct Attempt {
    std::shared_ptr<const jobs::Panel> panel;
    Result<care::Rehearsal> rehearsal;
};

}  // namespace

RulesPage::RulesPage(Desk &desk, UndoSteps &undo, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_undo(undo), m_list(new QTableWidget(0, 6, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 10, 10, 10);
    row->setSpacing(10);
    row->addWidget(buildList(), 1);
    auto *right = new Card(this);
    right->setFixedWidth(detailWidth);
    auto *frame = new QVBoxLayout(right);
    frame->setContentsMargins(1, 1, 1, 1);
    m_detail = new RuleDetail(right);
    frame->addWidget(scrolling(m_detail, right));
    row->addWidget(right);
    m_wait.setSingleShot(true);
    m_wait.setInterval(std::chrono::milliseconds(150));
    connect(&m_wait, &QTimer::timeout, this, &RulesPage::rehearse);
    connect(m_detail, &RuleDetail::tried, this, [this] { m_wait.start(); });
    connect(m_detail, &RuleDetail::saveWanted, this, &RulesPage::keep);
    connect(m_detail, &RuleDetail::builtInWanted, this, &RulesPage::keepBuiltIn);
    connect(&m_desk, &Desk::recordChanged, this, [this] {
        m_stale = true;
        m_tried = {};
        if (isVisible()) read();
    });
    m_rules = *m_desk.place().rules;
}

QWidget *RulesPage::buildList()
{
    auto *card = new Card(this);
    auto *lines = new QVBoxLayout(card);
    lines->setContentsMargins(12, 10, 12, 10);
    lines->setSpacing(8);
    auto *head = new InkLabel(Token::Text, Type::Heading, card, QFont::DemiBold);
    head->setText(tr("Rules"));
    auto *note = new InkLabel(Token::Second, Type::Base, card);
    note->setText(
        tr("Rules put patients in order for a person to look at; they decide nothing. A patient's own goal is "
           "in the plan. Without a birth date, under 18 or pregnant, adult rules are off."));
    m_list->setHorizontalHeaderLabels(
        {tr("What it looks for"), tr("Limit"), tr("Puts"), tr("State"), tr("Version"), tr("Source")});
    m_list->setAccessibleName(tr("Rules"));
    m_list->setProperty("inCard", true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    showAsRows(m_list);
    m_list->viewport()->installEventFilter(this);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(m_list, &QTableWidget::currentCellChanged, this, [this](int line) {
        if (line < 0 || line >= static_cast<int>(m_rules.rules.size())) return;
        m_chosen = m_rules.rules[static_cast<std::size_t>(line)].id;
        showCurrent();
    });
    lines->addWidget(head);
    lines->addWidget(note);
    lines->addWidget(m_list, 1);
    return card;
}

std::vector<QWidget *> RulesPage::stops() const
{
    return {m_list, m_detail};
}

void RulesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale) read();
}

void RulesPage::read()
{
    m_stale = false;
    m_desk.ask<std::vector<care::RuleChange>>(
        this, m_reading, [](const store::RecordStore &store, Progress &) { return jobs::ruleChanges(store); },
        [this](Result<std::vector<care::RuleChange>> changes) { shown(std::move(changes)); });
}

void RulesPage::shown(Result<std::vector<care::RuleChange>> changes)
{
    if (!changes) {
        m_stale = true;
        m_detail->sayFailed(errorText(changes.error()));
        return;
    }
    m_changes = *std::move(changes);
    m_rules = care::withChanges(*m_desk.place().rules, m_changes);
    if (m_chosen.empty() && !m_rules.rules.empty()) m_chosen = m_rules.rules.front().id;
    fillList();
    showCurrent();
}

void RulesPage::fillList()
{
    const QSignalBlocker quiet(m_list);
    m_list->setRowCount(static_cast<int>(m_rules.rules.size()));
    int row = 0;
    for (const care::Rule &rule : m_rules.rules) {
        const QStringList cells{text(care::titleOf(rule)),
                                text(care::limitText(rule, rule.limit())),
                                text(care::words(rule.severity)),
                                text(care::words(rule.state)),
                                text(rule.version),
                                text(rule.source)};
        for (int column = What; column <= Source; ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setToolTip(plainToolTip(cells[column]));
            m_list->setItem(row, column, item);
        }
        if (rule.id == m_chosen) m_list->setCurrentCell(row, What);
        ++row;
    }
    fitColumns(m_list, What);
    fitTitles();
}

/// The titles have what the other columns leave; the source keeps room enough to be known by.
void RulesPage::fitTitles()
{
    constexpr int leastTitle = 180, leastSource = 120;
    int others = leastSource;
    for (int column = Limit; column < Source; ++column) others += m_list->columnWidth(column);
    m_list->resizeColumnToContents(What);
    const int whole = std::max(leastTitle, m_list->columnWidth(What) + 12);
    m_list->setColumnWidth(What, std::clamp(m_list->viewport()->width() - others, leastTitle, whole));
}

bool RulesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_list->viewport()) fitTitles();
    return QWidget::eventFilter(watched, event);
}

const care::Rule *RulesPage::current() const
{
    return m_rules.rule(m_chosen);
}

void RulesPage::showCurrent()
{
    const care::Rule *rule = current();
    if (!rule) return;
    m_detail->show(*rule, *m_desk.place().rules->rule(rule->id), care::changeOf(m_changes, rule->id));
    m_wait.start();
}

void RulesPage::rehearse()
{
    const care::Rule *rule = current();
    if (!rule) return;
    if (m_tried.rule != rule->id) m_tried = {rule->id, nullptr};
    m_detail->sayRehearsing();
    m_desk.ask<Attempt>(
        this, m_rehearsing,
        [panel = m_tried.panel, builtIn = m_desk.place().rules, id = rule->id, limit = m_detail->limit(),
         state = m_detail->state(),
         now = m_desk.now()](const store::RecordStore &store, Progress &progress) -> Result<Attempt> {
            std::shared_ptr<const jobs::Panel> used = panel;
            if (!used) {
                auto read = jobs::panelFor(store, *builtIn, id, now, care::usualRehearsal, progress);
                if (!read) return read.error();
                used = std::make_shared<const jobs::Panel>(*std::move(read));
            }
            auto done = care::rehearse(used->patients, used->rules, id, limit, state, now, care::usualRehearsal,
                                       [&progress] { return !progress.cancelled(); });
            return Attempt{used, std::move(done)};
        },
        [this, id = rule->id](Result<Attempt> attempt) {
            if (!attempt) return rehearsed(attempt.error());
            if (m_tried.rule == id) m_tried.panel = attempt->panel;
            rehearsed(std::move(attempt->rehearsal));
        });
}

void RulesPage::rehearsed(Result<care::Rehearsal> done)
{
    if (!done) return m_detail->sayFailed(errorText(done.error()));
    if (done->rule == m_chosen) m_detail->showRehearsal(*done, m_rules);
}

void RulesPage::keep()
{
    const care::Rule *rule = current();
    if (!rule) return;
    const care::Rule &builtIn = *m_desk.place().rules->rule(rule->id);
    care::RuleChange one{rule->id, {}, {}, m_desk.place().user, m_desk.now()};
    // What is as it was built in goes on being so when a later version brings another number.
    if (m_detail->limit() != builtIn.limit()) one.limit = m_detail->limit();
    if (m_detail->state() != builtIn.state) one.state = m_detail->state();
    change(one, tr("rule \"%1\"").arg(text(care::titleOf(*rule))));
}

void RulesPage::keepBuiltIn()
{
    const care::Rule *rule = current();
    if (!rule) return;
    change({rule->id, {}, {}, m_desk.place().user, m_desk.now()}, tr("rule \"%1\"").arg(text(care::titleOf(*rule))));
}

void RulesPage::change(const care::RuleChange &change, const QString &what)
{
    const care::RuleChange *held = care::changeOf(m_changes, change.rule);
    const care::RuleChange before = held ? *held : care::RuleChange{change.rule, {}, {}, {}, {}};
    const auto set = [this](const care::RuleChange &one, std::function<void(const Outcome &)> answer) {
        m_desk.change<Done>(
            this, 0,
            [one, builtIn = m_desk.place().rules](store::RecordStore &store, Progress &) {
                return jobs::changeRule(store, *builtIn, one);
            },
            std::move(answer));
    };
    set(change, [this, set, before, what](const Outcome &done) {
        if (!done) return m_detail->sayFailed(errorText(done.error()));
        m_undo.push(what, [this, set, before] {
            care::RuleChange again = before;
            again.who = m_desk.place().user;
            again.at = m_desk.now();
            set(again, [this](const Outcome &undone) {
                if (!undone) emit message(errorText(undone.error()));
            });
        });
        emit message(tr("Kept: %1. Worklist, charts and summaries go by it from now on.").arg(what));
    });
}

}  // namespace trendward::ui
