// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/tabledialog.h"

#include "core/base/measure.h"
#include "core/io/jobs/presetfiles.h"
#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/import/choosers.h"
#include "ui/import/words.h"
#include "ui/style/elided.h"
#include "ui/style/inklabel.h"
#include "ui/style/rowtable.h"
#include "ui/style/theme.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace trendward::ui
{

namespace
{

using device::TableColumn;
using Holds = TableColumn::Holds;

constexpr std::size_t mostColumns = 100;  ///< that can be assigned here; a table of health data has a dozen
constexpr std::size_t previewed = 8;
constexpr int asTheTableLooks = -1, sharedFile = -2;  ///< in place of a preset's number
enum Column { Title, Examples, What, UnitOf, ColumnCount };

QString measureText(const std::string &key)
{
    return key == TableColumn::bloodPressure ? TableDialog::tr("Blood pressure, both in one cell such as 128/78")
                                             : ImportWords::measure(key);
}

QString holdsText(Holds holds)
{
    switch (holds) {
        case Holds::Nothing:
            return TableDialog::tr("Not used");
        case Holds::Moment:
            return TableDialog::tr("Date and clock");
        case Holds::Seconds:
            return TableDialog::tr("Seconds since 1970");
        case Holds::Milliseconds:
            return TableDialog::tr("Milliseconds since 1970");
        case Holds::Date:
            return TableDialog::tr("Date");
        case Holds::Clock:
            return TableDialog::tr("Clock");
        case Holds::Unit:
            return TableDialog::tr("Unit of the row's values");
        case Holds::Device:
            return TableDialog::tr("Device");
        case Holds::Person:
            return TableDialog::tr("Person");
        case Holds::Value:
            break;
    }
    return {};
}

void choose(QComboBox *box, const QVariant &entry)
{
    box->setCurrentIndex(std::max(0, box->findData(entry)));
}

QString momentText(const ObservedTime &time)
{
    if (time.origin == ClockOrigin::Unknown)
        return TableDialog::tr("%1, time zone still to be said").arg(text(time.text));
    return time.offsetMinutes ? text(time.at.textAt(*time.offsetMinutes)) : text(time.at.text());
}

QString valueText(const Property &property)
{
    const QString sign = property.comparator == Comparator::Less             ? QStringLiteral("< ")
                         : property.comparator == Comparator::LessOrEqual    ? QStringLiteral("≤ ")
                         : property.comparator == Comparator::Greater        ? QStringLiteral("> ")
                         : property.comparator == Comparator::GreaterOrEqual ? QStringLiteral("≥ ")
                                                                             : QString();
    return property.number ? sign + numberText(property.number->toDouble(), property.number->scale())
                           : QStringLiteral("–");
}

}  // namespace

TableDialog::TableDialog(Desk &desk, const FileCheck &check, std::vector<device::TablePreset> presets, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_check(check), m_presets(std::move(presets))
{
    setWindowTitle(tr("How this table is read"));
    auto *lines = new QVBoxLayout(this);
    lines->setSpacing(8);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(scroll);
    content->setObjectName(QStringLiteral("content"));
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 8, 0);
    inside->setSpacing(10);
    m_refused = new NoteBox("octagon-alert", Token::First, Token::FirstGround, this);
    m_questions = new NoteBox("triangle-alert", Token::Review, Token::ReviewGround, this);
    m_previewTitle = new InkLabel(Token::Text, Type::Base, this, QFont::DemiBold);
    m_readings = new RowTable({tr("Record"), tr("Time"), tr("Measure"), tr("Value"), tr("Unit")},
                              tr("First readings as they would come in"), this);
    m_readings->setMostRows(static_cast<int>(previewed));
    m_left = new InkLabel(Token::Second, Type::Sub, this);
    for (QWidget *one : {buildLook(), buildColumns()}) inside->addWidget(one);
    for (QWidget *one : std::initializer_list<QWidget *>{m_questions, m_previewTitle, m_readings, m_left})
        inside->addWidget(one);
    inside->addStretch(1);
    scroll->setWidget(content);
    lines->addWidget(new DialogHead(check.name,
                                    check.patient ? tr("To be brought in for %1").arg(patientLine(*check.patient))
                                                  : tr("No patient is chosen for this file."),
                                    this));
    auto *what = new InkLabel(Token::Second, Type::Sub, this);
    what->setText(
        tr("Nothing is stored here. What is said of the columns is kept under a name, without any reading or "
           "patient, and holds for every file with the same header."));
    lines->addWidget(what);
    lines->addWidget(m_refused);
    lines->addWidget(scroll, 1);
    lines->addWidget(buildFoot());
    for (QWidget *one : std::initializer_list<QWidget *>{m_refused, m_questions, m_previewTitle, m_readings, m_left})
        one->hide();
    resize(960, 660);
    look();
}

QComboBox *TableDialog::addChoice(QWidget *into, const QString &title,
                                  const QList<std::pair<QString, QVariant>> &entries)
{
    auto *grid = static_cast<QGridLayout *>(into->layout());
    const int place = grid->count() / 2, row = place / 3, column = place % 3 * 2;
    auto *label = new InkLabel(Token::Second, Type::Base, into);
    label->setWordWrap(false);
    label->setText(title);
    auto *box = new AnswerBox(into);
    box->setAccessibleName(title);
    for (const auto &[words, said] : entries) box->addItem(words, said);
    label->setBuddy(box);
    grid->addWidget(label, row, column);
    grid->addWidget(box, row, column + 1);
    grid->setColumnStretch(column + 1, 1);
    return box;
}

QWidget *TableDialog::buildLook()
{
    auto *part = new QWidget(this);
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    QList<std::pair<QString, QVariant>> presets{{tr("What the table looks like"), asTheTableLooks}};
    for (std::size_t i = 0; i < m_presets.size(); ++i)
        presets.append({nameText(m_presets[i].name), static_cast<int>(i)});
    presets.append({tr("A shared file…"), sharedFile});
    m_from = addChoice(part, tr("Begin with"), presets);
    m_sheet = addChoice(part, tr("Sheet"), {});
    m_encoding = addChoice(part, tr("Letters"),
                           {{tr("As the file shows"), QString()},
                            {QStringLiteral("UTF-8"), QStringLiteral("UTF-8")},
                            {QStringLiteral("UTF-16LE"), QStringLiteral("UTF-16LE")},
                            {QStringLiteral("UTF-16BE"), QStringLiteral("UTF-16BE")},
                            {QStringLiteral("Windows-1252"), QStringLiteral("Windows-1252")}});
    m_separator = addChoice(
        part, tr("Between columns"),
        {{tr("Comma ,"), int(',')}, {tr("Semicolon ;"), int(';')}, {tr("Tab"), int('\t')}, {tr("Bar |"), int('|')}});
    m_decimal = addChoice(part, tr("Decimals"), {{tr("Point: 81.5"), int('.')}, {tr("Comma: 81,5"), int(',')}});
    m_thousands = addChoice(part, tr("Thousands"),
                            {{tr("No mark"), 0},
                             {tr("Point: 12.345"), int('.')},
                             {tr("Comma: 12,345"), int(',')},
                             {tr("Blank: 12 345"), int(' ')},
                             {tr("Apostrophe: 12'345"), int('\'')}});
    using device::DateOrder;
    m_dates = addChoice(part, tr("Dates"),
                        {{tr("As each date shows"), -1},
                         {tr("Day, month, year"), int(DateOrder::DayMonthYear)},
                         {tr("Month, day, year"), int(DateOrder::MonthDayYear)},
                         {tr("Year, month, day"), int(DateOrder::YearMonthDay)}});
    connect(m_from, &QComboBox::activated, this, &TableDialog::usePreset);
    for (QComboBox *box : {m_encoding, m_separator, m_sheet})
        connect(box, &QComboBox::activated, this, &TableDialog::look);
    for (QComboBox *box : {m_decimal, m_thousands})
        connect(box, &QComboBox::activated, this, [this] {
            m_marksSaid = true;
            changed();
        });
    connect(m_dates, &QComboBox::activated, this, &TableDialog::changed);
    return part;
}

QWidget *TableDialog::buildColumns()
{
    m_columns = new QTableWidget(0, ColumnCount, this);
    m_columns->setHorizontalHeaderLabels({tr("Column"), tr("Examples"), tr("Holds"), tr("Unit")});
    m_columns->setAccessibleName(tr("Columns of the table and what each holds"));
    m_columns->verticalHeader()->hide();
    m_columns->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_columns->setSelectionMode(QAbstractItemView::NoSelection);
    m_columns->setTabKeyNavigation(false);
    m_columns->setWordWrap(false);
    m_columns->setMinimumHeight(190);
    QHeaderView *header = m_columns->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(Examples, QHeaderView::Stretch);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return m_columns;
}

QWidget *TableDialog::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(0, 0, 0, 0);
    auto *label = new InkLabel(Token::Text, Type::Base, foot);
    label->setWordWrap(false);
    label->setText(tr("Name"));
    m_name = new QLineEdit(foot);
    m_name->setMaxLength(60);
    m_name->setPlaceholderText(tr("Of the device or program, such as “Clinic scale”"));
    m_name->setAccessibleName(tr("Name under which this is kept"));
    m_share = new QPushButton(tr("Save as a file to share…"), foot);
    auto *cancel = new QPushButton(tr("Cancel"), foot);
    m_keep = new QPushButton(tr("Keep and read the file"), foot);
    makePrimary(m_keep);
    m_keep->setDefault(true);
    for (QPushButton *button : {m_share, cancel}) button->setAutoDefault(false);
    line->addWidget(label);
    line->addWidget(m_name, 1);
    for (QWidget *one : {m_share, cancel, m_keep}) line->addWidget(one);
    connect(m_name, &QLineEdit::textChanged, this, &TableDialog::enable);
    connect(m_share, &QPushButton::clicked, this, &TableDialog::share);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &TableDialog::keep);
    return foot;
}

