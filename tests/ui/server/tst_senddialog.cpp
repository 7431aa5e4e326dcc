// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/io/server/rawserver.h"
#include "tests/io/store/storefolder.h"
#include "tests/support/fakekeychain.h"
#include "tests/support/testmain.h"
#include "tests/ui/import/importdesk.h"
#include "ui/server/comparedialog.h"
#include "ui/server/senddialog.h"
#include "ui/server/serverspage.h"
#include "ui/style/rowtable.h"

#include <QComboBox>
#include <QProgressBar>
#include <QTableWidget>

#include <nlohmann/json.hpp>

using namespace trendward;
using namespace trendward::ui;
using tests::FakeKeychain;
using tests::RawServer;
using Json = nlohmann::json;

namespace
{

/// A FHIR server that knows one patient, takes batches and keeps what they bring.
struct SmallServer {
    std::map<std::string, Json> resources;  ///< by "Goal/2"
    bool refuses = false;                   ///< every entry of a batch
    bool silent = false;                    ///< to every batch
    int batches = 0;
    RawServer raw{[this](const QByteArray &request) { return answer(request); }};

    SmallServer() { addPatient("pat-1", "m-1"); }
    void addPatient(const std::string &id, const char *number)
    {
        resources["Patient/" + id] = {
            {"resourceType", "Patient"}, {"id", id}, {"identifier", {{{"system", "urn:clinic"}, {"value", number}}}}};
    }
    /// Takes what is sent, and never says so.
    void fallSilent() { silent = raw.keepOpen = true; }
    QByteArray answer(const QByteArray &request)
    {
        if (request.startsWith("POST") && silent) {
            ++batches;
            return {};
        }
        if (request.startsWith("POST")) return batch(Json::parse(request.mid(request.indexOf("\r\n\r\n") + 4)));
        const QByteArray path = request.mid(10, request.indexOf(' ', 10) - 10);
        if (path.startsWith("Patient/")) return RawServer::ok(bytes(resources[path.toStdString()]));
        // It passes over the question and gives everything of the type, as servers may.
        Json found{{"resourceType", "Bundle"}, {"type", "searchset"}, {"entry", Json::array()}};
        const std::string type = path.left(path.indexOf('?')).toStdString();
        for (const auto &[name, one] : resources)
            if (name.starts_with(type + '/')) found["entry"].push_back({{"resource", one}});
        return RawServer::ok(bytes(found));
    }
    /// Somebody else writes to a resource.
    void touch(const std::string &name, const char *member, const Json &value)
    {
        resources[name][member] = value;
        resources[name]["meta"]["versionId"] = "99";
    }
    std::size_t count(const std::string &type) const
    {
        std::size_t all = 0;
        for (const auto &[name, one] : resources) all += name.starts_with(type + '/');
        return all;
    }

private:
    static QByteArray bytes(const Json &json) { return QByteArray::fromStdString(json.dump()); }
    QByteArray batch(const Json &bundle)
    {
        ++batches;
        Json answer{{"resourceType", "Bundle"}, {"type", "batch-response"}, {"entry", Json::array()}};
        for (const Json &entry : bundle["entry"]) answer["entry"].push_back(take(entry));
        return RawServer::ok(bytes(answer));
    }
    Json take(const Json &entry)
    {
        const std::string url = entry["request"]["url"];
        const auto known = resources.find(url);
        if (entry["request"]["method"] == "GET")
            return {{"resource", known->second}, {"response", {{"status", "200"}}}};
        if (refuses)
            return {
                {"response",
                 {{"status", "422"},
                  {"outcome",
                   {{"resourceType", "OperationOutcome"},
                    {"issue", {{{"severity", "error"}, {"code", "invalid"}, {"diagnostics", "not <b>ours</b>"}}}}}}}}};
        Json resource = entry["resource"];
        std::string name = url;
        if (entry["request"]["method"] == "POST") {
            resource["id"] = std::to_string(resources.size());
            name += '/' + resource["id"].get<std::string>();
            resource["meta"]["versionId"] = "1";
        } else {
            const std::string version = known->second["meta"]["versionId"];
            if (entry["request"].value("ifMatch", std::string()) != "W/\"" + version + '"')
                return {{"response", {{"status", "412"}}}};
            resource["meta"]["versionId"] = std::to_string(std::stoi(version) + 1);
        }
        resources[name] = resource;
        const std::string version = resource["meta"]["versionId"];
        return {{"response", {{"status", "201"}, {"location", name + "/_history/" + version}}}};
    }
};

}  // namespace

