// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include "ui/style/card.h"
#include "ui/style/chip.h"
#include "ui/style/elided.h"
#include "ui/style/icons.h"
#include "ui/style/panes.h"
#include "ui/style/segments.h"
#include "ui/style/sparkline.h"
#include "ui/style/statepanel.h"
#include "ui/style/status.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFile>
#include <QFontInfo>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QRawFont>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTextLayout>
#include <QTimer>
#include <QToolTip>

#include <cmath>
#include <limits>
#include <set>

using namespace trendward;
using namespace trendward::ui;

namespace
{

/// WCAG 2.1, "relative luminance" and "contrast ratio".
double luminance(const QColor &c)
{
    const auto part = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(c.redF()) + 0.7152 * part(c.greenF()) + 0.0722 * part(c.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

struct Pairs {
    Token ink;
    std::vector<Token> grounds;
};

const std::vector<Token> pages{Token::Surface, Token::Window, Token::Hover, Token::Selected};

std::vector<Pairs> textPairs()
{
    std::vector<Token> everywhere = pages;
    everywhere.insert(everywhere.end(), {Token::Sunken, Token::AccentGround});
    std::vector<Pairs> all{{Token::Text, everywhere},
                           {Token::Second, everywhere},
                           {Token::Third, pages},
                           {Token::Accent, everywhere},
                           {Token::OnAccent, {Token::Accent}},
                           {Token::RailText, {Token::Rail, Token::RailSelected}},
                           {Token::BubbleText, {Token::BubbleGround}},
                           {Token::Event, {Token::Surface, Token::Band}},
                           {Token::Text, {Token::Band}},
                           {Token::Second, {Token::Band}}};
    for (const auto &[ink, ground] : {std::pair{Token::First, Token::FirstGround},
                                      {Token::Review, Token::ReviewGround},
                                      {Token::Gap, Token::GapGround},
                                      {Token::Within, Token::WithinGround}}) {
        std::vector<Token> grounds = pages;
        grounds.push_back(ground);
        all.push_back({ink, grounds});
    }
    return all;
}

std::vector<Pairs> markPairs()
{
    return {{Token::FieldBorder, {Token::Surface, Token::Window}},
            {Token::Line, {Token::Surface, Token::Band, Token::Selected}},
            {Token::SecondLine, {Token::Surface, Token::Band}},
            {Token::First, {Token::Band}},
            {Token::Crosshair, {Token::Surface, Token::Band}}};
}

bool isBlank(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > 0) return false;
    return true;
}

/// The colour of the most opaque pixel.
QColor inkOf(const QImage &image)
{
    QRgb most = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > qAlpha(most)) most = image.pixel(x, y);
    return QColor(most);
}

QImage canvas()
{
    QImage image(48, 48, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    return image;
}

}  // namespace

class StyleTest : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { useScheme(Scheme::Light); }

    void everyTextIsReadable_data() { schemes(); }
    void everyTextIsReadable()
    {
        QFETCH(Scheme, scheme);
        for (const Pairs &pairs : textPairs())
            for (const Token ground : pairs.grounds) expectContrast(pairs.ink, ground, scheme, 4.5);
    }

    void everyMarkIsVisible_data() { schemes(); }
    void everyMarkIsVisible()
    {
        QFETCH(Scheme, scheme);
        for (const Pairs &pairs : markPairs())
            for (const Token ground : pairs.grounds) expectContrast(pairs.ink, ground, scheme, 3);
    }

    void theStyleSheetIsFilled_data() { schemes(); }
    void theStyleSheetIsFilled()
    {
        QFETCH(Scheme, scheme);
        const QString sheet = styleSheet(scheme);
        const qsizetype comment = sheet.indexOf(QLatin1String("*/"));
        QVERIFY(comment > 0);
        const qsizetype left = sheet.indexOf(QLatin1Char('@'), comment);
        QVERIFY2(left < 0, qPrintable(sheet.mid(left, 40)));
        QVERIFY(sheet.contains(color(Token::Accent, scheme).name()));
        static const QRegularExpression url(QStringLiteral("url\\((:[^)]*)\\)"));
        for (auto matches = url.globalMatch(sheet); matches.hasNext();) {
            const QString file = matches.next().captured(1);
            QVERIFY2(QFile::exists(file), qPrintable(file));
        }
    }