void TableDialog::look()
{
    device::TableLook how;
    how.encoding = m_encoding->currentData().toString().toStdString();
    how.sheet = m_seen ? m_sheet->currentData().toString().toStdString() : std::string();
    if (m_seen) how.delimiter = static_cast<char>(m_separator->currentData().toInt());
    m_desk.ask<device::TableProposal>(
        this, m_asked,
        [how, path = m_check.path.toStdString()](const store::RecordStore &, Progress &) {
            return jobs::tableProposal(path, how);
        },
        [this](Result<device::TableProposal> proposal) {
            m_asked.reset();
            looked(std::move(proposal));
        });
    enable();
}

void TableDialog::looked(Result<device::TableProposal> proposal)
{
    m_refused->setVisible(!proposal);
    if (!proposal) {
        m_refused->setText(tr("No table is seen in it this way"), errorText(proposal.error()));
        m_open = true;
        return enable();
    }
    m_proposal = std::move(*proposal);
    m_preset = m_proposal.preset;
    m_marksSaid = false;
    m_seen = true;
    m_filling = true;
    m_sheet->clear();
    for (const std::string &sheet : m_proposal.sheets) m_sheet->addItem(text(sheet), text(sheet));
    if (m_proposal.sheets.empty()) m_sheet->addItem(tr("The file is one table"), QString());
    m_sheet->setEnabled(m_proposal.sheets.size() > 1);
    choose(m_sheet, text(m_proposal.sheet));
    const bool isText = m_proposal.sheets.empty();
    m_encoding->setEnabled(isText);
    m_separator->setEnabled(isText);
    choose(m_separator, int(m_preset.delimiter));
    m_filling = false;
    showPreset();
}

