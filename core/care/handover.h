// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/worklist.h"

#include <string>
#include <vector>

namespace trendward::care
{

/// One open patient as the next shift reads of them.
struct HandoverLine {
    std::string name, id;
    std::string born;                   ///< "14 Mar 1951", or that it is not known
    std::string standing, why;          ///< "Look first"
    std::string state, owner;           ///< empty where nobody has done anything, nobody has the patient
    std::vector<std::string> readings;  ///< "Blood pressure 184/101 mmHg, today"
};

/// What one shift leaves to the next: everybody who waits, in the order of the worklist, and that nobody is left out.
/// Or the list as somebody has it before them.
struct Handover {
    enum class Sheet { Shift, List };
    Sheet sheet = Sheet::Shift;
    std::string asOf;  ///< when, by the desk's clock
    bool sample = false;
    /// "24 of 24 patients ranked, 0 failed. Clinical 9, data missing 5, within goals 7, done 3."
    std::string completeness;
    std::vector<HandoverLine> clinical, dataMissing;
    /// In no programme now, and yet begun with, given to somebody or to look at first.
    std::vector<HandoverLine> apart;
    std::vector<HandoverLine> listed;  ///< of a list
    std::vector<std::string> done;     ///< a sentence each; also of who is within goals and in somebody's hands
    std::vector<std::string> failed;   ///< a sentence each
};

/// "Shift handover", "Worklist"
std::string titleOf(const Handover &handover);
/// "9 patients to look at", "5 patients with data missing", "2 patients apart from the worklist": the heads over them.
std::string clinicalHead(const Handover &handover);
std::string dataMissingHead(const Handover &handover);
std::string apartHead(const Handover &handover);
std::string listedHead(const Handover &handover);
/// Where both shifts sign; empty on a list.
std::string signatureOf(const Handover &handover);

/// The sheet as one HTML page: greyscale, a box to tick and room to write at each patient, nothing from elsewhere.
std::string handoverHtml(const Handover &handover);

}  // namespace trendward::care
