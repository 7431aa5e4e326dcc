// SPDX-License-Identifier: GPL-3.0-or-later
// What a page of a FHIR server costs: a Bundle of a thousand Observations, from bytes to Observations, and the same
// over TLS.
#include "core/fhir/observationreader.h"
#include "core/io/server/fhiranswer.h"
#include "core/io/server/searchpages.h"
#include "tests/bench/cputime.h"
#include "tests/io/server/tlsserver.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QThread>

#include <zlib.h>
#include <nlohmann/json.hpp>

#include <malloc.h>
#include <pthread.h>

#include <cstdlib>

using namespace trendward;
using namespace trendward::bench;

namespace
{

constexpr int onPage = 1000, pages = 20;

[[noreturn]] void stop(const std::string &why)
{
    std::fprintf(stderr, "pullbench: %s\n", why.c_str());
    std::exit(1);
}

/// Observations as servers give them: with a narrative, a profile, a category and an encounter; every fifth is a blood
/// pressure of two components.
QByteArray bundle()
{
    std::string text = R"({"resourceType":"Bundle","type":"searchset","total":1000,"entry":[)";
    for (int i = 0; i < onPage; ++i) {
        const bool pressure = i % 5 == 0;
        char when[40];
        std::snprintf(when, sizeof when, "2026-%02d-%02dT%02d:%02d:00+01:00", 1 + i % 12, 1 + i % 28, i % 24, i % 60);
        const std::string id = "observation-" + std::to_string(100'000 + i), number = std::to_string(60 + i % 40);
        const auto coded = [](const char *code, const char *display) {
            return std::string(R"("code":{"coding":[{"system":"http://loinc.org","code":")") + code +
                   R"(","display":")" + display + R"("}],"text":")" + display + "\"}";
        };
        const auto valued = [](const std::string &value, const char *unit) {
            return R"(,"valueQuantity":{"value":)" + value + R"(,"unit":")" + unit +
                   R"(","system":"http://unitsofmeasure.org","code":")" + unit + "\"}";
        };
        if (i > 0) text += ',';
        text +=
            R"({"fullUrl":"https://fhir.example.org/r4/Observation/)" + id +
            R"(","resource":{"resourceType":"Observation","id":")" + id +
            R"(","meta":{"versionId":"3","lastUpdated":"2026-11-20T06:12:44.120Z","profile":["http://hl7.org/fhir/StructureDefinition/vitalsigns"]},)"
            R"("text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Measured at home, )" +
            number +
            R"(</p></div>"},"status":"final","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs","display":"Vital Signs"}]}],)" +
            (pressure ? coded("85354-9", "Blood pressure panel") : coded("8867-4", "Heart rate")) +
            R"(,"subject":{"reference":"Patient/p-17","display":"Patient 17"},"encounter":{"reference":"Encounter/e-4"},)"
            R"("effectiveDateTime":")" +
            when + "\"";
        if (pressure)
            text += R"(,"component":[{)" + coded("8480-6", "Systolic blood pressure") +
                    valued("13" + number.substr(1), "mm[Hg]") + "},{" + coded("8462-4", "Diastolic blood pressure") +
                    valued(number, "mm[Hg]") + "}]";
        else
            text += valued(number, "/min");
        text += R"(},"search":{"mode":"match"}})";
    }
    text += "]}";
    return QByteArray::fromStdString(text);
}

/// What is taken of each Observation, by us and by the peers.
struct Taken {
    std::size_t letters = 0;  ///< of ids, codes, units and subjects
    std::int64_t seconds = 0;
    double values = 0;
    int count = 0;
    friend bool operator==(const Taken &, const Taken &) = default;
};

void take(const fhir::Value &value, Taken &taken)
{
    if (const auto *quantity = std::get_if<fhir::Quantity>(&value)) {
        taken.letters += quantity->unit.size();
        taken.values += std::strtod(quantity->text.c_str(), nullptr);
    }
}

