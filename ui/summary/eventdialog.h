// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/eventreport.h"
#include "core/io/jobs/reviewjob.h"
#include "ui/desk/desk.h"
#include "ui/summary/summaryexport.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace trendward::ui
{

class Chip;
class ElidedLabel;
class EventChart;
class InkLabel;
class RowTable;
class Segments;
class StatePanel;

/// What a measure of one patient did before and after an event. It changes nothing, names nobody unless it is asked to,
/// and stays with the patient it was opened for.
class EventDialog : public QDialog
{
    Q_OBJECT
public:
    EventDialog(Desk &desk, std::shared_ptr<const jobs::PatientReview> review, QWidget *parent = nullptr);

    /// What is shown; none while it is being worked out or cannot be.
    std::shared_ptr<const care::EventReport> report() const { return m_report; }
    care::Names names() const;

signals:
    void message(const QString &text);
    /// The comparison is there, or a sentence says why not.
    void ready();

private:
    QWidget *buildHead();
    QWidget *buildQuestion();
    QWidget *buildPages();
    QWidget *buildChartPage();
    QWidget *buildFoot();
    void fillEvents();
    void fillMeasures();
    void connectAll();
    void eventChosen();
    void dayChosen();
    void read();
    void answered(Result<care::EventReport> result);
    void showReport();
    void showNumbers();
    void showNames();
    void sayWeek();
    void save(Form form);
    void write(Form form, const QString &path);
    void say(const QString &text, bool wrong);
    void enableWays();

    Desk &m_desk;
    const std::shared_ptr<const jobs::PatientReview> m_review;
    Asked m_asked, m_writing;
    std::shared_ptr<const care::EventReport> m_report;
    QString m_folder;
    ElidedLabel *m_who = nullptr, *m_title = nullptr;
    QCheckBox *m_names = nullptr;
    QComboBox *m_event = nullptr, *m_measure = nullptr;
    QDateEdit *m_day = nullptr;
    QSpinBox *m_before = nullptr, *m_after = nullptr;
    Segments *m_views = nullptr;
    QStackedWidget *m_stack = nullptr, *m_pages = nullptr;
    StatePanel *m_state = nullptr;
    EventChart *m_chart = nullptr;
    QLabel *m_week = nullptr;
    QGridLayout *m_numbers = nullptr;
    RowTable *m_weeks = nullptr, *m_account = nullptr;
    InkLabel *m_cautions = nullptr;
    QLabel *m_said = nullptr;
    QPushButton *m_csv = nullptr, *m_pdf = nullptr;
};

}  // namespace trendward::ui
