// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/io/jobs/fakerecord.h"
#include "tests/support/testmain.h"
#include "tests/ui/summary/summaries.h"
#include "ui/style/elided.h"
#include "ui/style/segments.h"
#include "ui/style/statepanel.h"
#include "ui/summary/summarydialog.h"

#include <QAccessible>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QPrintPreviewWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace trendward::tests
{

class TestSummaryDialog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static ui::Workplace placeOf(const FakeRecord &record)
    {
        ui::Workplace place;
        place.openStore = [record]() -> Result<std::unique_ptr<store::RecordStore>> {
            return std::unique_ptr<store::RecordStore>(std::make_unique<FakeRecord>(record));
        };
        place.rules = std::make_shared<const care::Rules>(builtInRules());
        place.now = [] { return now; };
        place.version = "0.0.1";
        return place;
    }
    static FakeRecord oneWithWeights()
    {
        FakeRecord record;
        const auto key = record.person("p-77", "OKAFOR, [*]<b>Grace</b>", "Europe/London");
        trend::TrendSeries series = seriesOf("body-weight", "kg");
        for (int day = 59; day >= 0; --day)
            add(series, now - day * Instant::ticksPerDay - Instant::ticksPerSecond, 80 + day % 3);
        record.give(key, series);
        return record;
    }
    static QPushButton *button(QWidget &dialog, const char *text)
    {
        for (auto *one : dialog.findChildren<QPushButton *>())
            if (one->text().remove('&').startsWith(QLatin1String(text))) return one;
        return nullptr;
    }
    /// The file dialog that is open, given a name and accepted.
    static void choose(QWidget &dialog, const QString &path)
    {
        auto *files = dialog.findChild<QFileDialog *>();
        QVERIFY(files);
        files->selectFile(path);
        QMetaObject::invokeMethod(files, "accept");
    }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }

    void namesThePatientAndShowsThePages()
    {
        ui::Desk desk(placeOf(oneWithWeights()));
        ui::SummaryDialog dialog(desk, 1);
        QSignalSpy ready(&dialog, &ui::SummaryDialog::ready);
        QVERIFY(!button(dialog, "Save PDF")->isEnabled());
        QVERIFY(ready.wait());
        QVERIFY(dialog.windowTitle().contains(QStringLiteral("OKAFOR, [*][*]<b>Grace</b> (p-77)")));
        QVERIFY(button(dialog, "Save PDF")->isEnabled() && button(dialog, "Print")->isEnabled());
        auto *preview = dialog.findChild<QPrintPreviewWidget *>();
        dialog.show();
        QTRY_VERIFY(preview->isVisible());
        // Text and the one chart have room on one page.
        QTRY_COMPARE(preview->pageCount(), 1);
        QCOMPARE(dialog.summary()->readings(), std::size_t{31});
    }

    void whateverOpensNamesThePatientWhole()
    {
        FakeRecord record = oneWithWeights();
        record.people.back().birth = *Date::parse("1951-03-14");
        ui::Desk desk(placeOf(record));
        ui::SummaryDialog dialog(desk, 1);
        QSignalSpy ready(&dialog, &ui::SummaryDialog::ready);
        QVERIFY(ready.wait());
        dialog.resize(760, 600);
        dialog.show();
        for (const auto &[press, title] :
             {std::pair{"Save PDF", "Save the summary of "}, std::pair{"Print", "Print the summary of "}}) {
            button(dialog, press)->click();
            QDialog *opened = nullptr;
            for (auto *one : dialog.findChildren<QDialog *>())
                if (one->windowTitle().startsWith(QLatin1String(title))) opened = one;
            QVERIFY2(opened, title);
            for (const char *part : {"OKAFOR, [*][*]<b>Grace</b>", "p-77", "14 Mar 1951"})
                QVERIFY2(opened->windowTitle().contains(QLatin1String(part)), qPrintable(opened->windowTitle()));
            opened->reject();
        }
        bool seen = false;
        for (const auto *line : dialog.findChildren<ui::ElidedLabel *>())
            seen = seen || (line->text().contains("14 Mar 1951") && line->text().contains("p-77") && !line->isCut());
        QVERIFY(seen);
    }

    void everythingThatCanHaveTheFocusHasAName()
    {
        ui::Desk desk(placeOf(oneWithWeights()));
        ui::SummaryDialog dialog(desk, 1);
        QSignalSpy ready(&dialog, &ui::SummaryDialog::ready);
        QVERIFY(ready.wait());
        dialog.show();
        for (QWidget *widget : dialog.findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus) continue;
            QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(told && !told->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }

    void readsAgainForAnotherPeriodAndAfterAChange()
    {
        ui::Desk desk(placeOf(oneWithWeights()));
        ui::SummaryDialog dialog(desk, 1);
        QSignalSpy ready(&dialog, &ui::SummaryDialog::ready);
        QVERIFY(ready.wait());
        auto *period = dialog.findChild<ui::Segments *>();
        period->setCurrent(2);
        QVERIFY(!dialog.summary());
        QVERIFY(ready.wait());
        QCOMPARE(dialog.summary()->readings(), std::size_t{60});
        emit desk.recordChanged(2);
        QVERIFY(dialog.summary());
        emit desk.recordChanged(1);
        QVERIFY(!dialog.summary());
        QVERIFY(ready.wait());
        QVERIFY(dialog.summary());
    }

    void writesEachFormWhereAPersonSays_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("PDF") << QString() << QStringLiteral("a.pdf") << QByteArray("%PDF-");
        QTest::newRow("HTML") << QStringLiteral("HTML") << QStringLiteral("a.html") << QByteArray("<!DOCTYPE html>");
        QTest::newRow("CSV") << QStringLiteral("CSV") << QStringLiteral("a.csv") << QByteArray("section");
        QTest::newRow("FHIR") << QStringLiteral("FHIR") << QStringLiteral("a.json") << QByteArray("{");
    }
    void writesEachFormWhereAPersonSays()
    {
        QFETCH(QString, way);
        QFETCH(QString, name);
        QFETCH(QByteArray, begin);
        ui::Desk desk(placeOf(oneWithWeights()));
        ui::SummaryDialog dialog(desk, 1);
        QSignalSpy ready(&dialog, &ui::SummaryDialog::ready), said(&dialog, &ui::SummaryDialog::message);
        QVERIFY(ready.wait());
        dialog.show();
        if (way.isEmpty()) {
            button(dialog, "Save PDF")->click();
        } else {
            for (QAction *action : button(dialog, "Export")->menu()->actions())
                if (action->text().contains(way)) action->trigger();
        }
        const QString path = m_folder.filePath(name);
        choose(dialog, path);
        QVERIFY(said.count() == 1 || said.wait());
        QVERIFY(said.first().first().toString().contains(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(bytes.mid(0, 40).contains(begin), bytes.left(40).constData());
        QTRY_VERIFY(button(dialog, "Save PDF")->isEnabled());
    }

    void proposesANameWithoutThePatients()
    {
        ui::Desk desk(placeOf(oneWithWeights()));
        ui::SummaryDialog dialog(desk, 1);
        QSignalSpy ready(&dialog, &ui::SummaryDialog::ready);
        QVERIFY(ready.wait());
        dialog.show();
        button(dialog, "Save PDF")->click();
        auto *files = dialog.findChild<QFileDialog *>();
        QVERIFY(files);
        QCOMPARE(QFileInfo(files->selectedFiles().value(0)).fileName(),
                 QStringLiteral("care-plan-summary-p-77-2026-11-22.pdf"));
        files->reject();
    }

    void saysWhatFailedAndOffersAnotherTry()
    {
        FakeRecord record = oneWithWeights();
        record.broken.insert(1);
        ui::Desk desk(placeOf(record));
        ui::SummaryDialog dialog(desk, 1);
        QSignalSpy ready(&dialog, &ui::SummaryDialog::ready);
        QVERIFY(ready.wait());
        QVERIFY(!dialog.summary());
        QVERIFY(!button(dialog, "Print")->isEnabled());
        auto *state = dialog.findChild<ui::StatePanel *>();
        QVERIFY(!state->isBusy());
        QVERIFY(!state->accessibleDescription().isEmpty());
        QVERIFY(button(dialog, "Try again"));
        button(dialog, "Try again")->click();
        QVERIFY(ready.wait());
    }

    void mayBeClosedWhileItReads()
    {
        ui::Desk desk(placeOf(oneWithWeights()));
        {
            ui::SummaryDialog dialog(desk, 1);
        }
        QTRY_VERIFY(!desk.busy());
    }

    void everyControlHasAName()
    {
        ui::Desk desk(placeOf(oneWithWeights()));
        ui::SummaryDialog dialog(desk, 1);
        for (const auto *box : dialog.findChildren<QComboBox *>()) QVERIFY(!box->accessibleName().isEmpty());
        for (const auto *one : dialog.findChildren<ui::Segments *>()) QVERIFY(!one->accessibleName().isEmpty());
        for (const auto *label : dialog.findChildren<QLabel *>()) QCOMPARE(label->textFormat(), Qt::PlainText);
    }
};
TRENDWARD_TEST(TestSummaryDialog)

}  // namespace trendward::tests

#include "tst_summarydialog.moc"
