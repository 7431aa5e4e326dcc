// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/summary/summarypdf.h"

class QPrinter;
class QPrintPreviewWidget;
class QWidget;

namespace trendward::ui
{

/// The sheet keeps its own margins, so that it looks the same wherever it comes out.
void setUpPaper(QPrinter &printer, Paper paper);

/// The pages as they would come out, with a name that a screen reader says of them.
QPrintPreviewWidget *pagesPreview(QPrinter &printer, const QString &name, QWidget *parent);

/// What became of a file with patients' names that was to be written.
QString writtenText(const Outcome &outcome, const QString &path);

}  // namespace trendward::ui
