// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/sqlcipherstore.h"

#include <cstdio>
#include <string>
#include <vector>

using namespace trendward;

namespace
{

fhir::Observation weight(int i)
{
    fhir::Observation o;
    o.code = {{{std::string(loincSystem), "29463-7", "Body weight"}}, "Body weight"};
    o.value = fhir::Quantity{std::to_string(60 + i % 40) + "." + std::to_string(i % 10), Comparator::None, "kg",
                             std::string(ucumSystem), "kg"};
    o.start.at = Instant::fromSeconds(1'700'000'000 + 60 * ((i * 7919LL) % 100'000));
    o.deviceKey = "scale";
    if (i % 50 == 0) o.notes.push_back("after the meal " + std::to_string(i));
    return o;
}

int failed(const Error &error)
{
    std::fprintf(stderr, "%s %s\n", error.where.c_str(), error.detail.c_str());
    return 1;
}

}  // namespace

/// Enough of everything that would make a careless store write outside its folder: a big import, sorts, a rollback.
int main(int argc, char *argv[])
{
    if (argc != 2) return 2;
    auto opened = store::openSqlcipherStore(std::string(argv[1]) + "/" + store::databaseName, std::string(32, 'k'),
                                            store::Absent::Create);
    if (!opened) return failed(opened.error());
    store::RecordStore &record = **opened;
    store::Patient person;
    person.id = "p-1";
    const auto patient = record.addPatient(person);
    if (!patient) return failed(patient.error());
    store::ImportInfo info;
    info.file = "a.csv";
    for (const bool keep : {true, false}) {
        if (const auto begun = record.begin(info); !begun) return failed(begun.error());
        std::vector<fhir::Observation> batch;
        for (int i = 0; i < 100'000; ++i) {
            batch.push_back(weight(keep ? i : i + 31));
            if (batch.size() < 20'000) continue;
            if (const auto put = record.put(*patient, batch); !put) return failed(put.error());
            batch.clear();
        }
        if (!keep)
            record.rollback();
        else if (const auto done = record.commit(); !done)
            return failed(done.error());
    }
    store::Query query;
    query.patient = *patient;
    std::size_t told = 0;
    const auto each = [&](const store::StoredReading &) { return ++told > 0; };
    if (const auto done = record.readings(query, each); !done) return failed(done.error());
    const auto json = [&](store::PatientKey, const std::string &) { return ++told > 0; };
    if (const auto done = record.observations(query, json); !done) return failed(done.error());
    if (const auto undone = record.undoImport(1, "a", info.at); !undone) return failed(undone.error());
    return told > 100'000 ? 0 : failed(Error{Error::Code::NotFound, "readings are missing", {}});
}
