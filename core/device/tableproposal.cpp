// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/tableproposal.h"

#include "core/base/measure.h"
#include "core/base/phrase.h"
#include "core/device/celltext.h"
#include "core/device/readingparts.h"
#include "core/device/rowreading.h"
#include "core/device/tablesource.h"

#include <algorithm>
#include <array>
#include <utility>

namespace trendward::device
{

namespace
{

using Holds = TableColumn::Holds;
using About = TableQuestion::About;
using Rows = std::vector<std::vector<std::string>>;

constexpr std::size_t headerWithin = 40;
constexpr std::size_t examplesKept = 3;

/// Words of titles in English, German, French, Spanish, Italian, Dutch and Swedish. The first that is found holds. Of
/// up to three letters a word must be the whole word, longer ones its beginning.
struct Word {
    std::string_view word, measure;
};
constexpr std::array words{Word{"systol", "systolic-blood-pressure"},
                           Word{"sistol", "systolic-blood-pressure"},
                           Word{"sys", "systolic-blood-pressure"},
                           Word{"sbp", "systolic-blood-pressure"},
                           Word{"diastol", "diastolic-blood-pressure"},
                           Word{"dia", "diastolic-blood-pressure"},
                           Word{"dbp", "diastolic-blood-pressure"},
                           Word{"spo2", "oxygen-saturation"},
                           Word{"oxygen", "oxygen-saturation"},
                           Word{"sauerstoff", "oxygen-saturation"},
                           Word{"saturation", "oxygen-saturation"},
                           Word{"saturacion", "oxygen-saturation"},
                           Word{"saturazione", "oxygen-saturation"},
                           Word{"atemfrequenz", "respiratory-rate"},
                           Word{"respirat", "respiratory-rate"},
                           Word{"resting", "resting-heart-rate"},
                           Word{"ruhepuls", "resting-heart-rate"},
                           Word{"heart", "heart-rate"},
                           Word{"herz", "heart-rate"},
                           Word{"puls", "heart-rate"},
                           Word{"pouls", "heart-rate"},
                           Word{"cardiaque", "heart-rate"},
                           Word{"cardiaca", "heart-rate"},
                           Word{"hartslag", "heart-rate"},
                           Word{"bpm", "heart-rate"},
                           Word{"hr", "heart-rate"},
                           Word{"bmi", "body-mass-index"},
                           Word{"imc", "body-mass-index"},
                           Word{"korperfett", "body-fat"},
                           Word{"fett", "body-fat"},
                           Word{"fat", "body-fat"},
                           Word{"grasa", "body-fat"},
                           Word{"grasse", "body-fat"},
                           Word{"grasso", "body-fat"},
                           Word{"weight", "body-weight"},
                           Word{"gewicht", "body-weight"},
                           Word{"poids", "body-weight"},
                           Word{"peso", "body-weight"},
                           Word{"vikt", "body-weight"},
                           Word{"height", "body-height"},
                           Word{"korpergrosse", "body-height"},
                           Word{"cgm", "sensor-glucose"},
                           Word{"sensor glucose", "sensor-glucose"},
                           Word{"gluco", "glucose"},
                           Word{"gluko", "glucose"},
                           Word{"gluce", "glucose"},
                           Word{"glyc", "glucose"},
                           Word{"glice", "glucose"},
                           Word{"blutzucker", "glucose"},
                           Word{"sugar", "glucose"},
                           Word{"bloedsuiker", "glucose"},
                           Word{"blodsocker", "glucose"},
                           Word{"bg", "glucose"},
                           Word{"temp", "body-temperature"},
                           Word{"puff", "inhaler-puffs"},
                           Word{"actuation", "inhaler-puffs"},
                           Word{"hube", "inhaler-puffs"},
                           Word{"step", "steps"},
                           Word{"schritt", "steps"},
                           Word{"pasos", "steps"},
                           Word{"passi", "steps"},
                           Word{"stappen", "steps"}};
constexpr std::array<std::string_view, 6> deviceWords{"device", "meter", "gerat", "appareil", "serial", "dispositiv"};
constexpr std::array<std::string_view, 7> personWords{"patient",  "paziente", "paciente", "user",
                                                      "benutzer", "person",   "name"};
/// Measures that are written in one unit only: there is nothing to ask.
constexpr std::array<std::string_view, 6> ofOneUnit{"heart-rate", "resting-heart-rate", "respiratory-rate",
                                                    "steps",      "inhaler-puffs",      "body-mass-index"};

bool begins(std::string_view title, std::string_view word)
{
    constexpr std::size_t shortest = 3;
    for (std::size_t at = title.find(word); at != std::string_view::npos; at = title.find(word, at + 1)) {
        const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
        const std::size_t end = at + word.size();
        const bool front = at == 0 || !isLetter(title[at - 1]);
        if (front && (word.size() > shortest || end == title.size() || !isLetter(title[end]))) return true;
    }
    return false;
}

template <std::size_t N>
bool beginsWithOne(std::string_view title, const std::array<std::string_view, N> &of)
{
    return std::any_of(of.begin(), of.end(), [&](std::string_view word) { return begins(title, word); });
}

bool readsAsTime(std::string_view text)
{
    if (statedTime(text)) return true;
    for (const DateOrder order : {DateOrder::YearMonthDay, DateOrder::DayMonthYear, DateOrder::MonthDayYear})
        if (localTime(dateFirst(text), order)) return true;
    return false;
}

bool readsAsNumber(std::string_view text)
{
    return numberCell(text, {'.', '\0'}) || numberCell(text, {',', '.'}) || numberCell(text, {'.', ','}) ||
           numberCell(text, {'.', ' '}) || numberCell(text, {',', ' '}) || numberCell(text, {'.', '\''});
}

/// What a column's cells look like.
struct Look {
    std::size_t cells = 0, moments = 0, dates = 0, clocks = 0, numbers = 0, seconds = 0, milliseconds = 0, units = 0,
                pairs = 0;
    std::vector<std::string> examples;

