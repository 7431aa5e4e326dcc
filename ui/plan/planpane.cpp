// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/planpane.h"

#include "core/care/glance.h"
#include "ui/desk/settings.h"
#include "ui/desk/texts.h"
#include "ui/plan/actiondialog.h"
#include "ui/plan/actionrow.h"
#include "ui/plan/elsewhere.h"
#include "ui/plan/goaldialog.h"
#include "ui/plan/goalrow.h"
#include "ui/plan/noteedit.h"
#include "ui/plan/otherdraft.h"
#include "ui/plan/planedits.h"
#include "ui/plan/plansection.h"
#include "ui/plan/planwords.h"
#include "ui/plan/signing.h"
#include "ui/style/card.h"
#include "ui/style/chip.h"
#include "ui/style/elided.h"
#include "ui/style/icons.h"

#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace trendward::ui
{

namespace
{

constexpr int side = 14;  ///< between the card's edge and what is in it

template <class Row>
void keepRows(std::vector<Row *> &rows, std::size_t wanted)
{
    while (rows.size() > wanted) {
        rows.back()->hide();
        rows.back()->deleteLater();
        rows.pop_back();
    }
}

bool isDrafted(const jobs::PatientReview &review, const care::Action &action)
{
    return review.draft && std::any_of(review.draft->actions.begin(), review.draft->actions.end(),
                                       [&](const care::Action &one) { return one.key == action.key; });
}

/// What is to be done, then what the draft has finished.
std::vector<care::Action> shownActions(const jobs::PatientReview &review)
{
    std::vector<care::Action> shown;
    for (const care::Action &action : review.actions)
        if (action.state != "cancelled" && (action.state != "completed" || isDrafted(review, action)))
            shown.push_back(action);
    return care::inOrder(std::move(shown));
}

}  // namespace

PlanPane::PlanPane(Desk &desk, UndoSteps &undo, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_edits(new PlanEdits(desk, undo, this))
{
    setMinimumWidth(300);
    setAccessibleName(tr("Care plan"));
    build();
    connectAll();
    showNobody();
}

void PlanPane::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(this);
    outer->addWidget(card);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 10, 1, 10);
    layout->setSpacing(4);
    buildHead(layout);
    m_nobody = new QLabel(tr("No patient is open. Choose one in the worklist."), card);
    m_nobody->setTextFormat(Qt::PlainText);
    m_nobody->setWordWrap(true);
    m_nobody->setContentsMargins(side, 12, side, 0);
    m_nobody->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_nobody, 1);
    m_other = new OtherDraft(card);
    layout->addWidget(m_other);
    m_elsewhere = new ElsewhereLines(card);
    layout->addWidget(m_elsewhere);
    buildContent();
    layout->addWidget(m_scroll, 1);
    auto *line = new QFrame(card);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    layout->addWidget(line);
    m_foot = new PlanFoot(card);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(side, 6, side, 0);
    foot->addWidget(m_foot);
    layout->addLayout(foot);
    m_signing = new Signing(m_desk, *m_edits, *m_note, this);
}

void PlanPane::buildHead(QVBoxLayout *layout)
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(side, 0, 8, 0);
    head->setSpacing(4);
    m_title = new ElidedLabel(tr("Care plan"), this);
    m_title->setFont(ui::font(Type::Heading, QFont::DemiBold));
    m_chip = new Chip(this);
    m_more = new QToolButton(this);
    m_more->setIcon(icon("ellipsis"));
    m_more->setAccessibleName(tr("Draft: more"));
    m_more->setToolTip(tr("Draft: more"));
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    connect(menu->addAction(icon("trash-2"), tr("&Discard draft changes")), &QAction::triggered, this, [this] {
        if (m_review) m_edits->discard(m_review->person);
    });
    m_more->setMenu(menu);
    head->addWidget(m_title, 1);
    head->addWidget(m_chip);
    head->addWidget(m_more);
    layout->addLayout(head);
    m_version = new ElidedLabel(this);
    m_version->setFont(ui::font(Type::Sub));
    m_version->setForegroundRole(QPalette::PlaceholderText);
    m_version->setContentsMargins(side, 0, side, 0);
    layout->addWidget(m_version);
}

