// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/mappingfiles.h"
#include "ui/desk/desk.h"
#include "ui/desk/settings.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace trendward::ui
{

class InkLabel;
class NoteBox;

/// Which mappings read device messages: those that are built in, or two files of a person's own. Files are looked
/// through as soon as both are named, and taken only where they load.
class MappingDialog : public QDialog
{
    Q_OBJECT
public:
    MappingDialog(Desk &desk, const MappingFiles &now, QWidget *parent = nullptr);

    /// What was chosen; the mappings are none for the built-in ones.
    MappingFiles files() const;
    const std::optional<jobs::Mappings> &mappings() const { return m_review.mappings; }
    const std::vector<jobs::MappingRemark> &remarks() const { return m_review.remarks; }

    /// "devicecontent.json, line 12: …"
    static QString remarkText(const jobs::MappingRemark &remark, const MappingFiles &files);
    /// "3 remarks on these mappings".
    static QString remarksCounted(std::size_t remarks);

private:
    QWidget *buildFiles();
    QLineEdit *addFile(QWidget *into, const QString &title);
    void choose(QLineEdit *into, const QString &title);
    void look();
    void looked(Result<jobs::ReviewedFiles> review);
    void enable();

    Desk &m_desk;
    Asked m_asked;
    jobs::ReviewedFiles m_review;
    MappingFiles m_seen;  ///< the files that m_review is about
    QRadioButton *m_builtIn, *m_own;
    QWidget *m_files;
    QLineEdit *m_device, *m_fhir;
    InkLabel *m_state;
    NoteBox *m_refused;
    QPlainTextEdit *m_remarks;
    QPushButton *m_use;
};

}  // namespace trendward::ui