    void add(const std::string &cell)
    {
        if (saysNothing(cell)) return;
        ++cells;
        if (examples.size() < examplesKept) examples.push_back(shown(cell));
        if (readsAsTime(cell)) ++moments;
        if (readsAsTime(cell + " 00:00") && cell.find(':') == std::string::npos) ++dates;
        if (readsAsTime("2000-01-01 " + cell) && cell.find(':') != std::string::npos) ++clocks;
        if (readsAsNumber(cell)) ++numbers;
        const std::size_t slash = cell.find('/');
        if (slash != std::string::npos && numberCell(cell.substr(0, slash), {}) &&
            numberCell(cell.substr(std::min(cell.find_first_not_of(' ', slash + 1), cell.size())), {}))
            ++pairs;
        if (unitFrom(cell).known()) ++units;
        const auto number = Decimal::parse(cell);
        constexpr double from = 946'684'800, to = 4'102'444'800;  // 2000 to 2100
        if (number && number->toDouble() >= from && number->toDouble() < to) ++seconds;
        if (number && number->toDouble() >= from * 1'000 && number->toDouble() < to * 1'000) ++milliseconds;
    }
    /// Nine in ten: a table may hold a bad cell.
    bool mostly(std::size_t count) const { return cells > 0 && count * 10 >= cells * 9; }
};

/// A row whose cells are titles: texts, none of them a number or a time.
bool isTitles(const std::vector<std::string> &row)
{
    std::size_t said = 0;
    for (const std::string &cell : row) {
        if (cell.empty()) continue;
        if (readsAsNumber(cell) || readsAsTime(cell) || readsAsTime(cell + " 00:00")) return false;
        ++said;
    }
    return said >= 2;
}

bool holdsValues(const std::vector<std::string> &row)
{
    const auto says = [](const std::string &cell) { return !saysNothing(cell); };
    return std::count_if(row.begin(), row.end(), says) >= 2 &&
           std::any_of(row.begin(), row.end(),
                       [](const auto &cell) { return readsAsNumber(cell) || readsAsTime(cell); });
}

struct Found {
    std::size_t firstValues = 0;
    std::optional<std::size_t> header;
};

/// The last row of titles in front of the first row of values that is as wide as it; else the first row of values.
std::optional<Found> headerIn(const Rows &rows)
{
    for (std::size_t i = 0; i < rows.size() && i < headerWithin; ++i) {
        if (!holdsValues(rows[i])) continue;
        if (i > 0 && isTitles(rows[i - 1]) && titlesOf(rows[i - 1]).size() >= 2) return Found{i, i - 1};
        // A title line such as "Weight of;2026" holds a number, too: values go on in the next row.
        if (i + 1 < rows.size() && holdsValues(rows[i + 1]) && rows[i].size() == rows[i + 1].size())
            return Found{i, {}};
    }
    return std::nullopt;
}

std::string unitOf(const std::string &measure, const std::string &title, const std::vector<std::string> &examples)
{
    const Measure *known =
        measureNamed(measure == TableColumn::bloodPressure ? std::string_view("systolic-blood-pressure") : measure);
    const auto fits = [&](std::string_view text) -> std::string {
        const Unit unit = unitFrom(text);
        return unit.known() && known && inMeasureUnit(*known, 1, unit.code) ? unit.code : std::string();
    };
    if (const std::string unit = fits(bracketed(title)); !unit.empty()) return unit;
    for (std::size_t from = 0; from < title.size();) {
        const std::size_t end = std::min(title.find_first_of(" _,;", from), title.size());
        if (const std::string unit = fits(std::string_view(title).substr(from, end - from)); !unit.empty()) return unit;
        from = end + 1;
    }
    for (const std::string &example : examples)
        for (const NumberStyle style : {NumberStyle{'.', '\0'}, NumberStyle{',', '\0'}})
            if (const auto cell = numberCell(example.substr(example.find('/') + 1), style); cell && cell->unit.known())
                if (const std::string unit = fits(cell->unit.code); !unit.empty()) return unit;
    const bool one = std::find(ofOneUnit.begin(), ofOneUnit.end(), measure) != ofOneUnit.end();
    // 97 is a saturation in percent, and 0.97 is none.
    const bool percent =
        measure == "oxygen-saturation" && std::all_of(examples.begin(), examples.end(), [](const std::string &example) {
            const auto number = Decimal::parse(example);
            return number && number->toDouble() > 1;
        });
    return (one || percent) && known ? std::string(known->unit) : std::string();
}

/// Guesses column after column; what is there once is taken by the first that looks like it.
class Guessing
{
public:
    Guessing(TableProposal &proposal, const std::vector<Look> &looks) : m_proposal(proposal), m_looks(looks) {}

