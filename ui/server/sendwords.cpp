// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/sendwords.h"

#include "core/io/jobs/versions.h"
#include "ui/desk/texts.h"
#include "ui/server/serverwords.h"

#include <QStringList>

namespace trendward::ui
{

namespace
{

constexpr std::size_t mostRefusals = 5;

}  // namespace

int SendWords::countOf(std::uint64_t n)
{
    return static_cast<int>(std::min<std::uint64_t>(n, 2'000'000'000));
}

QString SendWords::kind(std::size_t kind)
{
    switch (kind) {
        case 0:
            return tr("Observations");
        case 1:
            return tr("Goals");
        case 2:
            return tr("Care plan");
        case 3:
            return tr("Summary");
        case 4:
            return tr("Who signed it (Provenance)");
        case 5:
            return tr("Reviews, snoozes and who has the patient");
        default:
            return tr("Calls");
    }
}

QString SendWords::counts(const jobs::PushedPatient &one)
{
    QStringList lines;
    for (std::size_t i = 0; i < one.kinds.size(); ++i) {
        const jobs::PushTally &tally = one.kinds[i];
        QStringList parts;
        if (tally.fresh > 0) parts << tr("%n new", nullptr, countOf(tally.fresh));
        if (tally.changed > 0) parts << tr("%n changed", nullptr, countOf(tally.changed));
        if (tally.withdrawn > 0) parts << tr("%n to be marked as entered in error", nullptr, countOf(tally.withdrawn));
        if (!parts.isEmpty()) lines << tr("%1: %2").arg(kind(i), parts.join(QLatin1String(", ")));
    }
    return lines.join(u'\n');
}

QString SendWords::standing(const jobs::PushedPatient &one, bool sent)
{
    if (one.why) return ServerWords::failed(*one.why);
    const std::uint64_t refused = one.sum(&jobs::PushTally::refused), open = one.sum(&jobs::PushTally::open);
    QStringList parts;
    if (!one.conflicts.empty()) parts << tr("%n changed there meanwhile", nullptr, countOf(one.conflicts.size()));
    if (refused > 0) parts << tr("%n refused", nullptr, countOf(refused));
    if (open > 0) parts << tr("%n not answered yet", nullptr, countOf(open));
    if (parts.isEmpty() && one.toSend() == 0 && !sent) return tr("Nothing new");
    return parts.join(QLatin1String(", "));
}

QString SendWords::remarks(const jobs::PushedPatient &one, bool sent)
{
    QStringList lines;
    if (one.why) lines << ServerWords::failed(*one.why);
    if (!one.serverId.empty()) lines << tr("On the server: Patient/%1, %2.").arg(text(one.serverId), text(one.there));
    if (!one.serverId.empty() && !one.planSigned) lines << tr("The plan is not signed, so there is no plan to send.");
    for (std::size_t i = 0; i < one.refusals.size() && i < mostRefusals; ++i)
        lines << tr("Refused: %1 %2").arg(text(one.refusals[i].where), text(one.refusals[i].detail));
    if (one.refusals.size() > mostRefusals)
        lines << tr("And %n more refused.", nullptr, countOf(one.refusals.size() - mostRefusals));
    if (sent && one.sum(&jobs::PushTally::open) > 0)
        lines << tr("What the server has not answered is asked for again with the next sending.");
    return lines.join(u'\n');
}

QString SendWords::conflict(const jobs::PushConflict &one)
{
    std::string about = jobs::aboutOf(one.ours);
    if (about.empty()) about = jobs::aboutOf(one.theirs);
    return about.empty() ? text(one.name) : tr("%1: %2").arg(text(one.name).section(u'/', 0, 0), text(about));
}

}  // namespace trendward::ui
