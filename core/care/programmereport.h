// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/care/enrolment.h"
#include "core/care/monitoring.h"

#include <cstddef>
#include <string>
#include <vector>

namespace trendward::care
{

/// What was done in a calendar month for the patients of each programme.
struct ProgrammeReport {
    /// One time of a patient in a programme; a patient in two has two, and one who came back has two of one. Without a
    /// programme: not enrolled in this month.
    struct Line {
        std::string programme, id, name, clinician;
        std::optional<Date> start, end;
        std::size_t reviews = 0;  ///< that stand, in the whole month, as what follows
        Monitoring monitoring;
    };
    struct Total {
        std::string programme;
        std::size_t enrolled = 0, begun = 0, ended = 0;
        std::size_t reviewed = 0, reviews = 0;  ///< patients, and how often
        std::int64_t minutes = 0;
        std::size_t few = 0, many = 0;  ///< patients with 2 days of device readings, with 16
    };
    Date first, last;  ///< days of the month
    Instant now;
    Zone desk = Zone::utc();  ///< by whose clock the month is
    bool sample = false;
    std::vector<Line> lines;  ///< by programme, those without one last; then by name and id, as they began

    /// The month is not over.
    bool goesOn() const;
    /// Of each programme, in the order of the lines.
    std::vector<Total> totals() const;
    /// "Programmes in Nov 2026"
    std::string title() const;
};

/// One greyscale page: a table of the programmes, and one of the patients. Nothing from elsewhere.
std::string programmeReportHtml(const ProgrammeReport &report);
/// One line a patient and programme (RFC 4180). For other programs: English heads, ISO dates, numbers.
std::string programmeReportCsv(const ProgrammeReport &report);

}  // namespace trendward::care
