// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "app/samplestore.h"
#include "app/session.h"
#include "core/base/decimal.h"
#include "core/base/hiddencharacters.h"
#include "core/device/tablepreset.h"
#include "core/io/jobs/wholefile.h"

#include <QDateTime>

#include <cstdio>

namespace trendward::cli
{

namespace
{

Error wrongOption(const char *name, std::string sentence)
{
    return {Error::Code::BadValue, std::move(sentence), std::string("--") + name};
}

}  // namespace

Arguments::Arguments(const QString &command, const QString &summary, const QString &usage)
    : m_command(command), m_usage(usage)
{
    m_parser.setApplicationDescription(summary);
    m_parser.addOption({{"h", "help"}, "Shows this."});
}

void Arguments::option(const QString &name, const QString &valueName, const QString &help)
{
    m_parser.addOption({name, help, valueName});
}

void Arguments::flag(const QString &name, const QString &help)
{
    m_parser.addOption({name, help});
}

void Arguments::storeOptions(StoreUse use)
{
    m_storeUse = use;
    option("store", "DIR", "The store's folder.");
    option("passphrase-file", "FILE", "A file that holds the store's pass phrase, readable by its owner only.");
    option("now", "INSTANT", "Work as at this moment, for example 2026-11-22T09:00:00Z.");
}

std::optional<int> Arguments::parse(const QStringList &words)
{
    if (!m_parser.parse(QStringList{"trendward-cli " + m_command} + words)) return wrong(m_parser.errorText());
    if (!m_parser.isSet("help")) return missing();
    // The parser's own usage line would miss the operands.
    QString text = m_parser.helpText();
    const auto end = text.indexOf('\n');
    text = "Usage: trendward-cli " + m_command + " [options] " + m_usage + text.mid(end);
    put(text.toStdString());
    return Done;
}

/// What every command asks of its words.
std::optional<int> Arguments::missing() const
{
    if (m_usage.isEmpty() && !positional().isEmpty())
        return wrong(m_command + " takes options only, and \"" + positional().constFirst() + "\" is none");
    if (m_storeUse == StoreUse::Always && !isSet("store")) return wrong(m_command + " needs --store DIR");
    if (m_storeUse && isSet("now"))
        if (const auto moment = now(); !moment) return wrong(QString::fromStdString(moment.error().detail));
    return std::nullopt;
}

int Arguments::wrong(const QString &sentence) const
{
    say(sentence.toStdString() + (sentence.endsWith('.') ? "" : ".") + " See trendward-cli " + m_command.toStdString() +
        " --help.");
    return Usage;
}

Result<std::optional<Date>> Arguments::date(const char *name) const
{
    if (!isSet(name)) return std::optional<Date>();
    const auto date = Date::parse(value(name));
    if (!date) return wrongOption(name, "it takes a date such as 2026-12-31");
    return std::optional(*date);
}

Result<std::optional<Instant>> Arguments::moment(const char *name) const
{
    if (!isSet(name)) return std::optional<Instant>();
    const auto moment = Instant::parse(value(name));
    if (!moment) return wrongOption(name, "it takes a moment with its offset, such as 2026-11-22T00:00:00Z");
    return std::optional(*moment);
}

Result<std::optional<double>> Arguments::number(const char *name) const
{
    if (!isSet(name)) return std::optional<double>();
    const auto number = Decimal::parse(value(name));
    if (!number) return wrongOption(name, "it takes a number such as 135");
    return std::optional(number->toDouble());
}

Result<std::optional<int>> Arguments::wholeNumber(const char *name, int least, int most) const
{
    if (!isSet(name)) return std::optional<int>();
    bool right = false;
    const int number = m_parser.value(name).toInt(&right);
    if (!right || number < least || number > most)
        return wrongOption(name,
                           "it takes a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return std::optional(number);
}

Result<Instant> Arguments::now() const
{
    if (!isSet("now")) return Instant::fromMilliseconds(QDateTime::currentMSecsSinceEpoch());
    auto moment = Instant::parse(value("now"));
    if (!moment)
        return Error{Error::Code::BadValue, "--now takes a moment with its offset, such as 2026-11-22T09:00:00Z",
                     value("now")};
    return moment;
}

void say(const std::string &sentence)
{
    std::fprintf(stderr, "%s\n", withHiddenShown(sentence).c_str());
}

bool put(std::string_view text)
{
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
}

std::string sentenceFor(const Error &error)
{
    std::string sentence = error.where.empty() ? error.detail : error.where + ": " + error.detail;
    if (!sentence.empty() && sentence.back() != '.' && sentence.back() != '!' && sentence.back() != '?')
        sentence += '.';
    switch (error.code) {
        case Error::Code::KeyNeeded:
            return sentence + " Name its pass phrase with --passphrase-file FILE, or unlock the system's keychain.";
        case Error::Code::KeyWrong:
            return sentence + " Check that this key or pass phrase belongs to this store.";
        case Error::Code::StoreDamaged:
            return sentence + " Nothing was changed; restore the store from a backup.";
        case Error::Code::ZoneNeeded:
            return sentence + " Say which zone its clock showed with --zone, for example --zone Europe/London.";
        case Error::Code::ChoiceNeeded:
            return sentence +
                   " Say how dates are written with --dates dmy or --dates mdy, who is meant with --device-user NAME, "
                   "which preset reads a table with --preset NAME.";
        case Error::Code::UnitNeeded:
            return sentence + " Say which unit holds with --unit MEASURE=UNIT, for example --unit body-weight=kg.";
        default:
            return sentence;
    }
}

int couldNotRun(const Error &error)
{
    say(sentenceFor(error));
    // An error about an option is a matter of usage.
    return error.where.starts_with("--") ? Usage : CouldNotRun;
}

Result<std::unique_ptr<store::RecordStore>> openStore(const Arguments &arguments, Missing missing)
{
    if (!arguments.isSet("store")) return Error{Error::Code::NotFound, "no store is named; use --store DIR", {}};
    return session::openStore(arguments.value("store"), arguments.value("passphrase-file"), missing == Missing::Create);
}

Result<Instant> clockFor(const Arguments &arguments, const store::RecordStore &store)
{
    const auto now = arguments.now();
    if (!now || arguments.isSet("now")) return now;
    return session::clockOf(store, *now);
}

Result<store::Patient> patientNamed(const store::RecordStore &store, const std::string &id)
{
    const auto key = store.patientByIdentifier({{}, id});
    if (!key) return key.error();
    if (!*key)
        return Error{Error::Code::PatientUnknown,
                     "no patient has the identifier \"" + id + "\"; trendward-cli patient list shows who is known",
                     {}};
    return store.patient(**key);
}

Result<device::DateOrder> datesFrom(const Arguments &arguments)
{
    const auto order = device::dateOrderOf(arguments.value("dates"));
    if (order) return *order;
    return Error{Error::Code::BadValue,
                 "\"" + arguments.value("dates") + "\" is no order of dates; dmy, mdy and ymd are", "--dates"};
}

Result<Period> periodFrom(const Arguments &arguments)
{
    Period period;
    for (const auto &[name, target] : {std::pair{"from", &period.from}, std::pair{"to", &period.to}}) {
        const auto moment = arguments.moment(name);
        if (!moment) return moment.error();
        *target = *moment;
    }
    if (period.from && period.to && *period.from > *period.to)
        return Error{Error::Code::BadValue,
                     "the period begins at " + period.from->text() + ", after its end at " + period.to->text() +
                         "; give the earlier moment as --from",
                     "--from"};
    return period;
}

Outcome writeFile(const std::string &path, std::string_view bytes)
{
    if (path == "-") {
        if (put(bytes) && std::fflush(stdout) == 0) return trendward::Done{};
        return Error{Error::Code::NotReadable, "the output could not be written", "-"};
    }
    return jobs::writeWholeFile(path, bytes);
}

}  // namespace trendward::cli
