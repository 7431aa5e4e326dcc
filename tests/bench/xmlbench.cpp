// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/devicefile.h"

#include <benchmark/benchmark.h>

#include <QXmlStreamReader>

#include <cstring>

namespace
{

using namespace trendward;

constexpr int recordCount = 100'000;

/// An export as a watch and a phone write it: mostly heart rate, some with metadata.
const std::string &exportXml()
{
    static const std::string all = [] {
        std::string text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<HealthData locale=\"en_GB\">\n <ExportDate "
            "value=\"2026-11-22 08:00:00 +0000\"/>\n";
        char line[600];
        for (int i = 0; i < recordCount; ++i) {
            const bool steps = i % 5 == 4;
            std::snprintf(
                line, sizeof line,
                " <Record type=\"HKQuantityTypeIdentifier%s\" sourceName=\"Apple Watch\" sourceVersion=\"11.2\" "
                "device=\"&lt;&lt;HKDevice: 0x3010&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch, "
                "hardware:Watch7,5&gt;\" "
                "unit=\"%s\" creationDate=\"2026-10-%02d %02d:%02d:%02d +0100\" startDate=\"2026-10-%02d "
                "%02d:%02d:%02d +0100\" "
                "endDate=\"2026-10-%02d %02d:%02d:%02d +0100\" value=\"%d\"%s",
                steps ? "StepCount" : "HeartRate", steps ? "count" : "count/min", 1 + i / 4000, i % 24, i % 60,
                (i / 60) % 60, 1 + i / 4000, i % 24, i % 60, (i / 60) % 60, 1 + i / 4000, i % 24, i % 60, (i / 60) % 60,
                55 + i % 60,
                i % 3 == 0
                    ? ">\n  <MetadataEntry key=\"HKMetadataKeyHeartRateMotionContext\" value=\"0\"/>\n </Record>\n"
                    : "/>\n");
            text += line;
        }
        return text + "</HealthData>\n";
    }();
    return all;
}

void ours(benchmark::State &state)
{
    const MemoryBytes bytes(exportXml());
    const auto file = device::recognise(bytes);
    if (!file || file->key != "apple-health") return state.SkipWithError("the export was not recognised");
    device::ReadSettings settings;
    settings.now = Instant::fromSeconds(1'795'000'000);
    for (auto _ : state) {
        std::size_t count = 0;
        Progress progress;
        const auto report = device::read(
            *file, bytes, settings, [&](const Measurement &) { ++count; }, progress);
        if (!report || count != recordCount) return state.SkipWithError("not every record was read");
        benchmark::DoNotOptimize(count);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(exportXml().size()));
}

/// The least that any reader must do: look for every tag.
void memchrScan(benchmark::State &state)
{
    const std::string &text = exportXml();
    for (auto _ : state) {
        std::size_t tags = 0;
        const char *at = text.data(), *const end = at + text.size();
        while ((at = static_cast<const char *>(std::memchr(at, '<', static_cast<std::size_t>(end - at)))) != nullptr) {
            ++tags;
            ++at;
        }
        benchmark::DoNotOptimize(tags);
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

/// Only the XML of it: every attribute of every record taken, nothing converted.
void qtReader(benchmark::State &state)
{
    const QByteArray bytes = QByteArray::fromStdString(exportXml());
    for (auto _ : state) {
        qsizetype length = 0;
        QXmlStreamReader reader(bytes);
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != QLatin1String("Record"))
                continue;
            for (const QXmlStreamAttribute &attribute : reader.attributes()) length += attribute.value().size();
        }
        benchmark::DoNotOptimize(length);
    }
    state.SetBytesProcessed(state.iterations() * bytes.size());
}

BENCHMARK(ours)->Name("apple-xml/ours")->Repetitions(3)->Unit(benchmark::kMillisecond);
BENCHMARK(memchrScan)->Name("apple-xml/memchr")->Repetitions(3)->Unit(benchmark::kMillisecond);
BENCHMARK(qtReader)->Name("apple-xml/qxmlstreamreader")->Repetitions(3)->Unit(benchmark::kMillisecond);

}  // namespace