void take(const fhir::Observation &one, Taken &taken)
{
    taken.letters += one.id.size() + one.code.coding.at(0).code.size() + one.subject.size();
    taken.seconds += one.start.at.ticks() / Instant::ticksPerSecond;
    take(one.value, taken);
    for (const fhir::Component &part : one.components) {
        taken.letters += part.code.coding.at(0).code.size();
        take(part.value, taken);
    }
    ++taken.count;
}

/// document: kept from page to page, as a search does. memory: what the heap holds more while the last Observation of
/// the page is looked at.
Taken ours(const QByteArray &page, json::Document &document, std::size_t *memory = nullptr)
{
    const auto held = [] {
        const auto info = mallinfo2();
        return info.uordblks + info.hblkhd;
    };
    const std::size_t before = held();
    server::HttpAnswer answer;
    answer.body = page;
    const auto root = server::resourceIn(document, answer);
    if (!root) stop(root.error().detail);
    Taken taken;
    for (json::Token entry = root->member("entry").firstChild(); entry.exists(); entry = entry.nextSibling()) {
        const auto observation = fhir::readObservation(entry.member("resource"));
        if (!observation) stop(observation.error().detail);
        take(*observation, taken);
        if (memory) *memory = held() - before;
    }
    return taken;
}

Taken byQt(const QByteArray &page)
{
    Taken taken;
    const auto quantity = [&](const QJsonObject &holder) {
        const QJsonObject value = holder.value(QLatin1String("valueQuantity")).toObject();
        taken.letters += static_cast<std::size_t>(value.value(QLatin1String("unit")).toString().size());
        taken.values += value.value(QLatin1String("value")).toDouble();
    };
    const auto code = [&](const QJsonObject &holder) {
        const QJsonArray codings =
            holder.value(QLatin1String("code")).toObject().value(QLatin1String("coding")).toArray();
        taken.letters +=
            static_cast<std::size_t>(codings.at(0).toObject().value(QLatin1String("code")).toString().size());
    };
    const QJsonObject root = QJsonDocument::fromJson(page).object();
    const QJsonArray entries = root.value(QLatin1String("entry")).toArray();
    for (const QJsonValue &entry : entries) {
        const QJsonObject one = entry.toObject().value(QLatin1String("resource")).toObject();
        taken.letters += static_cast<std::size_t>(one.value(QLatin1String("id")).toString().size());
        code(one);
        const QJsonObject subject = one.value(QLatin1String("subject")).toObject();
        taken.letters += static_cast<std::size_t>(subject.value(QLatin1String("reference")).toString().size());
        taken.seconds += QDateTime::fromString(one.value(QLatin1String("effectiveDateTime")).toString(), Qt::ISODate)
                             .toSecsSinceEpoch();
        quantity(one);
        const QJsonArray parts = one.value(QLatin1String("component")).toArray();
        for (const QJsonValue &part : parts) {
            code(part.toObject());
            quantity(part.toObject());
        }
        ++taken.count;
    }
    return taken;
}

Taken byNlohmann(const QByteArray &page)
{
    using Json = nlohmann::json;
    Taken taken;
    const auto quantity = [&](const Json &holder) {
        const auto value = holder.find("valueQuantity");
        if (value == holder.end()) return;
        taken.letters += value->at("unit").get_ref<const std::string &>().size();
        taken.values += value->at("value").get<double>();
    };
    const auto code = [&](const Json &holder) {
        taken.letters += holder.at("code").at("coding").at(0).at("code").get_ref<const std::string &>().size();
    };
    const Json root = Json::parse(page.begin(), page.end());
    for (const Json &entry : root.at("entry")) {
        const Json &one = entry.at("resource");
        taken.letters += one.at("id").get_ref<const std::string &>().size();
        code(one);
        taken.letters += one.at("subject").at("reference").get_ref<const std::string &>().size();
        const auto at = Instant::parse(one.at("effectiveDateTime").get_ref<const std::string &>());
        taken.seconds += at->ticks() / Instant::ticksPerSecond;
        quantity(one);
        if (const auto parts = one.find("component"); parts != one.end())
            for (const Json &part : *parts) {
                code(part);
                quantity(part);
            }
        ++taken.count;
    }
    return taken;
}

