// SPDX-License-Identifier: GPL-3.0-or-later
// Which names a filter cannot do without: what an ObjectIndex is asked before a filter is tried. A name counts only
// where its absence means that the filter neither holds nor fails, so that the short cut never changes a result or an
// error.
#include "core/normalize/pathprogram.h"

#include <algorithm>

namespace trendward::normalize
{

namespace
{

using Steps = std::vector<Step>;

/// Fields only: such a path finds something or nothing, and cannot fail.
bool isPlain(const Side &side)
{
    const auto *steps = std::get_if<Steps>(&side);
    if (!steps) return true;
    for (const Step &step : *steps)
        if (step.kind != Step::Kind::Field && step.kind != Step::Kind::Root) return false;
    return true;
}

bool mayFail(const Condition &condition)
{
    if (condition.kind != Condition::Kind::Compare) {
        for (const Condition &part : condition.parts)
            if (mayFail(part)) return true;
        return false;
    }
    switch (condition.op) {
        case Operator::Exists:
        case Operator::Equal:
        case Operator::StrictEqual:
        case Operator::NotEqual:
        case Operator::StrictNotEqual:
            return !isPlain(condition.left) || !isPlain(condition.right);
        default:
            return true;
    }
}

std::optional<NeededNames> ofSide(const Side &side)
{
    const auto *steps = std::get_if<Steps>(&side);
    if (!steps || steps->empty() || steps->front().kind != Step::Kind::Field) return std::nullopt;
    NeededNames needs;
    needs.here = {steps->front().names.front().text()};
    for (const Step &step : *steps) {
        if (step.kind != Step::Kind::Field) break;
        needs.anywhere.push_back(step.names.front().text());
    }
    return needs;
}

void join(std::optional<NeededNames> &all, const std::optional<NeededNames> &more)
{
    if (!more) return;
    if (!all) all.emplace();
    all->here.insert(all->here.end(), more->here.begin(), more->here.end());
    all->anywhere.insert(all->anywhere.end(), more->anywhere.begin(), more->anywhere.end());
}

/// Every part must hold; those behind one that may fail are not reached when it does.
std::optional<NeededNames> ofAll(const std::vector<Condition> &parts)
{
    std::optional<NeededNames> all;
    for (const Condition &part : parts) {
        join(all, needsOf(part));
        if (mayFail(part)) break;
    }
    return all;
}

void keepCommon(std::vector<std::string> &names, const std::vector<std::string> &others)
{
    std::erase_if(
        names, [&](const std::string &name) { return std::find(others.begin(), others.end(), name) == others.end(); });
}

/// One part is enough, so only what all parts need is needed.
std::optional<NeededNames> ofAny(const std::vector<Condition> &parts)
{
    std::optional<NeededNames> common;
    for (const Condition &part : parts) {
        auto one = needsOf(part);
        if (!one) return std::nullopt;
        if (!common) {
            common = std::move(one);
            continue;
        }
        keepCommon(common->here, one->here);
        keepCommon(common->anywhere, one->anywhere);
    }
    return common;
}

}  // namespace

std::optional<NeededNames> needsOf(const Condition &condition)
{
    if (condition.kind == Condition::Kind::And) return ofAll(condition.parts);
    if (condition.kind == Condition::Kind::Or) return ofAny(condition.parts);
    auto needs = ofSide(condition.left);
    // An empty side is false for every operator; the right one is looked at after the left one.
    if (condition.op != Operator::Exists && isPlain(condition.left)) join(needs, ofSide(condition.right));
    return needs;
}

}  // namespace trendward::normalize