class SendDialogTest : public QObject
{
    Q_OBJECT

    struct Room {
        tests::ImportDesk desk;
        std::shared_ptr<FakeKeychain> keychain = std::make_shared<FakeKeychain>();
        jobs::KnownServer server;
        std::unique_ptr<SendDialog> dialog;

        explicit Room(const QString &base)
        {
            server.profile.id = "one";
            server.profile.name = "City <b>hospital</b>";
            server.profile.address = base.toStdString();
            server.profile.sends = true;
            const auto store = desk.open();
            const Instant now = *Instant::parse("2026-11-22T09:00:00Z");
            if (!store->link(desk.ada, {"urn:clinic", "m-1"}, "tester", now)) qFatal("not linked");
            care::Goal goal;
            goal.description = "Systolic at most 135";
            goal.measure = "systolic-blood-pressure";
            goal.key = -1;
            goal.high = 135;
            goal.unit = "mm[Hg]";
            goal.setBy = "tester";
            goal.start = Date{2026, 11, 1};
            care::PlanDraft draft;
            draft.goals.push_back(goal);
            care::Review review;
            review.at = now;
            review.who = "tester";
            review.note = "first";
            if (!store->saveDraft(desk.ada, draft, {}) || !store->signPlan(desk.ada, draft, review))
                qFatal("not signed");
        }
        /// The second version of the plan that Ada has from the beginning.
        void changeGoal()
        {
            const auto store = desk.open();
            care::PlanDraft draft;
            draft.goals = *store->goals(desk.ada);
            draft.goals.front().high = 130;
            draft.base = 1;
            care::Review review;
            review.at = *Instant::parse("2026-11-22T09:30:00Z");
            review.who = "tester";
            if (!store->saveDraft(desk.ada, draft, {}) || !store->signPlan(desk.ada, draft, review))
                qFatal("not signed");
        }
        void addWeight(store::PatientKey whose)
        {
            const auto store = desk.open();
            const Instant now = tests::at("2026-11-21T09:00:00Z");
            store::ImportInfo info;
            info.file = "scale.csv";
            info.sha256 = std::string(64, '0');
            info.at = now;
            if (!store->begin(info) || !store->put(whose, std::vector{tests::weight("82.5", now)}) || !store->commit())
                qFatal("no weight");
        }
        void linkMoulin()
        {
            if (!desk.open()->link(desk.moulin, {"urn:clinic", "m-2"}, "tester", tests::at("2026-11-21T09:00:00Z")))
                qFatal("not linked");
        }
        void open()
        {
            dialog = std::make_unique<SendDialog>(desk.desk(), ServerTools{keychain, {}}, server, nullptr);
            dialog->show();
        }
        QTableWidget *table() const { return dialog->findChild<QTableWidget *>(); }
        QTableWidgetItem *cell(const QString &name, int column) const
        {
            for (int row = 0; row < table()->rowCount(); ++row)
                if (table()->item(row, 0)->text().contains(name)) return table()->item(row, column);
            return nullptr;
        }
        QPushButton *button(const QString &text) const { return tests::button(*dialog, text); }
        void press(const QString &text) const
        {
            QTRY_VERIFY2(button(text) && button(text)->isEnabled(), qPrintable(text + '\n' + said()));
            button(text)->click();
        }
        QString said() const { return tests::allText(*dialog); }
        bool waits(const QString &words) const
        {
            return QTest::qWaitFor([&] { return said().contains(words); });
        }
        void choose(const QString &name) const { table()->setCurrentItem(cell(name, 0)); }
        CompareDialog *comparing(const QString &name = "Quill") const
        {
            choose(name);
            press("Compare the two");
            return dialog->findChild<CompareDialog *>();
        }
    };

private slots:
    void nothingLeavesBeforeAPersonHasSeenWhat()
    {
        SmallServer server;
        Room room(server.raw.base());
        room.open();
        QVERIFY2(room.waits("Nothing has been sent yet"), qPrintable(room.said()));
        QCOMPARE(server.batches, 0);
        QCOMPARE(room.table()->rowCount(), 2);
        QVERIFY2(room.cell("Quill, Ada", 0)->text().contains("born 14 Mar 1951"),
                 qPrintable(room.cell("Quill, Ada", 0)->text()));
        QCOMPARE(room.cell("Quill", 0)->checkState(), Qt::Checked);
        room.table()->setCurrentItem(room.cell("Quill", 0));
        QVERIFY2(room.said().contains("Goals: 1 new"), qPrintable(room.said()));
        QVERIFY(room.said().contains("Care plan: 1 new"));
        QVERIFY(room.said().contains("Patient/pat-1"));
        for (const QLabel *one : room.dialog->findChildren<QLabel *>()) QCOMPARE(one->textFormat(), Qt::PlainText);
    }