    void theStyleSheetIsUnderstood()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("stylesheet|Unknown property")));
        useScheme(Scheme::Dark);
        QWidget window;
        for (QWidget *widget : std::initializer_list<QWidget *>{
                 new QPushButton(&window), new QLineEdit(&window), new QPlainTextEdit(&window), new QComboBox(&window),
                 new QDateEdit(&window), new QCheckBox(&window), new QRadioButton(&window), new QTableView(&window),
                 new QTabBar(&window), new QProgressBar(&window), new QMenu(&window), new Card(&window),
                 new Segments(QStringLiteral("Period"), &window)})
            widget->ensurePolished();
    }

    void aSchemeReachesPaletteAndWidgets()
    {
        QWidget window;
        QLineEdit field(&window);
        window.show();
        useScheme(Scheme::Dark);
        QCOMPARE(scheme(), Scheme::Dark);
        QTRY_COMPARE(window.palette().color(QPalette::Window), color(Token::Window, Scheme::Dark));
        QTRY_COMPARE(field.palette().color(QPalette::Text), color(Token::Text, Scheme::Dark));
        useScheme(Scheme::System);
        QVERIFY(scheme() != Scheme::System);
    }

    void everyIconIsDrawnInEveryColour_data() { schemes(); }
    void everyIconIsDrawnInEveryColour()
    {
        QFETCH(Scheme, scheme);
        useScheme(scheme);
        const QStringList files = QDir(QStringLiteral(":/icons")).entryList();
        QVERIFY2(files.size() > 45, qPrintable(QString::number(files.size())));
        for (const QString &file : files) {
            const QByteArray name = file.chopped(4).toLatin1();
            const QImage image = pixmap(name.constData(), Token::Accent, 24, 2).toImage();
            QCOMPARE(image.size(), QSize(48, 48));
            QVERIFY2(!isBlank(image), name.constData());
            QCOMPARE(inkOf(image), color(Token::Accent));
        }
    }

    void anIconFollowsSchemeModeAndRatio()
    {
        const QIcon bell = icon("bell", Token::Text);
        QCOMPARE(inkOf(bell.pixmap(QSize(24, 24), 1).toImage()), color(Token::Text, Scheme::Light));
        QCOMPARE(inkOf(bell.pixmap(QSize(24, 24), 1, QIcon::Disabled).toImage()), color(Token::FieldBorder));
        useScheme(Scheme::Dark);
        QCOMPARE(inkOf(bell.pixmap(QSize(24, 24), 1).toImage()), color(Token::Text, Scheme::Dark));
        const QPixmap sharp = bell.pixmap(QSize(24, 24), 2);
        QCOMPARE(sharp.size(), QSize(48, 48));
        QCOMPARE(sharp.devicePixelRatio(), 2.0);
    }

    void theFontIsOurs_data()
    {
        QTest::addColumn<int>("weight");
        QTest::newRow("regular") << int(QFont::Normal);
        QTest::newRow("medium") << int(QFont::Medium);
        QTest::newRow("semibold") << int(QFont::DemiBold);
    }
    void theFontIsOurs()
    {
        QFETCH(int, weight);
        const QFont asked = ui::font(Type::Value, QFont::Weight(weight));
        const QFontInfo given(asked);
        QCOMPARE(given.family(), QStringLiteral("Trendward Sans"));
        QCOMPARE(given.weight(), weight);
        QCOMPARE(asked.pointSizeF(), 15.5);
        const QRawFont raw = QRawFont::fromFont(asked);
        const QString characters = QStringLiteral("( - : ≤ ≥ ₂ − × · – — “ ” … ⁄ ✓ → µ ² ° ½ Ä Ł ß λ Ж");
        for (const QChar c : characters) QVERIFY2(raw.supportsCharacter(c), qPrintable(QString(c)));
    }

    void digitsAreOfOneWidth_data() { theFontIsOurs_data(); }
    void digitsAreOfOneWidth()
    {
        QFETCH(int, weight);
        QFont big = ui::font(Type::Base, QFont::Weight(weight));
        big.setPixelSize(1000);  // Inter's own digits differ by 15 % and that of 1 and 4 would hide in small sizes
        const QFontMetricsF metrics(big);
        const QString digits = QStringLiteral("0123456789");
        for (const QChar digit : digits)
            QCOMPARE(metrics.horizontalAdvance(digit), metrics.horizontalAdvance(QLatin1Char('8')));
    }

    void everyGlyphStaysThatOfItsCharacter()
    {
        // Contextual alternates would put other glyphs here, which a PDF written by Qt 6.4 carries no text for.
        const QRawFont raw = QRawFont::fromFont(ui::font(Type::Base));
        for (const QString &text : {QStringLiteral("(74 y)"), QStringLiteral("14-Mar-1951"), QStringLiteral("≤ 140"),
                                    QStringLiteral("08:12 -> 3x4"), QStringLiteral("flow office fi")}) {
            QTextLayout layout(text, ui::font(Type::Base));
            layout.beginLayout();
            layout.createLine();
            layout.endLayout();
            QList<quint32> shaped;
            for (const QGlyphRun &run : layout.glyphRuns()) shaped += run.glyphIndexes();
            QCOMPARE(shaped, raw.glyphIndexesForString(text));
        }
    }

    void segmentsTellOfEveryChange()
    {
        Segments segments(QStringLiteral("Period"));
        QSignalSpy changed(&segments, &Segments::currentChanged);
        QCOMPARE(segments.current(), -1);
        segments.add(QStringLiteral("7 d"), QStringLiteral("7 days"));
        segments.add(QStringLiteral("30 d"), QStringLiteral("30 days"));
        segments.add(QStringLiteral("90 d"), QStringLiteral("90 days"));
        QCOMPARE(segments.current(), 0);
        QCOMPARE(changed.count(), 0);

        // As a screen reader does it: checked without a click.
        const auto buttons = segments.findChildren<QPushButton *>();
        QCOMPARE(buttons[1]->accessibleName(), QStringLiteral("30 days"));
        buttons[1]->setChecked(true);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.takeFirst().at(0).toInt(), 1);
        QVERIFY(!buttons[0]->isChecked());

        segments.setCurrent(1);
        segments.setCurrent(99);
        QCOMPARE(changed.count(), 0);
        QCOMPARE(segments.current(), 1);
    }

    void arrowKeysMoveAlongTheSegments()
    {
        Segments segments(QStringLiteral("Period"));
        for (const char *text : {"7 d", "30 d", "90 d"}) segments.add(QString::fromLatin1(text));
        const auto buttons = segments.findChildren<QPushButton *>();
        QTest::keyClick(buttons[0], Qt::Key_Right);
        QCOMPARE(segments.current(), 1);
        QTest::keyClick(buttons[1], Qt::Key_End);
        QCOMPARE(segments.current(), 2);
        QTest::keyClick(buttons[2], Qt::Key_Right);
        QCOMPARE(segments.current(), 2);
        QTest::keyClick(buttons[2], Qt::Key_Left);
        QCOMPARE(segments.current(), 1);
        int stops = 0;
        for (const QPushButton *button : buttons) stops += button->focusPolicy() & Qt::TabFocus ? 1 : 0;
        QCOMPARE(stops, 1);
    }

    void everyStandingHasItsOwnShapeAndWords()
    {
        std::set<int> shapes;
        std::set<QString> words;
        for (const care::Bucket bucket : care::buckets) {
            shapes.insert(int(mark(bucket)));
            words.insert(text(bucket));
            QCOMPARE(text(bucket).toStdString(), std::string(care::words(bucket)));
        }
        QCOMPARE(shapes.size(), care::buckets.size());
        QCOMPARE(words.size(), care::buckets.size());

        std::vector<QImage> drawn;
        for (int m = int(Mark::Octagon); m <= int(Mark::Ring); ++m) {
            QImage image = canvas();
            QPainter painter(&image);
            paintMark(&painter, image.rect(), Mark(m), Qt::black, Qt::white);
            painter.end();
            QVERIFY(!isBlank(image));
            for (const QImage &other : drawn) QVERIFY(image != other);
            drawn.push_back(image);
        }

        StatusMark shown;
        shown.setBucket(care::Bucket::LookFirst);
        QCOMPARE(shown.accessibleName(), QStringLiteral("Look first"));
    }

    void sparklineLeavesTheGapOpen()
    {
        const std::vector<SparkPoint> whole{{0, 1}, {1, 1}, {2, 1}, {3, 1}};
        std::vector<SparkPoint> broken = whole;
        broken[2].breakBefore = true;
        QVERIFY(qAlpha(middleOf(whole)) > 0);
        QCOMPARE(qAlpha(middleOf(broken)), 0);
        std::vector<SparkPoint> unknown{{0, 1}, {1, std::numeric_limits<double>::quiet_NaN()}, {2, 1}};
        QCOMPARE(qAlpha(middleOf(unknown)), 0);
        QCOMPARE(qAlpha(middleOf({})), 0);
        QVERIFY(qAlpha(middleOf({{5, 80}})) > 0);  // the only reading there is
    }

    void aNameIsNeverHtml()
    {
        const QString name = QStringLiteral("<b>O'Brien</b> & <img src=x>");
        ElidedLabel label(name);
        QCOMPARE(label.text(), name);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QCOMPARE(label.accessibleName(), name);
        QVERIFY(plainToolTip(name).contains(QLatin1String("&lt;b&gt;O'Brien")));
        QVERIFY(!plainToolTip(name).contains(QLatin1String("<img")));
        QVERIFY(Qt::mightBeRichText(plainToolTip(QStringLiteral("a &lt; b"))));
        QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width());

        Chip chip;
        chip.show(name, Token::First, Token::FirstGround);
        QCOMPARE(chip.textFormat(), Qt::PlainText);
        QCOMPARE(chip.accessibleName(), name);
        QCOMPARE(chip.minimumSizeHint(), chip.sizeHint());
        StatePanel panel;
        panel.show("inbox", name, name);
        for (const QLabel *shown : panel.findChildren<QLabel *>()) QCOMPARE(shown->textFormat(), Qt::PlainText);
    }

    void aCutLineIsReadOnceAndItsWholeTextIsTheToolTip()
    {
        ElidedLabel label(QStringLiteral("OKONKWO-FEATHERSTONEHAUGH, Wilhelmina"));
        QAccessibleInterface *read = QAccessible::queryAccessibleInterface(&label);
        QCOMPARE(read->text(QAccessible::Name), label.text());
        QVERIFY2(read->text(QAccessible::Description).isEmpty(), qPrintable(read->text(QAccessible::Description)));
        label.resize(label.sizeHint());
        label.show();
        QVERIFY(!label.isCut());
        QHelpEvent asked(QEvent::ToolTip, QPoint(2, 2), label.mapToGlobal(QPoint(2, 2)));
        QCoreApplication::sendEvent(&label, &asked);
        QVERIFY(!QToolTip::isVisible());
        label.resize(60, label.height());
        QVERIFY(label.isCut());
        QCoreApplication::sendEvent(&label, &asked);
        QTRY_VERIFY(QToolTip::isVisible());
        QCOMPARE(QToolTip::text(), plainToolTip(label.text()));
        QToolTip::hideText();
    }

    void aToolTipIsReadWithoutItsTags()
    {
        QPushButton button(QStringLiteral("Why"));
        explain(&button, QStringLiteral("What <b>stands</b> behind this"));
        QAccessibleInterface *read = QAccessible::queryAccessibleInterface(&button);
        QCOMPARE(read->text(QAccessible::Description), QStringLiteral("What <b>stands</b> behind this"));
        QCOMPARE(button.toolTip(), QStringLiteral("<p>What &lt;b&gt;stands&lt;/b&gt; behind this</p>"));
    }

    void panesAreReadAsTheyStand()
    {
        QSplitter panes;
        QList<QWidget *> stand;
        for (int i = 0; i < 3; ++i) stand << new QWidget(&panes);
        readInOrder(panes);
        QAccessibleInterface *read = QAccessible::queryAccessibleInterface(&panes);
        QList<QWidget *> met;
        for (int i = 0; i < read->childCount(); ++i)
            if (auto *pane = qobject_cast<QWidget *>(read->child(i)->object()); stand.contains(pane)) met << pane;
        QCOMPARE(met, stand);
    }

    void statePanelActionsComeAndGo()
    {
        StatePanel panel;
        panel.show("inbox", QStringLiteral("No patients yet"), QStringLiteral("Import a file to begin."));
        QPushButton *import = panel.addAction(QStringLiteral("Import a file"), true);
        QVERIFY(import->property("primary").toBool());
        connect(import, &QPushButton::clicked, &panel, [&panel] { panel.clearActions(); });
        import->click();
        QTRY_VERIFY(panel.findChildren<QPushButton *>().isEmpty());
    }

    void nothingMovesUnlessBusy()
    {
        StatePanel panel;
        panel.resize(400, 300);
        panel.show("inbox", QStringLiteral("No patients yet"), QString());
        QCOMPARE(runningTimers(panel), 0);
        panel.setBusy(true);
        QVERIFY(panel.isBusy());
        QCOMPARE(runningTimers(panel), 1);
        panel.hide();
        QCOMPARE(runningTimers(panel), 0);
        panel.setVisible(true);
        panel.setBusy(false);
        QCOMPARE(runningTimers(panel), 0);
    }

private:
    static void schemes()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
    }

    static void expectContrast(Token ink, Token ground, Scheme scheme, double least)
    {
        const double ratio = contrast(color(ink, scheme), color(ground, scheme));
        if (ratio >= least) return;
        QFAIL(qPrintable(QStringLiteral("%1 on %2 is %3 to 1")
                             .arg(QLatin1String(name(ink)), QLatin1String(name(ground)), QString::number(ratio))));
    }

    static QRgb middleOf(const std::vector<SparkPoint> &points)
    {
        QImage image = canvas();
        QPainter painter(&image);
        paintSparkline(&painter, image.rect(), points, Qt::black);
        painter.end();
        return image.pixel(24, 24) | image.pixel(23, 23);
    }

    static int runningTimers(QWidget &panel)
    {
        int running = 0;
        for (const QTimer *timer : panel.findChildren<QTimer *>()) running += timer->isActive() ? 1 : 0;
        return running;
    }
};

TRENDWARD_TEST(StyleTest)
#include "tst_style.moc"
