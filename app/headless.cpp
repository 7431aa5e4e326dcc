// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless.h"

#include "app/workplace.h"
#include "ui/desk/errortext.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/theme.h"
#include "ui/summary/summaryexport.h"
#include "ui/summary/summaryperiod.h"

#include <QDir>
#include <QEventLoop>
#include <QPixmap>

#include <array>
#include <cstdio>

namespace trendward::session
{

namespace
{

enum Exit : int { Written = 0, CouldNotRun = 1, Usage = 2 };

int refuse(const QString &sentence, Exit exit)
{
    std::fprintf(stderr, "%s\n", qPrintable(sentence));
    return exit;
}

int couldNotRun(const Error &error)
{
    return refuse(ui::errorText(error), CouldNotRun);
}

Result<store::PatientKey> patientNamed(const store::RecordStore &store, const std::string &id)
{
    const auto key = store.patientByIdentifier({{}, id});
    if (!key) return key.error();
    if (*key) return **key;
    return Error{Error::Code::PatientUnknown, "no patient has the identifier \"" + id + "\"", {}};
}

/// What is posted now is done.
void turn()
{
    QEventLoop loop;
    QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    loop.exec();
}

/// Returns when the desk has nothing under way and what it answered is laid out: a click asks in a later turn, an
/// answer may ask again, and a layout needs a few turns to come down to the innermost widget.
void waitFor(ui::Desk &desk)
{
    constexpr int settled = 5;
    for (int quiet = 0; quiet < settled; ++quiet) {
        turn();
        if (!desk.busy()) continue;
        QEventLoop loop;
        QObject::connect(&desk, &ui::Desk::busyChanged, &loop, [&loop](bool busy) {
            if (!busy) loop.quit();
        });
        loop.exec();
        quiet = 0;
    }
}

struct Page {
    const char *name;
    QAction *open;
};

bool save(QWidget &window, const QDir &folder, const QString &name)
{
    const QString file = folder.filePath(name);
    if (!window.grab().save(file)) {
        refuse(QStringLiteral("%1 could not be written. Check that the folder may be written to.").arg(file),
               CouldNotRun);
        return false;
    }
    std::printf("wrote %s\n", qPrintable(file));
    return true;
}

}  // namespace

int writeSummary(const Headless &where, const std::string &patient, const std::string &out, const QString &paper)
{
    const auto size = paper.isEmpty() ? std::optional(ui::Paper::A4) : ui::paperNamed(paper);
    if (!size)
        return refuse(QStringLiteral("--paper takes A4 or Letter, not \"%1\". See trendward --help.").arg(paper),
                      Usage);
    const auto place = workplaceAt(where.store, where.passphraseFile, Opening::Existing, where.now);
    if (!place) return couldNotRun(place.error());
    const auto store = place->openStore();
    if (!store) return couldNotRun(store.error());
    const auto key = patientNamed(**store, patient);
    if (!key) return couldNotRun(key.error());
    const auto summary = ui::summaryOfDays(**store, *key, *place->rules, place->now(), ui::usualDays);
    if (!summary) return couldNotRun(summary.error());
    const auto written = ui::exportSummary(**summary, ui::Form::Pdf, out, *size, place->version);
    if (!written) return couldNotRun(written.error());
    std::printf("wrote %s\n", out.c_str());
    return Written;
}

int drawPages(const Headless &where, const QString &folder)
{
    const QDir out(folder);
    if (!out.mkpath(QStringLiteral(".")))
        return refuse(QStringLiteral("The folder %1 could not be made.").arg(folder), CouldNotRun);
    auto place = workplaceAt(where.store, where.passphraseFile, Opening::Existing, where.now);
    if (!place) return couldNotRun(place.error());
    ui::MainWindow window(std::make_unique<ui::Desk>(*std::move(place)));
    window.resize(1366, 768);
    window.show();
    const ui::Actions &actions = window.actions();
    const std::array pages{Page{"review", actions.review},
                           Page{"worklist", actions.worklist},
                           Page{"import", actions.import},
                           Page{"held-readings", actions.heldReadings},
                           Page{"past-imports", actions.pastImports},
                           Page{"servers", actions.servers},
                           Page{"rules", actions.rules},
                           Page{"settings", actions.settings}};
    for (const auto &[scheme, suffix] :
         {std::pair{ui::Scheme::Light, "-light.png"}, std::pair{ui::Scheme::Dark, "-dark.png"}}) {
        ui::useScheme(scheme);
        for (const Page &page : pages) {
            page.open->trigger();
            waitFor(window.desk());
            if (!save(window, out, QLatin1String(page.name) + QLatin1String(suffix))) return CouldNotRun;
        }
    }
    return Written;
}

}  // namespace trendward::session
