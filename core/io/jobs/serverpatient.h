// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/io/store/recordstore.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::jobs
{

/// A Patient resource as far as the record keeps it.
struct ServerPatient {
    std::string serverId;  ///< the resource's id
    store::Patient
        patient;  ///< id and key are not set; identifiers as the server states them, without the server's own
    std::string replacedBy;  ///< the id of the resource that took its place; empty where it is not on this server
    bool replaced = false;   ///< something has taken its place, wherever that is
    bool inUse = true, deceased = false;
};

/// base: of the server, without a slash at its end.
ServerPatient serverPatientOf(const json::Token &resource, std::string_view base);

/// "Patient/p-1" or "https://…/Patient/p-1": "p-1"; empty where the reference is of another kind, or to another server
/// than the one at `base`.
std::string patientIdIn(std::string_view reference, std::string_view base);

/// Whether the two can be one person, or a sentence that says what speaks against it. Of somebody who was linked before
/// an identifier that agrees outweighs all else; of others nothing may contradict: not a value in a system that both
/// have, not the birth date, not the sex. `compared`: a person has looked at birth date and sex.
enum class Acquaintance { Linked, FoundByIdentifier };
std::optional<std::string> contradiction(const store::Patient &ours, const ServerPatient &theirs,
                                         Acquaintance acquaintance, bool compared = false);

/// Who a server's patient is here. Identifiers decide; a name or a birth date never does.
struct Recognised {
    store::PatientKey key = 0;
    bool added = false;
    std::vector<store::Patient> alike;  ///< of an added one: whom it may be, by name or birth date
};
/// Adds who is not known by any identifier, and links the server's own (`system`, its id) so that the next pull knows.
/// PatientMismatch where the identifiers lead to several people, or to somebody who cannot be the same person.
Result<Recognised> recognised(const ServerPatient &theirs, const std::string &system, store::RecordStore &store,
                              const std::string &who, Instant now);

}  // namespace trendward::jobs
