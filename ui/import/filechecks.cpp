// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/filechecks.h"

#include "core/base/measure.h"
#include "core/io/jobs/messagetrace.h"
#include "core/io/jobs/presetfiles.h"
#include "core/io/jobs/tablepreview.h"
#include "ui/desk/errortext.h"
#include "ui/desk/texts.h"
#include "ui/import/words.h"
#include "ui/style/elided.h"
#include "ui/style/icons.h"

#include <QFileInfo>

#include <algorithm>
#include <set>

namespace trendward::ui
{

FileChecks::FileChecks(Desk &desk, QObject *parent)
    : QAbstractTableModel(parent),
      m_desk(desk),
      m_mappings(desk.place().mappings),
      m_presets(std::make_shared<const std::vector<device::TablePreset>>())
{
}

void FileChecks::open(const QStringList &paths, const std::optional<store::Patient> &patient)
{
    clear();
    std::vector<std::string> all;
    for (const QString &path : paths) all.push_back(QFileInfo(path).absoluteFilePath().toStdString());
    m_repeated = static_cast<int>(all.size() - std::set<std::string>(all.begin(), all.end()).size());
    struct Found {
        jobs::FilesFound files;
        std::vector<device::TablePreset> presets;
    };
    m_desk.ask<Found>(
        this, m_asked,
        [all, folder = jobs::presetFolder(m_desk.place().folder)](const store::RecordStore &,
                                                                  Progress &progress) -> Result<Found> {
            Found found;
            found.presets = jobs::presetsIn(folder).presets;
            found.files = jobs::filesIn(all, jobs::mostFiles, progress, found.presets);
            return found;
        },
        [this, patient](Result<Found> found) {
            m_asked.reset();
            if (found) {
                m_presets = std::make_shared<const std::vector<device::TablePreset>>(std::move(found->presets));
                take(std::move(found->files), patient);
            }
            checkNext();
        });
    emit checkingChanged();
}

void FileChecks::take(jobs::FilesFound files, const std::optional<store::Patient> &patient)
{
    beginResetModel();
    m_found = std::move(files);
    for (const std::string &path : std::exchange(m_found.files, {})) {
        FileCheck one;
        one.path = text(path);
        one.name = nameText(QFileInfo(one.path).fileName().toStdString());
        one.patient = patient;
        m_files.push_back(std::move(one));
    }
    endResetModel();
}

void FileChecks::clear()
{
    stop();
    beginResetModel();
    m_files.clear();
    m_found = {};
    m_repeated = 0;
    ++m_generation;
    endResetModel();
}

void FileChecks::stop()
{
    if (!checking()) return;
    if (m_asked) m_asked->cancel();
    m_asked.reset();
    for (FileCheck &one : m_files)
        if (one.state == FileCheck::State::Waiting || one.state == FileCheck::State::Checking) {
            one.state = FileCheck::State::Refused;
            one.error = Error{Error::Code::Cancelled, "", {}};
        }
    if (!m_files.empty()) emit dataChanged(index(0, 0), index(size() - 1, ColumnCount - 1));
    emit checkingChanged();
}

double FileChecks::fraction() const
{
    if (m_files.empty()) return -1;
    const auto over = std::count_if(m_files.begin(), m_files.end(), [](const FileCheck &one) {
        return one.state == FileCheck::State::Ready || one.state == FileCheck::State::Refused;
    });
    const double current = m_asked ? std::max(0.0, m_asked->fraction()) : 0;
    return (static_cast<double>(over) + current) / static_cast<double>(m_files.size());
}

jobs::ImportSettings FileChecks::settings(const FileCheck &check) const
{
    jobs::ImportSettings settings;
    if (check.patient) settings.patient = check.patient->id;
    settings.zone = check.zone;
    settings.units = check.units;
    settings.dateOrder = check.dateOrder;
    settings.deviceUser = check.deviceUser;
    settings.presets = m_presets;
    settings.preset = check.preset;
    settings.now = m_desk.now();
    settings.rules = m_desk.place().rules;
    return settings;
}

int FileChecks::waiting() const
{
    const auto next = std::find_if(m_files.begin(), m_files.end(),
                                   [](const FileCheck &one) { return one.state == FileCheck::State::Waiting; });
    return next == m_files.end() ? -1 : static_cast<int>(next - m_files.begin());
}

void FileChecks::checkNext()
{
    if (m_asked) return;
    const int row = waiting();
    if (row < 0 || !m_mappings) {
        emit checkingChanged();
        return;
    }
    FileCheck *next = &file(row);
    next->state = FileCheck::State::Checking;
    next->file = FileState::of(next->path);
    jobs::ImportSettings how = settings(*next);
    how.dryRun = true;
    told(row);
    m_desk.ask<Checked>(
        this, m_asked,
        // A connection of the check's own, opened and closed for it: the rolled back import leaves nothing behind.
        [place = m_desk.place(), path = next->path.toStdString(), how, inUse = *m_mappings, mappings = mappings()](
            const store::RecordStore &known, Progress &progress) -> Result<Checked> {
            const bool messages = jobs::holdsMessages(path);
            if (const auto taken = place.mayTake(known, path); !taken)
                return Checked{false, messages, false, taken.error()};
            if (messages && !inUse) return Checked{true, messages, false, inUse.error()};
            const auto store = place.openStore();
            if (!store) return store.error();
            Checked found{true, messages, false, jobs::importFile(path, how, *mappings, store->get(), progress)};
            const auto code = found.report ? std::optional<Error::Code>() : std::optional(found.report.error().code);
            const bool unread = code == Error::Code::UnknownFormat || code == Error::Code::ChoiceNeeded;
            found.table = unread && jobs::tableProposal(path, {}).has_value();
            return found;
        },
        [this, row, generation = m_generation](Result<Checked> result) {
            m_asked.reset();
            if (generation == m_generation) checked(row, std::move(result));
            checkNext();
        });
    emit checkingChanged();  // only now is it known that something is being checked
}

void FileChecks::checked(int row, Result<Checked> result)
{
    FileCheck &one = file(row);
    // Something was said about it meanwhile: it is looked at once more.
    if (one.state != FileCheck::State::Checking) return;
    one.taken = !result || result->taken;
    one.messages = result && result->messages;
    one.table = result && result->table;
    one.report.reset();
    one.error.reset();
    if (result && result->report) one.report = std::move(*result->report);
    if (one.asksDates()) one.dateExample = one.report->dateOrderNeeded;
    if (!one.report) one.error = result ? result->report.error() : result.error();
    one.state = one.report ? FileCheck::State::Ready : FileCheck::State::Refused;
    for (int other = row; other < size(); ++other) findSame(other);
    told(row);
}

/// The same bytes under two names would be stored once and be called a duplicate: it is said before.
void FileChecks::findSame(int row)
{
    FileCheck &one = file(row);
    QString same;
    for (int before = 0; before < row && one.report && same.isEmpty(); ++before)
        if (at(before).report && !one.report->sha256.empty() && at(before).report->sha256 == one.report->sha256)
            same = at(before).name == one.name ? at(before).path : at(before).name;
    if (same == one.sameAs) return;
    one.sameAs = same;
    told(row);
}

void FileChecks::checkAgain(int row)
{
    FileCheck &one = file(row);
    one.state = FileCheck::State::Waiting;
    one.personConfirmed = false;
    told(row);
    checkNext();
    emit checkingChanged();
}

void FileChecks::setMappings(std::optional<MappingsInUse> mappings)
{
    m_mappings = std::move(mappings);
    for (int row = 0; row < size(); ++row) {
        FileCheck &one = file(row);
        if (one.state != FileCheck::State::Checking && !one.messages) continue;
        one.state = FileCheck::State::Waiting;
        told(row);
    }
    checkNext();
    emit checkingChanged();
}

std::shared_ptr<const jobs::Mappings> FileChecks::mappings() const
{
    return m_mappings && *m_mappings ? **m_mappings : std::make_shared<const jobs::Mappings>();
}

void FileChecks::setPatient(int row, const std::optional<store::Patient> &patient)
{
    FileCheck &one = file(row);
    if ((one.patient ? one.patient->key : 0) == (patient ? patient->key : 0)) return;
    one.patient = patient;
    one.deviceUser.reset();  // who of the device's users it is was said of the other patient
    checkAgain(row);
}

void FileChecks::setZone(int row, const std::optional<std::string> &zone)
{
    if (file(row).zone == zone) return;
    file(row).zone = zone;
    checkAgain(row);
}

void FileChecks::setUnit(int row, const std::string &measure, const std::string &unit)
{
    FileCheck &one = file(row);
    const auto said = one.units;
    // What one cuff measures in one go is in one unit.
    const Measure *known = measureNamed(measure);
    for (const Measure &part : measures()) {
        const bool together = known && !known->panel.empty() && part.panel == known->panel;
        if (part.key != measure && !together) continue;
        if (unit.empty())
            one.units.erase(std::string(part.key));
        else
            one.units[std::string(part.key)] = unit;
    }
    if (one.units != said) checkAgain(row);
}

void FileChecks::setDateOrder(int row, std::optional<device::DateOrder> order)
{
    if (file(row).dateOrder == order) return;
    file(row).dateOrder = order;
    checkAgain(row);
}

void FileChecks::setDeviceUser(int row, const std::optional<std::string> &user)
{
    if (file(row).deviceUser == user) return;
    file(row).deviceUser = user;
    checkAgain(row);
}

void FileChecks::setPreset(int row, const device::TablePreset &preset)
{
    auto presets = *m_presets;
    std::erase_if(presets, [&](const device::TablePreset &known) { return known.name == preset.name; });
    presets.push_back(preset);
    m_presets = std::make_shared<const std::vector<device::TablePreset>>(std::move(presets));
    for (int other = 0; other < size(); ++other)
        if (other != row && at(other).table) checkAgain(other);
    file(row).preset = std::make_shared<const device::TablePreset>(preset);
    checkAgain(row);
}

void FileChecks::confirmPerson(int row, bool confirmed)
{
    file(row).personConfirmed = confirmed;
    told(row);
}

void FileChecks::setWanted(int row, bool wanted)
{
    file(row).wanted = wanted;
    told(row);
}

void FileChecks::told(int row)
{
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit changed(row);
}

std::vector<int> FileChecks::toImport() const
{
    std::vector<int> rows;
    for (int row = 0; row < size(); ++row)
        if (at(row).wanted && at(row).brings()) rows.push_back(row);
    return rows;
}

std::vector<ToImport> FileChecks::settingsOf(const std::vector<int> &rows) const
{
    std::vector<ToImport> all;
    for (const int row : rows) all.push_back({at(row).path, at(row).file, settings(at(row))});
    return all;
}

int FileChecks::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : size();
}

