// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/filesin.h"
#include "ui/desk/desk.h"
#include "ui/import/importrun.h"

#include <QAbstractTableModel>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace trendward::ui
{

/// One chosen file and what a dry run says of it.
struct FileCheck {
    enum class State { Waiting, Checking, Ready, Refused };

    QString path, name;
    FileState file;
    std::optional<store::Patient> patient;  ///< whom a person chose; nobody: as the devices and messages say
    std::optional<std::string> zone;
    std::map<std::string, std::string> units;
    std::optional<device::DateOrder> dateOrder;
    std::string dateExample;  ///< of its dates that can be read in two ways; kept when that was answered
    std::shared_ptr<const device::TablePreset> preset;  ///< by which a person said that it is read
    bool table = false;                                 ///< of no format that is read, and yet a table
    std::optional<std::string> deviceUser;              ///< who of those whom the device tells apart the patient is
    State state = State::Waiting;
    bool wanted = true;            ///< it is to be brought in
    bool personConfirmed = false;  ///< a person says whose readings these are although the file names another one
    std::optional<jobs::ImportReport> report;
    std::optional<Error> error;
    bool messages = false;  ///< device messages, which the mappings read
    bool taken = true;      ///< false: this store may not take this file, whatever it holds
    QString sameAs;         ///< name of the file above that holds the same bytes, which alone is brought in

    bool needsPerson() const { return report && report->personDiffers && !personConfirmed; }
    /// Several people used the device; nothing is read of it before a person says who is meant.
    bool asksUser() const { return report && report->deviceUsers.size() > 1 && !deviceUser; }
    bool asksDates() const { return report && !report->dateOrderNeeded.empty(); }
    std::uint64_t toStore() const { return report ? report->stored + report->superseded : 0; }
    /// Whether bringing it in would change anything.
    bool brings() const
    {
        return state == State::Ready && sameAs.isEmpty() && (toStore() > 0 || report->held > 0 || report->kept > 0);
    }
    bool isEmpty() const { return state == State::Refused && file.size == 0; }
};

/// What reads device messages, or why nothing can.
using MappingsInUse = Result<std::shared_ptr<const jobs::Mappings>>;

/// The chosen files, checked one after another before anything is stored. Whatever is said about a file checks it
/// again.
class FileChecks : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { File, Format, ResultWord, ColumnCount };
    FileChecks(Desk &desk, QObject *parent = nullptr);

    /// Leaves out all that was there. Folders stand for the files in them.
    void open(const QStringList &paths, const std::optional<store::Patient> &patient);
    void clear();
    /// Stops checking; files not checked yet stay unchecked.
    void stop();

    int size() const { return static_cast<int>(m_files.size()); }
    const FileCheck &at(int row) const { return m_files.at(static_cast<std::size_t>(row)); }
    bool checking() const { return m_asked || (!m_mappings && waiting() >= 0); }
    double fraction() const;
    /// How many of the chosen paths were named more than once; each stands here once.
    int repeated() const { return m_repeated; }
    /// What was not taken from the folders, and why.
    const jobs::FilesFound &found() const { return m_found; }

    /// Checks messages again, and those only. Nothing: they are still being read, and files wait for that.
    void setMappings(std::optional<MappingsInUse> mappings);
    /// Mappings without a template where none can be used: messages are refused before they come to them.
    std::shared_ptr<const jobs::Mappings> mappings() const;

    void setPatient(int row, const std::optional<store::Patient> &patient);
    void setZone(int row, const std::optional<std::string> &zone);
    void setUnit(int row, const std::string &measure, const std::string &unit);
    void setDateOrder(int row, std::optional<device::DateOrder> order);
    void setDeviceUser(int row, const std::optional<std::string> &user);
    /// Reads the file by it, and all others that it was made for.
    void setPreset(int row, const device::TablePreset &preset);
    const std::vector<device::TablePreset> &presets() const { return *m_presets; }
    void confirmPerson(int row, bool confirmed);
    void setWanted(int row, bool wanted);
    void checkAgain(int row);

    /// What an import of all wanted files would bring: rows, and readings of them.
    std::vector<int> toImport() const;
    std::vector<ToImport> settingsOf(const std::vector<int> &rows) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static QString resultText(const FileCheck &check);

signals:
    void changed(int row);
    /// Files came, or the last one was checked.
    void checkingChanged();

private:
    void take(jobs::FilesFound files, const std::optional<store::Patient> &patient);
    /// The first row that waits to be checked, or -1.
    int waiting() const;
    void checkNext();
    struct Checked {
        bool taken = false, messages = false, table = false;
        Result<jobs::ImportReport> report;
    };
    void checked(int row, Result<Checked> result);
    void findSame(int row);
    void told(int row);
    jobs::ImportSettings settings(const FileCheck &check) const;
    FileCheck &file(int row) { return m_files.at(static_cast<std::size_t>(row)); }
    QVariant mark(const FileCheck &check) const;

    Desk &m_desk;
    std::vector<FileCheck> m_files;
    Asked m_asked;
    int m_generation = 0;  ///< of the list: an answer for an older one is none
    int m_repeated = 0;
    jobs::FilesFound m_found;  ///< but for the files, which are the rows
    std::optional<MappingsInUse> m_mappings;
    std::shared_ptr<const std::vector<device::TablePreset>> m_presets;  ///< of this store, as they were when files came
};

}  // namespace trendward::ui
