// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/rulechanges.h"
#include "core/io/jobs/rehearsaljob.h"
#include "ui/desk/desk.h"
#include "ui/desk/undosteps.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QTableWidget;

namespace trendward::ui
{

class RuleDetail;

/// The rules by which patients are put in order, one of them opened beside the list: its words, its limit, and what
/// another limit would have meant for these patients before it is kept.
class RulesPage : public QWidget
{
    Q_OBJECT
public:
    RulesPage(Desk &desk, UndoSteps &undo, QWidget *parent);
    std::vector<QWidget *> stops() const;

signals:
    void message(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildList();
    void read();
    void shown(Result<std::vector<care::RuleChange>> changes);
    void fillList();
    void fitTitles();
    void showCurrent();
    void rehearse();
    void rehearsed(Result<care::Rehearsal> done);
    void keep();
    void keepBuiltIn();
    /// Whoever undoes it sets again what held before.
    void change(const care::RuleChange &change, const QString &what);
    const care::Rule *current() const;

    /// The patients that were read for a rule; kept while one limit after another is tried.
    struct Tried {
        std::string rule;
        std::shared_ptr<const jobs::Panel> panel;
    };

    Desk &m_desk;
    UndoSteps &m_undo;
    Asked m_reading, m_rehearsing;
    std::vector<care::RuleChange> m_changes;
    care::Rules m_rules;
    std::string m_chosen;  ///< the id of the rule that is shown
    Tried m_tried;
    QTimer m_wait;
    bool m_stale = true;
    QTableWidget *m_list;
    RuleDetail *m_detail;
};

}  // namespace trendward::ui
