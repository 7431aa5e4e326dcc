// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/ruledetail.h"

#include "core/care/otherreading.h"
#include "core/care/patientwords.h"
#include "core/care/rulewords.h"
#include "core/care/words.h"
#include "core/io/jobs/worklistjob.h"
#include "ui/desk/texts.h"
#include "ui/style/inklabel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace trendward::ui
{

namespace
{

constexpr std::array states{care::RuleState::Live, care::RuleState::Shadow, care::RuleState::Draft,
                            care::RuleState::Retired};

/// How far one press of the arrow goes.
double stepOf(const care::Rule &rule, double shown)
{
    if (rule.kind == care::Rule::Kind::GoalShare) return 5;
    return shown >= 20 ? 1 : shown >= 2 ? 0.5 : 0.1;
}

QString measureIn(const care::Rule &rule)
{
    const Measure *measure = measureNamed(rule.measure);
    return measure ? text(care::inSentence(care::displayOf(*measure))) : RuleDetail::tr("reading");
}

}  // namespace

RuleDetail::RuleDetail(QWidget *parent) : QWidget(parent)
{
    build();
}

void RuleDetail::build()
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(14, 12, 14, 12);
    lines->setSpacing(8);
    m_title = new InkLabel(Token::Text, Type::Heading, this, QFont::DemiBold);
    m_basis = new InkLabel(Token::Second, Type::Base, this);
    m_for = new InkLabel(Token::Second, Type::Base, this);
    lines->addWidget(m_title);
    lines->addWidget(m_basis);
    lines->addWidget(m_for);
    lines->addWidget(buildLimit());
    m_own = new InkLabel(Token::Second, Type::Sub, this);
    lines->addWidget(m_own);
    m_rehearsal = new NoteBox("activity", Token::Accent, Token::AccentGround, this);
    m_days = new InkLabel(Token::Text, Type::Sub, m_rehearsal);
    m_now = new InkLabel(Token::Text, Type::Base, m_rehearsal);
    m_other = new InkLabel(Token::Text, Type::Base, m_rehearsal, QFont::Medium);
    for (InkLabel *one : {m_days, m_now, m_other}) m_rehearsal->lines()->addWidget(one);
    lines->addWidget(m_rehearsal);
    // One below the other: side by side, longer languages would push the pane over its edge.
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(8);
    m_save = new QPushButton(tr("&Save for this clinic"), this);
    makePrimary(m_save);
    m_back = new QPushButton(tr("&Back to the built-in value"), this);
    buttons->addWidget(m_save, 0, Qt::AlignLeft);
    buttons->addWidget(m_back, 0, Qt::AlignLeft);
    lines->addLayout(buttons);
    m_also = new InkLabel(Token::Text, Type::Base, this);
    m_patient = new InkLabel(Token::Text, Type::Base, this);
    m_source = new InkLabel(Token::Second, Type::Sub, this);
    m_version = new InkLabel(Token::Second, Type::Sub, this);
    for (InkLabel *one : {m_also, m_patient, m_source, m_version}) lines->addWidget(one);
    lines->addStretch(1);
    connect(m_save, &QPushButton::clicked, this, &RuleDetail::saveWanted);
    connect(m_back, &QPushButton::clicked, this, &RuleDetail::builtInWanted);
    setFocusProxy(m_limit);
}

QWidget *RuleDetail::buildLimit()
{
    auto *fields = new QWidget(this);
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 4, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_limit = new QDoubleSpinBox(fields);
    m_limit->setKeyboardTracking(true);
    m_limit->setAccessibleName(tr("Limit"));
    // The field within has the focus, and would have no name.
    m_limit->findChild<QLineEdit *>()->setAccessibleName(tr("Limit"));
    m_state = new QComboBox(fields);
    m_state->setAccessibleName(tr("State"));
    for (const care::RuleState state : states) m_state->addItem(text(care::words(state)));
    m_state->setToolTip(tr("A shadow rule is counted and moves nobody; a draft or retired one is not asked."));
    form->addRow(tr("&Limit"), m_limit);
    form->addRow(tr("S&tate"), m_state);
    makePlain(form);
    connect(m_limit, &QDoubleSpinBox::valueChanged, this, [this] {
        compare();
        emit tried();
    });
    connect(m_state, &QComboBox::currentIndexChanged, this, [this] {
        compare();
        emit tried();
    });
    return fields;
}

void RuleDetail::fillLimit(const care::Rule &rule)
{
    const QSignalBlocker quiet(m_limit), quietState(m_state);
    const double scale = care::limitScale(rule), shown = rule.limit() * scale;
    const bool fine = shown < 20 && rule.kind != care::Rule::Kind::GoalShare;
    const QString unit = text(care::limitUnit(rule));
    // Not a number further: a limit with more digits would be changed by being shown.
    const bool hundredths = std::abs(shown * 10 - std::round(shown * 10)) > 1e-9;
    m_limit->setDecimals(hundredths ? 2 : fine || shown != std::round(shown) ? 1 : 0);
    m_limit->setRange(0, rule.kind == care::Rule::Kind::GoalShare ? 100 : 2000);
    m_limit->setSingleStep(stepOf(rule, shown));
    m_limit->setSuffix(unit.isEmpty() ? QString() : u' ' + unit);
    m_limit->setValue(shown);
    for (std::size_t i = 0; i < states.size(); ++i)
        if (states[i] == rule.state) m_state->setCurrentIndex(static_cast<int>(i));
}

