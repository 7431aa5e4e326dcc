// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/summarypage.h"

#include "core/base/phrase.h"
#include "ui/desk/texts.h"
#include "ui/style/status.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <numeric>
#include <span>

namespace trendward::ui
{

namespace
{

constexpr Face body{9, QFont::Normal, Token::Text};
constexpr Face strong{9, QFont::DemiBold, Token::Text};
constexpr Face outside{9, QFont::DemiBold, Token::First};
constexpr Face faint{9, QFont::Normal, Token::Third};
constexpr Face small{7.5, QFont::Normal, Token::Second};
constexpr Face label{7.5, QFont::Medium, Token::Third};
constexpr double markSize = 8;
constexpr int sentenceLines = 3;

using RowMark = SummaryWords::MeasureRow::Mark;

constexpr std::array measureShares{0.26, 0.16, 0.175, 0.13, 0.13, 0.145};
constexpr std::array actionShares{0.5, 0.2, 0.17, 0.13};

struct Look {
    Mark shape;
    Token ink;
};

Look lookOf(RowMark mark)
{
    switch (mark) {
        case RowMark::LookFirst:
            return {Mark::Octagon, Token::First};
        case RowMark::Above:
            return {Mark::Up, Token::First};
        case RowMark::Below:
            return {Mark::Down, Token::First};
        case RowMark::Review:
            return {Mark::Triangle, Token::Review};
        case RowMark::Within:
            return {Mark::TickRing, Token::Within};
        case RowMark::None:
        case RowMark::Unknown:
            break;
    }
    return {Mark::QuestionRing, Token::Gap};
}

/// Below the name and the goal; the height that it takes.
double paintStanding(Sheet &sheet, double y, const SummaryWords::MeasureRow &row)
{
    if (row.standing.isEmpty()) return 0;
    const Look look = lookOf(row.mark);
    const double left = sheet.left() + markSize + 3,
                 room = sheet.width() * (measureShares[0] + measureShares[1]) - markSize - 3 - 8;
    const double taken = sheet.paragraph(left, y, room, row.standing, {7.5, QFont::DemiBold, look.ink}, 3);
    QPainter *painter = sheet.painter();
    if (!painter) return taken;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintMark(painter, QRectF(sheet.left(), y + 0.5, markSize, markSize), look.shape, color(look.ink, Scheme::Light),
              color(Token::Surface, Scheme::Light));
    painter->restore();
    return taken;
}

}  // namespace

double sectionTitle(Sheet &sheet, double y, const QString &title)
{
    constexpr Face face{12, QFont::DemiBold, Token::Accent};
    sheet.text(sheet.left(), y + 11, title, face);
    return 11 + Sheet::heightOf(face) + 2;
}

SummaryPage::SummaryPage(const care::CareSummary &summary, bool trendsFollow)
    : m_summary(summary),
      m_words(summary),
      m_measures(m_words.measures()),
      m_actions(m_words.actions()),
      m_reviews(m_words.reviews()),
      m_trendsFollow(trendsFollow)
{
    m_cuts.findings = std::min<std::size_t>(m_summary.assessment.findings.size(), 10);
    m_cuts.measures = std::min<std::size_t>(m_measures.size(), 20);
    m_cuts.actions = std::min<std::size_t>(m_actions.size(), 20);
    m_cuts.reviews = std::min<std::size_t>(m_reviews.size(), 4);
}

namespace
{

struct Part {
    std::size_t *shown, least;
};

/// What is longest for what it is worth loses its last line first; below what should stay, only where there is no other
/// way.
bool shrinkOneOf(std::span<const Part> parts)
{
    for (const bool all : {false, true}) {
        const Part *longest = nullptr;
        for (const Part &part : parts) {
            if (*part.shown <= (all ? 1 : part.least)) continue;
            if (!longest || *part.shown * longest->least > *longest->shown * part.least) longest = &part;
        }
        if (!longest) continue;
        --*longest->shown;
        return true;
    }
    return false;
}

}  // namespace

bool SummaryPage::Cuts::shrink()
{
    return shrinkOneOf(std::array{Part{&findings, 2}, Part{&actions, 3}, Part{&measures, 4}, Part{&files, 1},
                                  Part{&devices, 1}, Part{&reviews, 1}});
}

bool SummaryPage::Cuts::shrinkHead()
{
    return shrinkOneOf(std::array{Part{&findings, 2}, Part{&measures, 4}});
}

bool SummaryPage::Cuts::shrinkTail(std::size_t actionsInHead)
{
    // Those in the head take no room here.
    if (actions > actionsInHead) {
        std::size_t rest = actions - actionsInHead;
        const bool done =
            shrinkOneOf(std::array{Part{&rest, 3}, Part{&files, 1}, Part{&devices, 1}, Part{&reviews, 1}});
        actions = actionsInHead + rest;
        return done;
    }
    return shrinkOneOf(std::array{Part{&files, 1}, Part{&devices, 1}, Part{&reviews, 1}});
}

void SummaryPage::fit(const Sheet &sheet, double height)
{
    Sheet measuring(nullptr, sheet.page());
    while (tail(measuring, head(measuring, 0)) > height)
        if (!m_cuts.shrink()) break;
}

void SummaryPage::fit(const Sheet &sheet, double headHeight, double tailHeight)
{
    Sheet measuring(nullptr, sheet.page());
    m_inHead = m_cuts.actions;
    while (head(measuring, 0) > headHeight) {
        // Some of the plan stays beside what it answers.
        if (m_inHead > 3)
            --m_inHead;
        else if (!m_cuts.shrinkHead() && (m_inHead == 0 || m_inHead-- == 0))
            break;
    }
    while (tail(measuring, 0) > tailHeight)
        if (!m_cuts.shrinkTail(m_inHead)) break;
}

double SummaryPage::head(Sheet &sheet, double y) const
{
    y += banner(sheet, y);
    y += standing(sheet, y);
    y += measurements(sheet, y);
    return y + plan(sheet, y);
}

double SummaryPage::tail(Sheet &sheet, double y) const
{
    y += restOfPlan(sheet, y);
    y += reviewed(sheet, y);
    return y + sources(sheet, y);
}

double SummaryPage::banner(Sheet &sheet, double y) const
{
    // Who it is stays whole: a long name is set smaller, on two lines.
    Face name{18, QFont::DemiBold, Token::Text};
    if (Sheet::widthOf(m_words.name(), name) > sheet.width()) name.points = 13;
    const double from = y, width = sheet.width();
    y += sheet.paragraph(sheet.left(), y, width, m_words.name(), name, 2) + 1;
    y += sheet.paragraph(sheet.left(), y, width,
                         sentenceCase(m_words.born()) + QStringLiteral("   ") + m_words.identity(), body, 2);
    for (const QString &line : m_words.background()) y += sheet.paragraph(sheet.left(), y, width, line, body, 4);
    y += sheet.paragraph(sheet.left(), y + 1, width, m_words.period(), small, 2) + 1;
    if (m_summary.sample)
        y += sheet.paragraph(sheet.left(), y + 1, width,
                             SummaryWords::sampleText() + QStringLiteral(". ") + tr("Nobody in this summary is real."),
                             {7.5, QFont::DemiBold, Token::Review}, 1) +
             1;
    return y - from;
}

double SummaryPage::standing(Sheet &sheet, double y) const
{
    const care::Assessment &one = m_summary.assessment;
    const double from = y;
    y += sectionTitle(sheet, y, tr("Where things stand"));
    if (QPainter *painter = sheet.painter()) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintMark(painter, QRectF(sheet.left(), y, 11, 11), mark(one.bucket), color(ink(one.bucket), Scheme::Light),
                  color(Token::Surface, Scheme::Light));
        painter->restore();
    }
    sheet.text(sheet.left() + 15, y, text(one), {9.5, QFont::DemiBold, ink(one.bucket)});
    y += Sheet::heightOf(body) + 2;
    // Why is mostly the first finding's sentence, which follows; that no rules were held against them is said whole.
    if (one.findings.empty() || one.ruleSet != care::RuleSet::Adults ||
        !one.why.starts_with(one.findings.front().sentence()))
        y += sheet.paragraph(sheet.left(), y, sheet.width(), printable(one.why), body, sentenceLines);
    for (std::size_t i = 0; i < std::min(m_cuts.findings, one.findings.size()); ++i) {
        const care::Finding &finding = one.findings[i];
        sheet.text(sheet.left(), y + 3, QStringLiteral("–"), body);
        y += 3 + sheet.paragraph(sheet.left() + 10, y + 3, sheet.width() - 10, printable(finding.sentence()), body, 2);
        y += sheet.paragraph(sheet.left() + 10, y, sheet.width() - 10, m_words.findingSource(finding), small, 3);
    }
    if (m_cuts.findings < one.findings.size())
        y += more(sheet, y,
                  tr("%n further finding(s) in the HTML and CSV export.", nullptr,
                     static_cast<int>(one.findings.size() - m_cuts.findings)));
    return y - from;
}

