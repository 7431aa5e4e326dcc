// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workplace.h"
#include "core/base/progress.h"

#include <QTemporaryDir>
#include <QTest>

namespace trendward::tests
{

/// The sample clinic in a folder of its own, made by the first who asks.
inline ui::Workplace samplePlace(const QString &folder)
{
    Progress progress;
    auto place = session::sampleWorkplace(folder.toStdString(), progress);
    if (!place) qFatal("the sample clinic could not be made: %s", place.error().detail.c_str());
    return *std::move(place);
}

}  // namespace trendward::tests
