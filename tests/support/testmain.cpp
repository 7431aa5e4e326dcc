// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QCoreApplication>

std::vector<trendward::tests::Maker> &trendward::tests::classes()
{
    static std::vector<Maker> all;
    return all;
}

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    int failed = 0;
    for (const auto &make : trendward::tests::classes()) {
        const auto test = make();
        failed += QTest::qExec(test.get(), argc, argv) == 0 ? 0 : 1;
    }
    return failed;
}
