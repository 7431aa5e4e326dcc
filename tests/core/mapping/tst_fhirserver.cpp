// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/identityresolution.h"
#include "core/mapping/memoryserver.h"
#include "core/mapping/observationsaving.h"
#include "core/mapping/resourcejson.h"
#include "core/mapping/serviceerror.h"
#include "tests/support/testmain.h"

using namespace trendward;
using namespace trendward::mapping;

namespace
{

const Instant askedAt = Instant::fromSeconds(1'800'000'000);
const Identifier pulse{std::string(medtechSystem), "p.d.hr.20260301070000Z.20260301075959Z"};

fhir::Observation observation(const char *value, const Identifier &identifier = pulse)
{
    fhir::Observation one;
    one.id = resourceId(identifier);
    one.identifier = {identifier};
    one.code.text = "hr";
    one.value = fhir::Quantity{value, Comparator::None, {}, {}, {}};
    return one;
}

/// Makes an Observation with this value, and counts the merges.
struct Maker {
    const char *value;
    int merges = 0;
    Result<fhir::Observation> operator()(const fhir::Observation *known)
    {
        merges += known ? 1 : 0;
        return observation(value);
    }
};

ServerResult<Saved> save(ObservationSaving &saving, Maker &maker, Instant at = askedAt)
{
    return saving.save(
        pulse, [&](const fhir::Observation *known) { return maker(known); }, at);
}

group::MeasurementGroup groupOf(const char *device, std::optional<std::string> patient = {})
{
    group::MeasurementGroup group;
    group.deviceId = device;
    group.patientId = std::move(patient);
    return group;
}

const char *adasWatch =
    R"({"resourceType":"Device","id":"d1","identifier":[{"value":"w-1"}],"patient":{"reference":"Patient/ada"},"note":[{"text":"blue"}]})";
const char *adaLovelace = R"({"resourceType":"Patient","id":"ada","identifier":[{"system":"urn:ward","value":"p-1"}]})";
const char *graceHopper = R"({"resourceType":"Patient","id":"grace","identifier":[{"value":"p-2"}]})";

std::string errorOf(const ServerResult<ResourceIds> &result)
{
    const auto *error = std::get_if<ServerError>(&result);
    return error ? error->error.type + " " + error->resource : std::string();
}

/// A server that nobody can reach.
class Unreachable final : public FhirServer
{
public:
    ServerResult<std::vector<std::string>> search(std::string_view, std::string_view) override { return m_error; }
    ServerResult<Answer> put(const Put &) override { return m_error; }

private:
    ServerError m_error{{"HttpRequestException", "no route"}, "Device"};
};

/// Takes all and keeps nothing.
class Forgetful final : public FhirServer
{
public:
    explicit Forgetful(Answer answer = {201, "1"}) : m_answer(std::move(answer)) {}
    ServerResult<std::vector<std::string>> search(std::string_view, std::string_view) override
    {
        return std::vector<std::string>();
    }
    ServerResult<Answer> put(const Put &) override { return m_answer; }

private:
    Answer m_answer;
};

}  // namespace

class FhirServerTest : public QObject
{
    Q_OBJECT

private slots:
    void aDeviceIsNeverTakenOverFromItsPatient()
    {
        MemoryServer server;
        server.hold(adasWatch);
        server.hold(graceHopper);
        const IdentityResolution create(server, IdentityMode::Create);
        QCOMPARE(errorOf(create.resolve(groupOf("w-1", "p-2"))), std::string("PatientDeviceMismatchException Patient"));
        QCOMPARE(errorOf(create.resolve(groupOf("w-1", "nobody"))),
                 std::string("PatientDeviceMismatchException Patient"));
        QVERIFY(server.writes().empty());
    }

    void aPatientIsFoundUnderAnySystem()
    {
        MemoryServer server;
        server.hold(adasWatch);
        server.hold(adaLovelace);
        const auto ids = IdentityResolution(server, IdentityMode::Create).resolve(groupOf("w-1", "p-1"));
        QVERIFY(std::holds_alternative<ResourceIds>(ids));
        QCOMPARE(std::get<0>(ids).patient, std::string("ada"));
        QVERIFY(server.writes().empty());
    }

    void aDeviceThatGetsItsPatientKeepsTheRestAndItsVersion()
    {
        MemoryServer server;
        server.hold(R"({"resourceType":"Device","id":"d1","identifier":[{"value":"w-1"}],"note":[{"text":"blue"}]})");
        server.hold(graceHopper);
        const auto ids = IdentityResolution(server, IdentityMode::Create).resolve(groupOf("w-1", "p-2"));
        QCOMPARE(errorOf(ids), std::string());
        QCOMPARE(server.writes().size(), std::size_t{1});
        QCOMPARE(server.writes().front().ifMatch, std::string("1"));
        QCOMPARE(referenceMember(server.writes().front().json, "patient"), std::string("Patient/grace"));
        QVERIFY(server.writes().front().json.find(R"("note":[{"text":"blue"}])") != std::string::npos);
    }