void PlanPane::buildContent()
{
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("content"));
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(side - 4, 2, side - 4, 4);
    layout->setSpacing(8);
    m_goals = new PlanSection(tr("Goals"), tr("Add goal"), content);
    m_actions = new PlanSection(tr("Actions"), tr("Add action"), content);
    layout->addWidget(m_goals);
    layout->addWidget(m_actions);
    auto *name = new ElidedLabel(tr("Review note"), content);
    name->setFont(ui::font(Type::Sub, QFont::DemiBold));
    name->setContentsMargins(4, 0, 4, 0);
    layout->addWidget(name);
    auto *note = new QVBoxLayout;
    note->setContentsMargins(4, 0, 4, 0);
    m_note = new NoteEdit(content);
    m_note->setAccessibleName(tr("Review note"));
    m_note->setPlaceholderText(tr("What you saw and what you decided"));
    m_note->setMinimumHeight(m_note->fontMetrics().lineSpacing() * 4 + 16);
    m_note->setMaximumHeight(m_note->fontMetrics().lineSpacing() * 10 + 16);
    note->addWidget(m_note);
    m_noteState = new ElidedLabel(content);
    m_noteState->setFont(ui::font(Type::Small));
    m_noteState->setForegroundRole(QPalette::PlaceholderText);
    m_noteState->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    note->addWidget(m_noteState);
    note->addStretch(1);
    layout->addLayout(note, 1);
    m_scroll->setWidget(content);
}

void PlanPane::connectAll()
{
    connect(m_goals->add(), &QPushButton::clicked, this, [this] { addGoal({}); });
    connect(m_actions->add(), &QPushButton::clicked, this, &PlanPane::addAction);
    connect(m_foot->exportButton(), &QPushButton::clicked, this, &PlanPane::exportRequested);
    connect(m_foot->signButton(), &QPushButton::clicked, this, &PlanPane::sign);
    connect(m_elsewhere, &ElsewhereLines::lookWanted, this, &PlanPane::lookElsewhere);
    connect(m_edits, &PlanEdits::message, this, &PlanPane::message);
    connect(m_edits, &PlanEdits::noteSaved, m_note, &NoteEdit::saved);
    connect(m_edits, &PlanEdits::noteReplaced, m_note, &NoteEdit::replace);
    connect(m_note, &NoteEdit::saveWanted, m_edits, &PlanEdits::saveNote);
    connect(m_note, &NoteEdit::stateChanged, this, &PlanPane::showNoteState);
    connect(m_signing, &Signing::message, this, &PlanPane::message);
    connect(m_signing, &Signing::changed, this, &PlanPane::showOther);
    connect(m_edits, &PlanEdits::otherChanged, this, &PlanPane::otherChanged);
    connect(m_other->takeButton(), &QPushButton::clicked, this, [this] {
        if (m_review) m_edits->takeOther(m_review->person);
    });
    connect(m_other->keepButton(), &QPushButton::clicked, this, [this] {
        if (!m_review) return;
        m_edits->keepOwn(m_review->person);
        m_note->flush();
    });
}

void PlanPane::show(std::shared_ptr<const jobs::PatientReview> review)
{
    if (!review) {
        showNobody();
        return;
    }
    const store::PatientKey patient = review->person.key;
    const bool sameOne = m_review && m_review->person.key == patient;
    m_edits->shown(*review, sameOne && !m_note->settled());
    // What this window has stays in sight until a person has chosen.
    if (sameOne && m_edits->other(patient)) return;
    m_review = std::move(review);
    m_signing->show(m_review);
    showPlan();
}

void PlanPane::showNobody()
{
    m_note->open(0, {});
    m_review.reset();
    m_signing->show(nullptr);
    m_other->hide();
    m_elsewhere->hide();
    for (QWidget *one : std::initializer_list<QWidget *>{m_scroll, m_version, m_chip, m_more}) one->setVisible(false);
    m_nobody->setVisible(true);
    m_foot->setEnabled(false);
}

void PlanPane::showPlan()
{
    m_nobody->setVisible(false);
    m_scroll->setVisible(true);
    m_version->setVisible(true);
    m_foot->setEnabled(true);
    m_version->setText(PlanWords::version(*m_review));
    if (m_review->draft) m_chip->show(tr("Draft changes"), Token::Accent, Token::AccentGround);
    m_chip->setVisible(m_review->draft.has_value());
    m_more->setVisible(m_review->draft.has_value());
    m_elsewhere->show(*m_review);
    showGoals();
    showActions();
    m_note->open(m_review->person.key, m_review->draft ? text(m_review->draft->note) : QString());
    showNoteState();
    showOther();
    orderStops();
}