/// Those outside their goal stay longest; then all with a goal.
std::vector<std::size_t> SummaryPage::shownMeasures(std::size_t most) const
{
    std::vector<std::size_t> all(m_measures.size());
    std::iota(all.begin(), all.end(), 0);
    const auto worth = [this](std::size_t i) {
        const RowMark kind = m_measures[i].mark;
        if (kind == RowMark::None) return 2;
        return kind == RowMark::Within || kind == RowMark::Unknown ? 1 : 0;
    };
    std::stable_sort(all.begin(), all.end(), [&](std::size_t a, std::size_t b) { return worth(a) < worth(b); });
    all.resize(std::min(most, all.size()));
    std::sort(all.begin(), all.end());
    return all;
}

double SummaryPage::measurements(Sheet &sheet, double y) const
{
    const double from = y;
    y += sectionTitle(sheet, y, tr("Goals and measurements"));
    if (m_measures.empty())
        return y - from +
               sheet.paragraph(sheet.left(), y, sheet.width(),
                               tr("No goal is set and there are no readings in this time."), body, 2);
    const std::array<Cell, 6> titles{{{tr("Measurement"), label},
                                      {tr("Goal"), label},
                                      {tr("Last reading"), label},
                                      {tr("Mean 7 d"), label},
                                      {tr("7 d before"), label},
                                      {tr("In goal"), label}}};
    y += sheet.row(sheet.left(), y, sheet.width(), measureShares, titles, 2) + 1;
    for (const std::size_t i : shownMeasures(m_cuts.measures)) y += measure(sheet, y, m_measures[i]);
    if (m_cuts.measures < m_measures.size())
        y += more(sheet, y,
                  tr("%n further measure(s) and goal(s) in the HTML and CSV export.", nullptr,
                     static_cast<int>(m_measures.size() - m_cuts.measures)));
    if (m_summary.goals.empty() && m_summary.assessment.later.empty())
        y += more(sheet, y, tr("No goal is set. Readings without a goal are not called normal."));
    return y - from;
}