int FileChecks::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString FileChecks::resultText(const FileCheck &check)
{
    if (check.state == FileCheck::State::Waiting) return tr("Waiting");
    if (check.state == FileCheck::State::Checking) return tr("Checking…");
    if (check.state == FileCheck::State::Refused) {
        if (check.error->code == Error::Code::Cancelled) return tr("Not checked");
        if (check.table) return tr("A table to be set up");
        if (check.isEmpty()) return tr("Empty file");
        if (check.error->code == Error::Code::UnknownFormat) return tr("Not a format that is read");
        if (!check.taken) return tr("Not taken");
        if (check.error->code == Error::Code::BadTemplate) return tr("No mapping to read it by");
        if (check.error->code == Error::Code::NotSupported) return tr("Cannot be stored");
        return tr("Cannot be read");
    }
    if (!check.sameAs.isEmpty()) return tr("Same file again");
    if (check.report->personDiffers) return check.personConfirmed ? tr("Person confirmed") : tr("Names another person");
    if (!check.brings() && (check.asksDates() || check.asksUser())) return tr("Ready when answered");
    if (!check.brings() && check.report->zoneNeeded) return tr("Time zone needed");
    if (!check.brings() && !check.report->unitsNeeded.empty()) return tr("Unit needed");
    if (!check.brings()) return check.report->duplicates > 0 ? tr("Already stored") : tr("No readings");
    if (check.toStore() == 0) return check.report->held > 0 ? tr("Only held readings") : tr("Only messages to keep");
    if (check.report->zoneNeeded || !check.report->unitsNeeded.empty()) return tr("Ready in part");
    return tr("Ready");
}