void TableDialog::showPreset()
{
    m_filling = true;
    choose(m_decimal, int(m_preset.decimal));
    choose(m_thousands, int(m_preset.thousands));
    choose(m_dates, m_preset.dates ? int(*m_preset.dates) : -1);
    showColumns();
    m_filling = false;
    changed();
}

void TableDialog::showColumns()
{
    const int rows = static_cast<int>(std::min(m_proposal.columns.size(), mostColumns));
    m_columns->setRowCount(0);
    m_columns->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const auto &column = m_proposal.columns[static_cast<std::size_t>(row)];
        const QString title = column.title.empty()
                                  ? tr("Column %1").arg(ImportWords::number(static_cast<std::uint64_t>(row) + 1))
                                  : nameText(column.title);
        QStringList examples;
        for (const std::string &example : column.examples) examples << nameText(example);
        const QString shown = examples.isEmpty() ? tr("always empty") : examples.join(QStringLiteral("  ·  "));
        for (const auto &[at, words] : {std::pair{Title, title}, std::pair{Examples, shown}}) {
            auto *item = new QTableWidgetItem(words);
            item->setToolTip(plainToolTip(words));
            m_columns->setItem(row, at, item);
        }
        auto *what = new AnswerBox(m_columns);
        what->setAccessibleName(tr("What column %1 holds").arg(title));
        for (const Holds holds : {Holds::Nothing, Holds::Moment, Holds::Date, Holds::Clock, Holds::Seconds,
                                  Holds::Milliseconds, Holds::Unit, Holds::Device, Holds::Person})
            what->addItem(holdsText(holds), text(std::string(wordOf(holds))));
        what->insertSeparator(what->count());
        what->addItem(measureText(std::string(TableColumn::bloodPressure)),
                      text(std::string(TableColumn::bloodPressure)));
        for (const Measure &measure : measures())
            what->addItem(measureText(std::string(measure.key)), text(std::string(measure.key)));
        choose(what, column.guess.holds == Holds::Value ? text(column.guess.measure)
                                                        : text(std::string(wordOf(column.guess.holds))));
        auto *unit = new AnswerBox(m_columns);
        unit->setAccessibleName(tr("Unit of column %1").arg(title));
        m_columns->setCellWidget(row, What, what);
        m_columns->setCellWidget(row, UnitOf, unit);
        showUnits(row);
        choose(unit, text(column.guess.unit));
        connect(what, &QComboBox::activated, this, [this, row] {
            showUnits(row);
            changed();
        });
        connect(unit, &QComboBox::activated, this, &TableDialog::changed);
    }
    m_columns->resizeRowsToContents();
    for (int row = 0; row < rows; ++row) {
        const int high = m_columns->cellWidget(row, What)->sizeHint().height() + 8;
        m_columns->setRowHeight(row, high);
    }
    m_columns->setColumnWidth(Title, 190);
    m_columns->setColumnWidth(What, 240);
    m_columns->setColumnWidth(UnitOf, 190);
    m_columns->setMinimumHeight(std::min(rows, 6) * (m_columns->rowHeight(0) + 1) +
                                m_columns->horizontalHeader()->sizeHint().height() + 4);
}

