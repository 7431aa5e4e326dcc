// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/pushjob.h"

#include <QCoreApplication>
#include <QString>

namespace trendward::ui
{

/// The sentences about what goes to a server.
class SendWords
{
    Q_DECLARE_TR_FUNCTIONS(SendWords)
public:
    /// As tr() counts.
    static int countOf(std::uint64_t n);
    /// "Observations", "Care plan": what FHIR calls a kind, as people do.
    static QString kind(std::size_t kind);
    /// "Observations: 40 new, 1 changed", a line a kind that has something to send; empty where nothing has.
    static QString counts(const jobs::PushedPatient &one);
    /// The short reason in a row: why nothing can be sent, or what stands against it; empty where nothing does.
    static QString standing(const jobs::PushedPatient &one, bool sent);
    /// Everything that is to be known of a patient besides the counts, a line each.
    static QString remarks(const jobs::PushedPatient &one, bool sent);
    /// "Goal: Systolic at most 135", from what either version tells of itself.
    static QString conflict(const jobs::PushConflict &one);
};

}  // namespace trendward::ui
