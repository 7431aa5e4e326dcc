// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/store/recordstore.h"

#include <string>

namespace trendward::server
{
class HttpClient;
}

namespace trendward::jobs
{

/// Who a patient of the record is on the server.
struct PatientThere {
    std::string serverId;
    bool known = false;  ///< linked to this server before; else found by an identifier just now
};

/// The patient whom an earlier pull or push has linked, else whom the server finds by an identifier with its system.
/// Names and birth dates say nothing here. PatientMismatch with a sentence where there is nobody, or more than one.
Result<PatientThere> patientThere(const store::Patient &patient, server::HttpClient &client);

}  // namespace trendward::jobs
