// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/worklist/wardrows.h"

#include <QWidget>

class QLabel;
class QListView;
class QStackedWidget;

namespace trendward::ui
{

class Chip;
class ElidedLabel;
class RefreshButton;
class Segments;
class StatePanel;
class WardListModel;

/// The left pane of Review: who is to be looked at, in order. When the ward is read again, the rows stay where they are
/// and tell what is new of them; their order changes when somebody asks for it.
class WorklistPane : public QWidget
{
    Q_OBJECT
public:
    explicit WorklistPane(QWidget *parent);

    using QWidget::show;
    void show(std::shared_ptr<const jobs::Ward> ward);
    void showBusy();
    /// The last list that was read stays, with the sentence and its age above it.
    void showError(const QString &text);
    /// 0 before anybody was chosen.
    store::PatientKey current() const { return m_current; }
    QWidget *list() const;

public slots:
    /// Marks a patient without telling anybody. Goes to All where the patient would not be seen otherwise.
    void select(store::PatientKey patient);
    /// Stop at the ends. From a patient who has left the list they go on where the row was.
    void next();
    void previous();
    void setFilter(const QString &text);
    /// The list as it would be if it were opened now.
    void refresh();

signals:
    void patientChosen(qlonglong patient);

private:
    enum Segment { Clinical, DataMissing, Done, All };
    enum class Rows { Stay, Anew };

    void build();
    Standings listed() const;
    void refill(Rows rows);
    std::size_t countOf(const Standings &standings) const;
    void queues();
    void headline();
    void fillState();
    void mark();
    void step(int by);
    void chosen();

    std::shared_ptr<const jobs::Ward> m_ward;
    QString m_filter, m_error;
    store::PatientKey m_current = 0;
    int m_row = -1;  ///< where the chosen one was seen last
    bool m_quiet = false;

    WardListModel *m_model;
    Chip *m_first;
    ElidedLabel *m_headline, *m_said;
    QLabel *m_sharing;
    Segments *m_segments;
    RefreshButton *m_refresh;
    QStackedWidget *m_stack;
    QListView *m_list;
    StatePanel *m_state;
};

}  // namespace trendward::ui
