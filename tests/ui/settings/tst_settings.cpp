// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/desk/settings.h"
#include "ui/settings/settingspage.h"
#include "ui/style/segments.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace trendward;
using namespace trendward::ui;

namespace
{

Workplace place()
{
    Workplace place;
    place.openStore = []() -> Result<std::unique_ptr<store::RecordStore>> {
        return Error{Error::Code::StoreDamaged, "it is empty", "records.db"};
    };
    place.now = [] { return Instant(); };
    place.user = "ralvarez";
    place.folder = "/somewhere/<i>store</i>";
    place.version = "1.2.3";
    return place;
}

}  // namespace

class SettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QFile::remove(Settings::file()); }
    void cleanupTestCase() { QFile::remove(Settings::file()); }

    void choicesAreKeptForTheirOwnerOnly()
    {
        QCOMPARE(Settings::scheme(), 0);
        QVERIFY(Settings::setScheme(2));
        QVERIFY(Settings::setLanguage("de"));
        QCOMPARE(Settings::scheme(), 2);
        QCOMPARE(Settings::language(), QStringLiteral("de"));
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
        QVERIFY(!(QFileInfo(Settings::file()).permissions() & others));
    }

    void aFileThatSaysNonsenseIsNoHarm()
    {
        QVERIFY(Settings::setScheme(77));
        QCOMPARE(Settings::scheme(), 2);
    }

    void singleLettersAreKeysUntilSomebodySwitchesThemOff()
    {
        QVERIFY(Settings::letterKeys());
        Desk desk(place());
        SettingsPage page(desk, nullptr);
        const QSignalSpy told(&page, &SettingsPage::letterKeysChanged);
        auto *letters = page.findChild<QCheckBox *>();
        QVERIFY(letters && letters->isChecked());
        letters->click();
        QCOMPARE(told.size(), 1);
        QVERIFY(!Settings::letterKeys());
        QVERIFY(!SettingsPage(desk, nullptr).findChild<QCheckBox *>()->isChecked());
    }

    void theSystemsUserSignsUntilSomebodySaysWho()
    {
        QCOMPARE(Settings::signerText("ralvarez"), QStringLiteral("ralvarez"));
        Settings::setSigner("  Rosa   Alvarez ", "RN");
        QCOMPARE(Settings::signerText("ralvarez"), QStringLiteral("Rosa Alvarez, RN"));
        Settings::setSigner("Rosa Alvarez", "");
        QCOMPARE(Settings::signerText("ralvarez"), QStringLiteral("Rosa Alvarez"));
    }

    void pageKeepsWhoSignsAndTellsIt()
    {
        Desk desk(place());
        SettingsPage page(desk, nullptr);
        const QSignalSpy told(&page, &SettingsPage::signerChanged);
        QLineEdit *name = page.findChildren<QLineEdit *>().constFirst();
        name->setText("Rosa Alvarez");
        emit name->editingFinished();
        emit name->editingFinished();
        QCOMPARE(told.size(), 1);
        QCOMPARE(Settings::signerName(), QStringLiteral("Rosa Alvarez"));
    }

    void pageTellsTheSchemeAndTheLanguage()
    {
        Desk desk(place());
        SettingsPage page(desk, nullptr);
        const QSignalSpy scheme(&page, &SettingsPage::schemeChanged);
        const QSignalSpy language(&page, &SettingsPage::languageChanged);
        page.findChild<Segments *>()->setCurrent(2);
        page.findChild<QComboBox *>()->setCurrentIndex(2);
        QCOMPARE(scheme.size(), 1);
        QCOMPARE(language.front().front().toString(), QStringLiteral("de"));
        QCOMPARE(Settings::language(), QStringLiteral("de"));
    }

    void aStoreThatCannotBeReadIsSaidAndNothingIsHtml()
    {
        Desk desk(place());
        SettingsPage page(desk, nullptr);
        page.show();
        const auto words = [&page] {
            QString all;
            for (const QLabel *label : page.findChildren<QLabel *>()) all += label->text() + '\n';
            return all;
        };
        QTRY_VERIFY(words().contains("records.db"));
        QVERIFY(words().contains("/somewhere/<i>store</i>"));
        QVERIFY(words().contains("1.2.3"));
        for (const QLabel *label : page.findChildren<QLabel *>())
            if (!label->buddy()) QCOMPARE(label->textFormat(), Qt::PlainText);
        page.showAbout();
    }

    void aChoiceThatCannotBeKeptIsSaid()
    {
        // A folder stands where the file belongs.
        QVERIFY(QDir().mkpath(Settings::file()));
        QVERIFY(!Settings::setLanguage("de"));
        QVERIFY(QDir().rmdir(Settings::file()));
    }
};
TRENDWARD_TEST(SettingsTest)

#include "tst_settings.moc"
