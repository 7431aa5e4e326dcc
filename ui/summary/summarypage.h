// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/summary/sheet.h"
#include "ui/summary/summarywords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

namespace trendward::ui
{

/// Who, where things stand and why, measurements with their goals and the plan (the head); the plan's rest, reviews,
/// signature and where the data come from (the tail). What is too long is cut, never small print, and a sentence says
/// how much is missing.
class SummaryPage
{
    Q_DECLARE_TR_FUNCTIONS(SummaryPage)
public:
    SummaryPage(const care::CareSummary &summary, bool trendsFollow);
    /// Each from y down; without a painter they only measure. The y at which it ends.
    double head(Sheet &sheet, double y) const;
    double tail(Sheet &sheet, double y) const;
    /// Cuts what is longest until both together take no more than this height.
    void fit(const Sheet &sheet, double height);
    /// The same with the tail in a place of its own, on the next page, where the plan goes on that the head has no room
    /// for.
    void fit(const Sheet &sheet, double headHeight, double tailHeight);

private:
    /// How many of each are shown.
    struct Cuts {
        std::size_t findings = 0, measures = 0, actions = 0, reviews = 0, files = 4, devices = 6;
        /// False where nothing can be cut any more.
        bool shrink();
        bool shrinkHead();
        bool shrinkTail(std::size_t actionsInHead);
    };
    double banner(Sheet &sheet, double y) const;
    double standing(Sheet &sheet, double y) const;
    double measurements(Sheet &sheet, double y) const;
    double measure(Sheet &sheet, double y, const SummaryWords::MeasureRow &row) const;
    double plan(Sheet &sheet, double y) const;
    double restOfPlan(Sheet &sheet, double y) const;
    double actions(Sheet &sheet, double y, std::size_t first, std::size_t end) const;
    double furtherActions(Sheet &sheet, double y) const;
    std::size_t actionsInHead() const { return std::min(m_cuts.actions, m_inHead); }
    double reviewed(Sheet &sheet, double y) const;
    double sources(Sheet &sheet, double y) const;
    double more(Sheet &sheet, double y, const QString &sentence) const;
    std::vector<std::size_t> shownMeasures(std::size_t most) const;

    const care::CareSummary &m_summary;
    SummaryWords m_words;
    std::vector<SummaryWords::MeasureRow> m_measures;
    std::vector<SummaryWords::ActionRow> m_actions;
    std::vector<QString> m_reviews;
    bool m_trendsFollow;
    Cuts m_cuts;
    std::size_t m_inHead = std::numeric_limits<std::size_t>::max();  ///< how many actions the head has room for
};

/// "Goals and measurements" and the like, with room around. Returns the height taken.
double sectionTitle(Sheet &sheet, double y, const QString &title);

}  // namespace trendward::ui
