// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#ifdef TRENDWARD_TEST_WIDGETS
#include "ui/style/theme.h"

#include <QApplication>
#else
#include <QCoreApplication>
#endif
#include <QRegularExpression>

std::vector<trendward::tests::Maker> &trendward::tests::classes()
{
    static std::vector<Maker> all;
    return all;
}

int main(int argc, char *argv[])
{
#ifdef TRENDWARD_TEST_WIDGETS
    const QApplication app(argc, argv);
    trendward::ui::loadFonts();
    trendward::ui::useScheme(trendward::ui::Scheme::Light);
#else
    const QCoreApplication app(argc, argv);
#endif
    // A long program is two tests of ctest, each with the classes whose names match.
    const QRegularExpression wanted(qEnvironmentVariable("TRENDWARD_TEST_CLASSES"));
    int failed = 0, ran = 0;
    for (const auto &make : trendward::tests::classes()) {
        const auto test = make();
        if (!wanted.match(QLatin1String(test->metaObject()->className())).hasMatch()) continue;
        failed += QTest::qExec(test.get(), argc, argv) == 0 ? 0 : 1;
        ++ran;
    }
    return ran == 0 ? 1 : failed;
}
