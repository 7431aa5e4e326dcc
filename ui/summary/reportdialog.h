// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/programmereport.h"
#include "ui/desk/desk.h"

#include <QDialog>

#include <memory>
#include <string>

class QComboBox;
class QLabel;
class QPushButton;
class QTextBrowser;

namespace trendward::ui
{

/// A month by programme, to look at and to save as PDF, page or table.
class ReportDialog : public QDialog
{
    Q_OBJECT
public:
    ReportDialog(Desk &desk, QWidget *parent);
    /// As the name ends: .pdf, .html or .csv.
    void write(const QString &path);

signals:
    void message(const QString &sentence);

private:
    void build();
    void read();
    void save();
    void say(const QString &sentence);

    Desk &m_desk;
    Asked m_asked, m_writing;
    std::shared_ptr<const care::ProgrammeReport> m_report;  ///< none until it was read
    QComboBox *m_month = nullptr;
    QTextBrowser *m_page = nullptr;
    QLabel *m_said = nullptr;
    QPushButton *m_save = nullptr;
};

}  // namespace trendward::ui