    void whomTheServerDoesNotKnowCannotBeTicked()
    {
        SmallServer server;
        Room room(server.raw.base());
        room.open();
        QVERIFY(room.waits("Nothing has been sent yet"));
        const QTableWidgetItem *item = room.cell("Moulin", 0);
        QVERIFY(!(item->flags() & Qt::ItemIsUserCheckable) && item->checkState() == Qt::Unchecked);
        QVERIFY2(room.cell("Moulin", 6)->text().contains("no identifier of this patient says whose it is"),
                 qPrintable(room.cell("Moulin", 6)->text()));
        room.cell("Quill", 0)->setCheckState(Qt::Unchecked);
        QVERIFY(!room.button("Send")->isEnabled());
    }

    void whatIsSentIsThereOnceAndASecondLookFindsNothing()
    {
        SmallServer server;
        Room room(server.raw.base());
        room.open();
        room.press("Send of 1 patient");
        QVERIFY2(room.waits("4 resource(s) sent"), qPrintable(room.said()));
        QCOMPARE(server.count("Goal"), std::size_t{1});
        QCOMPARE(server.count("CarePlan"), std::size_t{1});
        QCOMPARE(server.count("DocumentReference"), std::size_t{1});
        QCOMPARE(room.cell("Quill", 5)->text(), QString("4"));
        QVERIFY(!room.button("Send")->isEnabled());
        room.press("Look again");
        QVERIFY2(room.waits("There is nothing new to send"), qPrintable(room.said()));
        QVERIFY(room.cell("Quill", 6)->text().contains("Nothing new"));
        QVERIFY(!room.button("Send")->isEnabled());
        QCOMPARE(server.count("Goal"), std::size_t{1});
    }