    void aDeviceThatSomebodyElseJustGaveAwayIsAnError()
    {
        MemoryServer server;
        server.hold(R"({"resourceType":"Device","id":"d1","identifier":[{"value":"w-1"}]})");
        server.hold(graceHopper);
        server.answerNext({412});
        const auto ids = IdentityResolution(server, IdentityMode::Create).resolve(groupOf("w-1", "p-2"));
        QCOMPARE(errorOf(ids), std::string("FhirClientException Device"));
    }

    void anIdWithQuotesStaysOneId()
    {
        MemoryServer server;
        const std::string patient = R"(a","b":"c)";
        const auto ids = IdentityResolution(server, IdentityMode::Create).resolve(groupOf("w\"1", patient));
        QCOMPARE(errorOf(ids), std::string());
        QCOMPARE(identifiersOf(server.writes().front().json), (std::vector<Identifier>{{"", patient}}));
        QVERIFY(textMember(server.writes().front().json, "b").empty());
    }

    void aServerThatCannotBeReachedIsSaidAsItIs()
    {
        Unreachable server;
        QCOMPARE(errorOf(IdentityResolution(server, IdentityMode::Create).resolve(groupOf("w-1", "p-1"))),
                 std::string("HttpRequestException Device"));
        ObservationSaving saving(server);
        Maker maker{"60"};
        QVERIFY(std::holds_alternative<ServerError>(save(saving, maker)));
    }

    void modesAreKnownByTheirNamesInAnyCase()
    {
        QVERIFY(identityModeNamed("lookupwithencounter") == IdentityMode::LookupWithEncounter);
        QVERIFY(identityModeNamed("R4DeviceAndPatientCreateIdentityService") == IdentityMode::Create);
        QVERIFY(!identityModeNamed("Guess"));
    }

    void anObservationIsCreatedThenJoinedThenLeftAlone()
    {
        MemoryServer server;
        ObservationSaving saving(server);
        Maker first{"60"}, second{"61"}, same{"61"};
        QVERIFY(std::get<0>(save(saving, first)).operation == SaveOperation::Created);
        QVERIFY(std::get<0>(save(saving, second)).operation == SaveOperation::Updated);
        QVERIFY(std::get<0>(save(saving, same)).operation == SaveOperation::NoOperation);
        QCOMPARE(server.searches().size(), std::size_t{1});  // then it is remembered
        QCOMPARE(server.writes().size(), std::size_t{2});
        QCOMPARE(server.writes()[1].ifMatch, std::string("1"));
    }

    void whatIsRememberedIsForgottenAfterAnHour()
    {
        MemoryServer server;
        ObservationSaving saving(server);
        Maker first{"60"}, second{"61"};
        save(saving, first);
        QVERIFY(saving.remembers(pulse, askedAt + (ObservationSaving::cacheTicks - 1)));
        QVERIFY(!saving.remembers(pulse, askedAt + ObservationSaving::cacheTicks));
        save(saving, second, askedAt + ObservationSaving::cacheTicks);
        QCOMPARE(server.searches().size(), std::size_t{2});
    }

    void memoryDoesNotGrowBeyondItsLimit()
    {
        Forgetful server;
        ObservationSaving saving(server);
        const auto saveNth = [&](std::size_t n) {
            const Identifier identifier{"s", std::to_string(n)};
            saving.save(
                identifier, [&](const auto *) { return Result(observation("60", identifier)); }, askedAt);
        };
        for (std::size_t n = 0; n <= ObservationSaving::cacheSize; ++n) saveNth(n);
        QVERIFY(!saving.remembers({"s", "0"}, askedAt));
        QVERIFY(saving.remembers({"s", "1"}, askedAt));
        // One that is saved over and over does not push the others out.
        for (int i = 0; i < 3 * static_cast<int>(ObservationSaving::cacheSize); ++i) saveNth(7);
        QVERIFY(saving.remembers({"s", "7"}, askedAt));
    }

    void aConflictIsTriedTwiceMoreAndNoOftener()
    {
        MemoryServer server;
        server.hold(fhir::toJson(observation("60")));
        ObservationSaving saving(server);
        Maker maker{"61"};
        server.answerNext({409, 412});
        const auto saved = std::get<0>(save(saving, maker));
        QVERIFY(saved.operation == SaveOperation::Updated);
        QVERIFY(saved.contention);
        QCOMPARE(maker.merges, 3);

        Maker again{"62"};
        server.answerNext({409, 409, 409});
        const auto failed = save(saving, again);
        QVERIFY(std::holds_alternative<ServerError>(failed));
        QCOMPARE(again.merges, 3);
    }

