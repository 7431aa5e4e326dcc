// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/reviewjob.h"
#include "ui/plan/goalcheck.h"
#include "ui/plan/plandialog.h"

#include <array>
#include <memory>
#include <vector>

class QComboBox;
class QLineEdit;

namespace trendward::ui
{

/// One goal, or the two of a blood pressure. While somebody types it says what the readings say of these limits.
class GoalDialog : public PlanDialog
{
    Q_OBJECT
public:
    /// edited: the goal that is changed; empty: one for `measure`, where that is one we know, or for what is chosen
    /// here. What is chosen and has a goal already brings that one up to be changed.
    GoalDialog(std::shared_ptr<const jobs::PatientReview> review, std::vector<care::Goal> edited,
               const QString &measure, const std::string &setBy, QWidget *parent);

    /// What the plan gets: goals with key 0 are new; one that was there and has no limits any more is ended.
    std::vector<care::Goal> goals() const;
    /// The goals as they were; empty for a new one.
    const std::vector<care::Goal> &edited() const { return m_edited; }

private:
    /// The limits of one part; a second one only for a blood pressure.
    struct Part {
        QLabel *label;
        QWidget *row;
        QLineEdit *low, *high;
    };
    void addMeasures();
    void addLimits(Part &part);
    void addRest();
    void fill();
    void chooseMeasure();
    void showUnits();
    void check();
    QString refusalNow() const;
    std::vector<std::string> measures() const;  ///< of the parts in use
    const care::Goal *before(const std::string &measure) const;
    TypedLimits typed(std::size_t part, const std::string &measure) const;
    std::string unit() const;

    const std::shared_ptr<const jobs::PatientReview> m_review;
    std::vector<care::Goal> m_edited;
    const std::string m_setBy;
    QComboBox *m_measure, *m_unit;
    std::array<Part, 2> m_parts{};
    DateField *m_start, *m_due;
    QLineEdit *m_description;
    QLabel *m_baseline;
};

}  // namespace trendward::ui
