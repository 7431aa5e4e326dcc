// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/rules.h"
#include "core/fhir/observation.h"
#include "core/io/store/recordstore.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace trendward::jobs
{

/// One reading of a file that lies beyond a limit of the rules that put a patient first. It may be older than the days
/// that the worklist looks at, and is told all the same: nobody else will.
struct CrisisReading {
    std::string rule;     ///< its id
    std::string measure;  ///< key of core/base/measure.h
    std::string text;     ///< the number as the file has it, with its comparator: "184", "<40"
    double value = 0;     ///< in `unit`
    Comparator comparator = Comparator::None;
    Unit unit;  ///< as the file states it
    Instant at;
    std::uint64_t record = 0;
    std::string sentence;  ///< the limit: "Systolic blood pressure at or above 180 mmHg"
};

/// Which rules may be held against whom, asked while a file is read: by what the record knows of each person.
class PeopleOfFile
{
public:
    /// On the day of the reading, by the person's clock.
    Result<care::RuleSet> ruleSetOf(const store::RecordStore &store, store::PatientKey patient, Instant at);

private:
    struct Person {
        std::optional<Date> birth;
        std::vector<care::Pregnancy> pregnancies;
        Zone zone = Zone::utc();
        Instant from, to;  ///< the day that was asked for last, and what holds on it
        care::RuleSet set = care::RuleSet::BirthUnknown;
    };
    static Result<Person> read(const store::RecordStore &store, store::PatientKey patient);

    std::map<store::PatientKey, Person> m_people;
};

/// Finds them while a file is read. How many a rule asks for within how many days does not count here: one is told.
class CrisisTally
{
public:
    static constexpr std::size_t kept = 50;  ///< of each rule, the newest ones; all are counted

    CrisisTally() = default;
    explicit CrisisTally(const care::Rules &rules);
    /// Whether a limit looks at the measure at all.
    bool looksAt(const std::string &measure) const { return m_limits.find(measure) != m_limits.end(); }
    /// Limits that are not for such a person are not held against the reading, which is counted as not judged.
    void add(const fhir::Reading &reading, care::RuleSet set);
    /// Newest first.
    std::vector<CrisisReading> newest() const;
    /// By rule id; rules without one are left out.
    std::map<std::string, std::uint64_t> counts() const;
    /// Readings that limits look at and that are of somebody whom these are not for, by why not.
    const std::map<care::RuleSet, std::uint64_t> &notJudged() const { return m_notJudged; }

private:
    struct Limit {
        std::string rule, sentence;
        care::Population population = care::Population::Adults;
        care::ThresholdRule threshold;
        double limit = 0;  ///< in the measure's own unit
        std::uint64_t count = 0;
        std::vector<CrisisReading> newest;
    };
    static bool beyond(const Limit &limit, double value, Comparator comparator);
    std::map<std::string, std::vector<Limit>, std::less<>> m_limits;  ///< by measure key
    std::map<care::RuleSet, std::uint64_t> m_notJudged;
};

}  // namespace trendward::jobs
