// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/plan/plans.h"
#include "ui/desk/texts.h"
#include "ui/plan/actiondialog.h"
#include "ui/plan/actionrow.h"
#include "ui/plan/goalcheck.h"
#include "ui/plan/goaldialog.h"
#include "ui/plan/goalrow.h"
#include "ui/plan/noteedit.h"
#include "ui/plan/otherdraft.h"
#include "ui/plan/planwords.h"
#include "ui/plan/signdialog.h"
#include "ui/style/chip.h"
#include "ui/style/elided.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTranslator>

using namespace trendward;
using namespace trendward::tests;
using namespace trendward::ui;

namespace
{

TypedLimits typed(const std::string &measure, const QString &low, const QString &high, const std::string &unit = {})
{
    return {measure, low, high, unit};
}

/// Every sentence 40 % longer, as German may be.
class LongWords : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int n) const override
    {
        QString text = QString::fromUtf8(source);
        if (n >= 0) text.replace(QLatin1String("%n"), QString::number(n));
        int more = int(text.size()) * 2 / 5;
        while (more > 0) {
            text += more > 8 ? QStringLiteral(" länger") : QStringLiteral("x");
            more -= more > 8 ? 7 : 1;
        }
        return text;
    }
};

/// What a widget would need, where its words neither wrap nor end in dots.
void verifyNothingIsCut(const QWidget *in)
{
    for (const auto *one : in->findChildren<QWidget *>()) {
        if (!one->isVisible() || qobject_cast<const ElidedLabel *>(one)) continue;
        const auto *label = qobject_cast<const QLabel *>(one);
        const bool words = qobject_cast<const QPushButton *>(one) || qobject_cast<const QCheckBox *>(one) ||
                           qobject_cast<const Chip *>(one) || (label && !label->wordWrap() && !label->text().isEmpty());
        if (!words) continue;
        const QString what = label ? label->text() : qobject_cast<const QAbstractButton *>(one)->text();
        const bool icons = what.isEmpty();
        QVERIFY2(icons || one->width() >= one->sizeHint().width(),
                 qPrintable(QStringLiteral("%1: %2 of %3").arg(what).arg(one->width()).arg(one->sizeHint().width())));
        const QRect room(one->mapTo(in->window(), QPoint()), one->size());
        QVERIFY2(in->window()->rect().contains(room), qPrintable(what));
    }
    for (const auto *one : in->findChildren<QLabel *>())
        if (one->isVisible() && one->wordWrap())
            QVERIFY2(one->height() >= one->heightForWidth(one->width()), qPrintable(one->text()));
}

}  // namespace

class PlanWordsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { useOwnSettings(); }

    void aRefusalNamesMeasureAndNextStep_data()
    {
        QTest::addColumn<QString>("measure");
        QTest::addColumn<QString>("low");
        QTest::addColumn<QString>("high");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *measure, const char *low, const char *high, const char *unit,
                            const char *said) {
            QTest::addRow("%s %s %s %s", measure, low, high, unit)
                << QString::fromUtf8(measure) << QString::fromUtf8(low) << QString::fromUtf8(high)
                << QString::fromUtf8(unit) << QString::fromUtf8(said);
        };
        row("body-weight", "", "82.7", "kg", "");
        row("body-weight", "", "", "kg", "");
        row("body-weight", "80", "80", "kg", "");
        row("body-weight", "", "180", "[lb_av]", "");
        row("body-weight", "83", "82.7", "kg",
            "Weight: the lower limit 83 is above the upper limit 82.7. Exchange them, or leave one open.");
        row("body-weight", "", "eighty", "kg", "“eighty” is not a number. Write it as 82.5.");
        row("body-weight", "", "82,7", "kg", "“82,7” is not a number. Write it as 82.5.");
        row("steps-per-day", "1,400", "", "/d", "“1,400” is not a number. Write it as 82.5.");
        row("body-weight", "", "nan", "kg", "“nan” is not a number. Write it as 82.5.");
        row("body-weight", "", "82", "mm[Hg]",
            "Weight: readings in kg cannot be converted to mmHg. Choose another unit.");
        row("body-weight", "", "99999", "kg",
            "Weight: a limit of 99,999 is beyond what is ever measured (1 to 500 kg). Check the number.");
        row("no-measure", "", "1", "", "Nothing is known of the measure “no-measure”. Choose another one.");
    }
    void aRefusalNamesMeasureAndNextStep()
    {
        QFETCH(QString, measure);
        QFETCH(QString, low);
        QFETCH(QString, high);
        QFETCH(QString, unit);
        QTEST(GoalCheck::refusal(typed(measure.toStdString(), low, high, unit.toStdString())), "said");
    }
    void theBaselineIsOfTheReadingsInTheGoalsUnit()
    {
        Ward ward;
        ward.open();
        const auto said = [&](const char *high, const char *unit) {
            return GoalCheck::baseline(*ward.review,
                                       GoalCheck::goal(typed("body-weight", {}, QString::fromUtf8(high), unit)));
        };
        QVERIFY2(said("83", "kg").startsWith(QLatin1String("Weight: mean of the last 7 days 84.0 kg (6 ")),
                 qPrintable(said("83", "kg")));
        QVERIFY2(said("83", "kg").contains(QLatin1String("13 of 20 ")), qPrintable(said("83", "kg")));
        QVERIFY2(said("83", "kg").contains(QLatin1String("(65 %)")), qPrintable(said("83", "kg")));
        QVERIFY2(said("183", "[lb_av]").contains(QLatin1String("185.2 lb")), qPrintable(said("183", "[lb_av]")));
        QVERIFY(said("", "kg").contains(QLatin1String("84.0 kg")));
        QVERIFY2(said("8270", "kg").contains(QLatin1String("check its number and unit")),
                 qPrintable(said("8270", "kg")));
        const care::Goal none = goalOf("peak-flow", 200, {}, "L/min");
        QCOMPARE(GoalCheck::baseline(*ward.review, none),
                 QStringLiteral("Peak expiratory flow: no readings yet, so there is no baseline."));
    }
    void aGoalDialogSaysWhatCannotBe()
    {
        Ward ward;
        ward.setGoal(goalOf("body-weight", {}, 82.7, "kg"));
        ward.open();
        GoalDialog dialog(ward.review, {}, QStringLiteral("heart-rate"), "x", nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QVERIFY(dialog.refusal().startsWith(QLatin1String("Write at least one limit")));
        QVERIFY(!dialog.acceptButton()->isEnabled());
        Ward::type(&dialog, QStringLiteral("Upper limit, Heart rate"), QStringLiteral("100"));
        QVERIFY(dialog.refusal().isEmpty());
        QVERIFY(dialog.acceptButton()->isEnabled());
        auto *measure = Ward::named<QComboBox>(&dialog, QStringLiteral("Measure"));
        measure->setCurrentIndex(measure->findData(QStringLiteral("oxygen-saturation")));
        QVERIFY(dialog.goals().at(0).high == 100.0);  // typed before the measure was chosen

        // A measure with a goal brings that one up; the one after it does not inherit its limits.
        measure->setCurrentIndex(measure->findData(QStringLiteral("body-weight")));
        auto *high = Ward::named<QLineEdit>(&dialog, QStringLiteral("Upper limit, Weight"));
        QCOMPARE(high->text(), QStringLiteral("82.7"));
        QVERIFY(dialog.windowTitle().startsWith(QLatin1String("Edit goal: ")));
        QVERIFY(dialog.goals() == dialog.edited());
        high->setText(QStringLiteral("81"));
        QVERIFY(dialog.goals().at(0).key == dialog.edited().at(0).key && dialog.goals().at(0).high == 81.0);
        measure->setCurrentIndex(measure->findData(QStringLiteral("heart-rate")));
        QVERIFY(dialog.windowTitle().startsWith(QLatin1String("Add goal: ")));
        QVERIFY(dialog.edited().empty() && dialog.refusal().startsWith(QLatin1String("Write at least one limit")));
    }
    void measuresWithReadingsComeFirst()
    {
        Ward ward;
        ward.open();
        GoalDialog dialog(ward.review, {}, {}, "x", nullptr);
        const auto *measure = Ward::named<QComboBox>(&dialog, QStringLiteral("Measure"));
        QCOMPARE(measure->itemText(0), QStringLiteral("Blood pressure"));
        QCOMPARE(measure->itemText(1), QStringLiteral("Weight"));
        QCOMPARE(measure->itemData(2, Qt::AccessibleDescriptionRole).toString(), QStringLiteral("separator"));
    }

    void whatIsUnknownIsNeverDrawnAsMet()
    {
        Ward ward;
        ward.setGoal(goalOf("heart-rate", 50, 100, "/min"));       // never measured
        ward.setGoal(goalOf("body-weight", {}, 82.7, "furlong"));  // cannot be converted
        ward.setGoal(goalOf("systolic-blood-pressure", {}, 150, "mm[Hg]"));
        ward.open();
        const auto lines = GoalLines::of(*ward.review);
        QCOMPARE(lines.size(), std::size_t{3});
        for (int i : {0, 1}) {
            QVERIFY(!lines[std::size_t(i)].share);
            QVERIFY(lines[std::size_t(i)].ink == Token::Gap);
            QVERIFY(lines[std::size_t(i)].mark != Mark::TickRing);
            QVERIFY(lines[std::size_t(i)].mean.isEmpty());
        }
        QCOMPARE(lines[0].now, QStringLiteral("No reading yet"));
        QCOMPARE(lines[1].now, QStringLiteral("Cannot tell"));
        QVERIFY(lines[2].mark == Mark::TickRing);
        // The reading of exactly 14 days ago belongs to the 14 days before: trend::lastDays, as in the summary.
        QCOMPARE(lines[2].now, QStringLiteral("In goal 13 of 13 in 14 days to 1 Jun"));
        QVERIFY(lines[2].before.startsWith(QLatin1String("14 d before: ")));
    }
    void aPressureIsWithinWhenBothNumbersAre()
    {
        Ward ward;
        ward.setGoal(goalOf("systolic-blood-pressure", {}, 150, "mm[Hg]"));
        ward.setGoal(goalOf("diastolic-blood-pressure", {}, 79, "mm[Hg]"));
        ward.open();
        const auto lines = GoalLines::of(*ward.review);
        QCOMPARE(lines.size(), std::size_t{1});
        QCOMPARE(lines[0].now, QStringLiteral("Diastolic in goal 0 of 13 in 14 days to 1 Jun"));
        QCOMPARE(lines[0].standing, QStringLiteral("outside goal"));
        QVERIFY2(lines[0].mean.endsWith(QLatin1String("/80 mmHg, 7 d")), qPrintable(lines[0].mean));
        QCOMPARE(lines[0].which, QStringLiteral("systolic/diastolic"));
        QVERIFY2(lines[0].said().startsWith(QStringLiteral("Blood pressure systolic ≤ 150, diastolic ≤ 79 mmHg, ")),
                 qPrintable(lines[0].said()));
    }
    /// The row shows what the summary says: the same share, the same standing, and red only where it is the mean.
    void aRowSaysWhatTheSummarySays()
    {
        Ward ward;
        ward.folder.import(ward.patient, {pressure("188", "82", noon - Instant::ticksPerDay / 4)});
        ward.setGoal(goalOf("systolic-blood-pressure", {}, 150, "mm[Hg]"));
        ward.open();
        const auto lines = GoalLines::of(*ward.review);
        const care::GoalState &state = ward.review->progress.at(0).state;
        QCOMPARE(lines[0].standing, text(care::words(state)));
        QCOMPARE(lines[0].standing, QStringLiteral("within goal, last reading above it; look first"));
        QVERIFY(lines[0].mark == Mark::Octagon && lines[0].ink == Token::First && !lines[0].meanOutside);
        QCOMPARE(lines[0].now, QStringLiteral("In goal %1").arg(text(care::shareText(state, ward.review->zone))));
        QVERIFY(lines[0].mean.endsWith(QLatin1String(" mmHg, 7 d")));
        QVERIFY2(lines[0].more.contains(QLatin1String("188 mmHg")), qPrintable(lines[0].more));
    }
    void aGoalInWordsThatAreUnitsSaysThemOnce()
    {
        QCOMPARE(PlanWords::goal({goalOf("inhaler-puffs", {}, 4, "{puff}")}), QStringLiteral("Inhaler puffs ≤ 4"));
        QCOMPARE(PlanWords::goal({goalOf("steps-per-day", 6000, {}, "/d")}), QStringLiteral("Steps per day ≥ 6,000"));
        QCOMPARE(unitText(unitFrom("{puff}"), QStringLiteral("1")), QStringLiteral("puff"));
        QCOMPARE(unitText(unitFrom("{puff}"), QStringLiteral("3")), QStringLiteral("puffs"));
    }
    void aPartIsNeverShownAsTheWhole()
    {
        QCOMPARE(percentText(399, 400), QStringLiteral("99 %"));
        QCOMPARE(percentText(1, 400), QStringLiteral("1 %"));
        QCOMPARE(percentText(400, 400), QStringLiteral("100 %"));
        QCOMPARE(percentText(0, 400), QStringLiteral("0 %"));
    }
    void dueIsSaidByThePatientsClock()
    {
        const Zone zone = *Zone::named("Pacific/Auckland");
        const Instant evening = *Instant::parse("2026-11-24T20:00:00Z");  // the 25th in Auckland
        QCOMPARE(PlanWords::due({2026, 11, 25}, evening, zone), QStringLiteral("Today"));
        QCOMPARE(PlanWords::due({2026, 11, 26}, evening, zone), QStringLiteral("Tomorrow"));
        QCOMPARE(PlanWords::due({2026, 11, 3}, evening, zone), QStringLiteral("was due 3 Nov"));
        QCOMPARE(PlanWords::due({2026, 12, 9}, evening, zone), QStringLiteral("9 Dec"));
        QCOMPARE(PlanWords::due({2026, 11, std::nullopt}, evening, zone), QStringLiteral("Nov 2026"));
        QCOMPARE(PlanWords::due({2026, 10, std::nullopt}, evening, zone), QStringLiteral("was due Oct 2026"));
    }
    void theVersionIsSaid()
    {
        jobs::PatientReview review;
        review.now = noon;
        QCOMPARE(PlanWords::version(review), QStringLiteral("Not signed yet"));
        care::Review one;
        one.at = noon - Instant::ticksPerDay;
        one.who = "root";
        review.reviews.push_back(one);
        QCOMPARE(PlanWords::version(review), QStringLiteral("Not signed yet; reviewed 31 May by root"));
        one.name = "R. Alvarez";
        one.version = 4;
        review.reviews.push_back(one);
        QCOMPARE(PlanWords::version(review), QStringLiteral("Version 4, signed 31 May by R. Alvarez"));
    }

    /// What the summary says of a goal whose day has passed, the row says too; of two goals of one measure each its
    /// own.
    void aDueDayThatHasPassedIsSaidInTheRow()
    {
        Ward ward;
        care::Goal kilograms = goalOf("body-weight", {}, 80, "kg"), pounds = goalOf("body-weight", {}, 190, "[lb_av]");
        kilograms.due = Date{2026, 5, 30};
        pounds.due = Date{2026, 5, 31};
        ward.setGoal(kilograms);
        ward.setGoal(pounds);
        ward.setGoal(goalOf("systolic-blood-pressure", {}, 140, "mm[Hg]"));
        ward.open();
        const auto rows = ward.pane->findChildren<GoalRow *>();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0]->line().due, QStringLiteral("Was to be reached by 30 May 2026; not reached by then"));
        QCOMPARE(rows[1]->line().due, QStringLiteral("Was to be reached by 31 May 2026; reached by then"));
        QVERIFY(rows[1]->accessibleName().contains(rows[1]->line().due));
        QVERIFY(rows[2]->line().due.isEmpty());
        QVERIFY(rows[0]->sizeHint().height() > rows[2]->sizeHint().height());
    }
    void longerWordsAreNotCut()
    {
        LongWords words;
        QCoreApplication::installTranslator(&words);
        Ward ward;
        ward.setGoal(goalOf("systolic-blood-pressure", {}, 140, "mm[Hg]"));
        care::Action action;
        action.text = "Call about symptoms";
        action.due = Date{2026, 5, 3};
        VALUE(ward.folder.record->saveAction(ward.patient, action));
        ward.writeElsewhere("Seen");
        ward.open();
        ward.pane->resize(300, 640);
        QCoreApplication::sendPostedEvents();
        QTest::qWait(1);
        verifyNothingIsCut(ward.pane.get());
        // Another window wrote meanwhile: what stands above the plan then has room as well.
        ward.writeElsewhere("Seen elsewhere");
        auto *note = ward.pane->findChild<NoteEdit *>();
        QTest::keyClicks(note, QStringLiteral("Mine"));
        note->flush();
        ward.settle();
        QTRY_VERIFY(ward.pane->findChild<OtherDraft *>()->isVisible());
        QTest::qWait(1);
        verifyNothingIsCut(ward.pane.get());
        const auto dialogs = [&] {
            std::vector<std::unique_ptr<PlanDialog>> all;
            all.push_back(std::make_unique<GoalDialog>(ward.review, std::vector<care::Goal>(),
                                                       QStringLiteral("blood-pressure"), "x", nullptr));
            all.push_back(std::make_unique<ActionDialog>(*ward.review, ward.review->actions.at(0), nullptr));
            all.push_back(
                std::make_unique<SignDialog>(*ward.review, SignFacts{ward.review->draft, {}, {}, 5}, "root", nullptr));
            return all;
        }();
        for (const auto &dialog : dialogs) {
            dialog->setAttribute(Qt::WA_DeleteOnClose, false);
            dialog->show();
            QTest::qWait(1);
            verifyNothingIsCut(dialog.get());
            QVERIFY2(dialog->height() < 700, qPrintable(QString::number(dialog->height())));
        }
        QCoreApplication::removeTranslator(&words);
    }
};

TRENDWARD_TEST(PlanWordsTest)
#include "tst_planwords.moc"