QByteArray gzipped(const QByteArray &text)
{
    z_stream stream{};
    if (deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) stop("zlib");
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(text.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END) stop("zlib");
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

/// A server with one answer in a thread of its own, whose time is not ours.
class OtherThread
{
public:
    OtherThread(const tests::Certificate &certificate, const QByteArray &body)
    {
        m_context.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_context,
            [&] {
                if (pthread_getcpuclockid(pthread_self(), &m_clock) != 0) stop("no clock of a thread");
                m_server = std::make_unique<tests::TlsServer>(
                    certificate,
                    "HTTP/1.1 200 OK\r\nContent-Type: application/fhir+json\r\nContent-Encoding: gzip\r\n"
                    "Content-Length: " +
                        QByteArray::number(body.size()) + "\r\n\r\n" + body,
                    tests::TlsServer::After::KeepOpen);
            },
            Qt::BlockingQueuedConnection);
    }
    ~OtherThread()
    {
        QMetaObject::invokeMethod(
            &m_context, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    QString base() const { return m_server->base(); }
    double seconds() const { return cpuSeconds(m_clock); }

private:
    QThread m_thread;
    QObject m_context;
    clockid_t m_clock{};
    std::unique_ptr<tests::TlsServer> m_server;
};

/// CPU time of one page over TLS, from the request to Observations; the connection is kept.
double overTls(const QByteArray &page)
{
    const auto certificate = tests::Certificate::selfSigned("IP:127.0.0.1");
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("ca.pem")));
    if (!file.open(QIODevice::WriteOnly) || file.write(certificate.certificate) < 0) stop("no room");
    file.close();
    const OtherThread other(certificate, gzipped(page));
    const auto address = server::ServerAddress::parse(other.base());
    if (!address) stop(address.error().detail);
    auto nobody = server::FixedAuthorizer::none();
    Progress progress;
    server::HttpClient client(*address, nobody, progress);
    if (const auto trusted = client.trust(file.fileName()); !trusted) stop(trusted.error().detail);
    const auto walk = [&] {
        Taken taken;
        const auto walked = server::SearchPages(client).walk(address->at(QStringLiteral("Observation")),
                                                             [&](const json::Token &resource) -> Outcome {
                                                                 const auto one = fhir::readObservation(resource);
                                                                 if (!one) return one.error();
                                                                 take(*one, taken);
                                                                 return Done{};
                                                             });
        if (!walked) stop(walked.error().detail);
        if (taken.count != onPage) stop("a page of " + std::to_string(taken.count));
    };
    walk();  // the handshake
    double best = 1e9;
    for (int i = 0; i < 5; ++i) {
        const double begun = cpuSeconds() - other.seconds();
        for (int k = 0; k < pages; ++k) walk();
        best = std::min(best, (cpuSeconds() - other.seconds() - begun) / pages);
    }
    return best;
}

}  // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QByteArray page = bundle();
    std::size_t memory = 0;
    json::Document document;
    const Taken taken = ours(page, document, &memory);
    if (taken.count != onPage || !(taken == byQt(page)) || !(taken == byNlohmann(page)))
        stop("not everybody takes the same of a page");
    const auto each = [&](auto read) {
        return least(5,
                     [&] {
                         for (int i = 0; i < pages; ++i)
                             if (read(page).count != onPage) stop("a page is short");
                     }) /
               pages;
    };
    const double reading = each([&](const QByteArray &text) { return ours(text, document); });
    std::puts("CPU time, one run; ratios: more is better.");
    say("a page of 1,000 Observations", static_cast<double>(page.size()) / 1e6, "MB");
    say("reading it to Observations, each with its original text", onPage / reading, "Observations/s of CPU",
        " (goal 400000)");
    say("reading : QJsonDocument, the numbers alone", each(byQt) / reading, "", " (goal 8)");
    say("reading : nlohmann, the numbers alone", each(byNlohmann) / reading, "", " (goal 10)");
    say("memory for it beside its bytes", static_cast<double>(memory) / 1e6, "MB", " (goal at most 2)");
    say("a page over TLS, unpacked and read", overTls(page) * 1000, "ms of CPU", " (goal at most 6)");
    return 0;
}
