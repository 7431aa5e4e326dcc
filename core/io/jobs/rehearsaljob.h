// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/care/patientrecord.h"
#include "core/care/rehearsal.h"
#include "core/io/store/recordstore.h"

#include <string>
#include <vector>

namespace trendward::jobs
{

/// The rules as the clinic has them, what it has changed, and the patients with the readings that a rule looks at: what
/// a rehearsal needs, so that trying one limit after another reads the store once.
struct Panel {
    care::Rules rules;
    std::vector<care::PatientRecord> patients;
};

/// For a rehearsal of this rule over so many days. A patient whose record cannot be read ends it: alerts a day of a
/// part of the patients would be taken for those of all.
Result<Panel> panelFor(const store::RecordStore &store, const care::Rules &builtIn, const std::string &rule,
                       Instant now, int days, Progress &progress);

}  // namespace trendward::jobs