QVariant FileChecks::mark(const FileCheck &check) const
{
    if (check.state == FileCheck::State::Waiting || check.state == FileCheck::State::Checking)
        return icon("clock", Token::Third);
    if (check.table) return icon("triangle-alert", Token::Review);
    if (check.state == FileCheck::State::Refused) return icon("x", Token::First);
    const bool asks =
        check.report->zoneNeeded || !check.report->unitsNeeded.empty() || check.asksDates() || check.asksUser();
    if (!check.sameAs.isEmpty()) return icon("circle-dashed", Token::Gap);
    if (check.needsPerson() || (!check.brings() && asks)) return icon("triangle-alert", Token::Review);
    if (!check.brings()) return icon("circle-dashed", Token::Gap);
    if (check.toStore() == 0) return icon("inbox", Token::Review);
    return icon("circle-check", Token::Within);
}

QVariant FileChecks::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const FileCheck &one = at(index.row());
    const QString format = one.report ? text(one.report->format) : QStringLiteral("–");
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return index.column() == File ? one.name : index.column() == Format ? format : resultText(one);
    if (role == Qt::ToolTipRole) {
        if (index.column() == File) return plainToolTip(one.path);
        if (index.column() == Format) return plainToolTip(format);
        if (!one.sameAs.isEmpty()) return plainToolTip(tr("The same file as %1").arg(one.sameAs));
        return plainToolTip(one.error ? errorText(*one.error) : resultText(one));
    }
    if (role == Qt::DecorationRole && index.column() == ResultWord) return mark(one);
    if (role == Qt::CheckStateRole && index.column() == File && one.brings())
        return QVariant::fromValue(one.wanted ? Qt::Checked : Qt::Unchecked);
    return {};
}

bool FileChecks::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != File) return false;
    setWanted(index.row(), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags FileChecks::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == File && at(index.row()).brings()) flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant FileChecks::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount) return {};
    return section == File ? tr("File") : section == Format ? tr("Format") : tr("Result");
}

}  // namespace trendward::ui
