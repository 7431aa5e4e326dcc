// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/printedpages.h"

#include "ui/desk/errortext.h"

#include <QAbstractScrollArea>
#include <QCoreApplication>
#include <QDir>
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

QString writtenText(const Outcome &outcome, const QString &path)
{
    if (!outcome) return errorText(outcome.error());
    return QCoreApplication::translate("PrintedPages", "Wrote %1. It holds names: keep it as you keep the record.")
        .arg(QDir::toNativeSeparators(path));
}

}  // namespace trendward::ui
