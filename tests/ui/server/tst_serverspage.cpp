// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/io/server/rawserver.h"
#include "tests/support/fakekeychain.h"
#include "tests/support/testmain.h"
#include "tests/ui/import/importdesk.h"
#include "ui/server/serverdialog.h"
#include "ui/server/serverspage.h"
#include "ui/style/inklabel.h"
#include "ui/style/statepanel.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTranslator>
#include <QUrlQuery>

using namespace trendward;
using namespace trendward::ui;
using tests::FakeKeychain;
using tests::RawServer;

namespace
{

const QByteArray capability =
    R"({"resourceType":"CapabilityStatement","fhirVersion":"4.0.1","software":{"name":"Ours"}})";

QByteArray bundle(const QByteArray &entries, int total)
{
    return R"({"resourceType":"Bundle","type":"searchset","total":)" + QByteArray::number(total) + R"(,"entry":[)" +
           entries + "]}";
}

const QByteArray person = R"({"resource":{"resourceType":"Patient","id":"s-1","identifier":[{"value":"p-1"}]}})";

QByteArray weight(const QByteArray &id, const QByteArray &day)
{
    return R"({"resource":{"resourceType":"Observation","id":")" + id +
           R"(","status":"final","code":{"coding":[{"system":"http:\/\/loinc.org","code":"29463-7"}]},"subject":{"reference":"Patient\/s-1"},"effectiveDateTime":"2026-11-)" +
           day +
           R"(T08:00:00Z","valueQuantity":{"value":70.5,"unit":"kg","system":"http:\/\/unitsofmeasure.org","code":"kg"}}})";
}

/// One patient with two weights; `total` is what the server says that there are.
RawServer::Answer clinic(int total)
{
    return [total](const QByteArray &request) {
        if (request.startsWith("GET /fhir/metadata")) return RawServer::ok(capability);
        if (request.startsWith("GET /fhir/Patient")) return RawServer::ok(bundle(person, 1));
        return RawServer::ok(bundle(weight("o-1", "01") + ',' + weight("o-2", "02"), total));
    };
}

jobs::KnownServer serverAt(const QString &base, server::SignIn kind = server::SignIn::None)
{
    jobs::KnownServer known;
    known.profile.id = "one";
    known.profile.name = "City <b>hospital</b>";
    known.profile.address = base.toStdString();
    known.profile.signIn = kind;
    known.profile.user = "trendward";
    return known;
}

