// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/answers.h"

#include "core/base/phrase.h"
#include "core/io/server/searchpages.h"

namespace trendward::jobs
{

namespace
{

constexpr std::int64_t marginSeconds = 300;

}  // namespace

QUrl questionAbout(const std::string &serverId, std::string_view type, int pageSize,
                   const server::ServerAddress &address, const server::ServerAddress::Query &more)
{
    server::ServerAddress::Query query{{"patient", QString::fromStdString(serverId)},
                                       {"_count", QString::number(pageSize)}};
    query.insert(query.end(), more.begin(), more.end());
    return address.at(QString::fromStdString(std::string(type)), query);
}

bool isNoAnswer(int status)
{
    return status == 501 || (status >= 400 && status < 500 && status != 401 && status != 408 && status != 429);
}

Error shortAnswer(const server::Walked &walked)
{
    return {Error::Code::NotReadable,
            filled(phrase("Server", "The server counts {1} and gave {2}. Pull again."),
                   {std::to_string(walked.total.value_or(0)), std::to_string(walked.resources)}),
            {}};
}

Result<std::optional<Instant>> changedSince(const store::RecordStore &store, const std::string &fact,
                                            const std::optional<Instant> &said)
{
    if (said) return said;
    const auto last = store.fact(fact);
    if (!last) return last.error();
    if (!*last) return std::optional<Instant>();
    const auto moment = Instant::parse(**last);
    if (!moment) return std::optional<Instant>();
    return std::optional(*moment - marginSeconds * Instant::ticksPerSecond);
}

}  // namespace trendward::jobs
