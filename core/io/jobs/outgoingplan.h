// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/careplan.h"
#include "core/care/rules.h"
#include "core/io/jobs/outgoing.h"
#include "core/io/store/recordstore.h"

#include <map>
#include <optional>

namespace trendward::jobs
{

/// The plan as it was signed last, for a server.
class OutgoingPlan
{
public:
    /// `place` names this record among all (random). Empty where nobody has signed the plan.
    static Result<std::optional<OutgoingPlan>> of(const store::RecordStore &store, const store::Patient &patient,
                                                  const std::string &place, const std::string &patientThere,
                                                  Instant now);

    std::vector<Outgoing> goals() const;
    /// With those of its goals that the server holds: ids there by their name here.
    Outgoing plan(const std::map<std::string, std::string> &goalsThere) const;

    /// The name of the summary of this version, and of its Provenance.
    std::string version() const;
    /// The summary of the last 90 days. replaces: the id of the one before on the server, or empty.
    Result<Outgoing> summary(const store::RecordStore &store, const care::Rules &rules,
                             const std::string &softwareVersion, const std::string &replaces, Instant now) const;
    /// Who signed what the summary and the plan say. Ids on the server; the plan's may be empty.
    Outgoing provenance(const std::string &summaryThere, const std::string &planThere,
                        const std::string &softwareVersion) const;

private:
    Identifier identifier(const char *kind, const std::string &name) const;
    const care::Review &signing() const { return m_reviews.back(); }

    store::Patient m_patient;
    std::string m_place, m_patientThere, m_subject;
    std::vector<care::Goal> m_goals;
    std::vector<care::Action> m_actions;
    std::vector<care::Review> m_reviews;  ///< that signed a version, the last one last; never empty
    Instant m_now;
};

}  // namespace trendward::jobs
