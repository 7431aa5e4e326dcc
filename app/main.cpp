// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"
#include "app/headless.h"
#include "ui/desk/phrases.h"
#include "ui/desk/settings.h"
#include "ui/style/enterpresses.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cstdio>
#include <cstring>

#include <sys/stat.h>

namespace
{

using namespace trendward;

/// The window's language; English too has a file, for its plurals.
void translate(QApplication &app, QTranslator &ours, QTranslator &qt)
{
    const QString chosen = ui::Settings::language();
    const QLocale locale = chosen.isEmpty() ? QLocale::system() : QLocale(chosen);
    QLocale::setDefault(locale);
    if (ours.load(locale, QStringLiteral("trendward"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        ours.load(QStringLiteral(":/i18n/trendward_en.qm")))
        QCoreApplication::installTranslator(&ours);
    if (qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt);
    Q_UNUSED(app)
}

int usage(const QString &sentence)
{
    std::fprintf(stderr, "%s See trendward --help.\n", qPrintable(sentence));
    return 2;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral(
        "Review of remote-monitoring data and care planning. Without options it opens your own record."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {"store", "The folder of the record to open.", "DIR"},
        {"passphrase-file", "A file that holds the record's pass phrase, readable by its owner only.", "FILE"},
        {"now", "Work as at this moment, for example 2026-11-22T09:00:00Z.", "INSTANT"},
        {"sample", "Open the sample clinic."},
        {"summary", "Write this patient's care-plan summary as PDF, without a window. Needs --store and --out.",
         "PATIENT"},
        {"out", "Where the summary goes.", "FILE"},
        {"paper", "A4 (the default) or Letter.", "SIZE"},
        {"pictures", "Draw every page, light and dark, into this folder, without a window. Needs --store.", "DIR"},
    });
    parser.addPositionalArgument("FILES", "Device files to look at.", "[FILES...]");
}

/// What needs no display must also run where there is none.
bool withoutWindow(int argc, char *argv[])
{
    for (int i = 1; i < argc; ++i)
        for (const char *option : {"--summary", "--pictures", "--help", "-h", "--version", "-v"})
            if (std::strncmp(argv[i], option, std::strlen(option)) == 0) return true;
    return false;
}

}  // namespace

int main(int argc, char *argv[])
{
    umask(077);
    if (withoutWindow(argc, argv)) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("trendward"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TRENDWARD_VERSION));
    QTranslator ours, qt;
    translate(app, ours, qt);
    ui::speakTheWindowsLanguage();

    QCommandLineParser parser;
    addOptions(parser);
    parser.process(app);
    std::optional<Instant> now;
    if (parser.isSet("now")) {
        const auto moment = Instant::parse(parser.value("now").toStdString());
        if (!moment)
            return usage(QStringLiteral("--now takes a moment with its offset, such as 2026-11-22T09:00:00Z."));
        now = *moment;
    }
    ui::loadFonts();
    ui::EnterPresses enterPresses;
    app.installEventFilter(&enterPresses);
    ui::useScheme(static_cast<ui::Scheme>(ui::Settings::scheme()));

    session::Headless headless;
    headless.store = parser.value("store").toStdString();
    headless.passphraseFile = parser.value("passphrase-file").toStdString();
    headless.now = now;
    if (parser.isSet("summary") || parser.isSet("pictures")) {
        if (headless.store.empty()) return usage(QStringLiteral("Name the record with --store DIR."));
        if (parser.isSet("pictures")) return session::drawPages(headless, parser.value("pictures"));
        if (!parser.isSet("out")) return usage(QStringLiteral("Say where the summary goes with --out FILE.pdf."));
        return session::writeSummary(headless, parser.value("summary").toStdString(), parser.value("out").toStdString(),
                                     parser.value("paper"));
    }

    session::Desktop desktop(
        {headless.store, headless.passphraseFile, now, parser.isSet("sample"), parser.positionalArguments()});
    desktop.start();
    return QApplication::exec();
}