/// While two windows disagree, there is nothing to do here but choose and write on.
void PlanPane::showOther()
{
    const PlanState *other = m_review ? m_edits->other(m_review->person.key) : nullptr;
    if (other)
        m_other->show(*other, m_edits->signedElsewhere(m_review->person.key), m_review->zone);
    else
        m_other->hide();
    for (QWidget *one : std::initializer_list<QWidget *>{m_goals, m_actions, m_more, m_elsewhere})
        one->setEnabled(!other);
    m_foot->signButton()->setEnabled(!other && !m_signing->underWay());
}

void PlanPane::otherChanged(store::PatientKey patient)
{
    showOther();
    if (m_edits->other(patient) && !(m_review && m_review->person.key == patient))
        emit message(
            tr("Another window wrote to the plan of a patient whom you have left, so a change was not saved. Open that "
               "patient again to choose which one stays."));
}

/// Rows stay where they are while their content changes, so that the keyboard's place is kept.
void PlanPane::showGoals()
{
    const auto lines = GoalLines::of(*m_review);
    keepRows(m_goalRows, lines.size());
    while (m_goalRows.size() < lines.size()) {
        auto *row = new GoalRow(m_goals);
        m_goals->rows()->addWidget(row);
        connect(row, &GoalRow::editRequested, this, [this, row] { editGoal(row->line().parts, {}); });
        connect(row, &GoalRow::endRequested, this, [this, row] { endGoal(row->line().parts); });
        connect(row, &GoalRow::keepRequested, this, [this, row] { keepGoal(row->line().parts); });
        m_goalRows.push_back(row);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) m_goalRows[i]->show(lines[i]);
    m_goals->setRemark(
        lines.empty() ? tr("No goals. Without one nobody can say whether readings are as they should be.") : QString());
}

void PlanPane::showActions()
{
    const auto actions = shownActions(*m_review);
    keepRows(m_actionRows, actions.size());
    while (m_actionRows.size() < actions.size()) {
        auto *row = new ActionRow(m_actions);
        m_actions->rows()->addWidget(row);
        connect(row, &ActionRow::editRequested, this, [this, row] { editAction(row->action()); });
        connect(row, &ActionRow::doneToggled, this, [this, row](bool done) { setDone(row->action(), done); });
        m_actionRows.push_back(row);
    }
    for (std::size_t i = 0; i < actions.size(); ++i)
        m_actionRows[i]->show(actions[i], isDrafted(*m_review, actions[i]), m_review->now, m_review->zone);
    const auto earlier = std::count_if(m_review->signedActions.begin(), m_review->signedActions.end(),
                                       [](const care::Action &one) { return one.state == "completed"; });
    m_actions->setRemark(earlier > 0       ? tr("%n action(s) done earlier", nullptr, static_cast<int>(earlier))
                         : actions.empty() ? tr("Nothing is to be done.")
                                           : QString());
}

void PlanPane::showNoteState()
{
    const bool empty = m_note->toPlainText().isEmpty();
    m_noteState->setText(!m_note->settled() ? tr("Not saved yet")
                         : empty            ? tr("Saved as you type, encrypted")
                                            : tr("Saved with the draft, encrypted"));
}

void PlanPane::orderStops()
{
    std::vector<QWidget *> order{m_more, m_other->takeButton(), m_other->keepButton()};
    for (QPushButton *look : m_elsewhere->buttons()) order.push_back(look);
    order.push_back(m_goals->add());
    order.insert(order.end(), m_goalRows.begin(), m_goalRows.end());
    order.push_back(m_actions->add());
    for (ActionRow *row : m_actionRows) {
        order.push_back(row->box());
        order.push_back(row->button());
    }
    for (QWidget *one : std::initializer_list<QWidget *>{m_note, m_foot->exportButton(), m_foot->signButton()})
        order.push_back(one);
    for (std::size_t i = 1; i < order.size(); ++i) setTabOrder(order[i - 1], order[i]);
}

std::vector<QWidget *> PlanPane::stops() const
{
    if (!m_review) return {};
    return {m_goals->add(), m_actions->add(), m_note, m_foot->exportButton()};
}

