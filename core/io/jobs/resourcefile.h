// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/devicefile.h"
#include "core/fhir/observation.h"
#include "core/io/store/recordstore.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace trendward::jobs
{

/// Whom the resources of a file are about.
struct FileSubject {
    std::string key;          ///< one for one person
    std::string name, birth;  ///< or empty
    std::string hint;         ///< what the file calls the person: an identifier, else the reference
    std::vector<Identifier> identifiers;
    std::optional<store::PatientKey> here;  ///< who that is in the record
    bool severalHere = false;               ///< the identifiers lead to several patients
    bool unclear = false;                   ///< the file calls several people this
};

/// One resource understood.
struct FileReading {
    std::optional<fhir::Observation> observation;
    const FileSubject *subject = nullptr;  ///< none: it names nobody
    std::string device;                    ///< identifier that the device may be assigned by
    std::string notReading;                ///< why it holds no reading: a phrase
};

/// The resources of one FHIR file. It is read twice: who and what stands in it may lie behind the readings that refer
/// to it.
class ResourceFile
{
public:
    /// First reading: each resource.
    void note(const device::FileResource &one);
    /// Between the readings: whom the readings are about, and who that is in the record, where there is one.
    Outcome recognise(const store::RecordStore *store);
    const std::vector<FileSubject> &subjects() const { return m_subjects; }
    /// Second reading. Malformed when the resource is of a kind that is read and breaks its rules.
    Result<FileReading> read(const device::FileResource &one) const;

private:
    struct Device {
        std::string identifier, name;
    };
    /// What a reading says of its subject, without the Patient that it refers to.
    struct Mention {
        std::string written, display, server;
        Identifier identifier;
        std::vector<std::string> targets;  ///< by what the Patient may be found
    };
    void notePerson(const std::string &name, const FileSubject &person);
    void nameSource(const device::FileResource &one, const json::Token &reference, FileReading &reading) const;

    std::map<std::string, FileSubject, std::less<>> m_people;  ///< by what they may be referred to as
    std::map<std::string, Device, std::less<>> m_devices;      ///< likewise
    std::map<std::string, Mention, std::less<>> m_mentions;    ///< by what readings refer to them as
    std::vector<FileSubject> m_subjects;
    std::map<std::string, std::size_t, std::less<>> m_subjectOf;  ///< by what readings refer to them as
};

}  // namespace trendward::jobs