    void aCreationThatGivesASecondVersionIsContention()
    {
        Forgetful server({200, "2"});
        ObservationSaving saving(server);
        Maker maker{"60"};
        const auto saved = std::get<0>(save(saving, maker));
        QVERIFY(saved.operation == SaveOperation::Created);
        QVERIFY(saved.contention);
    }

    void anIdentifierThatOnlyBeginsAlikeIsAnotherOne()
    {
        class FirstLetters final : public FhirServer
        {
        public:
            std::vector<std::string> found;
            ServerResult<std::vector<std::string>> search(std::string_view, std::string_view) override { return found; }
            ServerResult<Answer> put(const Put &) override { return Answer{201, "1"}; }
        } server;
        server.found = {fhir::toJson(observation("60", {pulse.system, pulse.value + "x"}))};
        ObservationSaving saving(server);
        Maker maker{"61"};
        QVERIFY(std::get<0>(save(saving, maker)).operation == SaveOperation::Created);
        QCOMPARE(maker.merges, 0);

        server.found = {fhir::toJson(observation("60")), fhir::toJson(observation("61"))};
        ObservationSaving fresh(server);
        const auto several = save(fresh, maker);
        QVERIFY(std::holds_alternative<ServerError>(several));
        QCOMPARE(std::get<1>(several).error.type, std::string("MultipleResourceFoundException"));
    }

    void aFailureOfTheMappingComesBackByItsName()
    {
        MemoryServer server;
        ObservationSaving saving(server);
        const auto saved = saving.save(
            pulse,
            [](const auto *) -> Result<fhir::Observation> {
                return Error{Error::Code::BadValue, "no number", {}};
            },
            askedAt);
        QCOMPARE(std::get<1>(saved).error.type, std::string("InvalidQuantityFhirValueException"));
        QVERIFY(server.writes().empty());
    }

    void statusesAreNamedAsDotNetNamesThem()
    {
        using Kind = ServiceFailure::Kind;
        QCOMPARE(serviceErrorOf({Kind::Response, 422, {}}).metricName,
                 std::string("FHIRServiceErrorUnprocessableEntity"));
        QCOMPARE(serviceErrorOf({Kind::HttpRequest, 503, {}}).metricName,
                 std::string("FHIRServiceErrorHttpRequestErrorServiceUnavailable"));
        QCOMPARE(serviceErrorOf({Kind::Response, 499, {}}).metricName, std::string("FHIRServiceError499"));
        QVERIFY(serviceErrorOf({Kind::Response, 403, {}}).isUsers);
        QVERIFY(!serviceErrorOf({}).isUsers);
    }

    void aResourceThatIsNoJsonHasNothing()
    {
        QCOMPARE(textMember("{\"id\":", "id"), std::string());
        QCOMPARE(textMember("[1]", "id"), std::string());
        QCOMPARE(versionOf(R"({"meta":7})"), std::string());
        QVERIFY(identifiersOf(R"({"identifier":{"value":"x"}})").empty());
        QVERIFY(identifiersOf(R"({"identifier":[7]})").front().value.empty());
    }

    void expandedQueriesAreOnlyForTwoTimes_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("query");
        QTest::newRow("four parts") << "p.d.20260301070000Z.20260301070000Z"
                                    << "identifier=p.d.20260301070000Z.20260301070000Z";
        QTest::newRow("a day that is none") << "p.d.t.20260231070000Z.20260301070000Z"
                                            << "identifier=p.d.t.20260231070000Z.20260301070000Z";
        QTest::newRow("a fraction") << "p.d.t.202603010700001000000Z.202603010700001000000Z"
                                    << "identifier=p.d.t.202603010700001000000Z.202603010700001000000Z";
        QTest::newRow("two times")
            << "p.d.a.b.20260301070000Z.20260301080000Z"
            << "subject=p&device=d&code=a.b&date=ge2026-03-01T07:00:00Z&date=le2026-03-01T08:00:00Z";
        QTest::newRow("nothing") << ""
                                 << "identifier=";
    }
    void expandedQueriesAreOnlyForTwoTimes()
    {
        QFETCH(QString, value);
        QFETCH(QString, query);
        QCOMPARE(QString::fromStdString(expandedQuery({{}, value.toStdString()})), query);
    }
};

TRENDWARD_TEST(FhirServerTest)
#include "tst_fhirserver.moc"
