// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/devicefile.h"

#include "core/device/readcontext.h"
#include "core/device/reader.h"
#include "core/device/tablesource.h"

#include <algorithm>

namespace trendward::device
{

Result<ReadReport> read(const DeviceFile &file, const RandomBytes &bytes, const ReadSettings &settings,
                        const MeasurementSink &sink, Progress &progress)
{
    if (file.isMessages())
        return Error{Error::Code::NotSupported, "device messages are read with a device mapping", {}};
    if (file.isResources())
        return Error{Error::Code::NotSupported, "FHIR resources are handed out by readResources()", {}};
    const auto all = formats();
    const auto format =
        std::find_if(all.begin(), all.end(), [&](const FormatReader &one) { return one.key == file.key; });
    if (!file.preset && format == all.end())
        return Error{Error::Code::UnknownFormat, "no reader is called " + file.key, {}};
    const auto view = FileView::of(bytes);
    if (!view) return view.error();
    ReadContext context(settings, sink, progress);
    if (progress.cancelled()) return Error{Error::Code::Cancelled, "stopped on request", {}};
    progress.advance(0, bytes.size());
    const Outcome done = file.preset ? readByPreset(*view, *file.preset, context) : format->read(*view, context);
    if (!done && (done.error().code == Error::Code::Cancelled || context.report().records == 0)) return done.error();
    if (!done)
        context.problem(done.error().code, done.error().detail, context.report().records + 1, done.error().where);
    return std::move(context.report());
}

}  // namespace trendward::device
