// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/handover.h"

class QPagedPaintDevice;

namespace trendward::ui
{

/// Paints the shift handover on a printer, a preview or a PDF: greyscale, one page where everybody has room, else as
/// many as it takes. False when the device does not take a painter.
bool paintHandover(const care::Handover &handover, QPagedPaintDevice &device);

}  // namespace trendward::ui
