// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace trendward::tests
{

/// Rows with the anchors and seeds that the sample clinic's known answers must hold for.
inline void addSampleAnchors()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<quint64>("seed");
    QTest::newRow("reference") << 2026 << 11 << 22 << quint64{1};
    QTest::newRow("other dice") << 2026 << 11 << 22 << quint64{20261122};
    QTest::newRow("after spring's change") << 2027 << 3 << 30 << quint64{2};
    QTest::newRow("after autumn's change") << 2027 << 11 << 3 << quint64{3};
    QTest::newRow("new year") << 2028 << 1 << 1 << quint64{4};
    QTest::newRow("leap day") << 2028 << 2 << 29 << quint64{5};
}

}  // namespace trendward::tests
