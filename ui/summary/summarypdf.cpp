// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/summarypdf.h"

#include "core/io/jobs/wholefile.h"
#include "ui/desk/texts.h"
#include "ui/summary/pageframe.h"
#include "ui/summary/sheet.h"
#include "ui/summary/summarypage.h"
#include "ui/summary/summarywords.h"
#include "ui/summary/trendspage.h"

#include <QBuffer>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>

namespace trendward::ui
{

namespace
{

class Pages
{
    Q_DECLARE_TR_FUNCTIONS(SummaryPages)
public:
    explicit Pages(const care::CareSummary &summary) : m_summary(summary), m_words(summary), m_trends(summary) {}

    void paint(QPagedPaintDevice &device, QPainter &painter) const
    {
        const QSizeF page = device.pageLayout().fullRectPoints().size();
        Sheet sheet(&painter, page);
        SummaryPage text(m_summary, !m_trends.empty());
        const Places places = placed(text, Sheet(nullptr, page));
        const int count = places.trendsOnFirst || (m_trends.empty() && !places.tailOnSecond) ? 1 : 2;
        beginPage(device, painter);
        frame(sheet, 1, count);
        double y = text.head(sheet, sheet.top());
        if (places.trendsOnFirst) y = m_trends.paint(sheet, y, sheet.bottom() - y - tailOf(text, sheet));
        if (!places.tailOnSecond) text.tail(sheet, y);
        painter.restore();
        if (count == 1 || !device.newPage()) return;
        beginPage(device, painter);
        frame(sheet, 2, count);
        y = sheet.top() - 11;
        if (!m_trends.empty())
            y = m_trends.paint(sheet, y, sheet.bottom() - y - (places.tailOnSecond ? tailOf(text, sheet) : 0));
        if (places.tailOnSecond) text.tail(sheet, y);
        painter.restore();
    }

private:
    struct Places {
        bool trendsOnFirst = false, tailOnSecond = false;
    };

    static double tailOf(const SummaryPage &text, const Sheet &sheet)
    {
        Sheet measuring(nullptr, sheet.page());
        return text.tail(measuring, 0);
    }

    /// One page where all of it has room. Else the text is the first one and the trends are the second; what the first
    /// has no room for, the end of a long plan too, goes below the trends before anything is cut.
    Places placed(SummaryPage &text, Sheet sheet) const
    {
        constexpr double leastBeside = 112, leastAlone = 120;
        const double room = sheet.bottom() - sheet.top(), head = text.head(sheet, 0), tail = text.tail(sheet, 0);
        if (!m_trends.empty() && head + tail + m_trends.heightOf(sheet, leastBeside) <= room) return {true, false};
        const double besideTrends = room + 11 - (m_trends.empty() ? 0 : m_trends.heightOf(sheet, leastAlone));
        const bool below = head + tail > room && tail <= besideTrends;
        if (below)
            text.fit(sheet, room, besideTrends);
        else
            text.fit(sheet, room);
        return {false, below};
    }

    void frame(Sheet &sheet, int page, int pages) const
    {
        paintFrame(sheet, {tr("Care-plan summary"),
                           printable(m_summary.asOf()),
                           {m_words.name(), printable(m_summary.patient.id), m_words.born()},
                           m_summary.sample,
                           page,
                           pages});
    }

    const care::CareSummary &m_summary;
    SummaryWords m_words;
    TrendsPage m_trends;
};

}  // namespace

std::optional<Paper> paperNamed(const QString &name)
{
    if (name.compare(QLatin1String("A4"), Qt::CaseInsensitive) == 0) return Paper::A4;
    if (name.compare(QLatin1String("Letter"), Qt::CaseInsensitive) == 0) return Paper::Letter;
    return std::nullopt;
}

Paper paperOfLocale()
{
    return QLocale::system().measurementSystem() == QLocale::ImperialUSSystem ? Paper::Letter : Paper::A4;
}

QPageSize pageSizeOf(Paper paper)
{
    return QPageSize(paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter);
}

bool paintSummary(const care::CareSummary &summary, QPagedPaintDevice &device)
{
    loadFonts();
    QPainter painter;
    if (!painter.begin(&device)) return false;
    Pages(summary).paint(device, painter);
    return painter.end();
}

Outcome writePdf(const std::string &path, Paper paper, const QString &title,
                 const std::function<bool(QPagedPaintDevice &)> &paint)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(288);
        writer.setPageSize(pageSizeOf(paper));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Trendward"));
        if (!paint(writer)) return Error{Error::Code::NotReadable, "the pages could not be painted", path};
    }
    return jobs::writeWholeFile(path, bytes.toStdString());
}

Outcome writeSummaryPdf(const care::CareSummary &summary, const std::string &path, Paper paper)
{
    // The clinic's number of the patient tells two files apart; a name would travel with every copy.
    return writePdf(path, paper, QStringLiteral("Care-plan summary ") + printable(summary.patient.id),
                    [&](QPagedPaintDevice &device) { return paintSummary(summary, device); });
}

}  // namespace trendward::ui
