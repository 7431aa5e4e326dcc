// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/filesigns.h"
#include "core/device/fitscan.h"
#include "core/device/reader.h"
#include "core/device/readingparts.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace trendward::device
{

namespace
{

using Found = FitScan::Found;

constexpr std::uint64_t messagesBetweenProgress = 4'096;
constexpr std::uint32_t countedFromStart = 0x1000'0000;  ///< times below it count from when the device was switched on
constexpr std::string_view nobody = "no profile";
constexpr std::size_t light = 2, deep = 3, rem = 4;  ///< levels of sleep; 0 cannot be told and 1 is awake

/// Global message numbers.
enum Message : std::uint16_t {
    FileId = 0,
    Record = 20,
    WeightScale = 30,
    Activity = 34,
    BloodPressure = 51,
    Monitoring = 55,
    Hrv = 78,
    MonitoringInfo = 103,
    Hr = 132,
    RestingHr = 211,
    Spo2 = 269,
    SleepLevel = 275,
    BeatIntervals = 290,
    Respiration = 297,
    HrvStatus = 370,
    HrvValue = 371
};

constexpr std::array<std::pair<int, std::string_view>, 7> fileTypes{{{4, "activity"},
                                                                     {9, "weight scale"},
                                                                     {14, "blood pressure"},
                                                                     {15, "monitoring"},
                                                                     {28, "monitoring"},
                                                                     {32, "monitoring"},
                                                                     {1, "device"}}};

std::string makerOf(std::optional<std::int64_t> number)
{
    if (!number) return {};
    return *number == 1 ? "Garmin" : "maker " + std::to_string(*number);
}

Instant instantOf(std::uint32_t seconds)
{
    return Instant::fromSeconds(FitScan::epoch + seconds);
}

/// What the whole of one file says about each of its messages.
struct FileFacts {
    std::optional<int> offsetMinutes;
    bool recordsHaveRate = false;
};

struct Facts {
    std::vector<FileFacts> files;
    std::map<std::string, std::uint64_t> people;
    bool peopleToldApart = false;
};

/// The wall clock beside the moment, where both stand in one message.
void takeOffset(const FitScan &scan, std::uint8_t localField, FileFacts &facts)
{
    const auto local = scan.value(localField);
    const auto time = scan.time();
    if (!local || !time) return;
    const std::int64_t minutes = (*local - *time) / 60;
    if (minutes % 15 == 0 && std::abs(minutes) <= 14 * 60) facts.offsetMinutes = static_cast<int>(minutes);
}

std::string personOf(const FitScan &scan, std::uint8_t field)
{
    const auto index = scan.value(field);
    return index ? "user " + std::to_string(*index) : std::string(nobody);
}

Result<Facts> factsOf(ByteStream &stream)
{
    FitScan scan(stream);
    Facts facts;
    while (true) {
        const auto found = scan.next();
        if (!found) return found.error();
        if (*found == Found::End) break;
        if (*found == Found::File) facts.files.emplace_back();
        if (*found != Found::Message || facts.files.empty()) continue;
        FileFacts &file = facts.files.back();
        const std::uint16_t message = scan.message();
        if (message == MonitoringInfo) takeOffset(scan, 0, file);
        if (message == Activity) takeOffset(scan, 5, file);
        if (message == Record && scan.value(3)) file.recordsHaveRate = true;
        if (message != WeightScale && message != BloodPressure) continue;
        const std::string person = personOf(scan, message == WeightScale ? 12 : 9);
        facts.peopleToldApart = facts.peopleToldApart || person != nobody;
        ++facts.people[person];
    }
    return facts;
}

class FitReader
{
public:
    FitReader(ByteStream &stream, const Facts &facts, std::optional<std::string> person, ReadContext &context)
        : m_stream(stream), m_scan(stream), m_facts(facts), m_person(std::move(person)), m_context(context)
    {
    }

    Outcome read()
    {
        while (true) {
            const auto found = m_scan.next();
            if (!found) return found.error();
            std::uint64_t &records = m_context.report().records;
            if (*found == Found::Message) {
                ++records;
                if (records % messagesBetweenProgress == 0 && !m_context.goOn(m_stream))
                    return Error{Error::Code::Cancelled, "stopped on request", {}};
                message();
                continue;
            }
            if (*found == Found::WrongSum)
                m_context.problem(Error::Code::Malformed,
                                  "the check sum is wrong, so that a value may be damaged; the readings were kept",
                                  records);
            if (*found == Found::Broken)
                m_context.problem(Error::Code::Malformed, "a damaged part was left out; what came before was read",
                                  records + 1);
            if (*found == Found::CutOff)
                m_context.problem(Error::Code::Malformed, "the file ends in the middle; what came before was read",
                                  records + 1);
            endFile();
            if (*found == Found::File) beginFile();
            if (*found == Found::End || *found == Found::CutOff) return Done{};
        }
    }

private:
    void beginFile()
    {
        m_file = m_fileCount < m_facts.files.size() ? m_facts.files[m_fileCount] : FileFacts{};
        ++m_fileCount;
        m_device = Measurement{};
        m_device.sourceApp = "FIT";
    }

    void message()
    {
        switch (m_scan.message()) {
            case FileId:
                return fileId();
            case Record:
                return record();
            case WeightScale:
                return weight();
            case BloodPressure:
                return pressure();
            case MonitoringInfo:
                m_rolling = m_scan.time();
                return other();
            case Monitoring:
                return monitoring();
            case RestingHr:
                return resting();
            case Spo2:
                return saturation();
            case Respiration:
                return respiration();
            case SleepLevel:
                return sleepLevel();
            case Hr:
                return beats();
            case HrvValue:
                return variability(0, 0);
            case HrvStatus:
                return variability(1, Average);
            case Hrv:
            case BeatIntervals:
                return m_context.notReading("intervals between heartbeats");
            default:
                return other();
        }
    }

    void other() { m_context.notReading("other FIT message"); }

    void fileId()
    {
        const std::string maker = makerOf(m_scan.value(1));
        const auto product = m_scan.value(2), serial = m_scan.value(3);
        m_device.deviceName = maker;
        if (product) m_device.deviceName += (maker.empty() ? "product " : ", product ") + std::to_string(*product);
        if (serial) m_device.deviceId = std::to_string(*serial);
        other();
    }

    /// The time of the message at hand; counts the message when it has none that means a moment.
    std::optional<ObservedTime> momentOf(std::optional<std::uint32_t> seconds)
    {
        if (!seconds) {
            m_context.notReading("FIT message without a time");
            return std::nullopt;
        }
        if (*seconds < countedFromStart) {
            m_context.notReading("time counted from when the device was switched on: its clock was not set");
            return std::nullopt;
        }
        return countedTime(instantOf(*seconds), std::to_string(*seconds), m_file.offsetMinutes);
    }

    void give(const ObservedTime &time, std::vector<Property> properties)
    {
        giveFrom(m_context.report().records, time, std::move(properties));
    }

    void giveFrom(std::uint64_t record, const ObservedTime &time, std::vector<Property> properties,
                  std::optional<Instant> end = {})
    {
        Measurement one = m_device;
        one.occurrence = time;
        one.end = end;
        one.properties = std::move(properties);
        one.type = typeOf(one);
        one.origin.record = record;
        m_context.emit(one);
    }

    void giveOne(std::optional<std::uint32_t> seconds, std::string_view measure, const Decimal &number,
                 std::string_view unit, std::uint32_t flags = 0)
    {
        const auto time = momentOf(seconds);
        if (!time) return;
        Property property = propertyOf(measure, number, unit);
        property.flags = flags;
        give(*time, {property});
    }

    void record()
    {
        const auto rate = m_scan.value(3);
        if (!rate || *rate == 0) return m_context.notReading("record without a heart rate");
        giveOne(m_scan.time(), "heart-rate", Decimal(*rate, 0), "/min");
    }

    /// Counts the message when it is another person's.
    bool isPatients(std::uint8_t field)
    {
        if (!m_facts.peopleToldApart) return true;
        const std::string person = personOf(m_scan, field);
        if (person == m_person) return true;
        m_context.notReading("another person's reading (" + person + ")");
        return false;
    }

    void weight()
    {
        constexpr std::int64_t stillWeighing = 0xFFFE;
        if (!isPatients(12)) return;
        const auto weight = m_scan.value(0);
        if (weight == stillWeighing) return m_context.notReading("the scale was still weighing");
        std::vector<Property> properties;
        if (weight && *weight > 0) properties.push_back(propertyOf("body-weight", Decimal(*weight, 2), "kg"));
        if (const auto fat = m_scan.value(1)) properties.push_back(propertyOf("body-fat", Decimal(*fat, 2), "%"));
        if (const auto index = m_scan.value(13))
            properties.push_back(propertyOf("body-mass-index", Decimal(*index, 1), "kg/m2"));
        giveAll(std::move(properties));
    }

    void giveAll(std::vector<Property> properties)
    {
        if (properties.empty()) return m_context.notReading("message without values");
        const auto time = momentOf(m_scan.time());
        if (time) give(*time, std::move(properties));
    }

    void pressure()
    {
        static constexpr std::array<std::string_view, 5> errors{"", "incomplete", "no measurement", "out of range",
                                                                "irregular heart rate"};
        if (!isPatients(9)) return;
        const std::int64_t status = m_scan.value(8).value_or(0);
        if (status != 0) {
            // Signed where the file says so, whatever the profile says.
            const std::string word = status > 0 && status < static_cast<std::int64_t>(errors.size())
                                         ? std::string(errors[static_cast<std::size_t>(status)])
                                         : std::to_string(status);
            return m_context.notReading("the cuff reported an error: " + word);
        }
        std::vector<Property> properties;
        const auto add = [&](std::uint8_t field, std::string_view measure, std::string_view unit) {
            const auto value = m_scan.value(field);
            if (value && *value > 0) properties.push_back(propertyOf(measure, Decimal(*value, 0), unit));
        };
        add(0, "systolic-blood-pressure", "mmHg");
        add(1, "diastolic-blood-pressure", "mmHg");
        add(2, "mean-blood-pressure", "mmHg");
        add(6, "heart-rate", "/min");
        if (m_scan.value(7) == 1)
            for (Property &property : properties) property.flags |= IrregularPulse;
        giveAll(std::move(properties));
    }

    /// The message's time, also where only its low 16 bits stand. They are rolled on from messages of this kind alone:
    /// others carry later times, and would put the morning on the next day.
    std::optional<std::uint32_t> monitoringTime()
    {
        if (const auto whole = m_scan.time()) {
            m_rolling = whole;
            return whole;
        }
        const auto low = m_scan.value(26);
        if (!low || !m_rolling) return std::nullopt;
        *m_rolling += (static_cast<std::uint32_t>(*low) - *m_rolling) & 0xFFFFu;
        return m_rolling;
    }

    void monitoring()
    {
        constexpr std::int64_t running = 1, walking = 6;
        const auto seconds = monitoringTime();
        const auto rate = m_scan.value(27);
        bool reading = false;
        if (rate && *rate > 0) {
            giveOne(seconds, "heart-rate", Decimal(*rate, 0), "/min");
            reading = true;
        }
        auto activity = m_scan.value(5);
        if (const auto both = m_scan.value(24); both && !activity) activity = *both & 0x1F;
        const auto cycles = m_scan.value(3);
        if (cycles && (activity == running || activity == walking)) {
            addSteps(seconds, *activity, *cycles);
            reading = true;
        }
        if (!reading) m_context.notReading("monitoring without heart rate or steps");
    }

    /// The counts run on over the day of the wall clock, each for its kind of movement.
    void addSteps(std::optional<std::uint32_t> seconds, std::int64_t activity, std::int64_t steps)
    {
        const auto time = momentOf(seconds);
        if (!time) return;
        // What is told at midnight is the count of the day which ends, or the 0 of the one which begins.
        const Instant within = steps > 0 ? time->at - Instant::ticksPerSecond : time->at;
        const ObservedTime midnight = midnightBefore(within);
        Day &counted = m_days[midnight.at];
        counted.start = midnight;
        counted.until = std::max(counted.until, time->at);
        counted.record = m_context.report().records;
        std::int64_t &most = counted.steps[activity];
        if (steps > most) most = steps;
    }

    /// By the watch's own clock, else by the clock that was said. Without either a day cannot be told.
    ObservedTime midnightBefore(Instant at)
    {
        const auto &said = m_context.settings().zone;
        ObservedTime time;
        if (!m_file.offsetMinutes && said) {
            time = m_context.observedAt(said->startOfDay(at), {});
        } else {
            LocalTime local = LocalTime::from(at, m_file.offsetMinutes.value_or(0));
            local.hour = local.minute = local.second = local.ticks = 0;
            time = countedTime(local.at(m_file.offsetMinutes.value_or(0)), {}, m_file.offsetMinutes);
            if (!m_file.offsetMinutes) time.origin = ClockOrigin::Unknown;
            if (!m_file.offsetMinutes) m_context.report().zoneNeeded = true;
        }
        time.text = time.at.text();
        return time;
    }

    void resting()
    {
        auto rate = m_scan.value(1);
        if (!rate || *rate == 0) rate = m_scan.value(0);
        if (!rate || *rate == 0) return m_context.notReading("message without values");
        giveOne(m_scan.time(), "resting-heart-rate", Decimal(*rate, 0), "/min");
    }

    void saturation()
    {
        const auto percent = m_scan.value(0);
        if (!percent || *percent == 0) return m_context.notReading("message without values");
        giveOne(m_scan.time(), "oxygen-saturation", Decimal(*percent, 0), "%");
    }

    void respiration()
    {
        const auto rate = m_scan.value(0);
        if (!rate || *rate <= 0) return m_context.notReading("no breaths counted");
        giveOne(m_scan.time(), "respiratory-rate", Decimal(*rate, 2), "/min");
    }

    /// In 1/128 ms. It is the RMSSD, not the standard deviation.
    void variability(std::uint8_t field, std::uint32_t flags)
    {
        const auto value = m_scan.value(field);
        if (!value || *value == 0) return m_context.notReading("message without values");
        giveOne(m_scan.time(), "heart-rate-variability-rmssd",
                Decimal::fromDouble(static_cast<double>(*value) / 128, 2), "ms", flags);
    }

    /// A stage lasts until the next is told.
    void sleepLevel()
    {
        const auto time = momentOf(m_scan.time());
        if (!time) return;
        m_context.notReading("stage of a sleep, counted in its duration");
        if (!m_sleep) m_sleep = Night{*time, time->at, 0, {}, 0};
        if (time->at > m_sleep->at) m_sleep->ticks[m_sleep->level] += time->at - m_sleep->at;
        m_sleep->at = std::max(m_sleep->at, time->at);
        m_sleep->level = static_cast<std::size_t>(std::clamp<std::int64_t>(m_scan.value(0).value_or(0), 0, rem));
        m_sleep->record = m_context.report().records;
    }

    void endNight()
    {
        if (!m_sleep) return;
        std::vector<Property> properties;
        const auto add = [&](std::string_view measure, std::int64_t ticks) {
            if (ticks > 0)
                properties.push_back(propertyOf(measure, Decimal(ticks / (60 * Instant::ticksPerSecond), 0), "min"));
        };
        const auto &ticks = m_sleep->ticks;
        add("sleep-duration", ticks[light] + ticks[deep] + ticks[rem]);
        add("light-sleep", ticks[light]);
        add("deep-sleep", ticks[deep]);
        add("rem-sleep", ticks[rem]);
        if (!properties.empty()) giveFrom(m_sleep->record, m_sleep->start, std::move(properties), m_sleep->at);
        m_sleep.reset();
    }

    /// Straps for swimming hold each beat back and send it in messages of its own. The first tells the moment of a
    /// count of 1/1024 s, the others go on with its low 12 bits.
    void beats()
    {
        if (m_file.recordsHaveRate) return m_context.notReading("heartbeats that the records hold, too");
        const auto rates = m_scan.count(6);
        const auto start = m_scan.value(9);
        if (start && m_scan.time()) {
            m_anchor = Anchor{*m_scan.time(), static_cast<std::uint32_t>(*start)};
            m_ticks = m_anchor->ticks;
        }
        if (rates == 0 || !m_anchor) return m_context.notReading("message without values");
        bool any = false;
        for (std::size_t i = 0; i < rates; ++i) {
            const auto rate = m_scan.value(6, i);
            if (!tickOf(i) || !rate || *rate == 0) continue;
            const auto since = static_cast<std::int64_t>(m_ticks) - m_anchor->ticks;
            auto time = momentOf(m_anchor->seconds);
            if (!time) return;
            time->at = time->at + since * Instant::ticksPerSecond / 1024;
            give(*time, {propertyOf("heart-rate", Decimal(*rate, 0), "/min")});
            any = true;
        }
        if (!any) m_context.notReading("message without values");
    }

    bool tickOf(std::size_t index)
    {
        if (const auto whole = m_scan.value(9, index)) {
            m_ticks = static_cast<std::uint32_t>(*whole);
            return true;
        }
        const std::size_t at = index * 12 / 8;
        const auto first = byteOf(at), second = byteOf(at + 1);
        if (!first || !second) return false;
        const std::uint32_t low = index % 2 == 0 ? *first | (*second & 0xFu) << 8 : *first >> 4 | *second << 4;
        m_ticks += (low - m_ticks) & 0xFFFu;
        return true;
    }

    std::optional<std::uint32_t> byteOf(std::size_t at) const
    {
        if (at >= m_scan.count(10)) return std::nullopt;
        // 0xFF is a byte like any other here.
        return static_cast<std::uint32_t>(m_scan.value(10, at).value_or(0xFF));
    }

    /// What only the end of a file completes: the steps of each day, and the night.
    void endFile()
    {
        for (const auto &[midnight, counted] : m_days) {
            std::int64_t steps = 0;
            for (const auto &[activity, most] : counted.steps) steps += most;
            giveFrom(counted.record, counted.start, {propertyOf("steps-per-day", Decimal(steps, 0), "/d")},
                     counted.until);
        }
        m_days.clear();
        endNight();
        m_rolling.reset();
        m_anchor.reset();
    }

    struct Day {
        ObservedTime start;
        std::map<std::int64_t, std::int64_t> steps;  ///< by kind of movement
        Instant until;
        std::uint64_t record = 0;
    };
    struct Night {
        ObservedTime start;
        Instant at;
        std::size_t level = 0;
        std::array<std::int64_t, 5> ticks{};  ///< by level
        std::uint64_t record = 0;
    };
    struct Anchor {
        std::uint32_t seconds = 0, ticks = 0;
    };

    ByteStream &m_stream;
    FitScan m_scan;
    const Facts &m_facts;
    std::optional<std::string> m_person;
    ReadContext &m_context;
    FileFacts m_file;
    std::size_t m_fileCount = 0;
    Measurement m_device;  ///< with the maker and the serial number only
    std::optional<std::uint32_t> m_rolling;
    std::map<Instant, Day> m_days;  ///< by their midnight
    std::optional<Night> m_sleep;
    std::optional<Anchor> m_anchor;
    std::uint32_t m_ticks = 0;
};

}  // namespace

std::optional<Signs> fitSigns(const FileView &view)
{
    const std::string_view raw = view.raw();
    if (raw.size() < 12 || (raw[0] != 12 && raw[0] != 14) || raw.substr(8, 4) != ".FIT") return std::nullopt;
    const MemoryBytes bytes(raw);
    FileStream stream(bytes);
    FitScan scan(stream);
    while (true) {
        const auto found = scan.next();
        if (!found || (*found != Found::File && *found != Found::Message)) return Signs{"FIT file", "no kind stated"};
        if (*found != Found::Message || scan.message() != FileId) continue;
        const auto type = scan.value(0);
        const auto known =
            std::find_if(fileTypes.begin(), fileTypes.end(), [&](const auto &one) { return one.first == type; });
        std::string evidence = known != fileTypes.end() ? std::string(known->second)
                               : type                   ? "file type " + std::to_string(*type)
                                                        : "no kind stated";
        if (const std::string maker = makerOf(scan.value(1)); !maker.empty()) evidence += ", " + maker;
        return Signs{"FIT file", evidence};
    }
}

namespace
{

/// Whose records to take, where any of the files tells people apart. False when the question has to be answered first.
bool askWhose(std::vector<Facts> &all, std::optional<std::string> &person, ReadContext &context)
{
    std::map<std::string, std::uint64_t> people;
    bool toldApart = false;
    for (const Facts &facts : all) {
        toldApart = toldApart || facts.peopleToldApart;
        for (const auto &[one, records] : facts.people) people[one] += records;
    }
    for (Facts &facts : all) facts.peopleToldApart = toldApart;
    if (toldApart) person = context.deviceUser(people);
    return !toldApart || person.has_value();
}

std::vector<ZipArchive::Member> fitsIn(const ZipArchive &zip)
{
    std::vector<ZipArchive::Member> fits;
    for (const ZipArchive::Member &member : zip.members()) {
        const std::string_view name = member.name;
        // What a Mac leaves behind bears the same name.
        if (!isJunk(name) && (name.ends_with(".fit") || name.ends_with(".FIT"))) fits.push_back(member);
    }
    return fits;
}

}  // namespace

Outcome readFit(const FileView &view, ReadContext &context)
{
    FileStream first(view.bytes()), second(view.bytes());
    auto facts = factsOf(first);
    if (!facts) return facts.error();
    std::vector<Facts> all{std::move(*facts)};
    std::optional<std::string> person;
    if (!askWhose(all, person, context)) return Done{};
    FitReader reader(second, all.front(), std::move(person), context);
    auto done = reader.read();
    context.goOn(second);
    return done;
}

std::optional<Signs> fitZipSigns(const FileView &view)
{
    if (!view.zip()) return std::nullopt;
    const auto fits = fitsIn(*view.zip());
    if (fits.empty()) return std::nullopt;
    const auto head = headOf(*view.zip(), fits.front());
    if (!head || head->size() < 12 || head->substr(8, 4) != ".FIT") return std::nullopt;
    return Signs{"FIT files in a zip", fits.size() == 1 ? "1 file" : std::to_string(fits.size()) + " files", {}};
}

Outcome readFitZip(const FileView &view, ReadContext &context)
{
    const auto fits = fitsIn(*view.zip());
    std::vector<Facts> all;
    for (const ZipArchive::Member &member : fits) {
        auto stream = view.zip()->read(member);
        auto facts = stream ? factsOf(**stream) : Result<Facts>(stream.error());
        // What cannot be read is told when it is its turn.
        all.push_back(facts ? std::move(*facts) : Facts{});
    }
    std::optional<std::string> person;
    if (!askWhose(all, person, context)) return Done{};
    for (std::size_t i = 0; i < fits.size(); ++i) {
        const auto stream = view.zip()->read(fits[i]);
        Outcome done = stream ? FitReader(**stream, all[i], person, context).read() : Outcome(stream.error());
        if (!done && done.error().code == Error::Code::Cancelled) return done;
        if (!done) context.problem(done.error().code, done.error().detail, context.report().records + 1, fits[i].name);
        if (stream && !context.goOn(**stream)) return Error{Error::Code::Cancelled, "stopped on request", {}};
    }
    return Done{};
}

}  // namespace trendward::device
