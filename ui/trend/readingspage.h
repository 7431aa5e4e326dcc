// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/desk.h"
#include "ui/trend/readingsmodel.h"
#include "ui/trend/ticks.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <string>
#include <vector>

class QAction;
class QLabel;
class QTableView;
class QTimer;

namespace trendward::ui
{

/// The readings of the charts as a table, and what can be done to one of them.
class ReadingsPage : public QWidget
{
    Q_OBJECT
public:
    explicit ReadingsPage(Desk &desk, QWidget *parent = nullptr);

    using QWidget::show;
    /// Reads the rows when the page is seen; the same question again reads them again.
    void show(std::shared_ptr<const jobs::PatientReview> review, std::vector<std::string> measures, ShownWindow window);
    void clear();
    QTableView *table() const { return m_table; }
    const ReadingsModel &model() const { return *m_model; }
    QString headline() const;
    /// Without asking: the dialog has the reason already.
    void exclude(const ReadingRow &row, const QString &reason);
    void restore(const ReadingRow &row);

signals:
    void done(QString text, std::function<void()> undo);
    void failed(QString text);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Answer {
        std::vector<ReadingRow> rows;
        ShownWindow window{};
        std::uint64_t all = 0;
        bool cut = false;
    };

    void buildTable();
    void buildActions();
    void ask();
    void answered(Result<Answer> result);
    const ReadingRow *current() const;
    void updateActions();
    void fitColumns();
    int naturalWidth(int column) const;
    void askToExclude();
    void copy() const;
    QString describe(const ReadingRow &row) const;
    void restored(const store::ReadingKey &key, const QString &text, store::PatientKey patient);
    void changed(const Result<std::int64_t> &result, const QString &text, store::PatientKey patient);

    Desk &m_desk;
    Asked m_asked;
    QLabel *m_headline;
    QTableView *m_table;
    ReadingsModel *m_model;
    QAction *m_exclude, *m_restore, *m_copy;
    QTimer *m_rest;
    std::shared_ptr<const jobs::PatientReview> m_review;
    std::vector<std::string> m_measures;
    ShownWindow m_window{};
    bool m_stale = false;
    std::vector<int> m_natural;  ///< what each column would like; 0: it is empty
};

}  // namespace trendward::ui
