// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/caresummary.h"

#include <QCoreApplication>
#include <QString>

#include <cstddef>
#include <vector>

namespace trendward::ui
{

/// What the printed summary says, as texts ready to be set.
class SummaryWords
{
    Q_DECLARE_TR_FUNCTIONS(SummaryWords)
public:
    /// One measure held against one goal, or a measure without a goal, or a goal without readings.
    struct MeasureRow {
        QString name, goal, last, lastWhen, mean, before, inGoal, inGoalOf;
        QString standing;  ///< in words; says also what the colour says
        QString progress;  ///< with the finding that the standing is not without
        enum class Mark { None, LookFirst, Above, Below, Review, Within, Unknown } mark = Mark::None;
        bool lastOutside = false, lastOld = false, meanOutside = false;
    };
    struct ActionRow {
        QString text, owner, due, state;
        bool overdue = false;
    };

    explicit SummaryWords(const care::CareSummary &summary) : m_summary(summary) {}

    QString name() const;
    /// "Born 14 Mar 1958 (68 y)", or that nobody knows.
    QString born() const;
    QString identity() const;
    /// Allergies, problems, medication: a line each.
    QStringList background() const;
    QString period() const;
    std::vector<MeasureRow> measures() const;
    /// What is still to be done first.
    std::vector<ActionRow> actions() const;
    /// Newest first.
    std::vector<QString> reviews() const;
    QString findingSource(const care::Finding &finding) const;
    QString sources(std::size_t files, std::size_t devices) const;
    QString rules() const;
    /// "30 days", "22 Aug 2026 to 22 Nov 2026".
    QString trendsTitle(Instant from, Instant to) const;

    static QString sampleText();
    static QString standingText();
    static QString quantity(double value, int decimals, const Unit &unit);

private:
    MeasureRow rowOf(const care::SummaryGoal &goal, const care::SummaryMeasure *measure) const;
    MeasureRow rowOf(const care::SummaryMeasure &measure) const;
    MeasureRow rowOf(const care::Goal &later) const;
    void putReadings(MeasureRow &row, const care::SummaryMeasure &measure) const;
    QString number(const care::SummaryMeasure &measure, const char *name, bool *outside = nullptr) const;
    QString leftOut() const;
    static QString stateText(const std::string &state);

    const care::CareSummary &m_summary;
};

}  // namespace trendward::ui