double SummaryPage::measure(Sheet &sheet, double y, const SummaryWords::MeasureRow &row) const
{
    const double from = y;
    sheet.line(sheet.left(), y, sheet.right(), y, Token::Border, 0.4);
    y += 2;
    const std::array<Cell, 6> values{{{row.name, strong},
                                      {row.goal, body},
                                      {row.last, row.lastOld       ? faint
                                                 : row.lastOutside ? outside
                                                                   : body},
                                      {row.mean, row.meanOutside ? outside
                                                 : row.lastOld   ? faint
                                                                 : body},
                                      {row.before, body},
                                      {row.inGoal, body}}};
    y += sheet.row(sheet.left(), y, sheet.width(), measureShares, values, 2);
    const double standing = paintStanding(sheet, y, row);
    const std::array<Cell, 6> details{{{}, {}, {row.lastWhen, small}, {}, {}, {row.inGoalOf, small}}};
    y += std::max(sheet.row(sheet.left(), y, sheet.width(), measureShares, details, 2), standing);
    if (!row.progress.isEmpty())
        y += sheet.paragraph(sheet.left() + markSize + 3, y, sheet.width() - markSize - 3, row.progress, small, 2);
    return y + 2 - from;
}

double SummaryPage::plan(Sheet &sheet, double y) const
{
    const double from = y;
    y += sectionTitle(sheet, y, tr("Plan"));
    if (m_actions.empty())
        return y - from + sheet.paragraph(sheet.left(), y, sheet.width(), tr("No action is planned."), body, 1);
    y += actions(sheet, y, 0, actionsInHead());
    if (actionsInHead() < m_cuts.actions)
        y += more(sheet, y, tr("The plan continues on the next page."));
    else
        y += furtherActions(sheet, y);
    return y - from;
}

