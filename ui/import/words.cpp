// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/words.h"

#include "core/care/words.h"

#include "core/base/hiddencharacters.h"
#include "core/base/measure.h"
#include "ui/desk/texts.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace trendward::ui
{

namespace
{

/// Naive times are shown as the wall clock showed them; others on the zone's clock, or in UTC.
Zone clockOf(const jobs::ImportReport &report)
{
    if (report.timesAreNaive || report.zone.empty()) return Zone::utc();
    const auto zone = Zone::named(report.zone);
    return zone ? *zone : Zone::utc();
}

}  // namespace

int ImportWords::count(std::uint64_t n)
{
    return static_cast<int>(std::min<std::uint64_t>(n, std::numeric_limits<int>::max()));
}

QString ImportWords::number(std::uint64_t n)
{
    return QLocale().toString(static_cast<qulonglong>(n));
}

QString ImportWords::shortPerson(const store::Patient &patient)
{
    return QStringLiteral("%1 (%2)").arg(nameText(patient.name), nameText(patient.id));
}

QString ImportWords::measure(const std::string &key)
{
    const Measure *known = measureNamed(key);
    return known ? text(care::displayOf(*known)) : nameText(key);
}

QString ImportWords::period(Instant first, Instant last, const jobs::ImportReport &report)
{
    const Zone clock = clockOf(report);
    const QString from = dateText(first, clock), to = dateText(last, clock);
    return from == to ? from : tr("%1 to %2", "two dates").arg(from, to);
}

std::vector<std::string> ImportWords::measuresOf(const jobs::ImportReport &report)
{
    std::vector<std::string> keys;
    for (const Measure &one : measures())
        if (report.measures.contains(std::string(one.key))) keys.emplace_back(one.key);
    for (const auto &[key, count] : report.measures)
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
    return keys;
}

QStringList ImportWords::unitsOf(const Measure &measure)
{
    QStringList units{QString::fromUtf8(measure.unit.data(), static_cast<qsizetype>(measure.unit.size()))};
    for (const char *code : {"mm[Hg]", "kPa", "kg", "[lb_av]", "[stone_av]", "g", "mmol/L", "mg/dL", "Cel", "[degF]",
                             "cm", "m", "[in_i]", "%", "/min"})
        if (inMeasureUnit(measure, 1, code) && !units.contains(QLatin1String(code))) units << QLatin1String(code);
    return units;
}

QString ImportWords::summary(const jobs::ImportReport &report)
{
    QStringList parts;
    std::optional<Instant> first, last;
    for (const std::string &key : measuresOf(report)) {
        const jobs::MeasureCount &one = report.measures.at(key);
        parts << tr("%1: %Ln value(s)", nullptr, count(one.count)).arg(measure(key));
        if (one.low > 0) parts << tr("%Ln Low", nullptr, count(one.low));
        if (one.comparators > one.low) parts << tr("%Ln High", nullptr, count(one.comparators - one.low));
        if (!first || one.first < *first) first = one.first;
        if (!last || one.last > *last) last = one.last;
    }
    if (parts.isEmpty()) parts << tr("No reading was found");
    parts << tr("%Ln row(s) not readings", nullptr, count(report.notReadings));
    parts << tr("%Ln duplicate(s)", nullptr, count(report.duplicates));
    if (report.held > 0) parts << tr("%Ln held", nullptr, count(report.held));
    if (report.kept > 0) parts << tr("%Ln message(s) kept that no mapping read", nullptr, count(report.kept));
    if (report.superseded > 0)
        parts << tr("%Ln corrected by a newer value of the same source", nullptr, count(report.superseded));
    if (!report.zone.empty()) parts << tr("zone assumed %1").arg(text(report.zone));
    if (first) parts << period(*first, *last, report);
    return parts.join(QStringLiteral(", "));
}

QString ImportWords::units(const jobs::MeasureCount &count)
{
    if (count.units.size() < 2) return unitText(count.unit);
    QStringList all;
    for (const auto &[unit, readings] : count.units)
        all << (unit.empty() ? tr("%1 without a unit").arg(number(readings))
                             : number(readings) + u' ' + unitText(unitFrom(unit)));
    return tr("%1 (the file has %2)").arg(unitText(count.unit), all.join(QStringLiteral(", ")));
}

QString ImportWords::zone(const jobs::ImportReport &report)
{
    if (report.timesAreNaive)
        return tr(
            "The file's times carry no time zone. Nothing can be stored until you say which one the device's clock "
            "showed.");
    if (report.zoneNeeded)
        return tr(
            "Some times carry no time zone; those readings are left out until you say which one the device's clock "
            "showed.");
    // Where nothing could be read yet, nothing is known of its times.
    if (report.zone.empty() && report.measures.empty()) return {};
    if (report.zone.empty()) return tr("Every time in the file says its own zone; none is assumed.");
    if (report.zoneWhy == "the patient's home zone")
        return tr("Times without a zone are read as %1, the patient's home zone.").arg(text(report.zone));
    if (report.zoneWhy == "said for this import")
        return tr("Times without a zone are read as %1, as you said.").arg(text(report.zone));
    return tr("Times without a zone are read as %1: %2.").arg(text(report.zone), text(report.zoneWhy));
}

QStringList ImportWords::crises(const jobs::ImportReport &report, Instant now)
{
    QStringList lines;
    for (const auto &[rule, all] : report.crisisCounts) {
        for (const jobs::CrisisReading &one : report.crises) {
            if (one.rule != rule) continue;
            lines << tr("%1: %Ln reading(s), newest %2 %3 %4 (record %5)", nullptr, count(all))
                         .arg(text(one.sentence), text(one.text), unitText(one.unit), ageInWords(one.at, now),
                              number(one.record));
            break;
        }
    }
    return lines;
}

QStringList ImportWords::notJudged(const jobs::ImportReport &report)
{
    QStringList lines;
    for (const auto &[set, all] : report.notJudged)
        //: %1: "No rule set: under 18"
        lines << tr("%1: %Ln reading(s)", nullptr, count(all)).arg(text(care::noRuleSetMark(set)));
    return lines;
}

QString ImportWords::personNamed(const jobs::ImportReport &report)
{
    if (!report.personNamed && !report.personBirth) return tr("names nobody");
    QStringList named;
    if (report.personNamed) named << nameText(*report.personNamed);
    if (report.personBirth) {
        const auto birth = Date::parse(*report.personBirth);
        named << tr("born %1").arg(birth ? dateText(*birth) : nameText(*report.personBirth));
    }
    return tr("names %1").arg(named.join(QStringLiteral(", ")));
}

QString ImportWords::personDiffers(const jobs::ImportReport &report, const store::Patient &patient)
{
    QString named = nameText(report.personNamed.value_or(std::string()));
    if (report.personBirth) {
        const auto birth = Date::parse(*report.personBirth);
        named += QStringLiteral(" · ") + tr("born %1").arg(birth ? dateText(*birth) : nameText(*report.personBirth));
    }
    return tr("The file names %1. It is being brought in for %2. Compare before you go on.")
        .arg(named, patientLine(patient));
}

QString ImportWords::sentence(const std::string &words)
{
    return sentenceCase(QString::fromStdString(withHiddenShown(words)));
}

QString ImportWords::reasons(const std::map<std::string, std::uint64_t> &counts)
{
    QStringList lines;
    for (const auto &[reason, n] : counts) lines << QStringLiteral("%1 × %2").arg(number(n), sentence(reason));
    return lines.join(u'\n');
}

QString ImportWords::onButton(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

}  // namespace trendward::ui
