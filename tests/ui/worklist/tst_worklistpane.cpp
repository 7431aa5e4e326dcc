// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/worklist/wards.h"
#include "ui/style/chip.h"
#include "ui/style/elided.h"
#include "ui/style/segments.h"
#include "ui/style/statepanel.h"
#include "ui/worklist/rowdelegate.h"
#include "ui/worklist/rowtext.h"
#include "ui/worklist/wardlistmodel.h"
#include "ui/worklist/worklistpane.h"

#include <QAbstractItemModelTester>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>
#include <ctime>

using namespace trendward;
using namespace trendward::ui;

namespace
{

QStringList names(const WardListModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row) all << model.index(row).data().toString();
    return all;
}

QListView *listOf(const WorklistPane &pane)
{
    return qobject_cast<QListView *>(pane.list());
}

int rowsOf(const WorklistPane &pane)
{
    return listOf(pane)->model()->rowCount();
}

QString allWords(const WorklistPane &pane)
{
    QString all;
    for (const QLabel *label : pane.findChildren<QLabel *>())
        if (label->isVisibleTo(&pane)) all += label->text() + '\n';
    return all;
}

double cpuMilliseconds()
{
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

}  // namespace

class WorklistPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void everyPatientIsListedOnceInTheOrderOfTheWard()
    {
        WardListModel model;
        model.show(tests::smallWard(), Standings().set(), {});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(names(model), QStringList({"DOE, Jane", QStringLiteral("MÜLLER, Zoë"), "<b>ROSSI</b>, Marco",
                                            "No name", "SILVA, Tomas", "BROKEN, Bo"}));
        QVERIFY(!model.data(model.index(99), Qt::DisplayRole).isValid());
        model.show(tests::smallWard(), Standings().set(), "doe");
        QCOMPARE(model.rowCount(), 1);
    }

    void filterFindsAccentsAndIds_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("found");
        QTest::newRow("no accents") << "muller" << QStringLiteral("MÜLLER, Zoë");
        QTest::newRow("both words") << QStringLiteral("ZOE  mül") << QStringLiteral("MÜLLER, Zoë");
        QTest::newRow("id") << "p-001"
                            << "SILVA, Tomas";
        QTest::newRow("other identifier") << "hx-99" << QStringLiteral("MÜLLER, Zoë");
        QTest::newRow("one word wrong") << "zoe smith"
                                        << "";
        QTest::newRow("one who could not be ranked") << "broken"
                                                     << "BROKEN, Bo";
    }
    void filterFindsAccentsAndIds()
    {
        QFETCH(QString, words);
        QFETCH(QString, found);
        WardListModel model;
        model.show(tests::smallWard(), Standings().set(), words);
        QCOMPARE(names(model).join('|'), found);
    }

    void rowsSpeakInOneSentence()
    {
        WardListModel model;
        model.show(tests::smallWard(), Standings().set(), {});
        const auto sentence = [&model](int row) { return model.index(row).data(Qt::AccessibleTextRole).toString(); };
        const QString doe = sentence(0);
        QVERIFY2(doe.startsWith("Look first. DOE, Jane, 74 year"), qPrintable(doe));
        QVERIFY2(doe.contains(", female, MRN 004. Two readings of 184 mmHg. Last reading 3 hour"), qPrintable(doe));
        QVERIFY2(sentence(3).contains("No name, age not known, sex not known, MRN p-003. No goals. No readings."),
                 qPrintable(sentence(3)));
        QVERIFY2(sentence(4).contains("Within goals to 22 Nov."), qPrintable(sentence(4)));
        QCOMPARE(sentence(5), QStringLiteral("Not ranked. BROKEN, Bo, MRN p-009. The goals could not be read."));
        QVERIFY2(!model.index(2).data(Qt::ToolTipRole).toString().contains("<b>"), "a name is never taken for HTML");
    }

    void keysGoDownTheListAndStopAtItsEnds()
    {
        WorklistPane pane(nullptr);
        pane.show(tests::smallWard());
        QCOMPARE(rowsOf(pane), 3);  // look first, review, and the one whom nobody could rank
        const QSignalSpy chosen(&pane, &WorklistPane::patientChosen);
        pane.previous();
        QCOMPARE(pane.current(), 0);
        pane.next();
        pane.next();
        pane.next();
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(pane.current(), 7);
        pane.previous();
        pane.previous();
        QCOMPARE(pane.current(), 4);
        QCOMPARE(chosen.size(), 3);
    }

    void selectTellsNobodyAndShowsWhoWouldBeHidden()
    {
        WorklistPane pane(nullptr);
        pane.show(tests::smallWard());
        const QSignalSpy chosen(&pane, &WorklistPane::patientChosen);
        pane.select(7);
        QCOMPARE(rowsOf(pane), 3);
        pane.select(1);
        QCOMPARE(rowsOf(pane), 6);
        QCOMPARE(listOf(pane)->selectionModel()->selectedIndexes().size(), 1);
        QCOMPARE(chosen.size(), 0);
        QCOMPARE(pane.current(), 1);
    }

    void nothingMovesUnderTheCursorUntilItIsAskedFor()
    {
        WorklistPane pane(nullptr);
        pane.show(tests::smallWard());
        pane.select(4);
        const QSignalSpy chosen(&pane, &WorklistPane::patientChosen);
        const auto row = [&pane] { return listOf(pane)->selectionModel()->selectedIndexes().front().row(); };
        const auto *refresh = pane.findChild<QPushButton *>(QStringLiteral("refresh"));
        QVERIFY(refresh->isHidden());
        auto after = tests::smallWard();
        std::swap(after->patients[0], after->patients[1]);
        std::swap(after->worklist.patients[0], after->worklist.patients[1]);
        pane.show(after);
        QCOMPARE(pane.current(), 4);
        QCOMPARE(row(), 0);
        QVERIFY(!refresh->isHidden());
        pane.refresh();
        QCOMPARE(row(), 1);
        QVERIFY(refresh->isHidden());
        pane.show(tests::smallWard());
        QCOMPARE(row(), 1);
        pane.refresh();
        // Whoever is reviewed stays, too, with the words for it, and leaves when the list is opened anew.
        pane.show(tests::withDone(tests::smallWard(), 4));
        QCOMPARE(rowsOf(pane), 3);
        QCOMPARE(row(), 0);
        const QString said = listOf(pane)->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(said.endsWith("Reviewed 22 Nov 09:00 by anna."), qPrintable(said));
        QVERIFY2(allWords(pane).contains("5 of 6 ranked, 1 failed · 1 done today"), qPrintable(allWords(pane)));
        pane.refresh();
        QCOMPARE(rowsOf(pane), 2);
        QCOMPARE(chosen.size(), 0);
        pane.next();
        QCOMPARE(pane.current(), 7);
    }

    void tabbingIntoTheListChoosesNobody()
    {
        WorklistPane pane(nullptr);
        pane.show(tests::smallWard());
        pane.show();
        const QSignalSpy chosen(&pane, &WorklistPane::patientChosen);
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        pane.list()->setFocus(Qt::TabFocusReason);
        QCOMPARE(chosen.size(), 0);
        QTest::keyClick(pane.list(), Qt::Key_Down);
        QVERIFY(pane.current() != 0);
        QTest::keyClick(pane.list(), Qt::Key_M);  // letters are keys of the window
        QCOMPARE(chosen.size(), 1);
    }

    /// A patient who comes into the list meanwhile is counted and not put between the rows.
    void whoComesNewIsSaidAndNotPutBetween()
    {
        WorklistPane pane(nullptr);
        auto before = tests::smallWard();
        before->patients[0].assessment.bucket = care::Bucket::WithinGoals;
        pane.show(before);
        QCOMPARE(rowsOf(pane), 2);
        pane.show(tests::smallWard());
        QCOMPARE(rowsOf(pane), 2);
        auto *refresh = pane.findChild<QPushButton *>(QStringLiteral("refresh"));
        QVERIFY2(refresh->text().startsWith("1 more"), qPrintable(refresh->text()));
        refresh->click();
        QCOMPARE(rowsOf(pane), 3);
    }

    void queuesStandApartWithTheirCounts()
    {
        WorklistPane pane(nullptr);
        pane.show(tests::withDone(tests::smallWard(), 7));
        QStringList queues;
        auto *segments = pane.findChild<Segments *>();
        for (const QPushButton *button : segments->findChildren<QPushButton *>()) queues << button->text();
        QCOMPARE(queues, QStringList({"Clinical 1", "No data 2", "Done 1", "All"}));
        segments->setCurrent(1);
        QCOMPARE(rowsOf(pane), 3);  // and the one whom nobody could rank
        segments->setCurrent(2);
        QCOMPARE(rowsOf(pane), 1);
    }

    void headSaysHowManyAndThatNobodyIsLeftOut()
    {
        WorklistPane pane(nullptr);
        pane.show(tests::smallWard());
        const QString words = allWords(pane);
        QVERIFY2(words.contains("5 of 6 patients ranked, 1 failed"), qPrintable(words));
        QVERIFY2(words.contains("1 look first"), qPrintable(words));
    }

    void emptyListsSayWhy()
    {
        WorklistPane pane(nullptr);
        pane.show(tests::wardOf({}));
        QVERIFY(allWords(pane).contains("No patients yet"));
        auto calm = tests::wardPatient(1, "p-001", "SILVA, Tomas", care::Bucket::WithinGoals, "Met.");
        calm.freshUntil = *Instant::parse("2026-12-03T23:59:59Z");
        pane.show(tests::wardOf({calm}));
        QVERIFY(allWords(pane).contains("Nobody to review now"));
        QVERIFY2(allWords(pane).contains("The first goal needs a new reading by 3 Dec."), qPrintable(allWords(pane)));
        QVERIFY2(!allWords(pane).contains("No data"), qPrintable(allWords(pane)));
        // Those without data are not in this list, and nobody may take them for well.
        auto quiet = tests::wardPatient(2, "p-002", "ROSSI, Marco", care::Bucket::NoRecentData, "No readings.");
        auto blank = tests::wardPatient(3, "p-003", "DOE, Jane", care::Bucket::NotEnoughKnown, "No goals.");
        pane.show(tests::wardOf({quiet, blank, calm}));
        QVERIFY2(allWords(pane).contains("2 patient(s) with no recent data or not enough known stand under No data."),
                 qPrintable(allWords(pane)));
        pane.setFilter("xyz");
        QVERIFY(allWords(pane).contains("Nobody found"));
    }

    void errorsKeepTheListThatIsThere()
    {
        WorklistPane pane(nullptr);
        pane.showError("The store is in use.");
        QVERIFY(allWords(pane).contains("The store is in use."));
        pane.show(tests::smallWard());
        QVERIFY(!allWords(pane).contains("The store is in use."));
        pane.showError("The store is in use.");
        QCOMPARE(rowsOf(pane), 3);
        QVERIFY(allWords(pane).contains("The store is in use."));
        pane.showBusy();
        QCOMPARE(rowsOf(pane), 3);
    }

    void aReasonTakesASecondLineInTheNarrowPane()
    {
        const auto drawn = [](const std::string &why) {
            WorklistPane pane(nullptr);
            pane.resize(272, 400);
            pane.show(tests::wardOf({tests::wardPatient(1, "p-001", "DOE, Jane", care::Bucket::Review, why)}));
            return pane.grab().toImage();
        };
        const std::string begun = "Systolic blood pressure: mean of the last 7 days ";
        QVERIFY2(drawn(begun + "152") != drawn(begun + "158"), "the end of the reason is on the screen");
        QCOMPARE(drawn("Short."), drawn("Short."));
    }

    void lookFirstIsDrawnAlikeAlsoApart()
    {
        const auto drawn = [](care::Bucket bucket, care::Membership membership) {
            auto patient = tests::wardPatient(1, "p-001", "DOE, Jane", bucket, "Two readings of 184 mmHg.");
            patient.attention.membership = membership;
            WardListModel model;
            model.show(tests::wardOf({patient}), Standings().set(), {});
            const RowDelegate delegate(model, nullptr);
            QImage image(272, 80, QImage::Format_RGB32);
            image.fill(Qt::white);
            QStyleOptionViewItem option;
            option.rect = image.rect();
            QPainter painter(&image);
            delegate.paint(&painter, option, model.index(0));
            return image;
        };
        using care::Bucket, care::Membership;
        QCOMPARE(drawn(Bucket::LookFirst, Membership::Paused), drawn(Bucket::LookFirst, Membership::Enrolled));
        QVERIFY(drawn(Bucket::Review, Membership::Paused) != drawn(Bucket::Review, Membership::Enrolled));
    }

    void drawsEveryKindOfRow()
    {
        WorklistPane pane(nullptr);
        pane.resize(272, 700);
        pane.show(tests::smallWard());
        pane.select(1);
        QVERIFY(!pane.grab().isNull());
    }

    void tenThousandRowsAreThereAtOnce()
    {
        std::vector<jobs::WardPatient> many;
        for (int i = 1; i <= 10'000; ++i)
            many.push_back(tests::wardPatient(i, "p-" + std::to_string(i), "DOE, Number " + std::to_string(i),
                                              care::buckets[static_cast<std::size_t>(i) % 5], "Why."));
        std::stable_sort(many.begin(), many.end(),
                         [](const auto &a, const auto &b) { return a.assessment.bucket < b.assessment.bucket; });
        const auto ward = tests::wardOf(std::move(many));
        WorklistPane pane(nullptr);
        pane.resize(272, 700);
        pane.show();
        pane.select(5);
        double best = 1e9;
        for (int i = 0; i < 5; ++i) {
            const double before = cpuMilliseconds();
            pane.show(std::make_shared<jobs::Ward>(*ward));
            best = std::min(best, cpuMilliseconds() - before);
        }
        double copied = 1e9;
        for (int i = 0; i < 5; ++i) {
            const double before = cpuMilliseconds();
            const auto copy = std::make_shared<jobs::Ward>(*ward);
            copied = std::min(copied, cpuMilliseconds() - before);
        }
        // Beside copying what is shown, in the same run; a widget for each row would cost hundreds of times as much.
        const QString times = QString::number(best / copied);
        QVERIFY2(best < 10 * copied, qPrintable(times + " times a copy"));
    }
};
TRENDWARD_TEST(WorklistPaneTest)

#include "tst_worklistpane.moc"
