// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/care/caresummary.h"

#include <QPageSize>
#include <QString>

#include <functional>
#include <optional>
#include <string>

class QPagedPaintDevice;

namespace trendward::ui
{

enum class Paper { A4, Letter };

/// "A4" or "Letter" in any letter case.
std::optional<Paper> paperNamed(const QString &name);
/// What printers of the person's country take.
Paper paperOfLocale();
QPageSize pageSizeOf(Paper paper);

/// Pages as a PDF file: written whole or not at all, for its owner only. Needs an application object that can draw.
Outcome writePdf(const std::string &path, Paper paper, const QString &title,
                 const std::function<bool(QPagedPaintDevice &)> &paint);

/// The summary as a PDF of at most two pages: vectors and searchable text, readable without colour.
Outcome writeSummaryPdf(const care::CareSummary &summary, const std::string &path, Paper paper);

/// Paints the same pages on a printer or a preview, whose page layout is set. False when the device does not take a
/// painter.
bool paintSummary(const care::CareSummary &summary, QPagedPaintDevice &device);

}  // namespace trendward::ui
