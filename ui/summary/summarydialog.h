// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/caresummary.h"
#include "ui/desk/desk.h"
#include "ui/summary/summaryexport.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPrintPreviewWidget;
class QPrinter;
class QPushButton;
class QStackedWidget;

namespace trendward::ui
{

class Chip;
class ElidedLabel;
class Segments;
class StatePanel;

/// A patient's care-plan summary before it goes out: the pages as they will be, the period and the paper, and the ways
/// out: printer, PDF, HTML, CSV, FHIR.
class SummaryDialog : public QDialog
{
    Q_OBJECT
public:
    SummaryDialog(Desk &desk, store::PatientKey patient, QWidget *parent = nullptr);
    ~SummaryDialog() override;

    /// What the pages show; none while they are being made or could not be.
    std::shared_ptr<const care::CareSummary> summary() const { return m_summary; }

signals:
    /// What was done, for the window's status line.
    void message(const QString &text);
    /// The pages are there, or a sentence says why not.
    void ready();

private:
    QWidget *buildHead();
    QWidget *buildFoot();
    void buildPages();
    void buildExport();
    void connectAll();
    void read();
    void answered(Result<std::shared_ptr<const care::CareSummary>> result);
    void name();
    void showPages();
    void setPaper();
    void print();
    void save(Form form);
    void write(Form form, const QString &path);
    void say(const QString &text, bool wrong);
    void enableWays();
    Paper paper() const;

    Desk &m_desk;
    const store::PatientKey m_patient;
    Asked m_asked, m_writing;
    std::shared_ptr<const care::CareSummary> m_summary;
    QString m_folder;
    std::unique_ptr<QPrinter> m_printer;  ///< of the preview
    ElidedLabel *m_who = nullptr;
    Chip *m_sample = nullptr;
    QLabel *m_said = nullptr;
    Segments *m_period = nullptr, *m_zoom = nullptr;
    QComboBox *m_paper = nullptr;
    QStackedWidget *m_stack = nullptr;
    StatePanel *m_state = nullptr;
    QPrintPreviewWidget *m_preview = nullptr;
    QPushButton *m_print = nullptr, *m_save = nullptr, *m_export = nullptr;
};

}  // namespace trendward::ui