void RuleDetail::fillWords(const care::Rule &rule, const care::Rule &builtIn, const care::RuleChange *change)
{
    m_title->setText(text(care::titleOf(rule)));
    m_basis->setText(sentenceCase(text(care::basisOf(rule))) + u'.');
    m_for->setText(rule.severity == care::Severity::RankOnly
                       ? tr("For: %1. It orders patients within their place and moves nobody to another one.")
                             .arg(text(care::words(rule.population)))
                       : tr("For: %1. Puts a patient under: %2.")
                             .arg(text(care::words(rule.population)), text(care::words(rule.severity))));
    QStringList also;
    for (const std::string &word : rule.also) also << text(care::otherReadingText(word));
    m_also->setText(tr("Consider also: %1.").arg(also.join(QStringLiteral("; "))));
    m_patient->setText(
        tr("For the patient: \"%1\"").arg(text(care::sentenceForPatient(rule, measureIn(rule).toStdString()))));
    m_source->setText(rule.secondary
                          ? tr("Source: %1 (secondary: not checked against the original)").arg(text(rule.source))
                          : tr("Source: %1").arg(text(rule.source)));
    const QString review =
        tr("Version %1, to be looked at again by %2.").arg(text(rule.version), dateText(rule.reviewBy));
    const bool changed = change && (change->limit || change->state);
    m_version->setText(changed
                           ? tr("%1 Changed by %2 on %3; built in: %4, %5.")
                                 .arg(review, text(change->who), dateText(change->at, jobs::deskZone()),
                                      text(care::limitText(builtIn, builtIn.limit())), text(care::words(builtIn.state)))
                           : review);
    m_own->setText(
        rule.threshold.ownLimit && rule.kind == care::Rule::Kind::Threshold
            ? tr("Where a patient's goal allows more, the goal takes this limit's place: in list, chart and "
                 "print alike.")
            : tr("It holds for everybody it is for; what is to hold for one patient is a goal in the plan."));
    m_back->setEnabled(changed);
}

void RuleDetail::show(const care::Rule &rule, const care::Rule &builtIn, const care::RuleChange *change)
{
    const bool same = m_rule && m_rule->id == rule.id && m_rule->version == rule.version;
    m_rule = rule;
    m_builtIn = builtIn;
    // What somebody is typing stays while the record changes elsewhere.
    if (!same) fillLimit(rule);
    fillWords(rule, builtIn, change);
    compare();
}

double RuleDetail::limit() const
{
    if (!m_rule) return 0;
    const double scale = care::limitScale(*m_rule), typed = m_limit->value();
    // An untouched field gives back the rule's own number to the last digit.
    if (std::abs(typed - m_rule->limit() * scale) < 1e-9) return m_rule->limit();
    if (std::abs(typed - m_builtIn->limit() * scale) < 1e-9) return m_builtIn->limit();
    return typed / scale;
}

care::RuleState RuleDetail::state() const
{
    return states[static_cast<std::size_t>(std::max(0, m_state->currentIndex()))];
}

void RuleDetail::compare()
{
    if (!m_rule) return;
    const auto possible = m_rule->withLimit(limit());
    m_save->setEnabled(possible && (limit() != m_rule->limit() || state() != m_rule->state));
    if (!possible) sayFailed(text(possible.error().detail));
}

void RuleDetail::sayRehearsing()
{
    m_rehearsal->setText(tr("Trying it on these patients…"));
    for (InkLabel *one : {m_days, m_now, m_other}) one->clear();
}

void RuleDetail::sayFailed(const QString &sentence)
{
    m_rehearsal->setText(tr("Not tried"), sentence);
    for (InkLabel *one : {m_days, m_now, m_other}) one->clear();
}

void RuleDetail::showRehearsal(const care::Rehearsal &rehearsal, const care::Rules &rules)
{
    m_rehearsal->setText(tr("Rehearsal"));
    m_days->setText(tr("The last %1 days, each judged by the readings until then; %2 of %3 patients have such readings "
                       "and are those it is for.")
                        .arg(rehearsal.days)
                        .arg(rehearsal.judged)
                        .arg(rehearsal.panel));
    const auto side = [&](const care::RehearsedRule &one) { return text(care::rehearsedText(rehearsal, one, rules)); };
    const QString now = text(care::limitText(*m_rule, rehearsal.now.limit));
    m_now->setText(tr("Now, %1: %2").arg(now, side(rehearsal.now)));
    if (rehearsal.changed.limit == rehearsal.now.limit && rehearsal.now.asked && rehearsal.changed.asked)
        m_other->setText(tr("Try another limit to see what it would have meant."));
    else
        m_other->setText(tr("Changed, %1: %2")
                             .arg(text(care::limitText(*m_rule, rehearsal.changed.limit)), side(rehearsal.changed)));
}

}  // namespace trendward::ui
