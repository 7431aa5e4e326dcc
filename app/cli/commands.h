// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// One function a command; words are what follows the command's name. Each returns an Exit.
namespace trendward::cli
{

int normalize(const QStringList &words);
int convert(const QStringList &words);
int evaluate(const QStringList &words);
int checkMapping(const QStringList &words);
int conformance(const QStringList &words);
int patient(const QStringList &words);
int device(const QStringList &words);
int importFiles(const QStringList &words);
int imports(const QStringList &words);
int table(const QStringList &words);
int presets(const QStringList &words);
int messages(const QStringList &words);
int pull(const QStringList &words);
int push(const QStringList &words);
int held(const QStringList &words);
int reading(const QStringList &words);
int readings(const QStringList &words);
int observations(const QStringList &words);
int goal(const QStringList &words);
int action(const QStringList &words);
int worklist(const QStringList &words);
int review(const QStringList &words);
int report(const QStringList &words);
int handover(const QStringList &words);
int rules(const QStringList &words);
int rehearse(const QStringList &words);
int summary(const QStringList &words);
int compare(const QStringList &words);
int sample(const QStringList &words);

}  // namespace trendward::cli
