// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

namespace
{

/// Which room may include which; every room may include itself. ARCHITECTURE.md shows the same table as a picture.
const QMap<QString, QSet<QString>> &allowed()
{
    static const QMap<QString, QSet<QString>> table = [] {
        QMap<QString, QSet<QString>> t{
            {"core/base", {}},
            {"core/device", {"core/base"}},
            {"core/normalize", {"core/base"}},
            {"core/group", {"core/base"}},
            {"core/fhir", {"core/base"}},
            {"core/mapping", {"core/base", "core/group", "core/fhir"}},
            {"core/trend", {"core/base"}},
            {"core/care", {"core/base", "core/fhir", "core/trend"}},
        };
        const QSet<QString> rooms(t.keyBegin(), t.keyEnd());
        t["core/io/secrets"] = {"core/base"};
        t["core/io/store"] = rooms;
        t["core/io/server"] = {"core/base", "core/io/secrets"};
        t["core/io/jobs"] = rooms + QSet<QString>{"core/io/store", "core/io/server"};
        // Pages know the look and the desk, and meet only in the shell.
        const QSet<QString> below =
            rooms + QSet<QString>{"core/io/secrets", "core/io/store", "core/io/server", "core/io/jobs"};
        t["ui/style"] = rooms;
        t["ui/desk"] = below;
        QSet<QString> pages;
        for (const char *const page :
             {"worklist", "trend", "plan", "import", "server", "summary", "rules", "settings"}) {
            t["ui/" + QString(page)] = below + QSet<QString>{"ui/style", "ui/desk"};
            pages << "ui/" + QString(page);
        }
        t["ui/shell"] = below + pages + QSet<QString>{"ui/style", "ui/desk"};
        t["app"] = t["ui/shell"] + QSet<QString>{"ui/shell"};
        return t;
    }();
    return table;
}

QString roomOf(const QString &path)
{
    if (path.startsWith("app/")) return "app";
    return path.section('/', 0, path.startsWith("core/io/") ? 2 : 1);
}

/// Sentences for every include that points upward or sideways, or brings Qt into the core.
QStringList wrongEdges(const QString &path, const QString &text)
{
    static const QRegularExpression include("^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]",
                                            QRegularExpression::MultilineOption);
    const QString room = roomOf(path);
    QStringList wrong;
    if (!allowed().contains(room)) return {path + " is in no room of the table"};
    for (auto it = include.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString what = match.captured(2);
        if (match.captured(1) == "<") {
            const bool qt = what.startsWith('Q') || what.startsWith("qt6keychain");
            if (qt && room.startsWith("core/") && !room.startsWith("core/io/"))
                wrong << path + " brings Qt into the core: " + what;
            continue;
        }
        const QString other = roomOf(what);
        if (other == room || what.endsWith(".moc") || !what.contains('/')) continue;
        if (!allowed()[room].contains(other))
            wrong << path + " includes " + what + ": " + room + " may not know " + other;
    }
    return wrong;
}

}  // namespace

class LayersTest : public QObject
{
    Q_OBJECT

private slots:
    void includesOnlyPointDown()
    {
        QStringList wrong;
        int files = 0;
        for (const char *const top : {"core", "ui", "app"}) {
            const QString root = QStringLiteral(TRENDWARD_SOURCE_DIR) + "/";
            QDirIterator it(root + top, {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile file(it.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                wrong += wrongEdges(file.fileName().mid(root.size()), QString::fromUtf8(file.readAll()));
                ++files;
            }
        }
        QVERIFY(files > 40);
        QVERIFY2(wrong.isEmpty(), qPrintable("\n" + wrong.join('\n')));
    }
    void seesAWrongEdge_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("wrong");
        QTest::newRow("down") << "core/care/a.cpp"
                              << "#include \"core/trend/b.h\"\n"
                              << 0;
        QTest::newRow("own") << "core/care/a.cpp"
                             << "#include \"core/care/a.h\"\n#include <vector>\n"
                             << 0;
        QTest::newRow("up") << "core/base/a.h"
                            << "#include \"core/fhir/b.h\"\n"
                            << 1;
        QTest::newRow("sideways") << "core/device/a.h"
                                  << "#  include \"core/normalize/b.h\"\n"
                                  << 1;
        QTest::newRow("to the outside") << "core/trend/a.h"
                                        << "#include \"core/io/store/b.h\"\n"
                                        << 1;
        QTest::newRow("Qt") << "core/trend/a.h"
                            << "#include <QString>\n"
                            << 1;
        QTest::newRow("Qt where it may be") << "core/io/jobs/a.h"
                                            << "#include <QString>\n"
                                            << 0;
        QTest::newRow("jobs to store") << "core/io/jobs/a.h"
                                       << "#include \"core/io/store/b.h\"\n"
                                       << 0;
        QTest::newRow("store to jobs") << "core/io/store/a.h"
                                       << "#include \"core/io/jobs/b.h\"\n"
                                       << 1;
        QTest::newRow("secrets to store") << "core/io/secrets/a.h"
                                          << "#include \"core/io/store/b.h\"\n"
                                          << 1;
        QTest::newRow("page to page") << "ui/trend/a.h"
                                      << "#include \"ui/plan/b.h\"\n"
                                      << 1;
        QTest::newRow("page to shell") << "ui/trend/a.h"
                                       << "#include \"ui/shell/b.h\"\n"
                                       << 1;
        QTest::newRow("shell to page") << "ui/shell/a.h"
                                       << "#include \"ui/trend/b.h\"\n"
                                       << 0;
        QTest::newRow("io to window") << "core/io/jobs/a.h"
                                      << "#include \"ui/shell/b.h\"\n"
                                      << 1;
    }
    void seesAWrongEdge()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(int, wrong);
        QCOMPARE(wrongEdges(path, text).size(), wrong);
    }
};
TRENDWARD_TEST(LayersTest)

#include "tst_layers.moc"
