// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/code.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/fhir/observation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace trendward::fhir
{

// Resources of a care-plan summary. `id` is any text that names the resource within the document ("p-014", "goal-2");
// it is written as the FHIR id where its letters allow that. References between them are "Type/id" with the same id.

struct PatientResource {
    std::string id;
    std::vector<Identifier> identifiers;
    std::string name;  ///< as written; becomes name.text
    std::string sex;   ///< FHIR administrative gender (male female other unknown), or empty
    std::optional<Date> birth;
};

struct PractitionerResource {
    std::string id, name;
};

struct DeviceResource {
    std::string id;
    std::vector<Identifier> identifiers;
    std::string name, manufacturer, model;
};

/// What a goal asks of one measure. One of low and high may be open; a value at either end counts as met.
struct GoalTarget {
    CodeableConcept measure;            ///< codeOf(measure) of core/fhir/vitalsigns.h
    std::optional<Quantity> low, high;  ///< text is the number as it is to be written
    std::optional<Date> due;
};

struct GoalResource {
    std::string id;
    std::string lifecycleStatus = "active";  ///< proposed planned accepted active on-hold completed cancelled
    std::string achievement;                 ///< in-progress improving worsening no-change achieved … or empty
    std::string description;                 ///< required, never empty
    std::optional<Date> start;
    std::vector<GoalTarget> targets;
    std::string setBy;  ///< name of a person, or empty
    std::string note;
    std::vector<Identifier> identifiers = {};
};

struct PlanActivity {
    std::string text;
    std::string status =
        "scheduled";    ///< not-started scheduled in-progress on-hold completed cancelled stopped unknown
    std::string owner;  ///< name of who does it, or empty
    std::optional<Date> due;
    std::vector<std::string> goals;  ///< ids of GoalResources it serves
};

struct CarePlanResource {
    std::string id, title, description;
    std::string status = "active";  ///< draft active on-hold revoked completed unknown
    std::string intent = "plan";    ///< proposal plan order option
    std::optional<Date> start, end;
    std::vector<PlanActivity> activities;
    std::vector<std::string> notes;
    std::vector<Identifier> identifiers = {};
};

/// One time of the patient in a programme.
struct EpisodeResource {
    struct Stretch {
        std::string status;  ///< active onhold finished
        Date from;
        std::optional<Date> to;
    };
    std::string id;
    std::vector<Stretch> history;  ///< in order, never empty; the last one holds
    std::string programme, clinician;
    std::string text;  ///< what a reader without our program sees
};

/// One chapter of the summary.
struct Section {
    std::string title;
    std::optional<Coding> code;
    std::string xhtml;  ///< what stands inside the div: basic XHTML elements, text escaped (xhtmlText); never empty
    std::vector<std::string> entries;  ///< "Goal/goal-2", "Observation/…": resources of this document
};

struct DocumentBundle {
    Identifier identifier;  ///< both parts required: which summary this is
    Instant timestamp;      ///< when it was made
    std::string title;
    Coding type{std::string(loincSystem), "18776-5", "Plan of care note"};
    std::string status = "final";  ///< preliminary final amended entered-in-error
    bool sample = false;           ///< synthetic patient: every resource is tagged HTEST and the title is as given
    std::string softwareName, softwareVersion;  ///< the author when no person is; always named as a device
    std::optional<PractitionerResource> author;
    PatientResource patient;
    std::optional<CarePlanResource> carePlan;
    std::vector<GoalResource> goals;
    std::vector<EpisodeResource> episodes;
    std::vector<DeviceResource> devices;
    std::vector<Observation> observations;  ///< each with an id; subject and device are set here, other references left
                                            ///< out (see also conforming() in vitalsigns.h)
    std::vector<Section> sections;
};

/// The FHIR R4 document Bundle as JSON: Composition first, every fullUrl a urn:uuid made from the identifier and the
/// resource's own id (the same content gives the same document), every reference inside resolvable. BadValue when a
/// required text is empty, an id stands twice, a section's entry is not in the document, or its XHTML is not allowed in
/// a narrative.
Result<std::string> documentBundle(const DocumentBundle &document);

/// Text as XHTML text: & < > " escaped, characters that XML forbids left out.
std::string xhtmlText(std::string_view text);
/// BadValue unless it is well-formed XHTML of the elements and attributes that a FHIR narrative may hold: no script, no
/// form, no event attribute, no reference to another place.
Outcome checkNarrative(std::string_view xhtml);

}  // namespace trendward::fhir
