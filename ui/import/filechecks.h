// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    State state = State::Waiting;
    bool wanted = true;            ///< it is to be brought in
    bool personConfirmed = false;  ///< a person says whose readings these are although the file names another one
    std::optional<jobs::ImportReport> report;
    std::optional<Error> error;
    bool taken = true;  ///< false: this store may not take this file, whatever it holds

    bool needsPerson() const { return report && report->personDiffers && !personConfirmed; }
    std::uint64_t toStore() const { return report ? report->stored + report->superseded : 0; }
    /// Whether bringing it in would change anything.
    bool brings() const { return state == State::Ready && (toStore() > 0 || report->held > 0); }
};

/// The chosen files, checked one after another before anything is stored. A change of patient, zone or unit checks the
/// file again.
class FileChecks : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { File, Format, ResultWord, ColumnCount };
    static constexpr int most = 1000;  ///< files at once

    FileChecks(Desk &desk, QObject *parent = nullptr);

    /// Leaves out all that was there. Folders stand for the files in them.
    void open(const QStringList &paths, const std::optional<store::Patient> &patient);
    void clear();
    /// Stops checking; files not checked yet stay unchecked.
    void stop();

    int size() const { return static_cast<int>(m_files.size()); }
    const FileCheck &at(int row) const { return m_files.at(static_cast<std::size_t>(row)); }
    bool checking() const { return m_asked != nullptr; }
    double fraction() const;
    bool cut() const { return m_cut; }

    void setPatient(int row, const std::optional<store::Patient> &patient);
    void setZone(int row, const std::optional<std::string> &zone);
    void setUnit(int row, const std::string &measure, const std::string &unit);
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
    void found(const FilesFound &files, const std::optional<store::Patient> &patient);
    void checkNext();
    struct Checked {
        bool taken = false;
        Result<jobs::ImportReport> report;
    };
    void checked(int row, Result<Checked> result);
    void told(int row);
    jobs::ImportSettings settings(const FileCheck &check) const;
    FileCheck &file(int row) { return m_files.at(static_cast<std::size_t>(row)); }
    QVariant mark(const FileCheck &check) const;

    Desk &m_desk;
    std::vector<FileCheck> m_files;
    Asked m_asked;
    int m_generation = 0;  ///< of the list: an answer for an older one is none
    bool m_cut = false;
};

}  // namespace trendward::ui