    void guess()
    {
        guessMoment();
        for (std::size_t i = 0; i < m_looks.size(); ++i)
            if (guessOf(i).holds == Holds::Nothing) guessOther(i);
    }

private:
    TableColumn &guessOf(std::size_t i) { return m_proposal.columns[i].guess; }

    std::optional<std::size_t> first(std::size_t Look::*count) const
    {
        for (std::size_t i = 0; i < m_looks.size(); ++i)
            if (m_looks[i].mostly(m_looks[i].*count)) return i;
        return std::nullopt;
    }

    void guessMoment()
    {
        if (const auto moment = first(&Look::moments)) {
            guessOf(*moment).holds = Holds::Moment;
            return;
        }
        const auto date = first(&Look::dates), clock = first(&Look::clocks);
        if (date && clock) {
            guessOf(*date).holds = Holds::Date;
            guessOf(*clock).holds = Holds::Clock;
            return;
        }
        if (const auto milliseconds = first(&Look::milliseconds))
            guessOf(*milliseconds).holds = Holds::Milliseconds;
        else if (const auto seconds = first(&Look::seconds))
            guessOf(*seconds).holds = Holds::Seconds;
        else if (date)
            guessOf(*date).holds = Holds::Date;
    }

    void guessOther(std::size_t i)
    {
        const Look &look = m_looks[i];
        const std::string title = plainWord(m_proposal.columns[i].title);
        TableColumn &guess = guessOf(i);
        if (look.mostly(look.pairs)) return take(guess, std::string(TableColumn::bloodPressure), i);
        if (look.mostly(look.units) && once(Holds::Unit)) {
            guess.holds = Holds::Unit;
            return;
        }
        if (look.mostly(look.numbers)) {
            const auto word =
                std::find_if(words.begin(), words.end(), [&](const Word &one) { return begins(title, one.word); });
            if (word != words.end()) return take(guess, std::string(word->measure), i);
        }
        if (look.cells == 0) return;
        if (beginsWithOne(title, deviceWords) && once(Holds::Device)) guess.holds = Holds::Device;
        if (guess.holds == Holds::Nothing && beginsWithOne(title, personWords) && !look.mostly(look.numbers) &&
            once(Holds::Person))
            guess.holds = Holds::Person;
    }