void PlanPane::addGoal(const QString &measure)
{
    if (!m_review) return;
    const std::string wanted = measure.toStdString();
    if (!measure.isEmpty() && !measureNamed(wanted) && wanted != "blood-pressure") {
        emit message(tr("No goal can be set for this measure: its code is not one that has a unit and limits here."));
        return;
    }
    editGoal({}, measure);
}

void PlanPane::editGoal(const std::vector<care::Goal> &goals, const QString &measure)
{
    auto *dialog = new GoalDialog(m_review, goals, measure, signer(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, review = m_review] {
        const auto wanted = dialog->goals();
        if (wanted == dialog->edited() || wanted.empty()) return;
        putGoals(review->person, tr("goal %1").arg(PlanWords::goal({wanted.front()})), wanted);
    });
    dialog->open();
}

void PlanPane::putGoals(const store::Patient &person, const QString &what, const std::vector<care::Goal> &goals)
{
    m_edits->change(person, what, [goals](care::PlanDraft &draft) {
        for (const care::Goal &goal : goals) {
            // One that nobody has signed has nothing to end.
            if (goal.ended && goal.key < 0)
                care::withdrawGoal(draft, goal.key);
            else
                care::put(draft, goal);
        }
    });
}

void PlanPane::endGoal(const std::vector<care::Goal> &goals)
{
    if (!m_review) return;
    std::vector<care::Goal> ended = goals;
    for (care::Goal &goal : ended) goal.ended = true;
    putGoals(m_review->person, tr("ending the goal %1").arg(PlanWords::goal(goals)), ended);
}

void PlanPane::keepGoal(const std::vector<care::Goal> &goals)
{
    if (!m_review) return;
    m_edits->change(m_review->person, tr("keeping the goal %1").arg(PlanWords::goal(goals)),
                    [goals](care::PlanDraft &draft) {
                        for (const care::Goal &goal : goals) care::withdrawGoal(draft, goal.key);
                    });
}

void PlanPane::addAction()
{
    if (m_review) editAction({});
}

void PlanPane::editAction(const care::Action &action)
{
    if (!m_review) return;
    auto *dialog = new ActionDialog(*m_review, action, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, action, review = m_review] {
        const care::Action wanted = dialog->action();
        if (!(wanted == action)) putAction(review->person, tr("action “%1”").arg(text(wanted.text)), wanted);
    });
    dialog->open();
}

void PlanPane::setDone(const care::Action &action, bool done)
{
    if (!m_review) return;
    care::Action wanted = action;
    wanted.state = done ? "completed" : "in-progress";
    // Taking the tick away again leaves it as it was signed.
    for (const care::Action &one : m_review->signedActions)
        if (!done && one.key == action.key && one.state != "completed") wanted.state = one.state;
    const QString what = done ? tr("action “%1” done") : tr("action “%1” not done");
    putAction(m_review->person, what.arg(text(action.text)), wanted);
}

void PlanPane::putAction(const store::Patient &person, const QString &what, const care::Action &action)
{
    const auto signedActions = m_review ? m_review->signedActions : std::vector<care::Action>();
    m_edits->change(person, what, [action, signedActions](care::PlanDraft &draft) {
        const bool asSigned = std::find(signedActions.begin(), signedActions.end(), action) != signedActions.end();
        if (asSigned || (action.key < 0 && action.state == "cancelled"))
            care::withdrawAction(draft, action.key);
        else
            care::put(draft, action);
    });
}

void PlanPane::lookElsewhere(int index)
{
    if (!m_review) return;
    const auto &plan = m_review->plansElsewhere.at(static_cast<std::size_t>(index));
    auto *dialog = new ElsewhereDialog(*m_review, plan, signer(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, review = m_review, name = text(plan.name)] {
        putGoals(review->person, tr("goals of %1").arg(name), dialog->goals());
    });
    dialog->open();
}

void PlanPane::focusNote()
{
    if (!m_review) return;
    m_scroll->ensureWidgetVisible(m_note);
    m_note->setFocus(Qt::ShortcutFocusReason);
}

void PlanPane::sign()
{
    m_signing->begin();
}

std::string PlanPane::signer() const
{
    return Settings::signerText(m_desk.place().user).toStdString();
}

}  // namespace trendward::ui
