// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/rehearsal.h"
#include "core/care/rulechanges.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace trendward::ui
{

class InkLabel;
class NoteBox;

/// One rule in words, its limit and state to be changed, and what the limit that stands in the field would have meant.
class RuleDetail : public QWidget
{
    Q_OBJECT
public:
    explicit RuleDetail(QWidget *parent);
    /// change: the clinic's, or nullptr.
    void show(const care::Rule &rule, const care::Rule &builtIn, const care::RuleChange *change);
    void showRehearsal(const care::Rehearsal &rehearsal, const care::Rules &rules);
    void sayRehearsing();
    void sayFailed(const QString &sentence);

    double limit() const;  ///< as it stands in the field
    care::RuleState state() const;

signals:
    /// Another limit or state stands in its field.
    void tried();
    void saveWanted();
    void builtInWanted();

private:
    void build();
    QWidget *buildLimit();
    void fillLimit(const care::Rule &rule);
    void fillWords(const care::Rule &rule, const care::Rule &builtIn, const care::RuleChange *change);
    void compare();

    std::optional<care::Rule> m_rule, m_builtIn;
    InkLabel *m_title, *m_basis, *m_for, *m_also, *m_patient, *m_source, *m_version, *m_own, *m_days, *m_now, *m_other;
    QDoubleSpinBox *m_limit;
    QComboBox *m_state;
    NoteBox *m_rehearsal;
    QPushButton *m_save, *m_back;
};

}  // namespace trendward::ui
