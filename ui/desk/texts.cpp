// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/texts.h"

#include "core/care/words.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <cmath>

namespace trendward::ui
{

namespace
{

/// Months in the language of the window, which is not always that of the numbers.
QString dayText(int year, int month, int day, bool withYear)
{
    const QDate date(year, month, day);
    return QLocale().toString(date, withYear ? QStringLiteral("d MMM yyyy") : QStringLiteral("d MMM"));
}

struct Ago {
    enum Unit { Minutes, Hours, Days } unit;
    int n;
};

/// Whole minutes below two hours, hours below two days, else days of 24 hours.
Ago ago(Instant moment, Instant now)
{
    const auto minutes =
        static_cast<int>(std::min<std::int64_t>((now - moment) / (60 * Instant::ticksPerSecond), INT32_MAX));
    if (minutes < 120) return {Ago::Minutes, minutes};
    if (minutes < 48 * 60) return {Ago::Hours, minutes / 60};
    return {Ago::Days, minutes / (24 * 60)};
}

}  // namespace

QString numberText(double value, int decimals)
{
    const QString shown = QLocale().toString(value, 'f', decimals);
    return QLocale().toString(0.0, 'f', decimals) == shown.mid(QLocale().negativeSign().size()) && value < 0
               ? QLocale().toString(0.0, 'f', decimals)
               : shown;
}

QString percentText(std::size_t met, std::size_t decided)
{
    const double share = decided == 0 ? 0 : 100.0 * static_cast<double>(met) / static_cast<double>(decided);
    double shown = std::round(share);
    if (met < decided) shown = std::min(shown, 99.0);
    if (met > 0) shown = std::max(shown, 1.0);
    return numberText(shown, 0) + QStringLiteral(" %");
}

QString dateText(Instant moment, const Zone &zone)
{
    const LocalTime local = zone.local(moment);
    return dayText(local.year, local.month, local.day, true);
}

QString shortDateText(Instant moment, Instant now, const Zone &zone)
{
    const LocalTime local = zone.local(moment);
    const bool near = std::abs(now - moment) < 330 * Instant::ticksPerDay;
    return dayText(local.year, local.month, local.day, !near);
}

QString timeText(Instant moment, const Zone &zone)
{
    const LocalTime local = zone.local(moment);
    return dayText(local.year, local.month, local.day, true) + QStringLiteral(", %1:%2")
                                                                   .arg(local.hour, 2, 10, QLatin1Char('0'))
                                                                   .arg(local.minute, 2, 10, QLatin1Char('0'));
}

QString dateText(const Date &date)
{
    if (date.month && date.day) return dayText(date.year, *date.month, *date.day, true);
    if (date.month) return QLocale().toString(QDate(date.year, *date.month, 1), QStringLiteral("MMM yyyy"));
    return QString::number(date.year);
}

QString ageText(Instant moment, Instant now)
{
    if (moment > now) return QCoreApplication::translate("Texts", "in the future");
    const Ago a = ago(moment, now);
    switch (a.unit) {
        case Ago::Minutes:
            return QCoreApplication::translate("Texts", "%1 min").arg(a.n);
        case Ago::Hours:
            return QCoreApplication::translate("Texts", "%1 h").arg(a.n);
        case Ago::Days:
            return QCoreApplication::translate("Texts", "%1 d", "days").arg(a.n);
    }
    return {};
}

QString ageInWords(Instant moment, Instant now)
{
    if (moment > now) return QCoreApplication::translate("Texts", "dated in the future");
    const Ago a = ago(moment, now);
    switch (a.unit) {
        case Ago::Minutes:
            return QCoreApplication::translate("Texts", "%n minute(s) ago", nullptr, a.n);
        case Ago::Hours:
            return QCoreApplication::translate("Texts", "%n hour(s) ago", nullptr, a.n);
        case Ago::Days:
            return QCoreApplication::translate("Texts", "%n day(s) ago", nullptr, a.n);
    }
    return {};
}

QString unitText(const Unit &unit)
{
    if (!unit.stated()) return QCoreApplication::translate("Texts", "no unit stated");
    return QString::fromStdString(care::unitText(unit));
}

QString unitText(const Unit &unit, const QString &number)
{
    return unit.stated() ? text(care::unitAfter(number.toStdString(), unit)) : unitText(unit);
}

QString unitAfterName(const Unit &unit)
{
    return unit.stated() ? text(care::unitAfterName(unit)) : unitText(unit);
}

QString limitsText(std::optional<double> low, std::optional<double> high, int decimals)
{
    if (low && high) return numberText(*low, decimals) + QStringLiteral(" – ") + numberText(*high, decimals);
    if (high) return QStringLiteral("≤ ") + numberText(*high, decimals);
    if (low) return QStringLiteral("≥ ") + numberText(*low, decimals);
    return QCoreApplication::translate("Texts", "no limits");
}

QString sexText(const std::string &gender)
{
    if (gender == "female") return QCoreApplication::translate("Texts", "Female");
    if (gender == "male") return QCoreApplication::translate("Texts", "Male");
    if (gender == "other") return QCoreApplication::translate("Texts", "Other");
    return QCoreApplication::translate("Texts", "Not known", "sex");
}

QString sexLetter(const std::string &gender)
{
    if (gender == "female") return QCoreApplication::translate("Texts", "F", "female");
    if (gender == "male") return QCoreApplication::translate("Texts", "M", "male");
    if (gender == "other") return QCoreApplication::translate("Texts", "O", "other sex");
    return QStringLiteral("?");
}

QString nameText(const std::string &name)
{
    QString shown = QString::fromStdString(name).trimmed();
    if (shown.isEmpty()) return QCoreApplication::translate("Texts", "No name");
    // Nothing that turns the direction of writing may turn a name, its number or what stands after it.
    for (QChar &c : shown) {
        const auto kind = c.category();
        if (kind == QChar::Other_Control || kind == QChar::Other_Format) c = QChar(0xFFFD);
    }
    return shown;
}

QString patientLine(const store::Patient &patient)
{
    const QString who = nameText(patient.name) + QStringLiteral(" · ") + nameText(patient.id) + QStringLiteral(" · ");
    return who + (patient.birth ? QCoreApplication::translate("Texts", "born %1").arg(dateText(*patient.birth))
                                : QCoreApplication::translate("Texts", "birth date not known"));
}

QString sentenceCase(QString text)
{
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

QString titled(QString title)
{
    return title.replace(QLatin1String("[*]"), QLatin1String("[*][*]"));
}

}  // namespace trendward::ui
