// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/measure.h"
#include "core/io/store/observationteller.h"
#include "core/io/store/sqlcipherrecord.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace trendward::store
{

namespace
{

constexpr std::int64_t beforeAll = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t afterAll = std::numeric_limits<std::int64_t>::max();

/// The import whose record a row names: the first of its set, undone or not.
ImportKey firstOf(const std::string &members)
{
    std::int64_t key = 0;
    std::from_chars(members.data(), members.data() + members.size(), key);
    return std::abs(key);
}

}  // namespace

std::vector<SeriesInfo> SqlcipherRecord::seriesInfos(std::string_view sql, std::optional<PatientKey> patient) const
{
    std::vector<SeriesInfo> all;
    Statement found(*m_database, sql);
    if (patient) found.bind(1, *patient);
    while (found.step()) {
        SeriesInfo info;
        info.series = found.integer(0);
        info.patient = found.integer(1);
        info.measure = found.string(2);
        info.display = found.string(3);
        info.code = {found.string(4), found.string(5), found.string(6)};
        info.unit = {found.string(7), found.string(8)};
        info.count = static_cast<std::uint64_t>(found.integer(9));
        info.first = found.instantOrNone(10);
        info.last = found.instantOrNone(11);
        if (!found.isNull(12))
            info.lastValue = Decimal(found.integer(12), static_cast<std::uint8_t>(found.integer(13))).toDouble();
        all.push_back(std::move(info));
    }
    return all;
}

#define TRENDWARD_SERIES_COLUMNS                                                                                  \
    "SELECT s.key, s.patient, s.measure, s.display, s.system, s.code, s.code_display, s.unit_code, s.unit_text, " \
    "l.count, "                                                                                                   \
    "l.first, l.last, l.mantissa, l.scale FROM latest l JOIN series s ON s.key = l.series "

Result<std::vector<SeriesInfo>> SqlcipherRecord::series(PatientKey patient) const
{
    return answered([&] {
        return seriesInfos(TRENDWARD_SERIES_COLUMNS
                           "WHERE s.patient = ? AND l.count > 0 ORDER BY s.measure, s.display, s.key",
                           patient);
    });
}

Result<std::vector<SeriesInfo>> SqlcipherRecord::latestOfAll() const
{
    return answered([&] {
        return seriesInfos(TRENDWARD_SERIES_COLUMNS
                           "JOIN patient p ON p.key = s.patient "
                           "WHERE l.count > 0 AND p.merged_into IS NULL "
                           "ORDER BY s.patient, s.measure, s.display, s.key",
                           std::nullopt);
    });
}

Result<trend::TrendSeries> SqlcipherRecord::trend(std::int64_t series, std::optional<Instant> from,
                                                  std::optional<Instant> to) const
{
    return answered([&] {
        Statement is = m_database->query(
            "SELECT measure, system, code, code_display, display, unit_code, unit_text FROM series WHERE key = ?",
            series);
        if (!is.step()) fail(Error::Code::NotFound, "no such series");
        trend::TrendSeries result;
        result.series = series;
        result.measure = is.string(0);
        result.code = {is.string(1), is.string(2), is.string(3)};
        result.display = is.string(4);
        result.unit = {is.string(5), is.string(6)};
        Statement found = m_database->query(
            "SELECT time, mantissa, form, flags, shift, source, nth FROM reading "
            "WHERE series = ? AND time >= ? AND time < ? AND state = 0 ORDER BY time, source, nth",
            series, from ? from->ticks() : beforeAll, to ? to->ticks() : afterAll);
        while (found.step()) {
            const std::int64_t form = found.integer(2);
            result.times.push_back(found.instant(0).milliseconds());
            result.values.push_back(found.isNull(1)
                                        ? std::numeric_limits<double>::quiet_NaN()
                                        : Decimal(found.integer(1), static_cast<std::uint8_t>(form & 31)).toDouble());
            result.scales.push_back(static_cast<std::uint8_t>(form & 31));
            result.comparators.push_back(static_cast<std::uint8_t>((form >> 5) & 7));
            result.flags.push_back(static_cast<std::uint32_t>(found.integer(3)));
            result.offsets.push_back(found.isNull(4) ? trend::TrendSeries::noOffset
                                                     : static_cast<std::int16_t>(found.integer(4)));
            result.sources.push_back(static_cast<std::uint32_t>(found.integer(5)));
            result.nths.push_back(static_cast<std::uint32_t>(found.integer(6)));
        }
        for (const std::uint32_t source : result.sources)
            if (!result.sourceNames.contains(source)) result.sourceNames[source] = sourceName(source);
        return result;
    });
}

RowWalk::RowWalk(Database &database, const std::vector<std::int64_t> &series, const Query &query)
{
    const std::string_view sql =
        query.excludedToo
            ? "SELECT " TRENDWARD_ROW_COLUMNS
              " FROM reading WHERE series = ? AND time >= ? AND time < ? AND state IN (0, 1, 2, 3) ORDER BY time, "
              "source, nth"
            : "SELECT " TRENDWARD_ROW_COLUMNS
              " FROM reading WHERE series = ? AND time >= ? AND time < ? AND state = 0 ORDER BY time, source, nth";
    for (const std::int64_t key : series) {
        m_statements.push_back(std::make_unique<Statement>(database, sql));
        m_statements.back()->bindAll(key, query.from ? query.from->ticks() : beforeAll,
                                     query.to ? query.to->ticks() : afterAll);
        advance(m_statements.size() - 1);
    }
}

void RowWalk::advance(std::size_t which)
{
    if (m_statements[which]->step()) m_heads.emplace(m_statements[which]->integer(1), which);
}

std::optional<Row> RowWalk::next()
{
    if (m_heads.empty()) return std::nullopt;
    const std::size_t which = m_heads.begin()->second;
    m_heads.erase(m_heads.begin());
    Row row = readRow(*m_statements[which]);
    advance(which);
    return row;
}

std::vector<WantedSeries> wantedSeries(Database &database, const Query &query)
{
    const Measure *measure = query.measure.empty() ? nullptr : measureNamed(query.measure);
    std::vector<WantedSeries> wanted;
    Statement found = database.query(
        "SELECT s.key, s.patient, s.measure, s.system, s.code, s.code_display, s.display, s.unit_code, s.unit_text "
        "FROM series s JOIN patient p ON p.key = s.patient WHERE (?1 = 0 OR s.patient = ?1) "
        "AND (?1 <> 0 OR p.merged_into IS NULL) AND (?2 = '' OR s.measure = ?3 OR s.code = ?2) "
        "ORDER BY s.patient, s.measure, s.code, s.key",
        query.patient, query.measure, measure ? measure->key : std::string_view(query.measure));
    while (found.step()) {
        WantedSeries one;
        one.key = found.integer(0);
        one.patient = found.integer(1);
        one.pattern.measure = found.string(2);
        one.pattern.code = {found.string(3), found.string(4), found.string(5)};
        one.pattern.display = found.string(6);
        one.pattern.unit = {found.string(7), found.string(8)};
        wanted.push_back(std::move(one));
    }
    return wanted;
}

Outcome SqlcipherRecord::readings(const Query &query, const std::function<bool(const StoredReading &)> &each) const
{
    return answered([&] {
        std::map<ImportKey, std::string> files;
        const auto imported = imports();
        if (!imported) throw Failure{imported.error()};
        for (const ImportInfo &info : *imported) files[info.key] = info.file;
        ObservationTeller teller(*this);

        const auto wanted = wantedSeries(*m_database, query);
        for (std::size_t from = 0; from < wanted.size();) {
            // One measure of one patient, though it may lie in several units, comes in the order of time.
            std::size_t to = from;
            std::map<std::int64_t, const WantedSeries *> together;
            std::vector<std::int64_t> keys;
            const auto sameMeasure = [&](const WantedSeries &a, const WantedSeries &b) {
                return a.patient == b.patient && a.measureOrCode() == b.measureOrCode();
            };
            for (; to < wanted.size() && sameMeasure(wanted[from], wanted[to]); ++to) {
                together[wanted[to].key] = &wanted[to];
                keys.push_back(wanted[to].key);
            }
            RowWalk walk(*m_database, keys, query);
            while (const auto row = walk.next()) {
                const WantedSeries &series = *together[row->key.series];
                StoredReading stored;
                stored.key = row->key;
                stored.reading = readingOf(*row, series.pattern);
                stored.source = sourceName(row->key.source);
                stored.observationId = teller.idOf(*row, series.patient);
                stored.import = firstOf(membersOf(row->imports));
                stored.file = files[stored.import];
                stored.excluded = !row->live();
                if (!each(stored)) return;
            }
            from = to;
        }
    });
}

fhir::Reading readingOf(const Row &row, const fhir::Reading &pattern)
{
    fhir::Reading reading = pattern;
    reading.time.at = row.key.time;
    reading.time.offsetMinutes = row.offset;
    reading.time.origin = row.clock;
    reading.time.inGap = (row.flags & ShiftedFromGap) != 0;
    if (row.ending) reading.end = row.key.time + *row.ending;
    reading.value = row.value;
    reading.comparator = row.comparator;
    reading.absentReason = row.absentReason;
    reading.flags = row.flags;
    reading.origin.record = row.record;
    return reading;
}

}  // namespace trendward::store
