// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/jobs/reviewjob.h"
#include "tests/io/jobs/fakerecord.h"
#include "tests/support/testmain.h"
#include "tests/ui/summary/summaries.h"
#include "ui/style/rowtable.h"
#include "ui/style/segments.h"
#include "ui/summary/eventdialog.h"
#include "ui/summary/eventpicture.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QLabel>
#include <QPdfDocument>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>

namespace trendward::tests
{

class TestEventDialog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// The vector of section 3 around 27 September 2026, on which a goal begins.
    static FakeRecord walker()
    {
        FakeRecord record;
        const auto key = record.person("p-77", "OKAFOR, <b>Grace</b>", "Europe/London");
        const std::vector<double> weeks{5210, 5340, 5105, 5420, 5280, 5365, 5190, 5450,
                                        1850, 2240, 2610, 2980, 3150, 3520, 3710, 4060};
        trend::TrendSeries steps = seriesOf("steps", "{steps}"), weights = seriesOf("body-weight", "kg");
        for (int day = 0; day < 112; ++day) {
            const Instant noon = at("2026-08-02T11:00:00Z") + day * Instant::ticksPerDay;
            add(steps, noon, weeks[static_cast<std::size_t>(day / 7)]);
            if (day > 90) add(weights, noon, 80);
        }
        record.give(key, steps);
        record.give(key, weights);
        care::Goal goal = goalOf("steps", 3000, {}, "{steps}");
        goal.start = Date{2026, 9, 27};
        record.goalsOf[key] = {goal};
        return record;
    }
    static ui::Workplace walkPlace(const FakeRecord &record)
    {
        ui::Workplace place;
        place.openStore = [record]() -> Result<std::unique_ptr<store::RecordStore>> {
            return std::unique_ptr<store::RecordStore>(std::make_unique<FakeRecord>(record));
        };
        place.rules = std::make_shared<const care::Rules>(builtInRules());
        place.now = [] { return now; };
        return place;
    }
    static std::shared_ptr<const jobs::PatientReview> reviewed(const FakeRecord &record)
    {
        auto review = jobs::reviewOf(record, 1, builtInRules(), now);
        return review ? std::make_shared<const jobs::PatientReview>(*std::move(review)) : nullptr;
    }
    struct Opened {
        FakeRecord record = walker();
        ui::Desk desk{walkPlace(record)};
        ui::EventDialog dialog{desk, reviewed(record)};
        QSignalSpy ready{&dialog, &ui::EventDialog::ready};

