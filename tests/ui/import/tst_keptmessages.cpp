// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/import/importdesk.h"
#include "ui/import/bringin.h"
#include "ui/import/keptdialog.h"
#include "ui/import/keptline.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace trendward;
using namespace trendward::ui;
using trendward::tests::allText;
using trendward::tests::button;
using trendward::tests::ImportDesk;
using trendward::tests::pulseMessage;
using trendward::tests::still;

namespace
{

QByteArray kneeMessage(const QByteArray &time)
{
    return "{\"kneebend\":94,\"deviceid\":\"brace-1\",\"patientid\":\"p-1\",\"measurementdatetime\":\"" + time +
           "\"}\n";
}

/// Mappings that read knees, with this code, and nothing else.
std::shared_ptr<const jobs::Mappings> knees(const std::string &code)
{
    auto device = normalize::DeviceMapping::parse(
        R"json({"templateType":"CollectionContent","template":[{"templateType":"JsonPathContent","template":{
        "typeName":"knee","typeMatchExpression":"$..[?(@kneebend)]","deviceIdExpression":"$.deviceid",
        "patientIdExpression":"$.patientid","timestampExpression":"$.measurementdatetime",
        "values":[{"required":"true","valueExpression":"$.kneebend","valueName":"angle"}]}}]})json");
    auto fhir = mapping::FhirMapping::parse(
        R"json({"templateType":"CollectionFhir","template":[{"templateType":"CodeValueFhir","template":{
        "typeName":"knee","periodInterval":0,"codes":[{"code":")json" +
        code + R"json(","system":"http:\/\/loinc.org","display":"Knee flexion"}],"value":{"valueType":"Quantity",
        "valueName":"angle","unit":"deg","system":"http:\/\/unitsofmeasure.org","code":"deg"}}}]})json");
    return std::make_shared<const jobs::Mappings>(jobs::Mappings{std::move(*device), std::move(*fhir)});
}

jobs::ImportReport bringIn(ImportDesk &place, const QString &file, const jobs::Mappings &mappings)
{
    jobs::ImportSettings settings;
    settings.now = place.desk().now();
    Progress progress;
    const auto store = place.open();
    return *jobs::importFile(file.toStdString(), settings, mappings, store.get(), progress);
}

}  // namespace

