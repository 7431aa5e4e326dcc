// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/devicefile.h"

#include <QStringList>

namespace trendward::tests
{

/// What the bytes of a file gave: what it is, its measurements as lines, and why the rest is none.
struct FileRead {
    QString key, name, failure;
    QStringList lines, notReadings;
    device::ReadReport report;
};

/// line: a measurement as a text. The day is 22 November 2026.
template <class Line>
FileRead fileRead(const std::string &bytes, device::ReadSettings settings, const Line &line, Progress &progress)
{
    FileRead out;
    settings.now = *Instant::parse("2026-11-22T09:00:00Z");
    const MemoryBytes memory(bytes);
    const auto file = device::recognise(memory);
    if (!file) {
        out.failure = QString::fromStdString(file.error().detail);
        return out;
    }
    out.key = QString::fromStdString(file->key);
    out.name = QString::fromStdString(file->name);
    const auto sink = [&](const Measurement &m) { out.lines << QString::fromStdString(line(m)); };
    const auto report = device::read(*file, memory, settings, sink, progress);
    if (!report) {
        out.failure = QString::fromStdString(report.error().detail);
        return out;
    }
    out.report = *report;
    for (const auto &[reason, count] : report->notReadingReasons)
        out.notReadings << QString::fromStdString(std::to_string(count) + ' ' + reason);
    return out;
}

template <class Line>
FileRead fileRead(const std::string &bytes, const device::ReadSettings &settings, const Line &line)
{
    Progress progress;
    return fileRead(bytes, settings, line, progress);
}

}  // namespace trendward::tests
