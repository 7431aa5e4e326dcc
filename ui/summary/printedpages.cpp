// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/printedpages.h"

#include <QAbstractScrollArea>
#include <QPrintPreviewWidget>
#include <QPrinter>

namespace trendward::ui
{

void setUpPaper(QPrinter &printer, Paper paper)
{
    printer.setFullPage(true);
    printer.setPageSize(pageSizeOf(paper));
    printer.setPageOrientation(QPageLayout::Portrait);
}

QPrintPreviewWidget *pagesPreview(QPrinter &printer, const QString &name, QWidget *parent)
{
    // Without a printer of its own, a preview asks none how it lays out a page.
    printer.setOutputFormat(QPrinter::PdfFormat);
    auto *preview = new QPrintPreviewWidget(&printer, parent);
    preview->setAccessibleName(name);
    // The focus goes to Qt's view within, which has no name of its own.
    for (auto *view : preview->findChildren<QAbstractScrollArea *>())
        for (QWidget *one : {static_cast<QWidget *>(view), view->viewport()}) one->setAccessibleName(name);
    return preview;
}

}  // namespace trendward::ui
