// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/worklist.h"
#include "tests/support/testmain.h"
#include "ui/summary/handoverpages.h"
#include "ui/summary/summarypdf.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPdfDocument>
#include <QTemporaryDir>

using namespace trendward;
using namespace trendward::ui;

namespace
{

care::Handover handoverWith(std::size_t patients)
{
    care::Handover handover;
    handover.asOf = "22 Nov 2026, 09:00 (UTC), SAMPLE";
    handover.sample = true;
    handover.completeness = "24 of 24 patients ranked, 0 failed.";
    for (std::size_t i = 1; i <= patients; ++i)
        handover.clinical.push_back({"DOE, Number " + std::to_string(i),
                                     "p-" + std::to_string(i),
                                     "born 14 Mar 1951",
                                     "Look first",
                                     "Two readings of 184 mmHg.",
                                     "Called 22 Nov 08:10 by anna: no answer",
                                     "anna since 22 Nov 08:00",
                                     {"Blood pressure 184/101 mmHg, today"}});
    handover.done = {"ROE, Richard (p-900): Reviewed 22 Nov 08:30 by anna"};
    return handover;
}

struct Written {
    QTemporaryDir folder;
    QPdfDocument pdf;
    explicit Written(const care::Handover &handover, Paper paper = Paper::A4)
    {
        const QString file = folder.filePath("handover.pdf");
        const auto written = writePdf(file.toStdString(), paper, QStringLiteral("Shift handover"),
                                      [&](QPagedPaintDevice &device) { return paintHandover(handover, device); });
        if (!written) QTest::qFail(written.error().detail.c_str(), __FILE__, __LINE__);
        pdf.load(file);
    }
    QString text(int page) { return pdf.getAllText(page).text().simplified(); }
};

}  // namespace

class HandoverTest : public QObject
{
    Q_OBJECT

private slots:
    void whoStandsApartIsOnThePage()
    {
        care::Handover handover = handoverWith(1);
        handover.apart.swap(handover.clinical);
        const QString text = Written(handover).text(0);
        QVERIFY2(text.contains("1 patient apart from the worklist") && text.contains("DOE, Number 1"),
                 qPrintable(text));
    }
    void oneShiftFitsOnePage()
    {
        for (const Paper paper : {Paper::A4, Paper::Letter}) {
            Written one(handoverWith(10), paper);
            QCOMPARE(one.pdf.pageCount(), 1);
            const QString text = one.text(0);
            for (const char *said : {"24 of 24 patients ranked, 0 failed", "10 patients to look at", "DOE, Number 10",
                                     "born 14 Mar 1951", "no answer", "184/101 mmHg, today", "SAMPLE",
                                     "Not for emergencies or live monitoring", "ROE, Richard", "Page 1 of 1"})
                QVERIFY2(text.contains(said), said);
        }
    }
    void aLongListGoesOnAndNobodyIsCut()
    {
        Written one(handoverWith(60));
        QVERIFY(one.pdf.pageCount() > 1);
        QString text;
        for (int page = 0; page < one.pdf.pageCount(); ++page) {
            QVERIFY(one.text(page).contains("SAMPLE"));
            QVERIFY(one.text(page).contains(QStringLiteral("Page %1 of %2").arg(page + 1).arg(one.pdf.pageCount())));
            text += one.text(page) + ' ';
        }
        for (int i = 1; i <= 60; ++i) QVERIFY(text.contains(QStringLiteral("DOE, Number %1 ").arg(i)));
    }
    void itIsGreyscale()
    {
        Written one(handoverWith(6));
        const QImage page = one.pdf.render(0, {595, 842}).convertToFormat(QImage::Format_RGB32);
        int strongest = 0;
        for (int y = 0; y < page.height(); ++y)
            for (int x = 0; x < page.width(); ++x) {
                const QColor c = page.pixelColor(x, y);
                strongest = std::max(strongest, std::abs(c.red() - c.blue()));
            }
        QVERIFY2(strongest < 40, qPrintable(QString::number(strongest)));
    }
};
TRENDWARD_TEST(HandoverTest)

#include "tst_handover.moc"
