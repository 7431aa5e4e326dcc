// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/desk.h"
#include "ui/import/heldmodel.h"

#include <QDialog>

#include <optional>
#include <vector>

class QCheckBox;
class QPushButton;

namespace trendward::ui
{

class InkLabel;
class NoteBox;
class PatientBox;

/// Whose the chosen held readings are. Names only propose; a person decides.
class PlaceDialog : public QDialog
{
    Q_OBJECT
public:
    PlaceDialog(Desk &desk, std::vector<HeldRow> rows, const std::vector<store::Patient> &people,
                QWidget *parent = nullptr);

signals:
    /// They are placed; the dialog is closing. change is what takes the placement back.
    void placed(const trendward::store::Patient &patient, int readings, qlonglong change);

private:
    void propose();
    void choose();
    void place();
    std::string onlyDevice() const;
    /// Midnight of the first reading's day, by the patient's clock.
    Instant deviceFrom(const store::Patient &patient) const;

    Desk &m_desk;
    const std::vector<HeldRow> m_rows;
    const std::vector<store::Patient> m_people;
    Asked m_asked;
    std::shared_ptr<Job> m_job;
    PatientBox *m_patient;
    NoteBox *m_differs;
    InkLabel *m_proposed, *m_error;
    QCheckBox *m_device, *m_sure;
    QPushButton *m_place;
};

/// One change: the device first, if it is to be assigned, so that nothing is placed where that is refused.
Result<store::Receipt> placeHeld(store::RecordStore &store, const std::vector<std::int64_t> &held,
                                 store::PatientKey patient, const std::optional<store::DeviceAssignment> &device,
                                 const std::string &who, Instant now);

}  // namespace trendward::ui