double SummaryPage::restOfPlan(Sheet &sheet, double y) const
{
    const double from = y;
    if (actionsInHead() >= m_cuts.actions) return 0;
    y += sectionTitle(sheet, y, tr("Plan, continued"));
    y += actions(sheet, y, actionsInHead(), m_cuts.actions);
    y += furtherActions(sheet, y);
    return y - from;
}

double SummaryPage::actions(Sheet &sheet, double y, std::size_t first, std::size_t end) const
{
    if (first >= end) return 0;
    const double from = y;
    const std::array<Cell, 4> titles{
        {{tr("Action"), label}, {tr("Who"), label}, {tr("Due"), label}, {tr("State"), label}}};
    y += sheet.row(sheet.left(), y, sheet.width(), actionShares, titles, 1) + 1;
    for (std::size_t i = first; i < std::min(end, m_actions.size()); ++i) {
        const SummaryWords::ActionRow &row = m_actions[i];
        const std::array<Cell, 4> cells{
            {{row.text, body}, {row.owner, body}, {row.due, row.overdue ? outside : body}, {row.state, body}}};
        y += sheet.row(sheet.left(), y, sheet.width(), actionShares, cells, 2) + 2;
    }
    return y - from;
}

double SummaryPage::furtherActions(Sheet &sheet, double y) const
{
    if (m_cuts.actions >= m_actions.size()) return 0;
    return more(sheet, y,
                tr("%n further action(s) in the HTML and CSV export.", nullptr,
                   static_cast<int>(m_actions.size() - m_cuts.actions)));
}

double SummaryPage::reviewed(Sheet &sheet, double y) const
{
    const double from = y;
    y += sectionTitle(sheet, y, tr("Reviewed by"));
    if (m_summary.drafted)
        y += sheet.paragraph(sheet.left(), y, sheet.width(), text(phrase("Summary", care::draftNote)), body, 2) + 1;
    if (m_reviews.empty()) y += sheet.paragraph(sheet.left(), y, sheet.width(), tr("Not reviewed yet."), body, 1);
    for (std::size_t i = 0; i < std::min(m_cuts.reviews, m_reviews.size()); ++i)
        y += sheet.paragraph(sheet.left(), y, sheet.width(), m_reviews[i], body, 2) + 1;
    if (m_cuts.reviews < m_reviews.size())
        y += more(sheet, y,
                  tr("%n earlier review(s) in the HTML and CSV export.", nullptr,
                     static_cast<int>(m_reviews.size() - m_cuts.reviews)));
    y += 16;
    const QString sign = tr("Name and signature");
    sheet.text(sheet.left(), y - Sheet::heightOf(small) + 2, sign, small);
    sheet.line(sheet.left() + Sheet::widthOf(sign, small) + 6, y, sheet.left() + sheet.width() * 0.55, y,
               Token::FieldBorder);
    return y + 2 - from;
}

double SummaryPage::sources(Sheet &sheet, double y) const
{
    const double from = y;
    y += sectionTitle(sheet, y, tr("Where the data come from"));
    QString said = m_words.sources(m_cuts.files, m_cuts.devices) + QChar(' ') + m_words.rules();
    if (!m_trendsFollow) said += QChar(' ') + tr("There are no readings to draw in this time.");
    y += sheet.paragraph(sheet.left(), y, sheet.width(), said, small, 8);
    return y - from;
}

double SummaryPage::more(Sheet &sheet, double y, const QString &sentence) const
{
    return 2 + sheet.paragraph(sheet.left(), y + 2, sheet.width(), sentence, {7.5, QFont::Medium, Token::Second}, 2);
}

}  // namespace trendward::ui
