// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/device/devicefile.h"
#include "core/io/store/recordstore.h"

#include <QCommandLineParser>
#include <QStringList>

#include <optional>
#include <string>

namespace trendward::cli
{

/// The exit codes that scripts rely on.
enum Exit : int { Done = 0, CouldNotRun = 1, Usage = 2, SomeProblems = 3 };

/// The options of one command: declared, parsed and asked for by name.
class Arguments
{
public:
    /// usage is what follows the command's name in its help ("[INPUT...]").
    Arguments(const QString &command, const QString &summary, const QString &usage);
    void option(const QString &name, const QString &valueName, const QString &help);
    void flag(const QString &name, const QString &help);
    /// --store, --passphrase-file and --now.
    enum class StoreUse { Always, Sometimes };
    void storeOptions(StoreUse use = StoreUse::Always);

    /// Nothing when the command may go on; an exit code when it is over (help was asked for, or the words are wrong).
    std::optional<int> parse(const QStringList &words);
    /// A usage error in one sentence, with where to look; returns Usage.
    int wrong(const QString &sentence) const;

    bool isSet(const QString &name) const { return m_parser.isSet(name); }
    std::string value(const QString &name) const { return m_parser.value(name).toStdString(); }
    QStringList values(const QString &name) const { return m_parser.values(name); }
    QStringList positional() const { return m_parser.positionalArguments(); }
    /// What an option holds; none where it is not set. The Error names the option: couldNotRun calls it a wrong use.
    Result<std::optional<Date>> date(const char *name) const;
    Result<std::optional<Instant>> moment(const char *name) const;
    Result<std::optional<double>> number(const char *name) const;
    /// From `least` to `most`.
    Result<std::optional<int>> wholeNumber(const char *name, int least, int most) const;
    /// --now as given, else the clock. An error when it is not an instant.
    Result<Instant> now() const;

private:
    std::optional<int> missing() const;

    QString m_command;
    QString m_usage;
    QCommandLineParser m_parser;
    std::optional<StoreUse> m_storeUse;
};

/// One line on stderr.
void say(const std::string &sentence);
/// Appends to stdout; false when nobody can take it any more (full disk, closed pipe).
bool put(std::string_view text);
/// The sentence for an error, with what to do next.
std::string sentenceFor(const Error &error);
/// Says it and returns CouldNotRun, or Usage when an option is what is wrong (where begins with "--").
int couldNotRun(const Error &error);

/// The store that --store and --passphrase-file name. Create makes it where there is none.
enum class Missing { Refuse, Create };
Result<std::unique_ptr<store::RecordStore>> openStore(const Arguments &arguments, Missing missing);
/// --now where it is given; else the sample clinic's own clock, or the real one.
Result<Instant> clockFor(const Arguments &arguments, const store::RecordStore &store);
/// The patient that --patient names, by any identifier.
Result<store::Patient> patientNamed(const store::RecordStore &store, const std::string &id);
/// --from and --to: moments with their offset, the second one not before the first.
struct Period {
    std::optional<Instant> from, to;
};
Result<Period> periodFrom(const Arguments &arguments);
/// --dates: dmy, mdy or ymd.
Result<device::DateOrder> datesFrom(const Arguments &arguments);
/// Writes a file whole or not at all, for its owner only. "-" is stdout.
Outcome writeFile(const std::string &path, std::string_view bytes);

}  // namespace trendward::cli