class KeptMessages : public QObject
{
    Q_OBJECT

private slots:
    void theLineCountsThemAndTriesNewMappings()
    {
        ImportDesk place;
        const auto builtIn = place.desk().place().mappings;
        KeptLine line(place.desk());
        line.setMappings(MappingsInUse(builtIn));
        line.read();
        QVERIFY(still(place));
        QVERIFY2(allText(line).contains("No device message waits"), qPrintable(allText(line)));
        bringIn(place,
                place.write("m.ndjson", kneeMessage("2026-11-20T08:00:00Z") + kneeMessage("2026-11-21T08:00:00Z")),
                *builtIn);
        line.read();
        QVERIFY(still(place));
        QVERIFY2(
            allText(line).contains("2 device message(s) kept that no mapping has read. The mappings in use read none"),
            qPrintable(allText(line)));
        line.setMappings(MappingsInUse(knees("41834-8")));
        QVERIFY(still(place));
        QVERIFY2(allText(line).contains("would read 2 of them"), qPrintable(allText(line)));
        // Trying out has stored nothing.
        QCOMPARE(place.readings(), 0u);
        QCOMPARE(place.imports(), std::size_t{1});
    }
    void aFileOfNothingElseCanBeBroughtInToBeKept()
    {
        ImportDesk place;
        UndoSteps undo;
        BringIn page(place.desk(), undo);
        page.show();
        page.setPeople(*place.open()->patients());
        page.open({place.write("m.ndjson", kneeMessage("2026-11-20T08:00:00Z"))}, 0);
        QVERIFY(still(place));
        auto *accept = page.findChild<QPushButton *>("import");
        QCOMPARE(accept->text(), QString("Keep 1 message(s)"));
        accept->click();
        QVERIFY(still(place));
        QCOMPARE(*place.open()->messageCount(), 1u);
        // The same file again has nothing more to keep.
        page.open({place.write("m.ndjson", kneeMessage("2026-11-20T08:00:00Z"))}, 0);
        QVERIFY(still(place));
        QVERIFY(!accept->isEnabled());
    }
    void theDialogListsThemAndTriesAgain()
    {
        ImportDesk place;
        bringIn(place,
                place.write("m.ndjson",
                            pulseMessage("p-1", "2026-11-20T08:00:00Z", "71") + kneeMessage("2026-11-20T08:00:00Z")),
                *place.desk().place().mappings);
        KeptDialog dialog(place.desk(), knees("41834-8"));
        dialog.show();
        QVERIFY(still(place));
        auto *table = dialog.findChild<QTableView *>();
        const auto *model = table->model();
        QCOMPARE(model->rowCount(), 1);
        QCOMPARE(model->index(0, KeptModel::File).data().toString(), QString("m.ndjson"));
        QCOMPARE(model->index(0, KeptModel::Record).data().toString(), QString("2"));
        QVERIFY(model->index(0, KeptModel::Why).data().toString().startsWith("No template"));
        QVERIFY(!allText(dialog).contains("Quill"));
        QSignalSpy said(&dialog, &KeptDialog::message);
        button(dialog, "Try again")->click();
        QVERIFY(!button(dialog, "Try again")->isEnabled());
        QVERIFY(still(place));
        QVERIFY2(allText(dialog).contains("1 kept message(s) read. Readings: 1 added, 0 superseded"),
                 qPrintable(allText(dialog)));
        QCOMPARE(said.size(), 1);
        QCOMPARE(place.readings(), 2u);
        QCOMPARE(model->rowCount(), 0);
        QVERIFY(!button(dialog, "Try again")->isEnabled());
    }
    void aFileIsReadAgainOnlyAfterItsPreview()
    {
        ImportDesk place;
        const QString file = place.write("m.ndjson", kneeMessage("2026-11-20T08:00:00Z"));
        bringIn(place, file, *knees("8867-4"));
        KeptDialog dialog(place.desk(), knees("41834-8"));
        dialog.show();
        QVERIFY(still(place));
        QVERIFY(!button(dialog, "Re-map")->isVisible());
        dialog.preview(file);
        QVERIFY(still(place));
        QVERIFY2(allText(dialog).contains("Readings: 0 would be added, 1 superseded, 0 taken away, 0 unchanged."),
                 qPrintable(allText(dialog)));
        QCOMPARE(place.imports(), std::size_t{1});
        QVERIFY(button(dialog, "Re-map")->isEnabled());
        button(dialog, "Re-map")->click();
        QVERIFY(still(place));
        QCOMPARE(place.imports(), std::size_t{2});
        QVERIFY2(allText(dialog).contains("m.ndjson was read again."), qPrintable(allText(dialog)));
        QVERIFY(!button(dialog, "Re-map")->isVisible());
        // A second preview finds nothing to do.
        dialog.preview(file);
        QVERIFY(still(place));
        QVERIFY(allText(dialog).contains("Nothing of it is other than before."));
        QVERIFY(!button(dialog, "Re-map")->isVisible());
        // A file that was never brought in is refused in words.
        dialog.preview(place.write("other.ndjson", kneeMessage("2026-11-19T08:00:00Z")));
        QVERIFY(still(place));
        QVERIFY2(allText(dialog).contains("not brought in yet"), qPrintable(allText(dialog)));
    }
    void whereNothingCanBeReadNothingCanBePressed()
    {
        ImportDesk place;
        KeptDialog dialog(place.desk(), nullptr);
        dialog.show();
        QVERIFY(still(place));
        QVERIFY(!button(dialog, "Try again")->isEnabled());
        QVERIFY(!button(dialog, "Read a file again")->isEnabled());
        QVERIFY(allText(dialog).contains("do not load"));
    }
    void theModelKeepsItsPromisesAndNamesAreThere()
    {
        KeptModel model;
        const QAbstractItemModelTester tester(&model);
        model.show({{"<b>m</b>.ndjson", "no template", 7, *Instant::parse("2026-11-22T09:00:00Z")}});
        QVERIFY(!model.headerData(KeptModel::ColumnCount, Qt::Horizontal).isValid());
        QVERIFY(!model.data(model.index(1, 0)).isValid());
        ImportDesk place;
        KeptDialog dialog(place.desk(), nullptr);
        dialog.show();
        QVERIFY(still(place));
        QVERIFY(!dialog.findChild<QTableView *>()->accessibleName().isEmpty());
    }
};

TRENDWARD_TEST(KeptMessages)
#include "tst_keptmessages.moc"
