// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/io/jobs/importjob.h"

#include <QStringList>

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>

/// What the mapping commands share: where messages come from, and where problems go.
namespace trendward::cli
{

/// What a command reads: a file, or standard input, which can be read only once from front to back.
struct Input {
    std::string name;  ///< the file's name without its folders; "-" for standard input
    std::unique_ptr<RandomBytes> bytes;
};

/// The file of this path, or standard input for "-".
Result<std::unique_ptr<Input>> openInput(const QString &path);

/// All of it; TooLarge over the limit.
Result<std::string> textOf(const Input &input, std::uint64_t limit);

/// A record that had a problem, as a line on stderr.
class ProblemLines
{
public:
    void say(const std::string &type, const std::string &message, const std::string &source, std::uint64_t record)
    {
        JsonLine error;
        error.text("type", type);
        error.text("message", message);
        line("error", error.object(), source, record);
        m_any = true;
    }
    /// What was tried; not a problem.
    void trace(const std::string &object, const std::string &source, std::uint64_t record)
    {
        line("trace", object, source, record);
    }
    bool any() const { return m_any; }

private:
    static void line(const char *name, const std::string &object, const std::string &source, std::uint64_t record)
    {
        JsonLine origin, all;
        origin.text("source", source);
        origin.number("record", std::to_string(record));
        all.raw(name, object);
        all.raw("origin", origin.object());
        cli::say(all.object());
    }

    bool m_any = false;
};

/// Standard output that has failed once; the rest of the work is then pointless. One thread writes, any may ask.
class Output
{
public:
    void line(const std::string &text) { m_good = m_good && put(text); }
    bool good() const { return m_good; }

private:
    std::atomic<bool> m_good = true;
};

/// The two mappings that a command which stores readings was given, or those that are built in.
Result<jobs::Mappings> mappingsFrom(const Arguments &arguments);

/// The inputs that a command was given; standard input when there is none.
QStringList inputsOf(const Arguments &arguments);

/// Does `each` for every input in turn; one that cannot be read does not keep the others from being read.
template <class Each>
int forEachInput(const Arguments &arguments, const Output &output, const ProblemLines &problems, Each each)
{
    int exit = Done;
    for (const QString &path : inputsOf(arguments)) {
        const auto input = openInput(path);
        const Outcome outcome = input ? each(**input) : Outcome(input.error());
        if (!output.good()) return couldNotRun({Error::Code::NotReadable, "the output could not be written", "-"});
        if (outcome) continue;
        Error error = outcome.error();
        if (error.where.empty()) error.where = path.toStdString();
        exit = couldNotRun(error);
    }
    return exit != Done ? exit : problems.any() ? static_cast<int>(SomeProblems) : Done;
}

}  // namespace trendward::cli
