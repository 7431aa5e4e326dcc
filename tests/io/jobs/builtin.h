// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/importjob.h"

#include <QFile>

namespace trendward::tests
{

inline std::string resourceText(const char *name)
{
    QFile file(QStringLiteral(TRENDWARD_SOURCE_DIR "/resources/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// The mappings that come with the program, as it uses them.
inline const jobs::Mappings &builtInMappings()
{
    static const jobs::Mappings mappings = [] {
        auto device = normalize::DeviceMapping::parse(resourceText("mappings/device-messages.json"));
        device->preferHubDevice();
        return jobs::Mappings{std::move(*device),
                              *mapping::FhirMapping::parse(resourceText("mappings/fhir-observations.json"))};
    }();
    return mappings;
}

}  // namespace trendward::tests
