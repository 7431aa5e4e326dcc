// SPDX-License-Identifier: GPL-3.0-or-later
// How fast and how small files come in: an Apple export of a size that is asked for, and files of other kinds.
#include "core/device/zipmember.h"
#include "core/io/jobs/filebytes.h"
#include "core/io/jobs/importjob.h"
#include "core/io/store/sqlcipherstore.h"
#include "tests/bench/cputime.h"
#include "tests/bench/exportfile.h"
#include "tests/io/jobs/builtin.h"

#include <expat.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace trendward;
using namespace trendward::bench;

namespace
{

constexpr std::uint64_t megabyte = 1u << 20;
/// The peers that read a file by themselves need minutes for more.
constexpr std::uint64_t mostForPeers = 1'100;

[[noreturn]] void stop(const std::string &why)
{
    std::fprintf(stderr, "filebench: %s\n", why.c_str());
    std::exit(1);
}

double childSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// From here on the peak is counted anew.
void forgetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly)) file.write("5");
}

double peakMegabytes()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith("VmHWM:")) return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

device::ReadSettings readSettings()
{
    device::ReadSettings settings;
    settings.now = *Instant::parse("2026-11-22T09:00:00Z");
    settings.zone = *Zone::named("UTC");
    return settings;
}

/// All measurements of some bytes; how many there were.
std::uint64_t measured(const RandomBytes &bytes)
{
    const auto file = device::recognise(bytes);
    if (!file) stop(file.error().detail);
    std::uint64_t count = 0;
    Progress progress;
    const auto report = device::read(
        *file, bytes, readSettings(), [&](const Measurement &) { ++count; }, progress);
    if (!report) stop(report.error().detail);
    if (report->problemCount != 0) stop("a file of our own has problems");
    return count;
}

void mustBe(std::uint64_t count, std::uint64_t wanted, const char *what)
{
    if (count != wanted)
        stop(std::string(what) + ": " + std::to_string(count) + " readings in place of " + std::to_string(wanted));
}

std::unique_ptr<jobs::FileBytes> opened(const std::string &path)
{
    auto bytes = jobs::FileBytes::open(path);
    if (!bytes) stop(bytes.error().detail);
    return std::move(*bytes);
}

/// From the file to committed rows of an encrypted record.
void stored(const std::string &path, const QString &folder, std::uint64_t wanted)
{
    const QTemporaryDir fresh(folder + QLatin1String("/store"));
    auto store = store::openSqlcipherStore(fresh.filePath(QStringLiteral("records.db")).toStdString(),
                                           std::string(32, 'k'), store::Absent::Create);
    if (!store) stop(store.error().detail);
    store::Patient patient;
    patient.id = "bench";
    if (const auto added = (*store)->addPatient(patient); !added) stop(added.error().detail);
    jobs::ImportSettings settings;
    settings.patient = "bench";
    settings.zone = "UTC";
    settings.now = *Instant::parse("2026-11-22T09:00:00Z");
    Progress progress;
    const auto report = jobs::importFile(path, settings, tests::builtInMappings(), store->get(), progress);
    if (!report) stop(report.error().detail);
    mustBe(report->stored, wanted, "stored");
}

// --- peers and floors

/// Every attribute of every record taken, nothing converted.
void byQt(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) stop("the export cannot be opened");
    QXmlStreamReader reader(&file);
    qsizetype length = 0;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != QLatin1String("Record")) continue;
        for (const QXmlStreamAttribute &attribute : reader.attributes()) length += attribute.value().size();
    }
    if (reader.hasError() || length == 0) stop("QXmlStreamReader gave up");
}

void byExpat(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) stop("the export cannot be opened");
    const XML_Parser parser = XML_ParserCreate(nullptr);
    std::size_t length = 0;
    XML_SetUserData(parser, &length);
    XML_SetElementHandler(
        parser,
        [](void *data, const XML_Char *name, const XML_Char **attributes) {
            if (std::strcmp(name, "Record") != 0) return;
            for (; *attributes; attributes += 2) *static_cast<std::size_t *>(data) += std::strlen(attributes[1]);
        },
        [](void *, const XML_Char *) {});
    constexpr int block = 256 << 10;
    while (true) {
        const auto got = file.read(static_cast<char *>(XML_GetBuffer(parser, block)), block);
        if (got < 0 || XML_ParseBuffer(parser, static_cast<int>(got), got == 0) != XML_STATUS_OK) stop("expat gave up");
        if (got == 0) break;
    }
    XML_ParserFree(parser);
    if (length == 0) stop("expat found nothing");
}

/// The least that any reader must do: look for every tag.
void tagsOnly(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) stop("the export cannot be opened");
    std::string block(256 << 10, '\0');
    std::size_t tags = 0;
    for (qint64 got = 0; (got = file.read(block.data(), static_cast<qint64>(block.size()))) > 0;) {
        const char *at = block.data(), *const end = at + got;
        while ((at = static_cast<const char *>(std::memchr(at, '<', static_cast<std::size_t>(end - at)))) != nullptr) {
            ++tags;
            ++at;
        }
    }
    if (tags == 0) stop("no tags");
}

void unpackedOnly(const RandomBytes &bytes)
{
    const auto zip = device::ZipArchive::open(bytes);
    if (!zip) stop(zip.error().detail);
    const auto stream = zip->read(zip->members().front());
    if (!stream) stop(stream.error().detail);
    std::string block(64 << 10, '\0');
    while (true) {
        const auto got = (*stream)->read(block);
        if (!got) stop(got.error().detail);
        if (*got == 0) return;
    }
}

