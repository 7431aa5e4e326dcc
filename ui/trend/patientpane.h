// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/reviewjob.h"
#include "ui/desk/desk.h"
#include "ui/trend/fieldfigures.h"

#include <QWidget>

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

class QScrollArea;
class QStackedWidget;

namespace trendward::ui
{

class PatientBanner;
class StatePanel;
class TrendsCard;
class VitalRow;

/// The middle of the Review page: who it is, the vital signs at a glance, and their course over time.
class PatientPane : public QWidget
{
    Q_OBJECT
public:
    PatientPane(Desk &desk, QWidget *parent);

    using QWidget::show;
    void show(std::shared_ptr<const jobs::PatientReview> review);
    void showNobody();
    void showBusy(const QString &name);
    void showError(const QString &text);
    /// Where F6 stops, from top to bottom.
    std::vector<QWidget *> stops() const;

    int days() const;
    bool tableShown() const;
    PatientBanner *banner() const { return m_banner; }
    VitalRow *vitals() const { return m_vitals; }
    TrendsCard *trends() const { return m_trends; }
    StatePanel *state() const { return m_state; }
    bool showsPatient() const;

public slots:
    void setDays(int days);
    void setTableShown(bool shown);
    void nextPoint(int step);
    void zoom(double factor);
    void pan(double share);
    void showWhy();
    void showTrust();
    void setBeforeShown(bool shown);
    void setCourse(trendward::ui::Course course);

signals:
    void courseChanged(trendward::ui::Course course);
    void daysChanged(int days);
    void tableShownChanged(bool shown);
    void printRequested();
    void importRequested();
    void goalRequested(QString measure);
    /// What a person did in the table and how it is taken back.
    void done(QString text, std::function<void()> undo);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showVitals();
    void showState(const char *icon, const QString &title, const QString &text, bool busy);
    /// How many charts have room.
    std::size_t chartsAtFirst() const;
    /// The charts that a patient begins with.
    std::set<std::string> firstChoice(const jobs::PatientReview &review, std::size_t most) const;
    void choose();

    QStackedWidget *m_pages;
    QWidget *m_patient;
    QScrollArea *m_scroll;  ///< around the patient
    StatePanel *m_state;
    PatientBanner *m_banner;
    VitalRow *m_vitals;
    TrendsCard *m_trends;
    std::shared_ptr<const jobs::PatientReview> m_review;
    std::map<store::PatientKey, std::set<std::string>> m_chosen;  ///< by a person; the rest follows the room
    std::size_t m_most = 0;
};

}  // namespace trendward::ui