    void take(TableColumn &guess, std::string measure, std::size_t i)
    {
        // Two columns of one measure: which of them is meant, a person says.
        for (const TableProposal::Column &other : m_proposal.columns)
            if (other.guess.measure == measure) return;
        guess.holds = Holds::Value;
        guess.unit = unitOf(measure, m_proposal.columns[i].title, m_looks[i].examples);
        guess.measure = std::move(measure);
    }

    bool once(Holds holds) const
    {
        return std::none_of(m_proposal.columns.begin(), m_proposal.columns.end(),
                            [&](const TableProposal::Column &other) { return other.guess.holds == holds; });
    }

    TableProposal &m_proposal;
    const std::vector<Look> &m_looks;
};

/// Which marks the values' cells hold, and what they can mean.
struct Marks {
    char decimal = '.', thousands = '\0';
    std::vector<TableQuestion> questions;
};

Marks marksOf(const TableProposal &proposal, const Rows &rows, std::size_t from, char delimiter)
{
    Marks marks;
    bool comma = false, point = false, onlyThree = true;
    std::optional<TableQuestion> both, three;
    for (std::size_t i = 0; i < proposal.columns.size(); ++i) {
        if (proposal.columns[i].guess.holds != Holds::Value) continue;
        for (std::size_t r = from; r < rows.size(); ++r) {
            if (i >= rows[r].size()) continue;
            std::string cell = rows[r][i];
            cell.resize(std::min(cell.find_first_not_of("+-.,'0123456789<>= "), cell.size()));
            const std::size_t lastComma = cell.rfind(','), lastPoint = cell.rfind('.');
            if (lastComma != std::string::npos && lastPoint != std::string::npos) {
                marks.decimal = lastComma > lastPoint ? ',' : '.';
                if (!both) both = TableQuestion{About::Thousands, i, shown(rows[r][i])};
            } else if (lastComma != std::string::npos) {
                comma = true;
                while (cell.ends_with(' ')) cell.pop_back();
                const bool couldBeThousands = cell.size() - lastComma == 4;
                onlyThree = onlyThree && couldBeThousands;
                if (couldBeThousands && !three) three = TableQuestion{About::Decimal, i, shown(rows[r][i])};
            } else if (lastPoint != std::string::npos) {
                point = true;
            }
        }
    }
    if (both) {
        marks.thousands = marks.decimal == ',' ? '.' : ',';
        marks.questions.push_back(std::move(*both));
        return marks;
    }
    if (!comma) return marks;
    if (point) {
        // "81.5" above "1,234": the comma can only stand between thousands, if a number is meant at all.
        marks.thousands = ',';
        if (three) three->about = About::Thousands;
    } else {
        marks.decimal = ',';
    }
    // In a table that commas do not separate they are the decimal mark unless every number could be one of thousands.
    if (three && (point || onlyThree || delimiter == ',')) marks.questions.push_back(std::move(*three));
    return marks;
}

DateColumn datesOf(const TableProposal &proposal, const Rows &rows, std::size_t from)
{
    std::optional<std::size_t> date, clock;
    for (std::size_t i = 0; i < proposal.columns.size(); ++i) {
        const Holds holds = proposal.columns[i].guess.holds;
        if (holds == Holds::Moment || holds == Holds::Date) date = i;
        if (holds == Holds::Clock) clock = i;
    }
    DateColumn dates;
    for (std::size_t r = from; date && r < rows.size(); ++r) {
        if (*date >= rows[r].size() || (clock && *clock >= rows[r].size())) continue;
        std::string text = rows[r][*date];
        if (clock) text += ' ' + rows[r][*clock];
        if (!clock && proposal.columns[*date].guess.holds == Holds::Date) text += " 00:00";
        if (!statedTime(text)) dates.add(dateFirst(text));
    }
    return dates;
}

bool hasMoment(const TablePreset &preset)
{
    const auto has = [&](Holds holds) {
        return std::any_of(preset.columns.begin(), preset.columns.end(),
                           [&](const TableColumn &column) { return column.holds == holds; });
    };
    return has(Holds::Moment) || has(Holds::Seconds) || has(Holds::Milliseconds) || has(Holds::Date);
}

}  // namespace

void setColumns(TablePreset &preset, const std::vector<TableProposal::Column> &columns)
{
    preset.columns.clear();
    for (const TableProposal::Column &column : columns)
        if (column.guess.holds != Holds::Nothing) preset.columns.push_back(column.guess);
}

Result<TableProposal> proposeTable(const RandomBytes &bytes, const TableLook &look)
{
    const auto view = FileView::of(bytes);
    if (!view) return view.error();
    auto source = tableSource(*view, look);
    if (!source) return source.error();
    Rows rows = headRows(*source);
    auto found = headerIn(rows);
    // Of a workbook the first sheet that is a table, unless a person has chosen one.
    std::size_t tables = found ? 1 : 0;
    for (std::size_t i = 1; look.sheet.empty() && i < source->sheets.size(); ++i) {
        auto other = tableSource(*view, {look.encoding, source->sheets[i], look.delimiter});
        if (!other) continue;
        Rows otherRows = headRows(*other);
        const auto otherFound = headerIn(otherRows);
        if (!otherFound || ++tables > 1) continue;
        source = std::move(other);
        rows = std::move(otherRows);
        found = otherFound;
    }
    if (!found)
        return Error{Error::Code::UnknownFormat,
                     "the file is no table: it has no two rows of values in two or more columns",
                     {}};
    TableProposal proposal;
    proposal.encoding = source->encoding;
    proposal.sheet = source->sheet;
    proposal.sheets = source->sheets;
    proposal.titleLines = found->header.value_or(found->firstValues);
    TablePreset &preset = proposal.preset;
    preset.encoding = look.encoding;
    preset.sheet = tables == 1 ? source->sheet : look.sheet;
    preset.delimiter = source->delimiter;
    if (found->header) preset.header = titlesOf(rows[*found->header]);
    std::size_t width = preset.header.size();
    if (!found->header)
        for (std::size_t r = found->firstValues; r < rows.size(); ++r) width = std::max(width, rows[r].size());
    std::vector<Look> looks(width);
    for (std::size_t r = found->firstValues; r < rows.size(); ++r)
        for (std::size_t i = 0; i < width && i < rows[r].size(); ++i) looks[i].add(rows[r][i]);
    for (std::size_t i = 0; i < width; ++i) {
        TableProposal::Column column;
        column.examples = looks[i].examples;
        column.guess.nth = i + 1;
        if (found->header) {
            column.title = rows[*found->header][i];
            column.guess.title = preset.header[i];
            column.guess.nth = static_cast<std::size_t>(std::count(
                preset.header.begin(), preset.header.begin() + static_cast<std::ptrdiff_t>(i) + 1, preset.header[i]));
        }
        proposal.columns.push_back(std::move(column));
    }
    Guessing(proposal, looks).guess();
    setColumns(preset, proposal.columns);

    Marks marks = marksOf(proposal, rows, found->firstValues, preset.delimiter);
    preset.decimal = marks.decimal;
    preset.thousands = marks.thousands;
    proposal.questions = std::move(marks.questions);
    const DateColumn dates = datesOf(proposal, rows, found->firstValues);
    if (!dates.order() && !dates.example().empty()) proposal.questions.push_back({About::Dates, 0, dates.example()});
    if (dates.order() != DateOrder::YearMonthDay) preset.dates = dates.order();
    if (tables > 1) proposal.questions.push_back({About::Sheet, 0, proposal.sheet});
    proposal.questions = openQuestions(proposal, preset, false);
    return proposal;
}

std::vector<TableQuestion> openQuestions(const TableProposal &proposal, const TablePreset &preset, bool marksSaid)
{
    std::vector<TableQuestion> open;
    if (!hasMoment(preset)) open.push_back({About::Moment, 0});
    bool value = false, unitColumn = false;
    for (const TableColumn &column : preset.columns) {
        value = value || column.holds == Holds::Value;
        unitColumn = unitColumn || column.holds == Holds::Unit;
    }
    if (!value) open.push_back({About::Value, 0});
    for (const TableColumn &column : preset.columns)
        for (std::size_t i = 0; i < proposal.columns.size(); ++i) {
            const TableProposal::Column &of = proposal.columns[i];
            if (column.holds != Holds::Value || !column.unit.empty() || unitColumn) continue;
            if (of.guess.title != column.title || of.guess.nth != column.nth) continue;
            open.push_back({About::Unit, i, of.examples.empty() ? std::string() : of.examples.front()});
        }
    for (const TableQuestion &question : proposal.questions) {
        if (question.about == About::Dates && !preset.dates) open.push_back(question);
        if (question.about == About::Sheet && preset.sheet.empty()) open.push_back(question);
        const bool marks = question.about == About::Decimal || question.about == About::Thousands;
        if (marks && !marksSaid) open.push_back(question);
    }
    return open;
}

std::string sentenceFor(const TableQuestion &question, const TableProposal &proposal)
{
    const auto title = [&] {
        if (question.column >= proposal.columns.size()) return std::string();
        const std::string &said = proposal.columns[question.column].title;
        return said.empty() ? std::to_string(question.column + 1) : shown(said);
    };
    switch (question.about) {
        case About::Moment:
            return phrase("Table", "Say which column holds date and clock of each row, or its day.");
        case About::Value:
            return phrase("Table", "Say which column holds a value, and of what.");
        case About::Unit:
            return filled(phrase("Table", "Say the unit of column {1}, such as in \"{2}\"; the table names none."),
                          {title(), question.example});
        case About::Dates:
            return filled(phrase("Table", "Say whether the day or the month stands first in dates such as \"{1}\"."),
                          {question.example});
        case About::Decimal:
            return filled(phrase("Table",
                                 "Say whether the comma in \"{1}\" (column {2}) stands before decimals or between "
                                 "thousands."),
                          {question.example, title()});
        case About::Thousands:
            return filled(
                phrase("Table", "Say whether one of the marks in \"{1}\" (column {2}) stands between thousands."),
                {question.example, title()});
        case About::Sheet:
            return filled(phrase("Table", "Say which sheet is meant; {1} is the first of several."),
                          {question.example});
    }
    return {};
}

}  // namespace trendward::device
