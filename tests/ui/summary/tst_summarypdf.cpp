// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samplestore.h"
#include "app/session.h"
#include "core/care/fieldnumbers.h"
#include "core/care/worklist.h"
#include "core/io/jobs/wholefile.h"
#include "tests/support/testmain.h"
#include "tests/ui/summary/summaries.h"
#include "ui/summary/sheet.h"
#include "ui/summary/summaryexport.h"
#include "ui/summary/summaryperiod.h"

#include <QDir>
#include <QPdfDocument>
#include <QTemporaryDir>
#include <QTest>

namespace trendward::tests
{

using ui::Form;
using ui::Paper;

class TestSummaryPdf : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file() const { return m_folder.filePath(QStringLiteral("summary.pdf")); }
    bool write(const care::CareSummary &summary, Paper paper = Paper::A4)
    {
        QFile::remove(file());
        return ui::writeSummaryPdf(summary, file().toStdString(), paper).has_value();
    }
    QByteArray bytes() const
    {
        QFile in(file());
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    QString textOf(const QPdfDocument &pdf, int page) const
    {
        return const_cast<QPdfDocument &>(pdf).getAllText(page).text().simplified();
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void saysOfTheSamplePatientWhatItShouldAsSearchableText()
    {
        const QString pass = m_folder.filePath(QStringLiteral("pass"));
        QVERIFY(jobs::writeWholeFile(pass.toStdString(), "a pass phrase of the test\n"));
        const auto store =
            session::openStore(m_folder.filePath(QStringLiteral("store")).toStdString(), pass.toStdString(), true);
        QVERIFY(store);
        Progress progress;
        QVERIFY(session::openSampleClinic(
            **store, *session::builtInMappings(), m_folder.filePath(QStringLiteral("files")).toStdString(), now,
            [](const jobs::ImportReport &) {}, progress));
        const auto key = (*store)->patientByIdentifier({{}, session::shownSamplePatient});
        QVERIFY(key && *key);
        const auto stands = session::clockOf(**store, now);
        const auto summary = ui::summaryOfDays(**store, **key, builtInRules(), *stands, ui::usualDays);
        QVERIFY(summary);
        QVERIFY(write(**summary));

        QPdfDocument pdf;
        QCOMPARE(pdf.load(file()), QPdfDocument::Error::None);
        QCOMPARE(pdf.pageCount(), 2);
        const QString first = textOf(pdf, 0), second = textOf(pdf, 1);
        for (const char *words : {"Vollbracht, Henrike", "(68 y)", "14 Mar 1958", "p-001", "≤ 135", "outside goal",
                                  "Look first", "Rule systolic-far-above-goal", "Check cuff technique",
                                  "Not reviewed yet", "omron-connect.csv", "Page 1 of 2", "remote-monitoring data"})
            QVERIFY2(first.contains(QString::fromUtf8(words)), words);
        for (const char *words : {"Blood pressure", "mmHg", "≤ 135", "Vollbracht, Henrike", "p-001", "14 Mar 1958",
                                  "Page 2 of 2", "remote-monitoring data"})
            QVERIFY2(second.contains(QString::fromUtf8(words)), words);
        for (const QString &page : {first, second})
            QVERIFY2(page.contains(QLatin1String(care::sampleLine)), qPrintable(page));
    }

    void isOfVectorsAloneAndSmall()
    {
        care::SummaryInput input = nobody();
        giveMonth(input, *measureNamed("heart-rate"), 70);
        input.goals.push_back(goalOf("heart-rate", 50, 71, "/min"));
        QVERIFY(write(made(input)));
        QVERIFY(!bytes().contains("/Subtype /Image"));
        QVERIFY2(bytes().size() < 120'000, qPrintable(QString::number(bytes().size())));
    }

    void tellsNoNameInItsTitleAndOthersNothing()
    {
        QVERIFY(write(made(nobody())));
        QPdfDocument pdf;
        QCOMPARE(pdf.load(file()), QPdfDocument::Error::None);
        QCOMPARE(pdf.metaData(QPdfDocument::MetaDataField::Title).toString(), QStringLiteral("Care-plan summary p-77"));
        QCOMPARE(QFile::permissions(file()) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
    }

    void holdsTwoPagesWhateverThereIs_data()
    {
        QTest::addColumn<bool>("letter");
        QTest::newRow("A4") << false;
        QTest::newRow("Letter") << true;
    }
    void holdsTwoPagesWhateverThereIs()
    {
        QFETCH(bool, letter);
        QVERIFY(write(made(tooMuch()), letter ? Paper::Letter : Paper::A4));
        QPdfDocument pdf;
        QCOMPARE(pdf.load(file()), QPdfDocument::Error::None);
        QCOMPARE(pdf.pageCount(), 2);
        const QString first = textOf(pdf, 0), second = textOf(pdf, 1);
        // What comes last on each page is there, and what is missing is said.
        QVERIFY(first.contains(QStringLiteral("Built-in review rules")));
        for (const char *words : {"further action(s)", "further measure(s) and goal(s)", "earlier review(s)", "more"})
            QVERIFY2(first.contains(QLatin1String(words)), words);
        QVERIFY(second.contains(QStringLiteral("further measure(s) in the HTML and CSV export")));
        QVERIFY(second.contains(QStringLiteral("Triangles lie outside the goal")));
        QVERIFY(first.contains(QStringLiteral("Page 1 of 2")));
        QVERIFY(first.contains(QStringLiteral("R. Alvarez, RN, 22 Nov 2026, 09:00, signed plan version 10")));
    }

    void endsAboveItsFoot()
    {
        // The text of the last section lies above the line of the foot on either paper.
        for (const Paper paper : {Paper::A4, Paper::Letter}) {
            QVERIFY(write(made(tooMuch()), paper));
            QPdfDocument pdf;
            QCOMPARE(pdf.load(file()), QPdfDocument::Error::None);
            const QString text = pdf.getAllText(0).text();
            const auto rules = text.indexOf(QStringLiteral("Built-in review rules"));
            QVERIFY(rules > 0);
            const double bottom = pdf.getSelectionAtIndex(0, static_cast<int>(rules), 10).boundingRectangle().bottom();
            QVERIFY2(bottom < pdf.pagePointSize(0).height() - 54, qPrintable(QString::number(bottom)));
        }
    }

    void hasTheSizeOfItsPaper()
    {
        QPdfDocument pdf;
        QVERIFY(write(made(nobody()), Paper::Letter));
        QCOMPARE(pdf.load(file()), QPdfDocument::Error::None);
        QCOMPARE(pdf.pagePointSize(0), QSizeF(612, 792));
        pdf.close();
        QVERIFY(write(made(nobody()), Paper::A4));
        QCOMPARE(pdf.load(file()), QPdfDocument::Error::None);
        QCOMPARE(pdf.pagePointSize(0), QSizeF(595, 842));
    }

    void saysThatThereAreNoReadings()
    {
        care::SummaryInput input = nobody();
        input.goals.push_back(goalOf("body-weight", std::nullopt, 82.7, "kg"));
        QVERIFY(write(made(input)));
        QPdfDocument pdf;
        QCOMPARE(pdf.load(file()), QPdfDocument::Error::None);
        QCOMPARE(pdf.pageCount(), 1);
        const QString text = textOf(pdf, 0);
        for (const char *words : {"≤ 82.7 kg", "none", "There are no readings in this time", "Page 1 of 1"})
            QVERIFY2(text.contains(QString::fromUtf8(words)), qPrintable(text));
        QVERIFY(!text.contains(QStringLiteral("within goal")));
        QVERIFY(!text.contains(QStringLiteral("SAMPLE")));
    }

    void hostileNameStaysText()
    {
        care::SummaryInput input = nobody("<b>x</b> %1 \u202Eevil\u202C & \"y\"");
        input.actions.push_back({});
        input.actions.back().text = "<img src=x> %2 \u200Fz\nnext";
        QVERIFY(write(made(input)));
        QPdfDocument pdf;
        QCOMPARE(pdf.load(file()), QPdfDocument::Error::None);
        const QString text = textOf(pdf, 0);
        QVERIFY2(text.contains(QStringLiteral("<b>x</b> %1")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("<img src=x> %2")));
        QVERIFY(!text.contains(QChar(0x202E)) && !text.contains(QChar(0x200F)));
    }

    void leavesNothingBehindWhereItCannotWrite()
    {
        QFile wall(m_folder.filePath(QStringLiteral("wall")));
        QVERIFY(wall.open(QIODevice::WriteOnly));
        wall.close();
        const QString inside = wall.fileName() + QStringLiteral("/summary.pdf");
        const auto done = ui::writeSummaryPdf(made(nobody()), inside.toStdString(), Paper::A4);
        QVERIFY(!done);
        QVERIFY(!QFile::exists(inside));
        QVERIFY(!ui::writeSummaryPdf(made(nobody()), "/dev/full", Paper::A4));
    }

    void makesNoFolder()
    {
        const QString path = m_folder.filePath(QStringLiteral("none/summary.pdf"));
        const auto done = ui::writeSummaryPdf(made(nobody()), path.toStdString(), Paper::A4);
        QVERIFY(!done && done.error().code == Error::Code::NotFound);
        QVERIFY(QString::fromStdString(done.error().detail).contains(QStringLiteral("/none is not there")));
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("none"))));
    }

    /// One page where there is room for all of it; else the charts of the second one are as high as it has room for.
    void fillsItsPages()
    {
        care::SummaryInput input = nobody();
        giveMonth(input, *measureNamed("heart-rate"), 70);
        QVERIFY(write(made(input)));
        QPdfDocument pdf;
        QCOMPARE(pdf.load(file()), QPdfDocument::Error::None);
        QCOMPARE(pdf.pageCount(), 1);
        const QString only = textOf(pdf, 0);
        QVERIFY2(only.indexOf(QStringLiteral("Trends, ")) < only.indexOf(QStringLiteral("Reviewed by")) &&
                     only.contains(QStringLiteral("Page 1 of 1")),
                 qPrintable(only));
        pdf.close();
        giveMonth(input, *measureNamed("body-weight"), 80);
        giveMonth(input, *measureNamed("glucose"), 120);
        for (const Paper paper : {Paper::A4, Paper::Letter}) {
            QVERIFY(write(made(input), paper));
            QCOMPARE(pdf.load(file()), QPdfDocument::Error::None);
            QCOMPARE(pdf.pageCount(), 2);
            const QString all = pdf.getAllText(1).text();
            const auto note = all.indexOf(QStringLiteral("Triangles lie"));
            const double end = pdf.getSelectionAtIndex(1, static_cast<int>(note), 10).boundingRectangle().bottom();
            QVERIFY2(end > pdf.pagePointSize(1).height() * 0.85, qPrintable(QString::number(end)));
            const auto place = [&](const char *words) {
                return pdf.getSelectionAtIndex(1, static_cast<int>(all.indexOf(QLatin1String(words))), 6)
                    .boundingRectangle();
            };
            QVERIFY2(place("Trends, ").bottom() < place("Heart rate").top(),
                     qPrintable(QString::number(place("Heart rate").top())));
            pdf.close();
        }
    }

    /// A plan that is too long for the first page goes on below the trends before anything of it is cut.
    void whatHasNoRoomGoesBelowTheTrends()
    {
        care::SummaryInput input = nobody();
        giveMonth(input, *measureNamed("heart-rate"), 70);
        for (int i = 0; i < 20; ++i) {
            input.actions.push_back({});
            input.actions.back().text = "Step " + std::to_string(i) +
                                        " of a long plan that takes two lines of the page "
                                        "because it says in so many words what is to be done and by whom";
        }
        QVERIFY(write(made(input)));
        QPdfDocument pdf;
        QCOMPARE(pdf.load(file()), QPdfDocument::Error::None);
        QCOMPARE(pdf.pageCount(), 2);
        const QString first = textOf(pdf, 0), second = textOf(pdf, 1);
        for (int i = 0; i < 20; ++i) {
            const QString step = QStringLiteral("Step %1 ").arg(i);
            QVERIFY2(first.contains(step) != second.contains(step), qPrintable(step + first + second));
        }
        QVERIFY(first.contains(QStringLiteral("Step 9 ")));
        QVERIFY(first.contains(QStringLiteral("The plan continues on the next page.")));
        QVERIFY(second.indexOf(QStringLiteral("Plan, continued")) > second.indexOf(QStringLiteral("Triangles lie")));
        QVERIFY(!first.contains(QStringLiteral("further action")) &&
                !second.contains(QStringLiteral("further action")));
        QVERIFY(!first.contains(QStringLiteral("Reviewed by")));
        QVERIFY(textOf(pdf, 1).contains(QStringLiteral("Name and signature")));
        QVERIFY(textOf(pdf, 1).contains(QStringLiteral("Built-in review rules")));
    }

    /// On either paper, with and without readings: the text ends above the foot, and each step is on a page or counted.
    void nothingIsLeftOutUnsaid()
    {
        for (const int steps : {5, 12, 20, 40})
            for (const bool readings : {false, true})
                for (const Paper paper : {Paper::A4, Paper::Letter}) {
                    care::SummaryInput input = nobody();
                    if (readings) giveMonth(input, *measureNamed("heart-rate"), 70);
                    for (int i = 0; i < steps; ++i) {
                        input.actions.push_back({});
                        input.actions.back().text = "Step " + std::to_string(i) + " of a plan";
                        input.actions.back().owner = "Somebody with a long name, of the heart failure team";
                    }
                    QVERIFY(write(made(input), paper));
                    QPdfDocument pdf;
                    QCOMPARE(pdf.load(file()), QPdfDocument::Error::None);
                    QVERIFY(pdf.pageCount() <= 2);
                    QString all;
                    for (int page = 0; page < pdf.pageCount(); ++page) all += textOf(pdf, page) + QChar(' ');
                    int shown = 0;
                    for (int i = 0; i < steps; ++i) shown += int(all.count(QStringLiteral("Step %1 of a plan").arg(i)));
                    const QString missing = QStringLiteral("%1 further action(s)").arg(steps - shown);
                    QVERIFY2(shown == steps ? !all.contains(QStringLiteral("further action")) : all.contains(missing),
                             qPrintable(missing + all));
                    QVERIFY(all.contains(QStringLiteral("Name and signature")));
                    const int last = pdf.pageCount() - 1;
                    for (const auto &[page, words] : {std::pair{0, "Step"}, std::pair{last, "Built-in review rules"}}) {
                        const auto at = pdf.getAllText(page).text().lastIndexOf(QLatin1String(words));
                        if (at < 0) continue;
                        const double bottom =
                            pdf.getSelectionAtIndex(page, static_cast<int>(at), 4).boundingRectangle().bottom();
                        QVERIFY2(bottom < pdf.pagePointSize(page).height() - 54, qPrintable(QString::number(bottom)));
                    }
                }
    }

    /// Digits, signs, parentheses and hyphens can be searched for and copied, and a reading to look at first is named
    /// beside "within goal".
    void saysBelowEachChartTheNumbersOfItsField()
    {
        care::SummaryInput input = nobody();
        giveMonth(input, *measureNamed("heart-rate"), 70);
        giveMonth(input, *measureNamed("oxygen-saturation"), 94);
        const care::CareSummary summary = made(input);
        QVERIFY(write(summary));
        QPdfDocument pdf;
        QCOMPARE(pdf.load(file()), QPdfDocument::Error::None);
        QString all;
        for (int page = 0; page < pdf.pageCount(); ++page) all += textOf(pdf, page) + QChar(' ');
        std::size_t numbers = 0, shortfalls = 0;
        for (const care::SummaryMeasure &measure : summary.measures)
            for (const care::FieldNumber &one :
                 care::fieldNumbers(measure.series.measure, measure.statistics, {}, summary.patient.zone)) {
                const QString words = QString::fromStdString(one.words()).simplified();
                QVERIFY2(all.contains(words), qPrintable(words + " is not in " + all));
                ++(one.value.empty() ? shortfalls : numbers);
            }
        QVERIFY(numbers >= 2 && shortfalls >= 1);
        QVERIFY2(all.contains("Own usual range") && all.contains(" readings, "), qPrintable(all));
    }

    void standsAsTheGoalIsJudged()
    {
        care::SummaryInput input = nobody();
        giveMonth(input, *measureNamed("systolic-blood-pressure"), 120);
        input.series.back().values.back() = 188;
        input.readings.back().value = Decimal::fromDouble(188, 0);
        input.goals.push_back(goalOf("systolic-blood-pressure", std::nullopt, 135, "mm[Hg]"));
        input.sample = true;
        input.desk = *Zone::named("Europe/Berlin");
        QVERIFY(write(made(input)));
        QPdfDocument pdf;
        QCOMPARE(pdf.load(file()), QPdfDocument::Error::None);
        const QString text = textOf(pdf, 0);
        for (const char *words :
             {"within goal, last reading above it; look first", "at or above 180", "≤ 135", "in 14 days to 22 Nov",
              "As of 22 Nov 2026, 10:00 (Europe/Berlin), SAMPLE", "(68 y)", "p-77", "SAMPLE - invented patient"})
            QVERIFY2(text.contains(QString::fromUtf8(words)), qPrintable(text));
    }

    void changesThatNobodyHasSignedAreOnThePaper()
    {
        const auto isSaid = [this](bool drafted) {
            care::SummaryInput input = nobody();
            input.drafted = drafted;
            QPdfDocument pdf;
            if (!write(made(input)) || pdf.load(file()) != QPdfDocument::Error::None) return -1;
            return static_cast<int>(textOf(pdf, 0).simplified().contains(QString::fromUtf8(care::draftNote)));
        };
        QCOMPARE(isSaid(false), 0);
        QCOMPARE(isSaid(true), 1);
    }

    void keepsTheOldFileWhereTheNewOneCannotBeWhole()
    {
        // A folder in the file's place can be neither replaced nor written to.
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("taken.pdf/kept")));
        const QString path = m_folder.filePath(QStringLiteral("taken.pdf"));
        QVERIFY(!ui::writeSummaryPdf(made(nobody()), path.toStdString(), Paper::A4));
        QVERIFY(QDir(path).exists(QStringLiteral("kept")));
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("taken.pdf*")}, QDir::AllEntries).size(), 1);
    }

    void namesFilesByNumberAndDay()
    {
        care::SummaryInput input = nobody();
        input.patient.id = "../p 77";
        const care::CareSummary summary = made(input);
        QCOMPARE(ui::fileNameFor(summary, Form::Pdf), QStringLiteral("care-plan-summary-..-p-77-2026-11-22.pdf"));
        QCOMPARE(ui::fileNameFor(summary, Form::Fhir), QStringLiteral("care-plan-summary-..-p-77-2026-11-22.json"));
    }

    void breaksLinesAndCutsTheLast()
    {
        const ui::Face face;
        const QString words = QStringLiteral("one two three four five six seven eight nine ten");
        const QStringList all = ui::Sheet::lines(words, face, 80, 20);
        QVERIFY(all.size() > 2);
        QCOMPARE(all.join(' '), words);
        const QStringList two = ui::Sheet::lines(words, face, 80, 2);
        QCOMPARE(two.size(), 2);
        QVERIFY(two.back().endsWith(QChar(0x2026)));
        for (const QString &line : two) QVERIFY(ui::Sheet::widthOf(line, face) <= 80);
    }
};
TRENDWARD_TEST(TestSummaryPdf)

}  // namespace trendward::tests

#include "tst_summarypdf.moc"
