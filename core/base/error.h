// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace trendward
{

/// What went wrong, for a program (code) and for a log (detail, where). The sentence that a person reads is made
/// at the edge (core/io/jobs for the command line, ui/shell for the window); detail never holds a patient's name.
struct Error {
    enum class Code {
        NotFound,          ///< a file, patient, device or entry that should be there is not
        NotReadable,       ///< exists, and the system refused or failed to read or write it
        UnknownFormat,     ///< the bytes are not of a format we read
        Malformed,         ///< the format is known and the bytes break its rules
        TooLarge,          ///< over a limit that protects memory, time or disk
        ZoneNeeded,        ///< times carry no zone and nobody has said which one holds
        ChoiceNeeded,      ///< a file can be read in several ways and nobody has said which one holds
        UnitNeeded,        ///< a value carries no unit and nobody has said which one holds
        BadTemplate,       ///< a mapping file breaks its rules
        BadExpression,     ///< an expression cannot be evaluated
        IncompatibleData,  ///< a message matched a template and lacks what the template requires
        NoTemplate,        ///< no template for this measurement type
        BadValue,          ///< a value that its target cannot hold
        PatientUnknown,    ///< nobody is known by this identifier or device
        PatientMismatch,   ///< two sources name different people
        KeyNeeded,         ///< no key for the store
        KeyWrong,          ///< the key does not open this store
        StoreDamaged,      ///< the store's file is empty, plain or broken
        NotSupported,      ///< valid, and outside what this program does
        Cancelled
    };

    Code code = Code::Malformed;
    std::string detail;
    std::string where;  ///< file, record, line: as exact as known

    friend bool operator==(const Error &, const Error &) = default;
};

}  // namespace trendward
