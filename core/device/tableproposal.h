// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/device/tablepreset.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace trendward::device
{

/// What a table leaves open and only a person can say.
struct TableQuestion {
    enum class About : std::uint8_t {
        Moment,     ///< no column looks like date and clock
        Value,      ///< no column could be given a measure
        Unit,       ///< of the column's values
        Dates,      ///< day or month first
        Decimal,    ///< whether "81,250" is 81.25 or 81250
        Thousands,  ///< whether the mark in "1.234,5" stands between thousands
        Sheet       ///< which of a workbook's sheets
    };
    About about = About::Moment;
    std::size_t column = 0;  ///< from 0, of Unit, Decimal and Thousands
    std::string example{};   ///< a cell that shows what is meant
};

/// A table as it looks, and a guess at what it holds. Nothing is read on the guess alone: a person looks it through,
/// answers the questions, and gives it a name.
struct TableProposal {
    struct Column {
        std::string title;                  ///< as written; empty in a table without a header
        std::vector<std::string> examples;  ///< its first three cells that say something
        TableColumn guess;
    };

    std::string encoding, sheet;
    std::vector<std::string> sheets;
    std::size_t titleLines = 0;  ///< rows in front of the header, or of the first row of values
    std::vector<Column> columns;
    TablePreset preset;  ///< the guess, still without a name
    std::vector<TableQuestion> questions;
};

/// UnknownFormat when the file is no table: no text and no workbook, or no two rows of two columns.
Result<TableProposal> proposeTable(const RandomBytes &bytes, const TableLook &look = {});

/// The proposal's columns as the preset now has them: what of them holds something. For whoever changes a guess.
void setColumns(TablePreset &preset, const std::vector<TableProposal::Column> &columns);

/// What is still open once a person has changed the preset. Answers that the preset holds are not asked for again;
/// marksSaid: a person has said what commas and points mean, which a preset cannot show.
std::vector<TableQuestion> openQuestions(const TableProposal &proposal, const TablePreset &preset, bool marksSaid);

/// "03/04/2026 07:30 can be the 3rd of April or the 4th of March" and the like, in the language of the process.
std::string sentenceFor(const TableQuestion &question, const TableProposal &proposal);

}  // namespace trendward::device