    void whatWasChangedThereIsShownInBothVersionsAndAPersonChooses()
    {
        SmallServer server;
        Room room(server.raw.base());
        room.open();
        room.press("Send of 1 patient");
        QVERIFY(room.waits("4 resource(s) sent"));
        std::string name;
        for (const auto &[one, resource] : server.resources)
            if (one.starts_with("Goal/")) name = one;
        server.touch(name, "statusDate", "2026-11-30");
        room.changeGoal();
        room.press("Look again");
        room.press("Send of 1 patient");
        QVERIFY2(room.waits("Sent in part"), qPrintable(room.said()));
        QVERIFY(server.resources[name]["statusDate"] == "2026-11-30");
        room.press("Look again");
        QVERIFY2(room.waits("Something was changed on the server meanwhile"), qPrintable(room.said()));
        room.table()->setCurrentItem(room.cell("Quill", 0));
        QVERIFY2(room.waits("Changed there: Goal: Systolic at most 135"), qPrintable(room.said()));
        room.press("Show both");
        auto *versions = room.dialog->findChild<RowTable *>();
        QVERIFY(versions);
        QStringList places;
        for (int row = 0; row < versions->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < 3; ++column) cells << versions->item(row, column)->text();
            places << cells.join('|');
        }
        QVERIFY2(places.contains("target[0].detailRange.high.value|130|135") ||
                     places.contains("target[0].detailQuantity.value|130|135"),
                 qPrintable(places.join('\n')));
        QVERIFY(places.contains("statusDate|–|2026-11-30"));
        versions->window()->close();
        auto *choice = room.dialog->findChild<QComboBox *>();
        QVERIFY(choice && choice->isEnabled() && choice->accessibleName().contains("Systolic at most 135"));
        choice->setCurrentIndex(1);
        // Its answer is taken with what is sent, and cannot be another one meanwhile.
        room.press("Send of 1 patient");
        QVERIFY(!choice->isEnabled());
        QVERIFY2(room.waits("sent."), qPrintable(room.said()));
        QVERIFY(!room.said().contains("Sent in part"));
        QVERIFY2(server.resources[name].dump().find("130") != std::string::npos, server.resources[name].dump().c_str());
    }

    void whatTheServerRefusesIsSaidWithItsWordsAndWithoutItsTags()
    {
        SmallServer server;
        server.refuses = true;
        Room room(server.raw.base());
        room.open();
        room.press("Send of 1 patient");
        QVERIFY2(room.waits("Sent in part"), qPrintable(room.said()));
        room.table()->setCurrentItem(room.cell("Quill", 0));
        QVERIFY2(room.said().contains("not <b>ours</b>"), qPrintable(room.said()));
        QVERIFY(room.cell("Quill", 6)->text().contains("refused"));
    }

    void aServerThatDoesNotAnswerIsSaidAndTriedAgain()
    {
        QString base;
        {
            const SmallServer gone;
            base = gone.raw.base();
        }
        Room room(base);
        room.open();
        QVERIFY2(room.waits("The server could not be asked"), qPrintable(room.said()));
        QVERIFY(room.said().contains("does not take calls"));
        QVERIFY(room.button("Look again")->isEnabled() && !room.button("Send")->isEnabled());
    }

    void itIsStoppedWhileTheServerKeepsSilent()
    {
        RawServer silent([](const QByteArray &) { return QByteArray(); });
        silent.keepOpen = true;
        Room room(silent.base());
        room.open();
        QTRY_VERIFY(!silent.requests.isEmpty());
        QVERIFY(room.dialog->findChild<QProgressBar *>()->isVisible());
        room.press("Stop");
        QVERIFY2(room.waits("Stopped as you asked"), qPrintable(room.said()));
        QVERIFY(room.button("Close")->isEnabled());
    }

    void closingWhileItIsSentStopsTheSendingFirst_data()
    {
        QTest::addColumn<bool>("byEscape");
        QTest::newRow("Escape") << true;
        QTest::newRow("the window's own button") << false;
    }
    void closingWhileItIsSentStopsTheSendingFirst()
    {
        QFETCH(bool, byEscape);
        SmallServer server;
        server.fallSilent();
        Room room(server.raw.base());
        room.open();
        room.press("Send of 1 patient");
        QTRY_COMPARE(server.batches, 1);
        if (byEscape)
            QTest::keyClick(room.dialog.get(), Qt::Key_Escape);
        else
            room.dialog->close();
        QVERIFY(room.dialog->isVisible());
        QVERIFY2(room.said().contains("Stopping"), qPrintable(room.said()));
        QVERIFY2(room.waits("Stopped as you asked"), qPrintable(room.said()));
        QVERIFY(room.dialog->isVisible() && !room.desk.desk().busy());
        if (byEscape)
            QTest::keyClick(room.dialog.get(), Qt::Key_Escape);
        else
            room.dialog->close();
        QVERIFY(!room.dialog->isVisible());
    }

    void whoDiffersInTheBirthDateIsSentOfOnlyWhenAPersonHasCompared()
    {
        SmallServer server;
        server.resources["Patient/pat-1"]["birthDate"] = "1951-04-13";
        server.resources["Patient/pat-1"]["name"] = Json::array({{{"text", "Quill, <b>Ada</b>"}}});
        Room room(server.raw.base());
        room.open();
        QVERIFY2(room.waits("There is nothing new to send"), qPrintable(room.said()));
        QVERIFY(!(room.cell("Quill", 0)->flags() & Qt::ItemIsUserCheckable));
        CompareDialog *dialog = room.comparing();
        QVERIFY(dialog);
        QStringList sides;
        const auto *table = dialog->findChild<RowTable *>();
        for (int row = 0; row < 2; ++row) sides << table->item(row, 1)->text() + '|' + table->item(row, 2)->text();
        QCOMPARE(sides, QStringList({"Quill, Ada|Quill, <b>Ada</b>", "14 Mar 1951|13 Apr 1951"}));
        // A key that is pressed too soon decides nothing.
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!room.dialog->findChild<CompareDialog *>());
        QVERIFY(!room.desk.desk().busy() && !room.button("Send")->isEnabled());
        dialog = room.comparing();
        tests::button(*dialog, "It is the same person")->click();
        QVERIFY2(room.waits("Nothing has been sent yet"), qPrintable(room.said()));
        QCOMPARE(server.batches, 0);
        QVERIFY2(room.said().contains("You have compared the two"), qPrintable(room.said()));
        room.press("Send of 1 patient");
        QVERIFY2(room.waits("4 resource(s) sent"), qPrintable(room.said()));
    }

    void whoIsToBeComparedIsAskedForAnewWhenTheListIs()
    {
        SmallServer server;
        server.resources["Patient/pat-1"]["birthDate"] = "1951-04-13";
        Room room(server.raw.base());
        room.open();
        QVERIFY(room.waits("There is nothing new to send"));
        tests::button(*room.comparing(), "It is the same person")->click();
        QVERIFY2(room.waits("Nothing has been sent yet"), qPrintable(room.said()));
        room.press("Look again");
        QVERIFY2(room.waits("There is nothing new to send"), qPrintable(room.said()));
        QVERIFY(!(room.cell("Quill", 0)->flags() & Qt::ItemIsUserCheckable));
    }

    void whatIsLeftOnTheServerWithSomebodyElseIsSaid()
    {
        SmallServer server;
        server.addPatient("pat-2", "m-2");
        Room room(server.raw.base());
        room.linkMoulin();
        room.addWeight(room.desk.ada);
        room.open();
        room.press("Send of 1 patient");
        QVERIFY2(room.waits("5 resource(s) sent"), qPrintable(room.said()));
        {
            const auto store = room.desk.open();
            store::Query ofAda;
            ofAda.patient = room.desk.ada;
            store::ReadingKey key;
            SUCCEEDS(store->readings(ofAda, [&](const store::StoredReading &one) {
                key = one.key;
                return true;
            }));
            VALUE(store->move(key, room.desk.moulin, "tester", "the neighbour's", tests::at("2026-11-22T08:00:00Z")));
        }
        room.press("Look again");
        QVERIFY2(room.waits("Nothing has been sent yet"), qPrintable(room.said()));
        QVERIFY(!room.said().contains("Consider sending of them too"));
        room.cell("Quill", 0)->setCheckState(Qt::Unchecked);
        const QString left = "stand on the server, of: Quill, Ada";
        QVERIFY2(room.said().contains(left), qPrintable(room.said()));
        room.press("Send of 1 patient");
        QVERIFY2(room.waits("1 resource(s) sent"), qPrintable(room.said()));
        QVERIFY2(room.said().contains(left), qPrintable(room.said()));
        room.press("Look again");
        QVERIFY2(room.waits("Nothing has been sent yet"), qPrintable(room.said()));
        // Whom a person has unticked stays so until a person ticks them again.
        QCOMPARE(room.cell("Quill", 0)->checkState(), Qt::Unchecked);
        room.cell("Quill", 0)->setCheckState(Qt::Checked);
        room.press("Send of 1 patient");
        QVERIFY2(room.waits("1 resource(s) sent"), qPrintable(room.said()));
        QVERIFY2(!room.said().contains(left), qPrintable(room.said()));
    }

    void whoIsUntickedAndWhatIsChosenOutliveAComparison()
    {
        SmallServer server;
        server.addPatient("pat-2", "m-2");
        server.resources["Patient/pat-2"]["birthDate"] = "1940-02-01";
        Room room(server.raw.base());
        room.linkMoulin();
        room.addWeight(room.desk.moulin);
        room.open();
        room.press("Send of 1 patient");
        QVERIFY2(room.waits("4 resource(s) sent"), qPrintable(room.said()));
        std::string name;
        for (const auto &[one, resource] : server.resources)
            if (one.starts_with("Goal/")) name = one;
        server.touch(name, "statusDate", "2026-11-30");
        room.changeGoal();
        room.press("Look again");
        room.press("Send of 1 patient");
        QVERIFY2(room.waits("Sent in part"), qPrintable(room.said()));
        room.press("Look again");
        QVERIFY2(room.waits("Something was changed on the server meanwhile"), qPrintable(room.said()));
        room.choose("Quill");
        const auto choice = [&] { return room.dialog->findChild<QComboBox *>(); };
        choice()->setCurrentIndex(1);
        QCOMPARE(room.cell("Quill", 0)->checkState(), Qt::Checked);
        room.cell("Quill", 0)->setCheckState(Qt::Unchecked);
        choice()->setCurrentIndex(2);
        choice()->setCurrentIndex(1);
        QCOMPARE(room.cell("Quill", 0)->checkState(), Qt::Unchecked);
        tests::button(*room.comparing("Moulin"), "It is the same person")->click();
        QVERIFY2(room.waits("Nothing has been sent yet"), qPrintable(room.said()));
        QCOMPARE(room.cell("Quill", 0)->checkState(), Qt::Unchecked);
        QCOMPARE(room.cell("Moulin", 0)->checkState(), Qt::Checked);
        room.choose("Quill");
        QCOMPARE(choice()->currentIndex(), 1);
        room.press("Send of 1 patient");
        QVERIFY2(room.waits("1 resource(s) sent"), qPrintable(room.said()));
        QVERIFY(server.resources[name]["statusDate"] == "2026-11-30");
        QVERIFY(server.resources[name].dump().find("130") == std::string::npos);
        QCOMPARE(server.count("Observation"), std::size_t{1});
    }

    void nothingIsSentToAServerThatNobodyHasAllowed()
    {
        SmallServer server;
        Room room(server.raw.base());
        room.server.profile.sends = false;
        QVERIFY(jobs::keepServer(*room.desk.open(), room.server).has_value());
        ServersPage page(room.desk.desk(), ServerTools{room.keychain, {}}, nullptr);
        page.show();
        QTRY_VERIFY(tests::button(page, "Send…") && tests::button(page, "Send…")->isVisible());
        tests::button(page, "Send…")->click();
        QVERIFY2(tests::allText(page).contains("Nobody has allowed it yet"), qPrintable(tests::allText(page)));
        QVERIFY(!page.findChild<SendDialog *>());
        room.open();
        QVERIFY2(room.waits("Nobody has allowed sending to this server"), qPrintable(room.said()));
        QVERIFY(server.raw.requests.isEmpty());
    }
};

TRENDWARD_TEST(SendDialogTest)
#include "tst_senddialog.moc"
