// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/handoverpages.h"

#include "core/base/phrase.h"
#include "core/care/worklist.h"
#include "ui/desk/texts.h"
#include "ui/summary/sheet.h"
#include "ui/summary/summarywords.h"

#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>
#include <array>
#include <vector>

namespace trendward::ui
{

namespace
{

constexpr Face titleFace{13, QFont::DemiBold}, handoverHead{9, QFont::DemiBold}, handoverName{8.5, QFont::DemiBold},
    handoverText{7.5}, handoverState{7.5, QFont::DemiBold}, handoverSmall{7, QFont::Normal, Token::Second},
    handoverFoot{7.5, QFont::Normal, Token::Second};

constexpr double tickSide = 10, cellGap = 8, rowGap = 3, leastRow = 30;
/// A list needs more of the sheet's width than a text does.
constexpr double wider = 18;
/// Of the room beside the box: who, why, state and readings, and room to write.
constexpr std::array columnShares{0.19, 0.35, 0.28, 0.18};

double leftOf(const Sheet &sheet)
{
    return sheet.left() - wider;
}

double rightOf(const Sheet &sheet)
{
    return sheet.right() + wider;
}

class HandoverPages
{
    Q_DECLARE_TR_FUNCTIONS(HandoverPages)
public:
    explicit HandoverPages(const care::Handover &handover) : m_handover(handover) { collect(); }

    void paint(QPagedPaintDevice &device, QPainter &painter) const
    {
        const QSizeF page = device.pageLayout().fullRectPoints().size();
        const std::vector<std::size_t> ends = pageEnds(page);
        std::size_t next = 0;
        for (std::size_t number = 0; number < ends.size(); ++number) {
            if (number > 0 && !device.newPage()) return;
            beginPage(device, painter);
            Sheet sheet(&painter, page);
            frame(sheet, number + 1, ends.size());
            double y = number == 0 ? head(sheet) : sheet.top() - 12;
            for (; next < ends[number]; ++next) y += part(sheet, y, m_parts[next]);
            painter.restore();
        }
    }

private:
    /// What is set below each other: a head over lines, a line, or a sentence.
    struct Part {
        QString head, sentence;
        const care::HandoverLine *line = nullptr;
    };

    void collect()
    {
        const auto lines = [this](const std::string &head, const std::vector<care::HandoverLine> &all) {
            if (all.empty()) return;
            m_parts.push_back({text(head), {}, nullptr});
            for (const care::HandoverLine &one : all) m_parts.push_back({{}, {}, &one});
        };
        lines(care::listedHead(m_handover), m_handover.listed);
        lines(care::clinicalHead(m_handover), m_handover.clinical);
        lines(care::dataMissingHead(m_handover), m_handover.dataMissing);
        lines(care::apartHead(m_handover), m_handover.apart);
        for (const auto *sentences : {&m_handover.failed, &m_handover.done})
            for (const std::string &one : *sentences) m_parts.push_back({{}, printable(one), nullptr});
        if (const std::string signature = care::signatureOf(m_handover); !signature.empty())
            m_parts.push_back({{}, text(signature), nullptr});
    }

    /// Behind the last part of each page. A head stays with the line below it.
    std::vector<std::size_t> pageEnds(const QSizeF &page) const
    {
        Sheet sheet(nullptr, page);
        std::vector<std::size_t> ends;
        double y = head(sheet);
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            double height = part(sheet, 0, m_parts[i]);
            if (!m_parts[i].head.isEmpty()) height += part(sheet, 0, m_parts[i + 1]);
            const bool first = (ends.empty() ? 0 : ends.back()) == i;
            if (y + height > sheet.bottom() && !first) {
                ends.push_back(i);
                y = sheet.top() - 12;
            }
            y += part(sheet, 0, m_parts[i]);
        }
        ends.push_back(m_parts.size());
        return ends;
    }

    /// Where the parts begin.
    double head(Sheet &sheet) const
    {
        double y = sheet.top() - 12;
        sheet.text(leftOf(sheet), y, text(care::titleOf(m_handover)), titleFace);
        y += Sheet::heightOf(titleFace) + 2;
        return y +
               sheet.paragraph(leftOf(sheet), y, (rightOf(sheet) - leftOf(sheet)), printable(m_handover.completeness),
                               handoverText, 3) +
               rowGap;
    }