void TableDialog::showUnits(int row)
{
    const auto *what = static_cast<QComboBox *>(m_columns->cellWidget(row, What));
    auto *unit = static_cast<QComboBox *>(m_columns->cellWidget(row, UnitOf));
    const std::string key = what->currentData().toString().toStdString();
    const Measure *measure =
        measureNamed(key == TableColumn::bloodPressure ? std::string_view("systolic-blood-pressure") : key);
    const bool value = measure && !device::holdsOf(key);
    unit->clear();
    unit->setEnabled(value);
    if (!value) return;
    unit->addItem(tr("Choose the unit"), QString());
    for (const QString &code : ImportWords::unitsOf(*measure))
        unit->addItem(unitText(unitFrom(code.toStdString())), code);
    if (unit->count() == 2) unit->setCurrentIndex(1);
}

void TableDialog::changed()
{
    if (m_filling || !m_seen) return;
    for (int row = 0; row < m_columns->rowCount(); ++row) {
        TableColumn &guess = m_proposal.columns[static_cast<std::size_t>(row)].guess;
        const std::string said =
            static_cast<QComboBox *>(m_columns->cellWidget(row, What))->currentData().toString().toStdString();
        const auto holds = device::holdsOf(said);
        guess.holds = holds.value_or(Holds::Value);
        guess.measure = holds ? std::string() : said;
        guess.unit =
            holds
                ? std::string()
                : static_cast<QComboBox *>(m_columns->cellWidget(row, UnitOf))->currentData().toString().toStdString();
    }
    setColumns(m_preset, m_proposal.columns);
    m_preset.sheet = m_proposal.sheets.size() > 1 ? m_sheet->currentData().toString().toStdString() : std::string();
    m_preset.decimal = static_cast<char>(m_decimal->currentData().toInt());
    m_preset.thousands = static_cast<char>(m_thousands->currentData().toInt());
    const int order = m_dates->currentData().toInt();
    m_preset.dates = order < 0 ? std::nullopt : std::optional(static_cast<device::DateOrder>(order));
    showQuestions();
    askPreview();
    enable();
}

