// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/schema.h"

#include <array>

namespace trendward::store
{

namespace
{

constexpr std::int64_t ourApplication = 0x54726E64;  // "Trnd"

/// Times are ticks of 100 ns since 1970 UTC; dates are text as in FHIR.
constexpr const char *firstSchema = R"sql(
CREATE TABLE fact(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE patient(
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, sex TEXT NOT NULL, birth TEXT, zone TEXT NOT NULL,
  merged_into INTEGER REFERENCES patient);
CREATE TABLE identifier(
  value TEXT NOT NULL, system TEXT NOT NULL, patient INTEGER NOT NULL REFERENCES patient, PRIMARY KEY(value, system))
  WITHOUT ROWID;
CREATE INDEX identifier_patient ON identifier(patient);
CREATE TABLE assignment(
  key INTEGER PRIMARY KEY, device TEXT NOT NULL, patient INTEGER NOT NULL REFERENCES patient, start INTEGER NOT NULL,
  stop INTEGER);
CREATE INDEX assignment_device ON assignment(device, start);

CREATE TABLE import(
  key INTEGER PRIMARY KEY, file TEXT NOT NULL, format TEXT NOT NULL, sha256 TEXT NOT NULL, zone TEXT NOT NULL,
  at INTEGER NOT NULL, stored INTEGER NOT NULL DEFAULT 0, duplicates INTEGER NOT NULL DEFAULT 0,
  held INTEGER NOT NULL DEFAULT 0, undone INTEGER NOT NULL DEFAULT 0);
-- Which imports brought a reading, as "1,4,9". The first is the one whose record the row names; it is written as "-1" once it
-- has been undone while another one still vouches for the reading.
CREATE TABLE importset(key INTEGER PRIMARY KEY, members TEXT NOT NULL UNIQUE);

CREATE TABLE source(key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE series(
  key INTEGER PRIMARY KEY, patient INTEGER NOT NULL REFERENCES patient, system TEXT NOT NULL, code TEXT NOT NULL,
  unit_code TEXT NOT NULL, unit_text TEXT NOT NULL, code_display TEXT NOT NULL, measure TEXT NOT NULL, display TEXT NOT NULL,
  UNIQUE(patient, system, code, unit_code, unit_text));
CREATE TABLE latest(
  series INTEGER PRIMARY KEY REFERENCES series, count INTEGER NOT NULL, first INTEGER, last INTEGER, mantissa INTEGER,
  scale INTEGER NOT NULL DEFAULT 0);

-- What many Observations have in common, as FHIR JSON without values and times.
CREATE TABLE shape(key INTEGER PRIMARY KEY, json TEXT NOT NULL UNIQUE);

-- form: digits after the point, comparator, absent reason, how zone and unit were known (core/io/store/row.h).
-- number: the Observation, where it has more than this one row. ending: ticks after time. shift: minutes east of UTC.
CREATE TABLE reading(
  series INTEGER NOT NULL, time INTEGER NOT NULL, source INTEGER NOT NULL, nth INTEGER NOT NULL, mantissa INTEGER,
  form INTEGER NOT NULL, state INTEGER NOT NULL, shift INTEGER, flags INTEGER NOT NULL, imports INTEGER NOT NULL,
  record INTEGER NOT NULL, ending INTEGER, number INTEGER NOT NULL, shape INTEGER NOT NULL, part INTEGER NOT NULL,
  PRIMARY KEY(series, time, source, nth)) WITHOUT ROWID;

-- Observations that their rows alone cannot tell: an id of their own, notes, texts, streams. body is compressed.
CREATE TABLE observation(
  number INTEGER PRIMARY KEY, patient INTEGER NOT NULL REFERENCES patient, imports INTEGER NOT NULL, source INTEGER NOT NULL,
  first INTEGER NOT NULL, last INTEGER NOT NULL, bare INTEGER NOT NULL DEFAULT 0, touched INTEGER NOT NULL DEFAULT 0,
  retracted INTEGER NOT NULL DEFAULT 0, moved INTEGER NOT NULL DEFAULT 0, fhir_id TEXT, source_id TEXT, body BLOB);
CREATE INDEX observation_bare ON observation(patient, first) WHERE bare = 1;
-- An Observation by its own id, within one patient's: the first half of a SHA-256.
CREATE TABLE named(patient INTEGER NOT NULL, id BLOB NOT NULL, number INTEGER NOT NULL, PRIMARY KEY(patient, id)) WITHOUT ROWID;
-- What a correction replaced; empty where the rows told all.
CREATE TABLE former(change INTEGER NOT NULL, number INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY(change, number))
  WITHOUT ROWID;

-- What was placed stays, so that its file does not bring it here again.
CREATE TABLE held(
  key INTEGER PRIMARY KEY, imports INTEGER NOT NULL, import INTEGER NOT NULL, reason TEXT NOT NULL, device TEXT NOT NULL,
  hint TEXT NOT NULL, digest BLOB NOT NULL, occurrence INTEGER NOT NULL, readings INTEGER NOT NULL, body BLOB NOT NULL,
  placed_to INTEGER REFERENCES patient, placed_at INTEGER, UNIQUE(digest, occurrence));

CREATE TABLE change(
  key INTEGER PRIMARY KEY, at INTEGER NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL, reason TEXT NOT NULL,
  detail TEXT NOT NULL, patient INTEGER NOT NULL, other INTEGER NOT NULL DEFAULT 0, import INTEGER NOT NULL DEFAULT 0,
  undone INTEGER NOT NULL DEFAULT 0);
CREATE INDEX change_patient ON change(patient);
CREATE INDEX change_other ON change(other) WHERE other <> 0;
CREATE INDEX change_import ON change(import) WHERE import <> 0;
-- The readings that a change touched: where each was and how, and where it went (to_series is null where it stayed).
CREATE TABLE change_row(
  change INTEGER NOT NULL, series INTEGER NOT NULL, time INTEGER NOT NULL, source INTEGER NOT NULL, nth INTEGER NOT NULL,
  state INTEGER NOT NULL, to_series INTEGER, to_time INTEGER, to_nth INTEGER, PRIMARY KEY(change, series, time, source, nth)) WITHOUT ROWID;
-- Other things that a merge moved.
CREATE TABLE change_item(
  change INTEGER NOT NULL, kind TEXT NOT NULL, key INTEGER NOT NULL, text TEXT NOT NULL, more TEXT NOT NULL,
  PRIMARY KEY(change, kind, key, text, more)) WITHOUT ROWID;

CREATE TABLE goal(
  key INTEGER PRIMARY KEY, patient INTEGER NOT NULL REFERENCES patient, measure TEXT NOT NULL, low REAL, high REAL,
  unit TEXT NOT NULL, description TEXT NOT NULL, set_by TEXT NOT NULL, start TEXT NOT NULL, due TEXT, ended INTEGER NOT NULL);
CREATE INDEX goal_patient ON goal(patient);
CREATE TABLE action(
  key INTEGER PRIMARY KEY, patient INTEGER NOT NULL REFERENCES patient, text TEXT NOT NULL, owner TEXT NOT NULL, due TEXT,
  state TEXT NOT NULL, goal INTEGER REFERENCES goal);
CREATE INDEX action_patient ON action(patient);
CREATE TABLE review(
  key INTEGER PRIMARY KEY, patient INTEGER NOT NULL REFERENCES patient, at INTEGER NOT NULL, who TEXT NOT NULL,
  note TEXT NOT NULL);
CREATE INDEX review_patient ON review(patient);
)sql";

/// A reading that ends where it begins is of one moment, however its source wrote that.
constexpr const char *momentsHaveNoEnd = "UPDATE reading SET ending = NULL WHERE ending = 0";

/// A review may sign a version of the plan; what is not signed yet is one draft a patient, as JSON.
constexpr const char *plansAreSigned = R"sql(
ALTER TABLE review ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE review ADD COLUMN role TEXT NOT NULL DEFAULT '';
ALTER TABLE review ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
CREATE TABLE draft(patient INTEGER PRIMARY KEY REFERENCES patient, body TEXT NOT NULL);
)sql";

/// Device messages that gave no reading are kept; what an import brought can be read again with another mapping. aside:
/// the import that took the place of a held reading, or null.
constexpr const char *messagesAreKept = R"sql(
ALTER TABLE import ADD COLUMN patient INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import ADD COLUMN again INTEGER NOT NULL DEFAULT 0;
ALTER TABLE held ADD COLUMN aside INTEGER;
CREATE TABLE message(
  key INTEGER PRIMARY KEY, imports INTEGER NOT NULL, import INTEGER NOT NULL, record INTEGER NOT NULL,
  reason TEXT NOT NULL, digest BLOB NOT NULL UNIQUE, body BLOB NOT NULL, read_by INTEGER);
)sql";

/// What stands for a reading may be another device's. Null: it is of the same source.
constexpr const char *successorsHaveSources = "ALTER TABLE change_row ADD COLUMN to_source INTEGER";

/// What is to be sent to FHIR servers, and what came of it (core/io/store/outbox.h). patient: whose it was when it was
/// queued. digest: of the resource that was queued last; empty: it is to be withdrawn there, or is. body and theirs are
/// compressed, and empty once it is sent.
constexpr const char *recordsAreSent = R"sql(
CREATE TABLE destination(key INTEGER PRIMARY KEY, server TEXT NOT NULL UNIQUE);
CREATE TABLE outgoing(
  key INTEGER PRIMARY KEY, destination INTEGER NOT NULL REFERENCES destination,
  patient INTEGER NOT NULL REFERENCES patient, kind TEXT NOT NULL, name TEXT NOT NULL, state INTEGER NOT NULL,
  digest TEXT NOT NULL, query TEXT NOT NULL, body BLOB NOT NULL, server_id TEXT NOT NULL, version TEXT NOT NULL,
  theirs BLOB NOT NULL, reason TEXT NOT NULL, UNIQUE(destination, patient, kind, name));
)sql";