/// Every sentence 40 % longer, as German is beside English.
class Longer : public QTranslator
{
public:
    QString translate(const char *, const char *text, const char *, int n) const override
    {
        QString whole = QString::fromUtf8(text);
        if (n >= 0) whole.replace("%n", QString::number(n));
        return whole.size() < 4 ? whole : whole + QString((whole.size() * 2 + 4) / 5, 'x');
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

class ServersPageTest : public QObject
{
    Q_OBJECT

    struct Room {
        tests::ImportDesk desk;
        std::shared_ptr<FakeKeychain> keychain = std::make_shared<FakeKeychain>();
        std::function<bool(const QUrl &)> open = [](const QUrl &) { return true; };
        std::unique_ptr<ServersPage> page;

        void show()
        {
            page = std::make_unique<ServersPage>(desk.desk(), ServerTools{keychain, open}, nullptr);
            page->resize(1000, 640);
            page->show();
        }
        void know(const jobs::KnownServer &server) { QVERIFY(jobs::keepServer(*desk.open(), server).has_value()); }
        QPushButton *button(const QString &text) const
        {
            for (QPushButton *one : page->findChildren<QPushButton *>())
                if (one->text() == text && one->isVisible()) return one;
            return nullptr;
        }
        void press(const QString &text) const
        {
            QTRY_VERIFY2(button(text) && button(text)->isEnabled(), qPrintable(text));
            button(text)->click();
        }
        /// Every sentence that is seen.
        QString said() const
        {
            QStringList all;
            for (const QLabel *one : page->findChildren<QLabel *>())
                if (one->isVisible()) all << one->text();
            return all.join('\n');
        }
        /// Of everybody whom the record knows.
        std::uint64_t readings()
        {
            std::uint64_t all = 0;
            const auto store = desk.open();
            const auto people = store->patients();
            for (const store::Patient &one : *people) {
                store::Query query;
                query.patient = one.key;
                if (!store->readings(query, [&](const store::StoredReading &) { return ++all > 0; })) return 0;
            }
            return all;
        }
        ServerDialog *dialog() const { return page->findChild<ServerDialog *>(); }
        static QLineEdit *field(const QWidget *in, const QString &name)
        {
            for (QLineEdit *one : in->findChildren<QLineEdit *>())
                if (one->accessibleName() == name) return one;
            return nullptr;
        }
    };

private slots:
    void anEmptyPageSaysTheNextStep()
    {
        Room room;
        room.show();
        QTRY_VERIFY(room.said().contains("No FHIR server yet"));
        QVERIFY(room.button("Add server…"));
    }

    void aSecretGoesToTheKeychainAndNowhereElse()
    {
        Room room;
        room.show();
        room.press("Add server…");
        ServerDialog *dialog = room.dialog();
        QVERIFY(dialog);
        Room::field(dialog, "Name")->setText("City hospital");
        Room::field(dialog, "Address")->setText("https://host/fhir/");
        auto *kind = dialog->findChild<QComboBox *>();
        kind->setCurrentIndex(kind->findText("User name and pass word"));
        Room::field(dialog, "User")->setText("nurse");
        auto *save = [&] {
            for (QPushButton *one : dialog->findChildren<QPushButton *>())
                if (one->text() == "Add server") return one;
            return static_cast<QPushButton *>(nullptr);
        }();
        QVERIFY(save && !save->isEnabled());
        Room::field(dialog, "Pass word")->setText("open sesame");
        QVERIFY(save->isEnabled());
        save->click();
        QTRY_VERIFY(!room.dialog());
        QTRY_VERIFY(room.said().contains("City hospital"));
        QCOMPARE(room.keychain->entries.size(), std::size_t{1});
        QCOMPARE(room.keychain->entries.begin()->second, std::string("open sesame"));
        const auto list = room.desk.open()->fact("servers");
        QVERIFY(list && *list && (*list)->find("nurse") != std::string::npos);
        QVERIFY((*list)->find("sesame") == std::string::npos);
    }

    void aKeychainThatDoesNotTakeTheSecretIsSaidAndNothingIsKept()
    {
        Room room;
        room.keychain->writeMood = secrets::Keychain::Reply{secrets::Keychain::Answer::Unavailable, {}, "no bus"};
        room.show();
        room.press("Add server…");
        ServerDialog *dialog = room.dialog();
        Room::field(dialog, "Address")->setText("https://host/fhir/");
        auto *kind = dialog->findChild<QComboBox *>();
        kind->setCurrentIndex(kind->findText("A token that was given out"));
        Room::field(dialog, "Token")->setText("abc");
        for (QPushButton *one : dialog->findChildren<QPushButton *>())
            if (one->text() == "Add server") one->click();
        const auto sentence = [&] {
            QStringList all;
            for (const QLabel *one : dialog->findChildren<QLabel *>()) all << one->text();
            return all.join('\n');
        };
        QTRY_VERIFY2(sentence().contains("not available (no bus)"), qPrintable(sentence()));
        QVERIFY(jobs::knownServers(*room.desk.open())->empty());
    }

    /// What signs in at one server is never shown to another.
    void anotherAddressWantsAnotherSecret()
    {
        Room room;
        room.know(serverAt("https://host/fhir", server::SignIn::Basic));
        room.keychain->entries["trendward/server/one/secret"] = "open sesame";
        room.show();
        room.press("Change…");
        ServerDialog *dialog = room.dialog();
        auto *save = [&] {
            for (QPushButton *one : dialog->findChildren<QPushButton *>())
                if (one->text() == "Save") return one;
            return static_cast<QPushButton *>(nullptr);
        }();
        QVERIFY(save && save->isEnabled());
        Room::field(dialog, "Address")->setText("https://other.example/fhir");
        QVERIFY(!save->isEnabled());
        auto *kind = dialog->findChild<QComboBox *>();
        kind->setCurrentIndex(kind->findText("None: the server is open"));
        QVERIFY(save->isEnabled());
        save->click();
        QTRY_VERIFY(!room.dialog());
        QVERIFY(room.keychain->entries.empty());
    }

    void theFieldsFollowTheKindOfSignIn()
    {
        Room room;
        room.show();
        room.press("Add server…");
        ServerDialog *dialog = room.dialog();
        auto *kind = dialog->findChild<QComboBox *>();
        QSet<QStringList> kinds;
        for (int i = 0; i < kind->count(); ++i) {
            kind->setCurrentIndex(i);
            QStringList names;
            for (const QWidget *one : dialog->findChildren<QWidget *>()) {
                if (!one->isVisibleTo(dialog) || !(one->focusPolicy() & Qt::TabFocus) || one->focusProxy()) continue;
                QAccessibleInterface *told = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(one));
                const QString name = told ? told->text(QAccessible::Name) : QString();
                QVERIFY2(!name.isEmpty(), one->metaObject()->className());
                names << name;
            }
            kinds << names;
            QVERIFY2(dialog->minimumSizeHint().height() <= 505,
                     qPrintable(kind->currentText() + QString::number(dialog->minimumSizeHint().height())));
        }
        // The two of client credentials, and the two of client secrets by a tenant, differ by the tenant.
        QVERIFY2(kinds.size() >= 7, qPrintable(QString::number(kinds.size())));
    }

    void aTestSaysWhatTheServerIs()
    {
        RawServer server(clinic(2));
        Room room;
        room.know(serverAt(server.base()));
        room.show();
        room.press("Test connection");
        QTRY_VERIFY2(room.said().contains("The connection works"), qPrintable(room.said()));
        QVERIFY(room.said().contains("Ours speaks FHIR 4.0.1"));
        QVERIFY(room.button("Pull now")->isEnabled());
    }

    void aTestThatFailsSaysWhyWithoutTagsFromTheServer()
    {
        RawServer server([](const QByteArray &) { return RawServer::ok("<html><b>Sign in</b>"); });
        Room room;
        room.know(serverAt(server.base()));
        room.show();
        room.press("Test connection");
        QTRY_VERIFY2(room.said().contains("The connection does not work"), qPrintable(room.said()));
        QVERIFY(room.said().contains("answers with a web page"));
        for (const QLabel *one : room.page->findChildren<QLabel *>()) QCOMPARE(one->textFormat(), Qt::PlainText);
    }

    void aPullTellsWhatItBroughtAndTheRecordHasIt()
    {
        RawServer server(clinic(2));
        Room room;
        room.know(serverAt(server.base()));
        room.show();
        const QSignalSpy told(&room.desk.desk(), &Desk::recordChanged);
        room.press("Pull now");
        QTRY_VERIFY2(room.said().contains("Pulled"), qPrintable(room.said()));
        QVERIFY(told.count() >= 1);
        QCOMPARE(room.readings(), std::uint64_t{2});
        QTRY_VERIFY(room.page->findChild<QListWidget *>()->item(0)->text().contains("Whole"));
        const auto known = jobs::knownServers(*room.desk.open());
        QCOMPARE(known->front().last->stored, std::uint64_t{2});
        QVERIFY(known->front().last->complete && known->front().wholeAt);
        // All of it has just come, and nothing of it can have been deleted. The next time nobody looks.
        QVERIFY(!room.said().contains("not looked for"));
        room.press("Pull now");
        QTRY_VERIFY2(room.said().contains("not looked for: it is looked for once a week"), qPrintable(room.said()));
    }

    void deletionsOfWhichNobodyKnowsAreNotCalledNone()
    {
        Room room;
        const jobs::KnownServer server = serverAt("http://127.0.0.1:1/fhir");
        room.know(server);
        jobs::PullTally tally;
        tally.patients = tally.listed = 3;
        tally.compared = 2;
        tally.deleted = 4;
        tally.notCompared = "half a list";
        tally.at = *Instant::parse("2026-11-22T09:00:00Z");
        QVERIFY(jobs::keepTally(*room.desk.open(), server.profile.id, tally).has_value());
        room.show();
        QTRY_VERIFY2(room.said().contains("4, and not looked for with 1 patient"), qPrintable(room.said()));
        QVERIFY(room.said().contains("half a list"));
    }

    void whatIsPartialIsShownAsPartialAndPulledAgain()
    {
        int total = 1100;
        RawServer server([&](const QByteArray &request) { return clinic(total)(request); });
        Room room;
        room.know(serverAt(server.base()));
        room.show();
        room.press("Pull now");
        QTRY_VERIFY2(room.said().contains("Partial: 2 of about 1,100 Observations"), qPrintable(room.said()));
        QTRY_VERIFY(room.page->findChild<QListWidget *>()->item(0)->text().contains("Partial"));
        total = 2;
        room.press("Pull again");
        QTRY_VERIFY2(room.said().contains("Pulled") && !room.said().contains("Partial:"), qPrintable(room.said()));
    }

    void aPullThatFailsKeepsWhenItWasLastWhole()
    {
        Room room;
        {
            RawServer server(clinic(2));
            room.know(serverAt(server.base()));
            room.show();
            room.press("Pull now");
            QTRY_VERIFY(room.said().contains("Pulled"));
        }
        room.press("Pull now");
        QTRY_VERIFY2(room.said().contains("Nothing was pulled"), qPrintable(room.said()));
        QVERIFY(room.said().contains("does not take calls"));
        QTRY_VERIFY2(room.said().contains("It was last whole"), qPrintable(room.said()));
        QCOMPARE(room.readings(), std::uint64_t{2});
    }

    void aPullIsStoppedAndSaysSo()
    {
        RawServer server([](const QByteArray &) { return QByteArray(); });
        server.keepOpen = true;
        Room room;
        room.know(serverAt(server.base()));
        room.show();
        room.press("Pull now");
        QTRY_VERIFY(!server.requests.isEmpty());
        QVERIFY(room.page->findChild<QProgressBar *>()->isVisible());
        QVERIFY(!room.button("Pull now")->isEnabled());
        room.press("Cancel");
        QTRY_VERIFY2(room.said().contains("Stopped as you asked"), qPrintable(room.said()));
        QVERIFY(!room.page->findChild<QProgressBar *>()->isVisible());
        QVERIFY(room.button("Pull now")->isEnabled());
    }

    void aPersonSignsInInTheBrowserAndOut()
    {
        QString base;
        RawServer server([&](const QByteArray &request) {
            if (request.contains("smart-configuration"))
                return RawServer::ok(R"({"token_endpoint":")" + base.toUtf8() +
                                     R"(/token","authorization_endpoint":")" + base.toUtf8() + R"(/authorize"})");
            if (request.startsWith("POST")) return RawServer::ok(R"({"access_token":"a","refresh_token":"r"})");
            return clinic(2)(request);
        });
        base = server.base();
        Room room;
        QTcpSocket browser;
        room.open = [&](const QUrl &page) {
            const QUrlQuery asked(page);
            const QUrl back(asked.queryItemValue("redirect_uri", QUrl::FullyDecoded));
            QObject::connect(&browser, &QTcpSocket::connected, &browser, [&browser, asked] {
                browser.write("GET /?code=c&state=" + asked.queryItemValue("state").toLatin1() + " HTTP/1.1\r\n\r\n");
            });
            browser.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(back.port()));
            return true;
        };
        room.know(serverAt(base, server::SignIn::Person));
        room.show();
        room.press("Sign in…");
        QTRY_VERIFY2(room.said().contains("Signed in"), qPrintable(room.said()));
        QVERIFY(room.keychain->entries.count("trendward/server/one/tokens") == 1);
        room.press("Test connection");
        QTRY_VERIFY2(room.said().contains("The connection works"), qPrintable(room.said()));
        QVERIFY(server.requests.last().contains("Bearer a"));
        room.press("Sign out");
        QTRY_VERIFY(room.said().contains("Signed out"));
        QVERIFY(room.keychain->entries.empty());
    }

    void withoutABrowserThePageCanBeCopiedAndTheWaitStopped()
    {
        QString base;
        RawServer server([&](const QByteArray &) {
            return RawServer::ok(R"({"token_endpoint":")" + base.toUtf8() + R"(/token","authorization_endpoint":")" +
                                 base.toUtf8() + R"(/authorize"})");
        });
        base = server.base();
        Room room;
        room.open = [](const QUrl &) { return false; };
        room.know(serverAt(base, server::SignIn::Person));
        room.show();
        room.press("Sign in…");
        QTRY_VERIFY2(room.said().contains("No browser opened"), qPrintable(room.said()));
        QVERIFY(room.button("Copy the address of the sign-in page"));
        room.press("Cancel");
        QTRY_VERIFY2(room.said().contains("Stopped as you asked"), qPrintable(room.said()));
    }

    void whatIsRemovedIsForgottenAndItsReadingsStay()
    {
        RawServer server(clinic(2));
        Room room;
        room.know(serverAt(server.base(), server::SignIn::Token));
        room.keychain->entries["trendward/server/one/secret"] = "t";
        room.show();
        room.press("Pull now");
        QTRY_VERIFY(room.said().contains("Pulled"));
        room.press("Remove…");
        auto *box = room.page->findChild<QMessageBox *>();
        QVERIFY(box && box->text().contains("City <b>hospital</b>") && box->textFormat() == Qt::PlainText);
        for (QAbstractButton *one : box->buttons())
            if (one->text() == "Remove") one->click();
        QTRY_VERIFY2(room.said().contains("No FHIR server yet"), qPrintable(room.said()));
        QVERIFY(room.keychain->entries.empty());
        QCOMPARE(room.readings(), std::uint64_t{2});
    }

    void theLongestTextsAreNotCut()
    {
        Longer longer;
        QCoreApplication::installTranslator(&longer);
        RawServer server(clinic(1100));
        Room room;
        room.know(serverAt(server.base(), server::SignIn::Person));
        room.keychain->entries["trendward/server/one/tokens"] = R"({"access":"a","refresh":"","until":99999999999999})";
        room.show();
        QTRY_VERIFY(room.page->findChild<QListWidget *>()->count() == 1);
        room.page->resize(1266, 650);
        for (QPushButton *one : room.page->findChildren<QPushButton *>())
            if (one->isVisible() && one->text().startsWith("Pull now")) one->click();
        QTRY_VERIFY(room.readings() == 2 && !room.desk.desk().busy());
        QCoreApplication::processEvents();
        QStringList cut;
        for (QPushButton *one : room.page->findChildren<QPushButton *>())
            if (one->isVisible() && one->width() + 1 < one->minimumSizeHint().width()) cut << one->text();
        QCoreApplication::removeTranslator(&longer);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join('\n')));
    }
};

TRENDWARD_TEST(ServersPageTest)
#include "tst_serverspage.moc"
