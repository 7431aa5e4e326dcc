// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"
#include "tests/support/testmain.h"
#include "ui/server/serverdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/phrasedialog.h"
#include "ui/shell/welcome.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace trendward;

namespace
{

ui::Welcome *welcomeShown()
{
    for (QWidget *window : QApplication::topLevelWidgets())
        if (auto *welcome = qobject_cast<ui::Welcome *>(window); welcome && welcome->isVisible()) return welcome;
    return nullptr;
}

void press(const QString &text)
{
    QVERIFY(welcomeShown());
    for (auto *button : welcomeShown()->findChildren<QPushButton *>())
        if (button->text() == text) return button->click();
    QFAIL(qPrintable("no button " + text));
}

QString said()
{
    QStringList all;
    for (const auto *label : welcomeShown()->findChildren<QLabel *>())
        if (label->isVisible()) all << label->text();
    return all.join('\n');
}

bool offered(const QString &text)
{
    if (!welcomeShown()) return false;
    for (const auto *button : welcomeShown()->findChildren<QPushButton *>())
        if (button->text() == text && button->isVisible()) return true;
    return false;
}

/// What a person chooses in the file dialog that a button opens.
void choose(const QString &button, const QString &path)
{
    press(button);
    auto *dialog = welcomeShown()->findChild<QFileDialog *>();
    QVERIFY(dialog);
    emit dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(!welcomeShown() || !welcomeShown()->findChild<QFileDialog *>());
}

ui::PhraseDialog *phraseDialog(const QString &button)
{
    press(button);
    return welcomeShown()->findChild<ui::PhraseDialog *>();
}

QPushButton *goOf(ui::PhraseDialog *dialog)
{
    for (auto *button : dialog->findChildren<QPushButton *>())
        if (button->isDefault()) return button;
    return nullptr;
}

}  // namespace

class DesktopTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;

    QString passphraseFile(const QByteArray &phrase, QFile::Permissions permissions)
    {
        QFile file(m_home->filePath("passphrase"));
        if (!file.open(QIODevice::WriteOnly) || file.write(phrase) != phrase.size()) qFatal("no file");
        file.setPermissions(permissions);
        return file.fileName();
    }
    static constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