/// What was sent of one patient of a server does not stand for what is to be sent of another one.
constexpr const char *sendingsHaveSubjects = "ALTER TABLE outgoing ADD COLUMN subject TEXT NOT NULL DEFAULT ''";

/// What people did with the patients of the worklist, as a log. until: a date, of a snooze. shown: the moment of the
/// list that the person saw. covered: what it rested on (core/care/covered.h), as JSON. taken_back: when, or null.
constexpr const char *worklistsAreWorked = R"sql(
CREATE TABLE step(
  key INTEGER PRIMARY KEY AUTOINCREMENT, patient INTEGER NOT NULL REFERENCES patient, kind TEXT NOT NULL,
  at INTEGER NOT NULL, who TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, note TEXT NOT NULL, until TEXT,
  shown INTEGER NOT NULL, covered TEXT NOT NULL, taken_back INTEGER, taken_back_by TEXT NOT NULL DEFAULT '');
CREATE INDEX step_standing ON step(patient, kind, who, name, key) WHERE taken_back IS NULL;
CREATE INDEX step_patient ON step(patient, key);
)sql";

/// Who is in which programme, as a log (core/care/enrolment.h). enrolment: the step that began it, 0 of that step.
/// change: by which it is taken back; one that is undone counts no more.
constexpr const char *patientsAreEnrolled = R"sql(
CREATE TABLE enrolment(
  key INTEGER PRIMARY KEY AUTOINCREMENT, patient INTEGER NOT NULL REFERENCES patient, enrolment INTEGER NOT NULL,
  kind TEXT NOT NULL, day TEXT NOT NULL, programme TEXT NOT NULL, clinician TEXT NOT NULL, consent TEXT,
  reason TEXT NOT NULL, at INTEGER NOT NULL, who TEXT NOT NULL, change INTEGER NOT NULL REFERENCES change);