        Opened() { choose("steps"); }
        void choose(const char *measure)
        {
            auto *box = boxNamed("Measure");
            if (box->currentData().toString() == QLatin1String(measure)) return;
            box->setCurrentIndex(box->findData(QString::fromLatin1(measure)));
        }
        QComboBox *boxNamed(const char *name)
        {
            for (auto *box : dialog.findChildren<QComboBox *>())
                if (box->accessibleName() == QLatin1String(name)) return box;
            return nullptr;
        }
        QString said()
        {
            QStringList all;
            for (const auto *label : dialog.findChildren<QLabel *>()) all << label->text();
            return all.join('\n');
        }
        QPushButton *buttonNamed(const char *text)
        {
            for (auto *one : dialog.findChildren<QPushButton *>())
                if (one->text().remove('&').startsWith(QLatin1String(text))) return one;
            return nullptr;
        }
        /// Writes under a name and gives what was written.
        QByteArray saved(const char *press, const QString &path)
        {
            QSignalSpy wrote(&dialog, &ui::EventDialog::message);
            buttonNamed(press)->click();
            auto *files = dialog.findChild<QFileDialog *>();
            if (!files) return {};
            files->selectFile(path);
            QMetaObject::invokeMethod(files, "accept");
            if (wrote.isEmpty() && !wrote.wait()) return {};
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }
    };

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }

    void beginsWithTheEventOfTheChartsAndSaysItsNumbers()
    {
        Opened one;
        QTRY_VERIFY(one.dialog.report());
        QCOMPARE(one.dialog.report()->day.text(), std::string("2026-09-27"));
        const auto &found = one.dialog.report()->comparison;
        QVERIFY(std::abs(*found.percentOfExpected - 74.168980306157) < 1e-6);
        QVERIFY(std::abs(*found.weeksToExpected - 11.950517598343685) < 1e-6);
        const QString said = one.said();
        for (const char *part :
             {"4060 steps", "5510 steps", "74.2 %", "11.95 weeks", "Association, one person, no control."})
            QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
        QVERIFY(one.dialog.findChild<ui::EventChart *>()->accessibleDescription().contains("74.2 %"));
    }
    void namesNobodyUntilItIsAskedTo()
    {
        Opened one;
        QTRY_VERIFY(one.dialog.report());
        QVERIFY(one.dialog.windowTitle().contains("p-77"));
        QVERIFY(!one.said().contains("OKAFOR") && !one.dialog.windowTitle().contains("OKAFOR"));
        QVERIFY(!one.saved("Save as CSV", m_folder.filePath("a.csv")).contains("OKAFOR"));
        one.dialog.findChild<QCheckBox *>()->setChecked(true);
        QVERIFY(one.said().contains("OKAFOR") && one.dialog.windowTitle().contains("OKAFOR"));
        QTRY_VERIFY(one.buttonNamed("Save as CSV")->isEnabled());
        QVERIFY(one.saved("Save as CSV", m_folder.filePath("b.csv")).contains("OKAFOR"));
    }
    void writesTheNumbersAsATable()
    {
        Opened one;
        QTRY_VERIFY(one.dialog.report());
        const QByteArray csv = one.saved("Save as CSV", m_folder.filePath("c.csv"));
        QVERIFY(csv.startsWith("section,patient,mark,name,week,days,value,expected,fitted,unit,text\r\n"));
        QVERIFY(csv.contains("\r\nnumber,p-77,,observed in last week,,,4060,,,{steps},\r\n"));
        QVERIFY(csv.contains("\r\nweek,p-77,,8 before,-8,7,5210,"));
        QVERIFY(csv.contains("\"Association, one person, no control.\""));
    }
    void printsOnePageWithItsCaution()
    {
        Opened one;
        QTRY_VERIFY(one.dialog.report());
        const QString path = m_folder.filePath("d.pdf");
        QVERIFY(one.saved("Save PDF", path).startsWith("%PDF-"));
        QPdfDocument document;
        document.load(path);
        QCOMPARE(document.pageCount(), 1);
        const QString text = document.getAllText(0).text();
        for (const char *part : {"Patient p-77", "Association, one person, no control.", "74.2 %", "Page 1 of 1"})
            QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
        QVERIFY(!text.contains("OKAFOR"));
    }
    void saysWhatIsMissingWhereThereIsTooLittle()
    {
        Opened one;
        QTRY_VERIFY(one.dialog.report());
        one.choose("body-weight");
        QVERIFY(!one.dialog.report());
        QTRY_VERIFY(one.dialog.report());
        QVERIFY(!one.dialog.report()->comparison.fit);
        QVERIFY2(one.said().contains("It takes 4 weeks"), qPrintable(one.said()));
        // Another day is one that a person types.
        auto *day = one.dialog.findChild<QDateEdit *>();
        day->setDate(QDate(2026, 10, 11));
        QTRY_VERIFY(one.dialog.report());
        QCOMPARE(one.dialog.report()->day.text(), std::string("2026-10-11"));
        QCOMPARE(one.boxNamed("Event")->currentText(), QString("Another day"));
    }
    void arrowKeysReadAWeek()
    {
        Opened one;
        QTRY_VERIFY(one.dialog.report());
        one.dialog.show();
        auto *chart = one.dialog.findChild<ui::EventChart *>();
        QTest::keyClick(chart, Qt::Key_End);
        QCOMPARE(*chart->week(), std::size_t{15});
        QVERIFY2(one.said().contains("Week 8 after   4060 steps"), qPrintable(one.said()));
        QTest::keyClick(chart, Qt::Key_Left);
        QVERIFY(one.said().contains("Week 7 after   3710 steps"));
    }
    void staysWithItsPatientAndReadsAgainAfterAChange()
    {
        Opened one;
        QTRY_VERIFY(one.dialog.report());
        emit one.desk.recordChanged(2);
        QVERIFY(one.dialog.report());
        emit one.desk.recordChanged(1);
        QVERIFY(!one.dialog.report());
        QTRY_VERIFY(one.dialog.report());
        QCOMPARE(one.dialog.report()->patient, std::string("p-77"));
    }
    void everythingThatCanHaveTheFocusHasAName()
    {
        Opened one;
        QTRY_VERIFY(one.dialog.report());
        one.dialog.show();
        for (int view = 0; view < 3; ++view) {
            one.dialog.findChild<ui::Segments *>()->setCurrent(view);
            for (QWidget *widget : one.dialog.findChildren<QWidget *>()) {
                if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus) continue;
                if (widget->objectName().startsWith("qt_")) continue;  // the field within a box, which has the name
                QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(told && !told->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
            }
        }
    }
};
TRENDWARD_TEST(TestEventDialog)

}  // namespace trendward::tests

#include "tst_eventdialog.moc"