private slots:
    void init()
    {
        QCoreApplication::setApplicationName("trendward");
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_home->path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_home->filePath("config").toUtf8());
        QApplication::setQuitOnLastWindowClosed(false);
    }

    void aFirstRunSaysWhatCanBeDone()
    {
        session::Desktop desktop({});
        desktop.start();
        QVERIFY(welcomeShown());
        QVERIFY(!desktop.window());
        for (const char *way : {"Open the sample clinic", "Start my own record", "Connect a FHIR server",
                                "Use a pass phrase…", "Use a pass phrase file…", "Choose another folder…"})
            QVERIFY2(offered(way), way);
        QVERIFY(said().contains(QString::fromStdString(session::ownStoreFolder())));
    }
    void theSampleClinicIsOpenedAndTakenAwayAgain()
    {
        session::Desktop desktop({});
        desktop.start();
        press("Open the sample clinic");
        QTRY_VERIFY_WITH_TIMEOUT(desktop.window(), 60'000);
        QVERIFY(desktop.window()->desk().place().sample);
        QVERIFY(QDir(QString::fromStdString(session::sampleStoreFolder())).exists());
        QVERIFY(desktop.window()->actions().removeSample->isVisible());
        QVERIFY(!desktop.window()->actions().sampleClinic->isVisible());
        desktop.window()->actions().removeSample->trigger();
        QTRY_VERIFY(!desktop.window());
        QVERIFY(!QDir(QString::fromStdString(session::sampleStoreFolder())).exists());
        QTRY_VERIFY(welcomeShown());
    }
    void withoutAKeychainTheRecordIsNotMadeAndThatIsSaid()
    {
        session::Desktop desktop({});
        desktop.start();
        press("Start my own record");
        QTRY_VERIFY_WITH_TIMEOUT(offered("Try again"), 60'000);
        QVERIFY(!desktop.window());
        QVERIFY2(said().contains("keychain is not available"), qPrintable(said()));
        QVERIFY(offered("Use a pass phrase…"));
    }
    void withoutAKeychainAPassPhraseFileOpensANewRecordInAFolderOfOnesChoice()
    {
        session::Desktop desktop({});
        desktop.start();
        const QString among = m_home->filePath("documents");
        QVERIFY(QDir().mkpath(among + "/letters"));
        choose("Choose another folder…", among);
        const QString folder = among + "/trendward-record";
        QVERIFY2(said().contains("will lie in " + folder), qPrintable(said()));
        QVERIFY2(!QDir(folder).exists(), "nothing is made before it is asked for");

        choose("Use a pass phrase file…", passphraseFile("seven quiet herons\n", ownerOnly | QFile::ReadOther));
        QTRY_VERIFY_WITH_TIMEOUT(offered("Try again"), 60'000);
        QVERIFY2(said().contains("chmod 600"), qPrintable(said()));
        QVERIFY(!desktop.window());
        QFile::setPermissions(m_home->filePath("passphrase"), ownerOnly);
        press("Try again");
        QTRY_VERIFY_WITH_TIMEOUT(desktop.window(), 60'000);
        QCOMPARE(QString::fromStdString(desktop.window()->desk().place().folder), folder);
        QVERIFY(!desktop.window()->desk().place().sample);

        session::Desktop next({});
        next.start();
        QTRY_VERIFY_WITH_TIMEOUT(next.window(), 60'000);
        QCOMPARE(QString::fromStdString(next.window()->desk().place().folder), folder);
    }
    void whoBeginsWithAServerIsLedToItsDialog()
    {
        session::Desktop desktop({});
        desktop.start();
        press("Connect a FHIR server");
        QTRY_VERIFY_WITH_TIMEOUT(offered("Try again"), 60'000);  // no keychain here
        choose("Use a pass phrase file…", passphraseFile("seven quiet herons\n", ownerOnly));
        QTRY_VERIFY_WITH_TIMEOUT(desktop.window(), 60'000);
        QTRY_VERIFY(desktop.window()->findChild<ui::ServerDialog *>());
        QVERIFY(desktop.window()->findChild<ui::ServerDialog *>()->isVisible());
    }
    void aTypedPassPhraseMakesTheRecordAndOpensItAtTheNextStart()
    {
        {
            session::Desktop desktop({});
            desktop.start();
            ui::PhraseDialog *dialog = phraseDialog("Use a pass phrase…");
            QVERIFY(dialog);
            const auto fields = dialog->findChildren<QLineEdit *>();
            QCOMPARE(fields.size(), 2);
            fields[0]->setText("short");
            fields[1]->setText("short");
            QVERIFY(!goOf(dialog)->isEnabled());
            fields[0]->setText("seven quiet herons");
            QVERIFY(!goOf(dialog)->isEnabled());
            fields[1]->setText("seven quiet herons");
            QVERIFY(goOf(dialog)->isEnabled());
            goOf(dialog)->click();
            QTRY_VERIFY_WITH_TIMEOUT(desktop.window(), 60'000);
        }
        session::Desktop next({});
        next.start();
        QTRY_VERIFY_WITH_TIMEOUT(offered("Enter the pass phrase…"), 60'000);
        QVERIFY2(said().contains("The record is locked"), qPrintable(said()));
        ui::PhraseDialog *dialog = phraseDialog("Enter the pass phrase…");
        QCOMPARE(dialog->findChildren<QLineEdit *>().size(), 1);
        dialog->findChild<QLineEdit *>()->setText("another");
        goOf(dialog)->click();
        QTRY_VERIFY_WITH_TIMEOUT(offered("Try again"), 60'000);
        QVERIFY2(said().contains("does not open this store"), qPrintable(said()));
        QTRY_VERIFY(!welcomeShown()->findChild<ui::PhraseDialog *>());
        dialog = phraseDialog("Use a pass phrase…");
        dialog->findChild<QLineEdit *>()->setText("seven quiet herons");
        goOf(dialog)->click();
        QTRY_VERIFY_WITH_TIMEOUT(next.window(), 60'000);
    }
    void aRecordThatIsMissedIsNotMadeAnew()
    {
        QVERIFY(session::rememberPlace({m_home->filePath("unplugged").toStdString(), {}}));
        session::Desktop desktop({});
        desktop.start();
        QTRY_VERIFY_WITH_TIMEOUT(offered("Try again"), 60'000);
        QVERIFY2(said().contains("no store here"), qPrintable(said()));
        press("Try again");
        QTRY_VERIFY_WITH_TIMEOUT(offered("Try again"), 60'000);
        choose("Use a pass phrase file…", passphraseFile("seven quiet herons\n", ownerOnly));
        QTRY_VERIFY_WITH_TIMEOUT(offered("Try again"), 60'000);
        QVERIFY(!QDir(m_home->filePath("unplugged")).exists());
        QVERIFY(!desktop.window());
    }
    void aRecordThatWasNamedAtTheStartStays()
    {
        session::Desktop desktop({m_home->filePath("named").toStdString(), {}, {}, false, {}});
        desktop.start();
        QTRY_VERIFY_WITH_TIMEOUT(offered("Try again"), 60'000);
        QVERIFY(offered("Use a pass phrase…"));
        QVERIFY(!offered("Choose another folder…"));
    }
};
TRENDWARD_TEST(DesktopTest)

#include "tst_desktop.moc"