    static double part(Sheet &sheet, double y, const Part &part)
    {
        if (part.line) return row(sheet, y, *part.line);
        if (!part.head.isEmpty()) {
            sheet.text(leftOf(sheet), y + 5, part.head, handoverHead);
            return Sheet::heightOf(handoverHead) + 5 + rowGap;
        }
        return sheet.paragraph(leftOf(sheet), y + rowGap, (rightOf(sheet) - leftOf(sheet)), part.sentence, handoverText,
                               3) +
               rowGap;
    }

    /// One patient between two lines; the last cell is empty, for a pen.
    static double row(Sheet &sheet, double y, const care::HandoverLine &line)
    {
        const double room = (rightOf(sheet) - leftOf(sheet)) - tickSide - cellGap;
        std::array<double, columnShares.size() + 1> lefts{};
        lefts[0] = leftOf(sheet) + tickSide + cellGap;
        for (std::size_t i = 0; i < columnShares.size(); ++i) lefts[i + 1] = lefts[i] + room * columnShares[i];
        const auto width = [&](std::size_t i) { return lefts[i + 1] - lefts[i] - cellGap; };
        const double top = y + rowGap;

        double who = sheet.paragraph(lefts[0], top, width(0), printable(line.name), handoverName, 2);
        for (const std::string &one : {line.id, line.born})
            who += sheet.paragraph(lefts[0], top + who, width(0), printable(one), handoverSmall, 1);
        double why = sheet.paragraph(lefts[1], top, width(1), printable(line.standing), handoverName, 1);
        why += sheet.paragraph(lefts[1], top + why, width(1), printable(line.why), handoverText, 5);
        double last = 0;
        for (const std::string &one : {line.state, line.owner})
            if (!one.empty()) last += sheet.paragraph(lefts[2], top + last, width(2), printable(one), handoverState, 3);
        for (const std::string &one : line.readings)
            last += sheet.paragraph(lefts[2], top + last, width(2), printable(one), handoverText, 2);

        const double height = std::max({who, why, last, leastRow}) + 2 * rowGap;
        sheet.line(leftOf(sheet), y, rightOf(sheet), y, Token::FieldBorder, 0.5);
        sheet.line(leftOf(sheet), y + height, rightOf(sheet), y + height, Token::FieldBorder, 0.5);
        sheet.line(lefts[3] - cellGap / 2, y, lefts[3] - cellGap / 2, y + height, Token::FieldBorder, 0.5);
        if (sheet.painter()) {
            sheet.painter()->setPen(QPen(color(Token::Text, Scheme::Light), 0.9));
            sheet.painter()->setBrush(Qt::NoBrush);
            sheet.painter()->drawRect(QRectF(leftOf(sheet), top, tickSide, tickSide));
        }
        return height;
    }

    void frame(Sheet &sheet, std::size_t page, std::size_t pages) const
    {
        sheet.text(leftOf(sheet), 38, m_handover.sample ? text(phrase("Worklist", care::sampleList)) : QString(),
                   handoverHead);
        sheet.textRight(rightOf(sheet), 39, printable(m_handover.asOf), handoverFoot);
        const double foot = sheet.page().height() - 50;
        sheet.line(leftOf(sheet), foot - 5, rightOf(sheet), foot - 5, Token::FieldBorder, 0.5);
        sheet.text(leftOf(sheet), foot, SummaryWords::standingText(), handoverFoot);
        sheet.textRight(rightOf(sheet), foot, tr("Page %1 of %2").arg(QString::number(page), QString::number(pages)),
                        handoverFoot);
    }

    const care::Handover &m_handover;
    std::vector<Part> m_parts;
};

}  // namespace

bool paintHandover(const care::Handover &handover, QPagedPaintDevice &device)
{
    loadFonts();
    QPainter painter;
    if (!painter.begin(&device)) return false;
    HandoverPages(handover).paint(device, painter);
    return painter.end();
}

}  // namespace trendward::ui
