// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/eventpdf.h"

#include "core/care/words.h"
#include "core/io/jobs/wholefile.h"
#include "ui/summary/eventpicture.h"
#include "ui/summary/pageframe.h"
#include "ui/summary/summarypage.h"

#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>

#include <array>

namespace trendward::ui
{

namespace
{

class EventPage
{
    Q_DECLARE_TR_FUNCTIONS(EventPage)
public:
    EventPage(const care::EventReport &report, care::Names names) : m_report(report), m_names(names) {}

    void paint(QPagedPaintDevice &device, QPainter &painter) const
    {
        Sheet sheet(&painter, device.pageLayout().fullRectPoints().size());
        beginPage(device, painter);
        const QString who = printable(care::whoOf(m_report, m_names));
        paintFrame(sheet, {tr("Event comparison"),
                           printable(care::asOfText(m_report.now, m_report.desk, m_report.sample)),
                           {who},
                           m_report.sample,
                           1,
                           1});
        double y = sheet.top();
        y += sheet.paragraph(sheet.left(), y, sheet.width(), who, {13, QFont::DemiBold, Token::Text}, 2) + 2;
        y += sheet.paragraph(sheet.left(), y, sheet.width(), printable(care::titleOf(m_report)),
                             {10.5, QFont::Medium, Token::Text}, 3) +
             4;
        for (const std::string &caution : care::cautionsOf(m_report))
            y += sheet.paragraph(sheet.left(), y, sheet.width(), printable(caution),
                                 {9, QFont::DemiBold, Token::Review}, 2);
        y += 8;
        constexpr double chartHigh = 230;
        EventPicture(m_report, QRectF(sheet.left(), y, sheet.width(), chartHigh), Scheme::Light, 8).paint(painter);
        y += chartHigh + 8;
        y = lines(sheet, y, tr("What the weeks show"), care::eventNumbers(m_report), 9);
        y = weeks(sheet, y);
        lines(sheet, y, tr("How it was made"), care::eventAccount(m_report), 7.5);
        painter.restore();
    }

private:
    static double lines(Sheet &sheet, double y, const QString &title, const std::vector<care::EventLine> &all,
                        double points)
    {
        constexpr std::array<double, 2> shares{0.34, 0.66};
        y += sectionTitle(sheet, y, title);
        for (const care::EventLine &one : all) {
            const std::array<Cell, 2> cells{
                Cell{printable(one.name), {points, QFont::Normal, Token::Second}},
                Cell{printable(one.value), {points, points > 8 ? QFont::Medium : QFont::Normal, Token::Text}}};
            y += sheet.row(sheet.left(), y, sheet.width(), shares, cells, 3) + 1.5;
        }
        return y + 4;
    }

    /// Side by side in columns: what the picture draws, as numbers, as far as the page has room.
    double weeks(Sheet &sheet, double y) const
    {
        constexpr Face head{7.5, QFont::DemiBold, Token::Second}, cell{7.5, QFont::Normal, Token::Text};
        constexpr double accountRoom = 150;
        constexpr std::size_t columns = 3;
        const std::vector<care::EventRow> rows = care::eventRows(m_report);
        y += sectionTitle(sheet, y, tr("Weeks: days with readings, value, expected"));
        const double lineHigh = Sheet::heightOf(cell) + 1, wide = sheet.width() / columns;
        const auto fits = static_cast<std::size_t>(std::max(0.0, (sheet.bottom() - accountRoom - y) / lineHigh));
        const std::size_t deep = (rows.size() + columns - 1) / columns;
        if (deep > fits) {
            sheet.text(sheet.left(), y, tr("The table of the weeks is in the CSV: this page has no room for it."),
                       head);
            return y + lineHigh + 4;
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::size_t column = i / deep;
            const double left = sheet.left() + static_cast<double>(column) * wide,
                         top = y + static_cast<double>(i % deep) * lineHigh;
            sheet.text(left, top, printable(rows[i].week), head);
            const std::array<std::string, 3> texts{rows[i].days, rows[i].value, rows[i].expected};
            for (std::size_t k = 0; k < texts.size(); ++k)
                sheet.textRight(left + 78 + static_cast<double>(k) * 36, top, printable(texts[k]), cell);
        }
        return y + static_cast<double>(deep) * lineHigh + 4;
    }

    const care::EventReport &m_report;
    care::Names m_names;
};

bool paintComparison(const care::EventReport &report, care::Names names, QPagedPaintDevice &device)
{
    loadFonts();
    QPainter painter;
    if (!painter.begin(&device)) return false;
    EventPage(report, names).paint(device, painter);
    return painter.end();
}

}  // namespace

QString fileNameFor(const care::EventReport &report, Form form)
{
    return QStringLiteral("event-comparison-") + plainForFile(report.patient) + '-' +
           QString::fromStdString(report.day.text()) + QLatin1String(form == Form::Pdf ? ".pdf" : ".csv");
}

Outcome exportEvent(const care::EventReport &report, care::Names names, Form form, const std::string &path, Paper paper)
{
    if (form != Form::Pdf) return jobs::writeWholeFile(path, care::eventCsv(report, names));
    // The clinic's number of the patient, as in the file's name: never a name.
    return writePdf(path, paper, QStringLiteral("Event comparison ") + printable(report.patient),
                    [&](QPagedPaintDevice &device) { return paintComparison(report, names, device); });
}

}  // namespace trendward::ui