CREATE INDEX enrolment_patient ON enrolment(patient, key);
)sql";

/// To whom a step of the work gives a patient, or in whose place it is done.
constexpr const char *patientsAreGiven = "ALTER TABLE step ADD COLUMN whom TEXT NOT NULL DEFAULT ''";

/// How long somebody had a patient's page open and used it. at: the end of the stretch.
constexpr const char *reviewsTakeTime = R"sql(
CREATE TABLE attended(
  key INTEGER PRIMARY KEY AUTOINCREMENT, patient INTEGER NOT NULL REFERENCES patient, at INTEGER NOT NULL,
  seconds INTEGER NOT NULL, who TEXT NOT NULL, name TEXT NOT NULL);
CREATE INDEX attended_at ON attended(at);
)sql";

/// Steps are shared with other workstations through a server. origin: names a step among those of all records.
/// came_system, came_value: the patient's identifier on the server that a step of elsewhere came from, or empty; it is
/// of whoever has that identifier here. exchange: when a patient's steps were last sent to a server whole, and fetched.
constexpr const char *worklistsAreShared = R"sql(
ALTER TABLE step ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE step ADD COLUMN came_system TEXT NOT NULL DEFAULT '';
ALTER TABLE step ADD COLUMN came_value TEXT NOT NULL DEFAULT '';
UPDATE step SET origin = printf('%012x-%s', key, lower(hex(randomblob(10))));
DROP INDEX step_standing;
CREATE INDEX step_standing ON step(patient, kind, who, name, at, origin, came_system, came_value) WHERE taken_back IS NULL;
CREATE UNIQUE INDEX step_origin ON step(origin, came_system, came_value);
CREATE INDEX step_came ON step(came_value, came_system) WHERE came_value <> '';
CREATE TABLE exchange(
  server TEXT NOT NULL, patient INTEGER NOT NULL REFERENCES patient, sent INTEGER, fetched INTEGER,
  PRIMARY KEY(server, patient)) WITHOUT ROWID;
)sql";