void TableDialog::showQuestions()
{
    QStringList open;
    for (const device::TableQuestion &question : openQuestions(m_proposal, m_preset, m_marksSaid))
        open << text(sentenceFor(question, m_proposal));
    if (m_preset.decimal == m_preset.thousands)
        open << tr("Choose different marks for decimals and for thousands: one mark cannot stand for both.");
    if (open.isEmpty()) {
        device::TablePreset named = m_preset;
        named.name = "x";
        if (const auto why = whyUnfit(named)) open << ImportWords::sentence(*why);
    }
    m_open = !open.isEmpty();
    m_questions->setVisible(m_open);
    m_questions->setText(tr("Still to be said"), open.join(u'\n'));
}

void TableDialog::askPreview()
{
    device::TablePreset preset = m_preset;
    preset.name = "preview";
    for (QWidget *one : std::initializer_list<QWidget *>{m_previewTitle, m_readings, m_left}) one->setVisible(!m_open);
    if (m_open || whyUnfit(preset)) return;
    device::ReadSettings settings;
    settings.now = m_desk.now();
    settings.units = m_check.units;
    settings.deviceUser = m_check.deviceUser;
    const std::string zone = m_check.zone.value_or(m_check.patient ? m_check.patient->zone : std::string());
    if (const auto known = Zone::named(zone); known) settings.zone = *known;
    m_desk.ask<jobs::TablePreview>(
        this, m_previewed,
        [preset, settings, path = m_check.path.toStdString()](const store::RecordStore &, Progress &) {
            return jobs::tablePreview(path, preset, settings, previewed);
        },
        [this](Result<jobs::TablePreview> preview) {
            m_previewed.reset();
            showPreview(std::move(preview));
        });
}

void TableDialog::showPreview(Result<jobs::TablePreview> preview)
{
    if (m_open) return;
    if (!preview) {
        m_previewTitle->setText(errorText(preview.error()));
        m_readings->hide();
        m_left->hide();
        return;
    }
    QList<QStringList> rows;
    for (const Measurement &one : preview->first)
        for (const Property &property : one.properties)
            rows << QStringList{ImportWords::number(one.origin.record), momentText(one.occurrence),
                                ImportWords::measure(property.name), valueText(property), unitText(property.unit)};
    m_previewTitle->setText(rows.isEmpty() ? tr("No reading comes of the first rows") : tr("First readings"));
    m_readings->setVisible(!rows.isEmpty());
    m_readings->setRows(rows, 3, 3);
    QStringList left;
    const device::ReadReport &report = preview->report;
    if (report.deviceUsers.size() > 1)
        left << tr("The table is of several people; who is meant is asked on the check page.");
    if (!report.problems.empty())
        left << tr("Record %1: %2")
                    .arg(ImportWords::number(report.problems.front().origin.record),
                         ImportWords::sentence(report.problems.front().error.detail));
    if (report.notReadings > 0)
        left << tr("%Ln row(s) hold no reading.", nullptr, ImportWords::count(report.notReadings));
    m_left->setText(left.join(u'\n'));
    m_left->setVisible(!left.isEmpty());
}

