// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worklist/rowtext.h"

#include "core/care/words.h"
#include "ui/desk/texts.h"
#include "ui/style/status.h"

#include <QLocale>

#include <algorithm>

namespace trendward::ui
{

namespace
{

QString none()
{
    return QStringLiteral("–");
}

QString shown(const care::GlanceValue &value, int decimals)
{
    return text(std::string(care::sign(static_cast<int>(value.comparator)))) + numberText(value.value, decimals);
}

const care::GlanceValue *partOf(const care::VitalGlance &vital, std::string_view measure)
{
    const auto found = std::find_if(vital.newest.begin(), vital.newest.end(),
                                    [&](const care::GlanceValue &one) { return one.measure == measure; });
    return found == vital.newest.end() ? nullptr : &*found;
}

QString endedSentence(QString sentence)
{
    sentence = sentence.trimmed();
    if (!sentence.isEmpty() && !sentence.endsWith('.')) sentence += '.';
    return sentence;
}

}  // namespace

QString RowText::about(const jobs::WardPatient &patient)
{
    const QString years = patient.age ? tr("%1 y", "years of age").arg(*patient.age) : tr("age ?", "not known");
    const QString letter = sexLetter(patient.person.sex);
    const QString sex = letter == QLatin1String("?") ? tr("sex ?", "not known") : letter;
    return QStringLiteral("%1  %2  %3").arg(years, sex, nameText(patient.person.id));
}

QString RowText::reason(const jobs::WardPatient &patient)
{
    if (patient.assessment.bucket == care::Bucket::WithinGoals) return ui::text(patient.assessment);
    const QString why = text(patient.assessment.why).simplified();
    return why.isEmpty() ? ui::text(patient.assessment) : why;
}

QString RowText::state(const jobs::WardPatient &patient, const Zone &desk)
{
    const care::Attention &attention = patient.attention;
    QStringList parts;
    const auto add = [&](const std::string &words) {
        if (!words.empty()) parts << text(words).simplified();
    };
    add(attention.apart);
    add(care::words(attention, desk));
    using State = care::Attention::State;
    if (attention.state == State::New || attention.state == State::Called) add(care::ownerWords(attention, desk));
    // A row that is back says it already.
    if (!attention.back || attention.state != State::New) add(care::newSinceWords(attention, desk));
    return parts.join(QStringLiteral(" · "));
}

QString RowText::age(const jobs::WardPatient &patient, Instant now)
{
    if (!patient.assessment.lastReading) return tr("never", "last reading");
    return ageText(*patient.assessment.lastReading, now);
}

QString RowText::neededBy(const jobs::WardPatient &patient, Instant now)
{
    if (patient.assessment.bucket != care::Bucket::WithinGoals || !patient.freshUntil) return none();
    return shortDateText(*patient.freshUntil, now, patient.assessment.zone);
}

QString RowText::sentence(const jobs::WardPatient &patient, const jobs::Ward &ward)
{
    const Instant now = ward.now;
    const QString years = patient.age ? tr("%n year(s)", nullptr, *patient.age) : tr("age not known");
    const QString sex = patient.person.sex.empty() ? tr("sex not known") : sexText(patient.person.sex).toLower();
    const QString last = patient.assessment.lastReading
                             ? tr("Last reading %1.").arg(ageInWords(*patient.assessment.lastReading, now))
                             : tr("No readings.");
    const QString said = tr("%1. %2, %3, %4, MRN %5. %6 %7", "standing, name, age, sex, number, reason, last reading")
                             .arg(ui::text(patient.assessment.bucket), nameText(patient.person.name), years, sex,
                                  nameText(patient.person.id), endedSentence(reason(patient)), last);
    return (said + ' ' + endedSentence(state(patient, ward.worklist.desk))).trimmed();
}

QString RowText::sentence(const care::UnrankedPatient &patient)
{
    return tr("%1. %2, MRN %3. %4", "standing, name, number, reason")
        .arg(unrankedWord(), nameText(patient.name), nameText(patient.id), endedSentence(text(patient.reason)));
}

QString RowText::unrankedWord()
{
    return tr("Not ranked");
}

QString RowText::ranked(const care::Worklist &list)
{
    const QLocale locale;
    const auto number = [&](std::size_t n) { return locale.toString(qulonglong(n)); };
    const QString said = tr("%1 of %2 patients ranked, %3 failed")
                             .arg(number(list.ranked()), number(list.of()), number(list.failed.size()));
    const std::string apart = list.apartWords();
    return apart.empty() ? said : tr("%1; %2", "how many are ranked, how many are not enrolled").arg(said, text(apart));
}

QString RowText::value(const care::VitalGlance *vital)
{
    if (!vital || vital->newest.empty()) return none();
    if (vital->key != "blood-pressure") return shown(vital->newest.front(), vital->decimals);
    const auto *systolic = partOf(*vital, "systolic-blood-pressure");
    const auto *diastolic = partOf(*vital, "diastolic-blood-pressure");
    return QStringLiteral("%1/%2").arg(systolic ? shown(*systolic, vital->decimals) : none(),
                                       diastolic ? shown(*diastolic, vital->decimals) : none());
}

QString RowText::belowValue(const care::VitalGlance *vital, std::string_view usualUnit, Instant now)
{
    if (!vital || vital->newest.empty()) return {};
    QStringList parts;
    if (vital->unit.code != usualUnit) parts << unitText(vital->unit);
    if (vital->tooOld && vital->at) parts << ageText(*vital->at, now);
    return parts.join(QStringLiteral(" · "));
}

QString RowText::valueInWords(const care::VitalGlance &vital, Instant now)
{
    const QString what = text(vital.display);
    const QString unit = unitText(vital.unit, value(&vital));
    QStringList limits;
    const auto add = [&](const std::optional<trend::Limits> &one, const QString &whose) {
        if (one) limits << whose + limitsText(one->low, one->high, vital.decimals);
    };
    const bool pressure = vital.key == "blood-pressure";
    add(vital.limits, pressure ? tr("systolic") + QLatin1Char(' ') : QString());
    add(vital.secondLimits, tr("diastolic") + QLatin1Char(' '));
    const QString goal = limits.isEmpty() ? QString() : tr("Goal %1 %2.").arg(limits.join(QStringLiteral(", ")), unit);
    if (vital.newest.empty() || !vital.at) return tr("%1: no readings. %2").arg(what, goal).trimmed();

    QString standing;
    switch (vital.standing) {
        case care::GlanceStanding::NoGoal:
            standing = tr("no goal set");
            break;
        case care::GlanceStanding::Within:
            standing = tr("in goal");
            break;
        case care::GlanceStanding::Above:
            standing = tr("above goal");
            break;
        case care::GlanceStanding::Below:
            standing = tr("below goal");
            break;
        case care::GlanceStanding::TooOld:
            standing = tr("too old to say anything of today: at most %n day(s)", nullptr, vital.ageLimitDays);
            break;
        case care::GlanceStanding::NotKnown:
            standing = tr("not known whether in goal");
            break;
    }
    return tr("%1 %2 %3, %4, %5. %6", "vital sign, value, unit, standing, age, goal")
        .arg(what, value(&vital), unit, standing, ageInWords(*vital.at, now), goal)
        .trimmed();
}

QString RowText::dataDays(const std::vector<bool> &days)
{
    const auto with = std::count(days.begin(), days.end(), true);
    return tr("Readings on %1 of the last %2 days")
        .arg(QLocale().toString(qlonglong(with)), QLocale().toString(qlonglong(days.size())));
}

}  // namespace trendward::ui
