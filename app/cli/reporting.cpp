// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reporting.h"

#include "app/cli/arguments.h"
#include "app/cli/output.h"

namespace trendward::cli
{

namespace
{

constexpr const char *mendRecord =
    " Look this record up in the file, and mend it there or export it again; the other readings are not affected.";

std::string sentenceOf(const Problem &problem)
{
    std::string sentence = sentenceFor(problem.error);
    if (problem.error.code == Error::Code::BadValue && problem.origin.record != 0) sentence += mendRecord;
    return sentence;
}

}  // namespace

std::string numbered(std::uint64_t count, const std::string &one, const std::string &many)
{
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::string problemsJson(const std::vector<Problem> &problems)
{
    std::string out = "[";
    for (const Problem &problem : problems) {
        if (out.size() > 1) out += ',';
        JsonLine line;
        line.number("record", std::to_string(problem.origin.record));
        line.text("message", sentenceOf(problem));
        out += line.object();
    }
    return out + "]";
}

void sayProblems(const std::vector<Problem> &problems)
{
    for (const Problem &problem : problems)
        say("  " +
            (problem.origin.record == 0 ? std::string() : "record " + std::to_string(problem.origin.record) + ": ") +
            sentenceOf(problem));
}

}  // namespace trendward::cli
