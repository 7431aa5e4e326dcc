// SPDX-License-Identifier: GPL-3.0-or-later
/// Start of the window on a record of its own process each time: from the moment the system made the process to the
/// first patient fully drawn, and what it holds in memory by then. The key's derivation from a pass phrase is slow on
/// purpose; it is told by itself. With --fill it makes a record of many readings first.
#include "app/workplace.h"
#include "tests/bench/readings.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/reviewpage.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

#include <unistd.h>

using namespace trendward;

namespace
{

/// Milliseconds since this process was made (proc(5): starttime, in ticks since boot).
double sinceExec()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly)) return -1;
    const QByteArray text = stat.readAll();
    const double made =
        text.mid(text.lastIndexOf(')') + 2).split(' ').value(19).toDouble() / double(sysconf(_SC_CLK_TCK));
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return (double(now.tv_sec) + double(now.tv_nsec) / 1e9 - made) * 1e3;
}

double residentMegabytes()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly)) return -1;
    return statm.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

/// One start; prints "key-ms total-ms megabytes".
int once(int argc, char *argv[])
{
    QApplication app(argc, argv);
    ui::loadFonts();
    ui::useScheme(ui::Scheme::Light);
    QElapsedTimer key;
    key.start();
    auto place = session::workplaceAt(argv[2], argv[3], session::Opening::Existing);
    if (!place) {
        std::fprintf(stderr, "%s\n", place.error().detail.c_str());
        return 1;
    }
    const double keyTime = double(key.nsecsElapsed()) / 1e6;
    ui::MainWindow window(std::make_unique<ui::Desk>(*std::move(place)));
    window.resize(1366, 768);
    window.show();
    while (!window.review().person() || window.desk().busy())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    window.repaint();
    QApplication::processEvents();
    std::printf("%.1f %.1f %.1f\n", keyTime, sinceExec(), residentMegabytes());
    std::fflush(stdout);
    return 0;
}

/// 500 patients with five vital signs, a reading of each every six hours until now.
Outcome fill(std::int64_t readings, const std::string &folder, const std::string &passphraseFile)
{
    constexpr int patients = 500;
    constexpr std::int64_t apart = 6 * 3600 * Instant::ticksPerSecond;
    const std::vector<std::vector<bench::Part>> devices{
        {{"systolic-blood-pressure", [](std::int64_t i) { return 118 + i * 7 % 29; }},
         {"diastolic-blood-pressure", [](std::int64_t i) { return 72 + i * 5 % 17; }}},
        {{"heart-rate", [](std::int64_t i) { return 60 + i * 7 % 40; }}},
        {{"oxygen-saturation", [](std::int64_t i) { return 92 + i * 3 % 7; }}},
        {{"body-weight", [](std::int64_t i) { return 79 + i * 3 % 4; }}}};
    const std::int64_t each = readings / (patients * 5);
    const auto place = session::workplaceAt(folder, passphraseFile, session::Opening::Create);
    if (!place) return place.error();
    const auto store = place->openStore();
    if (!store) return store.error();
    const Instant from = place->now() - each * apart;
    for (int p = 0; p < patients; ++p) {
        store::Patient patient;
        patient.id = "p-" + std::to_string(p);
        patient.name = "INVENTED, " + std::to_string(p);
        patient.birth = Date{1950, 1 + p % 12, 1 + p % 28};
        const auto key = (*store)->addPatient(patient);
        if (!key) return key.error();
        store::ImportInfo info;
        info.file = "bench";
        info.sha256 = std::to_string(p);
        if (const auto begun = (*store)->begin(info); !begun) return begun.error();
        for (const auto &parts : devices)
            if (const auto put = (*store)->put(*key, bench::readingsOf(parts, each, from, apart)); !put)
                return put.error();
        if (const auto done = (*store)->commit(); !done) return done.error();
    }
    return Done{};
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? -1 : values[values.size() / 2];
}

}  // namespace

int main(int argc, char *argv[])
{
    if (argc == 4 && std::strcmp(argv[1], "--once") == 0) return once(argc, argv);
    const QString self = QString::fromLocal8Bit(argv[0]);
    if (argc == 5 && std::strcmp(argv[1], "--fill") == 0) {
        if (const auto filled = fill(std::atoll(argv[2]), argv[3], argv[4]); !filled) {
            std::fprintf(stderr, "%s\n", filled.error().detail.c_str());
            return 1;
        }
        argv += 2;
        argc -= 2;
    }
    if (argc != 3) {
        std::fprintf(stderr, "usage: trendward-startbench [--fill READINGS] STORE PASSPHRASE-FILE\n");
        return 2;
    }
    std::vector<double> keys, totals, sizes;
    for (int i = 0; i < 11; ++i) {
        QProcess run;
        run.start(self, {"--once", argv[1], argv[2]});
        if (!run.waitForFinished(60'000) || run.exitCode() != 0) {
            std::fputs(run.readAllStandardError().constData(), stderr);
            return 1;
        }
        const auto told = run.readAllStandardOutput().split(' ');
        if (i == 0) continue;  // cold
        keys.push_back(told.value(0).toDouble());
        totals.push_back(told.value(1).toDouble());
        sizes.push_back(told.value(2).toDouble());
    }
    std::printf(
        "start to the first patient drawn, median of 10: %.0f ms without the key, %.0f ms with it; %.0f MB resident\n",
        median(totals) - median(keys), median(totals), median(sizes));
    return 0;
}
