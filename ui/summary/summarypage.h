// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/summary/sheet.h"
#include "ui/summary/summarywords.h"

#include <QCoreApplication>

#include <cstddef>
#include <vector>

namespace trendward::ui
{

/// Who, where things stand and why, measurements with their goals and the plan (the head); reviews, signature and where
/// the data come from (the tail). What is too long is cut, never small print, and a sentence says how much is missing.
class SummaryPage
{
    Q_DECLARE_TR_FUNCTIONS(SummaryPage)
public:
    SummaryPage(const care::CareSummary &summary, bool trendsFollow);
    /// Each from y down; without a painter they only measure. The y at which it ends.
    double head(Sheet &sheet, double y) const;
    double tail(Sheet &sheet, double y) const;
    /// Cuts what is longest until the head, or both, take no more than this height.
    void cutHead(const Sheet &sheet, double height);
    void cutBoth(const Sheet &sheet, double height);

private:
    /// How many of each are shown.
    struct Cuts {
        std::size_t findings = 0, measures = 0, actions = 0, reviews = 0, files = 4, devices = 6;
        enum class Of { Head, Both };
        bool shrink(Of parts);
    };
    double banner(Sheet &sheet, double y) const;
    double standing(Sheet &sheet, double y) const;
    double measurements(Sheet &sheet, double y) const;
    double measure(Sheet &sheet, double y, const SummaryWords::MeasureRow &row) const;
    double plan(Sheet &sheet, double y) const;
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
};

/// "Goals and measurements" and the like, with room around. Returns the height taken.
double sectionTitle(Sheet &sheet, double y, const QString &title);

}  // namespace trendward::ui