/// CPU time of the script, which stores the same records with Python.
double byPython(const QString &zip, const QString &folder)
{
    const double begun = childSeconds();
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral(TRENDWARD_SOURCE_DIR "/tests/bench/iterparse.py"), zip,
                                             folder + QLatin1String("/python.db")});
    if (!python.waitForFinished(-1) || python.exitCode() != 0 || python.readAllStandardOutput().toLongLong() == 0)
        stop("the Python script failed: " + python.readAllStandardError().toStdString());
    const double taken = childSeconds() - begun;
    QFile::remove(folder + QLatin1String("/python.db"));
    return taken;
}

/// The least that a reader of a table must do: look for the end of every cell.
void cellsOnly(const std::string &text)
{
    std::size_t cells = 0;
    const char *at = text.data(), *const end = at + text.size();
    while ((at = static_cast<const char *>(std::memchr(at, ',', static_cast<std::size_t>(end - at)))) != nullptr) {
        ++cells;
        ++at;
    }
    if (cells == 0) stop("no cells");
}

void byQtJson(const std::string &text)
{
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), qsizetype(text.size())));
    double sum = 0;
    const QJsonArray all = document.array();
    for (const QJsonValue &one : all)
        sum += one.toObject().value(QLatin1String("value")).toObject().value(QLatin1String("bpm")).toDouble();
    if (sum <= 0) stop("QJsonDocument found nothing");
}

// --- what is measured

void appleExport(const QString &folder, std::uint64_t size)
{
    const QString xml = folder + QLatin1String("/export.xml"), zip = folder + QLatin1String("/export.zip");
    const auto [readings, values] = bench::writeAppleExport(xml.toStdString(), size * megabyte);
    if (values == 0 || !bench::zipAppleExport(xml.toStdString(), zip.toStdString())) stop("no room for the export");
    const std::string name = "Apple export of " + std::to_string(size) + " MB";
    const int passes = size <= 100 ? 3 : 1;
    const bool peers = size <= mostForPeers;
    say(name + ", readings", static_cast<double>(readings), "");
    say(name + ", zipped", static_cast<double>(QFileInfo(zip).size()) / megabyte, "MB");

    forgetPeak();
    const auto bytes = opened(xml.toStdString());
    const double ours = least(passes, [&, wanted = readings] { mustBe(measured(*bytes), wanted, "export.xml"); });
    say(name + ", reading", static_cast<double>(size) / ours, "MB/s of CPU");
    say(name + ", reading : memchr scan (floor)", least(passes, [&] { tagsOnly(xml); }) / ours, "");
    if (peers) {
        say(name + ", reading : QXmlStreamReader, attributes only", least(passes, [&] { byQt(xml); }) / ours, "",
            " (goal 10)");
        say(name + ", reading : expat, attributes only", least(passes, [&] { byExpat(xml); }) / ours, "", " (goal 7)");
    }
    const auto packed = opened(zip.toStdString());
    const double unpacking = least(passes, [&, wanted = readings] { mustBe(measured(*packed), wanted, "export.zip"); });
    say(name + ", reading from the zip : unpacking alone (floor)",
        least(passes, [&] { unpackedOnly(*packed); }) / unpacking, "");

    forgetPeak();
    const double kept = least(passes, [&, wanted = values] { stored(zip.toStdString(), folder, wanted); });
    say(name + ", peak memory from zip to store", peakMegabytes(), "MB", " (goal 300)");
    say(name + ", zip to committed store", static_cast<double>(values) / kept, "values/s of CPU");
    if (peers)
        say(name + ", zip to committed store : iterparse and sqlite3 of Python", byPython(zip, folder) / kept, "",
            " (goal 3)");
}

void otherFiles(const QString &folder)
{
    constexpr int rows = 100'000, samples = 200'000, records = 500'000;
    const std::string table = bench::clarityTable(rows), rates = bench::takeoutHeartRates(samples),
                      activity = bench::fitActivity(records);
    const MemoryBytes tableBytes(table), rateBytes(rates), activityBytes(activity);

    const double csv = least(3, [&] { mustBe(measured(tableBytes), rows, "CSV"); });
    say("CSV of 100,000 rows (Clarity), reading", csv, "s of CPU");
    say("CSV, reading : memchr scan for the cells (floor)", least(3, [&] { cellsOnly(table); }) / csv, "");
    const QString path = folder + QLatin1String("/table.csv");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(table.data(), qint64(table.size())) < 0) stop("no room");
    file.close();
    say("CSV of 100,000 rows to committed store", least(3, [&] { stored(path.toStdString(), folder, rows); }),
        "s of CPU", " (goal at most 1)");

    const double json = least(3, [&] { mustBe(measured(rateBytes), samples, "JSON"); });
    say("JSON (Fitbit heart rates), reading", static_cast<double>(rates.size()) / megabyte / json, "MB/s of CPU");
    say("JSON, reading : QJsonDocument, one number each", least(3, [&] { byQtJson(rates); }) / json, "");

    const double fit = least(3, [&] { mustBe(measured(activityBytes), records, "FIT"); });
    say("FIT (activity), reading", records / fit, "records/s of CPU");
    say("FIT, reading : its check sum alone (floor)",
        least(3, [&] { mustBe(bench::fitSum(activity), 0, "the sum"); }) / fit, "");
}

}  // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    std::uint64_t size = 100;
    if (argc == 2) size = std::strtoull(argv[1], nullptr, 10);
    if (argc > 2 || size == 0) stop("usage: trendward-filebench [MEGABYTES OF APPLE XML]");
    static const QTemporaryDir folder;  // gone after stop() too
    if (!folder.isValid()) stop("no temporary folder");
    std::puts("CPU time, one run; ratios: more is better.");
    otherFiles(folder.path());
    appleExport(folder.path(), size);
    return 0;
}