/// A preset's answers laid over the table; what it says of columns that are not here is left out.
void TableDialog::usePreset(int entry)
{
    const int which = m_from->itemData(entry).toInt();
    if (which == sharedFile) return openShared();
    if (which == asTheTableLooks || !m_seen) {
        look();
        return;
    }
    const device::TablePreset &known = m_presets[static_cast<std::size_t>(which)];
    for (device::TableProposal::Column &column : m_proposal.columns) {
        column.guess.holds = Holds::Nothing;
        column.guess.measure.clear();
        column.guess.unit.clear();
        for (const TableColumn &said : known.columns)
            if (said.title == column.guess.title && said.nth == column.guess.nth) column.guess = said;
    }
    m_preset.decimal = known.decimal;
    m_preset.thousands = known.thousands;
    m_preset.dates = known.dates;
    m_preset.zone = known.zone;
    m_marksSaid = true;
    m_name->setText(text(known.name));
    showPreset();
}

void TableDialog::openShared()
{
    auto *dialog = new QFileDialog(this, tr("Choose a preset that somebody shared"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Presets for tables (*.json)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        auto preset = jobs::presetFromFile(path.toStdString());
        m_refused->setVisible(!preset);
        if (!preset) return m_refused->setText(tr("This file is not used"), errorText(preset.error()));
        m_presets.push_back(std::move(*preset));
        const int entry = m_from->count() - 1;
        m_from->insertItem(entry, nameText(m_presets.back().name), static_cast<int>(m_presets.size()) - 1);
        m_from->setCurrentIndex(entry);
        usePreset(entry);
    });
    dialog->open();
}

void TableDialog::keep()
{
    if (!m_keep->isEnabled()) return;
    m_preset.name = m_name->text().trimmed().toStdString();
    if (const auto why = whyUnfit(m_preset)) {
        m_refused->setText(tr("It cannot be kept like this"), ImportWords::sentence(*why));
        m_refused->show();
        return;
    }
    m_job = m_desk.change<Done>(
        this, 0,
        [preset = m_preset, folder = jobs::presetFolder(m_desk.place().folder)](store::RecordStore &, Progress &) {
            return jobs::savePreset(folder, preset);
        },
        [this](const Outcome &kept) {
            m_job.reset();
            if (kept) return accept();
            m_refused->setText(tr("It was not kept"), errorText(kept.error()));
            m_refused->show();
            enable();
        },
        Desk::Touches::Draft);
    enable();
}

void TableDialog::share()
{
    auto *dialog = new QFileDialog(this, tr("Save as a file to share"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->setNameFilter(tr("Presets for tables (*.json)"));
    dialog->selectFile(m_name->text().trimmed() + QStringLiteral(".json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_preset.name = m_name->text().trimmed().toStdString();
        const Outcome written = jobs::writePreset(path.toStdString(), m_preset);
        m_refused->setVisible(!written);
        if (!written) m_refused->setText(tr("The file was not written"), errorText(written.error()));
    });
    dialog->open();
}

void TableDialog::enable()
{
    const bool ready = m_seen && !m_open && !m_asked && !m_job && !m_name->text().trimmed().isEmpty();
    m_keep->setEnabled(ready);
    m_share->setEnabled(ready);
    m_keep->setToolTip(ready || m_open ? QString() : tr("Give it a name first"));
}

}  // namespace trendward::ui
