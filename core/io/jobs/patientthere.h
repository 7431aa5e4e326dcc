// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/store/recordstore.h"

#include <optional>
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
    std::string words;   ///< whom the server knows by it, for the person who looks before it is sent: "Quill, Ada, born
                         ///< 1950-02-03"
    store::Patient person;         ///< the same as the server states it; without id and key
    std::optional<Error> against;  ///< a birth date or sex: nothing is sent until a person has compared the two
};

/// The patient whom an earlier pull or push has linked, else whom the server finds by an identifier with its system;
/// read either way, so that nothing is sent to whoever has come to bear that id. Names and birth dates find nobody.
/// PatientMismatch with a sentence where there is nobody, more than one, somebody whom the server has replaced or put
/// out of use, or somebody who has another number (contradiction). `compared`: a person has looked at birth date and
/// sex, which then are not `against` it.
Result<PatientThere> patientThere(const store::Patient &patient, server::HttpClient &client, bool compared);

}  // namespace trendward::jobs