/// Step i leads from version i to i + 1. A step that has been released is never changed.
constexpr std::array steps{firstSchema,           momentsHaveNoEnd, plansAreSigned,       messagesAreKept,
                           successorsHaveSources, recordsAreSent,   sendingsHaveSubjects, worklistsAreWorked,
                           patientsAreEnrolled,   patientsAreGiven, reviewsTakeTime,      worklistsAreShared};

std::int64_t pragma(Database &database, std::string_view sql)
{
    Statement statement(database, sql);
    return statement.step() ? statement.integer(0) : 0;
}

}  // namespace

int newestSchema()
{
    return static_cast<int>(steps.size());
}

void bringUpToDate(Database &database)
{
    const std::int64_t version = pragma(database, "PRAGMA user_version");
    const std::int64_t application = pragma(database, "PRAGMA application_id");
    if (version > newestSchema())
        fail(Error::Code::NotSupported, "the store was written by a newer version of this program (schema " +
                                            std::to_string(version) + ", this one knows " +
                                            std::to_string(newestSchema()) + "); use that one");
    if (version > 0 && application != ourApplication)
        fail(Error::Code::StoreDamaged, "the database is not a store of this program");
    for (std::int64_t next = version; next < newestSchema(); ++next) {
        Transaction step(database, [] {});
        // Another program may have taken this step while we waited for the lock.
        if (pragma(database, "PRAGMA user_version") != next) continue;
        database.script(steps[static_cast<std::size_t>(next)]);
        database.script(("PRAGMA application_id = " + std::to_string(ourApplication)).c_str());
        database.script(("PRAGMA user_version = " + std::to_string(next + 1)).c_str());
        step.commit();
    }
}

}  // namespace trendward::store
