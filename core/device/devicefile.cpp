// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/devicefile.h"

#include "core/device/filesigns.h"
#include "core/device/reader.h"

#include <algorithm>
#include <array>

namespace trendward::device
{

namespace
{

using Stream = std::unique_ptr<ByteStream>;

/// The format's text as a stream in UTF-8, from its first byte.
Result<Stream> streamOf(const DeviceFile &file, const RandomBytes &bytes)
{
    Stream raw = std::make_unique<FileStream>(bytes);
    if (file.format == Format::AppleHealthZip) {
        const auto archive = ZipArchive::open(bytes);
        if (!archive) return archive.error();
        const auto member = appleExportIn(*archive);
        if (!member) return member.error();
        if (!*member) return Error{Error::Code::UnknownFormat, "the zip holds no Apple Health export", {}};
        auto stream = archive->read(**member);
        if (!stream) return stream.error();
        raw = std::move(*stream);
    }
    Stream text = decoded(std::move(raw), file.encoding.empty() ? "UTF-8" : file.encoding);
    if (!text) return Error{Error::Code::NotSupported, "no text in " + file.encoding + " can be read", {}};
    return text;
}

/// The first bytes of the text, from a stream of their own.
Result<std::string> headOf(ByteStream &stream)
{
    std::string head(headBytes, '\0');
    std::size_t have = 0;
    while (have < head.size()) {
        const auto got = stream.read(std::span(head).subspan(have));
        if (!got) return got.error();
        if (*got == 0) break;
        have += *got;
    }
    head.resize(have);
    return head;
}

Outcome readTable(const DeviceFile &file, const RandomBytes &bytes, ByteStream &stream, ReadContext &context)
{
    const auto again = streamOf(file, bytes);
    if (!again) return again.error();
    const auto head = headOf(**again);
    if (!head) return head.error();
    return file.format == Format::OmronConnect ? readOmron(stream, *head, context)
                                               : readDexcomClarity(stream, *head, context);
}

}  // namespace

Result<ReadReport> read(const DeviceFile &file, const RandomBytes &bytes, const ReadSettings &settings,
                        const MeasurementSink &sink, Progress &progress)
{
    if (file.format == Format::DeviceMessages)
        return Error{Error::Code::NotSupported, "device messages are read with a device mapping", {}};
    const auto stream = streamOf(file, bytes);
    if (!stream) return stream.error();
    ReadContext context(settings, sink, progress);
    if (!context.goOn(**stream)) return Error{Error::Code::Cancelled, "stopped on request", {}};
    Outcome done = Done{};
    switch (file.format) {
        case Format::AppleHealth:
        case Format::AppleHealthZip:
            done = readAppleHealth(**stream, context);
            break;
        case Format::FitbitHeartRate:
            done = readFitbitHeartRate(**stream, context);
            break;
        case Format::OmronConnect:
        case Format::DexcomClarity:
            done = readTable(file, bytes, **stream, context);
            break;
        case Format::DeviceMessages:
            break;
    }
    if (!done && (done.error().code == Error::Code::Cancelled || context.report().records == 0)) return done.error();
    if (!done)
        context.problem(done.error().code, done.error().detail, context.report().records + 1, done.error().where);
    context.goOn(**stream);
    return std::move(context.report());
}

}  // namespace trendward::device
