// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "core/io/jobs/programmereportjob.h"

namespace trendward::cli
{

int report(const QStringList &words)
{
    Arguments arguments("report", "A month by programme: patients, reviews, minutes, days with device readings.", "");
    arguments.storeOptions();
    arguments.option("month", "MONTH", "Which one, such as 2026-11.");
    arguments.option("format", "html|csv", "A page, or a table with a line a patient.");
    arguments.option("out", "FILE", "Where to write it; - is standard output.");
    if (const auto over = arguments.parse(words)) return *over;
    const auto month = Date::parse(arguments.value("month"));
    if (!month || !month->month || month->day) return arguments.wrong("report needs --month MONTH, such as 2026-11");
    const std::string format = arguments.isSet("format") ? arguments.value("format") : "html";
    if (format != "html" && format != "csv") return arguments.wrong("--format takes html or csv");
    if (!arguments.isSet("out")) return arguments.wrong("report needs --out FILE; - is standard output");
    const auto store = openStore(arguments, Missing::Refuse);
    if (!store) return couldNotRun(store.error());
    const auto now = clockFor(arguments, **store);
    if (!now) return couldNotRun(now.error());
    const auto made = jobs::programmeReportOf(**store, *month, *now);
    if (!made) return couldNotRun(made.error());
    const auto saved = writeFile(arguments.value("out"),
                                 format == "csv" ? care::programmeReportCsv(*made) : care::programmeReportHtml(*made));
    return saved ? Done : couldNotRun(saved.error());
}

}  // namespace trendward::cli
