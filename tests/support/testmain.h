// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

#include <functional>
#include <memory>
#include <vector>

/// One executable a room holds several test classes; each registers itself with TRENDWARD_TEST(Class) below its
/// definition.
namespace trendward::tests
{
using Maker = std::function<std::unique_ptr<QObject>()>;
std::vector<Maker> &classes();
struct Registered {
    explicit Registered(Maker maker) { classes().push_back(std::move(maker)); }
};
}  // namespace trendward::tests

#define TRENDWARD_TEST(Class) \
    static const trendward::tests::Registered registered##Class{[] { return std::make_unique<Class>(); }};
